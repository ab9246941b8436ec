"""Putting the layers together: order, identity, cross references, and the invariant of offsets."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from newsparse.article import (
    Article,
    DateMention,
    DateType,
    Entity,
    Figure,
    Quote,
    QuoteKind,
    Segment,
    Speaker,
)
from newsparse.document import Document
from newsparse.layers.quotes import FoundQuote
from newsparse.layers.quotes.rules import confidence_of
from newsparse.layers.speakers import Attribution
from newsparse.spans import Ordered

_NEAR_CUE = 70  # characters between a cue and the date of the saying
_OTHER_WORDS = re.compile(
    r"[.;:!?«»“”\"\n(]|\b(?:qui|que|dont|où|qu[’'])"
    r"|^(?!.*\blors\b).*\b(?:d[eu]|d[’']|depuis|jusqu\S+|âgée?s?|née?s?|élue?s?)"
    r"(?: l[ea]| l[’']| en)? ?$"
)
_OPENING = re.compile(r"(?:^|[.!?…»”]\s+|\n\s*)(?:(?:[Ii]nterrogée?s?|[Ii]nvitée?s?|Dès|Ce) )?$")
_WHEN = {DateType.DATE, DateType.TIME}


def assemble(
    document: Document,
    *,
    entities: tuple[Entity, ...],
    quotes: Sequence[FoundQuote],
    attribution: Attribution,
    dates: tuple[DateMention, ...],
    figures: tuple[Figure, ...],
    sources: Sequence[tuple[int, int] | None],
) -> Article:
    """Return the article that the results of the layers make.

    *sources* holds, for each figure, the span of the words that name whose figure it is, or None;
    ``attribution.by_source`` says who that is.
    """
    source = document.source
    built = _quotes(document.text, quotes, attribution, dates)
    quoted, owners = Ordered(built), attribution.by_source
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
            _sourced(figure, span, owner, quoted)
            for figure, span, owner in zip(figures, sources, owners, strict=True)
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
            date=_date_of(text, f, by_place),
        )
        return built[index]

    return tuple(build(i) for i in range(len(found)))


def _date_of(text: str, quote: FoundQuote, dates: Ordered[DateMention]) -> DateMention | None:
    """When it was said: « a déclaré jeudi », « a dit X jeudi », « Interrogé lundi, X a dit »."""
    if quote.cue is None:
        return None
    start, end = quote.cue.start, quote.cue.end
    for date in dates.starting(end, end + _NEAR_CUE):
        inside = quote.start < date.end and date.start < quote.end
        between = text[end : date.start]
        if inside or _OTHER_WORDS.search(between) or quote.start in range(end, date.start):
            break
        if date.type in _WHEN:
            return date
    for date in dates.starting(start - _NEAR_CUE, start):
        opens = _OPENING.search(text, max(0, date.start - _NEAR_CUE), date.start)
        if opens and date.type in _WHEN and not _OTHER_WORDS.search(text[date.end : start]):
            return date
    return None


def _sourced(
    figure: Figure,
    span: tuple[int, int] | None,
    owner: Speaker | None,
    quotes: Ordered[Quote],
) -> Figure:
    """Whose figure it is: the source named beside it, else who says the innermost quote around."""
    around = quotes.around(figure.start, figure.end)
    quote = min(around, key=lambda q: q.end - q.start) if around else None
    if quote is not None and (owner is None or _spoken_over(quote, span)):
        owner = quote.speaker if quote.speaker is not None else owner
    return attrs.evolve(figure, quote=quote, speaker=owner)


def _spoken_over(quote: Quote, span: tuple[int, int] | None) -> bool:
    """Words in marks are their speaker's, whatever source the sentence around them names."""
    inside = span is not None and quote.start <= span[0] and span[1] <= quote.end
    return quote.kind is not QuoteKind.INDIRECT and not inside
