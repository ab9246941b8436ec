"""Sentences that a cue takes up: « Comme l'a dit X, P », « P. C'est ce que dit X »."""

from __future__ import annotations

import re

from newsparse.layers.quotes.cues.find import FoundCue
from newsparse.layers.quotes.cues.voiced import is_human
from newsparse.layers.quotes.marked.ties import Material
from newsparse.layers.quotes.pieces import (
    RESUMES,
    content_start,
    has_verb,
    in_one_mark,
    quote_of,
    tidy,
)
from newsparse.layers.quotes.reading import Reading
from newsparse.layers.quotes.sources.apposed import past_apposition
from newsparse.layers.quotes.types import FoundQuote

_NEAR = 30  # characters between a subject and the end of its cue: « comme il l'a rappelé »
_AS = re.compile(
    r"\W{0,3}(?:(?:et|mais|or) )?(?:comme|ainsi que)\s*(?:l'|le |nous l')?", re.IGNORECASE
)


def as_said(material: Material, cue: FoundCue) -> FoundQuote | None:
    """Comme l'a dit X, P."""
    reading = material.reading
    sentence = reading.sentence_of(reading.words[cue.verb])
    ahead = cue.start if cue.subject is None else min(cue.start, cue.subject[0])
    if not _AS.fullmatch(reading.plain[sentence.start : ahead]):
        return None
    if cue.subject is None or not (cue.subject_after or cue.end - cue.subject[1] < _NEAR):
        return None
    comma = reading.plain.find(",", max(cue.end, cue.subject[1]), sentence.end)
    if comma < 0 or not is_human(reading, cue):
        return None
    start = past_apposition(reading, comma, sentence.end)
    span = tidy(reading, start, sentence.end)
    if span is None or in_one_mark(reading, span) or not has_verb(reading, span):
        return None
    return quote_of(
        span, cue=cue.public(reading.document.text), mention=cue.subject, rule="as somebody said"
    )


def _answered(reading: Reading, span: tuple[int, int]) -> bool:
    """Words in marks, alone or with an incise behind them, have their own answer."""
    mark = reading.mark_at(span[0])
    if mark is None:
        return False
    rest = reading.plain[mark.outer_end : span[1]].lstrip()
    return not rest or rest.startswith(",")


def resumed(material: Material, cue: FoundCue) -> FoundQuote | None:
    """P. C'est ce qu'a déclaré X."""
    reading = material.reading
    number = reading.words[cue.verb].sentence
    sentence = reading.analysis.sentences[number]
    before = reading.plain[sentence.start : cue.start].strip().lower()
    if not RESUMES.fullmatch(before) or number == 0 or cue.subject is None:
        return None
    last = reading.analysis.sentences[number - 1]
    if last.block != sentence.block or not is_human(reading, cue):
        return None
    span = tidy(reading, content_start(reading, last.start, last.end), last.end)
    if span is None or _answered(reading, span) or not has_verb(reading, span):
        return None
    return quote_of(
        span, cue=cue.public(reading.document.text), mention=cue.subject, rule="taken up by name"
    )
