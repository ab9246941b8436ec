"""The result: everything newsparse reads in one article, as one frozen object."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from newsparse.article.blocks import Block, Dateline
from newsparse.article.dates import DateMention
from newsparse.article.entities import Entity
from newsparse.article.figures import Figure
from newsparse.article.kinds import Doubt
from newsparse.article.quotes import Quote
from newsparse.article.speakers import Speaker


@attrs.frozen(kw_only=True)
class Article:
    """A news article with its speakers, quotes, entities, dates and figures.

    Every span of every part satisfies ``article.text[x.start:x.end] == x.text``.
    """

    text: str
    """Exactly the characters that were passed."""
    id: str
    """Identifier that was passed, else the SHA-256 of the text."""
    published: dt.datetime | dt.date | None
    """Date or naive local datetime of publication: passed, or read from the dateline, or None."""
    title: str | None
    """Title that was passed, else the headline that stands in the text, else None."""
    url: str | None
    """Address that was passed, or None."""
    authors: tuple[str, ...]
    """Authors that were passed."""
    outlet: str | None
    """Outlet that was passed, or None."""
    section: str | None
    """Section that was passed, or None."""
    metadata: Mapping[str, Any] = attrs.field(hash=False)
    """Whatever else the caller passed along."""
    dateline: Dateline | None
    """The dateline, or None where the article has none."""
    blocks: tuple[Block, ...]
    """The parts of the text, in order."""
    speakers: tuple[Speaker, ...]
    """Whoever says something, in order of first quote, then those who only give figures."""
    quotes: tuple[Quote, ...]
    """What is said, in text order."""
    entities: tuple[Entity, ...]
    """What is named, in order of first mention."""
    dates: tuple[DateMention, ...]
    """Expressions of calendar time, in text order."""
    figures: tuple[Figure, ...]
    """Quantities, in text order."""
    doubts: tuple[Doubt, ...] = ()
    """What makes the text look damaged or not French; empty for most."""

    @property
    def top_quotes(self) -> tuple[Quote, ...]:
        """The quotes to count: those that neither stand in another nor repeat one."""
        return tuple(q for q in self.quotes if q.parent is None and q.duplicate_of is None)

    # The three formats live in newsparse.output, which knows this class; they are
    # imported when called, so that an Article never costs an output library.

    def to_dict(self, *, include_text: bool = True, keep: Iterable[str] = ()) -> dict[str, Any]:
        """Return the article as JSON-ready dicts and lists; references become ids.

        Args:
            include_text: False leaves the words of the press out: text, title, and metadata that
                are text. Offsets, hashes and what was read (names, roles, values) stay.
            keep: Names of metadata that stay nevertheless.
        """
        from newsparse.output.json import to_dict

        return to_dict(self, include_text=include_text, keep=keep)

    def to_json(
        self, *, include_text: bool = True, indent: int | None = None, keep: Iterable[str] = ()
    ) -> str:
        """Return the article as a JSON document; :meth:`from_json` restores it whole.

        Args:
            include_text: False leaves the words of the press out, as in :meth:`to_dict`.
            indent: Spaces per level; None for one line.
            keep: Names of metadata that stay nevertheless.
        """
        from newsparse.output.json import to_json

        return to_json(self, include_text=include_text, indent=indent, keep=keep)

    @classmethod
    def from_json(
        cls,
        document: str | bytes,
        *,
        text: str | None = None,
        title: str | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> Article:
        """Restore an article from :meth:`to_json`, the same objects shared again.

        Args:
            document: The JSON document.
            text: The article's text, where the document was written without it.
            title: The title, likewise; one that is a line of the text comes back without it,
                another one that is not passed is None.
            metadata: Those that were left out.

        Raises:
            FormatError: The document is not an article's JSON; the message gives the path.
        """
        from newsparse.output.json import from_json

        return from_json(document, text=text, title=title, metadata=metadata)

    def _repr_html_(self) -> str:
        """Return the article as escaped HTML, for notebooks."""
        from newsparse.output.html import to_html

        return to_html(self)
