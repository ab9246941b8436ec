"""The day of hours that name none, hours of every day, and weekdays of a week that is named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

import newsparse
from newsparse.article import DateMention

THURSDAY = dt.date(2024, 11, 7)
Read = Callable[..., tuple[DateMention, ...]]

TOLD = [
    ("Le bal a eu lieu mardi soir.\nLa salle s'est vidée à 23 heures.", "2024-11-05T23:00"),
    (
        "La serre a brûlé dans la nuit de lundi à mardi.\nLe feu a repris à 4 heures.",
        "2024-11-05T04:00",
    ),
    (
        "La serre a brûlé mardi soir.\nLe maire est venu.\nRien.\nLe feu est mort à 23 h 30.",
        "2024-11-05T23:30",
    ),
    ("La serre a brûlé mardi soir.\nLe maire parlera à 18 heures.", "2024-11-07T18:00"),
    ("La serre a brûlé le 3 mars 2019.\nLe maire est arrivé à 18 heures.", "2024-11-07T18:00"),
    ("La serre a brûlé dans la nuit de lundi à mardi à 2 heures.", "2024-11-05T02:00"),
    ("Le feu est parti dans la nuit, vers 1h45.", "2024-11-07T01:45"),
    ("La serre a brûlé dans la nuit.\nDans la matinée, le feu a repris.", "2024-11-07TMO"),
]


@pytest.mark.parametrize(("text", "last"), TOLD)
def test_hours_told_in_the_past_are_on_the_day_told_of(
    parser: newsparse.Parser, text: str, last: str
) -> None:
    """They take the day of the paragraph before or of the lead; hours to come are today's."""
    assert parser.parse(text, published=THURSDAY).dates[-1].value == last


HOURS = [
    ("Il est 20 h 40, ce mercredi, au port.", ["2024-11-06T20:40", "2024-11-06"]),
    (
        "Les caves, ouvertes de 9 h à 12 h et de 14 h à 18 h, sont pleines.",
        ["XXXX-XX-XXT09:00/XXXX-XX-XXT12:00", "XXXX-XX-XXT14:00/XXXX-XX-XXT18:00"],
    ),
    ("Il y a foule chaque jour, de 6 h à 9 h.", ["P1D", "XXXX-XX-XXT06:00/XXXX-XX-XXT09:00"]),
    ("Grève chaque lundi, de 8H00 à 9H00.", ["XXXX-WXX-1", "XXXX-XX-XXT08:00/XXXX-XX-XXT09:00"]),
    (
        "Samedi, la cave sera ouverte de 9 h à 12 h.",
        ["2024-11-02", "2024-11-02T09:00/2024-11-02T12:00"],
    ),
    (
        "Travaux le week-end du 23 novembre, de vendredi soir à lundi matin.",
        ["2024-W47-WE", "2024-11-22TEV/2024-11-25TMO"],
    ),
    (
        "Travaux la semaine prochaine (de mardi à jeudi).",
        ["2024-W46", "2024-11-12/2024-11-14"],
    ),
    (
        "La mairie était ouverte samedi de 8 à 12 heures.",
        ["2024-11-02T08:00/2024-11-02T12:00"],
    ),
    ("Le couvre-feu de 18 à 5 heures reste.", ["2024-11-07T18:00/2024-11-08T05:00"]),
    ("Entre dix-huit et vingt heures, la rue dort.", ["2024-11-07T18:00/2024-11-07T20:00"]),
    ("Le trajet de 3 à 5 heures fatigue.", ["PT3H/PT5H"]),
    ("Il travaille de 10 à 12 heures par jour.", ["PT10H/PT12H"]),
    ("Il était environ 19 h 45.", ["2024-11-07T19:45"]),
    ("Il est environ 8 heures.", ["2024-11-07T08:00"]),
    ("Le trajet prend environ 3 h 20.", ["PT3H20M"]),
    ("La fête est fixée au 1ᵉʳ juillet 2023.", ["2023-07-01"]),
]


@pytest.mark.parametrize(("text", "values"), HOURS)
def test_hours_and_weekdays_take_what_is_beside_them(
    read: Read, text: str, values: list[str]
) -> None:
    """A day behind a comma, the habit of a sentence, the week before an interval of weekdays."""
    assert [d.value for d in read(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("La place se remplit.\nMidi sonne au clocher.", "2024-11-07T12:00"),
        ('"Minuit, c\'est trop tard", dit-elle.', "2024-11-08T00:00"),
    ],
)
def test_noon_with_a_capital_opens_a_line_or_a_quotation(read: Read, text: str, value: str) -> None:
    """*Midi* inside a sentence is the South of France."""
    assert [d.value for d in read(text)] == [value]


WEEKDAYS = [
    ("« Le samedi, je vends deux fois moins », dit-elle.", "XXXX-WXX-6"),
    ("Le dimanche matin, la place est vide.", "XXXX-WXX-7TMO"),
    ("Le mardi, il est mort.", "2024-11-05"),
    ("Le samedi 9 novembre, il joue.", "2024-11-09"),
]


@pytest.mark.parametrize(("text", "value"), WEEKDAYS)
def test_an_article_and_a_present_make_every_week(
    parser: newsparse.Parser, text: str, value: str
) -> None:
    """*Le samedi* in the present is every Saturday; in the past, or with its number, one day."""
    assert parser.parse(text, published=THURSDAY).dates[0].value == value
