"""Every word of the calendar, one by one: what it means is written here a second time.

The oracles are the calendar, num2words and dateutil's Easter.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable

import pytest
from dateutil.easter import easter
from num2words import num2words

import newsparse
from newsparse import DateMention, Grain

Read = Callable[..., tuple[DateMention, ...]]

MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
PUBLISHED = dt.date(2024, 11, 7)  # a Thursday


def value(read: Read, text: str) -> str | None:
    """The value of the one date of a text."""
    (date,) = read(text)
    return date.value


@pytest.mark.parametrize(("number", "month"), list(enumerate(MONTHS, 1)))
def test_months(read: Read, number: int, month: str) -> None:
    """In full, with a day, with a capital, without accents."""
    assert value(read, f"Il est né en {month} 1998.") == f"1998-{number:02}"
    assert value(read, f"Le 5 {month.upper()} 1998, il naît.") == f"1998-{number:02}-05"
    bare = month.replace("é", "e").replace("û", "u")
    assert value(read, f"Le 28 {bare} 2021, il part.") == f"2021-{number:02}-28"


@pytest.mark.parametrize(
    ("short", "number"),
    [
        *(("janv.", 1), ("jan.", 1), ("févr.", 2), ("fév.", 2), ("avr.", 4), ("juil.", 7)),
        *(("sept.", 9), ("oct.", 10), ("nov.", 11), ("déc.", 12)),
    ],
)
def test_short_months(read: Read, short: str, number: int) -> None:
    """With their stop, beside a day and a year."""
    assert value(read, f"Signé le 12 {short} 2019 à Lyon.") == f"2019-{number:02}-12"


@pytest.mark.parametrize(("number", "day"), list(enumerate(DAYS)))
def test_weekdays_of_the_past(read: Read, number: int, day: str) -> None:
    """« lundi dernier » is in the week before, or the last one that was."""
    found = dt.date.fromisoformat(value(read, f"Il est parti {day} dernier.") or "")
    assert found.weekday() == number
    assert 1 <= (PUBLISHED - found).days <= 7


@pytest.mark.parametrize(("number", "day"), list(enumerate(DAYS)))
def test_weekdays_to_come(read: Read, number: int, day: str) -> None:
    """« lundi prochain » is one of the next seven days."""
    found = dt.date.fromisoformat(value(read, f"Il partira {day} prochain.") or "")
    assert found.weekday() == number
    assert 1 <= (found - PUBLISHED).days <= 7


@pytest.mark.parametrize("day", range(1, 32))
def test_days_in_words(read: Read, day: int) -> None:
    """From *premier* to *trente et un*, with and without hyphens."""
    words = "premier" if day == 1 else num2words(day, lang="fr")
    assert value(read, f"Le {words} mars 2023, il part.") == f"2023-03-{day:02}"
    joined = words.replace(" ", "-")
    assert value(read, f"Le {joined} mars 2023, il part.") == f"2023-03-{day:02}"


@pytest.mark.parametrize(
    ("words", "digit"),
    [
        *(("vingt", 2), ("trente", 3), ("quarante", 4), ("cinquante", 5), ("soixante", 6)),
        *(("soixante-dix", 7), ("septante", 7), ("quatre-vingt", 8), ("quatre-vingts", 8)),
        *(("huitante", 8), ("quatre-vingt-dix", 9), ("nonante", 9)),
    ],
)
def test_decades_in_words(read: Read, words: str, digit: int) -> None:
    """Of the last century, in the words of France, Belgium and Switzerland."""
    assert value(read, f"Dans les années {words}, tout change.") == f"19{digit}"


@pytest.mark.parametrize("century", range(15, 22))
def test_centuries(read: Read, century: int) -> None:
    """In Roman numbers and in words."""
    roman = {15: "XV", 16: "XVI", 17: "XVII", 18: "XVIII", 19: "XIX", 20: "XX", 21: "XXI"}[century]
    assert value(read, f"Un château du {roman}e siècle.") == str(century - 1)
    words = num2words(century, lang="fr", to="ordinal")
    assert value(read, f"Un château du {words} siècle.") == str(century - 1)


@pytest.mark.parametrize("century", ["XVIIIème", "18e", "18ème", "18ième", "18ieme"])
def test_centuries_however_their_number_ends(read: Read, century: str) -> None:
    """The ordinal of a century is written in many ways."""
    assert value(read, f"Une ferme du {century} siècle est à vendre.") == "17"


@pytest.mark.parametrize(
    "era", ["av. J.-C.", "av J.-C.", "av. JC", "avant J.-C.", "avant notre ère"]
)
def test_centuries_before_our_era(read: Read, era: str) -> None:
    """Have no value, however the era is written."""
    assert value(read, f"Un temple du IIIe siècle {era} a été mis au jour.") is None


@pytest.mark.parametrize(
    ("words", "number"),
    [
        *(("1er", 1), ("premier", 1), ("2e", 2), ("2ème", 2), ("2nd", 2), ("second", 2)),
        *(("deuxième", 2), ("3e", 3), ("3ème", 3), ("troisième", 3), ("4e", 4), ("4ème", 4)),
        *(("quatrième", 4), ("dernier", 4)),
    ],
)
def test_quarters_by_their_ordinals(read: Read, words: str, number: int) -> None:
    """In digits and in words; the last of a year is the fourth."""
    assert value(read, f"Le {words} trimestre 2023 a été dur.") == f"2023-Q{number}"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("trois secondes", "PT3S"),
        ("cinq minutes", "PT5M"),
        ("six heures", "PT6H"),
        ("neuf jours", "P9D"),
        ("quatre semaines", "P4W"),
        ("sept mois", "P7M"),
        ("trois trimestres", "P9M"),
        ("deux semestres", "P12M"),
        ("onze ans", "P11Y"),
        ("trois décennies", "P30Y"),
        ("deux siècles", "P200Y"),
        ("une huitaine de jours", "P8D"),
        ("une dizaine de jours", "P10D"),
        ("une douzaine d'heures", "PT12H"),
        ("une quinzaine de jours", "P15D"),
        ("une vingtaine de minutes", "PT20M"),
        ("une trentaine de mois", "P30M"),
        ("une quarantaine de jours", "P40D"),
        ("une cinquantaine de jours", "P50D"),
        ("une soixantaine de jours", "P60D"),
        ("une centaine de jours", "P100D"),
    ],
)
def test_lengths(read: Read, words: str, expected: str) -> None:
    """Every unit, every collective number."""
    assert value(read, f"Cela a duré {words} en tout.") == expected


@pytest.mark.parametrize(
    ("written", "words"),
    [
        *(("1re", "première"), ("1ère", "première"), ("2e", "deuxième"), ("2ème", "deuxième")),
        *(("seconde", "deuxième"), ("3e", "troisième"), ("4e", "quatrième")),
    ],
)
def test_weeks_by_their_ordinals(read: Read, written: str, words: str) -> None:
    """In digits as in words."""
    week = "semaine de mars 2023 a été froide."
    expected = value(read, f"La {words} {week}")
    assert expected is not None
    assert value(read, f"La {written} {week}") == expected


@pytest.mark.parametrize(
    ("words", "expected", "grain"),
    [
        ("deux ans et trois mois", "P2Y3M", Grain.YEAR),
        ("deux heures et dix minutes", "PT2H10M", Grain.HOUR),
    ],
)
def test_lengths_of_two_units(read: Read, words: str, expected: str, grain: Grain) -> None:
    """The larger unit is the grain."""
    (date,) = read(f"Cela a duré {words}.")
    assert (date.value, date.grain) == (expected, grain)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        *(("matin", "MO"), ("matinée", "MO"), ("après-midi", "AF"), ("soir", "EV")),
        *(("soirée", "EV"), ("nuit", "NI")),
    ],
)
def test_parts_of_the_day(read: Read, words: str, code: str) -> None:
    """Behind a date, or in it."""
    said = f"dans la {words} du 3 mars 2023" if words.endswith(("ée", "nuit")) else None
    said = said or f"le 3 mars 2023 au {words}"
    assert value(read, f"Il est parti {said}.") == f"2023-03-03T{code}"


@pytest.mark.parametrize(
    ("name", "month", "day"),
    [
        *(("le jour de l'An 2023", 1, 1), ("l'Épiphanie 2023", 1, 6), ("la Chandeleur 2023", 2, 2)),
        *(("la Saint-Valentin 2023", 2, 14), ("le 1er-Mai 2023", 5, 1)),
        *(("la fête du Travail 2023", 5, 1), ("le 8-Mai 2023", 5, 8)),
        *(("la fête de la Musique 2023", 6, 21), ("la Saint-Jean 2023", 6, 24)),
        *(("le 14-Juillet 2023", 7, 14), ("l'Assomption 2023", 8, 15), ("le 15-Août 2023", 8, 15)),
        *(
            ("Halloween 2023", 10, 31),
            ("la Toussaint 2023", 11, 1),
            ("le 11-Novembre 2023", 11, 11),
        ),
        *(("Noël 2023", 12, 25), ("la Saint-Sylvestre 2023", 12, 31)),
        *(("le 21-Juillet 2023", 7, 21), ("le 1er-Août 2023", 8, 1)),
    ],
)
def test_days_with_a_name(read: Read, name: str, month: int, day: int) -> None:
    """The same day every year."""
    assert value(read, f"Tout était fermé pour {name}.") == f"2023-{month:02}-{day:02}"


@pytest.mark.parametrize("year", [1999, 2011, 2016, 2024, 2038])
@pytest.mark.parametrize(
    ("name", "after"),
    [
        *(("mardi gras", -47), ("mercredi des Cendres", -46), ("dimanche des Rameaux", -7)),
        *(("jeudi saint", -3), ("vendredi saint", -2), ("dimanche de Pâques", 0)),
        *(("lundi de Pâques", 1), ("jeudi de l'Ascension", 39)),
        *(("dimanche de Pentecôte", 49), ("lundi de Pentecôte", 50)),
    ],
)
def test_days_that_follow_easter(read: Read, name: str, after: int, year: int) -> None:
    """As dateutil counts Easter."""
    expected = easter(year) + dt.timedelta(days=after)
    assert value(read, f"Tout était fermé le {name} {year}.") == expected.isoformat()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        *(("quotidienne", "P1D"), ("hebdomadaire", "P1W"), ("mensuelle", "P1M")),
        *(("trimestrielle", "P3M"), ("semestrielle", "P6M"), ("annuelle", "P1Y")),
    ],
)
def test_what_comes_again(parser: newsparse.Parser, word: str, expected: str) -> None:
    """Adjectives of a period are sets, where the model sees an adjective."""
    (found,) = parser.parse(f"La réunion {word} a été annulée.").dates
    assert (found.type.value, found.value) == ("SET", expected)


@pytest.mark.parametrize("year", [2023, 2024, 2100])
def test_the_last_day_of_february(read: Read, year: int) -> None:
    """Is the 28th, but where the calendar says otherwise; the day after it does not exist."""
    last = calendar.monthrange(year, 2)[1]
    assert value(read, f"Le {last} février {year}, il part.") == f"{year}-02-{last}"
    assert all(d.value is None for d in read(f"Le 30 février {year}, il part."))
