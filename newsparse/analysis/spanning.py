"""The best tree over the words of a sentence, from a score for every head of every word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from stanza.models.common.chuliu_edmonds import (
    expand_contracted_tree,
    prepare_scores,
    process_cycle,
)

Scores = npt.NDArray[Any]
"""[word, head]; the first row and column are the root's."""
Heads = npt.NDArray[np.int64]


def best_tree(scores: Scores) -> Heads:
    """Return the heads of the best tree with one root: ``chuliu_edmonds_one_root`` of Stanza.

    Most often the best heads are such a tree. Where they are not, cycles are contracted (Chu and
    Liu; Edmonds); only where the best tree has several roots are roots made dear, which costs a
    contraction a word.
    """
    heads: Heads = scores.argmax(1)
    heads[0] = 0
    if not _has_one_root(heads) or _cycle(heads.tolist()) is not None:
        heads = _contracted(scores.astype(np.float64))
    if not _has_one_root(heads):
        dear = scores.astype(np.float64)
        dear[:, 0] += dear[np.isfinite(dear)].min() * len(dear)
        heads = _contracted(dear)
    return heads


def _has_one_root(heads: Heads) -> bool:
    return bool(np.count_nonzero(heads[1:] == 0) == 1)


def _contracted(scores: Scores) -> Heads:
    above = []
    while True:
        prepare_scores(scores)
        tree: Heads = scores.argmax(1)
        cycle = _cycle(tree.tolist())
        if cycle is None:
            break
        scores, *places = process_cycle(tree, cycle, scores)
        above.append((tree, places))
    for whole, places in reversed(above):
        tree = expand_contracted_tree(whole, tree, *places)
    return tree


def _cycle(heads: Sequence[int]) -> npt.NDArray[np.bool_] | None:
    """The words of the first cycle, or None where every word leads to the root."""
    seen = [0, *([-1] * (len(heads) - 1))]
    for first in range(1, len(heads)):
        word = first
        while seen[word] < 0:
            seen[word] = first
            word = heads[word]
        if word != 0 and seen[word] == first:
            cycle = np.zeros(len(heads), dtype=bool)
            while not cycle[word]:
                cycle[word] = True
                word = heads[word]
            return cycle
    return None
