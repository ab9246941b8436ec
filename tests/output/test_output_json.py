"""JSON: nothing is lost on the way out and back, and what is damaged is named with its path."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from made_articles import TEXT, articles, pool, span

import newsparse
from newsparse import Article, FormatError, Quote
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


def damaged(change: Any) -> str:
    """Return the pool's JSON after something was done to it."""
    document = pool().to_dict()
    change(document)
    return json.dumps(document)


def complaint(document: str | bytes, **options: Any) -> str:
    """Return what from_json says of a document."""
    with pytest.raises(FormatError) as caught:
        Article.from_json(document, **options)
    return str(caught.value)


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


def test_another_text_is_refused() -> None:
    """A text that is not the one the article was read from is refused by its hash."""
    document = pool().to_json(include_text=False)
    assert "text_sha256" in complaint(document, text=TEXT + " ")
    assert "text_sha256" in complaint(damaged(lambda d: d.update(text="Autre chose.")))


def test_all_problems_are_told_with_paths() -> None:
    """Every wrong field is named in one error, each with its path."""

    def change(document: dict[str, Any]) -> None:
        document["published"] = "hier"
        document["authors"] = "C. Vidal"
        document["quotes"][0]["kind"] = "shouted"
        document["quotes"][1]["cue"]["start"] = "12"
        del document["entities"][1]["name"]
        document["figures"][0]["approx"] = 0
        document["figures"][0]["colour"] = "red"

    said = complaint(damaged(change))
    for path in (
        "published: expected an ISO 8601 date",
        "authors: expected a list",
        "quotes[0].kind: expected one of direct, mixed, indirect",
        "quotes[1].cue.start: expected an integer",
        "entities[1].name: is missing",
        "figures[0].approx: expected true or false",
        "figures[0]: has unknown fields: colour",
    ):
        assert path in said


def test_all_broken_references_are_told() -> None:
    """Every reference that leads nowhere is named in one error."""

    def change(document: dict[str, Any]) -> None:
        document["quotes"][0]["parent"] = "q9"
        document["quotes"][1]["speakers"] = ["s1", "s2"]
        document["figures"][0]["quote"] = "q8"

    said = complaint(damaged(change))
    assert "quotes[0].parent: no quote has the id 'q9'" in said
    assert "quotes[1].speakers[1]: no speaker has the id 's2'" in said
    assert "figures[0].quote: no quote has the id 'q8'" in said


def test_circle_of_quotes_is_told() -> None:
    """Quotes that stand in each other are refused, not followed for ever."""
    said = complaint(damaged(lambda d: d["quotes"][1].update(parent="q1")))
    assert "circle" in said


def test_long_chain_of_quotes_is_read() -> None:
    """Quotes nested a thousand deep are read without exhausting the stack."""

    def change(document: dict[str, Any]) -> None:
        first = {**document["quotes"][2], "id": "n0"}
        chain = [first] + [{**first, "id": f"n{i}", "parent": f"n{i - 1}"} for i in range(1, 2000)]
        document["quotes"] += reversed(chain)

    article = Article.from_json(damaged(change))
    deepest: Quote | None = article.quotes[4]
    depth = 0
    while deepest is not None:
        deepest, depth = deepest.parent, depth + 1
    assert depth == 2000


def test_shared_id_is_told() -> None:
    """Two speakers of one id are refused, in a document and in an article."""
    said = complaint(damaged(lambda d: d["speakers"].append(d["speakers"][0])))
    assert "speakers[1].id: 's1' is used twice" in said
    article = pool()
    with pytest.raises(FormatError, match=r"speakers\[1\]\.id"):
        attrs.evolve(article, speakers=article.speakers * 2).to_json()


@pytest.mark.parametrize("start", [-1, 10_000])
def test_span_outside_the_text_is_told(start: int) -> None:
    """A span that does not lie in the text is refused."""
    assert "blocks[0]:" in complaint(damaged(lambda d: d["blocks"][0].update(start=start)))


def test_words_that_are_not_in_the_text_are_told() -> None:
    """A part whose words differ from the text at its offsets is refused."""
    said = complaint(damaged(lambda d: d["quotes"][2].update(text="Nous partirons")))
    assert "quotes[2].text" in said


@pytest.mark.parametrize("document", ["", "{", "[]", "12", "null", b"\xff\xfe\xff", "[" * 100_000])
def test_anything_else_is_refused(document: str | bytes) -> None:
    """What is no JSON object is refused with our own error."""
    assert complaint(document)


def test_another_version_is_refused_first() -> None:
    """A document of a later form is refused by its version, with the version that wrote it."""
    said = complaint(damaged(lambda d: d.update(schema=2, newsparse="9.0", news="?")))
    assert "schema" in said
    assert "9.0" in said
    assert "news:" not in said


@pytest.mark.parametrize(
    "value", [dt.date(2024, 4, 3), {1: "a"}, ("a",), float("nan"), {"deep": [{"er": set()}]}]
)
def test_metadata_that_json_cannot_hold_is_told(value: Any) -> None:
    """Metadata that would not come back as it was is refused with its path."""
    article = attrs.evolve(pool(), metadata={"scraped": value})
    with pytest.raises(FormatError, match=r"metadata\.scraped"):
        article.to_json()


def test_metadata_that_holds_itself_is_told() -> None:
    """Metadata without end is refused."""
    endless: dict[str, Any] = {}
    endless["again"] = endless
    with pytest.raises(FormatError, match="metadata"):
        attrs.evolve(pool(), metadata=endless).to_json()


def test_speaker_from_elsewhere_is_told() -> None:
    """An article whose quote has a speaker that it does not hold is not written."""
    with pytest.raises(FormatError, match=r"quotes\[0\].speaker: the article does not hold"):
        attrs.evolve(pool(), speakers=()).to_json()


def test_equal_copy_is_followed() -> None:
    """A reference to an equal copy is written as the id of the object that the article holds."""
    article = pool()
    copy = attrs.evolve(article.quotes[2], speaker=attrs.evolve(article.speakers[0]))
    changed = attrs.evolve(article, quotes=(*article.quotes[:2], copy, article.quotes[3]))
    restored = Article.from_json(changed.to_json())
    assert restored.quotes[2].speaker is restored.speakers[0]


def test_no_number_is_refused() -> None:
    """A confidence that is no number is not written as what JSON does not know."""
    article = pool()
    quote = attrs.evolve(article.quotes[2], confidence=float("nan"))
    with pytest.raises(FormatError):
        attrs.evolve(article, quotes=(*article.quotes[:2], quote, article.quotes[3])).to_json()


def test_lone_surrogate_is_refused() -> None:
    """A title that is no valid Unicode is refused, since no file could hold it."""
    with pytest.raises(FormatError, match="surrogate"):
        attrs.evolve(pool(), title="Brive \ud800").to_json()
