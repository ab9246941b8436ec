"""A stream of articles through a parser, batch by batch; one that fails costs no other."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from newsparse.article import Article
from newsparse.document import Document, build
from newsparse.errors import InputError
from newsparse.source import BadSource, Source

OnError = Literal["raise", "skip", "record"]
"""What becomes of an article that cannot be read."""

Read = Callable[[Sequence[Document]], Iterable[Article]]

_KNOWN = ("raise", "skip", "record")
_LOG = logging.getLogger("newsparse")


def read_batches(
    articles: Iterable[str | Source | BadSource], read: Read, *, size: int, on_error: OnError
) -> Iterator[Article | BadSource]:
    """Yield what is read of each article, in order; no more than a batch is taken ahead.

    Args:
        articles: What is to be read.
        read: Reads documents together.
        size: Articles a batch.
        on_error: ``"raise"``, ``"skip"`` (with a line in the log) or ``"record"``.

    Raises:
        InputError: *size* or *on_error* has no meaning.
        Exception: Whatever kept an article from being read, where *on_error* is ``"raise"``.
    """
    if size < 1:
        message = f"batch_size must be at least 1, not {size}"
        raise InputError(message)
    if on_error not in _KNOWN:
        message = f"on_error must be one of {', '.join(_KNOWN)}, not {on_error!r}"
        raise InputError(message)
    batch: list[Document | BadSource] = []
    for number, article in enumerate(articles, 1):
        batch.append(_document(article, number, on_error))
        if len(batch) == size:
            yield from _kept(_read(batch, read, on_error), on_error)
            batch = []
    yield from _kept(_read(batch, read, on_error), on_error)


def _document(
    article: str | Source | BadSource, number: int, on_error: OnError
) -> Document | BadSource:
    if isinstance(article, BadSource):
        if on_error == "raise":
            message = f"{article.place or 'an article'}: {article.message}"
            raise InputError(message)
        return article
    try:
        return build(article if isinstance(article, Source) else Source(text=article))
    except Exception as error:
        if on_error == "raise":
            raise
        if isinstance(article, Source):
            return BadSource.of(error, known=article.id)
        return BadSource.of(error, record=number)


def _read(
    batch: Sequence[Document | BadSource], read: Read, on_error: OnError
) -> Iterator[Article | BadSource]:
    documents = [entry for entry in batch if isinstance(entry, Document)]
    articles = iter(read(documents) if on_error == "raise" else _guarded(documents, read))
    for entry in batch:
        yield next(articles) if isinstance(entry, Document) else entry


def _guarded(documents: Sequence[Document], read: Read) -> Iterator[Article | BadSource]:
    try:
        yield from list(read(documents))
    except Exception:  # noqa: BLE001 - whichever it is, each article is tried alone
        for document in documents:
            yield _alone(document, read)


def _alone(document: Document, read: Read) -> Article | BadSource:
    try:
        return next(iter(read([document])))
    except Exception as error:  # noqa: BLE001 - it becomes a record, which says what it is
        source = document.source
        return BadSource.of(error, file=source.file, known=source.id)


def _kept(
    entries: Iterable[Article | BadSource], on_error: OnError
) -> Iterator[Article | BadSource]:
    for entry in entries:
        if isinstance(entry, BadSource) and on_error == "skip":
            _LOG.warning("skipped %s: %s", entry.place or "an article", entry.message)
        else:
            yield entry
