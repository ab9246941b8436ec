"""``newsparse table``: what it reads, what it refuses before it reads, what it leaves alone."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import command_line
import pytest
from cli.tables import QUOTE, ids, lines, record, run

import newsparse
from newsparse.cli import main
from newsparse.corpus.folder import WHOLE


@pytest.mark.parametrize("of", ["quotes", "speakers", "entities", "dates", "figures", "articles"])
def test_records_without_words_have_rows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], of: str
) -> None:
    """The same number as with them; that the words are missing is told once."""
    bare = lines(tmp_path / "bare.jsonl", record("1", text=False), record("2", text=False))
    full = lines(tmp_path / "full.jsonl", record("1"), record("2"))
    code, out, err = run(capsys, bare, "--of", of)
    assert code == 0
    assert "2 articles were written without their words" in err
    assert err.count("\n") == 1
    rows, wanted = (
        list(csv.DictReader(o.splitlines())) for o in (out, run(capsys, full, "--of", of)[1])
    )
    assert len(rows) == len(wanted) > 0
    assert {row.get("text", "") for row in rows} == {""}
    assert [row.get("start") for row in rows] == [row.get("start") for row in wanted]


@pytest.mark.parametrize("place", [".", "articles", "articles/part-000000.jsonl"])
def test_a_corpus_is_read_from_any_of_its_folders(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], unloadable: None, place: str
) -> None:
    """Its articles, not its state; that it is not whole is told, and how many errors it has."""
    for name in ("articles", "errors", "done"):
        (tmp_path / "c" / name).mkdir(parents=True)
    lines(tmp_path / "c" / "run.json", '{"newsparse": "1", "models": "x", "options": {}}')
    lines(tmp_path / "c" / "articles" / "part-000000.jsonl", record("1"), record("2"))
    lines(tmp_path / "c" / "errors" / "part-000000.jsonl", '{"file": "x"}')
    lines(tmp_path / "c" / "done" / "part-000000.json", '{"articles": 2}')
    code, out, err = run(capsys, tmp_path / "c" / place)
    assert (code, ids(out)) == (0, ["1", "2"])
    unfinished, left_out = err.splitlines()
    assert "was not read to its end" in unfinished
    lines(tmp_path / "c" / WHOLE, "{}")
    assert run(capsys, tmp_path / "c" / place)[2].splitlines() == [left_out]
    why = tmp_path / "c" / "errors"
    told = f"left out: 1 records that newsparse corpus could not read ({why} says why)"
    assert left_out == f"newsparse: {told}"
    (why / "part-000000.jsonl").unlink()
    assert run(capsys, tmp_path / "c" / place)[2] == ""


def test_records_are_known_by_what_they_hold(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], unloadable: None
) -> None:
    """A folder of single ones; lines behind an empty one and a byte order mark."""
    (tmp_path / "in").mkdir()
    lines(tmp_path / "in" / "a.json", record("1"))
    lines(tmp_path / "in" / "b.json", record("2"))
    lines(tmp_path / "in" / "c.jsonl", "\ufeff", "  ", record("3"), "", record("4"))
    code, out, err = run(capsys, tmp_path / "in")
    assert (code, ids(out), err) == (0, ["1", "2", "3", "4"], "")


def test_records_and_articles_can_be_given_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], loaded: newsparse.Parser
) -> None:
    """In the order of their names."""
    lines(tmp_path / "a.json", record("1"))
    lines(tmp_path / "b.jsonl", json.dumps({"id": "2", "text": QUOTE}))
    lines(tmp_path / "c.json", record("3"))
    assert ids(run(capsys, tmp_path)[1]) == ["1", "2", "3"]


@pytest.mark.parametrize(
    "option", [("--column", "text=x"), ("--models", "stanza"), ("--encoding", "cp1252")]
)
def test_options_of_reading_are_refused_for_records(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    unloadable: None,
    option: tuple[str, ...],
) -> None:
    """They would be passed over in silence."""
    path = lines(tmp_path / "a.jsonl", record("1"))
    code, out, err = run(capsys, path, *option)
    assert (code, out) == (2, "")
    assert option[0] in err


@pytest.mark.parametrize("command", ["table", "review", "corpus"])
@pytest.mark.parametrize("given", ["in", "in/a.txt"])
def test_columns_are_refused_where_there_is_no_table(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    unloadable: None,
    command: str,
    given: str,
) -> None:
    """They would name nothing; beside a table they are taken."""
    (tmp_path / "in").mkdir()
    lines(tmp_path / "in" / "a.txt", QUOTE)
    lines(tmp_path / "in" / "b.html", f"<p>{QUOTE}</p>")
    out = tmp_path / "out.csv"
    asked = (tmp_path / given, "--column", "text=contenu", "-o", out)
    code, stdout, err = command_line.run(capsys, command, *asked)
    assert (code, stdout) == (2, "")
    assert f"there is no table (.jsonl, .ndjson, .csv, .tsv, .parquet) in {tmp_path / given}" in err
    assert "leave it out" in command_line.said(err)
    assert not out.exists()


def test_columns_are_taken_where_one_input_is_a_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], loaded: newsparse.Parser
) -> None:
    """The others have none and need none."""
    lines(tmp_path / "a.txt", QUOTE)
    lines(tmp_path / "b.jsonl", json.dumps({"contenu": QUOTE + " Fin.", "id": "b"}))
    code, out, err = run(capsys, tmp_path, "--column", "text=contenu")
    assert (code, err, len(ids(out))) == (0, "", 2)


def test_what_has_no_row_is_counted_at_the_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], loaded: newsparse.Parser
) -> None:
    """Empty and damaged files, doubles, articles of which nothing is to be told."""
    (tmp_path / "in").mkdir()
    lines(tmp_path / "in" / "a.txt", QUOTE)
    lines(tmp_path / "in" / "b.txt", QUOTE)
    lines(tmp_path / "in" / "bare.txt", "Il pleut sur la ville depuis mardi.")
    lines(tmp_path / "in" / "empty.txt")
    lines(tmp_path / "in" / "x.jsonl", "{", json.dumps({"text": ""}))
    out = tmp_path / "q.csv"
    code, _, err = run(capsys, tmp_path / "in", "-o", out)
    assert code == 0
    assert err.count("empty") == 3  # the name of the file, and what is said of it and of the line
    rows, left_out = err.splitlines()[-2:]
    assert rows == f"newsparse: 1 rows of 2 articles (1 of them have none) are in {out}"
    bad, doubles = "3 files or records that could not be read", "1 articles that came before"
    assert left_out == f"newsparse: left out: {bad} (told above), {doubles} (told above)"


def test_where_nothing_could_be_read_that_is_counted_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], unloadable: None
) -> None:
    """Of inputs that are there; those that are not are told once."""
    lines(tmp_path / "empty.txt")
    code, _, err = run(capsys, tmp_path / "empty.txt", tmp_path / "no")
    assert code == 1
    assert err.splitlines()[-2:] == [
        f"newsparse: there is no article in {tmp_path / 'empty.txt'}",
        "newsparse: left out: 1 files or records that could not be read (told above)",
    ]


def test_doubles_are_told_and_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], loaded: newsparse.Parser
) -> None:
    """The first one stays, whether articles are read on the way or before."""
    lines(tmp_path / "1.txt", QUOTE)
    lines(tmp_path / "2.txt", QUOTE)
    code, out, err = run(capsys, tmp_path)
    assert (code, len(out.splitlines())) == (0, 2)
    assert "2.txt" in err
    assert "came before" in err
    table = lines(tmp_path / "a.jsonl", *(json.dumps({"id": "a", "text": t}) for t in (QUOTE, "x")))
    assert run(capsys, table)[2].count("'a' came before") == 1
    records = lines(tmp_path / "b.jsonl", record("1"), record("2"), record("1"))
    code, out, err = run(capsys, records)
    assert (code, ids(out)) == (0, ["1", "2"])
    assert f"{records}:3: the id '1' came before" in err


def test_an_input_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others are written, and the exit code is 1."""
    good = lines(tmp_path / "a.jsonl", record("1"))
    out = tmp_path / "q.csv"
    code, _, err = run(capsys, good, tmp_path / "missing.txt", "-o", out)
    assert code == 1
    assert f"cannot read {tmp_path / 'missing.txt'}: No such file or directory\n" in err
    assert ids(out.read_text(encoding="utf-8")) == ["1"]


def test_what_is_not_french_is_told_with_its_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], loaded: newsparse.Parser
) -> None:
    """Its rows are there, and nobody takes them for good ones."""
    lines(tmp_path / "fr.txt", QUOTE)
    english = "The mayor said on Thursday that nothing would ever change in this small town."
    lines(tmp_path / "en.txt", english)
    code, _, err = run(capsys, tmp_path)
    assert code == 0
    assert err.count("\n") == 1
    assert "en.txt: most words of the text are not French" in err


def test_table_writes_quotes_of_pages_and_tells_what_it_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bad file is told on stderr, the others are rows."""
    (tmp_path / "1.txt").write_text("« Nous paierons », a promis Luce Arnal.", encoding="utf-8")
    (tmp_path / "2.txt").write_bytes(b"\xff\xfe\xfa")
    out = tmp_path / "out" / "quotes.csv"
    out.parent.mkdir()
    assert main(["table", str(tmp_path), "--of", "quotes", "-o", str(out)]) == 0
    lines = out.read_text("utf-8").splitlines()
    assert len(lines) == 2
    assert "Luce Arnal" in lines[1]
    said = capsys.readouterr().err
    assert "2.txt" in said
    assert "1 rows of 1 articles" in said


def test_table_reads_what_corpus_and_parse_wrote(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same rows, whether articles are read on the way or were read before."""
    page = tmp_path / "1.txt"
    page.write_text("Selon la préfecture, 300 personnes ont défilé.", encoding="utf-8")
    assert main(["table", str(page), "--of", "figures"]) == 0
    direct = capsys.readouterr().out
    assert "300" in direct
    assert main(["parse", str(page), "--json"]) == 0
    document = capsys.readouterr().out
    (tmp_path / "a.json").write_text(document, encoding="utf-8")
    assert main(["table", str(tmp_path / "a.json"), "--of", "figures"]) == 0
    assert "300,cardinal,300,300,300" in capsys.readouterr().out
    assert main(["corpus", str(page), "--out", str(tmp_path / "c"), "--workers", "1"]) == 0
    capsys.readouterr()
    assert main(["table", str(tmp_path / "c"), "--of", "figures"]) == 0
    assert capsys.readouterr().out == direct
