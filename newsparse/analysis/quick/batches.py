"""Sentences of like length side by side, in the order in which a recurrent net reads them."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import Any, TypeVar

import attrs
import numpy as np
import numpy.typing as npt
import torch
from torch.nn.utils.rnn import PackedSequence

Places = npt.NDArray[np.int64]
"""Positions of words among all the words of all the sentences."""

_T = TypeVar("_T", bound=Hashable)
_FORMS_AT_ONCE = 2048  # bounds the memory that reading the letters of words takes


@attrs.frozen
class Batch:
    """Some sentences, longest first."""

    numbers: list[int]
    """Which sentences."""
    lengths: list[int]
    """Their words."""
    places: Places
    """Where the words are that stand at each step of the net: all first words, all second…"""
    steps: torch.Tensor
    """How many sentences have a word at each step."""

    def packed(self, vectors: torch.Tensor) -> PackedSequence:
        """Return vectors that stand in the order of :attr:`places` as torch wants them."""
        return PackedSequence(vectors, self.steps)

    def initial(self, state: torch.Tensor) -> torch.Tensor:
        """Return a net's initial state for each sentence."""
        return state.expand(-1, len(self.numbers), -1).contiguous()


def batches(lengths: Sequence[int], at_once: int) -> Iterator[Batch]:
    """Cut sentences into batches of about *at_once* words."""
    starts = np.concatenate([[0], np.cumsum(lengths)])
    order = sorted(range(len(lengths)), key=lambda i: -lengths[i])
    some: list[int] = []
    size = 0
    for number in order:
        if some and size + lengths[number] > at_once:
            yield _batch(some, lengths, starts)
            some, size = [], 0
        some.append(number)
        size += lengths[number]
    if some:
        yield _batch(some, lengths, starts)


def _batch(numbers: list[int], lengths: Sequence[int], starts: Places) -> Batch:
    long = np.array([lengths[n] for n in numbers])
    steps = np.arange(long[0])[:, None]
    there = steps < long[None, :]
    places = (starts[numbers][None, :] + steps)[there]
    return Batch(numbers, long.tolist(), places, torch.from_numpy(there.sum(1)))


def distinct(values: Sequence[_T]) -> tuple[list[_T], Places]:
    """Return the values that differ, and for each value which of these it is."""
    known: dict[_T, int] = {}
    which = [known.setdefault(value, len(known)) for value in values]
    return list(known), np.array(which, dtype=np.int64)


def from_letters(model: Any, vocab: Any, forms: Sequence[str]) -> torch.Tensor:
    """Return what a character model of Stanza makes of each form: [form, feature]."""
    spelt = [vocab.map(list(form)) for form in forms]
    order = sorted(range(len(forms)), key=lambda i: -len(spelt[i]))
    device = next(model.parameters()).device
    found = torch.empty(0)
    for at in range(0, len(order), _FORMS_AT_ONCE):
        some = order[at : at + _FORMS_AT_ONCE]
        long = [len(spelt[i]) for i in some]
        letters = np.zeros((len(some), long[0]), dtype=np.int64)
        for row, i in enumerate(some):
            letters[row, : long[row]] = spelt[i]
        chars = torch.from_numpy(letters).to(device)
        # as if they were one sentence in this order, so that they come back in it
        read = model(chars, None, range(len(some)), [len(some)], long).data
        if not len(found):
            found = read.new_empty(len(forms), read.size(1))
        found[some] = read
    return found
