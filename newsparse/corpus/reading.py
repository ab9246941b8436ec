"""Reading one part: a process loads its parser once, and one bad article costs no other."""

from __future__ import annotations

import json
import multiprocessing
import multiprocessing.connection
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from newsparse.api import Parser
from newsparse.article import Article
from newsparse.corpus.folder import Folder
from newsparse.corpus.parts import Part
from newsparse.options import Options
from newsparse.output.json import to_dict
from newsparse.source import Source
from newsparse.source.bad import BadSource
from newsparse.source.carried import file_of

_BATCH = 32


@attrs.frozen(kw_only=True)
class Job:
    """What every process needs to know."""

    out: Path
    """The output folder."""
    models: str
    """As :class:`newsparse.Parser` takes them."""
    digest: str
    """Hash of these models, which goes into every record."""
    options: Options
    """What is read, and how."""
    text: bool = True
    """Whether the articles' words go into the records."""
    parquet: bool = False
    """Whether the records are written as Parquet."""


class Reader:
    """A parser and where it writes to."""

    def __init__(self, job: Job) -> None:
        """Load the models."""
        self._job = job
        self._parser = Parser(job.models, job.options)
        self._folder = Folder(path=job.out, parquet=job.parquet)

    def read(self, part: Part) -> tuple[int, int]:
        """Read and write a part; return how many articles and errors it holds."""
        bad = list(part.bad)
        lines = list(self._lines(part, bad))
        errors = (json.dumps(attrs.asdict(b), ensure_ascii=False) for b in bad)
        return self._folder.write(part.number, lines, errors, part.digest)

    def _lines(self, part: Part, bad: list[BadSource]) -> Iterator[str]:
        sources = [Source(**fields) for fields in part.articles]
        for read in self._parser.parse_many(sources, batch_size=_BATCH, on_error="record"):
            if isinstance(read, BadSource):
                bad.append(read)
                continue
            try:
                yield self._line(read)
            except Exception as error:  # noqa: BLE001 - metadata may hold what has no JSON form
                bad.append(BadSource.of(error, file=file_of(read.metadata), known=read.id))

    def _line(self, article: Article) -> str:
        record: dict[str, Any] = to_dict(article, include_text=self._job.text)
        line = json.dumps(
            {**record, "models": self._job.digest}, ensure_ascii=False, allow_nan=False
        )
        line.encode()  # a lone surrogate has no place in a file
        return line


_reader: Reader | None = None


def start(job: Job) -> None:
    """Load the models of a process, once, and end with the process that began it."""
    global _reader  # noqa: PLW0603 - what a process of the pool is made for
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    _reader = Reader(job)


def _end_with_the_parent() -> None:
    """Wait for the parent's end: killed, it can tell nobody, and workers would stay for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)  # nothing is half written: a part is renamed when it is whole


def read(part: Part) -> tuple[int, int]:
    """Read a part with the models of this process."""
    assert _reader is not None
    return _reader.read(part)
