"""Whose words stand before an incise: its own, those of marks, or those of another cue."""

from __future__ import annotations

import re

from newsparse.layers.quotes.cues.find import FoundCue
from newsparse.layers.quotes.marked.kinds import is_utterance
from newsparse.layers.quotes.marked.ties import Material
from newsparse.layers.quotes.marks import Marked
from newsparse.layers.quotes.pieces import has_verb, in_one_mark
from newsparse.layers.quotes.reading import Reading
from newsparse.layers.quotes.reported.complements import governed

LIKE = re.compile(r"\s*\b(?:comme|ainsi que|tel que)\s*(?:l'|le |nous l')?$", re.IGNORECASE)
"""What makes an aside of an incise: « P, comme l'a dit X »."""
_OPENS = frozenset("si que qu' car et mais ou où puisque".split())


def _is_setting(reading: Reading, start: int, mark: Marked) -> bool:
    """« À la barre, « Je l'aimais », répond l'accusée »: where somebody said a whole sentence."""
    before = reading.plain[start : mark.outer_start].rstrip()
    first = reading.next_word(start)
    if not before.endswith(",") or first is None or first.upos != "ADP":
        return False
    return is_utterance(reading, mark) and not has_verb(reading, (start, mark.outer_start))


def is_alias(reading: Reading, cue: FoundCue, comma: int) -> bool:
    """« Luc Rey, dit Lulu, est en fuite »: what they call him, right behind his name."""
    if cue.subject is None or reading.plain[cue.start : cue.end] not in {"dit", "dite"}:
        return False
    names = reading.analysis.names_by_place.touching(comma - 2, comma - 1)
    named = bool(names) and names[0].type == "PER" and reading.plain.startswith(",", cue.subject[1])
    start = reading.sentence_of(reading.words[cue.verb]).start
    single = " " not in reading.plain[cue.subject[0] : cue.subject[1]]
    quoted = single and any(c in reading.plain[start:comma] for c in '»”"')
    return named and (quoted or not has_verb(reading, (start, comma)))


def is_another_s(material: Material, cue: FoundCue, start: int, comma: int) -> bool:
    """« X a dit que P, comme l'écrivait Y »: P is X's; so is « Q » in « X dit que « Q », dit-il ».

    Nor is « Les élus verront si », before « comme l'a dit X », anybody's.
    """
    reading = material.reading
    like = LIKE.search(reading.plain, comma, cue.start) is not None
    last = reading.word_ending(start, comma - 1)
    if like and last is not None and last.text.lower() in _OPENS:
        return True
    mark = reading.mark_at(comma - 2)
    marked = mark is not None and governed(material, start, mark.outer_end, mark.outer_start)
    return (like and governed(material, start, comma)) or (cue.inverted and marked)


def is_of_marks(reading: Reading, start: int, comma: int) -> bool:
    """« … », a-t-il dit, avant de partir: the cue answers for the marks before it alone.

    So it does in « P. « Q », a dit X », where a sentence that ends before the marks was not cut.
    """
    if in_one_mark(reading, (start, comma - 1)) or _covered(reading, (start, comma)):
        return True
    mark = reading.mark_at(comma - 2)  # before the comma
    if mark is None or mark.outer_start <= start:
        return False
    if _is_setting(reading, start, mark):
        return True
    return reading.before(mark.outer_start) in {*".!?…"}


def _covered(reading: Reading, span: tuple[int, int]) -> bool:
    """Tell whether only marks and little words stand in the span: « … » et « … »."""
    free = [
        w
        for w in reading.analysis.words_in(*span)
        if reading.mark_at(w.start) is None and w.upos not in {"PUNCT", "CCONJ", "ADV", "SCONJ"}
    ]
    return len(free) < 2
