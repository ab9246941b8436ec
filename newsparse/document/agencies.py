"""The news agencies that sign dispatches, and which of their names nothing else bears."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newsparse.datafiles import lines_of

_SHORT = frozenset({"AFP", "ATS", "EFE", "QMI", "TASS", "awp", "dpa"})
"""Short names that are no other word: « PC » and « MAP » may be anything."""


@cache
def names() -> tuple[str, ...]:
    """Return every name, for where parentheses tell that it is an agency's."""
    return tuple(lines_of("newsparse.document", "agencies.txt"))


@cache
def plain() -> tuple[str, ...]:
    """Return the names that are known without parentheses."""
    return tuple(name for name in names() if len(name) > 4 or name in _SHORT)


def any_of(known: Iterable[str]) -> str:
    """Return a pattern of one of the names, the longer ones first."""
    return "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
