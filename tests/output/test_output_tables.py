"""Tables: a row for each thing read, in dicts, frames and files."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import openpyxl
import pyarrow.parquet
import pytest
from drawn_articles import articles
from hypothesis import given
from made_articles import pool

import newsparse
from newsparse.article import Article
from newsparse.errors import InputError
from newsparse.output.columns import TABLES
from newsparse.output.json import without_words
from newsparse.output.sentences import Sentences
from newsparse.output.sheets import harmless, plain, write


def _with(article: Article, **metadata: Any) -> Article:
    return attrs.evolve(article, metadata=metadata)


@pytest.mark.parametrize("of", TABLES)
def test_every_row_has_every_column_in_order(of: str) -> None:
    """The columns of the page, whatever is empty."""
    found = list(newsparse.rows(pool(), of))
    assert found
    for row in found:
        assert list(row)[: len(TABLES[of])] == [column.name for column in TABLES[of]]


@pytest.mark.parametrize("of", TABLES)
def test_values_have_the_type_of_their_column(of: str) -> None:
    """Text is text, numbers are Decimal, days are dates."""
    types = {
        "text": str,
        "integer": int,
        "number": Decimal,
        "boolean": bool,
        "date": dt.date,
        "moment": dt.datetime,
    }
    for row in newsparse.rows(pool(), of):
        for column in TABLES[of]:
            assert row[column.name] is None or type(row[column.name]) is types[column.type]


def test_quotes_say_who_and_where() -> None:
    """Speaker, offsets and the sentence around."""
    article = pool()
    for row, quote in zip(newsparse.rows(article), article.top_quotes, strict=True):
        assert article.text[row["start"] : row["end"]] == row["text"] == quote.text
        assert row["speaker"] == (quote.speaker.name if quote.speaker else None)
        assert row["text"] in row["context"]
        assert row["article_id"] == article.id


def test_fragments_and_repeats_are_rows_only_where_asked() -> None:
    """So that a count of rows is a count of quotes."""
    article = pool()
    assert len(list(newsparse.rows(article))) == len(article.top_quotes)
    assert len(list(newsparse.rows(article, top=False))) == len(article.quotes)
    assert len(article.quotes) > len(article.top_quotes)


def test_context_is_a_sentence() -> None:
    """Titles before names and initials end none; a stop before a capital does."""
    text = "Il pleut. « Nous irons », a dit M. J. Petit. Fin."
    start = text.index("Nous")
    article = attrs.evolve(
        pool(), text=text, blocks=(), quotes=(), speakers=(), entities=(), dates=(), figures=()
    )
    found = Sentences(article).around(start, start + 10)
    assert found == "« Nous irons », a dit M. J. Petit."


def test_metadata_is_carried_and_takes_no_name_of_ours() -> None:
    """Columns that the input had follow ours."""
    row = next(newsparse.rows(_with(pool(), desk="eco", start="7", n=3, tags=["a", "b"])))
    assert row["desk"] == "eco"
    assert row["metadata_start"] == "7"
    assert isinstance(row["start"], int)
    assert row["n"] == "3"
    assert json.loads(row["tags"]) == ["a", "b"]


def test_a_table_that_does_not_exist_is_refused_at_once() -> None:
    """Before any article is asked for; the message lists the tables there are."""
    with pytest.raises(InputError, match="quotes, speakers, entities"):
        newsparse.rows([], "verbs")


@given(articles())
def test_every_article_has_rows(article: Article) -> None:
    """Whatever an article holds, all its tables are made, and CSV gives the text back."""
    for of in TABLES:
        found = list(newsparse.rows(article, of, top=False))
        out = io.StringIO()
        assert write(iter(found), of, out) == len(found)
        back = list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))
        assert len(back) == len(found)


@pytest.mark.parametrize("of", TABLES)
def test_an_article_without_its_words_has_rows(of: str) -> None:
    """The same as with them, the cells of words empty."""
    article = attrs.evolve(pool(), metadata={})
    bare = list(newsparse.rows(without_words(article.to_json(include_text=False)), of))
    words = {"title", "text", "said", "mention", "cue", "addressee", "date", "context"}
    words |= {"gender_evidence", "counted", "subject", "characters"}
    full = list(newsparse.rows(article, of))
    assert len(full) == len(bare) > 0
    for known, row in zip(full, bare, strict=True):
        assert row == {n: None if n in words else v for n, v in known.items()}


def test_csv_gives_the_values_back(tmp_path: Path) -> None:
    """Read with any reader of CSV."""
    path = tmp_path / "figures.csv"
    found = list(newsparse.rows(_with(pool(), desk="éco"), "figures"))
    write(found, "figures", path)
    with path.open(encoding="utf-8", newline="") as lines:
        back = list(csv.DictReader(lines))
    assert [row["text"] for row in back] == [row["text"] for row in found]
    assert [Decimal(r["low"]) if r["low"] else None for r in back] == [r["low"] for r in found]
    assert {row["desk"] for row in back} == {"éco"}


def test_csv_for_a_french_excel(tmp_path: Path) -> None:
    """A byte order mark, semicolons, decimal commas."""
    path = tmp_path / "quotes.csv"
    row = {**next(newsparse.rows(pool())), "confidence": Decimal("0.75")}
    write([row], "quotes", path, excel_fr=True)
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfarticle_id;outlet;")
    assert ";0,75;" in raw.decode("utf-8-sig")


@pytest.mark.parametrize(
    "attack",
    [
        *("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx"),
        *(" =1+1", "\n=1+1", "\u00a0@SUM(A1)", "\ufeff+1+1", "\u200b=1", "\x0b-2+3"),
        *("＝1+1", "＋1+1", "－2+3", " ＠SUM(A1)"),
    ],
)
def test_what_a_spreadsheet_would_run_is_made_harmless(attack: str, tmp_path: Path) -> None:
    """In CSV by an apostrophe; in Excel the cell is text, not a formula."""
    row = {**next(newsparse.rows(pool())), "speaker": attack}
    write([row], "quotes", tmp_path / "q.csv")
    with (tmp_path / "q.csv").open(encoding="utf-8", newline="") as lines:
        cell = next(csv.DictReader(lines))["speaker"]
    assert cell == "'" + attack
    assert plain(cell) == attack
    write([row], "quotes", tmp_path / "q.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "q.xlsx").active
    cells = {cell.value: cell for cell in sheet[2] if cell.value is not None}
    assert all(cell.data_type != "f" for cell in cells.values())


def test_a_workbook_explains_itself(tmp_path: Path) -> None:
    """The sheet has the table's name, keys and offsets are folded away, a second tells columns."""
    row = {**next(newsparse.rows(pool())), "desk": "sport"}
    write([row], "quotes", tmp_path / "q.xlsx")
    book = openpyxl.load_workbook(tmp_path / "q.xlsx")
    assert book.sheetnames == ["quotes", "columns"]
    header = {cell.value: cell.column_letter for cell in book["quotes"][1]}
    hidden = book["quotes"].column_dimensions
    assert hidden[header["quote_id"]].hidden
    assert not hidden[header["said"]].hidden
    told = {name.value: about.value for name, about in book["columns"].iter_rows()}
    assert list(told) == list(header)
    assert told["said"] == "what can be pasted: the incise taken out"
    assert told["desk"] == "as it was passed"


@pytest.mark.parametrize("text", ["", "Oui", "'Oui'", "l'=", "– Oui", "'t=", " \n"])
def test_what_is_no_formula_stays(text: str) -> None:
    """Also an apostrophe of its own."""
    assert harmless(text) == plain(text) == text


@pytest.mark.parametrize("number", ["-5", "+3,2", "-1.5", " -5"])
def test_numbers_stay_numbers(number: str, tmp_path: Path) -> None:
    """A number is no formula, with whichever sign."""
    write([{**next(newsparse.rows(pool())), "desk": number}], "quotes", tmp_path / "q.csv")
    with (tmp_path / "q.csv").open(encoding="utf-8", newline="") as lines:
        assert next(csv.DictReader(lines))["desk"] == number


def test_parquet_has_types(tmp_path: Path) -> None:
    """Numbers are doubles, days are days, moments are moments, also where all are empty."""
    path = tmp_path / "figures.parquet"
    found = list(newsparse.rows(pool(), "figures"))
    write(found, "figures", path)
    table = pyarrow.parquet.read_table(path)
    types = {field.name: str(field.type) for field in table.schema}
    assert types["value"] == "double"
    assert types["published"] == "date32[day]"
    assert types["published_at"] == "timestamp[us]"
    assert types["start"] == "int64"
    assert types["approx"] == "bool"
    assert table.column("text").to_pylist() == [row["text"] for row in found]


def test_excel_has_types(tmp_path: Path) -> None:
    """Numbers and days can be counted with."""
    path = tmp_path / "figures.xlsx"
    found = list(newsparse.rows(pool(), "figures"))
    write(found, "figures", path)
    lines = list(openpyxl.load_workbook(path).active.iter_rows(values_only=True))
    back = [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]
    assert [row["start"] for row in back] == [row["start"] for row in found]
    assert [row["approx"] for row in back] == [row["approx"] for row in found]
    values = [(row["low"], got["low"]) for row, got in zip(found, back, strict=True)]
    assert all(got == (None if low is None else float(low)) for low, got in values)


@pytest.mark.parametrize("suffix", ["csv", "jsonl", "parquet", "xlsx"])
def test_nothing_makes_a_table_without_rows(suffix: str, tmp_path: Path) -> None:
    """With its header, where the format has one."""
    path = tmp_path / f"quotes.{suffix}"
    assert write([], "quotes", path) == 0
    assert path.exists()
    if suffix == "csv":
        assert path.read_text("utf-8").startswith("article_id,outlet,")
    if suffix == "parquet":
        assert "speaker" in pyarrow.parquet.read_table(path).column_names


@pytest.mark.parametrize(
    ("name", "message"), [("q.txt", ".xlsx"), ("no/such/q.csv", "cannot write")]
)
def test_files_that_cannot_be_written_are_told(name: str, message: str, tmp_path: Path) -> None:
    """An unknown format, a folder that is not there."""
    with pytest.raises(InputError, match=message):
        write([], "quotes", tmp_path / name)


@pytest.mark.parametrize("library", ["pandas", "polars", "arrow"])
def test_frames_hold_the_rows(library: Any) -> None:
    """One for each table, with the columns of the page."""
    frames = newsparse.to_frames([pool(), pool()], library)
    assert set(frames) == set(TABLES)
    frame = frames["quotes"]
    names = frame.column_names if library == "arrow" else list(frame.columns)
    assert names[: len(TABLES["quotes"])] == [column.name for column in TABLES["quotes"]]
    assert len(frame) == 2 * len(pool().top_quotes)


def test_frames_of_an_unknown_library_are_refused() -> None:
    """With those there are."""
    with pytest.raises(InputError, match="'pandas', 'polars' or 'arrow'"):
        newsparse.to_frames(pool(), "excel")  # type: ignore[arg-type]
