"""Known names: matching the lists of ``data/`` against the tokens of a text, longest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from newsparse.layers.entities.lexicon import fold, rows
from newsparse.layers.entities.tokens import TOKEN, Token

_FILES = {
    "places.txt": "LOC",
    "countries.txt": "LOC",
    "cities.txt": "LOC",
    "organisations.txt": "ORG",
    "others.txt": "MISC",
}


@attrs.frozen(kw_only=True)
class Entry:
    """A known name, under one type."""

    keys: tuple[str, ...]
    """Its tokens, folded."""
    capitals: tuple[bool, ...]
    """Which of the tokens must have a capital."""
    exact: str
    """The form a short acronym must have, empty for other names (*AP* is no « ap »)."""
    type: str
    """PER, ORG, LOC or MISC."""
    sure: bool
    """False where the name is also a word or another name: evidence only."""


@attrs.frozen(kw_only=True)
class Match:
    """A known name in a text, over the tokens ``first`` to ``last`` (exclusive)."""

    first: int
    last: int
    entries: tuple[Entry, ...]
    """Every entry of that name: one for each type it may have."""


@cache
def _table() -> dict[str, tuple[Entry, ...]]:
    table: dict[str, list[Entry]] = {}
    for entry in _entries():
        table.setdefault(entry.keys[0], []).append(entry)
    return {key: tuple(sorted(es, key=lambda e: -len(e.keys))) for key, es in table.items()}


def _entries() -> Iterator[Entry]:
    """Yield each name of each type once; what a list written by hand says of it comes first."""
    seen: set[tuple[str, tuple[str, ...], str, bool]] = set()
    for name, kind in _FILES.items():
        doubtful_first = sorted((_entry(r, kind) for r in rows(name)), key=lambda e: e.sure)
        for entry in doubtful_first:
            label = (entry.type, entry.keys, entry.exact, any(entry.capitals))
            if label not in seen:
                seen.add(label)
                yield entry


def _entry(row: str, kind: str) -> Entry:
    name = row.removesuffix("?")
    parts = [m[0] for m in TOKEN.finditer(name)]
    short = len(parts) == 1 and name.isupper() and len(name) <= 3
    return Entry(
        keys=tuple(fold(p) for p in parts),
        capitals=tuple(p[0].isupper() for p in parts),
        exact=name if short else "",
        type=kind,
        sure=not row.endswith("?"),
    )


def matches(tokens: Sequence[Token]) -> Iterator[Match]:
    """Yield the longest known name at each token that opens one; matches may overlap."""
    table = _table()
    for first, token in enumerate(tokens):
        found = [e for e in table.get(token.key, ()) if _fits(e, tokens, first)]
        if found:
            longest = len(found[0].keys)
            entries = tuple(e for e in found if len(e.keys) == longest)
            yield Match(first=first, last=first + longest, entries=entries)


def _fits(entry: Entry, tokens: Sequence[Token], first: int) -> bool:
    last = first + len(entry.keys)
    if last > len(tokens) or tokens[last - 1].block != tokens[first].block:
        return False
    if entry.exact:
        return tokens[first].text == entry.exact and not tokens[first].shouted
    return all(
        token.key == key and (token.capital or not capital)
        for token, key, capital in zip(
            tokens[first:last], entry.keys, entry.capitals, strict=True
        )
    )
