"""Runs in this process use the parser of the session."""

from __future__ import annotations

import pytest

import newsparse


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch, parser: newsparse.Parser) -> None:
    """The session's parser, in the place of one that each run would load."""
    monkeypatch.setattr("newsparse.corpus.reading.Parser", lambda *_: parser)
