"""A stream in which some articles cannot be read: the others are untouched."""

from __future__ import annotations

import logging
from collections.abc import Sequence

import pytest

import newsparse
from newsparse import Article, BadSource, InputError, Source
from newsparse.batches import read_batches
from newsparse.document import Document
from newsparse.source import read_many

GOOD = ["« Oui », a dit la maire de Lille.", "Le vote est prévu jeudi.", "Il pleut sur Brest."]
MIXED = [GOOD[0], "a\x00b", GOOD[1], "<html><p>Non.</p></html>", GOOD[2]]


def test_a_bad_article_becomes_a_record_in_its_place(parser: newsparse.Parser) -> None:
    """The others are what they are alone, whatever the size of a batch."""
    alone = [parser.parse(text) for text in GOOD]
    for size in (1, 2, 32):
        found = list(parser.parse_many(MIXED, batch_size=size, on_error="record"))
        assert [a for a in found if isinstance(a, Article)] == alone
        bad = {at: x for at, x in enumerate(found) if isinstance(x, BadSource)}
        assert {at: (x.error, x.record, x.id) for at, x in bad.items()} == {
            1: ("InputError", 2, None),
            3: ("InputError", 4, None),
        }
        assert "NUL" in bad[1].message
        assert bad[3].place == "article 4"


def test_bad_articles_are_skipped_and_said(
    parser: newsparse.Parser, caplog: pytest.LogCaptureFixture
) -> None:
    """The log has a line for each, with its place and the remedy."""
    with caplog.at_level(logging.WARNING, logger="newsparse"):
        found = list(parser.parse_many(MIXED, on_error="skip"))
    assert [article.text for article in found] == GOOD
    assert [line.split(":")[0] for line in caplog.messages] == [
        "skipped article 2",
        "skipped article 4",
    ]
    assert "from_html" in caplog.messages[1]


def test_without_a_word_the_first_is_an_error(parser: newsparse.Parser) -> None:
    """As it always was; a record of a file that was bad is one, too."""
    with pytest.raises(InputError, match="NUL"):
        list(parser.parse_many(MIXED))
    bad = BadSource(file="a.csv", record=3, id=None, error="InputError", message="no text")
    with pytest.raises(InputError, match=r"a\.csv:3: no text"):
        list(parser.parse_many([bad]))


def test_what_read_many_refused_goes_through(parser: newsparse.Parser, tmp_path: object) -> None:
    """A file's bad record keeps its file and line."""
    from pathlib import Path

    path = Path(str(tmp_path)) / "in.jsonl"
    path.write_text('{"text": "Il pleut."}\n{"text": 3}\n', encoding="utf-8")
    found = list(parser.parse_many(read_many(path), on_error="record"))
    assert isinstance(found[0], Article)
    assert isinstance(found[1], BadSource)
    assert found[1].place == f"{path}:2"


def test_what_fails_inside_is_a_record_too(parser: newsparse.Parser) -> None:
    """An article on which the reading itself breaks costs the others of its batch nothing."""

    def fragile(documents: Sequence[Document]) -> list[Article]:
        if any("Brest" in document.text for document in documents):
            raise RecursionError("too deep")  # noqa: EM101, TRY003 - as Python says it
        return [parser.parse(document.source) for document in documents]

    sources = [Source(text=text, id=str(n)) for n, text in enumerate(GOOD)]
    found = list(read_batches(sources, fragile, size=3, on_error="record"))
    assert [type(entry) for entry in found] == [Article, Article, BadSource]
    assert isinstance(found[2], BadSource)
    assert (found[2].id, found[2].error) == ("2", "RecursionError")
    assert found[2].message == "too deep"
    with pytest.raises(RecursionError):
        list(read_batches(sources, fragile, size=3, on_error="raise"))


def test_an_unknown_way_is_refused(parser: newsparse.Parser) -> None:
    """With the ways there are."""
    with pytest.raises(InputError, match="raise, skip, record"):
        next(parser.parse_many(GOOD, on_error="ignore"))  # type: ignore[call-overload]
