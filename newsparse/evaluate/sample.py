"""A sample to be checked by hand: some rows of every stratum, drawn in one pass.

Memory holds the sample alone, however many rows there are. Start at :func:`draw`.
"""

from __future__ import annotations

import heapq
import random
from collections.abc import Iterable, Mapping
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


def check(number: int) -> None:
    """Refuse a number that is none of a sample.

    Raises:
        InputError: It is below 1.
    """
    if number < 1:
        message = f"a sample has at least 1 row, not {number}"
        raise InputError(message)


def stratum_of(row: Row, stratify: str) -> str:
    """Return the stratum of a row; empty where it has no value there."""
    value = row.get(stratify)
    return "" if value is None else str(value)


def draw(rows: Iterable[Row], number: int, stratify: str, seed: int = 0) -> list[Drawn]:
    """Return a sample of rows: one of each stratum, as far as they go, the rest in proportion.

    Each stratum is sampled evenly (Vitter's reservoir, algorithm R), so that an estimate that
    weighs the strata by their sizes has no bias. The same rows and seed give the same sample.

    Args:
        rows: Rows of a table, see :func:`newsparse.rows`.
        number: Rows to draw; all, where there are fewer.
        stratify: The column whose values are the strata; a row without it has no value there.
        seed: Another one draws others.

    Raises:
        InputError: No row has such a column, or *number* is below 1.
    """
    check(number)
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    sizes: dict[str, int] = {}
    kept: dict[str, list[Row]] = {}
    names: dict[str, None] = {}
    for row in rows:
        names |= dict.fromkeys(row)
        stratum = stratum_of(row, stratify)
        sizes[stratum] = seen = sizes.get(stratum, 0) + 1
        pool = kept.setdefault(stratum, [])
        if seen <= number:
            pool.append(row)
        elif (place := chance.randrange(seen)) < number:
            pool[place] = row
    if names and stratify not in names:
        message = f"no column {stratify!r} to stratify by: there are {', '.join(names)}"
        raise InputError(message)
    shares = _shares(sizes, number)
    return [
        Drawn(stratum, sizes[stratum], row)
        for stratum in sorted(shares)
        for row in chance.sample(kept[stratum], shares[stratum])
    ]


def _shares(sizes: Mapping[str, int], number: int) -> dict[str, int]:
    """How many of each stratum: one, the largest first, and the rest by size."""
    total = sum(sizes.values())
    largest = sorted(sizes, key=lambda name: (-sizes[name], name))[:number]
    shares = dict.fromkeys(largest, 1)
    # What a stratum has the better claim to is drawn first: how far it is behind its proportion.
    claims = [(1 - number * sizes[name] / total, name) for name in largest if sizes[name] > 1]
    heapq.heapify(claims)
    for _ in range(min(number, total) - len(shares)):
        behind, name = heapq.heappop(claims)
        shares[name] += 1
        if shares[name] < sizes[name]:
            heapq.heappush(claims, (behind + 1, name))
    return shares
