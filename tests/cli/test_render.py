"""``newsparse render``: a page of an article or of its JSON, written over nothing that is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import run, said
from made_articles import TEXT, pool

import newsparse
from newsparse.cli import main

WEDNESDAY = "2024-04-03"


def test_render_text_and_json(
    capsys: pytest.CaptureFixture[str], loaded: newsparse.Parser, file: Path, tmp_path: Path
) -> None:
    """Rendering writes the same page from an article's text and from its JSON."""
    page, again, record = (tmp_path / name for name in ("a.html", "b.html", "a.json"))
    assert run(capsys, "render", file, "--published", WEDNESDAY, "-o", page) == (0, "", "")
    record.write_text(loaded.parse(TEXT, published=WEDNESDAY).to_json(), encoding="utf-8")
    assert run(capsys, "render", record, "-o", again) == (0, "", "")
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert page.read_bytes() == again.read_bytes()


def test_render_to_stdout(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Without -o, render prints the page."""
    record = tmp_path / "a.json"
    record.write_text(pool().to_json(), encoding="utf-8")
    code, out, _ = run(capsys, "render", record)
    assert code == 0
    assert out.endswith("</html>\n")


def test_render_reads_the_json_of_an_article_on_stdin(
    capsys: pytest.CaptureFixture[str], unloadable: None, typed: Callable[[bytes], None]
) -> None:
    """As parse --json prints it; options that say how to read are refused."""
    typed(pool().to_json(indent=2).encode())
    code, out, err = run(capsys, "render", "-")
    assert (code, err) == (0, "")
    assert "Luce Arnal" in out
    typed(pool().to_json().encode())
    code, out, err = run(capsys, "render", "-", "--published", WEDNESDAY)
    assert (code, out) == (2, "")
    assert "--published" in said(err)


def test_render_does_not_write_over_what_it_reads(
    capsys: pytest.CaptureFixture[str], unloadable: None, tmp_path: Path
) -> None:
    """The input stays as it was."""
    page = tmp_path / "a.html"
    page.write_text("<p>Fin.</p>", encoding="utf-8")
    code, _, err = run(capsys, "render", page, "-o", tmp_path / "." / "a.html")
    assert code == 1
    assert "input" in said(err)
    assert page.read_text(encoding="utf-8") == "<p>Fin.</p>"


def test_damaged_json_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """JSON that is no article, and a place that cannot be written, end with one line."""
    record = tmp_path / "a.json"
    record.write_text('{"schema": 1}', encoding="utf-8")
    code, _, err = run(capsys, "render", record)
    assert code == 1
    assert "quotes: is missing" in said(err)
    record.write_text(pool().to_json(), encoding="utf-8")
    code, _, err = run(capsys, "render", record, "-o", tmp_path / "no" / "a.html")
    assert code == 1
    assert "cannot write" in said(err)


def test_render_opens_the_page_it_wrote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the browser; a file of its own where none is named."""
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    record = tmp_path / "a.json"
    record.write_text(pool().to_json(), encoding="utf-8")
    out = tmp_path / "a.html"
    assert main(["render", str(record), "--open", "--lang", "fr", "-o", str(out)]) == 0
    assert opened == [out.as_uri()]
    assert "locuteur" in out.read_text("utf-8")
    assert main(["render", str(record), "--open"]) == 0
    assert Path(opened[1].removeprefix("file://")).read_text("utf-8").startswith("<!DOCTYPE html>")
    assert capsys.readouterr().out == ""
