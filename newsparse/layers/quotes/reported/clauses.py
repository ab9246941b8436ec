"""Reported clauses: where the content a cue reports ends.

The tree proposes, typography decides: a clause runs from its subordinator to the end of the
sentence, unless something on the way shows that the reporter speaks again.
"""

from __future__ import annotations

import re

from newsparse.analysis import Word
from newsparse.layers.quotes.cues.find import FoundCue
from newsparse.layers.quotes.cues.verbs import entries_of
from newsparse.layers.quotes.lexicon import nouns, plain_key
from newsparse.layers.quotes.pieces import opens_speech, past_clitics, tidy
from newsparse.layers.quotes.reading import Reading
from newsparse.layers.quotes.reported.sisters import (
    continues_infinitive,
    sister_ends,
    speaks_beside,
)
from newsparse.layers.quotes.reported.turns import breaks_tense, comments, gives_nothing

_RELATIVES = {
    "où",
    "qui",
    "dont",
    "que",
    "ce",
    "lequel",
    "laquelle",
    "lesquels",
    "lesquelles",
    "qu'",
}
_THE = frozenset({"l'", "le"})
_REPORTER = re.compile(
    r"(?:selon|d'après|avant (?:de|d'|que|qu')|a-t-|ont-ils|ont-elles|interrogée? |citée? par"
    r"|(?:dans|lors|au cours|à l'issue) (?:de |d')?(?:la |l'|un |une |son |sa |leur )"
    r"(?:communiqué|entretien|interview|tweet|message|lettre|déclaration|discours|note|rapport"
    r"|conférence de presse|allocution|point (?:de )?presse))\b",
    re.IGNORECASE,
)


def clause_span(reading: Reading, first: Word, cue: FoundCue) -> tuple[int, int] | None:
    """Return the span of the reported clause that starts at *first*."""
    end, last = _sentence_end(reading, first)
    main = _main_clause(reading, first, cue) or _outer_verb(reading, first, cue, last)
    if main is not None:
        end, last = main.start, main.index
    for word in reading.words[first.index : last]:
        if word.index > first.index and _reporter_again(reading, word, first, cue):
            if word.text == "," and not _holds_verb(reading, first.start, word.start):
                continue  # « que le pont, selon elle, rouvrira »
            end = word.start
            break
    mark = reading.mark_at(first.start)
    opens = mark is not None and mark.start == first.start
    return tidy(reading, mark.outer_start if mark and opens else first.start, end)


def _main_clause(reading: Reading, first: Word, cue: FoundCue) -> Word | None:
    """« En disant que P, X a ouvert la séance »: the comma before what the participle hangs on."""
    verb = reading.words[cue.verb]
    if not verb.text.endswith("ant") or verb.head is None or not verb.deprel.startswith("advcl"):
        return None
    governor = reading.words[verb.head]
    if governor.index < first.index or not reading.is_finite(governor):
        return None
    own = [reading.words[c] for c in reading.analysis.children[governor.index]]
    subjects = [w.index for w in own if w.deprel.startswith("nsubj") and w.index > first.index]
    ahead = reading.words[first.index : min([governor.index, *subjects])]
    return next((w for w in reversed(ahead) if w.text == ","), None)


def _outer_verb(reading: Reading, first: Word, cue: FoundCue, last: int) -> Word | None:
    """« X, qui dit vouloir P, a été jugé »: the comma before the verb of what *qui* takes up."""
    before = [w.text.lower() for w in reading.words_before(cue.start, 2)]
    if before != [",", "qui"]:
        return None
    spoken = first.feat("VerbForm") == "Inf"
    for word in reading.words[first.index : last]:
        spoken = spoken or reading.is_finite(word)
        if word.text == "," and spoken and reading.mark_at(word.start) is None:
            following = past_clitics(reading, word.end)
            if following is not None and reading.is_finite(following):
                return word
    return None


def _holds_verb(reading: Reading, start: int, end: int) -> bool:
    return any(w.upos in {"VERB", "AUX"} for w in reading.analysis.words_in(start, end))


def _sentence_end(reading: Reading, word: Word) -> tuple[int, int]:
    """End of a sentence and of its words; one cut inside marks, or without a stop, goes on."""
    number = word.sentence
    sentences = reading.analysis.sentences
    while number + 1 < len(sentences) and sentences[number + 1].block == sentences[number].block:
        end = sentences[number].end
        mark = reading.mark_at(end)
        inside = mark is not None and mark.outer_start < end
        if not inside and reading.plain[end - 1] in '.!?…»”"':
            break
        number += 1
        if mark and inside and sentences[number].end >= mark.outer_end:
            break
    return sentences[number].end, sentences[number].last


def _reporter_again(reading: Reading, word: Word, first: Word, cue: FoundCue) -> bool:
    """Tell whether the reporter takes over again at *word*."""
    if reading.mark_at(word.start) is not None and not _opens(reading, word):
        return False
    match word.text:
        case ";":
            ends = True
        case ":":
            ends = opens_speech(reading, word.end)
        case ")":
            ends = "(" not in reading.plain[first.start : word.start]
        case "(":
            ends = _remark_in_brackets(reading, word)
        case "–" | "—":
            ends = breaks_tense(reading, cue, first, word)
        case ",":
            ends = _comma_ends(reading, word, first, cue)
        case _:
            ends = (
                _coordination_ends(reading, word, first, cue)
                or sister_ends(reading, word, first, cue)
                or speaks_beside(reading, word, first, cue)
            )
    return ends


def _remark_in_brackets(reading: Reading, word: Word) -> bool:
    """A whole sentence in brackets at the end is the reporter's: « (la mairie n'a pas réagi) »."""
    end = reading.sentence_of(word).end
    close = reading.plain.find(")", word.end, end)
    if close < 0 or reading.plain[close + 1 : end].strip(" .»"):
        return False
    inside = reading.analysis.words_in(word.end, close)
    return any(reading.is_finite(w) for w in inside)


def _opens(reading: Reading, word: Word) -> bool:
    mark = reading.mark_at(word.start)
    return mark is not None and mark.outer_start == word.start


def _comma_ends(reading: Reading, comma: Word, first: Word, cue: FoundCue) -> bool:
    following = reading.words[comma.index + 1 : comma.index + 4]
    if not following or following[0].sentence != comma.sentence:
        return False
    word = following[0]
    plain = word.text.lower()
    mark = reading.mark_at(comma.start - 2)
    # What follows a quoted fragment is the reporter's own remark.
    on_mark = mark is not None and mark.outer_start > first.start and plain in _RELATIVES
    if on_mark or _REPORTER.match(reading.plain, word.start):
        return True
    verb = following[1] if plain == "en" and len(following) > 1 else word
    if verb.text.lower().endswith("ant") and verb.upos in {"VERB", "AUX"}:
        return (plain == "en" and bool(entries_of(verb))) or _hangs_on(reading, verb, cue, first)
    if _is_aside(reading, word) or _goes_with_ni(reading, first, word):
        return True
    if plain in {"un", "une"} and len(following) > 1:
        return plain_key(following[1].text) in nouns("speech")  # « …, un constat que X partage »
    turns = comments(reading, comma) or breaks_tense(reading, cue, first, comma)
    turns = turns or speaks_beside(reading, word, first, cue)
    return turns or (
        plain in {"et", "mais", "puis"} and _coordination_ends(reading, word, first, cue)
    )


def _is_aside(reading: Reading, word: Word) -> bool:
    """« …, sans donner de nom », « …, comme l'a écrit X »; not « des villes, comme Le Havre »."""
    if word.text.lower() != "comme":
        return word.text.lower() == "sans" and gives_nothing(reading, word)
    following = [w for w in reading.words[word.index + 1 : word.index + 3] if w.text not in _THE]
    if not following or following[0].feat("VerbForm") == "Part":
        return False  # « comme prévu »
    return following[0].upos == "AUX" or bool(entries_of(following[0]))


def _goes_with_ni(reading: Reading, first: Word, word: Word) -> bool:
    """« ni les syndicats, qui demandaient de P, ni le patronat »: what was said holds no *ne*."""
    if word.text.lower() != "ni":
        return False
    last = reading.sentence_of(word).last
    around = {w.text.lower() for w in reading.words[first.index : word.index]}
    around |= {w.text.lower() for w in reading.words[word.index + 1 : last]}
    behind = reading.words[word.index + 1 : word.index + 2]
    opens = bool(behind) and behind[0].upos in {"DET", "NOUN", "PROPN"}
    return opens and not around & {"ne", "n'", "ni", "sans"}


def _hangs_on(reading: Reading, word: Word, cue: FoundCue, first: Word) -> bool:
    """Tell whether a participle belongs to the cue's clause rather than to what is reported."""
    while word.head is not None and word.index != cue.verb:
        word = reading.words[word.head]
        if word.index >= first.index and reading.is_finite(word):
            return False
    return True


def _coordination_ends(reading: Reading, word: Word, first: Word, cue: FoundCue) -> bool:
    """« a déclaré que … et a ajouté que »: the second verb is the cue's sister."""
    if word.text.lower() not in {"et", "mais", "puis", "ou"}:
        return False
    bel = reading.words[word.index - 1].text.lower() == "bel"  # « a bel et bien été »
    if bel or continues_infinitive(reading, word, first):
        return False
    sentence = reading.sentence_of(word)
    for follower in reading.words[word.index + 1 : min(sentence.last, word.index + 7)]:
        if follower.text.lower() in {"que", "qu'", "si"}:
            return False
        if follower.deprel.startswith("nsubj"):
            return False
        if follower.upos == "VERB":
            return follower.deprel == "conj" and follower.head == cue.verb
    return False
