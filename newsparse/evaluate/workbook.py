"""A filled sheet that was saved as an Excel workbook: its rows as CSV would have them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsparse.errors import InputError
from newsparse.source.extras import load

_DAMAGED = (zipfile.BadZipFile, KeyError, OSError, SyntaxError, TypeError, ValueError)


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the rows of the first worksheet, the empty ones too: a message counts them.

    Raises:
        InputError: It is no workbook of Excel.
        MissingExtraError: What reads one is not installed.
    """
    openpyxl: Any = load("openpyxl", extra="excel")
    try:
        with path.open("rb") as content:  # whatever it is called
            book = openpyxl.load_workbook(content, read_only=True, data_only=True)
            for row in book.worksheets[0].iter_rows(values_only=True):
                yield [_text(cell) for cell in row]
    except _DAMAGED as error:  # another format in a zip archive, or a file that was cut
        message = f"{path} is no workbook of Excel that can be read: save it as .xlsx or .csv"
        raise InputError(message) from error


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    return str(int(cell)) if isinstance(cell, bool) else str(cell)
