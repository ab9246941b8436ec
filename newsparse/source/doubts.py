"""Doubts about a text: damaged letters, markup left over, words of another language.

They are said and nothing is changed: offsets count the characters that were passed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsparse.article.kinds import Doubt

_NON_ASCII = "àâäæçéèêëîïôöùûüÿœÀÂÄÆÇÉÈÊËÎÏÔÖÙÛÜŸŒ«»’‘“”„–—…•€°\u00a0\u202f\u2009\ufeff²³ºª©®"
_ENTITY = re.compile(
    r"&(?:nbsp|amp|quot|apos|lt|gt|laquo|raquo|[lr][sd]quo|[nm]dash|hellip|euro|oe?lig"
    r"|[aeiouc](?:acute|grave|circ|uml|cedil)|#\d{2,5}|#x[\da-f]{2,4});",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_SAMPLE = 1_500  # characters from the start, the middle and the end of a long text
_FEWEST = 5  # lower-case words: of fewer, names and chance decide
_FEW = 12  # words; of fewer it takes more that are unknown
# Articles of French news know 0.83 or more of their lower-case words, news of nine other
# languages 0.38 (Occitan) or less: measured on 53 articles and a sentence a language.
_LEAST_KNOWN = 0.5
# Of few words a title or a quotation in English weighs more. With these numbers none of the 778
# paragraphs and sentences of examples/articles and of Wikinews with 5 such words is doubted; of
# 6,997 sentences of French in Universal Dependencies 6 are, all of them English or quoting it; of
# 23 short sentences in eleven other languages 22 are (one in Occitan knows 0.40).
_LEAST_KNOWN_OF_FEW = 0.4


def doubts_of(text: str) -> tuple[Doubt, ...]:
    """Return what makes a text look damaged or not French, in the order of :class:`Doubt`."""
    found = []
    if "\ufffd" in text or _mojibake().search(text):
        found.append(Doubt.MOJIBAKE)
    if _ENTITY.search(text):
        found.append(Doubt.ESCAPED)
    # Damage makes unknown words of known ones: of a few that says nothing about the language.
    if _is_foreign(_sample(text), _FEW if found else _FEWEST):
        found.append(Doubt.NOT_FRENCH)
    return tuple(found)


@lru_cache(maxsize=1)
def _mojibake() -> re.Pattern[str]:
    """What the letters and marks of French become when their UTF-8 is read as Latin-1."""
    # The five bytes that cp1252 leaves without a meaning are kept by most decoders.
    wrong = {
        letter.encode().decode(encoding, "ignore" if encoding == "cp1252" else "strict")
        for letter in _NON_ASCII
        for encoding in ("cp1252", "latin-1")
    }
    whole = sorted(form for form in wrong if len(form) > 1)
    return re.compile("|".join(re.escape(form) for form in whole))


def _sample(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return " ".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))


def _is_foreign(sample: str, fewest: int) -> bool:
    found = _WORD.findall(sample)
    if sum(map(len, _LATIN.findall(sample))) * 2 < sum(map(len, found)):
        return True  # another script
    words = [word for word in found if not word[0].isupper()]
    if len(words) < fewest:
        return False
    known = sum(map(_is_french, words))
    least = _LEAST_KNOWN if len(words) >= _FEW else _LEAST_KNOWN_OF_FEW
    return known < least * len(words)


@lru_cache(maxsize=65536)
def _is_french(word: str) -> bool:
    import simplemma  # its table of French is loaded by those who read a text

    return bool(simplemma.is_known(word, lang="fr"))
