"""Sheets to be checked by hand: filled, read back, and what is refused."""

from __future__ import annotations

import csv
import io
import json
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest

from newsparse import InputError, MissingExtraError
from newsparse.cli import main
from newsparse.evaluate import sheet


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """An article in a file."""
    path = tmp_path / "1.txt"
    path.write_text(
        "« Rien ne bougera », a prévenu Inès Morel. Selon Paul Petit, la ligne est fermée.", "utf-8"
    )
    return path


def test_a_sheet_is_filled_and_read_back(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From articles to a table of shares, by the command alone."""
    out = tmp_path / "sheet.csv"
    assert main(["review", str(page), "--n", "10", "-o", str(out)]) == 0
    with out.open(encoding="utf-8-sig", newline="") as lines:
        found = list(csv.DictReader(lines))
    assert {row["speaker"] for row in found} == {"Inès Morel", "Paul Petit"}
    for row, answer in zip(found, ("oui", "0"), strict=True):
        row["right"], row["speaker_right"] = answer, "1"
    with out.open("w", encoding="utf-8", newline="") as lines:
        filled = csv.DictWriter(lines, found[0], delimiter=";")
        filled.writeheader()
        filled.writerows(found)
    capsys.readouterr()
    assert main(["evaluate", "--review", str(out)]) == 0
    said = capsys.readouterr().out
    assert "all" in said
    assert "50.0" in said
    assert "100.0" in said


def _saved(rows: list[dict[str, str]], delimiter: str) -> str:
    out = io.StringIO()
    sheet_ = csv.DictWriter(out, rows[0], delimiter=delimiter)
    sheet_.writeheader()
    sheet_.writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize(
    ("encoding", "delimiter", "yes", "size"),
    [
        ("utf-8-sig", ";", "VRAI", "{}"),
        ("cp1252", ";", "1", "{}"),
        ("cp1252", ";", "1,0", "{},00"),
        ("utf-16", "\t", "Oui", "\u202f{}"),
        ("utf-8", ",", "1.0", "{}.0"),
    ],
)
def test_a_sheet_that_a_spreadsheet_has_saved_is_read(
    page: Path, tmp_path: Path, encoding: str, delimiter: str, yes: str, size: str
) -> None:
    """In the encoding, with the separators and the numbers of a French one."""
    out = tmp_path / "sheet.csv"
    asked = ("--n", "10", "--stratify", "speaker", "--excel-fr")
    assert main(["review", str(page), *asked, "-o", str(out)]) == 0
    raw = out.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfstratum;stratum_size;")
    found = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))
    for row in found:
        assert "." not in row["confidence"]
        assert "," in row["confidence"]
        row["stratum_size"] = size.format(row["stratum_size"])
        row["right"], row["speaker_right"] = yes, "0"
    out.write_bytes(_saved(found, delimiter).encode(encoding))
    judged = list(sheet.read(out))
    assert [j.stratum for j in judged] == [row["stratum"] for row in found]
    assert {row.stratum for row in judged} == {"Inès Morel", "Paul Petit"}
    assert all(j.answers == {"right": True, "speaker_right": False} for j in judged)
    assert {j.size for j in judged} == {1}


@pytest.mark.parametrize(
    ("yes", "no"), [(1, 0), (1.0, 0.0), (True, False), ("oui", "non"), ("=1=1", " ")]
)
def test_a_workbook_is_filled_and_read_back(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], yes: object, no: object
) -> None:
    """Its cells as Excel keeps them; the values of a formula are those that were saved."""
    path = tmp_path / "sheet.xlsx"
    assert main(["review", str(page), "--stratify", "speaker", "-o", str(path)]) == 0
    assert f"newsparse evaluate --review {path}" in capsys.readouterr().err
    book = openpyxl.load_workbook(path)
    table = book["quotes"]
    at = {cell.value: cell.column for cell in table[1]}
    assert {table.cell(row, at["speaker"]).value for row in (2, 3)} == {"Inès Morel", "Paul Petit"}
    assert isinstance(table.cell(2, at["confidence"]).value, float)
    about = {row[0].value: row[1].value for row in book["columns"]}
    assert "1 for right, 0 for wrong" in about["right"]
    assert about["cue"] == "the words that say that somebody spoke"
    for row in (2, 3):
        table.cell(row, at["right"]).value = yes
        table.cell(row, at["speaker_right"]).value = no
    table.cell(5, at["comment"]).value = " "  # a cell that somebody touched
    table.cell(5, at["comment"]).value = None
    book.save(path)
    answers = {"right": True, "speaker_right": False}
    if yes == "=1=1":  # written here by no spreadsheet, a formula has no value yet
        answers = {}
    judged = list(sheet.read(path))
    assert [(row.stratum, row.size) for row in judged] == [("Inès Morel", 1), ("Paul Petit", 1)]
    assert [row.answers for row in judged] == [answers, answers]
    assert main(["evaluate", "--review", str(path)]) == (0 if answers else 1)


@pytest.mark.parametrize("content", [b"PK\x03\x04\xff", b"ods"])
def test_what_is_no_workbook_is_told(tmp_path: Path, content: bytes) -> None:
    """A file that was cut, one of another spreadsheet: with what to do with it."""
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(content)
    if content == b"ods":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("content.xml", "<office:document-content/>")
    with pytest.raises(
        InputError, match=r"sheet\.xlsx is no workbook of Excel .* save it as \.xlsx or \.csv"
    ):
        list(sheet.read(path))


def test_a_workbook_of_something_else_is_no_sheet(tmp_path: Path) -> None:
    """As a CSV file of something else is none; a line that is wrong is named."""
    path = tmp_path / "sheet.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["a", "b"])
    book.save(path)
    with pytest.raises(InputError, match="no sheet of newsparse review"):
        list(sheet.read(path))
    book.active.delete_rows(1)
    for row in (["stratum", "stratum_size", "right"], ["x", 5, 1], ["x", 5, "peut-être"]):
        book.active.append(row)
    book.save(path)
    with pytest.raises(InputError, match="line 3: right is 'peut-être'"):
        list(sheet.read(path))


@pytest.mark.parametrize("library", ["xlsxwriter", "openpyxl"])
def test_what_a_workbook_needs_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    """With what to install: where it is written before anything is read, and where it is read."""
    path = tmp_path / "sheet.xlsx"
    openpyxl.Workbook().save(path)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError, match=r"newsparse\[excel\]"):
        sheet.check(path) if library == "xlsxwriter" else list(sheet.read(path))


def test_a_sheet_of_speakers_shows_where_they_stand(page: Path, tmp_path: Path) -> None:
    """The sentence around the first mention."""
    out = tmp_path / "sheet.csv"
    assert main(["review", str(page), "--of", "speakers", "-o", str(out)]) == 0
    with out.open(encoding="utf-8-sig", newline="") as lines:
        found = {row["name"]: row["context"] for row in csv.DictReader(lines)}
    assert found["Inès Morel"] == "« Rien ne bougera », a prévenu Inès Morel."
    assert found["Paul Petit"] == "Selon Paul Petit, la ligne est fermée."


def test_a_sheet_without_answers_says_nothing(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line, and code 1."""
    out = tmp_path / "sheet.csv"
    assert main(["review", str(page), "-o", str(out)]) == 0
    capsys.readouterr()
    assert main(["evaluate", "--review", str(out)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "nothing is judged" in told.err


@pytest.mark.parametrize(
    ("arguments", "about"),
    [
        (("--stratify", "desks"), "desk, tags"),
        (("--n", "0"), "at least 1"),
        (("-o", "sheet.ods"), ".csv, .xlsx or .html"),
        (("-o", "sheet.xlsx", "--excel-fr"), "one of CSV"),
        (("-o", "no/sheet.csv"), "no folder"),
        (("-o", "sheet.html", "--excel-fr"), ".csv"),
    ],
)
def test_a_sheet_that_cannot_be_is_told_before_anything_is_read(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    about: str,
) -> None:
    """A column that no article has, a number, a suffix, a folder."""
    monkeypatch.setattr("newsparse.api.Parser", lambda *_: pytest.fail("the models were loaded"))
    monkeypatch.chdir(tmp_path)
    row = {"text": "« Oui », a dit Inès Morel.", "desk": "eco", "tags": "a"}
    Path("in.jsonl").write_text(json.dumps(row), "utf-8")
    assert main(["review", "in.jsonl", "-o", "sheet.csv", *arguments]) == 1
    assert about in capsys.readouterr().err


def test_strata_can_be_what_the_articles_carry(tmp_path: Path) -> None:
    """A column of the input."""
    rows = [{"text": f"« Oui », a dit Inès Morel le {n}.", "desk": f"d{n}"} for n in (1, 2)]
    path, out = tmp_path / "in.jsonl", tmp_path / "sheet.csv"
    path.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    assert main(["review", str(path), "--stratify", "desk", "-o", str(out)]) == 0
    with out.open(encoding="utf-8-sig", newline="") as lines:
        assert {row["stratum"] for row in csv.DictReader(lines)} == {"d1", "d2"}


def test_strata_without_a_row_are_told(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where there are more of them than rows."""
    asked = ("--n", "1", "--stratify", "speaker", "-o", str(tmp_path / "sheet.csv"))
    assert main(["review", str(page), *asked]) == 0
    assert "1 strata have no row: with --n 2" in capsys.readouterr().err


def test_the_page_holds_the_rows_and_runs_nothing_of_them(page: Path, tmp_path: Path) -> None:
    """What an article says cannot end the script that holds it, nor load anything."""
    page.write_text("« </script><img src=x onerror=alert(1)> », a dit Inès Morel.", "utf-8")
    out = tmp_path / "sheet.html"
    assert main(["review", str(page), "--n", "10", "-o", str(out)]) == 0
    text = out.read_text("utf-8")
    assert "<img" not in text
    assert "default-src 'none'" in text
    held = text.split('id="content">')[1].split("</script>")[0]
    rows = json.loads(held)["rows"]
    assert any("</script>" in cell for row in rows for cell in row)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("a,b\n1,2\n", "no sheet"),
        ("stratum,stratum_size,right\nx,many,1\n", "line 2: stratum_size"),
        ("stratum,stratum_size,right\nx,5,peut-être\n", "line 2: right is 'peut-être'"),
    ],
)
def test_mangled_sheets_name_the_line(content: str, message: str, tmp_path: Path) -> None:
    """And the remedy."""
    path = tmp_path / "sheet.csv"
    path.write_text(content, "utf-8")
    with pytest.raises(InputError, match=message):
        list(sheet.read(path))


def test_rows_that_nobody_judged_do_not_count(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And that is said."""
    path = tmp_path / "sheet.csv"
    path.write_text("stratum,stratum_size,right\nx,5,1\nx,5,\n", "utf-8")
    assert main(["evaluate", "--review", str(path)]) == 0
    assert "1 rows are not judged" in capsys.readouterr().out


def test_evaluate_needs_something_to_evaluate(capsys: pytest.CaptureFixture[str]) -> None:
    """One line with the remedy."""
    assert main(["evaluate"]) == 2
    assert "--review" in capsys.readouterr().err
