"""A sample to be checked by hand: some rows of every stratum, drawn in one pass.

Memory holds the sample alone, however many rows there are. Start at :func:`draw`.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from newsparse.errors import InputError

Row = Mapping[str, Any]


@attrs.frozen
class Drawn:
    """A row of the sample."""

    stratum: str
    """What the row has in the column that was stratified by; empty where it has nothing."""
    size: int
    """How many rows of the whole have the same: the weight of the stratum."""
    row: Row


def draw(rows: Iterable[Row], number: int, stratify: str, seed: int = 0) -> list[Drawn]:
    """Return a sample of rows, at least one of each stratum, the rest in proportion.

    Each stratum is sampled evenly (Vitter's reservoir, algorithm R), so that an estimate that
    weighs the strata by their sizes has no bias. The same rows and seed give the same sample.

    Args:
        rows: Rows of a table, see :func:`newsparse.rows`.
        number: Rows to draw; more where there are more strata.
        stratify: The column whose values are the strata.
        seed: Another one draws others.

    Raises:
        InputError: The rows have no such column, or *number* is below 1.
    """
    if number < 1:
        message = f"a sample has at least 1 row, not {number}"
        raise InputError(message)
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    sizes: dict[str, int] = {}
    kept: dict[str, list[Row]] = {}
    for row in rows:
        if stratify not in row:
            message = f"no column {stratify!r} to stratify by: there are {', '.join(row)}"
            raise InputError(message)
        stratum = "" if row[stratify] is None else str(row[stratify])
        sizes[stratum] = seen = sizes.get(stratum, 0) + 1
        pool = kept.setdefault(stratum, [])
        if seen <= number:
            pool.append(row)
        elif (place := chance.randrange(seen)) < number:
            pool[place] = row
    shares = _shares(sizes, number)
    return [
        Drawn(stratum, sizes[stratum], row)
        for stratum in sorted(sizes)
        for row in chance.sample(kept[stratum], shares[stratum])
    ]


def _shares(sizes: Mapping[str, int], number: int) -> dict[str, int]:
    """How many of each stratum: one, and the rest by size, the largest remainders first."""
    total = sum(sizes.values())
    wanted = {name: max(1.0, number * size / total) for name, size in sizes.items()}
    shares = {name: min(sizes[name], int(share)) for name, share in wanted.items()}
    by_rest: Sequence[str] = sorted(
        wanted, key=lambda name: (int(wanted[name]) - wanted[name], name)
    )
    for name in by_rest:
        if sum(shares.values()) < number and shares[name] < sizes[name]:
            shares[name] += 1
    return shares
