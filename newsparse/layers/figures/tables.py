"""Words the figure layer knows: nouns of number here, lists of words in ``data/words.txt``."""

from __future__ import annotations

import re

from newsparse.datafiles import lines_of
from newsparse.numbers import lapses, tables

COLLECTIVES = {
    **tables.COLLECTIVES,
    "millier": 1_000,
    "million": 1_000_000,
    "milliard": 1_000_000_000,
}
"""Nouns of number: *une dizaine*, *des milliers*."""

DENOMINATORS = {
    "moitié": 2,
    "demi": 2,
    "demie": 2,
    "tiers": 3,
    "quart": 4,
    "cinquième": 5,
    "sixième": 6,
    "septième": 7,
    "huitième": 8,
    "neuvième": 9,
    "dixième": 10,
    "vingtième": 20,
    "centième": 100,
    "millième": 1_000,
}
"""Parts: *un tiers*, *les trois quarts*. Those in *-ième* are ordinals too."""

MULTIPLES = {
    "doubl": 2,
    "tripl": 3,
    "quadrupl": 4,
    "quintupl": 5,
    "décupl": 10,
    "centupl": 100,
}
"""Stems of the verbs and nouns that multiply (*doublé*, *le triple*)."""


def _sections() -> dict[str, list[str]]:
    """Read the lists: words between spaces, or one expression a line where the name has a star."""
    sections: dict[str, list[str]] = {}
    name = ""
    for line in lines_of("newsparse.layers.figures", "words.txt"):
        if line.startswith("["):
            name = line.strip("[]")
            sections[name] = []
        else:
            sections[name].extend([line] if name.endswith("*") else line.split())
    return sections


_WORDS = _sections()

LAPSES = frozenset(_WORDS["lapses"])
"""Units of time: a number of them is a lapse, not a figure; *ans* may be an age."""

MONTHS = frozenset(_WORDS["months"])
"""A number before a month is a day, one behind it a year."""

SPANS_OF_YEARS = frozenset(_WORDS["spans_of_years"]) | {
    form for noun in lapses.LASTING for form in (noun.lower(), noun.lower() + "s")
}
"""Nouns that last: *un mandat de cinq ans* is a duration, *un homme de 50 ans* an age."""

LABELS = frozenset(_WORDS["labels"])
"""Nouns whose number is a name: *l'article 49*, *la chaîne 2*, *la phase 3*."""

PRENOMINAL = frozenset(_WORDS["prenominal"])
"""Adjectives that stand before their noun."""

NOT_COUNTED = frozenset(_WORDS["not_counted"])
"""Nouns that follow a number without being counted (*5 % de plus*, *10 en moyenne*)."""

UP = tuple(_WORDS["up"])
"""Stems of the words that state a rise."""

DOWN = tuple(_WORDS["down"])
"""Stems of the words that state a fall."""

NOT_CHANGE = frozenset(_WORDS["not_change"])
"""Words that begin like a change and state none; *croit* is to believe far more often."""

PASSING = tuple(_WORDS["passing"])
"""Stems of the verbs whose *de X à Y* is a way from one value to another, not a range."""

NOT_MEASURING = tuple(_WORDS["not_measuring"])
"""Stems of the verbs whose *à* or *de* leads to no measure of their subject."""

MEASURE_VERBS = tuple(_WORDS["measure_verbs"])
"""Stems of the verbs whose object measures their subject (*la dette atteint 112 %*)."""

NUMERAL_NOUNS = frozenset(_WORDS["numeral_nouns"])
"""Participles and adjectives that are nouns behind a number (*deux blessés*)."""

LASTING = "|".join(_WORDS["lasting*"])
"""What follows a number of years that is a duration."""

SCORES = "|".join(_WORDS["scores*"])
"""Words around a score."""

PERCENT_POINTS = "|".join(_WORDS["percent_points*"])
"""Words near *points* that make them points of percentage."""

OTHER_POINTS = "|".join(_WORDS["other_points*"])
"""Words near *points* that make them those of an index or of a game."""

IDIOMS = "|".join(_WORDS["idioms*"])
"""Set phrases whose number counts nothing."""

COUNTING_VERBS = tuple(_WORDS["counting_verbs"])
"""Stems of the verbs by which a source gives a figure (*la police a compté*)."""

FORECASTING_VERBS = tuple(_WORDS["forecasting_verbs"])
"""Stems of the verbs that give a figure where somebody speaks (*la banque prévoit*)."""

REPORTERS = re.compile("|".join(_WORDS["reporters*"]), re.IGNORECASE)
"""Nouns of those who speak and count, for verbs that things have too (*le plan prévoit*)."""

COUNTERS = "|".join(_WORDS["counters*"])
"""Those who count crowds, as they stand in brackets (*5 000 (police)*)."""

VARIATIONS = "|".join(_WORDS["variations*"])
"""What *selon* leads to where it makes a difference (*selon les régions*)."""

STREETS = "|".join(_WORDS["streets*"])
"""Nouns behind the number of a house (*12, rue Neuve*)."""
