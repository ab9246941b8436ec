"""``newsparse corpus``: articles in parts, error records beside them, refusals before it begins."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
from command_line import run, said
from made_articles import TEXT

import newsparse
from newsparse import Article


@pytest.fixture
def loaded_corpus(monkeypatch: pytest.MonkeyPatch, parser: newsparse.Parser) -> None:
    """The session's parser, in the place of one that a corpus would load."""
    monkeypatch.setattr("newsparse.corpus.reading.Parser", lambda *_: parser)


def lines_of(path: Path, *rows: dict[str, Any]) -> Path:
    """Write a table of JSON Lines."""
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_corpus_reads_a_table_with_its_columns_named(
    capsys: pytest.CaptureFixture[str], loaded_corpus: None, tmp_path: Path
) -> None:
    """Articles become lines, the bad row a record of its own, and stdout stays empty."""
    rows = [{"contenu": TEXT, "n": 1}, {"contenu": "", "n": 2}]
    table = tmp_path / "in.jsonl"
    table.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    out = tmp_path / "out"
    code, stdout, err = run(
        capsys, "corpus", table, "--column", "text=contenu", "--out", out, "--no-text"
    )
    assert (code, stdout) == (0, "")
    assert "1 articles read" in err
    assert "1 records could not be read" in err
    (line,) = (out / "articles" / "part-000000.jsonl").read_text(encoding="utf-8").splitlines()
    assert Article.from_json(line, text=TEXT).metadata == {"n": 1}
    (error,) = (out / "errors" / "part-000000.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(error)["record"] == 2


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_corpus_keeps_no_word_of_the_press(
    capsys: pytest.CaptureFixture[str], loaded_corpus: None, tmp_path: Path, form: str
) -> None:
    """Neither text nor title nor standfirst nor another column of text, in either format."""
    words = {"title": "Bassin rouvert", "standfirst": "Chapeau rare", "note": "Marge", "n": 1}
    table = lines_of(tmp_path / "in.jsonl", {"text": TEXT, **words, "outlet": "Le Journal"})
    options = ("--no-text", "--format", form, "--workers", "1")
    assert run(capsys, "corpus", table, "--out", tmp_path / "out", *options)[0] == 0
    (part,) = (tmp_path / "out" / "articles").iterdir()
    if form == "jsonl":
        written = part.read_text(encoding="utf-8")
    else:
        written = json.dumps(pyarrow.parquet.read_table(part).to_pylist(), ensure_ascii=False)
    for word in ("Bassin", "Chapeau", "Marge", "Nous paierons", "bassin"):
        assert word not in written
    assert "Le Journal" in written
    assert run(capsys, "table", tmp_path / "out", "--of", "speakers")[1].count("Luce Arnal") == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--column", "contenu"], "FIELD=NAME"),
        (["--column", "texte=contenu"], "texte"),
        (["--workers", "0"], "--workers: expected a number from 1"),
        (["--encoding", "latin-42"], "latin-42"),
    ],
)
def test_corpus_refuses_what_means_nothing(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    file: Path,
    arguments: list[str],
    told: str,
) -> None:
    """A wrong option is one line that names it, and nothing is written."""
    code, _, err = run(capsys, "corpus", file, "--out", tmp_path / "out", *arguments)
    assert code in (1, 2)
    assert told in said(err)
    assert not (tmp_path / "out").exists()


def test_corpus_without_articles(
    capsys: pytest.CaptureFixture[str], unloadable: None, tmp_path: Path
) -> None:
    """A folder that holds none is told."""
    (tmp_path / "in").mkdir()
    code, _, err = run(capsys, "corpus", tmp_path / "in", "--out", tmp_path / "out")
    assert code == 1
    assert "there is no article" in err
