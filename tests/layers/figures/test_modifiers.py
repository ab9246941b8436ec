"""Every modifier, before and behind a figure: which bound it opens, or that it is rough."""

from __future__ import annotations

import pytest
from layers.figures.written import bounds, found, shown

LEFT = {
    "min": (
        "plus de|bien plus de|largement plus de|un peu plus de|au moins|pas moins de|au minimum"
        "|un minimum de|minimum|à tout le moins|supérieur à|supérieure à|supérieurs à|supérieures à"
        "|supérieur ou égal à|supérieure ou égale à|au-delà de|au-dessus de|à partir de|dépassant"
        "|excédant|>|≥"
    ),
    "max": (
        "moins de|un peu moins de|bien moins de|jusqu'à|au plus|tout au plus|pas plus de"
        "|au maximum|un maximum de|maximum|inférieur à|inférieure à|inférieurs à|inférieures à"
        "|inférieur ou égal à|inférieure ou égale à|en dessous de|au-dessous de|en-dessous de|<|≤"
    ),
    "approx": (
        "environ|près de|quelque|quelques|quasi|quasiment|presque|à peu près|proche de|proches de"
        "|pratiquement|approximativement|plus ou moins|autour de|aux alentours de|aux environs de"
        "|de l'ordre de|avoisinant|approchant|~|≈|±|pas loin de|quelque chose comme"
    ),
}


ELIDED = {
    "min": "plus d'|un peu plus d'|pas moins d'|un minimum d'",
    "max": "moins d'|un peu moins d'|pas plus d'|un maximum d'",
    "approx": "près d'|proche d'|proches d'|autour d'|de l'ordre d'|pas loin d'",
}


BOUNDS = {"min": "{0}..", "max": "..{0}", "approx": "~{0}"}


@pytest.mark.parametrize(
    ("words", "effect"),
    [(words, effect) for effect, all_ in LEFT.items() for words in all_.split("|")],
)
def test_modifiers_before(words: str, effect: str) -> None:
    """Every modifier, before a number, a percentage and an amount of money."""
    for number, value, unit in (("40", 40, ""), ("7,5 %", "7.5", " %"), ("trois euros", 3, " EUR")):
        expected = f"{words} {number} | {BOUNDS[effect].format(value)}{unit}"
        assert shown(f"Il faut un score {words} {number} !") == expected


@pytest.mark.parametrize(
    ("words", "effect"),
    [(words, effect) for effect, all_ in ELIDED.items() for words in all_.split("|")],
)
def test_modifiers_before_a_vowel(words: str, effect: str) -> None:
    """The same, elided."""
    expected = f"{words}un million | {BOUNDS[effect].format(1_000_000)}"
    assert shown(f"Il faut une mise {words}un million !") == expected
    expected = f"{words}onze euros | {BOUNDS[effect].format(11)} EUR"
    assert shown(f"Il faut une mise {words}onze euros !") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        *(("plus d'un", "0.333333.."), ("moins d'un", "..0.333333"), ("près d'un", "~0.333333")),
        *(("environ le", "~0.333333"), ("environ un", "~0.333333"), ("presque un", "~0.333333")),
        *(("au moins un", "0.333333.."), ("au moins le", "0.333333..")),
    ],
)
def test_modifiers_of_a_part(words: str, expected: str) -> None:
    """An article may stand between a modifier and a part."""
    (figure,) = found(f"Il a perdu {words} tiers des voix.")
    assert bounds(figure) == expected
    assert figure.kind.value == "ratio"


@pytest.mark.parametrize(
    ("words", "effect"),
    [
        *(("au moins", "min"), ("au minimum", "min"), ("minimum", "min"), ("ou plus", "min")),
        *(("et plus", "min"), ("ou davantage", "min"), ("et davantage", "min")),
        *(("au plus", "max"), ("au maximum", "max"), ("maximum", "max"), ("ou moins", "max")),
        *(("et moins", "max"), ("tout au plus", "max"), ("environ", "approx")),
        *(("à peu près", "approx"), ("approximativement", "approx")),
    ],
)
def test_modifiers_behind(words: str, effect: str) -> None:
    """Behind the number or the unit."""
    for number, value, unit in (("40", 40, ""), ("40 %", 40, " %"), ("40 kg", 40, " kg")):
        expected = f"{number} {words} | {BOUNDS[effect].format(value)}{unit}"
        assert shown(f"Il en faut {number} {words}.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il ne reste plus que 3 joueurs.", "3 | 3"),
        ("Il n'y a plus que trois joueurs.", "trois | 3"),
        ("Nul ne gagne plus de 9 euros.", "plus de 9 euros | 9.. EUR"),
        ("Personne n'a plus d'un million.", "plus d'un million | 1000000.."),
        ("Elles sont plus de deux mille.", "plus de deux mille | 2000.."),
        ("Il vend plus que 3 000 euros.", "plus que 3 000 euros | 3000.. EUR"),
        ("L'usine se trouve près des deux villes.", "deux | 2"),
        ("La ferme vaut autour de 9 000 euros.", "autour de 9 000 euros | ~9000 EUR"),
        ("Des milliers, au moins 1 000.", "Des milliers | 1000.., au moins 1 000 | 1000.."),
        ("Entre 10 et 20 euros environ.", "Entre 10 et 20 euros environ | ~10..20 EUR"),
    ],
)
def test_modifiers_in_sentences(text: str, expected: str) -> None:
    """*Ne… plus que* is *only*, *près des villes* a place; bounds of a range are opened."""
    assert shown(text) == expected


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
