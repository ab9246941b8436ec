"""Text files and pages: one article a file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from newsparse.errors import InputError
from newsparse.source import decoding, formats
from newsparse.source.carried import FILE
from newsparse.source.columns import FileOptions
from newsparse.source.records import Record, writable
from newsparse.source.source import Source


def records(path: Path, options: FileOptions) -> Iterator[Record]:
    """Yield the article of a file, with the file's path in its metadata."""
    yield Record.of(None, partial(_source, path, options))


def _source(path: Path, options: FileOptions) -> Source:
    metadata = {FILE: writable(str(path))}
    if path.suffix.lower() in formats.PAGES:
        page = decoding.read_page(path, options.encoding)
        return Source.from_html(page, **options.html, metadata=metadata)
    text = decoding.read_text(path, options.encoding)
    if not text.strip():  # a download that failed, mostly: as an empty cell of a table, it is told
        message = "the file is empty: there is no article to read"
        raise InputError(message)
    return Source(text=text, metadata=metadata)
