"""How far a long run is, on stderr, where somebody looks at it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(total: int) -> Iterator[Callable[[int], object]]:
    """Give what to call with each number of articles done: shows throughput and time left.

    Args:
        total: Articles there will be, about.
    """
    from tqdm import tqdm  # stanza needs it too

    with tqdm(
        total=total, unit=" articles", disable=not sys.stderr.isatty(), smoothing=0.05
    ) as bar:

        def count(done: int) -> None:
            bar.total = max(bar.total, bar.n + done)  # the estimate was too low
            bar.update(done)

        yield count
