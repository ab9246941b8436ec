"""Resolving quotes: who goes on speaking, what stands in what, and what is no quote."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from itertools import accumulate

import attrs

from newsparse.article import BlockKind, Entity, EntityType, Mention, QuoteKind
from newsparse.document import Document
from newsparse.layers.quotes.lexicon import PRONOUNS, plain_key
from newsparse.layers.quotes.precise import precise
from newsparse.layers.quotes.types import FoundQuote
from newsparse.spans import Ordered, last_before

_SHOWN = {BlockKind.HEADLINE, BlockKind.PULLQUOTE}
_REPEATING = {*_SHOWN, BlockKind.CROSSHEAD}
_MOST_SHOWN = 200  # titles looked for in the text, so that a text of a million stays quick
_ONWARD = {"goes on", "next paragraph goes on"}
_WORDS = re.compile(r"[^\w'-]+")
_ASKS = re.compile(r"\b(?:par|à)\s+(?:M\. |Mme )?$")  # « propos recueillis par X »
_COMES_IN = re.compile(
    r"(?:[.!?…»”]\s+|\b(?:pour|chez|(?:du |de son )côté de) )(?:(?:M|Mme|Me|Dr|Pr)\.? )?$",
    re.IGNORECASE,
)
_LEAD = 20  # characters of it
_ANSWERING = frozenset(
    "confirmer rencherir acquiescer repondre retorquer repliquer objecter opiner abonder".split()
)
_OPENING = ' \n«“"'
_STOPS = ("", *".!?…»”")
_DASHES = "–—-"
_PARTS = "\n" + _DASHES  # between the turns of two speakers
_SHORT_FRAGMENT = 4  # words: a shorter fragment that nobody is credited with is most often ironic


def resolve(
    document: Document,
    found: tuple[FoundQuote, ...],
    *,
    entities: tuple[Entity, ...],
) -> tuple[FoundQuote, ...]:
    """Return the quotes with parents and duplicates linked and the speaker carried on.

    A quote that names nobody goes on with the speaker of the quote before it in the same
    paragraph, or of the paragraph before where both are nothing but quotes. A fragment that
    nobody is credited with, and that is short, is no quote.
    """
    names = Ordered(m for e in entities for m in e.mentions)
    people = Ordered(m for e in entities if e.type is EntityType.PER for m in e.mentions)
    named = tuple(precise(document, q, people, names) for q in found)
    named = _interviewed(document, named, people)
    carried = _repeated(document, _carry(document, _taken_up(document, named), people))
    kept = tuple(q for q in carried if not _is_mere_marks(document, q, names))
    return _linked(document, kept)


def _interviewed(
    document: Document, quotes: tuple[FoundQuote, ...], people: Ordered[Mention]
) -> tuple[FoundQuote, ...]:
    """Who answers without marks, and is asked as « vous », is whom the opening introduces."""
    kinds = [block.kind for block in document.blocks]
    if BlockKind.QUESTION not in kinds or BlockKind.ANSWER not in kinds:
        return quotes
    opening = document.blocks[kinds.index(BlockKind.QUESTION)].start
    guest = _introduced(document, people.starting(0, opening))
    if guest is None:
        return quotes
    result = []
    for quote in quotes:
        kind = kinds[document.block_number(quote.start)]
        text = "" if quote.mention is None else document.shadow[slice(*quote.mention)].lower()
        asked = kind is BlockKind.QUESTION and text == "vous"
        answers = kind is BlockKind.ANSWER and quote.mention is None
        meant = asked or (answers and quote.kind is QuoteKind.DIRECT)
        result.append(attrs.evolve(quote, mention=guest, rule="interview") if meant else quote)
    return tuple(result)


def _introduced(document: Document, people: Sequence[Mention]) -> tuple[int, int] | None:
    """The one person of the headline, else the one of the opening; nobody where there are two."""
    own = [m for m in people if not _ASKS.search(document.shadow, m.start - 40, m.start)]
    titled = [
        m for m in own if document.blocks[document.block_number(m.start)].kind is BlockKind.HEADLINE
    ]
    texts = {m.text for m in (titled or own)}
    first = next(iter(titled or own), None)
    return (first.start, first.end) if first is not None and len(texts) == 1 else None


def _taken_up(document: Document, quotes: tuple[FoundQuote, ...]) -> tuple[FoundQuote, ...]:
    """Words that run on into a quotation with a speaker are that speaker's: « … ». « … », dit X."""
    result = list(quotes)
    for index in range(len(quotes) - 2, -1, -1):
        quote, after = result[index], result[index + 1]
        gap = document.shadow[quote.end : after.start]
        adjacent = len(gap) <= 8 and not any(c.isalnum() or c in _PARTS for c in gap)
        loose = quote.mention is None or quote.rule == "presented"
        runs_on = adjacent and not _answers(after) and _may_run_on(document, quote, after)
        if loose and after.mention is not None and runs_on:
            result[index] = attrs.evolve(
                quote, cue=after.cue, mention=after.mention, rule="taken up"
            )
    return tuple(result)


def _may_run_on(document: Document, quote: FoundQuote, after: FoundQuote) -> bool:
    """Tell whether words open a sentence, or whoever speaks next is but « il », known before.

    « La fête est « trop bruyante ». « C'est faux », a dit la préfète »: the first is not hers.
    """
    if after.mention and document.shadow[slice(*after.mention)].lower() in PRONOUNS:
        return True
    before = last_before(document.shadow, quote.start, 6).rstrip(_OPENING)[-1:]
    return quote.kind is QuoteKind.DIRECT or before in _STOPS


def _answers(quote: FoundQuote) -> bool:
    """« … », confirme X: somebody else said what stands before."""
    return quote.cue is not None and plain_key(quote.cue.lemma) in _ANSWERING


def _carry(
    document: Document, quotes: tuple[FoundQuote, ...], people: Ordered[Mention]
) -> tuple[FoundQuote, ...]:
    result: list[FoundQuote] = []
    last: FoundQuote | None = None
    for quote in quotes:
        carried = quote
        turn = last is not None and _is_turn(document.shadow[last.end : quote.start])
        if quote.mention is None and last is not None and not turn:
            rule = _goes_on(document, last, quote)
            if rule is not None and _another(document, last, quote, people):
                last = None  # and nobody goes on with who spoke before
            elif rule is not None:
                carried = attrs.evolve(quote, mention=last.mention, rule=rule)
        result.append(carried)
        if carried.mention is not None:
            last = None if carried.rule == "presented" else carried
    return tuple(result)


def _another(
    document: Document, last: FoundQuote, quote: FoundQuote, people: Ordered[Mention]
) -> bool:
    """Tell whether somebody else comes in between: « … », dit X. Pour Y, … « … »."""
    plain = document.shadow
    if last_before(plain, quote.start, 6).rstrip(_OPENING).endswith(":"):
        return True
    parts = (last.mention, last.cue and (last.cue.start, last.cue.end), (last.start, last.end))
    ends = [part[1] for part in parts if part and part[1] <= quote.start]
    floor = max(ends, default=last.start)
    return any(
        _COMES_IN.search(plain, max(floor, m.start - _LEAD), m.start)
        for m in people.starting(floor, quote.start)
    )


def _repeated(document: Document, quotes: tuple[FoundQuote, ...]) -> tuple[FoundQuote, ...]:
    """A title or a crosshead that nobody is credited with shows words that somebody says below."""
    said = [
        (f" {_WORDS.sub(' ', plain_key(document.shadow[q.start : q.end]))} ", q)
        for q in quotes
        if q.kind is not QuoteKind.INDIRECT and q.mention is not None and q.rule not in _ONWARD
    ]
    result: list[FoundQuote] = []
    left = _MOST_SHOWN
    for quote in quotes:
        kind = document.blocks[document.block_number(quote.start)].kind
        loose = quote.mention is None or quote.rule in _ONWARD
        whole = None
        if loose and kind in _REPEATING and left:
            left -= 1
            words = f" {_WORDS.sub(' ', plain_key(document.shadow[quote.start : quote.end]))} "
            whole = next((q for text, q in said if words.strip() and words in text), None)
        result.append(
            quote
            if whole is None
            else attrs.evolve(quote, cue=None, mention=whole.mention, rule="repeated")
        )
    return tuple(result)


def _is_turn(gap: str) -> bool:
    """« … ? – … »: somebody else speaks behind the dash."""
    return gap.strip() in set(_DASHES)


def _goes_on(document: Document, last: FoundQuote, quote: FoundQuote) -> str | None:
    here, there = document.block_number(quote.start), document.block_number(last.start)
    if here == there:
        return "goes on"
    if here == there + 1 and quote.kind is QuoteKind.DIRECT:
        block = document.blocks[here]
        opens = quote.start - block.start <= 3
        closes = document.blocks[there].end - last.end <= 4 or (
            last.cue is not None and last.cue.start > last.end
        )
        if document.shadow[block.start] in _DASHES:
            return None  # the turn of somebody else
        if opens and closes and document.blocks[there].kind is not BlockKind.HEADLINE:
            return "next paragraph goes on"
    return None


def _is_mere_marks(document: Document, quote: FoundQuote, names: Ordered[Mention]) -> bool:
    if quote.kind is not QuoteKind.MIXED:
        return False
    words = document.shadow[quote.start : quote.end].split()
    uncredited = quote.rule is None or quote.rule == "goes on"
    if uncredited and len(words) <= _SHORT_FRAGMENT:
        return True
    if quote.rule is None and document.shadow[quote.start].isupper():
        return True
    return bool(names.around(quote.start, quote.end))


@attrs.frozen(kw_only=True)
class _Placed:
    """A quote with its number."""

    number: int
    start: int
    end: int


def _linked(document: Document, quotes: tuple[FoundQuote, ...]) -> tuple[FoundQuote, ...]:
    clauses = Ordered(
        _Placed(number=number, start=q.start, end=q.end)
        for number, q in enumerate(quotes)
        if q.kind is QuoteKind.INDIRECT
    )
    twins = _Twins(document, quotes)
    linked = []
    for number, quote in enumerate(quotes):
        marked = quote.kind is not QuoteKind.INDIRECT
        outer = clauses.around(quote.start, quote.end) if marked else []
        parent = next((clause.number for clause in outer), None)
        linked.append(attrs.evolve(quote, parent=parent, duplicate_of=twins.of(number)))
    return tuple(linked)


class _Twins:
    """Headlines and pull quotes repeat what the text says: which quote holds their words."""

    def __init__(self, document: Document, quotes: tuple[FoundQuote, ...]) -> None:
        self._words = [plain_key(document.shadow[q.start : q.end]) for q in quotes]
        kinds = [document.blocks[document.block_number(q.start)].kind for q in quotes]
        self._shown = [kind in _SHOWN for kind in kinds]
        # one string of what the body says: a search in it is quick, a walk through it is not
        self._body = [n for n, shown in enumerate(self._shown) if not shown]
        self._joined = "\n".join(self._words[n] for n in self._body)
        lengths = (len(self._words[n]) + 1 for n in self._body)
        self._starts = list(accumulate(lengths, initial=0))
        self._first: dict[str, int] = {}
        for number in (n for n, shown in enumerate(self._shown) if shown):
            self._first.setdefault(self._words[number], number)

    def of(self, number: int) -> int | None:
        """Return the number of the first quote of the body with the same words, or None.

        Where the body does not have them, the second of two that show them repeats the first.
        """
        if not self._shown[number] or not self._words[number]:
            return None
        position = self._joined.find(self._words[number])
        if position >= 0:
            return self._body[bisect.bisect_right(self._starts, position) - 1]
        first = self._first[self._words[number]]
        return first if first < number else None
