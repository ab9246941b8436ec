"""JSON: nothing is lost on the way out and back, and what is damaged is named with its path."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import attrs
import pytest
from drawn_articles import articles
from hypothesis import given, settings
from made_articles import TEXT, pool, span
from output.damage import complaint, damaged

import newsparse
from newsparse import Article
from newsparse.output.json import without_words
from newsparse.output.wordless import Wordless


def places(article: Article) -> list[Any]:
    """Return, for every reference, where in the article the very object stands."""

    def where(part: Any, parts: tuple[Any, ...]) -> int | None:
        return next((i for i, p in enumerate(parts) if p is part), None)

    found: list[Any] = []
    for quote in article.quotes:
        found += [
            where(quote.parent, article.quotes),
            where(quote.duplicate_of, article.quotes),
            where(quote.speaker, article.speakers),
            [where(s, article.speakers) for s in quote.speakers],
            where(quote.date, article.dates),
        ]
    found += [where(s.entity, article.entities) for s in article.speakers]
    for figure in article.figures:
        found += [where(figure.speaker, article.speakers), where(figure.quote, article.quotes)]
    return found


@given(articles())
@settings(max_examples=60, deadline=None)
def test_round_trip_is_lossless(article: Article) -> None:
    """Any article comes back equal, its references to the very objects it holds."""
    restored = Article.from_json(article.to_json())
    assert restored == article
    assert repr(restored) == repr(article)  # tells an enum from its string, a day from midnight
    assert places(restored) == places(article)
    assert restored.to_json() == article.to_json()


@given(articles())
@settings(max_examples=60, deadline=None)
def test_round_trip_without_text_is_lossless(article: Article) -> None:
    """Any article written without its words comes back whole when it is given them."""
    document = article.to_json(include_text=False)
    given_back = {"title": article.title, "metadata": article.metadata}
    assert Article.from_json(document, text=article.text, **given_back) == article


@given(articles())
@settings(max_examples=60, deadline=None)
def test_all_that_is_known_without_the_words_is_read(article: Article) -> None:
    """Offsets, names and values of any article, and no word of it."""
    known = without_words(article.to_json(include_text=False))
    assert isinstance(known, Wordless)
    assert known.text == ""
    for name in ("quotes", "dates", "figures"):
        found = [(part.start, part.end) for part in getattr(known, name)]
        assert found == [(part.start, part.end) for part in getattr(article, name)]
    assert [s.name for s in known.speakers] == [s.name for s in article.speakers]
    assert without_words(article.to_json()) == article


def test_seed_comes_back(seed: Article) -> None:
    """The seed article, as it is really read, comes back with the same objects shared."""
    restored = Article.from_json(seed.to_json(indent=2).encode())
    assert restored == seed
    assert places(restored) == places(seed)


def test_references_are_ids() -> None:
    """Speakers, quotes, entities and dates that others refer to are written as ids."""
    document = pool().to_dict()
    fragment, clause = document["quotes"][:2]
    assert fragment["parent"] == "q2"
    assert (clause["speaker"], clause["speakers"], clause["date"]) == ("s1", ["s1"], "d1")
    assert document["quotes"][3]["duplicate_of"] == "q2"
    assert document["speakers"][0]["entity"] == "e1"
    assert [date["id"] for date in document["dates"]] == ["d1", "d2"]


def test_values_are_json_types() -> None:
    """Enums, decimals and dates are strings, tuples are lists, and versions are told."""
    document = pool().to_dict()
    assert document == json.loads(json.dumps(document))
    assert document["figures"][0]["low"] == "3E+6"
    assert document["figures"][0]["kind"] == "money"
    assert document["schema"] == 1
    assert document["newsparse"] == newsparse.__version__


@pytest.mark.parametrize(
    ("published", "written"),
    [
        (None, None),
        (dt.date(2024, 4, 3), "2024-04-03"),
        (dt.datetime(2024, 4, 3), "2024-04-03T00:00:00"),
    ],
)
def test_day_and_midnight_stay_apart(published: dt.date | None, written: str | None) -> None:
    """A publication day comes back as a day, and a datetime at midnight as a datetime."""
    article = attrs.evolve(pool(), published=published)
    assert article.to_dict()["published"] == written
    restored = Article.from_json(article.to_json()).published
    assert (restored, type(restored)) == (published, type(published))


@pytest.mark.parametrize(
    ("field", "value"),
    [("published", "2024-04-03T10:00:00+02:00"), ("latest", "2024-04-03T00:00:00Z")],
)
def test_zones_are_refused(field: str, value: str) -> None:
    """A moment with a zone is refused: all moments are local to the article."""

    def change(document: dict[str, Any]) -> None:
        (document if field in document else document["dates"][0])[field] = value

    assert f"{field}: expected" in complaint(damaged(change))


def test_decimal_keeps_its_digits() -> None:
    """A decimal comes back with the digits and exponent it had."""
    figure = Article.from_json(pool().to_json()).figures[0]
    assert str(figure.low) == "3E+6"
    assert isinstance(figure.value, Decimal)


def test_without_text_no_words_remain() -> None:
    """Without text, no span keeps its words, while offsets, values and the hash remain."""
    document = pool().to_dict(include_text=False)
    written = json.dumps(document, ensure_ascii=False)
    for words in ("rouvrira avant", "Nous paierons", "a assuré", "plus de 3 millions", "mardi"):
        assert words not in written
    assert "text" not in document
    assert document["quotes"][0]["start"] == span("rouvrira avant l’été")["start"]
    assert len(document["text_sha256"]) == 64


STANDFIRST = "Un chapeau que la rédaction a écrit."


def carrying(**metadata: Any) -> Article:
    """Return the pool's article, which carries these along."""
    return attrs.evolve(pool(), title="La piscine, enfin !", metadata=metadata)


def test_without_text_neither_title_nor_words_in_metadata_remain() -> None:
    """What is text may be the article's own; numbers and the path of its file are not."""
    kept = {"n": 3, "paid": True, "rank": None, "scores": [1, 0.5], "file": "a/1.html"}
    words = {"standfirst": STANDFIRST, "tags": ["eau"], "deep": {STANDFIRST: 1}, "desk": "eco"}
    document = carrying(**kept, **words).to_dict(include_text=False)
    assert "title" not in document
    assert document["metadata"] == kept
    written = json.dumps(document, ensure_ascii=False)
    for word in ("enfin", "chapeau", "eau", "eco"):
        assert f'"{word}' not in written
        assert f" {word}" not in written


def test_metadata_stay_where_they_are_asked_for() -> None:
    """By name, with the text or without."""
    article = carrying(standfirst=STANDFIRST, desk="eco")
    document = article.to_dict(include_text=False, keep=["desk", "other"])
    assert document["metadata"] == {"desk": "eco"}
    assert json.loads(article.to_json(include_text=False, keep=["desk"])) == document
    assert article.to_dict(keep=["desk"]) == article.to_dict()


def test_a_title_that_stands_in_the_text_comes_back_with_it() -> None:
    """Another one is None, unless it is passed; a wrong one is refused."""
    headed, other = pool(), carrying()
    bare = headed.to_json(include_text=False)
    assert Article.from_json(bare, text=TEXT).title == headed.title
    bare = other.to_json(include_text=False)
    assert Article.from_json(bare, text=TEXT).title is None
    assert Article.from_json(bare, text=TEXT, title=other.title) == other
    assert "title_sha256" in complaint(bare, text=TEXT, title="La piscine")
    untitled = attrs.evolve(other, title=None)
    bare = untitled.to_json(include_text=False)
    assert Article.from_json(bare, text=TEXT, title="?").title is None


def test_the_hash_of_a_title_is_written_only_in_its_place() -> None:
    """A document with its words needs none."""
    assert "title_sha256" not in pool().to_dict()


def test_text_is_asked_for() -> None:
    """A document without words is not read without its text, and says what to pass."""
    assert "text=" in complaint(pool().to_json(include_text=False))
