"""Tables as files: CSV, Excel, Parquet, JSON Lines, written row by row.

Which columns of metadata there are is known when the last article is read. Rows wait for that in
a temporary file, so that memory stays flat. Start at :func:`write`.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import IO, Any

import attrs

from newsparse.errors import InputError
from newsparse.output import whole
from newsparse.output.columns import Column
from newsparse.output.frames import to_arrow
from newsparse.output.rows import columns_of
from newsparse.source.extras import load

SUFFIXES = (".csv", ".xlsx", ".parquet", ".jsonl")
_FORMULA = frozenset("=+-@＝＋－＠")  # some spreadsheets take the full-width forms for the plain
_NUMBER = re.compile(r"[+-]?\d{1,30}(?:[.,]\d{1,30})?")
_LONGEST_CELL = 32_767  # characters, of Excel
_MOST_ROWS = 1_048_576  # of Excel, the header counted
_GROUP = 10_000  # rows held at once for Parquet
_NEEDED = {".xlsx": [("xlsxwriter", "excel")], ".parquet": [("pyarrow.parquet", "parquet")]}

_WIDE = {"context", "said", "title"}  # columns of sentences

Row = Mapping[str, Any]


@attrs.frozen
class _Form:
    """How a table is written, besides its rows."""

    of: str
    excel_fr: bool
    about: Mapping[str, str]
    """What each column says, where that is known beforehand."""


def write(found: Iterable[Row], of: str, path: Path | IO[str], *, excel_fr: bool = False) -> int:
    """Write rows of :func:`newsparse.rows` to a file and return how many there were.

    The file is there when all rows are in it; until then, one of that name stays as it was.

    In CSV, text that a spreadsheet would take for a formula (the first character that can be seen
    is ``=``, ``+``, ``-`` or ``@``, of either width, or it begins with a tab or a carriage return;
    and it is no number) gets an apostrophe before it.

    Args:
        found: The rows.
        of: Which table they are of.
        path: A file whose suffix tells the format (``.csv``, ``.xlsx``, ``.parquet``, ``.jsonl``);
            or an open text file, for CSV.
        excel_fr: CSV for a French Excel: semicolons, a byte order mark, decimal commas.

    Raises:
        InputError: The format is unknown, the file cannot be written, or holds too many rows.
        MissingExtraError: The format needs a library; the message says what to install.
    """
    columns = columns_of(of)
    form = _Form(of, excel_fr, {column.name: column.about for column in columns})
    if isinstance(path, Path):
        check(path, excel_fr=excel_fr)
    try:
        with tempfile.TemporaryFile("w+", encoding="utf-8") as spool:
            types, count = _spooled(found, columns, spool)
            kept = _read(spool, types)
            if isinstance(path, Path):
                with whole.whole(path) as out:
                    _WRITERS[path.suffix.lower()](kept, types, out, form)
            else:
                _csv(kept, types, path, form)
    except BrokenPipeError:
        raise  # whoever read has stopped reading, which is no mistake
    except OSError as error:
        where = path if isinstance(path, Path) else "standard output"
        message = f"cannot write {where}: {error.strerror or error}"
        raise InputError(message) from error
    return count


def check(path: Path, *, excel_fr: bool = False) -> None:
    """Refuse a file that could not be written in the end, before there are rows.

    Args:
        path: The file.
        excel_fr: As in :func:`write`.

    Raises:
        InputError: The format is unknown, or the folder cannot be written to.
        MissingExtraError: The format needs a library; the message says what to install.
    """
    kind = path.suffix.lower()
    if kind not in SUFFIXES:
        message = f"cannot tell the format of {path}: name a file in {', '.join(SUFFIXES)}"
        raise InputError(message)
    check_excel_fr(path, excel_fr=excel_fr)
    for module, extra in _NEEDED.get(kind, ()):
        load(module, extra=extra)
    whole.check(path)


def check_excel_fr(path: Path, *, excel_fr: bool) -> None:
    """Refuse the French form of Excel for what is no CSV.

    Raises:
        InputError: It is asked for, and the file is another one.
    """
    if excel_fr and path.suffix.lower() != ".csv":
        message = "the French form of Excel is one of CSV: name a .csv file, or leave it out"
        raise InputError(message)


def _spooled(
    found: Iterable[Row], columns: Iterable[Column], spool: IO[str]
) -> tuple[dict[str, str], int]:
    types = {column.name: column.type for column in columns}
    count = 0
    for row in found:
        spool.write(json.dumps(dict(row), default=str) + "\n")
        for name in row:
            types.setdefault(name, "text")
        count += 1
    spool.seek(0)
    return types, count


_FROM_TEXT: dict[str, Callable[[str], Any]] = {
    "number": Decimal,
    "date": dt.date.fromisoformat,
    "moment": dt.datetime.fromisoformat,
}


def _read(spool: IO[str], types: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for line in spool:
        row = json.loads(line)
        yield {name: _restored(row.get(name), kind) for name, kind in types.items()}


def _restored(value: Any, kind: str) -> Any:
    return value if value is None or kind not in _FROM_TEXT else _FROM_TEXT[kind](value)


def _csv(found: Iterable[Row], types: Mapping[str, str], path: Path | IO[str], form: _Form) -> None:
    excel_fr = form.excel_fr
    if isinstance(path, Path):
        encoding = "utf-8-sig" if excel_fr else "utf-8"
        with path.open("w", encoding=encoding, errors="backslashreplace", newline="") as out:
            _csv(found, types, out, form)
        return
    cells = csv.writer(path, delimiter=";" if excel_fr else ",", lineterminator="\r\n")
    cells.writerow([harmless(name) for name in types])
    for row in found:
        cells.writerow([_cell(row[name], excel_fr) for name in types])


def _cell(value: Any, excel_fr: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return ("VRAI" if value else "FAUX") if excel_fr else str(value).lower()
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",") if excel_fr else f"{value:f}"
    return harmless(value) if isinstance(value, str) else str(value)


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    danger = text.startswith(("\t", "\r")) or _first_visible(text) in _FORMULA
    return "'" + text if danger and not _NUMBER.fullmatch(text.strip()) else text


def plain(cell: str) -> str:
    """Return the text that :func:`harmless` made a cell of."""
    return cell[1:] if cell.startswith("'") and harmless(cell[1:]) == cell else cell


def _first_visible(text: str) -> str:
    # Spreadsheets trim a cell before they look at it: spaces, line ends, marks without width.
    return next((c for c in text if unicodedata.category(c)[0] not in "ZC"), "")


def _jsonl(found: Iterable[Row], _: Mapping[str, str], path: Any, __: _Form) -> None:
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
        for row in found:
            out.write(json.dumps(row, ensure_ascii=False, default=_json) + "\n")


def _json(value: Any) -> Any:
    if isinstance(value, Decimal):
        whole = value == value.to_integral_value()
        return int(value) if whole else float(value)
    return value.isoformat()


def _parquet(found: Iterable[Row], types: Mapping[str, str], path: Any, _: _Form) -> None:
    parquet = load("pyarrow.parquet", extra="parquet")
    columns = [Column(name, kind, "", lambda *_: None) for name, kind in types.items()]
    waiting = iter(found)
    first = to_arrow([dict(row) for row in islice(waiting, _GROUP)], columns)
    with parquet.ParquetWriter(path, first.schema) as out:
        out.write_table(first)
        while group := [dict(row) for row in islice(waiting, _GROUP)]:
            out.write_table(to_arrow(group, columns))


def _xlsx(found: Iterable[Row], types: Mapping[str, str], path: Any, form: _Form) -> None:
    workbook(found, types, path, title=form.of, about=form.about)


def workbook(
    found: Iterable[Row],
    types: Mapping[str, str],
    path: Path,
    *,
    title: str,
    about: Mapping[str, str],
) -> None:
    """Write a workbook of Excel: a sheet of rows, and one that says what the columns mean.

    Args:
        found: The rows, each with every column.
        types: The columns, in order, with their types.
        path: The file.
        title: What the sheet is called.
        about: What each column says, where that is known.

    Raises:
        InputError: There are more rows than Excel holds.
        MissingExtraError: What writes it is not installed.
    """
    xlsxwriter = load("xlsxwriter", extra="excel")
    # Text stays text: what looks like a formula or an address is neither here.
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        sheet = book.add_worksheet(title)
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for column, name in enumerate(types):
            wide = name in _WIDE
            aside = {"level": 1, "hidden": True} if _is_key(name) else {}  # a click opens them
            sheet.set_column(column, column, 60 if wide else 14, wrapped if wide else None, aside)
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, list(types), book.add_format({"bold": True}))
        number = 0
        for number, row in enumerate(found, 1):
            if number >= _MOST_ROWS:
                message = f"Excel holds {_MOST_ROWS - 1:,} rows: name a .csv or .parquet file"
                raise InputError(message)
            for column, (name, kind) in enumerate(types.items()):
                _excel_cell(sheet, number, column, row[name], moment if kind == "moment" else day)
        sheet.autofilter(0, 0, number, len(types) - 1)  # only women, one outlet: a click
        _legend(book.add_worksheet("columns"), types, about)


def _is_key(name: str) -> bool:
    """Whether programs need a column, and readers do not: keys and offsets."""
    return name.endswith("_id") or name in ("duplicate_of", "start", "end")


def _legend(sheet: Any, types: Mapping[str, str], about: Mapping[str, str]) -> None:
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 1, 90)
    for row, name in enumerate(types):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, about.get(name, "as it was passed"))


def _excel_cell(sheet: Any, row: int, column: int, value: Any, dated: Any) -> None:
    if value is None:
        return
    if isinstance(value, str):
        sheet.write_string(row, column, value[:_LONGEST_CELL])
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, dt.date):
        if value.year < 1900:  # before the calendar of Excel
            sheet.write_string(row, column, value.isoformat())
        else:
            sheet.write_datetime(row, column, value, dated)
    else:
        sheet.write_number(row, column, float(value))


_WRITERS = {".csv": _csv, ".jsonl": _jsonl, ".parquet": _parquet, ".xlsx": _xlsx}
