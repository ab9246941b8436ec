"""HTML pages: the article's text with its typography, and what the page says of it."""

from __future__ import annotations

import contextlib
import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.errors import InputError
from newsparse.source import Source

PAGE = """<!DOCTYPE html>
<html lang="fr"><head>
<title>Le tramway avance | Le Courrier</title>
<link rel="canonical" href="https://courrier.example/tramway">
<meta property="og:site_name" content="Le Courrier">
<meta property="og:title" content="Le tramway avance">
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
  {"@type": "WebSite", "name": "Le Courrier"},
  {"@type": ["NewsArticle"], "headline": "Le tramway avance",
   "datePublished": "2024-11-07T18:05:00+01:00",
   "author": [{"@type": "Person", "name": "Jeanne Morel"}, {"name": "Ali Benali"}],
   "publisher": {"name": "Le Courrier de l&#039;Ouest"}, "articleSection": ["Local"]}
]}
</script>
<style>p { color: red }</style></head>
<body>
<header><a href="/">Le Courrier</a></header>
<nav><ul><li>Accueil</li><li>Sport</li></ul></nav>
<main><article>
<h1>Le tramway  avance</h1>
<p class="chapo">Les travaux ont repris lundi, après un\u00a0an d’arrêt.</p>
<div class="share-buttons">Partager</div>
<p>«\u202fNous tiendrons les délais\u202f», a promis <strong>la maire</strong>,
   <a href="#">Claire\u00a0Petit</a>.</p>
<h2>Un chantier <em>surveillé</em></h2>
<blockquote><p>Le 1<sup>er</sup> tronçon ouvrira en mai.</p></blockquote>
<ul><li>Dix stations</li><li>Huit kilomètres</li></ul>
<p>Première ligne<br>Deuxième ligne<br><br>Autre bloc</p>
<p>Elle a dit : <q>On y va</q>.</p>
<figure><img src="x.jpg"><figcaption>Le chantier © J. Morel</figcaption></figure>
<p hidden>Secret</p><p style="display: none">Caché</p>
<aside><p>À lire aussi sur le site</p></aside>
<script>document.write("<p>non</p>")</script>
</article></main>
<footer><p>Mentions légales</p></footer>
</body></html>"""


def test_the_blocks_of_a_page() -> None:
    """Text comes out block by block, typography kept, navigation, scripts and the hidden left."""
    source = Source.from_html(PAGE)
    assert source.text.split("\n\n") == [
        "Le tramway avance",
        "Les travaux ont repris lundi, après un\u00a0an d’arrêt.",
        "«\u202fNous tiendrons les délais\u202f», a promis la maire, Claire\u00a0Petit.",
        "Un chantier surveillé",
        "Le 1er tronçon ouvrira en mai.",
        "Dix stations",
        "Huit kilomètres",
        "Première ligne\nDeuxième ligne",
        "Autre bloc",
        "Elle a dit : «\u00a0On y va\u00a0».",
        "Le chantier © J. Morel",
    ]


def test_what_the_page_says_of_the_article() -> None:
    """JSON-LD comes first: title, local publication time, authors, section, outlet, address."""
    source = Source.from_html(PAGE)
    assert source.title == "Le tramway avance"
    assert source.published == dt.datetime(2024, 11, 7, 18, 5)
    assert source.authors == ("Jeanne Morel", "Ali Benali")
    assert source.section == "Local"
    assert source.outlet == "Le Courrier de l'Ouest"
    assert source.url == "https://courrier.example/tramway"


def test_what_the_caller_passes_wins() -> None:
    """A field that is passed replaces the page's."""
    source = Source.from_html(PAGE, outlet="Autre", published="2020-01-01")
    assert source.outlet == "Autre"
    assert source.published == dt.date(2020, 1, 1)


def test_meta_tags_serve_where_there_is_no_json_ld() -> None:
    """Open Graph and plain meta tags give the same fields."""
    source = Source.from_html(
        '<head><meta property="article:published_time" content="2023-02-01T07:00:00.123Z">'
        '<meta name="author" content="Jeanne Morel"><meta property="og:url" content="http://a.b/c">'
        '<meta property="article:section" content="Sport"><title> Un  titre </title></head>'
        "<body><p>Le match a été reporté.</p></body>"
    )
    assert source.published == dt.datetime(2023, 2, 1, 7)
    assert source.authors == ("Jeanne Morel",)
    assert (source.url, source.section, source.title) == ("http://a.b/c", "Sport", "Un titre")


def test_unreadable_statements_are_passed_over() -> None:
    """Broken JSON-LD and impossible dates leave the other statements standing."""
    source = Source.from_html(
        '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
        '<meta name="date" content="demain"><time datetime="2022-05-06">6 mai</time><p>Texte.</p>'
    )
    assert source.published == dt.date(2022, 5, 6)


def test_the_title_is_the_one_the_page_shows() -> None:
    """Where JSON-LD and h1 differ the h1 counts, because it stands in the text."""
    source = Source.from_html(
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pour Google"}'
        "</script><h1>Pour les lecteurs</h1><p>Un paragraphe.</p>"
    )
    assert source.title == "Pour les lecteurs"
    assert source.text.startswith("Pour les lecteurs\n\n")


def test_a_page_that_scripts_fill_gives_the_text_it_states() -> None:
    """The articleBody of JSON-LD serves where the page itself holds nothing but a title."""
    source = Source.from_html(
        '<script type="application/ld+json">{"@type":"NewsArticle",'
        '"articleBody":"Un paragraphe.\\n\\nUn autre."}</script><h1>Titre</h1>'
    )
    assert source.text == "Titre\n\nUn paragraphe.\n\nUn autre."


def test_fragments_without_a_page_around_them() -> None:
    """A bare paragraph is read as well as a page, mended where its tags are not closed."""
    assert Source.from_html("<p>Un<p>Deux <b>trois").text == "Un\n\nDeux trois"


@pytest.mark.parametrize(
    "page", ["", "   ", "<html></html>", "<script>x()</script>", "<!-- rien -->", "<nav>A</nav>"]
)
def test_a_page_without_text_is_an_input_error(page: str) -> None:
    """Nothing to read is told, with what to pass instead."""
    with pytest.raises(InputError, match="holds no text"):
        Source.from_html(page)


@pytest.mark.parametrize("page", [None, b"<p>x</p>", 3])
def test_only_str_is_html(page: object) -> None:
    """Bytes and other things are InputErrors that name the remedy."""
    with pytest.raises(InputError, match="str"):
        Source.from_html(page)  # type: ignore[arg-type]


def test_entities_are_never_followed() -> None:
    """A document type cannot make the reader open a file."""
    page = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>Début &e; fin</p>'
    assert "root:" not in Source.from_html(page).text


def test_declared_encodings_do_not_matter_to_a_decoded_page() -> None:
    """A page that was decoded already keeps its letters, whatever its meta tag says."""
    page = '<?xml version="1.0" encoding="latin-1"?><meta charset="latin-1"><p>Été œuvre</p>'
    assert Source.from_html(page).text == "Été œuvre"


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 50_000 + "mot",
        "<p>mot</p>" * 50_000,
        "<br>" * 200_000 + "mot",
        '<script type="application/ld+json">' + "[" * 100_000 + "</script><p>mot",
        "<a " + "x=1 " * 100_000 + ">mot",
        "mot <" * 100_000,
        "mot\x00 mot",
    ],
    ids=["deep", "wide", "breaks", "json", "attributes", "angles", "nul"],
)
def test_hostile_pages_are_read_or_refused_quickly(page: str) -> None:
    """Depth, width and damage cost linear time and raise nothing but InputError."""
    begun = time.process_time()
    with contextlib.suppress(InputError):
        Source.from_html(page)
    assert time.process_time() - begun < 20


PIECES = [
    *("<p>", "</p>", "<br>", "<div class=x>", "</div>", "<q>", "<article>", "<h1>", "</h1>"),
    *("<script>", "</script>", "<!--", "-->", "&nbsp;", "&#0;", "&", "<", "«", "\u202f", "mot "),
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_soup_is_text_or_an_input_error(page: str) -> None:
    """Whatever the tags, there is a text without tags or an InputError."""
    try:
        text = Source.from_html(page).text
    except InputError:
        return
    assert text.strip()
    assert "\x00" not in text
