"""How often something is right, from a sample that was checked by hand, with intervals."""

from __future__ import annotations

import math
from collections.abc import Iterable

import attrs

from newsparse.evaluate.sheet import Judged

_Z = 1.959964  # of the normal distribution: 95 %


@attrs.frozen
class Share:
    """A share with its interval of 95 %."""

    name: str
    """The stratum; ``all`` for the whole."""
    right: int
    judged: int
    size: int
    """Rows of the whole that it speaks of."""
    share: float
    low: float
    high: float


def wilson(right: int, judged: int) -> tuple[float, float]:
    """Return the interval of a share (Wilson, 1927), between 0 and 1.

    Raises:
        ValueError: Nothing was judged.
    """
    if judged < 1:
        message = "nothing was judged"
        raise ValueError(message)
    return _between(right / judged, judged)


def _between(share: float, judged: float) -> tuple[float, float]:
    square = _Z * _Z
    middle = (share + square / (2 * judged)) / (1 + square / judged)
    spread = math.sqrt(share * (1 - share) / judged + square / (4 * judged * judged))
    spread *= _Z / (1 + square / judged)
    return max(0.0, middle - spread), min(1.0, middle + spread)


def shares(judged: Iterable[Judged], question: str) -> list[Share]:
    """Return the share of each stratum, and last of the whole, strata weighed by their sizes.

    The whole is the stratified estimate (Cochran, *Sampling Techniques*, 1977, chapter 5) over the
    strata of which something was judged. Its variance takes each share as if one more had been
    right and one more wrong (Agresti and Coull, 1998), so that few rows do not look like certainty.
    Its interval is Wilson's for as many rows as would have that variance if they had been drawn
    from the whole (Korn and Graubard, 1998): where anything is wrong, it ends below 1.
    """
    sizes: dict[str, int] = {}
    answers: dict[str, list[bool]] = {}
    for row in judged:
        if question in row.answers:
            sizes[row.stratum] = row.size
            answers.setdefault(row.stratum, []).append(row.answers[question])
    found = [_share(name, sum(a), len(a), sizes[name]) for name, a in sorted(answers.items())]
    return [*found, _whole(found)] if found else []


def _share(name: str, right: int, judged: int, size: int) -> Share:
    low, high = wilson(right, judged)
    return Share(name, right, judged, size, right / judged, low, high)


def _whole(strata: list[Share]) -> Share:
    total = sum(s.size for s in strata)
    share = sum(s.size * s.share for s in strata) / total
    middle = variance = 0.0
    for s in strata:
        careful = (s.right + 1) / (s.judged + 2)
        left_out = 1 - min(1.0, s.judged / s.size)  # what was all looked at is known
        middle += s.size / total * careful
        variance += (s.size / total) ** 2 * careful * (1 - careful) / s.judged * left_out
    right, judged = sum(s.right for s in strata), sum(s.judged for s in strata)
    low, high = _between(share, middle * (1 - middle) / variance) if variance else (share, share)
    return Share("all", right, judged, total, share, low, high)


def to_text(judged: list[Judged]) -> str:
    """Return what a filled sheet says, as a table for each question."""
    lines = []
    for question in ("right", "speaker_right"):
        found = shares(judged, question)
        if not found:
            continue
        lines.append(f"{question:30s} share   95 % interval   judged      of")
        lines += [_line(share) for share in found]
    open_rows = sum(not row.answers for row in judged)
    if open_rows:
        lines.append(f"{open_rows} rows are not judged and do not count")
    return "\n".join(lines) + "\n"


def _line(s: Share) -> str:
    share, low, high = (f"{100 * value:5.1f}" for value in (s.share, s.low, s.high))
    return f"  {s.name or '(none)':28s} {share}   {low} – {high}   {s.judged:6d} {s.size:7d}"
