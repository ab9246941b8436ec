"""The word behind a number, for rules that ask no more than whether a noun follows."""

from __future__ import annotations

import re

import attrs

from newsparse.analysis import Analysis, Word

_WORD = r"([^\W\d_]+(?:-ends?)?)(?!['\w])"  # whole: « s'opposent » is no second
_WORD_AFTER = re.compile(rf" {{1,2}}{_WORD}")
_LINKED_WORD = re.compile(rf" {{1,2}}(?:(?:de |d'|des |du )(?:la |l')?)?{_WORD}")


@attrs.frozen
class Behind:
    """A text and its tree, looked at from the end of a number."""

    plain: str
    analysis: Analysis

    def next_word(self, end: int, *, linked: bool) -> str | None:
        """Return the word behind, in lower case, past *de* where that leads on."""
        pattern = _LINKED_WORD if linked else _WORD_AFTER
        found = pattern.match(self.plain, end)
        return found[1].lower() if found else None

    def noun_follows(self, end: int) -> bool:
        """Tell whether a noun stands behind, or behind adjectives and numbers."""
        word = self._word(end)
        seen = 0
        while word is not None and seen < 4:
            if word.upos in ("NOUN", "PROPN"):
                return word.start >= end
            if word.upos not in ("ADJ", "NUM", "ADV"):
                return word.upos == "VERB" and word.feat("VerbForm") == "Part" and seen == 0
            following = self.analysis.words[word.index + 1 : word.index + 2]
            if not following or following[0].start - word.end > 2:
                return word.upos == "ADJ"
            word, seen = following[0], seen + 1
        return False

    def _word(self, end: int) -> Word | None:
        if self.plain[end : end + 1] != " ":
            return None
        return self.analysis.word_at(end + (2 if self.plain[end + 1 : end + 2] == " " else 1))
