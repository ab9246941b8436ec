"""Namings: every place where the article names somebody, names the model missed included.

A name that stands next to a quote must be known even where the model that finds names overlooked
it, and once known it is known everywhere: an exact second occurrence needs no model.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import attrs

from newsparse.analysis import Analysis, Word
from newsparse.article import Entity, Segment
from newsparse.document import Document
from newsparse.layers.speakers.lexicon import (
    fold,
    known_noun,
    noun_from,
    pronouns,
    titles,
)
from newsparse.layers.speakers.people.demonyms import is_demonym, is_of_people
from newsparse.layers.speakers.types import Naming

_ARTICLES = frozenset({"le", "la", "l'", "les", "un", "une", "du", "des", "de", "d'"})
_PARTICLES = frozenset(
    "de du des d' la le les l' van von der den di da del della dos ben bin ibn al el ag ould ou y e"
    " of the and &".split()
)
_MAX_NAME = 12


def find_namings(
    document: Document,
    analysis: Analysis,
    entities: Sequence[Entity],
    mentions: Iterable[tuple[int, int]],
) -> tuple[Naming, ...]:
    """Return the namings of a document in text order; they do not overlap."""
    spans: dict[tuple[int, int], tuple[str | None, Entity | None]] = {}
    for entity in entities:
        for mention in entity.mentions:
            spans[mention.start, mention.end] = (str(entity.type), entity)
    taken = {c for span in spans for c in range(*span)}
    for start, end in mentions:
        for span in _names_in(analysis, start, end):
            if taken.isdisjoint(range(*span)):
                spans[span] = (None, None)
                taken.update(range(*span))
    found = [_naming(document, analysis, span, *known) for span, known in sorted(spans.items())]
    namings = [n for n in found if n is not None]
    return tuple(sorted([*namings, *_repeated(document, analysis, namings)], key=lambda n: n.start))


def _names_in(analysis: Analysis, start: int, end: int) -> list[tuple[int, int]]:
    """The capitalised runs of a mention: names, unless they only open a sentence."""
    words, found = analysis.words_in(start, end), []
    if is_of_people(words):
        return []
    i = 0
    while i < len(words):
        j = i if _is_function(words, i) else _run(words, i)
        if j > i and not (_opens_sentence(analysis, words, i, j) or _is_complement(words, i)):
            found.append((words[i].start, words[j - 1].end))
        i = max(j, i + 1)
    return found


def _is_function(words: Sequence[Word], i: int) -> bool:
    """« Premier ministre »: a noun of several words, whatever its capital."""
    return noun_from(words, i) is not None


def _is_complement(words: Sequence[Word], i: int) -> bool:
    """« le ministre des Transports »: the capital is the office's, not a speaker's."""
    before = words[:i][-2:]
    return any(w.upos == "ADP" for w in before) and (before[-1].upos in ("ADP", "DET"))


def _run(words: Sequence[Word], i: int) -> int:
    """One past the last word of the name that starts at *i*; *i* itself where none does."""
    j = last = i
    while j < len(words) and j - i < _MAX_NAME:
        if _is_capital(words[j]):
            last = j + 1
        elif j == i or fold(words[j].text) not in _PARTICLES:
            break
        j += 1
    return last


def _is_capital(word: Word) -> bool:
    form = fold(word.text)
    if not word.text[:1].isupper() or form in _ARTICLES or form in pronouns():
        return False
    return form.rstrip(".") not in titles() and known_noun(form) is None


def _opens_sentence(analysis: Analysis, words: Sequence[Word], i: int, j: int) -> bool:
    """A capital at the start of a sentence is a name only where the model says so."""
    word = words[i]
    first = analysis.sentences[word.sentence].first == word.index
    return first and j == i + 1 and word.upos != "PROPN"


def _naming(
    document: Document,
    analysis: Analysis,
    span: tuple[int, int],
    type_: str | None,
    entity: Entity | None,
) -> Naming | None:
    """A naming without the article, title or demonym in front."""
    words = list(analysis.words_in(*span))
    while len(words) > 1 and _is_front(analysis, words):
        words = words[1:]
    if not words:
        return None
    start = max(span[0], words[0].start)
    title = _title(document, start)
    known = titles()[fold(title.text).rstrip(".")] if title else (None, None)
    return Naming(
        start=start,
        end=span[1],
        text=document.text[start : span[1]],
        first=words[0].index,
        last=words[-1].index + 1,
        type=type_,
        entity=entity,
        title=title,
        title_gender=known[0],
        title_role=known[1],
    )


def _is_front(analysis: Analysis, words: Sequence[Word]) -> bool:
    form = fold(words[0].text)
    if form in _ARTICLES:
        return words[0].text[:1].islower() or form in ("l'", "d'")
    if form.rstrip(".") in titles() and words[1].text != "-":
        return words[1].text[:1].isupper()
    before = analysis.words[words[0].index - 1] if words[0].index else None
    if before is None or fold(before.text) not in _ARTICLES or len(words) <= 2:
        return False
    capitals = all(w.text[0].isupper() for w in words)
    return capitals and is_demonym(words[0].text)


_TITLE = re.compile(r"\b([^\W\d_]{1,12})\.? ?(?:d[eu] (?:la )?|des |d'|van |von )?$")


def _title(document: Document, start: int) -> Segment | None:
    """The title that ends right before a name."""
    found = _TITLE.search(document.shadow, max(0, start - 15), start)
    if found is None or fold(found[1]) not in titles() or not found[1][:1].isupper():
        return None
    begin, end = found.span(1)
    end += document.shadow[end : end + 1] == "."
    return Segment(start=begin, end=end, text=document.text[begin:end])


def _repeated(document: Document, analysis: Analysis, namings: Sequence[Naming]) -> list[Naming]:
    """Further places with exactly the words of a known name, or a known person's family name."""
    wanted: dict[str, list[tuple[tuple[str, ...], Naming]]] = {}
    for naming in namings:
        forms = tuple(w.text for w in analysis.words[naming.first : naming.last])
        for part in {forms, _family(forms)} if naming.type in ("PER", None) else {forms}:
            first = part[0]
            if len(first) > 2 and first[0].isupper() and fold(first) not in _ARTICLES:
                wanted.setdefault(first, []).append((part, naming))
    for entries in wanted.values():
        entries.sort(key=lambda e: -len(e[0]))
    covered = {i for n in namings for i in range(n.first, n.last)}
    found = []
    for word in analysis.words:
        if word.index in covered:
            continue
        for part, naming in wanted.get(word.text, [])[:20]:
            place = analysis.words[word.index : word.index + len(part)]
            if tuple(w.text for w in place) == part and not covered.intersection(
                w.index for w in place
            ):
                span = (place[0].start, place[-1].end)
                new = _naming(document, analysis, span, naming.type, None)
                if new is not None:
                    same = naming.entity if len(part) == naming.last - naming.first else None
                    found.append(attrs.evolve(new, entity=same))
                    covered.update(w.index for w in place)
                break
    return found


def _family(forms: tuple[str, ...]) -> tuple[str, ...]:
    """The family name: the last word, with the particles before it (« Le Pen »)."""
    i = len(forms) - 1
    while i > 1 and fold(forms[i - 1]) in _PARTICLES:
        i -= 1
    return forms[i:]
