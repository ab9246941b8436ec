"""Two libraries that guess where a page states nothing: trafilatura and htmldate, both extras."""

from __future__ import annotations

import datetime as dt
from typing import Any

from newsparse.article.kinds import BlockKind
from newsparse.errors import InputError
from newsparse.source.extras import load
from newsparse.source.layout import Piece, plain

_SHORT = 25  # characters: shorter pieces (« Lire », « Sport ») stand in any text by chance
_MOST = 2_000  # pieces looked up inside of lines: an article holds a few dozen


def kept(html: str, pieces: list[Piece], titles: list[str]) -> list[Piece]:
    """Return the pieces of a page that trafilatura takes for the article.

    It folds no-break spaces and joins what a page parts, so that its text only says which of
    our own pieces to keep: their words and typography stay those of the page.

    Raises:
        InputError: It finds no article on the page.
        MissingExtraError: It is not installed.
    """
    found = load("trafilatura", extra="html").extract(
        html, include_comments=False, include_tables=True, deduplicate=False, favor_recall=True
    )
    if not found:
        message = 'trafilatura finds no article on the page: read it with boilerplate="layout"'
        raise InputError(message)
    whole = "\n".join(_bare(line) for line in found.splitlines())
    lines = frozenset(whole.split("\n"))
    headline = plain(titles[0]) if titles else None
    left = _MOST
    result = []
    for text, kind in pieces:
        bare = _bare(text)
        wanted = bare in lines or (kind is BlockKind.HEADLINE and plain(text) == headline)
        if not wanted and len(bare) > _SHORT and left:
            left -= 1
            wanted = bare in whole
        if wanted:
            result.append((text, kind))
    return result


def _bare(text: str) -> str:
    return plain(text.strip().lstrip("-|").rstrip("|")).replace(" ", "")


def guessed_date(html: str) -> dt.date | None:
    """Return the day that htmldate finds on a page, or None.

    Raises:
        MissingExtraError: It is not installed.
    """
    finder: Any = load("htmldate", extra="html")
    # Its extensive search makes « le marché de 2021 » the 1st of January 2021.
    found = finder.find_date(html, original_date=True, extensive_search=False)
    return None if found is None else dt.date.fromisoformat(found)
