"""What stands before a date opens one of its sides; lengths of time that begin or end today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

import newsparse
from newsparse import DateMention

Read = Callable[..., tuple[DateMention, ...]]
THURSDAY = dt.date(2024, 11, 7)


def ends(date: DateMention) -> str:
    """Write the first moment of a date and the first after it, where they are known."""
    sides = (date.earliest, date.latest)
    return " ".join("open" if side is None else f"{side:%Y-%m-%d}" for side in sides)


OPENED = [
    ("depuis mars 2023", None, "2023-03-01 open"),
    ("depuis le 3 mars 2023", None, "2023-03-03 open"),
    ("à partir de mars 2023", None, "2023-03-01 open"),
    ("à partir du 3 mars 2023", None, "2023-03-03 open"),
    ("à compter du 3 mars 2023", None, "2023-03-03 open"),
    ("dès le 3 mars 2023", None, "2023-03-03 open"),
    ("dès mars 2023", None, "2023-03-01 open"),
    ("jusqu'en mars 2023", None, "open 2023-04-01"),
    ("jusqu'au 3 mars 2023", None, "open 2023-03-04"),
    ("jusqu'à mars 2023", None, "open 2023-04-01"),
    ("d'ici mars 2023", None, "open 2023-04-01"),
    ("d'ici à mars 2023", None, "open 2023-04-01"),
    ("d'ici au 3 mars 2023", None, "open 2023-03-04"),
    ("d'ici la fin 2023", "END", "open 2024-01-01"),
    ("avant mars 2023", "BEFORE", "open 2023-03-01"),
    ("avant le 3 mars 2023", "BEFORE", "open 2023-03-03"),
    ("avant la fin de l'année 2023", "END", "open 2024-01-01"),
    ("avant fin mars 2023", "END", "open 2023-04-01"),
    ("avant le début de l'année 2023", "START", "open 2023-01-01"),
    ("après la fin de l'année 2023", "END", "2024-01-01 open"),
    ("vers le 3 mars 2023", "APPROX", "2023-03-03 2023-03-04"),
    ("le 3 mars 2023 vers 8 h", "APPROX", "2023-03-03 2023-03-03"),
    ("autour du 3 mars 2023", "APPROX", "2023-03-03 2023-03-04"),
    ("aux alentours du 3 mars 2023", "APPROX", "2023-03-03 2023-03-04"),
    ("aux environs du 3 mars 2023", "APPROX", "2023-03-03 2023-03-04"),
    ("du 3 au 6 mars 2023", None, "2023-03-03 2023-03-07"),
    ("de mars à avril 2023", None, "2023-03-01 2023-05-01"),
    ("de 2021 à 2023", None, "2021-01-01 2024-01-01"),
    ("entre début 2021 et fin 2023", None, "2021-01-01 2024-01-01"),
    ("la semaine du 5 juin 2023", None, "2023-06-05 2023-06-12"),
    ("le week-end du 3 juin 2023", None, "2023-06-03 2023-06-05"),
]


@pytest.mark.parametrize(("words", "mod", "expected"), OPENED)
def test_sides(read: Read, words: str, mod: str | None, expected: str) -> None:
    """*depuis*, *dès*, *à partir de* have no end; *jusqu'à*, *d'ici*, *avant* no beginning.

    *Avant* and *après* before an end are before and after all of it.
    """
    (date,) = read(f"Il vivra ici {words}.")
    assert (date.mod and date.mod.value, ends(date)) == (mod, expected)


LENGTHS = [
    ("depuis trois mois", "P3M", "2024-08-07 open"),
    ("depuis deux semaines", "P2W", "2024-10-24 open"),
    ("depuis dix ans", "P10Y", "2014-11-07 open"),
    ("depuis trois jours", "P3D", "2024-11-04 open"),
    ("depuis deux ans et demi", "P2Y6M", "2022-05-07 open"),
    ("ces dix dernières années", "P10Y", "2014-11-07 2024-11-07"),
    ("ces trois derniers mois", "P3M", "2024-08-07 2024-11-07"),
    ("ces deux prochaines semaines", "P2W", "2024-11-07 2024-11-21"),
    ("ces deux prochains jours", "P2D", "2024-11-07 2024-11-09"),
    ("ces deux derniers trimestres", "P6M", "2024-05-07 2024-11-07"),
    ("ces deux derniers semestres", "P12M", "2023-11-07 2024-11-07"),
    ("ces deux dernières décennies", "P20Y", "2004-11-07 2024-11-07"),
    ("ces deux derniers siècles", "P200Y", "1824-11-07 2024-11-07"),
    ("trois jours", "P3D", "open open"),
]


@pytest.mark.parametrize(("words", "value", "expected"), LENGTHS)
def test_lengths_up_to_today(read: Read, words: str, value: str, expected: str) -> None:
    """A length that begins or ends today has a place in the calendar, another has none."""
    (date,) = read(f"Il a vécu ici {words}.")
    assert (date.value, ends(date)) == (value, expected)


@pytest.mark.parametrize(
    "around",
    [
        *("environ", "à peu près", "près de", "presque", "à peine", "quelque", "pas loin de"),
        *("un peu plus de", "un peu moins de"),
    ],
)
def test_rough_lengths(read: Read, around: str) -> None:
    """They are approximate, and the words belong to the date."""
    (date,) = read(f"Il a plu {around} trois jours.")
    assert (date.text, date.value, date.mod) == (f"{around} trois jours", "P3D", "APPROX")
    (date,) = read(f"Il a plu il y a {around} trois jours.")
    assert (date.value, date.mod) == ("2024-11-04", "APPROX")


@pytest.mark.parametrize(
    "around", ["plus de", "moins de", "au moins", "au plus", "au maximum", "au minimum"]
)
def test_bounded_lengths(read: Read, around: str) -> None:
    """They bound a length, and the words belong to the date."""
    (date,) = read(f"Il a plu {around} trois jours.")
    assert (date.text, date.value, date.mod) == (f"{around} trois jours", "P3D", None)


TENSES = [
    ("La caisse était vide mardi.", "2024-11-05"),
    ("La caisse sera vide mardi.", "2024-11-12"),
    ("La caisse est restée vide mardi.", "2024-11-05"),
    ("Il est parti mardi.", "2024-11-05"),
    ("Il est mort mardi.", "2024-11-05"),
    ("Elle est née mardi.", "2024-11-05"),
    ("Il est arrivé mardi.", "2024-11-05"),
    ("Le procès est prévu mardi.", "2024-11-12"),
    ("Le procès prévu mardi est reporté.", "2024-11-12"),
    ("Le procès fixé à mardi est important.", "2024-11-12"),
    ("Le match reporté à mardi est important.", "2024-11-12"),
    ("Il a appelé à manifester mardi.", "2024-11-12"),
    ("Il a invité ses amis à venir mardi.", "2024-11-12"),
    ("Il a recommandé de voter mardi.", "2024-11-12"),
    ("Il pourrait partir mardi.", "2024-11-12"),
    ("Il dit être parti mardi.", "2024-11-05"),
    ("Il dit avoir voté mardi.", "2024-11-05"),
    ("Le texte serait voté mardi.", "2024-11-12"),
    ("Le texte sera voté mardi.", "2024-11-12"),
    ("Le texte a été voté mardi.", "2024-11-05"),
    ("Le texte fut voté mardi.", "2024-11-05"),
    ("Le texte avait été voté mardi.", "2024-11-05"),
    ("Il demande que le texte soit voté mardi.", "2024-11-12"),
    ("Il s'est blessé mardi.", "2024-11-05"),
    ("Il se rendra à Lyon mardi.", "2024-11-12"),
    ("Il attend l'élection de mardi.", "2024-11-12"),
    ("Il a évoqué l'élection de mardi.", "2024-11-05"),
    ("Il prépare le sommet de mardi.", "2024-11-12"),
    ("Il vota mardi.", "2024-11-05"),
    ("Il votait mardi.", "2024-11-05"),
    ("Ils votèrent mardi.", "2024-11-05"),
    ("Ils voteront mardi.", "2024-11-12"),
    ("La loi entrera en vigueur en mars.", "2025-03"),
    ("La loi est entrée en vigueur en mars.", "2024-03"),
    ("La loi, votée en mars, est claire.", "2024-03"),
    ("La loi devra être votée en mars.", "2025-03"),
    ("La trêve a été prolongée jusqu'à mardi.", "2024-11-12"),
    ("Il était resté là jusqu'à mardi.", "2024-11-05"),
    ("Le musée est fermé jusqu'à mardi.", "2024-11-12"),
    ("Le samedi, je vends moins.", "XXXX-WXX-6"),
    ("Le samedi soir, il chante.", "XXXX-WXX-6TEV"),
    ("Il faudra voter à partir de mardi.", "2024-11-12"),
    ("Les élections de mars seront décisives.", "2025-03"),
    ("Les inondations de mars ont coûté cher.", "2024-03"),
    ("Accident mardi à Lyon.", "2024-11-05"),
]


@pytest.fixture(scope="module")
def tenses(parser: newsparse.Parser) -> dict[str, tuple[DateMention, ...]]:
    """The dates of every sentence above, read in one go."""
    sources = [newsparse.Source(text=text, published=THURSDAY) for text, _ in TENSES]
    return {article.text: article.dates for article in parser.parse_many(sources)}


@pytest.mark.parametrize(("text", "value"), TENSES)
def test_tenses(tenses: dict[str, tuple[DateMention, ...]], text: str, value: str) -> None:
    """The verb above a date says whether it is over or to come."""
    assert [date.value for date in tenses[text]] == [value]


@pytest.mark.parametrize(
    "words",
    [
        "la semaine du 21 février",
        "le week-end du 21 février",
        "deux jours avant le 14 juillet",
        "deux semaines après le 14 juillet",
    ],
)
def test_what_counts_from_a_day_of_no_year_is_not_known(read: Read, words: str) -> None:
    """Without a date of publication it has no value and a reason, and the article is read."""
    (date,) = read(f"Il reviendra {words}.", None)
    assert date.value is None
    assert date.reason
    assert (date.earliest, date.latest) == (None, None)
