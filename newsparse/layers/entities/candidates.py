"""A candidate: words that may be a name, and what speaks for each type. All steps pass these on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import attrs

from newsparse.layers.entities.tokens import Token


class Vote(NamedTuple):
    """One source's belief in one type."""

    source: str
    type: str
    weight: float


@attrs.frozen(kw_only=True)
class Candidate:
    """Tokens that may be one name."""

    first: int
    """Position of its first token."""
    last: int
    """One past the position of its last token."""
    source: str
    """Who proposes it: ``model``, ``list``, ``person``, ``official``, ``context``, ``definition``,
    ``title`` or ``repeat``."""
    votes: tuple[Vote, ...]
    """What its source, and others that propose the same words, believe."""

    @property
    def span(self) -> range:
        """The positions of its tokens."""
        return range(self.first, self.last)


def key_of(tokens: Sequence[Token], candidate: Candidate) -> str:
    """Return what all mentions of the same words share: the folded words, one space apart."""
    return " ".join(t.key for t in tokens[candidate.first : candidate.last])


def type_of(candidate: Candidate) -> str:
    """Return the type that its strongest vote is for."""
    return max(candidate.votes, key=lambda v: v.weight).type


def pooled(chosen: Candidate, votes: Mapping[tuple[int, int], Sequence[Vote]]) -> Candidate:
    """Return a candidate with the votes of every source that proposed the same words."""
    same = votes.get((chosen.first, chosen.last), ())
    return attrs.evolve(chosen, votes=tuple(same) or chosen.votes)


def select(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return candidates that do not overlap: longer ones first, then those of better sources.

    A span of the model that two shorter names fill between them is two names run together
    (an agency and the person quoted, a nationality and a name): the two are kept.
    """
    pool = sorted(candidates, key=lambda c: (-len(c.span), _RANK[c.source], c.first))
    rules = [c for c in pool if c.source != "model"]
    starts: dict[int, list[Candidate]] = {}
    for rule in rules:
        starts.setdefault(rule.first, []).append(rule)
    firm = {p: c for c in rules if c.source in _FIRM for p in c.span}
    taken: set[int] = set()
    kept = []
    for candidate in pool:
        if not taken.isdisjoint(candidate.span) or _filled(candidate, starts):
            continue
        if candidate.source == "model" and _crosses(candidate, firm.get(candidate.first)):
            continue
        taken.update(candidate.span)
        kept.append(candidate)
    return sorted(kept, key=lambda c: c.first)


_FIRM = frozenset({"title", "official", "context", "definition"})  # whose bounds are sure
_RANK = {**dict.fromkeys(_FIRM, 0), "person": 1, "list": 2, "repeat": 3, "model": 4}


def _crosses(candidate: Candidate, firm: Candidate | None) -> bool:
    """A span of the model that starts within a firm name and runs out of it is wrong."""
    return firm is not None and firm.first < candidate.first and firm.last < candidate.last


def _filled(candidate: Candidate, starts: dict[int, list[Candidate]]) -> bool:
    if candidate.source != "model":
        return False
    position, kind = candidate.first, ""
    while position < candidate.last:
        inside = [c for c in starts.get(position, ()) if c.last <= candidate.last]
        if not inside:
            return False
        part = max(inside, key=lambda c: c.last)
        if kind == "ORG" and type_of(part) == "LOC":
            return False  # « Danone Asie centrale »: a branch, named after its place
        position, kind = part.last, type_of(part)
    return True
