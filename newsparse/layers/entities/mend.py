"""The model's spans with their edges mended: a name without article, title or function."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import simplemma

from newsparse.analysis import Analysis
from newsparse.layers.entities.candidates import Candidate, Vote
from newsparse.layers.entities.lexicon import lexicon
from newsparse.layers.entities.persons import has_first_name, is_title
from newsparse.layers.entities.tokens import Token, key_before

_LEADING = frozenset(
    "le la les l du des de d au aux a un une ce cet cette ces son sa ses leur leurs notre nos et "
    "en dans sur par pour avec selon".split()
)
_TRAILING = frozenset("de du des d la le les l et en a au aux".split())
_POSSESSIVES = frozenset(
    "notre nos votre vos leur leurs son ses mon ma mes ton ta cette ces".split()
)
_OF = frozenset({"de", "du", "des", "d"})
_BEYOND = frozenset("aux au a en sur dans contre avec".split())
_NO_NAME_PART = frozenset({"VERB", "AUX", "PRON", "ADV", "SCONJ"})
_NO_NAME_END = _NO_NAME_PART | {"CCONJ", "ADP", "DET"}
_SCORE = re.compile(r"\d{1,3}-\d{1,3}")  # « l'Avenir guérandais 3-2 »
_LONGEST = 20  # tokens; what is longer is no name
MODEL = 2.0  # belief in the model's type, against 4 for a sure entry of a list


_AFTER_PERSONS = frozenset(
    "sur dans chez pour par avec devant contre depuis lors apres avant".split()
)
"""What stands behind a person's name and in none: « X sur Twitter »."""
_DAYS = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche hier".split())
"""The same behind any name, without a capital: « X jeudi »."""


def mended(
    tokens: Sequence[Token], analysis: Analysis, listed: dict[int, int]
) -> Iterator[Candidate]:
    """Yield the model's spans as candidates.

    Args:
        tokens: The tokens of the document.
        analysis: Where the spans come from.
        listed: Start → end of known names, which keep the article that belongs to them.
    """
    starts, ends = [t.start for t in tokens], [t.end for t in tokens]
    for name in analysis.names:
        first = bisect.bisect_right(ends, name.start)
        last = bisect.bisect_left(starts, name.end)
        if last - first > _LONGEST or (last - first > 1 and _is_shout(tokens[first], name.type)):
            continue
        for start, end, kind in _parts(tokens, first, last, name.type, listed):
            one, past = _trimmed(tokens, start, end, kind, listed)
            if one < past:
                votes = (Vote("model", kind, MODEL),)
                yield Candidate(first=one, last=past, source="model", votes=votes)


def _parts(
    tokens: Sequence[Token], first: int, last: int, kind: str, listed: dict[int, int]
) -> list[tuple[int, int, str]]:
    """Return the names that a span runs together: « la Seine et la Marne », two places.

    Works and events may hold an *et*, so those fall apart only behind a known name, or before
    a noun of bodies or events with an article of its own (« la Cour et le Conseil d'État »).
    """
    for i in range(first + 1, last - 1):
        if tokens[i].text == "/" and key_before(tokens, first) == "(":
            return [(first, i, kind), (i + 1, last, "LOC")]  # « (PLR/VD) »: its canton
        if kind == "MISC" and tokens[i].key in {"a", "au", "aux"} and tokens[i + 1].capital:
            return [(first, i, kind), (i + 1, last, "LOC")]  # « la Fête nationale à Morat »
        article = tokens[i + 1].key in _LEADING and not tokens[i + 1].capital
        after = i + 3 if tokens[i + 1].key in {"l", "d"} else i + 2
        if tokens[i].key != "et" or not article or after >= last:
            continue
        apart = kind in ("PER", "LOC") or listed.get(first) == i
        apart = apart and tokens[i - 1].capital and tokens[after].capital
        if apart or _names_a_body(tokens[after]):
            return [(first, i, kind), (i + 1, last, kind)]
    return [(first, last, kind)]


def _names_a_body(token: Token) -> bool:
    return token.key in lexicon().official or token.key in lexicon().heads


def _is_shout(token: Token, kind: str) -> bool:
    """In a line of capitals the model takes any words for a name; persons' it still knows."""
    return token.shouted and kind != "PER"


def _trimmed(
    tokens: Sequence[Token], first: int, last: int, kind: str, listed: dict[int, int]
) -> tuple[int, int]:
    first = _behind_headline(tokens, first, last, listed)
    first = _behind_portfolio(tokens, first, last, listed)
    while first < last and listed.get(first, last + 1) > last and _drops(tokens, first, last, kind):
        first += 1
    last = _shortened(tokens, first, _before_note(tokens, first, last), kind, listed)
    last = _without_trail(tokens, first, last, kind)
    named = any(c.isupper() for t in tokens[first:last] for c in t.text)
    return first, last if named else first


def _drops(tokens: Sequence[Token], first: int, last: int, kind: str) -> bool:
    """Tell whether the first token of a span is no part of the name."""
    token, rest = tokens[first], tokens[first + 1 : last]
    if not token.word and token.text not in "@#":
        return True
    if any(t.text in ":;!?" for t in rest):
        return True  # a rubric and a name (« Football : l'OM »): cut up to the mark
    if token.key in _LEADING and not (token.capital and token.upos == "PROPN"):
        # Mid-sentence, a capital makes the article part of the name (« Le Soir », « La Baule »).
        return not token.telling
    if not any(t.capital for t in rest):
        return False
    return is_title(token) or _describes(token, rest, kind) or _is_generic(token, rest)


def _describes(token: Token, rest: Sequence[Token], kind: str) -> bool:
    """A function or a nationality before a name (« le Camerounais X », « Professeur X »)."""
    words = lexicon()
    if token.key in words.roles:
        return not token.capital or kind == "PER" or has_first_name(rest[0])
    if token.key in words.demonyms:
        return not token.capital or kind == "PER" or rest[0].capital
    return False


def _is_generic(token: Token, rest: Sequence[Token]) -> bool:
    """A common noun before a name, the name alone being meant (« grotte de X », « Affaire X »)."""
    words = lexicon()
    head = words.official.get(token.key)
    if not token.capital:
        return head is None or head.capital
    if token.caps and token.text in words.not_names:
        return rest[0].capital  # « l'ONG Médecins du Nord »
    if rest[0].key in _OF and token.text in words.not_names:
        # « procureur de la République de X », but « Crédit du Nord » leaves no name behind.
        return any(t.capital and t.text not in words.not_names for t in rest)
    rubric = token.opens and token.upos == "NOUN" and rest[0].capital and head is None
    return rubric and token.key not in words.first_names


def _without_trail(tokens: Sequence[Token], first: int, last: int, kind: str) -> int:
    """Return where a span ends without the last words that are no part of the name."""
    while last > first + 1 and _trails(tokens[last - 1], kind):
        last -= 1
    return last


def _trails(token: Token, kind: str) -> bool:
    if not token.word:
        return token.text not in "+!"
    numbered = token.century and not token.text.endswith("er")  # « Napoléon Ier »
    if numbered or _SCORE.fullmatch(token.text):
        return True  # « la Toscane du XVe »
    if token.capital or token.text[0].isdigit():
        return False
    trailing = token.key in _TRAILING or token.upos in _NO_NAME_END
    return kind == "PER" or trailing or _is_verb(token.text)


@lru_cache(maxsize=1 << 12)
def _is_verb(form: str) -> bool:
    """« la Ville réclamerait »: an ending of verbs alone, whatever the tagger took it for."""
    ending = form.endswith(("rait", "raient", "ront"))
    return ending and simplemma.lemmatize(form, lang="fr").endswith(("r", "re"))


def _behind_headline(tokens: Sequence[Token], first: int, last: int, listed: dict[int, int]) -> int:
    """Return where a span starts without a headline's noun (« Départ de la Route du Rhum »)."""
    if last - first < 3:
        return first
    head = tokens[first]
    official = head.key in lexicon().official or head.key in lexicon().works
    if not head.opens or head.upos != "NOUN" or official or tokens[first + 1].key not in _OF:
        return first
    known = (i for i in range(first + 2, last) if tokens[i].capital)
    start = next(known, first)
    return start if listed.get(start) == last and first not in listed else first


def _behind_portfolio(
    tokens: Sequence[Token], first: int, last: int, listed: dict[int, int]
) -> int:
    """Return where the known name starts in « les ministres de la Défense de l'Otan »."""
    at = first - 1
    while at > 0 and tokens[at].key in _OF | {"la", "l", "'"}:
        at -= 1
    if at == first - 1 or (tokens[at].key,) not in lexicon().ministers:
        return first
    return next((i for i in range(first + 1, last) if listed.get(i) == last), first)


def _before_note(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the mark of a note starts that stands stuck to a name (« Parti du Nord[1] »)."""
    marks = (i for i in range(first + 1, last) if tokens[i].text in "[*†")
    return next(marks, last)


def _shortened(
    tokens: Sequence[Token], first: int, last: int, kind: str, listed: dict[int, int]
) -> int:
    """Return where a span really ends: before what no name runs over."""
    for position in range(first + 1, last):
        if tokens[position].text == ":" and first in listed:
            return position  # « Vendée Globe : le départ »
        if _interrupts(tokens, position, kind, listed) and listed.get(first, 0) <= position:
            return position
    foreign = last - first > 2 and tokens[last - 2].key in lexicon().last_words
    known = last - 1 if foreign else listed.get(first, last)
    if first + 1 < known == last - 1 and tokens[known].key in lexicon().demonyms:
        return known  # « Parti libéral suédois »: the nationality is no part of it
    if first + 1 < known < last and tokens[known].key in _BEYOND:
        return known  # « Nations unies aux droits de l'homme »
    return last


def _interrupts(tokens: Sequence[Token], position: int, kind: str, listed: dict[int, int]) -> bool:
    """Tell whether a span of the model is too long by what starts at *position*."""
    token = tokens[position]
    if token.capital or not token.word:
        return False
    if token.key in _POSSESSIVES or token.key in _DAYS:
        return True
    if kind == "PER" and token.key in _AFTER_PERSONS:
        return True
    if kind == "PER" and token.key in _OF:
        # « A. Vasseur de la mairie de Paris »: behind a person, a known place is another name.
        after = position + 1
        while after < len(tokens) and tokens[after].key in {"la", "l", "'", "le", "les"}:
            after += 1
        return after in listed and tokens[position - 1].key not in lexicon().first_names
    return kind != "MISC" and token.upos in _NO_NAME_PART
