"""The scene: where in the text everybody has been spoken of, and who spoke last."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from itertools import accumulate

import attrs

from newsparse.analysis import Analysis, Word
from newsparse.article import BlockKind
from newsparse.document import Document
from newsparse.layers.speakers.mentions.read import Index
from newsparse.layers.speakers.types import Referent
from newsparse.spans import last_before

_MARKS = tuple('«“"„‹')
_CLOSING = tuple('»”"›')
_FAR = 12  # sentences; nobody is taken up by a pronoun from further away


@attrs.frozen(kw_only=True)
class Seen:
    """One place where somebody is spoken of."""

    start: int
    key: int
    """Key of the referent."""
    subject: bool
    """Whether the words are the subject of a verb."""
    speech: bool
    """Whether they stand inside somebody's words."""
    governed: bool
    """Whether a preposition governs them."""
    main: bool = False
    """Whether they are the subject of a sentence's main verb."""
    spoke: bool = False
    """Whether the words are those of a speaker next to a quote."""
    joined: int | None = None
    """Key of the person named right before, with *et* between."""


@attrs.define
class Scene:
    """Everything the rules look at; grows as mentions are resolved in text order."""

    document: Document
    analysis: Analysis
    index: Index
    speech: tuple[tuple[int, int], ...]
    """Spans of words in quotation marks."""
    referents: list[Referent]
    seen: list[Seen] = attrs.field(factory=list)
    """In text order."""
    _described: dict[str, list[int]] = attrs.field(factory=dict)
    _places: list[int] = attrs.field(factory=list)
    _sentences: list[int] = attrs.field(factory=list)
    _narrated: list[int] = attrs.field(factory=list)

    def __attrs_post_init__(self) -> None:
        """Count the sentences of the reporter's own once."""
        self._sentences = [s.start for s in self.analysis.sentences]
        self._narrated = list(accumulate(0 if self.in_speech(a) else 1 for a in self._sentences))

    def add(self, seen: Seen) -> None:
        """Note that somebody is spoken of."""
        at = bisect.bisect_right(self._places, seen.start)
        self._places.insert(at, seen.start)
        self.seen.insert(at, seen)

    def new(self, referent: Referent) -> int:
        """Add somebody who is only described, and return the key."""
        key = len(self.referents)
        self.referents.append(attrs.evolve(referent, key=key))
        if referent.phrase is not None:
            self._described.setdefault(referent.phrase.noun.lemma, []).append(key)
        return key

    def described(self, lemma: str) -> list[Referent]:
        """Return those described before with the same head noun."""
        return [self.referents[key] for key in self._described.get(lemma, [])]

    def in_speech(self, position: int) -> bool:
        """Whether a character stands in quotation marks."""
        at = bisect.bisect_right(self.speech, (position, len(self.document.text) + 1)) - 1
        return at >= 0 and position < self.speech[at][1]

    def sentence_at(self, position: int) -> int:
        """Return the position of the sentence that holds a character, or the one before it."""
        return bisect.bisect_right(self._sentences, position) - 1

    def distance(self, a: int, b: int) -> int:
        """Return how many sentences of the reporter's own lie between two characters."""
        low, high = sorted((self.sentence_at(a), self.sentence_at(b)))
        return self._narrated[high] - self._narrated[low]

    def in_headline(self, position: int) -> bool:
        """Whether a character stands in the headline."""
        block = self.document.block_at(position)
        return block is not None and block.kind is BlockKind.HEADLINE

    def before(self, position: int) -> Iterable[Seen]:
        """Return the places before a character, nearest first, as far as a pronoun reaches."""
        at = bisect.bisect_left(self._places, position)
        for seen in reversed(self.seen[:at]):
            if self.distance(seen.start, position) > _FAR:
                return
            yield seen

    def last_place(self, key: int, position: int) -> int | None:
        """Return where a referent was last spoken of before a character, or None."""
        return next((s.start for s in self.before(position) if s.key == key), None)


def salience(scene: Scene, position: int) -> dict[int, float]:
    """Return how present everybody is to the reader at a character, the most present highest."""
    scores: dict[int, float] = {}
    speakers: list[int] = []
    fresh = True  # nobody else has come to the fore since the last one spoke
    for seen in scene.before(position):
        referent = scene.referents[seen.key]
        unnamed = referent.kind == "anonymous"
        score = -1.0 * min(scene.distance(seen.start, position), 8)
        score += 2.0 if seen.subject else 0.0
        score += 0.5 if unnamed and seen.main else 0.0
        score -= 4.0 if seen.speech else 0.0
        score -= 1.0 if seen.governed else 0.0
        score -= 1.5 if scene.in_headline(seen.start) else 0.0
        if seen.spoke and seen.key not in speakers:
            speakers.append(seen.key)
            bonus = {1: 2.5, 2: 1.0}.get(len(speakers), 0.0)
            score += bonus if fresh else 0.2 * bonus
        scores[seen.key] = max(scores.get(seen.key, score), score)
        acts = seen.main if unnamed else seen.subject
        acts = acts and referent.person and not seen.speech and not seen.spoke
        fresh = fresh and not acts
    return scores


def place(analysis: Analysis, start: int, end: int) -> tuple[bool, bool]:
    """Return whether a span is a subject, and whether a preposition governs it."""
    head = analysis.head_of(start, end)
    if head is None:
        return False, False
    relation = head.deprel
    if _before_verb(analysis, head, end):
        return True, False
    if relation == "appos" and head.head is not None:
        relation = analysis.words[head.head].deprel  # « le ministre, X, a dit »
    first = analysis.words_in(start, end)[0].index
    before = analysis.words[first - 1] if first else None
    governed = before is not None and before.upos == "ADP"
    return relation.startswith("nsubj"), governed or relation in ("nmod", "obl", "obl:arg")


def is_main(analysis: Analysis, start: int, end: int) -> bool:
    """Return whether a span is the subject of the main verb of its sentence."""
    head = analysis.head_of(start, end)
    if head is None or head.head is None or not head.deprel.startswith("nsubj"):
        return False
    return analysis.words[head.head].head is None


def _before_verb(analysis: Analysis, head: Word, end: int) -> bool:
    """Whether a verb follows a name that opens its clause, whatever the tree says."""
    words, last = analysis.words, analysis.words_in(head.start, end)[-1].index
    after = words[last + 1] if last + 1 < len(words) else None
    if head.upos != "PROPN" or after is None or after.sentence != head.sentence:
        return False
    before = words[head.index - 1] if head.index else None
    opens = before is None or before.text == "," or before.sentence != head.sentence
    return opens and after.feat("VerbForm") == "Fin"


def speech_spans(
    document: Document, spans: Sequence[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """Return those spans that quotation marks open, or only close, where one was forgotten."""
    text = document.text
    return tuple(
        sorted(
            (a, b)
            for a, b in spans
            if last_before(text, a, 2).rstrip().endswith(_MARKS)
            or text[b : b + 2].lstrip().startswith(_CLOSING)
        )
    )
