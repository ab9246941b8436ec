"""JSON-LD of a page: the object that describes its article, and the names it refers to."""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any

# Article of schema.org and what stands below it; not the posts of social media and forums,
# which an article may only quote.
_TYPES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle "
    "OpinionNewsArticle ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle "
    "Report SatiricalArticle ScholarlyArticle TechArticle BlogPosting LiveBlogPosting".split()
)
_MOST = 2_000  # objects looked at: a page's own take a few dozen
_PREFIX = re.compile(r".*[/#:]")  # « https://schema.org/NewsArticle », « schema:NewsArticle »
# What hides a script from readers of XML and from browsers of long ago, comment signs around it.
_HIDING = re.compile(r"(?:\s|//|/\*|\*/|<!--|-->|<!\[CDATA\[|>)*")
_DECODER = json.JSONDecoder(strict=False)


class Linked:
    """The article that a page's JSON-LD describes, with the objects it refers to by their id."""

    def __init__(self, root: Any) -> None:
        """Read the scripts of a page."""
        self._article: Mapping[str, Any] = {}
        self._by_id: dict[str, Mapping[str, Any]] = {}
        for found in _objects(root):
            identifier = found.get("@id")
            if isinstance(identifier, str) and len(found) > 1:
                self._by_id.setdefault(identifier, found)
            if not self._article and _is_article(found):
                self._article = found

    def text(self, key: str) -> str | None:
        """Return the first string of a value, entities decoded; None where there is none."""
        return _text(self._article.get(key))

    def names(self, key: str) -> tuple[str, ...]:
        """Return the names of persons or organisations, however they are given."""
        value = self._article.get(key)
        found = []
        for item in value if isinstance(value, list) else [value]:
            name = self._name(item)
            for text in name if isinstance(name, list) else [name]:
                if (one := _text(text)) and not one.startswith(("http:", "https:")):
                    found.append(one)
        return tuple(dict.fromkeys(found))

    def _name(self, item: object) -> object:
        if not isinstance(item, dict):
            return item
        if "name" in item or not isinstance(item.get("@id"), str):
            return item.get("name")
        return self._by_id.get(item["@id"], {}).get("name")


def _objects(root: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of every script, those of a graph after the one that holds it."""
    waiting: deque[Any] = deque()
    for script in root.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() == "application/ld+json":
            try:
                waiting.append(_value(script.text or ""))
            except (ValueError, RecursionError):  # many pages hold broken JSON-LD: the rest counts
                continue
    for _ in range(_MOST):
        if not waiting:
            return
        current = waiting.popleft()
        if isinstance(current, list):
            waiting.extendleft(reversed(current[:_MOST]))
        elif isinstance(current, dict):
            yield current
            waiting.extend(current[key] for key in ("@graph", "mainEntity") if key in current)


def _value(script: str) -> Any:
    """What a script holds; behind it may stand a semicolon or the end of what hides it."""
    hiding = _HIDING.match(script)
    return _DECODER.raw_decode(script, hiding.end() if hiding else 0)[0]


def _is_article(found: Mapping[str, Any]) -> bool:
    kinds = found.get("@type")
    several = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(k, str) and _PREFIX.sub("", k) in _TYPES for k in several)


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = next((v for v in value if isinstance(v, str)), None)
    return html.unescape(value).strip() or None if isinstance(value, str) else None
