"""A second opinion: dateparser reads the plain dates again, and a disagreement is no value.

It is asked only what it is known to be good at, full dates and *il y a N…*: of ordinary press
expressions it reads about half, and some of them wrongly. It is given the words our own finder
found, never a text to search, and loaded only when the first such date comes up.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newsparse.article import Grain
from newsparse.layers.dates.atoms import MONTHS, SHORT_MONTHS, either, fold
from newsparse.layers.dates.calendar import Meaning
from newsparse.layers.dates.expressions import Anchor, Calendar, Expression, Shift

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_MOST = 12
"""Questions an article may ask: half a millisecond each."""
_FULL = re.compile(
    rf"(?:\w{{5,8}} )?(?:1er|\d{{1,2}}) (?:{either(MONTHS)}|{either(SHORT_MONTHS)}\.?) \d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4}"
)
_RELATIVE = re.compile(
    r"hier|avant-hier|demain|apres-demain"
    r"|(?:il y a|dans) (?:\d{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)"
    r" (?:jours?|semaines?|mois|ans?)"
)
_NOON = dt.time(12)
# A full date needs none, but without one dateparser reads the clock.
_ANY_BASE = dt.datetime.combine(dt.date(2000, 1, 1), _NOON)


class Check:
    """dateparser, asked a limited number of questions about one article."""

    def __init__(self, published: dt.date | None) -> None:
        """Remember what relative dates count from.

        Args:
            published: The day of publication, or None; then only full dates are checked.
        """
        self._published = published
        self._asked = 0

    def disagreement(self, text: str, expression: Expression, meaning: Meaning) -> str | None:
        """Return why a meaning is doubtful, or None where nothing speaks against it.

        Args:
            text: The words of the date.
            expression: What the finder read in them.
            meaning: What we make of it.
        """
        words = fold(text)
        if self._asked >= _MOST or meaning.start is None:
            return None
        base = self._base(expression, words)
        if base is None:
            return None
        self._asked += 1
        other = _read(text, base, relative=isinstance(expression, Shift))
        if other is None or _same(other, meaning):
            return None
        return f"dateparser reads it as {other.isoformat()}"

    def _base(self, expression: Expression, words: str) -> dt.datetime | None:
        """Return what dateparser is to count from, or None where it is not to be asked."""
        if isinstance(expression, Calendar):
            full = expression.year is not None and expression.day is not None
            return _ANY_BASE if full and _FULL.fullmatch(words) else None
        if not isinstance(expression, Shift) or expression.anchor is not Anchor.PUBLICATION:
            return None
        if self._published is None or not _RELATIVE.fullmatch(words):
            return None
        return dt.datetime.combine(self._published, _NOON)


def _same(other: dt.date, meaning: Meaning) -> bool:
    assert meaning.start is not None
    ours = meaning.start.date()
    if meaning.grain is Grain.YEAR:
        return ours.year == other.year
    if meaning.grain is Grain.MONTH:
        return (ours.year, ours.month) == (other.year, other.month)
    return ours == other


@lru_cache(maxsize=1024)
def _read(text: str, base: dt.datetime, *, relative: bool) -> dt.date | None:
    found = _parser(base, relative=relative).get_date_data(text).date_obj
    return None if found is None else found.date()


@lru_cache(maxsize=16)
def _parser(base: dt.datetime, *, relative: bool) -> DateDataParser:
    from dateparser.date import DateDataParser

    settings = {
        "RELATIVE_BASE": base,
        "PARSERS": ["relative-time" if relative else "absolute-time"],
        "DATE_ORDER": "DMY",
    }
    return DateDataParser(languages=["fr"], settings=settings)
