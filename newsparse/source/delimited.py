"""CSV and TSV: one article a row, the delimiter read from the header."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsparse.errors import InputError
from newsparse.source.columns import Reading, from_row
from newsparse.source.records import Record
from newsparse.source.source import MAX_CHARACTERS

_DELIMITERS = ",;\t|"


def records(path: Path, reading: Reading) -> Iterator[Record]:
    """Yield the articles of a file; a row of another length than the header is refused.

    Raises:
        InputError: The file has no header, or none of its columns holds a text.
    """
    encoding = "utf-8-sig" if reading.encoding.lower() in {"utf-8", "utf8"} else reading.encoding
    # Bytes that do not decode become surrogates, which Source refuses: their row alone is lost.
    with path.open(encoding=encoding, errors="surrogateescape", newline="") as file:
        first = file.readline(1_000_000)
        delimiter = max(_DELIMITERS, key=first.count)
        file.seek(0)
        rows = _rows(csv.reader(file, delimiter=delimiter))
        header = next(rows, None)
        if not isinstance(header, list) or not any(name.strip() for name in header):
            message = "the file has no header: its first row must name the columns"
            raise InputError(message)
        names = [name.strip() for name in header]
        reading.check_header(names)
        for number, row in enumerate(rows, 1):
            if row:
                yield _record(number, names, row, reading)


def _rows(reader: Any) -> Iterator[list[str] | csv.Error]:
    while True:
        before = csv.field_size_limit(2 * MAX_CHARACTERS)  # of the process: put back each time
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield error
        finally:
            csv.field_size_limit(before)


def _record(number: int, names: list[str], row: list[str] | csv.Error, reading: Reading) -> Record:
    def make() -> Any:
        if isinstance(row, csv.Error):
            message = f"not CSV: {row}"
            raise InputError(message)
        if len(row) != len(names):
            message = f"the row has {len(row)} cells and the header {len(names)}: quote its texts"
            raise InputError(message)
        return from_row({n: cell or None for n, cell in zip(names, row, strict=True)}, reading)

    column = reading.column("id")

    def stated() -> Any:
        known = column in names and isinstance(row, list) and len(row) > names.index(column)
        return row[names.index(column)] or None if known and isinstance(row, list) else None

    return Record.of(number, make, stated)
