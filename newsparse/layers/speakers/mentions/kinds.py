"""Kinds: what sort of source a description without a name is."""

from __future__ import annotations

from newsparse.layers.speakers.lexicon import looks_human
from newsparse.layers.speakers.people.demonyms import is_demonym
from newsparse.layers.speakers.phrases import Phrase


def kind_of(phrase: Phrase) -> str:
    """Return the speaker kind of an unnamed source."""
    noun = phrase.noun
    if noun.sort == "service" and noun.lemma != "entourage":
        return "organisation"
    if noun.lemma in ("source", "entourage"):
        return "anonymous"  # « des sources policières » too: nobody knows how many
    if phrase.plural or noun.sort == "group":
        return "group"
    if noun.sort in ("hypernym", "medium", "body", "document"):
        return "organisation"
    if noun.person or looks_human(noun.lemma) or is_demonym(phrase.text):
        return "anonymous"
    return "organisation"
