"""The modules under test and their mutants: which there are, and the tree of each."""

from __future__ import annotations

import ast
import hashlib
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from operators import OPERATORS
from sites import Slot, slots

ROOT = Path(__file__).parents[2]
_CONTEXT = 30  # characters shown on either side of a change


@dataclass(frozen=True)
class Module:
    """A module under test, as it was when it was read."""

    name: str
    path: str
    source: str
    package: bool

    @property
    def layer(self) -> str:
        """The layer it belongs to; empty for the package of all layers."""
        return f"{self.name}..".split(".")[2]

    def tree(self) -> ast.Module:
        """Return its tree, which the caller may change."""
        return ast.parse(self.source)


def modules() -> list[Module]:
    """Read every module of the layers."""
    found = []
    for path in sorted((ROOT / "newsparse" / "layers").rglob("*.py")):
        place = path.relative_to(ROOT)
        parts = place.with_suffix("").parts
        package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if package else parts)
        found.append(Module(name, place.as_posix(), path.read_text(encoding="utf-8"), package))
    return found


@dataclass(frozen=True)
class Mutant:
    """One change of one module."""

    module: Module
    operator: str
    id: str
    """The module, the number of the place in it and of the change there, and the text's hash."""
    line: int
    statement: int | None
    """The line of the statement that runs the changed code; None where that runs at import."""
    before: str
    after: str
    tree: ast.Module = field(repr=False, compare=False)


def sample(among: Sequence[Module], number: int, seed: int) -> list[Mutant]:
    """Return so many mutants, each place as likely as any other; more extend fewer."""
    places = [(module, i) for module in among for i in range(len(_places(module.tree())))]
    random.Random(seed).shuffle(places)  # noqa: S311 - no secret
    return [_mutant(module, i, seed) for module, i in places[:number]]


def _places(tree: ast.Module) -> list[tuple[str, Slot]]:
    """Return the operators that have something to change in a tree, and where."""
    found = ((name, slot) for slot in slots(tree) for name in OPERATORS)
    return [(name, slot) for name, slot in found if any(True for _ in OPERATORS[name](slot))]


def _mutant(module: Module, number: int, seed: int) -> Mutant:
    """Return a mutant of a place, one of those that its operator makes there."""
    tree = module.tree()
    operator, slot = _places(tree)[number]
    choices = list(OPERATORS[operator](slot))
    digest = hashlib.sha256(module.source.encode()).hexdigest()[:8]
    place = f"{module.path}:{number}"
    variant = random.Random(f"{seed} {place}").randrange(len(choices))  # noqa: S311
    whole = ast.unparse(slot.statement)
    slot.put(choices[variant])
    changed = slot.node is slot.statement
    before, after = _differing(whole, ast.unparse(choices[variant] if changed else slot.statement))
    return Mutant(
        module=module,
        operator=operator,
        id=f"{place}:{variant}@{digest}",
        line=slot.node.lineno,
        statement=slot.statement.lineno if slot.function else None,
        before=before,
        after=after,
        tree=tree,
    )


def _differing(one: str, other: str) -> tuple[str, str]:
    """Return two texts without the beginning and the end that they share."""
    one, other = (re.sub(r"\s+", " ", text) for text in (one, other))
    if other == "pass":
        return one, other
    pairs = list(zip(one, other, strict=False))
    start = next((i for i, (a, b) in enumerate(pairs) if a != b), len(pairs))
    backwards = list(zip(one[start:][::-1], other[start:][::-1], strict=False))
    end = next((i for i, (a, b) in enumerate(backwards) if a != b), len(backwards))
    return _excerpt(one, start, len(one) - end), _excerpt(other, start, len(other) - end)


def _excerpt(text: str, start: int, end: int) -> str:
    first, last = max(0, start - _CONTEXT), min(len(text), end + _CONTEXT)
    return "…" * (first > 0) + text[first:last] + "…" * (last < len(text))
