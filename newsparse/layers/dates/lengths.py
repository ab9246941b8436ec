"""Lengths of time: their TIMEX3 value, and what lies that far from a moment."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from newsparse.article import Grain
from newsparse.layers.dates.calendar import add_months, midnight
from newsparse.layers.dates.expressions import Lapse

# unit -> letter, the unit it is a multiple of, and how many of the next smaller one it holds
_LETTERS = {
    Grain.SECOND: "S",
    Grain.MINUTE: "M",
    Grain.HOUR: "H",
    Grain.DAY: "D",
    Grain.WEEKEND: "WE",
    Grain.WEEK: "W",
    Grain.MONTH: "M",
    Grain.YEAR: "Y",
}
_OF_CLOCK = (Grain.SECOND, Grain.MINUTE, Grain.HOUR)
_MULTIPLES = {
    Grain.QUARTER: (Grain.MONTH, 3),
    Grain.SEMESTER: (Grain.MONTH, 6),
    Grain.DECADE: (Grain.YEAR, 10),
    Grain.CENTURY: (Grain.YEAR, 100),
}
_SMALLER = {
    Grain.YEAR: (Grain.MONTH, 12),
    Grain.WEEK: (Grain.DAY, 7),
    Grain.DAY: (Grain.HOUR, 24),
    Grain.HOUR: (Grain.MINUTE, 60),
    Grain.MINUTE: (Grain.SECOND, 60),
}
_MONTHS = {Grain.MONTH: 1, Grain.YEAR: 12}
_SECONDS = {
    Grain.SECOND: 1,
    Grain.MINUTE: 60,
    Grain.HOUR: 3600,
    Grain.DAY: 86400,
    Grain.WEEKEND: 2 * 86400,
    Grain.WEEK: 7 * 86400,
}

Amounts = tuple[tuple[Decimal, Grain], ...]


def length(lapse: Lapse) -> Amounts | None:
    """Return the amounts of a lapse in whole units where possible; None where one is unknown."""
    amounts: list[tuple[Decimal, Grain]] = []
    for number, unit in lapse.amounts:
        if number is None:
            return None
        base, factor = _MULTIPLES.get(unit, (unit, 1))
        amounts.extend(_whole(number * factor, base))
    return tuple(amounts)


def _whole(number: Decimal, unit: Grain) -> list[tuple[Decimal, Grain]]:
    """Split a broken number into whole units: 2.5 years are 2 years and 6 months."""
    rest = number % 1
    if rest == 0 or unit not in _SMALLER:
        return [(number, unit)]
    smaller, factor = _SMALLER[unit]
    if rest * factor % 1:
        return [(number, unit)]
    whole = [(number - rest, unit)] if number >= 1 else []
    return [*whole, (rest * factor, smaller)]


def timex_of_lapse(lapse: Lapse) -> str:
    """Return the TIMEX3 value of a lapse: ``P2Y6M``, ``PT3H30M``, ``PXM``."""
    amounts = length(lapse)
    if amounts is None:
        unit = lapse.amounts[0][1]
        unit = _MULTIPLES.get(unit, (unit, 1))[0]
        return f"P{'T' if unit in _OF_CLOCK else ''}X{_LETTERS[unit]}"
    days = "".join(
        f"{n.normalize():f}{_LETTERS[unit]}" for n, unit in amounts if unit not in _OF_CLOCK
    )
    hours = "".join(
        f"{n.normalize():f}{_LETTERS[unit]}" for n, unit in amounts if unit in _OF_CLOCK
    )
    return f"P{days}" + (f"T{hours}" if hours else "")


def moved(moment: dt.datetime, lapse: Lapse, sign: int) -> dt.datetime:
    """Return the moment a lapse after another (*sign* 1) or before it (-1).

    Raises:
        ValueError, OverflowError: The moment is out of the calendar's range.
    """
    for number, unit in length(lapse) or ():
        if unit in _MONTHS:
            day = add_months(moment.date(), sign * int(number * _MONTHS[unit]))
            moment = midnight(day) + (moment - midnight(moment.date()))
        else:
            moment += sign * dt.timedelta(seconds=float(number * _SECONDS[unit]))
    return moment
