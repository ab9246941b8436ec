"""Reading dates without the models: an empty analysis, so that every test is quick."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from newsparse.analysis import Analysis
from newsparse.article import DateMention
from newsparse.document import build
from newsparse.layers import dates
from newsparse.source import Source

THURSDAY = dt.date(2024, 11, 7)

Read = Callable[..., tuple[DateMention, ...]]


def read_dates(
    text: str, published: dt.date | dt.datetime | None = THURSDAY
) -> tuple[DateMention, ...]:
    """Return the dates of a text that was published on a Thursday, unless said otherwise."""
    document = build(Source(text=text, published=published))
    analysis = Analysis(words=(), sentences=(), names=())
    return dates.resolve(document, analysis, dates.find(document, analysis))


@pytest.fixture(scope="session")
def read() -> Read:
    """The dates of a text, without tense."""
    return read_dates
