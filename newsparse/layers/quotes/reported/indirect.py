"""Indirect quotes: reported clauses by cue, by incise, and by a source without a verb."""

from __future__ import annotations

import re

from newsparse.layers.quotes.cues.find import FoundCue
from newsparse.layers.quotes.cues.voiced import is_voiced
from newsparse.layers.quotes.marked.colons import item_label
from newsparse.layers.quotes.marked.kinds import is_utterance, opens_subordinate
from newsparse.layers.quotes.marked.ties import Material
from newsparse.layers.quotes.marks import Marked
from newsparse.layers.quotes.pieces import has_verb, in_one_mark, quote_of, tidy, without
from newsparse.layers.quotes.reading import Reading
from newsparse.layers.quotes.reported.clauses import clause_span
from newsparse.layers.quotes.reported.complements import complement_start, governed
from newsparse.layers.quotes.reported.incises import find_loose, is_whole
from newsparse.layers.quotes.reported.nouncues import find_named
from newsparse.layers.quotes.sources.introducers import Introduced
from newsparse.layers.quotes.types import FoundQuote

_ANONYMOUS = re.compile(r"(?:ne pas )?être (?:nommé|cité|identifié)e?s?\b")


def find_indirect(material: Material) -> tuple[FoundQuote, ...]:
    """Return the reported clauses of a document; overlapping ones are left to the caller."""
    reading = material.reading
    found = [_reported(material, cue) for cue in material.cues.spans]
    found += find_loose(material)
    found += find_named(material)
    found += [_of_item(reading, marked) for marked in reading.marked]
    incises = {q.start: q for q in found if q is not None and q.rule == "incise without marks"}
    for item in material.introduced.spans:
        quote = None if _reported_by_another(material, item) else _attributed(reading, item)
        if quote is not None and not _swallows(quote, incises.get(quote.start)):
            found.append(quote)
    return tuple(q for q in found if q is not None)


def _of_item(reading: Reading, marked: Marked) -> FoundQuote | None:
    """« – Nom, fonction : la loi « ne change rien » »: a whole sentence behind a label."""
    if reading.before(marked.outer_start) == ":":
        return None
    mention = item_label(reading, marked.outer_start)
    if mention is None:
        return None
    end = reading.document.blocks[reading.block_number(marked.start)].end
    colon = reading.plain.index(":", mention[1])
    if reading.next_mark(colon) is not marked:
        return None  # the first mark of the item has answered for it
    span = tidy(reading, colon + 1, end)
    if span is None or span[0] > marked.outer_start or not is_whole(reading, span):
        return None
    return quote_of(span, cue=None, mention=mention, rule="label")


def _swallows(quote: FoundQuote, incise: FoundQuote | None) -> bool:
    """« P, selon X, rapporte Y »: the one who told the press is Y."""
    return incise is not None and incise.end < quote.end


def _reported(material: Material, cue: FoundCue) -> FoundQuote | None:
    """X a affirmé que P; X dit vouloir P; X accuse Y de P."""
    reading = material.reading
    if cue.subject is None or not is_voiced(reading, cue):
        return None
    if (
        cue.constructions & {"d", "a"}
        and not cue.constructions & {"q"}
        and _is_passive(reading, cue)
    ):
        return None
    first = complement_start(reading, cue)
    if (
        first is None
        or _all_marked(reading, first.start)
        or _ANONYMOUS.match(reading.plain, first.start)
    ):
        return None
    span = clause_span(reading, first, cue)
    if (
        span is None
        or in_one_mark(reading, span)
        or len(reading.plain[span[0] : span[1]].split()) < 2
    ):
        return None
    return quote_of(span, cue=cue.public(reading.document.text), mention=cue.subject, rule="clause")


def _all_marked(reading: Reading, position: int) -> bool:
    mark = reading.mark_at(position)
    if mark is None:
        return False
    rest = reading.plain[mark.outer_end : mark.outer_end + 2].strip()
    whole = rest[:1] in {"", ".", ";", "!", "?", ":"} or is_utterance(reading, mark)
    whole = whole or (rest[:1] == "," and not _goes_on(reading, mark))
    return whole and mark.outer_start == position


def _goes_on(reading: Reading, marked: Marked) -> bool:
    """« X dit que « sans aide », la ville fermera »: the clause stands behind the fragment."""
    if has_verb(reading, (marked.start, marked.end)) and not opens_subordinate(reading, marked):
        return False
    behind = reading.next_word(marked.outer_end + 1)
    subject = behind is not None and behind.upos in {"DET", "PRON", "PROPN"}
    sentence = reading.sentence_at(marked.outer_end)
    if behind is None or not subject or sentence is None:
        return False
    return reading.plain[behind.start].islower() and has_verb(reading, (behind.start, sentence.end))


def _is_passive(reading: Reading, cue: FoundCue) -> bool:
    return any(reading.words[c].deprel == "obl:agent" for c in reading.analysis.children[cue.verb])


def _attributed(reading: Reading, item: Introduced) -> FoundQuote | None:
    if item.clause is None:
        return None
    segments = None
    if item.clause[0] < item.start and item.end < item.clause[1]:
        comma = reading.plain.rfind(",", item.clause[0], item.start)
        hole = (item.start if comma < 0 else comma, item.end + 1)
        segments = without(reading.plain, item.clause, [hole])
    return quote_of(
        item.clause, cue=item.cue, mention=item.source, rule="source", segments=segments
    )


def _reported_by_another(material: Material, item: Introduced) -> bool:
    """« X affirme que le pont, selon elle, rouvrira »: what the source interrupts is X's clause."""
    if item.clause is None or not item.clause[0] < item.start < item.end < item.clause[1]:
        return False
    return governed(material, item.clause[0], item.start)
