"""The words and separators numbers are made of: data, apart from the logic that reads them.

Source: French grammar and the usage of the press in France, Belgium and Switzerland.
"""

from __future__ import annotations

from decimal import Decimal

UNITS = [
    "zéro",
    "zero",
    "un",
    "une",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
]
"""Words below ten; *une* agrees with the noun."""

TEENS = ["dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"]
"""Ten and the words made on it."""

TENS = [
    "vingt",
    "vingts",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "septante",
    "huitante",
    "octante",
    "nonante",
]
"""Tens; the last four are said in Belgium and Switzerland."""

HUNDREDS = ["cent", "cents", "mille", "mil", "million", "millions", "milliard", "milliards"]
"""Words that multiply what stands before them."""

NEVER_FIRST = frozenset(["cents", "vingts", "mil", "million", "millions", "milliard", "milliards"])
"""Words that only go on a number: *cents* alone is a coin, *des millions* is no number."""

LINKED_BY_ET = frozenset(["un", "une", "onze"])
"""What may follow *et* in a number: *vingt et un*, *soixante et onze*."""

MAGNITUDES = {
    "mille": Decimal(10) ** 3,
    "million": Decimal(10) ** 6,
    "millions": Decimal(10) ** 6,
    "milliard": Decimal(10) ** 9,
    "milliards": Decimal(10) ** 9,
    "md": Decimal(10) ** 9,
    "mds": Decimal(10) ** 9,
    "mrd": Decimal(10) ** 9,
    "mrds": Decimal(10) ** 9,
    "billion": Decimal(10) ** 12,
    "billions": Decimal(10) ** 12,
    "billiard": Decimal(10) ** 15,
    "billiards": Decimal(10) ** 15,
    "trillion": Decimal(10) ** 18,
    "trillions": Decimal(10) ** 18,
}
"""Words that multiply a number before them, on the long scale of French."""

SHORT_MAGNITUDES = {"k": Decimal(10) ** 3, "K": Decimal(10) ** 3, "M": Decimal(10) ** 6}
"""Letters that multiply, read only before a currency (*20 M€*, *350 k€*)."""

CURRENCY_AHEAD = r" ?(?:[€$£¥]|EUR\b|USD\b|CHF\b|GBP\b|d'euros?\b|de dollars?\b)"
"""What must follow a short magnitude."""

VULGAR = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
}
"""Fractions written as one character."""

COLLECTIVES = {
    "huitaine": 8,
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
}
"""Nouns of number: *une dizaine* is about ten, of days as of people."""

COMPOUND_AFTER = (
    "tiers",
    "quart",
    "quarts",
    "cinquième",
    "cinquièmes",
    "dixième",
    "dixièmes",
)
"""Words a number may be hyphened to and still be a number (*trois-quarts*)."""
