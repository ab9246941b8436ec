"""HTML: the article's text untouched between the tags, and no way out of them."""

from __future__ import annotations

import ast
import re
from decimal import Decimal
from html.parser import HTMLParser
from itertools import pairwise, product
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from made_articles import TEXT, articles, pool, span

import newsparse
from newsparse import (
    Article,
    BlockKind,
    DateMod,
    DateType,
    FigureKind,
    InputError,
    Quote,
    QuoteKind,
    Segment,
)
from newsparse.layers.quotes.rules import rules
from newsparse.output.french import RULES, Words
from newsparse.output.html import to_html, to_page

VOID = {"meta"}


class Reader(HTMLParser):
    """Reads a page: its text without labels, its labels, the titles, and whether tags nest."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[tuple[str, str]] = []
        self.text = ""
        self.labels: list[str] = []
        self.titles: list[str] = []
        self.tags: set[str] = set()
        self.shown: dict[str, str] = {}
        self.feed(page)
        self.close()
        assert not self.stack

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Keep what opens."""
        known = dict(attributes)
        assert set(known) <= {"class", "title", "tabindex", "lang", "charset", "name", "content"}
        self.tags.add(tag)
        if tag not in VOID:
            self.stack.append((tag, known.get("class") or ""))
        if "title" in known:
            self.titles.append(known["title"] or "")

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened last, and nothing else."""
        assert self.stack.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Keep the text of the article apart from labels."""
        classes = [known for _, known in self.stack]
        if "np-label" in classes:
            self.labels.append(data)
        elif "np-text" in classes:
            self.text += data
            for known in classes:
                self.shown[known] = self.shown.get(known, "") + data


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
