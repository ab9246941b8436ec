"""Sisters of a cue: a verb behind « et » that goes on with the reporter's sentence, or does not."""

from __future__ import annotations

from newsparse.analysis import Word
from newsparse.layers.quotes.cues.find import FoundCue
from newsparse.layers.quotes.cues.sayers import can_speak
from newsparse.layers.quotes.cues.subjects import subject_span
from newsparse.layers.quotes.cues.verbs import entries_of, may_report
from newsparse.layers.quotes.reading import Reading

_JOINS = frozenset({"et", "mais", "puis"})
_BETWEEN = frozenset("s' se ne n' l' le la les lui leur y en".split())
_FAR = 16  # words between « mais » and a verb with a subject of its own
_REACH = 5  # words between « et » and its verb: « et n'en a pas moins »


def sister_ends(reading: Reading, word: Word, first: Word, cue: FoundCue) -> bool:
    """Tell whether the verb behind « et » is the cue's sister, where the tree has it otherwise.

    « accuse X d'avoir menti et menace de P »: an infinitive has no finite verb beside it.
    « rappelle que des postes sont ouverts et promet P »: no verb of the clause has its number.
    """
    verb = _verb_behind(reading, word)
    if verb is None or reading.mark_at(verb.start) is not None:
        return False
    inner = [w for w in reading.words[first.index : word.index] if reading.is_finite(w)]
    if not inner:
        return True
    number = verb.feat("Number")
    if not entries_of(verb) or number is None or number != _number(reading, cue):
        return False
    if all(w.feat("Number") not in {number, None} for w in inner):
        return True
    subject = subject_span(reading, inner[0])
    said = reading.words[cue.verb].feat("Tense") == verb.feat("Tense") == "Pres"
    return said and subject is not None and not can_speak(reading, subject)


def speaks_beside(reading: Reading, word: Word, first: Word, cue: FoundCue) -> bool:
    """« X dit vouloir P, mais Y a indiqué que Q »: a verb beside the cue has its own subject.

    Beside a clause with *que* it must be one of saying, for trees err there.
    """
    if word.text.lower() not in _JOINS | {"alors", "tandis"}:
        return False
    for place in reading.analysis.children[cue.verb]:
        verb = reading.words[place]
        if (
            verb.deprel != "conj"
            or not 0 < place - word.index < _FAR
            or not reading.is_finite(verb)
        ):
            continue
        subject = subject_span(reading, verb)
        if subject is None or not word.end <= subject[0] < verb.start:
            continue
        if _is_infinitive(reading, first):
            return True
        return bool(entries_of(verb)) and can_speak(reading, subject)
    return False


def _verb_behind(reading: Reading, word: Word) -> Word | None:
    """The finite verb right behind « et », with nothing but clitics between; None elsewhere."""
    if word.text.lower() not in _JOINS:
        return None
    for follower in reading.words[word.index + 1 : word.index + 1 + _REACH]:
        if follower.sentence != word.sentence:
            return None
        if follower.upos in {"VERB", "AUX"}:
            return follower if reading.is_finite(follower) else None
        if follower.text.lower() not in _BETWEEN:
            return follower if _is_misread(reading, word, follower) else None
    return None


def _is_misread(reading: Reading, word: Word, follower: Word) -> bool:
    """« et menace de P »: a noun for the tagger, but no article stands before it."""
    right_behind = follower.index == word.index + 1 and follower.upos in {"NOUN", "ADJ"}
    if not right_behind or follower.index + 1 == len(reading.words):
        return False
    following = reading.words[follower.index + 1].text.lower()
    return following in {"de", "d'", "que", "qu'"} and may_report(follower)


def _number(reading: Reading, cue: FoundCue) -> str | None:
    words = reading.analysis.words_in(cue.start, cue.end)
    return next((w.feat("Number") for w in words if reading.is_finite(w)), None)


def continues_infinitive(reading: Reading, word: Word, first: Word) -> bool:
    """« dit avoir fini et ne pas exclure P »: an infinitive behind « et » goes on with one."""
    if not _is_infinitive(reading, first) or word.text.lower() not in _JOINS:
        return False
    return word.index + 1 < len(reading.words) and _is_infinitive(
        reading, reading.words[word.index + 1]
    )


def _is_infinitive(reading: Reading, first: Word) -> bool:
    for word in reading.words[first.index : first.index + _REACH]:
        if word.upos in {"VERB", "AUX"}:
            return word.feat("VerbForm") == "Inf"
        if word.text.lower() not in _BETWEEN | {"pas", "plus", "jamais", "rien"}:
            return False
    return False
