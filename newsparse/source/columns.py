"""Rows of a table and records of JSON: which column is which field, and the rest as metadata."""

from __future__ import annotations

import codecs
import datetime as dt
import difflib
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from newsparse.errors import InputError
from newsparse.source import decoding
from newsparse.source.carried import plain
from newsparse.source.metadata import moment
from newsparse.source.source import WAYS, Source

FIELDS = ("text", "html", "id", "published", "title", "url", "authors", "outlet", "section")
"""What a column can be; ``html`` stands for a page to be read in the place of ``text``."""

_MEANT = {  # names that tables bear, and that are no field of ours
    **dict.fromkeys(("date", "day", "datetime", "published_at", "timestamp"), "published"),
    **dict.fromkeys(("body", "content", "article", "texte", "contenu"), "text"),
    **dict.fromkeys(("author", "byline"), "authors"),
    **dict.fromkeys(("headline", "titre"), "title"),
    **dict.fromkeys(("source", "newspaper", "publisher", "site"), "outlet"),
    **dict.fromkeys(("link", "address", "uri"), "url"),
}
_WORDS = frozenset({"title", "url", "outlet", "section"})


@attrs.frozen(kw_only=True)
class FileOptions:
    """How files are read: what :func:`newsparse.source.read_many` was asked for."""

    columns: Mapping[str, str] = attrs.field(factory=dict)
    """Name of the column for each field that does not bear the field's own name."""
    encoding: str = "utf-8"
    """Of text files; XML and Parquet state their own."""
    html: Mapping[str, Any] = attrs.field(factory=dict)
    """What is passed on to ``Source.from_html``."""

    def column(self, field: str) -> str:
        """Return the name of the column that holds a field."""
        return self.columns.get(field, field)

    def check(self) -> None:
        """Refuse fields and encodings that do not exist.

        Raises:
            InputError: A field is unknown, the message lists those there are; or the encoding
                or a way to read pages is.
        """
        try:
            codecs.lookup(self.encoding)
        except LookupError as error:
            raise decoding.unknown(error) from error
        for name, way in self.html.items():
            if way not in WAYS.get(name, (way,)):
                message = f"{name} must be one of {', '.join(WAYS[name])}, not {way!r}{_hint(name)}"
                raise InputError(message)
        for field in self.columns:
            if field not in FIELDS:
                known = ", ".join(FIELDS)
                message = f"no field {field!r}{_hint(field)}: columns can be given for {known}"
                raise InputError(message)

    def check_header(self, names: Iterable[str]) -> None:
        """Refuse a table without the columns that were named, or without any text.

        Raises:
            InputError: The message lists the columns there are, or names the one there is twice.
        """
        there = list(names)
        twice = [name for name, count in Counter(there).items() if count > 1]
        if twice:
            message = f"two columns are called {twice[0]!r}: one would be lost, so rename it"
            raise InputError(message)
        for field, column in self.columns.items():
            if column not in there:
                message = f"no column {column!r} for {field}: there are {_listed(there)}"
                raise InputError(message)
        if self.column("text") not in there and self.column("html") not in there:
            raise InputError(_no_text(self.column("text"), there))


def from_row(row: Mapping[str, Any], options: FileOptions) -> Source:
    """Return the source that a row makes; columns that are no field become metadata.

    Raises:
        InputError: There is no text, or a field cannot be read; the message names the column.
    """
    names = {field: options.column(field) for field in FIELDS}
    known = {f: row[n] for f, n in names.items() if n in row and row[n] not in (None, "")}
    nested = row.get("metadata")
    taken = {*names.values(), *(["metadata"] if isinstance(nested, Mapping) else [])}
    rest = {name: value for name, value in row.items() if name not in taken}
    metadata = plain({**(nested if isinstance(nested, Mapping) else {}), **rest})
    fields = {field: _value(field, value, names[field]) for field, value in known.items()}
    return _source(fields, metadata, row, options)


def _source(
    fields: dict[str, Any], metadata: dict[str, Any], row: Mapping[str, Any], options: FileOptions
) -> Source:
    html = fields.pop("html", None)
    if "text" in fields and not _is_blank(fields["text"]):
        return Source(**fields, metadata=metadata)
    if html is not None:
        fields.pop("text", None)
        return Source.from_html(html, **options.html, **fields, metadata=metadata)
    column = options.column("text")
    if column in row:
        message = f"the column {column!r} is empty: there is no article to read"
    else:
        message = _no_text(column, row)
    raise InputError(message)


def _is_blank(text: Any) -> bool:
    return isinstance(text, str) and not text.strip()


def _hint(field: str) -> str:
    """Which field a name may mean, for a message."""
    near = difflib.get_close_matches(field, FIELDS, n=1)
    meant = _MEANT.get(field.lower()) or (near[0] if near else None)
    return f" (for a column, did you mean {meant}?)" if meant else ""


def _no_text(column: str, there: Iterable[str]) -> str:
    return f"no column {column!r}: say which holds the text (text=NAME) of {_listed(there)}"


def _listed(there: Iterable[str]) -> str:
    names = [str(name) for name in there]
    return ", ".join(names[:20]) + (" …" if len(names) > 20 else "")


def _value(field: str, value: Any, column: str) -> Any:
    if field == "published":
        return published(value, column)
    if field == "id" or (field in _WORDS and isinstance(value, int | float)):
        return str(value)
    if field == "authors" and not isinstance(value, str):
        return [_author(author) for author in value] if isinstance(value, list) else _author(value)
    return value


def _author(value: Any) -> Any:
    return value["name"] if isinstance(value, Mapping) and "name" in value else value


def published(value: Any, column: str = "published") -> dt.date | dt.datetime:
    """Read a publication date as the wall clock of its own zone.

    Raises:
        InputError: It is neither a date nor ISO 8601: 7/11/2024 could be two days.
    """
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=None)
    if isinstance(value, dt.date):
        return value
    read = moment(value) if isinstance(value, str) else None
    if read is None:
        message = f"{column} is not an ISO 8601 date or datetime: {value!r} (write 2024-11-07)"
        raise InputError(message)
    return read
