"""Names that their acronym defines: « Organisation pour la mise en valeur du fleuve … (OMVS) ».

After Schwartz and Hearst, « A Simple Algorithm for Identifying Abbreviation Definitions in
Biomedical Text » (2003): the letters of the acronym are found in the words before it, from right
to left, and the first of them opens a word. Here that word has a capital, and all are of a noun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.layers.entities.candidates import Candidate, Vote
from newsparse.layers.entities.lexicon import lexicon
from newsparse.layers.entities.persons import has_first_name, is_title
from newsparse.layers.entities.tokens import Token

_WEIGHT = 3.0
_SHORTEST, _LONGEST = 3, 10  # letters of an acronym
_NO_PART = frozenset({"VERB", "AUX", "PRON", "ADV", "SCONJ"})


def defined(tokens: Sequence[Token]) -> Iterator[Candidate]:
    """Yield the full names that stand before their acronym in brackets, and the acronyms."""
    for at in range(2, len(tokens) - 1):
        acronym = tokens[at].text
        bracketed = tokens[at - 1].text == "(" and tokens[at + 1].text in {")", ",", "-"}
        fits = tokens[at].caps and acronym.isalpha() and _SHORTEST <= len(acronym) <= _LONGEST
        if not bracketed or not fits or tokens[at].shouted:
            continue
        first = _start(tokens, at - 1, tokens[at].key)
        if first is not None:
            head = lexicon().official.get(tokens[first].key)
            votes = (Vote("definition", head.type if head else "ORG", _WEIGHT),)
            yield Candidate(first=first, last=at - 1, source="definition", votes=votes)
            yield Candidate(first=at, last=at + 1, source="definition", votes=votes)


def _start(tokens: Sequence[Token], end: int, letters: str) -> int | None:
    """Return the word whose initial is the first letter, where all letters are found in order."""
    waiting = len(letters) - 1
    nearest = max(0, end - len(letters) * 3 - 2)
    for at in range(end - 1, nearest - 1, -1):
        token = tokens[at]
        part = token.word or token.text in "'-&/"
        if token.block != tokens[end].block or not part or token.upos in _NO_PART:
            return None
        waiting = _left(token, letters, waiting)
        if waiting < 0:
            whole = token.capital and not is_title(token) and not has_first_name(token)
            return at if whole and end - at > 1 else None
    return None


def _left(token: Token, letters: str, waiting: int) -> int:
    """Return how far the letters are found when a word has been read, from its end to its start.

    The first letter of all is an initial; the others may stand within a word of content.
    """
    if waiting == 0:
        return -1 if token.key[:1] == letters[0] else 0
    if len(token.key) < 4 and not token.capital:
        return waiting - 1 if token.key[:1] == letters[waiting] else waiting
    rest = token.key
    while waiting > 0 and letters[waiting] in rest:
        rest = rest[: rest.rindex(letters[waiting])]
        waiting -= 1
    if waiting == 0 and rest[:1] == letters[0]:
        return -1
    return waiting
