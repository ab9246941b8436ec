"""JSON Lines: one article a line, each read and refused on its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsparse.errors import InputError
from newsparse.source import decoding, formats
from newsparse.source.columns import FileOptions, from_row
from newsparse.source.records import Record
from newsparse.source.source import Source

_LONGEST = 200_000_000  # bytes of a line: more than any text that Source accepts


def records(path: Path, options: FileOptions) -> Iterator[Record]:
    """Yield the articles of a file; empty lines are passed over but counted.

    Raises:
        InputError: It is of another encoding, or newsparse wrote it.
    """
    encoding = decoding.encoding_of(path, options.encoding)
    for number, line in enumerate(_lines(path, encoding), 1):
        if line.strip():
            yield _record(number, line, encoding, options)


def _lines(path: Path, encoding: str) -> Iterator[bytes | str]:
    if decoding.is_wide(encoding):
        with path.open(encoding=encoding, newline="\n") as file:
            yield from iter(lambda: file.readline(_LONGEST), "")
    else:  # a line that does not decode is refused alone
        with path.open("rb") as data:
            yield from iter(lambda: data.readline(_LONGEST), b"")


def _record(number: int, line: bytes | str, encoding: str, options: FileOptions) -> Record:
    found: dict[str, Any] = {}

    def make() -> Source:
        text = decoding.decoded(line, encoding) if isinstance(line, bytes) else line
        found.update(parsed(text))
        if formats.is_article(found):
            raise InputError(formats.WRITTEN)
        return from_row(found, options)

    record = Record.of(number, make, lambda: found.get(options.column("id")))
    if record.error is not None and formats.is_article(found):
        raise InputError(formats.WRITTEN)  # once, and not for each of its lines
    return record


def parsed(line: str) -> dict[str, Any]:
    """Return the object that a text of JSON holds.

    Raises:
        InputError: It is no JSON, or no object.
    """
    try:
        value = json.loads(line.removeprefix("\ufeff"))
    except RecursionError:
        message = "JSON nested too deeply to be an article"
        raise InputError(message) from None
    except ValueError as error:
        message = f"not JSON: {error}"
        raise InputError(message) from error
    if not isinstance(value, dict):
        message = f"a record must be a JSON object, not {type(value).__name__}"
        raise InputError(message)
    return value
