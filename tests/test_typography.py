"""Articles in another typography are understood the same, within two points."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsparse
from newsparse import Article, InputError, Source
from newsparse.evaluate import Report, evaluate
from newsparse.evaluate.gold import read_gold
from newsparse.evaluate.rewrite import WAYS, rewrite
from newsparse.evaluate.run import Parse

ROOT = Path(__file__).parent.parent
TEXTS, GOLD = ROOT / "examples" / "articles", ROOT / "tests" / "gold"
_POINTS = 2.0


@pytest.fixture(scope="module")
def read(parser: newsparse.Parser) -> dict[str, Article]:
    """The articles as they are and in every typography, read together: it is quicker."""
    sources = []
    for path in sorted(GOLD.glob("*.json")):
        text, gold = read_gold(TEXTS, GOLD, path.stem)
        texts = [text, *(rewrite(text, gold, way)[0] for way in WAYS)]
        sources += [Source(text=other, published=gold.published) for other in texts]
    return {article.text: article for article in parser.parse_many(sources)}


@pytest.fixture(scope="module")
def parse(read: dict[str, Article]) -> Parse:
    """What hands out the articles that were read."""
    return lambda text, *, published: read[text]  # noqa: ARG005 - read with its date above


@pytest.fixture(scope="module")
def plain(parse: Parse) -> Report:
    """The articles as they are."""
    return evaluate(TEXTS, GOLD, parse=parse)


@pytest.mark.parametrize("way", WAYS)
def test_quotes_and_speakers_stay(parse: Parse, plain: Report, way: str) -> None:
    """Marks straight or curly, spaces, paragraphs, bare capitals, soft hyphens: all the same."""
    other = evaluate(TEXTS, GOLD, parse=parse, typography=way)
    assert not other.failed
    for name in ("quotes", "quotes.end_to_end", "speakers"):
        before, after = (float(r.tallies[name].row()["f1"]) for r in (plain, other))
        assert round(before - after, 1) <= _POINTS, name


@pytest.mark.parametrize("way", WAYS)
def test_annotations_move_with_their_words(way: str) -> None:
    """Every span has the words it had, but for marks, spaces, accents and hyphens."""
    changed = 0
    for path in sorted(GOLD.glob("*.json")):
        text, gold = read_gold(TEXTS, GOLD, path.stem)
        other, moved = rewrite(text, gold, way)
        changed += other != text
        for kind in ("quotes", "entities", "dates", "figures"):
            for was, now in zip(getattr(gold, kind), getattr(moved, kind), strict=True):
                assert _plain(other[now.start : now.end]) == _plain(text[was.start : was.end])
    assert changed > 3


def _plain(words: str) -> str:
    import unicodedata

    apart = unicodedata.normalize("NFKD", words)
    return "".join(c for c in apart if c.isalnum() and not unicodedata.combining(c))


def test_there_is_no_other_way() -> None:
    """An unknown one is refused with those there are."""
    text, gold = read_gold(TEXTS, GOLD, "derby")
    with pytest.raises(InputError, match="straight, curly"):
        rewrite(text, gold, "gothic")
