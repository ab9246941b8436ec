"""A lexicon behind the model: the dictionary form of words that its training data did not hold.

The forms are simplemma's French table (from Wiktionary and others, see simplemma's own notes).
It knows no parts of speech, so that what it says is taken only where it fits the tag.
"""

from __future__ import annotations

import re
from functools import lru_cache

import simplemma

_INFINITIVE = re.compile(r"(?:er|ir|ïr|re|oir)$")
_OPEN = frozenset({"VERB", "AUX", "NOUN", "ADJ", "ADV", "NUM", "PRON"})
# verb forms that the lexicon lists as adjectives or nouns: « répétée », « punis », « relève »
_VERBAL = (
    (re.compile(r"ée?s?$"), ("er",)),
    (re.compile(r"ie?s?$"), ("ir",)),
    (re.compile(r"ue?s?$"), ("re", "oir", "ir")),
    (re.compile(r"ant$"), ("er", "re", "ir", "oir")),
    (re.compile(r"(?:e|es|ent)$"), ("er",)),
)


@lru_cache(maxsize=65536)
def lemma_of(form: str, upos: str) -> str | None:
    """Return the dictionary form of a word, or None where the lexicon has none for the tag."""
    plain = form.lower()
    if upos not in _OPEN or not plain[:1].isalpha() or (form.isupper() and len(form) > 1):
        return None
    found = _looked_up(plain)
    if upos in {"VERB", "AUX"}:
        return found if _INFINITIVE.search(found) else _infinitive(plain)
    if upos == "NOUN" and found != plain and _INFINITIVE.search(found):
        found = _looked_up(plain.removesuffix("s"))  # « copines »: not of *copiner*
        return None if _INFINITIVE.search(found) and found != plain else found
    return found


def _looked_up(form: str) -> str:
    return str(simplemma.lemmatize(form, lang="fr"))


def _infinitive(form: str) -> str | None:
    for pattern, endings in _VERBAL:
        stem, changed = pattern.subn("", form)
        if not changed:
            continue
        stems = (
            stem,
            re.sub(r"è(?=[^aeiouy]+$)", "e", stem),
            re.sub(r"è(?=[^aeiouy]+$)", "é", stem),
        )
        for candidate in (stem + ending for stem in stems for ending in endings):
            if _looked_up(candidate) == candidate and simplemma.is_known(candidate, lang="fr"):
                return candidate
    return None
