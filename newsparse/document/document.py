"""A source with its layout read: what every layer matches on."""

from __future__ import annotations

import bisect
import datetime as dt
import re
from functools import cached_property

import attrs

from newsparse.article import Block, BlockKind, Dateline
from newsparse.document.blocks import find_blocks
from newsparse.document.dateline import find_dateline
from newsparse.document.invisible import Visible, without
from newsparse.source import Source
from newsparse.spans import shadow


@attrs.frozen(kw_only=True)
class Document:
    """One article's text with its plain shadow, blocks and publication date."""

    source: Source
    """What the caller passed, without the characters that nobody sees."""
    shadow: str
    """The text with plain typography, of exactly the same length."""
    blocks: tuple[Block, ...]
    """The parts of the text in order; they do not overlap."""
    dateline: Dateline | None
    """Where and when the dispatch was filed, or None."""
    published: dt.date | dt.datetime | None
    """Passed by the caller, else read from the dateline, else None."""
    title: str | None
    """Passed by the caller, else the headline block, else None."""
    hidden: Visible | None = None
    """What puts the characters back that nobody sees; None where there were none."""

    @property
    def text(self) -> str:
        """The text that is read."""
        return self.source.text

    @property
    def day(self) -> dt.date | None:
        """The day of publication, where it is known."""
        return self.published.date() if isinstance(self.published, dt.datetime) else self.published

    def block_number(self, position: int) -> int:
        """Return the place in ``blocks`` of the block that holds the character or comes before it.

        -1 before the first block.
        """
        return bisect.bisect_right(self._starts, position) - 1

    def block_at(self, position: int) -> Block | None:
        """Return the block that holds the character at *position*, or None."""
        number = self.block_number(position)
        if number < 0 or position >= self.blocks[number].end:
            return None
        return self.blocks[number]

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]


def build(source: Source) -> Document:
    """Read the layout of a source."""
    hidden = without(source)
    source = source if hidden is None else hidden.source
    plain = shadow(source.text)
    blocks = find_blocks(source.text, plain, source.title, source.blocks)
    plain = _unwrapped(plain, blocks)
    dateline, dated = find_dateline(source.text, plain, blocks)
    headline = next((b.text for b in blocks if b.kind is BlockKind.HEADLINE), None)
    return Document(
        source=source,
        shadow=plain,
        blocks=blocks,
        dateline=dateline,
        published=source.published if source.published is not None else dated,
        title=source.title if source.title is not None else headline,
        hidden=hidden,
    )


_BREAK = re.compile(r"\s")


def _unwrapped(plain: str, blocks: tuple[Block, ...]) -> str:
    """Within a block a line break is a space: what matches words need not know of wrapping."""
    parts: list[str] = []
    done = 0
    for block in blocks:
        parts += plain[done : block.start], _BREAK.sub(" ", plain[block.start : block.end])
        done = block.end
    return "".join((*parts, plain[done:]))
