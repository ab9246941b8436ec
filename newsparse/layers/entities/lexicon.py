"""Word lists of the entity layer, read once: the tables live in ``data/``, the logic elsewhere."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

import attrs

from newsparse.datafiles import lines_of


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Return *text* without accents and capitals: « Élysée » and « ELYSEE » are one key."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def rows(name: str) -> Iterator[str]:
    """Return the lines of a data file of this layer, comments left out."""
    return lines_of("newsparse.layers.entities", name)


@attrs.frozen(kw_only=True)
class Head:
    """A word that opens official names."""

    type: str
    """Type of the names it opens."""
    capital: bool
    """Whether only its capitalised form opens a name."""


@attrs.frozen(kw_only=True)
class Lexicon:
    """Everything the layer knows of words, apart from the gazetteer. Keys are folded."""

    titles: frozenset[str]
    """Forms of address as written, without a final full stop (*M*, *Mme*)."""
    roles: frozenset[str]
    """Functions and trades that stand beside a person's name."""
    ministers: frozenset[tuple[str, ...]]
    """Those of them that have a portfolio, whose *de* is followed by no name of a body."""
    heads: dict[str, str]
    """Common noun → type of the name right behind it."""
    complements: dict[str, str]
    """Common noun → type of the name behind its *de*."""
    official: dict[str, Head]
    """First word of official names."""
    demonyms: frozenset[str]
    """Inhabitants and believers, every form."""
    not_names: frozenset[str]
    """Capitalised words that name no entity, as written."""
    first_names: frozenset[str]
    """First names."""
    works: frozenset[str]
    """Words right behind which a title stands in quotation marks."""
    last_words: dict[str, str]
    """Last word of a name → type of the name."""


@cache
def lexicon() -> Lexicon:
    """Return the word lists, read on first use."""
    return Lexicon(
        titles=frozenset(t.rstrip(".") for t in rows("titles.txt")),
        roles=_with_plurals(fold(r) for r in rows("roles.txt")),
        ministers=frozenset(_keys(r) for r in rows("ministers.txt")),
        heads=dict(_pairs("heads.tsv")),
        complements=dict(_pairs("complements.tsv")),
        official=dict(_official()),
        demonyms=frozenset(f for d in rows("demonyms.txt") for f in _inflected(d)),
        not_names=frozenset(rows("not_names.txt")),
        works=frozenset(fold(w) for w in rows("works.txt")),
        last_words=dict(_pairs("last_words.tsv")),
        first_names=frozenset(fold(n) for n in rows("first_names.txt")),
    )


def _pairs(name: str) -> Iterator[tuple[str, str]]:
    for row in rows(name):
        word, kind = row.split("\t")
        yield fold(word), kind


def _official() -> Iterator[tuple[str, Head]]:
    for word, kind in _pairs("official.tsv"):
        label, _, restriction = kind.partition(" ")
        yield word, Head(type=label, capital=restriction == "cap")


def _with_plurals(words: Iterator[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in (word, word + "s"))


def _keys(phrase: str) -> tuple[str, ...]:
    return tuple(fold(phrase).replace("'", " ' ").split())


def _inflected(masculine: str) -> Iterator[str]:
    word = fold(masculine)
    feminine = word + "ne" if masculine.endswith("en") else word + "e"
    feminines = {feminine, word.removesuffix("c") + "que", word.removesuffix("c") + "cque"}
    if word.endswith("e"):
        feminines = {word}
    if word.endswith(("reton", "ippon")):
        feminines = {word + "ne"}
    for form in {word, *feminines}:
        yield form
        yield form if form.endswith("s") else form + "s"
