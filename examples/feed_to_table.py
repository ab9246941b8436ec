"""Feed to table: the saved pages of a site as one table of quotes, with what was left out and why.

python examples/feed_to_table.py [TABLE [FOLDER]]

TABLE is a .csv, .xlsx, .parquet or .jsonl file.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import newsparse
from newsparse.output.sheets import write
from newsparse.source import read_many

PAGES = Path(__file__).parent / "pages"


def readable(folder: Path, left_out: list[str]) -> Iterator[newsparse.Article]:
    """Yield the articles of a folder; add to *left_out* why each other page is not among them."""
    for read in newsparse.parse_many(read_many(folder), on_error="record"):
        if isinstance(read, newsparse.BadSource):
            left_out.append(f"{Path(read.file).name}: {read.message}")
        elif read.doubts:
            left_out.append(f"{Path(read.metadata['file']).name}: {', '.join(read.doubts)}")
        else:
            yield read


def main(table: Path = Path("quotes.csv"), folder: Path = PAGES) -> None:
    """Write the table; print how many rows it has, and what is not in it."""
    left_out: list[str] = []
    count = write(newsparse.rows(readable(folder, left_out)), "quotes", table)
    print(f"{count} quotes are in {table.name}")
    print(f"{len(left_out)} pages were left out:")
    for why in left_out:
        print(f"  {why}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
