"""NewsML-G2, ninjs, RSS and Atom: text, blocks and what each format says of its articles."""

from __future__ import annotations

import datetime as dt
import json
import time
from pathlib import Path
from typing import Any

import pytest
from agency_files import ATOM, NEWSML, NINJS, NINJS_2, RSS

from newsparse.document import build
from newsparse.source import BadSource, Source, read_many


def read(path: Path, content: str) -> list[Any]:
    """What a file with this content gives."""
    path.write_text(content, encoding="utf-8")
    return list(read_many(path))


def blocks(source: Source) -> list[tuple[str, str]]:
    """The kind and the text of each block, as the document reads them."""
    return [(str(b.kind), b.text) for b in build(source).blocks]


def test_a_newsml_message(tmp_path: Path) -> None:
    """Each text item is an article with its id, moment, author, agency and subjects."""
    first, second, empty, short = read(tmp_path / "a.xml", NEWSML)
    assert (first.id, first.outlet) == ("urn:agence:2024:1", "Agence nationale")
    assert first.authors == ("Jeanne Morel",)
    assert first.published == dt.datetime(2024, 11, 7, 19, 2)
    assert dict(first.metadata) == {
        "slugline": "transports-tramway",
        "dateline": "RENNES",
        "subjects": ["Transports", "11000000"],
        "status": "stat:usable",
        "version": "3",
    }
    assert second.authors == ("Par Ali Benali",)
    assert second.published == dt.datetime(2024, 11, 6, 8)
    assert isinstance(empty, BadSource)
    assert (empty.record, empty.id) == (3, "urn:agence:2024:3")
    assert short.text == "Brève\n\nLe marché ouvre à 8 h.\n\nIl ferme à midi."


def test_the_blocks_of_a_newsml_item(tmp_path: Path) -> None:
    """XHTML and NITF both give blocks with their roles, typography kept."""
    first, second, *_ = read(tmp_path / "a.xml", NEWSML)
    assert blocks(first) == [
        ("headline", "Rennes : le tramway, « un pari »"),
        (
            "paragraph",
            "RENNES, 7 nov 2024 (AGN) - La ville lancera en\u00a02026 un tramway.",
        ),
        ("crosshead", "Un chantier long"),
        ("paragraph", "«\u202fC’est un pari\u202f», a dit la maire, Anne Leroy."),
        ("signature", "jmo/alb"),
    ]
    assert blocks(second) == [
        ("headline", "Le port rouvre"),
        ("standfirst", "Après deux jours de grève."),
        ("paragraph", "Le port a rouvert mercredi."),
        ("caption", "Le port, mercredi"),
    ]


def test_an_rss_feed_with_full_content(tmp_path: Path) -> None:
    """The content counts, not the summary; scripts go, typography and blocks stay."""
    full, short, empty = read(tmp_path / "a.rss", RSS)
    assert blocks(full) == [
        ("headline", "Le marché couvert & la halle rouvrent"),
        ("standfirst", "Deux ans de travaux."),
        ("crosshead", "Des étals neufs"),
        ("paragraph", "«\u00a0On y est\u00a0», dit Paul\u00a0Kern."),
        ("paragraph", "Trente étals"),
    ]
    assert (full.id, full.url) == ("halle-1", "https://courrier.example/halle")
    assert full.published == dt.datetime(2024, 11, 7, 23, 5)
    assert (full.authors, full.section) == (("Jeanne Morel",), "Rennes")
    assert full.outlet == "Le Courrier de l’Ouest"
    assert full.metadata["feed_text"] == "content"
    assert short.text == "Une brève\n\nLe pont ferme mardi."
    assert (short.published, short.section) == (None, None)
    assert dict(short.metadata) == {"feed_text": "summary", "tags": ["Ville", "Route"]}
    assert isinstance(empty, BadSource)
    assert "https://courrier.example/video" in empty.message


@pytest.mark.parametrize("name", ["a.atom", "a.xml"])
def test_an_atom_feed(tmp_path: Path, name: str) -> None:
    """XHTML content is read, and the moment of publication is that of its own zone."""
    [source] = read(tmp_path / name, ATOM)
    assert source.text == "L’usine ferme\n\nL’usine fermera en mars.\n\nCent emplois sont menacés."
    assert source.published == dt.datetime(2024, 11, 7, 8, 30)
    assert (source.authors, source.outlet) == (("Ali Benali",), "La Gazette")


def test_a_feed_that_is_not_well_formed(tmp_path: Path) -> None:
    """Feeds with undeclared entities and stray ampersands are read: many are like that."""
    content = (
        "<rss version='2.0'><channel><title>A & B</title><item><title>Un&nbsp;titre</title>"
        "<description>Le pont & la route ferment.</description></item></channel></rss>"
    )
    [source] = read(tmp_path / "a.rss", content)
    assert "Le pont & la route ferment." in source.text


def test_a_ninjs_item(tmp_path: Path) -> None:
    """Version 1: body_html with headline, byline, moment; the rest is carried along."""
    [source] = read(tmp_path / "a.json", json.dumps(NINJS))
    assert blocks(source) == [
        ("headline", "Le lycée évacué"),
        ("standfirst", "Une fuite de gaz."),
        ("paragraph", "« Tout va bien », dit le\u00a0maire."),
    ]
    assert source.id == "tag:agence.example,2024:1"
    assert source.published == dt.datetime(2024, 11, 7, 14)
    assert (source.authors, source.outlet) == (("Jeanne Morel",), "Agence nationale")
    assert source.metadata["subject"][0]["name"] == "Catastrophes"
    assert "renditions" not in source.metadata


def test_a_list_of_ninjs_items(tmp_path: Path) -> None:
    """Version 2 states headlines and bodies in lists; what is no item is a bad record."""
    items = [NINJS_2, {"uri": "x"}, 3, {"uri": "y", "body_text": "  "}]
    source, *bad = read(tmp_path / "a.json", json.dumps(items))
    assert source.title == "La neige bloque le col"
    assert source.text == "La neige bloque le col\n\nLe col est fermé.\n\nIl rouvrira jeudi."
    assert source.authors == ("Ali Benali",)
    assert [(b.record, b.id) for b in bad] == [(2, "x"), (3, None), (4, "y")]


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha" * 10}">' for n in range(10))


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://192.0.2.1/x.dtd"> %x;]>',
        '<!DOCTYPE rss SYSTEM "http://192.0.2.1/x.dtd" [<!ENTITY x "bonjour">]>',
        f"<!DOCTYPE rss [{LAUGHS}<!ENTITY x '&l9;'>]>",
    ],
    ids=["file", "parameter", "network", "laughs"],
)
@pytest.mark.parametrize(
    "form",
    [
        "<rss><channel><item><description>a &x; b</description></item></channel></rss>",
        "<newsItem guid='1'><contentSet><inlineData>a &x; b</inlineData></contentSet></newsItem>",
    ],
    ids=["feed", "newsml"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(tmp_path: Path, declared: str, form: str, encoding: str) -> None:
    """No file is opened, no address asked, nothing expanded: the document is one bad record."""
    path = tmp_path / "a.xml"
    path.write_bytes(
        (f'<?xml version="1.0" encoding="{encoding}"?>' + declared + form).encode(encoding)
    )
    begun = time.process_time()
    found = list(read_many(path))
    assert [type(one) for one in found] == [BadSource]
    assert "root:" not in found[0].message
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "content",
    [
        "<rss>" + "<a>" * 100_000,
        "<newsItem guid='1'>" + "<a>" * 5_000 + "</a>" * 5_000 + "</newsItem>",
        "<rss version='2.0'><channel>" + "<item/>" * 5_000 + "</channel></rss>",
        "<newsItem>" + "&lt;" * 200_000 + "</newsItem>",
        "<x xmlns='" + "a" * 100_000 + "'/>",
    ],
    ids=["unclosed", "deep", "wide", "escapes", "namespace"],
)
def test_hostile_xml_is_quick(tmp_path: Path, content: str) -> None:
    """Depth, width and damage cost little time and give nothing but bad records."""
    begun = time.process_time()
    found = read(tmp_path / "a.xml", content)
    assert all(isinstance(one, BadSource) for one in found)
    assert time.process_time() - begun < 20


def test_a_stylesheet_or_inclusion_is_not_followed(tmp_path: Path) -> None:
    """Processing instructions and XInclude name files that are never opened."""
    secret = tmp_path / "secret.txt"
    secret.write_text("mot de passe", encoding="utf-8")
    content = (
        f'<?xml-stylesheet href="file://{secret}"?>'
        "<newsItem guid='1' xmlns:xi='http://www.w3.org/2001/XInclude'><contentSet><inlineXML>"
        f"<p>Bonjour <xi:include parse='text' href='file://{secret}'/></p>"
        "</inlineXML></contentSet></newsItem>"
    )
    [source] = read(tmp_path / "a.xml", content)
    assert source.text == "Bonjour"
