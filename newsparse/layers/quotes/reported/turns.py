"""Turns: signs that a clause behind a comma is the reporter's own and was not reported."""

from __future__ import annotations

from newsparse.analysis import Word
from newsparse.layers.quotes.cues.find import FoundCue
from newsparse.layers.quotes.cues.sayers import can_speak
from newsparse.layers.quotes.cues.subjects import phrase_after, subject_span
from newsparse.layers.quotes.cues.verbs import entries_of, may_report
from newsparse.layers.quotes.lexicon import nouns, plain_key
from newsparse.layers.quotes.reading import Reading

_TURNS = frozenset("et mais puis or alors tandis".split())
_REACH = 14  # words of a remark in which its verb must show
_THAT = {"que", "qu'"}
_GIVES = frozenset("devoiler donner fournir livrer apporter citer nommer chiffrer etayer".split())


def breaks_tense(reading: Reading, cue: FoundCue, first: Word, turn: Word) -> bool:
    """« a répondu que le projet était utile, puis il a quitté la salle ».

    What was said in the past is reported in the imperfect or the conditional; a clause behind a
    conjunction or a dash that goes back to the present or the perfect is the reporter's.
    """
    remark = _remark(reading, turn)
    if turn.text == "," and (not remark or remark[0].text.lower() not in _TURNS):
        return False
    opening = [w.text.lower() for w in remark[:2]]
    if opening[:1] not in (["alors"], ["tandis"]) and {*_THAT, "qui", "si"} & set(opening[1:]):
        return False
    if not _is_past(reading, cue):
        return False
    reported = next((w for w in reading.words[first.index : turn.index] if _tensed(w)), None)
    if reported is None or not _shifted(reported):
        return False
    verb = next((w for w in remark if _tensed(w)), None)
    return verb is not None and not _shifted(verb) and verb.feat("Tense") in {"Pres", "Past"}


def comments(reading: Reading, comma: Word) -> bool:
    """« …, mais les syndicats en doutent », « …, ce que contestent les syndicats »."""
    remark = _remark(reading, comma)
    if len(remark) < 2:
        return False
    opening = remark[0].text.lower()
    if opening == "ce" and remark[1].text.lower() in _THAT:
        verbs = [w for w in remark[2:] if w.upos not in {"DET", "ADP", "PROPN", "PRON"}]
        return any(may_report(w) for w in verbs)  # « ce que le maire dément », a noun for taggers
    verb = next((w for w in remark if _may_comment(reading, w)), None)
    if verb is None or opening not in _TURNS or remark[1].text.lower() in _THAT:
        return False
    if not any(plain_key(e.lemma) in nouns("reactions") for e in entries_of(verb)):
        return False
    subject = subject_span(reading, verb)
    if subject is None and verb.upos == "NOUN":
        subject = phrase_after(reading, remark[1].start, verb.start)
    return subject is not None and subject[0] > comma.start and can_speak(reading, subject)


def _may_comment(reading: Reading, word: Word) -> bool:
    """A finite verb, or a form of a reporting verb in the plural that was taken for a noun."""
    if word.upos == "VERB":
        return reading.is_finite(word)
    return word.upos == "NOUN" and word.text.endswith("ent") and may_report(word)


def gives_nothing(reading: Reading, without: Word) -> bool:
    """« …, sans toutefois dévoiler l'étude »: what a source keeps to itself it does not say."""
    for word in reading.words[without.index + 1 : without.index + 5]:
        if word.feat("VerbForm") == "Inf":
            return bool(entries_of(word)) or plain_key(word.lemma) in _GIVES
        if word.upos not in {"ADV", "PRON", "ADP", "DET"}:
            return False
    return False


def _remark(reading: Reading, turn: Word) -> list[Word]:
    last = min(reading.sentence_of(turn).last, turn.index + 1 + _REACH)
    return [w for w in reading.words[turn.index + 1 : last] if reading.mark_at(w.start) is None]


def _tensed(word: Word) -> bool:
    return word.upos in {"VERB", "AUX"} and (
        word.feat("Mood") in {"Ind", "Cnd"} or word.text.lower().endswith(("ait", "aient"))
    )


def _shifted(word: Word) -> bool:
    """Imperfect or conditional, by form too: the tagger is not sure of its tenses."""
    return word.text.lower().endswith(("ait", "aient", "ions", "ais"))


def _is_past(reading: Reading, cue: FoundCue) -> bool:
    verb = reading.words[cue.verb]
    if verb.feat("VerbForm") == "Part" and not verb.text.endswith("ant"):
        return any(w.upos == "AUX" for w in reading.analysis.words_in(cue.start, cue.end))
    return verb.feat("Tense") in {"Past", "Imp"}
