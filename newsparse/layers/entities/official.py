"""Official names of several words, by their grammar: « ministère de la Culture »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsparse.layers.entities.candidates import Candidate, Vote
from newsparse.layers.entities.lexicon import lexicon
from newsparse.layers.entities.tokens import Token, key_at

_OF = frozenset({"de", "du", "des", "d"})
_ARTICLES = frozenset({"la", "le", "les", "l", "'"})
_WEIGHT = 3.0
_LONGEST = 14  # tokens
_YEAR = re.compile(r"(?:19|20)\d\d")
_CONTENT = frozenset({"NOUN", "ADJ", "PROPN", "X", ""})


def official_names(
    tokens: Sequence[Token], fixed: frozenset[int], model: dict[int, int]
) -> Iterator[Candidate]:
    """Yield names that open with a word of institutions, events or places and go on in *de*.

    Args:
        tokens: The tokens of the document.
        fixed: Positions at which a known name of several words starts: its form is final.
        model: Where the model's names start and end.
    """
    heads = lexicon().official
    for first, token in enumerate(tokens):
        head = heads.get(token.key)
        if head is None or first in fixed or (head.capital and not token.capital):
            continue
        last = _end(tokens, first, head.type == "MISC")
        if head.capital and not token.telling and not tokens[last - 1].text.isdigit():
            continue  # the capital of a sentence's first word; a year shows a name all the same
        bare = head.capital and not any(t.capital or t.key in _OF for t in tokens[first + 1 : last])
        if last == first + 1 or _opens_badly(tokens, first, head.type == "MISC"):
            continue
        if bare and model.get(first, 0) < last:
            continue  # « le Forum commence », where an adjective is all that follows
        if _named(tokens, first, last):
            votes = (Vote("official", head.type, _WEIGHT),)
            yield Candidate(first=first, last=last, source="official", votes=votes)


def _named(tokens: Sequence[Token], first: int, last: int) -> bool:
    """A word in lower case opens a name only where a capital follows (« musée du Louvre »)."""
    if tokens[first].capital:
        return True
    return any(t.capital and t.text not in lexicon().not_names for t in tokens[first + 1 : last])


def _end(tokens: Sequence[Token], first: int, event: bool) -> int:
    lower = not tokens[first].capital
    ministry = tokens[first].key in {"ministere", "ministeres"}
    end, position = first + 1, first + 1
    while position < min(len(tokens), first + _LONGEST):
        step = _step(tokens, position, tokens[first].key == "ministere")
        if step == position:
            return _with_year(tokens, position, end) if event else end
        position = step
        # A name that opens in lower case ends with a capital or an adjective behind one.
        if not lower or ministry or any(t.capital for t in tokens[end:position]):
            end = position
    return end


def _with_year(tokens: Sequence[Token], position: int, end: int) -> int:
    """The year belongs to an event (« Coupe du monde 2026 », « élections de 2012 »)."""
    block = tokens[position - 1].block
    at = position + 1 if key_at(tokens, position, block) == "de" else position
    return at + 1 if _YEAR.fullmatch(key_at(tokens, at, block)) else end


def closed_names(tokens: Sequence[Token]) -> Iterator[Candidate]:
    """Yield capitals in a row that end in a word of foreign names (« Smith & Sons Foundation »)."""
    for position, token in enumerate(tokens):
        kind = lexicon().last_words.get(token.key, "LOC")
        if kind == "LOC" or not token.capital or token.shouted:
            continue
        first = position
        while first > position - _LONGEST and first and _belongs(tokens[first - 1], tokens[first]):
            first -= 1
        while first < position and (not tokens[first].word or _is_article(tokens[first])):
            first += 1
        if position - first:
            votes = (Vote("official", kind, _WEIGHT),)
            yield Candidate(first=first, last=position + 1, source="official", votes=votes)


def _belongs(before: Token, token: Token) -> bool:
    if token.opens:
        return False
    return before.text == "&" or (before.capital and before.text not in lexicon().titles)


def _is_article(token: Token) -> bool:
    return token.key in _ARTICLES or token.text in lexicon().not_names


def _opens_badly(tokens: Sequence[Token], first: int, event: bool) -> bool:
    """« jeux Vidéo »: an event in lower case goes on in *de*, not with a name right behind."""
    return event and not tokens[first].capital and tokens[first + 1].capital


def _step(tokens: Sequence[Token], position: int, joins: bool) -> int:
    """Return the position behind the next part of the name, *position* itself at its end."""
    block = tokens[position - 1].block
    at = position
    if joins and key_at(tokens, at, block) == "et" and key_at(tokens, at + 1, block) in _OF:
        at += 1
    linked = key_at(tokens, at, block) in _OF
    if linked:
        at += 1
        while key_at(tokens, at, block) in _ARTICLES:
            at += 1
    if _content(tokens, at, block, linked):
        return at + 1
    return position


def _content(tokens: Sequence[Token], at: int, block: int, linked: bool) -> bool:
    if at >= len(tokens) or tokens[at].block != block or not tokens[at].word:
        return False
    token = tokens[at]
    if token.text in lexicon().not_names and token.upos != "NOUN" and not linked:
        return False
    if token.capital:
        return not token.opens
    if token.key in lexicon().demonyms:
        return not linked
    return token.upos in (_CONTENT if linked else {"ADJ"})
