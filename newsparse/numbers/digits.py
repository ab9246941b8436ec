"""Numbers in digits: spaces, dots and apostrophes that group, commas and dots that divide."""

from __future__ import annotations

import re
from decimal import Decimal

CLUSTER = re.compile(r"[0-9]+(?:[.,'][0-9]+)*")
"""Digits with single separators between them: what may be one number, or a list, or a date."""

_LONGEST = 24  # digits; anything longer is an identifier
_GROUPED = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:'[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3}){2,}"
)
_DIVIDED = re.compile(r"([0-9]+)[.,]([0-9]+)")
_GROUPED_DIVIDED = re.compile(r"([0-9]{1,3}(?:(?:\.[0-9]{3})+|(?:'[0-9]{3})+))[,.]([0-9]+)")
_TAIL = re.compile(r"([0-9]{3})(?:[,.]([0-9]+))?")


def cluster_value(cluster: str) -> Decimal | None:
    """Return the value of a cluster without spaces, None where it is a list, a date or a version.

    A dot before exactly three digits groups (*12.000*), a comma divides (*12,345*).
    """
    if len(cluster) > _LONGEST:
        return None
    if cluster.isdigit():
        return Decimal(cluster)
    if _GROUPED.fullmatch(cluster) and not cluster.startswith("0"):
        return Decimal(re.sub(r"[.,']", "", cluster))
    if found := _DIVIDED.fullmatch(cluster):
        return Decimal(f"{found[1]}.{found[2]}")
    if found := _GROUPED_DIVIDED.fullmatch(cluster):
        return Decimal(re.sub(r"[.']", "", found[1]) + "." + found[2])
    return None


def read_digits(plain: str, start: int) -> tuple[int, Decimal | None]:
    """Return the end and the value of the digits at *start*; the value is None for no number.

    Args:
        plain: Text with plain typography.
        start: Where a cluster of digits begins.
    """
    cluster = CLUSTER.match(plain, start)
    if cluster is None:
        return start + 1, None
    end = cluster.end()
    first = cluster[0]
    if first.isdigit() and len(first) <= 3 and not first.startswith("0"):
        end, joined = _spaced(plain, end, first)
        if joined is not None:
            return end, joined
    return end, cluster_value(first)


def _spaced(plain: str, end: int, first: str) -> tuple[int, Decimal | None]:
    """Go on with groups of three after single spaces: « 1 234 567,89 »."""
    digits, fraction, stop = first, "", end
    while not fraction and stop < len(plain) and plain[stop] == " ":
        group = CLUSTER.match(plain, stop + 1)
        tail = group and _TAIL.fullmatch(group[0])
        if not group or not tail or len(digits) + 3 > _LONGEST:
            break
        # « 1 234.567 » mixes two ways of grouping: the dot is not read as dividing
        if tail[2] and "." in group[0] and len(tail[2]) == 3:
            break
        digits, fraction, stop = digits + tail[1], tail[2] or "", group.end()
    if stop == end:
        return end, None
    return stop, Decimal(f"{digits}.{fraction}" if fraction else digits)
