"""Stanza's graph parser without the work that changes nothing: the same weights, the same trees.

Stanza scores every relation between every two words, though each word has one head only, and it
looks for the best tree by contracting cycles in every sentence, though in most of them the best
heads are a tree already. Here heads come first, relations are scored for the chosen heads alone,
and a sentence goes Stanza's own way where its heads are no tree or where its subjects or objects
must be put right. Start at :func:`quicken`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from stanza.models.common.doc import DEPREL, HEAD, Document
from stanza.models.common.utils import unsort
from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
from stanza.models.depparse.data import DataLoader
from stanza.models.depparse.head_constraints import find_head_constraint_violations
from stanza.models.depparse.model import GraphParser
from stanza.models.depparse.trainer import unpack_batch

from newsparse.analysis.relations import Relations
from newsparse.analysis.spanning import best_tree

_SEPARATE = 150  # words of a sentence that Stanza gives a batch of its own

Row = list[list[Any]]
"""Head (1 is the first word, 0 the root) and relation of each word of a sentence."""


def quicken(pipeline: Any) -> None:
    """Let a loaded pipeline parse arcs first, where its parser is one of that sort."""
    stock = pipeline.processors["depparse"]
    if is_plain(stock):
        pipeline.processors["depparse"] = ArcsFirst(stock)


def is_plain(stock: Any) -> bool:
    """Whether a processor's parser is a graph parser without a transformer or arc embeddings."""
    model: Any = stock.trainer.model
    special = ("use_arc_embedding", "reversed", "bert_model")
    return type(model) is GraphParser and not any(model.args.get(s) for s in special)


class ArcsFirst:
    """A dependency parser that takes the place of Stanza's processor in a pipeline."""

    def __init__(self, stock: Any) -> None:
        """Take over the weights and the settings of a loaded processor."""
        self.stock = stock
        self._model = stock.trainer.model
        self._arcs = Arcs(stock)

    def __getattr__(self, name: str) -> Any:
        """Answer for the processor that this one stands for."""
        return getattr(self.stock, name)

    def process(self, document: Any) -> Any:
        """Give every word of a tagged document its head and relation."""
        config = self.stock.config
        loader = DataLoader(
            document,
            config["batch_size"],
            config,
            self.stock.pretrain,
            vocab=self.stock.vocab,
            evaluation=True,
            sort_during_eval=config.get("sort_during_eval", True),
            min_length_to_batch_separately=config.get("min_length_to_batch_separately", _SEPARATE),
        )
        with torch.no_grad():
            rows = [row for batch in loader for row in self._predict(batch)]
        if loader.data_orig_idx is not None:
            rows = unsort(rows, loader.data_orig_idx)
        document.set((HEAD, DEPREL), [word for row in rows for word in row])
        for sentence in document.sentences:
            sentence.build_dependencies()
        return document

    def bulk_process(self, documents: list[Any]) -> list[Any]:
        """Parse the sentences of many documents together."""
        together = Document([])
        together.sentences = [s for document in documents for s in document.sentences]
        together.num_tokens = sum(document.num_tokens for document in documents)
        together.num_words = sum(document.num_words for document in documents)
        self.process(together)
        return documents

    def _predict(self, batch: Any) -> list[Row]:
        self._model.eval()
        inputs, order, *rest = unpack_batch(batch, self._model.get_device())
        states = self._model.embed(*inputs, *rest)
        restored: list[Row] = unsort(self._arcs.rows(states, rest[1]), order)
        return restored


class Arcs:
    """From the states of a parser's net to heads and relations."""

    def __init__(self, stock: Any) -> None:
        """Take over the scorers and the settings of a loaded processor."""
        self._model = stock.trainer.model
        self._vocab = stock.vocab["deprel"]
        more = [name for name in ("linearization", "distance") if self._model.args[name]]
        self._names = ["unlabeled", *more, "deprel"]
        scorers = [getattr(self._model, name) for name in self._names]
        layers = [layer for scorer in scorers for layer in (scorer.W1, scorer.W2)]
        self._weight = torch.cat([layer.weight.detach() for layer in layers])
        self._bias = torch.cat([layer.bias.detach() for layer in layers])
        self._scorer = Relations(self._model.deprel.scorer.W_bilin)
        self._repairs = stock.config.get("resolve_head_constraints", True)

    def rows(self, states: Any, lengths: Sequence[int]) -> list[Row]:
        """Heads and relations of sentences: [sentence, word, feature] in, roots first."""
        hidden = self._hidden(states)
        arcs = self._arc_scores(hidden).cpu().numpy()
        trees = [best_tree(arcs[i, :n, :n]) for i, n in enumerate(lengths)]
        rows: list[Row] = []
        for i, names in enumerate(self._relations(hidden["deprel"], trees)):
            if self._repairs and find_head_constraint_violations(trees[i], names):
                rows.append(self._repaired(states[i : i + 1, : lengths[i]], arcs[i], lengths[i]))
            else:
                heads = trees[i][1:].tolist()
                rows.append([[h, name] for h, name in zip(heads, names, strict=True)])
        return rows

    def _hidden(self, states: Any) -> dict[str, Any]:
        """What each scorer sees of each word: as a word that hangs, as a word that governs."""
        size = states.new_ones(*states.shape[:-1], 1)
        seen = torch.relu(torch.nn.functional.linear(states, self._weight, self._bias))
        sides = [torch.cat([side, size], -1) for side in seen.chunk(2 * len(self._names), -1)]
        return dict(zip(self._names, zip(sides[::2], sides[1::2], strict=True), strict=True))

    def _pairs(self, name: str, hidden: dict[str, Any]) -> Any:
        """One score for every pair of words: [sentence, word, head]."""
        bilinear = getattr(self._model, name).scorer.W_bilin
        below, above = hidden[name]
        return below @ bilinear.weight.squeeze(2) @ above.transpose(1, 2) + bilinear.bias

    def _arc_scores(self, hidden: dict[str, Any]) -> Any:
        """Log-probabilities of each word's head: [sentence, word, head]."""
        scores = self._pairs("unlabeled", hidden)
        places = torch.arange(scores.size(1), device=scores.device)
        offset = places.view(1, 1, -1) - places.view(1, -1, 1)
        if "linearization" in hidden:
            order = self._pairs("linearization", hidden)
            scores = scores + torch.nn.functional.logsigmoid(order * torch.sign(offset).float())
        if "distance" in hidden:
            far = 1 + torch.nn.functional.softplus(self._pairs("distance", hidden))
            scores = scores - torch.log((offset.abs().float() - far) ** 2 / 2 + 1)
        itself = torch.eye(scores.size(1), dtype=torch.bool, device=scores.device).unsqueeze(0)
        return torch.log_softmax(scores.masked_fill(itself, -float("inf")), 2)

    def _relations(
        self, hidden: tuple[Any, Any], trees: Sequence[npt.NDArray[np.int64]]
    ) -> Iterator[Any]:
        """The best relation of each word to its head, for each sentence."""
        words = [(i, j) for i, tree in enumerate(trees) for j in range(1, len(tree))]
        heads = [(i, h) for i, tree in enumerate(trees) for h in tree[1:].tolist()]
        below, above = _picked(hidden[0], words), _picked(hidden[1], heads)
        best = self._scorer.best(below, above)
        names = self._vocab.unmap([b + VOCAB_PREFIX_SIZE for b in best])
        first = 0
        for tree in trees:
            yield names[first : first + len(tree) - 1]
            first += len(tree) - 1

    def _repaired(self, states: Any, arcs: npt.NDArray[np.float32], length: int) -> Row:
        """Stanza's own decoding of one sentence, which separates two subjects of one verb."""
        scores = self._model.deprel(states, states)
        whole = [
            arcs[None, :length, :length],
            scores.max(3)[1].cpu().numpy() + VOCAB_PREFIX_SIZE,
            torch.log_softmax(scores, 3).cpu().numpy(),
        ]
        decode = GraphParser.decode_graph_predictions
        row: Row = decode(self._vocab, 1, whole, [length], resolve_head_constraints=True)[0]
        return row


def _picked(hidden: Any, places: Sequence[tuple[int, int]]) -> Any:
    rows, columns = zip(*places, strict=True)
    return hidden[list(rows), list(columns)]
