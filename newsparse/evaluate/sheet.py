"""The sheet of a sample, to be filled by hand: CSV, Excel, or a page that works offline."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from importlib import resources
from itertools import zip_longest
from pathlib import Path
from typing import Any

import attrs

from newsparse.errors import InputError
from newsparse.evaluate import workbook
from newsparse.evaluate.sample import Drawn
from newsparse.output import sheets, whole
from newsparse.output.rows import columns_of
from newsparse.output.sheets import check_excel_fr, harmless, plain
from newsparse.source.extras import load

ASKED = {"quotes": ("right", "speaker_right")}
"""What is asked of a row of each table: ``right`` alone, where nothing else stands here."""

_ARTICLE = ("article_id", "published", "title", "url", "file")
"""Which article a row is from; ``file`` is where its file was."""
_SPAN = (*_ARTICLE, "start", "end", "text")
_SHOWN = {
    "quotes": (*_SPAN, "kind", "speaker", "cue", "rule", "confidence"),
    "speakers": (*_ARTICLE, "name", "kind", "role", "gender"),
    "entities": (*_SPAN, "name", "type"),
    "dates": (*_SPAN, "type", "value", "mod"),
    "figures": (*_SPAN, "kind", "value", "low", "high", "unit", "counted", "speaker"),
}  # fmt: skip
_SIZE = re.compile(r"([1-9][\d\s\u00a0\u202f]*)(?:[.,]0+)?")  # a spreadsheet's « 1 650,00 » too
_FILL = {
    "stratum": "the value that was stratified by",
    "stratum_size": "rows of the whole that have this value: leave it as it is",
    "right": "to be filled: 1 for right, 0 for wrong",
    "speaker_right": "to be filled: 1 where this is who says it, or where nobody is named; else 0",
    "comment": "yours",
}
_YES = {"1", "o", "oui", "y", "yes", "vrai", "true", "x"}
_NO = {"0", "n", "non", "no", "faux", "false"}


@attrs.frozen
class Judged:
    """A row that somebody has looked at."""

    stratum: str
    size: int
    answers: dict[str, bool]
    """For each question that was answered, whether it was right."""


def columns(of: str) -> tuple[str, ...]:
    """Return the columns of a sheet."""
    return ("stratum", "stratum_size", *_SHOWN[of], "context", *asked(of), "comment")


def asked(of: str) -> tuple[str, ...]:
    """Return the columns that are to be filled with yes or no."""
    return ASKED.get(of, ("right",))


def check(path: Path, *, excel_fr: bool = False) -> None:
    """Refuse a file that no sheet can be written to, before a sample is drawn.

    Raises:
        InputError: The suffix is none of a sheet, or there is no such folder.
        MissingExtraError: Excel needs a library; the message says what to install.
    """
    if path.suffix.lower() not in {".csv", ".xlsx", ".html"}:
        message = f"cannot tell the format of {path}: name a .csv, .xlsx or .html file"
        raise InputError(message)
    check_excel_fr(path, excel_fr=excel_fr)
    if path.suffix.lower() == ".xlsx":
        load("xlsxwriter", extra="excel")
    whole.check(path)


def write(sample: Sequence[Drawn], of: str, path: Path, *, excel_fr: bool = False) -> None:
    """Write a sheet; ``.html`` is a page that saves what is clicked and gives it as CSV.

    Args:
        sample: The rows.
        of: Which table they are of.
        path: The file.
        excel_fr: CSV for a French Excel: semicolons and decimal commas.

    Raises:
        InputError: The suffix is none of these, or the file cannot be written.
        MissingExtraError: Excel needs a library; the message says what to install.
    """
    check(path, excel_fr=excel_fr)
    names = columns(of)
    lines = [[_cell(drawn, name, excel_fr) for name in names] for drawn in sample]
    with whole.whole(path) as unfinished:
        if path.suffix.lower() == ".xlsx":
            _write_workbook(sample, of, unfinished)
            return
        if path.suffix.lower() == ".html":
            page = _page(names, lines, of)
            unfinished.write_text(page, encoding="utf-8", errors="backslashreplace")
            return
        with unfinished.open(
            "w", encoding="utf-8-sig", errors="backslashreplace", newline=""
        ) as out:
            sheet = csv.writer(out, delimiter=";" if excel_fr else ",")
            sheet.writerow(names)
            sheet.writerows([[harmless(cell) for cell in line] for line in lines])


def _write_workbook(sample: Sequence[Drawn], of: str, path: Path) -> None:
    known = {column.name: column for column in columns_of(of)}
    kinds = {name: column.type for name, column in known.items()} | {"stratum_size": "integer"}
    about = {name: column.about for name, column in known.items()} | _FILL
    types = {name: kinds.get(name, "text") for name in columns(of)}
    rows: Iterator[dict[str, Any]] = (
        {
            **{name: drawn.row.get(name) for name in types},
            "stratum": drawn.stratum,
            "stratum_size": drawn.size,
        }
        for drawn in sample
    )
    sheets.workbook(rows, types, path, title=of, about=about)


def _cell(drawn: Drawn, name: str, excel_fr: bool) -> str:
    if name == "stratum":
        return drawn.stratum
    if name == "stratum_size":
        return str(drawn.size)
    value = drawn.row.get(name)
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",") if excel_fr else f"{value:f}"
    return "" if value is None else str(value)


def _page(names: Sequence[str], lines: Sequence[Sequence[str]], of: str) -> str:
    template = (resources.files(__package__) / "data" / "sheet.html").read_text(encoding="utf-8")
    content = json.dumps({"columns": names, "asked": asked(of), "rows": lines}, ensure_ascii=False)
    # in a script element only « < » could end it; JSON knows another spelling
    return template.replace("__CONTENT__", content.replace("<", "\\u003c")).replace(
        "__TITLE__", html.escape(of)
    )


def read(path: Path) -> Iterator[Judged]:
    """Yield the rows of a filled sheet, those without any answer too.

    It may have been saved by a spreadsheet: as a workbook of Excel, or with commas, semicolons or
    tabs, in UTF-8, UTF-16 or the encoding of a French Windows (cp1252), its numbers with decimals.
    Yes is 1, o, oui, y, yes,
    vrai, true or x; no is 0, n, non, no, faux or false.

    Raises:
        InputError: The file cannot be read, is no sheet, or an answer is neither yes nor no; the
            message names the line.
        MissingExtraError: A workbook needs a library; the message says what to install.
    """
    try:
        lines = _lines(path)
        _, names = next(lines, (0, []))
        if not {"stratum", "stratum_size", "right"} <= set(names):
            message = f"{path} is no sheet of newsparse review: its columns are missing"
            raise InputError(message)
        for number, cells in lines:
            if any(cells):
                row = dict(zip_longest(names, cells[: len(names)], fillvalue=""))
                yield _judged(row, f"{path}, line {number}")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        message = f"cannot read {path}: {getattr(error, 'strerror', None) or error}"
        raise InputError(message) from error


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines of a file, each with its number."""
    content = path.read_bytes()
    if content.startswith(b"PK"):  # a zip archive, as spreadsheets write
        yield from enumerate(workbook.rows(path), 1)
        return
    text = _decoded(content)
    header = text.split("\n", 1)[0]
    table = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=header.count))
    for cells in table:
        yield table.line_num, cells


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def _judged(row: dict[str, str], where: str) -> Judged:
    size = _SIZE.fullmatch(row["stratum_size"].strip())
    if size is None:
        message = (
            f"{where}: stratum_size is {row['stratum_size']!r}: leave that column as it was written"
        )
        raise InputError(message)
    answers = {}
    for name in ("right", "speaker_right"):
        cell = re.sub(r"[.,]0+$", "", row.get(name, "").strip().lower())
        if cell not in _YES | _NO | {""}:
            message = f"{where}: {name} is {cell!r}: write 1 for right, 0 for wrong, or nothing"
            raise InputError(message)
        if cell:
            answers[name] = cell in _YES
    return Judged(plain(row["stratum"]), int("".join(size[1].split())), answers)
