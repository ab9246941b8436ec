"""Long texts: the time they take grows with their length, and with nothing else."""

from __future__ import annotations

import attrs
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


def repeated(analysis: Analysis, length: int, times: int) -> Analysis:
    """The analysis of a paragraph that stands in the text so many times."""
    words, sentences, names = [], [], []
    for turn in range(times):
        shift, place, number = turn * length, len(words), len(sentences)
        words += [
            attrs.evolve(
                word,
                index=place + word.index,
                start=word.start + shift,
                end=word.end + shift,
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


def seconds(analysis: Analysis, times: int) -> float:
    """How long the layers take for so many paragraphs, without the models."""
    document = build(newsparse.Source(text=PARAGRAPH * times, published="2024-11-07"))
    whole = repeated(analysis, len(PARAGRAPH), times)
    articles: list[newsparse.Article] = []
    taken = timing.seconds(lambda: articles.append(api.read(document, whole)))
    assert len(articles[0].quotes) >= 4 * times
    return taken


def test_the_layers_take_time_in_proportion_to_the_text(parser: newsparse.Parser) -> None:
    """Eight times the paragraphs take about eight times as long: never sixty-four."""
    analysis = parser.analyse(PARAGRAPH)
    seconds(analysis, 1)  # what is built once is not counted
    few = min(seconds(analysis, 60) for _ in range(2))
    assert seconds(analysis, 480) < 12 * few
