"""Stanza's named entity recognizer: the names of every sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from stanza.models.common.vocab import PAD_ID, UNK_ID, VOCAB_PREFIX_SIZE
from stanza.models.ner.model import NERTagger
from stanza.models.ner.trainer import fix_singleton_tags
from stanza.models.ner.utils import decode_from_bioes

from newsparse.analysis.quick.batches import Batch, batches, distinct, from_letters
from newsparse.analysis.read import Read

_AT_ONCE = 4_000  # tokens that go through the net together
_SPECIAL = ("charlm", "bert_model", "char_lowercase")


class Names:
    """The recognizer of a loaded pipeline."""

    def __init__(self, trainer: Any) -> None:
        """Take over the trainer of a processor that :meth:`suits`."""
        self._model = trainer.model.eval()
        self._vocab = trainer.vocab
        tags = self._vocab["tag"]
        self._tags = [_tag(tags, number) for number in range(tags.lens()[0])]
        self._steps = self._model.crits[0]._transitions.detach().cpu().numpy()  # noqa: SLF001

    @staticmethod
    def suits(processor: Any) -> bool:
        """Whether a processor holds one net of the plain sort."""
        if len(processor.trainers) != 1:
            return False
        model: Any = processor.trainers[0].model
        return (
            type(model) is NERTagger
            and not any(model.args.get(name) for name in _SPECIAL)
            and bool(model.args.get("char") and model.args.get("word_emb_dim"))
            and "word" in model.vocab
            and len(model.tag_clfs) == 1
        )

    def find(self, sentences: Sequence[Read]) -> None:
        """Give sentences their names."""
        forms, which = distinct([token.text for s in sentences for token in s.tokens])
        vectors = self._vectors(forms)
        for batch in batches([len(s.tokens) for s in sentences], _AT_ONCE):
            scores = self._scores(batch, vectors[which[batch.places]])
            for number, tags in zip(batch.numbers, _best(scores, self._steps, batch), strict=True):
                named = fix_singleton_tags([self._tags[tag] for tag in tags])
                sentences[number].names = [
                    (name["start"], name["end"], name["type"]) for name in decode_from_bioes(named)
                ]

    def _vectors(self, forms: Sequence[str]) -> torch.Tensor:
        """What the net sees of each form."""
        model = self._model
        cased = [f.lower() for f in forms] if model.args.get("lowercase", True) else list(forms)
        device = model.tag_clfs[0].weight.device
        words = torch.tensor(self._vocab["word"].map(cased), device=device)
        vectors = model.word_emb(words)
        if model.delta_emb is not None:
            more = torch.tensor(self._vocab["delta"].map(cased), device=device)
            more[(more == UNK_ID) & (words != UNK_ID)] = PAD_ID
            vectors = vectors + model.delta_emb(more)
        letters = from_letters(model.charmodel, self._vocab["char"], forms)
        both = torch.cat([vectors, letters], 1)
        return both if model.input_transform is None else model.input_transform(both)

    def _scores(self, batch: Batch, vectors: torch.Tensor) -> npt.NDArray[np.float32]:
        model = self._model
        start = (batch.initial(model.taggerlstm_h_init), batch.initial(model.taggerlstm_c_init))
        states = model.taggerlstm(batch.packed(vectors), batch.lengths, hx=start)[0].data
        scores: npt.NDArray[np.float32] = model.tag_clfs[0](states).cpu().numpy()
        return scores


def _tag(vocab: Any, number: int) -> str:
    # what stands for padding and the unknown is read as the first true tag, as Stanza does
    return str(vocab.unmap([(max(number, VOCAB_PREFIX_SIZE),)])[0][0])


def _best(
    scores: npt.NDArray[np.float32], steps: npt.NDArray[np.float32], batch: Batch
) -> list[list[int]]:
    """The best sequence of tags of each sentence (Viterbi), all sentences abreast."""
    there = batch.steps.tolist()
    rows = np.split(scores, np.cumsum(there)[:-1])
    total = rows[0].copy()
    back = []
    for row in rows[1:]:
        n = len(row)
        ways = total[:n, :, None] + steps
        back.append(ways.argmax(1))
        total[:n] = row + ways.max(1)
    tag = total.argmax(1)
    found = [[t] for t in tag.tolist()]
    for way in reversed(back):
        n = len(way)
        tag[:n] = way[np.arange(n), tag[:n]]
        for sequence, t in zip(found, tag[:n].tolist(), strict=False):
            sequence.append(t)
    return [sequence[::-1] for sequence in found]
