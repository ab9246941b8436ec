"""What is read in short reports stays as it was: see ``pinned.py``, which writes the lines anew."""

from __future__ import annotations

import pytest
from invariants import check
from reports.pinned import HERE, read, reports, shown

import newsparse
from newsparse import Article

FILES = {path.stem: reports(path)[1] for path in sorted(HERE.glob("*.txt"))}
CASES = [(name, number) for name, found in FILES.items() for number in range(len(found))]


@pytest.fixture(scope="module")
def articles(parser: newsparse.Parser, request: pytest.FixtureRequest) -> list[Article]:
    """The articles of a file; all go through the models together."""
    return read(parser, FILES[request.param])


@pytest.mark.parametrize(
    ("name", "articles", "number"), [(n, n, i) for n, i in CASES], indirect=["articles"]
)
def test_what_is_read(name: str, articles: list[Article], number: int) -> None:
    """Every speaker, quote, name, date and figure is as the file says."""
    check(articles[number])
    assert shown(articles[number]) == FILES[name][number].lines
