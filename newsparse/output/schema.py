"""The JSON Schema of an article's JSON, made from the same classes that write and read it."""

from __future__ import annotations

import ast
import datetime as dt
import inspect
import textwrap
import types
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from typing import Any, Union, get_args, get_origin

import attrs

from newsparse.article import Article
from newsparse.output.records import ADDED, PARTS, RECORDS, SCHEMA

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The version of JSON Schema that is written."""

_DATE = r"\d{4}-\d{2}-\d{2}"
_TIME = r"T\d{2}:\d{2}:\d{2}(\.\d{6})?"
_PLAIN: Mapping[Any, Mapping[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    Decimal: {"type": "string", "pattern": r"^-?\d+(\.\d+)?(E[+-]?\d+)?$"},
    dt.date: {"type": "string", "pattern": f"^{_DATE}$"},
    dt.datetime: {"type": "string", "pattern": f"^{_DATE}{_TIME}$"},
}
_NAMES = {record: cls.__name__ for cls, record in RECORDS.items()}


def to_schema() -> dict[str, Any]:
    """Return the JSON Schema that every document of :func:`newsparse.output.json.to_dict` meets."""
    article = _object(Article)
    article["properties"]["schema"]["const"] = SCHEMA
    for name in ("text_sha256", "title_sha256"):
        article["properties"][name]["pattern"] = "^[0-9a-f]{64}$"
    return {
        "$schema": DIALECT,
        "title": "newsparse article",
        **article,
        "$defs": {cls.__name__: _object(cls) for cls in PARTS},
    }


def _object(cls: type) -> dict[str, Any]:
    meanings = {**field_docs(cls), **ADDED.get(cls, {})}
    fields = attrs.fields(RECORDS[cls])
    return {
        "type": "object",
        "description": inspect.cleandoc(cls.__doc__ or ""),
        "properties": {
            field.name: {**_type(field.type), **_described(field.name, meanings)}
            for field in fields
        },
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _described(name: str, meanings: Mapping[str, str]) -> dict[str, Any]:
    described: dict[str, Any] = {"minimum": 0} if name in {"start", "end"} else {}
    if name in meanings:
        described["description"] = meanings[name]
    return described


def _type(hint: Any) -> dict[str, Any]:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        options = [_type(option) for option in get_args(hint)]
        if all(option.keys() == {"type"} for option in options):
            return {"type": [option["type"] for option in options]}
        return {"anyOf": options}
    if origin is tuple:
        return {"type": "array", "items": _type(get_args(hint)[0])}
    return {"type": "object"} if origin is Mapping else _plain(hint)


def _plain(hint: Any) -> dict[str, Any]:
    if hint in _NAMES:
        return {"$ref": f"#/$defs/{_NAMES[hint]}"}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [member.value for member in hint]}
    return dict(_PLAIN[hint])


def field_docs(cls: type) -> dict[str, str]:
    """Return the docstring under each field of a class; none where its source is not at hand."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(cls)))
    except (OSError, SyntaxError):  # a frozen application ships no source
        return {}
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    found = {}
    for field, below in pairwise(body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            words = below.value if isinstance(below, ast.Expr) else None
            if isinstance(words, ast.Constant) and isinstance(words.value, str):
                found[field.target.id] = inspect.cleandoc(words.value)
    return found
