"""Joins: *samedi* + *9 novembre* + *15 heures*, *début* + *avril*, from A to B are one date.

Each rule looks at two pieces and the words between them, and makes one piece of them or none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import attrs

from newsparse.article import Grain
from newsparse.layers.dates.edges import edged, is_day
from newsparse.layers.dates.expressions import (
    Anchor,
    Bound,
    Calendar,
    Clock,
    Edge,
    Expression,
    Interval,
    Lapse,
    Named,
    Nth,
    Part,
    Period,
    Shift,
    WeekdayOf,
)
from newsparse.layers.dates.scan import Piece

Joined = tuple[Expression, Bound | None]
Rule = Callable[[Expression, str, Expression], "Joined | Expression | None"]

_INTO_PART = re.compile(r" (?:(?:au|en|a l'|dans la |dans l'|a ) ?)?")
_TO_CLOCK = re.compile(
    r" (?:(?:a|vers|des|aux alentours de|aux environs de|autour de|sur les coups de) )?"
)
_OF = re.compile(r" (?:du|de|de la|de l'|d'|des) ?")
_CLOCK_ON = re.compile(r" (?:(?:le|du|de|ce) )?")
_IN_WEEK = re.compile(r" (?:(?:de la|de|la) )?")
_OF_YEAR = re.compile(r" (?:de l'|de la |de |l'|d')?")
_AFTER = re.compile(r" (apres|avant) (?:(?:le|la|les) |l')?")
_TO = re.compile(r" (?:au|a|aux|jusqu'au|jusqu'a|jusqu'en|et)(?: (?:le|la|les|l'))? ?| ?[-–—] ?")
_FROM = re.compile(r"(?<!\w)(?P<word>du|de|de la|d'|depuis|depuis le|entre|entre le|entre la) ?$")


def join(pieces: Iterable[Piece], text: str) -> list[Piece]:
    """Return the pieces with every neighbour joined that makes one date with the next.

    Args:
        pieces: In text order, without overlaps.
        text: The folded text.
    """
    parts = _fold(pieces, text, (_year, _day_and_part, _clock, _of_another, _week))
    with_edges = [edged(piece, text, before) for before, piece in _with_ends(parts)]
    spans = _intervals(with_edges, text)
    return _fold(spans, text, (_year, _hours_of_day, _hour_of_night))


def _with_ends(pieces: list[Piece]) -> Iterable[tuple[int, Piece]]:
    end = 0
    for piece in pieces:
        yield end, piece
        end = piece.end


def _fold(pieces: Iterable[Piece], text: str, rules: tuple[Rule, ...]) -> list[Piece]:
    kept: list[Piece] = []
    for piece in pieces:
        joined = _joined(kept[-1], piece, text, rules) if kept else None
        if joined is None:
            kept.append(piece)
        else:
            kept[-1] = joined
    return kept


def _joined(a: Piece, b: Piece, text: str, rules: tuple[Rule, ...]) -> Piece | None:
    gap = text[a.end : b.start]
    for rule in rules:
        made = rule(a.expression, gap, b.expression)
        if made is not None:
            expression, bound = made if isinstance(made, tuple) else (made, a.bound or b.bound)
            return attrs.evolve(a, end=b.end, expression=expression, free=True, bound=bound)
    return None


def _year(a: Expression, gap: str, b: Expression) -> Expression | None:
    """*6 septembre* + *l'an prochain*; *premier trimestre* + *de l'année*; *année* + *2012*."""
    if isinstance(a, Shift) and a.unit is Grain.YEAR and not a.count and gap == " ":
        return b if isinstance(b, Calendar) and b.year and not b.month else None
    if not isinstance(b, Shift) or b.unit is not Grain.YEAR or b.counted:
        return None
    return _in_year(a, b) if _OF_YEAR.fullmatch(gap) else None


def _in_year(a: Expression, year: Shift) -> Expression | None:
    if isinstance(a, Interval):
        first, last = _in_year(a.first, year), _in_year(a.last, year)
        return Interval(first=first, last=last) if first and last else None
    if isinstance(a, Calendar) and a.month is None:
        return None
    if isinstance(a, Calendar | Period | Named):
        return attrs.evolve(a, year=year) if a.year is None else None
    if isinstance(a, Nth | Edge):
        of = _in_year(a.of, year)
        return None if of is None else attrs.evolve(a, of=of)
    return None


def _day_and_part(a: Expression, gap: str, b: Expression) -> Expression | None:
    """*mardi* + *soir*; *matinée* + *du 15 février*; *nuit* + *de mardi* + *à mercredi*."""
    if is_day(a) and isinstance(b, Part) and b.day is None and _INTO_PART.fullmatch(gap):
        return attrs.evolve(b, day=a)
    if not isinstance(a, Part):
        return None
    if a.part == "NI" and a.day is not None and is_day(b) and gap in (" a ", " au "):
        return a
    if a.part == "NI" and a.today and gap == " de ":
        a = attrs.evolve(a, today=False)  # « cette nuit de samedi à dimanche »
    beside = gap == " le " or (gap == " " and isinstance(b, Calendar))
    if a.day is None and not a.today and (beside or _OF.fullmatch(gap)):
        if is_day(b):
            return attrs.evolve(a, day=b)
        if a.part == "NI" and isinstance(b, Interval) and is_day(b.first):
            return attrs.evolve(a, day=b.first)
    return None


def _clock(a: Expression, gap: str, b: Expression) -> Joined | Expression | None:
    """*samedi* + *à 15 heures*; *11 heures* + *jeudi*; *8 heures* + *ce soir*."""
    if isinstance(b, Clock) and b.day is None and (is_day(a) or _dated(a)):
        if gap == " apres ":
            return attrs.evolve(b, day=a), Bound.AFTER
        if gap in (" jusqu'a ", " jusqu'au "):
            return Interval(first=a, last=attrs.evolve(b, day=a))
        if _TO_CLOCK.fullmatch(gap):
            return _on_clock(b, a)
    if isinstance(a, Clock):
        if is_day(b) and a.day is None and _CLOCK_ON.fullmatch(gap):
            return attrs.evolve(a, day=b)
        if isinstance(b, Part) and gap in (" ", " du ", " de l'", " de la ", " dans la "):
            return _on_clock(a, b)
    return None


def _dated(expression: Expression) -> bool:
    return isinstance(expression, Part) and (expression.day is not None or expression.today)


def _on_clock(clock: Clock, day: Expression) -> Expression | None:
    if not isinstance(day, Part):
        return attrs.evolve(clock, day=day)
    afternoon = (day.part == "EV" and clock.hour < 12) or (day.part == "AF" and clock.hour < 8)
    hour = clock.hour + 12 if afternoon else clock.hour
    on = day.day if day.day is not None else clock.day
    if day.part == "NI" and hour < 12 and day.day is not None:
        on = Shift(unit=Grain.DAY, count=1, of=day.day)  # past the midnight of its night
    return attrs.evolve(clock, hour=hour, day=on or Shift(unit=Grain.DAY, count=0))


def _of_another(a: Expression, gap: str, b: Expression) -> Expression | None:
    """*lendemain* + *du 3 mars*; *trois jours* + *après le 3 mars*; *semaine* + *du 5 juin*."""
    if isinstance(a, Lapse) and is_day(b):
        return _counted_from(a, _AFTER.fullmatch(gap), b)
    if not isinstance(a, Shift) or a.of is not None or not _OF.fullmatch(gap):
        return None
    if a.unit is Grain.DAY and a.anchor is Anchor.TEXT and is_day(b):
        return attrs.evolve(a, of=b)
    around = a.unit in (Grain.WEEK, Grain.WEEKEND) and a.count == 0
    return attrs.evolve(a, of=b) if around and is_day(b) else None


def _counted_from(a: Lapse, way: re.Match[str] | None, b: Expression) -> Expression | None:
    number, unit = a.amounts[0]
    if way is None or number is None or len(a.amounts) > 1 or number % 1:
        return None
    sign = 1 if way[1] == "apres" else -1
    return Shift(unit=unit, count=sign * int(number), counted=True, of=b)


def _week(a: Expression, gap: str, b: Expression) -> Expression | None:
    """*mardi* + *de la semaine prochaine*."""
    if not isinstance(a, Calendar) or a.weekday is None or a.day is not None or a.towards:
        return None
    named = isinstance(b, Shift) and b.unit is Grain.WEEK and not b.counted
    if not named or not _IN_WEEK.fullmatch(gap):
        return None
    return WeekdayOf(weekday=a.weekday, week=b)


def _intervals(pieces: list[Piece], text: str) -> list[Piece]:
    kept: list[Piece] = []
    for piece in pieces:
        made = _interval(kept[-1], piece, text) if kept else None
        if made is None:
            kept.append(piece)
        else:
            kept[-1] = made
    return kept


def _interval(a: Piece, b: Piece, text: str) -> Piece | None:
    gap = text[a.end : b.start]
    if not _TO.fullmatch(gap) or not (a.free and b.free):
        return None
    if not _comparable(a.expression, b.expression):
        return None
    prefix = _FROM.search(text, a.start - 12, a.start)
    word = prefix["word"].split(" ")[0] if prefix else ""
    if not _linked(word, gap.strip(" "), a.expression, b.expression):
        return None
    expression = Interval(first=a.expression, last=b.expression)
    return attrs.evolve(a, end=b.end, expression=expression, rule="interval")


def _linked(word: str, gap: str, a: Expression, b: Expression) -> bool:
    if gap.startswith("et"):
        return word == "entre"
    alike = isinstance(a, Calendar) and isinstance(b, Calendar) and _shape(a) == _shape(b)
    clocks = isinstance(a, Clock) and isinstance(b, Clock)
    if gap in ("-", "–", "—"):
        return clocks or (alike and is_day(a) == is_day(b))
    if gap.startswith("jusqu"):
        return word in ("de", "du", "depuis", "d'") or clocks
    days = alike and isinstance(a, Calendar) and a.day is not None
    return word in ("de", "du", "d'") or clocks or (days and gap == "au")


def _shape(a: Calendar) -> tuple[bool, bool]:
    return a.month is not None, a.day is not None


def _comparable(a: Expression, b: Expression) -> bool:
    if isinstance(a, Clock) or isinstance(b, Clock):
        return isinstance(a, Clock) and isinstance(b, Clock | Part)
    kinds = (Calendar, Period, Shift, Named, Edge, Nth, WeekdayOf, Part)
    return isinstance(a, kinds) and isinstance(b, kinds)


def _hours_of_day(a: Expression, gap: str, b: Expression) -> Expression | None:
    """*jeudi* + *de 9h à 11h*."""
    if not is_day(a) or not isinstance(b, Interval) or gap not in (" de ", " entre ", " "):
        return None
    if not isinstance(b.first, Clock) or not isinstance(b.last, Clock):
        return None
    if b.first.day is not None or b.last.day is not None:
        return None
    return Interval(first=attrs.evolve(b.first, day=a), last=attrs.evolve(b.last, day=a))


def _hour_of_night(a: Expression, gap: str, b: Expression) -> Expression | None:
    """*22 heures* + *, dans la nuit de lundi à mardi*."""
    if not isinstance(a, Clock) or not isinstance(b, Part) or gap != ", dans la ":
        return None
    return _on_clock(a, b) if a.day is None and b.day is not None else None
