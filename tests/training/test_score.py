"""Names are scored by bounds and type, in either tag scheme."""

from __future__ import annotations

import pytest

from newsparse.training import conllu, score
from newsparse.training.score import spans


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("O B-PER I-PER O", {(1, 3, "PER")}),
        ("B-PER B-PER", {(0, 1, "PER"), (1, 2, "PER")}),
        ("S-LOC B-ORG E-ORG", {(0, 1, "LOC"), (1, 3, "ORG")}),
        ("B-ORG I-ORG E-ORG S-ORG", {(0, 3, "ORG"), (3, 4, "ORG")}),
        ("O O", set()),
    ],
)
def test_spans_of_tags(tags: str, expected: set[tuple[int, int, str]]) -> None:
    """BIO and BIOES tags of the same names give the same spans."""
    assert spans(tags.split()) == expected


def test_sentences_are_told_apart_by_genre() -> None:
    """The ids of Sequoia's sentences say where they come from."""
    row = tuple("1 Oui oui INTJ _ _ 0 root _ _".split())
    made = [
        conllu.Sentence((f"# sent_id = {name}",), (row,))
        for name in ("annodis.er_00001", "emea-fr-test_00002", "annodis.er_00003", "other_1")
    ]
    found = score.by_genre(made)
    assert {genre: len(some) for genre, some in found.items()} == {
        "regional newspaper": 2,
        "medicines": 1,
    }
