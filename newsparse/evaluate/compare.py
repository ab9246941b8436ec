"""When two things are the same: spans, names and numbers, each with the tolerance of scoring."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeVar

from newsparse.spans import Spanned

Gold = TypeVar("Gold")
Found = TypeVar("Found")

_ARTICLE = re.compile(r"(?:l'|le |la |les |un |une |des |du |de |la |de l'|d')")
_SPACES = re.compile(r"\s+")
_TYPOGRAPHY = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " "})


def same_form(name: str) -> str:
    """Return a name without accents, capitals, leading article and outer punctuation."""
    apart = unicodedata.normalize("NFKD", name.translate(_TYPOGRAPHY))
    plain = "".join(c for c in apart if not unicodedata.combining(c)).lower().strip()
    leading = _ARTICLE.match(plain)
    bare = plain[leading.end() :] if leading else plain
    return _SPACES.sub(" ", bare).strip(" .,;:")


def shared(a: Spanned, b: Spanned) -> int:
    """Return how many characters two spans have in common."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def iou(a: Spanned, b: Spanned) -> float:
    """Return the share of two spans' common extent in which both stand."""
    common = shared(a, b)
    return common / (max(a.end, b.end) - min(a.start, b.start)) if common else 0.0


def cover(gold: Spanned, found: Spanned) -> float:
    """Return the share of a gold span that another covers."""
    return shared(gold, found) / max(1, gold.end - gold.start)


def pair(
    gold: Sequence[Gold],
    found: Sequence[Found],
    score: Callable[[Gold, Found], float],
    least: float,
) -> list[tuple[Gold, Found]]:
    """Return one-to-one pairs, the best scores first, in order of position where scores are equal.

    Args:
        gold: What should have been found.
        found: What was found.
        score: How alike two of them are; 0 for not at all.
        least: Score below which two are no pair.
    """
    scored = [(score(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)]
    worth = [entry for entry in scored if entry[0] > 0 and entry[0] >= least]
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for _, i, j in sorted(worth, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((gold[i], found[j]))
    return pairs


def same_number(a: Decimal | None, b: Decimal | None) -> bool:
    """Tell whether two bounds are equal to within a thousandth, or both open."""
    if a is None or b is None:
        return a is b
    first, second = round(float(a), 4), round(float(b), 4)
    return abs(first - second) <= 1e-3 * max(1.0, abs(first))
