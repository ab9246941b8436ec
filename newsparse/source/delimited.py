"""CSV and TSV: one article a row, the delimiter read from the header and the rows under it."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from newsparse.errors import InputError
from newsparse.source import decoding
from newsparse.source.columns import FileOptions, from_row
from newsparse.source.records import Record
from newsparse.source.source import MAX_CHARACTERS

_DELIMITERS = ",;\t|"
_SAMPLE = 1_000_000  # characters that decide the delimiter
_ROWS = 20  # of them, at most


def records(path: Path, options: FileOptions) -> Iterator[Record]:
    """Yield the articles of a file; a row of another length than the header is refused.

    Raises:
        InputError: The file has no header, two columns of one name, or none that holds a text.
    """
    encoding = decoding.encoding_of(path, options.encoding)
    # Bytes that do not decode become surrogates, which Source refuses: their row alone is lost.
    errors = "strict" if decoding.is_wide(encoding) else "surrogateescape"
    with path.open(encoding=encoding, errors=errors, newline="") as file:
        delimiter = _delimiter(file.read(_SAMPLE), options)
        file.seek(0)
        rows = _rows(csv.reader(file, delimiter=delimiter))
        header = next(rows, None)
        if not isinstance(header, list) or not any(name.strip() for name in header):
            message = "the file has no header: its first row must name the columns"
            raise InputError(message)
        names = [name.strip() or f"column {i}" for i, name in enumerate(header, 1)]
        options.check_header(names)
        for number, row in enumerate(rows, 1):
            if row:
                yield _record(number, names, row, options)


def _delimiter(sample: str, options: FileOptions) -> str:
    """The delimiter under which the header names what is looked for and the rows agree with it.

    A header may hold more of another character: « id;titre, sous-titre, chapô;text ».
    """
    wanted = {options.column("text"), options.column("html"), *options.columns.values()}

    def fit(delimiter: str) -> tuple[int, float, int]:
        reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
        rows = [row for row in islice(_rows(reader), _ROWS + 1) if isinstance(row, list) and row]
        if len(sample) == _SAMPLE and len(rows) > 2:
            del rows[-1]  # it may be cut
        names = [name.strip() for name in rows[0]] if rows else []
        lengths = Counter(map(len, rows[1:]))
        agree = lengths[len(names)] / (len(rows) - 1) if len(rows) > 1 else 1.0
        return len(wanted.intersection(names)), agree if len(names) > 1 else 0.0, len(names)

    return max(_DELIMITERS, key=fit)


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


def _record(
    number: int, names: list[str], row: list[str] | csv.Error, options: FileOptions
) -> Record:
    def make() -> Any:
        if isinstance(row, csv.Error):
            message = f"not CSV: {row}"
            raise InputError(message)
        if len(row) != len(names):
            message = f"the row has {len(row)} cells and the header {len(names)}: quote its texts"
            raise InputError(message)
        return from_row({n: cell or None for n, cell in zip(names, row, strict=True)}, options)

    column = options.column("id")

    def stated() -> Any:
        known = column in names and isinstance(row, list) and len(row) > names.index(column)
        return row[names.index(column)] or None if known and isinstance(row, list) else None

    return Record.of(number, make, stated)
