"""The sheet of a sample, to be filled by hand: CSV, or a page that works offline."""

from __future__ import annotations

import csv
import html
import json
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path

import attrs

from newsparse.errors import InputError
from newsparse.evaluate.sample import Drawn
from newsparse.output.sheets import harmless

ASKED = {"quotes": ("right", "speaker_right")}
"""What is asked of a row of each table: ``right`` alone, where nothing else stands here."""

_SPAN = ("article_id", "start", "end", "text")
_SHOWN = {
    "quotes": (*_SPAN, "kind", "speaker", "cue", "rule", "confidence"),
    "speakers": ("article_id", "name", "kind", "role", "gender"),
    "entities": (*_SPAN, "name", "type"),
    "dates": (*_SPAN, "type", "value", "mod"),
    "figures": (*_SPAN, "kind", "value", "low", "high", "unit", "counted", "speaker"),
}  # fmt: skip
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


def write(sample: Sequence[Drawn], of: str, path: Path) -> None:
    """Write a sheet; ``.html`` is a page that saves what is clicked and gives it as CSV.

    Raises:
        InputError: The suffix is neither, or the file cannot be written.
    """
    if path.suffix.lower() not in {".csv", ".html"}:
        message = f"cannot tell the format of {path}: name a .csv or .html file"
        raise InputError(message)
    names = columns(of)
    lines = [[_cell(drawn, name) for name in names] for drawn in sample]
    try:
        if path.suffix.lower() == ".html":
            path.write_text(_page(names, lines, of), encoding="utf-8", errors="backslashreplace")
            return
        with path.open("w", encoding="utf-8-sig", errors="backslashreplace", newline="") as out:
            sheet = csv.writer(out)
            sheet.writerow(names)
            sheet.writerows([[harmless(cell) for cell in line] for line in lines])
    except OSError as error:
        message = f"cannot write {path}: {error.strerror or error}"
        raise InputError(message) from error


def _cell(drawn: Drawn, name: str) -> str:
    if name == "stratum":
        return drawn.stratum
    if name == "stratum_size":
        return str(drawn.size)
    value = drawn.row.get(name)
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

    Commas and semicolons are both read. Yes is 1, o, oui, y, yes, vrai, true or x; no is 0, n, non,
    no, faux or false.

    Raises:
        InputError: The file cannot be read, is no sheet, or an answer is neither yes nor no; the
            message names the line.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            header = lines.readline()
            lines.seek(0)
            delimiter = ";" if header.count(";") > header.count(",") else ","
            table = csv.DictReader(lines, delimiter=delimiter)
            names = set(table.fieldnames or ())
            if not {"stratum", "stratum_size", "right"} <= names:
                message = f"{path} is no sheet of newsparse review: its columns are missing"
                raise InputError(message)
            for row in table:
                yield _judged(row, f"{path}, line {table.line_num}")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        message = f"cannot read {path}: {error}"
        raise InputError(message) from error


def _judged(row: dict[str, str | None], where: str) -> Judged:
    size = row["stratum_size"] or ""
    if not size.isdecimal() or int(size) < 1:
        message = f"{where}: stratum_size is {size!r}: leave that column as it was written"
        raise InputError(message)
    answers = {}
    for name in ("right", "speaker_right"):
        cell = (row.get(name) or "").strip().lower()
        if cell not in _YES | _NO | {""}:
            message = f"{where}: {name} is {cell!r}: write 1 for right, 0 for wrong, or nothing"
            raise InputError(message)
        if cell:
            answers[name] = cell in _YES
    return Judged((row["stratum"] or "").removeprefix("'"), int(size), answers)
