"""Many articles from files and folders of every format that is known, lazily, one at a time.

Start at :func:`read_many`. A file's suffix chooses its module; XML and JSON, which several
formats share, are told apart by their first element.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

from newsparse.errors import InputError, NewsparseError
from newsparse.source import formats
from newsparse.source.bad import BadSource
from newsparse.source.columns import FileOptions
from newsparse.source.records import Record, writable
from newsparse.source.source import Source


def read_many(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    columns: Mapping[str, str] | None = None,
    encoding: str = "utf-8",
    boilerplate: Literal["layout", "trafilatura"] = "layout",
    date: Literal["stated", "htmldate"] = "stated",
    **named: str,
) -> Iterator[Source | BadSource]:
    """Read the articles of files and folders, lazily; what cannot be read is told in its place.

    So is what holds no word: an empty file, cell or page, of which there is nothing to read.

    Folders are read with all that is below them, in the order of names; files of other formats
    in them, hidden ones and folders that ``newsparse corpus`` wrote are passed over. Formats:
    ``.txt``, ``.html``, ``.jsonl``, ``.csv``, ``.tsv``, ``.parquet``, RSS and Atom (``.rss``,
    ``.atom``, ``.xml``), NewsML-G2 (``.xml``) and ninjs (``.json``).

    Args:
        paths: A file, a folder, or several.
        columns: For JSON Lines, CSV and Parquet, the column that holds a field, where it does
            not bear the field's own name: ``{"text": "contenu", "published": "date_pub"}``. The
            fields are those of :class:`newsparse.Source`, and ``html`` for a column of pages;
            every other column is carried along as metadata.
        encoding: Of text files, JSON Lines and CSV, and of pages that declare none; a byte
            order mark wins.
        boilerplate: For pages, see :meth:`newsparse.Source.from_html`.
        date: For pages, see :meth:`newsparse.Source.from_html`.
        **named: The same as *columns*, for names that are known when the call is written:
            ``text="contenu"``.

    Raises:
        InputError: A field in *columns* does not exist, or the encoding is unknown, or a way to
            read pages.
        MissingExtraError: A format needs a library that is not installed (when it is reached).
    """
    options = FileOptions(
        columns={**(columns or {}), **named},
        encoding=encoding,
        html={"boilerplate": boilerplate, "date": date},
    )
    options.check()
    several = [paths] if isinstance(paths, str | os.PathLike) else paths
    return _articles(several, options)


def _articles(
    paths: Iterable[str | os.PathLike[str]], options: FileOptions
) -> Iterator[Source | BadSource]:
    for given in paths:
        if formats.is_run(Path(given)):
            yield BadSource.of(InputError(formats.WRITTEN), file=writable(str(given)))
        for path in files_of(Path(given)):
            yield from _read(path, options)


def files_of(path: Path) -> Iterator[Path]:
    """Yield a file, or the files of known formats below a folder, in the order they are read.

    What ``newsparse corpus`` wrote is no input: of its folders nothing is yielded.
    """
    if not path.is_dir():
        yield path
        return
    for folder, below, names in os.walk(path):
        if formats.is_run(Path(folder)):
            below.clear()
            continue
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in formats.MODULES:
                yield Path(folder) / name


def _read(path: Path, options: FileOptions) -> Iterator[Source | BadSource]:
    try:
        module = formats.MODULES.get(path.suffix.lower())
        if module is None:
            message = f"no known format ({path.suffix}): known are {', '.join(formats.MODULES)}"
            raise InputError(message)
        reader: Any = importlib.import_module(f"newsparse.source.{module}")
        for record in reader.records(path, options):
            yield _of(path, record)
    except ImportError:
        raise
    except OSError as error:
        told = InputError(error.strerror or str(error))
        yield BadSource.of(told, file=writable(str(path)))
    except (ValueError, NewsparseError) as error:
        yield BadSource.of(error, file=writable(str(path)))


def _of(path: Path, record: Record) -> Source | BadSource:
    if record.error is None:
        assert record.source is not None
        return record.source
    return BadSource.of(
        record.error, file=writable(str(path)), record=record.number, known=record.id
    )
