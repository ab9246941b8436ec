"""Formats of other tools say what the article says, at the same places."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest
from drawn_articles import articles
from hypothesis import given
from lxml import etree
from made_articles import pool
from made_articles import span as stands

import newsparse
from newsparse import Article, Segment
from newsparse.cli import main
from newsparse.output.brat import to_brat
from newsparse.output.conllu import to_conllu
from newsparse.output.spacy import to_spacy
from newsparse.output.tei import to_tei
from newsparse.output.webannotation import CONTEXT, to_web_annotations

_TEI = {"t": "http://www.tei-c.org/ns/1.0"}


def _spans(ann: str) -> dict[str, tuple[str, list[tuple[int, int]], str]]:
    """The text-bound annotations of a brat file, read as its manual describes them."""
    found = {}
    for line in ann.split("\n"):
        if line.startswith("T"):
            number, place, words = line.split("\t", 2)
            label, places = place.split(" ", 1)
            parts = [tuple(map(int, part.split(" "))) for part in places.split(";")]
            found[number] = (label, parts, words)
    return found


@given(articles())
def test_brat_places_hold_the_words(article: Article) -> None:
    """Every fragment is where it says, and no line is broken by a line of the text."""
    text = article.text
    for _, parts, words in _spans(to_brat(article)).values():
        assert " ".join(text[start:end] for start, end in parts) == words


def test_brat_links_quotes_to_their_speakers() -> None:
    """A relation from each quote to the words that name who says it."""
    article = pool()
    ann = to_brat(article)
    spans = _spans(ann)
    links = re.findall(r"^R\d+\tSpokenBy Arg1:(T\d+) Arg2:(T\d+)$", ann, re.MULTILINE)
    named = [q for q in article.quotes if q.mention is not None]
    assert len(links) == len(named) > 0
    for (quote, speaker), q in zip(links, named, strict=True):
        assert spans[quote][1][0][0] == q.segments[0].start
        assert spans[speaker][2] == q.mention.text
        assert f"\tKind {quote} {q.kind.value}\n" in ann


@given(articles())
def test_web_annotations_have_what_the_model_asks_for(article: Article) -> None:
    """Context, unique ids, bodies, and selectors that agree with the text."""
    page = to_web_annotations(article)
    assert page["@context"] == CONTEXT
    assert page["type"] == "AnnotationPage"
    ids = [item["id"] for item in page["items"]]
    assert len(set(ids)) == len(ids)
    for item in page["items"]:
        assert item["type"] == "Annotation"
        assert all(body["type"] == "TextualBody" and body["value"] for body in item["body"])
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target in targets:
            place, word = target["selector"]
            assert (place["type"], word["type"]) == ("TextPositionSelector", "TextQuoteSelector")
            assert article.text[place["start"] : place["end"]] == word["exact"]


def test_a_quote_in_segments_has_a_target_for_each() -> None:
    """All selectors of a target select the same, as the model asks."""
    article = pool()
    words = [stands(part) for part in ("Nous", "paierons")]
    quote = attrs.evolve(article.quotes[2], segments=tuple(Segment(**w) for w in words))
    page = to_web_annotations(attrs.evolve(article, quotes=(quote,)))
    targets = page["items"][0]["target"]
    assert [t["source"] for t in targets] == [article.url] * 2
    assert [t["selector"][1]["exact"] for t in targets] == ["Nous", "paierons"]


@given(articles())
def test_tei_is_well_formed_and_its_ranges_hold(article: Article) -> None:
    """The text is whole, each range lies in it, and speakers are pointed to."""
    root = etree.fromstring(to_tei(article).encode())
    (held,) = root.xpath("//t:ab", namespaces=_TEI)
    assert len(held.text or "") == len(article.text)
    for span in root.xpath("//t:span", namespaces=_TEI):
        for part in span.get("target").split(" "):
            place = re.fullmatch(r"#string-range\(text,(\d+),(\d+)\)", part)
            assert place is not None
            assert int(place[1]) + int(place[2]) <= len(article.text)
    known = {p.get("{http://www.w3.org/XML/1998/namespace}id") for p in root.iter("{*}person")}
    said = root.xpath("//t:span[@type='said']/@corresp", namespaces=_TEI)
    assert {pointer[1:] for pointer in said} <= known


def test_conllu_can_be_read_back(parser: newsparse.Parser) -> None:
    """By Stanza's own reader: the same words, heads and places, contractions over their words."""
    from stanza.utils.conll import CoNLL

    text = "La maire du Mans n'a rien dit aux élus.\nElle a promis une réponse."
    analysis = parser.analyse(newsparse.Source(text=text))
    back: Any = CoNLL.conll2doc(input_str=to_conllu(analysis, text))
    words = [word for sentence in back.sentences for word in sentence.words]
    assert [word.text for word in words] == [word.text for word in analysis.words]
    assert [w.upos for w in words] == [w.upos for w in analysis.words]
    heads = [
        None if w.head == 0 else w.head - 1 + s.first
        for s, read in zip(analysis.sentences, back.sentences, strict=True)
        for w in read.words
    ]
    assert heads == [word.head for word in analysis.words]
    tokens = [token for sentence in back.sentences for token in sentence.tokens]
    assert [text[t.start_char : t.end_char] for t in tokens] == [t.text for t in tokens]
    assert any(len(token.words) == 2 for token in tokens)


@pytest.mark.parametrize("space", ["\u00a0", " ", "\u202f"])
def test_conllu_has_the_comments_that_ud_asks_for(parser: newsparse.Parser, space: str) -> None:
    """Ids that are unique and hold no space, and a text that is its forms put together."""
    text = f"Le port du Mans ferme\n\n«{space}L’été\u200a…{space}», dit-il.\tFin.\n"
    text += f"1{space}200 élus partent."
    analysis = parser.analyse(newsparse.Source(text=text))
    blocks = to_conllu(analysis, text, "le port/1").strip("\n").split("\n\n")
    assert len(blocks) == len(analysis.sentences)
    ids = []
    for number, (block, sentence) in enumerate(zip(blocks, analysis.sentences, strict=True), 1):
        comments = [line for line in block.split("\n") if line.startswith("#")]
        new = number == 1 or analysis.sentences[number - 2].block != sentence.block
        wanted = ["# newdoc id = le%20port%2F1"] * (number == 1) + ["# newpar"] * new
        assert comments[:-1] == [*wanted, f"# sent_id = le%20port%2F1-{number}"]
        ids.append(comments[-2])
        words = " ".join(text[sentence.start : sentence.end].split())
        assert comments[-1] == f"# text = {words}" == f"# text = {_put_together(block)}"
    assert len(set(ids)) == len(ids)


def _put_together(block: str) -> str:
    """The forms of a sentence, as UD's own validator joins them."""
    made, inside = "", 0
    for line in block.split("\n"):
        if line.startswith("#"):
            continue
        number, form, *_, misc = line.split("\t")
        if "-" in number:
            inside = int(number.split("-")[1])
        elif int(number) <= inside:
            continue
        made += form + ("" if "SpaceAfter=No" in misc else " ")
    return made.rstrip()


def test_spacy_has_the_spans() -> None:
    """In groups, with labels and values, the places of the article beside them."""
    pytest.importorskip("spacy")
    article = pool()
    document = to_spacy(article)
    assert document.text == article.text
    for span, quote in zip(document.spans["quotes"], article.quotes, strict=True):
        assert span.start_char <= quote.start < quote.end <= span.end_char
        assert span.label_ == quote.kind.value
        assert span.id_ == quote.id
    places = document.user_data["newsparse"]["figures"]
    assert places == [(figure.start, figure.end) for figure in article.figures]


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("brat", "\tQuote 2 7\t"),
        ("conllu", "# sent_id = "),
        ("tei", "<TEI "),
        ("webannotation", "AnnotationPage"),
    ],
)
def test_the_command_writes_every_format(
    name: str, sign: str, tmp_path: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """And nothing else on standard output."""
    page = tmp_path / "1.txt"
    page.write_text("« Jamais », a dit Inès Morel.".replace("Jamais", "Jamai"), "utf-8")
    assert main(["parse", str(page), "--format", name]) == 0
    assert sign in capsys.readouterr().out
