"""The best tree is the one that Stanza's own search finds."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root

from newsparse.analysis.spanning import best_tree


@given(st.integers(2, 24), st.integers(0, 2**32 - 1), st.sampled_from([0.0, 3.0, -3.0]))
def test_trees_are_those_of_stanza(words: int, seed: int, roots: float) -> None:
    """Whether roots are cheap (many would like to be one), dear or neither."""
    scores = np.random.default_rng(seed).normal(size=(words, words)).astype(np.float32)
    scores[:, 0] += roots
    np.fill_diagonal(scores, -np.inf)
    assert best_tree(scores).tolist() == chuliu_edmonds_one_root(scores).tolist()


@pytest.mark.parametrize(
    ("heads", "best"),
    [
        ({1: 2, 2: 0, 3: 2}, [0, 2, 0, 2]),  # a tree already
        ({1: 2, 2: 1, 3: 0}, [0, 2, 3, 0]),  # a cycle of two
        ({1: 0, 2: 0, 3: 2}, [0, 0, 1, 2]),  # two roots
    ],
)
def test_what_is_no_tree_is_mended(heads: dict[int, int], best: list[int]) -> None:
    """The best heads stay where they can, and one word is the root."""
    scores = np.full((4, 4), -5.0, dtype=np.float32)
    for word, head in heads.items():
        scores[word, head] = -1.0
    scores[2, 3] = scores[2, 1] = -2.0
    scores[[1, 2], [2, 1]] = np.maximum(scores[[1, 2], [2, 1]], -1.5)
    for word, head in heads.items():
        scores[word, head] = -1.0
    np.fill_diagonal(scores, -np.inf)
    assert best_tree(scores).tolist() == chuliu_edmonds_one_root(scores).tolist()
    assert best_tree(scores).tolist() == best
