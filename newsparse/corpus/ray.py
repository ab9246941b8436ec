"""Ray: the corpus on many machines, each with parsers that are loaded once.

Two doors: :class:`ReadArticles` for a dataset of Ray Data, and :func:`read_parts`, which
``newsparse corpus --engine ray`` goes through and which writes the same folder.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from newsparse.api import Parser
from newsparse.article import Article
from newsparse.corpus.parts import Part
from newsparse.corpus.reading import Job, Reader
from newsparse.errors import InputError, NewsparseError
from newsparse.options import Options
from newsparse.source import Source
from newsparse.source.bad import BadSource
from newsparse.source.columns import FileOptions, from_row
from newsparse.source.extras import load

_AHEAD = 2  # parts that wait for each actor


class ReadArticles:
    """What ``dataset.map_batches`` calls: rows with articles in, the same rows with records out.

    ``dataset.map_batches(ReadArticles, concurrency=8, batch_size=32)`` makes eight actors, each
    with a parser of its own. Two columns are added: ``record``, the JSON that
    :meth:`newsparse.Article.from_json` reads, and ``error``, the JSON of what kept the article
    from being read; one of the two is None.
    """

    def __init__(
        self,
        models: str | os.PathLike[str] = "embedded",
        options: Options | None = None,
        columns: Mapping[str, str] | None = None,
    ) -> None:
        """Load the models; pass these as ``fn_constructor_kwargs``.

        Args:
            models: As for :class:`newsparse.Parser`.
            options: As for :class:`newsparse.Parser`.
            columns: The column that holds a field (``{"text": "contenu"}``), where it does not
                bear the field's own name.

        Raises:
            InputError: A field or an option has no meaning.
            ModelError: The models are missing or damaged.
        """
        self._options = FileOptions(columns=dict(columns or {}))
        self._options.check()
        self._parser = Parser(models, options)

    def __call__(self, batch: dict[str, Any]) -> dict[str, Any]:
        """Return the batch with the columns ``record`` and ``error``."""
        count = len(next(iter(batch.values()), ()))
        sources = [self._source({k: _plain(v[i]) for k, v in batch.items()}) for i in range(count)]
        found = list(self._parser.parse_many(sources, on_error="record"))
        records = [x.to_json() if isinstance(x, Article) else None for x in found]
        errors = [_told(x) if isinstance(x, BadSource) else None for x in found]
        return {**batch, "record": records, "error": errors}

    def _source(self, row: dict[str, Any]) -> Source | BadSource:
        try:
            return from_row(row, self._options)
        except NewsparseError as error:
            key = row.get(self._options.column("id"))
            return BadSource.of(error, known=None if key is None else str(key))


def read_parts(parts: Iterable[Part], job: Job, workers: int) -> Iterator[tuple[int, int]]:
    """Read parts with actors of Ray and yield how many articles and errors each holds.

    The output folder must be one that every machine of the cluster sees.

    Args:
        parts: What is to be read; few are held at a time.
        job: What every actor needs to know.
        workers: Actors, a processor core each.

    Raises:
        InputError: An actor died.
        MissingExtraError: Ray is not installed; the message says what to install.
    """
    ray = load("ray", extra="ray")
    if not ray.is_initialized():
        ray.init(log_to_driver=False, logging_level="ERROR", include_dashboard=False)
    made = ray.remote(num_cpus=1)(Reader)
    idle = [made.remote(job) for _ in range(workers)] * _AHEAD
    busy: dict[Any, Any] = {}
    try:
        for part in parts:
            if not idle:
                yield _next(ray, busy, idle)
            actor = idle.pop()
            busy[actor.read.remote(part)] = actor
        while busy:
            yield _next(ray, busy, idle)
    except ray.exceptions.RayActorError as error:
        message = (
            f"an actor of Ray died ({error}): run the same command again, it goes on from there"
        )
        raise InputError(message) from error


def _next(ray: Any, busy: dict[Any, Any], idle: list[Any]) -> tuple[int, int]:
    (done,), _ = ray.wait(list(busy), num_returns=1)
    idle.append(busy.pop(done))
    counts: tuple[int, int] = ray.get(done)
    return counts


def _plain(value: Any) -> Any:
    """A value of numpy as one of Python; a moment in nanoseconds would come out as a number."""
    if not hasattr(value, "item") or getattr(value, "shape", None) != ():
        return value
    return (value.astype("M8[us]") if value.dtype.kind == "M" else value).item()


def _told(bad: BadSource) -> str:
    return json.dumps(attrs.asdict(bad), ensure_ascii=False)
