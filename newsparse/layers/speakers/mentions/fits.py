"""Fits: whether two descriptions can be of one source: *le président russe*, *le président*."""

from __future__ import annotations

import re

from newsparse.layers.speakers.phrases import Phrase, posts_of
from newsparse.layers.speakers.scene import Scene

_FAMILIES = frozenset(
    "head mayor deputy senator lawyer prosecutor coach diplomat scientist writer singer soldier"
    " chief-executive pope doctor actor director keeper farmer policeman priest teacher"
    " firefighter prefect".split()
)
_RANKS = frozenset({"premier", "premiere", "vice", "sous", "haut", "haute"})
_NATION = re.compile(
    r"(?:ai|ain|aine|ien|ienne|een|eenne|oi|oise|and|ande|agnol|agnole|russe|turc|turque|belge"
    r"|suisse|tcheque|grec|grecque|britannique)$"
)


def fit(scene: Scene, one: Phrase, other: Phrase) -> float | None:
    """Return how well two descriptions can be of one source; None where they cannot."""
    posts = posts_of(one) & posts_of(other)
    same = one.noun.lemma == other.noun.lemma
    if _of_two_nations(one, other) or not (posts or same):
        return None
    if posts - _FAMILIES:
        return 4.0
    shared = _expanded(scene, one.complement) & _expanded(scene, other.complement)
    shared |= _hinted(one, other)
    if one.complement and other.complement and not shared:
        return None
    if not same:
        return 3.0 if shared else 1.0
    ranks = (one.words ^ other.words) & _RANKS  # « le ministre » may be the « premier ministre »
    if ranks and (one.complement or one.words & _RANKS):
        return None
    return 3.0 + (1.5 if shared else 0.0) - (1.0 if one.former != other.former else 0.0)


def _of_two_nations(one: Phrase, other: Phrase) -> bool:
    """« le président russe », « le président américain »."""
    first, second = ({w[:5] for w in p.complement if _NATION.search(w)} for p in (one, other))
    return bool(first and second) and not first & second


def _expanded(scene: Scene, words: frozenset[str]) -> frozenset[str]:
    """Words, and a token for each organisation that they name by any of its names."""
    named = scene.index.named_by
    return words | {f"#{k}" for w in words for k, form in named.get(w, ()) if form <= words}


def _hinted(one: Phrase, other: Phrase) -> frozenset[str]:
    """« le procureur fédéral », « le procureur du parquet fédéral »: the head repeats a word."""
    return (one.complement & other.words) | (other.complement & one.words)
