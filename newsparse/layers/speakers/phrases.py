"""Descriptions: article, head noun and complement of a noun phrase, read without trusting the tree.

The trees of compact models break where names and enumerations begin, so a phrase is read from its
words and their parts of speech, with the tables of nouns to say which word is the head.
"""

from __future__ import annotations

import re

import attrs

from newsparse.analysis import Analysis, Word
from newsparse.document import Document
from newsparse.layers.speakers.lexicon import (
    DEFINITE,
    Noun,
    content_words,
    fold,
    known_noun,
    noun_at,
    posts,
)

_INDEFINITE = frozenset({"un", "une", "des", "de", "d'", "du", "plusieurs"})
_DEMONSTRATIVE = frozenset({"ce", "cet", "cette", "ces"})
_POSSESSIVE = frozenset("son sa ses leur leurs mon ma mes notre nos votre vos".split())
_SEVERAL = frozenset(
    "plusieurs certains certaines quelques nombreux nombreuses divers diverses".split()
)
_SEVERAL |= frozenset("differents differentes deux trois quatre cinq six sept huit dix".split())
_PLURAL = frozenset({"les", "des", "ces", "ses", "leurs", "mes", "nos", "vos"}) | _SEVERAL
_SINGULAR = frozenset("le la l' un une ce cette son sa".split())
_BEFORE_NOUN = frozenset(
    "ancien ancienne anciens anciennes ex premier premiere haut haute hauts jeune jeunes nouveau"
    " nouvel nouvelle grand grande vieux vieille petit petite actuel actuelle futur future seul"
    " meme principal principale principaux autre autres autoproclame celebre tout toute tous"
    " toutes propre double triple defunt feu numero lui elle meilleur meilleure richissime fameux"
    " simple veritable".split()
)
_FORMER = frozenset("ancien ancienne anciens anciennes ex".split())


@attrs.frozen(kw_only=True)
class Phrase:
    """A description of somebody: « l'ancien ministre de la Santé »."""

    start: int
    """First character of the bare description, article left out."""
    end: int
    """One past the last character."""
    text: str
    """The bare description as written."""
    determiner: str | None
    """definite, demonstrative, possessive, indefinite, part (*l'un des*), or None."""
    head: int
    """Position of the head noun in the analysis."""
    noun: Noun
    """What the tables, or the model, know of the head noun."""
    words: frozenset[str]
    """Folded content words of the whole phrase, head included as its lemma."""
    complement: frozenset[str]
    """The same without the head and the words before it."""
    plural: bool
    """Whether several are meant."""
    gender: str | None
    """Grammatical gender, or None where the words do not show it."""
    former: bool
    """Whether the phrase says *ancien* or *ex-*."""
    epithets: frozenset[str]
    """Lemmas of nouns for persons right behind the head: *député socialiste*."""

    @property
    def bare(self) -> bool:
        """Whether nothing follows the head noun."""
        return not self.complement


def texts(words: tuple[Word, ...]) -> list[str]:
    """Return the folded forms of words."""
    return [fold(w.text) for w in words]


def read_phrase(document: Document, analysis: Analysis, start: int, end: int) -> Phrase | None:
    """Return the description that a span holds, or None where it has no noun."""
    words = tuple(w for w in analysis.words_in(start, end) if w.upos != "PUNCT" or w.text == "&")
    forms = texts(words)
    many = _amount(forms)
    determiner, first = ("indefinite", many) if many else _determiner(forms)
    at = _head(words, forms, first)
    if at is None:
        return None
    index, noun, length = at
    begin = words[first].start
    if determiner == "part":
        begin = _part_start(document, words[0].start)
    phrase = _phrase(document, words, (begin, end), determiner, index, noun, length)
    return attrs.evolve(phrase, plural=True) if many else phrase


_AMOUNTS = frozenset(
    "dizaine dizaines douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine"
    " centaine centaines millier milliers poignee majorite plupart partie moitie tiers ensemble"
    " foule nombre multitude petite".split()
)
_OF = frozenset({"de", "d'", "du", "des"})


def _amount(forms: list[str]) -> int:
    """Words before the noun that is counted: « une quarantaine d'agriculteurs »."""
    first = past(forms, 0, _INDEFINITE | DEFINITE | _SEVERAL)
    of = past(forms, first, _AMOUNTS)
    if of == first or of + 1 >= len(forms) or forms[of] not in _OF:
        return 0
    return of + 2 if forms[of + 1] in DEFINITE else of + 1


def past(forms: list[str], i: int, words: frozenset[str]) -> int:
    """Return the position of the first form from *i* on that is none of *words*."""
    return next((k for k in range(i, len(forms)) if forms[k] not in words), len(forms))


def _phrase(
    document: Document,
    words: tuple[Word, ...],
    span: tuple[int, int],
    determiner: str | None,
    index: int,
    noun: Noun,
    length: int,
) -> Phrase:
    before = texts(words[:index])
    start, end = span
    head_end = words[index + length - 1].end
    complement = content_words(document.text[head_end:end])
    fore = content_words(" ".join(f for f in before if f in _BEFORE_NOUN))
    return Phrase(
        start=start,
        end=end,
        text=_clean(document.text[start:end]),
        determiner=determiner,
        head=words[index].index,
        noun=noun,
        words=complement | fore | content_words(noun.lemma),
        complement=complement,
        plural=determiner != "part" and _is_plural(before, words[index], noun),
        gender=_gender(words[:index], noun),
        epithets=_epithets(words[index + length :]),
        former=any(f in _FORMER for f in before) or fold(words[index].text).startswith("ex-"),
    )


def _epithets(words: tuple[Word, ...]) -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        known = known_noun(fold(word.text))
        if word.upos not in ("ADJ", "NOUN", "ADV", "VERB") or not word.text[:1].islower():
            break
        if known is not None and known.person:
            found.add(known.lemma)
    return frozenset(found)


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(' ,;:."«»“”')


def _part_start(document: Document, start: int) -> int:
    return start + 2 if document.shadow[start : start + 2].lower() == "l'" else start


def _determiner(forms: list[str]) -> tuple[str | None, int]:
    """The sort of article, and the position of the first word behind it."""
    if forms[:3] in (["l'", "un", "de"], ["l'", "une", "de"]):
        return "part", 4
    if forms[:2] in (["un", "de"], ["une", "de"]):
        return "part", 3
    found, i = None, 0
    for form in forms:
        if form in DEFINITE:
            found = found or "definite"
        elif form in _DEMONSTRATIVE:
            found = "demonstrative"
        elif form in _POSSESSIVE:
            found = "possessive"
        elif form in _INDEFINITE:
            found = "indefinite"
        elif form in ("tout", "toute", "tous", "toutes", "a") and i == 0:
            pass  # « au » is two words
        else:
            break
        i += 1
    if found is None and _SEVERAL.intersection(forms[i : i + 1]):
        found = "indefinite"
    return found, i


def _head(words: tuple[Word, ...], forms: list[str], first: int) -> tuple[int, Noun, int] | None:
    """The head noun: position among *words*, what is known of it, and its length in words."""
    fallback: int | None = None
    for i in range(first, len(words)):
        if forms[i] in _BEFORE_NOUN or (forms[i] in _SEVERAL and words[i].upos != "NOUN"):
            continue
        known = noun_at(forms, i)
        if known is not None:
            return i, known[0], known[1]
        if words[i].upos in ("NOUN", "PROPN"):
            return i, _unknown(words[i], forms[i]), 1
        if words[i].upos == "ADP" and fallback is not None:
            break
        if fallback is None and words[i].upos in ("ADJ", "VERB", "X", "PRON"):
            fallback = i
    if fallback is None:
        return None
    return fallback, _unknown(words[fallback], forms[fallback]), 1


_GENDERS: dict[str | None, str] = {"Masc": "m", "Fem": "f"}
_WOMEN = ("euse", "trice", "ienne", "iere")  # « poissonnière »: the ending shows the sex


def _unknown(word: Word, form: str) -> Noun:
    woman = form.endswith(_WOMEN)
    gender = "f" if woman else _GENDERS.get(word.feat("Gender"))
    plural = word.feat("Number") == "Plur"
    lemma = fold(word.lemma) if word.lemma else form
    return Noun(lemma=lemma, gender=gender, sure=woman, sort="unknown", plural=plural)


def _is_plural(before: list[str], head: Word, noun: Noun) -> bool:
    if any(f in _PLURAL for f in before):
        return True
    if any(f in _SINGULAR for f in before):
        return False
    return noun.plural or head.feat("Number") == "Plur"


def _gender(before: tuple[Word, ...], noun: Noun) -> str | None:
    if noun.gender is not None or noun.neutral:
        return noun.gender
    for word in before:
        form = fold(word.text)
        if form in ("la", "une", "cette", "ancienne", "nouvelle", "premiere"):
            return "f"
        if form in ("le", "un", "ce", "cet", "ancien", "nouveau", "nouvel", "premier"):
            return "m"
    return None


def posts_of(phrase: Phrase) -> frozenset[str]:
    """Return the posts that a description names by one of the known equal descriptions."""
    known = posts().get(phrase.noun.lemma, ())
    return frozenset(post for post, words in known if words <= phrase.words)
