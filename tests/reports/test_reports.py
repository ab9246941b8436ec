"""What is read in short reports stays as it was: ``pinned.py`` says what the files hold."""

from __future__ import annotations

import pytest
from invariants import check
from reports.pinned import HERE, Report, read, reports

import newsparse

_AT_ONCE = 32  # few enough for a failure to be found, many enough for the models to be fast


def _parts() -> dict[str, list[Report]]:
    """The reports of every file, so many at once, by the file and the number of the first."""
    found = {path.stem: reports(path.read_text(encoding="utf-8"))[1] for path in HERE.glob("*.txt")}
    return {
        f"{name}-{first + 1}": found[name][first : first + _AT_ONCE]
        for name in sorted(found)
        for first in range(0, len(found[name]), _AT_ONCE)
    }


PARTS = _parts()


@pytest.mark.parametrize("part", PARTS)
def test_what_is_read(parser: newsparse.Parser, part: str) -> None:
    """Every speaker, quote, name, date and figure is as the file says."""
    articles = read(parser, PARTS[part])
    for article in articles:
        check(article)
    now = [report.anew(article) for report, article in zip(PARTS[part], articles, strict=True)]
    changed = [(was, new) for was, new in zip(PARTS[part], now, strict=True) if was != new]
    assert [new.written() for _, new in changed] == [was.written() for was, _ in changed]
