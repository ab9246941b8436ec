"""One article after the other out of those files: parsed on the way, or restored."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsparse.article import Article
from newsparse.cli.console import DOUBTS, say
from newsparse.cli.inputs import (
    Given,
    absent,
    columnless,
    corpus_of,
    documents,
    files,
    is_unfinished,
    not_there,
    refused,
)
from newsparse.corpus.parts import doubled, short_key
from newsparse.errors import FormatError, InputError
from newsparse.output.json import without_words
from newsparse.output.wordless import Wordless
from newsparse.source.bad import BadSource
from newsparse.source.carried import file_of
from newsparse.source.many import read_many

if TYPE_CHECKING:
    import argparse

    from newsparse.api import Parser
    from newsparse.source import Source

_BATCH = 32
_HASH = re.compile(r"[0-9a-f]{64}")
_READ: Mapping[str, Any] = {  # what decides how an article is read, and its default
    "column": [],
    "encoding": "utf-8",
    "people": None,
    "models": "embedded",
    "device": "auto",
}


class InputArticles:
    """The articles of every input, how many there were, and how many had to be left out."""

    def __init__(self, options: argparse.Namespace) -> None:
        """Take the options of a command; nothing is loaded before an article is to be read."""
        self._options = options
        self._parser: Parser | None = None
        self._known: set[int] = set()
        self._told: set[Path] = set()
        self._refused: dict[Path, int] = {}
        self._bad = self._doubles = 0
        self.read = 0
        self.wordless = 0

    @property
    def missing(self) -> list[str]:
        """What was named and is not there."""
        return absent(self._options.inputs)

    @property
    def left_out(self) -> str | None:
        """What is in no row, and where it is told why; None where nothing had to be left out."""
        parts = []
        if self._bad:
            parts.append(f"{self._bad:,} files or records that could not be read (told above)")
        if self._doubles:
            parts.append(f"{self._doubles:,} articles that came before (told above)")
        parts += [
            f"{count:,} records that newsparse corpus could not read ({corpus / 'errors'} says why)"
            for corpus, count in self._refused.items()
        ]
        return f"left out: {', '.join(parts)}" if parts else None

    def unused(self) -> str | None:
        """Say which option would do nothing, and why; None where there is none."""
        inputs = self._options.inputs
        asked = [n for n, default in _READ.items() if getattr(self._options, n) != default]
        if asked and any(given.is_record for given in files(inputs)):
            return (
                f"--{asked[0]} says how articles are read, and these were read before: leave it out"
            )
        return columnless(inputs) if "column" in asked else None

    def refuse_as_output(self, path: Path) -> None:
        """Refuse to write where something is read.

        Raises:
            InputError: The file is one of the inputs.
        """
        if path.exists() and any(
            given.path.exists() and given.path.samefile(path)
            for given in files(self._options.inputs)
        ):
            message = f"{path} is one of the inputs: name another file to write"
            raise InputError(message)

    def metadata(self) -> Iterator[Mapping[str, Any]]:
        """Yield what the articles carry along; no model is loaded for it."""
        for is_record, paths in self._files(tell=False):
            if is_record:
                found: Iterable[Any] = (
                    article
                    for path in paths
                    for _, article in _restored(path)
                    if isinstance(article, Article)
                )
            else:
                found = read_many(paths, **self._how())
            yield from (f.metadata for f in found if not isinstance(f, BadSource))

    def articles(self) -> Iterator[Article]:
        """Yield the articles that can be read; the others are told, and so are doubles."""
        for given in self.missing:
            say(not_there(given))
        for is_record, paths in self._files(tell=True):
            found = self._records(paths) if is_record else self._parsed(paths)
            for article in found:
                self.read += 1
                self.wordless += isinstance(article, Wordless)
                yield article

    def _files(self, *, tell: bool) -> Iterator[tuple[bool, Iterator[Path]]]:
        for is_record, group in groupby(files(self._options.inputs), lambda g: g.is_record):
            yield is_record, (self._seen(given, tell=tell) for given in group)

    def _seen(self, given: Given, *, tell: bool) -> Path:
        corpus = corpus_of(given.path) if given.is_record and tell else None
        if corpus is None:
            return given.path
        if count := refused(corpus, given.path):
            self._refused[corpus] = self._refused.get(corpus, 0) + count
        if corpus not in self._told:
            self._told.add(corpus)
            if is_unfinished(corpus):
                say(
                    f"{corpus} was not read to its end: what is there is taken; run its newsparse "
                    "corpus again for the rest"
                )
        return given.path

    def _records(self, paths: Iterable[Path]) -> Iterator[Article]:
        found = chain.from_iterable(self._restored(path) for path in paths)
        return (article for place, article in found if self._is_new(article.id, place))

    def _restored(self, path: Path) -> Iterator[tuple[str, Article]]:
        for place, article in _restored(path):
            if isinstance(article, FormatError):
                self._tell_bad(f"{place}: {article}")
            else:
                yield place, article

    def _tell_bad(self, message: str) -> None:
        self._bad += 1
        say(message)

    def _parsed(self, paths: Iterable[Path]) -> Iterator[Article]:
        from newsparse.api import Parser
        from newsparse.options import Options

        waiting = self._sources(paths)
        while batch := list(islice(waiting, _BATCH)):
            if self._parser is None:
                chosen = Options(device=self._options.device, people=self._options.people)
                self._parser = Parser(self._options.models, chosen)
            for read in self._parser.parse_many(batch, batch_size=_BATCH, on_error="record"):
                if isinstance(read, BadSource):
                    self._tell_bad(f"{read.place}: {read.message}")
                    continue
                for doubt in read.doubts:
                    say(f"{file_of(read.metadata) or read.id}: {DOUBTS[doubt.value]}")
                yield read

    def _sources(self, paths: Iterable[Path]) -> Iterator[Source]:
        for source in read_many(paths, **self._how()):
            if isinstance(source, BadSource):
                self._tell_bad(f"{source.place}: {source.message}")
            elif self._is_new(source.id, source.file):
                yield source

    def _how(self) -> dict[str, Any]:
        return {"encoding": self._options.encoding, "columns": dict(self._options.column)}

    def _is_new(self, known: str, place: str) -> bool:
        """Tell whether an id is met for the first time; eight bytes of its hash are kept."""
        key = short_key(known)
        if key not in self._known:
            self._known.add(key)
            return True
        self._doubles += 1
        where = f"{place}: " if place else ""
        if _HASH.fullmatch(known):  # nobody gave it: it is that of the text
            say(f"{where}the same text came before, under another name: left out")
        else:
            say(f"{where}{doubled(known)}")
        return False


def _restored(path: Path) -> Iterator[tuple[str, Article | FormatError]]:
    """Yield the articles of a file of records, or what is wrong with them, each with its place."""
    for number, document in documents(path):
        place = f"{path}:{number}"
        try:
            yield place, without_words(document)
        except FormatError as error:
            yield place, error
