"""Names are scored by bounds and type, in either tag scheme."""

from __future__ import annotations

import pytest

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
