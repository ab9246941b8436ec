"""Reporting verbs, each in an incise and before « que »: a table that knows its own answers."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsparse

_LINES = (Path(__file__).parent / "verbs.tsv").read_text(encoding="utf-8").splitlines()
_VERBS = [line.split("\t") for line in _LINES if not line.startswith("#")]
INCISES = [
    (lemma, form, f"« Le pont fermera en mars », {form} Paul Roche.", "Le pont fermera en mars")
    for lemma, form, _ in _VERBS
    if form != "-"
]
CLAUSES = [
    (lemma, form, f"Paul Roche {form} que le pont fermerait en mars.", "le pont fermerait en mars")
    for lemma, _, form in _VERBS
    if form != "-"
]
ROWS = [*INCISES, *CLAUSES]
BEFORE = "Une réunion a eu lieu mercredi.\n"


@pytest.fixture(scope="module")
def articles(parser: newsparse.Parser) -> dict[str, newsparse.Article]:
    """The article of every row; all go through the models together."""
    texts = [text for _, _, text, _ in ROWS]
    read = parser.parse_many([BEFORE + text for text in texts], batch_size=64)
    return dict(zip(texts, read, strict=True))


@pytest.mark.parametrize(("lemma", "form", "text", "said"), ROWS, ids=[row[2] for row in ROWS])
def test_a_verb_reports(
    articles: dict[str, newsparse.Article], lemma: str, form: str, text: str, said: str
) -> None:
    """The verb is the cue, with its clitics and auxiliary, and its subject speaks."""
    (quote,) = articles[text].quotes
    assert quote.text == said
    assert quote.kind == ("direct" if text[0] == "«" else "indirect")
    assert quote.cue is not None
    assert (quote.cue.lemma, quote.cue.text) == (lemma, form)
    assert [speaker.name for speaker in quote.speakers] == ["Paul Roche"]
