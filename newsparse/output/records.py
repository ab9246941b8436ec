"""The form of an article in JSON: the public classes with every reference turned into an id.

The records are made from the classes themselves, so that a field added to one of them is
written, read and described in the JSON Schema without another line here.
"""

from __future__ import annotations

import hashlib
import types
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from newsparse.article import (
    Article,
    Block,
    Cue,
    Dateline,
    DateMention,
    Entity,
    Figure,
    Mention,
    Quote,
    Segment,
    Speaker,
)

SCHEMA = 1
"""Version of the form; a change that an older reader cannot follow raises it."""

HELD_IN: Mapping[type, str] = {
    Entity: "entities",
    Speaker: "speakers",
    DateMention: "dates",
    Quote: "quotes",
}
"""Classes that other parts refer to, and the field of the article that holds their objects."""

PARTS: tuple[type, ...] = (
    Segment,
    Mention,
    Cue,
    Dateline,
    Block,
    Entity,
    Speaker,
    DateMention,
    Quote,
    Figure,
)
"""The classes an article is made of, each after those it holds or refers to."""


SINGULAR: Mapping[str, str] = {
    "entities": "entity",
    "speakers": "speaker",
    "dates": "date",
    "quotes": "quote",
}
"""What one object of each of those fields is called in a message."""

WORDS = frozenset({"text", "said", "title"})
"""Fields that repeat the words of the article; a document may be written without them."""

_MAYBE: Any = str | None


@attrs.frozen
class Reference:
    """A field that holds an object which lives elsewhere in the article."""

    field: str
    """Name of the field."""
    target: str
    """Field of the article that holds the object: speakers, quotes, entities or dates."""
    many: bool
    """True where the field is a tuple of such objects."""


def _replaced(hint: Any, replace: Callable[[Any], Any]) -> Any:
    """Rebuild a type with *replace* applied to the classes it is made of."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return Union[tuple(_replaced(arg, replace) for arg in get_args(hint))]  # noqa: UP007 - built at run time
    if origin is tuple:
        return tuple[tuple(_replaced(arg, replace) for arg in get_args(hint))]  # type: ignore[misc]
    return replace(hint)


def is_spanned(cls: type) -> bool:
    """Tell whether objects of a class stand for a stretch of the article's text."""
    return {"start", "end", "text"} <= {field.name for field in attrs.fields(cls)}


def _references(cls: type) -> tuple[Reference, ...]:
    found = []
    for name, hint in get_type_hints(cls).items():
        named: list[Any] = []
        _replaced(hint, lambda part, seen=named: seen.append(part) or part)  # type: ignore[misc]
        targets = [HELD_IN[part] for part in named if part in HELD_IN]
        if targets:
            found.append(Reference(name, targets[0], get_origin(hint) is tuple))
    return tuple(found)


REFERENCES: Mapping[type, tuple[Reference, ...]] = {cls: _references(cls) for cls in PARTS}
"""For each class, its fields that are written as ids."""


def _record(cls: type, made: Mapping[type, type], refers: tuple[Reference, ...]) -> type:
    """Make the record of one class: ids for references, records for parts."""
    linked = {reference.field for reference in refers}
    hints = get_type_hints(cls)
    fields: dict[str, Any] = dict(_added(cls))
    for field in attrs.fields(cls):
        hint, default = hints[field.name], field.default
        if field.name in linked:
            hint = _replaced(hint, lambda part: str if part in HELD_IN else part)
        else:
            hint = _replaced(hint, lambda part: made.get(part, part))
        if field.name in WORDS and (is_spanned(cls) or cls is Article):
            hint, default = Union[hint, None], None  # noqa: UP007 - built at run time
        fields[field.name] = attrs.field(type=hint, default=default)
    return attrs.make_class(cls.__name__, fields, frozen=True, kw_only=True)


def _added(cls: type) -> dict[str, Any]:
    """Fields that only the document has."""
    if cls is DateMention:  # dates have no id of their own; quotes refer to them by this one
        return {"id": attrs.field(type=str)}
    if cls is Article:
        return {
            "schema": attrs.field(type=int),
            "newsparse": attrs.field(type=str),
            "models": attrs.field(type=str, default=""),
            "text_sha256": attrs.field(type=str),
            "title_sha256": attrs.field(type=_MAYBE, default=None),
        }
    return {}


def _records() -> dict[type, type]:
    made: dict[type, type] = {}
    for cls in PARTS:
        made[cls] = _record(cls, made, REFERENCES[cls])
    made[Article] = _record(Article, made, ())
    return made


RECORDS: Mapping[type, type] = _records()
"""For each public class, the class of its JSON form."""

ADDED: Mapping[type, Mapping[str, str]] = {
    DateMention: {
        "id": "Identifier, unique within the document (``d1``, ``d2``, … in text order)."
    },
    Article: {
        "schema": "Version of this form.",
        "newsparse": "Version of newsparse that wrote the document.",
        "models": "Hash of the models that read it, where a corpus was written; else left out.",
        "text_sha256": "SHA-256 of the article's text in UTF-8, in hexadecimal.",
        "title_sha256": "SHA-256 of the title, where the document was written without it.",
    },
}
"""What the fields mean that only the document has."""


def digest(text: str) -> str:
    """Return the SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def joined(segments: tuple[Any, ...]) -> str:
    """Return the words that segments make when they are put together."""
    return " ".join(segment.text for segment in segments)


def repeated(name: str, ids: list[str]) -> Iterator[str]:
    """Yield a problem for each id that a field's objects share."""
    seen: set[str] = set()
    for i, known in enumerate(ids):
        if known in seen:
            yield f"{name}[{i}].id: {known!r} is used twice"
        seen.add(known)
