"""Reporting verbs that the tagger took for nouns: « X dément avoir vendu », « X juge que »."""

from __future__ import annotations

from newsparse.analysis import Word
from newsparse.layers.quotes.cues.sayers import can_speak
from newsparse.layers.quotes.cues.subjects import phrase_after
from newsparse.layers.quotes.pieces import has_verb
from newsparse.layers.quotes.reading import Reading

_OPENS_NOUN = {"ADP", "DET", "NUM"}
_REACH = 40  # words before the verb in which another finite verb would show


def untagged_subject(reading: Reading, word: Word) -> tuple[int, int] | None:
    """Return the subject of a noun, adjective or adverb that is the verb of its clause.

    Nothing that opens a noun phrase stands right before it, no other verb stands in its clause,
    what stands at the head of the clause can speak, and a complement of a verb follows.
    """
    sentence = reading.sentence_of(word)
    if word.index == sentence.first or word.text[0].isupper():
        return None
    before = reading.words[word.index - 1]
    if before.upos in _OPENS_NOUN or before.text.lower() in {"de", "d'", "ce", "cette"}:
        return None
    ahead = reading.words[max(sentence.first, word.index - _REACH) : word.index]
    own = _clause(ahead)
    # « un ancien juge que », « Paul Roche, critique « gastronomique » » are nouns
    noun = before.upos == "ADJ" and not before.text[:1].isupper()
    noun = noun or (before.text == "," and len(own) == len(ahead))
    governs = _governs(reading, word) or (not noun and _judges(reading, word))
    if not governs or any(reading.is_finite(w) for w in own):
        return None
    subject = phrase_after(reading, own[0].start, word.start) if own else None
    if subject is None:
        return None
    named = bool(reading.analysis.names_by_place.touching(*subject))  # « Téhéran dément »
    return subject if named or can_speak(reading, subject) else None


def _clause(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """« …, quand X juge que P », « une réponse que X juge « insuffisante » »: X and its verb."""
    for number in reversed(range(len(words))):
        form = words[number].text.lower()
        before = words[number - 1].text if number else ","
        if form in {"que", "qu'"} or (form in {"quand", "et", "mais"} and before == ","):
            return words[number + 1 :]
    return words


def _judges(reading: Reading, word: Word) -> bool:
    """« X juge « insuffisante » la réponse », « X juge que P »: marks or a clause right behind it.

    What stands in the marks is no name, and the clause has a verb.
    """
    that = reading.next_word(word.end)
    if that is not None and that.text.lower() in {"que", "qu'"}:
        return has_verb(reading, (that.end, reading.sentence_of(word).end))
    marked = reading.next_mark(word.end)
    if marked is None or reading.plain[word.end : marked.outer_start].strip():
        return False
    first = reading.next_word(marked.start)
    led = first is not None and first.upos == "ADP"  # « juge « au fond » »
    return reading.plain[marked.start : marked.start + 1].islower() and not led


def _governs(reading: Reading, word: Word) -> bool:
    """An infinitive right behind it, bare or linked; « que » or « si » is left to tagged verbs."""
    following = reading.words[word.index + 1 : word.index + 5]
    for number, other in enumerate(following):
        if other.feat("VerbForm") == "Inf" and other.upos in {"VERB", "AUX"}:
            return True
        linked = number == 0 and other.text.lower() in {"de", "d'", "à"}
        if not linked and other.upos not in {"PRON", "ADV"}:
            return False
    return False
