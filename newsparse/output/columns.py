"""The columns of every table: name, type, meaning, and where the value comes from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import attrs

from newsparse.article import Article, DateMention, Entity, Figure, Mention, Quote, Speaker
from newsparse.output.sentences import Sentences

TYPES = ("text", "integer", "number", "boolean", "date", "moment")
"""Types of columns: a moment is a naive local date and time, a number a ``Decimal``."""

JOINED = " | "
"""Between the values of a column that can hold several."""


@attrs.frozen
class Place:
    """An article and what is looked up in it for every row."""

    article: Article
    sentences: Sentences
    counts: dict[str, int]
    """Top quotes of each speaker, by id."""


@attrs.frozen
class Column:
    """One column of a table."""

    name: str
    type: str
    """One of :data:`TYPES`."""
    about: str
    """What it says; where it may be empty, when."""
    value: Callable[[Place, Any], Any] = attrs.field(repr=False)


def place_of(article: Article) -> Place:
    """Return an article with what its rows need."""
    counts: dict[str, int] = {}
    for quote in article.top_quotes:
        for speaker in quote.speakers:
            counts[speaker.id] = counts.get(speaker.id, 0) + 1
    return Place(article, Sentences(article), counts)


def _day(place: Place, _: Any) -> dt.date | None:
    published = place.article.published
    return published.date() if isinstance(published, dt.datetime) else published


def _moment(place: Place, _: Any) -> dt.datetime | None:
    published = place.article.published
    return published if isinstance(published, dt.datetime) else None


def _joined(values: Any) -> str | None:
    return JOINED.join(str(value) for value in values) or None


def _context(place: Place, item: Any) -> str | None:
    return None if item is None else place.sentences.around(item.start, item.end)


def _of(item: Any, name: str) -> Any:
    return None if item is None else getattr(item, name)


_ARTICLE = (
    Column("article_id", "text", "key of the article", lambda p, _: p.article.id),
    Column("outlet", "text", "outlet that was passed", lambda p, _: p.article.outlet),
    Column("published", "date", "day of publication", _day),
    Column("published_at", "moment", "moment of publication; empty where only the day is known", _moment),
    Column("title", "text", "title or headline", lambda p, _: p.article.title),
    Column("url", "text", "address that was passed", lambda p, _: p.article.url),
    Column("section", "text", "section that was passed", lambda p, _: p.article.section),
    Column("authors", "text", "authors that were passed", lambda p, _: _joined(p.article.authors)),
)  # fmt: skip

_SPAN = (
    Column("start", "integer", "first character in the article's text", lambda _, x: x.start),
    Column("end", "integer", "one past the last character", lambda _, x: x.end),
    Column("text", "text", "the characters themselves", lambda _, x: x.text),
)

_CONTEXT = Column(
    "context", "text", "the sentence around, told from marks alone, or those around", _context
)


def _quote(name: str, kind: str, about: str, value: Callable[[Quote], Any]) -> Column:
    return Column(name, kind, about, lambda _, quote: value(quote))


_QUOTES = (
    _quote("quote_id", "text", "key of the quote within its article", lambda q: q.id),
    _quote("parent_id", "text", "the quote that this fragment stands in", lambda q: _of(q.parent, "id")),
    _quote("duplicate_of", "text", "the quote of the body that this one repeats", lambda q: _of(q.duplicate_of, "id")),
    *_SPAN,
    _quote("kind", "text", "direct, mixed or indirect", lambda q: q.kind.value),
    _quote("said", "text", "what can be pasted: the incise taken out", lambda q: q.said),
    _quote("speaker_id", "text", "key of the first speaker within the article", lambda q: _of(q.speaker, "id")),
    _quote("speaker", "text", "name of the first speaker; empty where nobody is named", lambda q: _of(q.speaker, "name")),
    _quote("speaker_kind", "text", "person, organisation, place, group or anonymous", lambda q: None if q.speaker is None else q.speaker.kind.value),
    _quote("speaker_role", "text", "what the article says the speaker is", lambda q: _of(q.speaker, "role")),
    _quote("speaker_gender", "text", "f or m, where the article shows it", lambda q: _of(q.speaker, "gender")),
    _quote("speakers", "text", "names of all who say it together", lambda q: _joined(s.name for s in q.speakers)),
    _quote("mention", "text", "the words that name the speaker here", lambda q: _of(q.mention, "text")),
    _quote("cue", "text", "the words that say that somebody spoke", lambda q: _of(q.cue, "text")),
    _quote("cue_lemma", "text", "the cue in its dictionary form", lambda q: _of(q.cue, "lemma")),
    _quote("cue_sense", "text", "what sort of saying it is", lambda q: _of(q.cue, "sense")),
    _quote("cue_negated", "boolean", "whether the saying is denied", lambda q: _of(q.cue, "negated")),
    _quote("cue_modality", "text", "asserted, reported, future or asked", lambda q: None if q.cue is None else q.cue.modality.value),
    _quote("rule", "text", "the rule that attributed it", lambda q: q.rule),
    _quote("confidence", "number", "how often that rule was right, 0 to 1", lambda q: q.confidence),
    _quote("repaired", "boolean", "whether broken marks were mended", lambda q: q.repaired),
    _quote("addressee", "text", "to whom it was said", lambda q: _of(q.addressee, "text")),
    _quote("date", "text", "when it was said, as the article writes it", lambda q: _of(q.date, "text")),
    _quote("date_value", "text", "when it was said, as TIMEX3", lambda q: _of(q.date, "value")),
    _CONTEXT,
)  # fmt: skip


def _first(item: Entity | Speaker) -> Mention | None:
    return item.mentions[0] if item.mentions else None


def _speaker(name: str, kind: str, about: str, value: Callable[[Speaker], Any]) -> Column:
    return Column(name, kind, about, lambda _, speaker: value(speaker))


_SPEAKERS = (
    _speaker("speaker_id", "text", "key of the speaker within the article", lambda s: s.id),
    _speaker("name", "text", "the best name the article gives", lambda s: s.name),
    _speaker("kind", "text", "person, organisation, place, group or anonymous", lambda s: s.kind.value),
    _speaker("role", "text", "what the article says the speaker is", lambda s: s.role),
    _speaker("gender", "text", "f or m, where the article shows it", lambda s: s.gender),
    _speaker("gender_evidence", "text", "the words that show it", lambda s: _of(s.gender_evidence, "text")),
    _speaker("aliases", "text", "the other names", lambda s: _joined(s.aliases)),
    _speaker("identified_by", "text", "name, family name or role: what links to the list of known people", lambda s: s.identified_by),
    _speaker("entity_id", "text", "the entity that the speaker is", lambda s: _of(s.entity, "id")),
    _speaker("mentions", "integer", "how often the speaker is mentioned", lambda s: len(s.mentions)),
    Column("quotes", "integer", "how many quotes; fragments and repeats are not counted", lambda p, s: p.counts.get(s.id, 0)),
    Column("context", "text", "the sentence around the first mention, told from marks alone", lambda p, s: _context(p, _first(s))),
)  # fmt: skip


def _entity(name: str, kind: str, about: str, value: Callable[[Entity], Any]) -> Column:
    return Column(name, kind, about, lambda _, entity: value(entity))


_ENTITIES = (
    _entity("entity_id", "text", "key of the entity within the article", lambda e: e.id),
    _entity("name", "text", "the fullest name the article gives", lambda e: e.name),
    _entity("type", "text", "PER, ORG, LOC or MISC", lambda e: e.type.value),
    _entity("aliases", "text", "the other names", lambda e: _joined(e.aliases)),
    _entity("mentions", "integer", "how often it is named", lambda e: len(e.mentions)),
    _entity("start", "integer", "first character of the first mention", lambda e: _of(_first(e), "start")),
    _entity("end", "integer", "one past its last character", lambda e: _of(_first(e), "end")),
    _entity("text", "text", "the first mention as written", lambda e: _of(_first(e), "text")),
    Column("context", "text", "the sentence around the first mention, told from marks alone", lambda p, e: _context(p, _first(e))),
)  # fmt: skip


def _date(name: str, kind: str, about: str, value: Callable[[DateMention], Any]) -> Column:
    return Column(name, kind, about, lambda _, date: value(date))


_DATES = (
    *_SPAN,
    _date("type", "text", "DATE, TIME, DURATION or SET", lambda d: d.type.value),
    _date("value", "text", "TIMEX3 value; empty where it is not known", lambda d: d.value),
    _date("mod", "text", "TIMEX3 modifier", lambda d: None if d.mod is None else d.mod.value),
    _date("grain", "text", "how fine it is: year, month, day…", lambda d: None if d.grain is None else d.grain.value),
    _date("reason", "text", "why there is no value", lambda d: d.reason),
    _date("earliest", "moment", "first moment it can mean, included; empty where open", lambda d: d.earliest),
    _date("latest", "moment", "last moment it can mean, excluded; empty where open", lambda d: d.latest),
    _CONTEXT,
)  # fmt: skip


def _figure(name: str, kind: str, about: str, value: Callable[[Figure], Any]) -> Column:
    return Column(name, kind, about, lambda _, figure: value(figure))


_FIGURES = (
    *_SPAN,
    _figure("kind", "text", "cardinal, percent, money, quantity or ratio", lambda f: f.kind.value),
    _figure("value", "number", "the number stated; empty for a range or « des milliers »", lambda f: f.value),
    _figure("low", "number", "the least it can mean; empty where open", lambda f: f.low),
    _figure("high", "number", "the most it can mean; empty where open", lambda f: f.high),
    _figure("approx", "boolean", "whether it is said to be approximate", lambda f: f.approx),
    _figure("unit", "text", "unit or currency", lambda f: f.unit),
    _figure("counted", "text", "what is counted, as written", lambda f: _of(f.counted, "text")),
    _figure("subject", "text", "what the figure measures, as written", lambda f: _of(f.subject, "text")),
    _figure("change", "text", "up or down, where it is a change", lambda f: None if f.change is None else f.change.value),
    _figure("speaker_id", "text", "key of whoever gives it", lambda f: _of(f.speaker, "id")),
    _figure("speaker", "text", "name of whoever gives it", lambda f: _of(f.speaker, "name")),
    _figure("quote_id", "text", "the quote it stands in", lambda f: _of(f.quote, "id")),
    _CONTEXT,
)  # fmt: skip


def _whole(name: str, kind: str, about: str, value: Callable[[Article], Any]) -> Column:
    return Column(name, kind, about, lambda place, _: value(place.article))


_ARTICLES = (
    _whole("dateline", "text", "place of the dateline", lambda a: _of(a.dateline, "place")),
    _whole("characters", "integer", "length of the text", lambda a: len(a.text)),
    _whole("quotes", "integer", "how many; fragments and repeats are not counted", lambda a: len(a.top_quotes)),
    _whole("attributed", "integer", "of these, how many have a speaker", lambda a: sum(q.speaker is not None for q in a.top_quotes)),
    _whole("speakers", "integer", "how many speak or give figures", lambda a: len(a.speakers)),
    _whole("women", "integer", "of these, how many the article shows to be women", lambda a: sum(s.gender == "f" for s in a.speakers)),
    _whole("men", "integer", "how many the article shows to be men", lambda a: sum(s.gender == "m" for s in a.speakers)),
    _whole("entities", "integer", "how many entities", lambda a: len(a.entities)),
    _whole("dates", "integer", "how many dates", lambda a: len(a.dates)),
    _whole("figures", "integer", "how many figures", lambda a: len(a.figures)),
    _whole("doubts", "text", "what makes the text look damaged or not French", lambda a: _joined(d.value for d in a.doubts)),
)  # fmt: skip

TABLES: dict[str, tuple[Column, ...]] = {
    "quotes": (*_ARTICLE, *_QUOTES),
    "speakers": (*_ARTICLE, *_SPEAKERS),
    "entities": (*_ARTICLE, *_ENTITIES),
    "dates": (*_ARTICLE, *_DATES),
    "figures": (*_ARTICLE, *_FIGURES),
    "articles": (*_ARTICLE, *_ARTICLES),
}
"""The columns of each table, in order; those of the input's metadata follow them."""
