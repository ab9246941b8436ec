"""Branch by branch: sentences in which one guard, bound or word of a table decides the answer.

The brackets are explained in ``marked_sentences``; « ¶ » parts paragraphs.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from marked_sentences import unmark

import newsparse
from newsparse import Article

_LINES = (Path(__file__).parent / "branches.txt").read_text(encoding="utf-8").splitlines()
ROWS = [line for line in _LINES if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def articles(parser: newsparse.Parser) -> dict[str, Article]:
    """The article of every row; all go through the models together."""
    texts = [unmark(row).text.replace("¶", "\n") for row in ROWS]
    return dict(zip(texts, parser.parse_many(texts, batch_size=64), strict=True))


def is_name(found: str | None, wanted: str | None, before: str) -> bool:
    """Whether a speaker is the one of the row; a description may leave out its article."""
    if found is None or wanted is None or not before.endswith(wanted):
        return found == wanted
    return wanted.lower().endswith(found.lower())


@pytest.mark.parametrize("marked", ROWS)
def test_a_branch_decides_as_the_row_says(articles: dict[str, Article], marked: str) -> None:
    """Kind, bounds, cue and its certainty, mention and speaker are what the row says."""
    row = unmark(marked)
    quotes = articles[row.text.replace("¶", "\n")].quotes
    assert [(q.kind, q.start, q.end) for q in quotes] == row.quotes
    cues = [q.cue for q in quotes if q.cue]
    said = {(c.start, c.end): "negated" if c.negated else str(c.modality) for c in cues}
    assert said == row.sayings
    named = {q.mention.end: q.speaker.name if q.speaker else None for q in quotes if q.mention}
    assert set(named) == set(row.named)
    assert all(is_name(named[end], row.named[end], row.text[:end]) for end in named)
