"""Cues inside marks: those that interrupt what is said, « Nous irons, a-t-il dit, loin »."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from newsparse.analysis import Word
from newsparse.layers.quotes.cues.aftermarks import cue_after_mark, cue_at
from newsparse.layers.quotes.cues.find import FoundCue, cue_by_tree
from newsparse.layers.quotes.cues.sayers import can_speak
from newsparse.layers.quotes.cues.subjects import DAYS, phrase_after
from newsparse.layers.quotes.cues.verbs import inversion_of
from newsparse.layers.quotes.lexicon import plain_key
from newsparse.layers.quotes.marks import Marked
from newsparse.layers.quotes.pieces import has_verb
from newsparse.layers.quotes.reading import Reading

_NEAR = 30  # characters between an incise's verb and its subject
_PARTED = re.compile(r"[^»”\"\s]\s*(?:,|(?<=[!?…])|(?<=\.\.\.))\s*$")
_SPACES = 12  # characters of it
_STOP = re.compile(r"(?<!\bM)[,.!?;:](?!\w)")
_AFTER = 200  # characters behind a mark in which its own cue stands with its subject
_ADJUNCT = 80  # characters an incise may go on: « a-t-il dit jeudi devant la presse, »


def find_incises(reading: Reading) -> tuple[FoundCue, ...]:
    """Return the cues that interrupt the words inside marks: « Nous irons, a-t-il dit, loin »."""
    found = []
    for marked in reading.marked:
        words = reading.analysis.words_in(marked.start, marked.end)
        cues = (cue for word in words for cue in _cues_of(reading, word, marked))
        first = next((cue for cue in cues if _interrupts(reading, cue, marked)), None)
        if first is not None:
            found.append(first)
    return tuple(found)


def _cues_of(reading: Reading, word: Word, marked: Marked) -> Iterator[FoundCue]:
    """The cue of a verb by its tree, and with whom stands behind it.

    « Les élus, poursuit Anne Petit, n'ont rien vu »: the tree may take *élus* for its subject.
    But « Les élus, dit le maire, n'ont rien vu », raconte Paul Roche, who tells of the mayor.
    """
    verb = word.upos == "VERB" or inversion_of(reading, [word.index]) is not None
    by_tree = cue_by_tree(reading, word) if verb else None
    if by_tree is None or incise_start(reading, by_tree) is None:
        return
    yield by_tree
    limit = min(marked.end, by_tree.end + _NEAR + _ADJUNCT)
    behind = cue_at(reading, word, limit, comma=False) or _behind_day(reading, by_tree, limit)
    if behind is not None and not _is_told(reading, marked):
        yield behind


def _is_told(reading: Reading, marked: Marked) -> bool:
    """Tell whether what stands before the mark or right behind it may say whose words they are."""
    if reading.before(marked.outer_start) in {":", ","}:
        return True
    comma = reading.plain.startswith(",", marked.outer_end)
    if not comma and reading.before(marked.end) not in {"!", "?", "…"}:
        return False
    position = marked.outer_end + comma
    return cue_after_mark(reading, position, position + _AFTER) is not None


def _behind_day(reading: Reading, cue: FoundCue, limit: int) -> FoundCue | None:
    """« La halle, a dit lundi le préfet, sera vendue »."""
    day = reading.next_word(cue.end)
    if day is None or plain_key(day.text) not in DAYS:
        return None
    subject = phrase_after(reading, day.end + 1, limit)
    return subject and attrs.evolve(cue, subject=subject, subject_after=True)


def incise_start(reading: Reading, cue: FoundCue) -> int | None:
    """Return where an incise begins: at its comma, or behind the mark « C'est fou ! dit X » has.

    None where no incise begins: behind the closing mark of another quotation too.
    """
    found = _PARTED.search(reading.plain, cue.start - _SPACES, cue.start)
    if found is None or not reading.plain[cue.start].islower():
        return None
    comma = reading.plain.rfind(",", found.start(), cue.start)
    return comma if comma >= 0 else found.start() + len(found[0].rstrip())


def _interrupts(reading: Reading, cue: FoundCue, marked: Marked) -> bool:
    """The speaker behind the verb, up to another comma or a stop: nothing else looks like that.

    What closes the words inside the marks is an incise where nothing outside says who speaks.
    """
    if cue.subject is None or not cue.subject_after:
        return False
    if cue.subject[0] - cue.end > _NEAR or not can_speak(reading, cue.subject):
        return False
    end = incise_end(reading, cue, marked.end)
    return end is not None and (end < marked.end or not _is_told(reading, marked))


def incise_end(reading: Reading, cue: FoundCue, limit: int) -> int | None:
    """Return one past the comma or the stop that ends an incise inside marks, or None."""
    if cue.subject is None:
        return None
    stop = _stop_behind(reading, cue.subject[1], limit)
    if not reading.plain[cue.subject[1] : limit].strip(" ."):
        return limit
    if stop is None:
        return None
    if not reading.plain[stop.end() : limit].strip():
        return limit
    if _waits(reading, cue, stop.end()):
        return stop.end()
    return _past_apposed(reading, cue, stop, limit)


def _waits(reading: Reading, cue: FoundCue, position: int) -> bool:
    """« Nous avons, a dit X, une ville à bâtir »: a verb waits for what the incise parts off."""
    before, behind = reading.words_before(cue.start, 2), reading.next_word(position)
    some = behind is not None and behind.text.lower() in {"un", "une", "des", "de", "du"}
    return some and len(before) > 1 and before[0].lemma in {"avoir", "être"}


def _stop_behind(reading: Reading, position: int, limit: int) -> re.Match[str] | None:
    """The comma or the full stop that ends a part of an incise; None where another stop does."""
    stop = _STOP.search(reading.plain, position, min(limit, position + _ADJUNCT))
    return stop if stop is not None and stop[0] in ",." else None


def _past_apposed(reading: Reading, cue: FoundCue, stop: re.Match[str], limit: int) -> int:
    """« …, confie X, 52 ans, éleveuse. … »: what is apposed to the speaker is of the incise."""
    while stop[0] == ",":
        behind = _stop_behind(reading, stop.end(), limit)
        if behind is None or not _is_apposed(reading, cue, stop.end(), behind):
            break
        stop = behind
    return stop.end()


def _is_apposed(reading: Reading, cue: FoundCue, start: int, stop: re.Match[str]) -> bool:
    """A function, a relation, a name or an age without a verb, or *qui* up to a full stop.

    Or up to a comma, where what the incise interrupts has no verb yet.
    """
    words = reading.analysis.words_in(start, stop.start())
    if words and words[0].text.lower() == "qui":
        return stop[0] == "." or not _has_begun(reading, cue)
    if any(reading.is_finite(w) for w in words):
        return False
    if len(words) > 1 and words[0].upos == "NUM" and words[1].text.lower() == "ans":
        return True
    span = phrase_after(reading, start + 1, stop.start())
    return span is not None and can_speak(reading, span)


def _has_begun(reading: Reading, cue: FoundCue) -> bool:
    """Tell whether the sentence has a finite verb before an incise."""
    sentence = reading.sentence_of(reading.words[cue.verb])
    return has_verb(reading, (sentence.start, cue.start))
