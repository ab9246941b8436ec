"""What looks like a name and is none: demonyms, units, words that merely open a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsparse.layers.entities.decide import Typed
from newsparse.layers.entities.lexicon import lexicon
from newsparse.layers.entities.tokens import Token

_CENTURY = re.compile(r"[IVX]+(?:e|è|ème|eme|er)s?")
_TITLE_OF = re.compile(r"ministres?")


def kept(tokens: Sequence[Token], names: Sequence[Typed]) -> Iterator[Typed]:
    """Yield the names that are names of entities."""
    lower = {t.key for t in tokens if t.word and not t.capital}
    for name in names:
        span = tokens[name.candidate.first : name.candidate.last]
        if not _is_word(name, span, lower):
            yield name


def _is_word(name: Typed, span: Sequence[Token], lower: set[str]) -> bool:
    if len(span) > 1:
        return False
    token = span[0]
    words = lexicon()
    if token.text in words.not_names or _CENTURY.fullmatch(token.text):
        return True
    if token.key in words.demonyms and name.candidate.source == "model" and name.type != "PER":
        return True
    if len(token.text) < 2 or not any(c.isalpha() for c in token.text):
        return True
    unknown = name.candidate.source == "model"
    return unknown and token.opens and token.upos not in {"PROPN", "X", ""} and token.key in lower
