"""Clusters: the namings of one person or thing, by the shape of the names alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from newsparse.layers.speakers.lexicon import first_names, fold, noun_at
from newsparse.layers.speakers.types import Naming

_ARTICLE = re.compile(r"^(?:l'|d'|le |la |les )")
_SEX = "|"  # between a family name and the gender of its title, where two people bear it
_SMALL = frozenset("de du des d' la le les l' et en a au aux of the and pour sur".split())


def key_of(text: str) -> str:
    """Return the form of a name in which two spellings of it are equal."""
    return _ARTICLE.sub("", fold(text)).strip(" .,'\"")


def cluster(namings: Sequence[Naming]) -> list[list[int]]:
    """Return groups of positions of namings that name one thing, in order of first naming."""
    groups = _Groups(len(namings))
    first: dict[str, int] = {}
    by_entity: dict[tuple[str, str | None], int] = {}
    split = _of_two(namings)
    for i, naming in enumerate(namings):
        key = key_of(naming.text)
        sex = naming.title_gender if key in split else None
        groups.join(first.setdefault(f"{key}{_SEX}{sex}" if sex else key, i), i)
        if naming.entity is not None and key not in split:
            groups.join(by_entity.setdefault((naming.entity.id, sex), i), i)
    _join_forms(namings, first, groups)
    return groups.lists()


def _of_two(namings: Sequence[Naming]) -> set[str]:
    """Family names that both a man and a woman bear, or that two full names end in."""
    sexes: dict[str, set[str]] = {}
    ends: dict[str, set[str]] = {}
    for naming in namings:
        key = key_of(naming.text)
        if naming.title_gender is not None:
            sexes.setdefault(key, set()).add(naming.title_gender)
        if naming.type in ("PER", None) and " " in key and "." not in key:
            ends.setdefault(key_of(key.split(" ", 1)[1]), set()).add(key)
    for family in sexes.keys() & ends.keys():  # « Claire Roy … M. Roy »
        firsts = {first_names().get(_tokens(key)[0]) for key in ends[family]}
        sexes[family] |= {sex for sex in firsts if sex is not None}
    return {k for k, v in sexes.items() if len(v) > 1} | {k for k, v in ends.items() if len(v) > 1}


class _Groups:
    """Sets of positions that grow together."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, i: int) -> int:
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, a: int, b: int) -> None:
        a, b = self.root(a), self.root(b)
        self._parent[max(a, b)] = min(a, b)

    def lists(self) -> list[list[int]]:
        found: dict[int, list[int]] = {}
        for i in range(len(self._parent)):
            found.setdefault(self.root(i), []).append(i)
        return list(found.values())


def _join_forms(namings: Sequence[Naming], first: dict[str, int], groups: _Groups) -> None:
    """Join short forms with the one longer form they can be short for."""
    types = _types(namings)
    index: dict[str, list[str]] = {}
    for key in first:
        for token in set(_tokens(key)) | {_initials(key)}:
            index.setdefault(token, []).append(key)
    for key in sorted(first, key=lambda k: (-len(_tokens(k)), first[k])):
        tokens = _tokens(key)
        near = index.get(tokens[-1], []) + index.get(tokens[0], [])
        near += index.get(key.replace(".", ""), [])
        longer = [k for k in dict.fromkeys(near[:200]) if k != key]
        for test in (_is_family_name, _is_abbreviated, _is_acronym, _is_front_of):
            fitting = [k for k in longer if test(key, k, types)]
            fitting = _of_one_sex(key, fitting)
            roots = {groups.root(first[k]) for k in fitting}
            if len(roots) == 1:
                groups.join(roots.pop(), first[key])
            if fitting:
                break


def _of_one_sex(key: str, longer: list[str]) -> list[str]:
    """Where a man and a woman bear a family name, those whose first name goes with the title."""
    sex = key.partition(_SEX)[2]
    if not sex:
        return longer
    known = [k for k in longer if first_names().get(_tokens(k)[0]) == sex]
    return known or [k for k in longer if first_names().get(_tokens(k)[0], sex) == sex]


def _types(namings: Sequence[Naming]) -> dict[str, str | None]:
    votes: dict[str, Counter[str]] = {}
    for naming in namings:
        if naming.type is not None:
            votes.setdefault(key_of(naming.text), Counter())[naming.type] += 1
    return {key: counter.most_common(1)[0][0] for key, counter in votes.items()}


@lru_cache(maxsize=1 << 14)
def _tokens(key: str) -> tuple[str, ...]:
    return tuple(key.partition(_SEX)[0].split(" "))


def _is_family_name(short: str, long: str, types: dict[str, str | None]) -> bool:
    """« Houry » for « Nadim Houry », « Le Pen » for « Jean-Marie Le Pen »."""
    a, b = _tokens(short), _tokens(long)
    if len(a) >= len(b) or b[len(b) - len(a) :] != a:
        return False
    first = list(b[: len(b) - len(a)])
    while len(first) > 1 and first[-1] in ("le", "la", "l'"):  # « Le Gouic », its key « gouic »
        first.pop()
    if noun_at(b, 0) is not None or any(t in _SMALL for t in first):
        return False
    if types.get(short) == "LOC" and types.get(long) != "PER":
        return False  # « France » is not « Météo France »
    return types.get(long) != "LOC"


def _is_abbreviated(short: str, long: str, types: dict[str, str | None]) -> bool:
    """« B. Obama » for « Barack Obama »."""
    a, b = _tokens(short), _tokens(long)
    if len(a) != len(b) or a[1:] != b[1:] or types.get(long) == "LOC":
        return False
    initials = a[0].replace(".", "").split("-")
    parts = b[0].split("-")
    return (
        "." in a[0]
        and len(initials) <= len(parts)
        and all(p.startswith(i) for i, p in zip(initials, parts, strict=False))
    )


@lru_cache(maxsize=1 << 14)
def _initials(key: str) -> str:
    words = [t for t in re.split(r"[\s'-]+", key) if t and t not in _SMALL]
    return "".join(w[0] for w in words) if len(words) > 1 else ""


def _is_acronym(short: str, long: str, types: dict[str, str | None]) -> bool:
    """« PP » for « Parti populaire »."""
    plain = short.replace(".", "")
    return plain == _initials(long) and types.get(long) != "PER"


def _is_front_of(short: str, long: str, types: dict[str, str | None]) -> bool:
    """« Ana Pastor » for « Ana Pastor García », « Marine » for « Marine Le Pen », « parti X »."""
    a, b = _tokens(short), _tokens(long)
    if len(a) >= len(b) or b[: len(a)] != a:
        return False
    if noun_at(b, 0) is not None:
        return len(a) > 1 or types.get(long) == "ORG"
    return types.get(long) == "PER" and (len(a) > 1 or a[0] in first_names())
