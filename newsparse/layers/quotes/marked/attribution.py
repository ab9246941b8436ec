"""Tying a marked quotation to the cue and the words that name its speaker.

Rules are tried from the most to the least reliable; the first that answers is named in the
result. Start at :func:`attribute`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from newsparse.analysis import Word
from newsparse.layers.quotes.cues.aftermarks import cue_after_mark
from newsparse.layers.quotes.cues.find import FoundCue
from newsparse.layers.quotes.cues.subjects import subject_before
from newsparse.layers.quotes.marked.colons import colon_before, item_label
from newsparse.layers.quotes.marked.kinds import is_utterance
from newsparse.layers.quotes.marked.ties import Material, Tie, asks_whether, cues_before
from newsparse.layers.quotes.marks import Marked
from newsparse.layers.quotes.pieces import RESUMES, past_clitics
from newsparse.layers.quotes.reading import Reading
from newsparse.spans import last_before

_OF_OTHERS = frozenset(
    "contester démentir nier réfuter rapporter révéler confirmer relayer raconter".split()
)  # verbs for what somebody else has said
_BY = re.compile(r"\s*,?\s*par\s+")
_BETWEEN = re.compile(r"[\s,–—-]*")
_PERCEIVED = {"remarquer", "observer", "noter", "constater", "relever", "découvrir", "lire"}
_NAME_IN_BRACKETS = re.compile(r"\s*[,.]?\s*\(([^()\n]{3,80})\)")
_SIGNED = re.compile(r"\s*[,.]?\s*[–—-]\s*([A-ZÀ-Ý][^()\n.]{2,80})\s*$")


def attribute(material: Material, marked: Marked) -> Tie | None:
    """Return the cue and mention of a quotation, found next to it or in its sentence."""
    for rule in _RULES:
        tie = rule(material, marked)
        if tie is not None:
            return tie
    return None


def _limit(reading: Reading, position: int) -> int:
    """End of the sentence or block behind a closing mark."""
    block = reading.document.blocks[reading.block_number(position - 1)]
    word = reading.next_word(position)
    if word is None or word.start >= block.end:
        return block.end
    return reading.sentence_of(word).end


def incise_inside(material: Material, marked: Marked) -> FoundCue | None:
    """Return the cue that interrupts a quotation, if one does."""
    inside = material.incises.starting(marked.start + 1, marked.end)
    return next((c for c in inside if c.end <= marked.end), None)


def _incise_within(material: Material, marked: Marked) -> Tie | None:
    """« Nous irons, a-t-il dit, jusqu'au bout »."""
    cue = incise_inside(material, marked)
    if cue is None:
        return None
    text = material.reading.document.text
    return Tie(rule="incise inside", cue=cue.public(text), mention=cue.subject)


def _incise_after(material: Material, marked: Marked) -> Tie | None:
    """« … », a-t-il déclaré. « … » indique le quotidien."""
    reading = material.reading
    position = _BETWEEN.match(reading.plain, marked.outer_end).end()  # type: ignore[union-attr]
    gap = reading.plain[marked.outer_end : position]
    if "." in gap or "\n" in gap:
        return None
    limit = _limit(reading, marked.outer_end)
    for cue in material.cues.starting(position, position + 41):
        if "." in reading.plain[position : cue.start]:
            break
        right_behind = cue.start <= position + 3 and cue.subject_after
        if right_behind or (cue.inverted and not _clause_between(reading, position, cue.start)):
            return Tie(rule="incise", cue=cue.public(reading.document.text), mention=cue.subject)
    found = cue_after_mark(reading, position, limit)
    if found is not None and not _breaks(reading.plain[position : found.start]):
        return Tie(rule="incise", cue=found.public(reading.document.text), mention=found.subject)
    return None


def _breaks(text: str) -> bool:
    return any(c in text for c in '.;:«“"')


def _clause_between(reading: Reading, start: int, end: int) -> bool:
    return _breaks(reading.plain[start:end]) or any(
        w.upos == "VERB" and reading.is_finite(w) for w in reading.analysis.words_in(start, end)
    )


def _source_after(material: Material, marked: Marked) -> Tie | None:
    """« … », selon X. — « … » (X)."""
    reading = material.reading
    for item in material.introduced.starting(marked.outer_end, marked.outer_end + 5):
        gap = reading.plain[marked.outer_end : item.cue.start]
        if not item.cue.text[0].isupper() and "." not in gap and "\n" not in gap:
            return Tie(rule="source after", cue=item.cue, mention=item.source)
    match = _NAME_IN_BRACKETS.match(reading.plain, marked.outer_end) or _SIGNED.match(
        reading.plain, marked.outer_end, _limit(reading, marked.outer_end)
    )
    if match:
        names = [
            n
            for n in reading.analysis.names_by_place.starting(*match.span(1))
            if n.type in {"PER", "ORG"}
        ]
        if names and names[0].start == match.start(1):
            return Tie(rule="name after", cue=None, mention=(names[0].start, names[0].end))
    return None


def _verb_before(material: Material, marked: Marked) -> Tie | None:
    """X a affirmé que « … », X dénonce « … », X a dit vouloir « … »."""
    reading = material.reading
    sentence_cues = cues_before(material, marked)
    for cue in sentence_cues:
        if cue.subject is None:
            continue
        behind = cue.subject[0] > marked.outer_start
        if behind and not _may_follow(reading, cue, marked.outer_end):
            continue
        between = reading.plain[cue.end : marked.outer_start]
        if ";" in between or (cue.inverted and "," in between):
            continue
        if incise_closed(reading, cue) or _unsaid(reading, cue):
            continue
        if asks_whether(reading, cue, marked.outer_start):
            return None
        if not _judges(cue) and _is_of_noun(reading, cue) and any(map(_judges, sentence_cues)):
            continue
        if cue.lemma in _PERCEIVED and not is_utterance(reading, marked):
            continue  # « il a remarqué un « signe » »: seen, not said
        return Tie(rule="verb before", cue=cue.public(reading.document.text), mention=cue.subject)
    return None


def _may_follow(reading: Reading, cue: FoundCue, position: int) -> bool:
    """« qualifiée de « gifle » par X », « Dénonçant une « gifle », X est parti »."""
    if cue.subject is None:
        return False
    verb = reading.words[cue.verb]
    fronted = verb.text.lower().endswith("ant") and not reading.is_finite(verb)
    gap = reading.plain[position : cue.subject[0]]
    return _BY.fullmatch(gap) is not None or (fronted and gap.endswith(", ") and not _breaks(gap))


def _is_of_noun(reading: Reading, cue: FoundCue) -> bool:
    """« jugent les mesures proposées par X « insuffisantes » »: X only proposed them."""
    verb = reading.words[cue.verb]
    return verb.deprel.startswith("acl") and not reading.is_finite(verb) and cue.subject_after


def _judges(cue: FoundCue) -> bool:
    return cue.sense in {"think", "judge"} and cue.subject is not None


def _unsaid(reading: Reading, cue: FoundCue) -> bool:
    """« sans pouvoir dire « … » »: words that were not said are nobody's quote."""
    before = last_before(reading.words, cue.verb, 3)
    return reading.words[cue.verb].feat("VerbForm") == "Inf" and any(
        w.text.lower() == "sans" for w in before
    )


def incise_closed(reading: Reading, cue: FoundCue) -> bool:
    """« … », dit X, qui … « … »: a cue that answers for the words before it has had its say."""
    before = last_before(reading.plain, cue.start, 8).rstrip(" ,")
    return cue.subject_after and before.endswith(("»", "”", '"'))


def _source_before(material: Material, marked: Marked) -> Tie | None:
    """Selon X, « … »."""
    sentence = material.reading.analysis.sentence_around(marked.outer_start)
    if sentence is None:
        return None
    before = material.introduced.starting(sentence.start, marked.outer_start)
    item = next(iter(before), None)
    return None if item is None else Tie(rule="source before", cue=item.cue, mention=item.source)


def _of_item(material: Material, marked: Marked) -> Tie | None:
    """« – Nom, fonction : une « bonne idée », si elle « tient » »: every mark of an item."""
    mention = item_label(material.reading, marked.outer_start)
    return None if mention is None else Tie(rule="label", cue=None, mention=mention)


def _verb_inside(material: Material, marked: Marked) -> Tie | None:
    """Le syndicat « n'exclut pas » une grève: the marks hold the verb of whom they quote."""
    reading = material.reading
    words = reading.analysis.words_in(marked.start, marked.end)
    verb = next((w for w in words if w.upos != "ADV"), None)
    verb = None if verb is None else past_clitics(reading, verb.start)
    sentence = reading.analysis.sentence_around(marked.outer_start)
    if verb is None or sentence is None or verb.start >= marked.end or not _is_main(reading, verb):
        return None
    subject = subject_before(reading, marked.outer_start, sentence.start)
    return None if subject is None else Tie(rule="verb inside", cue=None, mention=subject)


def _is_main(reading: Reading, verb: Word) -> bool:
    third = verb.feat("Person") in {"3", None}
    return verb.upos in {"VERB", "AUX"} and reading.is_finite(verb) and third


def _taken_up(material: Material, marked: Marked) -> Tie | None:
    """« … ». C'est ce qu'a déclaré X."""
    reading = material.reading
    behind = reading.next_word(marked.outer_end)
    while behind is not None and behind.upos == "PUNCT":
        behind = reading.next_word(behind.end)
    if behind is None or "\n" in reading.plain[marked.outer_end : behind.start]:
        return None
    for cue in material.cues.starting(behind.start, reading.sentence_of(behind).end):
        before = reading.plain[behind.start : cue.start].strip().lower()
        own = cue.subject is not None and cue.lemma not in _OF_OTHERS
        if own and RESUMES.fullmatch(before):
            return Tie(
                rule="taken up by name", cue=cue.public(reading.document.text), mention=cue.subject
            )
    return None


_RULES: tuple[Callable[[Material, Marked], Tie | None], ...] = (
    _incise_within,
    _incise_after,
    _source_after,
    colon_before,
    _of_item,
    _source_before,
    _verb_before,
    _verb_inside,
    _taken_up,
)
