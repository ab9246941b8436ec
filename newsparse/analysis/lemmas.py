"""A lexicon behind the model: the dictionary form of words that its training data did not hold.

The embedded lemmatizer is a table of the words it was trained on: it leaves any other word as
it stands. :class:`Lemmas` asks it first and the lexicon where it has nothing to say. The forms
are simplemma's French table (from Wiktionary and others, see simplemma's own notes).
It knows no parts of speech, so that what it says is taken only where it fits the tag.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import simplemma

_INFINITIVE = re.compile(r"(?:er|ir|ïr|re|oir)$")
_OPEN = frozenset({"VERB", "AUX", "NOUN", "ADJ", "ADV", "NUM", "PRON"})
# verb forms that the lexicon lists as adjectives or nouns: « répétée », « punis », « relève »
_VERBAL = (
    (re.compile(r"(?:ais|ait|aient|as?|èrent|er[ao]s?|er(?:ai[st]?|aient|ont))$"), ("er",)),
    (re.compile(r"ée?s?$"), ("er",)),
    (re.compile(r"ie?s?$"), ("ir",)),
    (re.compile(r"ue?s?$"), ("re", "oir", "ir")),
    (re.compile(r"ant$"), ("er", "re", "ir", "oir")),
    (re.compile(r"(?:e|es|ent)$"), ("er",)),
)


class Lemmas:
    """What Stanza's lemmatizer says, put right from the lexicon where it only repeats the word."""

    def __init__(self, trainer: Any) -> None:
        """Take the lemmatizer of a loaded pipeline: ``pipeline.processors["lemma"].trainer``."""
        self._trainer = trainer
        self._mended = lru_cache(maxsize=65536)(self._mend)

    def mend(self, form: str, upos: str, lemma: str | None) -> str:
        """Return the lemma of a word to which the lemmatizer gave *lemma*."""
        return self._mended(form, upos, lemma or form)

    def _mend(self, form: str, upos: str, lemma: str) -> str:
        if not self._trainer.args.get("dict_only"):
            return lemma  # a net that reads the letters has an answer for every word
        known: bool = self._trainer.skip_seq2seq([(form, upos)])[0]
        if known and (upos != "VERB" or _INFINITIVE.search(lemma)):
            return lemma
        return lemma_of(form, upos) or lemma


@lru_cache(maxsize=65536)
def lemma_of(form: str, upos: str) -> str | None:
    """Return the dictionary form of a word, or None where the lexicon has none for the tag."""
    plain = form.lower()
    if upos not in _OPEN or not plain[:1].isalpha() or (form.isupper() and len(form) > 1):
        return None
    found = _looked_up(plain)
    if upos in {"VERB", "AUX"}:
        if found.endswith("re") and simplemma.is_known(found + "r", lang="fr"):
            return found + "r"  # « titre »: the noun ends as infinitives do
        return found if _INFINITIVE.search(found) else _infinitive(plain)
    if upos == "NOUN" and found != plain and _INFINITIVE.search(found):
        singular = plain.removesuffix("s")  # « copines »: not of *copiner*
        known = len(singular) > 0 and simplemma.is_known(singular, lang="fr")
        return singular if known else None
    return found


def _looked_up(form: str) -> str:
    return str(simplemma.lemmatize(form, lang="fr"))


def _infinitive(form: str) -> str | None:
    """Return the verb that a form is regular for; a verb that no table has is one in *-er*."""
    new = None
    for pattern, endings in _VERBAL:
        stem, changed = pattern.subn("", form)
        if not changed:
            continue
        for candidate in (stem + ending for stem in _stems(stem) for ending in endings):
            if _looked_up(candidate) == candidate and simplemma.is_known(candidate, lang="fr"):
                return candidate
        if new is None and "er" in endings and len(stem) > 2:
            new = _stems(stem)[-1] + "er"
    return None if simplemma.is_known(form, lang="fr") else new


def _stems(stem: str) -> tuple[str, ...]:
    """A stem as it is, and as it is before the ending of an infinitive: « prolonge-ant »."""
    vowels = tuple(re.sub(r"è(?=[^aeiouy]+$)", to, stem) for to in "eé")
    soft = stem.removesuffix("e") if stem.endswith("ge") else re.sub("ç$", "c", stem)
    return (stem, *vowels, soft)
