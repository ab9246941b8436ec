"""Names found once are names everywhere: marking the mentions that no other step found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs

from newsparse.layers.entities.candidates import Candidate, Vote, key_of
from newsparse.layers.entities.decide import Typed
from newsparse.layers.entities.lexicon import lexicon
from newsparse.layers.entities.names import family_keys
from newsparse.layers.entities.tokens import Token, key_at

_OF = frozenset({"de", "du", "des", "d"})
_SURE = 2.0  # points a name needs before it is looked for elsewhere
_WEIGHT = 2.0


@attrs.frozen(kw_only=True)
class _Known:
    keys: tuple[str, ...]
    type: str
    caps: bool


def repeats(tokens: Sequence[Token], found: Sequence[Typed]) -> Iterator[Candidate]:
    """Yield further mentions of the names found, family names and heads of long names included."""
    taken = {p for name in found for p in name.candidate.span}
    table = _table(tokens, found)
    for first, token in enumerate(tokens):
        if first in taken or not token.capital:
            continue
        rows = table.get(token.key, ())
        known = next((k for k in rows if _fits(k, tokens, first, taken)), None)
        if known is not None:
            last = first + len(known.keys)
            votes = (Vote("repeat", known.type, _WEIGHT),)
            yield Candidate(first=first, last=last, source="repeat", votes=votes)


def _table(tokens: Sequence[Token], found: Sequence[Typed]) -> dict[str, list[_Known]]:
    rows: dict[tuple[str, ...], _Known] = {}
    heads: dict[tuple[str, ...], _Known] = {}
    for name in found:
        span = tokens[name.candidate.first : name.candidate.last]
        if name.score < _SURE or not any(t.capital for t in span):
            continue
        full = tuple(key_of(tokens, name.candidate).split(" "))
        forms = [(full, span[0].caps)]
        if name.type == "PER" and len(span) > 1:
            forms += [(tuple(k.split(" ")), False) for k in family_keys(span)]
        if name.type in {"ORG", "MISC"} and len(span) > 1 and span[0].key in lexicon().official:
            heads.setdefault(full[:1], _Known(keys=full[:1], type=name.type, caps=False))
        for keys, caps in forms:
            rows.setdefault(keys, _Known(keys=keys, type=name.type, caps=caps))
    table: dict[str, list[_Known]] = defaultdict(list)
    # « le Forum » behind « le Forum mondial … »: its first word, where a capital shows a name.
    rows = {**heads, **rows}
    for keys in sorted(rows, key=lambda k: -len(k)):
        table[keys[0]].append(rows[keys])
    return table


def _fits(known: _Known, tokens: Sequence[Token], first: int, taken: set[int]) -> bool:
    span = tokens[first : first + len(known.keys)]
    if tuple(t.key for t in span) != known.keys or span[-1].block != span[0].block:
        return False
    if not taken.isdisjoint(range(first, first + len(span))):
        return False
    return len(span) > 1 or _fits_alone(known, tokens, first)


def _fits_alone(known: _Known, tokens: Sequence[Token], first: int) -> bool:
    token = tokens[first]
    if token.text in lexicon().not_names or (len(token.text) < 4 and known.caps and not token.caps):
        return False
    if token.key in lexicon().official:
        return token.telling and key_at(tokens, first + 1, token.block) not in _OF
    return not token.merely_opens
