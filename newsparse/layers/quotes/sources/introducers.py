"""Sources without a verb: « selon X, P », « P, d'après X », « pour X, P »."""

from __future__ import annotations

import re
from functools import lru_cache

import attrs

from newsparse.analysis import Sentence, Word
from newsparse.article import Cue, Modality
from newsparse.layers.quotes.lexicon import introducers
from newsparse.layers.quotes.pieces import has_verb, in_one_mark, is_topic, opens_speech, tidy
from newsparse.layers.quotes.reading import Reading
from newsparse.layers.quotes.sources.apposed import past_apposition
from newsparse.layers.quotes.sources.named import RELATIVES, source_behind

_JOINS = re.compile(
    r"(?:^|\s)"
    r"(?:mais|et|or|car|que|où|toutefois|cependant|puisque|alors que|tandis que),?$"
)
_AGAIN = re.compile(r"(?<!\w)toujours $", re.IGNORECASE)
_AND = re.compile(r",? (?:et|mais|or|alors que|tandis que) $")
_APART = re.compile(
    r",(?: (?:et|mais)(?!\w))?|(?<!\w)(?:(?:et|mais|contre|quand|ou)(?!\w)|(?:alors|tandis) qu[e'])"
)
_BETWEEN = re.compile(r"(?<!\w)entre \d(?:(?! et )[^.;])*$", re.IGNORECASE)
_RIVAL = re.compile(r"\d[^.;]*, (?:(?:près|plus|moins) de |environ |quelque )?\d[\d .]*(?: \w+)? $")
_AMOUNT = re.compile(r"(?:plus|moins|près) de \d|(?:environ|quelque) \d|une? \w+aine d")
_LEARNT = re.compile(r",\s(?:[\w']+-(?:t-)?on\b|a appris\b)[^,]{0,60}$")
_REMARKS = {"où", "qui", "dont", "ce", "que"}  # « selon X, P « Q », ce que dément Y »
_COMMA = re.compile(r",\s+(?:[^\s,.;:«»“”\"][^,.;:«»“”\"]{1,60},\s+)?")
_WHERE_SAID = re.compile(
    r"(?:(?:dans|lors|devant|sur|auprès|cité|joint|interrogé|par|selon|en date|à|au|aux)\b)"
    r"[^,.;]{0,40}?\b(?:communiqué|entretien|interview|tweet|message|lettre|note|rapport|presse"
    r"|étude|journalistes|AFP|agence|micro|antenne|plateau|tribune|billet|chaîne|radio|quotidien)"
)


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
        rf"(?<![\w'-])(?:{joined}|de sources? [\w-]+|de mêmes? sources?)(?:(?<=')|(?![\w'-]))",
        re.IGNORECASE,
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
    source = _source(reading, match, sentence.end)
    if source is None:
        return None
    again = _AGAIN.search(reading.plain, match.start() - 10, match.start())
    start = again.start() if again else match.start()  # « P, toujours selon X »
    start, floor, ceiling = _bracketed(reading, start, source[1], sentence)
    initial = _is_initial(reading, start, floor)
    if words == "pour" and not initial:
        return None
    clause = _clause(reading, start, source[1], floor, ceiling, initial)
    if introducers().get(words) == "marks" and _has_mark(reading, floor, ceiling):
        clause = None  # « « fragile » selon les termes de X »: the rest is not in his words
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
        sentence=(floor, ceiling),
    )


def _has_mark(reading: Reading, start: int, end: int) -> bool:
    mark = reading.next_mark(start)
    return mark is not None and mark.outer_start < end


def _source(reading: Reading, match: re.Match[str], limit: int) -> tuple[int, int] | None:
    """The words that name the source: those behind *selon*, or *source policière* itself."""
    words = match.group().lower()
    if words.startswith(("de source", "de même")):
        return match.start() + 3, match.end()
    return source_behind(reading, match.end(), limit, introducers()[words])


def _bracketed(
    reading: Reading, start: int, source_end: int, sentence: Sentence
) -> tuple[int, int, int]:
    """Return where an attribution begins, and the bounds of what it can be an attribution of.

    « Ils étaient 5 000 (2 000 selon X) »: the bracket alone, unless the source fills it.
    """
    plain = reading.plain
    opening = plain.rfind("(", sentence.start, start)
    closing = plain.find(")", source_end, sentence.end)
    if opening < 0 or closing < 0 or ")" in plain[opening:start]:
        return start, sentence.start, sentence.end
    if not plain[opening + 1 : start].strip() and not plain[source_end:closing].strip():
        return opening, sentence.start, sentence.end
    return start, opening + 1, closing


def _before_mark(reading: Reading, position: int) -> bool:
    """« Pour X, « … » »: the comma and then the marks."""
    gap = _COMMA.match(reading.plain, position)
    mark = None if gap is None else reading.next_mark(gap.end())
    return gap is not None and mark is not None and mark.outer_start == gap.end()


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
    another = _others(reading, source_end, ceiling)
    if _is_bound(reading, floor, start, followed=bool(another)):
        return None
    more = after.startswith(",") and len(after) > 2 and not another
    if more and (
        _says_more(reading, source_end, ceiling) or _interrupts(reading, start, source_end, ceiling)
    ):
        return _unmarked(reading, tidy(reading, begin, ceiling))
    learnt = _LEARNT.search(reading.plain, begin, start)
    return _unmarked(reading, tidy(reading, begin, learnt.start() if learnt else start))


def _says_more(reading: Reading, position: int, ceiling: int) -> bool:
    """Whether a clause goes on behind the source, and not only what is apposed to it."""
    for word in reading.analysis.words_in(position, ceiling):
        if word.text.lower() in RELATIVES:
            return False  # « selon X, qui a vu P »
        if reading.is_finite(word):
            return True
    return False


def _interrupts(reading: Reading, start: int, source_end: int, ceiling: int) -> bool:
    """« Le pont sera, selon X, rouvert en mars »: what follows is no apposition to the source.

    Nor is it where the source spoke: « …, selon X, dans un communiqué ».
    """
    before = reading.words_before(start, 2)
    behind = reading.next_word(source_end + 1)
    if behind is None or len(before) < 2 or before[1].text != ",":
        return False
    if before[0].upos == "AUX":
        return behind.upos not in {"NOUN", "PROPN", "DET"}
    if (before[0].upos == "VERB" and behind.upos == "NUM") or _AMOUNT.match(
        reading.plain, behind.start
    ):
        return True  # « a coûté, selon X, plus de trois millions »
    if behind.text.lower() in {"de", "d'", "du", "des", "chez", "par"} or behind.upos != "ADP":
        return False  # « selon X, de la Croix-Rouge »
    return _WHERE_SAID.match(reading.plain, behind.start, ceiling) is None


def _clause_floor(reading: Reading, floor: int, start: int) -> int:
    floor = max(floor, reading.plain.rfind(";", floor, start) + 1)
    colon = reading.plain.find(" : ", floor, start)
    beside = not reading.plain[floor:start].rstrip().endswith(",")
    if is_topic(reading, floor, colon, start) or (
        beside and _two_verbs(reading, floor, colon, start)
    ):
        floor = colon + 3  # « La rue gronde : ils sont 300 selon X »
    # « 3 800 selon la police, 9 000 selon la CGT »: each has its own
    before = _others(reading, floor, start)
    if not before:
        return floor
    source = _source(reading, before[-1], start)
    last = before[-1].end() if source is None else source[1]
    apart = _APART.search(reading.plain, last, start)
    return apart.end() if apart else last


def _two_verbs(reading: Reading, start: int, colon: int, end: int) -> bool:
    return colon > 0 and has_verb(reading, (start, colon)) and has_verb(reading, (colon, end))


def _is_bound(reading: Reading, floor: int, start: int, *, followed: bool) -> bool:
    """« Entre 300, selon X, et 900, selon Y »: each gives a bound, and nobody says the whole.

    Nor does X in « Le don est de 500 euros, 300 selon X ».
    """
    if _RIVAL.search(reading.plain, floor, start):
        return True
    sources = [m.start() for m in _others(reading, floor, start)] + [start] * followed
    return any(_BETWEEN.search(reading.plain, floor, source) for source in sources)


def _others(reading: Reading, start: int, end: int) -> list[re.Match[str]]:
    """The words of other sources: « selon » and the like, which mean nothing else."""
    found = _pattern().finditer(reading.plain, start, end)
    return [m for m in found if m.group().lower() not in {"pour", "suivant"}]


def _reporter_from(reading: Reading, begin: int, ceiling: int) -> int:
    """A relative behind a quoted fragment, a semicolon, « : « » or another source ends it."""
    ceiling = _another_source(reading, begin, ceiling)
    for word in reading.analysis.words_in(begin, ceiling):
        if reading.mark_at(word.start) is None and _ends_clause(reading, word):
            return word.start
    return ceiling


def _ends_clause(reading: Reading, word: Word) -> bool:
    if word.text == ",":
        follower = reading.next_word(word.end)
        remarks = follower is not None and follower.text.lower() in _REMARKS
        return remarks and reading.mark_at(word.start - 2) is not None
    return word.text == ";" or (word.text == ":" and opens_speech(reading, word.end))


def _another_source(reading: Reading, begin: int, ceiling: int) -> int:
    """« Selon X, P, et selon Y, Q »: each clause has a source of its own."""
    for match in _pattern().finditer(reading.plain, begin, ceiling):
        join = _AND.search(reading.plain, begin, match.start())
        if join is None or reading.mark_at(match.start()) is not None:
            continue
        if has_verb(reading, (begin, join.start())):
            return join.start()
    return ceiling


def _only_marked(reading: Reading, span: tuple[int, int]) -> bool:
    """« Pour X, en revanche, « … » »: nothing but what is beside it stands before the mark."""
    mark = reading.next_mark(span[0])
    if mark is None or mark.outer_end < span[1] or mark.outer_start >= span[1]:
        return False
    before = reading.plain[span[0] : mark.outer_start].rstrip()
    return before.endswith(",") and not has_verb(reading, (span[0], mark.outer_start))


def _unmarked(reading: Reading, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """Drop a clause that stands wholly within one pair of marks, or has no verb to be said."""
    if span is None or in_one_mark(reading, span) or _only_marked(reading, span):
        return None
    inside = [w for w in reading.analysis.words_in(*span) if w.upos in {"VERB", "AUX"}]
    return span if inside else None
