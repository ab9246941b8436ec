"""Articles for a corpus, and what a run wrote of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from newsparse import Source

TOWNS = "Lille Nantes Brest Tours Metz Nice Albi Dax Sens Gap Laon Foix".split()


def articles(count: int) -> list[Source]:
    """Return articles that differ."""
    return [
        Source(
            text=f"La maire de {TOWNS[n % len(TOWNS)]} a promis {n + 2} écoles. « C'est fait », "
            f"a-t-elle dit jeudi.",
            id=f"a{n}",
            published="2024-11-07",
            metadata={"n": n},
        )
        for n in range(count)
    ]


def files(out: Path) -> dict[str, bytes]:
    """Return what a folder holds, file by file."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


def lines(out: Path, kind: str) -> list[dict[str, Any]]:
    """Return the records of all parts."""
    found = []
    for path in sorted((out / kind).glob("*.jsonl")):
        found += [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return found
