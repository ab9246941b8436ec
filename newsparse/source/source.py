"""The input of everything: an article's text with what the caller knows about it."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

import attrs

from newsparse.article.blocks import Block
from newsparse.article.kinds import Doubt
from newsparse.errors import InputError
from newsparse.source import decoding, formats
from newsparse.source.carried import carried, check_unicode, file_of
from newsparse.source.doubts import doubts_of

MAX_CHARACTERS = 20_000_000
"""Longest text accepted, in code points: far beyond any article, short of a memory hazard."""

WAYS = {"boilerplate": ("layout", "trafilatura"), "date": ("stated", "htmldate")}
"""How pages can be read, as :meth:`Source.from_html` takes it."""

_PAGE = re.compile(
    r"[\s\ufeff]*(?:<!doctype\s+html|<html[\s>]|<\?xml\b|<(?:head|body|article|div|p)[\s>])",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"[^\n]{1,250}\.(?:txt|html?|xml|json|jsonl|md|csv)", re.IGNORECASE)


def is_page(text: str) -> bool:
    """Tell whether a text is an HTML page, or XML, rather than an article's words."""
    return _PAGE.match(text) is not None


def _to_text(value: object) -> str:
    if isinstance(value, bytes):
        message = "text is bytes, not str: decode it first, for example data.decode('utf-8')"
        raise InputError(message)
    if not isinstance(value, str):
        message = f"text must be a str, not {type(value).__name__}"
        raise InputError(message)
    return value


def _to_published(value: object) -> dt.date | dt.datetime | None:
    if isinstance(value, str):
        try:
            read = dt.datetime if len(value) > len("2024-11-07") else dt.date
            value = read.fromisoformat(value)
        except ValueError:
            message = f"published is not an ISO 8601 date or datetime: {value!r} (write 2024-11-07)"
            raise InputError(message) from None
    if isinstance(value, dt.datetime) and value.tzinfo is not None:
        message = (
            "published must be naive local time: drop the zone with value.replace(tzinfo=None)"
        )
        raise InputError(message)
    if value is not None and not isinstance(value, dt.date):
        message = (
            f"published must be a date, a datetime or an ISO string, not {type(value).__name__}"
        )
        raise InputError(message)
    return value


def _to_authors(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if value is None:
        return ()
    if isinstance(value, Iterable):
        return tuple(str(author) for author in value)
    message = f"authors must be a str or strings, not {type(value).__name__}"
    raise InputError(message)


def _to_metadata(value: object) -> Mapping[str, Any]:
    if value is None:
        return MappingProxyType({})
    if not isinstance(value, Mapping):
        message = f"metadata must be a mapping, not {type(value).__name__}"
        raise InputError(message)
    return MappingProxyType(carried(value))


def _check_words(_source: Source, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None and not isinstance(value, str):
        message = f"{attribute.name} must be a str or None, not {type(value).__name__}"
        raise InputError(message)
    check_unicode(attribute.name, value or "")


def _check_authors(
    _source: Source, _attribute: attrs.Attribute[Any], names: tuple[str, ...]
) -> None:
    for name in names:
        check_unicode("authors", name)


def _check_text(_source: Source, _attribute: attrs.Attribute[str], text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        message = (
            f"text has {len(text):,} characters, more than {MAX_CHARACTERS:,}: "
            "split it into articles"
        )
        raise InputError(message)
    check_unicode("text", text)
    if "\x00" in text:
        message = "text holds NUL characters: it is no text, or was decoded with the wrong encoding"
        raise InputError(message)
    if is_page(text):
        message = "text is HTML: pass it through newsparse.Source.from_html"
        raise InputError(message)
    if _FILE_NAME.fullmatch(text.strip()):
        message = (
            f"text looks like a file's name ({text.strip()!r}): "
            "pass it through newsparse.Source.from_file"
        )
        raise InputError(message)


def _check_blocks(source: Source, _attribute: attrs.Attribute[Any], blocks: object) -> None:
    done = 0
    for block in blocks if isinstance(blocks, tuple) else (None,):
        if not isinstance(block, Block):
            message = "blocks must be newsparse.Block objects"
            raise InputError(message)
        inside = done <= block.start < block.end
        if not inside or source.text[block.start : block.end] != block.text:
            message = f"blocks must be in order and slices of text: {block!r} is not"
            raise InputError(message)
        done = block.end


@attrs.frozen(kw_only=True)
class Source:
    """An article as it comes in: its text and what is known of it.

    Raises:
        InputError: The text is no readable text (bytes, HTML, a file's name, lone surrogates,
            NUL, too long), or a field has the wrong type, is no valid Unicode, or, of metadata,
            nothing that can be written; the message names the remedy.
    """

    text: str = attrs.field(converter=_to_text, validator=_check_text)
    """The article's text; all offsets count its characters."""
    id: str = attrs.field(
        default=None, converter=attrs.converters.optional(str), validator=_check_words
    )
    """Identifier; the text's SHA-256 in hexadecimal where none is passed."""
    published: dt.date | dt.datetime | None = attrs.field(default=None, converter=_to_published)
    """Publication date or naive local datetime; an ISO 8601 string is accepted."""
    title: str | None = attrs.field(default=None, validator=_check_words)
    """Headline; where it stands in the text it becomes the headline block."""
    url: str | None = attrs.field(default=None, validator=_check_words)
    """Address of the article."""
    authors: tuple[str, ...] = attrs.field(
        default=(), converter=_to_authors, validator=_check_authors
    )
    """Authors, in order."""
    outlet: str | None = attrs.field(default=None, validator=_check_words)
    """Newspaper, agency or site."""
    section: str | None = attrs.field(default=None, validator=_check_words)
    """Section of the outlet."""
    metadata: Mapping[str, Any] = attrs.field(default=None, converter=_to_metadata, hash=False)
    """Anything else that JSON can hold; carried along to every record and table.

    Dates and decimals are carried to tables; NaN and the infinities, which JSON has not, are None.
    """
    blocks: tuple[Block, ...] = attrs.field(
        default=(), converter=tuple[Block, ...], validator=_check_blocks
    )
    """Blocks whose role the format states (a page's crossheads, captions …), in order.

    Empty for plain text; what it leaves open is read from the layout of the text.
    """

    @property
    def file(self) -> str:
        """Path of the file that it was read from; empty where there was none."""
        return file_of(self.metadata)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What makes the text look damaged or not French; empty for most."""
        return doubts_of(self.text)

    def __attrs_post_init__(self) -> None:
        """Give a source without an id the hash of its text."""
        if self.id is None:
            digest = hashlib.sha256(self.text.encode("utf-8")).hexdigest()
            object.__setattr__(self, "id", digest)

    @classmethod
    def from_file(cls, path: str | Path, *, encoding: str = "utf-8", **known: Any) -> Source:
        """Read a text or HTML file (by its suffix); the text is kept character for character.

        Args:
            path: A ``.txt`` file, or ``.html`` / ``.htm``.
            encoding: Of the file, where no byte order mark says another; of a page, where it
                declares none either. The mark is dropped.
            **known: Any other field of :class:`Source`; for pages, also what
                :meth:`from_html` takes.

        Raises:
            InputError: The file cannot be read or decoded, or is none of one article.
        """
        path = Path(path)
        suffix = path.suffix.lower()
        if suffix in formats.RECORDS:
            message = (
                f"cannot read {path} as one article: {suffix} files hold records; read it with "
                "newsparse.source.read_many, or newsparse table or corpus at the command line"
            )
            raise InputError(message)
        read = decoding.read_page if suffix in formats.PAGES else decoding.read_text
        try:
            text = read(path, encoding)
        except InputError as error:
            message = f"cannot read {path}: {error}"
            raise InputError(message) from error
        return cls.from_html(text, **known) if suffix in formats.PAGES else cls(text=text, **known)

    @classmethod
    def from_html(
        cls,
        html: str,
        *,
        boilerplate: Literal["layout", "trafilatura"] = "layout",
        date: Literal["stated", "htmldate"] = "stated",
        **known: Any,
    ) -> Source:
        """Read an HTML page: its paragraphs with their typography, and its metadata.

        The text of the source is what was extracted; offsets count its characters. Headline,
        standfirst, authors, publication date, address, section and outlet come from JSON-LD
        first, then from meta tags, then from the page itself.

        Args:
            html: The page.
            boilerplate: What tells the article from the rest of the page: ``"layout"``, its own
                tags, or ``"trafilatura"``, for pages that have no ``<article>`` or ``<main>``
                (extra ``html``).
            date: Where the publication date may come from: ``"stated"``, the metadata alone, or
                ``"htmldate"``, that library's guess where they state none (extra ``html``).
            **known: Any other field of :class:`Source`; what is passed wins over the page.

        Raises:
            InputError: *html* is not a str or holds no text.
            MissingExtraError: What *boilerplate* or *date* asks for is not installed.
        """
        from newsparse.source import html as reader  # lxml is loaded by those who read HTML

        _one_of("boilerplate", boilerplate)
        _one_of("date", date)
        found = reader.read(_to_text(html), boilerplate=boilerplate, date=date)
        metadata = {**found.get("metadata", {}), **(known.get("metadata") or {})}
        return cls(**{**found, **known, "metadata": metadata})


def _one_of(name: str, value: object) -> None:
    if value not in WAYS[name]:
        message = f"{name} must be one of {', '.join(WAYS[name])}, not {value!r}"
        raise InputError(message)
