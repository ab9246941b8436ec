"""Tells which statements run, and for whom: a probe stands before each statement of a function."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager

SHARED = "shared"
"""Whom statements run for that run once for all: at import, and to fill a cache."""

_HIT, _SHARED = "__hit__", "__shared__"
_BLOCKS = ("body", "orelse", "finalbody")
_CACHES = {"cache", "lru_cache"}


class Recorder:
    """Keeps the statements that ran, by whom they ran for."""

    def __init__(self) -> None:
        """Begin with what is shared."""
        self.points: list[tuple[str, int]] = []
        self.ran: dict[str, set[int]] = {SHARED: set()}
        self._now = self.ran[SHARED]

    @property
    def names(self) -> dict[str, object]:
        """The names that the probes call."""
        return {_HIT: self._hit, _SHARED: lambda: self.for_(SHARED)}

    def _hit(self, point: int) -> None:
        self._now.add(point)

    @contextmanager
    def for_(self, whom: str) -> Iterator[None]:
        """Count what runs from here on for somebody."""
        before, self._now = self._now, self.ran.setdefault(whom, set())
        try:
            yield
        finally:
            self._now = before

    def probed(self, name: str, tree: ast.Module) -> ast.Module:
        """Return the tree of a module with a probe before each statement of its functions."""
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        blocks = {id(b): b for f in functions for node in ast.walk(f) for b in _blocks(node)}
        for block in blocks.values():
            first = 1 if _is_docstring(block[0]) else 0
            pairs = [(self._probe(name, s.lineno), s) for s in block[first:]]
            block[first:] = [statement for pair in pairs for statement in pair]
        for function in filter(_is_cached, functions):
            around = ast.withitem(ast.Call(ast.Name(_SHARED, ast.Load()), [], []))
            function.body = [ast.With([around], function.body)]
        return ast.fix_missing_locations(tree)

    def _probe(self, name: str, line: int) -> ast.stmt:
        self.points.append((name, line))
        number = ast.Constant(len(self.points) - 1)
        return ast.Expr(ast.Call(ast.Name(_HIT, ast.Load()), [number], []))


def _blocks(node: ast.AST) -> Iterator[list[ast.stmt]]:
    for field in _BLOCKS:
        block = getattr(node, field, None)
        if isinstance(block, list) and block:
            yield block


def _is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _is_cached(function: ast.FunctionDef) -> bool:
    calls = [d.func if isinstance(d, ast.Call) else d for d in function.decorator_list]
    return any(isinstance(c, ast.Name) and c.id in _CACHES for c in calls)
