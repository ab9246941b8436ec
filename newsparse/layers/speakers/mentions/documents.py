"""Documents that speak: a report, a communiqué, a study has its author for speaker."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsparse.analysis import Word
from newsparse.layers.speakers.extents import extent
from newsparse.layers.speakers.lexicon import Pronoun, fold
from newsparse.layers.speakers.mentions.pronouns import resolve_pronoun
from newsparse.layers.speakers.mentions.read import Read
from newsparse.layers.speakers.phrases import Phrase
from newsparse.layers.speakers.scene import Scene

Source = Callable[[tuple[int, int]], "tuple[int, ...] | None"]
"""Resolves a span to those it names, where they can write; None elsewhere."""

_MATTERS = frozenset({"presse", "public", "opinion", "police", "justice"})
_REACH = 25  # words between a document and « par X »
_BACK = 600  # words back to the place where « le rapport » was first spoken of


def can_write(scene: Scene, read: Read) -> bool:
    """Whether a mention is of somebody who can be the author of a document."""
    phrase = read.phrase
    if phrase is not None and phrase.noun.sort == "unknown":
        return False
    if phrase is not None and phrase.noun.lemma in _MATTERS and phrase.determiner is None:
        return False  # « un communiqué de presse »
    return not read.names or scene.referents[read.names[0]].kind != "place"


def document_author(scene: Scene, phrase: Phrase, source: Source) -> tuple[int, ...] | None:
    """Return the author of a document, or None where the article names none.

    Tried in turn: « le rapport de la Cour », « établi par X »; « son rapport »; « X a publié un
    rapport »; the same document, spoken of before with its author.
    """
    found = _stated(scene, phrase.head, source) or _named(scene, phrase)
    if found is None and phrase.determiner == "possessive":
        anybody = Pronoun(gender=None, plural=None, way="anaphor")
        return resolve_pronoun(scene, anybody, phrase.start) or None
    found = found or _publisher(scene, phrase.head, source)
    if found is None and phrase.determiner in ("definite", "demonstrative"):
        return _earlier(scene, phrase, source)
    return found


def _stated(scene: Scene, head: int, source: Source) -> tuple[int, ...] | None:
    """The complement with *de* or *par*, until a verb or a comma ends the group."""
    words = scene.analysis.words
    for i in range(head + 1, min(head + _REACH, len(words) - 1)):
        if words[i].sentence != words[head].sentence or _ends(words[i]):
            return None
        if fold(words[i].text) not in ("de", "d'", "par"):
            continue
        contracted = words[i + 1].start == words[i].start  # « du » is two words
        first = i + 2 if contracted and i + 2 < len(words) else i + 1
        last = _before_participle(words, first, extent(scene.analysis, first, 1, frozenset()))
        found = source((words[first].start, words[last - 1].end))
        if found is not None:
            return found
    return None


def _before_participle(words: Sequence[Word], first: int, last: int) -> int:
    """« la note du ministère obtenue par X »: who read it has no part in it."""
    for i in range(first + 1, last - 1):
        if words[i].feat("VerbForm") == "Part" and fold(words[i + 1].text) == "par":
            return i
    return last


def _ends(word: Word) -> bool:
    return word.text in (",", ";", ":", "(", "«") or word.feat("VerbForm") == "Fin"


def _named(scene: Scene, phrase: Phrase) -> tuple[int, ...] | None:
    """« un sondage Ifop »: an organisation in the description itself."""
    for _, key in scene.index.within(phrase.start, phrase.end):
        if scene.referents[key].kind in ("organisation", "person"):
            return (key,)
    return None


def _publisher(scene: Scene, head: int, source: Source) -> tuple[int, ...] | None:
    """The subject of the verb whose object the document is: « X a publié un communiqué »."""
    word = scene.analysis.words[head]
    if word.deprel != "obj" or word.head is None:
        return None
    for child in scene.analysis.children[word.head]:
        subject = scene.analysis.words[child]
        if subject.deprel == "nsubj" and subject.index < head:
            return source((subject.start, subject.end))
    return None


def _earlier(scene: Scene, phrase: Phrase, source: Source) -> tuple[int, ...] | None:
    """The author of the same document where the article spoke of it before, nearest first."""
    words = scene.analysis.words
    for i in range(phrase.head - 1, max(-1, phrase.head - _BACK), -1):
        if fold(words[i].text) == fold(words[phrase.head].text) and words[i].upos == "NOUN":
            found = _stated(scene, i, source) or _publisher(scene, i, source)
            if found is not None:
                return found
    return None
