"""The files that a command is given, told apart: articles to be read, or records of some.

Files are told apart by what they hold, wherever they lie; of a folder that ``newsparse corpus``
wrote, the articles alone are read.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import attrs

from newsparse.corpus.folder import WHOLE
from newsparse.errors import InputError
from newsparse.source.extras import load
from newsparse.source.formats import TABLES, is_article, is_run
from newsparse.source.many import files_of

_BATCH = 32
_LINES = {".jsonl", ".ndjson"}
_PARTS = {".jsonl", ".parquet"}


@attrs.frozen
class Given:
    """A file."""

    path: Path
    is_record: bool
    """Whether it holds what newsparse wrote, and not articles to be read."""


def files(inputs: Iterable[str]) -> Iterator[Given]:
    """Yield the files of every input that is there, in order, those of folders by name.

    A corpus below a folder is passed over, as where articles are read.
    """
    for given in map(Path, inputs):
        if is_run(given):
            parts = (given / "articles").glob("part-*")
            yield from (Given(p, True) for p in sorted(parts) if p.suffix in _PARTS)
        elif given.exists():
            yield from (Given(path, holds_records(path)) for path in files_of(given))


def absent(inputs: Iterable[str]) -> list[str]:
    """Return what was named and is not there."""
    return [given for given in inputs if not Path(given).exists()]


def not_there(given: str) -> str:
    """Return what is said of a file or a folder that is not there: the words of the system."""
    return f"cannot read {given}: {os.strerror(errno.ENOENT)}"


def columnless(inputs: Iterable[str]) -> str | None:
    """Say why ``--column`` would do nothing; None where an input is a table, or none is there."""
    there = False
    for path in (p for given in map(Path, inputs) if given.exists() for p in files_of(given)):
        if path.suffix.lower() in TABLES:
            return None
        there = True
    if not there:
        return None  # which is told in its own words
    return (
        f"--column names a column of a table, and there is no table ({', '.join(TABLES)}) in "
        f"{', '.join(inputs)}: leave it out"
    )


def corpus_of(path: Path) -> Path | None:
    """Return the folder that ``newsparse corpus`` wrote a file into, or None."""
    return next((f for f in (path.parent, path.parent.parent) if _is_run(f)), None)


_is_run = cache(is_run)  # asked for each of many files


def is_unfinished(corpus: Path) -> bool:
    """Tell whether a corpus has not been read to its end, or is being read on."""
    return not (corpus / WHOLE).is_file()


def refused(corpus: Path, part: Path) -> int:
    """Return how many records could not be read when a part of a corpus was written."""
    try:
        with (corpus / "errors" / f"{part.stem}.jsonl").open("rb") as lines:
            return sum(1 for line in lines if line.strip())
    except OSError:
        return 0  # a part without errors has no such file


def holds_records(path: Path) -> bool:
    """Tell whether a file is what ``newsparse parse --json`` or ``newsparse corpus`` wrote."""
    try:
        first = next(iter(_first(path)), None)
        record = None if first is None else json.loads(first)
    except (OSError, ValueError, RecursionError):
        return False  # whoever reads articles says what is wrong with it
    return is_article(record)


def _first(path: Path) -> Iterable[str]:
    suffix = path.suffix.lower()
    if suffix not in {".json", ".parquet", *_LINES} or not path.is_file():
        return ()
    if suffix == ".parquet":
        parquet = load("pyarrow.parquet", extra="parquet")
        held = "record" in parquet.read_schema(path).names
        return (text for _, text in documents(path)) if held else ()
    return (text for _, text in documents(path))


def documents(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the records of a file, each with its place in it, from 1.

    Raises:
        InputError: The file cannot be read.
    """
    try:
        yield from _documents(path)
    except (OSError, ValueError) as error:  # ValueError: no UTF-8, or no Parquet
        reason = getattr(error, "strerror", None) or error
        message = f"cannot read {path}: {reason}"
        raise InputError(message) from error


def _documents(path: Path) -> Iterator[tuple[int, str]]:
    if path.suffix.lower() == ".parquet":
        yield from _rows(path)
        return
    with path.open(encoding="utf-8-sig") as lines:
        if path.suffix.lower() not in _LINES:
            yield 1, lines.read()
            return
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield number, line


def _rows(path: Path) -> Iterator[tuple[int, str]]:
    parquet: Any = load("pyarrow.parquet", extra="parquet")
    number = 0
    for batch in parquet.ParquetFile(path).iter_batches(_BATCH, columns=["record"]):
        for record in batch.column(0).to_pylist():
            number += 1
            if record is not None:  # an article that could not be read has none
                yield number, record
