"""Objects to ids: an article to the record that stands in its JSON.

Every problem is collected before one error is raised, so that an article is mended once.
"""

from __future__ import annotations

from typing import Any

import attrs

from newsparse.article import Article, DateMention, Quote
from newsparse.output.records import (
    HELD_IN,
    RECORDS,
    REFERENCES,
    SCHEMA,
    SINGULAR,
    WORDS,
    Reference,
    digest,
    is_spanned,
    joined,
    repeated,
)
from newsparse.output.strict import reject
from newsparse.source.carried import FILE
from newsparse.version import __version__


def to_record(article: Article, *, include_text: bool, keep: frozenset[str]) -> Any:
    """Return the record of an article.

    Args:
        article: The article.
        include_text: False leaves the words of the article out.
        keep: Metadata that stay nevertheless.

    Raises:
        FormatError: The article refers to an object that it does not hold, uses an id twice,
            or carries metadata that JSON has no form for.
    """
    writer = _Writer(article, include_text, keep)
    record = writer.article(article)
    if writer.problems:
        reject("this article has no JSON form", writer.problems)
    return record


class _Writer:
    def __init__(self, article: Article, include_text: bool, keep: frozenset[str]) -> None:
        self.problems: list[str] = []
        self.keep = keep
        self.include_text = include_text
        self.held: dict[str, tuple[Any, ...]] = {
            name: getattr(article, name) for name in HELD_IN.values()
        }
        self.ids: dict[str, list[str]] = {
            name: [_id(part, number) for number, part in enumerate(parts, 1)]
            for name, parts in self.held.items()
        }
        self.known = {
            id(part): self.ids[name][i]
            for name, parts in self.held.items()
            for i, part in enumerate(parts)
        }
        for name, ids in self.ids.items():
            self.problems += repeated(name, ids)

    def article(self, article: Article) -> Any:
        fields = {
            field.name: self.value(getattr(article, field.name), field.name)
            for field in attrs.fields(Article)
            if field.name != "metadata"
        }
        metadata = dict(article.metadata)
        if not self.include_text:
            fields |= {"text": None, "title": None}
            if article.title is not None:
                fields["title_sha256"] = digest(article.title)
            metadata = {k: v for k, v in metadata.items() if k in self.keep or _no_words(k, v)}
        return RECORDS[Article](
            schema=SCHEMA,
            newsparse=__version__,
            text_sha256=digest(article.text),
            metadata=self.metadata(metadata),
            **fields,
        )

    def value(self, value: Any, path: str) -> Any:
        if isinstance(value, tuple):
            return tuple(self.value(item, f"{path}[{i}]") for i, item in enumerate(value))
        if type(value) in REFERENCES:
            return self.part(value, path)
        return value

    def part(self, part: Any, path: str) -> Any:
        cls = type(part)
        linked = {r.field: r for r in REFERENCES[cls]}
        fields = {"id": self.known[id(part)]} if cls is DateMention else {}
        for field in attrs.fields(cls):
            name, value = field.name, getattr(part, field.name)
            if name in linked:
                fields[name] = self.reference(value, linked[name], f"{path}.{name}")
            elif self.include_text or not is_spanned(cls) or name not in WORDS:
                fields[name] = self.value(value, f"{path}.{name}")
        if cls is Quote and not self.include_text and part.said != joined(part.segments):
            self.problems.append(
                f"{path}.said: is not its segments put together, so it cannot be left out"
            )
        return RECORDS[cls](**fields)

    def reference(self, value: Any, reference: Reference, path: str) -> Any:
        if value is None:
            return None
        if reference.many:
            return tuple(
                self.name(item, reference.target, f"{path}[{i}]") for i, item in enumerate(value)
            )
        return self.name(value, reference.target, path)

    def name(self, part: Any, target: str, path: str) -> str:
        """Return the id of an object the article holds, the same one or an equal one."""
        if id(part) in self.known:
            return self.known[id(part)]
        parts = self.held[target]
        if part in parts:
            return self.ids[target][parts.index(part)]
        self.problems.append(f"{path}: the article does not hold this {SINGULAR[target]}")
        return ""

    def metadata(self, metadata: dict[str, Any]) -> Any:
        try:
            return self.plain(metadata, "metadata")
        except RecursionError:
            self.problems.append("metadata: is nested too deeply, or holds itself")
            return {}

    def plain(self, value: Any, path: str) -> Any:
        """Return a copy of a value made of JSON's own types."""
        if value is None or type(value) in (bool, int, str):
            return value
        if type(value) is float and value - value == 0:  # neither infinite nor NaN
            return value
        if type(value) is list:
            return [self.plain(item, f"{path}[{i}]") for i, item in enumerate(value)]
        if type(value) is dict and all(type(key) is str for key in value):
            return {key: self.plain(item, f"{path}.{key}") for key, item in value.items()}
        what = f"{type(value).__name__} {value!r}"[:60]
        self.problems.append(
            f"{path}: JSON has no form for {what}; pass strings, numbers, lists or dicts"
        )
        return None


def _no_words(name: str, value: Any) -> bool:
    """Tell whether metadata can hold no words: what is text may be the article's own."""
    if name == FILE and isinstance(value, str):
        return True
    values = value if isinstance(value, list) else [value]
    return all(v is None or isinstance(v, bool | int | float) for v in values)


def _id(part: Any, number: int) -> str:
    return f"d{number}" if isinstance(part, DateMention) else str(part.id)
