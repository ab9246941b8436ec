"""The speaker's words next to a cue: before it, behind it, or shared with another verb."""

from __future__ import annotations

import re

from newsparse.analysis import Sentence, Word
from newsparse.layers.quotes.cues.subjects import (
    DAYS,
    noun_phrase,
    phrase_after,
    phrase_before,
    subject_span,
)
from newsparse.layers.quotes.cues.verbs import entry_of, is_passive
from newsparse.layers.quotes.lexicon import (
    IN_VIEW,
    PRONOUNS,
    names_source,
    nouns,
    plain_key,
)
from newsparse.layers.quotes.pieces import has_verb
from newsparse.layers.quotes.reading import Reading

_INVERTING = {"comme", "que", "qu'"}  # « comme l'a dit X », « ce qu'a annoncé X »
_NARRATED = re.compile(
    r"[«“\" ]*(?:et|puis) (?P<who>[^,;:«»“”\"]{2,60}?),? (?:de |d')", re.IGNORECASE
)
_NARRATED_ALONE = re.compile(  # « Le magistrat d'ajouter : « … » »
    r"[«“\" ]*(?P<who>[A-ZÀ-Ý][^,;:«»“”\"]{2,60}?),? (?:de |d')"
)
_TIME = re.compile(  # « a indiqué ce jeudi matin X », « le mercredi 6 novembre X »
    r"(?:(?:ce|le|cet|dans la|plusieurs|à plusieurs|une nouvelle|une) )?"
    rf"(?:{'|'.join(sorted(DAYS))}|soirée|après-midi|fois|reprises?)"
    r"(?: (?:matin|midi|soir|après-midi|dernier))?(?: \d{1,2}(?:er)?(?: [a-zéû]{3,9}\.?)?)?\b"
    r"|(?:un |quelques \w+ |(?:une|deux|trois) \w+ )?(?:peu )?(?:plus tôt|plus tard|avant|après)\b"
    r"|la veille(?: au soir)?\b|le lendemain(?: matin)?\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r" (?:(?:accompagn|entour|assist|flanqu|escort)ée?s? (?:de|d'|par)|aux côtés d|en présence d)"
)
_TOGETHER = re.compile(r" (?:et|ainsi que) (?:l'|(?:le|la|les|une?|son|sa) )[^,;:.]*$")
_OBJECTS = {"lui", "leur", "l'", "me", "m'", "nous", "se", "s'", "le", "la", "les"}
_STATED = {"say", "think", "write", "confirm", "argue", "warn"}  # senses of « souligne l'étude »
_SUBJECTS = {"il", "elle", "on", "ils", "elles", "celui-ci", "celle-ci"}


def subject_of(reading: Reading, verb: Word, group: list[int]) -> tuple[int, int] | None:
    """Return the speaker by tree; the agent of a passive; else the nearest name before the verb.

    None for a verb that shares its subject with the cue before it.
    """
    if is_passive(reading, verb, group):
        return _agent(reading, verb)
    if verb.text.lower().endswith("ant") and not reading.is_finite(verb):
        return _of_participle(reading, verb)
    first = reading.words[group[0]]
    if first.upos == "VERB" and first.lemma == "avoir" and first.index < verb.index:
        return subject_span(reading, first)  # the tree has the auxiliary for the verb
    near = _next_to(reading, verb, group)
    return near if near is not None else _by_tree(reading, verb, group)


def _agent(reading: Reading, verb: Word) -> tuple[int, int] | None:
    """« qualifiée de « gifle » par les syndicats »: the first agent, not one in the marks."""
    here = reading.mark_at(verb.start)
    below = [reading.words[c] for c in reading.analysis.children[verb.index]]
    agents = (w for w in below if w.deprel == "obl:agent" and reading.mark_at(w.start) == here)
    agent = next(agents, None)
    return None if agent is None else noun_phrase(reading, agent)


def narrator(reading: Reading, infinitive: Word) -> tuple[int, int] | None:
    """« Et la ministre d'ajouter que P »: who stands between the conjunction and *de*."""
    if infinitive.feat("VerbForm") != "Inf":
        return None
    sentence = reading.sentence_of(infinitive)
    match = _NARRATED.fullmatch(reading.plain, sentence.start, infinitive.start)
    if match is None and not has_verb(reading, (sentence.start, infinitive.end)):
        match = _NARRATED_ALONE.fullmatch(reading.plain, sentence.start, infinitive.start)
    if match is None or (match.re is _NARRATED_ALONE and ":" not in _behind(reading, infinitive)):
        return None
    span = phrase_after(reading, match.start("who"), match.end("who"))
    return span if span == match.span("who") and can_speak(reading, span) else None


def _behind(reading: Reading, infinitive: Word) -> str:
    return reading.plain[infinitive.end : infinitive.end + 3]


def _by_tree(reading: Reading, verb: Word, group: list[int]) -> tuple[int, int] | None:
    shares = verb.deprel in {"advcl", "conj", "acl"} and not reading.is_finite(verb)
    subject = None if shares else _plain_subject(reading, verb, group)
    if subject is not None:
        return _behind_colon(reading, subject, group)
    if not reading.is_finite(verb):
        return None
    return phrase_before(reading, reading.words[group[0]].start, reading.sentence_of(verb).start)


def _next_to(reading: Reading, verb: Word, group: list[int]) -> tuple[int, int] | None:
    """A pronoun right before the group, or the subject an inverting word puts behind it."""
    before = reading.words[group[0] - 1] if group[0] else None
    if before is None:
        return None
    if before.text.lower() in _SUBJECTS:
        return before.start, before.end
    mark = reading.plain[before.start]
    if mark in ',»”"' or before.text.lower() in _INVERTING:
        return speaker_behind(reading, verb, after_mark=mark in '»”"')
    return None


def _plain_subject(reading: Reading, verb: Word, group: list[int]) -> tuple[int, int] | None:
    subject = subject_span(reading, verb)
    return None if subject is not None and _is_misread(reading, subject, group) else subject


def _of_participle(reading: Reading, verb: Word) -> tuple[int, int] | None:
    """« X a publié un communiqué affirmant que »: whoever acts in the sentence, if it speaks."""
    governor = verb
    while governor.head is not None and (governor.index == verb.index or governor.upos != "VERB"):
        governor = reading.words[governor.head]
    subject = subject_span(reading, governor) if governor.index != verb.index else None
    if subject is not None and can_speak(reading, subject):
        return subject
    return subject_span(reading, verb)


def can_speak(reading: Reading, span: tuple[int, int]) -> bool:
    """Tell whether a phrase is a pronoun, somebody's name, or a noun that speaks."""
    if reading.plain[span[0] : span[1]].lower() in PRONOUNS:
        return True
    if any(n.type in {"PER", "ORG"} for n in reading.analysis.names_by_place.touching(*span)):
        return True
    words = reading.analysis.words_in(*span)
    if [w.text.lower() for w in words[1:2]] in (["un"], ["une"]):
        words = words[2:]  # « l'un de ses dirigeants »
    return any(names_source(w.text) for w in words[:4])


def states(reading: Reading, sense: str | None, span: tuple[int, int]) -> bool:
    """« …, souligne l'étude »: a document in view says so; « a réclamé l'audit » has an object."""
    words = reading.analysis.words_in(*span)
    in_view = len(words) > 1 and words[0].text.lower() in IN_VIEW
    return in_view and plain_key(words[1].text) in nouns("documents") and sense in _STATED


def _behind_colon(reading: Reading, subject: tuple[int, int], group: list[int]) -> tuple[int, int]:
    """« Élection : le maire appelle à … »: before a colon stands the topic, not the subject."""
    start = reading.words[group[0]].start
    colon = reading.plain.rfind(" : ", subject[1], start)
    if colon < 0:
        return subject
    return phrase_after(reading, colon + 3, start) or subject


def speaker_behind(reading: Reading, verb: Word, *, after_mark: bool) -> tuple[int, int] | None:
    """The subject behind the verb of an incise without a clitic, where it can speak."""
    here = reading.mark_at(verb.start)
    own = [reading.words[c] for c in reading.analysis.children[verb.index]]
    own = [w for w in own if reading.mark_at(w.start) == here]  # « … », lance X: no word inside
    if any(
        w.deprel.startswith("nsubj") and w.index < verb.index and w.text.lower() not in _OBJECTS
        for w in own
    ):
        return None
    if not reading.is_finite(verb) and not after_mark:
        return None
    span = _subject_behind(reading, verb)
    if span is None:
        return None
    entry = entry_of(verb, reflexive=False, certain=True)
    stated = entry is not None and states(reading, entry.sense, span)
    return span if stated or can_speak(reading, span) else None


def past_times(reading: Reading, position: int) -> int:
    """Return where what says when ends behind a verb: « a dit la veille la ministre »."""
    time = _TIME.match(reading.plain, position)
    return position if time is None else time.end() + 1


def _subject_behind(reading: Reading, verb: Word) -> tuple[int, int] | None:
    """« …, a indiqué jeudi à la presse X »: the phrase behind the verb, past its adjuncts."""
    sentence = reading.sentence_of(verb)
    nearer = _phrase_behind(reading, verb, sentence)
    names = reading.analysis.names_by_place.starting(verb.end, sentence.end)
    name = next((n for n in names if n.type == "PER"), None)
    if name is None:
        return nearer
    beside = _BESIDE.search(reading.plain, verb.end, name.start)
    if nearer is not None and beside is not None and nearer[0] < beside.start():
        return nearer[0], min(nearer[1], beside.start())
    before = reading.words_before(name.start, 1)[0]
    # right behind the verb, or the infinitive of its phrase (« fait savoir X »)
    right_behind = before.index - verb.index <= 1
    if not right_behind and before.upos in {"ADP", "PUNCT", "VERB", "SCONJ"}:
        return nearer
    if nearer is not None and _TOGETHER.match(reading.plain, nearer[1], name.start):
        return nearer[0], name.end
    far = nearer is not None and _is_apart(reading, nearer[1], name.start)
    return nearer if far else (name.start, name.end)


def _is_apart(reading: Reading, end: int, start: int) -> bool:
    """« a révélé son avocate à l'AFP, à la demande de X »: behind a comma, a group of its own.

    Not « a révélé son avocate, la bâtonnière X », who is apposed.
    """
    comma = reading.plain.rfind(",", end, start)
    behind = reading.next_word(comma + 1) if comma >= 0 else None
    return behind is not None and behind.start < start and behind.upos in {"ADP", "SCONJ", "PRON"}


def _phrase_behind(reading: Reading, verb: Word, sentence: Sentence) -> tuple[int, int] | None:
    """The noun phrase behind the verb, past its adjuncts, in the same clause."""
    behind = verb.end
    for word in reading.words[verb.index + 1 : min(sentence.last, verb.index + 14)]:
        if word.start < behind:
            continue
        if time := _TIME.match(reading.plain, word.start):
            behind = time.end()
            continue
        if word.upos in {"PUNCT", "VERB", "SCONJ"}:
            return None
        if word.upos in {"NOUN", "PROPN", "DET"} and not is_adjunct(reading, word):
            return phrase_after(reading, word.start, sentence.end)
    return None


def is_adjunct(reading: Reading, word: Word) -> bool:
    """A noun behind a preposition, a day, or a determiner of such a noun."""
    if plain_key(word.text) in DAYS:
        return True
    before = reading.words[word.index - 1]
    if (
        before.upos == "ADP"
        or (before.upos == "ADJ" and word.upos != "DET")
        or before.start == word.start
        or (plain_key(before.text) in DAYS and word.upos not in {"DET", "PROPN"})
    ):
        return True
    if before.upos == "DET" or (before.upos in {"NOUN", "PROPN"} and word.upos != "DET"):
        return is_adjunct(reading, before)
    return False


def _is_misread(reading: Reading, subject: tuple[int, int], group: list[int]) -> bool:
    """A subject that is an object clitic of the group, or stands behind a « que » or a mark."""
    start, end = reading.words[group[0]].start, reading.words[group[-1]].end
    if subject[0] < end:
        return start <= subject[0]
    between = reading.plain[end : subject[0]].lower()
    return bool(re.search(r"\bqu['e]|[«“\":;]|\bsi\b", between))
