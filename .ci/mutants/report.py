"""What became of the mutants, as a table and as a list of those that nothing told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

OUTCOMES = ("killed", "timeout", "survived", "no-test")
_TOLD = {"killed", "timeout"}


def table(records: Sequence[dict[str, Any]]) -> str:
    """Return a line a layer, and one of all: how many mutants ended how."""
    layers = sorted({record["layer"] for record in records})
    head = f"{'layer':<10}{'mutants':>9}" + "".join(f"{o:>10}" for o in OUTCOMES) + f"{'rate':>8}"
    rows = [_row(layer, [r for r in records if r["layer"] == layer]) for layer in layers]
    return "\n".join([head, *rows, _row("all", records)])


def survivors(records: Sequence[dict[str, Any]]) -> str:
    """Return a line a mutant that no test told, in the order of the files."""
    alive = [record for record in records if record["outcome"] not in _TOLD]
    lines = [
        f"{r['file']}:{r['line']}  {r['before']}  ->  {r['after']}  ({r['outcome']})"
        for r in sorted(alive, key=lambda r: (r["file"], r["line"]))
    ]
    return "\n".join(lines)


def _row(name: str, records: Sequence[dict[str, Any]]) -> str:
    count = Counter(record["outcome"] for record in records)
    rate = sum(count[outcome] for outcome in _TOLD) / max(1, len(records))
    cells = "".join(f"{count[outcome]:>10}" for outcome in OUTCOMES)
    return f"{name:<10}{len(records):>9}{cells}{rate:>8.0%}"
