"""The public API and the JSON Schema as they were: a change is seen, and meant.

``python tests/test_snapshot.py`` writes both anew; the difference belongs into the changelog.
"""

from __future__ import annotations

import importlib
import inspect
import json
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import attrs

from newsparse.output.schema import to_schema

HERE = Path(__file__).parent
API = HERE / "snapshots" / "api.txt"
SCHEMA = HERE / "snapshots" / "article.schema.json"
REFERENCE = HERE.parent / "docs" / "reference"


def names() -> list[str]:
    """Everything the reference documents."""
    directive = r"auto(?:function|class|exception|data|attribute):: (newsparse[\w.]*)"
    pages = "\n".join(path.read_text("utf-8") for path in sorted(REFERENCE.glob("*.md")))
    return sorted(set(re.findall(directive, pages)))


def resolve(name: str) -> Any:
    """The object of a dotted name; what a package exports goes before its module of that name."""
    parts = name.split(".")
    for cut in range(len(parts) - 1, 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:cut]))
        except ImportError:
            continue
        for part in parts[cut:]:
            found = getattr(found, part)
        return found
    raise AssertionError(name)


def lines() -> Iterator[str]:
    """A line for each name, field, member and method with its signature."""
    for name in names():
        thing = resolve(name)
        if inspect.isclass(thing) and issubclass(thing, Enum):
            yield f"{name}: " + " ".join(str(member.value) for member in thing)
        elif inspect.isclass(thing):
            yield f"{name}({', '.join(base.__name__ for base in thing.__bases__)})"
            yield from _members(name, thing)
        elif callable(thing):
            yield f"{name}{re.sub(r' at 0x[0-9a-f]+', '', str(inspect.signature(thing)))}"
        else:
            yield f"{name} = {thing!r}"


def _members(name: str, cls: type) -> Iterator[str]:
    fields = attrs.fields(cls) if attrs.has(cls) else ()
    for field in fields:
        optional = "" if field.default is attrs.NOTHING else " (optional)"
        yield f"{name}.{field.name}: {field.type}{optional}"
    known = {field.name for field in fields}
    for member, value in sorted(vars(cls).items()):
        if member.startswith("_") and member != "__init__":
            continue
        if member in known or (member == "__init__" and fields):
            continue
        if isinstance(value, property):
            yield f"{name}.{member}: property"
        elif isinstance(value, classmethod | staticmethod):
            yield f"{name}.{member}{inspect.signature(value.__func__)}"
        elif inspect.isfunction(value):
            yield f"{name}.{member}{inspect.signature(value)}"


def api() -> str:
    """The snapshot of the API."""
    return "".join(f"{line}\n" for line in lines())


def schema() -> str:
    """The snapshot of the schema."""
    return json.dumps(to_schema(), ensure_ascii=False, indent=1) + "\n"


def test_the_public_api_is_the_one_that_was() -> None:
    """No name, field, parameter, default or member comes, goes or changes unseen."""
    assert api().splitlines() == API.read_text("utf-8").splitlines()


def test_the_schema_is_the_one_that_was() -> None:
    """Nor a key of the records, its type or its meaning."""
    assert json.loads(schema()) == json.loads(SCHEMA.read_text("utf-8"))


def test_the_snapshot_holds_what_is_public() -> None:
    """Whatever ``import newsparse`` offers is in it."""
    import newsparse

    listed = API.read_text("utf-8")
    for name in newsparse.__all__:
        if not name.startswith("__"):
            assert re.search(rf"^newsparse\.{name}\b", listed, re.MULTILINE), name


if __name__ == "__main__":
    API.parent.mkdir(exist_ok=True)
    API.write_text(api(), "utf-8")
    SCHEMA.write_text(schema(), "utf-8")
