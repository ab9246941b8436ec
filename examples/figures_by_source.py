"""Figures by source: every number of some articles beside whoever stated it.

python examples/figures_by_source.py [FILE ...]

The same march can have 4,000 people in it or 12,000: a number is worth as much as its source.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import newsparse

ARTICLES = Path(__file__).parent / "articles"
CHOSEN = ("glacier", "ports", "riz")


def amount(figure: newsparse.Figure) -> str:
    """Return the value or the bounds of a figure, with its unit."""
    if figure.value is not None:
        number = f"{figure.value:f}"
    elif figure.low is not None and figure.high is not None:
        number = f"{figure.low:f} to {figure.high:f}"
    elif figure.low is not None:
        number = f"at least {figure.low:f}"
    else:
        number = f"at most {figure.high:f}"
    return f"{number} {figure.unit or ''}".strip()


def rows(articles: Iterable[newsparse.Article]) -> list[tuple[str, str, str, str]]:
    """Return source, amount, thing counted and words of each figure, sorted by source."""
    found = [
        (
            figure.speaker.name if figure.speaker else "(the article)",
            amount(figure),
            figure.counted.text if figure.counted else "",
            figure.text,
        )
        for article in articles
        for figure in article.figures
    ]
    return sorted(found, key=lambda row: row[0].casefold())


def main(paths: Iterable[Path] = ()) -> None:
    """Print the table."""
    chosen = list(paths) or [ARTICLES / f"{name}.txt" for name in CHOSEN]
    table = rows(newsparse.parse_many(newsparse.Source.from_file(path) for path in chosen))
    widths = [max(len(row[i]) for row in table) for i in range(3)] if table else []
    for row in table:
        cells = [f"{cell:{width}}" for cell, width in zip(row, widths, strict=False)]
        print("  ".join([*cells, row[3]]))


if __name__ == "__main__":
    main(map(Path, sys.argv[1:]))
