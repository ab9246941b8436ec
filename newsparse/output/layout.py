"""Columns of plain text that fit a width: the terminal's tables, without a library.

Cells come from articles nobody vouches for, so whatever a terminal would obey is taken out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import attrs

_GAP = "  "
_AS_SPACE = {"Cc", "Zl", "Zp"}  # escape sequences begin with one; line breaks
_INVISIBLE = {"Cf", "Cs"}  # bidi controls would reorder the line; surrogates cannot be printed


@attrs.frozen
class Column:
    """One column of a table."""

    title: str
    """Heading."""
    least: int = 0
    """Width below which the column is never shrunk; 0 keeps it whole."""
    right: bool = False
    """Whether cells stand at the right, as numbers do."""


def clean(text: str) -> str:
    """Return text on one line, without the characters that a terminal would act upon."""
    return " ".join("".join(map(_safe, text)).split())


def _safe(character: str) -> str:
    category = unicodedata.category(character)
    if category in _AS_SPACE:
        return " "
    return "" if category in _INVISIBLE else character


def shorten(text: str, width: int) -> str:
    """Return text cut to a width, with an ellipsis where something is left out."""
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """Return the lines of a table: a heading, then one line a row.

    Args:
        columns: The columns; those that may shrink give way until the table fits.
        rows: The cells, already clean; leading spaces indent.
        width: Characters a line may have.
    """
    widths = _widths(columns, rows, width)
    heading = [column.title for column in columns]
    return [_line(columns, widths, row) for row in [heading, *rows]]


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    widths = [
        max(len(column.title), *(len(row[i]) for row in rows)) for i, column in enumerate(columns)
    ]
    excess = sum(widths) + len(_GAP) * (len(columns) - 1) - width
    while excess > 0:
        able = [i for i, column in enumerate(columns) if 0 < column.least < widths[i]]
        if not able:
            break
        widest = max(able, key=lambda i: widths[i])
        widths[widest] -= 1
        excess -= 1
    return widths


def _line(columns: Sequence[Column], widths: Sequence[int], row: Sequence[str]) -> str:
    cells = []
    for column, width, cell in zip(columns, widths, row, strict=True):
        cut = shorten(cell, width)
        cells.append(cut.rjust(width) if column.right else cut.ljust(width))
    return _GAP.join(cells).rstrip()
