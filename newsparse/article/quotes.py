"""Quotes: what somebody said, with which words, according to the article."""

from __future__ import annotations

import attrs

from newsparse.article.dates import DateMention
from newsparse.article.kinds import QuoteKind
from newsparse.article.mentions import Cue, Mention, Segment
from newsparse.article.speakers import Speaker


@attrs.frozen(kw_only=True)
class Quote:
    """Words or content that the article reports as said, written or declared by a source."""

    id: str
    """Identifier, unique within the article (``q1``, ``q2``, … in text order)."""
    start: int
    """First character, counted in code points of ``Article.text``; opening mark left out."""
    end: int
    """One past the last character; closing mark left out."""
    text: str
    """The characters themselves: ``Article.text[start:end]``."""
    kind: QuoteKind
    """Direct, mixed or indirect."""
    said: str
    """The words that can be pasted: the incise and reopened marks taken out."""
    segments: tuple[Segment, ...]
    """The stretches of text that ``said`` is made of."""
    parent: Quote | None = None
    """For a quoted fragment: the reported clause it stands in."""
    duplicate_of: Quote | None = None
    """For a quote in a headline or pull quote: the quote of the body that it repeats."""
    speaker: Speaker | None = None
    """Who said it: the same object as in ``Article.speakers``; None where nobody is named."""
    speakers: tuple[Speaker, ...] = ()
    """All of them where several speak; ``speaker`` is the first."""
    mention: Mention | None = None
    """The words that name the speaker next to the quote (*il*, *Nadim Houry*), or None."""
    cue: Cue | None = None
    """The words that say that somebody spoke, or None."""
    rule: str | None = None
    """Name of the rule that attributed the quote; None where no rule did."""
    confidence: float | None = None
    """How often that rule named the right speaker on articles it was not written on, 0 to 1."""
    repaired: bool = False
    """True where a quotation mark was missing and the bounds were inferred."""
    addressee: Segment | None = None
    """To whom or where it was said (*à la presse*, *sur France Inter*), or None."""
    date: DateMention | None = None
    """When it was said (*a déclaré jeudi*), the same object as in ``Article.dates``, or None."""
