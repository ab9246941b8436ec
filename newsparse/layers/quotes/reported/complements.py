"""Complements: where what a cue reports begins (*que P*, *si P*, an infinitive)."""

from __future__ import annotations

import re
from itertools import pairwise

from newsparse.analysis import Word
from newsparse.layers.quotes.cues.find import FoundCue
from newsparse.layers.quotes.cues.sayers import is_adjunct
from newsparse.layers.quotes.cues.subjects import DAYS
from newsparse.layers.quotes.cues.verbs import entries_of
from newsparse.layers.quotes.lexicon import plain_key
from newsparse.layers.quotes.marked.ties import Material
from newsparse.layers.quotes.reading import Reading

_REACH = 14  # words between a cue and its subordinator: « a déclaré jeudi à la presse à Paris que »
_NAME = 2  # words in marks that may be but a name or a term
_THAT = {"que", "qu'"}
_WHETHER = {"si", "s'"}
_VOICED = re.compile(
    r"\b(?:interview|entretien|communiqué|conférence de presse|déclaration|tribune|lettre"
    r"|discours|allocution|tweet|a répondu|au micro|à l'antenne|devant la presse)\b",
    re.IGNORECASE,
)
_NEGATIONS = frozenset(
    "pas plus jamais rien personne guère point aucun aucune nul nulle nullement aucunement "
    "ni".split()
)
_HAS_READ = frozenset("consulter consulte consultee".split())
_CLITICS = frozenset("ne n' pas plus jamais se s' l' le la les y en lui leur rien".split())


def complement_start(reading: Reading, cue: FoundCue) -> Word | None:
    """Return the first word of what the cue reports (subordinator excluded), or None."""
    word = _fact(reading, cue) or _subordinated(reading, cue)
    if word is None and "i" in cue.constructions:
        word = _bare_infinitive(reading, cue)
    return word or _linked_infinitive(reading, cue)


def governed(material: Material, start: int, end: int, floor: int = 0) -> bool:
    """Tell whether a cue behind *start* governs the clause open at *end* (« X dit que P, »).

    Args:
        material: Everything the rules choose from.
        start: Where the cue may stand at the earliest.
        end: One past the clause.
        floor: Where the clause may begin at the earliest.
    """
    firsts = [
        complement_start(material.reading, cue)
        for cue in material.cues.starting(start, end)
        if cue.subject is not None
    ]
    return any(first is not None and floor <= first.start < end for first in firsts)


def _takes_that(reading: Reading, cue: FoundCue) -> bool:
    return "q" in cue.constructions or _wishes_aloud(reading, cue)


def _wishes_aloud(reading: Reading, cue: FoundCue) -> bool:
    """« a souhaité, dans une interview, que »: a wish counts where it was voiced.

    So it was where words of the wish stand in marks: « redoute que l'usine « ferme » ».
    """
    if cue.lemma not in {"souhaiter", "espérer", "craindre", "redouter", "vouloir"}:
        return False
    sentence = reading.sentence_of(reading.words[cue.verb])
    quoted = reading.next_mark(cue.end)
    if quoted is not None and quoted.outer_start < sentence.end:
        words = reading.plain[quoted.start : quoted.end].split()
        return len(words) > _NAME and ";" not in reading.plain[cue.end : quoted.outer_start]
    return _VOICED.search(reading.plain, sentence.start, sentence.end) is not None


def _fact(reading: Reading, cue: FoundCue) -> Word | None:
    """« dénonce le fait que », « justifie la mesure par le fait que »."""
    following = _following(reading, cue)
    for word, that in pairwise(following):
        if _stops(reading, word):
            return None
        if word.text.lower() == "fait" and that.text.lower() in _THAT:
            return _after(reading, that)
    return None


def _following(reading: Reading, cue: FoundCue) -> list[Word]:
    verb = reading.words[cue.verb]
    sentence = reading.sentence_of(verb)
    return [
        w
        for w in reading.words[cue.verb + 1 : min(sentence.last, cue.verb + 1 + _REACH)]
        if w.start >= cue.end
    ]


def _subordinated(reading: Reading, cue: FoundCue) -> Word | None:
    for word in _following(reading, cue):
        plain = word.text.lower()
        if plain in _THAT and _takes_that(reading, cue) and _is_complementiser(reading, word, cue):
            return None if _is_restricted(reading, cue, word) else _after(reading, word)
        if plain in _WHETHER and "s" in cue.constructions and _asks(reading, word):
            return _after(reading, word)
        if _stops(reading, word):
            return None
    return None


def _is_restricted(reading: Reading, cue: FoundCue, that: Word) -> bool:
    """« n'a promis que deux places », « n'affirme rien d'autre que P »: *que* is but *only*.

    Not in « personne n'a confirmé que P », which is negated.
    """
    words = reading.analysis.words_in(cue.start, that.start)
    forms = [w.text.lower() for w in words]
    if forms[-2:] == ["d'", "autre"]:
        return True
    subject = () if cue.subject is None else reading.analysis.words_in(*cue.subject)
    negated = {w.text.lower() for w in subject[:1]} | set(forms)
    return bool({"ne", "n'"} & set(forms)) and not negated & _NEGATIONS


def _asks(reading: Reading, word: Word) -> bool:
    """« si » of a question, not of « si peu »; « s' » only before *il*, else it is reflexive."""
    following = reading.words[word.index + 1 : word.index + 2]
    if word.text.lower() == "s'":
        return bool(following) and following[0].text.lower() in {"il", "ils"}
    return word.upos == "SCONJ" or not (following and following[0].upos in {"ADJ", "ADV"})


def _is_complementiser(reading: Reading, word: Word, cue: FoundCue) -> bool:
    """« que » of a reported clause, not of « alors que », « plus que », « ce que »."""
    before = reading.words[word.index - 1]
    if before.text == "," and _is_read(reading, word):
        return False  # « dans son rapport, que nous avons lu »
    if before.text.lower() in {
        "alors",
        "tandis",
        "afin",
        "parce",
        "pour",
        "sans",
        "avant",
        "après",
        "plus",
        "moins",
        "ainsi",
        "lors",
        "tel",
        "telle",
        "autant",
        "aussi",
        "ce",
        "dès",
        "depuis",
        "même",
    }:
        return False
    day = plain_key(before.text) in DAYS
    if before.end != cue.end and not day and _verb_first(reading, word):
        return False  # « le ton que prend le débat »
    if before.end != cue.end and before.upos in {"NOUN", "PROPN"}:
        # A noun right before makes a relative (« les codes qu'ils utilisaient »), unless it is
        # an adjunct of the cue (« a déclaré jeudi que », « a dit à la presse que »).
        return _marks_clause(reading, word) or _is_free(reading, before)
    return word.upos in {"SCONJ", "PRON", "ADV", "ADP"}


def _is_read(reading: Reading, that: Word) -> bool:
    """« …, que nous avons pu consulter »: what a newsroom has read, nobody says."""
    behind = reading.words[that.index + 1 : that.index + 7]
    if not any(plain_key(w.text) in _HAS_READ for w in behind):
        return False
    names = reading.analysis.names_by_place.touching(behind[0].start, behind[0].end + 3)
    return behind[0].text.lower() in {"nous", "on"} or any(n.type == "ORG" for n in names)


def _verb_first(reading: Reading, that: Word) -> bool:
    behind = reading.words[that.index + 1 : that.index + 2]
    return bool(behind) and behind[0].upos == "VERB" and reading.is_finite(behind[0])


def _marks_clause(reading: Reading, that: Word) -> bool:
    """The tree says that « que » opens the object of a verb, and an adjunct stands before it."""
    if that.deprel != "mark" or that.head is None or reading.words[that.head].deprel != "ccomp":
        return False
    # what stands between is an adjunct: « au quotidien X que », not « le discours que »
    return _before_noun(reading, reading.words[that.index - 1]).upos == "ADP"


def _before_noun(reading: Reading, noun: Word) -> Word:
    """What stands before a noun with its adjectives and its determiner."""
    while noun.index and noun.upos in {"NOUN", "PROPN", "ADJ", "DET"}:
        noun = reading.words[noun.index - 1]
    return noun


def _is_free(reading: Reading, noun: Word) -> bool:
    """An adjunct of the verb, not « quelques-unes des œuvres »: *de* carries on what it follows."""
    link = _before_noun(reading, noun)
    if link.text.lower() not in {"de", "d'"} or not link.index:
        return is_adjunct(reading, noun)
    before = reading.words[link.index - 1]
    if before.upos in {"NOUN", "PROPN"}:
        return _is_free(reading, before)
    return before.upos not in {"PRON", "NUM"} and is_adjunct(reading, noun)


def _after(reading: Reading, word: Word) -> Word | None:
    index = word.index + 1
    while index < len(reading.words) and reading.words[index].text in {",", ":"}:
        index += 1
    if index < len(reading.words) and reading.words[index].sentence == word.sentence:
        return reading.words[index]
    return None


def _stops(reading: Reading, word: Word) -> bool:
    if reading.mark_at(word.start) is not None or word.text in {";", ":", "."}:
        return True
    if word.upos != "VERB" or _modifies(reading, word):
        return False
    # Another verb that can report takes what follows: « … pour prouver aux habitants que P ».
    return reading.is_finite(word) or any("q" in e.constructions for e in entries_of(word))


def _modifies(reading: Reading, word: Word) -> bool:
    """« dans une lettre lue à l'audience, que P »: the participle of a noun right before it."""
    before = reading.words[word.index - 1]
    past = word.feat("VerbForm") == "Part" and word.feat("Tense") == "Past"
    return past and before.upos in {"NOUN", "ADJ"} and word.deprel.startswith("acl")


def _bare_infinitive(reading: Reading, cue: FoundCue) -> Word | None:
    for word in _following(reading, cue):
        if _is_infinitive(word):
            return _with_clitics(reading, word, cue)
        if reading.mark_at(word.start) is not None and _denies(reading, word):
            continue  # « assure ne pas « jouer la montre » »
        # « a annoncé sur son site avoir trouvé »: an adjunct may stand between.
        governs = word.upos == "ADP" and _governs_infinitive(reading, word)
        if word.upos == "SCONJ" or governs or _stops(reading, word):
            return None
    return None


def _denies(reading: Reading, mark: Word) -> bool:
    """« ne pas » right before an opening mark with an infinitive behind it."""
    before = [w.text.lower() for w in reading.words_before(mark.start, 2)]
    following = reading.words[mark.index + 1 : mark.index + 2]
    return before[:1] in (["ne"], ["n'"]) and bool(following) and _is_infinitive(following[0])


def _governs_infinitive(reading: Reading, preposition: Word) -> bool:
    """« pour partir », « de ne pas venir »: the infinitive is the preposition's."""
    behind = reading.words[preposition.index + 1 : preposition.index + 5]
    governed = next((w for w in behind if w.text.lower() not in _CLITICS), None)
    return governed is not None and _is_infinitive(governed)


def _linked_infinitive(reading: Reading, cue: FoundCue) -> Word | None:
    links = {"de", "d'"} if "d" in cue.constructions else set()
    links |= {"à"} if "a" in cue.constructions else set()
    for word in _following(reading, cue):
        if _stops(reading, word):
            return None
        if word.text.lower() in links and _governs_infinitive(reading, word):
            return reading.words[word.index + 1]
    return None


def _is_infinitive(word: Word) -> bool:
    if word.upos not in {"VERB", "AUX"}:
        return False
    return word.feat("VerbForm") == "Inf" or (
        word.text.endswith(("er", "ir", "re")) and word.feat("VerbForm") is None
    )


def _with_clitics(reading: Reading, word: Word, cue: FoundCue) -> Word:
    index = word.index
    if reading.mark_at(reading.words[index - 1].start) is not None:
        index -= 1  # « ne pas « jouer » »
    while index - 1 > cue.verb and reading.words[index - 1].text.lower() in _CLITICS:
        index -= 1
    return reading.words[index]
