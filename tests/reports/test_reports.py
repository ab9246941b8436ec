"""What is read in short reports stays as it was: ``pinned.py`` says what the files hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from invariants import check
from reports.pinned import HERE, read, reports

import newsparse


@pytest.mark.parametrize("path", sorted(HERE.glob("*.txt")), ids=lambda path: path.stem)
def test_what_is_read(parser: newsparse.Parser, path: Path) -> None:
    """Every speaker, quote, name, date and figure is as the file says."""
    _, found = reports(path.read_text(encoding="utf-8"))
    articles = read(parser, found)
    for article in articles:
        check(article)
    now = [report.anew(article) for report, article in zip(found, articles, strict=True)]
    changed = [(was, new) for was, new in zip(found, now, strict=True) if was != new]
    assert [new.written() for _, new in changed] == [was.written() for was, _ in changed]
