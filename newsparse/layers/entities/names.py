"""The parts of a person's name: first names, particles, family name."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.layers.entities.lexicon import lexicon
from newsparse.layers.entities.tokens import Token


def family_keys(span: Sequence[Token]) -> tuple[str, ...]:
    """Return the folded forms in which a person's family name may stand alone.

    « Yann Le Goff » gives *le goff*; « Rosa Vega Montero » gives *vega montero*, *montero*
    and *vega*: in Spanish names the first of two family names is the one used.
    """
    words = [t for t in span if t.word]
    start = 1
    while start < len(words) - 1 and (words[start].initial or _given(words[start])):
        start += 1
    family = words[start:]
    keys = [" ".join(t.key for t in family)]
    if len(family) > 1 and not _article(family[0]):
        keys += [t.key for t in family if t.capital]
    return tuple(dict.fromkeys(k for k in keys if len(k) > 2))


def _given(token: Token) -> bool:
    return token.key in lexicon().first_names


def _article(token: Token) -> bool:
    """« Le Goff »: the article is part of the name and never left out."""
    return token.key in {"le", "la"} and token.capital
