"""What stands between marks in a text as it was typed."""

from __future__ import annotations

from newsparse.document import build
from newsparse.layers.quotes.marks import Marked, find_marked
from newsparse.source import Source


def marked_in(text: str) -> tuple[Marked, ...]:
    """What stands between marks in a text."""
    document = build(Source(text=text))
    return find_marked(document.text, document.shadow, document.blocks)


def words_of(text: str) -> list[str]:
    """The words between marks."""
    return [text[m.start : m.end] for m in marked_in(text)]
