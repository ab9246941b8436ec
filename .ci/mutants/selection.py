"""Which tests can tell a mutant."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping

from baseline import Baseline, paths
from catalogue import ROOT, Module, Mutant


class Selection:
    """Finds the tests for mutants.

    A statement of a function is told by the tests that run it. What runs at import, or once to
    fill a cache, is told by the tests that run a function of its module, or of a module that
    imports it, however many lie between.
    """

    def __init__(self, modules: Iterable[Module], baseline: Baseline) -> None:
        """Look at what the modules and the files of tests import."""
        self._baseline = baseline
        self._imports = {m.name: _imported(m.tree()) for m in modules}
        files = paths(baseline.seconds)
        self._files = {f: _imported(ast.parse((ROOT / f).read_bytes())) for f in files}
        self._by_module: dict[str, set[str]] = {}
        for (name, _), tests in baseline.tests.items():
            self._by_module.setdefault(name, set()).update(tests)
        self._touching: dict[str, set[str]] = {}

    def tests(self, mutant: Mutant) -> list[str]:
        """Return the tests for a mutant, in the order to run them."""
        point = (mutant.module.name, mutant.statement or 0)
        found = self._baseline.tests.get(point, set())
        if mutant.statement is None or point in self._baseline.shared:
            found = found | self._told_by(mutant.module.name)
        return ordered(found & self._baseline.seconds.keys(), self._baseline, mutant.module.layer)

    def seconds(self, tests: Iterable[str]) -> float:
        """Return how long tests take with nothing changed."""
        return sum(self._baseline.seconds[test] for test in tests)

    def _told_by(self, name: str) -> set[str]:
        if name not in self._touching:
            users = _users(name, self._imports)
            found = set().union(*(self._by_module.get(user, set()) for user in users))
            files = {f for f, imported in self._files.items() if imported & users}
            found |= {t for t in self._baseline.seconds if _file(t) in files}
            self._touching[name] = found
        return self._touching[name]


def ordered(tests: Iterable[str], baseline: Baseline, layer: str = "") -> list[str]:
    """Return tests, those of a layer first, then the fastest.

    The tests of a file stay together: fixtures of a file read all its texts.
    """
    files: dict[str, float] = {}
    for test in (tests := set(tests)):
        files[_file(test)] = files.get(_file(test), 0.0) + baseline.seconds[test]
    own = f"tests/layers/{layer}/"
    ranks = {f: (not f.startswith(own), seconds, f) for f, seconds in files.items()}
    return sorted(tests, key=lambda test: (ranks[_file(test)], baseline.seconds[test], test))


def _file(test: str) -> str:
    return test.split("::", maxsplit=1)[0]


def _users(name: str, imports: Mapping[str, set[str]]) -> set[str]:
    """Return a module and those that import it, directly or not."""
    found, waiting = {name}, [name]
    while waiting:
        current = waiting.pop()
        new = {user for user, imported in imports.items() if current in imported} - found
        found |= new
        waiting += new
    return found


def _imported(tree: ast.Module) -> set[str]:
    """Return the names of modules that a module imports, and of what it takes from them."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found
