"""Stanza's tagger: part of speech and features of every word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import attrs
import numpy as np
import numpy.typing as npt
import torch
from stanza.models.pos.model import Tagger as StanzaTagger

from newsparse.analysis.quick.batches import Batch, batches, distinct, from_letters
from newsparse.analysis.read import Read

_AT_ONCE = 3_000  # words that go through the net together
_SPECIAL = ("charlm", "bert_model", "share_hid", "extra_tag_columns", "char_bidirectional")


@attrs.frozen
class _Column:
    """Classifiers of one column, tabled by the part of speech that they look at."""

    table: torch.Tensor
    """[part of speech, feature of the word, class]: all classes of all classifiers."""
    bias: torch.Tensor
    sizes: list[int]
    """Classes of each classifier."""

    @classmethod
    def of(cls, scorers: Iterable[Any], parts: torch.Tensor) -> _Column:
        bilinear = [scorer.W_bilin for scorer in scorers]
        weight = torch.cat([b.weight for b in bilinear])
        table = torch.einsum("oij,uj->uio", weight, _with_one(parts)).contiguous()
        return cls(table, torch.cat([b.bias for b in bilinear]), [len(b.bias) for b in bilinear])

    def best(self, hidden: torch.Tensor, parts: torch.Tensor) -> npt.NDArray[np.int64]:
        """The best class of each classifier for each word: [word, classifier]."""
        seen = _with_one(hidden)
        scores = hidden.new_empty(len(hidden), self.table.size(2))
        for part in sorted(set(parts.tolist())):
            rows = (parts == part).nonzero().squeeze(1)
            scores[rows] = seen[rows] @ self.table[part]
        each = torch.split(scores + self.bias, self.sizes, 1)
        found: npt.NDArray[np.int64] = torch.stack([s.argmax(1) for s in each], 1).cpu().numpy()
        return found


class Tagger:
    """The tagger of a loaded pipeline."""

    def __init__(self, processor: Any) -> None:
        """Take over a processor that :meth:`suits`."""
        self._model = processor.trainer.model.eval()
        self._vocab = processor.vocab
        self._known = processor.pretrain.vocab
        parts = self._model.upos_emb.weight
        scorers = self._model.tag_clf
        self._columns = {
            "xpos": _Column.of([scorers["xpos"]], parts),
            "feats": _Column.of(scorers["feats"], parts),
        }

    @staticmethod
    def suits(processor: Any) -> bool:
        """Whether a processor is of the plain sort: words, vectors and letters in, tags out."""
        model: Any = processor.trainer.model
        return (
            type(model) is StanzaTagger
            and not any(model.args.get(name) for name in _SPECIAL)
            and all(model.args.get(name) for name in ("word_emb_dim", "pretrain", "char"))
            and list(model.tag_names) == ["upos", "xpos", "feats"]
            and model.link_mode == "tag_emb"
            and all(list(model.column_parents[n]) == ["upos"] for n in ("xpos", "feats"))
            and not isinstance(model.tag_clf["xpos"], torch.nn.ModuleList)
            and isinstance(model.tag_clf["feats"], torch.nn.ModuleList)
        )

    def tag(self, sentences: Sequence[Read]) -> None:
        """Give the words of sentences their tags."""
        forms, which = distinct([form for s in sentences for form in s.forms])
        vectors = self._vectors(forms)
        upos = np.empty((len(which), 1), dtype=np.int64)
        xpos = np.empty_like(upos)
        feats = np.empty((len(which), len(self._columns["feats"].sizes)), dtype=np.int64)
        for batch in batches([len(s.forms) for s in sentences], _AT_ONCE):
            states = self._states(batch, vectors[which[batch.places]])
            scores = self._model.upos_clf(torch.relu(self._model.upos_hid(states)))
            parts = scores.argmax(1)
            upos[batch.places, 0] = parts.cpu().numpy()
            xpos[batch.places] = self._best("xpos", states, parts)
            feats[batch.places] = self._best("feats", states, parts)
        columns = (self._named(n, c) for n, c in (("upos", upos), ("xpos", xpos), ("feats", feats)))
        words = zip(*columns, strict=True)
        for sentence in sentences:
            tags = [next(words) for _ in sentence.forms]
            sentence.upos, sentence.xpos, sentence.feats = map(list, zip(*tags, strict=True))

    def _vectors(self, forms: Sequence[str]) -> torch.Tensor:
        """What the net sees of each form."""
        model = self._model
        device = model.upos_emb.weight.device
        words = torch.tensor(self._vocab["word"].map(forms), device=device)
        known = torch.tensor(self._known.map([form.lower() for form in forms]), device=device)
        letters = from_letters(model.charmodel, self._vocab["char"], forms)
        parts = [
            model.word_emb(words),
            model.trans_pretrained(model.pretrained_emb(known)),
            model.trans_char(letters),
        ]
        return torch.cat(parts, 1)

    def _states(self, batch: Batch, vectors: torch.Tensor) -> torch.Tensor:
        model = self._model
        start = (batch.initial(model.taggerlstm_h_init), batch.initial(model.taggerlstm_c_init))
        states: torch.Tensor = model.taggerlstm(batch.packed(vectors), batch.lengths, hx=start)[0]
        return states.data

    def _best(self, name: str, states: torch.Tensor, parts: torch.Tensor) -> npt.NDArray[np.int64]:
        hidden = torch.relu(self._model.tag_hid[name](states))
        return self._columns[name].best(hidden, parts)

    def _named(self, name: str, ids: npt.NDArray[np.int64]) -> list[str]:
        width = ids.shape[1]
        keys, which = distinct(ids.view(f"V{ids.itemsize * width}").ravel().tolist())
        rows = np.frombuffer(b"".join(keys), ids.dtype).reshape(-1, width).tolist()
        units = [row if name == "feats" else row[0] for row in rows]
        names: list[str] = self._vocab[name].unmap(units)
        return [names[i] for i in which.tolist()]


def _with_one(values: torch.Tensor) -> torch.Tensor:
    return torch.cat([values, values.new_ones(len(values), 1)], 1)
