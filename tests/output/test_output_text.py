"""The tables for a terminal: what stands where, and nothing that a terminal would obey."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest
from drawn_articles import articles
from hypothesis import given, settings
from made_articles import pool

from newsparse import Article
from newsparse.output.layout import clean, shorten
from newsparse.output.text import to_text

PRINTED = """\
Brive : la piscine rouvrira
2024-04-03, Le Journal, C. Vidal

Speakers
  name        role            kind    quotes
  Luce Arnal  maire de Brive  person       2

Quotes
    kind      words                               cue       rule
  Luce Arnal, maire de Brive
    indirect  le bassin « rouvrira avant l’été »  a assuré  clause
      mixed     rouvrira avant l’été              a assuré
    direct    Nous paierons                                 (mended)
  (the article does not say who)
    indirect  la piscine rouvrira

Dates
  text         type  value                       from        until (excluded)
  mardi        DATE  2024-04-02                  2024-04-02  2024-04-03
  avant l’été  DATE  (no year is stated) BEFORE

Figures
  text                        kind       value  unit  counted  speaker
  plus de 3 millions d’euros  money  ≥ 3000000  EUR            Luce Arnal

Entities
  name        type  times  also
  Luce Arnal  PER       1
  Brive       LOC       1
"""


def test_whole_page() -> None:
    """An article is printed as five tables, each fragment indented under its clause."""
    assert to_text(pool()).splitlines() == PRINTED.splitlines()


@given(articles())
@settings(max_examples=40, deadline=None)
def test_lines_fit(article: Article) -> None:
    """No line is longer than 100 characters, whatever the article holds."""
    assert max(len(line) for line in to_text(article).splitlines()) <= 100


def test_seed_lines_fit(seed: Article) -> None:
    """The seed article fits 100 columns, and names its speakers with their quotes."""
    printed = to_text(seed)
    assert max(len(line) for line in printed.splitlines()) <= 100
    assert all(speaker.name in printed for speaker in seed.speakers)


def test_nothing_a_terminal_obeys() -> None:
    """Escape sequences and bidi controls of the article do not reach the terminal."""
    article = attrs.evolve(pool(), title="Brive\x1b[31m\u202erouge\r\nfin\x9b")
    printed = to_text(article)
    assert not {"\x1b", "\u202e", "\r", "\x9b"} & set(printed)


def test_empty_article_says_so() -> None:
    """An article without parts says none under each heading."""
    empty = attrs.evolve(pool(), speakers=(), quotes=(), dates=(), figures=(), entities=())
    assert to_text(empty).count("  none\n") == 5


@pytest.mark.parametrize(
    ("low", "high", "approx", "shown"),
    [
        (Decimal(40), Decimal(40), True, "≈ 40"),
        (Decimal(200), None, False, "≥ 200"),
        (None, Decimal(8000), False, "≤ 8000"),
        (Decimal(10), Decimal(15), False, "10 – 15"),
        (Decimal("12.4"), Decimal("12.4"), False, "12.4"),
        (Decimal("3E+6"), Decimal("3E+6"), False, "3000000"),
        (Decimal("1E+999999"), None, False, "≥ 1E+999999"),
    ],
)
def test_bounds(low: Decimal | None, high: Decimal | None, approx: bool, shown: str) -> None:
    """A figure shows its number, or the bound that the article gives."""
    article = pool()
    figure = attrs.evolve(article.figures[0], low=low, high=high, approx=approx)
    printed = to_text(attrs.evolve(article, figures=(figure,)))
    assert f" {shown} " in printed


def test_most_mentioned_entity_first() -> None:
    """Entities stand in order of how often they are mentioned."""
    article = pool()
    luce, brive = article.entities
    often = attrs.evolve(brive, mentions=brive.mentions * 3)
    printed = to_text(attrs.evolve(article, entities=(luce, often)))
    assert printed.endswith("  Brive       LOC       3\n  Luce Arnal  PER       1\n")


def test_long_words_are_shortened() -> None:
    """What does not fit is cut with an ellipsis, within the width."""
    assert shorten("la piscine rouvrira", 11) == "la piscine…"
    assert shorten("la piscine", 10) == "la piscine"
    assert clean("l’eau\n\u200best\u00a0bonne") == "l’eau est bonne"
