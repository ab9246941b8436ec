"""Text files and pages: one article a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsparse.source.columns import Reading
from newsparse.source.records import Record
from newsparse.source.source import Source

_PAGES = frozenset({".html", ".htm"})


def records(path: Path, reading: Reading) -> Iterator[Record]:
    """Yield the article of a file, with the file's path in its metadata."""
    known: dict[str, Any] = dict(reading.html) if path.suffix.lower() in _PAGES else {}
    known |= {"encoding": reading.encoding, "metadata": {"file": str(path)}}
    yield Record.of(None, lambda: Source.from_file(path, **known))
