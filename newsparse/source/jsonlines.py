"""JSON Lines: one article a line, each read and refused on its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsparse.errors import InputError
from newsparse.source.columns import Reading, from_row
from newsparse.source.records import Record

_LONGEST = 200_000_000  # bytes of a line: more than any text that Source accepts


def records(path: Path, reading: Reading) -> Iterator[Record]:
    """Yield the articles of a file; empty lines are passed over but counted."""
    with path.open("rb") as file:
        for number, line in enumerate(iter(lambda: file.readline(_LONGEST), b""), 1):
            if line.strip():
                yield _record(number, line, reading)


def _record(number: int, line: bytes, reading: Reading) -> Record:
    found: dict[str, Any] = {}

    def make() -> Any:
        found.update(parsed(line.decode(reading.encoding)))
        return from_row(found, reading)

    return Record.of(number, make, lambda: found.get(reading.column("id")))


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
