"""ninjs, the agencies' JSON (IPTC, versions 1 to 3): one item, or a list of them, in a file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from newsparse.article.kinds import BlockKind
from newsparse.errors import InputError
from newsparse.source import formats, html
from newsparse.source.columns import FileOptions
from newsparse.source.layout import Piece, lines, plain
from newsparse.source.metadata import moment
from newsparse.source.records import Record
from newsparse.source.source import Source

_DATES = ("contentcreated", "versioncreated", "contentCreated", "versionCreated", "firstcreated")
_BODIES = ("body_html", "body_xhtml", "body_text")
_CARRIED = frozenset(
    "language located slugline subject subjects edNote ednote pubstatus urgency version genre "
    "genres keyword copyrightholder copyrightnotice usageterms profile".split()
)


def is_ninjs(value: object) -> bool:
    """Tell whether a JSON object is a ninjs item with a text."""
    return isinstance(value, Mapping) and "uri" in value and bool({*_BODIES, "bodies"} & {*value})


def records(path: Path, _options: FileOptions) -> Iterator[Record]:
    """Yield the items of a file.

    Raises:
        InputError: It is no JSON, or holds no ninjs item.
    """
    try:
        value = json.loads(path.read_bytes())  # in any Unicode, by its first bytes
    except (ValueError, RecursionError) as error:
        message = f"not JSON: {error}"
        raise InputError(message) from error
    items = value if isinstance(value, list) else [value]
    if any(map(formats.is_article, items)):
        raise InputError(formats.WRITTEN)
    for number, item in enumerate(items, 1):
        yield Record.of(number, partial(from_item, item), partial(_stated, item))


def _stated(item: object) -> Any:
    return item.get("uri") if isinstance(item, Mapping) else None


def from_item(item: object) -> Source:
    """Return the source that one item makes.

    Raises:
        InputError: It is no ninjs item, or holds no text.
    """
    if not isinstance(item, Mapping) or not is_ninjs(item):
        message = (
            "no ninjs item: it needs a uri and a body_html, body_xhtml, body_text or bodies; "
            "for other JSON, write one object a line in a .jsonl file"
        )
        raise InputError(message)
    pieces = _pieces(item)
    if not pieces:
        message = "the ninjs item holds no text"
        raise InputError(message)
    title = _string(item.get("headline")) or _main(item.get("headlines"))
    if title and plain(pieces[0][0]) != plain(title):
        pieces.insert(0, (title, BlockKind.HEADLINE))
    known = {
        "id": str(item["uri"]),
        "title": title,
        "published": next(
            (d for n in _DATES if (d := moment(_string(item.get(n)) or "")) is not None), None
        ),
        "authors": [by] if (by := _string(item.get("byline"))) else _people(item),
        "outlet": _string(item.get("copyrightholder")) or _main(item.get("infosources"), "name"),
        "metadata": {name: item[name] for name in item if name in _CARRIED},
        "standfirst": _string(item.get("description_text")) or _main(item.get("descriptions")),
    }
    return Source(**html.finished(pieces, known))


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _main(values: object, key: str = "value") -> str | None:
    """The first value of a list of objects, the one whose role is « main » before others."""
    items = [v for v in values if isinstance(v, Mapping)] if isinstance(values, list) else []
    items.sort(key=lambda item: item.get("role") != "main")
    return next((text for item in items if (text := _string(item.get(key)))), None)


def _people(item: Mapping[str, Any]) -> tuple[str, ...]:
    people = item.get("people") or item.get("person")
    return tuple(
        name
        for one in (people if isinstance(people, list) else ())
        if isinstance(one, Mapping)
        and str(one.get("rel", "")).endswith(("author", "creator"))
        and (name := _string(one.get("name")))
    )


def _pieces(item: Mapping[str, Any]) -> list[Piece]:
    bodies = item.get("bodies")
    for body in bodies if isinstance(bodies, list) else ():
        if isinstance(body, Mapping) and (value := _string(body.get("value"))):
            return _read(
                value, is_html="html" in str(body.get("contenttype") or body.get("contentType"))
            )
    for name in _BODIES:
        if value := _string(item.get(name)):
            return _read(value, is_html=name != "body_text")
    return []


def _read(value: str, *, is_html: bool) -> list[Piece]:
    return html.fragment(value) if is_html else lines(value)
