"""Putting the layers together: order, identity, cross references, and the invariant of offsets."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsparse.article import (
    Article,
    DateMention,
    Entity,
    Figure,
    Quote,
    Segment,
    Speaker,
)
from newsparse.document import Document
from newsparse.layers.quotes import FoundQuote
from newsparse.layers.speakers import Attribution


def assemble(
    document: Document,
    *,
    entities: tuple[Entity, ...],
    quotes: Sequence[FoundQuote],
    attribution: Attribution,
    dates: tuple[DateMention, ...],
    figures: tuple[Figure, ...],
    sources: tuple[Segment | None, ...],
) -> Article:
    """Return the article that the results of the layers make.

    *sources* holds, for each figure, the words that name whose figure it is, or None.
    """
    source = document.source
    built = _quotes(document.text, quotes, attribution, dates)
    return Article(
        text=document.text,
        id=source.id,
        published=document.published,
        title=document.title,
        url=source.url,
        authors=source.authors,
        outlet=source.outlet,
        section=source.section,
        metadata=source.metadata,
        dateline=document.dateline,
        blocks=document.blocks,
        speakers=attribution.speakers,
        quotes=built,
        entities=entities,
        dates=dates,
        figures=tuple(
            _sourced(figure, named, built, attribution.speakers)
            for figure, named in zip(figures, sources, strict=True)
        ),
    )


def _segment(text: str, span: tuple[int, int]) -> Segment:
    return Segment(start=span[0], end=span[1], text=text[span[0] : span[1]])


def _quotes(
    text: str, found: Sequence[FoundQuote], attribution: Attribution, dates: tuple[DateMention, ...]
) -> tuple[Quote, ...]:
    built: dict[int, Quote] = {}

    def build(index: int) -> Quote:
        if index in built:
            return built[index]
        f = found[index]
        said = attribution.by_quote[index]
        built[index] = Quote(
            id=f"q{index + 1}",
            start=f.start,
            end=f.end,
            text=text[f.start : f.end],
            kind=f.kind,
            said=" ".join(text[a:b] for a, b in f.segments),
            segments=tuple(_segment(text, s) for s in f.segments),
            parent=None if f.parent is None else build(f.parent),
            duplicate_of=None if f.duplicate_of is None else build(f.duplicate_of),
            speaker=said[0] if said else None,
            speakers=said,
            mention=attribution.mentions[index],
            cue=f.cue,
            rule=f.rule,
            repaired=f.repaired,
            addressee=None if f.addressee is None else _segment(text, f.addressee),
            date=_date_of(f, dates),
        )
        return built[index]

    return tuple(build(i) for i in range(len(found)))


def _date_of(quote: FoundQuote, dates: tuple[DateMention, ...]) -> DateMention | None:
    """The date right behind the cue: « a déclaré jeudi »."""
    if quote.cue is None:
        return None
    for date in dates:
        if 0 <= date.start - quote.cue.end <= 1:
            return date
    return None


def _sourced(
    figure: Figure,
    named: Segment | None,
    quotes: tuple[Quote, ...],
    speakers: tuple[Speaker, ...],
) -> Figure:
    """Whose figure it is: the source named beside it, else who says the innermost quote around."""
    around = [q for q in quotes if q.start <= figure.start and figure.end <= q.end]
    quote = min(around, key=lambda q: q.end - q.start) if around else None
    speaker = None if named is None else _speaker_at(named, speakers)
    if speaker is None and quote is not None:
        speaker = quote.speaker
    return attrs.evolve(figure, quote=quote, speaker=speaker)


def _speaker_at(named: Segment, speakers: tuple[Speaker, ...]) -> Speaker | None:
    """The speaker one of whose mentions shares the words of the source."""
    for speaker in speakers:
        if any(m.start < named.end and named.start < m.end for m in speaker.mentions):
            return speaker
    return None
