"""Speaking to people: one line on stderr."""

from __future__ import annotations

import sys


def say(message: str) -> None:
    """Print a message to stderr, on one line."""
    print("newsparse:", " ".join(message.split()), file=sys.stderr)
