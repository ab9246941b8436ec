"""NewsML-G2, the agencies' XML: each text item of a message or a single item is an article.

The body (XHTML, NITF or plain) gives the blocks; headline, byline and dateline come from the
content's metadata where the body does not hold them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from newsparse.article.kinds import BlockKind
from newsparse.errors import InputError
from newsparse.source import html, xml
from newsparse.source.columns import FileOptions
from newsparse.source.layout import Piece, lines, plain
from newsparse.source.metadata import moment
from newsparse.source.records import Record
from newsparse.source.source import Source

_DATES = (
    ("contentMeta", "contentModified"),
    ("contentMeta", "contentCreated"),
    ("itemMeta", "versionCreated"),
    ("itemMeta", "firstCreated"),
)
_AS_HTML = {  # NITF's names for what HTML has too
    "hl1": "h1",
    "hl2": "h2",
    "hedline": "header",
    "byline": "address",
    "body.head": "div",
    "body.content": "div",
    "body.end": "div",
    "block": "div",
    "bq": "blockquote",
    "media": "figure",
    "media-caption": "figcaption",
    "media-producer": "figcaption",
    "abstract": "div",
    "tagline": "address",
    "dateline": "div",
    "distributor": "div",
    "location": "span",
}
_CARRIED = {
    "slugline": ("contentMeta", "slugline"),
    "dateline": ("contentMeta", "dateline"),
    "edition_note": ("itemMeta", "edNote"),
}


def is_newsml(root: Any) -> bool:
    """Tell whether an XML document is NewsML-G2."""
    return xml.local(root) in {"newsMessage", "newsItem", "packageItem"}


def records(path: Path, _options: FileOptions) -> Iterator[Record]:
    """Yield the text items of a file.

    Raises:
        InputError: It is no XML, or holds no text item.
    """
    yield from items_of(xml.parse(path.read_bytes()))


def items_of(root: Any) -> Iterator[Record]:
    """Yield a record for each news item; pictures and packages are passed over.

    Raises:
        InputError: There is no text item.
    """
    items = [e for e in root.iter() if xml.local(e) == "newsItem" and _is_text(e)]
    if not items:
        message = "the NewsML-G2 document holds no text item"
        raise InputError(message)
    for number, item in enumerate(items, 1):
        yield Record.of(number, partial(_source, item), partial(item.get, "guid"))


def _is_text(item: Any) -> bool:
    classes = xml.children(item, "itemMeta", "itemClass")
    kind = classes[0].get("qcode") or classes[0].get("uri") or "" if classes else ""
    return not kind or kind.rsplit(":")[-1].rsplit("/")[-1] in {"text", "composite"}


def _source(item: Any) -> Source:
    pieces = _body(item)
    if not pieces:
        message = "the news item holds no text"
        raise InputError(message)
    title = xml.first(item, "contentMeta", "headline")
    pieces = _headed(pieces, title)
    meta = {name: value for name, path in _CARRIED.items() if (value := xml.first(item, *path))}
    subjects = [_name(e) for e in xml.children(item, "contentMeta", "subject")]
    status = [e.get("qcode") for e in xml.children(item, "itemMeta", "pubStatus")]
    known: dict[str, Any] = {
        "id": item.get("guid"),
        "title": title or next((t for t, k in pieces if k is BlockKind.HEADLINE), None),
        "published": next((d for p in _DATES if (d := moment(xml.first(item, *p) or ""))), None),
        "authors": _authors(item),
        "outlet": next(
            (n for e in xml.children(item, "itemMeta", "provider") if (n := _name(e))), None
        ),
        "metadata": {
            **meta,
            **({"subjects": found} if (found := [s for s in subjects if s]) else {}),
            **({"status": status[0]} if status and status[0] else {}),
            **({"version": item.get("version")} if item.get("version") else {}),
        },
    }
    lead = [e for e in xml.children(item, "contentMeta", "description") if _is_lead(e)]
    known["standfirst"] = next((t for e in lead if (t := xml.words(e))), None)
    return Source(**html.finished(pieces, known))


def _is_lead(description: Any) -> bool:
    return (description.get("role") or "").rsplit(":")[-1] in {"summary", "standfirst", "lead"}


def _name(element: Any) -> str | None:
    """The readable name of a party or subject: its name, or else its code's last part."""
    name = xml.first(element, "name")
    code = element.get("literal") or (element.get("qcode") or "").rsplit(":")[-1]
    return name or code or None


def _authors(item: Any) -> tuple[str, ...]:
    named = [n for e in xml.children(item, "contentMeta", "creator") if (n := _name(e))]
    by = xml.first(item, "contentMeta", "by")
    return tuple(dict.fromkeys([by] if by else named))


def _headed(pieces: list[Piece], title: str | None) -> list[Piece]:
    if title is None or any(kind is BlockKind.HEADLINE for _, kind in pieces):
        return pieces
    if plain(pieces[0][0]) == plain(title):
        return [(pieces[0][0], BlockKind.HEADLINE), *pieces[1:]]
    return [(title, BlockKind.HEADLINE), *pieces]


def _body(item: Any) -> list[Piece]:
    for content in xml.children(item, "contentSet"):
        for part in content:
            if xml.local(part) == "inlineXML":
                bodies = [e for e in part.iter() if xml.local(e) == "body"] or [part]
                return list(html.pieces_of(_as_html(bodies[0])))
            if xml.local(part) == "inlineData":
                text = "".join(part.itertext())
                if "html" in (part.get("contenttype") or ""):
                    return html.fragment(text)
                return lines(text)
    return []


def _as_html(body: Any) -> Any:
    """The same element with HTML's names, so that one walk reads every format."""
    for element in body.iter():
        name = xml.local(element)
        if name == "abstract":
            element.set("class", "standfirst")
        element.tag = _AS_HTML.get(name, name) or "span"
    body.tag = "div"
    return body
