"""One type for each name: every mention votes, and what stands beside a mention counts twice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import attrs

from newsparse.layers.entities.candidates import Candidate, key_of
from newsparse.layers.entities.evidence import around, inside
from newsparse.layers.entities.lexicon import lexicon
from newsparse.layers.entities.names import family_keys
from newsparse.layers.entities.tokens import Token

TYPES = ("PER", "ORG", "LOC", "MISC")
_CAP = 4.0  # points that clues may give one type of one name over the whole document
_FAMILY = 2.5
_GIVEN = 1.5
_DEFINED = 2.5
_ROW, _SAME_ROW = 4, 2.5
Scores = dict[str, float]


@attrs.frozen(kw_only=True)
class Typed:
    """A candidate with its type."""

    candidate: Candidate
    """The words."""
    type: str
    """PER, ORG, LOC or MISC."""
    score: float
    """Points of that type: how sure it is."""


def typed(tokens: Sequence[Token], candidates: Sequence[Candidate]) -> list[Typed]:
    """Return each candidate with the type that most speaks for."""
    keys = [key_of(tokens, c) for c in candidates]
    near = [_summed(around(tokens, c)) for c in candidates]
    shared = _shared(keys, candidates, near)
    for key, candidate in dict(zip(keys, candidates, strict=True)).items():
        for kind, weight in inside(tokens, candidate):
            shared[key][kind] += weight
    first = _decided(candidates, keys, near, shared)
    _add_lists(tokens, first, keys, shared)
    _add_families(tokens, first, shared)
    _add_acronyms(tokens, first, keys, shared)
    return _decided(candidates, keys, near, shared)


def _summed(points: Iterable[tuple[str, float]]) -> Scores:
    scores: Scores = defaultdict(float)
    for kind, weight in points:
        scores[kind] += weight
    return scores


def _shared(
    keys: Sequence[str], candidates: Sequence[Candidate], near: Sequence[Scores]
) -> dict[str, Scores]:
    """Return the points of each name: the best of each source, the model's by its share."""
    shared: dict[str, Scores] = defaultdict(lambda: defaultdict(float))
    fixed: dict[tuple[str, str, str], float] = defaultdict(float)
    model: dict[str, list[tuple[str, float]]] = defaultdict(list)
    beside: dict[str, Scores] = defaultdict(lambda: defaultdict(float))
    for key, candidate, scores in zip(keys, candidates, near, strict=True):
        for source, kind, weight in candidate.votes:
            if source == "model":
                model[key].append((kind, weight))
            else:
                fixed[key, source, kind] = max(fixed[key, source, kind], weight)
        for kind, weight in scores.items():
            beside[key][kind] += weight
    for (key, _, kind), weight in fixed.items():
        shared[key][kind] += weight
    for key, votes in model.items():
        for kind, weight in votes:
            shared[key][kind] += weight / len(votes)
    for key, scores in beside.items():
        for kind, weight in scores.items():
            shared[key][kind] += min(_CAP, weight)
    return shared


def _decided(
    candidates: Sequence[Candidate],
    keys: Sequence[str],
    near: Sequence[Scores],
    shared: dict[str, Scores],
) -> list[Typed]:
    result = []
    for candidate, key, scores in zip(candidates, keys, near, strict=True):
        total = {t: shared[key].get(t, 0.0) + scores.get(t, 0.0) for t in TYPES}
        best = max(TYPES, key=lambda t: total[t])
        result.append(Typed(candidate=candidate, type=best, score=total[best]))
    return result


def _add_families(
    tokens: Sequence[Token], decided: Sequence[Typed], shared: dict[str, Scores]
) -> None:
    """A family name alone is the person named in full elsewhere; a first name, less surely."""
    families: set[str] = set()
    for name in decided:
        span = tokens[name.candidate.first : name.candidate.last]
        if name.type == "PER" and len(span) == 1 and name.score >= _FAMILY:
            families.add(span[0].key)  # « Anton Zeiler », whatever it was taken for: « M. Zeiler »
        if name.type != "PER" or len(span) < 2:
            continue
        for key in family_keys(span):
            shared[key]["PER"] += _FAMILY
        if span[0].key in lexicon().first_names:
            shared[span[0].key]["PER"] += _GIVEN
        families.update(family_keys(span)[:1])
    for name in decided:
        span = tokens[name.candidate.first : name.candidate.last]
        relative = name.type != "PER" and 1 < len(span) < 4 and span[-1].key in families
        if relative and span[0].key not in lexicon().official and all(t.capital for t in span):
            shared[key_of(tokens, name.candidate)]["PER"] += _FAMILY


def _add_lists(
    tokens: Sequence[Token],
    decided: Sequence[Typed],
    keys: Sequence[str],
    shared: dict[str, Scores],
) -> None:
    """Names in a row (« Vinteuil, Elstir et Bergotte ») are of one type: that of most of them."""
    row: list[int] = []
    for index in range(len(decided) + 1):
        if row and index < len(decided) and _joined(tokens, decided[index - 1], decided[index]):
            row.append(index)
            continue
        if len(row) >= _ROW:
            counts = Counter(decided[i].type for i in row)
            kind, number = counts.most_common(1)[0]
            if number * 5 >= len(row) * 2:
                for i in row:
                    shared[keys[i]][kind] += _SAME_ROW
        row = [index]


def _joined(tokens: Sequence[Token], one: Typed, other: Typed) -> bool:
    between = tokens[one.candidate.last : other.candidate.first]
    if not between or between[0].block != tokens[other.candidate.first].block:
        return False
    return between[0].text in {",", "et", "ou"} and all(
        t.key in {",", "et", "ou", "le", "la", "les", "l", "'", "de", "d", "du"} for t in between
    )


def _add_acronyms(
    tokens: Sequence[Token],
    decided: Sequence[Typed],
    keys: Sequence[str],
    shared: dict[str, Scores],
) -> None:
    """« Full Name (FN) »: the acronym is of the name's type; behind a person it is a party's."""
    for name, after, key in zip(decided, decided[1:], keys[1:], strict=False):
        end = name.candidate.last
        if after.candidate.first != end + 1 or tokens[end].text != "(":
            continue
        acronym = tokens[after.candidate.first]
        if after.candidate.last - after.candidate.first == 1 and acronym.caps:
            kind = "ORG" if name.type in {"PER", "LOC"} else name.type
            shared[key][kind] += _DEFINED
