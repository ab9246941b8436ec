"""Neighbours: a date takes its day, its week or its habit from the one beside it.

Both stay dates of their own; where two become one, that is :mod:`.joins`.
"""

from __future__ import annotations

import re

import attrs

from newsparse.article import Grain
from newsparse.layers.dates.edges import is_day
from newsparse.layers.dates.expressions import (
    Calendar,
    Clock,
    Expression,
    Interval,
    Part,
    Shift,
    WeekdayOf,
)
from newsparse.layers.dates.scan import Piece

_INTO_WEEK = re.compile(r",? \(?(?:de |du |d')?")
_AND = re.compile(r"(?:,| et|, et|,? puis)(?: de| d'| entre)? ")
_HABIT = re.compile(
    r"(?<!\w)(?:chaque (?:jour|matin|soir|nuit|semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche)|tou(?:s|tes) les (?:jours|matins|soirs|nuits|lundis|mardis|mercredis|jeudis"
    r"|vendredis|samedis|dimanches)|quotidiennement|heures de pointe"
    r"|(?:7|sept) jours sur (?:7|sept)|du lundi au (?:vendredi|samedi|dimanche))(?!\w)"
)
_OPEN = re.compile(
    r"(?P<being>\w+ )?(?<!\w)(?:ouvert|accessible|joignable)e?s?"
    r"(?: au public| a tous)?,? (?:de |entre )$"
)
_ONCE = re.compile(r"(?:ser|etai|fu|rest|ete)\w* $")
_REACH = 120


def with_neighbours(pieces: list[Piece], text: str) -> list[Piece]:
    """Return the pieces with what they take from their neighbours.

    Args:
        pieces: In text order, joined.
        text: The folded text.
    """
    taken: list[Piece] = []
    for index, piece in enumerate(pieces):
        before = taken[-1] if taken else None
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        expression = _on_day(piece, after, text)
        expression = _in_week(before, piece, text) or expression or _habitual(before, piece, text)
        taken.append(piece if expression is None else attrs.evolve(piece, expression=expression))
    return taken


def _on_day(clock: Piece, day: Piece | None, text: str) -> Expression | None:
    """*Il est 20 h 40, ce jeudi, quand elle parle*: the time is on that day."""
    if not isinstance(clock.expression, Clock) or clock.expression.day is not None or day is None:
        return None
    beside = text[clock.end : day.start] == ", " and is_day(day.expression)
    return attrs.evolve(clock.expression, day=day.expression) if beside else None


def _in_week(week: Piece | None, days: Piece, text: str) -> Expression | None:
    """*le week-end du 9 mai, de vendredi soir à lundi matin*: the Friday of that week."""
    if week is None or not isinstance(days.expression, Interval):
        return None
    around = week.expression
    if not isinstance(around, Shift) or around.unit not in (Grain.WEEK, Grain.WEEKEND):
        return None
    if not _INTO_WEEK.fullmatch(text, week.end, days.start):
        return None
    first = _of_week(days.expression.first, around)
    return None if first is None else attrs.evolve(days.expression, first=first)


def _of_week(day: Expression, week: Expression) -> Expression | None:
    if isinstance(day, Part) and day.day is not None:
        of = _of_week(day.day, week)
        return None if of is None else attrs.evolve(day, day=of)
    if not isinstance(day, Calendar) or day != Calendar(weekday=day.weekday):
        return None
    return None if day.weekday is None else WeekdayOf(weekday=day.weekday, week=week)


def _habitual(before: Piece | None, hours: Piece, text: str) -> Expression | None:
    """*ouverts de 7 h à 22 h*, *chaque lundi, de 14 h à 16 h*: no day is meant."""
    between = hours.expression
    if not isinstance(between, Interval):
        return None
    first, last = between.first, between.last
    if not isinstance(first, Clock) or not isinstance(last, Clock) or first.day or last.day:
        return None
    usual = _goes_on(before, hours, text) or _is_habit(hours, text)
    if not usual:
        return None
    return Interval(first=attrs.evolve(first, usual=True), last=attrs.evolve(last, usual=True))


def _goes_on(before: Piece | None, hours: Piece, text: str) -> bool:
    if before is None or not isinstance(before.expression, Interval):
        return False
    first = before.expression.first
    usual = isinstance(first, Clock) and first.usual
    return usual and _AND.fullmatch(text, before.end, hours.start) is not None


def _is_habit(hours: Piece, text: str) -> bool:
    start = max(0, hours.start - _REACH)
    clause = text[start : hours.start].rsplit(". ", 1)[-1].rsplit("\n", 1)[-1]
    opened = _OPEN.search(clause)
    once = opened is not None and opened["being"] and _ONCE.match(opened["being"])
    return _HABIT.search(clause) is not None or (opened is not None and not once)
