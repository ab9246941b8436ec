"""Quotations behind a colon: a cue, a label, or the subject of any verb before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.analysis import NamedSpan, Word
from newsparse.article import Cue, Modality
from newsparse.layers.quotes.cues.find import FoundCue
from newsparse.layers.quotes.cues.sayers import can_speak
from newsparse.layers.quotes.cues.subjects import phrase_after, subject_span
from newsparse.layers.quotes.cues.verbs import entry_of, group_of
from newsparse.layers.quotes.marked.ties import (
    Material,
    Tie,
    asks_whether,
    cues_before,
    floor_of,
)
from newsparse.layers.quotes.marks import Marked
from newsparse.layers.quotes.pieces import has_verb
from newsparse.layers.quotes.reading import Reading

_CLITIC = re.compile(r"\s*(?:l'|le |les |lui |leur )?")  # « Claire Petit l'assure : »
_CLEFT = re.compile(r"\b(?:c'est|c'était|ce sont) [^,;:]{2,60}$", re.IGNORECASE)
_BY = re.compile(r"\bpar $")
_ITEM = re.compile(
    r"[–—•*-]\s+([A-ZÀ-Ý][^\n.!?;:,()«»“”]{1,90}?)\s?(?:[,(][^\n!?;:«»“”]{0,160})?:\s"
)
_LABEL = re.compile(r"([^\n.!?;:«»“”]{2,90}?)\s*:\s*$")


def colon_before(material: Material, marked: Marked) -> Tie | None:
    """X a déclaré : « … »."""
    reading = material.reading
    if reading.before(marked.outer_start) != ":":
        return None
    text = reading.document.text
    for cue in cues_before(material, marked):
        if _has_object(reading, cue, marked.outer_start) or _is_fronted(reading, cue, marked):
            continue
        if asks_whether(reading, cue, marked.outer_start):
            return None
        if _is_of_relative(reading, cue):
            continue
        if cue.subject is not None and ";" not in reading.plain[cue.end : marked.outer_start]:
            return Tie(rule="colon", cue=cue.public(text), mention=cue.subject)
    label = item_label(reading, marked.outer_start)
    if label is not None:
        return Tie(rule="label", cue=None, mention=label)
    floor = floor_of(reading, marked)
    for item in material.introduced.starting(floor, marked.outer_start):
        if item.sentence[0] <= floor <= item.sentence[1]:
            return Tie(rule="colon", cue=item.cue, mention=item.source)
    return _labelled(material, marked, floor)


def _is_of_relative(reading: Reading, cue: FoundCue) -> bool:
    """« remercié les agents qui ont refusé de partir : « … » »: they did not say it."""
    return "q" not in cue.constructions and _is_behind_who(reading, reading.words[cue.verb])


def _is_behind_who(reading: Reading, verb: Word) -> bool:
    """Whether a verb is of a relative with *qui*; not in « c'est lui qui a ouvert la séance »."""
    before = reading.words_before(reading.words[group_of(reading, verb)[0]].start, 1)
    if [w.text.lower() for w in before] != ["qui"]:
        return False
    start = reading.sentence_of(verb).start
    return _CLEFT.search(reading.plain, start, before[0].start) is None


def _is_fronted(reading: Reading, cue: FoundCue, marked: Marked) -> bool:
    """« Interrogé par la radio, le maire s'est montré sûr : « … » »: whoever asked says nothing."""
    if cue.subject is None or reading.is_finite(reading.words[cue.verb]):
        return False
    agent = _BY.search(reading.plain, cue.end, cue.subject[0]) is not None
    return agent and has_verb(reading, (cue.subject[1], marked.outer_start))


def _has_object(reading: Reading, cue: FoundCue, end: int) -> bool:
    """« … permet de poursuivre les recherches : « … » »: the infinitive has its object already."""
    children = [reading.words[c] for c in reading.analysis.children[cue.verb]]
    taken = any(c.deprel == "obj" and c.upos == "NOUN" and c.end <= end for c in children)
    return taken and reading.words[cue.verb].feat("VerbForm") == "Inf"


def item_label(reading: Reading, position: int) -> tuple[int, int] | None:
    """« – Nom, fonction : … »: the name or the noun that opens an item of a list, if one does.

    Only the colon that ends the label counts, and what stands behind its first comma is apposed.
    """
    block = reading.document.blocks[reading.block_number(position)]
    match = _ITEM.match(reading.plain, block.start, position)
    if match is None:
        return None
    start, end = match.span(1)
    names = reading.analysis.names_by_place.starting(start, end)
    named = next((n for n in names if n.end <= end), None)
    if named is not None and named.type == "PER" and named.start == start:
        return named.start, named.end
    return start, end


def _labelled(material: Material, marked: Marked, floor: int) -> Tie | None:
    """« Didier Deschamps (sélectionneur) : “…” », else the subject of any verb there."""
    reading = material.reading
    match = _LABEL.search(reading.plain, floor, marked.outer_start)
    words = reading.analysis.words_in(floor, marked.outer_start)
    verbs = [w for w in words if w.upos == "VERB" and reading.is_finite(w)]
    misread = None if verbs else _untagged_before_colon(reading, words)
    if misread is not None:
        return misread
    if match and not verbs:
        names = [
            n
            for n in reading.analysis.names_by_place.starting(match.start(1), match.end(1))
            if n.end <= match.end(1)
        ]
        return _label_of(reading, match.span(1), names)
    for verb in reversed(verbs):
        if _is_behind_who(reading, verb):
            continue
        subject = subject_span(reading, verb)
        if subject is not None and subject[1] <= verb.start and can_speak(reading, subject):
            cue = Cue(
                start=verb.start,
                end=verb.end,
                text=reading.document.text[verb.start : verb.end],
                lemma=verb.lemma,
                sense=None,
                negated=False,
                modality=Modality.ASSERTED,
            )
            return Tie(rule="colon, any verb", cue=cue, mention=subject)
    return None


def _label_of(reading: Reading, span: tuple[int, int], names: Sequence[NamedSpan]) -> Tie | None:
    """The person or the organisation before a colon, else the noun phrase that is all of it."""
    people = [n for n in names if n.type == "PER"] or [n for n in names[:1] if n.type == "ORG"]
    if people:
        return Tie(rule="label", cue=None, mention=(people[0].start, people[0].end))
    first = reading.next_word(span[0])
    if first is None or first.upos != "DET":
        return None  # « Réforme des retraites : « … » »: a topic
    phrase = phrase_after(reading, span[0], span[1])
    if phrase is None or phrase != span or not can_speak(reading, phrase):
        return None
    return Tie(rule="label", cue=None, mention=phrase)


def _untagged_before_colon(reading: Reading, words: Sequence[Word]) -> Tie | None:
    """« La préfecture précise : « … » »: a form of a reporting verb taken for an adjective."""
    plain = [w for w in words if w.upos != "PUNCT"]
    if len(plain) < 2 or plain[-1].upos == "PROPN":
        return None
    last = plain[-1]
    entry = entry_of(last, reflexive=False, certain=True)
    subject = _named_before(reading, plain[0].start, last.start)
    subject = subject or phrase_after(reading, plain[0].start, last.start)
    if entry is None or subject is None or not can_speak(reading, subject):
        return None
    if not _CLITIC.fullmatch(reading.plain[subject[1] : last.start]):
        return None
    cue = Cue(
        start=last.start,
        end=last.end,
        text=reading.document.text[last.start : last.end],
        lemma=entry.lemma,
        sense=entry.sense,
        negated=False,
        modality=Modality.ASSERTED,
    )
    return Tie(rule="colon", cue=cue, mention=subject)


def _named_before(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """The last name before the verb, whatever its words were taken for."""
    named = [n for n in reading.analysis.names_by_place.starting(start, end) if n.end <= end]
    return (named[-1].start, named[-1].end) if named else None
