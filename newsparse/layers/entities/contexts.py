"""Names that only their surroundings show: « l'ONG Enfance et Écrans », « (ats) », « sur X »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import simplemma

from newsparse.document import Document
from newsparse.layers.entities.candidates import Candidate, Vote
from newsparse.layers.entities.gazetteer import Match
from newsparse.layers.entities.lexicon import lexicon
from newsparse.layers.entities.persons import has_first_name
from newsparse.layers.entities.tokens import Token, before, key_at
from newsparse.spans import last_before

_WEIGHT, _SURE = 3.0, 4.0
_PARTY = 5.0  # more than what a function before a name gives a person
_LONGEST_ACRONYM = 8  # letters
_LONGEST = 6  # tokens of a body's name in words
_LINKS = frozenset(
    "a au aux de du des d en et le la les l ' pour sans sur un une nos notre".split()
)
_ELECTED = frozenset(
    "depute deputee deputes deputees senateur senatrice senateurs senatrices eurodepute "
    "eurodeputee maire maires elu elue elus elues".split()
)
_SAID_WHERE = frozenset({"PUNCT", "VERB", "AUX", "ADP", "DET", "PRON", "ADV", ""})
_WRITTEN = frozenset(
    "ecrit ecrire ecrivait publie publiee publier poste postee poster message messages compte "
    "partage partagee tweete reagi reagit annonce declare affirme indique assure".split()
)
_REACH = 10  # words before « sur X » in which somebody writes


def shown(
    document: Document, tokens: Sequence[Token], known: Sequence[Match]
) -> Iterator[Candidate]:
    """Yield names that their place in the text shows, whatever they look like.

    Args:
        document: The text, whose dateline may name an agency.
        tokens: Its tokens.
        known: The names of lists that stand in it.
    """
    listed = {m.first for m in known if m.sure}
    bodies = {m.first: m.last for m in known if m.surely("ORG")}
    yield from _agencies(document, tokens)
    yield from _towns(tokens, known)
    yield from _pseudonyms(tokens)
    for first, token in enumerate(tokens):
        near = before(tokens, first)
        if near is None or not token.capital or token.shouted:
            continue
        if _is_network(tokens, first):
            yield _named(first, first + 1, "ORG")
        elif _is_head(near) and first not in listed:
            last = _body_end(tokens, first, listed)
            if last > first:
                yield _named(first, last, "ORG")
        elif near.key in _ELECTED and first in bodies:
            yield _named(first, bodies[first], "ORG", _PARTY)
        elif near.key in _ELECTED and _is_acronym(token) and first not in listed:
            yield _named(first, first + 1, "ORG", _PARTY)


def _named(first: int, last: int, kind: str, weight: float = _WEIGHT) -> Candidate:
    votes = (Vote("context", kind, weight),)
    return Candidate(first=first, last=last, source="context", votes=votes)


def _agencies(document: Document, tokens: Sequence[Token]) -> Iterator[Candidate]:
    """« Berne, 5 août (ats) »: the agency of the dateline, in capitals or not."""
    dateline = document.dateline
    if dateline is None or dateline.agency is None:
        return
    start = document.text.rfind(dateline.agency, dateline.start, dateline.end)  # behind the place
    end = start + len(dateline.agency)
    inside = [i for i, t in enumerate(tokens) if start <= t.start and t.end <= end]
    if inside and all(tokens[i].word and tokens[i].key != "et" for i in inside):
        yield _named(inside[0], inside[-1] + 1, "ORG", _SURE)


def _towns(tokens: Sequence[Token], known: Sequence[Match]) -> Iterator[Candidate]:
    """« Sommières (Gard), le 12 novembre »: at the head of a line or behind « à », not a person."""
    for match in known:
        at = match.first - 2
        if at < 0 or tokens[at + 1].text != "(" or not match.surely("LOC"):
            continue
        town, near = tokens[at], before(tokens, at)
        if key_at(tokens, match.last, town.block) != ")":
            continue
        goes_on = key_at(tokens, match.last + 1, town.block)
        placed = (near is None or near.key == "a") and goes_on in {",", ":"}
        if placed and town.capital and town.upos == "PROPN" and not has_first_name(town):
            yield _named(at, at + 1, "LOC")


def _pseudonyms(tokens: Sequence[Token]) -> Iterator[Candidate]:
    """« Karim*, 17 ans »: a first name with the mark of a note."""
    for first, (token, after) in enumerate(pairwise(tokens)):
        noted = after.text == "*" and after.start == token.end
        if noted and token.capital and token.key in lexicon().first_names:
            yield _named(first, first + 1, "PER")


def _is_network(tokens: Sequence[Token], position: int) -> bool:
    """« a-t-il écrit sur X », « son compte X »: the network, where no noun is counted by it."""
    if tokens[position].text != "X" or tokens[position - 1].key not in {"sur", "compte"}:
        return False
    written = any(t.key in _WRITTEN for t in last_before(tokens, position, _REACH))
    if not written:
        return False
    after = tokens[position + 1] if position + 1 < len(tokens) else None
    return after is None or after.block != tokens[position].block or after.upos in _SAID_WHERE


def _is_head(token: Token) -> bool:
    """« l'ONG », « le collectif »: a noun in the singular for a body whose name follows."""
    heads = lexicon().heads
    singular = not token.key.endswith(("s", "x"))
    return heads.get(token.key) == "ORG" and singular and (not token.capital or token.caps)


def _is_acronym(token: Token) -> bool:
    letters = token.text.isalpha() and len(token.text) <= _LONGEST_ACRONYM
    return token.caps and letters and token.text not in lexicon().not_names


def _body_end(tokens: Sequence[Token], first: int, listed: set[int]) -> int:
    """Return where a body's name ends that opens with a common word; *first* where it is none.

    « l'association Droit au lit demande »: up to its last noun or adjective. A name of one
    word, and one that goes on with capitals, is left to the model.
    """
    token = tokens[first]
    if _is_acronym(token):
        return first + 1
    if has_first_name(token):
        return first
    if _is_pair(tokens, first, listed):
        return first + 3
    last = first + 1
    for at in range(first + 1, min(len(tokens), first + _LONGEST)):
        after = tokens[at]
        if after.block != token.block or after.capital:
            break
        if after.upos in {"NOUN", "ADJ"} and after.word:
            last = at + 1
        elif after.key not in _LINKS or after.upos in {"AUX", "VERB"}:
            break
    # « la revue Plateaux juge »: two words with nothing to link them may be a name and its verb.
    linked = any(t.key in _LINKS for t in tokens[first + 1 : last])
    return last if linked and token.upos != "DET" and _is_common(token.text.lower()) else first


@lru_cache(maxsize=1 << 12)
def _is_common(word: str) -> bool:
    return simplemma.is_known(word, lang="fr")


def _is_pair(tokens: Sequence[Token], first: int, listed: set[int]) -> bool:
    """« Enfance et Écrans »: two words with capitals, behind the noun of one body."""
    keys = [key_at(tokens, first + ahead, tokens[first].block) for ahead in (1, 2)]
    if keys[0] not in {"et", "&"} or not keys[1]:
        return False
    other = tokens[first + 2]
    single = other.capital and not any(t.capital for t in tokens[first + 3 : first + 4])
    return (
        single and first + 2 not in listed and not has_first_name(other) and not _is_acronym(other)
    )
