"""The whole run: parts out of the input, to the processes, and what became of them."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any, Literal

import attrs

from newsparse.analysis.locate import digest_of, locate
from newsparse.corpus.folder import Folder, Made
from newsparse.corpus.parts import Part, cut
from newsparse.corpus.reading import Job, Reader, read, start
from newsparse.errors import InputError
from newsparse.options import Options
from newsparse.people import digest_of as people_digest
from newsparse.people import known_people
from newsparse.source import Source
from newsparse.source.bad import BadSource
from newsparse.source.extras import load
from newsparse.version import __version__

_AHEAD = 2  # parts that wait for each process: enough to keep it busy, little to hold


@attrs.frozen(kw_only=True)
class Report:
    """What a run has done."""

    articles: int
    """Articles that were read, those of earlier runs included."""
    errors: int
    """Error records, those of earlier runs included."""
    resumed: int
    """Of both, how many were there before this run."""


def run(  # noqa: PLR0913 - all but two are named and have a default
    sources: Iterable[Source | BadSource],
    out: str | os.PathLike[str],
    *,
    models: str | os.PathLike[str] = "embedded",
    options: Options | None = None,
    workers: int = 1,
    text: bool = True,
    part_size: int = 200,
    progress: Callable[[int], object] = lambda _count: None,
    engine: Literal["local", "ray"] = "local",
    parquet: bool = False,
) -> Report:
    """Read a corpus into a folder of JSON Lines; run again, it goes on where it stopped.

    ``OUT/articles/part-000000.jsonl`` has an article a line, which
    :meth:`newsparse.Article.from_json` reads; ``OUT/errors/part-000000.jsonl`` has a
    :class:`newsparse.BadSource` for each record that could not be read. The parts are
    the same whatever the number of processes and however often the run was killed.

    Args:
        sources: The articles, from :func:`newsparse.source.read_many`; at a resume the same ones
            in the same order.
        out: The folder to write.
        models: As :class:`newsparse.Parser` takes them.
        options: What is read, and how.
        workers: Processes; each loads the models, some 500 MB.
        text: False keeps the articles' words out of the records.
        part_size: Articles a file.
        progress: Called with the number of records of each part that is done.
        parquet: Write ``articles/part-000000.parquet``: the record as JSON in a column of its own,
            beside id, outlet, published, title, url and section.
        engine: ``local`` processes, or ``ray`` for a cluster (see ``newsparse.corpus.ray``).

    Raises:
        InputError: The folder was begun with another version, other models, other options or
            another input; it cannot be written; or a process died.
        ModelError: The models are missing or damaged.
    """
    if workers < 1 or part_size < 1:
        message = f"workers and part_size must be at least 1, not {workers} and {part_size}"
        raise InputError(message)
    if parquet:
        load("pyarrow", extra="parquet")  # told before anything is read
    job = Job(
        out=Path(out),
        models=os.fspath(models),
        digest=digest_of(locate(models)),
        options=_with_people(options or Options()),
        text=text,
        parquet=parquet,
    )
    folder = Folder(path=job.out, parquet=parquet)
    with folder.held():
        folder.begin(_made(job, part_size))
        return _Run(folder, progress).read(cut(sources, part_size), job, workers, engine)


def _with_people(options: Options) -> Options:
    """The options with a list of people read once: its file may change while the corpus is read."""
    if options.people is None:
        return options
    return attrs.evolve(options, people=known_people(options.people))


def _made(job: Job, part_size: int) -> Made:
    asked: dict[str, Any] = {
        "part_size": part_size,
        "text": job.text,
        "layers": list(job.options.layers),
        "gender_from_first_names": job.options.gender_from_first_names,
    }
    # These are left out where they are not asked for, so that older folders can be gone on with.
    if job.options.people is not None:
        asked["people"] = people_digest(known_people(job.options.people))
    if job.parquet:
        asked["parquet"] = True
    return Made(newsparse=__version__, models=job.digest, options=asked)


class _Run:
    def __init__(self, folder: Folder, progress: Callable[[int], object]) -> None:
        self._folder = folder
        self._progress = progress
        self._articles = self._errors = self._resumed = self._parts = 0

    def read(self, parts: Iterable[Part], job: Job, workers: int, engine: str) -> Report:
        """Read the parts that are missing, and mark the folder as whole."""
        missing = self.missing(parts)
        if engine == "ray":
            self.on_a_cluster(missing, job, workers)
        elif workers == 1:
            self.alone(missing, job)
        else:
            self.together(missing, job, workers)
        self._folder.end(self._parts, self._articles, self._errors)
        return Report(articles=self._articles, errors=self._errors, resumed=self._resumed)

    def missing(self, parts: Iterable[Part]) -> Iterator[Part]:
        """Yield the parts that are still to be read, and count those that are there."""
        for part in parts:
            self._parts += 1
            digest = self._folder.done(part.number)
            if digest is None:
                yield part
                continue
            if digest != part.digest:
                message = (
                    f"the input is not the one that {self._folder.path} was begun with (part "
                    f"{part.number} differs): take the same input, or name another folder"
                )
                raise InputError(message)
            counts = self._folder.counts(part.number)
            self._resumed += sum(counts)
            self._count(counts)

    def _count(self, counts: tuple[int, int]) -> None:
        self._articles += counts[0]
        self._errors += counts[1]
        self._progress(sum(counts))

    def alone(self, parts: Iterable[Part], job: Job) -> None:
        """Read the parts in this process."""
        reader: Reader | None = None
        for part in parts:
            reader = reader or Reader(job)  # nothing is loaded where all is done
            self._count(reader.read(part))

    def on_a_cluster(self, parts: Iterable[Part], job: Job, workers: int) -> None:
        """Read the parts with Ray."""
        from newsparse.corpus.ray import read_parts

        for counts in read_parts(parts, job, workers):
            self._count(counts)

    def together(self, parts: Iterable[Part], job: Job, workers: int) -> None:
        """Read the parts in several processes, few of them ahead."""
        waiting: deque[Future[tuple[int, int]]] = deque()
        context = multiprocessing.get_context("spawn")  # torch does not survive a fork
        pool = ProcessPoolExecutor(workers, context, initializer=start, initargs=(job,))
        try:
            for part in parts:
                waiting.append(pool.submit(read, part))
                if len(waiting) >= workers * _AHEAD:
                    self._count(waiting.popleft().result())
            while waiting:
                self._count(waiting.popleft().result())
        except BrokenProcessPool as error:
            message = (
                "a process died, most likely for want of memory: run the same command again with "
                "fewer workers, it goes on from there"
            )
            raise InputError(message) from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
