"""Characters that nobody sees: left out while a text is read, put back into what was found.

Soft hyphens, zero-width spaces and direction marks stand inside words, a letter may be followed by
its accent as a character of its own, a space by another. No pattern and no model expects them. The
text that is read has none of them; the spans that are given are those of the text that was passed.
Start at :func:`without`, then :func:`restore`.
"""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections.abc import Iterable
from typing import Any, TypeVar

import attrs

from newsparse.article import Article, Block, Quote
from newsparse.source import Source
from newsparse.spans import Spanned

_HIDDEN = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_ANY = re.compile(f"[{_HIDDEN}\u0300-\u036f]")
_HIDE = re.compile(f"[{_HIDDEN}]")
_SPACES = re.compile(r"(?<=\S)[ \u00a0\u202f]{2,}(?=\S)")  # within a line: indents are layout

T = TypeVar("T", bound=Spanned)


@attrs.frozen
class Visible:
    """A source without what nobody sees, and where its characters stand in the one passed."""

    source: Source
    """The source that is read."""
    original: Source
    """The source that was passed."""
    starts: list[int]
    """For each character that is read, the place of its first in the original."""
    ends: list[int]
    """For each character that is read, one past its last in the original."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the original of one in the text that is read."""
        if start >= end:
            place = self.starts[start] if start < len(self.starts) else len(self.original.text)
            return place, place
        return self.starts[start], self.ends[end - 1]


def without(source: Source) -> Visible | None:
    """Return what is left of a source; None where nothing is hidden, as in most."""
    if not _ANY.search(source.text) and not _SPACES.search(source.text):
        return None
    letters, starts, ends = _letters(source.text)
    if len(letters) == len(source.text):
        return None
    text = "".join(letters)
    read = attrs.evolve(
        source,
        text=text,
        title=None if source.title is None else "".join(_letters(source.title)[0]),
        blocks=tuple(b for block in source.blocks for b in _block(block, text, starts)),
    )
    return Visible(read, source, starts, ends)


def _letters(text: str) -> tuple[list[str], list[int], list[int]]:
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    repeated = {i for run in _SPACES.finditer(text) for i in range(run.start() + 1, run.end())}
    for place, character in enumerate(text):
        if place in repeated or _HIDE.match(character):
            continue
        if letters and ends[-1] == place and unicodedata.combining(character):
            whole = unicodedata.normalize("NFC", letters[-1] + character)
            if len(whole) == 1:
                letters[-1], ends[-1] = whole, place + 1
                continue
        letters.append(character)
        starts.append(place)
        ends.append(place + 1)
    return letters, starts, ends


def _block(block: Block, text: str, starts: list[int]) -> list[Block]:
    start, end = (bisect.bisect_left(starts, place) for place in (block.start, block.end))
    if start == end:
        return []
    return [attrs.evolve(block, start=start, end=end, text=text[start:end])]


def restore(article: Article, visible: Visible) -> Article:
    """Return an article with the spans and the words of the text that was passed."""
    original = visible.original
    found: Article = _moved(article, visible, {})
    headline = next((b.text for b in found.blocks if b.kind == "headline"), None)
    return attrs.evolve(
        found,
        text=original.text,
        title=headline if original.title is None else original.title,
        doubts=original.doubts,
    )


def moved(spans: Iterable[T], visible: Visible) -> tuple[T, ...]:
    """Return words, sentences or names at their places in the original; forms stay plain."""
    return tuple(_at(span, *visible.span(span.start, span.end)) for span in spans)


def _at(span: Any, start: int, end: int) -> Any:
    return attrs.evolve(span, start=start, end=end)


def _moved(value: Any, visible: Visible, known: dict[int, tuple[Any, Any]]) -> Any:
    if isinstance(value, tuple):
        return tuple(_moved(item, visible, known) for item in value)
    if not attrs.has(type(value)):
        return value
    if id(value) not in known:  # one object stays one object
        known[id(value)] = value, _one(value, visible, known)
    return known[id(value)][1]


def _one(value: Any, visible: Visible, known: dict[int, tuple[Any, Any]]) -> Any:
    changes = {
        field.name: _moved(inner, visible, known)
        for field in attrs.fields(type(value))
        if isinstance(inner := getattr(value, field.name), tuple) or attrs.has(type(inner))
    }
    if hasattr(value, "start"):
        start, end = visible.span(value.start, value.end)
        changes |= {"start": start, "end": end, "text": visible.original.text[start:end]}
    if isinstance(value, Quote):
        changes["said"] = " ".join(segment.text for segment in changes["segments"])
    return attrs.evolve(value, **changes)
