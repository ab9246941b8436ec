"""brat standoff: the spans of an article as lines of an ``.ann`` file beside its ``.txt``.

https://brat.nlplab.org/standoff.html - labels: Quote, Cue, Speaker (the words that name one), PER,
ORG, LOC, MISC, Date, Figure, Counted (the noun a figure counts); attributes Kind (of quotes, dates,
figures, and of who is named by a Speaker) and Mod (of dates); relations SpokenBy and CuedBy from a
quote, Counts from a figure; notes with values: the full name of a Speaker or an entity (on the
quote itself where no words beside it name who speaks), the TIMEX3 value of a date, the bounds of a
figure (``8000``, ``~40``, ``1000..``, ``..8000 EUR``, ``10..15 %``).
``newsparse.evaluate`` reads the same back as what an annotator has made of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from newsparse.article import Article, DateMention, Figure, MentionKind, Quote

_LINE = re.compile(r"\s+")


class _Annotations:
    """Lines, numbered as brat numbers them: T spans, A attributes, R relations, # notes."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._numbers = dict.fromkeys("TAR#", 0)
        self._known: dict[tuple[str, str], str] = {}

    def _add(self, letter: str, rest: str) -> str:
        """Add a line unless it is there; return its number."""
        if (letter, rest) not in self._known:
            self._numbers[letter] += 1
            self._known[letter, rest] = f"{letter}{self._numbers[letter]}"
        return self._known[letter, rest]

    def span(self, label: str, spans: Iterable[tuple[int, int]]) -> str:
        """Add a span, which brat cuts at line breaks; return its number."""
        parts = [p for start, end in spans for p in _by_line(self._text, start, end)]
        places = ";".join(f"{start} {end}" for start, end in parts)
        words = " ".join(self._text[start:end] for start, end in parts)
        return self._add("T", f"{label} {places}\t{words}")

    def attribute(self, name: str, span: str, value: str) -> None:
        self._add("A", f"{name} {span} {value}")

    def relation(self, name: str, first: str, second: str) -> None:
        self._add("R", f"{name} Arg1:{first} Arg2:{second}")

    def note(self, span: str, value: str | None) -> None:
        if value is not None:
            plain = _LINE.sub(" ", value)
            self._add("#", f"AnnotatorNotes {span}\t{plain}")

    def content(self) -> str:
        """The file, in the order in which things were said."""
        return "".join(f"{number}\t{rest}\n" for (_, rest), number in self._known.items())


def to_brat(article: Article) -> str:
    """Return the content of an ``.ann`` file; the ``.txt`` beside it is ``article.text``.

    Args:
        article: The article.
    """
    made = _Annotations(article.text)
    for quote in article.quotes:
        _quote(made, quote)
    for entity in article.entities:
        for mention in entity.mentions:
            if mention.kind is MentionKind.NAME:
                span = made.span(entity.type.value, [(mention.start, mention.end)])
                made.note(span, entity.name)
    for date in article.dates:
        _date(made, date)
    for figure in article.figures:
        _figure(made, figure)
    return made.content()


def _quote(made: _Annotations, quote: Quote) -> None:
    span = made.span("Quote", [(s.start, s.end) for s in quote.segments or (quote,)])
    made.attribute("Kind", span, quote.kind.value)
    if quote.cue is not None:
        made.relation("CuedBy", span, made.span("Cue", [(quote.cue.start, quote.cue.end)]))
    name = None if quote.speaker is None else quote.speaker.name
    if quote.mention is None:
        made.note(span, name)
        return
    mention = made.span("Speaker", [(quote.mention.start, quote.mention.end)])
    made.relation("SpokenBy", span, mention)
    made.note(mention, name)
    if quote.speaker is not None:
        made.attribute("Kind", mention, quote.speaker.kind.value)


def _date(made: _Annotations, date: DateMention) -> None:
    span = made.span("Date", [(date.start, date.end)])
    made.attribute("Kind", span, date.type.value)
    if date.mod is not None:
        made.attribute("Mod", span, date.mod.value)
    made.note(span, date.value)


def _figure(made: _Annotations, figure: Figure) -> None:
    span = made.span("Figure", [(figure.start, figure.end)])
    made.attribute("Kind", span, figure.kind.value)
    made.note(span, bounds(figure.low, figure.high, approx=figure.approx, unit=figure.unit))
    if figure.counted is not None:
        counted = made.span("Counted", [(figure.counted.start, figure.counted.end)])
        made.relation("Counts", span, counted)


def bounds(low: Decimal | None, high: Decimal | None, *, approx: bool, unit: str | None) -> str:
    """Return a quantity as a note has it: ``~40``, ``1000..``, ``10..15 %``."""
    ends = ["" if end is None else f"{end:f}" for end in (low, high)]
    number = ends[0] if low is not None and low == high else "..".join(ends)
    return ("~" if approx else "") + number + (f" {unit}" if unit else "")


def _by_line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [
        (start + m.start(), start + m.end()) for m in re.finditer(r"[^\r\n]+", text[start:end])
    ] or [(start, end)]
