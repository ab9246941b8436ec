"""Speakers: from the words next to a quote to one object per source."""

from __future__ import annotations

from newsparse.layers.speakers.known import People, identify
from newsparse.layers.speakers.resolve import Attribution, resolve

__all__ = ["Attribution", "People", "identify", "resolve"]
