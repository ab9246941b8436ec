"""Choosing among the units that share a word (*francs*, *$*) by what the article speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from newsparse.layers.figures.lexicon import Unit, units


def count_context(lower: str) -> Mapping[str, int]:
    """Return how often an article has each of the words that units wait for.

    Args:
        lower: The article in lower case.
    """
    return Counter(found[0] for found in _waited().finditer(lower))


def choose_unit(candidates: Iterable[Unit], counts: Mapping[str, int]) -> Unit | None:
    """Return the unit whose words the article has most, else the one that waits for none.

    Args:
        candidates: Units in the order of the data file, which decides a tie.
        counts: What :func:`count_context` has counted.
    """
    plain, best, most = None, None, 0
    for unit in candidates:
        if not unit.context:
            plain = plain or unit
            continue
        seen = sum(counts.get(word, 0) for word in unit.context)
        if seen >= unit.least and seen > most:
            best, most = unit, seen
    return best or plain


@cache
def _waited() -> re.Pattern[str]:
    waited = {w for table in units() for found in table.values() for u in found for w in u.context}
    words = sorted((re.escape(w) for w in waited if w[0].isalpha()), key=len, reverse=True)
    signs = [re.escape(w) for w in waited if not w[0].isalpha()]
    return re.compile("|".join([rf"(?<![^\W\d_])(?:{'|'.join(words)})", *signs]))
