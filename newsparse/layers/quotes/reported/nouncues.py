"""Nouns that report: « l'annonce par X que P », « C'est l'avis de X »."""

from __future__ import annotations

import re

from newsparse.analysis import Word
from newsparse.article import Cue, Modality
from newsparse.layers.quotes.cues.sayers import can_speak
from newsparse.layers.quotes.cues.subjects import phrase_after
from newsparse.layers.quotes.lexicon import nouns, plain_key
from newsparse.layers.quotes.marked.ties import Material
from newsparse.layers.quotes.pieces import has_verb, quote_of, tidy
from newsparse.layers.quotes.reading import Reading
from newsparse.layers.quotes.types import FoundQuote

_REACH = 12  # words between the noun and its clause: « l'annonce lundi par le ministre que P »
_THAT = {"que", "qu'"}
_WHICH = {"lequel", "laquelle", "lesquels", "lesquelles"}
_IS = re.compile(
    r"(?:c'est|tel est|voilà) (?:aussi |également |du moins |là )?(?:le |la |l'|un |une )",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:[^\W\d]+ )?(?:est )?(?:du |de l'|de la |des |de |d')", re.IGNORECASE)
_DETERMINED = re.compile(r"(?:le |la |l')", re.IGNORECASE)


def find_named(material: Material) -> list[FoundQuote]:
    """Return the clauses that a noun of saying reports or takes up."""
    reading = material.reading
    found = []
    for word in reading.words:
        key = plain_key(word.text)
        if word.upos not in {"NOUN", "ADJ"} or reading.mark_at(word.start) is not None:
            continue
        if key in nouns("speech"):
            found.append(_governed(reading, word))
        if key in nouns("said so"):
            found.append(_taken_up(reading, word))
    return [q for q in found if q is not None]


def _governed(reading: Reading, noun: Word) -> FoundQuote | None:
    """L'annonce par X que P; son affirmation selon laquelle P."""
    sentence = reading.sentence_of(noun)
    speaker = None
    for word in reading.words[noun.index + 1 : min(sentence.last, noun.index + _REACH)]:
        plain = word.text.lower()
        before = reading.words[word.index - 1]
        if reading.mark_at(word.start) is not None or word.upos == "PUNCT":
            return None
        if plain in _WHICH and before.text.lower() == "selon":
            return _clause(reading, noun, speaker, word)
        if plain in _THAT:
            own = speaker is not None and before.end == speaker[1]
            governs = word.upos == "SCONJ" and (own or before.index == noun.index)
            return _clause(reading, noun, speaker, word) if governs else None
        if reading.is_finite(word):
            return None
        if speaker is None and plain in {"par", "de", "d'"}:
            speaker = _speaker(reading, word, sentence.end)
    return None


def _speaker(reading: Reading, word: Word, limit: int) -> tuple[int, int] | None:
    following = reading.words[word.index + 1] if word.index + 1 < len(reading.words) else None
    if following is None:
        return None
    span = phrase_after(reading, following.start, limit)
    return span if span is not None and can_speak(reading, span) else None


def _clause(
    reading: Reading, noun: Word, speaker: tuple[int, int] | None, link: Word
) -> FoundQuote | None:
    """The clause behind *link*, where it ends the sentence: nothing shows how it ends inside."""
    sentence = reading.sentence_of(noun)
    mention = speaker or _owner(reading, noun)
    if mention is None:
        return None
    span = tidy(reading, link.end, _end(reading, noun, link, sentence.end))
    if span is None or reading.mark_at(span[0]) is not None:
        return None
    if not has_verb(reading, span):
        return None
    return _quote(reading, noun, span, mention, "noun that reports")


def _end(reading: Reading, noun: Word, link: Word, limit: int) -> int:
    """« L'annonce que P a surpris »: the noun's verb ends the clause of a subject."""
    verb = reading.words[noun.head] if noun.head is not None else None
    if verb is None or not noun.deprel.startswith("nsubj") or verb.start < link.end:
        return limit
    group = [reading.words[c] for c in reading.analysis.children[verb.index]]
    starts = [w.start for w in group if w.upos == "AUX" and link.end < w.start < verb.start]
    return min([verb.start, *starts])


def _owner(reading: Reading, noun: Word) -> tuple[int, int] | None:
    """« X a répété son affirmation selon laquelle P »: the subject of the noun's verb."""
    before = reading.words[noun.index - 1] if noun.index else None
    if before is None or before.text.lower() not in {"son", "sa", "leur"} or noun.head is None:
        return None
    for child in reading.analysis.children[noun.head]:
        word = reading.words[child]
        if word.deprel.startswith("nsubj") and word.index < noun.index:
            children = [reading.words[c] for c in reading.analysis.children[child]]
            start = min([word.start, *(c.start for c in children if c.deprel == "det")])
            span = (start, word.end)
            return span if can_speak(reading, span) else None
    return None


def _taken_up(reading: Reading, noun: Word) -> FoundQuote | None:
    """P. C'est la remarque de X. — P. Le constat est de X."""
    sentence = reading.sentence_of(noun)
    head = reading.plain[sentence.start : noun.start]
    of = _OF.match(reading.plain, noun.end, sentence.end)
    if of is None or noun.sentence == 0:
        return None
    given = " est " in of.group() and _DETERMINED.fullmatch(head) is not None
    if not given and _IS.fullmatch(head) is None:
        return None
    last = reading.analysis.sentences[noun.sentence - 1]
    marked = {reading.mark_at(last.start), reading.mark_at(last.end - 1)} != {None}
    mention = phrase_after(reading, of.end(), sentence.end)
    if marked or last.block != sentence.block or mention is None:
        return None
    span = tidy(reading, last.start, last.end) if can_speak(reading, mention) else None
    if span is None or not has_verb(reading, span):
        return None
    return _quote(reading, noun, span, mention, "taken up by name")


def _quote(
    reading: Reading, noun: Word, span: tuple[int, int], mention: tuple[int, int], rule: str
) -> FoundQuote:
    cue = Cue(
        start=noun.start,
        end=noun.end,
        text=reading.document.text[noun.start : noun.end],
        lemma=noun.lemma,
        sense="say",
        negated=False,
        modality=Modality.ASSERTED,
    )
    return quote_of(span, cue, mention, rule)
