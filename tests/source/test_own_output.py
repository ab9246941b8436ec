"""What newsparse wrote is no input: it is passed over in folders, and named where it is given."""

from __future__ import annotations

import json
from pathlib import Path

from made_articles import pool

from newsparse.source import BadSource, Source, read_many

TEXT = "Le conseil a voté mardi la rénovation du gymnase."


def made(folder: Path) -> Path:
    """A folder as ``newsparse corpus`` leaves it."""
    (folder / "articles").mkdir(parents=True)
    (folder / "run.json").write_text('{"newsparse": "1", "models": "x", "options": {}}')
    (folder / "articles" / "part-000000.jsonl").write_text('{"text": "a"}\n')
    return folder


def test_a_folder_that_a_run_wrote_is_passed_over(tmp_path: Path) -> None:
    """A run that writes below its own input reads the input alone, and says nothing of the rest."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    made(tmp_path / "lu")
    (tmp_path / "autre").mkdir()
    (tmp_path / "autre" / "run.jsonl").write_text(json.dumps({"text": TEXT, "id": "b"}))
    found = list(read_many(tmp_path))
    assert [one.text for one in found if isinstance(one, Source)] == [TEXT, TEXT]
    assert len(found) == 2


def test_a_folder_of_a_run_that_is_asked_for_is_told(tmp_path: Path) -> None:
    """Its articles were read already: one record says what reads them."""
    [bad] = read_many(made(tmp_path / "lu"))
    assert isinstance(bad, BadSource)
    assert "newsparse table" in bad.message
    assert "from_json" in bad.message


def test_articles_that_were_read_are_refused_once_a_file(tmp_path: Path) -> None:
    """Not read as articles again, and not refused line by line."""
    line = pool().to_json()
    (tmp_path / "a.jsonl").write_text(f"{line}\n{line}\n", encoding="utf-8")
    (tmp_path / "b.json").write_text(line, encoding="utf-8")
    bare = pool().to_json(include_text=False)
    (tmp_path / "c.jsonl").write_text(f"\n{bare}\n{bare}\n", encoding="utf-8")
    (tmp_path / "d.txt").write_text(TEXT, encoding="utf-8")
    found = list(read_many(tmp_path))
    bad = [one for one in found if isinstance(one, BadSource)]
    assert [Path(one.file).name for one in bad] == ["a.jsonl", "b.json", "c.jsonl"]
    assert all("newsparse table" in one.message and one.record is None for one in bad)
    assert len(found) == 4
