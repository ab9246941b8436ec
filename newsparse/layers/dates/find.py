"""Finding date expressions and reading what they say, before the calendar is asked.

Pieces are found by patterns (:mod:`.patterns`), what is no date is left out (:mod:`.traps`), and
neighbours are joined (:mod:`.joins`).
"""

from __future__ import annotations

import re

import attrs

from newsparse.analysis import Analysis
from newsparse.document import Document
from newsparse.layers.dates.atoms import fold
from newsparse.layers.dates.expressions import Bound, Clock, FoundDate, Lapse
from newsparse.layers.dates.joins import join
from newsparse.layers.dates.neighbours import with_neighbours
from newsparse.layers.dates.scan import Piece, scan
from newsparse.layers.dates.traps import Traps

_BOUNDS = {
    "depuis": Bound.SINCE,
    "a partir": Bound.FROM,
    "a compter": Bound.FROM,
    "des": Bound.FROM,
    "jusqu'": Bound.UNTIL,
    "d'ici": Bound.BY,
    "avant": Bound.BEFORE,
    "apres": Bound.AFTER,
}
_BEFORE = re.compile(
    r"(?<!\w)(?P<word>depuis|a partir|a compter|jusqu'|d'ici|avant|apres|vers|autour"
    r"|environ|aux alentours|aux environs)(?: ?(?:aux|au|a|en|des|du|de|d'|les|le|la|l')(?!\w)"
    r"|(?<=') ?(?:aux|au|a|en)(?!\w)){0,3} ?$"
)
# With its accent: « des » is no « dès ».
_FROM_ON = re.compile(r"(?<!\w)[dD]ès (?:les? |la |l')?$")
_USUAL = re.compile(
    r"(?<!\w)(?:journal|jt|edition|flash|messe|seance|bulletin|train|vol)(?: televise)? d[eu] $"
)
_ROUGHLY = re.compile(r" (?:vers|autour d[e']|aux alentours d[e']|aux environs d[e']) ?\d")
_OF_SOMETHING = re.compile(r" (?:de |d'|du |des )")


def find(document: Document, analysis: Analysis) -> tuple[FoundDate, ...]:
    """Return the date expressions of a document in text order; they do not overlap.

    Args:
        document: The text, its shadow and its blocks.
        analysis: Its words and names; may be empty, then fewer traps are seen.
    """
    folded = fold(document.shadow)
    traps = Traps(document.shadow, folded, analysis)
    plain = document.shadow
    pieces = with_neighbours(join(scan(plain, folded, traps.accept), folded), folded)
    return tuple(_found(p, plain, folded) for p in pieces if p.free and not _is_of_event(p, folded))


def _is_of_event(piece: Piece, folded: str) -> bool:
    """Tell whether a piece counts from an event that has no date: *le lendemain du vote*."""
    return (
        piece.rule == "day-of-text"
        and folded[piece.start : piece.end].endswith(("lendemain", "veille"))
        and _OF_SOMETHING.match(folded, piece.end) is not None
    )


def _found(piece: Piece, plain: str, folded: str) -> FoundDate:
    match = _BEFORE.search(folded, piece.start - 24, piece.start)
    word = match["word"] if match else None
    if word is None and _FROM_ON.search(plain, piece.start - 8, piece.start):
        word = "des"
    bound = piece.bound or _BOUNDS.get(word or "")
    if isinstance(piece.expression, Lapse) and bound is not Bound.SINCE:
        bound = None
    expression = piece.expression
    if isinstance(expression, Clock) and expression.day is None:  # « le journal de 20 heures »
        usual = _USUAL.search(folded, piece.start - 30, piece.start) is not None
        expression = attrs.evolve(expression, usual=usual)
    return FoundDate(
        start=piece.start,
        end=piece.end,
        expression=expression,
        bound=bound,
        approx=word in ("vers", "autour", "environ", "aux alentours", "aux environs")
        or _ROUGHLY.search(folded, piece.start, piece.end) is not None,
        rule=piece.rule,
    )
