"""Figures: what holds for any text, number and typography, and the time it takes."""

from __future__ import annotations

from decimal import Decimal

import pytest
import timing
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from layers.figures.written import NO_WORDS
from num2words import num2words

from newsparse import Source
from newsparse.document import build
from newsparse.layers import figures
from newsparse.layers.figures import lexicon


@given(st.text(alphabet="0123456789.,'% -–€xdeunsrtmill()\n", max_size=80))
@settings(max_examples=200)
def test_spans_are_sound(text: str) -> None:
    """Whatever the characters, figures are in order, apart and inside the text."""
    assume(".txt" not in text)  # the name of a file, which is refused
    end = 0
    for figure in figures.find(build(Source(text=text)), NO_WORDS):
        assert end <= figure.start <= figure.core[0] < figure.core[1] <= figure.end <= len(text)
        end = figure.end


ADDED = [
    ("units.tsv", "hW\t1\thW\thectowatt", "Il faut 30 hectowatts.", "hW"),
    ("units.tsv", "hW\t1\thW\thectowatt", "Il faut 30 hW.", "hW"),
    ("currencies.tsv", "XTS\t1\tXTS\técu d'essai", "Il a versé 12 millions d'écus d'essai.", "XTS"),
]


@pytest.mark.parametrize(("table", "line", "text", "unit"), ADDED)
def test_a_unit_is_one_line(
    monkeypatch: pytest.MonkeyPatch, table: str, line: str, text: str, unit: str
) -> None:
    """A line in a table is all that a new unit or currency needs."""
    rows = lexicon._rows
    more = {table: [line.split("\t")]}
    caches = (lexicon.units, lexicon._by_first, lexicon._first_words, lexicon.sign_pattern)
    with monkeypatch.context() as patch:
        patch.setattr(lexicon, "_rows", lambda name: [*rows(name), *more.get(name, [])])
        for cache in caches:
            cache.cache_clear()
        found = figures.find(build(Source(text=text)), NO_WORDS)
    for cache in caches:
        cache.cache_clear()
    assert [f.unit for f in found] == [unit]


@given(
    st.integers(2, 10**9),
    st.sampled_from(["fr", "fr_BE", "fr_CH"]),
    st.sampled_from(
        [("euros", "EUR"), ("francs suisses", "CHF"), ("kilomètres", "km"), ("%", "%")]
    ),
)
def test_words_against_num2words(number: int, country: str, unit: tuple[str, str]) -> None:
    """An amount in the words of any French-speaking country is read with its unit."""
    words = num2words(number, lang=country)
    link = "de " if words.endswith(("million", "millions", "milliard", "milliards")) else ""
    link = "d'" if link and unit[0] == "euros" else link
    text = f"Il en faut {words} {link}{unit[0]} !"
    (figure,) = figures.find(build(Source(text=text)), NO_WORDS)
    assert (figure.low, figure.high, figure.unit) == (Decimal(number), Decimal(number), unit[1])


_SPACES = st.sampled_from([" ", "\u202f", "\u00a0", ".", "'", "’"])


@given(st.integers(1000, 10**10), _SPACES, st.sampled_from(["€", " €", "\u202f€", " euros"]))
def test_digits_in_every_typography(number: int, between: str, unit: str) -> None:
    """Thousands may be parted by any space, a dot or an apostrophe of any kind."""
    text = f"Il en coûte {number:,}{unit} !".replace(",", between)
    (figure,) = figures.find(build(Source(text=text)), NO_WORDS)
    assert (figure.value, figure.unit) == (Decimal(number), "EUR")


@given(st.integers(1, 999), st.integers(1, 999))
def test_ranges_hold_their_bounds(one: int, other: int) -> None:
    """« Entre A et B » has both as bounds where A is the smaller, and is no range elsewhere."""
    text = f"Entre {one} et {other} litres ont fui."
    found = figures.find(build(Source(text=text)), NO_WORDS)
    ranged = [(f.low, f.high) for f in found if f.ranged]
    assert ranged == ([(Decimal(one), Decimal(other))] if one < other else [])


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1, ",
        ", ",
        "un ",
        "12 ",
        "5 % ",
        "mille ",
        "% ",
        "de 1 à 2 ",
        "plus de ",
        "1 000 ",
        "1 euro ",
        "un sur ",
        "1 selon la police, ",
    ],
)
def test_linear(unit: str) -> None:
    """Eight times the text takes about eight times as long, whatever it is made of."""

    def seconds(length: int, runs: int = 1) -> float:
        document = build(Source(text=unit * (length // len(unit))))
        return timing.seconds(lambda: figures.find(document, NO_WORDS), runs)

    seconds(1_000)
    short = seconds(5_000, runs=3)
    assert seconds(40_000) < 30 * short + 0.05
