"""Cues behind a closing mark: « … », averti X, whatever the tagger thought of the verb."""

from __future__ import annotations

from itertools import pairwise

from newsparse.analysis import Word
from newsparse.layers.quotes.cues.find import FoundCue, cue_of
from newsparse.layers.quotes.cues.sayers import can_speak, past_times, speaker_behind, states
from newsparse.layers.quotes.cues.subjects import phrase_after, subject_span
from newsparse.layers.quotes.cues.verbs import (
    CLITICS,
    entry_of,
    governed_by,
    group_of,
    has_agent,
    may_report,
    phrase_tail,
)
from newsparse.layers.quotes.lexicon import CueEntry, nouns, plain_key
from newsparse.layers.quotes.reading import Reading
from newsparse.spans import last_before

_STEPS = 8  # words between a closing mark and its verb
_REACH = 200  # characters in which they stand
_ADJUNCT = 12  # words between the verb and whom it names: « lundi dernier, à Lyon, le maire »


def _may_stand_before(word: Word, *, first: bool) -> bool:
    """« …, a pour sa part déclaré X »: what may stand between a closing mark and its verb."""
    if word.text in {".", ";", ":"}:
        return False
    if word.upos in {"ADV", "PRON", "PUNCT"} or word.text.lower() in CLITICS:
        return True
    return not first and word.upos in {"ADP", "DET", "NOUN"}


def _may_be_verb(reading: Reading, word: Word) -> bool:
    """« …, dément X »: an adverb, for the tagger; not « sa part »."""
    led = [w.upos for w in last_before(reading.words, word.index, 2)]
    if word.upos == "NOUN" and led == ["ADP", "DET"]:
        return False
    if word.upos == "NOUN" and led[1:] == ["ADP"] and not may_report(word):
        return False  # « avait en effet déclaré X »
    return word.upos in {"VERB", "NOUN", "ADJ", "AUX"} or (word.upos == "ADV" and may_report(word))


def cue_after_mark(reading: Reading, position: int, limit: int) -> FoundCue | None:
    """Return the cue whose verb group starts right at *position*, tagged as a verb or not.

    « … » averti Météo France: after a closing mark a form of a reporting verb that is followed
    by a noun phrase is one, whatever the tagger thought of it. « … », savoure la directrice:
    so is any verb behind a comma, where somebody who can speak stands right behind it.
    """
    word = reading.next_word(position)
    for step in range(_STEPS):
        if word is None or word.start >= limit:
            return None
        if _may_be_verb(reading, word) and word.text.lower() not in CLITICS:
            cue = cue_at(reading, word, limit, comma="," in reading.plain[position - 2 : position])
            governed = governed_by(reading, word) if cue is None else None
            if governed is not None:
                return cue_at(reading, governed, limit, comma=False)
            if cue is not None or not (word.upos == "AUX" or word.lemma == "avoir"):
                return cue
        elif not _may_stand_before(word, first=step == 0):
            return None
        word = reading.words[word.index + 1] if word.index + 1 < len(reading.words) else None
    return None


def cue_at(reading: Reading, word: Word, limit: int, *, comma: bool) -> FoundCue | None:
    """Return the cue of a word with whom stands behind it, or None.

    Args:
        reading: The text.
        word: The verb, whatever its tag.
        limit: Where the phrase behind it ends at the latest.
        comma: Whether a comma stands before it, behind which any verb may be one.
    """
    group = group_of(reading, word)
    tail = phrase_tail(reading, word, group)  # « a fait valoir X »
    entry = tail[0] if tail else entry_of(word, reflexive=False, certain=True)
    end = tail[1].end if tail else reading.words[group[-1]].end
    if entry is None:
        plain = comma and word.upos == "VERB" and reading.is_finite(word)
        subject = phrase_after(reading, end + 1, limit) if plain else None
        if subject is None or not can_speak(reading, subject):
            return None
    else:
        subject = _subject(reading, word, entry, end, limit)
    if subject is None or has_agent(reading, word, group, end):
        return None
    return cue_of(reading, word, group, entry, subject, end, inverted=False)


def _subject(
    reading: Reading, word: Word, entry: CueEntry, end: int, limit: int
) -> tuple[int, int] | None:
    """The subject by tree, else the phrase behind the verb or behind its adjuncts."""
    subject = subject_span(reading, word)
    if subject is None or subject[0] < end:
        subject = phrase_after(reading, past_times(reading, end + 1), limit)
        if subject is None or not (
            can_speak(reading, subject) or states(reading, entry.sense, subject)
        ):
            farther = _behind_adjuncts(reading, end, limit)
            farther = farther or speaker_behind(reading, word, after_mark=True)
            if subject is None or farther is not None:
                return farther
            keys = {plain_key(w.text) for w in reading.analysis.words_in(*subject)}
            if keys & (nouns("documents") | nouns("never sources")):
                return None  # « …, a réclamé un audit »
    return subject


def _behind_adjuncts(reading: Reading, end: int, limit: int) -> tuple[int, int] | None:
    """« …, a averti lundi dernier, à Lyon, le maire »: whoever opens a phrase behind them."""
    words = reading.analysis.words_in(end, min(limit, end + _REACH))[:_ADJUNCT]
    for before, word in pairwise(words):
        if reading.is_finite(word) or reading.mark_at(word.start) is not None:
            return None
        if before.text != "," or word.upos not in {"DET", "PROPN"}:
            continue
        span = phrase_after(reading, word.start, limit)
        if span is not None and can_speak(reading, span):
            return span
    return None
