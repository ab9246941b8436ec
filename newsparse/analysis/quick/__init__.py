"""Stanza's nets fed by column: the same weights, the same answers, a fraction of the work.

Stanza's pipeline carries a text from net to net in objects made for every use it has. Here it
goes in columns: features are looked up once a form and not once a word, letters are read once a
form, sentences of like length go together, and nothing is computed that only training needs.
Models of another make (with language models of characters, transformers, a lemmatizer that
spells) go through Stanza's own pipeline. Start at :class:`Quick`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsparse.analysis.quick.names import Names
from newsparse.analysis.quick.tags import Tagger
from newsparse.analysis.quick.tokens import Tokenizer
from newsparse.analysis.quick.trees import Trees
from newsparse.analysis.quick.words import Words
from newsparse.analysis.read import Read

__all__ = ["Quick"]


class Quick:
    """The nets of a loaded pipeline."""

    def __init__(self, pipeline: Any) -> None:
        """Take over the weights and vocabularies of a pipeline that :meth:`suits`."""
        processors = pipeline.processors
        self._tokenizer = Tokenizer(processors["tokenize"])
        self._words = Words(processors["mwt"].trainer, processors["lemma"].trainer)
        self._tagger = Tagger(processors["pos"])
        self._trees = Trees(processors["depparse"])
        self._names = Names(processors["ner"].trainers[0])

    @staticmethod
    def suits(pipeline: Any) -> bool:
        """Whether every net of a pipeline is of the plain sort that this way knows."""
        processors = pipeline.processors
        return (
            Tokenizer.suits(processors["tokenize"])
            and Words.suits(processors["mwt"], processors["lemma"])
            and Tagger.suits(processors["pos"])
            and Trees.suits(processors["depparse"])
            and Names.suits(processors["ner"])
        )

    def read(self, texts: Sequence[str]) -> list[list[Read]]:
        """Return the sentences of each text."""
        rows = self._tokenizer.read(texts)
        sentences = [sentence for row in rows for sentence in row]
        if sentences:
            self._words.expand(sentences)
            self._tagger.tag(sentences)
            self._words.lemmatize(sentences)
            self._trees.parse(sentences)
            self._names.find(sentences)
        return rows
