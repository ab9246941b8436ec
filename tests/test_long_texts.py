"""Long texts: the time they take grows with their length, and with nothing else."""

from __future__ import annotations

from itertools import product
from string import ascii_lowercase

import attrs
import pytest
import timing

import newsparse
from newsparse import api
from newsparse.analysis import Analysis
from newsparse.document import build

PARAGRAPH = (
    "Le maire de Tarbes, Jean Vasseur, a dit jeudi que « rien ne changera ici » pour les "
    "12 000 habitants. « Nous irons jusqu'au bout », a déclaré Mme Claire Petit, ministre de "
    "la Santé. Elle a ajouté que la société Verlanges investira 3 millions d'euros en 2026. "
    "Selon la police, 300 personnes ont défilé ; les syndicats, eux, parlent d'un « succès ».\n"
)
NAMED = "Vasseur"
_ENDINGS = ["".join(letters) for letters in product(ascii_lowercase, repeat=2)]
SAME = [NAMED] * len(_ENDINGS)
OTHERS = [f"Vasse{ending}" for ending in _ENDINGS]


def repeated(analysis: Analysis, length: int, names_of_mayors: list[str]) -> Analysis:
    """The analysis of a paragraph that stands in the text once for each name."""
    words, sentences, names = [], [], []
    for turn, mayor in enumerate(names_of_mayors):
        shift, place, number = turn * length, len(words), len(sentences)
        words += [
            attrs.evolve(
                word,
                index=place + word.index,
                start=word.start + shift,
                end=word.end + shift,
                text=mayor if word.text == NAMED else word.text,
                head=None if word.head is None else place + word.head,
                sentence=number + word.sentence,
            )
            for word in analysis.words
        ]
        sentences += [
            attrs.evolve(
                sentence,
                start=sentence.start + shift,
                end=sentence.end + shift,
                first=place + sentence.first,
                last=place + sentence.last,
                block=turn,
            )
            for sentence in analysis.sentences
        ]
        names += [attrs.evolve(n, start=n.start + shift, end=n.end + shift) for n in analysis.names]
    return Analysis(words=tuple(words), sentences=tuple(sentences), names=tuple(names))


def seconds(analysis: Analysis, mayors: list[str]) -> float:
    """How long the layers take for a paragraph about each, without the models."""
    text = "".join(PARAGRAPH.replace(NAMED, mayor) for mayor in mayors)
    document = build(newsparse.Source(text=text, published="2024-11-07"))
    whole = repeated(analysis, len(PARAGRAPH), mayors)
    articles: list[newsparse.Article] = []
    taken = timing.seconds(lambda: articles.append(api.read(document, whole)))
    assert len(articles[0].quotes) >= 4 * len(mayors)
    assert len({s.name for s in articles[0].speakers}) >= len(set(mayors))
    return taken


@pytest.mark.parametrize("mayors", [SAME, OTHERS], ids=["one", "many"])
def test_the_layers_take_time_in_proportion_to_the_text(
    parser: newsparse.Parser, mayors: list[str]
) -> None:
    """Eight times the paragraphs take about eight times as long, whoever they speak of."""
    analysis = parser.analyse(PARAGRAPH)
    seconds(analysis, mayors[:1])  # what is built once is not counted
    few = min(seconds(analysis, mayors[:60]) for _ in range(2))
    assert seconds(analysis, mayors[:480]) < 12 * few
