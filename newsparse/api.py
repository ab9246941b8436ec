"""The whole way of a text on one screen: find in every layer, then resolve, then assemble."""

from __future__ import annotations

import datetime as dt
import os
import threading
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Literal, overload

import attrs

from newsparse.analysis import Analysis, NamedSpan
from newsparse.analysis.engine import Engine
from newsparse.article import Article, Entity, MentionKind
from newsparse.assemble import assemble
from newsparse.batches import OnError, read_batches
from newsparse.document import Document, build
from newsparse.document.invisible import moved, restore
from newsparse.layers import dates, entities, figures, quotes, speakers
from newsparse.options import LAYERS, Options
from newsparse.people import known_people
from newsparse.source import BadSource, Source


class Parser:
    """The models, loaded once, and everything that reads with them."""

    def __init__(
        self,
        models: str | os.PathLike[str] = "embedded",
        options: Options | None = None,
    ) -> None:
        """Load the models.

        Args:
            models: ``"embedded"`` (they ship with the package), ``"stanza"`` (the official French
                package, where it has been downloaded), or the path of a directory of models.
            options: What to read and how to run; everything, by default.

        Raises:
            ModelError: A model is missing, damaged, or cannot be loaded.
        """
        self.options = options if options is not None else Options()
        people = self.options.people
        self._people = None if people is None else speakers.People(known_people(people))
        self._engine = Engine(models, device=self.options.device, threads=self.options.threads)

    def parse(
        self, article: str | Source, *, published: dt.date | dt.datetime | str | None = None
    ) -> Article:
        """Read one article.

        Args:
            article: Its text, or a :class:`Source`.
            published: Date or naive local datetime of publication, or an ISO 8601 string;
                where a :class:`Source` is passed, it wins over the source's own.

        Raises:
            InputError: The text or the date cannot be read; the message names the remedy.
        """
        return next(iter(self.parse_many([as_source(article, published)])))

    @overload
    def parse_many(
        self,
        articles: Iterable[str | Source | BadSource],
        *,
        batch_size: int = ...,
        on_error: Literal["raise", "skip"] = ...,
    ) -> Iterator[Article]: ...

    @overload
    def parse_many(
        self,
        articles: Iterable[str | Source | BadSource],
        *,
        batch_size: int = ...,
        on_error: OnError,
    ) -> Iterator[Article | BadSource]: ...

    def parse_many(
        self,
        articles: Iterable[str | Source | BadSource],
        *,
        batch_size: int = 32,
        on_error: OnError = "raise",
    ) -> Iterator[Article] | Iterator[Article | BadSource]:
        """Read many articles lazily, in order; each batch goes through the models together.

        Args:
            articles: Texts or sources, also what :func:`newsparse.source.read_many` yields;
                consumed as they are needed.
            batch_size: Articles per batch.
            on_error: What becomes of an article that cannot be read: ``"raise"`` its error,
                ``"skip"`` it (the logger ``newsparse`` says so), or ``"record"`` it: a
                :class:`BadSource` stands in its place.

        Raises:
            InputError: *batch_size* or *on_error* has no meaning; an article cannot be read,
                where *on_error* is ``"raise"``.
        """
        return read_batches(articles, self._read, size=batch_size, on_error=on_error)

    def analyse(self, article: str | Source) -> Analysis:
        """Return the tokens, trees and names of one article, for those who need them.

        Raises:
            InputError: The text cannot be read; the message names the remedy.
        """
        document = build(as_source(article))
        (analysis,) = self._engine.analyse([document])
        if (hidden := document.hidden) is None:
            return analysis
        return Analysis(
            words=moved(analysis.words, hidden),
            sentences=moved(analysis.sentences, hidden),
            names=moved(analysis.names, hidden),
        )

    def _read(self, documents: Sequence[Document]) -> Iterator[Article]:
        for document, analysis in zip(documents, self._engine.analyse(documents), strict=True):
            yield read(
                document,
                analysis,
                self.options.layers,
                first_names=self.options.gender_from_first_names,
                people=self._people,
            )


def read(
    document: Document,
    analysis: Analysis,
    layers: Collection[str] = LAYERS,
    *,
    first_names: bool = False,
    people: speakers.People | None = None,
) -> Article:
    """Read every layer of a document, for each leans on others, and keep what is wanted."""
    entity_set = entities.resolve(document, analysis, entities.find(document, analysis))
    analysis = attrs.evolve(analysis, names=_names(entity_set))
    quoted = quotes.find(document, analysis)
    dated = dates.find(document, analysis)
    counted = figures.find(document, analysis)

    quote_set = quotes.resolve(document, quoted, entities=entity_set)
    date_set = dates.resolve(document, analysis, dated)
    figure_set = figures.resolve(document, analysis, counted, dates=date_set, entities=entity_set)
    sources = figures.find_sources(document, analysis, figure_set)
    attribution = speakers.resolve(
        document,
        analysis,
        quote_set,
        entities=entity_set,
        sources=sources,
        first_names=first_names,
    )
    if people is not None:
        attribution = speakers.identify(attribution, people, entities=entity_set, day=document.day)
    whole = assemble(
        document,
        entities=entity_set,
        quotes=quote_set,
        attribution=attribution,
        dates=date_set,
        figures=figure_set,
        sources=sources,
    )
    return _as_asked(whole, document, layers)


def _as_asked(whole: Article, document: Document, layers: Collection[str]) -> Article:
    """The article in the text that was passed, without the layers that nobody wants."""
    if document.hidden is not None:
        whole = restore(whole, document.hidden)
    unwanted: dict[str, Any] = {name: () for name in LAYERS if name not in layers}
    return attrs.evolve(whole, **unwanted) if unwanted else whole


def _names(found: tuple[Entity, ...]) -> tuple[NamedSpan, ...]:
    """The names as the entity layer has mended them: the other layers look at these."""
    mentions = [
        NamedSpan(start=m.start, end=m.end, type=e.type.value)
        for e in found
        for m in e.mentions
        if m.kind is MentionKind.NAME
    ]
    return tuple(sorted(mentions, key=lambda name: name.start))


def as_source(
    article: str | Source, published: dt.date | dt.datetime | str | None = None
) -> Source:
    """Return a source for whatever was passed, with its publication date where one is given."""
    if isinstance(article, Source):
        return article if published is None else attrs.evolve(article, published=published)
    return Source(text=article, published=published)


_default: Parser | None = None
_lock = threading.Lock()


def default_parser() -> Parser:
    """Return the parser that :func:`parse` and :func:`parse_many` share, loaded on first use."""
    global _default  # noqa: PLW0603 - the one cache of the package, behind a lock
    with _lock:
        if _default is None:
            _default = Parser()
        return _default


def parse(
    article: str | Source, *, published: dt.date | dt.datetime | str | None = None
) -> Article:
    """Read one French news article: who said what, with which words, when, and how many.

    Never touches the network and never reads the clock: without a publication date (passed,
    or read from the dateline), *jeudi* has no value and a reason.

    Args:
        article: The text, or a :class:`Source`.
        published: Date or naive local datetime of publication, or an ISO 8601 string.

    Raises:
        InputError: The text or the date cannot be read; the message names the remedy.
        ModelError: The models are missing or damaged.
    """
    source = as_source(article, published)  # bad input is told before the models are loaded
    return default_parser().parse(source)


@overload
def parse_many(
    articles: Iterable[str | Source | BadSource],
    *,
    batch_size: int = ...,
    on_error: Literal["raise", "skip"] = ...,
) -> Iterator[Article]: ...


@overload
def parse_many(
    articles: Iterable[str | Source | BadSource], *, batch_size: int = ..., on_error: OnError
) -> Iterator[Article | BadSource]: ...


def parse_many(
    articles: Iterable[str | Source | BadSource],
    *,
    batch_size: int = 32,
    on_error: OnError = "raise",
) -> Iterator[Article] | Iterator[Article | BadSource]:
    """Read many articles lazily, in order; each batch goes through the models together.

    Args:
        articles: Texts or sources; consumed as they are needed.
        batch_size: Articles per batch.
        on_error: What becomes of an article that cannot be read: ``"raise"`` its error,
            ``"skip"`` it (the logger ``newsparse`` says so), or ``"record"`` it: a
            :class:`BadSource` stands in its place.

    Raises:
        InputError: *batch_size* or *on_error* has no meaning; an article cannot be read,
            where *on_error* is ``"raise"``.
    """
    return default_parser().parse_many(articles, batch_size=batch_size, on_error=on_error)
