"""Put into a pipeline, the quick parser gives the trees of Stanza's own, from the same weights."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newsparse.analysis.arcs import quicken
from newsparse.analysis.engine import Engine

_HERE = Path(__file__).parents[1]
_FILES = ("layers/quotes/indirect.txt", "layers/speakers/sentences.txt")


@pytest.fixture(scope="module")
def text() -> str:
    """Some hundreds of sentences of every construction, brackets and all."""
    lines = [line for f in _FILES for line in (_HERE / f).read_text("utf-8").splitlines()]
    return "\n\n".join(line for line in lines if line and not line.startswith("#"))


def _quickened() -> Any:
    """A pipeline whose parser is the quick one, as the engine makes it of other models."""
    pipeline = Engine()._pipeline
    quicken(pipeline)
    return pipeline


def _trees(document: Any) -> list[tuple[int, str]]:
    return [(w.head, w.deprel) for s in document.sentences for w in s.words]


def test_heads_and_relations_are_those_of_the_stock_parser(text: str) -> None:
    """At least 999 words of 1,000 keep head and relation; the rest are ties of floats."""
    pipeline = _quickened()
    document = pipeline(text)
    quick = _trees(document)
    stock = _trees(pipeline.processors["depparse"].stock.process(document))
    same = sum(a == b for a, b in zip(quick, stock, strict=True))
    assert len(stock) > 5000
    assert same >= 0.999 * len(stock)


def test_every_sentence_is_a_tree_with_one_root(text: str) -> None:
    """Every word leads to the one root of its sentence, also where the best heads do not."""
    for sentence in _quickened()(text).sentences:
        heads = [0, *(w.head for w in sentence.words)]
        assert heads[1:].count(0) == 1
        for first in range(1, len(heads)):
            word = first
            for _ in heads:
                word = heads[word]
            assert word == 0
