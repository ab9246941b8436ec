"""Verb groups: which verb reports, with its auxiliaries and clitics, its voice and its mood."""

from __future__ import annotations

import re
from functools import lru_cache

import simplemma

from newsparse.analysis import Word
from newsparse.article import Modality
from newsparse.layers.quotes.lexicon import CueEntry, cue_entries, plain_key
from newsparse.layers.quotes.reading import Reading
from newsparse.spans import last_before

CLITICS = frozenset(
    "il elle on ils elles je nous vous tu l' le la les lui leur".split()
    + "se s' me m' te y en ne n' t -t".split()
)
"""Pronouns and particles that stand within a verb group."""
_INVERTED = re.compile(r"-(?:t-|t')?(ils?|elles?|on|je|nous|vous)(?![\w'-])", re.IGNORECASE)
_SLIPPED = re.compile(r"t-(ils?|elles?|on)")  # « a t-elle dit »: a hyphen was forgotten
_INVERTED_TAIL = re.compile(r"\w-(?:t-)?(ils?|elles?|on|je|nous|vous)$")
_TAIL = re.compile(r"-(?:t-)?(?:ils?|elles?|on|je|nous|vous)$")
# What stands between *a* and its participle in the press, besides adverbs that trees do get right.
_ASIDE = re.compile(
    r"(?:, )?(?:(?:de|à|a) (?:son|leur|mon|notre) (?:côté|tour)|pour (?:sa|leur|ma|notre) part"
    r"|quant à (?:lui|elle|eux|elles)|dans la (?:foulée|soirée)|au passage"
    r"|en (?:outre|revanche|effet)|(?:un )?peu (?:plus tôt|avant|après))"
    r"(?: ,)?"
)
_GROUP = 6  # words back from a verb to its auxiliary
_NEGATIONS = {"pas", "jamais", "point", "nullement", "guère", "aucunement"}
_SAID_OF_ONESELF = {
    "dire",
    "déclarer",
    "affirmer",
    "avouer",
    "prétendre",
    "interroger",
    "justifier",
}
_READ = {"lire", "entendre", "voir"}  # « peut-on lire sur une banderole »
_LINKS = {"à", "de", "d'", "par", "-", ""}
_PRECLITICS = {"lui", "leur", "se", "s'", "me", "m'", "nous", "y", "en", "ne", "n'"}
_REFLEXIVE = {"se", "s'"}
_OF_SPEAKERS = {"me": ("je", "j'"), "m'": ("je", "j'"), "nous": ("nous", "on")}  # and theirs


@lru_cache(maxsize=65536)
def _lemmas(text: str, lemma: str) -> tuple[str, ...]:
    # « dit-elle », where the tokenizer left it whole; it also leaves « -t-elle » alone
    plain = _TAIL.sub("", text.lower()) or text.lower()
    spelt = re.sub("ait$", "aît", plain)  # the spelling of 1990
    guesses = [
        _TAIL.sub("", lemma),
        str(simplemma.lemmatize(plain, lang="fr")),
        str(simplemma.lemmatize(spelt, lang="fr")),
    ]
    guesses += [plain + "r", plain.replace("è", "é") + "r", plain + "ir", plain + "re"]
    return tuple(dict.fromkeys(plain_key(g) for g in guesses))


def may_report(word: Word) -> bool:
    """Whether a reading of the form is in the lexicon, whatever the tagger took it for."""
    return any(key in cue_entries() for key in _lemmas(word.text, word.lemma))


def entries_of(word: Word) -> tuple[CueEntry, ...]:
    """Return the entries of the lexicon for a word read as a verb."""
    for key in _lemmas(word.text, word.lemma):
        if key in cue_entries():
            return cue_entries()[key]
    return ()


def entry_of(word: Word, reflexive: bool, *, certain: bool = False) -> CueEntry | None:
    """Return the entry of a reporting verb; *certain* trusts every reading of the form."""
    table = cue_entries()
    guesses = _lemmas(word.text, word.lemma)
    for key in guesses if certain or word.upos == "VERB" else guesses[:1]:
        entries = table.get(key, ())
        plain = [e for e in entries if " " not in e.bare]
        wanted = [e for e in plain if e.reflexive == reflexive]
        if plain:
            chosen = (wanted or plain)[0]
            if chosen.reflexive and not reflexive:
                continue
            if reflexive and not chosen.reflexive and chosen.lemma not in _SAID_OF_ONESELF:
                continue
            return chosen
    return None


def phrase_tail(reading: Reading, verb: Word, group: list[int]) -> tuple[CueEntry, Word] | None:
    """Return the entry of a reporting phrase (*faire savoir*) with the word that completes it."""
    follow = reading.words[group[-1] + 1 : group[-1] + 4]
    for key in _lemmas(verb.text, verb.lemma):
        for entry in cue_entries().get(key, ()):
            _verb, *rest = entry.bare.split(" ")
            for word in follow:
                if rest[-1:] == [word.text.lower()]:
                    return entry, word
    return None


def finding_in(reading: Reading, verb: Word, group: list[int]) -> CueEntry | None:
    """« Le maire y voit « une chance » »: the entry of *y voir*, which is no *voir* elsewhere."""
    forms = [w.text.lower() for w in reading.words[max(0, group[0] - 1) : group[-1]]]
    found = verb.lemma == "voir" and "y" in forms and not {"on", "ne", "n'"} & set(forms)
    return next(iter(cue_entries()["y"])) if found else None


def governed_by(reading: Reading, verb: Word) -> Word | None:
    """« a tenu à préciser », « veut croire », « peut-on lire »: the infinitive of another verb."""
    if verb.lemma == "faire":
        return None  # « a fait rire la salle »: another does it
    for other in reading.words[verb.index + 1 : verb.index + 5]:
        if other.upos == "VERB" and other.feat("VerbForm") == "Inf":
            read = verb.lemma == "pouvoir" and other.lemma in _READ
            return other if read or may_report(other) else None
        if _TAIL.sub("", other.text.lower()) not in CLITICS | _LINKS:
            return None
    return None


def group_of(reading: Reading, verb: Word) -> list[int]:
    """Positions of the verb with its auxiliaries, clitics and what stands between them."""
    words, first = reading.words, verb.index
    floor = reading.sentence_of(verb).first
    here = reading.mark_at(verb.start)
    auxiliaries = [
        c
        for c in reading.analysis.children[verb.index]
        if words[c].upos == "AUX"
        and verb.index - _GROUP <= c < verb.index
        and not any(w.text == "," for w in words[c + 1 : verb.index])  # « avant l'été, dit-il »
        and reading.mark_at(words[c].start) == here  # « avant l'été », a-t-il dit: « été » is none
    ]
    if auxiliaries:
        first = min(auxiliaries)
    elif verb.feat("VerbForm") == "Part" and verb.feat("Tense") == "Past":
        first = _far_auxiliary(reading, verb, floor)
    while first - 1 >= floor and _is_preclitic(words[first - 1], words[first]):
        first -= 1
    return list(range(first, verb.index + 1))


def _far_auxiliary(reading: Reading, verb: Word, floor: int) -> int:
    """« a, de son côté, dénoncé »: *avoir* that the tree took for the verb, by order alone."""
    near = reading.words[max(floor, verb.index - _GROUP) : verb.index]
    have = next((w for w in reversed(near) if w.lemma == "avoir"), verb)
    between = " ".join(w.text.lower() for w in reading.words[have.index + 1 : verb.index])
    same = reading.mark_at(have.start) == reading.mark_at(verb.start)
    return have.index if same and _ASIDE.fullmatch(between) else verb.index


def _is_preclitic(word: Word, following: Word) -> bool:
    """An object or reflexive pronoun; « l' » before a verb is one, whatever the tagger says."""
    plain = word.text.lower()
    if plain == "en" and following.text.endswith("ant"):
        return False  # the gerund's preposition
    if plain == "l'":
        return following.upos in {"AUX", "VERB"}
    return plain in _PRECLITICS and word.upos != "DET"


def inversion_of(reading: Reading, group: list[int]) -> tuple[int, int] | None:
    """Return the span of the clitic subject behind the verb or its auxiliary, without « -t- »."""
    for index in group:
        word = reading.words[index]
        if word.text.lower() == "rendez":
            continue  # « un rendez-vous »
        slip = _SLIPPED.fullmatch(word.text)
        if slip:
            return word.start + slip.start(1), word.end
        if word.upos in {"VERB", "AUX", "NOUN", "ADJ"}:
            match = _INVERTED.match(reading.plain, word.end)
            inside = _INVERTED_TAIL.search(word.text.lower())
            if match:
                return match.span(1)
            if inside and word.end - word.start == len(word.text):
                return word.start + inside.start(1), word.start + inside.end(1)
    return None


def is_reflexive(reading: Reading, group: list[int]) -> bool:
    """Tell whether a verb group holds a reflexive pronoun: « il se dit », « nous nous disons ».

    Not « la voisine nous a appris que P ».
    """
    for i in group:
        form = reading.words[i].text.lower()
        before = [w.text.lower() for w in last_before(reading.words, i, 2)]
        if form in _REFLEXIVE or any(w in _OF_SPEAKERS.get(form, ()) for w in before):
            return True
    return False


def has_agent(reading: Reading, verb: Word, group: list[int], end: int) -> bool:
    """« le « plan vélo » promis par le préfet »: a participle of a noun says nothing."""
    alone = len(group) == 1 and not reading.is_finite(verb)
    return alone and reading.plain.startswith(" par ", end)


def is_passive(reading: Reading, verb: Word, group: list[int]) -> bool:
    """Tell whether a verb is passive: its subject is then not the one who speaks."""
    if verb.feat("VerbForm") != "Part" or verb.feat("Tense") != "Past":
        return False
    if verb.text.lower() + "r" == verb.lemma:
        return False  # « soupçonne », whatever the tagger says
    return _has_passive_group(reading, verb, group)


def _has_passive_group(reading: Reading, verb: Word, group: list[int]) -> bool:
    before = [reading.words[i] for i in group if i < verb.index]
    auxiliaries = [w for w in before if w.upos == "AUX" or w.lemma == "avoir"]
    if not auxiliaries:
        if _has_plain_subject(reading, verb):
            return False  # « Ouagadougou, qui avait connu P, dit « … » »: no participle has one
        shared = (
            verb.deprel == "conj"
            and verb.head is not None
            and reading.words[verb.head].upos == "VERB"
        )
        return not shared
    if is_reflexive(reading, group):
        return False
    if any(a.deprel == "aux:pass" for a in auxiliaries):
        return True
    return auxiliaries[-1].lemma == "être"


def _has_plain_subject(reading: Reading, verb: Word) -> bool:
    children = [reading.words[c] for c in reading.analysis.children[verb.index]]
    return any(c.deprel == "nsubj" and c.end <= verb.start for c in children)


def is_negated(reading: Reading, verb: Word, group: list[int]) -> bool:
    """Tell whether a verb is negated."""
    sentence = reading.sentence_of(verb)
    near = reading.words[max(sentence.first, group[0] - 2) : min(sentence.last, group[-1] + 2)]
    if not any(w.text.lower() in {"ne", "n'"} for w in near):
        return False
    # « aucun responsable n'a reconnu que », « personne n'a dit que »
    subject = reading.words[max(sentence.first, group[0] - 8) : group[0]]
    return any(w.text.lower() in _NEGATIONS for w in near) or any(
        w.text.lower() in {"aucun", "aucune", "personne", "nul", "ni"} for w in subject
    )


def _is_conditional(word: Word) -> bool:
    """Tell a conditional by its form: the tagger takes some for imperfects."""
    stem = word.lemma.removesuffix("e")
    regular = {stem + ending for ending in ("ait", "aient", "ais")}
    return word.text.lower() in regular | {"aurait", "auraient", "serait", "seraient"}


def _is_future(word: Word, entry: CueEntry | None) -> bool:
    """Tell a future by its form, where the tagger leaves the tense out."""
    lemmas = {word.lemma, entry.bare if entry else ""}
    forms = {lemma.removesuffix("e") + ending for lemma in lemmas for ending in ("a", "ont")}
    return word.upos in {"AUX", "VERB"} and word.text.lower() in forms


def modality_of(reading: Reading, verb: Word, group: list[int], entry: CueEntry | None) -> Modality:
    """Return how certain the article is of the saying, by mood, tense and governing verb."""
    governor = (
        reading.words[verb.head] if verb.head is not None and verb.deprel == "xcomp" else None
    )
    if governor is not None and governor.lemma in {"devoir", "aller"}:
        return Modality.FUTURE
    forms = [reading.words[i] for i in group]
    if any(w.feat("Mood") == "Cnd" or _is_conditional(w) for w in forms):
        return Modality.REPORTED
    if any(w.feat("Tense") == "Fut" or _is_future(w, entry) for w in forms):
        return Modality.FUTURE
    if entry is not None and entry.sense == "ask":
        return Modality.ASKED
    return Modality.ASSERTED
