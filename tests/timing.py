"""The time of the processor that a call takes, for the tests that compare ratios of it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def seconds(call: Callable[[], object], runs: int = 1) -> float:
    """The least seconds of CPU of so many calls, with the collector held back.

    A full collection passes over all that thousands of tests have left: half a second that
    has nothing to do with the text in hand.
    """
    collecting = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        return min(_once(call) for _ in range(runs))
    finally:
        if collecting:
            gc.enable()


def _once(call: Callable[[], object]) -> float:
    begun = time.process_time()
    call()
    return time.process_time() - begun
