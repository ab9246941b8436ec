"""Who a verb's subject is: the words that name the speaker, by tree first, by order second."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.analysis import Word
from newsparse.layers.quotes.lexicon import PRONOUNS, names_source, nouns, plain_key
from newsparse.layers.quotes.reading import Reading
from newsparse.spans import last_before

# Relations out of a phrase; those of a verb too, for one that the tree took for a noun.
_CUT = frozenset(
    "acl appos conj cc punct parataxis advcl ccomp discourse dislocated "
    "nsubj cop aux obj iobj obl advmod mark".split()
)
DAYS = frozenset(
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier matin soir midi aujourd'hui "
    "veille lendemain".split()
)
"""Words that say when, and stand next to a subject without a preposition."""
_DEPTH = 4  # verbs a subject is looked for through: more is another story
_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM"}
_OPENS_PHRASE = {"DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM"}
_EMPTY = {"que", "qu'", "dont", "où", "ce", "c'", "y", "en", "se", "s'"}


# Who is named by a pronoun of two words, or out of a group: « ce dernier », « l'un des voisins ».
_WHOLE = "|".join(p for p in sorted(PRONOUNS) if re.search(r"[ ']|^certain", p))
_PRONOMINAL = re.compile(rf"(?P<whole>{_WHOLE})\b|l'une? des? ")


def subject_span(reading: Reading, verb: Word, depth: int = 0) -> tuple[int, int] | None:
    """Return the span of the words that name the subject of *verb*, or None.

    Looks at the verb's own subject, then at those it shares: of the verb it is coordinated
    with, of the verb that governs its infinitive or participle, of the noun it modifies.
    """
    own = _own_subject(reading, verb)
    if own is not None:
        return _resolved(reading, own)
    if verb.head is None or depth > _DEPTH:
        return None
    head = reading.words[verb.head]
    if reading.mark_at(head.start) != reading.mark_at(verb.start):
        return None  # what a verb in marks says is another sentence
    if verb.deprel in {"amod", "acl"}:
        if head.upos in _NOMINAL and _is_participle(verb):
            return noun_phrase(reading, head)
        return subject_span(reading, _governor(reading, head), depth + 1)
    relation = verb.deprel.split(":")[0]
    shared = relation in {"conj", "xcomp", "advcl", "parataxis", "ccomp"}
    return subject_span(reading, head, depth + 1) if shared else None


def _governor(reading: Reading, word: Word) -> Word:
    while word.head is not None and word.upos not in {"VERB", "AUX"}:
        word = reading.words[word.head]
    return word


def _is_participle(verb: Word) -> bool:
    return verb.feat("VerbForm") == "Part" or verb.text.endswith("ant")


def _own_subject(reading: Reading, verb: Word) -> Word | None:
    children = [reading.words[c] for c in reading.analysis.children[verb.index]]
    subjects = [c for c in children if c.deprel.startswith("nsubj") or c.deprel == "expl:subj"]
    here = reading.mark_at(verb.start)  # words in marks are no subject of a verb outside them
    real = [
        c
        for c in subjects
        if c.text.lower() not in _EMPTY
        and plain_key(c.text) not in DAYS
        and reading.mark_at(c.start) == here
    ]
    # « Pierre a-t-il dit »: the noun is the subject, the clitic repeats it.
    named = [c for c in real if c.upos != "PRON"]
    return _behind_that(reading, named, verb) or next(iter(named or real), None)


def _behind_that(reading: Reading, subjects: list[Word], verb: Word) -> Word | None:
    """« une déclaration que Paul Roche a jugée « indigne » »: who stands behind *que*."""
    ahead = [c for c in subjects if c.index < verb.index]
    if len(ahead) < 2:
        return None
    between = reading.words[ahead[0].index : ahead[-1].index]
    return ahead[-1] if any(w.text.lower() in {"que", "qu'"} for w in between) else None


def _resolved(reading: Reading, subject: Word) -> tuple[int, int]:
    if subject.text.lower() in {"qui", "lequel", "laquelle"}:
        antecedent = _antecedent(reading, subject)
        if antecedent is not None:
            return noun_phrase(reading, antecedent)
    return noun_phrase(reading, subject)


def _antecedent(reading: Reading, relative: Word) -> Word | None:
    if relative.head is None:
        return None
    verb = reading.words[relative.head]
    while verb.head is not None and not verb.deprel.startswith("acl"):
        verb = reading.words[verb.head]
    if verb.head is not None:
        return outer_person(reading, reading.words[verb.head])
    before = [w for w in last_before(reading.words, relative.index, 3) if w.upos in _NOMINAL]
    return before[-1] if before else None


def outer_person(reading: Reading, noun: Word) -> Word:
    """« le ministre de l'Intérieur, qui ajoute »: whoever speaks, not what he is in charge of."""
    current = noun
    while current.deprel == "nmod" and current.head is not None:
        current = reading.words[current.head]
        if names_source(current.text):
            named = reading.analysis.names_by_place.touching(noun.start, noun.end)
            return noun if named and named[0].type == "PER" else current
    return noun


def noun_phrase(reading: Reading, head: Word) -> tuple[int, int]:
    """Return the span of a noun with its determiner, adjectives and complements.

    Relative clauses, appositions and nouns coordinated with it are left out.
    """
    inside = {head.index}
    waiting = [head.index]
    while waiting:
        for child in reading.analysis.children[waiting.pop()]:
            relation = reading.words[child].deprel.split(":")[0]
            if relation in _CUT and not _is_of_field(reading, child, head):
                continue
            if relation == "case" and reading.words[child].head == head.index:
                continue
            if plain_key(reading.words[child].text) in DAYS and relation in {"amod", "nmod"}:
                continue  # « a dit la préfecture jeudi »
            inside.add(child)
            waiting.append(child)
    first = last = head.index
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    while last > head.index and reading.words[last].upos in {"DET", "ADP", "PRON", "PUNCT"}:
        last -= 1  # « l'avocat l'assure »: the clitic hangs where the tree put it
    return reading.words[first].start, reading.words[last].end


def _is_of_field(reading: Reading, position: int, head: Word) -> bool:
    """« le ministre de l'Économie et des Finances »: a second complement, or its « et »."""
    word = reading.words[position]
    if word.deprel == "cc" and word.head is not None:
        word = reading.words[word.head]
    if word.deprel != "conj" or word.head in {None, head.index}:
        return False
    if not word.text[:1].isupper():
        return False  # « le maire de Sète et de nombreux élus »
    cases = (reading.words[c] for c in reading.analysis.children[word.index])
    return any(c.deprel == "case" and c.text.lower() in {"de", "d'", "des", "du"} for c in cases)


def _opens_field(words: Sequence[Word], number: int) -> bool:
    """« de l'Économie et des Finances »: a complement before, and a capital in the next."""
    led = any(_links(w) for w in words[:number])
    behind = words[number + 1 : number + 4]
    named = (w.text[0].isupper() for w in behind if w.upos != "DET" and not _links(w))
    return led and any(map(_links, behind[:1])) and next(named, False)


def phrase_after(reading: Reading, position: int, limit: int) -> tuple[int, int] | None:
    """Return the noun phrase that starts right at *position*, read in order, or None."""
    words = reading.analysis.words_in(position, limit)
    match = _PRONOMINAL.match(reading.plain, words[0].start, limit) if words else None
    if match is not None and match["whole"]:
        behind = reading.next_word(match.end())
        if behind is None or behind.upos not in {"NOUN", "PROPN", "ADJ"}:
            return match.span()
    elif match is not None:
        group = phrase_after(reading, match.end(), limit)
        return group and (words[0].start, group[1])
    if not words or words[0].upos not in _OPENS_PHRASE:
        return None
    end = None
    for number, word in enumerate(words):
        if end is not None and word.text == "et" and _opens_field(words, number):
            continue  # « le ministre de l'Économie et des Finances »
        if plain_key(word.text) in DAYS or (word.upos == "PRON" and end is not None):
            break  # a pronoun behind a noun opens a clause: « un habitant qui »
        if end is not None and _opens_another(words, number):
            break
        if _may_head(word) or (word.upos == "ADJ" and end is not None):
            end = word.end
            if word.upos == "PRON":
                break
        elif word.upos not in {"DET", "ADJ"} and (end is None or not _links(word)):
            break
    return None if end is None else (words[0].start, end)


def _opens_another(words: Sequence[Word], number: int) -> bool:
    """« à la presse la directrice »: an article right behind a noun; not « madame la maire »."""
    word, before = words[number], words[number - 1]
    article = word.upos == "DET" and word.text.islower() and before.upos in {"NOUN", "PROPN"}
    return article and plain_key(before.text) not in {"monsieur", "madame", "messieurs", "mesdames"}


def _may_head(word: Word) -> bool:
    """A noun, or an adjective that is one for people: « soupire la quadragénaire »."""
    if word.upos in _NOMINAL:
        return True
    return word.upos == "ADJ" and plain_key(word.text) in nouns("sources")


def subject_before(reading: Reading, position: int, floor: int) -> tuple[int, int] | None:
    """Return the noun phrase or name whose verb stands at *position*, past what is apposed."""
    last = reading.word_ending(floor, position)
    if last is None:
        return None
    end, start = last.end, last.start
    if last.text in {",", ")"}:  # « X, qui finance P, « prend acte » », « Genève, à l'inverse, »
        opening = "(" if last.text == ")" else ","
        end = reading.plain.rfind(opening, floor, last.start)
        head = None if end < 0 else reading.word_ending(floor, end)
        if head is None:
            return None
        end, start = head.end, head.start
    return _ending_at(reading, start, end)


def _ending_at(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    names = reading.analysis.names_by_place.touching(start, end)
    if names and names[0].end == end and names[0].type in {"PER", "ORG", "LOC"}:
        before = reading.words_before(names[0].start, 2)
        plain = not before or before[-1].upos in {"PUNCT", "CCONJ", "SCONJ"}
        led = bool(before) and before[-1].upos == "DET" and before[0].upos != "ADP"
        if plain or led:
            return names[0].start, names[0].end
    head = reading.analysis.word_at(start)
    if head is None:
        return None
    while head.head is not None and head.deprel.split(":")[0] in {"nmod", "amod", "flat", "appos"}:
        head = reading.words[head.head]
    if head.upos not in {"NOUN", "PROPN"} or not head.deprel.startswith(("nsubj", "root")):
        return None
    return noun_phrase(reading, head) if names_source(head.text) else None


def _links(word: Word) -> bool:
    return word.text.lower() in {"de", "d'", "du", "des", "-"}


def _stands_free(reading: Reading, start: int, kind: str) -> bool:
    """A name outside marks that no preposition or noun governs: « Nadine Morano, députée UMP »."""
    if kind not in {"PER", "ORG"} or reading.mark_at(start) is not None:
        return False
    governing = {"ADP"} if kind == "PER" else {"ADP", "NOUN"}
    return all(w.upos not in governing for w in reading.words_before(start, 1))


def phrase_before(reading: Reading, position: int, floor: int) -> tuple[int, int] | None:
    """Return the nearest name, subject or pronoun that stands before *position*, or None."""
    words = reading.analysis.words_in(floor, position)
    people = [
        n
        for n in reading.analysis.names_by_place.starting(floor, position)
        if n.end <= position and _stands_free(reading, n.start, n.type)
    ]
    for word in reversed(words):
        if reading.mark_at(word.start) is not None:
            continue
        if word.deprel.startswith("nsubj") and word.text.lower() not in _EMPTY:
            if people and people[-1].start > word.end:
                return people[-1].start, people[-1].end
            return _resolved(reading, word)
    return (people[-1].start, people[-1].end) if people else None
