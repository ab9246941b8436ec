"""Reading a number: digits in every French typography, and number words."""

from __future__ import annotations

from decimal import Decimal

import attrs


@attrs.frozen(kw_only=True)
class FoundNumber:
    """A number as written, with its value."""

    start: int
    """First character."""
    end: int
    """One past the last character."""
    value: Decimal
    """The value, magnitude words multiplied out."""
    words: bool
    """True where it is written in words, at least in part."""


def read_number(text: str) -> Decimal | None:
    """Return the value of *text* (plain typography) where the whole of it is one number, else None."""
    return None


def find_numbers(plain: str) -> tuple[FoundNumber, ...]:
    """Return every number of a plain text, longest first at each place, in text order."""
    return ()
