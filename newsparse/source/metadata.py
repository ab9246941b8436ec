"""What a page says of its article: JSON-LD first, then meta tags, then the page itself."""

from __future__ import annotations

import datetime as dt
import html
import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_TYPES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle "
    "OpinionNewsArticle ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle "
    "BlogPosting LiveBlogPosting".split()
)
_MOST = 2_000  # objects of JSON-LD looked at: a page's own take a few dozen
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
    linked = next(_articles(root), {})
    meta = _meta(root)
    found = {
        "title": _text(linked.get("headline")) or _first(meta, "title") or _page_title(root),
        "standfirst": _text(linked.get("description")) or _first(meta, "standfirst"),
        "published": _published(
            [_text(linked.get("datePublished")), *_all(meta, "published"), *_times(root)]
        ),
        "authors": _names(linked.get("author")) or _authors(meta),
        "url": _canonical(root) or _first(meta, "url") or _text(linked.get("url")),
        "section": _text(linked.get("articleSection")) or _first(meta, "section"),
        "outlet": next(iter(_names(linked.get("publisher"))), None) or _first(meta, "outlet"),
        "body": _text(linked.get("articleBody")),
    }
    return {name: value for name, value in found.items() if value}


def _articles(root: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of a page's JSON-LD that describe an article."""
    waiting: deque[Any] = deque()
    for script in root.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() == "application/ld+json":
            try:
                waiting.append(json.loads(script.text or "", strict=False))
            except (ValueError, RecursionError):  # many pages hold broken JSON-LD: the rest counts
                continue
    for _ in range(_MOST):
        if not waiting:
            return
        current = waiting.popleft()
        if isinstance(current, list):
            waiting.extendleft(reversed(current[:_MOST]))
        elif isinstance(current, dict):
            kinds = current.get("@type")
            if _TYPES.intersection(str(k) for k in (kinds if isinstance(kinds, list) else [kinds])):
                yield current
            waiting.extend(current[key] for key in ("@graph", "mainEntity") if key in current)


def _text(value: object) -> str | None:
    """The first string of a JSON-LD value, entities decoded, white space folded at its ends."""
    if isinstance(value, list):
        value = next((v for v in value if isinstance(v, str)), None)
    return html.unescape(value).strip() or None if isinstance(value, str) else None


def _names(value: object) -> tuple[str, ...]:
    """The names of persons or organisations, however JSON-LD gives them."""
    found = []
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        for text in name if isinstance(name, list) else [name]:
            if (one := _text(text)) and not one.startswith(("http:", "https:")):
                found.append(one)
    return tuple(dict.fromkeys(found))


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


def _canonical(root: Any) -> str | None:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            return str(link.get("href")).strip()
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
