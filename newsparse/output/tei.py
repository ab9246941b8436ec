"""TEI: the article as a text with its persons, and its findings as standoff spans.

https://tei-c.org/release/doc/tei-p5-doc/en/html/ - spans overlap and nest, which elements in the
text cannot; ``standOff`` points into the text by characters (``string-range``).
"""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from newsparse.article import Article

_TEI = "http://www.tei-c.org/ns/1.0"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SEX = {"f": "F", "m": "M"}


def to_tei(article: Article) -> str:
    """Return the article as a TEI document.

    Characters that XML cannot hold are U+FFFD, so that places stay.

    Args:
        article: The article.
    """
    root = etree.Element(f"{{{_TEI}}}TEI", nsmap={None: _TEI})
    _header(root, article)
    _standoff(root, article)
    text = _add(root, "text", **{_LANGUAGE: "fr"})
    paragraph = _add(_add(text, "body"), "ab", _plain(article.text).replace("\r", "\ufffd"))
    paragraph.set(_ID, "text")
    return str(etree.tostring(root, encoding="unicode")) + "\n"


def _header(root: Any, article: Article) -> None:
    description = _add(_add(root, "teiHeader"), "fileDesc")
    title = _add(description, "titleStmt")
    _add(title, "title", article.title or article.id)
    for author in article.authors:
        _add(title, "author", author)
    publication = _add(description, "publicationStmt")
    _add(publication, "publisher", article.outlet or "unknown")
    if article.published is not None:
        _add(publication, "date", when=article.published.isoformat())
    source = _add(description, "sourceDesc")
    _add(source, "p", article.url or article.id)


def _standoff(root: Any, article: Article) -> None:
    standoff = _add(root, "standOff")
    people = _add(standoff, "listPerson")
    for number, speaker in enumerate(article.speakers, 1):
        person = _add(people, "person", **{_ID: f"speaker-{number}"})
        if speaker.gender is not None:
            person.set("sex", _SEX[speaker.gender])
        _add(person, "persName" if speaker.kind == "person" else "name", speaker.name)
        if speaker.role is not None:
            _add(person, "occupation", speaker.role)
    number_of = {id(speaker): n for n, speaker in enumerate(article.speakers, 1)}
    spans = _add(standoff, "spanGrp")
    for quote in article.quotes:
        said = _span(
            spans, [(s.start, s.end) for s in quote.segments or (quote,)], "said", quote.kind.value
        )
        if quote.speaker is not None:
            said.set("corresp", f"#speaker-{number_of[id(quote.speaker)]}")
    for entity in article.entities:
        for mention in entity.mentions:
            _span(spans, [(mention.start, mention.end)], "name", entity.type.value, entity.name)
    for date in article.dates:
        _span(spans, [(date.start, date.end)], "date", date.type.value, date.value)
    for figure in article.figures:
        value = None if figure.value is None else f"{figure.value:f}"
        _span(spans, [(figure.start, figure.end)], "num", figure.kind.value, value)


def _span(
    parent: Any, spans: list[tuple[int, int]], kind: str, subtype: str, value: str | None = None
) -> Any:
    target = " ".join(f"#string-range(text,{start},{end - start})" for start, end in spans)
    made = _add(parent, "span", value, type=kind, subtype=subtype)
    made.set("target", target)
    return made


def _add(parent: Any, name: str, content: str | None = None, **attributes: str) -> Any:
    made = etree.SubElement(parent, f"{{{_TEI}}}{name}")
    for key, value in attributes.items():
        made.set(key, _plain(value))
    if content is not None:
        made.text = _plain(content)
    return made


def _plain(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
