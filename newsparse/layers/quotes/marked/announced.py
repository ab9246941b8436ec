"""The sentence before words in marks: who took the floor in it, or whom it is about."""

from __future__ import annotations

from newsparse.analysis import NamedSpan, Word
from newsparse.layers.quotes.marked.attribution import incise_closed
from newsparse.layers.quotes.marked.kinds import stands_free
from newsparse.layers.quotes.marked.ties import Material, Tie, asks_whether
from newsparse.layers.quotes.marks import Marked
from newsparse.layers.quotes.reading import Reading

_FIRST_PERSON = frozenset("je j' me m' moi mon ma mes nous notre nos on".split())
_THIRD_PERSON = frozenset("il elle ils elles son sa ses leur leurs".split())


def announced(material: Material, marked: Marked) -> Tie | None:
    """X a nuancé les chiffres. « … »: the sentence before says that somebody took the floor."""
    reading = material.reading
    block = reading.document.blocks[reading.block_number(marked.outer_start)]
    before = reading.word_ending(block.start, marked.outer_start)
    if before is None or reading.mark_at(before.start - 1) is not None:
        return None
    sentence = reading.sentence_of(before)
    for cue in reversed(material.cues.starting(sentence.start, marked.outer_start)):
        if incise_closed(reading, cue) or asks_whether(reading, cue, marked.outer_start):
            return None  # « … », dit X. « … »: he goes on
        if cue.subject is not None and cue.sense not in {"think", None} and not cue.negated:
            return Tie(rule="announced", cue=cue.public(reading.document.text), mention=cue.subject)
    return None


def presented(material: Material, marked: Marked) -> Tie | None:
    """Jeanne Morel tient un café. « … »: the one person whom the sentence before is about."""
    reading = material.reading
    block = reading.document.blocks[reading.block_number(marked.outer_start)]
    before = reading.word_ending(block.start, marked.outer_start)
    if before is None or before.text != "." or not stands_free(reading, marked):
        return None
    sentence = reading.sentence_of(before)
    names = reading.analysis.names_by_place.starting(sentence.start, sentence.end)
    people = [n for n in names if n.type == "PER"]
    if len(people) != 1 or reading.next_mark(sentence.start) is not marked:
        return None
    name = people[0]
    children = reading.analysis.children[reading.root_of(sentence).index]
    subjects = (w for c in children if (w := reading.words[c]).deprel.startswith("nsubj"))
    subject = next(subjects, None)
    if subject is None or not _is_called(reading, subject, name):
        return None
    if subject.deprel == "nsubj:pass" or not _is_of_speaker(reading, marked):
        return None
    return Tie(rule="presented", cue=None, mention=(name.start, name.end))


def _is_of_speaker(reading: Reading, marked: Marked) -> bool:
    """« Je n'ai plus un client »: words of whom the sentence before is about, not about him."""
    words = [w.text.lower() for w in reading.analysis.words_in(marked.start, marked.end)]
    return bool(_FIRST_PERSON & set(words)) and words[0] not in _THIRD_PERSON


def _is_called(reading: Reading, subject: Word, name: NamedSpan) -> bool:
    """« Jeanne Morel », « La boulangère Jeanne Morel », « La boulangère, Jeanne Morel »."""
    if name.start <= subject.start < name.end:
        return True
    children = [reading.words[c] for c in reading.analysis.children[subject.index]]
    return any(
        c.deprel.split(":")[0] in {"appos", "flat", "nmod"}
        and name.start <= c.start < name.end
        and not any(reading.words[x].deprel == "case" for x in reading.analysis.children[c.index])
        for c in children
    )
