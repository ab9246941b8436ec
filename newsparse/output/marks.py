"""What is highlighted in an article's text: spans with a kind, a label and a description.

The words are for readers of the page; how they become tags is :mod:`newsparse.output.html`.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from newsparse.article import Article, Cue, DateMention, Entity, Figure, MentionKind, Quote


@attrs.frozen(kw_only=True)
class Mark:
    """A highlighted span."""

    start: int
    """First character."""
    end: int
    """One past the last character."""
    classes: str
    """CSS classes, of this package's own making."""
    label: str
    """Words shown after the span; empty for none."""
    title: str
    """Description shown on hover."""


def marks_of(article: Article) -> list[Mark]:
    """Return all that is highlighted, outer spans before those inside them."""
    found: list[Mark] = []
    found += [_quote(quote) for quote in article.quotes]
    found += _cues(article.quotes)
    found += [_date(date) for date in article.dates]
    found += [_figure(figure) for figure in article.figures]
    for entity in article.entities:
        found += _entity(entity)
    # Sorting is stable: of equal spans, the quote is outside the date, the date outside the name.
    return sorted((m for m in found if m.start < m.end), key=lambda m: (m.start, -m.end))


def _quote(quote: Quote) -> Mark:
    who = ", ".join(speaker.name for speaker in quote.speakers)
    label = [quote.kind.value, who or "?", "mended" if quote.repaired else ""]
    return Mark(
        start=quote.start,
        end=quote.end,
        classes=f"np-quote np-{quote.kind.value}",
        label=" · ".join(part for part in label if part),
        title="; ".join(_quote_facts(quote, who)),
    )


def _cues(quotes: tuple[Quote, ...]) -> Iterator[Mark]:
    """Yield the cues; one that belongs to a clause and to the fragment in it is one mark."""
    owners: dict[Cue, list[str]] = {}
    for quote in quotes:
        if quote.cue is not None:
            owners.setdefault(quote.cue, []).append(quote.id)
    for cue, ids in owners.items():
        facts = [cue.lemma, cue.modality.value, *(["negated"] if cue.negated else [])]
        yield Mark(
            start=cue.start,
            end=cue.end,
            classes="np-cue",
            label="",
            title=f"cue of {', '.join(ids)}: {', '.join(facts)}",
        )


def _quote_facts(quote: Quote, who: str) -> Iterator[str]:
    role = None if quote.speaker is None else quote.speaker.role
    yield f"{quote.kind.value} quote {quote.id}"
    yield f"speaker: {who or 'not said'}" + (f" ({role})" if role else "")
    if quote.rule is not None:
        yield f"rule: {quote.rule}"
    if quote.confidence is not None:
        yield f"confidence: {quote.confidence:.2f}"
    if quote.repaired:
        yield "a missing quotation mark was mended"
    if quote.duplicate_of is not None:
        yield f"repeats {quote.duplicate_of.id}"


def _date(date: DateMention) -> Mark:
    value = date.value if date.value is not None else f"no value: {date.reason}"
    facts = [f"{date.type.value}: {value}"]
    if date.mod is not None:
        facts.append(f"mod: {date.mod.value}")
    if date.earliest is not None or date.latest is not None:
        first, last = (m.isoformat() if m else "…" for m in (date.earliest, date.latest))
        facts.append(f"from {first} until {last}")
    return Mark(
        start=date.start,
        end=date.end,
        classes="np-date",
        label=date.value or date.type.value,
        title="; ".join(facts),
    )


def _figure(figure: Figure) -> Mark:
    facts = [figure.kind.value]
    for name in ("value", "low", "high", "unit"):
        known = getattr(figure, name)
        if known is not None:
            facts.append(f"{name}: {known}")
    if figure.approx:
        facts.append("approximate")
    if figure.counted is not None:
        facts.append(f"counted: {figure.counted.text}")
    if figure.speaker is not None:
        facts.append(f"according to {figure.speaker.name}")
    return Mark(
        start=figure.start,
        end=figure.end,
        classes="np-figure",
        label=figure.unit or figure.kind.value,
        title="; ".join(facts),
    )


def _entity(entity: Entity) -> Iterator[Mark]:
    for mention in entity.mentions:
        if mention.kind is MentionKind.NAME:
            yield Mark(
                start=mention.start,
                end=mention.end,
                classes="np-entity",
                label=entity.type.value,
                title=f"{entity.type.value}: {entity.name} ({entity.id})",
            )
