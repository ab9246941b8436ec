"""The direction that the words around a figure state: *en hausse de 3 %*, *15 % de moins*."""

from __future__ import annotations

import re

from newsparse.article import Change, FigureKind
from newsparse.layers.figures.tables import DOWN, NOT_CHANGE, UP
from newsparse.layers.figures.types import FoundFigure
from newsparse.spans import last_before

_REACH = 60
_UP = "|".join(UP)
_DOWN = "|".join(DOWN)
_CUE = rf"(?<![\w'])(?:s'|d'|l')?(?P<word>(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\w*)"
_WORD = r"(?:[^\W\d_]{1,3}')?[^\W\d_]+"
_BY = re.compile(rf"{_CUE}(?: {_WORD}){{0,5}}? (?:de |d'|à )$", re.IGNORECASE)
_OPENED = re.compile(rf"{_CUE}(?: {_WORD}){{0,3}}?(?: ?:| \() ?$", re.IGNORECASE)
_NEXT = re.compile(rf"{_CUE}(?: (?:encore|déjà|ensuite|ainsi))? (?:de |d')$", re.IGNORECASE)
_BEING = re.compile(
    rf"(?:^|\W)(?:la|une|cette|sa) {_CUE} [\w' ]*?(?:est|était|serait|sera|fut|a été) (?:de |d')$",
    re.IGNORECASE,
)
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
_OPENING = re.compile(r"de |d'")
_VALUED = (FigureKind.PERCENT, FigureKind.MONEY, FigureKind.QUANTITY, FigureKind.RATIO)


def find_change(plain: str, figure: FoundFigure) -> Change | None:
    """Return the direction stated by the figure's sign, or by the words next to it."""
    if figure.change is not None:
        return figure.change
    after = _AFTER.match(plain, figure.end)
    if after:
        return Change.UP if after["up"] else Change.DOWN
    opened = _OPENING.match(plain, figure.start) if figure.ranged else None
    start = opened.end() if opened else figure.start
    before = last_before(plain, start, _REACH)
    before = re.split(r"[.;!?\n]\s", before)[-1]
    patterns = (_BY, _OPENED, _BEING, _OBJECT) if figure.kind in _VALUED else (_NEXT,)
    for pattern in patterns[:3] if figure.kind is FigureKind.RATIO else patterns:
        found = pattern.search(before)
        while found and pattern is not _OBJECT and found["word"].lower() in NOT_CHANGE:
            found = pattern.search(before, found.end("word"))
        if found is not None:
            return Change.UP if found["up"] else Change.DOWN
    return None
