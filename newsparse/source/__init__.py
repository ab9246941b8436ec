"""What the caller passed, and what is known of it before anything is read."""

from __future__ import annotations

from newsparse.source.bad import BadSource
from newsparse.source.many import read_many
from newsparse.source.source import Source

__all__ = ["BadSource", "Source", "read_many"]
