"""Extents: where a noun phrase begins and ends, read from the words rather than from the tree."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.analysis import Analysis, Word
from newsparse.layers.speakers.lexicon import fold
from newsparse.spans import last_before

_INSIDE = frozenset({"NOUN", "ADJ", "DET", "PROPN", "NUM", "X"})
_LINKS = frozenset(
    "de d' du des a au aux en pour aupres chez chargee charge sous sur contre es &".split()
)
_TIMES = frozenset(
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier demain matin soir midi".split()
)
_GOES_ON = frozenset('adjoint general tres dit dite non plus & « » “ ” "'.split())
_OPENING = frozenset('«“"(')
_CHANNELS = frozenset(
    "france franceinfo rtl rmc bfm bfmtv bfm-tv cnews tf1 lci arte europe radio sud public x"
    " twitter facebook instagram tiktok youtube telegram linkedin bluesky rtbf rts rtl-tvi".split()
)
_COMPANY = ("accompagn", "entour", "assiste", "flanqu", "escort")
_PRESS = frozenset({"afp", "reuters", "belga", "presse", "micro", "antenne"})
_LONGEST = 40
_BRACKET = 5  # words and marks of « (parti radical valaisan) », the longest
_IN_ROLE = frozenset(
    "ancien ancienne anciens anciennes ex premier premiere deuxieme troisieme quatrieme cinquieme"
    " haut haute grand vice".split()
)


def extent(analysis: Analysis, head: int, length: int, stops: frozenset[int]) -> int:
    """Return one past the last word of the noun phrase whose head is the word at *head*.

    Args:
        analysis: Words and trees.
        head: Position of the head noun.
        length: Words of the head noun (*secrétaire général* has two).
        stops: Positions where the name of a person starts; the phrase ends there unless a
            preposition governs the name.
    """
    words, sentence = analysis.words, analysis.words[head].sentence
    i = head + length
    limit = min(len(words), head + _LONGEST)
    while i < limit and words[i].sentence == sentence:
        bracket = _bracket(analysis, i)
        if not bracket and not _continues(analysis, i, stops):
            break
        i += bracket or 1
    while i > head + length and (
        words[i - 1].upos in ("ADP", "DET", "CCONJ") or words[i - 1].text in _OPENING
    ):
        i -= 1
    return i


def _bracket(analysis: Analysis, i: int) -> int:
    """Words of a short bracket that the phrase goes on behind: « députée (PS) de la Nièvre »."""
    forms = [fold(w.text) for w in analysis.words[i : i + _BRACKET + 1]]
    if forms[0] != "(" or ")" not in forms[:-1]:
        return 0
    close = forms.index(")") + 1
    return close if forms[close] in ("de", "d'", "du", "des", "a") else 0


def opening_of(words: Sequence[Word], close: int) -> int | None:
    """Return where the short bracket opens that a word closes, or None."""
    if words[close].text != ")":
        return None
    opened = [w.index for w in last_before(words, close, _BRACKET - 1) if w.text == "("]
    return opened[-1] if opened else None


def _continues(analysis: Analysis, i: int, stops: frozenset[int]) -> bool:
    word, form = analysis.words[i], fold(analysis.words[i].text)
    before = fold(analysis.words[i - 1].text)
    if (
        form in _TIMES
        or _is_company(word)
        or (i in stops and before not in _LINKS | {"le", "la", "l'", "les", "et"})
    ):
        return False
    if word.upos in ("VERB", "AUX"):
        return word.feat("VerbForm") == "Part"
    if word.upos == "ADP":
        if _is_outlet(analysis, i):
            return False
        return form in _LINKS or (form == "par" and analysis.words[i - 1].upos in ("VERB", "ADJ"))
    if word.upos == "CCONJ" and word.text != "&":
        return _joins(analysis, i, stops)
    return word.upos in _INSIDE or form in _GOES_ON


def _is_company(word: Word) -> bool:
    """« la ministre entourée de ses conseillers X et Y »: those beside her have other roles."""
    return word.upos != "NOUN" and fold(word.text).startswith(_COMPANY)


def _is_outlet(analysis: Analysis, i: int) -> bool:
    """« maire de Redon sur France Bleu », « préfet du Gers à l'AFP »: where it was said."""
    form, words = fold(analysis.words[i].text), analysis.words
    behind = [w for w in words[i + 1 : i + 3] if fold(w.text) not in ("l'", "la", "le")]
    if not behind:
        return False
    if form == "sur":
        return words[i + 1] is behind[0] and fold(behind[0].text) in _CHANNELS
    # a journalist is one at the agency
    return words[i - 1].upos == "PROPN" and form in ("a", "au") and fold(behind[0].text) in _PRESS


def _joins(analysis: Analysis, i: int, stops: frozenset[int]) -> bool:
    """Whether a conjunction goes on with the complement: « ministre de l'Eau et des Forêts »."""
    following = analysis.words[i + 1 : i + 3]
    if not following or any(w.index in stops for w in following):
        return False
    if fold(following[0].text) in ("de", "d'"):
        return True
    verb_soon = any(w.feat("VerbForm") == "Fin" for w in analysis.words[i : i + 6])
    return following[0].upos in ("ADJ", "NOUN") and not verb_soon


def role_start(analysis: Analysis, head: int) -> int:
    """Return the position of the first word of a role: *ancien*, *premier*, else the head."""
    return led_from(analysis.words, head, _IN_ROLE)


def led_from(words: Sequence[Word], i: int, leads: frozenset[str]) -> int:
    """Return the position of the first of those *leads* that stand right before word *i*."""
    while i > 0 and fold(words[i - 1].text) in leads:
        i -= 1
    return i
