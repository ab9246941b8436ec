"""Timeline: the days that several articles about one affair speak of, in order.

python examples/timeline.py [FILE ...]

A date is as exact as its words: « en janvier » is some day of a month, and is shown as one.
"""

from __future__ import annotations

import datetime as dt
import sys
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import newsparse

AFFAIR = Path(__file__).parent / "affaire"
EXACT = ("day", "part_of_day", "hour", "minute", "second")


def dated(articles: Iterable[newsparse.Article]) -> Iterator[dict[str, Any]]:
    """Yield the row of each date that is known, datelines left out."""
    for article in articles:
        dateline = article.dateline
        for row in newsparse.rows(article, "dates"):
            if dateline and dateline.start <= row["start"] < dateline.end:
                continue
            if row["type"] in ("DATE", "TIME") and (row["earliest"] or row["latest"]):
                yield row


def days(row: dict[str, Any]) -> str:
    """Return the day or days a date can mean, and how sure they are."""
    first, last = (row[name] and row[name].date() for name in ("earliest", "latest"))
    if row["latest"] and row["latest"].time() == dt.time():
        last -= dt.timedelta(days=1)  # the end of a date is excluded
    if first is None:
        return f"until {last}"
    if last is None:
        return f"from {first}"
    about = "about " if row["mod"] == "APPROX" else ""
    if first == last:
        return f"{about}{first}"
    return f"{about}{'' if row['grain'] in EXACT else 'within '}{first} – {last}"


def timeline(articles: Iterable[newsparse.Article]) -> list[tuple[str, str, str, str]]:
    """Return days, words, sentence and article of each date, in order of the days."""
    found = sorted(dated(articles), key=lambda row: row["earliest"] or row["latest"])
    return [(days(row), row["text"], row["context"], row["article_id"]) for row in found]


def main(paths: Iterable[Path] = ()) -> None:
    """Print the timeline."""
    chosen = list(paths) or sorted(AFFAIR.glob("*.txt"))
    sources = [newsparse.Source.from_file(path, id=path.stem) for path in chosen]
    for when, words, sentence, article in timeline(newsparse.parse_many(sources)):
        print(f"{when}  « {words} » ({article})")
        print(textwrap.indent(textwrap.fill(sentence, 92, break_on_hyphens=False), "    "))


if __name__ == "__main__":
    main(map(Path, sys.argv[1:]))
