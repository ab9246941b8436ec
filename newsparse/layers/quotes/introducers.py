"""Sources without a verb: « selon X, P », « P, d'après X », « pour X, P »."""

from __future__ import annotations

import re
from functools import lru_cache

import attrs

from newsparse.analysis import Word
from newsparse.article import Cue, Modality
from newsparse.layers.quotes.clauses import tidy
from newsparse.layers.quotes.lexicon import PERSON_NOUN, introducers, nouns, plain_key
from newsparse.layers.quotes.reading import Reading

_PRONOUNS = {"lui", "elle", "eux", "elles", "moi", "nous"}
_JOINS = re.compile(
    r"(?:^|\s)(?:mais|et|or|car|que|où|toutefois|cependant|puisque|alors que|tandis que|toujours)$"
)
_LEARNT = re.compile(r",\s(?:[\w']+-(?:t-)?on\b|a appris\b)[^,]{0,60}$")
_COMMA = re.compile(r",\s+(?:[^\s,.;:«»“”\"][^,.;:«»“”\"]{1,60},\s+)?")
_MAX_SOURCE = 120  # characters: a longer phrase is a clause, not a source


@attrs.frozen(kw_only=True)
class Introduced:
    """A source that a preposition introduces."""

    cue: Cue
    source: tuple[int, int]
    """Span of the words that name the source."""
    clause: tuple[int, int] | None
    """Span of what is attributed; None where it stands wholly in marks."""
    sentence: tuple[int, int]
    """Span of the sentence the attribution reaches over."""

    @property
    def start(self) -> int:
        """First character of the preposition."""
        return self.cue.start

    @property
    def end(self) -> int:
        """One past the last character of the source."""
        return max(self.cue.end, self.source[1])


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = sorted(introducers(), key=len, reverse=True)
    joined = "|".join(re.escape(w) for w in words)
    return re.compile(
        rf"(?<![\w'-])(?:{joined}|de source[s]? [\w-]+|de mêmes? sources?)(?![\w'-])", re.IGNORECASE
    )


def find_introduced(reading: Reading) -> tuple[Introduced, ...]:
    """Return every source a preposition introduces outside quotation marks, in text order."""
    found = []
    for match in _pattern().finditer(reading.plain):
        if reading.mark_at(match.start()) is None:
            item = _introduced(reading, match)
            if item is not None:
                found.append(item)
    return tuple(found)


def _introduced(reading: Reading, match: re.Match[str]) -> Introduced | None:
    sentence = reading.sentence_at(match.start())
    if sentence is None:
        return None
    words = match.group().lower()
    anonymous = words.startswith(("de source", "de même"))
    if anonymous:
        source: tuple[int, int] | None = (match.start() + 3, match.end())
    else:
        wanted = introducers()[words]
        source = _source(reading, match.end(), sentence.end, wanted)
    if source is None:
        return None
    initial = _is_initial(reading, match.start(), sentence.start)
    if words == "pour" and not initial:
        return None
    clause = _clause(reading, match.start(), source[1], sentence.start, sentence.end, initial)
    if words in {"pour", "suivant"} and clause is None and not _before_mark(reading, source[1]):
        return None
    return Introduced(
        cue=Cue(
            start=match.start(),
            end=match.end(),
            text=reading.document.text[match.start() : match.end()],
            lemma=words,
            sense="say",
            negated=False,
            modality=Modality.ASSERTED,
        ),
        source=source,
        clause=clause,
        sentence=(sentence.start, sentence.end),
    )


def _before_mark(reading: Reading, position: int) -> bool:
    """« Pour X, « … » »: the comma and then the marks."""
    gap = _COMMA.match(reading.plain, position)
    index = None if gap is None else reading.mark_at(gap.end())
    return index is not None and reading.marked[index].outer_start == gap.end()  # type: ignore[union-attr]


def _source(reading: Reading, position: int, limit: int, wanted: str) -> tuple[int, int] | None:
    """Return the span of the phrase behind an introducer, where it is a source."""
    words = [w for w in reading.analysis.words_in(position, limit) if w.start >= position]
    phrase: list[Word] = []
    for word in words:
        if word.end - position > _MAX_SOURCE or _ends_phrase(reading, word, phrase):
            break
        phrase.append(word)
    phrase = _past_title(reading, phrase, words)
    if not phrase or not _is_source(reading, phrase, wanted):
        return None
    return phrase[0].start, phrase[-1].end


def _past_title(reading: Reading, phrase: list[Word], words: list[Word]) -> list[Word]:
    """« Selon un rapport de X sur « … », P »: a title in marks belongs to the source."""
    if not phrase or phrase[-1].upos != "ADP" or len(phrase) == len(words):
        return phrase
    index = reading.mark_at(words[len(phrase)].start)
    if index is None:
        return phrase
    end = reading.marked[index].outer_end
    return phrase + [w for w in words[len(phrase) :] if w.end <= end]


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
    if word.upos in {"SCONJ", "CCONJ"} and word.text.lower() not in {"et", "que"}:
        return True
    if phrase and phrase[0].text.lower() in _PRONOUNS:
        return True
    return word.upos in {"VERB", "AUX"} and reading.is_finite(word)


def _is_source(reading: Reading, phrase: list[Word], wanted: str) -> bool:
    start, end = phrase[0].start, phrase[-1].end
    if phrase[0].text.lower() in _PRONOUNS:
        return True
    named = reading.analysis.names_by_place.touching(start, end)
    content = [plain_key(w.text) for w in phrase if w.upos in {"NOUN", "PROPN", "ADJ"}]
    first = content[0] if content else ""
    if wanted == "human":
        # « Pour les enfants, l'entrée est gratuite »
        speaks = first in nouns("sources") and (bool(named) or first not in nouns("concerned"))
        near = bool(named) and named[0].start - start <= 4
        return speaks or (near and named[0].type in {"PER", "ORG"})
    return _names_source(phrase, content, named=bool(named))


def _names_source(phrase: list[Word], content: list[str], *, named: bool) -> bool:
    first = content[0] if content else ""
    if (
        first in nouns("never sources")
        or phrase[0].upos == "SCONJ"
        or phrase[0].text.lower() in {"que", "qu'", "si"}
    ):
        return False
    if first in nouns("documents"):
        speaking = nouns("sources") | nouns("documents")
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


def _is_initial(reading: Reading, start: int, floor: int) -> bool:
    before = reading.plain[floor:start].strip().lower()
    if before in {"", "-", "–", "—", "("} or before.endswith((";", ":")):
        return True
    return _JOINS.search(before) is not None


def _clause(
    reading: Reading, start: int, source_end: int, floor: int, ceiling: int, initial: bool
) -> tuple[int, int] | None:
    if initial:
        # Appositions stand between the source and the clause: « Selon X, le patron de Y, P ».
        begin = past_apposition(reading, source_end, ceiling)
        return _unmarked(reading, tidy(reading, begin, _reporter_from(reading, begin, ceiling)))
    after = reading.plain[source_end:ceiling].strip(" .")
    begin = _clause_floor(reading, floor, start)
    if after.startswith(",") and len(after) > 2 and _says_more(reading, source_end, ceiling):
        return _unmarked(reading, tidy(reading, begin, ceiling))
    learnt = _LEARNT.search(reading.plain, begin, start)
    return _unmarked(reading, tidy(reading, begin, learnt.start() if learnt else start))


def _says_more(reading: Reading, position: int, ceiling: int) -> bool:
    """Whether a clause goes on behind the source, and not only what is apposed to it."""
    return any(
        w.upos in {"VERB", "AUX"} and reading.is_finite(w) and w.start >= position
        for w in reading.analysis.words_in(position, ceiling)
    )


def _clause_floor(reading: Reading, floor: int, start: int) -> int:
    cut = max((reading.plain.rfind(c, floor, start) for c in (";",)), default=-1)
    return cut + 1 if cut >= floor else floor


def past_apposition(reading: Reading, position: int, ceiling: int) -> int:
    """Return where the clause begins behind a source and what is apposed to it."""
    for _ in range(2):
        comma = reading.plain.find(",", position, ceiling)
        if comma < 0 or comma > position + 1:
            return position
        nxt = reading.plain.find(",", comma + 1, ceiling)
        if nxt < 0:
            return comma + 1
        between = [w for w in reading.analysis.words_in(comma + 1, nxt) if w.start > comma]
        if not between or any(w.upos in {"VERB", "AUX"} and reading.is_finite(w) for w in between):
            return comma + 1
        if (
            between[0].upos not in {"DET", "NOUN", "PROPN", "ADJ"}
            or reading.mark_at(between[0].start) is not None
        ):
            return comma + 1
        rest = [w for w in reading.analysis.words_in(nxt + 1, ceiling) if w.start > nxt]
        if not any(w.upos in {"VERB", "AUX"} and reading.is_finite(w) for w in rest):
            return comma + 1
        position = nxt
    return position


def _reporter_from(reading: Reading, begin: int, ceiling: int) -> int:
    """A relative behind a quoted fragment, a semicolon or « : « » ends what is attributed."""
    for word in reading.analysis.words_in(begin, ceiling):
        if word.start < begin or reading.mark_at(word.start) is not None:
            continue
        if word.text == ";":
            return word.start
        if word.text == ":" and reading.plain[word.end : word.end + 3].strip()[:1] in tuple('«“"„'):
            return word.start
        if word.text == ",":
            mark = reading.mark_at(word.start - 2)
            follower = reading.next_word(word.end)
            closes = mark is not None and reading.marked[mark].outer_end >= word.start - 1
            if (
                closes
                and follower is not None
                and follower.text.lower() in {"où", "qui", "dont", "ce", "que"}
            ):
                return word.start
    return ceiling


def _unmarked(reading: Reading, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """Drop a clause that stands wholly within one pair of marks, or has no verb to be said."""
    if span is None:
        return None
    index = reading.mark_at(span[0])
    if index is not None and reading.marked[index].outer_end >= span[1]:
        return None
    inside = [w for w in reading.analysis.words_in(*span) if w.upos in {"VERB", "AUX"}]
    return span if inside else None
