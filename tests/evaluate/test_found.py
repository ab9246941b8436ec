"""What was found, line by line: a change of a rule shows what it gains and loses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from made_articles import TEXT, pool

import newsparse
from newsparse.cli import main
from newsparse.evaluate import changes, evaluate, read_found
from newsparse.evaluate.found import lines_of

ROOT = Path(__file__).parents[2]
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


def test_a_line_for_everything() -> None:
    """With its place, its words and what is said of it."""
    lines = list(lines_of("piscine", pool()))
    start = TEXT.index("Nous paierons")
    quote = f"piscine\tquote\t{start}-{start + 13}\tNous paierons\tdirect, Luce Arnal, "
    assert any(line.startswith(quote) for line in lines)
    assert any("\tdate\t" in line and line.endswith("DATE, 2024-04-02, None") for line in lines)
    assert any("\tfigure\t" in line and "3000000.. EUR" in line for line in lines)
    assert any("\tentity\t" in line and line.endswith("Brive\tLOC") for line in lines)


def test_gained_and_lost() -> None:
    """In the order of the articles; what is the same is not told."""
    before = ["a\tquote\t0-3\toui\tx", "a\tdate\t5-9\tlundi\t1", "b\tdate\t0-4\tmars\t1"]
    now = ["a\tquote\t0-3\toui\tx", "a\tdate\t5-9\tlundi\t2", "b\tdate\t0-4\tmars\t1"]
    assert changes(before, before) == []
    assert changes(before, now) == ["- a\tdate\t5-9\tlundi\t1", "+ a\tdate\t5-9\tlundi\t2"]


def test_the_command_fails_until_the_change_is_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It prints gained and lost, and ``--update`` writes the new lines."""
    monkeypatch.setattr("newsparse.cli.single.models", lambda _: _Reads())
    (tmp_path / "piscine.txt").write_bytes(TEXT.encode())
    empty = {k: [] for k in ("speakers", "quotes", "entities", "dates", "figures")}
    gold = {"id": "piscine", "published": "2024-04-03", **empty}
    (tmp_path / "piscine.json").write_text(json.dumps(gold), "utf-8")
    found = tmp_path / "found.tsv"
    words = ["evaluate", "--texts", str(tmp_path), "--gold", str(tmp_path), "--found", str(found)]
    assert main([*words, "--update"]) == 0
    assert main(words) == 0
    whole = found.read_text("utf-8")
    found.write_text(whole.replace("Nous paierons", "Nous verrons"), "utf-8")
    capsys.readouterr()
    assert main(words) == 1
    out, err = capsys.readouterr()
    assert "- piscine\tquote" in out
    assert "Nous verrons" in out
    assert "--update" in err


class _Reads:
    """Reads nothing; returns the article made by hand."""

    def parse(self, _text: str, **_known: object) -> newsparse.Article:
        return pool()
