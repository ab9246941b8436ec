"""An article as JSON and back: lossless, versioned, with the same objects shared again.

Start at :func:`to_dict`. Its shape is in :mod:`newsparse.output.records`, its ids are made in
:mod:`newsparse.output.unlink` and followed in :mod:`newsparse.output.link`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from newsparse.article import Article
from newsparse.errors import FormatError
from newsparse.output.link import from_record, wordless
from newsparse.output.records import RECORDS, SCHEMA, WORDS
from newsparse.output.strict import converter, read_as, reject
from newsparse.output.unlink import to_record

_DAMAGED = "not the JSON of an article"


@cache
def _converter(*, include_text: bool = True) -> Converter:
    made = converter(forbid_extra_keys=True)
    if include_text:
        return made
    for record in RECORDS.values():
        # Words that are left out leave no key behind, so that null keeps one meaning.
        left_out: dict[str, Any] = {
            field.name: override(omit=True)
            for field in attrs.fields(record)
            if field.name in WORDS and field.default is None
        }
        made.register_unstructure_hook(record, make_dict_unstructure_fn(record, made, **left_out))
    return made


def to_dict(
    article: Article, *, include_text: bool = True, keep: Iterable[str] = ()
) -> dict[str, Any]:
    """Return the article as JSON-ready dicts and lists; references become ids.

    Args:
        article: The article.
        include_text: False leaves the words of the press out: the text, those of every span of it,
            the title, and metadata that are text. What was read from them (names, roles, lemmas,
            values) stays, as do offsets, hashes of text and title, the other fields that were
            passed (id, URL, authors …), and metadata that are numbers or the path of the file.
        keep: Names of metadata that stay nevertheless.

    Raises:
        FormatError: The article refers to an object it does not hold, or carries metadata that
            JSON has no form for; the message gives the path of each.
    """
    record = to_record(article, include_text=include_text, keep=frozenset(keep))
    document: dict[str, Any] = _converter(include_text=include_text).unstructure(record)
    del document["models"]  # only a corpus names them, for only it is read by one set of models
    if include_text:
        del document["title_sha256"]  # the title itself is there
    return document


def to_json(
    article: Article,
    *,
    include_text: bool = True,
    indent: int | None = None,
    keep: Iterable[str] = (),
) -> str:
    """Return the article as a JSON document; :func:`from_json` restores it whole.

    Args:
        article: The article.
        include_text: False leaves the words out, as in :func:`to_dict`.
        keep: Names of metadata that stay nevertheless.
        indent: Spaces per level; None for one line.

    Raises:
        FormatError: The article has no JSON form, or holds lone surrogates.
    """
    document = to_dict(article, include_text=include_text, keep=keep)
    try:
        written = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=indent)
        written.encode("utf-8")
    except ValueError as error:  # a lone surrogate, or a confidence that is no number
        message = f"this article has no JSON form: {error}"
        raise FormatError(message) from error
    return written


def from_json(
    document: str | bytes,
    *,
    text: str | None = None,
    title: str | None = None,
    metadata: Mapping[str, Any] | None = None,
) -> Article:
    """Restore an article from :func:`to_json`, the same objects shared again.

    Args:
        document: The JSON document; bytes are read as UTF-8.
        text: The article's text, where the document was written without it. It must be the one
            the article was read from, which its hash tells.
        title: The title, likewise; one that is a line of the text comes back without it, another
            one that is not passed is None.
        metadata: Those that were left out.

    Raises:
        FormatError: The document is not an article's JSON, or the text is missing or another
            one; the message gives the path of each problem.
    """
    article = from_record(_record(document), text, title)
    return attrs.evolve(article, metadata=_with(article, metadata)) if metadata else article


def without_words(document: str | bytes) -> Article:
    """Return what is known of an article whose document may have been written without its words.

    Its spans have their offsets; where the words were left out, the article is a
    :class:`newsparse.output.wordless.Wordless`.

    Args:
        document: The JSON document; bytes are read as UTF-8.

    Raises:
        FormatError: The document is not an article's JSON; the message gives the path of each
            problem.
    """
    record = _record(document)
    return from_record(record, None) if record.text is not None else wordless(record)


def _with(article: Article, metadata: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType({**article.metadata, **metadata})


def _record(document: str | bytes) -> Any:
    loaded = _loaded(document)
    _check_version(loaded)
    record, problems = read_as(RECORDS[Article], loaded, _converter())
    if problems:
        reject(_DAMAGED, problems)
    return record


def _loaded(document: str | bytes) -> dict[str, Any]:
    try:
        loaded = json.loads(document)
    except (ValueError, TypeError, RecursionError) as error:
        message = f"{_DAMAGED}: {error}"
        raise FormatError(message) from error
    if type(loaded) is not dict:
        reject(_DAMAGED, [f"document: expected an object, not {type(loaded).__name__}"])
    return loaded


def _check_version(document: dict[str, Any]) -> None:
    # Before all else: under another version every further complaint would mislead.
    version = document.get("schema")
    if version != SCHEMA or type(version) is not int:
        by = document.get("newsparse")
        problem = f"schema: this newsparse reads version {SCHEMA}, not {version!r}"
        hint = f" (written by newsparse {by}: read it with that version)" if by else ""
        reject(_DAMAGED, [problem + hint])
