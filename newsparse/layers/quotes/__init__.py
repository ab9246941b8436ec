"""Quotes: marked words and reported clauses, with the cue and the words that name the speaker."""

from __future__ import annotations

from newsparse.layers.quotes.find import find
from newsparse.layers.quotes.resolve import resolve
from newsparse.layers.quotes.types import FoundQuote

__all__ = ["FoundQuote", "find", "resolve"]
