"""Pins single words, flags and bounds of the figure layer: one sentence in which each decides."""

from __future__ import annotations

import pytest
from layers.figures.written import shown

import newsparse


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Ils étaient moins de 2000, d'après la préfète.", "moins de 2000 | ..2000"),
        ("Ils seront au maximum 1800, d'après la préfète.", "au maximum 1800 | ..1800"),
    ],
)
def test_upper_bound_is_no_year(text: str, figures: str) -> None:
    """A number with an upper bound before it is not taken for a year."""
    assert shown(text) == figures


def test_extra_time_is_no_share() -> None:
    """*Un tiers temps* is an arrangement for pupils, *un tiers du temps* a share."""
    assert shown("L'élève bénéficie d'un tiers temps.") == ""
    assert shown("L'élève bénéficie d'un tiers du budget.") == "un tiers | 0.333333"


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("La baisse des prix de gros de la viande serait d'un tiers.", "down"),
        ("La hausse moyenne des loyers dans les grandes villes est d'un quart.", "up"),
    ],
)
def test_share_far_behind_its_change(parser: newsparse.Parser, text: str, change: str) -> None:
    """*La baisse … serait d'un tiers*: a share too has the direction of the subject."""
    (figure,) = parser.parse(text).figures
    assert figure.change == change


def test_letters_in_brackets_that_name_who_counts(parser: newsparse.Parser) -> None:
    """An organisation in brackets behind what is counted has counted it."""
    article = parser.parse("Le cortège a réuni 5 000 personnes (CGT) à Dole.")
    assert [f.speaker and f.speaker.name for f in article.figures] == ["CGT"]


@pytest.mark.parametrize(
    "text",
    ["Jean Vidal, 45 ans\nIl est maire de Dole.", "Paul Roche, 60 ans et 3 enfants, part en mai."],
)
def test_years_between_a_name_and_what_goes_on(parser: newsparse.Parser, text: str) -> None:
    """Years behind a name and a comma are an age, at the end of a line and before *et* too."""
    (age, *_) = parser.parse(text).figures
    assert (str(age.value), age.unit) == (text.split(", ")[1][:2], "year")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Six Français sur dix s'opposent au texte.", "Six Français sur dix | 0.6"),
        ("Cinq écoles sur douze ferment en juin.", "Cinq écoles sur douze | 0.416667"),
        ("Il a pris six mois, dont deux ferme.", ""),
        ("Le coureur a perdu 12 s sur ses rivaux.", ""),
        ("Les Lions mènent 12 à 7.", ""),
    ],
)
def test_what_stands_behind_a_number(text: str, figures: str) -> None:
    """*S'* before a verb is no second, *ferment* no *ferme*; who leads has a score."""
    assert shown(text) == figures
