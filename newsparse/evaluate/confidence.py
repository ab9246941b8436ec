"""How far each rule of attribution is to be trusted, measured on articles read by hand.

Run it as ``python -m newsparse.evaluate.confidence --help``. It writes the table that ships
with the quotes layer. Counts of articles whose errors were read while the rules were written
flatter the rules, so that they are scaled down to what the rules did on the others, and a rule
that was seen a few times only is drawn to the average of all of them. How strongly it is drawn
is what predicts best in five folds over the articles that were read.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from newsparse.evaluate.run import evaluate
from newsparse.evaluate.tally import Outcome, Report

_FOLDS = 5
_PULLS = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
_FLAT = 1e9  # a pull that leaves one figure for all rules
_HEADER = """\
# Made by python -m newsparse.evaluate.confidence: quotes that the gold article has, said by the
# same speaker, of all that the rule attributed. unread: {unread} articles whose errors were not
# read while the rules were written; read: {read} articles whose errors were. Five-fold over the
# latter: Brier score {brier:.3f} (one figure for all rules: {flat:.3f}), pull {pull:g} quotes.
# rule\tright unread\tof\tright read\tof\tconfidence
"""


@attrs.frozen
class Count:
    """How often a rule was right."""

    right: float = 0
    """Quotes that were right."""
    total: float = 0
    """Quotes it attributed."""

    @property
    def share(self) -> float:
        """The share that was right; 0 of none."""
        return self.right / self.total if self.total else 0.0

    def plus(self, other: Count) -> Count:
        """Return both counts together."""
        return Count(self.right + other.right, self.total + other.total)


def count(
    outcomes: Iterable[Outcome], by: Callable[[Outcome], str | None] = lambda o: o.rule
) -> dict[str, Count]:
    """Return the counts of each rule; quotes that nothing attributed are left out.

    Args:
        outcomes: What became of the quotes.
        by: What they are counted by, where it is not the rule; None leaves a quote out.
    """
    table: dict[str, Count] = {}
    for outcome in outcomes:
        name = by(outcome)
        if name is not None:
            table[name] = table.get(name, Count()).plus(Count(float(outcome.right), 1))
    return table


def total(table: dict[str, Count]) -> Count:
    """Return the counts of all rules together."""
    return Count(sum(c.right for c in table.values()), sum(c.total for c in table.values()))


def trust(unread: dict[str, Count], read: dict[str, Count], rule: str, pull: float) -> float | None:
    """Return how often a rule is to be expected right, or None where it was never seen.

    Args:
        unread: Counts on articles the rules were not written on.
        read: Counts on articles they were written on.
        rule: Name of the rule.
        pull: How many quotes of the average are mixed into its own.
    """
    average, flattered = total(unread).share, total(read).share
    own = read.get(rule, Count())
    # the wrong ones are scaled, so that a rule that was never wrong stays near 1
    worse = (1 - average) / (1 - flattered) if flattered < 1 else 1.0
    wrong = min(own.total, (own.total - own.right) * max(1.0, worse))
    both = unread.get(rule, Count()).plus(Count(own.total - wrong, own.total))
    if not both.total:
        return None
    return (both.right + pull * average) / (both.total + pull)


def brier(unread: dict[str, Count], read: Sequence[Outcome], pull: float) -> float:
    """Return the mean squared error of the trust, each fold of *read* judged by the others."""
    articles = sorted({o.article for o in read})
    fold = {article: number % _FOLDS for number, article in enumerate(articles)}
    errors = []
    for number in range(_FOLDS):
        others = count(o for o in read if fold[o.article] != number)
        for outcome in read:
            if outcome.rule is not None and fold[outcome.article] == number:
                expected = trust(unread, others, outcome.rule, pull)
                known = total(unread).share if expected is None else expected
                errors.append((known - outcome.right) ** 2)
    return sum(errors) / len(errors) if errors else math.nan


def table(unread: Report, read: Report) -> str:
    """Return the table of rules as tab-separated lines below a header that says how it was made."""
    new, old = count(unread.outcomes), count(read.outcomes)
    pull = min(_PULLS, key=lambda p: brier(new, read.outcomes, p))
    header = _HEADER.format(
        unread=unread.articles,
        read=read.articles,
        brier=brier(new, read.outcomes, pull),
        flat=brier(new, read.outcomes, _FLAT),
        pull=pull,
    )
    rows = []
    for rule in sorted(new.keys() | old.keys()):
        a, b = new.get(rule, Count()), old.get(rule, Count())
        cells = rule, f"{a.right:g}", f"{a.total:g}", f"{b.right:g}", f"{b.total:g}"
        rows.append("\t".join((*cells, f"{trust(new, old, rule, pull):.2f}")))
    return header + "\n".join(rows) + "\n"


def breakdown(report: Report) -> Iterator[str]:
    """Yield how many quotes are right by kind, and by the gender found of the speaker."""
    for what, by in (
        ("kind", lambda o: o.kind),
        ("gender", lambda o: None if o.rule is None else (o.gender or "unknown")),
    ):
        for name, counted in sorted(count(report.outcomes, by).items()):
            yield f"{what} {name}: {counted.right:g} of {counted.total:g}"


def main(argv: Sequence[str] | None = None) -> int:
    """Measure the rules on two gold sets and write their table."""
    parser = argparse.ArgumentParser(prog="python -m newsparse.evaluate.confidence")
    for name, what in (
        ("--unread", "folder of texts/ and gold/ whose errors nobody read"),
        ("--read", "folder of texts/ and gold/ on whose errors the rules were written"),
        ("--out", "file to write"),
    ):
        parser.add_argument(name, type=Path, required=True, metavar="PATH", help=what)
    options = parser.parse_args(argv)
    from newsparse.api import Parser

    parse = Parser().parse
    unread, read = (
        evaluate(folder / "texts", folder / "gold", parse=parse)
        for folder in (options.unread, options.read)
    )
    options.out.write_text(table(unread, read), encoding="utf-8")
    for name, report in (("unread", unread), ("read", read)):
        sys.stdout.writelines(f"{name}: {line}\n" for line in breakdown(report))
    for problem in unread.failed + read.failed:
        sys.stderr.write(problem + "\n")
    return 1 if unread.failed or read.failed else 0


if __name__ == "__main__":
    sys.exit(main())
