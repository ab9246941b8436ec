"""The text made ready: shadow, blocks, dateline and publication date, with offsets intact."""

from __future__ import annotations

from newsparse.document.document import Document, build

__all__ = ["Document", "build"]
