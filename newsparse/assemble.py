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
from newsparse.layers.quotes.rules import confidence_of
from newsparse.layers.speakers import Attribution
from newsparse.spans import Ordered


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
    quoted, spoken = Ordered(built), _mentions(attribution.speakers)
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
            _sourced(figure, named, quoted, spoken)
            for figure, named in zip(figures, sources, strict=True)
        ),
        doubts=source.doubts,
    )


def _segment(text: str, span: tuple[int, int]) -> Segment:
    return Segment(start=span[0], end=span[1], text=text[span[0] : span[1]])


def _quotes(
    text: str, found: Sequence[FoundQuote], attribution: Attribution, dates: tuple[DateMention, ...]
) -> tuple[Quote, ...]:
    built: dict[int, Quote] = {}
    by_place = Ordered(dates)

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
            confidence=confidence_of(f.rule),
            repaired=f.repaired,
            addressee=None if f.addressee is None else _segment(text, f.addressee),
            date=_date_of(f, by_place),
        )
        return built[index]

    return tuple(build(i) for i in range(len(found)))


def _date_of(quote: FoundQuote, dates: Ordered[DateMention]) -> DateMention | None:
    """The date right behind the cue: « a déclaré jeudi »."""
    if quote.cue is None:
        return None
    return next(iter(dates.starting(quote.cue.end, quote.cue.end + 2)), None)


def _sourced(
    figure: Figure,
    named: Segment | None,
    quotes: Ordered[Quote],
    spoken: Ordered[_Spoken],
) -> Figure:
    """Whose figure it is: the source named beside it, else who says the innermost quote around."""
    around = quotes.around(figure.start, figure.end)
    quote = min(around, key=lambda q: q.end - q.start) if around else None
    speaker = None if named is None else _speaker_at(named, spoken)
    if speaker is None and quote is not None:
        speaker = quote.speaker
    return attrs.evolve(figure, quote=quote, speaker=speaker)


@attrs.frozen(kw_only=True)
class _Spoken:
    """A mention of a speaker."""

    start: int
    end: int
    speaker: Speaker


def _mentions(speakers: tuple[Speaker, ...]) -> Ordered[_Spoken]:
    return Ordered(
        _Spoken(start=m.start, end=m.end, speaker=speaker)
        for speaker in speakers
        for m in speaker.mentions
    )


def _speaker_at(named: Segment, spoken: Ordered[_Spoken]) -> Speaker | None:
    """The speaker one of whose mentions shares the words of the source."""
    found = next(iter(spoken.touching(named.start, named.end)), None)
    return None if found is None else found.speaker
