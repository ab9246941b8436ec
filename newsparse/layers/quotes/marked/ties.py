"""What ties a quotation to a cue: the material the rules choose from, and what they answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from newsparse.article import Cue
from newsparse.layers.quotes.cues.find import FoundCue
from newsparse.layers.quotes.marks import Marked
from newsparse.layers.quotes.reading import Reading
from newsparse.layers.quotes.sources.introducers import Introduced
from newsparse.spans import Ordered

_ASKED = re.compile(r"\b(?:où|si|s'ils?|comment|quand|combien|quel(?:le)?s?)\b")


@attrs.frozen(kw_only=True)
class Tie:
    """What a rule found for a quotation."""

    rule: str
    cue: Cue | None
    mention: tuple[int, int] | None


@attrs.frozen(kw_only=True)
class Material:
    """Everything the rules choose from."""

    reading: Reading
    cues: Ordered[FoundCue]
    introduced: Ordered[Introduced]
    incises: Ordered[FoundCue]
    """Cues that interrupt the words inside marks."""


def cues_before(material: Material, marked: Marked) -> Sequence[FoundCue]:
    """The cues of the same sentence that stand before the mark, nearest first."""
    reading = material.reading
    floor = floor_of(reading, marked)
    before = material.cues.starting(floor, marked.outer_start)
    return [c for c in reversed(before) if c.end <= marked.outer_start]


def asks_whether(reading: Reading, cue: FoundCue, position: int) -> bool:
    """« Le juge demande où sont les clés : « … » »: whoever asks does not answer."""
    asked = cue.sense == "ask" and _ASKED.search(reading.plain, cue.end, position) is not None
    mark = reading.mark_at(position)
    question = mark is not None and reading.before(mark.end) == "?"  # which he asks himself
    return asked and not question and reading.before(position) == ":"


def floor_of(reading: Reading, marked: Marked) -> int:
    """Return where the sentence of a mark begins; the mark itself where it opens one."""
    block = reading.document.blocks[reading.block_number(marked.outer_start)]
    previous = reading.word_ending(block.start, marked.outer_start)
    if previous is None:
        return _line_before(reading, marked.outer_start)
    if previous.text in {".", "!", "?"}:
        return marked.outer_start
    return max(block.start, reading.sentence_of(previous).start)


def _line_before(reading: Reading, position: int) -> int:
    """« X a déclaré : ¶ « … » »: where the sentence begins that announces a paragraph."""
    number = reading.block_number(position)
    before = reading.document.blocks[number - 1] if number else None
    if before is None or reading.plain[before.end - 1] != ":":
        return position
    last = reading.word_ending(before.start, before.end)
    return position if last is None else max(before.start, reading.sentence_of(last).start)
