"""The scores as lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.evaluate.bootstrap import intervals
from newsparse.evaluate.tally import Report


def to_text(report: Report, *, errors: bool = False) -> str:
    """Return one line a measure, in percent, with intervals of 95 % where articles are enough.

    Args:
        report: What was counted.
        errors: Whether every miss is told first, one line each, parted by tabs.
    """
    return "\n".join(_lines(report, errors)) + "\n"


def _lines(report: Report, errors: bool) -> Iterator[str]:
    if errors:
        for miss in report.misses:
            yield f"{miss.article}\t{miss.what}\t{miss.text!r}\t{miss.note}"
    sure = intervals(report)
    for name, tally in report.tallies.items():
        row = tally.row()
        yield (
            f"{name:22} P {row['p']:5} R {row['r']:5} F1 {row['f1']:5}"
            f"{_interval(sure.get(f'{name}.f1'))}   gold {row['gold']} predicted {row['pred']}"
        )
    for name, share in report.shares.items():
        yield f"{name:22} {share.percent()}{_interval(sure.get(name))}"
    yield f"{'articles':22} {report.articles}"


def _interval(ends: tuple[float, float] | None) -> str:
    return "" if ends is None else f" ({ends[0]}–{ends[1]})"
