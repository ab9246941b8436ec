"""Known names: matching the lists of ``data/`` against the tokens of a text, longest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import attrs

from newsparse.layers.entities.lexicon import fold, rows
from newsparse.layers.entities.tokens import TOKEN, Token, key_at

_FILES = {
    "places.txt": "LOC",
    "countries.txt": "LOC",
    "cities.txt": "LOC",
    "organisations.txt": "ORG",
    "others.txt": "MISC",
}


_ARTICLES = frozenset({"le", "la", "les", "l"})
Label = tuple[str, tuple[str, ...], str, tuple[bool, ...]]  # type, keys, exact form, capitals
_CONTRACTIONS = {"le": frozenset({"du", "au"}), "les": frozenset({"des", "aux"})}


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
    after: frozenset[str]
    """Words one of which must stand before it: « du Havre », « aux Sables-d'Olonne »."""
    sure: bool
    """False where the name is also a word or another name: evidence only."""


@attrs.frozen(kw_only=True)
class Match:
    """A known name in a text, over the tokens ``first`` to ``last`` (exclusive)."""

    first: int
    last: int
    entries: tuple[Entry, ...]
    """Every entry of that name: one for each type it may have."""
    sure: bool
    """Whether the words are a name here, rather than words that may be one."""

    titled: bool
    """Whether a capitalised article shows the title of a medium (« selon La Croix »)."""

    @property
    def span(self) -> range:
        """The positions of its tokens."""
        return range(self.first, self.last)

    def surely(self, kind: str) -> bool:
        """Tell whether the words are a name of that type here."""
        return self.sure and any(e.type == kind for e in self.entries if e.sure or self.titled)


def is_listed(word: str) -> bool:
    """Tell whether a single word is a known name of its own."""
    return any(len(entry.keys) == 1 for entry in _table().get(fold(word), ()))


@cache
def _table() -> dict[str, tuple[Entry, ...]]:
    """Return the entries by their first two words, or their only one; the longest first."""
    table: dict[str, list[Entry]] = {}
    for entry in _entries():
        table.setdefault(" ".join(entry.keys[:2]), []).append(entry)
    return {key: tuple(sorted(es, key=lambda e: -len(e.keys))) for key, es in table.items()}


def _entries() -> Iterator[Entry]:
    """Yield each name of each type once; what a list written by hand says of it comes first."""
    seen: set[Label] = set()
    contracted: list[Entry] = []
    for name, kind in _FILES.items():
        listed = sorted((_entry(r, kind) for r in rows(name)), key=lambda e: e.sure)
        contracted += [c for e in listed for c in _contracted(e)]
        yield from _new(listed, seen)
    yield from _new(contracted, seen)


def _new(entries: Iterable[Entry], seen: set[Label]) -> Iterator[Entry]:
    for entry in entries:
        label = (entry.type, entry.keys, entry.exact, entry.capitals)
        if label not in seen:
            seen.add(label)
            yield entry


def _contracted(entry: Entry) -> Iterator[Entry]:
    """Yield the form behind a contraction: « Le Monde » is « Monde » in « du Monde »."""
    before = _CONTRACTIONS.get(entry.keys[0])
    if before is not None and entry.sure:
        yield attrs.evolve(entry, keys=entry.keys[1:], capitals=entry.capitals[1:], after=before)


def _entry(row: str, kind: str) -> Entry:
    name = row.removesuffix("?")
    parts = [m[0] for m in TOKEN.finditer(name)]
    short = len(parts) == 1 and name.isupper() and len(name) <= 3
    return Entry(
        keys=tuple(fold(p) for p in parts),
        capitals=tuple(p[0].isupper() for p in parts),
        exact=name if short else "",
        type=kind,
        after=frozenset(),
        sure=not row.endswith("?"),
    )


def matches(tokens: Sequence[Token]) -> Iterator[Match]:
    """Yield the longest known name at each token that opens one; matches may overlap."""
    table = _table()
    for first, token in enumerate(tokens):
        after = key_at(tokens, first + 1, token.block)
        longer = table.get(f"{token.key} {after}", ())
        found = [e for e in longer if _fits(e, tokens, first)]
        found = found or [e for e in table.get(token.key, ()) if _fits(e, tokens, first)]
        if found:
            longest = len(found[0].keys)
            entries = tuple(e for e in found if len(e.keys) == longest)
            titled = token.telling and token.key in _ARTICLES
            sure = titled or any(e.sure for e in entries)
            yield Match(
                first=first, last=first + longest, entries=entries, sure=sure, titled=titled
            )


def _fits(entry: Entry, tokens: Sequence[Token], first: int) -> bool:
    span = tokens[first : first + len(entry.keys)]
    if tuple(t.key for t in span) != entry.keys or span[-1].block != span[0].block:
        return False
    if entry.after and (first == 0 or tokens[first - 1].key not in entry.after):
        return False
    if entry.exact:
        return span[0].text == entry.exact and not span[0].shouted
    return all(t.capital for t, capital in zip(span, entry.capitals, strict=True) if capital)
