"""The expressions and statements of a module, each with the means to put another in its place."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

_NO_CODE = {"annotation", "returns", "decorator_list"}
_NO_RULE = (ast.Raise, ast.Assert, ast.Import, ast.ImportFrom)


@dataclass(frozen=True)
class Slot:
    """A node of a tree, with what holds it."""

    node: ast.AST
    parent: ast.AST
    field: str
    """The field of the parent that the node stands in."""
    index: int | None
    """Its place there, where the field is a list."""
    statement: ast.stmt
    """The innermost statement around the node, or the node itself."""
    function: ast.FunctionDef | None
    """The innermost function whose body it stands in; None where it runs at import."""

    def put(self, other: ast.AST) -> None:
        """Put another node in the place of this one."""
        ast.fix_missing_locations(ast.copy_location(other, self.node))
        if self.index is None:
            setattr(self.parent, self.field, other)
        else:
            getattr(self.parent, self.field)[self.index] = other


def slots(module: ast.Module) -> Iterator[Slot]:
    """Yield each node that may hold a rule: no docstrings, annotations, decorators, messages."""
    for i, statement in enumerate(module.body):
        if not _holds_no_rule(statement):
            yield Slot(statement, module, "body", i, statement, None)
            yield from _below(statement, statement, None)


def _below(
    parent: ast.AST, statement: ast.stmt, function: ast.FunctionDef | None
) -> Iterator[Slot]:
    for field, index, node in _children(parent):
        if field in _NO_CODE or _holds_no_rule(node):
            continue
        inside = parent if isinstance(parent, ast.FunctionDef) and field == "body" else function
        around = node if isinstance(node, ast.stmt) else statement
        yield Slot(node, parent, field, index, around, inside)
        yield from _below(node, around, inside)


def _children(node: ast.AST) -> Iterator[tuple[str, int | None, ast.AST]]:
    for field, value in ast.iter_fields(node):
        if isinstance(value, ast.AST):
            yield field, None, value
        elif isinstance(value, list):
            yield from ((field, i, v) for i, v in enumerate(value) if isinstance(v, ast.AST))


def _holds_no_rule(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)  # a docstring
    if isinstance(node, ast.If):
        return isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    if isinstance(node, ast.Assign):
        target = node.targets[0]
        return isinstance(target, ast.Name) and target.id in {"__all__", "message"}
    return isinstance(node, _NO_RULE)
