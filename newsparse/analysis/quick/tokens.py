"""Stanza's tokenizer: tokens and sentences of many texts at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import attrs
import numpy as np
import numpy.typing as npt
import torch
from stanza.models.tokenization.data import (
    NEWLINE_WHITESPACE_RE,
    PER_CHAR_FEAT_FUNCS,
    WHITESPACE_RE,
)
from stanza.models.tokenization.utils import update_pred_regex
from stanza.models.tokenization.vocab import SPACE_RE

from newsparse.analysis.read import Read, Token

_AT_ONCE = 40_000  # characters that go through the net together
_WINDOW = 1_000  # characters of a paragraph that Stanza reads in one go
_ADDRESS = re.compile(r"@|http|www\.|\.(?:gov|org|edu|net|com?)\.")
_BY_PLACE = ("end_of_para", "start_of_para")
_INSIDE, _SENTENCE, _CONTRACTION, _BOTH = 0, 2, 3, 4  # labels of characters; 1 ends a token

Labels = npt.NDArray[np.int64]


@attrs.frozen
class _Piece:
    """A paragraph of a text, its runs of spaces made one."""

    text: int
    """Which text."""
    units: str
    places: list[int]
    """Where each unit stands in the text."""
    rows: npt.NDArray[np.int64]
    """For each unit, its row in the table of characters."""


@attrs.define
class _Characters(dict[str, int]):
    """The characters met so far: a row of ids and features for each."""

    vocab: Any
    features: Sequence[str]
    ids: list[int] = attrs.field(factory=list)
    known: list[list[int]] = attrs.field(factory=list)

    def __missing__(self, character: str) -> int:
        self[character] = row = len(self.ids)
        self.ids.append(self.vocab.unit2id(character))
        by_character = [PER_CHAR_FEAT_FUNCS.get(name) for name in self.features]
        self.known.append([f(character) if f is not None else 0 for f in by_character])
        return row


class Tokenizer:
    """The tokenizer of a loaded pipeline."""

    def __init__(self, processor: Any) -> None:
        """Take over a processor that :meth:`suits`."""
        self._model = processor.trainer.model.eval()
        self._device = next(self._model.parameters()).device
        self._vocab = processor.vocab
        self._features: list[str] = processor.config["feat_funcs"]
        self._longest = processor.config.get("max_seqlen", _WINDOW)

    @staticmethod
    def suits(processor: Any) -> bool:
        """Whether a processor is of the plain sort: characters in, labels out."""
        config = processor.config
        known = {*PER_CHAR_FEAT_FUNCS, *_BY_PLACE}
        other = ("charlm_forward_file", "use_dictionary", "skip_newline", "postprocessor")
        return (
            not any(config.get(name) for name in other)
            and known.issuperset(config["feat_funcs"])
            and config.get("lang") == "fr"
        )

    def read(self, texts: Sequence[str]) -> list[list[Read]]:
        """Return the sentences of each text, their tokens found."""
        table = _Characters(self._vocab, self._features)
        pieces = [piece for i, text in enumerate(texts) for piece in _pieces(i, text, table)]
        found: list[list[Read]] = [[] for _ in texts]
        for piece, labels in zip(pieces, self._labels(pieces, table), strict=True):
            found[piece.text].extend(self._sentences(piece, labels))
        return found

    def _labels(self, pieces: Sequence[_Piece], table: _Characters) -> list[Labels]:
        """The label of each unit of each piece, window after window."""
        ids, known = np.array(table.ids), np.array(table.known, dtype=np.float32)
        labels = [np.zeros(len(p.units), dtype=np.int64) for p in pieces]
        todo = [(number, 0) for number in range(len(pieces))]
        while todo:
            left = []
            for batch in _together(todo, pieces):
                for (number, start), found in zip(
                    batch, self._predict(batch, pieces, ids, known), strict=True
                ):
                    row = labels[number]
                    end = min(start + _WINDOW, len(row))
                    stops = np.flatnonzero((found == _SENTENCE) | (found == _BOTH))
                    if start < len(row) - _WINDOW and len(stops):
                        end = start + int(stops[-1]) + 1
                    row[start:end] = found[: end - start]
                    if end < len(row):
                        left.append((number, end))
            todo = left
        return [_closed(p.units, row) for p, row in zip(pieces, labels, strict=True)]

    def _predict(
        self, batch: Sequence[tuple[int, int]], pieces: Sequence[_Piece], ids: Any, known: Any
    ) -> Iterator[Labels]:
        spans = [(p, start, min(start + _WINDOW, len(pieces[p].rows))) for p, start in batch]
        # a paragraph's last window ends in a unit that stands for nothing, as in training
        lengths = [end - start + (len(pieces[p].rows) - start < _WINDOW) for p, start, end in spans]
        units = np.full((len(spans), lengths[0]), self._vocab.unit2id("<PAD>"), dtype=np.int64)
        features = np.zeros((*units.shape, len(self._features)), dtype=np.float32)
        for i, (p, start, end) in enumerate(spans):
            rows = pieces[p].rows[start:end]
            units[i, : end - start] = ids[rows]
            features[i, : end - start] = known[rows]
            for k, name in enumerate(self._features):
                if name == "start_of_para" and start == 0:
                    features[i, 0, k] = 1
                if name == "end_of_para" and end == len(pieces[p].rows):
                    features[i, end - start - 1, k] = 1
        scores = self._model(
            torch.from_numpy(units).to(self._device),
            torch.from_numpy(features).to(self._device),
            lengths,
            None,
        )
        best = scores.cpu().numpy().argmax(2)
        for i, (_, start, end) in enumerate(spans):
            yield best[i, : end - start]

    def _sentences(self, piece: _Piece, labels: Labels) -> Iterator[Read]:
        read = Read([])
        first = 0
        for last in np.flatnonzero(labels).tolist():
            units = piece.units[first : last + 1]
            text = units.lstrip()
            start, first = first + len(units) - len(text), last + 1
            if not text:
                continue
            text = SPACE_RE.sub(" ", text) if len(text) <= self._longest else "<UNK>"
            if labels[last] in (_CONTRACTION, _BOTH):
                read.owners.append(len(read.tokens))  # to be expanded
            read.tokens.append(Token(text, piece.places[start], piece.places[last] + 1))
            if labels[last] in (_SENTENCE, _BOTH):
                yield read
                read = Read([])
        if read.tokens:
            yield read


def _pieces(number: int, text: str, table: _Characters) -> Iterator[_Piece]:
    start = 0
    for gap in (*NEWLINE_WHITESPACE_RE.finditer(text), None):
        end = len(text) if gap is None else gap.start()
        raw = WHITESPACE_RE.sub(" ", text[start:end].rstrip())
        if raw:
            places = [i for i, c in enumerate(raw) if c != " " or i == 0 or raw[i - 1] != " "]
            units = raw if len(places) == len(raw) else "".join(raw[i] for i in places)
            rows = np.fromiter(map(table.__getitem__, units), np.int64, len(units))
            yield _Piece(number, units, [start + i for i in places], rows)
        start = end if gap is None else gap.end()


def _together(
    todo: Sequence[tuple[int, int]], pieces: Sequence[_Piece]
) -> Iterator[list[tuple[int, int]]]:
    """Windows of like length, longest first, as many as fit in a batch."""

    def length(window: tuple[int, int]) -> int:
        return min(len(pieces[window[0]].rows) - window[1] + 1, _WINDOW)

    batch: list[tuple[int, int]] = []
    for window in sorted(todo, key=length, reverse=True):
        if batch and length(batch[0]) * (len(batch) + 1) > _AT_ONCE:
            yield batch
            batch = []
        batch.append(window)
    if batch:
        yield batch


def _closed(units: str, labels: Labels) -> Labels:
    """A paragraph's end is a sentence's end, and no address is cut."""
    if labels[-1] != _SENTENCE:
        labels[-1] = _BOTH if labels[-1] > _SENTENCE else _SENTENCE
    if _ADDRESS.search(units):
        labels = np.asarray(update_pred_regex(list(units), labels))
    return labels
