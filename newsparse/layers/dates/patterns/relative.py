"""Patterns of dates that count from the publication (*hier*) or from the text (*le lendemain*)."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs

from newsparse.article import Grain
from newsparse.layers.dates.atoms import COLLECTIVE, either, fold, folded
from newsparse.layers.dates.expressions import (
    Anchor,
    Calendar,
    Expression,
    Lapse,
    Nth,
    Shift,
)
from newsparse.layers.dates.patterns.base import (
    AROUND,
    DAY,
    FOLLOWING,
    LONG_UNIT,
    NUMBER,
    STOP,
    TOWARDS,
    UNIT,
    WEEKDAY,
    Hit,
    Pattern,
    S,
    anchor_of,
    day_of,
    is_rough,
    number_of,
    pattern,
    towards_of,
    unit_of,
    weekday_of,
)

DAYS = {
    "aujourd'hui": 0, "hier": -1, "avant-hier": -2, "avant hier": -2, "demain": 1,
    "après-demain": 2, "après demain": 2, "ce jour": 0,
}  # fmt: skip
"""Days counted from the publication."""
DAYS_OF_TEXT = {
    "lendemain": 1, "surlendemain": 2, "veille": -1, "avant-veille": -2, "jour même": 0,
    "même jour": 0, "jour d'avant": -1, "jour précédent": -1, "jour suivant": 1,
    "jour d'après": 1,
}  # fmt: skip
"""Days counted from the date the text spoke of last; *lendemain* and *veille* may say of what."""
_DAYS = folded(DAYS)
_DAYS_OF_TEXT = folded(DAYS_OF_TEXT)
_CURRENT = r"(?:en cours|courante?|actuelle?)"
_NOT_A_CLAUSE = (
    rf"(?={STOP}|{S}(?:a|au|en|dans|par|il|elle|ils|elles|on|et|mais|sur|contre|selon|soit|alors"
    r"|pour|avec|pres|lors|dont|que|qu|nous|je)(?!\w))"
)
"""What can follow *deux jours après* where it has no object."""
_ELAPSING = (
    "écart", "différence", "âge", "attente", "retard", "travail", "prison", "marche", "route",
    "trajet",
)  # fmt: skip
"""What *il y a dix ans d'écart* only measures."""
_HALF = Decimal("0.5")
_THAN = re.compile(r" (?:que |qu'|par rapport a |que prevu)")
"""*trois semaines plus tôt qu'en 2010*: a difference, no day."""
_NOWADAYS = re.compile(r"(?<!\w)(?:encore|jusqu'a|jusqu'|d') ?$")


def _day(hit: Hit) -> Expression | None:
    if _nowadays(hit) or _to_date(hit) or _is_some_day(hit):
        return None
    return Shift(unit=Grain.DAY, count=_DAYS[hit["day"]])


def _nowadays(hit: Hit) -> bool:
    # « encore aujourd'hui », « jusqu'à aujourd'hui », « la France d'aujourd'hui »: these days.
    if hit["day"] != "aujourd'hui":
        return False
    before = _NOWADAYS.search(hit.folded, hit.start() - 10, hit.start())
    return hit.folded.startswith(" encore", hit.end()) or before is not None


def _is_some_day(hit: Hit) -> bool:
    # « ce jour de fête », « ce jour où »: a day the text is telling of
    after = (" de ", " d'", " ou", " du ", " des")
    return hit["day"] == "ce jour" and hit.folded.startswith(after, hit.end())


def _to_date(hit: Hit) -> bool:
    # « à ce jour » is so far
    return hit["day"] == "ce jour" and hit.folded.endswith("a ", 0, hit.start())


def _day_of_text(hit: Hit) -> Expression | None:
    return Shift(unit=Grain.DAY, count=_DAYS_OF_TEXT[hit["day"]], anchor=Anchor.TEXT)


def _unit(hit: Hit) -> Expression | None:
    return Shift(
        unit=unit_of(hit["unit"]),
        count=towards_of(hit["towards"]),
        anchor=anchor_of(hit["towards"]),
    )


def _that_unit(hit: Hit) -> Expression | None:
    # « cette année là », not « cette année la France »: the accent tells.
    if (
        hit.plain[hit.end() - 1].lower() not in "àa"
        or hit.plain[hit.end() - 3 : hit.end()] == " la"
    ):
        return None
    return Shift(unit=unit_of(hit["unit"]), count=0, anchor=Anchor.TEXT)


def _current_unit(hit: Hit) -> Expression | None:
    return Shift(unit=unit_of(hit["unit"]), count=0)


def _same_unit(hit: Hit) -> Expression | None:
    return Shift(unit=unit_of(hit["unit"]), count=0, anchor=Anchor.TEXT)


def _next_unit(hit: Hit) -> Expression | None:
    return Shift(unit=unit_of(hit["unit"]), count=1 if hit["next"].startswith("p") else -1)


def _counted(hit: Hit, sign: int, anchor: Anchor) -> Expression | None:
    number = number_of(hit["number"])
    unit = unit_of(hit["unit"])
    if number is None:
        return None
    if hit["half"]:
        # Half a year is six months: only what divides stays a whole number of units.
        finer = {Grain.YEAR: (Grain.MONTH, 12), Grain.HOUR: (Grain.MINUTE, 60)}.get(unit)
        if finer is None:
            return None
        unit, number = finer[0], (number + _HALF) * finer[1]
    if number % 1 or number > 10_000_000:
        return None
    return Shift(
        unit=unit,
        count=sign * int(number),
        anchor=anchor,
        counted=True,
        approx=is_rough(hit["around"], hit["number"]),
    )


def _ago(hit: Hit) -> Expression | None:
    ago = _counted(hit, -1, Anchor.PUBLICATION)
    if hit["exactly"] and isinstance(ago, Shift):
        return attrs.evolve(ago, exact=True)
    return ago


def _ahead(hit: Hit) -> Expression | None:
    return _counted(hit, 1, Anchor.PUBLICATION)


def _later(hit: Hit) -> Expression | None:
    if _THAN.match(hit.folded, hit.end()):
        found = _counted(hit, 1, Anchor.TEXT)
        if not isinstance(found, Shift):
            return None
        return Lapse(amounts=((Decimal(found.count), found.unit),), approx=found.approx)
    sign = 1 if hit["way"] in (fold("plus tard"), fold("après")) else -1
    return _counted(hit, sign, Anchor.TEXT)


_COUNT = (
    rf"(?P<around>{AROUND})?(?:une?{S}(?=\w{{2,12}}aine))?"
    rf"(?P<number>{NUMBER}|{either(COLLECTIVE)}){S}(?:d(?:e{S}|'))?(?P<unit>{UNIT})"
    rf"(?P<half>{S}et{S}demie?)?"
)


def _day_of_month(hit: Hit) -> Expression | None:
    month = Shift(
        unit=Grain.MONTH, count=towards_of(hit["towards"]), anchor=anchor_of(hit["towards"])
    )
    return Nth(number=day_of(hit["day"]), unit=Grain.DAY, of=month)


def _week_after(hit: Hit) -> Expression | None:
    days = {"huit": 7, "quinze": 14}[hit["days"]]
    weekday = Calendar(weekday=weekday_of(hit["weekday"]), towards=1)
    return Shift(unit=Grain.DAY, count=days, of=weekday)


PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "day-of-month",
        rf"(?P<day>{DAY}){S}(?:de{S}ce|du){S}mois(?:{S}(?P<towards>{TOWARDS}|{FOLLOWING})"
        rf"|{S}{_CURRENT})?(?!{S}d[e'])",
        _day_of_month,
    ),
    pattern("week-after", rf"(?P<weekday>{WEEKDAY}){S}en{S}(?P<days>huit|quinze)", _week_after),
    pattern("day", rf"(?P<day>{either(DAYS)})(?!-la)", _day),
    pattern(
        "day-of-text",
        rf"(?:(?:le|la|du|au|ce){S}|l')(?P<x>(?P<day>{either(DAYS_OF_TEXT)}))",
        _day_of_text,
    ),
    pattern(
        "bare-day-of-text", rf"(?P<day>{either(('lendemain', 'veille', 'surlendemain'))})",
        _day_of_text, free=False,
    ),
    pattern(
        "unit",
        rf"(?P<unit>{LONG_UNIT}){S}(?P<towards>{TOWARDS}|{FOLLOWING})",
        _unit,
    ),
    pattern(
        "this-unit",
        rf"(?:cet?|cette){S}(?:meme{S})?(?!jour)(?P<unit>{LONG_UNIT})(?:-ci)?",
        _current_unit,
    ),
    pattern("that-unit", rf"(?:cet?|cette){S}(?P<unit>{LONG_UNIT})[- ]la", _that_unit),
    pattern("current-unit", rf"(?P<unit>{LONG_UNIT}){S}{_CURRENT}", _current_unit),
    pattern(
        "in-the-unit",
        rf"dans{S}(?:la{S}|le{S}|l')(?P<x>(?P<unit>semaine|mois|annee)){STOP}",
        _current_unit,
    ),
    pattern("same-unit", rf"(?P<x>meme{S}(?P<unit>{LONG_UNIT}))", _same_unit),
    pattern(
        "next-unit",
        rf"(?P<next>prochaine?|dernier){S}(?P<unit>week-end|semaine|mois|trimestre|semestre"
        r"|annee)(?!\w)",
        _next_unit,
    ),
    pattern("bare-unit", rf"(?!fin)(?P<unit>{LONG_UNIT})", _current_unit, free=False),
    pattern(  # in Québec, with its date; « en fin de semaine » is the end of a week
        "weekend-of", rf"(?P<unit>fin{S}de{S}semaine)(?={S}(?:du|des){S}\d)", _current_unit,
        free=False,
    ),
    pattern(
        "ago",
        rf"(?:il{S}y{S}a|voici|voila){S}(?:(?:deja|maintenant|tout{S}juste|exactement|pile|bientot"
        rf"|quasiment){S})?{_COUNT}(?P<exactly>,?{S}jour{S}pour{S}jour)?"
        rf"(?!{S}d(?:'|e{S}){either(_ELAPSING)}(?!\w))",
        _ago,
    ),
    pattern(
        "ahead",
        rf"dans{S}{_COUNT}(?!{S}(?:derni|proch|suiv|prece|d'|de(?!{S}(?:cela|la|ce))(?!\w)))",
        _ahead,
    ),
    pattern("later", rf"{_COUNT}{S}(?P<way>plus tard|plus tot|auparavant)", _later),
    pattern("after", rf"{_COUNT}{S}(?P<way>apres|avant){_NOT_A_CLAUSE}", _later),
)  # fmt: skip
