"""A quote on its way: what the quotes layer knows before speakers are resolved."""

from __future__ import annotations

import attrs

from newsparse.article import Cue, QuoteKind


@attrs.frozen(kw_only=True)
class FoundQuote:
    """A quote with its cue and the place where its speaker is named, if any."""

    start: int
    """First character; opening mark left out."""
    end: int
    """One past the last character; closing mark left out."""
    kind: QuoteKind
    """Direct, mixed or indirect."""
    segments: tuple[tuple[int, int], ...]
    """The stretches that were said: the incise and reopened marks taken out."""
    repaired: bool = False
    """True where a mark was missing."""
    parent: int | None = None
    """Position, in the layer's result, of the reported clause this fragment stands in."""
    duplicate_of: int | None = None
    """Position of the quote of the body that this one repeats."""
    cue: Cue | None = None
    """The words that say that somebody spoke."""
    mention: tuple[int, int] | None = None
    """Span of the words that name the speaker next to the quote."""
    others: tuple[tuple[int, int], ...] = ()
    """Spans of further speakers, where several speak together."""
    rule: str | None = None
    """The rule that tied the quote to its cue and mention."""
    addressee: tuple[int, int] | None = None
    """Span of the words that say to whom or where."""
