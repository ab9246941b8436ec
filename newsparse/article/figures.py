"""Figures: the quantities an article states, with bounds, unit and the thing counted."""

from __future__ import annotations

from decimal import Decimal

import attrs

from newsparse.article.kinds import Change, FigureKind
from newsparse.article.mentions import Segment
from newsparse.article.quotes import Quote
from newsparse.article.speakers import Speaker


@attrs.frozen(kw_only=True)
class Figure:
    """A count, measure, amount, percentage or ratio."""

    start: int
    """First character, counted in code points of ``Article.text``."""
    end: int
    """One past the last character."""
    text: str
    """From the modifier to the unit (*plus de 3 millions d'euros*)."""
    kind: FigureKind
    """Cardinal, percent, money, quantity or ratio."""
    value: Decimal | None
    """The number stated, magnitudes multiplied out; None for a range or *des milliers*."""
    low: Decimal | None
    """Lower bound, inclusive; None where open."""
    high: Decimal | None
    """Upper bound, inclusive; None where open."""
    approx: bool
    """True for *environ 40*, *une quarantaine*; False for exact numbers and open bounds."""
    unit: str | None
    """ISO 4217 code, ``%``, a unit symbol (km, m², °C, t, h), ``year`` for ages, or None."""
    counted: Segment | None
    """The noun counted, as written (*dirigeants*); None where it is only understood."""
    subject: Segment | None
    """What the figure measures (*le chômage*), or None."""
    change: Change | None
    """Direction that the words around the figure state, or None."""
    speaker: Speaker | None
    """Whose figure it is: the same object as in ``Article.speakers``, or None."""
    quote: Quote | None
    """The quote in which it stands: the same object as in ``Article.quotes``, or None."""
