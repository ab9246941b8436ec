"""Ids to objects: a record that stood in JSON to the article it was made of.

Every problem is collected before one error is raised, so that a document is mended once.
"""

from __future__ import annotations

import graphlib
from collections.abc import Iterable
from types import MappingProxyType
from typing import Any

import attrs

from newsparse.article import Article, Quote
from newsparse.output.records import (
    HELD_IN,
    PARTS,
    RECORDS,
    REFERENCES,
    SINGULAR,
    Reference,
    digest,
    is_spanned,
    joined,
    repeated,
)
from newsparse.output.strict import reject
from newsparse.output.wordless import Wordless

_CLASS_OF = {RECORDS[cls]: cls for cls in PARTS}


def from_record(record: Any, text: str | None, title: str | None = None) -> Article:
    """Return the article of a record, its objects shared again.

    Args:
        record: What the document says.
        text: The text, where the document was written without it.
        title: The title, likewise.

    Raises:
        FormatError: The text is missing or another one, as may be the title, a span does not fit
            the text, or a reference leads nowhere.
    """
    text = _text_of(record, text)
    parts = _parts(record, text)
    return Article(**{**parts, "title": _title_of(record, title, text)})


def wordless(record: Any) -> Wordless:
    """Return the article of a record that was written without words.

    Args:
        record: What the document says.

    Raises:
        FormatError: A reference leads nowhere.
    """
    return Wordless(**_parts(record, None))


def _parts(record: Any, text: str | None) -> dict[str, Any]:
    reader = _Reader(text)
    parts = reader.article(record)
    if reader.problems:
        reject("not the JSON of an article", reader.problems)
    return parts


def _text_of(record: Any, passed: str | None) -> str:
    text: str | None = record.text if passed is None else passed
    if text is None:
        reject("text", ["the document was written without the words: pass them as text="])
    if digest(text) != record.text_sha256:
        where = "the document's text" if passed is None else "the text passed"
        reject("text_sha256", [f"{where} is not the one the article was read from"])
    return text


def _title_of(record: Any, passed: str | None, text: str) -> str | None:
    known = record.title_sha256
    if record.title is not None or known is None:
        title: str | None = record.title
        return title
    if passed is not None and digest(passed) != known:
        reject("title_sha256", ["the title passed is not the one the article had"])
    # Mostly the title is the headline, a line of the text.
    lines = [text[block.start : block.end] for block in record.blocks]
    found = (words for words in (passed, *lines) if words is not None and digest(words) == known)
    return next(found, None)


class _Reader:
    def __init__(self, text: str | None) -> None:
        self.text = text
        self.problems: list[str] = []
        self.tables: dict[str, dict[str, Any]] = {name: {} for name in HELD_IN.values()}
        self.ids: dict[str, frozenset[str]] = {}

    def article(self, record: Any) -> dict[str, Any]:
        """Return the fields of the article."""
        # Each table is filled before the parts that refer to it are read.
        parts: dict[str, Any] = {
            name: self.held(name, getattr(record, name)) for name in HELD_IN.values()
        }
        for field in attrs.fields(Article):
            if field.name not in parts:
                parts[field.name] = self.value(getattr(record, field.name), field.name)
        parts["text"] = self.text or ""
        parts["metadata"] = MappingProxyType(record.metadata)
        return parts

    def held(self, name: str, records: tuple[Any, ...]) -> tuple[Any, ...]:
        ids = [record.id for record in records]
        self.problems += repeated(name, ids)
        self.ids[name] = frozenset(ids)
        table = self.tables[name]
        for i in self.order(name, records, ids):
            table[ids[i]] = self.part(records[i], f"{name}[{i}]")
        return tuple(table.get(known) for known in ids)

    def order(self, name: str, records: tuple[Any, ...], ids: list[str]) -> Iterable[int]:
        """Return the positions of parts such that each comes after those it refers to."""
        places = {known: i for i, known in enumerate(ids)}
        waits = {
            i: [places[known] for known in _same_table(record, name) if known in places]
            for i, record in enumerate(records)
        }
        try:
            return tuple(graphlib.TopologicalSorter(waits).static_order())
        except graphlib.CycleError as error:
            circle = " → ".join(ids[i] for i in error.args[1])
            self.problems.append(f"{name}: refer to each other in a circle, {circle}")
            return range(len(ids))

    def value(self, value: Any, path: str) -> Any:
        if isinstance(value, tuple):
            return tuple(self.value(item, f"{path}[{i}]") for i, item in enumerate(value))
        if type(value) in _CLASS_OF:
            return self.part(value, path)
        return value

    def part(self, record: Any, path: str) -> Any:
        cls = _CLASS_OF[type(record)]
        linked = {r.field: r for r in REFERENCES[cls]}
        fields = {}
        for field in attrs.fields(cls):
            name, value = field.name, getattr(record, field.name)
            where = f"{path}.{name}"
            if name in linked:
                fields[name] = self.reference(value, linked[name], where)
            else:
                fields[name] = self.value(value, where)
        if is_spanned(cls):
            fields["text"] = self.words(record, path)
        if cls is Quote and record.said is None:
            fields["said"] = joined(fields["segments"])
        return cls(**fields)

    def words(self, record: Any, path: str) -> str:
        """Return the words of a span, which must be those of the text."""
        if self.text is None:
            return ""
        if not 0 <= record.start <= record.end <= len(self.text):
            span = f"{record.start} to {record.end}"
            self.problems.append(
                f"{path}: {span} is no span of a text of {len(self.text)} characters"
            )
            return ""
        words = self.text[record.start : record.end]
        if record.text is not None and record.text != words:
            self.problems.append(
                f"{path}.text: is not what stands at {record.start} to {record.end}"
            )
        return words

    def reference(self, value: Any, reference: Reference, path: str) -> Any:
        if value is None:
            return None
        if reference.many:
            return tuple(
                self.lookup(known, reference.target, f"{path}[{i}]")
                for i, known in enumerate(value)
            )
        return self.lookup(value, reference.target, path)

    def lookup(self, known: str, target: str, path: str) -> Any:
        if known not in self.ids[target]:
            self.problems.append(f"{path}: no {SINGULAR[target]} has the id {known!r}")
        return self.tables[target].get(known)


def _same_table(record: Any, name: str) -> list[str]:
    """Return the ids by which a part refers to others of its own kind."""
    references = REFERENCES[_CLASS_OF[type(record)]]
    found = [getattr(record, r.field) for r in references if r.target == name]
    return [known for known in found if known is not None]
