"""HTML: the article's text untouched between the tags, and no way out of them."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest
from drawn_articles import articles
from hypothesis import given, settings
from made_articles import TEXT, pool, span
from output.pages import Reader

from newsparse import (
    Article,
    BlockKind,
    Quote,
    QuoteKind,
    Segment,
)
from newsparse.output.html import to_html, to_page


@given(articles())
@settings(max_examples=80, deadline=None)
def test_text_is_kept_and_tags_nest(article: Article) -> None:
    """Whatever the spans, tags nest and the text between them is the article's."""
    assert Reader(to_html(article)).text == article.text


def test_parts_are_labelled() -> None:
    """Each part has a label in words and a title that tells what was read."""
    page = Reader(to_html(pool()))
    assert {"direct · Luce Arnal · mended", "mixed · Luce Arnal", "LOC", "2024-04-02"} <= set(
        page.labels
    )
    told = "\n".join(page.titles)
    for fact in ("rule: clause", "confidence: 0.90", "low: 3000000", "maire de Brive", "assurer"):
        assert fact in told


def test_figures_are_labelled_with_what_they_amount_to() -> None:
    """Beside a figure stand its bounds and unit, in digits; without any, its kind."""
    article = pool()
    (cost,) = article.figures
    bare = attrs.evolve(cost, value=None, low=None, unit=None)
    about = attrs.evolve(cost, low=Decimal(40), high=Decimal(40), approx=True, unit="year")
    for figure, lang, label in (
        (cost, "en", "≥ 3000000 EUR"),
        (about, "en", "≈ 40 year"),
        (about, "fr", "≈ 40 an"),
        (bare, "en", "money"),
    ):
        page = Reader(to_html(attrs.evolve(article, figures=(figure,)), lang))
        assert label in page.labels


def test_a_figure_in_plain_digits_is_not_said_twice() -> None:
    """Beside « 3 » there is no 3."""
    article = pool()
    three = Decimal(3)
    figure = attrs.evolve(
        article.figures[0], **span("3"), value=three, low=three, high=three, unit=None
    )
    page = Reader(to_html(attrs.evolve(article, figures=(figure,))))
    assert page.shown["np-figure"] == "3"
    assert "3" not in page.labels


def test_headlines_are_set_apart() -> None:
    """A headline and a crosshead have a class of their own, and nothing to hover over or focus."""
    article = pool()
    first, second, third = article.blocks
    crosshead = attrs.evolve(second, kind=BlockKind.CROSSHEAD)
    made = to_html(attrs.evolve(article, blocks=(first, crosshead, third)))
    assert Reader(made).shown["np-heading"] == first.text + second.text
    assert made.count('<span class="np-heading">') == 2


def test_inner_title_tells_of_outer_spans() -> None:
    """The title of a fragment tells of the clause around it as well."""
    page = Reader(to_html(pool()))
    assert any("quote q1" in title and "quote q2" in title for title in page.titles)


def crossing() -> Article:
    """Return an article with two quotes that cross."""
    article = pool()
    quotes = []
    for number, words in enumerate(("la piscine rouvrira\nLa maire", "La maire de Brive"), 1):
        where = span(words)
        quotes.append(
            Quote(
                id=f"q{number}",
                **where,
                kind=QuoteKind.DIRECT if number == 1 else QuoteKind.INDIRECT,
                said=words,
                segments=(Segment(**where),),
            )
        )
    quotes[1] = attrs.evolve(quotes[1], start=quotes[0].start + 3, text="?")
    return attrs.evolve(article, quotes=tuple(quotes), entities=(), dates=(), figures=())


def test_crossing_spans_are_cut() -> None:
    """Of two spans that cross, each still covers its own words."""
    article = crossing()
    page = Reader(to_html(article))
    first, second = article.quotes
    assert page.shown["np-quote np-direct"] == TEXT[first.start : first.end]
    assert page.shown["np-quote np-indirect"] == TEXT[second.start : second.end]


ATTACKS = [
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)",
    "</style><img src=x onerror=alert(1)>",
    "</article></div>",
    "&lt;b&gt; &amp; &#60;",
    "<!-- -->",
    "javascript:alert(1)",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_stay_text(attack: str) -> None:
    """Markup in any field of the article is shown, never obeyed."""
    article = pool()
    speaker = attrs.evolve(article.speakers[0], name=attack, role=attack)
    quote = attrs.evolve(
        article.quotes[2], text=attack, speaker=speaker, speakers=(speaker,), rule=attack
    )
    text = attack + TEXT[len(attack) :]
    attacked = attrs.evolve(
        article,
        text=text,
        title=attack + "!",
        url=attack,
        outlet=attack,
        authors=(attack,),
        speakers=(speaker,),
        quotes=(quote,),
        entities=tuple(attrs.evolve(e, name=attack) for e in article.entities),
    )
    page = Reader(to_page(attacked))  # asserts which attributes there are, and that tags nest
    assert page.text == text
    assert page.tags <= {
        *("html", "head", "meta", "title", "body"),
        *("article", "style", "p", "strong", "div", "span", "b"),
    }


def test_fragment_is_whole_in_itself() -> None:
    """The fragment loads nothing, runs nothing, and suits light and dark."""
    fragment = to_html(attrs.evolve(pool(), url=None))
    assert "<style>" in fragment
    for word in ("http", "<script", "<link", "@import", "url("):
        assert word not in fragment
    assert "prefers-color-scheme: dark" in fragment


def test_carriage_returns_survive() -> None:
    """A carriage return is written so that a browser does not read a line feed."""
    assert "a&#13;b" in to_html(
        attrs.evolve(pool(), text="a\rb", quotes=(), entities=(), dates=(), figures=())
    )


def test_notebooks_get_the_same(seed: Article) -> None:
    """What a notebook shows is the same fragment, with every quote of the seed in it."""
    assert seed._repr_html_() == to_html(seed)
    assert Reader(to_html(seed)).text == seed.text
