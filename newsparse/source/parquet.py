"""Parquet: one article a row, read a batch at a time (extra ``parquet``)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsparse.errors import InputError
from newsparse.source.columns import FileOptions, from_row
from newsparse.source.extras import load
from newsparse.source.records import Record

_BATCH = 256  # rows held at once: a few megabytes of articles


def records(path: Path, options: FileOptions) -> Iterator[Record]:
    """Yield the articles of a file.

    Raises:
        InputError: It is no Parquet file.
        MissingExtraError: pyarrow is not installed.
    """
    parquet = load("pyarrow.parquet", extra="parquet")
    number = 0
    try:
        with parquet.ParquetFile(path) as file:
            options.check_header(file.schema_arrow.names)
            for batch in file.iter_batches(batch_size=_BATCH):
                for row in batch.to_pylist():
                    number += 1
                    yield _record(number, row, options)
    except (ValueError, OSError) as error:  # pyarrow's own errors are among these
        message = f"no readable Parquet file: {getattr(error, 'strerror', None) or error}"
        raise InputError(message) from error


def _record(number: int, row: dict[str, Any], options: FileOptions) -> Record:
    return Record.of(number, lambda: from_row(row, options), lambda: row.get(options.column("id")))
