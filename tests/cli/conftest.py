"""Fixtures of the commands: models that are there, models that must not be loaded, input."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from made_articles import TEXT

import newsparse


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch, parser: newsparse.Parser) -> newsparse.Parser:
    """The session's parser, in place of one that the command would load."""
    monkeypatch.setattr("newsparse.api.Parser", lambda *_: parser)
    return parser


@pytest.fixture
def unloadable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make loading the models fail the test."""

    def refuse(*_: Any) -> None:
        pytest.fail("the models were loaded")

    monkeypatch.setattr("newsparse.api.Parser", refuse)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The pool's article in a file."""
    path = tmp_path / "piscine.txt"
    path.write_bytes(TEXT.encode())
    return path


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Put bytes on standard input."""

    def put(content: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))

    return put
