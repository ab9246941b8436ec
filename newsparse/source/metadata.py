"""What a page says of its article: JSON-LD first, then meta tags, then the page itself."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin

from newsparse.source.jsonld import Linked

_WHOLE = re.compile(r"(?i)https?://\w")
_FRACTION = re.compile(r"\.\d+")
_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(?:Z|[+-]\d\d:?\d\d)?")
_ZONE = re.compile(r"(:\d\d[+-]\d\d)(\d\d)$")  # +0100, which Python 3.10 does not read

_META = {
    "title": ("og:title", "twitter:title", "dc.title", "headline"),
    "published": (
        "article:published_time",
        "datepublished",
        "dc.date.issued",
        "dcterms.date",
        "date",
    ),
    "url": ("og:url",),
    "section": ("article:section", "articlesection"),
    "outlet": ("og:site_name", "dc.publisher"),
    "standfirst": ("og:description", "description", "twitter:description", "dc.description"),
}


def page_metadata(root: Any) -> dict[str, Any]:
    """Return title, standfirst, published, authors, url, section, outlet and body, where stated.

    Args:
        root: The page's root element.
    """
    linked = Linked(root)
    meta = _meta(root)
    found = {
        "title": linked.text("headline") or _first(meta, "title") or _page_title(root),
        "standfirst": linked.text("description") or _first(meta, "standfirst"),
        "published": _published(
            [linked.text("datePublished"), *_all(meta, "published"), *_times(root)]
        ),
        "authors": linked.names("author") or _authors(meta),
        "url": _address(root, [*_all(meta, "url"), linked.text("url")]),
        "section": linked.text("articleSection") or _first(meta, "section"),
        "outlet": next(iter(linked.names("publisher")), None) or _first(meta, "outlet"),
        "body": linked.text("articleBody"),
    }
    return {name: value for name, value in found.items() if value}


def _meta(root: Any) -> dict[str, list[str]]:
    """Every meta tag with a name and a content, by lower-case name."""
    table: dict[str, list[str]] = {}
    for tag in root.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = (tag.get("content") or "").strip()
        if name and content:
            table.setdefault(name.lower(), []).append(content)
    return table


def _all(meta: dict[str, list[str]], field: str) -> Iterable[str]:
    return (value for name in _META[field] for value in meta.get(name, ()))


def _first(meta: dict[str, list[str]], field: str) -> str | None:
    return next(iter(_all(meta, field)), None)


def _authors(meta: dict[str, list[str]]) -> tuple[str, ...]:
    named = [*meta.get("author", ()), *meta.get("article:author", ()), *meta.get("dc.creator", ())]
    names = [name for name in named if not name.startswith(("http:", "https:"))]
    return tuple(dict.fromkeys(names))


def _page_title(root: Any) -> str | None:
    title = root.find(".//title")
    return None if title is None else " ".join((title.text or "").split()) or None


def _address(root: Any, others: Iterable[str | None]) -> str | None:
    """The canonical address, made whole by another one that the page states where it must be."""
    stated = [_href(root, "link"), *others]
    first = next((url for url in stated if url), None)
    base = next((url for url in (*stated, _href(root, "base")) if url and _WHOLE.match(url)), None)
    if first is None or base is None:
        return first
    try:
        return urljoin(base, first)
    except ValueError:  # « http://[/ », which nobody can resolve
        return base


def _href(root: Any, tag: str) -> str | None:
    for element in root.iter(tag):
        known = tag == "base" or "canonical" in (element.get("rel") or "").lower().split()
        if known and (address := (element.get("href") or "").strip()):
            return str(address)
    return None


def _times(root: Any) -> list[str]:
    return [str(tag.get("datetime")) for tag in root.iter("time") if tag.get("datetime")]


def _published(stated: Iterable[str | None]) -> dt.date | dt.datetime | None:
    """The first readable moment."""
    return next((read for value in stated if value and (read := moment(value))), None)


def moment(value: str) -> dt.date | dt.datetime | None:
    """Read an ISO 8601 date or moment as the wall clock of its own zone: the day the page shows.

    None for anything else: 7/11/2024 is July or November, and only its writer knows.
    """
    value = value.strip()
    try:
        if len(value) == len("2024-11-07"):
            return dt.date.fromisoformat(value)
        if basic := _BASIC.fullmatch(value):
            value = "{}-{}-{}T{}:{}:{}".format(*basic.groups())
        exact = _ZONE.sub(r"\1:\2", _FRACTION.sub("", value.replace("Z", "+00:00")))
        return dt.datetime.fromisoformat(exact).replace(tzinfo=None)
    except ValueError:
        return None
