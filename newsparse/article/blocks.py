"""Blocks: the parts an article's text is laid out in."""

from __future__ import annotations

import attrs

from newsparse.article.kinds import BlockKind


@attrs.frozen(kw_only=True)
class Block:
    """One block of the text: a headline, a paragraph, a caption …."""

    start: int
    """First character, counted in code points of ``Article.text``."""
    end: int
    """One past the last character."""
    text: str
    """The characters themselves: ``Article.text[start:end]``."""
    kind: BlockKind
    """Role of the block."""


@attrs.frozen(kw_only=True)
class Dateline:
    """Where, when and by whom a dispatch was filed (*PARIS, 7 nov 2024 (AFP) -*)."""

    start: int
    """First character, counted in code points of ``Article.text``."""
    end: int
    """One past the last character."""
    text: str
    """The dateline as written."""
    place: str | None
    """The place, or None."""
    agency: str | None
    """The agency, or None."""
