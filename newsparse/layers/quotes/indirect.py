"""Indirect quotes: reported clauses by cue, by incise, and by a source without a verb."""

from __future__ import annotations

from newsparse.layers.quotes.clauses import clause_span
from newsparse.layers.quotes.complements import complement_start
from newsparse.layers.quotes.cues import FoundCue
from newsparse.layers.quotes.incises import find_loose, in_one_mark, quote_of
from newsparse.layers.quotes.introducers import Introduced
from newsparse.layers.quotes.kinds import is_utterance
from newsparse.layers.quotes.nouncues import find_named
from newsparse.layers.quotes.reading import Reading
from newsparse.layers.quotes.ties import Material
from newsparse.layers.quotes.types import FoundQuote
from newsparse.layers.quotes.voiced import is_voiced


def find_indirect(material: Material) -> tuple[FoundQuote, ...]:
    """Return the reported clauses of a document; overlapping ones are left to the caller."""
    found = [_reported(material, cue) for cue in material.cues.spans]
    found += find_loose(material)
    found += find_named(material)
    incises = {q.start: q for q in found if q is not None and q.rule == "incise without marks"}
    for item in material.introduced.spans:
        quote = _attributed(item)
        if quote is not None and not _swallows(quote, incises.get(quote.start)):
            found.append(quote)
    return tuple(q for q in found if q is not None)


def _swallows(quote: FoundQuote, incise: FoundQuote | None) -> bool:
    """« P, selon X, rapporte Y »: the one who told the press is Y."""
    return incise is not None and incise.end < quote.end and incise.cue is not None


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
    if first is None or _all_marked(reading, first.start):
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
    index = reading.mark_at(position)
    if index is None:
        return False
    mark = reading.marked[index]
    rest = reading.plain[mark.outer_end : mark.outer_end + 2].strip()
    whole = rest[:1] in {"", ".", ",", ";", "!", "?", ":"} or is_utterance(reading, mark)
    return whole and mark.outer_start == position


def _is_passive(reading: Reading, cue: FoundCue) -> bool:
    return any(reading.words[c].deprel == "obl:agent" for c in reading.analysis.children[cue.verb])


def _attributed(item: Introduced) -> FoundQuote | None:
    if item.clause is None:
        return None
    return quote_of(item.clause, cue=item.cue, mention=item.source, rule="source")
