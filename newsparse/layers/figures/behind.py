"""The word behind a number, for rules that ask no more than whether a noun follows."""

from __future__ import annotations

import re

import attrs

from newsparse.analysis import Analysis, Word

_WORD = r"([^\W\d_]+(?:-ends?)?)(?!['\w])"  # whole: « s'opposent » is no second
_SPACE = re.compile(" {1,2}")
_MOST = 4  # words up to the noun
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
        last = self.word(end)
        if last is None:
            return False
        if last.upos == "VERB":
            return last.feat("VerbForm") == "Part"
        for word in self.analysis.words[last.index : last.index + _MOST]:
            if word.sentence != last.sentence:
                break
            if word.upos in ("NOUN", "PROPN"):
                return True
            if word.upos not in ("ADJ", "NUM", "ADV"):
                return False
            last = word
        return last.upos == "ADJ"

    def word(self, end: int) -> Word | None:
        """Return the word behind a space or two, None where there is none."""
        space = _SPACE.match(self.plain, end)
        return self.analysis.word_at(space.end()) if space else None
