"""The command line: what goes to stdout, what goes to stderr, and the exit codes."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
from made_articles import TEXT, pool

import newsparse
from newsparse import Article
from newsparse.cli import commands, main

WEDNESDAY = "2024-04-03"


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch, parser: newsparse.Parser) -> newsparse.Parser:
    """The session's parser, in place of one that the command would load."""
    monkeypatch.setattr("newsparse.api.Parser", lambda *_: parser)
    return parser


@pytest.fixture
def unloadable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make loading the models fail the test."""

    def refuse(*_: Any) -> None:
        pytest.fail("the models were loaded")

    monkeypatch.setattr("newsparse.api.Parser", refuse)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The pool's article in a file."""
    path = tmp_path / "piscine.txt"
    path.write_bytes(TEXT.encode())
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """Run a command; return its exit code, stdout and stderr."""
    code = main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def said(err: str) -> str:
    """Return the one message on stderr."""
    assert err.startswith("newsparse: ")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    return err


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


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Put bytes on standard input."""

    def put(content: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))

    return put


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
        (b"<html><body>Non.</body></html>", "from_html"),
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


@pytest.mark.parametrize(
    ("arguments", "about"),
    [
        ((), "COMMAND"),
        (("shout",), "shout"),
        (("parse",), "FILE"),
        (("parse", "a.txt", "--published", "hier"), "2024-11-07"),
        (("parse", "a.txt", "--published", "2024-11-07T10:00:00+01:00"), "zone"),
        (("parse", "a.txt", "--json", "--indent", "-1"), "--indent"),
        (("parse", "a.txt", "--device", "tpu"), "tpu"),
        (("evaluate", "--texts", "a"), "--gold"),
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


@pytest.mark.parametrize("command", ["parse", "render", "evaluate", "download", "info", "schema"])
def test_every_command_has_help(capsys: pytest.CaptureFixture[str], command: str) -> None:
    """Every command explains itself on stdout, and --help lists it."""
    code, out, err = run(capsys, command, "--help")
    assert (code, err) == (0, "")
    assert f"newsparse {command}" in out
    assert f"\n    {command} " in run(capsys, "--help")[1]


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


def test_help_is_light() -> None:
    """--help imports nothing heavy, and takes well under a third of a second."""
    code = (
        "import sys, time; from newsparse.cli import main; main(['--help']);"
        "heavy = {'torch', 'stanza', 'cattrs', 'numpy', 'dateparser', 'babel', 'lxml'};"
        "print(sorted(heavy & set(sys.modules)), time.process_time() < 0.3)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[] True"


@pytest.fixture
def loaded_corpus(monkeypatch: pytest.MonkeyPatch, parser: newsparse.Parser) -> None:
    """The session's parser, in the place of one that a corpus would load."""
    monkeypatch.setattr("newsparse.corpus.reading.Parser", lambda *_: parser)


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


def lines_of(path: Path, *rows: dict[str, Any]) -> Path:
    """Write a table of JSON Lines."""
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--column", "contenu"], "FIELD=NAME"),
        (["--column", "texte=contenu"], "texte"),
        (["--workers", "0"], "workers"),
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
