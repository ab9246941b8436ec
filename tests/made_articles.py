"""An article made by hand, without a parser: it has every sort of part."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from newsparse import (
    Article,
    Block,
    BlockKind,
    Change,
    Cue,
    DateMention,
    DateMod,
    DateType,
    Entity,
    EntityType,
    Figure,
    FigureKind,
    Grain,
    Mention,
    MentionKind,
    Modality,
    Quote,
    QuoteKind,
    Segment,
    Speaker,
    SpeakerKind,
)

TEXT = (
    "Brive : la piscine rouvrira\n"
    "La maire de Brive, Luce Arnal, a assuré mardi que le bassin « rouvrira avant l’été ».\n"
    "« Nous paierons », a-t-elle promis, chiffrant les travaux à plus de 3 millions d’euros."
)


def span(words: str, text: str = TEXT) -> dict[str, Any]:
    """Return start, end and text of the last place where words stand."""
    start = text.rindex(words)
    return {"start": start, "end": start + len(words), "text": words}


def pool() -> Article:
    """Return an article that has every sort of part and every sort of reference."""
    luce = Entity(
        id="e1",
        name="Luce Arnal",
        type=EntityType.PER,
        mentions=(Mention(**span("Luce Arnal"), kind=MentionKind.NAME),),
    )
    brive = Entity(
        id="e2",
        name="Brive",
        type=EntityType.LOC,
        mentions=(Mention(**span("Brive"), kind=MentionKind.NAME),),
    )
    mayor = Speaker(
        id="s1",
        name="Luce Arnal",
        kind=SpeakerKind.PERSON,
        role="maire de Brive",
        gender="f",
        gender_evidence=Segment(**span("elle")),
        aliases=("La maire de Brive",),
        mentions=(Mention(**span("elle"), kind=MentionKind.PRONOUN),),
        entity=luce,
    )
    tuesday = DateMention(
        **span("mardi"),
        type=DateType.DATE,
        value="2024-04-02",
        mod=None,
        grain=Grain.DAY,
        reason=None,
        earliest=dt.datetime(2024, 4, 2),
        latest=dt.datetime(2024, 4, 3),
    )
    summer = DateMention(
        **span("avant l’été"),
        type=DateType.DATE,
        value=None,
        mod=DateMod.BEFORE,
        grain=None,
        reason="no year is stated",
        earliest=None,
        latest=None,
    )
    quotes = _quotes(mayor, tuesday)
    cost = Figure(
        **span("plus de 3 millions d’euros"),
        kind=FigureKind.MONEY,
        value=Decimal(3_000_000),
        low=Decimal("3E+6"),
        high=None,
        approx=False,
        unit="EUR",
        counted=None,
        subject=Segment(**span("les travaux")),
        change=Change.UP,
        speaker=mayor,
        quote=None,
    )
    return Article(
        text=TEXT,
        id="piscine",
        published=dt.datetime(2024, 4, 3),
        title="Brive : la piscine rouvrira",
        url="https://example.org/piscine?a=1&b=2",
        authors=("C. Vidal",),
        outlet="Le Journal",
        section=None,
        metadata=MappingProxyType({"page": 3, "tags": ["eau", None], "paid": {"yes": True}}),
        dateline=None,
        blocks=tuple(
            Block(**span(line), kind=kind)
            for line, kind in zip(
                TEXT.split("\n"),
                (BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH),
                strict=True,
            )
        ),
        speakers=(mayor,),
        quotes=quotes,
        entities=(luce, brive),
        dates=(tuesday, summer),
        figures=(cost,),
    )


def _quotes(mayor: Speaker, tuesday: DateMention) -> tuple[Quote, ...]:
    assured = Cue(
        **span("a assuré"),
        lemma="assurer",
        sense="say",
        negated=False,
        modality=Modality.ASSERTED,
    )
    words = span("le bassin « rouvrira avant l’été »")
    clause = Quote(
        id="q2",
        **words,
        kind=QuoteKind.INDIRECT,
        said=words["text"],
        segments=(Segment(**words),),
        speaker=mayor,
        speakers=(mayor,),
        mention=Mention(**span("Luce Arnal"), kind=MentionKind.NAME),
        cue=assured,
        rule="clause",
        confidence=0.9,
        addressee=None,
        date=tuesday,
    )
    return (
        _words("q1", "rouvrira avant l’été", QuoteKind.MIXED, mayor, parent=clause, cue=assured),
        clause,
        _words("q3", "Nous paierons", QuoteKind.DIRECT, mayor, repaired=True),
        _words("q4", "la piscine rouvrira", QuoteKind.INDIRECT, None, duplicate_of=clause),
    )


def _words(
    known: str, words: str, kind: QuoteKind, speaker: Speaker | None, **others: Any
) -> Quote:
    return Quote(
        id=known,
        **span(words),
        kind=kind,
        said=words,
        segments=(Segment(**span(words)),),
        speaker=speaker,
        speakers=() if speaker is None else (speaker,),
        **others,
    )
