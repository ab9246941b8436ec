"""Who said what: the quotes of one article as a small table.

python examples/who_said_what.py [FILE]
"""

from __future__ import annotations

import sys
from pathlib import Path

import newsparse

HERE = Path(__file__).parent


def rows(article: newsparse.Article) -> list[tuple[str, str, str]]:
    """Return speaker, kind and words of each quote, a fragment of a clause not counted again."""
    return [
        (quote.speaker.name if quote.speaker else "?", str(quote.kind), quote.said)
        for quote in article.top_quotes
    ]


def main(path: Path = HERE / "articles" / "ports.txt") -> None:
    """Print the table."""
    article = newsparse.parse(newsparse.Source.from_file(path))
    table = rows(article)
    width = max((len(who) for who, _, _ in table), default=0)
    for who, kind, words in table:
        print(f"{who:{width}}  {kind:8}  {words}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
