"""Records that are damaged: every problem is told, and where it stands."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest
from made_articles import TEXT, pool
from output.damage import complaint, damaged

from newsparse import Article, FormatError, Quote


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
