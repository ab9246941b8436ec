"""What is highlighted in an article's text: spans with a kind, a label and a description.

The words are for readers of the page; how they become tags is :mod:`newsparse.output.html`.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from newsparse.article import (
    Article,
    Block,
    BlockKind,
    Cue,
    DateMention,
    Entity,
    Figure,
    MentionKind,
    Quote,
)
from newsparse.output.amounts import bounds, number
from newsparse.output.french import Words


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
    """Description shown on hover; empty where there is nothing to say."""


LANGUAGES = ("en", "fr")
"""Languages in which a page can say what was read; the text stays as it is."""

_HEADINGS = (BlockKind.HEADLINE, BlockKind.CROSSHEAD)


def marks_of(article: Article, lang: str = "en") -> list[Mark]:
    """Return all that is highlighted, outer spans before those inside them."""
    say = Words(lang)
    found: list[Mark] = [_heading(block) for block in article.blocks if block.kind in _HEADINGS]
    found += [_quote(quote, say) for quote in article.quotes]
    found += _cues(article.quotes, say)
    found += [_date(date, say) for date in article.dates]
    found += [_figure(figure, say) for figure in article.figures]
    for entity in article.entities:
        found += _entity(entity)
    # Sorting is stable: of equal spans, the quote is outside the date, the date outside the name.
    return sorted((m for m in found if m.start < m.end), key=lambda m: (m.start, -m.end))


def _heading(block: Block) -> Mark:
    return Mark(start=block.start, end=block.end, classes="np-heading", label="", title="")


def _quote(quote: Quote, say: Words) -> Mark:
    who = ", ".join(speaker.name for speaker in quote.speakers)
    label = [say(quote.kind.value), who or "?", say("mended") if quote.repaired else ""]
    return Mark(
        start=quote.start,
        end=quote.end,
        classes=f"np-quote np-{quote.kind.value}",
        label=" · ".join(part for part in label if part),
        title="; ".join(_quote_facts(quote, who, say)),
    )


def _cues(quotes: tuple[Quote, ...], say: Words) -> Iterator[Mark]:
    """Yield the cues; one that belongs to a clause and to the fragment in it is one mark."""
    owners: dict[Cue, list[str]] = {}
    for quote in quotes:
        if quote.cue is not None:
            owners.setdefault(quote.cue, []).append(quote.id)
    for cue, ids in owners.items():
        facts = [cue.lemma, say(cue.modality.value)]
        facts += [say("negated")] if cue.negated else []
        yield Mark(
            start=cue.start,
            end=cue.end,
            classes="np-cue",
            label="",
            title=f"{say('cue of')} {', '.join(ids)}: {', '.join(facts)}",
        )


def _quote_facts(quote: Quote, who: str, say: Words) -> Iterator[str]:
    role = None if quote.speaker is None else quote.speaker.role
    yield f"{say(quote.kind.value + ' quote')} {quote.id}"
    yield f"{say('speaker')}: {who or say('not said')}" + (f" ({role})" if role else "")
    if quote.rule is not None:
        yield f"{say('rule')}: {say.rule(quote.rule)}"
    if quote.confidence is not None:
        yield f"{say('confidence')}: {quote.confidence:.2f}"
    if quote.repaired:
        yield say("a missing quotation mark was mended")
    if quote.duplicate_of is not None:
        yield f"{say('repeats')} {quote.duplicate_of.id}"


def _date(date: DateMention, say: Words) -> Mark:
    kind = say(date.type.value)
    if date.value is not None:
        value = date.value
    else:
        value = f"{say('no value')}: {say.reason(date.reason or '?')}"
    facts = [f"{kind}: {value}"]
    if date.mod is not None:
        facts.append(f"{say('mod')}: {say(date.mod.value)}")
    if date.earliest is not None or date.latest is not None:
        first, last = (m.isoformat() if m else "…" for m in (date.earliest, date.latest))
        facts.append(f"{say('from')} {first} {say('until')} {last}")
    return Mark(
        start=date.start,
        end=date.end,
        classes="np-date",
        label=date.value or kind,
        title="; ".join(facts),
    )


def _figure(figure: Figure, say: Words) -> Mark:
    unit = say.unit(figure.unit) if figure.unit else ""
    facts = [say(figure.kind.value)]
    for name in ("value", "low", "high"):
        known = getattr(figure, name)
        if known is not None:
            facts.append(f"{say(name)}: {number(known)}")
    if unit:
        facts.append(f"{say('unit')}: {unit}")
    if figure.approx:
        facts.append(say("approximate"))
    if figure.counted is not None:
        facts.append(f"{say('counted')}: {figure.counted.text}")
    if figure.speaker is not None:
        facts.append(f"{say('according to')} {figure.speaker.name}")
    label = f"{bounds(figure)} {unit}".strip() or say(figure.kind.value)
    return Mark(
        start=figure.start,
        end=figure.end,
        classes="np-figure",
        label="" if label == figure.text else label,  # « 112 112 » would only be in the way
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
