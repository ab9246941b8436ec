"""Sentences with their speakers written in: ``« Oui », dit [il=Paul Roche].``

Each bracket holds the words next to a quote and, behind the sign, the name of the speaker they
must lead to; ``-`` stands for nobody. The brackets are taken out before the text is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs
import pytest

import newsparse
from newsparse.document import build
from newsparse.layers import entities, speakers
from newsparse.source import Source

_MARK = re.compile(r"\[([^\]=]+)=([^\]]+)\]")
_QUOTE = re.compile(r"«([^»]*)»")


@attrs.frozen
class Quoted:
    """A quote with the place of the words that name its speaker."""

    start: int
    end: int
    mention: tuple[int, int] | None
    others: tuple[tuple[int, int], ...] = ()


@attrs.frozen
class Reading:
    """What the layer made of a text, and what the text says it should be."""

    attribution: speakers.Attribution
    expected: tuple[str | None, ...]

    @property
    def names(self) -> tuple[str | None, ...]:
        """The name of the speaker of each quote."""
        return tuple(row[0].name if row else None for row in self.attribution.by_quote)

    def first(self) -> newsparse.Speaker:
        """The speaker of the first quote."""
        return self.attribution.by_quote[0][0]


def unmark(marked: str) -> tuple[str, list[tuple[int, int]], tuple[str | None, ...]]:
    """Return the bare text, the spans of the mentions and the names they must lead to."""
    text, spans, expected, last = "", [], [], 0
    for found in _MARK.finditer(marked):
        text += marked[last : found.start()]
        spans.append((len(text), len(text) + len(found[1])))
        expected.append(None if found[2] == "-" else found[2])
        text += found[1]
        last = found.end()
    return text + marked[last:], spans, tuple(expected)


def quotes_for(text: str, spans: list[tuple[int, int]]) -> list[Quoted]:
    """Return one quote for each mention: the one in marks that stands nearest to it."""
    marks = [(m.start(1), m.end(1)) for m in _QUOTE.finditer(text)]
    found = []
    for span in spans:
        near = min(marks, key=lambda m: min(abs(m[0] - span[1]), abs(span[0] - m[1])))
        found.append(Quoted(near[0], near[1], span))
    return found


Read = Callable[[str], Reading]


@pytest.fixture(scope="session")
def read(parser: newsparse.Parser) -> Read:
    """Reads a text with its speakers written in."""

    def reading(marked: str) -> Reading:
        text, spans, expected = unmark(marked)
        source = Source(text=text)
        document, analysis = build(source), parser.analyse(source)
        named = entities.resolve(document, analysis, entities.find(document, analysis))
        quotes = quotes_for(text, spans)
        found = speakers.resolve(document, analysis, quotes, entities=named)
        return Reading(found, expected)

    return reading
