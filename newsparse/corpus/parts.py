"""Cutting a stream of articles into numbered parts, the same ones at every run."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from newsparse.source import Source
from newsparse.source.bad import BadSource


@attrs.frozen(kw_only=True)
class Part:
    """A stretch of the corpus that is read by one process and written to one file."""

    number: int
    """Place in the corpus, from 0."""
    articles: tuple[Mapping[str, Any], ...]
    """The fields of each :class:`newsparse.Source`, which is made again where it is read."""
    bad: tuple[BadSource, ...]
    """What could not be read, or bears an id that came before."""
    digest: str
    """Hash of all that is known of the articles, in order: tells whether the input is the same."""


def cut(sources: Iterable[Source | BadSource], size: int) -> Iterator[Part]:
    """Yield the parts of a stream, *size* records each, lazily.

    An id that was met before makes an error record. Of each id eight bytes of its hash are
    kept, so that a million articles take some 60 MB.
    """
    known: set[int] = set()
    number = 0
    records: list[Source | BadSource] = []
    for place, source in enumerate(sources, 1):
        records.append(_checked(source, known, place))
        if len(records) == size:
            yield _part(number, records)
            number, records = number + 1, []
    if records:
        yield _part(number, records)


def short_key(known: str) -> int:
    """Return eight bytes of an id's hash: enough to know it again, little to keep."""
    return int.from_bytes(hashlib.sha256(known.encode("utf-8", "replace")).digest()[:8], "big")


def doubled(known: str) -> str:
    """Return what is said of an article whose id came before."""
    return f"the id {known!r} came before: give each article an id of its own, or pass each once"


def _checked(source: Source | BadSource, known: set[int], place: int) -> Source | BadSource:
    if isinstance(source, BadSource):
        return source
    key = short_key(source.id)
    if key not in known:
        known.add(key)
        return source
    return BadSource(
        file=source.file,
        record=place,
        id=source.id,
        error="DuplicateIdError",
        message=doubled(source.id),
    )


def _part(number: int, records: list[Source | BadSource]) -> Part:
    digest = hashlib.sha256()
    for record in records:
        told = _fields(record) if isinstance(record, Source) else attrs.asdict(record)
        digest.update(repr(sorted(told.items())).encode("utf-8", "surrogatepass"))
    return Part(
        number=number,
        articles=tuple(_fields(r) for r in records if isinstance(r, Source)),
        bad=tuple(r for r in records if isinstance(r, BadSource)),
        digest=digest.hexdigest()[:32],
    )


def _fields(source: Source) -> Mapping[str, Any]:
    """The fields of a source as another process can be sent them."""
    fields = {f.name: getattr(source, f.name) for f in attrs.fields(Source) if f.init}
    return {**fields, "metadata": dict(source.metadata)}
