"""Everything the fuzzer ever found, and what reached the most code, tried again."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import targets

import newsparse

CORPUS = Path(__file__).parent / "corpus"
CASES = sorted(path for path in CORPUS.rglob("*") if path.is_file())


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.name[:12]}")
def test_what_was_found_stays_mended(
    path: Path, parser: newsparse.Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Any bytes give an article whose offsets hold, or an error of newsparse."""
    monkeypatch.setattr(targets, "parser", lambda: parser)
    targets.TARGETS[path.parent.name](path.read_bytes())


def test_there_is_something_to_try() -> None:
    """Each target has a corpus."""
    assert {path.parent.name for path in CASES} == set(targets.TARGETS)
