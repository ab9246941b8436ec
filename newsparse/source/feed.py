"""RSS and Atom: the entries of a feed that holds its articles' full text (extra ``feeds``)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from functools import partial
from pathlib import Path
from typing import Any

from newsparse.article.kinds import BlockKind
from newsparse.errors import InputError
from newsparse.source import html, xml
from newsparse.source.columns import FileOptions
from newsparse.source.extras import load
from newsparse.source.layout import plain
from newsparse.source.metadata import moment
from newsparse.source.records import Record
from newsparse.source.source import Source


def is_feed(root: Any) -> bool:
    """Tell whether an XML document is a feed."""
    return xml.local(root) in {"rss", "feed", "RDF"}


def records(path: Path, _options: FileOptions) -> Iterator[Record]:
    """Yield the entries of a feed that was saved as a file.

    Raises:
        InputError: It is no XML, or no feed.
        MissingExtraError: feedparser is not installed.
    """
    yield from entries_of(path.read_bytes())


def entries_of(data: bytes) -> Iterator[Record]:
    """Yield the entries of a feed.

    Raises:
        InputError: It is no XML, or no feed.
        MissingExtraError: feedparser is not installed.
    """
    if not is_feed(xml.parse(data, mend=True)):  # refused before feedparser sees it
        message = "no RSS or Atom feed: its root must be rss, feed or RDF"
        raise InputError(message)
    # A file object and never a str: what looks like an address, feedparser would open.
    feed = load("feedparser", extra="feeds").parse(
        io.BytesIO(data), resolve_relative_uris=False, sanitize_html=False
    )
    outlet = str(feed.feed.get("title") or "").strip() or None
    for number, entry in enumerate(feed.entries, 1):
        yield Record.of(
            number,
            partial(_source, entry, outlet),
            partial(_stated, entry),
        )


def _stated(entry: Any) -> Any:
    return entry.get("id") or entry.get("link")


def _source(entry: Any, outlet: str | None) -> Source:
    body, which = _body(entry)
    link = entry.get("link")
    pieces = html.fragment(body)
    if not pieces:
        message = f"the entry holds no text: read its page ({link}) with Source.from_html"
        raise InputError(message)
    titles = html.fragment(str(entry.get("title") or ""))
    title = " ".join(text for text, _ in titles) or None
    if title and plain(pieces[0][0]) != plain(title):
        pieces.insert(0, (title, BlockKind.HEADLINE))
    tags = [str(tag["term"]) for tag in entry.get("tags", ()) if tag.get("term")]
    known: dict[str, Any] = {
        "id": _stated(entry),
        "url": link,
        "title": title,
        "published": _published(entry),
        "authors": [a["name"] for a in entry.get("authors", ()) if a.get("name")],
        "outlet": outlet,
        "section": tags[0] if len(tags) == 1 else None,
        "metadata": {"feed_text": which, **({"tags": tags} if tags else {})},
    }
    if which == "content" and (summary := html.fragment(str(entry.get("summary") or ""))):
        known["standfirst"] = " ".join(text for text, _ in summary)
    return Source(**html.finished(pieces, known))


def _body(entry: Any) -> tuple[str, str]:
    """The longest content; else the summary, which may be all of the article or its beginning."""
    contents = [str(c.get("value") or "") for c in entry.get("content", ())]
    longest = max(contents, key=len, default="")
    return (longest, "content") if longest.strip() else (str(entry.get("summary") or ""), "summary")


def _published(entry: Any) -> Any:
    for name in ("published", "updated"):
        if name not in entry:  # get("updated") would fall back to the other, and warn of it
            continue
        value = str(entry[name]).strip()
        if read := moment(value):
            return read
        try:  # RSS: « Thu, 07 Nov 2024 18:05:00 +0100 »
            return parsedate_to_datetime(value).replace(tzinfo=None)
        except (TypeError, ValueError):
            continue
    return None
