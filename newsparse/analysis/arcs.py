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
from stanza.models.common.chuliu_edmonds import (
    expand_contracted_tree,
    prepare_scores,
    process_cycle,
)
from stanza.models.common.doc import DEPREL, HEAD, Document
from stanza.models.common.utils import unsort
from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
from stanza.models.depparse.data import DataLoader
from stanza.models.depparse.head_constraints import find_head_constraint_violations
from stanza.models.depparse.model import GraphParser
from stanza.models.depparse.trainer import unpack_batch

_SEPARATE = 150  # words of a sentence that Stanza gives a batch of its own
_AT_ONCE = 1000  # words whose relations are scored together: bounds memory
_RANK = 32  # directions of a word and of a head that the rough score looks at
_FEW = 6  # relations scored exactly; on 17,000 words of news the best was always among 4

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
        self._scorer = _Relations(self._model.deprel.scorer.W_bilin)
        self._repairs = stock.config.get("resolve_head_constraints", True)

    def rows(self, states: Any, lengths: Sequence[int]) -> list[Row]:
        """Heads and relations of sentences: [sentence, word, feature] in, roots first."""
        arcs = _arc_scores(self._model, states).cpu().numpy()
        trees = [_best_tree(arcs[i, :n, :n]) for i, n in enumerate(lengths)]
        rows: list[Row] = []
        for i, names in enumerate(self._relations(states, trees)):
            if self._repairs and find_head_constraint_violations(trees[i], names):
                rows.append(self._repaired(states[i : i + 1, : lengths[i]], arcs[i], lengths[i]))
            else:
                heads = trees[i][1:].tolist()
                rows.append([[h, name] for h, name in zip(heads, names, strict=True)])
        return rows

    def _relations(self, states: Any, trees: Sequence[npt.NDArray[np.int64]]) -> Iterator[Any]:
        """The best relation of each word to its head, for each sentence."""
        scorer = self._model.deprel
        words = [(i, j) for i, tree in enumerate(trees) for j in range(1, len(tree))]
        heads = [(i, int(h)) for i, tree in enumerate(trees) for h in tree[1:]]
        below = _picked(_with_one(scorer.hidden_func(scorer.W1(states))), words)
        above = _picked(_with_one(scorer.hidden_func(scorer.W2(states))), heads)
        best = [
            b
            for at in range(0, len(words), _AT_ONCE)
            for b in self._scorer.best(below[at:][:_AT_ONCE], above[at:][:_AT_ONCE])
        ]
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


class _Relations:
    """The best relation between a word and its head, scored roughly first.

    The scorer is a matrix for each relation. Squeezed to its main directions (Tucker's
    decomposition by singular vectors) it costs a twentieth, and the best relation is among the
    few best then: these are scored as they are.
    """

    def __init__(self, bilinear: Any) -> None:
        """Take over a pairwise bilinear layer: [word, head, relation]."""
        weight = bilinear.weight.detach()
        sides = (weight.flatten(1), weight.transpose(0, 1).flatten(1))
        self._below, self._above = (
            torch.linalg.svd(side, full_matrices=False)[0][:, :_RANK].contiguous() for side in sides
        )
        core = torch.einsum("ijo,ip,jq->pqo", weight, self._below, self._above)
        self._core = core.flatten(1).contiguous()
        self._each = weight.permute(2, 0, 1).contiguous()
        self._bias = bilinear.bias.detach()

    def best(self, below: Any, above: Any) -> list[int]:
        """The best relation of each word (*below*) to the head beside it (*above*)."""
        half = ((below @ self._below) @ self._core).view(len(below), -1, len(self._bias))
        rough = torch.bmm((above @ self._above).unsqueeze(1), half).squeeze(1) + self._bias
        few = rough.topk(min(_FEW, len(self._bias)), 1)[1]
        scores = torch.empty_like(few, dtype=below.dtype)
        for relation in sorted(set(few.flatten().tolist())):
            rows, columns = (few == relation).nonzero(as_tuple=True)
            exact = ((below[rows] @ self._each[relation]) * above[rows]).sum(1)
            scores[rows, columns] = exact + self._bias[relation]
        chosen: list[int] = few.gather(1, scores.argmax(1, keepdim=True)).squeeze(1).tolist()
        return chosen


def _arc_scores(model: Any, states: Any) -> Any:
    """Log-probabilities of each word's head: [sentence, word, head]."""
    scores = model.unlabeled(states, states).squeeze(3)
    places = torch.arange(states.size(1), device=states.device)
    offset = places.view(1, 1, -1) - places.view(1, -1, 1)
    if model.args["linearization"]:
        order = model.linearization(states, states).squeeze(3)
        scores = scores + torch.nn.functional.logsigmoid(order * torch.sign(offset).float())
    if model.args["distance"]:
        far = 1 + torch.nn.functional.softplus(model.distance(states, states).squeeze(3))
        scores = scores - torch.log((offset.abs().float() - far) ** 2 / 2 + 1)
    itself = torch.eye(states.size(1), dtype=torch.bool, device=states.device).unsqueeze(0)
    return torch.log_softmax(scores.masked_fill(itself, -float("inf")), 2)


def _best_tree(scores: npt.NDArray[np.float32]) -> npt.NDArray[np.int64]:
    """The best heads if they are a tree with one root, else what Stanza's search finds."""
    heads: npt.NDArray[np.int64] = scores.argmax(1)
    heads[0] = 0
    if np.count_nonzero(heads[1:] == 0) == 1:
        above = heads
        for _ in range(len(heads).bit_length()):
            above = above[above]  # twice as far up at each turn
        if not above.any():
            return heads
    return _contracted(scores)


def _contracted(scores: npt.NDArray[np.float32]) -> npt.NDArray[np.int64]:
    """Chu-Liu and Edmonds with one root, as ``chuliu_edmonds_one_root``.

    Every word has one head, so that a cycle is found by walking up; Stanza looks for the strongly
    connected components of a graph of any kind.
    """
    scores = scores.astype(np.float64)
    scores[:, 0] += scores[np.isfinite(scores)].min() * len(scores)  # one root costs the least
    above = []
    while True:
        prepare_scores(scores)
        tree: npt.NDArray[np.int64] = scores.argmax(1)
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


def _with_one(hidden: Any) -> Any:
    return torch.cat([hidden, hidden.new_ones(*hidden.shape[:-1], 1)], -1)


def _picked(hidden: Any, places: Sequence[tuple[int, int]]) -> Any:
    rows, columns = zip(*places, strict=True)
    return hidden[list(rows), list(columns)]
