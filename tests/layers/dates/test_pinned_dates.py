"""Pins single words, signs and bounds of the date layer: one sentence in which each decides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

import newsparse
from newsparse import DateMention

Read = Callable[..., tuple[DateMention, ...]]
THURSDAY = dt.date(2024, 11, 7)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Il y a 48 heures, le maire a démissionné.", "2024-11-05"),
        ("Le préfet tranchera dans 48 heures.", "2024-11-09"),
        ("Dans 72 heures, le pont sera fermé.", "2024-11-10"),
    ],
)
def test_hours_that_make_days_count_from_the_day(read: Read, text: str, value: str) -> None:
    """Whole days said in hours need no time of publication."""
    (date,) = read(text)
    assert date.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le prochain trimestre sera difficile.", "2025-Q1"),
        ("Au dernier trimestre, les ventes ont reculé.", "2024-Q3"),
        ("Rendez-vous le prochain week-end à Dole.", "2024-W46-WE"),
    ],
)
def test_word_before_a_unit_says_which_way(read: Read, text: str, value: str) -> None:
    """*Prochain* before a unit counts forwards, *dernier* backwards."""
    (date,) = read(text)
    assert date.value == value


def test_first_is_written_1re(read: Read) -> None:
    """*1re* is *première*."""
    (date,) = read("Ils ont skié la 1re semaine de mars 2023.")
    assert date.value == "2023-W10"


def test_only_a_week_gives_its_days(read: Read) -> None:
    """Weekdays behind a month are the nearest, not those of the month's first week."""
    text = "La ligne a été coupée ce mois-ci, de lundi à mercredi."
    dates = read(text, published=dt.date(2024, 11, 21))
    assert [d.value for d in dates] == ["2024-11", "2024-11-18/2024-11-20"]


def test_year_behind_a_short_word_opens_the_sentence(parser: newsparse.Parser) -> None:
    """*Dès 2019,* at the head of a sentence is the year of its other dates."""
    text = "Dès 2019, le maire a été mis en examen, puis jugé le 3 mars."
    article = parser.parse(text, published=THURSDAY)
    assert [d.value for d in article.dates] == ["2019", "2019-03-03"]


def test_verb_of_another_sentence_says_nothing(parser: newsparse.Parser) -> None:
    """A date in a sentence without a verb does not take the tense of the one before."""
    article = parser.parse("Le conseil fut houleux. Réunion lundi.", published=THURSDAY)
    assert [d.value for d in article.dates] == ["2024-11-11"]


@pytest.mark.parametrize(
    "text",
    ["Jean Vidal, 45 ans\nIl est maire de Dole.", "Paul Roche, 60 ans dont dix ici, part."],
)
def test_an_age_at_the_end_of_a_line_or_before_dont_is_no_length(read: Read, text: str) -> None:
    """Years behind a name and a comma are an age, whatever ends them."""
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le train est parti samedi.", "2024-11-02"),
        ("Les loups sont revenus samedi.", "2024-11-02"),
        ("Le train sera parti samedi.", "2024-11-09"),
    ],
)
def test_participle_behind_being_is_past(parser: newsparse.Parser, text: str, value: str) -> None:
    """*Est parti* is over, whatever the tagger takes *parti* for."""
    (date,) = parser.parse(text, published=THURSDAY).dates
    assert date.value == value
