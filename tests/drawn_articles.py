"""Articles drawn by lot, for properties: any characters, spans that nest and cross."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from newsparse import (
    Article,
    Block,
    BlockKind,
    Change,
    Cue,
    Dateline,
    DateMention,
    DateMod,
    DateType,
    Doubt,
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

_CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
_WORDS = st.text(_CHARACTERS, max_size=8)
_DECIMALS = st.none() | st.decimals(allow_nan=False, allow_infinity=False)
_DATETIMES = st.datetimes().map(lambda moment: moment.replace(fold=0))
_MOMENTS = st.none() | _DATETIMES
_METADATA = st.dictionaries(
    _WORDS,
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | _WORDS,
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_WORDS, inner, max_size=2),
        max_leaves=4,
    ),
    max_size=2,
)


def _some(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


@st.composite
def articles(draw: Callable[[Any], Any]) -> Article:
    """Articles of any characters, whose spans nest and cross, with references of all sorts."""
    text = draw(st.text(_CHARACTERS, max_size=40))
    spans = _spans(text)

    def several(build: Callable[[int], Any]) -> tuple[Any, ...]:
        return tuple(draw(build(n)) for n in range(1, draw(st.integers(0, 3)) + 1))

    def made(cls: type, **fields: Any) -> st.SearchStrategy[Any]:
        return spans.flatmap(lambda where: st.builds(cls, **_just(where), **fields))

    segments = made(Segment)
    mentions = made(Mention, kind=st.sampled_from(MentionKind))
    entities = several(
        lambda n: st.builds(
            Entity,
            id=st.just(f"e{n}"),
            name=_WORDS,
            type=st.sampled_from(EntityType),
            aliases=_some(_WORDS),
            mentions=_some(mentions),
        )
    )
    speakers = several(
        lambda n: st.builds(
            Speaker,
            id=st.just(f"s{n}"),
            name=_WORDS,
            kind=st.sampled_from(SpeakerKind),
            role=st.none() | _WORDS,
            gender=st.sampled_from([None, "f", "m"]),
            gender_evidence=st.none() | segments,
            aliases=_some(_WORDS),
            mentions=_some(mentions),
            entity=st.sampled_from((None, *entities)),
        )
    )
    dates = several(
        lambda _: made(
            DateMention,
            type=st.sampled_from(DateType),
            value=st.none() | _WORDS,
            mod=st.none() | st.sampled_from(DateMod),
            grain=st.none() | st.sampled_from(Grain),
            reason=st.none() | _WORDS,
            earliest=_MOMENTS,
            latest=_MOMENTS,
        )
    )
    quotes: list[Quote] = []
    for n in range(1, draw(st.integers(0, 4)) + 1):
        pieces = draw(_some(segments))
        others = st.sampled_from((None, *quotes))
        quotes.append(
            draw(
                made(
                    Quote,
                    id=st.just(f"q{n}"),
                    kind=st.sampled_from(QuoteKind),
                    said=st.just(" ".join(piece.text for piece in pieces)),
                    segments=st.just(pieces),
                    parent=others,
                    duplicate_of=others,
                    speaker=st.sampled_from((None, *speakers)),
                    speakers=_some(st.sampled_from(speakers)) if speakers else st.just(()),
                    mention=st.none() | mentions,
                    cue=st.none()
                    | made(
                        Cue,
                        lemma=_WORDS,
                        sense=st.none() | _WORDS,
                        negated=st.booleans(),
                        modality=st.sampled_from(Modality),
                    ),
                    rule=st.none() | _WORDS,
                    confidence=st.none() | st.floats(0, 1),
                    repaired=st.booleans(),
                    addressee=st.none() | segments,
                    date=st.sampled_from((None, *dates)),
                )
            )
        )
    return Article(
        text=text,
        id=draw(_WORDS),
        published=draw(st.none() | st.dates() | _DATETIMES),
        title=draw(st.none() | _WORDS),
        url=draw(st.none() | _WORDS),
        authors=draw(_some(_WORDS)),
        outlet=draw(st.none() | _WORDS),
        section=draw(st.none() | _WORDS),
        metadata=MappingProxyType(draw(_METADATA)),
        dateline=draw(
            st.none() | made(Dateline, place=st.none() | _WORDS, agency=st.none() | _WORDS)
        ),
        blocks=draw(_some(made(Block, kind=st.sampled_from(BlockKind)))),
        doubts=draw(_some(st.sampled_from(Doubt))),
        speakers=speakers,
        # A part may stand before the one it refers to.
        quotes=tuple(draw(st.permutations(quotes))),
        entities=entities,
        dates=dates,
        figures=draw(
            _some(
                made(
                    Figure,
                    kind=st.sampled_from(FigureKind),
                    value=_DECIMALS,
                    low=_DECIMALS,
                    high=_DECIMALS,
                    approx=st.booleans(),
                    unit=st.none() | _WORDS,
                    counted=st.none() | segments,
                    subject=st.none() | segments,
                    change=st.none() | st.sampled_from(Change),
                    speaker=st.sampled_from((None, *speakers)),
                    quote=st.sampled_from((None, *quotes)),
                )
            )
        ),
    )


def _spans(text: str) -> st.SearchStrategy[dict[str, Any]]:
    ends = st.integers(0, len(text))
    return st.tuples(ends, ends).map(
        lambda pair: {
            "start": min(pair),
            "end": max(pair),
            "text": text[min(pair) : max(pair)],
        }
    )


def _just(fields: dict[str, Any]) -> dict[str, st.SearchStrategy[Any]]:
    return {name: st.just(value) for name, value in fields.items()}
