"""Counting: how many were right, and what that makes in percent."""

from __future__ import annotations

from typing import Any

import attrs

TALLIES = (
    "quotes",
    "quotes.direct",
    "quotes.mixed",
    "quotes.indirect",
    "quotes.cover30",
    "quotes.cover80",
    "quotes.end_to_end",
    "speakers",
    "entities",
    "entities.PER",
    "entities.ORG",
    "entities.LOC",
    "entities.MISC",
    "dates",
    "dates.span",
    "figures",
    "figures.span",
)
"""What precision, recall and F1 are measured of, in the order of the report."""

SHARES = (
    "quotes.kind_accuracy",
    "speaker_accuracy",
    "mention_accuracy",
    "cue_accuracy",
    "speaker_kind_accuracy",
    "speaker_role_accuracy",
    "date_mod_accuracy",
    "figure_kind_accuracy",
    "figure_approx_accuracy",
    "figure_counted_accuracy",
)
"""What is right of pairs that match, in the order of the report."""


@attrs.define
class Tally:
    """Counts that make precision, recall and F1."""

    right: int = 0
    """Found, and right."""
    gold: int = 0
    """Should have been found."""
    predicted: int = 0
    """Were found."""

    def add(self, right: int, gold: int, predicted: int) -> None:
        """Add the counts of one article."""
        self.right += right
        self.gold += gold
        self.predicted += predicted

    def row(self) -> dict[str, float | int]:
        """Return ``p``, ``r`` and ``f1`` in percent with one decimal, and the counts."""
        p = self.right / self.predicted if self.predicted else 0.0
        r = self.right / self.gold if self.gold else 0.0
        f1 = 2 * p * r / (p + r) if p + r else 0.0
        return {
            "p": round(100 * p, 1),
            "r": round(100 * r, 1),
            "f1": round(100 * f1, 1),
            "gold": self.gold,
            "pred": self.predicted,
        }


@attrs.define
class Share:
    """Counts that make an accuracy."""

    right: int = 0
    """Cases that were right."""
    total: int = 0
    """Cases."""

    def tick(self, right: bool) -> None:
        """Count one case."""
        self.add(int(right), 1)

    def add(self, right: int, total: int) -> None:
        """Count several cases."""
        self.right += right
        self.total += total

    def percent(self) -> float | None:
        """Return the share in percent with one decimal; None where there was no case."""
        return round(100 * self.right / self.total, 1) if self.total else None


@attrs.frozen(kw_only=True)
class Miss:
    """Something that was not read as the gold article has it."""

    article: str
    """Id of the article."""
    what: str
    """What went wrong: ``quote missed``, ``date value`` …"""
    text: str
    """The words concerned."""
    note: str
    """What was said and what the gold article says."""


@attrs.frozen(kw_only=True)
class Outcome:
    """What became of one quote that was found."""

    article: str
    """Id of the article."""
    rule: str | None
    """The rule that attributed it; None where nothing did."""
    kind: str
    """Direct, mixed or indirect."""
    gender: str | None
    """What was found of its speaker's gender: ``f``, ``m`` or None."""
    right: bool
    """Whether the gold article has it, said by the same speaker."""


@attrs.define(kw_only=True)
class Report:
    """Everything counted over a set of articles."""

    tallies: dict[str, Tally] = attrs.field(factory=lambda: {name: Tally() for name in TALLIES})
    """Counts of what was found."""
    shares: dict[str, Share] = attrs.field(factory=lambda: {name: Share() for name in SHARES})
    """Counts of what is right of it."""
    articles: int = 0
    """How many articles were scored."""
    failed: list[str] = attrs.field(factory=list)
    """Articles that could not be read, and why; what they should have given counts as missed."""
    outcomes: list[Outcome] = attrs.field(factory=list)
    """Every quote that was found, right or not."""
    misses: list[Miss] = attrs.field(factory=list)
    """Everything that went wrong, article by article."""
    found: list[str] = attrs.field(factory=list)
    """Everything that was found, right or not, a line each."""
    each: list[Report] = attrs.field(factory=list)
    """What was counted of each article that this report sums up."""

    def include(self, article: Report) -> None:
        """Add what was counted of one article."""
        for name, tally in article.tallies.items():
            self.tallies[name].add(tally.right, tally.gold, tally.predicted)
        for name, share in article.shares.items():
            self.shares[name].add(share.right, share.total)
        self.articles += article.articles
        self.failed += article.failed
        self.outcomes += article.outcomes
        self.misses += article.misses
        self.found += article.found
        self.each.append(article)

    def to_dict(self) -> dict[str, Any]:
        """Return the measures as JSON-ready values."""
        return {
            **{name: tally.row() for name, tally in self.tallies.items()},
            **{name: share.percent() for name, share in self.shares.items()},
            "articles": self.articles,
            "failed": list(self.failed),
        }

    def measures(self) -> dict[str, float | None]:
        """Return every measure that can have a floor, under its dotted name (``quotes.f1``)."""
        found: dict[str, float | None] = {}
        for name, tally in self.tallies.items():
            row = tally.row()
            found.update({f"{name}.{measure}": row[measure] for measure in ("p", "r", "f1")})
        found.update({name: share.percent() for name, share in self.shares.items()})
        return found
