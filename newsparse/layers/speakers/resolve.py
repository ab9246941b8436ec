"""Resolving mentions to speakers: the whole way of the layer, from words next to quotes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import attrs

from newsparse.analysis import Analysis
from newsparse.article import Entity, Mention, MentionKind, Speaker
from newsparse.document import Document
from newsparse.layers.speakers.build import build_speakers
from newsparse.layers.speakers.mentions.read import Read, index_people
from newsparse.layers.speakers.people.find import find_people
from newsparse.layers.speakers.scene import Scene, speech_spans
from newsparse.layers.speakers.types import Referent
from newsparse.layers.speakers.walk import Resolved, Span, walk, walk_sources


class Attributed(Protocol):
    """What the layer needs of a quote: where it stands, and which words name its speaker."""

    @property
    def start(self) -> int:
        """First character of the quote."""
        ...

    @property
    def end(self) -> int:
        """One past its last character."""
        ...

    @property
    def mention(self) -> tuple[int, int] | None:
        """Span of the words that name the speaker, or None."""
        ...

    @property
    def others(self) -> tuple[tuple[int, int], ...]:
        """Spans of further speakers."""
        ...


@attrs.frozen(kw_only=True)
class Attribution:
    """Who says each quote."""

    speakers: tuple[Speaker, ...]
    """One object per speaker: those who say a quote in order of first quote, then the others."""
    by_quote: tuple[tuple[Speaker, ...], ...]
    """For each quote, its speakers; empty where the article does not say."""
    mentions: tuple[Mention | None, ...]
    """For each quote, the words that name its speaker."""
    by_source: tuple[Speaker | None, ...] = ()
    """For each further source that was handed in, the speaker it is, or None."""


def resolve(
    document: Document,
    analysis: Analysis,
    quotes: Sequence[Attributed],
    *,
    entities: tuple[Entity, ...],
    sources: Sequence[Span | None] = (),
    first_names: bool = False,
) -> Attribution:
    """Return the speakers of the quotes; nobody rather than the wrong one.

    Args:
        document: The document.
        analysis: Its words and trees.
        quotes: The quotes, in text order, each with the span of the words that name its speaker.
        entities: The named entities of the document.
        sources: Words that name sources without a quote, such as those of figures; None stands
            for a place where there is none. Each is one of the speakers of the quotes where the
            words lead to one, and a speaker of its own elsewhere.
        first_names: Whether a first name may tell a gender that nothing else shows.
    """
    spans = [span for quote in quotes for span in _spans(quote)]
    given = [span for span in sources if span is not None]
    people = find_people(document, analysis, entities, [*spans, *given])
    scene = _scene(document, analysis, quotes, people)
    resolved = walk(scene, spans)
    further = walk_sources(scene, given, resolved)
    keys = [_keys(quote, resolved) for quote in quotes]
    own = {span: further[span].keys[0] for span in given if span in further}
    rows = [*keys, *((key,) for key in own.values())]
    speakers = build_speakers(scene, rows, {**further, **resolved}, first_names=first_names)
    by_key = dict(speakers)
    return Attribution(
        speakers=tuple(s for _, s in speakers),
        by_quote=tuple(tuple(by_key[k] for k in row) for row in keys),
        mentions=tuple(_mention(document, quote, resolved) for quote in quotes),
        by_source=tuple(by_key[own[s]] if s in own else None for s in sources),
    )


def _scene(
    document: Document,
    analysis: Analysis,
    quotes: Sequence[Attributed],
    people: tuple[Referent, ...],
) -> Scene:
    return Scene(
        document=document,
        analysis=analysis,
        index=index_people(people),
        speech=speech_spans(document, [(q.start, q.end) for q in quotes]),
        referents=list(people),
    )


def _spans(quote: Attributed) -> tuple[Span, ...]:
    return quote.others if quote.mention is None else (quote.mention, *quote.others)


def _keys(quote: Attributed, resolved: dict[Span, Resolved]) -> tuple[int, ...]:
    found = [k for span in _spans(quote) if span in resolved for k in resolved[span].keys]
    return tuple(dict.fromkeys(found))


def _mention(
    document: Document, quote: Attributed, resolved: dict[Span, Resolved]
) -> Mention | None:
    if quote.mention is None:
        return None
    start, end = quote.mention
    known = resolved.get(quote.mention)
    kind = MentionKind.NOMINAL if known is None else mention_kind(known.read)
    return Mention(start=start, end=end, text=document.text[start:end], kind=kind)


def mention_kind(read: Read) -> MentionKind:
    """Return whether the words are a name, a description or a pronoun."""
    if read.pronoun is not None:
        return MentionKind.PRONOUN
    return MentionKind.NAME if read.names and read.phrase is None else MentionKind.NOMINAL
