"""``newsparse evaluate``: measures printed and written, and floors that fail it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import run, said
from made_articles import TEXT

import newsparse

WEDNESDAY = "2024-04-03"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A directory of one gold article, in which one quote and nothing else is annotated."""
    start = TEXT.index("Nous paierons")
    annotated = {
        "id": "piscine",
        "published": WEDNESDAY,
        "speakers": [{"id": "a", "names": ["Luce Arnal"], "kind": "person"}],
        "quotes": [{"start": start, "end": start + 13, "kind": "direct", "speaker": "a"}],
        **dict.fromkeys(("entities", "dates", "figures"), ()),
    }
    (tmp_path / "piscine.txt").write_bytes(TEXT.encode())
    (tmp_path / "piscine.json").write_text(json.dumps(annotated), encoding="utf-8")
    return tmp_path


def test_evaluate(capsys: pytest.CaptureFixture[str], loaded: newsparse.Parser, gold: Path) -> None:
    """Evaluating prints the measures, and writes them as JSON where it is asked to."""
    found = gold / "out" / ".." / "measures.txt"
    (gold / "out").mkdir()
    code, out, err = run(capsys, "evaluate", "--texts", gold, "--gold", gold, "--json", found)
    assert (code, err) == (0, "")
    assert "quotes.direct" in out
    assert json.loads(found.read_text(encoding="utf-8"))["quotes.direct"]["r"] == 100.0


def test_evaluate_with_floors(
    capsys: pytest.CaptureFixture[str], loaded: newsparse.Parser, gold: Path, tmp_path: Path
) -> None:
    """A measure below its floor ends with code 1 and is named; one that reaches it does not."""
    floors = tmp_path / "floors.toml"
    floors.write_text("quotes.direct.r = 100\n", encoding="utf-8")
    where = ("evaluate", "--texts", gold, "--gold", gold, "--only", "piscine", "--floors", floors)
    assert run(capsys, *where)[0] == 0
    floors.write_text("quotes.direct.r = 100\ndates.f1 = 1\n", encoding="utf-8")
    code, out, err = run(capsys, *where)
    assert code == 1
    assert out
    assert said(err) == "newsparse: dates.f1 is 0.0, below its floor of 1\n"


def test_floors_are_read_before_models_load(
    capsys: pytest.CaptureFixture[str], unloadable: None, gold: Path
) -> None:
    """A missing file of floors is told at once."""
    code, _, err = run(
        capsys, "evaluate", "--texts", gold, "--gold", gold, "--floors", gold / "no.toml"
    )
    assert code == 1
    assert "no.toml" in said(err)
