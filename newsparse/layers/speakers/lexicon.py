"""Words of the speaker layer, read once from ``data/``: nouns, posts, pronouns, titles, names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import attrs

from newsparse.analysis import Word
from newsparse.datafiles import rows_of

_SPACES = re.compile(r"[\s\u200b]+")
_LONGEST = 5
DEFINITE = frozenset({"le", "la", "l'", "les"})
"""The definite articles, folded."""
_SMALL = frozenset(
    "a au aux ce ces d dans de des du en et l la le les pour sur un une the of".split()
)
# Masculine forms that French papers also print for women: they prove nothing.
_UNSURE = ("eur/eure", "medecin", "chef", "auteur", "ecrivain", "prefet", "colonel", "capitaine")


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return *text* in lower case, without accents, with plain apostrophes and single spaces."""
    text = text.replace("\u2019", "'").replace("œ", "oe").replace("Œ", "OE")
    text = unicodedata.normalize("NFKD", text.lower())
    return _SPACES.sub(" ", "".join(c for c in text if not unicodedata.combining(c))).strip()


@lru_cache(maxsize=16384)
def content_words(text: str) -> frozenset[str]:
    """Return the folded words of *text* that carry meaning: no articles, no prepositions."""
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", fold(text))
    return frozenset(_stem(w) for w in words if w not in _SMALL)


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word


@attrs.frozen(kw_only=True)
class Noun:
    """A common noun that can head the description of a source."""

    lemma: str
    """Masculine singular for persons, singular else; folded."""
    gender: str | None
    """``"f"``, ``"m"``, or None where the form serves both."""
    sure: bool
    """Whether the form alone proves the sex of the person."""
    sort: str
    """office, profession, variation (persons); body, hypernym, medium, document, service; group."""
    plural: bool
    """Whether the form is a plural."""
    neutral: bool = False
    """Whether its gender says nothing of the sex (*la victime*)."""

    @property
    def person(self) -> bool:
        """Whether the noun is for human beings."""
        return self.sort in PERSON_SORTS


PERSON_SORTS = frozenset({"office", "profession", "variation"})


@attrs.frozen(kw_only=True)
class Pronoun:
    """A pronoun that can stand for a source."""

    gender: str | None
    plural: bool | None
    way: str
    """anaphor, near, concerned, speaker or nobody; see ``data/pronouns.tsv``."""


def _rows(name: str) -> list[list[str]]:
    return rows_of("newsparse.layers.speakers", name)


def _or_none(value: str) -> str | None:
    return None if value == "-" else value


def _plurals(form: str) -> set[str]:
    """The plural of a noun phrase: its first word, its first two words, or every part."""
    first, _, rest = form.partition(" ")
    several = _plural(first)
    found = {f"{several} {rest}".strip()}
    if rest:
        second, _, more = rest.partition(" ")
        found.add(f"{several} {_plural(second)} {more}".strip())
    if "-" in first:
        found.add("-".join(_plural(part) for part in first.split("-")))
        found.add(first)
    return found


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith(("eau", "eu")):
        return word + "x"
    if word.endswith("al"):
        return word[:-2] + "aux"
    return word + "s"


def _add(table: dict[str, Noun], form: str, noun: Noun) -> None:
    for several in _plurals(form):
        table.setdefault(several, attrs.evolve(noun, plural=True))
    if table.get(form) is None or table[form].plural:
        table[form] = noun  # « porte-parole » is its own plural: the article tells


def _persons(table: dict[str, Noun]) -> None:
    for row in _rows("functions.tsv"):
        masculine, feminine, sort = fold(row[0]), fold(row[1]), row[2]
        lemma = feminine if masculine == "-" else masculine
        noun = Noun(lemma=lemma, gender=None, sure=False, sort=sort, plural=False)
        if feminine in ("=", "~"):
            _add(table, masculine, attrs.evolve(noun, neutral=feminine == "~"))
            continue
        pair = f"{masculine[-3:]}/{feminine[-4:]}"
        sure = feminine != "-" and pair != _UNSURE[0] and not masculine.startswith(_UNSURE[1:])
        if masculine != "-":
            _add(table, masculine, attrs.evolve(noun, gender="m", sure=sure))
        if feminine != "-":
            _add(table, feminine, attrs.evolve(noun, gender="f", sure=True))


@lru_cache(maxsize=1)
def nouns() -> dict[str, Noun]:
    """Return every noun for a source by its folded form, singular or plural."""
    table: dict[str, Noun] = {}
    _persons(table)
    for name, gender, sort in _rows("organisations.tsv"):
        key = fold(name)
        if key not in table:
            noun = Noun(lemma=key, gender=gender, sure=False, sort=sort, plural=False)
            _add(table, key, noun)
    for name, gender in _rows("groups.tsv"):
        key = fold(name)
        table[key] = Noun(lemma=key, gender=gender, sure=False, sort="group", plural=False)
    return table


def noun_at(texts: Sequence[str], index: int) -> tuple[Noun, int] | None:
    """Return the longest known noun that starts at *index* of folded words, and its length."""
    for length in range(min(_LONGEST, len(texts) - index), 0, -1):
        form = " ".join(texts[index : index + length]).replace("' ", "'")
        found = known_noun(form)
        if found is not None:
            return found, length
    return None


def noun_from(words: Sequence[Word], index: int) -> tuple[Noun, int] | None:
    """Return the longest known noun that starts at a word of a text, and its length."""
    return noun_at([fold(w.text) for w in words[index : index + _LONGEST]], 0)


def known_noun(form: str) -> Noun | None:
    """Return what is known of a folded noun, with or without a prefix."""
    found = nouns().get(form)
    return _prefixed(form) if found is None else found


_PREFIXES = ("ex-", "ex ", "co-", "co", "vice-", "neo-", "super-", "ultra-")


def _prefixed(form: str) -> Noun | None:
    """« ex-ministre », « cosecrétaire », « vice-consul »: what the noun itself is."""
    if not form.startswith(_PREFIXES):
        return None
    for prefix in _PREFIXES:
        if form.startswith(prefix):
            found = nouns().get(form.removeprefix(prefix))
            if found is not None and (found.person or prefix.startswith("ex")):
                return found
    return None


@lru_cache(maxsize=1)
def posts() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """Return the descriptions of posts by the lemma of their head: post, every content word."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for post, text in _rows("equals.tsv"):
        at = noun_at(fold(text).replace("'", "' ").split(" "), _head_index(text))
        lemma = at[0].lemma if at else fold(text).split(" ")[0]
        found.setdefault(lemma, []).append((post, content_words(text)))
    return {lemma: tuple(entries) for lemma, entries in found.items()}


def _head_index(text: str) -> int:
    return 1 if fold(text).startswith(("premier ", "premiere ")) else 0


@lru_cache(maxsize=1)
def pronouns() -> dict[str, Pronoun]:
    """Return the pronouns by folded form."""
    return {
        fold(form): Pronoun(
            gender=_or_none(gender), plural={"s": False, "p": True}.get(number), way=way
        )
        for form, gender, number, way in _rows("pronouns.tsv")
    }


@lru_cache(maxsize=1)
def titles() -> dict[str, tuple[str | None, str | None]]:
    """Return the titles before a name, folded and without dot: gender, role they state."""
    return {
        fold(form): (_or_none(gender), _or_none(role)) for form, gender, role in _rows("titles.tsv")
    }


@lru_cache(maxsize=1)
def metonyms() -> frozenset[str]:
    """Return the folded names of buildings and places that speak for an authority."""
    return frozenset(fold(row[0]) for row in _rows("metonyms.tsv"))


@lru_cache(maxsize=1)
def first_names() -> dict[str, str]:
    """Return the usual gender of common first names, folded."""
    table: dict[str, str] = {}
    for gender, names in _rows("first_names.tsv"):
        for name in names.split(" "):
            key = fold(name)
            table[key] = gender if table.get(key, gender) == gender else ""
    return {key: gender for key, gender in table.items() if gender}


@lru_cache(maxsize=1)
def never_sources() -> frozenset[str]:
    """Return the folded nouns that never speak: times, amounts, things said."""
    return frozenset(fold(row[0]) for row in _rows("never_sources.tsv"))


@lru_cache(maxsize=1)
def not_roles() -> frozenset[str]:
    """Return the folded nouns before a name that say nothing of who it is."""
    return frozenset(fold(row[0]) for row in _rows("not_roles.tsv"))


def looks_human(form: str) -> bool:
    """Whether an unknown noun has an ending of nouns for persons: *ostréiculteur*, *batelier*."""
    return form.rstrip("s").endswith(_HUMAN)


_HUMAN = ("eur", "euse", "trice", "iste", "logue", "ien", "ienne", "crate", "iatre", "iere", "ant")
