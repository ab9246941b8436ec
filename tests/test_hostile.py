"""Bad input: a clear InputError, or an article that has little in it; never anything else."""

from __future__ import annotations

import datetime as dt
import time
from typing import Any

import pytest

import newsparse


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        (None, "must be a str"),
        (b"Le maire a parl\xc3\xa9.", "decode"),
        (["Le maire a parlé."], "must be a str"),
        ("Le maire\ud83d a parlé.", "encoding"),
        ("Le maire\x00 a parlé.", "NUL"),
        ("<html><p>Le maire a parlé.</p></html>", "from_html"),
        ("articles/2024/maire.txt", "from_file"),
    ],
)
def test_what_is_no_text_is_refused_with_the_remedy(text: Any, remedy: str) -> None:
    """The message says what is wrong and what to do, before any model is loaded."""
    with pytest.raises(newsparse.InputError, match=remedy):
        newsparse.parse(text)


@pytest.mark.parametrize("text", ["", " ", "\n\n\t \u00a0\u202f", "\ufeff", "\u200b\n\u200b"])
def test_an_empty_text_is_an_article_with_nothing_in_it(
    parser: newsparse.Parser, text: str
) -> None:
    """No text is a text: nothing is found in it, and nothing fails."""
    article = parser.parse(text)
    assert article.text == text
    assert article.blocks == article.quotes == article.speakers == ()
    assert article.entities == article.dates == article.figures == ()
    assert newsparse.Article.from_json(article.to_json()) == article


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffLe maire a parlé.",
        "?",
        "«",
        "»»»",
        '"' * 500,
        "« " * 300,
        "((((((((((" * 30,
        "0" * 5_000,
        "1 000 " * 400,
        "a" * 20_000,
        "é\u0301" * 3_000,
        "🙂\u200d" * 500,
        "\u202eيمين إلى يسار\u202c " * 50,
        "LE MAIRE A DIT QUE NON. " * 20,
        "lâ€™Otan a dit Â« non Â». " * 10,
        "日本の首相は会見した。" * 20,
        "- - - \n" * 200,
        "a\n" * 1_000,
        "\u2028".join(["Le maire a dit oui."] * 3),
        "Il a dit que " * 100,
        "« A, a-t-il dit, « B », a-t-il dit. " * 40,
        "jeudi " * 400,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_odd_texts_are_read(parser: newsparse.Parser, text: str) -> None:
    """Marks, digits, scripts and damage of any kind give an article whose offsets hold."""
    article = parser.parse(text, published=dt.date(2024, 11, 7))
    for part in (*article.blocks, *article.quotes, *article.dates, *article.figures):
        assert article.text[part.start : part.end] == part.text


@pytest.mark.parametrize(
    "unit",
    ["a", "« ", "1 ", " ", "\n", "\u00a0", "é'", '"a" ', "(", "a\n", "jeudi-", "-", "…", "A. "],
    ids=repr,
)
def test_layout_is_read_in_linear_time(unit: str) -> None:
    """Half a million characters of one thing are laid out in seconds, not minutes."""
    from newsparse.document import build

    text = unit * (500_000 // len(unit))
    begun = time.process_time()
    document = build(newsparse.Source(text=text))
    assert time.process_time() - begun < 20
    assert len(document.shadow) == len(text)


@pytest.mark.parametrize("published", ["demain", "2024-13-45", 20241107, 3.5, b"2024-11-07"])
def test_dates_of_publication_that_are_none(published: Any) -> None:
    """A publication date that cannot be read is refused, with the form to write."""
    with pytest.raises(newsparse.InputError, match="published"):
        newsparse.parse("Le maire a parlé.", published=published)


def test_options_that_mean_nothing() -> None:
    """Options name what they accept."""
    with pytest.raises(newsparse.InputError, match="quotes"):
        newsparse.Options(layers=["citations"])
    with pytest.raises(newsparse.InputError, match="batch_size"):
        next(newsparse.parse_many(["Le maire a parlé."], batch_size=0))
