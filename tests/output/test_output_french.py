"""The page in French: every reason and every rule has its words."""

from __future__ import annotations

import ast
import re
from itertools import pairwise, product
from pathlib import Path

import attrs
import pytest
from drawn_articles import articles
from hypothesis import given, settings
from made_articles import pool
from output.pages import Reader

import newsparse
from newsparse import (
    Article,
    DateMod,
    DateType,
    FigureKind,
    InputError,
    QuoteKind,
)
from newsparse.layers.quotes.rules import rules
from newsparse.output.french import RULES, Words
from newsparse.output.html import to_html, to_page


def test_a_page_can_speak_french() -> None:
    """What is said of the text is French; the text and the values are the same."""
    english, french = (Reader(to_page(pool(), lang)) for lang in ("en", "fr"))
    assert french.text == english.text
    assert len(french.titles) == len(english.titles)
    assert any("locuteur" in title for title in french.titles)
    assert not any("speaker" in title for title in french.titles)


@given(articles())
@settings(max_examples=40, deadline=None)
def test_every_article_can_be_shown_in_french(article: Article) -> None:
    """No value is without its words."""
    assert Reader(to_page(article, "fr")).text == Reader(to_page(article)).text


_ENGLISH = re.compile(
    r"(?i)\b(?:and|as|the|of|it|is|in|no|not|known|year|month|day|days|date before|time|duration"
    r"|set|start|end|mid|approx|before|after|begins?|such|without|value|speaker|rule|quote|clause"
    r"|colon|any|verb|label|name|taken|goes|next|said|somebody|noun|announced|inside|reads|range"
    r"|mended|asked|reported|asserted|until|from|low|high|unit|counted|mod|publication date)\b"
)
_LAYERS = Path(newsparse.__file__).parent / "layers"


def _reasons() -> list[str]:
    """Every reason that the layer of dates can give, a value in each place for one."""
    found = {"out of the calendar's range", "dateparser reads it as 2024-11-07"}
    for path in (_LAYERS / "dates").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for first, second in pairwise(
                getattr(node, "body", None) or () if _blocks(node) else ()
            ):
                raised = isinstance(second, ast.Raise) and "UnknownDateError" in ast.dump(second)
                if raised and isinstance(first, ast.Assign):
                    words = ast.unparse(first.value)
                    found.add(eval(words, {"least": "month"}))  # noqa: S307 - a message of our own
    return sorted(found)


def _blocks(node: ast.AST) -> bool:
    return isinstance(getattr(node, "body", None), list)


@pytest.mark.parametrize("reason", _reasons())
def test_every_reason_has_french_words(reason: str) -> None:
    """A page in French says in French why a date has no value."""
    article = pool()
    date = attrs.evolve(article.dates[1], reason=reason, mod=None)
    page = Reader(to_page(attrs.evolve(article, dates=(date,)), "fr"))
    (told,) = [t for title in page.titles for t in title.split("\n") if "sans valeur" in t]
    assert not _ENGLISH.search(told), told


@pytest.mark.parametrize("rule", rules())
def test_every_rule_has_a_french_name(rule: str) -> None:
    """A page in French names the rule in French."""
    said = Words("fr").rule(rule)
    assert not _ENGLISH.search(said)
    assert Words("en").rule(rule) == rule
    assert rule in RULES


def test_a_page_in_french_holds_no_english() -> None:
    """Neither in what hovers nor in what stands beside, for any kind, type, unit and mod."""
    article = pool()
    (figure,), (date, _) = article.figures, article.dates
    quotes = tuple(
        attrs.evolve(article.quotes[2], id=f"q{n}", rule=rule, kind=kind)
        for n, (rule, kind) in enumerate(product(rules(), QuoteKind))
    )
    dates = tuple(
        attrs.evolve(date, type=kind, mod=mod, value=value, reason="no publication date")
        for kind, mod, value in product(DateType, (None, *DateMod), ("P3D", None))
    )
    figures = tuple(
        attrs.evolve(figure, kind=kind, unit=unit, approx=True)
        for kind, unit in product(FigureKind, (None, "year", "km"))
    )
    full = attrs.evolve(article, quotes=quotes, dates=dates, figures=figures)
    for title in Reader(to_page(full, "fr")).titles + Reader(to_page(full, "fr")).labels:
        assert not _ENGLISH.search(title), title


def test_other_languages_are_refused() -> None:
    """With those there are."""
    with pytest.raises(InputError, match="en or fr"):
        to_html(pool(), "de")
