"""« L'Américain »: a word for people of a country that stands for one person named before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.analysis import Analysis, Word
from newsparse.layers.speakers.lexicon import fold
from newsparse.layers.speakers.types import Referent

_ENDING = re.compile(
    r"(?:ais|aise|ain|aine|ien|ienne|éen|éenne|ois|oise|and|ande|agnol|agnole|usse)$"
)
_OTHERS = frozenset(
    "suissesse suisse belge turc turque grec grecque tcheque slovaque croate serbe bulgare slovene"
    " britannique basque catalan catalane corse breton bretonne malgache kosovar kosovare".split()
)
_ARTICLES = frozenset({"le", "la", "l'", "cet", "cette", "ce"})


def is_demonym(text: str) -> bool:
    """Tell whether a word looks like one for the people of a country or a region."""
    return _ENDING.search(text) is not None or fold(text) in _OTHERS


def is_of_people(words: Sequence[Word]) -> bool:
    """Tell whether a mention is an article and such a word: « l'Américain »."""
    if len(words) != 2 or fold(words[0].text) not in _ARTICLES:
        return False
    return words[1].text[:1].isupper() and is_demonym(words[1].text)


def so_called(analysis: Analysis, people: Sequence[Referent], word: Word) -> list[int]:
    """Return the keys of those whom the article has called so, before the name or by a role.

    Args:
        analysis: The words.
        people: Everybody named.
        word: The word for people: *Américain*.
    """
    return [p.key for p in people if p.kind == "person" and _is_so_called(analysis, p, word)]


def _is_so_called(analysis: Analysis, person: Referent, word: Word) -> bool:
    form = fold(word.text)
    namings = [n for n in person.namings if n.first < word.index]
    if any(n.first and fold(analysis.words[n.first - 1].text) == form for n in namings):
        return True
    behind = (analysis.words[r.phrase.head + 1 : r.phrase.head + 3] for r in person.roles)
    return bool(namings) and any(fold(w.text) == form for words in behind for w in words)
