"""The rules that say who speaks: what each reads, and how often it was right where it was counted.

What they read is written by hand (``data/rules.tsv``); the counts are measured on articles
read by hand (``data/confidence.tsv``).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import attrs

from newsparse.layers.quotes.lexicon import data_rows


@attrs.frozen(kw_only=True)
class Counted:
    """Quotes that a rule attributed on a set of annotated articles."""

    right: int
    """How many the annotation has, said by the same speaker."""
    of: int
    """How many there were."""


@attrs.frozen(kw_only=True)
class Rule:
    """A rule of attribution."""

    name: str
    """What ``Quote.rule`` says."""
    reads: str
    """What it looks for."""
    example: str
    """A sentence it reads."""
    unread: Counted
    """On articles whose errors were not read while the rules were written."""
    read: Counted
    """On articles whose errors were."""
    confidence: float | None
    """How often it is to be expected right, 0 to 1; None where it was never met."""


@cache
def rules() -> dict[str, Rule]:
    """Return the rules by name, in the order in which they are tried."""
    counts = {name: cells for name, *cells in data_rows("confidence.tsv")}
    return {
        name: _rule(name, reads, example, counts.get(name))
        for name, reads, example in data_rows("rules.tsv")
    }


def _rule(name: str, reads: str, example: str, cells: list[str] | None) -> Rule:
    right, of, old_right, old_of = (int(c) for c in cells[:4]) if cells else (0, 0, 0, 0)
    return Rule(
        name=name,
        reads=reads,
        example=example,
        unread=Counted(right=right, of=of),
        read=Counted(right=old_right, of=old_of),
        confidence=float(cells[4]) if cells else None,
    )


def confidence_of(name: str | None) -> float | None:
    """Return how often a rule is to be expected right, or None where that is not known."""
    return None if name is None else rules()[name].confidence


def to_text() -> str:
    """Return the rules as a table for people."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    width = max(map(len, rules()))
    yield f"{'rule':{width}}  {'confidence':10}  {'unread':>7}  {'read':>7}  reads"
    for rule in rules().values():
        sure = "–" if rule.confidence is None else f"{rule.confidence:.2f}"
        new, old = (f"{c.right}/{c.of}" for c in (rule.unread, rule.read))
        yield f"{rule.name:{width}}  {sure:10}  {new:>7}  {old:>7}  {rule.reads}"
        yield f"{'':{width}}  {'':10}  {'':7}  {'':7}  {rule.example}"
