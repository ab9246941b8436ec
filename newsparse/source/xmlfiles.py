"""Files named .xml: a feed or NewsML-G2, by their root element."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsparse.errors import InputError
from newsparse.source import feed, newsml, xml
from newsparse.source.columns import FileOptions
from newsparse.source.records import Record


def records(path: Path, _options: FileOptions) -> Iterator[Record]:
    """Yield the articles of a file.

    Raises:
        InputError: It is no XML, or neither of these formats.
        MissingExtraError: It is a feed, and feedparser is not installed.
    """
    data = path.read_bytes()
    root = xml.parse(data)
    if newsml.is_newsml(root):
        yield from newsml.items_of(root)
    elif feed.is_feed(root):
        yield from feed.entries_of(data)
    else:
        message = f"no known XML format (<{xml.local(root)}>): NewsML-G2, RSS and Atom are read"
        raise InputError(message)
