"""To whom or where it was said: « à la presse », « sur France Inter », « dans un communiqué »."""

from __future__ import annotations

import re

from newsparse.analysis import Word
from newsparse.layers.quotes.cues.sayers import can_speak
from newsparse.layers.quotes.cues.subjects import phrase_after
from newsparse.layers.quotes.lexicon import names_source, nouns, plain_key
from newsparse.layers.quotes.reading import Reading

_TO = frozenset({"à", "auprès", "devant"})
_WHERE = frozenset({"sur", "dans", "lors", "en", "à", "via"})
_MOST = 24  # words behind a cue among which it stands
_OPENS = re.compile(
    r"(?:(?:interrogée?s?|invitée?s?|interviewée?s?|s'exprimant|dans|sur|lors|devant|en)\b)",
    re.IGNORECASE,
)
_ENDS = frozenset({"que", "qu'", "si", "s'", "qui", "dont", "où", "avant", "après"})


def addressee_of(
    reading: Reading,
    cue: tuple[int, int],
    quote: tuple[int, int],
    speaker: tuple[int, int],
) -> tuple[int, int] | None:
    """Return the span of the words that say to whom or where something was said, or None.

    They stand behind the cue in its sentence, or open the sentence (« Sur France Inter, X a dit »).

    Args:
        reading: The text.
        cue: Span of the cue.
        quote: Span of what was said; nothing in it is looked at.
        speaker: Span of the words that name the speaker, who is not whom he speaks to.
    """
    for words in _parts(_behind(reading, cue, quote), speaker):
        if (found := _among(reading, words)) is not None:
            return found
    sentence = reading.analysis.sentence_around(cue[0])
    if sentence is None or not _OPENS.match(reading.plain, sentence.start):
        return None
    opening = reading.analysis.words_in(sentence.start, cue[0])
    comma = next((n for n, w in enumerate(opening) if w.text == ","), 0)
    before = [w for w in opening[:comma] if not quote[0] <= w.start < quote[1]]
    return _among(reading, before)


def _behind(reading: Reading, cue: tuple[int, int], quote: tuple[int, int]) -> list[Word]:
    word = reading.next_word(cue[1])
    if word is None:
        return []
    last = min(reading.sentence_of(word).last, word.index + _MOST)
    found: list[Word] = []
    for following in reading.words[word.index : last]:
        inside = quote[0] <= following.start < quote[1]
        if inside or following.text in ";:.!?" or reading.mark_at(following.start) is not None:
            break
        if following.text.lower() in _ENDS:
            break
        found.append(following)
    return found


def _parts(words: list[Word], speaker: tuple[int, int]) -> tuple[list[Word], list[Word]]:
    """What stands before the speaker and what behind him, without what is apposed to him.

    « a dit Anne Petit, chercheuse à l'EPFL, à la presse », not « …, interrogée à l'EPFL ».
    """
    before = [w for w in words if w.start < speaker[0]]
    behind = [w for w in words if w.start >= speaker[1]]
    if len(behind) > 1 and behind[0].text == "," and not _OPENS.match(behind[1].text):
        closed = next((n for n, w in enumerate(behind[1:], 1) if w.text == ","), len(behind))
        behind = behind[1:] if behind[1].upos == "ADP" else behind[closed:]
    return before, behind


def _among(reading: Reading, words: list[Word]) -> tuple[int, int] | None:
    for number, word in enumerate(words):
        led = word.upos == "ADP" or word.text.lower() == "lors"
        if not led or number + 1 == len(words):
            continue
        before = words[number - 1] if number else None
        if before is not None and before.text.lower() == "quant":
            continue  # « ajoute quant à elle la mairie »
        if before is not None and before.upos == "NOUN" and names_source(before.text):
            continue  # « Rémi Fontaine, adjoint au maire »
        found = _phrase(reading, word, words[number + 1 :])
        if found is not None:
            return found
    return None


def _phrase(reading: Reading, preposition: Word, behind: list[Word]) -> tuple[int, int] | None:
    # « auprès de », « lors de », and the article that is fused with its preposition
    rest = [w for w in behind if w.start > preposition.start]
    while rest and rest[0].upos == "ADP":
        rest = [w for w in rest if w.start > rest[0].start]
    if not rest:
        return None
    span = phrase_after(reading, rest[0].start, behind[-1].end)
    if span is None:
        return None
    form = preposition.text.lower()
    whole = preposition.start, span[1]
    if form in _TO and (can_speak(reading, span) or _is_audience(reading, span)):
        return whole
    return whole if form in _WHERE and _is_channel(reading, span, form) else None


def _is_audience(reading: Reading, span: tuple[int, int]) -> bool:
    heads = [w for w in reading.analysis.words_in(*span) if w.upos in {"NOUN", "PROPN"}]
    return bool(heads) and plain_key(heads[0].text) in nouns("audiences")


def _is_channel(reading: Reading, span: tuple[int, int], preposition: str) -> bool:
    """A medium, a message or an occasion; a name of a place is none."""
    words = reading.analysis.words_in(*span)
    heads = [plain_key(w.text) for w in words if w.upos in {"NOUN", "PROPN"}][:2]
    if any(head in nouns("channels") for head in heads):
        return True
    named = reading.analysis.names_by_place.touching(*span)
    if preposition == "sur" and reading.plain[span[0] : span[1]] == "X":
        return True
    return preposition != "en" and bool(named) and named[0].type in {"ORG", "MISC"}
