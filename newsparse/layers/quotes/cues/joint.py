"""More words of the speaker: those who speak together, and the one behind « on »."""

from __future__ import annotations

import re

from newsparse.layers.quotes.cues.sayers import can_speak
from newsparse.layers.quotes.cues.subjects import phrase_after
from newsparse.layers.quotes.lexicon import nouns, plain_key
from newsparse.layers.quotes.reading import Reading

_JOIN = re.compile(r",? (?:et|ainsi que) (?=\S)|, (?=\S)")
_AND = re.compile(r" (?:et|ainsi que) (?:le |la |l')?$")
_AT = re.compile(
    r"\b(?:à|au|aux|chez)(?: la | l'|l'| les | )([A-ZÀ-Ý][\w'-]*(?: [A-ZÀ-Ý][\w'-]*)*)"
    r", (?:où )?(?:l')?$",
    re.IGNORECASE,
)
_IN = re.compile(r",? (?:dans|sur) (?=(?:(?:une?|les?|la|son|sa|leur) |l')(\w+)(?: (\w+))?)")
_FROM = re.compile(
    r" (?:(?:de |d')(?=(?:une |deux |plusieurs )?sources?\b)"
    r"|auprès (?=d)(?:de |d')?(?:(?:du|des) )?)"
)
_CIRCLE = re.compile(r"\bdans (l'entourage [^,;.]{2,60}), (?:où )?(?:l')?$", re.IGNORECASE)
_MOST = 6  # speakers in one list
_BEHIND_ON = re.compile(
    r"(?: \w+){0,3}? dans (?=l'entourage)"
    r"|(?: \w+){0,3}? (?:auprès|du côté) (?=d)(?:de |d')?(?:(?:du|des) )?"
    r"|(?: \w+){0,2}? (?:à|au|aux|chez|de) (?:la |l'|les )?(?=[A-ZÀ-Ý])"
    r"|(?: \w+){0,2}? (?:de (?=source)|d'(?=une source))"
)


def whole_subject(
    reading: Reading, group: list[int], subject: tuple[int, int] | None, end: int
) -> tuple[int, int] | None:
    """Return a subject with those it is coordinated with, or whom « on » stands for.

    Args:
        reading: The text.
        group: Positions of the words of the verb group.
        subject: Span of the subject that was found.
        end: One past the cue.
    """
    if subject is None:
        return None
    if reading.plain[subject[0] : subject[1]].lower() in {"on", "l'on"}:
        return _behind_on(reading, subject, max(end, subject[1]))
    if (
        reading.words[group[-1]].lemma == "apprendre"
        and subject[0] > reading.words[group[-1]].start
    ):
        return from_source(reading, subject)
    if any(reading.words[i].feat("Number") == "Plur" for i in group):
        return _together(reading, group, subject)
    return subject


def _behind_on(reading: Reading, subject: tuple[int, int], end: int) -> tuple[int, int]:
    """« a-t-on appris auprès du parquet », « estime-t-on à Matignon »."""
    found = _BEHIND_ON.match(reading.plain, end) or _in_document(reading, end)
    if found is None:
        return _before_on(reading, subject)
    word = reading.next_word(found.end())
    if word is None or word.start != found.end():
        return subject
    limit = reading.sentence_of(word).end
    return phrase_after(reading, word.start, limit) or subject


def from_source(reading: Reading, subject: tuple[int, int]) -> tuple[int, int]:
    """« P, a appris l'AFP de sources syndicales »: not those who learnt it."""
    sentence = reading.sentence_at(subject[0])
    limit = subject[1] if sentence is None else sentence.end
    found = _FROM.search(reading.plain, subject[0], limit)
    return (found and phrase_after(reading, found.end(), limit)) or subject


def _in_document(reading: Reading, end: int) -> re.Match[str] | None:
    """« peut-on lire dans un communiqué de la ligue »: up to the document, where it is one."""
    found = _IN.match(reading.plain, end)
    keys = {plain_key(word) for word in found.groups("")} if found else set()
    return found if keys & nouns("documents") else None


def _before_on(reading: Reading, subject: tuple[int, int]) -> tuple[int, int]:
    """« À Kiev, on assure que P », « à l'Élysée, où l'on dit P »: the place speaks."""
    sentence = reading.sentence_at(subject[0])
    if sentence is None:
        return subject
    circle = _CIRCLE.search(reading.plain, sentence.start, subject[0])
    if circle is not None:
        return circle.span(1)
    found = _AT.search(reading.plain, sentence.start, subject[0])
    if found is None:
        return subject
    names = reading.analysis.names_by_place.touching(*found.span(1))
    whole = bool(names) and names[0].start == found.start(1) and names[0].end == found.end(1)
    return found.span(1) if whole else subject


def _is_unknown(reading: Reading, span: tuple[int, int] | None) -> bool:
    """« ont prévenu la FDSEA et les JA »: a name that no model knows."""
    if span is None or reading.analysis.names_by_place.touching(*span):
        return False
    return any(w.text[0].isupper() for w in reading.analysis.words_in(*span))


def _together(reading: Reading, group: list[int], subject: tuple[int, int]) -> tuple[int, int]:
    """« ont déclaré X et Y », « X, Y et le maire ont dit »."""
    verb = reading.words[group[-1]]
    before = subject[1] <= reading.words[group[0]].start
    limit = reading.words[group[0]].start if before else reading.sentence_of(verb).end
    start, end = subject
    names = reading.analysis.names_by_place
    join = _AND.search(reading.plain, start - 12, start)
    if before and join is not None:
        first = names.touching(join.start() - 1, join.start())
        start = next((n.start for n in first if n.end == join.start()), start)
    for _ in range(_MOST):
        joined = _JOIN.match(reading.plain, end, limit)
        following = phrase_after(reading, joined.end(), limit) if joined else None
        named = bool(joined and "et" in joined[0]) and _is_unknown(reading, following)
        if following is None or not (named or can_speak(reading, following)):
            break
        end = following[1]
    return start, end
