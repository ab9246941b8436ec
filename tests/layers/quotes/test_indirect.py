"""Reported speech without marks, construction by construction, in sentences of French news."""

from __future__ import annotations

from pathlib import Path

import pytest
from marked_sentences import unmark

import newsparse
from newsparse import Article

_LINES = (Path(__file__).parent / "indirect.txt").read_text(encoding="utf-8").splitlines()
ROWS = [line for line in _LINES if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def articles(parser: newsparse.Parser) -> dict[str, Article]:
    """The article of every row; all go through the models together."""
    texts = [unmark(row).text for row in ROWS]
    return dict(zip(texts, parser.parse_many(texts, batch_size=len(texts)), strict=True))


@pytest.mark.parametrize("marked", ROWS)
def test_reported_speech(articles: dict[str, Article], marked: str) -> None:
    """Bounds of what is reported, cue and the words that name the source are what the row says."""
    row = unmark(marked)
    quotes = articles[row.text].quotes
    assert [(q.kind, q.start, q.end) for q in quotes] == row.quotes
    assert {(q.cue.start, q.cue.end) for q in quotes if q.cue} == row.cues
    assert {q.mention.end for q in quotes if q.mention} == set(row.named)


@pytest.mark.parametrize("marked", [row for row in ROWS if "[c " in row])
def test_how_certain_the_saying_is(articles: dict[str, Article], marked: str) -> None:
    """Negation, hearsay, future and question are told from a plain saying, by the cue alone."""
    row = unmark(marked)
    for quote in articles[row.text].quotes:
        assert quote.cue is not None
        said = "negated" if quote.cue.negated else str(quote.cue.modality)
        assert said == row.sayings[quote.cue.start, quote.cue.end]
