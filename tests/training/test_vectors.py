"""Word vectors are folded the way Stanza looks them up, and reduced reproducibly."""

from __future__ import annotations

import numpy as np

from newsparse.training.vectors import most_frequent, reduce


def test_words_are_folded_and_the_more_frequent_spelling_wins() -> None:
    """Case and apostrophes are folded; spaces and end marks are no words."""
    keys = [("Paris", 1), ("l’", 2), ("</s>", 3), ("paris", 4), ("l'", 5), ("\u00a0", 6), ("de", 7)]
    assert most_frequent(keys, 10) == {"paris": 1, "l'": 2, "de": 7}


def test_only_so_many_words_are_kept() -> None:
    """The list is cut at the number asked for."""
    assert list(most_frequent([("a", 0), ("b", 1), ("c", 2)], 2)) == ["a", "b"]


def test_reduction_keeps_what_varies() -> None:
    """Points on a plane keep all of their variance in two dimensions."""
    rng = np.random.default_rng(0)
    points = (rng.normal(size=(80, 2)) @ rng.normal(size=(2, 9))).astype(np.float32)
    reduced, kept = reduce(points, 2)
    assert reduced.shape == (80, 2)
    assert kept > 0.999
    assert np.array_equal(reduced, reduce(points, 2)[0])
