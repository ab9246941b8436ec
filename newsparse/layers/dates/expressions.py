"""What an expression of time says before the calendar is asked: values without any date in them."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

import attrs

from newsparse.article import DateMod, Grain


class Anchor(Enum):
    """What a relative expression counts from."""

    PUBLICATION = "publication"
    """The day the article came out (*hier*, *jeudi dernier*)."""
    TEXT = "text"
    """The date the text spoke of last (*le lendemain*, *cette année-là*)."""


class Bound(Enum):
    """The side on which a date is left open."""

    SINCE = "since"
    """*depuis*: goes on from it."""
    FROM = "from"
    """*à partir de*, *à compter de*, *dès*: goes on from it, mostly in what is to come."""
    UNTIL = "until"
    """*jusqu'à*: goes on to its end."""
    BY = "by"
    """*d'ici*: some time up to its end."""
    BEFORE = "before"
    """*avant*: ends where it begins."""
    AFTER = "after"
    """*après*: begins where it ends."""


@attrs.frozen(kw_only=True)
class Shift:
    """A unit of time counted from somewhere: *hier*, *l'an dernier*, *il y a deux semaines*."""

    unit: Grain
    """What is counted."""
    count: int
    """How many, negative for the past; 0 is the current one."""
    anchor: Anchor = Anchor.PUBLICATION
    """What it counts from, where *of* is None."""
    counted: bool = False
    """True where the text counts (*il y a 3 mois*) rather than names a unit (*le mois dernier*)."""
    of: Expression | None = None
    """The expression it counts from (*le lendemain du 3 mars*), or None."""
    approx: bool = False
    """True where the count is rough (*il y a environ trois ans*)."""
    exact: bool = False
    """True where it is the very day (*il y a un an jour pour jour*)."""


@attrs.frozen(kw_only=True)
class Calendar:
    """A date of the calendar with some of its parts: *jeudi 7 mars 2024*, *mars*, *jeudi*."""

    year: int | Shift | None = None
    """Year; below 100 as written with two digits, negative before our era."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Day of the week, Monday is 0."""
    towards: int = 0
    """-1 for *dernier*, 1 for *prochain*, else 0."""
    anchor: Anchor = Anchor.PUBLICATION
    """What *towards* counts from."""


@attrs.frozen(kw_only=True)
class Period:
    """A numbered part of a year, or a named stretch of years."""

    unit: Grain
    """QUARTER, SEMESTER, SEASON, WEEK, DECADE or CENTURY."""
    number: int
    """Its number in the year; the first year of a decade (below 100 as written); the century."""
    year: int | Shift | None = None
    towards: int = 0


@attrs.frozen(kw_only=True)
class Named:
    """A named day: *Noël*, *le 14-Juillet*."""

    key: str
    """Its key in the table of holidays."""
    year: int | Shift | None = None
    towards: int = 0


@attrs.frozen(kw_only=True)
class Edge:
    """The beginning, middle or end of something: *début 2022*, *mi-novembre*."""

    mod: DateMod
    of: Expression
    half: bool = False
    """True where it is half of it rather than a third (*la première moitié de 2022*)."""


@attrs.frozen(kw_only=True)
class Nth:
    """A counted unit inside another: *le premier lundi de mars*, *le dernier jour de l'année*."""

    number: int
    """1 for the first; -1 for the last."""
    unit: Grain
    """DAY, WEEK or WEEKEND."""
    of: Expression
    weekday: int | None = None


@attrs.frozen(kw_only=True)
class WeekdayOf:
    """A weekday of a week that is named: *mardi de la semaine prochaine*."""

    weekday: int
    week: Expression


@attrs.frozen(kw_only=True)
class Clock:
    """A time on the clock: *14h30*, *midi*."""

    hour: int
    minute: int | None = None
    second: int | None = None
    day: Expression | None = None
    """The day it is on, where the expression says so."""
    usual: bool = False
    """True where no day is meant (*le journal de 20 heures*)."""


@attrs.frozen(kw_only=True)
class Part:
    """A part of the day: *ce soir*, *mardi matin*, *en fin d'après-midi*."""

    part: str
    """Its TIMEX3 code: MO, AF, EV, NI, DT."""
    mod: DateMod | None = None
    day: Expression | None = None
    """The day it is on, where the expression says so."""
    today: bool = False
    """True where it is the one nearest to the publication (*ce soir*)."""


@attrs.frozen(kw_only=True)
class Interval:
    """From one expression to another, both included."""

    first: Expression
    last: Expression


@attrs.frozen(kw_only=True)
class Lapse:
    """A length of time: *trois mois*, *2 h 30*, *ces dix dernières années*."""

    amounts: tuple[tuple[Decimal | None, Grain], ...]
    """Number and unit, the largest first; a None number is unknown (*plusieurs mois*)."""
    approx: bool = False
    towards: int = 0
    """-1 for the *dernières*, 1 for the *prochaines*, else 0."""


@attrs.frozen(kw_only=True)
class Recurrence:
    """Something that comes back: *chaque jour*, *tous les lundis*, *hebdomadaire*."""

    value: str
    """Its TIMEX3 value."""


Expression = (
    Calendar
    | Period
    | Shift
    | Named
    | Edge
    | Nth
    | WeekdayOf
    | Clock
    | Part
    | Interval
    | Lapse
    | Recurrence
)
"""Anything the finder can read."""


@attrs.frozen(kw_only=True)
class FoundDate:
    """A date expression before it is resolved."""

    start: int
    end: int
    expression: Expression
    bound: Bound | None
    """The side left open by the word before it."""
    approx: bool
    """True behind *vers*, *autour de*."""
    rule: str
    """Name of the pattern that found it."""
