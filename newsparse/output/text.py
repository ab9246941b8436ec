"""An article as plain tables for people at a terminal: the same lines for the same article."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby

from newsparse.article import Article, DateMention, Figure, Quote, Speaker
from newsparse.output.amounts import bounds
from newsparse.output.layout import Column, clean, shorten, table

WIDTH = 100
"""Characters a line has at most."""

_SPEAKERS = (Column("name", 20), Column("role", 20), Column("kind"), Column("quotes", right=True))
_QUOTES = (Column("kind"), Column("words", 30), Column("cue", 12), Column("rule", 8))
_DATES = (
    Column("text", 20),
    Column("type"),
    Column("value", 16),
    Column("from"),
    Column("until (excluded)"),
)
_FIGURES = (
    Column("text", 16),
    Column("kind"),
    Column("value", 10, right=True),
    Column("unit", 4),
    Column("counted", 10),
    Column("speaker", 10),
)
_ENTITIES = (Column("name", 20), Column("type"), Column("times", right=True), Column("also", 12))


def to_text(article: Article, *, width: int = WIDTH) -> str:
    """Return an article as tables: speakers, quotes, dates, figures, entities.

    Args:
        article: The article.
        width: Characters a line may have; what does not fit is shortened with an ellipsis.
    """
    sections = (
        ("Speakers", _table(_SPEAKERS, _speakers(article), width)),
        ("Quotes", _quotes(article, width)),
        ("Dates", _table(_DATES, [_date(d) for d in article.dates], width)),
        ("Figures", _table(_FIGURES, [_figure(f) for f in article.figures], width)),
        ("Entities", _table(_ENTITIES, _entities(article), width)),
    )
    lines = list(_heading(article, width))
    for title, body in sections:
        lines += ["", title, *(f"  {line}" for line in body or ["none"])]
    return "\n".join(lines).lstrip("\n") + "\n"


def _table(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int) -> list[str]:
    return table(columns, rows, width - 2) if rows else []


def _heading(article: Article, width: int) -> Iterator[str]:
    if article.title is not None:
        yield shorten(clean(article.title), width)
    known = [article.outlet, article.section, *article.authors]
    published = [] if article.published is None else [_moment(article.published)]
    facts = ", ".join(published + [clean(fact) for fact in known if fact])
    if facts:
        yield shorten(facts, width)


def _speakers(article: Article) -> list[list[str]]:
    return [
        [clean(s.name), clean(s.role or ""), s.kind.value, str(_count(article, s))]
        for s in article.speakers
    ]


def _count(article: Article, speaker: Speaker) -> int:
    return sum(any(s is speaker for s in quote.speakers) for quote in article.top_quotes)


def _quotes(article: Article, width: int) -> list[str]:
    """Return the quotes under their speakers, each fragment indented under its clause."""
    nested = list(_nested(article.quotes))
    if not nested:
        return []
    heading, *lines = table(_QUOTES, [_quote(quote, depth) for quote, depth in nested], width - 4)
    shown = [f"  {heading}"]
    pairs = zip((quote for quote, _ in nested), lines, strict=True)
    for who, group in groupby(pairs, key=lambda pair: _who(pair[0])):
        shown.append(shorten(who, width - 2))
        shown += [f"  {line}" for _, line in group]
    return shown


def _nested(quotes: tuple[Quote, ...]) -> Iterator[tuple[Quote, int]]:
    """Yield the quotes in text order, those inside another right after it, with their depth."""
    inside: dict[int, list[Quote]] = {}
    known = {id(quote) for quote in quotes}
    for quote in quotes:
        parent = id(quote.parent) if id(quote.parent) in known else 0
        inside.setdefault(parent, []).append(quote)
    stack = [(quote, 0) for quote in reversed(inside.get(0, []))]
    while stack:
        quote, depth = stack.pop()
        yield quote, depth
        stack += [(part, depth + 1) for part in reversed(inside.get(id(quote), []))]


def _who(quote: Quote) -> str:
    if not quote.speakers:
        return "(the article does not say who)"
    return " and ".join(clean(f"{s.name}, {s.role}" if s.role else s.name) for s in quote.speakers)


def _quote(quote: Quote, depth: int) -> list[str]:
    indent = "  " * depth
    cue = quote.cue
    said = "" if cue is None else ("not: " if cue.negated else "") + clean(cue.text)
    rule = clean(quote.rule or "") + (" (mended)" if quote.repaired else "")
    return [indent + quote.kind.value, indent + clean(quote.said), said, rule.strip()]


def _date(date: DateMention) -> list[str]:
    value = f"({clean(date.reason or 'unknown')})" if date.value is None else date.value
    if date.mod is not None:
        value = f"{value} {date.mod.value}"
    return [
        clean(date.text),
        date.type.value,
        value,
        "" if date.earliest is None else _moment(date.earliest),
        "" if date.latest is None else _moment(date.latest),
    ]


def _moment(moment: dt.date | dt.datetime) -> str:
    """Return a day, with its time where that is not midnight."""
    if not isinstance(moment, dt.datetime):
        return moment.isoformat()
    if moment.time() == dt.time():
        return moment.date().isoformat()
    return moment.isoformat(sep=" ", timespec="minutes" if not moment.second else "seconds")


def _figure(figure: Figure) -> list[str]:
    return [
        clean(figure.text),
        figure.kind.value,
        bounds(figure),
        figure.unit or "",
        "" if figure.counted is None else clean(figure.counted.text),
        "" if figure.speaker is None else clean(figure.speaker.name),
    ]


def _entities(article: Article) -> list[list[str]]:
    """Return a row for each entity, the most mentioned first."""
    ranked = sorted(article.entities, key=lambda entity: -len(entity.mentions))
    return [
        [clean(e.name), e.type.value, str(len(e.mentions)), clean(", ".join(e.aliases))]
        for e in ranked
    ]
