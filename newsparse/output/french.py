"""The words of a page in French: what was read, by which rule, and why something has no value.

The layers say them in English; :class:`Words` gives a page those of its language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import attrs

LABELS: Mapping[str, str] = {
    "direct": "direct",
    "mixed": "mixte",
    "indirect": "indirect",
    "mended": "réparé",
    "direct quote": "citation directe",
    "mixed quote": "citation mixte",
    "indirect quote": "citation indirecte",
    "speaker": "locuteur",
    "not said": "non dit",
    "rule": "règle",
    "confidence": "confiance",
    "a missing quotation mark was mended": "un guillemet manquant a été rétabli",
    "repeats": "répète",
    "cue of": "verbe ou formule de",
    "negated": "nié",
    "asserted": "affirmé",
    "reported": "rapporté",
    "future": "futur",
    "asked": "demandé",
    "no value": "sans valeur",
    "from": "de",
    "until": "à",
    "value": "valeur",
    "low": "au moins",
    "high": "au plus",
    "unit": "unité",
    "approximate": "approximatif",
    "counted": "compte",
    "according to": "selon",
    "cardinal": "nombre",
    "percent": "pour cent",
    "money": "somme",
    "quantity": "quantité",
    "ratio": "proportion",
    "mod": "précision",
    "DATE": "date",
    "TIME": "heure",
    "DURATION": "durée",
    "SET": "répétition",
    "START": "début",
    "MID": "milieu",
    "END": "fin",
    "APPROX": "environ",
    "BEFORE": "avant",
    "AFTER": "après",
}
"""Every word that a page itself says."""

UNITS: Mapping[str, str] = {"year": "an"}
"""Units that are a word; the others are symbols, which both languages write alike."""

RULES: Mapping[str, str] = {
    "incise inside": "incise à l’intérieur",
    "incise": "incise",
    "source after": "source après",
    "name after": "nom après",
    "colon": "deux-points",
    "label": "nom en étiquette",
    "colon, any verb": "deux-points, autre verbe",
    "source before": "source avant",
    "verb before": "verbe avant",
    "verb inside": "verbe à l’intérieur",
    "repeated": "répété",
    "interview": "entretien",
    "announced": "annoncé",
    "presented": "présenté",
    "fragment of a clause": "fragment d’une subordonnée",
    "clause": "subordonnée",
    "incise without marks": "incise sans guillemets",
    "source": "source",
    "as somebody said": "comme l’a dit quelqu’un",
    "noun that reports": "nom qui rapporte",
    "taken up by name": "repris par un nom",
    "taken up": "repris",
    "goes on": "suite",
    "next paragraph goes on": "suite au paragraphe suivant",
}
"""Names of the rules of attribution, as ``Quote.rule`` has them."""

REASONS: Mapping[str, str] = {
    "before our era": "avant notre ère",
    "it counts from something without a date": "compté à partir d’un fait sans date",
    "it ends before it begins": "finit avant de commencer",
    "no publication date": "date de publication inconnue",
    "no such date in the calendar": "cette date n’existe pas",
    "no such day in the calendar": "ce jour n’existe pas",
    "no time before it to count from": "pas d’heure avant, à partir de laquelle compter",
    "out of the calendar's range": "hors du calendrier",
    "the date before it is not known": "la date qui précède n’est pas connue",
    "the day before it is not known": "le jour qui précède n’est pas connu",
    "the day is not known": "le jour n’est pas connu",
    "the month has no year": "mois sans année",
    "the time of publication is not known": "heure de publication inconnue",
    "the weekday is not the one of that day": "ce jour de la semaine n’est pas celui de la date",
}
"""Why a date has no value, as ``DateMention.reason`` has it."""

_VAGUER = re.compile(r"the date before it is vaguer than an? (\w+)")
_ANOTHER = re.compile(r"dateparser reads it as (\S+)")
_GRAINS = {
    "second": "la seconde",
    "minute": "la minute",
    "hour": "l’heure",
    "part_of_day": "le moment de la journée",
    "day": "le jour",
    "weekend": "le week-end",
    "week": "la semaine",
    "month": "le mois",
    "quarter": "le trimestre",
    "season": "la saison",
    "semester": "le semestre",
    "year": "l’année",
    "decade": "la décennie",
    "century": "le siècle",
}


@attrs.frozen
class Words:
    """Gives the words of a page in its language; values of a document from elsewhere stay."""

    lang: str
    """``en`` or ``fr``."""

    def __call__(self, words: str) -> str:
        """Return what the page itself says."""
        return LABELS[words] if self.lang == "fr" else words

    def unit(self, name: str) -> str:
        """Return a unit."""
        return UNITS.get(name, name) if self.lang == "fr" else name

    def rule(self, name: str) -> str:
        """Return the name of a rule of attribution."""
        return RULES.get(name, name) if self.lang == "fr" else name

    def reason(self, words: str) -> str:
        """Return why there is no value."""
        if self.lang != "fr":
            return words
        if (vaguer := _VAGUER.fullmatch(words)) and vaguer[1] in _GRAINS:
            return f"la date qui précède est plus vague que {_GRAINS[vaguer[1]]}"
        if another := _ANOTHER.fullmatch(words):
            return f"dateparser y lit {another[1]}"
        return REASONS.get(words, words)
