"""The words that name a speaker, made whole: the name behind a function, names that go on."""

from __future__ import annotations

import re

import attrs

from newsparse.article import Mention
from newsparse.document import Document
from newsparse.layers.quotes.types import FoundQuote
from newsparse.spans import Ordered

_TO_NAME = re.compile(r"\s*,?\s+(?:[A-ZÉ]{2,}(?:-[A-ZÉ]+)* )?(?:(?:M|Mme|Me|Mlle)\.?\s+)?")
"""What stands between a function and its name: « le député (LR) X », « la ministre, Mme X »."""
_SEVERAL = re.compile(r"(?:les|ses|ces|des|deux|leurs) ", re.IGNORECASE)
_AND = re.compile(r",? et |, ")


def precise(
    document: Document, quote: FoundQuote, people: Ordered[Mention], names: Ordered[Mention]
) -> FoundQuote:
    """Prefer the name in apposition to the function: « Le ministre X, Jean Y, a dit »."""
    if quote.mention is None or quote.cue is None:
        return quote
    start, end = quote.mention
    cut = next((n for n in names.touching(end - 1, end) if start <= n.start < end < n.end), None)
    if cut is not None:  # « La Maison » of « La Maison Blanche »
        return attrs.evolve(quote, mention=(start, cut.end))
    if any(m.end <= end for m in people.starting(start, end)):
        return quote
    after = _TO_NAME.match(document.shadow, end)
    position = after.end() if after else end
    for m in people.starting(position, position + 1):
        if (document.shadow[end:position].strip().startswith(",") or m.start - end <= 6) and (
            m.end <= quote.cue.start or quote.mention[0] >= quote.cue.end
        ):
            return attrs.evolve(quote, mention=(m.start, _together(document, quote, m, people)))
    return quote


def _together(
    document: Document, quote: FoundQuote, first: Mention, people: Ordered[Mention]
) -> int:
    """« Les élues X et Y ont dit »: where the last of those ends whom one function names."""
    plain, end = document.shadow, first.end
    if quote.mention is None or not _SEVERAL.match(plain, quote.mention[0]):
        return end
    while (join := _AND.match(plain, end)) is not None:
        following = next(iter(people.starting(join.end(), join.end() + 1)), None)
        if following is None:
            break
        end = following.end
    return end
