"""Protest: one article as a highlighted page, with the figures that its sources do not agree on.

python examples/protest.py [PAGE]

Whoever marches counts more people than whoever watches: both counts stand side by side.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

import newsparse
from newsparse.output.html import to_html

HERE = Path(__file__).parent

PAGE = """<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
table {{ font: 1rem system-ui, sans-serif; margin: 1rem; border-spacing: 0; }}
th, td {{ border-bottom: 1px solid; padding: 0.4rem 1.2rem 0.4rem 0; text-align: left; }}
</style>
</head>
<body>
<table>
{rows}
</table>
{article}</body>
</html>
"""


def rivals(article: newsparse.Article) -> Iterator[tuple[str, str, str]]:
    """Yield source, amount and words of the figures that several sources give in one sentence."""
    given = (row for row in newsparse.rows(article, "figures") if row["speaker"])
    for _, sentence in groupby(given, key=lambda row: row["context"]):
        rows = list(sentence)
        if len({row["speaker_id"] for row in rows}) > 1:
            yield from ((row["speaker"], amount(row), row["text"]) for row in rows)


def amount(row: dict[str, Any]) -> str:
    """Return the bounds of a figure."""
    low, high = row["low"], row["high"]
    if low == high:
        return f"{low:f}"
    return f"at least {low:f}" if high is None else f"{low or 0:f} to {high:f}"


def days(article: newsparse.Article) -> Iterator[tuple[str, str]]:
    """Yield the words that mean one day, and the day."""
    for date in article.dates:
        if date.value and date.type == "DATE" and date.grain == "day":
            yield date.text, f"{date.mod or ''} {date.value}".strip().lower()


def page(article: newsparse.Article) -> str:
    """Return the article with all that was read in it, and the figures in a table above."""
    rows = "\n".join(
        f"<tr><th>{escape(who)}<td>{escape(how_many)}<td>« {escape(words)} »"
        for who, how_many, words in rivals(article)
    )
    return PAGE.format(title=escape(article.title or ""), rows=rows, article=to_html(article))


def main(out: Path = Path("protest.html")) -> None:
    """Write the page and print the figures and the days."""
    article = newsparse.parse(newsparse.Source.from_file(HERE / "articles" / "manifestation.txt"))
    out.write_text(page(article), encoding="utf-8")
    for who, how_many, words in rivals(article):
        print(f"{who:8}{how_many:16}« {words} »")
    for words, day in days(article):
        print(f"{words:16}{day}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
