"""What a pattern is, and the regular expressions for words that several patterns share.

All of it is written for folded text (see :func:`newsparse.layers.dates.atoms.fold`). Every
repetition is bounded, so that a search takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs

from newsparse.article import Grain
from newsparse.layers.dates import atoms
from newsparse.layers.dates.expressions import Anchor, Expression
from newsparse.numbers import read_number


@attrs.frozen
class Hit:
    """A match in folded text, beside the text with its capitals."""

    match: re.Match[str]
    plain: str

    @property
    def folded(self) -> str:
        """The whole folded text."""
        return self.match.string

    def __getitem__(self, group: str) -> Any:
        """Return what a group matched, or None."""
        return self.match[group]

    def start(self, group: str | int = 0) -> int:
        """Return where a group begins."""
        return self.match.start(group)

    def end(self, group: str | int = 0) -> int:
        """Return where a group ends."""
        return self.match.end(group)


Reader = Callable[[Hit], "Expression | None"]
"""Reads a match; None where it is no date after all."""


@attrs.frozen(kw_only=True)
class Pattern:
    """One class of expressions: what it looks like and how it is read."""

    name: str
    """Says in tests and in debugging which pattern found a date."""
    regex: re.Pattern[str]
    """What to look for; its group ``x``, where it has one, is the expression without context."""
    read: Reader
    free: bool = True
    """False where it is a date only beside another (*matin* in *mardi matin*)."""


def pattern(name: str, regex: str, read: Reader, *, free: bool = True) -> Pattern:
    """Return a pattern that matches whole words."""
    return Pattern(name=name, regex=re.compile(rf"(?<!\w){regex}(?!\w)"), read=read, free=free)


S = " {1,3}"
"""Space between words."""
_DAY_WORDS = {
    atoms.fold(form): number
    for number, word in enumerate(atoms.DAY_WORDS, 1)
    for form in (word, word.replace("-et-un", " et un"))
}
DAY = rf"(?:1 ?er|[12]\d|3[01]|0?[1-9]|{atoms.either(_DAY_WORDS)})(?!\w)"
WEEKDAY = atoms.either(atoms.WEEKDAYS)
MONTH = atoms.either(atoms.MONTHS)
SHORT_MONTH = rf"(?:{atoms.either(atoms.SHORT_MONTHS)}(?!\w)\.?)"
YEAR = r"(?:1\d{3}|2[01]\d{2})(?!\d)"
LATE_YEAR = r"'?[4-9]\d(?![\w%]|[.,]\d| [\w%€$])"
"""A year with two digits, where it can be no day and nothing counted follows."""
ORDINAL = atoms.either(atoms.ORDINALS)
TOWARDS = atoms.either([*atoms.BACKWARD, *atoms.FORWARD])
FOLLOWING = atoms.either([*atoms.AFTER, *atoms.BEFORE])
_NUMBER_WORD = (
    "(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
    "|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|cents?"
    "|mille)"
)
NUMBER = (
    rf"(?:\d{{1,3}}(?: \d{{3}}){{1,2}}(?!\d)|\d{{1,6}}(?:,\d{{1,2}})?(?!\d)"
    rf"|{_NUMBER_WORD}(?:(?:-et-| et |-| ){_NUMBER_WORD}){{0,5}}(?!\w))"
)
UNIT = rf"{atoms.either(atoms.UNITS)}s?(?!\w)"
LONG_UNIT = (
    atoms.either(
        word
        for word, grain in atoms.UNITS.items()
        if grain not in (Grain.SECOND, Grain.MINUTE, Grain.HOUR)
    )
    + r"(?!\w)"
)
"""Units of a day or more, in the singular."""
AROUND = rf"(?:{atoms.either((*atoms.ROUGHLY, *atoms.BOUNDING))} ?)"
"""A modifier of a lapse."""
STOP = r"(?=\s*(?:$|[.,;:!?)\]»”\"\n]))"
"""The end of a clause follows."""

_MONTHS = atoms.folded({**atoms.MONTHS, **atoms.SHORT_MONTHS})
_WEEKDAYS = atoms.folded(atoms.WEEKDAYS)
_UNITS = atoms.folded(atoms.UNITS)
_ORDINALS = atoms.folded(atoms.ORDINALS)
_ROUGHLY = tuple(atoms.fold(word).strip() for word in atoms.ROUGHLY)
_COLLECTIVE = atoms.folded(atoms.COLLECTIVE)
_BACKWARD = {atoms.fold(word) for word in atoms.BACKWARD | atoms.BEFORE}
_RELATIVE = {atoms.fold(word) for word in atoms.AFTER | atoms.BEFORE}


def month_of(word: str | None) -> int | None:
    """Return the number of a month, or None for None."""
    return None if word is None else _MONTHS[word.rstrip(".")]


def weekday_of(word: str | None) -> int | None:
    """Return the number of a weekday, Monday being 0, or None for None."""
    return None if word is None else _WEEKDAYS[word]


def day_of(word: str) -> int:
    """Return the day of the month that is written in digits or words."""
    if word in _DAY_WORDS:
        return _DAY_WORDS[word]
    return int(word.removesuffix("er").strip())


def year_of(word: str | None) -> int | None:
    """Return a year as written, or None for None."""
    return None if word is None else int(word.lstrip("'"))


def unit_of(word: str) -> Grain:
    """Return the unit of time a word names, in the singular or plural."""
    return _UNITS[word] if word in _UNITS else _UNITS[_singular(word)]


def _singular(word: str) -> str:
    # « fins de semaine », « week-ends », « heures »
    return word.removesuffix("s")


def ordinal_of(word: str) -> int:
    """Return the number of an ordinal; -1 for the last."""
    return _ORDINALS[word]


def towards_of(word: str | None) -> int:
    """Return -1 for *dernier* and *précédent*, 1 for *prochain* and *suivant*, 0 for None."""
    if word is None:
        return 0
    return -1 if word in _BACKWARD else 1


def anchor_of(word: str | None) -> Anchor:
    """Return what *dernier* (the publication) or *suivant* (the text) counts from."""
    return Anchor.TEXT if word in _RELATIVE else Anchor.PUBLICATION


def is_rough(around: str | None, number: str) -> bool:
    """Tell whether a count is rough: *environ trois*, *une dizaine*."""
    words = (around or "").strip()
    return number in _COLLECTIVE or words.startswith(_ROUGHLY)


def number_of(words: str) -> Decimal | None:
    """Return the number that digits, number words or *une dizaine* state."""
    if words in _COLLECTIVE:
        return Decimal(_COLLECTIVE[words])
    return read_number(words)
