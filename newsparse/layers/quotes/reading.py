"""What every rule of this layer looks at: text, tree and marks, each by the other's place."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from functools import cached_property, lru_cache

import attrs
import simplemma

from newsparse.analysis import Analysis, Sentence, Word
from newsparse.analysis.forms import is_to_come
from newsparse.document import Document
from newsparse.layers.quotes.dialogue import find_unmarked, split_turns
from newsparse.layers.quotes.marks import Marked, find_marked, outermost
from newsparse.spans import last_before


@attrs.frozen(kw_only=True)
class Reading:
    """A document with its analysis and its quotation marks."""

    document: Document
    analysis: Analysis
    marked: tuple[Marked, ...]

    @property
    def plain(self) -> str:
        """The shadow of the text."""
        return self.document.shadow

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the text."""
        return self.analysis.words

    @cached_property
    def _mark_starts(self) -> list[int]:
        return [m.outer_start for m in self.marked]

    def mark_at(self, position: int) -> Marked | None:
        """Return the quotation that holds the character, or None."""
        index = bisect.bisect_right(self._mark_starts, position)
        last = self.marked[index - 1] if index else None
        return last if last is not None and position < last.outer_end else None

    def next_mark(self, position: int) -> Marked | None:
        """Return the first quotation that opens at or behind the position, or None."""
        index = bisect.bisect_left(self._mark_starts, position)
        return self.marked[index] if index < len(self.marked) else None

    def sentence_of(self, word: Word) -> Sentence:
        """Return the sentence of a word."""
        return self.analysis.sentences[word.sentence]

    def root_of(self, sentence: Sentence) -> Word:
        """Return the word of a sentence on which all others hang."""
        return next(w for w in self.words[sentence.first : sentence.last] if w.head is None)

    def sentence_at(self, position: int) -> Sentence | None:
        """Return the sentence that holds the character, or None."""
        word = self.analysis.word_at(position)
        return None if word is None else self.sentence_of(word)

    def next_word(self, position: int) -> Word | None:
        """Return the first word that starts at or behind the position."""
        index = bisect.bisect_left(self._starts, position)
        return self.words[index] if index < len(self.words) else None

    @cached_property
    def _starts(self) -> list[int]:
        return [w.start for w in self.words]

    def word_ending(self, start: int, end: int) -> Word | None:
        """Return the last word that lies wholly in ``[start, end)``, or None."""
        for word in reversed(self.words_before(end, 3)):  # the parts of « du » share their end
            if word.end <= end:
                return word if word.end > start else None
        return None

    def words_before(self, position: int, number: int) -> Sequence[Word]:
        """Return up to *number* words that end at or before the position."""
        index = bisect.bisect_left(self._starts, position)
        return last_before(self.words, index, number)

    def before(self, position: int) -> str:
        """Return the last character before the position that is no white space, or nothing."""
        backwards = (self.plain[place] for place in reversed(range(position)))
        return next((character for character in backwards if not character.isspace()), "")

    def block_number(self, position: int) -> int:
        """Return the position of the block that holds the character (or comes before it)."""
        return self.document.block_number(position)

    def is_finite(self, word: Word) -> bool:
        """Tell whether a word is a finite verb, by itself or by its auxiliary."""
        if word.upos not in {"VERB", "AUX"}:
            led = word.index > 0 and self.words[word.index - 1].upos == "DET"  # « son aura »
            return word.upos in {"ADJ", "NOUN"} and not led and is_to_come(word.text)
        if word.feat("Mood") is not None or word.feat("VerbForm") == "Fin":
            return True
        if _is_present(word.text.lower()):
            return True
        return any(
            self.words[c].upos == "AUX" and self.words[c].feat("VerbForm") == "Fin"
            for c in self.analysis.children[word.index]
        )


@lru_cache(maxsize=4096)
def _is_present(form: str) -> bool:
    """« certifie »: no participle ends so, whatever the tagger says of it."""
    stem = form.removesuffix("nt").removesuffix("s")
    return stem.endswith("e") and simplemma.is_known(stem + "r", lang="fr")


def make_reading(document: Document, analysis: Analysis) -> Reading:
    """Read the marks of a document."""
    text, plain, blocks = document.text, document.shadow, document.blocks
    split = split_turns(text, plain, find_marked(text, plain, blocks))
    marked = outermost([*split, *find_unmarked(text, plain, blocks)])
    return Reading(document=document, analysis=analysis, marked=marked)
