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
    """Who proposes it: ``model``, ``list``, ``person``, ``official`` or ``repeat``."""
    votes: tuple[Vote, ...]
    """What its source, and others that propose the same words, believe."""

    @property
    def span(self) -> range:
        """The positions of its tokens."""
        return range(self.first, self.last)


def key_of(tokens: Sequence[Token], candidate: Candidate) -> str:
    """Return what all mentions of the same words share: the folded words, one space apart."""
    return " ".join(t.key for t in tokens[candidate.first : candidate.last])


def pooled(chosen: Candidate, votes: Mapping[tuple[int, int], Sequence[Vote]]) -> Candidate:
    """Return a candidate with the votes of every source that proposed the same words."""
    same = votes.get((chosen.first, chosen.last), ())
    return attrs.evolve(chosen, votes=tuple(dict.fromkeys((*chosen.votes, *same))))


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
    taken: set[int] = set()
    kept = []
    for candidate in pool:
        if not taken.isdisjoint(candidate.span) or _filled(candidate, starts):
            continue
        taken.update(candidate.span)
        kept.append(candidate)
    return sorted(kept, key=lambda c: c.first)


_RANK = {"official": 0, "person": 1, "list": 2, "repeat": 3, "model": 4}


def _filled(candidate: Candidate, starts: dict[int, list[Candidate]]) -> bool:
    if candidate.source != "model":
        return False
    position, parts = candidate.first, 0
    while position < candidate.last:
        inside = [c for c in starts.get(position, ()) if c.last <= candidate.last]
        if not inside:
            return False
        position = max(c.last for c in inside)
        parts += 1
    return parts > 1
