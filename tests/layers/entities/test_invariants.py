"""What holds for every text: order, offsets, no overlap, and time that grows with the length."""

from __future__ import annotations

import itertools

import timing
from hypothesis import given
from hypothesis import strategies as st
from layers.entities.marked import analysed

from newsparse.analysis import NamedSpan
from newsparse.layers import entities
from newsparse.layers.entities.gazetteer import matches
from newsparse.layers.entities.lexicon import rows
from newsparse.layers.entities.tokens import tokenise

_PIECES = st.sampled_from(
    "le la l' d' de du M. Mme Me Paul Marie Le Durand Otan ONU Paris France ministère président "
    "l'Intérieur « » “ ” \" ( ) , : . ; ! \n \u00a0 \u202f ’ É À - – A. B. J.-P. 3 2012 E\u0301va "
    "Conseil Union Jeux olympiques film AFP à en et 𝒳 ﬁ İ ß".split(" ")
)


@given(st.lists(_PIECES, max_size=40), st.data())
def test_names_are_ordered_disjoint_and_within_the_text(
    pieces: list[str], data: st.DataObject
) -> None:
    """Whatever the text and the model's spans, names come in order and do not overlap."""
    text = " ".join(pieces) or "x"
    document, analysis = analysed(text if text.strip() else "x")
    text = document.text
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = tuple(
        NamedSpan(start=a, end=b, type=data.draw(st.sampled_from(["PER", "ORG", "LOC", "MISC"])))
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    )
    analysis = type(analysis)(words=(), sentences=(), names=spans)
    found = entities.find(document, analysis)
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    mentions = [m for e in entities.resolve(document, analysis, found) for m in e.mentions]
    assert sorted((m.start, m.end) for m in mentions) == [(n.start, n.end) for n in found]
    assert all(m.text == text[m.start : m.end] for m in mentions)


def test_a_name_that_is_a_determiner_alone_is_none() -> None:
    """A model's span that holds nothing but « le » leaves no name and breaks nothing."""
    document, analysis = analysed("le Parlement")
    analysis = type(analysis)(
        words=(), sentences=(), names=(NamedSpan(start=0, end=2, type="PER"),)
    )
    assert [n for n in entities.find(document, analysis) if n.start == 0] == []


def test_time_grows_with_the_length_alone() -> None:
    """Hostile repetitions cost about as much per character as their tenth does."""
    for piece in ("A.", "Jean Durand ", "« ", "Conseil de la ", "Paris (AB) ", "N'"):
        short, long = (_seconds(piece * n) for n in (1_000, 10_000))
        assert long < 40 * short + 0.5, piece


def _seconds(text: str) -> float:
    document, analysis = analysed(text)
    return timing.seconds(
        lambda: entities.resolve(document, analysis, entities.find(document, analysis))
    )


def test_every_listed_name_is_found_as_written() -> None:
    """Each line of the lists of names matches its own text, so that none is dead."""
    lists = ("places.txt", "countries.txt", "organisations.txt", "others.txt")
    names = [row.removesuffix("?") for name in lists for row in rows(name)]
    tokens = tokenise(*analysed("\n".join(names)))
    last = {token.block: position + 1 for position, token in enumerate(tokens)}
    whole = {
        tokens[m.first].block for m in matches(tokens) if m.last == last[tokens[m.first].block]
    }
    assert [name for number, name in enumerate(names) if number not in whole] == []
