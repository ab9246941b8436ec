"""brat standoff: the spans of an article as lines of an ``.ann`` file beside its ``.txt``.

https://brat.nlplab.org/standoff.html - labels: Quote, Cue, Speaker (the words that name one), PER,
ORG, LOC, MISC, Date, Figure; attribute Kind of quotes, dates and figures; relation SpokenBy from a
quote to the words that name its speaker; notes with values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsparse.article import Article

_LINE = re.compile(r"\s+")


class _Annotations:
    """Lines, numbered as brat numbers them: T spans, A attributes, R relations, # notes."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.lines: list[str] = []
        self._numbers = dict.fromkeys("TAR#", 0)
        self._known: dict[tuple[str, tuple[tuple[int, int], ...]], str] = {}

    def _next(self, letter: str) -> str:
        self._numbers[letter] += 1
        return f"{letter}{self._numbers[letter]}"

    def span(self, label: str, spans: Iterable[tuple[int, int]]) -> str:
        """Add a span, which brat cuts at line breaks; return its number."""
        parts = tuple(p for start, end in spans for p in _by_line(self._text, start, end))
        if (label, parts) in self._known:
            return self._known[label, parts]
        number = self._known[label, parts] = self._next("T")
        places = ";".join(f"{start} {end}" for start, end in parts)
        words = " ".join(self._text[start:end] for start, end in parts)
        self.lines.append(f"{number}\t{label} {places}\t{words}")
        return number

    def attribute(self, span: str, value: str) -> None:
        self.lines.append(f"{self._next('A')}\tKind {span} {value}")

    def relation(self, first: str, second: str) -> None:
        self.lines.append(f"{self._next('R')}\tSpokenBy Arg1:{first} Arg2:{second}")

    def note(self, span: str, value: str | None) -> None:
        if value is not None:
            plain = _LINE.sub(" ", value)
            self.lines.append(f"{self._next('#')}\tAnnotatorNotes {span}\t{plain}")


def to_brat(article: Article) -> str:
    """Return the content of an ``.ann`` file; the ``.txt`` beside it is ``article.text``.

    Args:
        article: The article.
    """
    made = _Annotations(article.text)
    for q in article.quotes:
        quote = made.span("Quote", [(s.start, s.end) for s in q.segments or (q,)])
        made.attribute(quote, q.kind.value)
        if q.cue is not None:
            made.span("Cue", [(q.cue.start, q.cue.end)])
        if q.mention is not None:
            mention = made.span("Speaker", [(q.mention.start, q.mention.end)])
            made.relation(quote, mention)
            made.note(mention, None if q.speaker is None else q.speaker.name)
    for entity in article.entities:
        for mention_ in entity.mentions:
            made.note(made.span(entity.type.value, [(mention_.start, mention_.end)]), entity.name)
    for date in article.dates:
        span = made.span("Date", [(date.start, date.end)])
        made.attribute(span, date.type.value)
        made.note(span, date.value)
    for figure in article.figures:
        span = made.span("Figure", [(figure.start, figure.end)])
        made.attribute(span, figure.kind.value)
        made.note(span, None if figure.value is None else f"{figure.value:f}")
    return "".join(line + "\n" for line in made.lines)


def _by_line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [
        (start + m.start(), start + m.end()) for m in re.finditer(r"[^\r\n]+", text[start:end])
    ] or [(start, end)]
