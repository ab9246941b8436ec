"""How sure a score is: intervals from drawing the articles again (Efron, 1979).

Articles are drawn, not quotes: what stands in one article is read right or wrong together.
"""

from __future__ import annotations

import random
from collections import Counter

from newsparse.evaluate.tally import Report, Share, Tally

_DRAWS = 1000
_LEAST = 5  # articles: of fewer, drawing again says nothing


def intervals(report: Report, *, seed: int = 0) -> dict[str, tuple[float, float]]:
    """Return the interval of 95 % of each F1 and each share, in percent.

    Args:
        report: What :func:`newsparse.evaluate.evaluate` returned; of under five articles there are
            no intervals.
        seed: The same one draws the same articles.
    """
    if len(report.each) < _LEAST:
        return {}
    chance = random.Random(seed)  # noqa: S311 - no secret
    draws = [
        Counter(chance.choices(range(len(report.each)), k=len(report.each))) for _ in range(_DRAWS)
    ]
    found = {}
    for name in report.tallies:
        scores = sorted(_tally(report, name, draw).row()["f1"] for draw in draws)
        found[f"{name}.f1"] = _middle(scores)
    for name, share in report.shares.items():
        if share.total:
            found[name] = _middle(sorted(_share(report, name, draw) for draw in draws))
    return found


def _tally(report: Report, name: str, draw: Counter[int]) -> Tally:
    whole = Tally()
    for i, times in draw.items():
        one = report.each[i].tallies[name]
        whole.add(times * one.right, times * one.gold, times * one.predicted)
    return whole


def _share(report: Report, name: str, draw: Counter[int]) -> float:
    whole = Share()
    for i, times in draw.items():
        one = report.each[i].shares[name]
        whole.add(times * one.right, times * one.total)
    return whole.percent() or 0.0


def _middle(scores: list[float]) -> tuple[float, float]:
    cut = len(scores) // 40  # 2.5 % at either end
    return scores[cut], scores[-cut - 1]
