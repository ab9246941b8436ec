"""What is found before it is resolved: a quantity with its bounds, unit and number span."""

from __future__ import annotations

from decimal import Decimal

import attrs

from newsparse.article import Change, FigureKind


@attrs.frozen(kw_only=True)
class FoundFigure:
    """A quantity before it is resolved."""

    start: int
    """First character, modifier included."""
    end: int
    """One past the last character, unit included."""
    core: tuple[int, int]
    """The number itself, from its first digit or word to its last."""
    kind: FigureKind
    """Cardinal, percent, money, quantity or ratio."""
    low: Decimal | None
    """Lower bound; None where open."""
    high: Decimal | None
    """Upper bound; None where open."""
    value: Decimal | None
    """The number stated, None for a range or *des milliers*."""
    approx: bool = False
    """True for *environ 40*."""
    unit: str | None = None
    """Symbol of the unit, or None."""
    linked: bool = False
    """True where *de* leads to the noun (*une dizaine de*, *5 % des*)."""
    counted: tuple[int, int] | None = None
    """The noun inside the figure itself (*deux **Français** sur trois*)."""
    change: Change | None = None
    """A direction the figure itself states: a sign, *doublé*, a way from one value to another."""
    modified: bool = False
    """True where a modifier stands before or behind it."""
    ranged: bool = False
    """True for a range."""
    words: bool = False
    """True where the number is written in words."""
    sure: bool = False
    """True for an age the words leave no doubt of."""
    inherits: bool = False
    """True where unit or noun may be those of the figure before (*3 voix contre **2***)."""
