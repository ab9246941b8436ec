"""Finding quotes: marked ones and reported clauses, with what their sentence says of them."""

from __future__ import annotations

import attrs

from newsparse.analysis import Analysis
from newsparse.document import Document
from newsparse.layers.quotes.cues.addressee import addressee_of
from newsparse.layers.quotes.cues.find import find_cues
from newsparse.layers.quotes.cues.inside import find_incises, incise_end, incise_start
from newsparse.layers.quotes.marked.announced import announced, presented
from newsparse.layers.quotes.marked.attribution import attribute, incise_inside
from newsparse.layers.quotes.marked.kinds import (
    is_attribute,
    is_charge,
    is_label,
    is_utterance,
    kind_of,
    stands_free,
)
from newsparse.layers.quotes.marked.ties import Material, Tie
from newsparse.layers.quotes.marks import Marked
from newsparse.layers.quotes.pieces import has_verb, without
from newsparse.layers.quotes.reading import Reading, make_reading
from newsparse.layers.quotes.reported.indirect import find_indirect
from newsparse.layers.quotes.sources.introducers import find_introduced
from newsparse.layers.quotes.sources.relatives import find_relative
from newsparse.layers.quotes.types import FoundQuote
from newsparse.spans import Ordered

_FAR = 300  # characters between a cue and the clause it reports


def find(document: Document, analysis: Analysis) -> tuple[FoundQuote, ...]:
    """Return the quotes in text order, with cue and mention where a rule finds them."""
    reading = make_reading(document, analysis)
    material = Material(
        reading=reading,
        cues=Ordered(find_cues(reading)),
        introduced=Ordered([*find_introduced(reading), *find_relative(reading)]),
        incises=Ordered(find_incises(reading)),
    )
    clauses = Ordered(_without_overlaps(find_indirect(material)))
    quoted = [q for m in reading.marked if (q := _quoted(material, m, clauses)) is not None]
    handed = {c.start for q in quoted for c in _handing_over(reading, q, clauses)}
    reported = [c for c in clauses.spans if c.start not in handed]
    found = sorted([*quoted, *reported], key=lambda q: (q.start, -q.end))
    return tuple(_addressed(reading, quote) for quote in found)


def _handing_over(
    reading: Reading, quote: FoundQuote, clauses: Ordered[FoundQuote]
) -> list[FoundQuote]:
    """« D'après l'AFP, X a déclaré : « … » »: the clause only brings in the words in marks.

    It does where its one verb is the cue: « le pont est fermé et X a déclaré » says more.
    """
    if quote.rule != "colon" or quote.cue is None:
        return []
    cue = quote.cue
    outer = [c for c in clauses.around(cue.start, cue.end) if c.end <= quote.start]
    return [
        c
        for c in outer
        if not has_verb(reading, (c.start, cue.start)) and not has_verb(reading, (cue.end, c.end))
    ]


def _addressed(reading: Reading, quote: FoundQuote) -> FoundQuote:
    if quote.cue is None:
        return quote
    cue, said = (quote.cue.start, quote.cue.end), (quote.start, quote.end)
    return attrs.evolve(quote, addressee=addressee_of(reading, cue, said, quote.mention or said))


def _without_overlaps(clauses: tuple[FoundQuote, ...]) -> list[FoundQuote]:
    """Keep the outer of two clauses that overlap: stacked attributions count once."""
    kept: list[FoundQuote] = []
    for clause in sorted(clauses, key=lambda q: (q.start, -q.end)):
        if kept and clause.start < kept[-1].end:
            continue
        kept.append(clause)
    return kept


def _quoted(material: Material, marked: Marked, clauses: Ordered[FoundQuote]) -> FoundQuote | None:
    reading = material.reading
    # the clause may end before the closing mark
    clause = next(iter(clauses.around(marked.outer_start, marked.outer_end - 1)), None)
    sources = material.introduced.around(marked.outer_start, marked.outer_end)
    if any(i.source[0] <= marked.outer_start for i in sources):
        return None  # a title: the source ends where its introducer's span does
    tie: Tie | None
    if clause is not None:
        tie = Tie(rule="fragment of a clause", cue=clause.cue, mention=clause.mention)
        own = attribute(material, marked)
        if own is not None and own.rule == "incise":
            tie = own
    else:
        tie = attribute(material, marked)
        if tie is None and is_utterance(reading, marked):
            tie = _in_its_clause(announced(material, marked), clauses)
            tie = tie or presented(material, marked)
    if tie is None and is_charge(reading, marked):
        return None
    incised = tie is not None and tie.rule == "incise"
    judged = tie is not None and tie.cue is not None and tie.cue.sense == "think"
    said = (incised and stands_free(reading, marked)) or (judged and is_attribute(reading, marked))
    if is_label(reading, marked) and not said:
        return None
    kind = kind_of(reading, marked, incised=incised)
    return FoundQuote(
        start=marked.start,
        end=marked.end,
        kind=kind,
        segments=_segments(material, marked),
        repaired=marked.repaired,
        cue=tie.cue if tie else None,
        mention=tie.mention if tie else None,
        rule=tie.rule if tie else None,
    )


def _in_its_clause(tie: Tie | None, clauses: Ordered[FoundQuote]) -> Tie | None:
    """Who took the floor is whom the clause of the same cue names, and nobody spoken of in one."""
    if tie is None or tie.cue is None:
        return tie
    if clauses.around(tie.cue.start, tie.cue.end):
        return None
    near = clauses.starting(tie.cue.start - _FAR, tie.cue.start + _FAR)
    own = next((q for q in near if q.cue is not None and q.cue.start == tie.cue.start), None)
    return tie if own is None else attrs.evolve(tie, mention=own.mention)


def _segments(material: Material, marked: Marked) -> tuple[tuple[int, int], ...]:
    """Cut the incise and reopened marks out of what was said."""
    holes = list(marked.holes)
    cue = incise_inside(material, marked)
    if cue is not None and cue.subject is not None:
        start = incise_start(material.reading, cue)
        end = incise_end(material.reading, cue, marked.end)
        holes.append(
            (cue.start if start is None else start, cue.subject[1] if end is None else end)
        )
    return without(material.reading.plain, (marked.start, marked.end), holes)
