"""Persons by their form: a title, a first name or initials, then capitalised words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from newsparse.layers.entities.candidates import Candidate, Vote
from newsparse.layers.entities.lexicon import lexicon
from newsparse.layers.entities.tokens import Token, before

_PARTICLES = frozenset(
    "de du des d la le van von der den ter ten zu ben bin ibn ould ag al el da do dos das di del "
    "della y e bel ait st abou abu".split()
)
_OF = frozenset({"de", "du", "des", "d"})
_ARTICLES = frozenset({"la", "le", "l", "'"})
_LONGEST = 6  # tokens of the longest name read this way
_SLIP = 3  # spaces that are no border yet
_TITLE, _FIRST_NAME, _INITIAL = 4.0, 3.0, 3.0


def persons(tokens: Sequence[Token], known: frozenset[int]) -> Iterator[Candidate]:
    """Yield the persons whose form shows them.

    Args:
        tokens: The tokens of the document.
        known: Positions of tokens that belong to a known organisation, where a name ends.
    """
    position = 0
    while position < len(tokens):
        last, weight = _person_at(tokens, position, known)
        if weight:
            votes = (Vote("person", "PER", weight),)
            yield Candidate(first=position, last=last, source="person", votes=votes)
            position = last
        else:
            position += 1


def _person_at(tokens: Sequence[Token], first: int, known: frozenset[int]) -> tuple[int, float]:
    """Return where the person's name that starts at *first* ends, and how sure its form is."""
    token = tokens[first]
    if not token.capital or first in known or is_title(token) or _is_field(tokens, first):
        return first, 0.0
    last = _end(tokens, first, known)
    if tokens[last - 1].key in lexicon().last_words or _behind_initial(tokens, first):
        return first, 0.0  # « Allen Institute »; or the initial before it opened the name
    return last, _weight(tokens, first, last)


def _is_field(tokens: Sequence[Token], first: int) -> bool:
    """« la ministre de la Santé Anne Petit »: no first name behind an article is one."""
    near = before(tokens, first)
    behind = tokens[first + 1 : first + 2]
    led = near is not None and near.key in _ARTICLES and not near.capital
    led = led and first > 1 and tokens[first - 2].key in _OF
    return led and bool(behind) and behind[0].capital and has_first_name(behind[0])


def _is_party(token: Token) -> bool:
    letters = token.text.split("-")[0]
    return letters.isupper() and len(letters) > 2


def alone(tokens: Sequence[Token], candidate: Candidate) -> Candidate:
    """Return a name without what it is in charge of before it, and whom it speaks for behind.

    « la ministre de la Santé Anne Petit », « Anne Petit de la CFDT ».
    """
    if candidate.votes[0].type != "PER" or len(candidate.span) < 3:
        return candidate
    first = candidate.first + _is_field(tokens, candidate.first)
    for at in range(first + 2, candidate.last - 1):
        behind = [t for t in tokens[at + 1 : candidate.last] if t.key not in _ARTICLES]
        shouted = any(t.caps for t in tokens[first:at])  # « Valéry GISCARD d'ESTAING »
        if tokens[at].key in _OF and behind and _is_party(behind[0]) and not shouted:
            return attrs.evolve(candidate, first=first, last=at)
    return attrs.evolve(candidate, first=first)


def _weight(tokens: Sequence[Token], first: int, last: int) -> float:
    token = tokens[first]
    if titled(tokens, first) and (last - first > 1 or not blocked(token)):
        return _TITLE
    if last - first < 2:
        return 0.0
    if token.initial and len(tokens[last - 1].text) > 2:
        return _INITIAL
    return _FIRST_NAME if has_first_name(token) else 0.0


def _behind_initial(tokens: Sequence[Token], first: int) -> bool:
    near = before(tokens, first)
    return near is not None and near.initial and not is_title(near)


def is_title(token: Token) -> bool:
    """Tell whether a token is a form of address (*M.*, *Mme*)."""
    return token.text.rstrip(".") in lexicon().titles


def titled(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a form of address stands right before a token."""
    at = first - 1
    if at > 0 and tokens[at].text == ".":
        at -= 1  # « M » and its full stop may be two tokens (« M.Vasseur »)
    if at < 0 or tokens[at].block != tokens[first].block:
        return False
    return is_title(tokens[at])


def blocked(token: Token) -> bool:
    """Tell whether a capitalised word never belongs to a person's name."""
    words = lexicon()
    return token.text in words.not_names or (token.key in words.demonyms and token.opens)


def has_first_name(token: Token) -> bool:
    """Tell whether a token is a first name, simple or compound."""
    return token.key in lexicon().first_names or (
        "-" in token.key and token.key.split("-")[0] in lexicon().first_names
    )


def _end(tokens: Sequence[Token], first: int, known: frozenset[int]) -> int:
    """Return the position behind the last word of the name that starts at *first*."""
    last = first + 1
    while last < min(len(tokens), first + _LONGEST):
        step = _step(tokens, last, known)
        if not step:
            break
        last += step
    return last


def _step(tokens: Sequence[Token], position: int, known: frozenset[int]) -> int:
    """Return how many tokens from *position* on prolong a name: none, one, or particles too."""
    block = tokens[position - 1].block
    opening = tokens[position - 1].initial or has_first_name(tokens[position - 1])
    for ahead in range(3):
        at = position + ahead
        if at >= len(tokens) or tokens[at].block != block:
            return 0
        token, near = tokens[at], tokens[at - 1]
        if token.start - near.end > _SLIP:
            return 0
        if token.key in _PARTICLES and not token.caps:
            if token.key in _OF and not opening:
                return 0  # « chasser A. Vasseur de la mairie »
        elif token.capital:
            return ahead + 1 if _continues(tokens, at, known) else 0
        elif not (token.text == "'" and near.key in {"d", "o"}):
            return 0
    return 0


def _continues(tokens: Sequence[Token], position: int, known: frozenset[int]) -> bool:
    token = tokens[position]
    if position in known or token.opens or is_title(token) or token.text in lexicon().not_names:
        return False
    # An acronym behind a name is a party or a company, unless the line or the name shouts too.
    mixed = not tokens[position - 1].caps and not token.shouted
    return not (mixed and token.caps and len(token.text) <= 4)
