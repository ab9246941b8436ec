"""Resolving quotes: who goes on speaking, what stands in what, and what is no quote."""

from __future__ import annotations

import re

import attrs

from newsparse.article import BlockKind, Entity, EntityType, QuoteKind
from newsparse.document import Document
from newsparse.layers.quotes.lexicon import plain_key
from newsparse.layers.quotes.types import FoundQuote

_SHORT_FRAGMENT = 4  # words: a shorter fragment that nobody is credited with is most often ironic


def resolve(
    document: Document,
    found: tuple[FoundQuote, ...],
    *,
    entities: tuple[Entity, ...],
) -> tuple[FoundQuote, ...]:
    """Return the quotes with parents and duplicates linked and the speaker carried on.

    A quote that names nobody goes on with the speaker of the quote before it in the same
    paragraph, or of the paragraph before where both are nothing but quotes. A fragment that
    nobody is credited with, and that is short, is no quote.
    """
    named = tuple(_precise(document, q, entities) for q in found)
    carried = _carry(document, _taken_up(document, named))
    kept = tuple(q for q in carried if not _is_mere_marks(document, q, entities))
    return _linked(document, kept)


def _precise(document: Document, quote: FoundQuote, entities: tuple[Entity, ...]) -> FoundQuote:
    """Prefer the name in apposition to the function: « Le ministre X, Jean Y, a dit »."""
    if quote.mention is None or quote.cue is None:
        return quote
    start, end = quote.mention
    people = [m for e in entities if e.type is EntityType.PER for m in e.mentions]
    if any(start <= m.start and m.end <= end for m in people):
        return quote
    after = re.compile(r"\s*,?\s+(?:(?:M|Mme|Me|Mlle)\.?\s+)?").match(document.shadow, end)
    position = after.end() if after else end
    for m in people:
        if (
            m.start == position
            and (document.shadow[end:position].strip().startswith(",") or m.start - end <= 6)
            and (m.end <= quote.cue.start or quote.mention[0] >= quote.cue.end)
        ):
            return attrs.evolve(quote, mention=(m.start, m.end))
    return quote


def _block(document: Document, position: int) -> int:
    for number, block in enumerate(document.blocks):
        if block.start <= position < block.end:
            return number
    return -1


def _taken_up(document: Document, quotes: tuple[FoundQuote, ...]) -> tuple[FoundQuote, ...]:
    """Words that run on into a quotation with a speaker are that speaker's: « … ». « … », dit X."""
    result = list(quotes)
    for index in range(len(quotes) - 2, -1, -1):
        quote, after = result[index], result[index + 1]
        gap = document.shadow[quote.end : after.start]
        adjacent = len(gap) <= 8 and not any(c.isalnum() or c == "\n" for c in gap)
        if quote.mention is None and after.mention is not None and adjacent:
            result[index] = attrs.evolve(
                quote, cue=after.cue, mention=after.mention, rule="taken up"
            )
    return tuple(result)


def _carry(document: Document, quotes: tuple[FoundQuote, ...]) -> tuple[FoundQuote, ...]:
    result: list[FoundQuote] = []
    last: FoundQuote | None = None
    for quote in quotes:
        carried = quote
        if quote.mention is None and last is not None:
            rule = _goes_on(document, last, quote)
            if rule is not None:
                carried = attrs.evolve(quote, mention=last.mention, rule=rule)
        result.append(carried)
        if carried.mention is not None:
            last = carried
    return tuple(result)


def _goes_on(document: Document, last: FoundQuote, quote: FoundQuote) -> str | None:
    here, there = _block(document, quote.start), _block(document, last.start)
    if here == there and True:
        return "goes on"
    if here == there + 1 and quote.kind is QuoteKind.DIRECT:
        block = document.blocks[here]
        opens = quote.start - block.start <= 3
        closes = document.blocks[there].end - last.end <= 4 or (
            last.cue is not None and last.cue.start > last.end
        )
        if opens and closes and document.blocks[there].kind is not BlockKind.HEADLINE:
            return "next paragraph goes on"
    return None


def _is_mere_marks(document: Document, quote: FoundQuote, entities: tuple[Entity, ...]) -> bool:
    if quote.kind is not QuoteKind.MIXED:
        return False
    words = document.shadow[quote.start : quote.end].split()
    uncredited = quote.rule is None or quote.rule == "goes on"
    if uncredited and len(words) <= _SHORT_FRAGMENT:
        return True
    if quote.rule is None and document.shadow[quote.start].isupper():
        return True
    return any(m.start <= quote.start and quote.end <= m.end for e in entities for m in e.mentions)


def _linked(document: Document, quotes: tuple[FoundQuote, ...]) -> tuple[FoundQuote, ...]:
    linked = []
    for index, quote in enumerate(quotes):
        parent = next(
            (
                i
                for i, q in enumerate(quotes)
                if i != index
                and q.kind is QuoteKind.INDIRECT
                and q.start <= quote.start
                and quote.end <= q.end
                and quote.kind is not QuoteKind.INDIRECT
            ),
            None,
        )
        linked.append(
            attrs.evolve(quote, parent=parent, duplicate_of=_duplicate(document, quotes, index))
        )
    return tuple(linked)


def _duplicate(document: Document, quotes: tuple[FoundQuote, ...], index: int) -> int | None:
    quote = quotes[index]
    number = _block(document, quote.start)
    if number < 0 or document.blocks[number].kind not in {BlockKind.HEADLINE, BlockKind.PULLQUOTE}:
        return None
    words = plain_key(document.shadow[quote.start : quote.end])
    for other, q in enumerate(quotes):
        elsewhere = other != index and _block(document, q.start) != number
        if elsewhere and words and words in plain_key(document.shadow[q.start : q.end]):
            return other
    return None
