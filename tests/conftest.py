"""Fixtures for every test: the models are loaded once, the seed article is read once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

import newsparse

SEEDS = Path(__file__).parent.parent / "seeds"


# A busy machine is no finding: time is measured where tests say so, as ratios in one run.
# The same examples every time, so that a change is to blame for a failure; new ones are
# looked for with `pytest --hypothesis-profile explore`.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("same")


@pytest.fixture(scope="session")
def parser() -> newsparse.Parser:
    """One parser with the embedded models, for the whole session."""
    return newsparse.Parser()


@pytest.fixture(scope="session")
def seed_text() -> str:
    """The seed article, character for character."""
    (path,) = SEEDS.glob("*.txt")
    return path.read_bytes().decode("utf-8")


@pytest.fixture(scope="session")
def seed(parser: newsparse.Parser, seed_text: str) -> newsparse.Article:
    """The seed article as it is read."""
    return parser.parse(seed_text, published="2024-11-07")
