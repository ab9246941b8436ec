"""The measures: one article read by newsparse beside the same article read by hand.

Start at :func:`score`. An article that could not be read (None) has found nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

import attrs

from newsparse.article import (
    Article,
    DateMention,
    EntityType,
    Figure,
    MentionKind,
    Quote,
    QuoteKind,
)
from newsparse.evaluate.compare import cover, iou, pair, same_form, same_number, shared
from newsparse.evaluate.gold import GoldArticle, GoldDate, GoldFigure, GoldQuote
from newsparse.evaluate.tally import Miss, Outcome, Report
from newsparse.spans import Spanned

_QUOTE_IOU = 0.8  # below it, words of another sentence are in, or a good part is missing
_VALUE_IOU = 0.5  # dates and figures are short: their value says whether they were understood


class _Kinded(Protocol):
    @property
    def kind(self) -> QuoteKind: ...


@attrs.frozen
class _Case:
    """One article, both readings, and the report they are counted in."""

    gold: GoldArticle
    text: str
    article: Article | None
    report: Report

    def add(self, name: str, right: int, gold: int, predicted: int) -> None:
        self.report.tallies[name].add(right, gold, predicted)

    def tick(self, name: str, right: bool) -> None:
        self.report.shares[name].tick(right)

    def miss(self, what: str, span: Spanned, note: object = "") -> None:
        words = self.text[span.start : span.end]
        miss = Miss(article=self.gold.id, what=what, text=words, note=str(note))
        self.report.misses.append(miss)


@attrs.frozen
class _Span:
    start: int
    end: int


def score(gold: GoldArticle, text: str, article: Article | None, report: Report) -> None:
    """Count one article.

    Args:
        gold: The article as read by hand.
        text: Its text.
        article: The article as read by newsparse; None where that failed.
        report: Where it is counted.
    """
    case = _Case(gold, text, article, report)
    quotes = article.quotes if article else ()
    pairs = pair(gold.quotes, quotes, _quote_likeness, _QUOTE_IOU)
    _count_quotes(case, quotes, pairs)
    right = {q.id: _check_quote(case, g, q) for g, q in pairs}
    case.add("quotes.end_to_end", sum(right.values()), len(gold.quotes), len(quotes))
    report.outcomes += [
        Outcome(
            article=gold.id,
            rule=q.rule,
            kind=q.kind.value,
            gender=q.speaker.gender if q.speaker else None,
            right=right.get(q.id, False),
        )
        for q in quotes
    ]
    _miss_unpaired(case, "quote", gold.quotes, quotes, pairs)
    _count_speakers(case)
    _count_entities(case)
    _count_dates(case)
    _count_figures(case)
    report.articles += 1


# Quotes and speakers


def _quote_likeness(gold: GoldQuote, quote: Quote) -> float:
    # A reported clause and a fragment inside it are two quotes, and may have nearly one span.
    within = (gold.kind is QuoteKind.INDIRECT) == (quote.kind is QuoteKind.INDIRECT)
    return iou(gold, quote) if within else 0.0


def _count_quotes(
    case: _Case, quotes: Sequence[Quote], pairs: Sequence[tuple[GoldQuote, Quote]]
) -> None:
    gold = case.gold.quotes
    case.add("quotes", len(pairs), len(gold), len(quotes))
    for kind in QuoteKind:
        right = sum(g.kind is kind and q.kind is kind for g, q in pairs)
        case.add(f"quotes.{kind.value}", right, _of_kind(gold, kind), _of_kind(quotes, kind))
    for name, least in (("quotes.cover30", 0.3), ("quotes.cover80", 0.8)):
        case.add(name, len(pair(gold, quotes, cover, least)), len(gold), len(quotes))


def _of_kind(quotes: Iterable[_Kinded], kind: QuoteKind) -> int:
    return sum(quote.kind is kind for quote in quotes)


def _check_quote(case: _Case, gold: GoldQuote, quote: Quote) -> bool:
    """Count what is right of a quote that was found; tell whether its speaker is."""
    case.tick("quotes.kind_accuracy", gold.kind is quote.kind)
    if gold.cue:
        case.tick("cue_accuracy", _touches(gold.cue, quote.cue))
    if gold.mention:
        case.tick("mention_accuracy", _touches(gold.mention, quote.mention))
    if gold.speaker is None:
        return quote.speaker is None
    return _check_speaker(case, gold.speaker, quote)


def _touches(gold: tuple[int, ...], found: Spanned | None) -> bool:
    return found is not None and shared(_Span(gold[0], gold[1]), found) > 0


def _check_speaker(case: _Case, known: str, quote: Quote) -> bool:
    speaker, gold = quote.speaker, case.gold.speaker(known)
    names = {same_form(name) for name in gold.names}
    said = None if speaker is None else same_form(speaker.name)
    right = said in names
    case.tick("speaker_accuracy", right)
    if speaker is None or not right:
        case.miss("speaker", quote, f"said {said!r}, gold {sorted(names)}")
        return False
    if gold.kind is not None:
        case.tick("speaker_kind_accuracy", speaker.kind is gold.kind)
    if gold.role:
        role, wanted = same_form(speaker.role or ""), same_form(gold.role)
        case.tick("speaker_role_accuracy", bool(role) and (role in wanted or wanted in role))
    return True


def _count_speakers(case: _Case) -> None:
    """Count the speakers of at least one quote, however often they speak."""
    article = case.article
    speak = {quote.speaker for quote in case.gold.quotes}
    gold = [{same_form(name) for name in s.names} for s in case.gold.speakers if s.id in speak]
    spoken = [q.speaker for q in article.quotes] if article else []
    found = [same_form(s.name) for s in (article.speakers if article else ()) if s in spoken]
    pairs = pair(gold, found, lambda names, name: float(name in names), 1.0)
    case.add("speakers", len(pairs), len(gold), len(found))


# Entities


def _count_entities(case: _Case) -> None:
    gold = {(e.start, e.end, e.type) for e in case.gold.entities}
    found = {
        (mention.start, mention.end, entity.type)
        for entity in (case.article.entities if case.article else ())
        for mention in entity.mentions
        if mention.kind is MentionKind.NAME
    }
    right = gold & found
    case.add("entities", len(right), len(gold), len(found))
    for kind in EntityType:
        counts = (sum(e[2] is kind for e in spans) for spans in (right, gold, found))
        case.add(f"entities.{kind.value}", *counts)
    for what, spans in (("entity missed", gold - found), ("entity extra", found - gold)):
        for start, end, kind in sorted(spans):
            case.miss(what, _Span(start, end), kind)


# Dates and figures


def _count_dates(case: _Case) -> None:
    gold, found = case.gold.dates, case.article.dates if case.article else ()
    pairs = pair(gold, found, iou, _VALUE_IOU)
    right = [(g, d) for g, d in pairs if _same_value(g, d)]
    case.add("dates.span", len(pairs), len(gold), len(found))
    case.add("dates", len(right), len(gold), len(found))
    for g, d in pairs:
        if _same_value(g, d):
            case.tick("date_mod_accuracy", d.mod is g.mod)
        else:
            case.miss("date value", d, f"said {d.value!r}, gold {list(g.value)}")
    _miss_unpaired(case, "date", gold, found, pairs)


def _same_value(gold: GoldDate, date: DateMention) -> bool:
    """Whether the value is a right one; none is right where the annotation has none either."""
    return date.value in gold.value if gold.value else date.value is None


def _count_figures(case: _Case) -> None:
    gold, found = case.gold.figures, case.article.figures if case.article else ()
    pairs = pair(gold, found, iou, _VALUE_IOU)
    right = [(g, f) for g, f in pairs if _same_quantity(g, f)]
    case.add("figures.span", len(pairs), len(gold), len(found))
    case.add("figures", len(right), len(gold), len(found))
    for g, f in pairs:
        if _same_quantity(g, f):
            _check_figure(case, g, f)
        else:
            said, wanted = f"{f.low}..{f.high} {f.unit}", f"{g.low}..{g.high} {g.unit}"
            case.miss("figure value", f, f"said {said}, gold {wanted}")
    _miss_unpaired(case, "figure", gold, found, pairs)


def _same_quantity(gold: GoldFigure, figure: Figure) -> bool:
    bounds = same_number(gold.low, figure.low) and same_number(gold.high, figure.high)
    return bounds and (gold.unit or None) == (figure.unit or None)


def _check_figure(case: _Case, gold: GoldFigure, figure: Figure) -> None:
    counted = "" if figure.counted is None else figure.counted.text
    case.tick("figure_kind_accuracy", figure.kind is gold.kind)
    case.tick("figure_approx_accuracy", figure.approx is gold.approx)
    case.tick("figure_counted_accuracy", same_form(counted) == same_form(gold.counted or ""))


_GoldSpan = GoldQuote | GoldDate | GoldFigure
_FoundSpan = Quote | DateMention | Figure


def _miss_unpaired(
    case: _Case,
    what: str,
    gold: Sequence[_GoldSpan],
    found: Sequence[_FoundSpan],
    pairs: Sequence[tuple[_GoldSpan, _FoundSpan]],
) -> None:
    """Note what was not found, and what was found that is not there."""
    matched = {id(one) for both in pairs for one in both}
    for spans, how in ((gold, "missed"), (found, "extra")):
        for span in spans:
            if id(span) not in matched:
                case.miss(f"{what} {how}", span, _note(span))


def _note(span: _GoldSpan | _FoundSpan) -> str:
    if isinstance(span, GoldQuote | Quote):
        return span.kind.value
    if isinstance(span, GoldDate):
        return str(list(span.value))
    return str(span.value) if isinstance(span, DateMention) else ""
