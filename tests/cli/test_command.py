"""Whatever the command: help, wrong command lines, exit codes, an output that takes nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from command_line import run, said
from made_articles import pool

import newsparse
from newsparse.cli import commands


@pytest.mark.parametrize(
    ("arguments", "about"),
    [
        ((), "COMMAND"),
        (("shout",), "shout"),
        (("parse",), "FILE"),
        (("parse", "a.txt", "--published", "hier"), "2024-11-07"),
        (("parse", "a.txt", "--published", "2024-11-07T10:00:00+01:00"), "leave the zone out"),
        (("parse", "a.txt", "--json", "--indent", "-1"), "--indent"),
        (("parse", "a.txt", "--device", "tpu"), "tpu"),
        (("evaluate", "--texts", "a"), "--gold"),
        (("table", "a.csv", "--outlet", "x"), "newsparse table --help"),
        (("table", "a.csv", "--column", "texte=corps"), "text, html, id, published"),
        (("review", "a.csv", "-o", "b.csv", "--column", "encoding=x"), "no field 'encoding'"),
    ],
)
def test_wrong_command_lines(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], about: str
) -> None:
    """A wrong command line ends with code 2 and one line that says where to read on."""
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert about in said(err)
    assert "--help" in err


@pytest.mark.parametrize(
    "words",
    [
        "parse {}.txt",
        "render {}.json",
        "table {}",
        "corpus {} --out out",
        "review {} -o out.csv",
        "evaluate --texts {} --gold {}",
        "evaluate --review {}.csv",
        "evaluate --texts . --gold . --floors {}.json",
        "parse a.txt --people {}.csv",
    ],
)
def test_what_is_not_there_is_told_in_the_same_words(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    words: str,
) -> None:
    """Those of the system, in one line, whichever command looks for it."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("« Oui », a dit Luce Arnal.", encoding="utf-8")
    code, out, err = run(capsys, *words.format("absent", "absent").split())
    assert (code, out) == (1, "")
    assert said(err).startswith("newsparse: cannot read absent")
    assert err.endswith(": No such file or directory\n")
    assert not Path("out").exists()


ROW = '{"text": "Été", "corps": "Été"}'


@pytest.mark.parametrize(
    ("words", "name", "content", "remedy"),
    [
        ("table", "a.jsonl", ROW.encode("cp1252"), "often --encoding cp1252"),
        ("table", "a.csv", "text,n\nÉté,1\n".encode("utf-16-le"), "--encoding utf-16-le"),
        ("table", "a.csv", b"corps\nNon.\n", "which holds the text (--column text=NAME) of corps"),
        ("table", "a.csv", b"text\n<p>Non.</p>\n", "its column (--column html=NAME)"),
        ("table", "a.html", b"<h1>Non</h1>", "nothing else: pass the HTML that a browser shows"),
        ("parse", "a.csv", b"text\nNon.\n", "read it with newsparse table or corpus"),
    ],
)
def test_advice_is_one_of_the_command_line(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    words: str,
    name: str,
    content: bytes,
    remedy: str,
) -> None:
    """Options, and no arguments of Python."""
    (tmp_path / name).write_bytes(content)
    code, out, err = run(capsys, words, tmp_path / name)
    assert (code, out) == (1, "")
    assert remedy in err
    assert 'encoding="' not in err
    assert "boilerplate" not in err
    assert "Source" not in err


def test_a_record_without_words_is_no_page(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, unloadable: None
) -> None:
    """The remedy is to read the article again, for the words are nowhere else."""
    path = tmp_path / "a.json"
    path.write_text(pool().to_json(include_text=False), encoding="utf-8")
    code, out, err = run(capsys, "render", path)
    assert (code, out) == (1, "")
    assert "read the article again, without --no-text" in said(err)


@pytest.mark.parametrize("command", ["parse", "render", "evaluate", "download", "info", "schema"])
def test_every_command_has_help(capsys: pytest.CaptureFixture[str], command: str) -> None:
    """Every command explains itself on stdout, and --help lists it."""
    code, out, err = run(capsys, command, "--help")
    assert (code, err) == (0, "")
    assert f"newsparse {command}" in out
    assert f"\n    {command} " in run(capsys, "--help")[1]


def test_help_is_light() -> None:
    """--help imports nothing heavy, and takes well under a third of a second."""
    code = (
        "import sys, time; from newsparse.cli import main; main(['--help']);"
        "heavy = {'torch', 'stanza', 'cattrs', 'numpy', 'dateparser', 'babel', 'lxml'};"
        "print(sorted(heavy & set(sys.modules)), time.process_time() < 0.3)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[] True"


def test_schema_and_info(capsys: pytest.CaptureFixture[str]) -> None:
    """The schema is a JSON Schema, and info prints versions, models and licences."""
    assert json.loads(run(capsys, "schema")[1])["title"] == "newsparse article"
    code, out, err = run(capsys, "info")
    assert (code, err) == (0, "")
    for word in (newsparse.__version__, "stanza", "depparse.pt", "Apache-2.0"):
        assert word in out


def test_download_offline(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without network, download ends with one line that says what else there is."""
    import stanza

    def offline(*_: Any, **__: Any) -> None:
        message = "Max retries exceeded"
        raise ConnectionError(message)

    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path))
    monkeypatch.setattr(stanza, "download", offline)
    code, out, err = run(capsys, "download")
    assert (code, out) == (1, "")
    assert "network" in said(err)
    assert str(tmp_path) in err


def test_download_says_where(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Downloading asks Stanza for French in its own directory, and prints the directory."""
    import stanza

    asked: dict[str, Any] = {}
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path))
    monkeypatch.setattr(stanza, "download", lambda lang, **more: asked.update(more, lang=lang))
    assert run(capsys, "download") == (0, f"{tmp_path}\n", "")
    assert (asked["lang"], asked["model_dir"]) == ("fr", str(tmp_path))


def test_interrupt(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends with code 130 and one line."""

    def interrupt(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "schema", interrupt)
    code, out, err = run(capsys, "schema")
    assert (code, out) == (130, "")
    assert said(err) == "newsparse: interrupted\n"


def test_closed_pipe() -> None:
    """A reader that stops reading is not answered with a traceback."""
    with subprocess.Popen(
        [sys.executable, "-m", "newsparse", "schema"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


@pytest.mark.parametrize("command", ["schema", "rules"])
@pytest.mark.parametrize("where", [">/dev/full", ">&-", ">&- 2>&-"])
def test_an_output_that_takes_nothing_is_told(command: str, where: str) -> None:
    """A full disk, a closed descriptor: one line and code 1; no traceback."""
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m newsparse {command} {where}', sys.executable],
        stderr=subprocess.PIPE,
        check=False,
    )
    assert done.returncode == 1
    if "2>" not in where:
        assert "standard output" in said(done.stderr.decode())


def test_output_is_utf8_anywhere() -> None:
    """Output is UTF-8 where the system would write another encoding."""
    done = subprocess.run(
        [sys.executable, "-m", "newsparse", "schema"],
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
        capture_output=True,
        check=True,
    )
    assert "…" in done.stdout.decode("utf-8")
