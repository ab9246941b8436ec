"""Whether a cue reports what was voiced, rather than a thought, a plan, what a thing shows."""

from __future__ import annotations

from newsparse.analysis import Word
from newsparse.layers.quotes.cues.find import FoundCue
from newsparse.layers.quotes.cues.sayers import narrator
from newsparse.layers.quotes.lexicon import PERSON_NOUN, PRONOUNS, names_source, nouns, plain_key
from newsparse.layers.quotes.reading import Reading
from newsparse.spans import last_before

_SHOWS = {"montrer", "prouver", "démontrer", "illustrer", "établir", "attester", "vérifier"}


def is_voiced(reading: Reading, cue: FoundCue) -> bool:
    """Only what a source is said to have voiced: not plans, not thoughts in the past of a tale."""
    subject = list(reading.analysis.words_in(*cue.subject or (0, 0)))
    if not subject:
        return False
    verb = reading.words[cue.verb]
    if not _is_told_of(reading, cue):
        return False
    if cue.sense in {"think", "refuse", "order"}:
        human = is_human(reading, cue)
        return human and verb.feat("VerbForm") != "Inf" and not _is_imperfect(verb)
    nobody = len(subject) == 1 and subject[0].text.lower() in {"on", "l'on"} and not cue.inverted
    if nobody or (verb.feat("VerbForm") == "Inf" and not _is_told(reading, cue)):
        return False
    if is_human(reading, cue) or _recommends(reading, cue):
        return True
    participle = verb.feat("VerbForm") == "Part" and verb.text.endswith("ant")
    return (
        cue.sense in {"say", "announce", "write"} and not participle and not _is_thing(reading, cue)
    )


def _recommends(reading: Reading, cue: FoundCue) -> bool:
    """« Le rapport recommande de P »: its author does."""
    return cue.sense == "request" and _is_document(reading, cue)


def _is_told_of(reading: Reading, cue: FoundCue) -> bool:
    """Verbs that say something of some subjects or to somebody only."""
    if cue.lemma in _SHOWS:
        return _is_document(reading, cue)
    return cue.lemma != "apprendre" or _to_somebody(reading, cue)


def _is_imperfect(verb: Word) -> bool:
    """By form too: the tagger leaves some tenses out."""
    return verb.feat("Tense") == "Imp" or (
        verb.upos == "VERB" and verb.feat("Mood") != "Cnd" and verb.text.endswith("aient")
    )


def _is_document(reading: Reading, cue: FoundCue) -> bool:
    """A study shows, and so do those who study; a team proves itself on the field."""
    words = reading.analysis.words_in(*cue.subject or (0, 0))
    return any(
        plain_key(w.text) in nouns("documents") or PERSON_NOUN.search(plain_key(w.text))
        for w in words
    )


def _to_somebody(reading: Reading, cue: FoundCue) -> bool:
    """« nous apprend que » says; « a appris que » hears."""
    words = reading.analysis.words_in(cue.start, cue.end)
    return any(w.text.lower() in {"nous", "lui", "leur", "vous", "m'"} for w in words)


def _is_told(reading: Reading, cue: FoundCue) -> bool:
    """An infinitive that was carried out: « avant d'ajouter que », not « pour prouver que »."""
    verb = reading.words[cue.verb]
    before = [w.text.lower() for w in last_before(reading.words, verb.index, 3)]
    if {"pour", "sans", "afin", "faut", "faudrait", "fallait", "reste", "est"} & set(before):
        return False  # nor « il faut dire que », « il est à noter que »
    carried_out = verb.deprel in {"xcomp", "root", "conj", "advcl"}
    return carried_out or narrator(reading, verb) is not None


def is_human(reading: Reading, cue: FoundCue) -> bool:
    """Tell whether the subject of a cue is a pronoun, a name or a noun that can speak."""
    span = cue.subject or (0, 0)
    if reading.plain[span[0] : span[1]].lower() in PRONOUNS:
        return True
    words = reading.analysis.words_in(*span)
    if len(words) == 1 and words[0].upos == "PRON":
        return words[0].text.lower() not in {"cela", "ça", "ceci", "c'", "ce", "rien", "tout"}
    if reading.analysis.names_by_place.touching(*span):
        return True
    if any(w.upos == "PROPN" for w in words):
        return True
    return any(names_source(w.text) for w in words)


def _is_thing(reading: Reading, cue: FoundCue) -> bool:
    """« la crise montre que », « ce chiffre indique que »: things show, they do not speak."""
    if cue.lemma == "illustrer":
        return True
    words = reading.analysis.words_in(*cue.subject or (0, 0))
    heads = [w for w in words if w.upos == "NOUN"]
    return bool(heads) and plain_key(heads[0].lemma) in {
        "fait",
        "chiffre",
        "resultat",
        "crise",
        "loi",
        "situation",
        "exemple",
        "chose",
    }
