"""``newsparse table``: what was read, or is read on the way, as a table in a file."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from newsparse.article import Article
from newsparse.cli.console import say
from newsparse.errors import FormatError, InputError
from newsparse.output.rows import rows
from newsparse.output.sheets import write
from newsparse.source.bad import BadSource
from newsparse.source.extras import load

if TYPE_CHECKING:
    import argparse

    from newsparse.api import Parser

_BATCH = 32


def table(options: argparse.Namespace) -> int:
    """Write a table; what cannot be read is told and left out."""
    out = sys.stdout if options.output == "-" else Path(options.output)
    reading = Reading(options)
    found = rows(reading.articles(), options.of, top=not options.all_quotes)
    count = write(found, options.of, out, excel_fr=options.excel_fr)
    if options.output != "-":
        say(f"{count:,} rows of {reading.read:,} articles are in {options.output}")
    if not reading.read:
        say(f"there is no article in {', '.join(options.inputs)}")
    return 0 if reading.read else 1


class Reading:
    """The articles of every input, one by one, and how many there were."""

    def __init__(self, options: argparse.Namespace) -> None:
        """Take the options of a command; nothing is loaded before an article is to be read."""
        self._options = options
        self._parser: Parser | None = None
        self.read = 0

    def articles(self) -> Iterator[Article]:
        """Yield the articles that can be read; the others are told."""
        for given in self._options.inputs:
            for article in self._of(Path(given)):
                self.read += 1
                yield article

    def _of(self, path: Path) -> Iterator[Article]:
        files = _records(path)
        if files is None:
            yield from self._parsed(path)
            return
        for file in files:
            yield from _restored(file)

    def _parsed(self, path: Path) -> Iterator[Article]:
        from newsparse.api import Options, Parser
        from newsparse.source import read_many

        named = dict(self._options.column)
        waiting = iter(read_many([path], encoding=self._options.encoding, **named))
        while batch := list(islice(waiting, _BATCH)):
            if self._parser is None:
                chosen = Options(device=self._options.device, people=self._options.people)
                self._parser = Parser(self._options.models, chosen)
            for read in self._parser.parse_many(batch, batch_size=_BATCH, on_error="record"):
                if isinstance(read, BadSource):
                    say(f"{read.place}: {read.message}")
                else:
                    yield read


def _records(path: Path) -> list[Path] | None:
    """The files of what newsparse wrote; None where the input is articles to be read."""
    if (path / "run.json").is_file():
        parts = (path / "articles").glob("part-*")
        return sorted(part for part in parts if part.suffix in {".jsonl", ".parquet"})
    if path.suffix.lower() not in {".json", ".jsonl", ".ndjson"} or not path.is_file():
        return None
    try:
        with path.open(encoding="utf-8") as lines:
            first = json.loads(lines.readline() if path.suffix != ".json" else lines.read())
    except (OSError, ValueError):
        return None  # whoever reads articles says what is wrong with it
    return [path] if isinstance(first, dict) and {"schema", "quotes"} <= first.keys() else None


def _restored(file: Path) -> Iterator[Article]:
    try:
        for number, document in enumerate(_documents(file), 1):
            article = _article(document, f"{file}:{number}")
            if article is not None:
                yield article
    except OSError as error:
        message = f"cannot read {file}: {error.strerror or error}"
        raise InputError(message) from error


def _documents(file: Path) -> Iterator[str]:
    if file.suffix == ".parquet":
        parquet = load("pyarrow.parquet", extra="parquet")
        for batch in parquet.ParquetFile(file).iter_batches(_BATCH, columns=["record"]):
            yield from batch.column(0).to_pylist()
        return
    with file.open(encoding="utf-8") as lines:
        yield from lines if file.suffix.lower() != ".json" else [lines.read()]


def _article(document: str, where: str) -> Article | None:
    try:
        return Article.from_json(document)
    except FormatError as error:
        say(f"{where}: {error}")
        return None
