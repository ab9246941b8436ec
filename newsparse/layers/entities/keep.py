"""What looks like a name and is none: demonyms, units, words that merely open a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsparse.layers.entities.decide import Typed
from newsparse.layers.entities.lexicon import lexicon
from newsparse.layers.entities.tokens import Token, key_before
from newsparse.spans import last_before

_LINKS = frozenset("de du des d la le les l ' a au aux et ,".split())
_OF = frozenset("de du des d a au aux".split())
_DEFINITE = frozenset("du des au aux la les".split())
_PLURAL = frozenset("les des aux ces".split())
_INHABITANTS = re.compile(r".{3}(?:ais|ois|(?:ien|een|in|ard|ienne|eenne|ine|aise|oise|arde)s)$")
_OF_NO_PLACE = re.compile(r".{3}(?:[ao]is|oises)$")  # which no place in the plural ends in
_MARK = re.compile(r"[A-Z][a-z]{0,2}\d[+-]?")  # a credit rating, a paper size, a vitamin


def kept(tokens: Sequence[Token], names: Sequence[Typed]) -> Iterator[Typed]:
    """Yield the names that are names of entities."""
    lower = {t.key for t in tokens if t.word and not t.capital}
    portfolio = -1
    for name in names:
        if _is_portfolio(tokens, name, portfolio):
            portfolio = name.candidate.last
            continue
        span = tokens[name.candidate.first : name.candidate.last]
        if not _is_word(name, span, lower) and not _is_inhabitants(tokens, name):
            yield name


def _is_portfolio(tokens: Sequence[Token], name: Typed, previous: int) -> bool:
    """« le ministre de la Défense »: what a minister is in charge of is no name.

    The minister is: « le ministre de la Défense, Paul Roche ».
    """
    listed = any(v.source == "list" and v.weight > 2 for v in name.candidate.votes)
    first = name.candidate.first
    field = len(name.candidate.span) == 1 and key_before(tokens, first) in _DEFINITE
    if listed or (name.type == "PER" and not field):
        return False
    at = first - 1
    while at > 0 and tokens[at].key in _LINKS:
        at -= 1
    if at == previous - 1 and tokens[at + 1].key in {"et", ","}:
        return True
    governed = at + 1 < first and tokens[at + 1].key in _OF
    if tokens[at].upos == "ADJ" and not tokens[at].capital:
        at -= 1  # « la ministre néerlandaise de la Défense »
    return governed and _has_portfolio(tokens, at, first)


def _has_portfolio(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Tell whether a minister ends at the noun before a name, or with it (« garde des Sceaux »)."""
    spans = (tokens[at : at + 1], last_before(tokens, at + 1, 4), tokens[at : first + 1])
    return any(tuple(t.key for t in span) in lexicon().ministers for span in spans)


def _is_word(name: Typed, span: Sequence[Token], lower: set[str]) -> bool:
    unlisted = name.candidate.source == "model"
    if len(span) > 1:
        if unlisted and _is_function(span):
            return True
        return unlisted and _is_phrase(span, lower)
    token = span[0]
    shown = name.candidate.source == "context" and len(token.text) < 2  # « a écrit sur X »
    if (_is_common(token) and not shown) or (_is_people(token) and name.candidate.source != "list"):
        return name.type != "PER" or not _is_people(token)
    return unlisted and (_MARK.fullmatch(token.text) is not None or _opens_only(token, lower))


def _is_function(span: Sequence[Token]) -> bool:
    """« le Premier ministre (britannique) »: a function, whatever its capital."""
    roles = lexicon().roles
    if " ".join(t.key for t in span) in roles:
        return True
    lower = not any(t.capital for t in span[1:])
    return lower and (" ".join(t.key for t in span[:2]) in roles or span[0].key in roles)


def _is_common(token: Token) -> bool:
    words = lexicon()
    if len(token.text) < 2:
        return True
    first = token.text.split("-")[0]
    compound = first in words.not_names and token.text != token.text.title()  # « État-clé »
    return token.text in words.not_names or compound or token.century


def _is_people(token: Token) -> bool:
    return token.key in lexicon().demonyms


def _is_inhabitants(tokens: Sequence[Token], name: Typed) -> bool:
    """« les Nazairiens »: behind a plural article, an ending of those who live in a place."""
    first = name.candidate.first
    token = tokens[first]
    if len(name.candidate.span) > 1 or name.candidate.source != "model":
        return False
    if name.type in {"PER", "ORG"} or key_before(tokens, first) not in _PLURAL:
        return False  # « les Martin »
    endings = _OF_NO_PLACE if name.type == "LOC" else _INHABITANTS  # « aux Contamines »
    return endings.search(token.key) is not None


def _opens_only(token: Token, lower: set[str]) -> bool:
    """A capital that a word owes to its place, and nothing else that shows a name."""
    if not token.opens or token.nameable:
        return False
    return token.key in lower or token.upos not in {"NOUN", "ADJ"}


def _is_phrase(span: Sequence[Token], lower: set[str]) -> bool:
    """The first words of a sentence, taken for a name: one capital, and a word known without."""
    if any(t.capital for t in span[1:]):
        return False
    if span[0].text in lexicon().not_names and span[0].caps:
        return True  # « ADN nucléaire »
    return span[0].opens and span[0].key in lower
