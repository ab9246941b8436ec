"""Types by what stands around a name and by its own words; each clue gives its type points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.layers.entities.candidates import Candidate
from newsparse.layers.entities.lexicon import lexicon
from newsparse.layers.entities.persons import titled
from newsparse.layers.entities.tokens import Token
from newsparse.spans import last_before

_BETWEEN = frozenset(
    ("-sur-", "-sous-", "-les-", "-lès-", "-lez-", "-en-", "-aux-", "-le-", "-la-")
)
# Words that make the « à » behind them one of address rather than of place.
_ADDRESS = frozenset(
    "face grace quant suite rapport appel hommage confie explique declare indique dit affirme "
    "repondu demande donne remis soutien reponse lettre adresse oppose opposee relatif "
    "raconte precise revele assure succede succeder appartient appartenant voter".split()
)
_OPENING, _CLOSING = frozenset('«“"‘'), frozenset('»”"’')
_OF = frozenset({"de", "d", "du", "des"})
_FAR = 7  # words between a noun and the name that it says the kind of
_DETERMINERS = frozenset("le la les l un une des ce cette son sa ses leur du au".split())
_PLACE_DETERMINERS = frozenset({"le", "la", "les", "l", "'"})


def around(tokens: Sequence[Token], candidate: Candidate) -> Iterator[tuple[str, float]]:
    """Yield (type, points) for every clue that stands beside a candidate."""
    yield from _before(tokens, candidate)
    yield from _behind(tokens, candidate)


def inside(tokens: Sequence[Token], candidate: Candidate) -> Iterator[tuple[str, float]]:
    """Yield (type, points) for every clue that a candidate's own words give."""
    span = tokens[candidate.first : candidate.last]
    if len(span) > 1:
        kind = lexicon().last_words.get(span[-1].key)
        if kind is not None:
            yield kind, 2.5
    if len(span) == 1:
        text = span[0].text.lower()
        head = lexicon().official.get(span[0].key)
        if head is not None and head.capital:
            yield head.type, 2.0  # « la Cour », « la Confédération »
        ending = span[0].key.rpartition("-")[2]
        kind = lexicon().last_words.get(ending)
        if kind is not None and "-" in text:
            yield kind, 2.5  # « Ouest-Presse »
        if any(part in text for part in _BETWEEN):
            yield "LOC", 2.5
        elif text.startswith(("saint-", "sainte-")):
            yield "LOC", 1.0
        if span[0].caps and not span[0].shouted and 2 < len(text) < 7 and text.isalpha():
            yield "ORG", 0.5
        if span[0].key in lexicon().first_names:
            yield "PER", 0.7


def _before(tokens: Sequence[Token], candidate: Candidate) -> Iterator[tuple[str, float]]:
    first = candidate.first
    particle = first > 0 and tokens[first - 1].key in {"de", "du"}  # « Me de La Brosse »
    if titled(tokens, first) or (particle and titled(tokens, first - 1)):
        yield "PER", 4.0
    yield from _quoted_title(tokens, candidate)
    before = _words_before(tokens, first)
    if not before:
        return
    near = before[0]
    yield from _prepositions(near, before)
    yield from _nouns(before) or _farther(tokens, first)


def _quoted_title(tokens: Sequence[Token], candidate: Candidate) -> Iterator[tuple[str, float]]:
    """« Son dernier film, « Titre », … »: marks around a name, and a work named before them."""
    first, last = candidate.first, candidate.last
    if first == 0 or last >= len(tokens) or tokens[first - 1].text not in _OPENING:
        return
    if tokens[last].text in _CLOSING or tokens[last - 1].text in _CLOSING:
        earlier = last_before(tokens, first, 8)
        if any(lexicon().heads.get(t.key) == "MISC" for t in earlier if t.word):
            yield "MISC", 3.5


def _words_before(tokens: Sequence[Token], first: int) -> list[Token]:
    """Return the words before a name, nearest first, in the same line and clause."""
    found: list[Token] = []
    for token in reversed(last_before(tokens, first, 6)):
        if token.block != tokens[first].block or token.text in ".;:!?()":
            break
        if token.word:
            found.append(token)
        elif token.text not in "'«“\"":
            break
    return found


def _prepositions(near: Token, before: list[Token]) -> Iterator[tuple[str, float]]:
    if near.key == "a" and not near.caps:
        addressed = len(before) > 1 and before[1].key in _ADDRESS
        if not addressed:
            yield "LOC", 1.0
    elif near.key == "en":
        yield "LOC", 1.5
    elif near.key in {"au", "aux"}:
        yield "LOC", 0.5
    elif near.key == "par":
        yield "ORG", 0.6
        yield "PER", 0.6
    elif near.key == "chez":
        yield "ORG", 0.8
    if near.key in _PLACE_DETERMINERS and any(w.key == "dans" for w in before[1:2]):
        yield "LOC", 0.8


def _nouns(before: list[Token]) -> list[tuple[str, float]]:
    if before[0].key in _OF:
        kind = _complement(before[1]) if len(before) > 1 else None
        return [] if kind is None else [(kind, 1.5)]
    # One adjective may stand between the noun and the name: « le quotidien français X ».
    for distance, word in enumerate(before[:2]):
        apart = distance and (before[0].capital or before[0].upos not in {"ADJ", "", "VERB"})
        if apart or (word.capital and not word.opens):
            break
        shown = _shown(word, before[distance + 1 : distance + 2])
        if shown is not None:
            return [shown]
    return []


def _shown(word: Token, before: list[Token]) -> tuple[str, float] | None:
    """What a noun right before a name says; « le texte cite X » holds no « cité »."""
    if word.upos in {"VERB", "AUX"} and not any(w.key in _DETERMINERS for w in before):
        return None
    if word.key in lexicon().roles:
        return "PER", 2.0
    kind = lexicon().heads.get(word.key)
    return None if kind is None else (kind, 3.0)


def _farther(tokens: Sequence[Token], first: int) -> list[tuple[str, float]]:
    """« le fabricant français de pompes à chaleur X »: the noun that all between goes with."""
    words = lexicon()
    if tokens[first - 1].upos not in {"ADJ", "NOUN"}:
        return []
    for token in reversed(last_before(tokens, first, _FAR)):
        if token.capital or token.block != tokens[first].block:
            return []
        if token.key in words.roles:
            return [("PER", 1.5)]
        if token.key in words.heads:
            return [(words.heads[token.key], 2.5)]
        if token.upos not in {"ADJ", "NOUN", "ADP"}:
            return []
    return []


def _complement(word: Token) -> str | None:
    """Return the type of what stands behind « word de »; « député-maire de » is as « maire de »."""
    table = lexicon().complements
    return next((table[p] for p in (word.key, *word.key.split("-")) if p in table), None)


def _behind(tokens: Sequence[Token], candidate: Candidate) -> Iterator[tuple[str, float]]:
    block = tokens[candidate.last - 1].block
    rest = [t for t in tokens[candidate.last : candidate.last + 5] if t.block == block]
    if len(rest) < 2:
        return
    one, two = rest[0], rest[1]
    if one.text == "*" and tokens[candidate.first].key in lexicon().first_names:
        yield "PER", 4.0  # « Karim* (prénom modifié) »
    if one.text == ",":
        if two.text.isdigit() and len(rest) > 2 and rest[2].key == "ans":
            yield "PER", 3.0
        noun = next((t for t in rest[1:4] if t.key not in _PLACE_DETERMINERS), two)
        if noun.key in lexicon().roles and not noun.capital:
            yield "PER", 1.0
        elif noun is two and noun.key in lexicon().heads and not noun.capital:
            yield lexicon().heads[noun.key], 2.5  # « X, fabricant de », not « X, le pont … »
    if one.text == ":" and tokens[candidate.first].opens and candidate.last - candidate.first < 4:
        yield "LOC", 0.5
