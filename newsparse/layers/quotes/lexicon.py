"""The words that report speech, read from the data files beside this module."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import attrs

from newsparse.datafiles import rows_of

PERSON_NOUN = re.compile(
    r"(?<!^l)(?<!plusi)(?<!aill)(?<!meill)(?:eurs?|euses?|iens?|iennes?|istes?|logues?|crates?)$"
)
"""Endings of nouns (by plain key) that mostly name people: *chercheurs*, *analystes*."""


PRONOUNS = frozenset(
    {
        "il",
        "elle",
        "ils",
        "elles",
        "on",
        "lui",
        "eux",
        "celui-ci",
        "celle-ci",
        "ce dernier",
        "cette dernière",
        "ces derniers",
        "ces dernières",
        "certains",
        "certaines",
        "d'autres",
        "un autre",
        "une autre",
        "l'autre",
        "un troisième",
        "une troisième",
        "le second",
        "la seconde",
    }
)
"""Pronouns that stand for somebody who speaks."""

BEFORE_VERB = frozenset("ne n' se s' le la les l' y en lui leur".split())
"""What stands between a subject and its verb: « X ne s'y rendra pas »."""

IN_VIEW = frozenset({"le", "la", "l'", "ce", "cet", "cette"})
"""What stands before a document that the article has spoken of: « souligne l'étude »."""


_PLURAL = {"sources", "documents", "concerned"}


@attrs.frozen
class CueEntry:
    """A reporting verb."""

    lemma: str
    bare: str
    """The lemma without its reflexive pronoun."""
    sense: str
    constructions: frozenset[str]

    @property
    def reflexive(self) -> bool:
        """Whether it has one."""
        return self.bare != self.lemma


@lru_cache(maxsize=65536)
def plain_key(word: str) -> str:
    """Return *word* in lower case without accents: models and newsrooms drop them now and then."""
    folded = unicodedata.normalize("NFKD", word.lower().replace("œ", "oe"))
    return "".join(c for c in folded if not unicodedata.combining(c))


def data_rows(name: str) -> list[list[str]]:
    """Return the cells of each line of a data file of this layer, comments left out."""
    return rows_of("newsparse.layers.quotes", name)


@lru_cache(maxsize=1)
def cue_entries() -> dict[str, tuple[CueEntry, ...]]:
    """Return the reporting verbs by plain key of the bare verb (*s'exclamer* under *exclamer*)."""
    table: dict[str, list[CueEntry]] = {}
    for lemma, sense, constructions in data_rows("cues.tsv"):
        bare = lemma.removeprefix("se ").removeprefix("s'")
        entry = CueEntry(lemma, bare, sense, frozenset(constructions))
        table.setdefault(plain_key(bare.split(" ")[0]), []).append(entry)
    return {key: tuple(entries) for key, entries in table.items()}


@lru_cache(maxsize=1)
def introducers() -> dict[str, str]:
    """Return the words that introduce a source without a verb, with what may follow them."""
    return {
        form: wanted
        for words, wanted in data_rows("introducers.tsv")
        for form in (words, *(re.sub(" de$", f" {of}", words) for of in ("du", "des", "d'")))
    }


@lru_cache(maxsize=32)
def nouns(name: str, *, as_listed: bool = False) -> frozenset[str]:
    """Return one list of nouns (``sources``, ``documents``, …) by plain key, plurals too."""
    keys = {plain_key(row[1]) for row in data_rows("nouns.tsv") if row[0] == name}
    if as_listed or name not in _PLURAL:
        return frozenset(keys)
    return frozenset(keys | {key + "s" for key in keys if key[-1] not in "sxz"})


def names_source(word: str) -> bool:
    """Tell whether a noun names somebody who speaks: it is listed, or mostly ends so."""
    key = plain_key(word)
    return key in nouns("sources") or PERSON_NOUN.search(key) is not None
