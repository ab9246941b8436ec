"""``newsparse table``: what it writes to, and what it leaves alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from cli.tables import QUOTE, lines, record, run

import newsparse


@pytest.mark.parametrize("linked", [False, True])
def test_the_output_is_none_of_the_inputs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], unloadable: None, linked: bool
) -> None:
    """Under whichever name, itself or in a folder that is read."""
    (tmp_path / "in").mkdir()
    path = lines(tmp_path / "in" / "a.jsonl", json.dumps({"text": QUOTE}))
    before = path.read_bytes()
    out = path
    if linked:
        out = tmp_path / "b.jsonl"
        out.symlink_to(path)
    for given in (path, tmp_path / "in"):
        code, _, err = run(capsys, given, "-o", out)
        assert code == 1
        assert "one of the inputs" in err
    assert path.read_bytes() == before


@pytest.mark.parametrize("suffix", ["csv", "jsonl", "parquet", "xlsx"])
def test_an_output_stays_where_nothing_could_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    """And nothing is left beside it."""
    bad = lines(tmp_path / "bad.jsonl", "{")
    out = tmp_path / "out" / f"q.{suffix}"
    out.parent.mkdir()
    assert run(capsys, bad, "-o", out)[0] == 1
    assert list(out.parent.iterdir()) == []
    out.write_bytes(b"before")
    assert run(capsys, bad, "-o", out)[0] == 1
    assert out.read_bytes() == b"before"
    good = lines(tmp_path / "good.jsonl", record("1"))
    assert run(capsys, good, "-o", out)[0] == 0
    assert [path.name for path in out.parent.iterdir()] == [out.name]
    assert out.read_bytes() != b"before"


@pytest.mark.parametrize(
    ("name", "about"),
    [("q.txt", ".xlsx"), ("no/q.csv", "no folder"), ("in.csv", "it is a folder")],
)
def test_an_output_that_cannot_be_is_told_before_anything_is_read(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    unloadable: None,
    name: str,
    about: str,
) -> None:
    """Suffix and folder."""
    lines(tmp_path / "a.txt", QUOTE)
    (tmp_path / "in.csv").mkdir()
    code, _, err = run(capsys, tmp_path / "a.txt", "-o", tmp_path / name)
    assert code == 1
    assert about in err


@pytest.mark.parametrize(("suffix", "extra"), [("xlsx", "excel"), ("parquet", "parquet")])
def test_a_library_that_is_missing_is_told_before_anything_is_read(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    unloadable: None,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
    extra: str,
) -> None:
    """With what to install."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    lines(tmp_path / "a.txt", QUOTE)
    code, _, err = run(capsys, tmp_path / "a.txt", "-o", tmp_path / f"q.{suffix}")
    assert code == 1
    assert f"newsparse[{extra}]" in err


def test_a_spreadsheet_can_be_filtered_and_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], loaded: newsparse.Parser
) -> None:
    """A filter on every column, and room for sentences."""
    import openpyxl

    lines(tmp_path / "a.txt", QUOTE)
    assert run(capsys, tmp_path / "a.txt", "-o", tmp_path / "q.xlsx")[0] == 0
    sheet = openpyxl.load_workbook(tmp_path / "q.xlsx").active
    assert sheet.auto_filter.ref == sheet.dimensions
    names = [cell.value for cell in sheet[1]]
    letter = openpyxl.utils.get_column_letter(names.index("said") + 1)
    assert sheet.column_dimensions[letter].width > 40


def test_a_reader_that_stops_is_not_answered(tmp_path: Path) -> None:
    """Silence and code 141, as of every program in a pipe."""
    path = lines(tmp_path / "a.jsonl", *(record(str(number)) for number in range(400)))
    with subprocess.Popen(
        [sys.executable, "-m", "newsparse", "table", str(path), "--of", "dates"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141
