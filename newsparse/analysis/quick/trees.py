"""Stanza's parser: its net over batches of sentences; ``analysis/arcs`` makes trees of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from stanza.models.common.vocab import ROOT_ID

from newsparse.analysis.arcs import Arcs, is_plain
from newsparse.analysis.quick.batches import Batch, batches, distinct
from newsparse.analysis.read import Read

_AT_ONCE = 3_000  # words that go through the net together


class Trees:
    """The parser of a loaded pipeline."""

    def __init__(self, processor: Any) -> None:
        """Take over a processor that :meth:`suits`."""
        self._model = processor.trainer.model.eval()
        self._arcs = Arcs(processor)
        self._vocab = processor.vocab
        self._known = processor.pretrain.vocab

    @staticmethod
    def suits(processor: Any) -> bool:
        """Whether a processor is of the plain sort: words, vectors, lemmas and tags in."""
        model: Any = processor.trainer.model
        return is_plain(processor) and bool(
            not model.args.get("char")
            and model.args.get("pretrain")
            and model.args.get("word_emb_dim")
            and isinstance(model.xpos_emb, torch.nn.Embedding)
        )

    def parse(self, sentences: Sequence[Read]) -> None:
        """Give the words of tagged and lemmatized sentences their heads and relations."""
        columns = [np.array(column) for column in self._columns(sentences)]
        starts = np.concatenate([[0], np.cumsum([1 + len(s.forms) for s in sentences])])
        for batch in batches([1 + len(s.forms) for s in sentences], _AT_ONCE):
            states = self._states(batch, columns, starts)
            for number, row in zip(
                batch.numbers, self._arcs.rows(states, batch.lengths), strict=True
            ):
                sentences[number].heads = [head for head, _ in row]
                sentences[number].deprels = [relation for _, relation in row]

    def _columns(self, sentences: Sequence[Read]) -> list[list[Any]]:
        """Ids of word, vector, tags, features and lemma of every word, roots put before."""
        known, word, lemma = self._known, self._vocab["word"], self._vocab["lemma"]
        return [
            _ids([s.forms for s in sentences], word.map),
            _ids([s.upos for s in sentences], self._vocab["upos"].map),
            _ids([s.xpos for s in sentences], self._vocab["xpos"].map),
            _ids([s.feats for s in sentences], self._vocab["feats"].map),
            _ids([s.forms for s in sentences], lambda forms: known.map([f.lower() for f in forms])),
            _ids([s.lemmas for s in sentences], lemma.map),
        ]

    def _states(self, batch: Batch, columns: Sequence[Any], starts: Any) -> torch.Tensor:
        rows = [columns_of(column, batch, starts) for column in columns]
        device = next(self._model.parameters()).device
        word, upos, xpos, feats, known, lemma = (torch.from_numpy(r).to(device) for r in rows)
        states: torch.Tensor = self._model.embed(
            word, None, None, None, upos, xpos, feats, known, lemma, None, None, None,
            batch.lengths, None, None,
        )  # fmt: skip
        return states


def columns_of(column: Any, batch: Batch, starts: Any) -> Any:
    """One column of some sentences, side by side and filled up: [sentence, word, …]."""
    filled = np.zeros((len(batch.numbers), batch.lengths[0], *column.shape[1:]), dtype=np.int64)
    for i, (number, length) in enumerate(zip(batch.numbers, batch.lengths, strict=True)):
        filled[i, :length] = column[starts[number] : starts[number] + length]
    return filled


def _ids(rows: Sequence[Sequence[str]], lookup: Any) -> list[Any]:
    units, which = distinct([unit for row in rows for unit in row])
    ids = lookup(units)
    root = [ROOT_ID] * len(ids[0]) if isinstance(ids[0], list) else ROOT_ID
    numbers = iter(which.tolist())
    return [x for row in rows for x in (root, *(ids[next(numbers)] for _ in row))]
