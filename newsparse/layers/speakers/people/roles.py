"""Roles: what the article says somebody is, right beside the name.

Three shapes: the description before the name (« le ministre de X, Y », « l'humoriste Y »), behind
it (« Y, ministre de X », « Y (ministre) »), and the copula (« Y est ministre de X »).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.analysis import Analysis
from newsparse.document import Document
from newsparse.layers.speakers.extents import extent, led_from, opening_of, role_start
from newsparse.layers.speakers.lexicon import (
    fold,
    known_noun,
    looks_human,
    not_roles,
    noun_at,
    noun_from,
    titles,
)
from newsparse.layers.speakers.people.appositions import BEFORE_ROLE, DETERMINERS, apposed
from newsparse.layers.speakers.phrases import Phrase, read_phrase
from newsparse.layers.speakers.types import Naming, Role
from newsparse.spans import last_before

_BACK = 30


def find_roles(
    document: Document, analysis: Analysis, namings: Sequence[Naming]
) -> tuple[Role, ...]:
    """Return the roles that stand beside names, in order of the names."""
    stops = frozenset(n.first for n in namings if _stops(analysis, n))
    starts = {n.first: i for i, n in enumerate(namings)}
    found: list[Role] = []
    for i, naming in enumerate(namings):
        if naming.type == "LOC" and naming.title is None and not _spoken_of(analysis, naming):
            continue
        before = _before(document, analysis, naming, stops)
        span = apposed(analysis, naming, stops, starts)
        after = None if span is None else _phrase(document, analysis, *span)
        for phrase in (before, after):
            if phrase is not None:
                found.append(Role(naming=i, phrase=phrase, text=_role_text(document, phrase)))
    return tuple(found)


def _stops(analysis: Analysis, naming: Naming) -> bool:
    """Whether a description ends before this name: a person's, and not the tail of another name."""
    if naming.title is not None:
        return True
    if naming.type not in ("PER", None):
        return False
    before = analysis.words[naming.first - 1] if naming.first else None
    return before is None or before.upos != "PROPN" or naming.last - naming.first > 1


def _spoken_of(analysis: Analysis, naming: Naming) -> bool:
    """Whether a name typed as a place looks like a person's: two words, or a noun before it."""
    before = analysis.words[naming.first - 1] if naming.first else None
    if before is not None and before.upos in ("PROPN", "ADP", "DET"):
        return False
    if before is not None and before.upos == "NOUN":
        form = fold(before.text)
        known = known_noun(form)
        return looks_human(form) if known is None else known.person
    return naming.last - naming.first > 1


def _role_text(document: Document, phrase: Phrase) -> str:
    text = document.text[phrase.start : phrase.end]
    return text.strip(' ,;:«»“”"')


def _name_start(analysis: Analysis, naming: Naming) -> int:
    """Position of the word where the name with its title begins."""
    i = naming.first
    while i > 0 and fold(analysis.words[i - 1].text).rstrip(".") in titles():
        if known_noun(fold(analysis.words[i - 1].text)) is not None:
            break
        i -= 1
    return i


def _before(
    document: Document, analysis: Analysis, naming: Naming, stops: frozenset[int]
) -> Phrase | None:
    words, begin = analysis.words, _name_start(analysis, naming)
    sentence = words[naming.first].sentence
    comma = begin > 0 and words[begin - 1].text == ","
    end = _before_bracket(analysis, begin - 1 if comma else begin)
    offset = max(0, end - _BACK)
    forms = [fold(w.text) for w in words[offset:end]]
    near = stops.intersection(range(offset - _BACK, naming.last + _BACK))
    stops = near | {begin, naming.first}
    fitting: list[int] = []
    for h in _backwards(analysis, end, offset):
        if words[h].sentence != sentence or _ends_clause(analysis, h):
            break
        if _can_head(analysis, forms, h - offset, h, comma) and _reaches(
            analysis, forms, h - offset, h, end, stops
        ):
            fitting.append(h)
    fitting = [h for h in fitting if _suits(analysis, naming, h, comma)]
    if not fitting:
        return None
    head = fitting[-1] if comma else _leftmost(analysis, fitting)
    if comma and (_belongs_before(analysis, head, stops) or _stands_before(analysis, naming, head)):
        return None
    known = noun_from(words, head)
    party = known is not None and known[0].sort == "variation"
    if naming.title_role is not None and party and _is_of(analysis, head):
        return None
    return _phrase(document, analysis, head, end)


def _stands_before(analysis: Analysis, naming: Naming, head: int) -> bool:
    """« Face au maire, Sonia s'explique »: what a preposition governs is not apposed to her."""
    words = analysis.words
    lead = led_from(words, role_start(analysis, head), DETERMINERS)
    behind = words[naming.last] if naming.last < len(words) else None
    acts = behind is not None and behind.upos in ("VERB", "AUX", "PRON")
    return acts and lead > 0 and words[lead - 1].upos == "ADP"


def _is_of(analysis: Analysis, head: int) -> bool:
    """« le conseil de l'accusé, Me X »: the lawyer is not the one he defends."""
    words = analysis.words
    lead = led_from(words, role_start(analysis, head), DETERMINERS)
    return lead > 0 and fold(words[lead - 1].text) in ("de", "d'")


def _before_bracket(analysis: Analysis, end: int) -> int:
    """« le maire (divers gauche) X », with a comma or without: the party is not described."""
    opening = opening_of(analysis.words, end - 1) if end else None
    return end if opening is None else opening


def _backwards(analysis: Analysis, end: int, first: int) -> Iterator[int]:
    """Positions from the one before *end* to *first*, past brackets: « le maire (LR) de Nice »."""
    at = end - 1
    while at >= first:
        opening = opening_of(analysis.words, at)
        if opening is None:
            yield at
        at = at - 1 if opening is None else opening - 1


_KINGS = frozenset({"procureur", "procureure", "substitut", "substitute"})  # « … du roi »


def _leftmost(analysis: Analysis, fitting: list[int]) -> int:
    """The head of the description that touches the name: « le président élu », not « élu »."""
    words, near = analysis.words, fitting[0]
    return min(
        h
        for h in fitting
        if not any(w.upos in ("ADP", "CCONJ", "PUNCT") for w in words[h:near])
        or (fold(words[near].text) == "roi" and fold(words[h].text) in _KINGS)
    )


def _suits(analysis: Analysis, naming: Naming, head: int, comma: bool) -> bool:
    """Whether the sort of the noun goes with the sort of the name."""
    known = noun_from(analysis.words, head)
    if known is None or known[0].person:
        return naming.type != "ORG" or comma or _like_person(naming)
    if naming.type == "PER" and (" " in naming.text or naming.title is not None):
        return False
    return comma or known[0].sort in ("hypernym", "medium")


def _like_person(naming: Naming) -> bool:
    words = naming.text.split()
    return len(words) in (2, 3) and all(w.isalpha() and w.istitle() for w in words)


def _ends_clause(analysis: Analysis, i: int) -> bool:
    word = analysis.words[i]
    if word.upos in ("VERB", "AUX"):
        return word.feat("VerbForm") == "Fin"
    return word.upos == "SCONJ" or word.text in (";", ":", "(", ")", ",", "–", "—")


def _can_head(analysis: Analysis, forms: list[str], at: int, h: int, comma: bool) -> bool:
    known = noun_at(forms, at)
    word = analysis.words[h]
    led = at > 0 and forms[at - 1] in DETERMINERS | BEFORE_ROLE
    if _is_behind_marks(analysis, h):
        return False
    if forms[at] in not_roles() or (word.upos in ("VERB", "AUX", "ADJ") and not led):
        return False
    if known is not None:
        return (not known[0].plural and not _in_plural(forms, at)) or _is_part(forms, at)
    if comma or word.upos != "NOUN" or word.feat("Number") == "Plur" or not word.text[:1].islower():
        return False
    return led and looks_human(forms[at])


def _is_behind_marks(analysis: Analysis, at: int) -> bool:
    """« … », juge Alix Colin: the verb of an incise, whatever noun it may be elsewhere."""
    before = last_before(analysis.words, at, 2)
    return len(before) > 1 and before[1].text == "," and before[0].text in {"»", "”", '"'}


def _in_plural(forms: list[str], at: int) -> bool:
    return at > 0 and forms[at - 1] in ("les", "des", "ces", "ses", "leurs", "plusieurs", "deux")


def _is_part(forms: list[str], at: int) -> bool:
    """« l'un des deux porte-parole de »."""
    window = last_before(forms, at, 5)
    return ("un" in window or "une" in window) and "les" in window[-2:]


def _reaches(
    analysis: Analysis, forms: list[str], at: int, h: int, end: int, stops: frozenset[int]
) -> bool:
    known = noun_at(forms, at)
    return extent(analysis, h, 1 if known is None else known[1], stops) == end


def _belongs_before(analysis: Analysis, head: int, stops: frozenset[int]) -> bool:
    """« X, maire de Nice, Y »: without an article the description belongs to the name before."""
    i = role_start(analysis, head)
    if i == 0 or analysis.words[i - 1].text != ",":
        return False
    return any(s in stops for s in range(max(0, i - 5), i))


def _phrase(document: Document, analysis: Analysis, head: int, last: int) -> Phrase | None:
    """The description from its article or first adjective to the word before *last*."""
    end = analysis.words[last - 1].end
    first = role_start(analysis, head)
    words = analysis.words
    lead = led_from(words, first, DETERMINERS | {"de", "les", "d'", "deux"})
    window = [fold(w.text) for w in words[lead:first]]
    if window[:2] in (["l'", "un"], ["un", "de"], ["l'", "une"], ["une", "de"]):
        return read_phrase(document, analysis, words[lead].start, end)
    nearest = max(first - 1, led_from(words, first, DETERMINERS))
    return read_phrase(document, analysis, words[nearest].start, end)
