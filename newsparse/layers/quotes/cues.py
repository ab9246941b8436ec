"""Cues: every reporting verb of a text with its group, subject, negation and modality."""

from __future__ import annotations

import re
from functools import lru_cache

import attrs
import simplemma

from newsparse.analysis import Word
from newsparse.article import Cue, Modality
from newsparse.layers.quotes.lexicon import PERSON_NOUN, CueEntry, cue_entries, nouns, plain_key
from newsparse.layers.quotes.reading import Reading
from newsparse.layers.quotes.subjects import noun_phrase, phrase_after, phrase_before, subject_span

_CLITICS = {
    *("il", "elle", "on", "ils", "elles", "je", "nous", "vous", "l'", "le", "la", "les", "lui", "leur"),
    *("se", "s'", "me", "m'", "te", "y", "en", "ne", "n'", "t", "-t", "tu"),
}
_INVERTED = re.compile(r"-(?:t-|t')?(ils?|elles?|on|je|nous|vous)(?![\w'-])", re.IGNORECASE)
_INVERTED_TAIL = re.compile(r"\w-(?:t-)?(ils?|elles?|on|je|nous|vous)$")
_SUBJECTS = {"il", "elle", "on", "ils", "elles", "celui-ci", "celle-ci"}
_DAYS = {*("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "matin", "soir", "midi", "aujourd'hui")}
_NEGATIONS = {"pas", "jamais", "point", "nullement", "guère", "aucunement"}
_SAID_OF_ONESELF = {"dire", "déclarer", "affirmer", "avouer", "prétendre", "interroger", "justifier"}
_REFLEXIVE = {"se", "s'", "me", "m'", "nous"}


@attrs.frozen(kw_only=True)
class FoundCue:
    """A reporting verb where it stands."""

    verb: int
    """Position of the verb in ``Analysis.words``."""
    start: int
    """First character of the verb group, clitics and auxiliary included."""
    end: int
    """One past its last character."""
    lemma: str
    sense: str | None
    constructions: frozenset[str]
    subject: tuple[int, int] | None
    """Span of the words that name the speaker."""
    inverted: bool
    """True where the subject is a clitic behind the verb (*a-t-il déclaré*)."""
    subject_after: bool
    """True where the subject stands behind the verb."""
    negated: bool
    modality: Modality

    def public(self, text: str) -> Cue:
        """Return the cue as the article shows it."""
        return Cue(
            start=self.start,
            end=self.end,
            text=text[self.start : self.end],
            lemma=self.lemma,
            sense=self.sense,
            negated=self.negated,
            modality=self.modality,
        )


def find_cues(reading: Reading) -> tuple[FoundCue, ...]:
    """Return every reporting verb outside quotation marks, in text order."""
    found = []
    for word in reading.words:
        if word.upos not in {"VERB", "AUX", "NOUN", "ADJ"} or reading.mark_at(word.start) is not None:
            continue
        cue = _cue(reading, word)
        if cue is not None:
            found.append(_shared(reading, cue, found))
    return tuple(found)


def _shared(reading: Reading, cue: FoundCue, before: list[FoundCue]) -> FoundCue:
    """« …, a-t-il dit, soulignant que »: a verb without a subject has that of the cue before it."""
    if cue.subject is not None or not before or _is_passive_form(reading, cue):
        return cue
    last = before[-1]
    same = reading.words[last.verb].sentence == reading.words[cue.verb].sentence
    return attrs.evolve(cue, subject=last.subject) if same else cue


def _is_passive_form(reading: Reading, cue: FoundCue) -> bool:
    verb = reading.words[cue.verb]
    return _is_passive(reading, verb, _group(reading, verb))


def _cue(reading: Reading, verb: Word) -> FoundCue | None:
    group = _group(reading, verb)
    inversion = _inversion(reading, group)
    participle = verb.upos == "ADJ" and verb.text.endswith("ant")
    entry = _entry(verb, _is_reflexive(reading, group), certain=inversion is not None or participle)
    if entry is None and (inversion is None or verb.upos != "VERB"):
        return None
    if verb.upos in {"NOUN", "ADJ"} and inversion is None and not participle:
        return None  # mended later, where a quotation stands next to it
    start, end = reading.words[group[0]].start, reading.words[group[-1]].end
    if inversion is not None:
        subject: tuple[int, int] | None = inversion
        end = max(end, inversion[1])
    else:
        subject = _subject(reading, verb, group)
    return FoundCue(
        verb=verb.index,
        start=start,
        end=end,
        lemma=entry.lemma if entry else verb.lemma,
        sense=entry.sense if entry else None,
        constructions=entry.constructions if entry else frozenset("m"),
        subject=subject,
        inverted=inversion is not None,
        subject_after=subject is not None and subject[0] >= verb.end,
        negated=_is_negated(reading, verb, group),
        modality=_modality(reading, verb, group, entry),
    )


def cue_after_mark(reading: Reading, position: int, limit: int) -> FoundCue | None:
    """Return the cue whose verb group starts right at *position*, tagged as a verb or not.

    « … » averti Météo France: after a closing mark a form of a reporting verb that is followed
    by a noun phrase is one, whatever the tagger thought of it.
    """
    word = reading.next_word(position)
    steps = 0
    while word is not None and word.start < limit and steps < 8:
        if word.upos in {"VERB", "NOUN", "ADJ", "AUX"} and word.text.lower() not in _CLITICS:
            entry = _entry(word, reflexive=False, certain=True)
            if entry is not None:
                group = _group(reading, word)
                subject = subject_span(reading, word)
                after = phrase_after(reading, reading.words[group[-1]].end + 1, limit)
                if subject is None or subject[0] < position:
                    subject = after
                if subject is not None and subject[0] >= word.end:
                    return FoundCue(
                        verb=word.index,
                        start=reading.words[group[0]].start,
                        end=reading.words[group[-1]].end,
                        lemma=entry.lemma,
                        sense=entry.sense,
                        constructions=entry.constructions,
                        subject=subject,
                        inverted=False,
                        subject_after=True,
                        negated=_is_negated(reading, word, group),
                        modality=_modality(reading, word, group, entry),
                    )
            if word.upos != "AUX":
                return None
        elif word.upos not in {"AUX", "ADV", "PRON", "PUNCT"} and word.text.lower() not in _CLITICS:
            if not (word.upos in {"ADP", "DET", "NOUN", "ADJ"} and steps > 0):
                return None
        word = reading.words[word.index + 1] if word.index + 1 < len(reading.words) else None
        steps += 1
    return None


def _subject(reading: Reading, verb: Word, group: list[int]) -> tuple[int, int] | None:
    """The speaker by tree; the agent of a passive; else the nearest name before a finite verb."""
    if _is_passive(reading, verb, group):
        agents = [c for c in reading.analysis.children[verb.index] if reading.words[c].deprel == "obl:agent"]
        return noun_phrase(reading, reading.words[agents[0]]) if agents else None
    before = reading.words[group[0] - 1] if group[0] else None
    if before is not None and before.upos == "PRON" and before.text.lower() in _SUBJECTS:
        return before.start, before.end
    if before is not None and reading.plain[before.start] in ",»”\"":
        behind = _speaker_behind(reading, verb, after_mark=reading.plain[before.start] != ",")
        if behind is not None:
            return behind
    subject = subject_span(reading, verb)
    if subject is not None and not _is_misread(reading, subject, group):
        return _behind_colon(reading, subject, group)
    if not reading.is_finite(verb) and verb.feat("VerbForm") != "Part":
        return subject if subject is not None and subject[1] <= verb.start else None
    return phrase_before(reading, reading.words[group[0]].start, reading.sentence_of(verb).start)


def _behind_colon(reading: Reading, subject: tuple[int, int], group: list[int]) -> tuple[int, int]:
    """« Élection : le maire appelle à … »: what stands before a colon is the topic, not the subject."""
    start = reading.words[group[0]].start
    colon = reading.plain.rfind(" : ", subject[1], start)
    if colon < 0:
        return subject
    return phrase_after(reading, colon + 3, start) or subject


def _speaker_behind(reading: Reading, verb: Word, *, after_mark: bool) -> tuple[int, int] | None:
    """The subject behind the verb of an incise without a clitic, where it can speak."""
    own = [reading.words[c] for c in reading.analysis.children[verb.index]]
    if any(w.deprel.startswith("nsubj") and w.index < verb.index for w in own):
        return None
    if not reading.is_finite(verb) and not after_mark:
        return None
    span = _subject_behind(reading, verb)
    if span is None:
        return None
    words = reading.analysis.words_in(*span)
    named = any(n.type in {"PER", "ORG"} and n.start < span[1] and span[0] < n.end for n in reading.analysis.names)
    speaks = any(plain_key(w.text) in nouns("sources") or PERSON_NOUN.search(plain_key(w.text)) for w in words[:3])
    return span if named or speaks else None


def _subject_behind(reading: Reading, verb: Word) -> tuple[int, int] | None:
    """« …, a indiqué jeudi à la presse X »: the phrase behind the verb, its adjuncts passed over."""
    sentence = reading.sentence_of(verb)
    for name in reading.analysis.names:
        if name.type == "PER" and verb.end <= name.start < sentence.end:
            before = reading.words_before(name.start, 2)
            if not any(w.upos in {"ADP", "PUNCT", "VERB", "SCONJ"} for w in before[-1:]):
                return name.start, name.end
            break
    for word in reading.words[verb.index + 1 : min(sentence.last, verb.index + 14)]:
        if word.upos == "PUNCT" or word.upos == "VERB" or word.upos == "SCONJ":
            return None
        if word.upos in {"NOUN", "PROPN", "DET"} and not is_adjunct(reading, word):
            return phrase_after(reading, word.start, sentence.end)
    return None


def is_adjunct(reading: Reading, word: Word) -> bool:
    """A noun behind a preposition, a day, or a determiner of such a noun."""
    if plain_key(word.text) in _DAYS:
        return True
    before = reading.words[word.index - 1]
    if before.upos in {"ADP", "ADJ"} or before.start == word.start or plain_key(before.text) in _DAYS and word.upos != "DET" and word.upos != "PROPN":
        return True
    if before.upos == "DET" or before.upos in {"NOUN", "PROPN"} and word.upos != "DET":
        return is_adjunct(reading, before)
    return False


def _is_misread(reading: Reading, subject: tuple[int, int], group: list[int]) -> bool:
    """A subject that is an object clitic of the group, or stands behind a « que » or a mark."""
    start, end = reading.words[group[0]].start, reading.words[group[-1]].end
    if start <= subject[0] < end:
        return True
    if subject[0] < end:
        return False
    between = reading.plain[end : subject[0]].lower()
    return bool(re.search(r"\bqu['e]|[«“\":;]|\bsi\b", between))


def _is_passive(reading: Reading, verb: Word, group: list[int]) -> bool:
    if verb.feat("VerbForm") != "Part" or verb.feat("Tense") != "Past":
        return False
    auxiliaries = [reading.words[i] for i in group if reading.words[i].upos == "AUX"]
    if not auxiliaries:
        shared = verb.deprel == "conj" and verb.head is not None and reading.words[verb.head].upos == "VERB"
        return not shared
    if _is_reflexive(reading, group):
        return False
    if any(a.deprel == "aux:pass" for a in auxiliaries):
        return True
    return auxiliaries[-1].lemma == "être"


@lru_cache(maxsize=4096)
def _lemmas(text: str, lemma: str) -> tuple[str, ...]:
    plain = text.lower()
    spelt = plain.replace("ait", "aît") if plain.endswith("ait") else plain  # the spelling of 1990
    guesses = [lemma, str(simplemma.lemmatize(plain, lang="fr")), str(simplemma.lemmatize(spelt, lang="fr"))]
    guesses += [plain + "r", plain.replace("è", "é") + "r"]
    return tuple(dict.fromkeys(plain_key(g) for g in guesses))


def entries_of(word: Word) -> tuple[CueEntry, ...]:
    """Return the entries of the lexicon for a word read as a verb."""
    for key in _lemmas(word.text, word.lemma):
        if key in cue_entries():
            return cue_entries()[key]
    return ()


def _entry(word: Word, reflexive: bool, *, certain: bool) -> CueEntry | None:
    table = cue_entries()
    guesses = _lemmas(word.text, word.lemma)
    for key in guesses if certain or word.upos == "VERB" else guesses[:1]:
        entries = table.get(key, ())
        plain = [e for e in entries if " " not in e.lemma.removeprefix("se ")]
        wanted = [e for e in plain if e.reflexive == reflexive]
        if wanted or plain:
            chosen = (wanted or plain)[0]
            if chosen.reflexive and not reflexive:
                continue
            if reflexive and not chosen.reflexive and chosen.lemma not in _SAID_OF_ONESELF:
                continue
            return chosen
    return None


def _group(reading: Reading, verb: Word) -> list[int]:
    """Positions of the verb with its auxiliaries, clitics and what stands between them."""
    words, first, last = reading.words, verb.index, verb.index
    floor = reading.sentence_of(verb).first
    auxiliaries = [
        c
        for c in reading.analysis.children[verb.index]
        if words[c].upos == "AUX" and floor <= c < verb.index and verb.index - c <= 6
    ]
    if auxiliaries:
        first = min(auxiliaries)
    while first - 1 >= floor and _is_preclitic(words[first - 1]):
        first -= 1
    return list(range(first, last + 1))


def _is_preclitic(word: Word) -> bool:
    return word.text.lower() in {"l'", "lui", "leur", "se", "s'", "me", "m'", "nous", "y", "en", "ne", "n'"} and word.upos != "DET"


def _inversion(reading: Reading, group: list[int]) -> tuple[int, int] | None:
    """Return the span of the clitic subject behind the verb or its auxiliary, without « -t- »."""
    for index in group:
        word = reading.words[index]
        if word.upos in {"VERB", "AUX", "NOUN", "ADJ"}:
            match = _INVERTED.match(reading.plain, word.end)
            inside = _INVERTED_TAIL.search(word.text.lower())
            if match:
                return match.span(1)
            if inside and word.end - word.start == len(word.text):
                return word.start + inside.start(1), word.start + inside.end(1)
    return None


def _is_reflexive(reading: Reading, group: list[int]) -> bool:
    return any(reading.words[i].text.lower() in _REFLEXIVE for i in group)


def _is_negated(reading: Reading, verb: Word, group: list[int]) -> bool:
    sentence = reading.sentence_of(verb)
    near = reading.words[max(sentence.first, group[0] - 2) : min(sentence.last, group[-1] + 2)]
    has_ne = any(w.text.lower() in {"ne", "n'"} for w in near)
    return has_ne and any(w.text.lower() in _NEGATIONS for w in near)


def _modality(reading: Reading, verb: Word, group: list[int], entry: CueEntry | None) -> Modality:
    governor = reading.words[verb.head] if verb.head is not None and verb.deprel == "xcomp" else None
    if governor is not None and governor.lemma in {"devoir", "aller", "pouvoir"}:
        return Modality.FUTURE
    forms = [reading.words[i] for i in group]
    if any(w.feat("Mood") == "Cnd" for w in forms):
        return Modality.REPORTED
    if any(w.feat("Tense") == "Fut" for w in forms):
        return Modality.FUTURE
    if entry is not None and entry.sense == "ask":
        return Modality.ASKED
    return Modality.ASSERTED
