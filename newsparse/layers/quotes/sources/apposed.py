"""Where a clause begins behind a source and what is apposed to it: « Selon X, le maire, P »."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.analysis import Word
from newsparse.layers.quotes.lexicon import BEFORE_VERB
from newsparse.layers.quotes.reading import Reading
from newsparse.layers.quotes.sources.named import BRACKET, RELATIVES

_BRACKET = re.compile(rf" {BRACKET}(?=,)")
"""*Selon le maire de Nice (LR), P*."""
_RELATIVE = re.compile(r",? (?:qui|dont|où)\b")


def past_apposition(reading: Reading, position: int, ceiling: int) -> int:
    """Return where the clause begins behind a source and what is apposed to it."""
    bracket = _BRACKET.match(reading.plain, position)
    position = bracket.end() if bracket else position
    relative = _RELATIVE.match(reading.plain, position)
    if relative is not None:
        return _past_relative(reading, relative.end(), ceiling) or position
    parted = _parted_subject(reading, position, ceiling)
    if parted is not None:
        return parted
    return _past_apposed(reading, position, ceiling)


def _parted_subject(reading: Reading, position: int, ceiling: int) -> int | None:
    """« Selon X, le pilote, âgé de 40 ans, est mort »: where the subject of such a verb begins."""
    commas: list[int] = []
    behind_comma = False
    for word in reading.analysis.words_in(position, ceiling):
        if word.text == ",":
            commas.append(word.start)
            behind_comma = True
        elif not commas or reading.is_finite(word):
            return commas[-3] + 1 if behind_comma and len(commas) > 2 else None
        elif word.text.lower() not in BEFORE_VERB:
            behind_comma = False
    return None


def _past_apposed(reading: Reading, position: int, ceiling: int) -> int:
    for _ in range(2):
        comma = reading.plain.find(",", position, ceiling)
        if comma < 0 or comma > position + 1:
            return position
        nxt = reading.plain.find(",", comma + 1, ceiling)
        if nxt < 0:
            return comma + 1
        between = reading.analysis.words_in(comma + 1, nxt)
        if not between or any(reading.is_finite(w) for w in between):
            return comma + 1
        if (
            not (between[0].upos in {"DET", "NOUN", "PROPN", "ADJ"} or _is_of(reading, between))
            or reading.mark_at(between[0].start) is not None
        ):
            return comma + 1
        rest = reading.analysis.words_in(nxt + 1, ceiling)
        if not any(reading.is_finite(w) for w in rest) or not _may_open(rest[0]):
            return comma + 1  # « selon X, le joueur, blessé hier, est sorti »
        position = nxt
    return position


def _is_of(reading: Reading, words: Sequence[Word]) -> bool:
    """« selon Anne Petit, de l'Institut des mers, P »: where she works."""
    names = reading.analysis.names_by_place.touching(words[0].start, words[-1].end)
    return words[0].text.lower() in {"de", "d'", "du", "des", "chez"} and bool(names)


def _may_open(word: Word) -> bool:
    """Whether a clause can begin so, rather than go on with what a comma interrupted."""
    participle = word.upos in {"VERB", "ADJ"} and word.feat("VerbForm") != "Inf"
    return not participle and word.text.lower() not in RELATIVES


def _past_relative(reading: Reading, position: int, ceiling: int) -> int | None:
    """« Selon un élu, qui veut taire son nom, P »: where P begins; None where there is no P."""
    words = reading.analysis.words_in(position, ceiling)
    spoken = False
    for number, word in enumerate(words):
        if word.text == "," and spoken:
            return word.end if any(reading.is_finite(w) for w in words[number:]) else None
        spoken = spoken or reading.is_finite(word)
    return None
