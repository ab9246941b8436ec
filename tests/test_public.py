"""The public face: every name is documented, typed, and stands in the reference."""

from __future__ import annotations

import ast
import inspect
import re
import typing
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import attrs
import pytest

import newsparse
from newsparse.cli import grammar

NAMES = [name for name in newsparse.__all__ if not name.startswith("__")]
CLASSES = [getattr(newsparse, n) for n in NAMES if inspect.isclass(getattr(newsparse, n))]
RECORDS = [c for c in CLASSES if attrs.has(c)]
REFERENCE = Path(__file__).parent.parent / "docs" / "reference"


def documented_fields(cls: type) -> set[str]:
    """The attributes of a class that a docstring follows in its source."""
    body = ast.parse(inspect.getsource(cls)).body[0]
    assert isinstance(body, ast.ClassDef)
    found = set()
    for field, text in zip(body.body, body.body[1:], strict=False):
        is_text = isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant)
        if is_text and isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            found.add(field.target.id)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_public_name_is_documented(name: str) -> None:
    """Each public name has a docstring of its own."""
    documented = getattr(newsparse, name)
    assert inspect.getdoc(documented)
    if inspect.isclass(documented):
        assert "__doc__" in vars(documented)
        assert documented.__doc__


@pytest.mark.parametrize("name", NAMES)
def test_every_public_name_stands_in_the_reference(name: str) -> None:
    """The reference pages name it in an autodoc directive."""
    pages = "\n".join(p.read_text(encoding="utf-8") for p in sorted(REFERENCE.glob("*.md")))
    assert re.search(rf"auto\w+:: newsparse\.{name}\b", pages)


@pytest.mark.parametrize("cls", RECORDS)
def test_records_are_frozen_and_documented_field_by_field(cls: type) -> None:
    """Records are frozen, slotted and keyword-only, with a docstring under every field."""
    assert "__slots__" in vars(cls)
    assert all(field.kw_only for field in attrs.fields(cls))
    names = {field.name for field in attrs.fields(cls)}
    assert names <= documented_fields(cls)
    with pytest.raises((attrs.exceptions.FrozenInstanceError, TypeError)):
        cls.__setattr__(cls.__new__(cls), next(iter(names)), None)


@pytest.mark.parametrize("cls", RECORDS)
def test_annotations_resolve(cls: type) -> None:
    """``typing.get_type_hints`` works on every record, as converters of JSON and forms need."""
    hints = typing.get_type_hints(cls)
    assert set(hints) >= {field.name for field in attrs.fields(cls)}


def types_in(hint: object) -> Iterator[object]:
    """A type and all the types inside of it."""
    yield hint
    for inner in typing.get_args(hint):
        yield from types_in(inner)


@pytest.mark.parametrize("cls", RECORDS)
def test_no_foreign_type_is_public(cls: type) -> None:
    """Fields hold our own and the standard library's types, tuples and no lists or floats."""
    for name, hint in typing.get_type_hints(cls).items():
        for inner in types_in(hint):
            module = getattr(inner, "__module__", "builtins").split(".")[0]
            assert module not in {"stanza", "torch", "lxml", "pandas", "numpy"}
            assert inner is not list
            assert inner is not float or name == "confidence"


@pytest.mark.parametrize("name", ["parse", "parse_many", "Parser"])
def test_functions_say_what_they_take_and_raise(name: str) -> None:
    """Docstrings of what reads have Args and Raises, and every parameter is annotated."""
    documented = getattr(newsparse, name)
    target = documented.__init__ if inspect.isclass(documented) else documented
    text = inspect.getdoc(target) or ""
    assert "Args:" in text
    assert "Raises:" in text
    hints = typing.get_type_hints(target)
    for parameter in inspect.signature(target).parameters:
        assert parameter == "self" or parameter in hints


@pytest.mark.parametrize("cls", [c for c in CLASSES if issubclass(c, Enum)])
def test_vocabularies_are_strings(cls: type[Enum]) -> None:
    """Members compare with and print as the strings that stand in the JSON."""
    for member in cls:
        assert member == member.value
        assert str(member) == member.value


def test_errors_share_one_base() -> None:
    """One except clause catches everything newsparse raises on purpose."""
    errors = [c for c in CLASSES if issubclass(c, Exception)]
    assert len(errors) > 3
    assert all(issubclass(e, newsparse.NewsparseError) for e in errors)


def test_all_lists_what_is_there() -> None:
    """``__all__`` is sorted, holds no name twice, and each of its names can be imported."""
    assert len(set(newsparse.__all__)) == len(newsparse.__all__)
    assert all(hasattr(newsparse, name) for name in newsparse.__all__)


def test_every_command_and_option_stands_in_the_reference() -> None:
    """The page of the command names all that its own grammar takes."""
    page = (REFERENCE / "command.md").read_text(encoding="utf-8")
    (commands,) = [
        action.choices for action in grammar.parser()._actions if isinstance(action.choices, dict)
    ]
    assert len(commands) > 8
    for name, command in commands.items():
        assert f"`newsparse {name}" in page
        options = {option for action in command._actions for option in action.option_strings}
        missing = {o for o in options - {"-h"} if not re.search(rf"`{o}\b", page)}
        assert missing == set(), name
