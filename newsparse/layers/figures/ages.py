"""Ages: telling *un homme de 29 ans* from *une peine de 29 ans*."""

from __future__ import annotations

import re

import attrs

from newsparse.article import FigureKind
from newsparse.layers.figures.modify import REACH, modified_behind
from newsparse.layers.figures.tables import LASTING, SPANS_OF_YEARS
from newsparse.layers.figures.types import FoundFigure
from newsparse.numbers.lapses import STRETCHING
from newsparse.spans import last_before

_YEARS = re.compile(r" {0,2}(?P<unit>ans?|années)(?![\w-])", re.IGNORECASE)
_OF_YEARS = re.compile(r" d'(?P<unit>années|ans?)(?!\w)", re.IGNORECASE)
_AGED = re.compile(r"(?:âgée?s?(?: \w+)?|l'âge) (?:de |d')$|d'âge $", re.IGNORECASE)
_THOSE = re.compile(
    r"(?:fêt\w+ (?:ses|leurs)|(?<!\w)(?:les|aux|des|mineurs de|majeurs de)) $", re.IGNORECASE
)
_AT = re.compile(r"(?<!\w)(?:à|dès|à partir de) $", re.IGNORECASE)
_HAS = re.compile(
    r"(?<!\w)(?:a|ai|avait|avais|aura|avaient|ont|avoir|ayant|aurait|as)(?: (?:déjà|seulement|"
    r"aujourd'hui|bientôt|presque|maintenant|désormais|alors|donc|tout juste|à peine))? $",
    re.IGNORECASE,
)
_LAPSE_BEFORE = re.compile(
    r"(?<!\w)(?:y (?:a|avait|aura)(?: \w+)?|dur\w+|depuis|pendant|durant|dans|en|après|avant|sous|"
    r"d'ici|voilà|voici|tous les|toutes les|au bout de|il faut|faudra) ?$",
    re.IGNORECASE,
)
_OF_NOUN = re.compile(r"([^\W\d_]+) (?:de |d')$")
_TERM = re.compile(r"([^\W\d_]+) (?:français |allemand |américain )?à $", re.IGNORECASE)
_SENTENCED = re.compile(r"condamn\w+ à $", re.IGNORECASE)
_LASTS = re.compile(rf" (?:{LASTING})(?!\w)", re.IGNORECASE)
_STRETCHED = re.compile("|".join(STRETCHING))
_SPENT = re.compile(r" (?:(?P<elided>d')(?!âge|origine|apparence|une? )|de )(?P<noun>[a-zà-ÿœ-]+)")
_APPOSED = re.compile(r"[^\W\d_.]\)?, $|\($")
_CLOSED = re.compile(r"[,)]| (?:et|qui|dont) |\.? ?$|\.\s|\n")


def _years(plain: str, figure: FoundFigure) -> re.Match[str] | None:
    if figure.kind is not FigureKind.CARDINAL:
        return None
    found = _YEARS.match(plain, figure.end)
    return _OF_YEARS.match(plain, figure.end) if found is None and figure.linked else found


def share_years(plain: str, figures: list[FoundFigure]) -> list[FoundFigure]:
    """« Âgés de 3, 5 et 12 ans »: numbers before an age are ages."""
    shared = list(figures)
    for index in reversed(range(len(figures) - 1)):
        here, following = shared[index], shared[index + 1]
        joined = plain[here.end : following.start] in (", ", " et ", " ou ", " à ")
        if joined and following.unit == "year" and here.kind is FigureKind.CARDINAL:
            shared[index] = attrs.evolve(
                here, kind=FigureKind.QUANTITY, unit="year", sure=following.sure
            )
    return shared


def as_age(plain: str, figure: FoundFigure) -> FoundFigure | None:
    """Return a number of years with its unit, any other figure as it is; None for a lapse of time.

    ``sure`` of the figure is what the words around say: an age stands beside a duration that
    the date layer reads, and wins where it is sure.
    """
    found = _years(plain, figure)
    if found is None:
        return figure
    end = found.end()
    sure = _evidence(plain, figure, end)
    if sure is False or (sure is None and found["unit"] == "années"):
        return None  # an age is said in *ans*
    if plain.startswith(" révolus", end):
        end += len(" révolus")
    age = attrs.evolve(figure, end=end, kind=FigureKind.QUANTITY, unit="year", sure=bool(sure))
    return modified_behind(plain, age)


def _spent(plain: str, end: int) -> bool:
    """« Fruit de douze ans d'enquête », not « un Lyonnais de douze ans d'origine turque »."""
    found = _SPENT.match(plain, end)
    if found is None:
        return False
    return found["elided"] is not None or found["noun"].lower() in SPANS_OF_YEARS


def _is_age_of(word: str) -> bool | None:
    """« un homme de dix ans », not « un bail de dix ans », « écope de dix ans »."""
    if word in ("plus", "moins", "près", "partir"):
        return None
    return word not in SPANS_OF_YEARS and not _STRETCHED.match(word)


def _evidence(plain: str, figure: FoundFigure, end: int) -> bool | None:
    """True for an age, False for a lapse, None where the words do not say."""
    before = last_before(plain, figure.start, REACH)
    if _LAPSE_BEFORE.search(before) or plain.startswith(" et demi", end):
        return False
    if _AGED.search(before) or ((figure.ranged or figure.modified) and _THOSE.search(before)):
        return True
    if _LASTS.match(plain, end) or _spent(plain, end):
        return False
    if noun := _OF_NOUN.search(before):
        return _is_age_of(noun[1].lower())
    if (term := _TERM.search(before)) and term[1].lower() in SPANS_OF_YEARS:
        return False  # « le rendement à dix ans »
    apposed = _APPOSED.search(before) and _CLOSED.match(plain, end) and not figure.modified
    reached = _AT.search(before) and not _SENTENCED.search(before)
    return True if apposed or reached or _HAS.search(before) else None
