"""Kinds: what sort of source a description without a name is."""

from __future__ import annotations

from newsparse.layers.speakers.lexicon import fold
from newsparse.layers.speakers.phrases import Phrase

_ANONYMOUS = frozenset({"source", "voix", "habitant", "temoin"})


def kind_of(phrase: Phrase) -> str:
    """Return the speaker kind of an unnamed source."""
    if phrase.noun.sort == "service":
        return "organisation"
    if phrase.plural or phrase.noun.sort == "group":
        return "group"
    if phrase.noun.person:
        return "anonymous"
    if phrase.noun.sort in ("body", "hypernym", "medium", "document"):
        return "organisation"
    return "organisation" if _names_body(phrase) else "anonymous"


def _names_body(phrase: Phrase) -> bool:
    """An unknown noun is a body where its own words hold a capital: « la régie Eau de Paris »."""
    words = phrase.text.split()
    return any(w[:1].isupper() for w in words[1:]) and fold(words[0]) not in _ANONYMOUS
