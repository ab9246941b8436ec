"""What of a page is left out by the names of its parts, and what no name may take away."""

from __future__ import annotations

import pytest

from newsparse.errors import InputError
from newsparse.source import Source

WORDS = "Le conseil a voté mardi la rénovation du gymnase, attendue depuis dix ans."
BODY = f"<h1>Le gymnase</h1><p>{WORDS}</p><p>Les travaux dureront un an, selon la mairie.</p>"
TEXT = f"Le gymnase\n\n{WORDS}\n\nLes travaux dureront un an, selon la mairie."


@pytest.mark.parametrize(
    "page",
    [
        '<div id="page" class="no-sidebar">{}</div>',
        '<div class="entry has-comments">{}</div>',
        '<div class="post comments-open">{}</div>',
        '<article><div class="article-body social-sharing-enabled">{}</div></article>',
        '<div class="share-wrapper">{}</div>',
        '<div class="related">{}</div><div class="related">Autre</div>',
    ],
)
def test_a_class_name_never_takes_the_article(page: str) -> None:
    """Options of a theme, and whatever else holds most of the text, leave the article whole."""
    assert Source.from_html(page.format(BODY)).text.removesuffix("\n\nAutre") == TEXT


@pytest.mark.parametrize(
    "part",
    [
        '<div class="share-buttons">Partager</div>',
        '<div class="article__share">Partager</div>',
        '<ul class="c-breadcrumb"><li>Accueil</li></ul>',
        '<div class="post-related"><p>Autre chose</p></div>',
        '<section id="newsletter"><p>Recevez nos articles</p></section>',
        '<div class="tools"><a class="share-x">X</a> <span class="comments-count">12</span></div>',
        f'<div id="comments" class="comments-area">{"<p>Bravo à tous, enfin !</p>" * 40}</div>',
    ],
)
def test_parts_that_are_no_article_are_left_out(part: str) -> None:
    """Sharing, related articles and comments go, however many comments there are."""
    more = f"<p>{WORDS}</p>" * 3
    read = Source.from_html(f"<article>{BODY}{more}{part}</article>").text
    assert read == f"{TEXT}\n\n{WORDS}\n\n{WORDS}\n\n{WORDS}"


def test_a_class_name_inside_a_sentence_takes_no_word() -> None:
    """A link that a theme calls « related » or « comment » is a word of its sentence."""
    words = (
        'Le ministre a <span class="related">promis</span> de <a class="comment">réagir</a> vite.'
    )
    page = f'<p>{words}</p><p>Il <b class="sr-only">(gras)</b> tient parole.</p>'
    read = Source.from_html(page).text
    assert read == "Le ministre a promis de réagir vite.\n\nIl tient parole."


def test_a_title_and_nothing_else_is_told_with_the_remedy() -> None:
    """An article without a sentence is refused, and the message says how else to read the page."""
    page = "<article><h1>Le gymnase rouvre</h1><footer><p>Tout le texte.</p></footer></article>"
    with pytest.raises(InputError, match='boilerplate="trafilatura"'):
        Source.from_html(page)


LINKED = (
    '{"@graph": [{"@type": "%s", "datePublished": "2024-11-07", "author": {"@id": "#p"},'
    ' "publisher": [{"@id": "#o"}]}, {"@id": "#p", "@type": "Person", "name": "Anne Leroy"},'
    ' {"@id": "#o", "name": "Le Matin"}]}'
)


def linked(opening: str, kind: str, closing: str) -> Source:
    """A page with the JSON-LD of an article of a kind, hidden in a way."""
    script = opening + LINKED % kind + closing
    return Source.from_html(f'<script type="application/ld+json">{script}</script><p>{WORDS}</p>')


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("//<![CDATA[\n", "\n//]]>"),
        ("/*<![CDATA[*/", "/*]]>*/"),
        ("<!-- ", " -->"),
        ("<!--//--><![CDATA[//><!--\n", "\n//--><!]]>"),
        ("", ";"),
    ],
)
def test_hidden_json_ld_is_read(opening: str, closing: str) -> None:
    """What hides a script from other readers is no part of what it says."""
    source = linked(opening, "NewsArticle", closing)
    assert str(source.published) == "2024-11-07"


@pytest.mark.parametrize(
    "kind",
    ["https://schema.org/NewsArticle", "schema:NewsArticle", "Report", "SatiricalArticle"],
)
def test_every_name_of_an_article_and_references_by_id(kind: str) -> None:
    """The type counts however its vocabulary is named; persons may stand elsewhere in a graph."""
    source = linked("", kind, "")
    assert source.authors == ("Anne Leroy",)
    assert source.outlet == "Le Matin"


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="/a/b"><meta property="og:url" content="https://x.fr/c">', 1),
        ('<base href="https://x.fr/z"><link rel="canonical" href="/a/b">', 1),
        ('<link rel="canonical" href="https://x.fr/a/b"><base href="https://y.fr">', 1),
        ('<link rel="canonical" href="/a/b">', 0),
    ],
)
def test_a_relative_canonical_address_is_made_whole(head: str, url: int) -> None:
    """Another address that the page states says which site the path is of."""
    assert Source.from_html(f"{head}<p>{WORDS}</p>").url == ("/a/b", "https://x.fr/a/b")[url]
