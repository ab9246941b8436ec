"""Stanza's dictionaries: what a contraction stands for, and the lemma of a word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsparse.analysis.quick.batches import distinct
from newsparse.analysis.read import Read


class Words:
    """The dictionaries of contractions and of lemmas."""

    def __init__(self, contractions: Any, lemmas: Any) -> None:
        """Take over the trainers of two processors that :meth:`suits`."""
        self._contractions = contractions
        self._lemmas = lemmas

    @staticmethod
    def suits(mwt: Any, lemma: Any) -> bool:
        """Whether both processors look up and do not spell."""
        return bool(
            mwt.config.get("dict_only")
            and lemma.config.get("dict_only")
            and not getattr(lemma, "use_identity", False)
        )

    def expand(self, sentences: Sequence[Read]) -> None:
        """Give sentences their words, where only their tokens are known."""
        for sentence in sentences:
            contracted = set(sentence.owners)
            sentence.owners = []
            for number, token in enumerate(sentence.tokens):
                forms = [token.text]
                if number in contracted:
                    parts = self._contractions.predict_dict([token.text])[0].split(" ")
                    found = [part for part in parts if part]
                    forms = found if len(found) > 1 else forms
                sentence.forms += forms
                sentence.owners += [number] * len(forms)

    def lemmatize(self, sentences: Sequence[Read]) -> None:
        """Give the words of tagged sentences their lemmas."""
        pairs, which = distinct(
            [pair for s in sentences for pair in zip(s.forms, s.upos, strict=True)]
        )
        found = [lemma or "_" for lemma in self._lemmas.predict_dict(pairs)]
        words = iter(which.tolist())
        for sentence in sentences:
            sentence.lemmas = [found[next(words)] for _ in sentence.forms]
