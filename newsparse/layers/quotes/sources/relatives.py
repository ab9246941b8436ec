"""Sources that a relative takes up: « X, pour qui P », « X, selon qui P, a demandé Q »."""

from __future__ import annotations

import re

from newsparse.article import Cue, Modality
from newsparse.layers.quotes.cues.sayers import can_speak
from newsparse.layers.quotes.cues.subjects import noun_phrase, outer_person
from newsparse.layers.quotes.lexicon import nouns, plain_key
from newsparse.layers.quotes.pieces import has_verb, in_one_mark, past_clitics, tidy
from newsparse.layers.quotes.reading import Reading
from newsparse.layers.quotes.sources.introducers import Introduced

_WHOM = re.compile(r"(?<=, )(selon|d'après|pour) (?:qui|(?:le|la)quel(?:le)?|lesquel(?:le)?s)\b")


def find_relative(reading: Reading) -> tuple[Introduced, ...]:
    """Return every source that « selon qui » and the like take up, in text order."""
    found = []
    for match in _WHOM.finditer(reading.plain):
        if reading.mark_at(match.start()) is None:
            item = _taken_up(reading, match)
            if item is not None:
                found.append(item)
    return tuple(found)


def _taken_up(reading: Reading, match: re.Match[str]) -> Introduced | None:
    sentence = reading.sentence_at(match.start())
    source = None if sentence is None else _named_before(reading, match.start(), sentence.start)
    if sentence is None or source is None:
        return None
    if match[1] == "pour" and not _may_hold(reading, source):
        return None
    clause = tidy(reading, match.end(), _main_verb(reading, match.end(), sentence.end))
    if clause is None or not has_verb(reading, clause):
        return None
    text = reading.document.text[match.start(1) : match.end(1)]
    return Introduced(
        cue=Cue(
            start=match.start(1),
            end=match.end(1),
            text=text,
            lemma=match[1],
            sense="say",
            negated=False,
            modality=Modality.ASSERTED,
        ),
        source=source,
        clause=None if in_one_mark(reading, clause) else clause,
        sentence=(sentence.start, sentence.end),
    )


def _named_before(reading: Reading, position: int, floor: int) -> tuple[int, int] | None:
    """The name or the noun phrase that ends right before the comma."""
    last = reading.word_ending(floor, position - len(", "))
    if last is None or last.upos not in {"NOUN", "PROPN", "ADJ"}:
        return None
    names = reading.analysis.names_by_place.touching(last.start, last.end)
    if names and names[0].type in {"PER", "ORG"}:
        return names[0].start, names[0].end
    while last.upos == "ADJ" and last.head is not None and last.deprel == "amod":
        last = reading.words[last.head]  # « le procureur égyptien, selon qui »
    span = noun_phrase(reading, outer_person(reading, last))
    return span if can_speak(reading, span) else None


def _may_hold(reading: Reading, source: tuple[int, int]) -> bool:
    """« les enfants, pour qui tout change »: those whom something concerns say nothing."""
    if reading.analysis.names_by_place.touching(*source):
        return True
    keys = [plain_key(w.text) for w in reading.analysis.words_in(*source)]
    return not any(key in nouns("concerned") for key in keys)


def _main_verb(reading: Reading, position: int, ceiling: int) -> int:
    """« X, selon qui P, a demandé Q »: the comma behind which X's own verb stands."""
    for word in reading.analysis.words_in(position, ceiling):
        if word.text != "," or reading.mark_at(word.start) is not None:
            continue
        following = past_clitics(reading, word.end)
        if following is not None and reading.is_finite(following):
            return word.start
    return ceiling
