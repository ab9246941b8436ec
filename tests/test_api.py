"""The whole way: text in, article out, and what the caller may count on."""

from __future__ import annotations

import datetime as dt
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse import BlockKind, Source

TITLE = "La grande galerie ferme pour deux ans"
BODY = (
    "La directrice du musée, Sophie Garnier, a affirmé jeudi que la grande galerie fermerait"
    " « pour deux ans ».\n"
    "« Nous n'avons pas le choix », a-t-elle ajouté. Les travaux coûteront 3 millions d'euros."
)
TEXTS = [
    BODY,
    "Le maire de Vannes, Paul Roche, a annoncé que le marché serait déplacé.",
    "",
    "« Cette réforme arrive trop tard », regrette Marc Villard.",
    "La salle a applaudi.",
]


@pytest.fixture(scope="module")
def article(parser: newsparse.Parser) -> newsparse.Article:
    """An article with a title, quotes, a date and a figure."""
    return parser.parse(f"{TITLE}\n\n{BODY}", published="2024-11-08")


def test_a_str_and_a_source_are_the_same_article(parser: newsparse.Parser) -> None:
    """Passing the text is passing a source that holds nothing else."""
    assert parser.parse(BODY) == parser.parse(Source(text=BODY))


@pytest.mark.parametrize(
    "published",
    [dt.date(2024, 11, 8), dt.datetime(2024, 11, 8, 21, 30), "2024-11-08", "2024-11-08T21:30"],
)
def test_a_date_a_datetime_or_an_iso_string(parser: newsparse.Parser, published: Any) -> None:
    """Each says from when *jeudi* is counted, and is returned as a date or datetime."""
    article = parser.parse(BODY, published=published)
    assert [d.value for d in article.dates if d.text == "jeudi"] == ["2024-11-07"]
    expected = dt.date if len(str(published)) == 10 else dt.datetime
    assert type(article.published) is expected


def test_a_source_keeps_what_the_caller_knows(parser: newsparse.Parser) -> None:
    """Identifier, address, authors, outlet, section and metadata arrive in the article."""
    source = Source(
        text=BODY,
        id="a-1",
        published="2024-11-08",
        url="https://example.org/galerie",
        authors=["Anne Leroy"],
        outlet="La Gazette",
        section="Culture",
        metadata={"page": 3},
    )
    article = parser.parse(source)
    assert (article.id, article.url, article.outlet) == ("a-1", source.url, "La Gazette")
    assert (article.authors, article.section) == (("Anne Leroy",), "Culture")
    assert article.metadata == {"page": 3}
    later = parser.parse(source, published=dt.date(2024, 12, 20))
    assert later.published == dt.date(2024, 12, 20)


def test_the_title_in_the_text_is_the_headline(parser: newsparse.Parser) -> None:
    """A headline is recognised by its form, or by the title the caller passed."""
    read = parser.parse(f"{TITLE}\n\n{BODY}")
    assert read.title == TITLE
    assert [b.text for b in read.blocks if b.kind is BlockKind.HEADLINE] == [TITLE]
    title = "La directrice assure que « tout ira bien »."
    told = parser.parse(Source(text=f"{title}\n\n{BODY}", title=title))
    assert [b.text for b in told.blocks if b.kind is BlockKind.HEADLINE] == [title]
    apart = parser.parse(Source(text=BODY, title=TITLE))
    assert apart.title == TITLE
    assert BlockKind.HEADLINE not in {b.kind for b in apart.blocks}


def test_many_are_the_same_as_each(parser: newsparse.Parser) -> None:
    """A stream keeps its order, and every batch size gives what single parses give."""
    single = [parser.parse(text) for text in TEXTS]
    assert [a.text for a in single] == TEXTS
    for size in (1, 2, 32):
        assert list(parser.parse_many(TEXTS, batch_size=size)) == single


def test_many_are_read_as_they_are_needed(parser: newsparse.Parser) -> None:
    """Nothing is consumed before the first article is asked for, and never more than a batch."""
    taken: list[str] = []

    def stream() -> Iterator[str]:
        for text in TEXTS:
            taken.append(text)
            yield text

    articles = parser.parse_many(stream(), batch_size=2)
    assert taken == []
    next(articles)
    assert taken == TEXTS[:2]
    next(articles)
    assert taken == TEXTS[:2]
    next(articles)
    assert taken == TEXTS[:4]


def test_no_articles_are_none(parser: newsparse.Parser) -> None:
    """An empty stream gives an empty stream."""
    assert list(parser.parse_many([])) == []


@pytest.mark.parametrize("size", [0, -1])
def test_a_batch_holds_one_article_at_least(parser: newsparse.Parser, size: int) -> None:
    """A size below one is refused with its value."""
    with pytest.raises(newsparse.InputError, match=f"batch_size must be at least 1, not {size}"):
        next(parser.parse_many(TEXTS, batch_size=size))


def test_layers_are_chosen_by_name() -> None:
    """All by default, some by name; an unknown one or a bare str is refused with the names."""
    assert newsparse.Options().layers == ("entities", "quotes", "speakers", "dates", "figures")
    assert newsparse.Options(layers=["quotes", "dates"]).layers == ("quotes", "dates")
    for wrong in (["citations"], "quotes", ["quotes", "Dates"]):
        with pytest.raises(newsparse.InputError, match="entities, quotes, speakers, dates"):
            newsparse.Options(layers=wrong)


def test_references_are_the_objects_themselves(article: newsparse.Article) -> None:
    """Speakers, parents, dates and quotes of figures are members of the article, not copies."""

    def among(part: object, whole: tuple[object, ...]) -> bool:
        return part is None or any(part is other for other in whole)

    assert len(article.quotes) == 3
    for quote in article.quotes:
        assert quote.speaker is not None
        assert quote.speakers[0] is quote.speaker
        assert all(among(s, article.speakers) for s in quote.speakers)
        assert among(quote.parent, article.quotes)
        assert among(quote.date, article.dates)
        assert among(quote.speaker.entity, article.entities)
    for figure in article.figures:
        assert among(figure.speaker, article.speakers)
        assert among(figure.quote, article.quotes)


def test_one_speaker_is_one_object(article: newsparse.Article) -> None:
    """*Elle* is the director: one speaker, of all three quotes, and the same entity."""
    (speaker,) = article.speakers
    assert speaker.name == "Sophie Garnier"
    assert all(q.speaker is speaker for q in article.quotes)
    assert speaker.entity is not None
    assert speaker.entity.name == "Sophie Garnier"


def test_top_quotes_are_counted_once(article: newsparse.Article) -> None:
    """The fragment that stands in a clause is left out."""
    assert [q.text for q in article.top_quotes] == [
        "la grande galerie fermerait « pour deux ans »",
        "Nous n'avons pas le choix",
    ]


def test_parts_are_numbered_in_text_order(article: newsparse.Article) -> None:
    """Identifiers count quotes, speakers and entities from one."""
    assert [q.id for q in article.quotes] == ["q1", "q2", "q3"]
    assert [s.id for s in article.speakers] == ["s1"]
    assert [e.id for e in article.entities] == [f"e{i + 1}" for i in range(len(article.entities))]


def test_reading_needs_no_network(
    parser: newsparse.Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Models are loaded and an article read with every socket closed."""

    def closed(*_args: object, **_kwargs: object) -> None:
        message = "a socket was opened"
        raise AssertionError(message)

    monkeypatch.setattr(socket, "socket", closed)
    monkeypatch.setattr(socket, "create_connection", closed)
    monkeypatch.setattr(socket, "getaddrinfo", closed)
    fresh = newsparse.Parser(options=newsparse.Options(device="cpu"))
    assert fresh.parse(BODY).quotes == parser.parse(BODY).quotes


def test_without_a_publication_date_a_weekday_is_unknown(parser: newsparse.Parser) -> None:
    """*jeudi* is not guessed from today: it has no value and no bounds, and the reason is given."""
    article = parser.parse(BODY)
    (jeudi,) = (d for d in article.dates if d.text == "jeudi")
    assert jeudi.value is jeudi.earliest is jeudi.latest is None
    assert jeudi.reason
    assert article.published is None


def test_what_reads_never_asks_the_clock() -> None:
    """No module on a text's way calls the clock, so an article reads the same in ten years."""
    clock = re.compile(r"\b(?:today|now|utcnow|localtime|gmtime|time_ns)\(\)|\btime\.time\(")
    package = Path(newsparse.__file__).parent
    apart = {"training", "evaluate", "cli"}
    asking = [
        path.relative_to(package)
        for path in package.rglob("*.py")
        if path.relative_to(package).parts[0] not in apart
        and clock.search(path.read_text(encoding="utf-8"))
    ]
    assert asking == []


def test_the_functions_share_one_parser(
    parser: newsparse.Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``parse`` and ``parse_many`` load the models once and read as a parser does."""
    from newsparse import api

    monkeypatch.setattr(api, "_default", parser)
    assert newsparse.parse(BODY, published="2024-11-08") == parser.parse(
        BODY, published="2024-11-08"
    )
    assert list(newsparse.parse_many(TEXTS)) == list(parser.parse_many(TEXTS))


def test_analyse_gives_the_words(parser: newsparse.Parser) -> None:
    """Tokens and trees are there for those who need them."""
    analysis = parser.analyse(BODY)
    assert [w.text for w in analysis.words[:3]] == ["La", "directrice", "de"]
    assert all(BODY[n.start : n.end].strip() for n in analysis.names)


# ---------------------------------------------------------------- the seed article
