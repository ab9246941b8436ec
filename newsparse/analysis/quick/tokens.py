"""Stanza's tokenizer: tokens and sentences of many texts at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from stanza.models.tokenization.data import PER_CHAR_FEAT_FUNCS
from stanza.models.tokenization.utils import update_pred_regex
from stanza.models.tokenization.vocab import SPACE_RE

from newsparse.analysis.quick.batches import Batch, batches
from newsparse.analysis.quick.pieces import (
    WINDOW,
    Characters,
    Piece,
    Window,
    pieces_of,
    window_of,
)
from newsparse.analysis.read import Read, Token

_AT_ONCE = 40_000  # characters that go through the net together
_ADDRESS = re.compile(r"@|http|www\.|\.(?:gov|org|edu|net|com?)\.")
_BY_PLACE = ("end_of_para", "start_of_para")
_INSIDE, _SENTENCE, _CONTRACTION, _BOTH = 0, 2, 3, 4  # labels of characters; 1 ends a token

Labels = npt.NDArray[np.int64]


class Tokenizer:
    """The tokenizer of a loaded pipeline."""

    def __init__(self, processor: Any) -> None:
        """Take over a processor that :meth:`suits`."""
        self._model = processor.trainer.model.eval()
        self._device = next(self._model.parameters()).device
        self._vocab = processor.vocab
        self._features: list[str] = processor.config["feat_funcs"]
        heads = ("tok_clf", "sent_clf", "mwt_clf")
        layers = [getattr(self._model, name) for name in heads]
        above = [getattr(self._model, name + "2") for name in heads]
        self._weights = [torch.cat([layer.weight.detach() for layer in x]) for x in (layers, above)]
        self._bias = torch.cat([layer.bias.detach() for layer in layers])
        self._cold = float(processor.config["hier_invtemp"])
        self._longest = processor.config.get("max_seqlen", WINDOW)

    @staticmethod
    def suits(processor: Any) -> bool:
        """Whether a processor is of the plain sort: characters in, labels out."""
        config = processor.config
        known = {*PER_CHAR_FEAT_FUNCS, *_BY_PLACE}
        other = (
            "charlm_forward_file",
            "use_dictionary",
            "skip_newline",
            "postprocessor",
            "conv_res",
        )
        return (
            all(config.get(name) for name in ("hierarchical", "use_mwt"))
            and not any(config.get(name) for name in other)
            and known.issuperset(config["feat_funcs"])
            and config.get("lang") == "fr"
        )

    def read(self, texts: Sequence[str]) -> list[list[Read]]:
        """Return the sentences of each text, their tokens found."""
        table = Characters(self._vocab, self._features)
        pieces = [piece for i, text in enumerate(texts) for piece in pieces_of(i, text, table)]
        found: list[list[Read]] = [[] for _ in texts]
        for piece, labels in zip(pieces, self._labels(pieces, table), strict=True):
            found[piece.text].extend(self._sentences(piece, labels))
        return found

    def _labels(self, pieces: Sequence[Piece], table: Characters) -> list[Labels]:
        """The label of each unit of each piece, window after window."""
        labels = [np.zeros(len(p.units), dtype=np.int64) for p in pieces]
        windows = [window_of(number, piece, 0) for number, piece in enumerate(pieces)]
        while windows:
            left = []
            for window, found in zip(windows, self._predict(windows, table), strict=True):
                row, end = labels[window.piece], window.start + len(found)
                stops = np.flatnonzero((found == _SENTENCE) | (found == _BOTH))
                if window.start < len(row) - WINDOW and len(stops):
                    end = window.start + int(stops[-1]) + 1
                row[window.start : end] = found[: end - window.start]
                if end < len(row):
                    left.append(window_of(window.piece, pieces[window.piece], end))
            windows = left
        return [_closed(p.units, row) for p, row in zip(pieces, labels, strict=True)]

    def _predict(self, windows: Sequence[Window], table: Characters) -> Iterator[Labels]:
        rows = np.concatenate([window.rows for window in windows])
        lengths = [len(window.rows) for window in windows]
        starts = np.cumsum([0, *lengths[:-1]])
        features = np.array(table.features, dtype=np.float32)[rows]
        for column, name in enumerate(self._features):
            if name == "start_of_para":
                features[starts[[w.start == 0 for w in windows]], column] = 1
            if name == "end_of_para":
                ends = [start + w.units - 1 for start, w in zip(starts, windows, strict=True)]
                features[np.array(ends)[[w.closes for w in windows]], column] = 1
        units = np.array(table.ids)[rows]
        labels = np.empty_like(units)
        for batch in batches(lengths, _AT_ONCE):
            labels[batch.places] = self._batch(batch, units[batch.places], features[batch.places])
        for start, window in zip(starts, windows, strict=True):
            yield labels[start : start + window.units]

    def _batch(self, batch: Batch, units: Labels, features: Any) -> Labels:
        """The net, whose two layers say of a unit whether it ends a token, a sentence, both."""
        model = self._model
        seen = [model.embeddings(self._there(units)), self._there(features)]
        states = model.rnn(batch.packed(torch.cat(seen, 1)))[0].data
        scores = torch.nn.functional.linear(states, self._weights[0], self._bias)
        if self._cold > 0:
            states = states * (1 - torch.sigmoid(-scores[:, :1] * self._cold))
        states = model.rnn2(batch.packed(states))[0].data
        scores = scores + torch.nn.functional.linear(states, self._weights[1])
        log = torch.nn.functional.logsigmoid
        (token, stop, contracted), (none, on, plain) = log(scores).T, log(-scores).T
        ways = [none, token + on + plain, token + stop + plain, token + on + contracted]
        best: Labels = torch.stack([*ways, token + stop + contracted]).argmax(0).cpu().numpy()
        return best

    def _there(self, values: Any) -> torch.Tensor:
        return torch.from_numpy(values).to(self._device)

    def _sentences(self, piece: Piece, labels: Labels) -> Iterator[Read]:
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


def _closed(units: str, labels: Labels) -> Labels:
    """A paragraph's end is a sentence's end, and no address is cut."""
    if labels[-1] != _SENTENCE:
        labels[-1] = _BOTH if labels[-1] > _SENTENCE else _SENTENCE
    if _ADDRESS.search(units):
        labels = np.asarray(update_pred_regex(list(units), labels))
    return labels
