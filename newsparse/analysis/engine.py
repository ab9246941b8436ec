"""Running Stanza: documents in, our own types out, offsets in the caller's text.

Start at :meth:`Engine.analyse`. Stanza is imported when an engine is made, never before.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsparse.analysis.chunks import Chunk, chunks_of
from newsparse.analysis.lemmas import Lemmas
from newsparse.analysis.locate import PROCESSORS, ModelSet, locate
from newsparse.analysis.read import Read, from_stanza
from newsparse.analysis.types import Analysis, NamedSpan, Sentence, Word
from newsparse.errors import InputError, ModelError

if TYPE_CHECKING:
    from newsparse.document import Document

_DEALT_WITH = "__dynamo_disable"  # torch's own mark on functions it does not compile
_INDEX = Path(__file__).parent / "data"
"""Holds the index of languages that Stanza insists on, even when every path is given."""
_BATCH_CHARACTERS = (
    60_000  # a bulk call of Stanza: enough to fill its batches, little enough to bound memory
)


class Engine:
    """A loaded Stanza pipeline for French."""

    def __init__(
        self,
        models: str | os.PathLike[str] = "embedded",
        device: str = "auto",
        threads: int | None = 1,
    ) -> None:
        """Load the models; takes about a second, plus the import of torch.

        Args:
            models: ``"embedded"``, ``"stanza"``, or the path of a directory of Stanza models.
            device: ``"auto"`` (CUDA where there is one), ``"cpu"`` or ``"cuda"``.
            threads: Threads torch may use while an article is read; None leaves torch's setting.

        Raises:
            InputError: The device is none of these.
            ModelError: A model is missing, damaged, or cannot be loaded.
        """
        if device not in {"auto", "cpu", "cuda"}:
            message = f"device must be 'auto', 'cpu' or 'cuda', not {device!r}"
            raise InputError(message)
        self.models = locate(models)
        self._pipeline = _load(self.models, device)
        self._read = _reader(self._pipeline)
        self._lemmas = Lemmas(self._pipeline.processors["lemma"].trainer)
        self._threads = threads
        self._lock = threading.Lock()  # Stanza's nets and our caches were not made for two at once

    def analyse(self, documents: Sequence[Document]) -> list[Analysis]:
        """Return the analysis of each document; all go through the models together."""
        chunks = [chunks_of(document) for document in documents]
        texts = [c.text for row in chunks for c in row]
        read = (sentences for batch in _batches(texts) for sentences in self._batch(batch))
        return [_assemble([(c, next(read)) for c in row], self._lemmas) for row in chunks]

    def _batch(self, texts: Sequence[str]) -> list[list[Read]]:
        import torch

        with self._lock, torch.inference_mode(), _threads.at(self._threads):
            return self._read(texts)


def _reader(pipeline: Any) -> Callable[[Sequence[str]], list[list[Read]]]:
    """The quick way through the models where they are of the plain sort, else Stanza's own."""
    from newsparse.analysis.quick import Quick  # imports torch

    if Quick.suits(pipeline):
        return Quick(pipeline).read
    from newsparse.analysis.arcs import quicken

    quicken(pipeline)
    return partial(_through, pipeline)


def _through(pipeline: Any, texts: Sequence[str]) -> list[list[Read]]:
    import stanza

    documents = [stanza.Document([], text=text) for text in texts]
    return [from_stanza(document) for document in pipeline.bulk_process(documents)]


class _Threads:
    """Torch's number of threads, set while somebody reads and given back.

    The nets are so small that a second thread mostly waits for the first: one is the fastest per
    core. Torch keeps the number for each thread, and hands a new thread the one set last: a thread
    that finds the readers' own number was handed it by another that reads.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._readers = 0
        self._before = 0

    @contextmanager
    def at(self, number: int | None) -> Iterator[None]:
        import torch

        with self._lock:
            before = torch.get_num_threads()
            if not self._readers:
                self._before = before
            elif before == number:
                before = self._before
            self._readers += 1
            if number is not None and number != torch.get_num_threads():
                torch.set_num_threads(number)
        try:
            yield
        finally:
            with self._lock:
                self._readers -= 1
                if torch.get_num_threads() != before:
                    torch.set_num_threads(before)


_threads = _Threads()


def _batches(texts: Iterable[str]) -> Iterable[list[str]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > _BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch


def _load(models: ModelSet, device: str) -> Any:
    logging.getLogger("stanza").setLevel(logging.ERROR)  # its own default is chatter on stderr
    import stanza
    import torch

    if device == "cuda" and not torch.cuda.is_available():
        message = (
            "device='cuda' was asked for but torch sees no CUDA device: pass device='cpu' or 'auto'"
        )
        raise ModelError(message)
    use_gpu = torch.cuda.is_available() if device == "auto" else device == "cuda"
    common: dict[str, Any] = {
        "processors": ",".join(PROCESSORS),
        "download_method": None,
        "use_gpu": use_gpu,
        "verbose": False,
        "logging_level": "ERROR",
    }
    try:
        if models.name == "stanza":
            return stanza.Pipeline("fr", dir=str(models.directory), **common)
        with _without_compiler():
            return stanza.Pipeline("fr", dir=str(_INDEX), **common, **models.settings)
    except ModelError:
        raise
    except Exception as error:  # Stanza raises whatever its unpickler meets
        message = f"Stanza cannot load the models in {models.directory}: {error}"
        raise ModelError(message) from error


@contextmanager
def _without_compiler() -> Iterator[None]:
    """Keep torch from importing its compiler while models are loaded: a third of the start-up.

    Stanza makes an optimizer for each net it loads, also where nothing is trained, and torch
    imports its whole compiler to tell it that optimizers are not to be compiled. A function
    that is marked as dealt with is left alone; the marks are taken off again afterwards.
    """
    from torch.optim import Optimizer

    methods = (getattr(Optimizer, name, None) for name in ("__init__", "add_param_group"))
    inner = [f for m in methods if (f := getattr(m, "__wrapped__", None)) is not None]
    marked = [f for f in inner if not hasattr(f, _DEALT_WITH)]
    for function in marked:
        setattr(function, _DEALT_WITH, function)
    try:
        yield
    finally:
        for function in marked:
            delattr(function, _DEALT_WITH)


def _assemble(read: Sequence[tuple[Chunk, Sequence[Read]]], lemmas: Lemmas) -> Analysis:
    words: list[Word] = []
    sentences: list[Sentence] = []
    names: list[NamedSpan] = []
    for chunk, found in read:
        for sentence in found:
            first = len(words)
            words.extend(_words(sentence, lemmas, chunk.start, first, len(sentences)))
            if len(words) == first:
                continue
            sentences.append(
                Sentence(
                    start=words[first].start,
                    end=words[-1].end,
                    first=first,
                    last=len(words),
                    block=chunk.block,
                )
            )
            names.extend(_named(sentence, chunk.start))
    return Analysis(words=tuple(words), sentences=tuple(sentences), names=tuple(names))


def _named(sentence: Read, offset: int) -> Iterator[NamedSpan]:
    for first, last, kind in sentence.names:
        start, end = sentence.tokens[first].start, sentence.tokens[last].end
        yield NamedSpan(start=offset + start, end=offset + end, type=kind)


def _words(sentence: Read, lemmas: Lemmas, offset: int, first: int, number: int) -> Iterator[Word]:
    for i, form in enumerate(sentence.forms):
        token = sentence.tokens[sentence.owners[i]]
        upos, lemma, head = _value(sentence.upos[i]), _value(sentence.lemmas[i]), sentence.heads[i]
        yield Word(
            index=first + i,
            start=offset + token.start,
            end=offset + token.end,
            text=form,
            lemma=lemmas.mend(form, upos or "X", lemma),
            upos=upos or "X",
            feats=_value(sentence.feats[i]) or "",
            head=first + head - 1 if head else None,
            deprel=_value(sentence.deprels[i]) or "dep",
            sentence=number,
        )


def _value(column: str) -> str | None:
    return None if column == "_" else column
