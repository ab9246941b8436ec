"""The direction that the words around a figure state: *en hausse de 3 %*, *15 % de moins*."""

from __future__ import annotations

import re

from newsparse.article import Change, FigureKind
from newsparse.layers.figures.tables import DOWN, NOT_CHANGE, UP
from newsparse.layers.figures.types import FoundFigure

_REACH = 60
_UP = "|".join(UP)
_DOWN = "|".join(DOWN)
_CUE = rf"(?<![\w'])(?:s'|d'|l')?(?P<word>(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\w*)"
_BY = re.compile(rf"{_CUE}(?: [^\W\d_]+'?){{0,4}}?(?: (?:de|d'|à)|:| \() ?$", re.IGNORECASE)
_OBJECT = re.compile(
    r"(?<!\w)(?:(?P<up>(?:re)?gagn\w+|prend|prennent|prenait|pris|engrang\w+)|"
    r"(?P<down>perd\w*|cèd\w+|céd\w+|lâch\w+|abandonn\w+))(?: (?:encore|déjà|ainsi|alors))? $",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r" (?:de |d'|en )(?:(?P<up>plus(?! d)|hausse|augmentation|progression|croissance|gains?)|"
    r"(?P<down>moins(?! d)|baisse|recul|réduction|diminution|repli|chute|pertes?))(?!\w)",
    re.IGNORECASE,
)
_VALUED = (FigureKind.PERCENT, FigureKind.MONEY, FigureKind.QUANTITY, FigureKind.RATIO)


def find_change(plain: str, figure: FoundFigure) -> Change | None:
    """Return the direction stated by the figure's sign, or by the words next to it."""
    if figure.change is not None:
        return figure.change
    after = _AFTER.match(plain, figure.end)
    if after:
        return Change.UP if after["up"] else Change.DOWN
    before = plain[max(0, figure.start - _REACH) : figure.start]
    before = re.split(r"[.;!?\n]\s", before)[-1]
    found = _BY.search(before)
    while found is not None and found["word"].lower() in NOT_CHANGE:
        found = _BY.search(before, found.end("word"))
    if found is None and figure.kind in _VALUED:
        found = _OBJECT.search(before)
    if found is None or (found.re is _BY and not _stated(found[0], figure)):
        return None
    return Change.UP if found["up"] else Change.DOWN


def _stated(words: str, figure: FoundFigure) -> bool:
    """« Augmenter de 3 % », « tombe à 3 % »: only what has a measure goes to a value."""
    if words.rstrip().endswith(("de", "d'", ":", "(")):
        return True
    return figure.kind in _VALUED
