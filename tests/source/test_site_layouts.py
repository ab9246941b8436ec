"""Pages in the layouts of the large French sites: metadata, blocks, and what is left out."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from newsparse.document import build
from newsparse.errors import InputError
from newsparse.source import Source

NATIONAL = """<!DOCTYPE html><html lang="fr"><head>
<title>À Nantes, la ligne 4 attendra 2027 - Le Matin</title>
<meta name="description" content="La métropole reporte l’ouverture, faute de rames.">
<meta property="og:description" content="La métropole reporte l’ouverture, faute de rames.">
<link rel="canonical" href="https://lematin.example/nantes/article/2024/11/07/ligne-4.html">
<script type="application/ld+json">[{"@context":"http://schema.org","@type":"BreadcrumbList"},
{"@context":"http://schema.org","@type":"NewsArticle","headline":"À Nantes, la ligne 4 attendra",
"datePublished":"2024-11-07T06:00:10+0100","dateModified":"2024-11-08T09:00:00+0100",
"description":"La métropole reporte l’ouverture, faute de rames.",
"author":[{"@type":"Person","name":"Claire Dubois"}],"articleSection":"Transports",
"isAccessibleForFree":false,"publisher":{"@type":"Organization","name":"Le Matin"}}]</script>
</head><body class="page">
<div class="cookie-banner">Nous utilisons des cookies</div>
<header class="site"><a>Le Matin</a><ul><li>Politique</li></ul></header>
<main><article class="article article__content">
<header><h1 class="article__title">À Nantes, la ligne 4 attendra 2027</h1>
<p class="article__desc">La métropole reporte l’ouverture, faute de rames.</p>
<p class="meta__author author">Par Claire Dubois</p>
<p class="publish-date">Publié le 07 novembre 2024 à 06h00, modifié à 09h00</p></header>
<figure><img alt="x"><figcaption>Le dépôt de Doulon, en octobre. MARC PETIT / LE MATIN
</figcaption></figure>
<p>«\u00a0Nous avons perdu six mois\u00a0», reconnaît la vice-présidente, Inès Roy.</p>
<h2>Un marché attribué deux fois</h2>
<p>Le premier contrat avait été cassé par le tribunal administratif en avril.</p>
<p class="article__status paywall">Article réservé aux abonnés</p>
<aside class="inread"><p>Lire aussi : Les rames de la discorde</p></aside>
<p>Lire aussi | Le tramway en cinq dates</p>
<blockquote class="pullquote"><p>Nous avons perdu six mois</p></blockquote>
<p>Le conseil votera le 13 décembre.</p>
<h3>Combien cela coûtera-t-il\u00a0?</h3>
<p>Douze millions d’euros, selon la métropole.</p>
</article></main>
<section class="related"><h2>Les plus lus</h2><p>Autre chose</p></section>
<footer><p>Mentions légales</p></footer></body></html>"""


def blocks(source: Source) -> list[tuple[str, str]]:
    """The kind and the beginning of each block, as the document reads them."""
    return [(str(b.kind), b.text[:24]) for b in build(source).blocks]


def test_a_national_daily() -> None:
    """Headline, standfirst, byline, caption, crossheads, promos and pull quote have their roles."""
    source = Source.from_html(NATIONAL)
    assert blocks(source) == [
        ("headline", "À Nantes, la ligne 4 att"),
        ("standfirst", "La métropole reporte l’o"),
        ("signature", "Par Claire Dubois"),
        ("signature", "Publié le 07 novembre 20"),
        ("caption", "Le dépôt de Doulon, en o"),
        ("paragraph", "«\u00a0Nous avons perdu six m"),
        ("crosshead", "Un marché attribué deux "),
        ("paragraph", "Le premier contrat avait"),
        ("promo", "Article réservé aux abon"),
        ("promo", "Lire aussi | Le tramway "),
        ("pullquote", "Nous avons perdu six moi"),
        ("paragraph", "Le conseil votera le 13 "),
        ("crosshead", "Combien cela coûtera-t-i"),
        ("paragraph", "Douze millions d’euros, "),
    ]


def test_what_the_page_of_a_daily_says() -> None:
    """The publication counts and not the update; the standfirst stands in the text alone."""
    source = Source.from_html(NATIONAL)
    assert source.title == "À Nantes, la ligne 4 attendra 2027"
    assert source.published == dt.datetime(2024, 11, 7, 6, 0, 10)
    assert source.authors == ("Claire Dubois",)
    assert (source.section, source.outlet) == ("Transports", "Le Matin")
    assert source.url == "https://lematin.example/nantes/article/2024/11/07/ligne-4.html"
    assert dict(source.metadata) == {}


def test_a_standfirst_that_is_not_in_the_text_is_metadata() -> None:
    """What search engines alone are told is carried along, not read."""
    source = Source.from_html(
        '<meta name="description" content="Pour les moteurs."><h1>Titre</h1><p>Le texte.</p>',
        metadata={"lot": 3},
    )
    assert "moteurs" not in source.text
    assert dict(source.metadata) == {"standfirst": "Pour les moteurs.", "lot": 3}


INTERVIEW = """<article><h1>Le pari d’une directrice</h1>
<p>Elle dirige le théâtre depuis un an. Rencontre avec une femme pressée, dans son bureau.</p>
<h3>Pourquoi avez-vous accepté ce poste ?</h3>
<p>Parce que j’aime cette ville, et que mon équipe y était déjà. Nous avions envie d’oser.</p>
<p><strong>Craignez-vous de perdre votre public ?</strong></p>
<p>Non, je crois qu’il est curieux. On verra bien dans un an, quand nous ferons les comptes.</p>
<ul><li>Trois créations</li><li>Dix concerts</li></ul></article>"""


def test_an_interview_whose_questions_are_headings() -> None:
    """A heading that asks is the question of an interview, not a crosshead."""
    assert [kind for kind, _ in blocks(Source.from_html(INTERVIEW))] == [
        "headline",
        "paragraph",
        *["question", "answer"] * 2,
        *["answer"] * 2,
    ]


def test_items_of_a_list_are_no_crossheads() -> None:
    """A short item between two sentences stays a paragraph, because the page says what it is."""
    page = "<article><h1>Titre</h1><p>{0}</p><ul><li>Trois écoles</li></ul><p>{0}</p></article>"
    long = "La ville a présenté mardi soir la liste des bâtiments qui seront rénovés cette année."
    assert [kind for kind, _ in blocks(Source.from_html(page.format(long)))][2] == "paragraph"


def test_a_class_of_the_whole_article_is_no_role() -> None:
    """A wrapper that is called author-article or caption-layout says nothing of its paragraphs."""
    body = "<p>Le conseil a voté mardi la rénovation du gymnase et de la piscine.</p>" * 12
    source = Source.from_html(f'<article><div class="author caption">{body}</div></article>')
    assert source.blocks == ()


def test_stated_blocks_are_slices_of_the_text() -> None:
    """Offsets of what the page states count the source's own text."""
    source = Source.from_html(NATIONAL)
    assert len(source.blocks) >= 8
    for block in source.blocks:
        assert source.text[block.start : block.end] == block.text


@pytest.mark.parametrize("change", [{"start": 1}, {"end": 3}, {"text": "x"}])
def test_blocks_that_are_no_slices_are_refused(change: dict[str, Any]) -> None:
    """A block whose words do not stand at its place would shift every span after it."""
    import attrs

    source = Source.from_html(NATIONAL)
    wrong = attrs.evolve(source.blocks[0], **change)
    with pytest.raises(InputError, match="slices"):
        Source(text=source.text, blocks=(wrong,))
    with pytest.raises(InputError, match="slices"):
        Source(text=source.text, blocks=source.blocks[::-1])


BARE = """<html><head><title>Le marché - La Gazette</title></head><body>
<div id="top"><div><a href="/a">Accueil</a> <a href="/b">Sport</a></div></div>
<div id="corps"><h1>Le marché rouvre</h1>
<p>Le marché couvert de la ville a rouvert ses portes samedi matin, après deux ans de travaux qui
ont mobilisé une cinquantaine d’ouvriers et coûté près de quatre millions d’euros.</p>
<p>«\u202fNous avons tenu le calendrier\u202f», s’est félicitée la maire, Anne Leroy,
devant une foule
de commerçants et d’habitants venus découvrir les nouveaux étals, installés sous la verrière.</p>
<p>Les commerçants attendent désormais de voir si la clientèle suivra, car les loyers augmentent
de dix pour cent dès le mois de janvier, une hausse jugée excessive par leur association.</p></div>
<div id="bas"><a href="/1">Nos newsletters du matin</a> <a href="/2">Toutes nos vidéos</a>
<a href="/3">Gérer mes données personnelles</a></div></body></html>"""


def test_trafilatura_chooses_and_the_typography_stays() -> None:
    """It says which blocks are the article's; their characters are those of the page."""
    plain = Source.from_html(BARE)
    assert "Gérer mes données" in plain.text
    source = Source.from_html(BARE, boilerplate="trafilatura")
    assert [kind for kind, _ in blocks(source)] == ["headline", *["paragraph"] * 3]
    assert "«\u202fNous avons tenu le calendrier\u202f»" in source.text
    assert "Gérer mes données" not in source.text
    assert "Accueil" not in source.text


def test_trafilatura_says_where_it_finds_nothing() -> None:
    """No silent way back to the page's own layout."""
    with pytest.raises(InputError, match="layout"):
        Source.from_html("<p>Oui</p>", boilerplate="trafilatura")


def test_htmldate_guesses_only_where_asked() -> None:
    """A date in the page's words is a guess: it is made when asked for, and never wins."""
    page = '<body><p class="date">7 novembre 2024</p><p>Le marché rouvre samedi.</p></body>'
    assert Source.from_html(page).published is None
    assert Source.from_html(page, date="htmldate").published == dt.date(2024, 11, 7)
    assert Source.from_html("<p>Le marché de 2021 rouvre.</p>", date="htmldate").published is None
    stated = '<meta name="date" content="2020-01-02">' + page
    assert Source.from_html(stated, date="htmldate").published == dt.date(2020, 1, 2)


@pytest.mark.parametrize("asked", [{"boilerplate": "magic"}, {"date": "today"}])
def test_unknown_ways_are_refused(asked: dict[str, Any]) -> None:
    """The message lists the ways there are."""
    with pytest.raises(InputError, match="must be one of"):
        Source.from_html(BARE, **asked)


@pytest.mark.parametrize(
    "page",
    [
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>Bonjour &x;</p>',
        '<p>Bonjour</p><iframe src="file:///etc/x"></iframe><object data="file:///etc/x"></object>',
        '<p>Bonjour</p><link rel="stylesheet" href="http://192.0.2.1/x.css"><base href="file:///">',
        "<p onclick='x()'>Bonjour</p><script src='http://192.0.2.1/x.js'></script>",
        "<svg><script>x()</script></svg><math><mi xlink:href='file:///etc/passwd'/></math><p>Bonjour",
    ],
)
@pytest.mark.parametrize("boilerplate", ["layout", "trafilatura"])
def test_nothing_of_a_page_is_opened_or_run(
    page: str, boilerplate: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading a page opens no file and no connection."""
    import socket

    def refused(*_args: object, **_known: object) -> None:
        message = "a connection was opened"
        raise AssertionError(message)

    monkeypatch.setattr(socket, "socket", refused)
    words = "<p>" + "Le conseil a voté mardi la rénovation du gymnase de la ville. " * 5 + "</p>"
    text = Source.from_html(page + words, boilerplate=boilerplate).text
    assert "root:" not in text
    assert "x()" not in text
    assert "gymnase" in text
