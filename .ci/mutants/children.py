"""Runs a function in a forked child: its value, or none where it takes too long."""

from __future__ import annotations

import multiprocessing
import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any

_FORK = multiprocessing.get_context("fork")
_MEMORY = 8 << 30  # bytes; a loop that never ends must not fill the machine


class Child:
    """A function that runs in a child of its own."""

    def __init__(self, limit: float, function: Callable[..., Any], *args: Any) -> None:
        """Start it.

        Args:
            limit: Seconds after which it is killed.
            function: What to run; its value is pickled.
            args: What it is given.
        """
        loaded = [n for n in sys.modules if n.startswith(("newsparse.layers", "newsparse.api"))]
        assert not loaded, f"a child would not import {loaded} anew"
        self.connection, sender = _FORK.Pipe(duplex=False)
        self._process = _FORK.Process(target=_send, args=(sender, function, *args))
        self._process.start()
        sender.close()
        self.begun = time.monotonic()
        self.end = self.begun + limit
        self.late = False

    def value(self) -> Any:
        """Return what the function returned: None where it was killed or crashed."""
        try:
            self.late = not self.connection.poll(max(0.0, self.end - time.monotonic()))
            return None if self.late else self.connection.recv()
        except EOFError:
            return None
        finally:
            self._process.kill()
            self._process.join()
            self.connection.close()


def next_of(children: Sequence[Child]) -> Child:
    """Wait for the first child that is done or late."""
    first = min(children, key=lambda child: child.end)
    ready = wait([c.connection for c in children], max(0.0, first.end - time.monotonic()))
    return next((c for c in children if c.connection in ready), first)


def _send(sender: Connection, function: Callable[..., Any], *args: Any) -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    sender.send(function(*args))
