"""Sources: whether the words behind *selon* and the like name somebody, and where they end."""

from __future__ import annotations

import re

from newsparse.analysis import Word
from newsparse.layers.quotes.lexicon import IN_VIEW, PERSON_NOUN, PRONOUNS, nouns, plain_key
from newsparse.layers.quotes.reading import Reading
from newsparse.spans import last_before

RELATIVES = frozenset("qui dont où lequel laquelle lesquels lesquelles".split())
"""Words that open a relative clause, which is the source's and never what it says."""
_PRONOUNS = {"lui", "elle", "eux", "elles", "moi", "nous"}
_SPOKEN_OF = 3000  # characters before « selon l'étude » in which the study was spoken of
_OWN = {"son", "sa", "ses", "leur", "leurs"}  # « d'après son étude »: somebody's in view
BRACKET = r"\([^()]{1,30}\)"
"""A party, a canton, an acronym: *le maire (LR) de Nice*."""
_BRACKET = re.compile(rf"{BRACKET}(?= (?:de|du|des|à|au) | d')")
_AGAINST = re.compile(r"contre (?:(?:plus|près|moins) de )?\d")
_MAX_SOURCE = 120  # characters: a longer phrase is a clause, not a source


def source_behind(
    reading: Reading, position: int, limit: int, wanted: str
) -> tuple[int, int] | None:
    """Return the span of the phrase behind an introducer, where it is a source."""
    words = [w for w in reading.analysis.words_in(position, limit) if w.start >= position]
    phrase: list[Word] = []
    inside = 0  # where the bracket ends that stands within: « le maire (LR) de Nice »
    for word in words:
        bracket = _BRACKET.match(reading.plain, word.start)
        inside = bracket.end() if phrase and bracket else inside
        over = word.end - position > _MAX_SOURCE
        if over or (word.end > inside and _ends_phrase(reading, word, phrase)):
            phrase = _without_subject(reading, phrase, word)
            break
        phrase.append(word)
    phrase = _past_title(reading, phrase, words)
    if not phrase or not _is_source(reading, phrase, wanted):
        return None
    return phrase[0].start, phrase[-1].end


def _without_subject(reading: Reading, phrase: list[Word], behind: Word) -> list[Word]:
    """« selon la police et le port est fermé »: what a verb follows is its subject."""
    joins = [n for n, word in enumerate(phrase) if word.text.lower() == "et"]
    if not joins or not reading.is_finite(behind):
        return phrase
    single = sum(word.upos == "DET" for word in phrase[joins[-1] :]) == 1
    return phrase[: joins[-1]] if single else phrase  # not « X et les pompiers cette route est »


def _past_title(reading: Reading, phrase: list[Word], words: list[Word]) -> list[Word]:
    """« Selon un rapport de X sur « … », P »: a title in marks belongs to the source."""
    if not phrase or phrase[-1].upos != "ADP" or len(phrase) == len(words):
        return phrase
    title = reading.mark_at(words[len(phrase)].start)
    if title is None:
        return phrase
    return phrase + [w for w in words[len(phrase) :] if w.end <= title.outer_end]


def _ends_phrase(reading: Reading, word: Word, phrase: list[Word]) -> bool:
    if (
        word.text in {",", ";", ":", ".", "(", ")", "?", "!", "…", "–", "—"}
        or reading.mark_at(word.start) is not None
    ):
        return not (
            word.text == "."
            and phrase
            and re.fullmatch(r"M|Mme|Mlle|Me|Dr|Pr|MM|[A-ZÉ]", phrase[-1].text)
        )
    if word.text.lower() in RELATIVES | {"alors", "tandis"}:
        return True
    if _AGAINST.match(reading.plain, word.start):
        return True
    if word.upos in {"SCONJ", "CCONJ"} and word.text.lower() not in {"et", "que"}:
        return True
    if phrase and phrase[0].text.lower() in _PRONOUNS:
        return True
    return reading.is_finite(word)


def _is_source(reading: Reading, phrase: list[Word], wanted: str) -> bool:
    start, end = phrase[0].start, phrase[-1].end
    if phrase[0].text.lower() in _PRONOUNS:
        return True
    if reading.plain[start:end].lower() in PRONOUNS:
        return True  # « Pour d'autres, « … » »: nobody knows who, and nobody else
    named = reading.analysis.names_by_place.touching(start, end)
    content = [plain_key(w.text) for w in phrase if w.upos in {"NOUN", "PROPN", "ADJ"}]
    first = content[0] if content else ""
    if wanted == "human":
        # « Pour les enfants, l'entrée est gratuite »
        speaks = first in nouns("sources") and (bool(named) or first not in nouns("concerned"))
        near = bool(named) and named[0].start - start <= 4
        return speaks or (near and named[0].type in {"PER", "ORG"})
    return _names_source(reading, phrase, content, named=bool(named))


def _is_known(reading: Reading, phrase: list[Word], noun: str) -> bool:
    """« selon cette étude », and « selon l'étude » where the text has spoken of one."""
    article = phrase[0].text.lower()
    if article not in IN_VIEW or noun not in nouns("reports"):
        return False
    if article not in {"le", "la", "l'"}:
        return True
    before = plain_key(last_before(reading.plain, phrase[0].start, _SPOKEN_OF))
    return re.search(rf"(?<!\w){noun}s?(?!\w)", before) is not None


def _names_source(reading: Reading, phrase: list[Word], content: list[str], *, named: bool) -> bool:
    nominal = [plain_key(w.text) for w in phrase if w.upos in {"NOUN", "PROPN"}]
    first = content[0] if content else ""
    things = nouns("documents") | nouns("never sources")
    if content[:1] != nominal[:1] and nominal[:1] and nominal[0] in things:
        first = nominal[0]  # « un premier bilan de la préfecture », « les premiers éléments »
    if (
        first in nouns("never sources")
        or phrase[0].upos == "SCONJ"
        or phrase[0].text.lower() in {"que", "qu'", "si"}
    ):
        return False
    if first in nouns("documents"):
        speaking = nouns("sources") | nouns("documents")
        named = named or phrase[0].text.lower() in _OWN or _is_known(reading, phrase, first)
        return named or any(key in speaking for key in content[1:])
    heads = content[: _to_head(phrase)]
    # « Selon les communes, … »: a bare plural is a source only where it is listed as one.
    sources = nouns("sources", as_listed=len(phrase) == 2)
    speaks = any(key in sources or PERSON_NOUN.search(key) for key in heads)
    return named or speaks or any(w.text[:1].isupper() for w in phrase)


def _to_head(phrase: list[Word]) -> int:
    """Number of content words up to the head: « le nouveau maire », not « le nombre d'élus »."""
    content = [w for w in phrase if w.upos in {"NOUN", "PROPN", "ADJ"}]
    nominal = [n for n, w in enumerate(content) if w.upos != "ADJ"]
    of_some = bool(nominal) and plain_key(content[nominal[0]].text) in {"partie", "majorite"}
    return len(content) if of_some else (nominal[0] + 1 if nominal else len(content))
