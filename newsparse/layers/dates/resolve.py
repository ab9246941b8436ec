"""Resolving date expressions to TIMEX3 values and intervals, in the order of the text."""

from __future__ import annotations

import bisect
import re

import attrs

from newsparse.analysis import Analysis
from newsparse.article import DateMention, DateMod, DateType
from newsparse.document import Document
from newsparse.layers.dates.anchors import Anchors, Spoken, UnknownDateError
from newsparse.layers.dates.atoms import fold
from newsparse.layers.dates.calendar import Meaning, midnight
from newsparse.layers.dates.check import Check
from newsparse.layers.dates.expressions import (
    Bound,
    Calendar,
    Expression,
    FoundDate,
    Interval,
    Lapse,
    Part,
    Recurrence,
    Shift,
)
from newsparse.layers.dates.lengths import length, moved
from newsparse.layers.dates.readers import Where, read
from newsparse.layers.dates.tense import direction
from newsparse.layers.dates.verbs import FUTURE, NEUTRAL, PAST
from newsparse.spans import last_before

_DIRECTIONS = {Bound.SINCE: PAST, Bound.BY: FUTURE}
_MOSTLY_AHEAD = (Bound.UNTIL, Bound.FROM, Bound.BEFORE)
_OPENING = 4  # « En 2008, »
_EXTENDED = re.compile(
    r"(?<!\w)(?:prolong|report|repouss|suspend|interdi|eten|mainten|maintien|valable|donne|accord"
    r"|laiss|ouver|ferm|visible|expos|bloqu|ajourn|court|autoris)"
)
"""What is done now and lasts *jusqu'à vendredi*."""
_STAYED = re.compile(r"(?<!\w)(?:rest|demeur|dur[ae]|avait|avaient|etait|etaient)")
_EACH = re.compile(r"(?:^|[^\w ] ?|(?<!\w)(?:et|ou|que|sauf|car|mais) )le $", re.MULTILINE)
_CLAUSE = 80
_MODS = {Bound.BEFORE: DateMod.BEFORE, Bound.AFTER: DateMod.AFTER}


def resolve(
    document: Document, analysis: Analysis, found: tuple[FoundDate, ...]
) -> tuple[DateMention, ...]:
    """Return the dates with their values, in text order.

    Args:
        document: The text and its publication date; without one, what counts from it is unknown.
        analysis: Its words and trees, for the tense; may be empty.
        found: What :func:`newsparse.layers.dates.find` has found.
    """
    anchors = Anchors(document.published)
    check = Check(anchors.published)
    blocks = [block.start for block in document.blocks]
    sentences = [sentence.start for sentence in analysis.sentences]
    mentions = []
    folded = fold(document.shadow)
    for date in found:
        where = Where(
            anchors=anchors,
            direction=_direction(analysis, date, folded),
            block=bisect.bisect_right(blocks, date.start),
            sentence=(sentence := bisect.bisect_right(sentences, date.start)),
            opening=sentence > 0 and date.start - sentences[sentence - 1] <= _OPENING,
        )
        if not _is_nowadays(document, date, where):
            mentions.append(_mention(document, _habit(date, where, folded), where, check))
    return tuple(mentions)


def _is_nowadays(document: Document, date: FoundDate, where: Where) -> bool:
    """Tell whether *aujourd'hui* is set against earlier years: the present, not the day."""
    if date.rule != "day" or document.shadow[date.start].lower() != "a":
        return False
    if where.direction or not isinstance(date.expression, Shift):
        return False
    return date.expression.count == 0 and where.anchors.is_in_the_past(where.block)


def _habit(date: FoundDate, where: Where, folded: str) -> FoundDate:
    """*Le samedi, je vends moins*: with an article and in the present, every Saturday."""
    day: Expression | None = date.expression
    part = ""
    if isinstance(day, Part) and day.mod is None:
        part, day = f"T{day.part}", day.day
    if not isinstance(day, Calendar) or day.weekday is None or date.bound is not None:
        return date
    if day != Calendar(weekday=day.weekday) or where.direction != NEUTRAL:
        return date
    if not _EACH.search(folded, date.start - 12, date.start):
        return date
    every = Recurrence(value=f"XXXX-WXX-{day.weekday + 1}{part}")
    return attrs.evolve(date, expression=every)


def _direction(analysis: Analysis, date: FoundDate, folded: str) -> int | None:
    """Return which way a date looks: by its bound, else by the tense of its sentence."""
    if date.bound in _DIRECTIONS:
        return _DIRECTIONS[date.bound]
    if isinstance(date.expression, Lapse | Recurrence):
        return NEUTRAL  # they do not ask
    found = direction(analysis, date.start, date.end)
    if date.bound is Bound.UNTIL and found == PAST and _is_extended(folded, date.start):
        return FUTURE
    return found if found or date.bound not in _MOSTLY_AHEAD else FUTURE


def _is_extended(folded: str, start: int) -> bool:
    """Tell whether something that goes on is told of: *a prolongé la trêve jusqu'à lundi*."""
    before = last_before(folded, start, _CLAUSE).rsplit(". ", 1)[-1]
    return _EXTENDED.search(before) is not None and _STAYED.search(before) is None


def _mention(document: Document, date: FoundDate, where: Where, check: Check) -> DateMention:
    text = document.text[date.start : date.end]
    try:
        meaning = read(date.expression, where)
        where.anchors.remember(_spoken(date, where, meaning))
        reason = check.disagreement(text, date.expression, meaning)
        meaning = _bounded(meaning, date, where)
    except UnknownDateError as unknown:
        if not isinstance(date.expression, Lapse):
            where.anchors.remember(_spoken(date, where, None))
        return _unknown(date, text, str(unknown))
    except (ValueError, OverflowError):
        return _unknown(date, text, "out of the calendar's range")
    if reason is not None:
        return _unknown(date, text, reason)
    return DateMention(
        start=date.start,
        end=date.end,
        text=text,
        type=meaning.type,
        value=meaning.value,
        mod=meaning.mod,
        grain=meaning.grain,
        reason=None,
        earliest=meaning.start,
        latest=meaning.end,
    )


def _unknown(date: FoundDate, text: str, reason: str) -> DateMention:
    lapse = isinstance(date.expression, Lapse)
    return DateMention(
        start=date.start,
        end=date.end,
        text=text,
        type=DateType.DURATION if lapse else DateType.DATE,
        value=None,
        mod=None,
        grain=None,
        reason=reason,
        earliest=None,
        latest=None,
    )


def _spoken(date: FoundDate, where: Where, meaning: Meaning | None) -> Spoken:
    return Spoken(
        start=date.start,
        block=where.block,
        sentence=where.sentence,
        meaning=meaning,
        stated=where.opening and _states_year(date.expression),
    )


def _states_year(expression: Expression) -> bool:
    return isinstance(expression, Calendar) and isinstance(expression.year, int)


def _bounded(meaning: Meaning, date: FoundDate, where: Where) -> Meaning:
    """Open the side that the word before a date leaves open."""
    mod = meaning.mod or (DateMod.APPROX if date.approx else None)
    meaning = attrs.evolve(meaning, mod=mod)
    if isinstance(date.expression, Lapse):
        return _since(meaning, date.expression, where) if date.bound is Bound.SINCE else meaning
    if date.bound is None or meaning.type is DateType.SET or isinstance(date.expression, Interval):
        return meaning
    if date.bound in (Bound.SINCE, Bound.FROM):
        # « dès lundi, il avait prévenu » is that Monday alone
        alone = date.bound is Bound.FROM and where.direction == PAST
        return meaning if alone else attrs.evolve(meaning, end=None)
    if date.bound in (Bound.UNTIL, Bound.BY):
        return attrs.evolve(meaning, start=None)
    mod = meaning.mod or _MODS[date.bound]
    # « avant la fin de l'année » is before it is over, not before its last months
    edge = meaning.end if meaning.mod is DateMod.END else meaning.start
    if date.bound is Bound.BEFORE:
        return attrs.evolve(meaning, start=None, end=edge, mod=mod)
    return attrs.evolve(meaning, start=edge, end=None, mod=mod)


def _since(meaning: Meaning, lapse: Lapse, where: Where) -> Meaning:
    try:
        today = midnight(where.anchors.day)
    except UnknownDateError:
        return meaning
    if length(lapse) is None:
        return meaning
    return attrs.evolve(meaning, start=moved(today, lapse, -1), end=None)
