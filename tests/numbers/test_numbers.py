"""The number reader, from outside: values against French usage and against num2words."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from newsparse.numbers import find_numbers, read_number

WRITTEN = [
    ("12 000", "12000"),
    ("12.000", "12000"),
    ("1'234'567", "1234567"),
    ("1 234,56", "1234.56"),
    ("1.234,56", "1234.56"),
    ("1.5", "1.5"),
    ("3,5", "3.5"),
    ("0.500", "0.500"),
    ("12,345", "12.345"),
    ("2½", "2.5"),
    ("vingt et un", "21"),
    ("vingt-et-une", "21"),
    ("vingt-un", "21"),
    ("soixante et onze", "71"),
    ("septante-deux", "72"),
    ("huitante", "80"),
    ("octante-trois", "83"),
    ("nonante-neuf", "99"),
    ("quatre-vingt-douze", "92"),
    ("quatre vingt douze", "92"),
    ("Trois cent mille", "300000"),
    ("deux  cent  deux  mille", "202000"),
    ("mil neuf cent", "1900"),
    ("3 millions", "3000000"),
    ("1,2 milliard", "1200000000"),
    ("2 mille milliards", "2000000000000"),
    ("3 millions 200 000", "3200000"),
    ("deux millions et demi", "2500000"),
    ("un milliard et demi", "1500000000"),
    ("un demi-million", "500000"),
    ("4 Md", "4000000000"),
    ("trois trillions", "3000000000000000000"),
]


@pytest.mark.parametrize(("text", "value"), WRITTEN)
def test_read_number(text: str, value: str) -> None:
    """A number has its value in every typography and in every country's words."""
    assert read_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "chat",
        "7.11.24",
        "1.2.3",
        "dix douze",
        "cents",
        "millions",
        "12 000 hommes",
        "B12",
    ],
)
def test_no_number(text: str) -> None:
    """What is not wholly one number has no value."""
    assert read_number(text) is None


IN_TEXT = [
    ("Il en faut 12 000 ou 3,5.", ["12 000", "3,5"]),
    ("Le score de 2012 300 fois", ["2012", "300"]),
    ("de 60-70 % à 5 pour cent", ["60", "70", "5"]),
    ("le G20 et la fièvre A-12", []),
    ("Ils vivent dans les Deux-Sèvres", []),
    ("aux trois-quarts vide", ["trois"]),
    ("levé 20 M€ puis 350 k€", ["20 M", "350 k"]),
    ("20 M de plus", ["20"]),
    ("un, deux, trois cents", ["un", "deux", "trois cents"]),
    ("sept à huit cents", ["sept", "huit cents"]),
    ("Ni centime ni sixième ni unique", []),
]


@pytest.mark.parametrize(("text", "numbers"), IN_TEXT)
def test_find_numbers(text: str, numbers: list[str]) -> None:
    """Numbers are found whole in running text, and parts of names and compounds are not."""
    assert [text[n.start : n.end] for n in find_numbers(text)] == numbers


def test_words_are_told() -> None:
    """A number says whether words take part in it."""
    assert [n.words for n in find_numbers("12, douze et 12 millions")] == [
        False,
        True,
        True,
    ]


@given(st.integers(0, 10**12 - 1), st.sampled_from(["fr", "fr_BE", "fr_CH"]))
def test_words_against_num2words(number: int, country: str) -> None:
    """Every number below a thousand milliards is read back from its words, in three countries."""
    words = num2words(number, lang=country)
    assert read_number(words) == number
    assert read_number(words.replace("-", " ")) == number


@given(st.integers(0, 10**12), st.sampled_from([" ", ".", "'"]))
def test_grouped_digits(number: int, separator: str) -> None:
    """Digits grouped by a space, a dot or an apostrophe have the value of the digits."""
    assert read_number(f"{number:,}".replace(",", separator)) == number


@given(st.decimals(min_value=0, max_value=10**6, places=2))
def test_decimal_comma(number: Decimal) -> None:
    """A comma divides."""
    assert read_number(f"{number:,.2f}".replace(",", " ").replace(".", ",")) == number


@given(st.text(alphabet="0123456789.,' -unmileéd¼€kM\n", max_size=60))
@settings(max_examples=300)
def test_spans_are_sound(text: str) -> None:
    """Found numbers are in order, apart, inside the text, and read alone they keep their value."""
    end = 0
    for number in find_numbers(text):
        assert end <= number.start < number.end <= len(text)
        end = number.end


@pytest.mark.parametrize("unit", ["1", "1,", ", ", "un ", "12 ", "123 ", "vingt et ", "1'"])
def test_linear(unit: str) -> None:
    """Eight times the text takes about eight times as long, whatever it is made of."""

    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        began = time.process_time()
        find_numbers(text)
        return time.process_time() - began

    seconds(1_000)
    short = min(seconds(20_000) for _ in range(3))
    assert seconds(160_000) < 30 * short + 0.05
