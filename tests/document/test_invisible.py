"""Characters that nobody sees change nothing of what is understood, and are given back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invariants import check

import newsparse
from newsparse import Article, Source
from newsparse.document import build
from newsparse.document.invisible import without

TEXT = (
    "La présidente de l'Assemblée, Hélène Garnier, a assuré que « rien ne changera » en mars.\n"
    "« Nous tiendrons », a-t-elle répété jeudi devant 1 200 délégués."
)
HIDDEN = ["\u00ad", "\u200b", "\u2060", "\ufeff", "\u200e", "\u202a"]


def read_of(article: Article) -> dict[str, list[object]]:
    """What was understood, without places and words."""
    return {
        "quotes": [(q.kind, q.speaker.name if q.speaker else None, q.rule) for q in article.quotes],
        "speakers": [(s.name, s.role, s.kind, s.gender) for s in article.speakers],
        "entities": [(e.name, e.type, len(e.mentions)) for e in article.entities],
        "dates": [d.value for d in article.dates],
        "figures": [(f.value, f.unit) for f in article.figures],
    }


@pytest.fixture(scope="module")
def plain(parser: newsparse.Parser) -> Article:
    """The text as it should be."""
    return parser.parse(TEXT, published="2024-11-07")


@pytest.mark.parametrize("mark", HIDDEN, ids=ascii)
def test_a_character_in_every_word_changes_nothing(
    parser: newsparse.Parser, plain: Article, mark: str
) -> None:
    """The same quotes, speakers, names and values, and every span is a slice of what was passed."""
    text = "".join(c + mark if n % 5 == 2 else c for n, c in enumerate(TEXT))
    article = parser.parse(text, published="2024-11-07")
    assert article.text == text
    assert check(article) == check(plain)
    assert read_of(article) == read_of(plain)
    assert [q.text.replace(mark, "") for q in article.quotes] == [q.text for q in plain.quotes]
    assert mark in article.quotes[0].text


def test_two_spaces_are_one(parser: newsparse.Parser, plain: Article) -> None:
    """Whatever a page or a typist put between two words; an indent is left alone."""
    article = parser.parse(TEXT.replace(" ", "  "), published="2024-11-07")
    check(article)
    assert read_of(article) == read_of(plain)
    assert "  " in article.quotes[0].text
    assert build(Source(text="Un\n   deux")).text == "Un\n   deux"


def test_accents_apart_are_accents(parser: newsparse.Parser, plain: Article) -> None:
    """As file systems and some editors write them; the names come out whole."""
    text = unicodedata.normalize("NFD", TEXT)
    assert len(text) > len(TEXT)
    article = parser.parse(text, published="2024-11-07")
    check(article)
    assert read_of(article) == read_of(plain)
    assert article.text == text


def test_the_title_stays_as_it_was_passed(parser: newsparse.Parser) -> None:
    """And a headline of the text keeps its characters."""
    text = "Un con\u00adgrès agité\n\nLe maire a dit « oui »."
    given_, found = parser.parse(Source(text=text, title="Un con\u00adgrès agité")), None
    assert given_.title == "Un con\u00adgrès agité"
    assert given_.blocks[0].kind == "headline"
    found = parser.parse(text)
    assert found.title in {None, "Un con\u00adgrès agité"}


def test_one_object_stays_one(parser: newsparse.Parser) -> None:
    """A quote's speaker is the one of the article's list, whatever was put back."""
    article = parser.parse(TEXT.replace("é", "e\u0301"), published="2024-11-07")
    for quote in article.quotes:
        assert quote.speaker is None or any(quote.speaker is s for s in article.speakers)
        assert quote.parent is None or any(quote.parent is q for q in article.quotes)
    for figure in article.figures:
        assert figure.quote is None or any(figure.quote is q for q in article.quotes)


def test_words_are_where_they_were(parser: newsparse.Parser) -> None:
    """The analysis counts in the text that was passed, and its forms are plain."""
    text = "Le mi\u00adnistre du bud\u00adget part."
    words = parser.analyse(text).words
    places = {word.text: text[word.start : word.end] for word in words}
    assert places["ministre"] == "mi\u00adnistre"
    assert places["de"] == places["le"] == "du"


def test_stated_blocks_move_along() -> None:
    """A block of a page that is nothing but hidden characters goes."""
    text = "Ti\u00adtre\n\u200b\nCorps du texte."
    blocks = tuple(
        newsparse.Block(start=a, end=b, text=text[a:b], kind=kind)
        for a, b, kind in ((0, 6, "headline"), (7, 8, "caption"), (9, 24, "paragraph"))
        for kind in [newsparse.BlockKind(kind)]
    )
    document = build(Source(text=text, blocks=blocks))
    assert [block.text for block in document.blocks] == ["Titre", "Corps du texte."]


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(st.sampled_from("aé« »\n1.e\u0301\u0327\u00ad\u200b\ufeff\u202a\u0308"), max_size=40)
)
def test_every_place_is_known(text: str) -> None:
    """Characters in order, none twice, and nothing but what is hidden or combined left out."""
    found = without(Source(text=text))
    if found is None:
        return
    assert len(found.starts) == len(found.ends) == len(found.source.text) < len(text)
    assert all(s < e for s, e in zip(found.starts, found.ends, strict=True))
    assert all(e <= s for e, s in zip(found.ends, found.starts[1:], strict=False))
    nfc = unicodedata.normalize
    for letter, start, end in zip(found.source.text, found.starts, found.ends, strict=True):
        assert nfc("NFD", letter) == nfc("NFD", "".join(text[start:end]))


def test_most_texts_are_left_alone() -> None:
    """Nothing is copied where nothing is hidden."""
    assert without(Source(text=TEXT)) is None
    assert build(Source(text=TEXT)).hidden is None
