"""The quick way through the models gives what Stanza's own gives, from the same weights."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import stanza
import torch

from newsparse.analysis.engine import Engine
from newsparse.analysis.quick import Quick
from newsparse.analysis.read import Read, from_stanza

_HERE = Path(__file__).parents[1]
_FILES = ("layers/quotes/indirect.txt", "layers/speakers/sentences.txt")
_COLUMNS = ("upos", "xpos", "feats", "lemmas", "heads", "deprels")
_ODD = [
    "Écrivez à redaction@exemple.fr ou sur www.exemple.com.fr/nous : on vous répondra. Merci !",
    "  Des  espaces   doubles,\tune tabulation  et des blancs au bout.   ",
    "Un paragraphe.\n\nUn autre du même texte.\n \n\nUn troisième, au\nretour à la ligne.",
    "«\u202fOui\u202f», dit-il aux 12\u00a0000 élèves du 3e arrondissement, quelqu'un l'a vu.",
    "…",
    "Ω ≠ 漢字 🚀",
]


@pytest.fixture(scope="module")
def pipeline() -> Any:
    """The pipeline as Stanza loads it."""
    return Engine()._pipeline


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Some hundreds of sentences of every construction, and some odd ones."""
    lines = [line for f in _FILES for line in (_HERE / f).read_text("utf-8").splitlines()]
    sentences = [line for line in lines if line and not line.startswith("#")][::2]
    long = " ".join(sentences[:40])
    assert len(long) > 2000
    return [*sentences, *_ODD, long]


def _stock(pipeline: Any, texts: list[str]) -> list[list[Read]]:
    return [
        from_stanza(d) for d in pipeline.bulk_process([stanza.Document([], text=t) for t in texts])
    ]


@pytest.fixture(scope="module")
def both(pipeline: Any, texts: list[str]) -> tuple[list[list[Read]], list[list[Read]]]:
    """What the quick way makes of the texts, and what Stanza makes of them."""
    with torch.inference_mode():
        return Quick(pipeline).read(texts), _stock(pipeline, texts)


def test_tokens_and_words_are_those_of_stanza(both: Any) -> None:
    """Tokens, their places, sentences and the words of contractions are the same."""
    for quick, stock in zip(*both, strict=True):
        assert [s.tokens for s in quick] == [s.tokens for s in stock]
        assert [s.forms for s in quick] == [s.forms for s in stock]
        assert [s.owners for s in quick] == [s.owners for s in stock]


@pytest.mark.parametrize("column", _COLUMNS)
def test_words_are_read_as_stanza_reads_them(both: Any, column: str) -> None:
    """At least 999 words of 1,000 have the same value; the rest are ties of floats."""
    quick, stock = ([v for row in way for s in row for v in getattr(s, column)] for way in both)
    same = sum(a == b for a, b in zip(quick, stock, strict=True))
    assert len(stock) > 5000
    assert same >= 0.999 * len(stock)


def test_names_are_those_of_stanza(both: Any) -> None:
    """The same names, and hundreds of them."""
    quick, stock = ([s.names for row in way for s in row] for way in both)
    assert sum(map(len, stock)) > 200
    different = sum(a != b for a, b in zip(quick, stock, strict=True))
    assert different <= 0.001 * len(stock)


def test_a_text_is_read_the_same_alone_and_among_others(pipeline: Any, texts: list[str]) -> None:
    """What stands beside a text in a batch changes nothing of what is read in it."""
    quick = Quick(pipeline)
    with torch.inference_mode():
        together = quick.read(texts[:60])
        alone = [quick.read([text])[0] for text in texts[:60]]
    assert together == alone


def test_texts_without_words_have_no_sentence(pipeline: Any) -> None:
    """White texts have none, and no text at all gives nothing."""
    quick = Quick(pipeline)
    with torch.inference_mode():
        assert quick.read(["", "  \n ", "\u00a0"]) == [[], [], []]
        assert quick.read([]) == []


@pytest.mark.parametrize(
    ("processor", "setting"),
    [
        ("tokenize", {"use_dictionary": True}),
        ("tokenize", {"feat_funcs": ["unheard_of"]}),
        ("mwt", {"dict_only": False}),
        ("lemma", {"dict_only": False}),
    ],
)
def test_models_of_another_make_go_stanzas_way(
    pipeline: Any, processor: str, setting: dict[str, Any]
) -> None:
    """Where a net does more than the quick way knows, the quick way does not suit."""
    assert Quick.suits(pipeline)
    stock = pipeline.processors[processor]
    other = SimpleNamespace(config={**stock.config, **setting}, trainer=stock.trainer)
    processors = {**pipeline.processors, processor: other}
    assert not Quick.suits(SimpleNamespace(processors=processors))
