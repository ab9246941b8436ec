"""``newsparse parse``: what it prints of an article, and what it tells of one that is damaged."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import run, said
from made_articles import TEXT

import newsparse
from newsparse import Article

WEDNESDAY = "2024-04-03"


def test_parse_prints_tables(
    capsys: pytest.CaptureFixture[str], loaded: newsparse.Parser, file: Path
) -> None:
    """Reading a file prints the tables of the article on stdout, and nothing on stderr."""
    code, out, err = run(capsys, "parse", file, "--published", WEDNESDAY)
    assert (code, err) == (0, "")
    assert out.startswith("Brive : la piscine rouvrira\n2024-04-03\n")
    assert "Nous paierons" in out


def test_parse_prints_json(
    capsys: pytest.CaptureFixture[str], loaded: newsparse.Parser, file: Path
) -> None:
    """With --json, line of JSON that is the article is printed."""
    code, out, err = run(capsys, "parse", file, "--published", WEDNESDAY, "--json")
    assert (code, err, out.count("\n")) == (0, "", 1)
    assert Article.from_json(out) == loaded.parse(TEXT, published=WEDNESDAY)


def test_parse_options(
    capsys: pytest.CaptureFixture[str], loaded: newsparse.Parser, file: Path
) -> None:
    """--title, --indent and --no-text do what they say."""
    options = ("--title", "Bains", "--json", "--indent", "2")
    _, out, _ = run(capsys, "parse", file, *options)
    assert json.loads(out)["title"] == "Bains"
    assert "\n  " in out
    _, out, _ = run(capsys, "parse", file, *options, "--no-text")
    assert not {"text", "title"} & json.loads(out).keys()
    assert "Bains" not in out


@pytest.mark.parametrize(
    ("options", "about"),
    [
        (("--no-text",), "--json"),
        (("--indent", "2"), "--json"),
        (("--format", "tei", "--no-text"), "--json"),
        (("--format", "brat", "--json"), "--format"),
    ],
)
def test_options_that_would_do_nothing_are_refused(
    capsys: pytest.CaptureFixture[str],
    unloadable: None,
    file: Path,
    options: tuple[str, ...],
    about: str,
) -> None:
    """So that nobody believes that words were left out."""
    code, out, err = run(capsys, "parse", file, *options)
    assert (code, out) == (2, "")
    assert about in said(err)


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf \n"])
def test_a_page_on_stdin_is_read_as_a_page(
    capsys: pytest.CaptureFixture[str],
    loaded: newsparse.Parser,
    typed: Callable[[bytes], None],
    start: bytes,
) -> None:
    """What it says is its paragraphs, as where it is a file."""
    page = "<!DOCTYPE html><html><body><article><p>« Été », a dit Luce Arnal.</p></article></body>"
    typed(start + page.encode())
    assert run(capsys, "parse", "-", "--json")[0] == 0
    typed(page.encode("cp1252"))
    code, out, _ = run(capsys, "parse", "-", "--json", "--encoding", "cp1252")
    assert code == 0
    assert json.loads(out)["text"] == "« Été », a dit Luce Arnal."


@pytest.mark.parametrize("command", ["parse", "render"])
def test_the_encoding_of_a_file_can_be_named(
    capsys: pytest.CaptureFixture[str], loaded: newsparse.Parser, tmp_path: Path, command: str
) -> None:
    """Another than UTF-8; one that does not exist is told."""
    path = tmp_path / "a.txt"
    path.write_bytes("L’été à Brive.".encode("cp1252"))
    assert run(capsys, command, path)[0] == 1
    code, out, _ = run(capsys, command, path, "--encoding", "cp1252")
    assert code == 0
    assert "Brive" in out
    code, _, err = run(capsys, command, path, "--encoding", "latin-42")
    assert code == 1
    assert "latin-42" in said(err)


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf\n"])
@pytest.mark.parametrize("command", ["parse", "render"])
def test_nothing_to_read_is_told(
    capsys: pytest.CaptureFixture[str],
    unloadable: None,
    tmp_path: Path,
    typed: Callable[[bytes], None],
    content: bytes,
    command: str,
) -> None:
    """A file, or an input, that holds no more than white space is no article."""
    (tmp_path / "a.txt").write_bytes(content)
    typed(content)
    for where in (tmp_path / "a.txt", "-"):
        code, out, err = run(capsys, command, where)
        assert (code, out) == (1, "")
        assert "empty" in said(err)


def test_parse_reads_stdin(
    capsys: pytest.CaptureFixture[str],
    loaded: newsparse.Parser,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A dash reads standard input as UTF-8, line ends kept and a byte order mark dropped."""
    content = b"\xef\xbb\xbf" + "Été.\r\nFin.".encode()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content), encoding="latin-1"))
    code, out, _ = run(capsys, "parse", "-", "--json")
    assert code == 0
    assert json.loads(out)["text"] == "Été.\r\nFin."


def test_stdin_that_is_no_utf8(
    capsys: pytest.CaptureFixture[str], unloadable: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Input in another encoding is refused with the remedy."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xe9t\xe9"), encoding="utf-8"))
    code, out, err = run(capsys, "parse", "-")
    assert (code, out) == (1, "")
    assert "UTF-8" in said(err)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("Le secrÃ©taire gÃ©nÃ©ral de lâ€™Otan arrive.", "UTF-8"),
        ("Le maire de l&rsquo;Isle arrive.", ".html"),
        ("The mayor said that the new budget would be voted as soon as it could be.", "French"),
    ],
)
def test_doubts_about_a_text_are_told(
    capsys: pytest.CaptureFixture[str],
    loaded: newsparse.Parser,
    tmp_path: Path,
    text: str,
    remedy: str,
) -> None:
    """Damaged, half-extracted and foreign text is read, and a line on stderr says what it is."""
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    code, out, err = run(capsys, "parse", path, "--json")
    assert code == 0
    assert remedy in said(err)
    assert len(json.loads(out)["doubts"]) == 1


def test_dates_without_publication_date_are_told(
    capsys: pytest.CaptureFixture[str], loaded: newsparse.Parser, file: Path
) -> None:
    """Where a date has no value for want of a publication date, stderr says what to pass."""
    code, out, err = run(capsys, "parse", file)
    assert code == 0
    assert "mardi" in out
    assert "--published" in said(err)


@pytest.mark.parametrize(
    ("content", "remedy"),
    [
        (b"<html><body>Non.</body></html>", "call its file .html"),
        (b"articles/maire.txt", "pass the file of that name"),
        ("Été".encode("cp1252"), "often --encoding cp1252"),
        (b"a\x00b", "NUL"),
        (b"\xff", "cannot read"),
    ],
)
def test_bad_files_are_told_before_models_load(
    capsys: pytest.CaptureFixture[str],
    unloadable: None,
    tmp_path: Path,
    content: bytes,
    remedy: str,
) -> None:
    """A file that is no text ends with code 1 and one line, before any model is loaded."""
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    code, out, err = run(capsys, "parse", path)
    assert (code, out) == (1, "")
    assert remedy in said(err)


def test_missing_models_are_told(
    capsys: pytest.CaptureFixture[str], file: Path, tmp_path: Path
) -> None:
    """A directory without models ends with code 1 and the remedy."""
    code, out, err = run(capsys, "parse", file, "--models", tmp_path / "none")
    assert (code, out) == (1, "")
    assert "newsparse.training" in said(err)
