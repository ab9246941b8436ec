"""What is read in short reports stays as it was: see ``pinned.py``, which writes the lines anew."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from invariants import check
from reports.pinned import HERE, read, reports, shown

import newsparse


@pytest.mark.parametrize("path", sorted(HERE.glob("*.txt")), ids=lambda path: path.stem)
def test_what_is_read(parser: newsparse.Parser, path: Path) -> None:
    """Every speaker, quote, name, date and figure is as the file says."""
    found = reports(path)[1]
    articles = read(parser, found)
    for article in articles:
        check(article)
    now = [attrs.evolve(r, lines=shown(a)) for r, a in zip(found, articles, strict=True)]
    changed = [(was, new) for was, new in zip(found, now, strict=True) if was != new]
    assert [new.written() for _, new in changed] == [was.written() for was, _ in changed]
