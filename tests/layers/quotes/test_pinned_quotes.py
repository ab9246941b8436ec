"""Pins the words that name a speaker: one sentence in which a kind of name decides."""

from __future__ import annotations

import newsparse


def test_person_before_whom_is_named_in_full(parser: newsparse.Parser) -> None:
    """*Selon qui* takes up the whole name of a person, first name included."""
    text = "La maire Jeanne Morel, selon qui le pont fermera en mai, a signé."
    (quote,) = parser.parse(text).quotes
    assert quote.mention is not None
    assert quote.mention.text == "Jeanne Morel"
