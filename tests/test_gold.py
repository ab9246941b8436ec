"""Our own articles, annotated by hand: what is found in them changes only where somebody looks."""

from __future__ import annotations

from pathlib import Path

import newsparse
from newsparse.evaluate import changes, evaluate, read_found

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"


def test_every_article_of_our_own_is_read_as_before(parser: newsparse.Parser) -> None:
    """Nothing is gained or lost without tests/gold/found.tsv being looked at and written anew.

    ``newsparse evaluate --texts examples/articles --gold tests/gold --found tests/gold/found.tsv``
    prints the changes beside the scores; with ``--update`` it writes them.
    """
    report = evaluate(ROOT / "examples" / "articles", GOLD, parse=parser.parse)
    assert report.articles >= 15
    assert not report.failed
    assert changes(read_found(GOLD / "found.tsv"), report.found) == []
