"""What the caller passed, and what is known of it before anything is read."""

from __future__ import annotations

from newsparse.source.source import Source

__all__ = ["Source"]
