"""How many articles there will be, about: for the time left, before anything is read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

_LINES = {".jsonl", ".ndjson", ".csv", ".tsv"}
_ITEMS = {".rss": b"</item>", ".atom": b"</entry>", ".xml": b"</item"}
_BLOCK = 1 << 20


def estimate(files: Iterable[Path]) -> int:
    """Return the number of files, with the records of those that hold more than one article."""
    return sum(_records(file) for file in files)


def _records(file: Path) -> int:
    suffix = file.suffix.lower()
    try:
        if suffix == ".parquet":
            return _rows(file)
        mark = b"\n" if suffix in _LINES else _ITEMS.get(suffix)
        return 1 if mark is None else max(1, _count(file, mark))
    except OSError:
        return 1  # it will be an error record


def _rows(file: Path) -> int:
    try:
        from pyarrow import ArrowException, parquet
    except ImportError:
        return 1  # told where the file is read
    try:
        return int(parquet.read_metadata(file).num_rows)
    except ArrowException:
        return 1  # it will be an error record


def _count(file: Path, mark: bytes) -> int:
    with file.open("rb") as read:
        return sum(block.count(mark) for block in iter(lambda: read.read(_BLOCK), b""))
