"""What the models say of a text, as our own frozen values with offsets into it."""

from __future__ import annotations

import bisect
from functools import cached_property

import attrs

from newsparse.spans import Ordered


@attrs.frozen(kw_only=True)
class Word:
    """A syntactic word. *du* is two words, *de* and *le*, with the span of *du* each."""

    index: int
    """Position in ``Analysis.words``."""
    start: int
    """First character of its token, in code points of the article's text."""
    end: int
    """One past the last character of its token."""
    text: str
    """The syntactic word (*de*), typography plain; the token's characters unless contracted."""
    lemma: str
    """Dictionary form."""
    upos: str
    """Universal part of speech."""
    feats: str
    """Universal features (``Gender=Masc|Number=Sing``), empty where there are none."""
    head: int | None
    """Position of the head in ``Analysis.words``; None for the root of a sentence."""
    deprel: str
    """Universal dependency relation to the head, subtype included."""
    sentence: int
    """Position of its sentence in ``Analysis.sentences``."""

    def feat(self, name: str) -> str | None:
        """Return the value of one universal feature, or None."""
        for pair in self.feats.split("|"):
            key, _, value = pair.partition("=")
            if key == name:
                return value
        return None


@attrs.frozen(kw_only=True)
class Sentence:
    """A sentence; it never crosses a block."""

    start: int
    """First character, in code points of the article's text."""
    end: int
    """One past the last character."""
    first: int
    """Position of its first word in ``Analysis.words``."""
    last: int
    """One past the position of its last word."""
    block: int
    """Position of its block in ``Article.blocks``."""


@attrs.frozen(kw_only=True)
class NamedSpan:
    """A name as the model found it, before the entity layer looks at it."""

    start: int
    """First character, in code points of the article's text."""
    end: int
    """One past the last character."""
    type: str
    """PER, ORG, LOC or MISC."""


@attrs.frozen(kw_only=True)
class Analysis:
    """Words, trees and names of one article."""

    words: tuple[Word, ...]
    """Every syntactic word, in text order."""
    sentences: tuple[Sentence, ...]
    """Every sentence, in text order."""
    names: tuple[NamedSpan, ...]
    """Names found by the model, in text order; they do not overlap."""

    @cached_property
    def _starts(self) -> list[int]:
        return [w.start for w in self.words]

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each word, the positions of the words it governs, in text order."""
        table: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head is not None:
                table[word.head].append(word.index)
        return tuple(tuple(row) for row in table)

    @cached_property
    def names_by_place(self) -> Ordered[NamedSpan]:
        """The names, to be found by their place."""
        return Ordered(self.names)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def sentence_around(self, position: int) -> Sentence | None:
        """Return the sentence that holds the character, or None."""
        index = bisect.bisect_right(self._sentence_starts, position) - 1
        return (
            self.sentences[index] if index >= 0 and position < self.sentences[index].end else None
        )

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words whose tokens overlap the span."""
        first = bisect.bisect_left(self._starts, start)
        while first > 0 and self.words[first - 1].end > start:
            first -= 1
        last = bisect.bisect_left(self._starts, end)
        return self.words[first:last]

    def word_at(self, position: int) -> Word | None:
        """Return the word whose token holds the character, or None."""
        found = self.words_in(position, position + 1)
        return found[0] if found else None

    def subtree(self, index: int) -> list[int]:
        """Return the positions of a word and all that hangs from it, in text order."""
        found, waiting = [], [index]
        while waiting:
            current = waiting.pop()
            found.append(current)
            waiting.extend(self.children[current])
        return sorted(found)

    def head_of(self, start: int, end: int) -> Word | None:
        """Return the word of the span whose head lies outside of it: the span's own head."""
        inside = self.words_in(start, end)
        numbers = {w.index for w in inside}
        for word in inside:
            if word.head not in numbers and word.upos != "PUNCT":
                return word
        return inside[0] if inside else None
