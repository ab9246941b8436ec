"""Fixtures for every test: the models are loaded once."""

from __future__ import annotations

import pytest

import newsparse


@pytest.fixture(scope="session")
def parser() -> newsparse.Parser:
    """One parser with the embedded models, for the whole session."""
    return newsparse.Parser()
