"""Agreement: the sex that a participle next to a name shows, as French writes it."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.analysis import Analysis, Word
from newsparse.layers.speakers.lexicon import fold
from newsparse.layers.speakers.types import Naming
from newsparse.spans import last_before

_BEING = frozenset("est etait fut sera serait soit ete".split())
_REFLEXIVE = frozenset({"s'", "se"})
_SKIPPED = frozenset("aussi egalement notamment ainsi deja ensuite enfin donc alors".split())
_AGED = frozenset({"âgé", "âgée"})  # an adjective, for taggers
_LINKS = frozenset("de d' du des a au aux".split())
_FEMININE = ("ée", "ie", "ue", "ise", "ite", "erte", "orte")
_MASCULINE = ("é", "i", "u", "is", "it", "ert", "ort")


def agreeing(analysis: Analysis, namings: Sequence[Naming]) -> tuple[str, Word] | None:
    """Return the gender that the first agreeing participle shows, with the participle.

    « Claude Roy est née », « s'est inquiétée Claude Roy », « Claude Roy, âgée de 30 ans ». A
    reflexive participle without a mark shows nothing: « s'est demandé Anne Roy ».
    """
    for naming in namings:
        for participle, reflexive in _participles(analysis.words, naming):
            gender = _shown(participle)
            if gender is not None and not (reflexive and gender == "m"):
                return gender, participle
    return None


def _participles(words: Sequence[Word], naming: Naming) -> list[tuple[Word, bool]]:
    """The participles whose subject the name is, and whether their verb is reflexive."""
    found = []
    before = last_before(words, naming.first, 4)
    if len(before) > 1 and fold(before[-2].text) in _BEING:
        found.append((before[-1], any(fold(w.text) in _REFLEXIVE for w in before)))
    if before and fold(before[-1].text) in _LINKS:
        return []  # « la maison de Claude Roy, vendue en mai »: not the name is meant
    after = [w for w in words[naming.last : naming.last + 6] if fold(w.text) not in _SKIPPED]
    if len(after) > 1 and after[0].text == ",":
        found.append((after[1], False))
    reflexive = bool(after) and fold(after[0].text) in _REFLEXIVE
    group = after[1:] if reflexive else after
    while len(group) > 1 and fold(group[0].text) in _BEING | {"a", "avait", "aura"}:
        if fold(group[0].text) in _BEING:
            found.append((group[1], reflexive))
        group = group[1:]
    return [(w, r) for w, r in found if w.sentence == words[naming.first].sentence]


def _shown(word: Word) -> str | None:
    plain = word.text.lower()
    participle = word.feat("VerbForm") == "Part" or plain in _AGED
    if not participle or word.feat("Number") == "Plur":
        return None
    if plain.endswith(_FEMININE):
        return "f"
    return "m" if plain.endswith(_MASCULINE) else None
