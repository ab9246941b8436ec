"""Tables: which column is which field, whatever parts them, and nothing lost in silence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from newsparse.errors import InputError
from newsparse.source import BadSource, Source, read_many

TEXT = "Le conseil a voté mardi la rénovation du gymnase."


def written(path: Path, content: str) -> Path:
    """A file of UTF-8."""
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("content", "columns"),
    [
        (f"id;titre, sous-titre, chapô, note;text\n1;Un, deux;{TEXT}\n", {}),
        (f"id;text;a, b, c, d\n1;{TEXT};x\n2;{TEXT};y\n", {}),
        (f"id|le corps, entier; oui|n\n1|{TEXT}|2\n", {"text": "le corps, entier; oui"}),
        (f"text;note\n{TEXT};a, b\n", {}),
        (f"text\n{TEXT}\n", {}),
    ],
)
def test_the_delimiter_is_the_one_that_fits(
    tmp_path: Path, content: str, columns: dict[str, str]
) -> None:
    """Other marks in a header do not decide it: the columns that are looked for do."""
    found = list(read_many(written(tmp_path / "a.csv", content), columns=columns))
    assert {one.text for one in found if isinstance(one, Source)} == {TEXT}


@pytest.mark.parametrize("name", ["a.csv", "a.parquet"])
def test_two_columns_of_one_name_are_refused(tmp_path: Path, name: str) -> None:
    """One of them would be lost: the message says which name is there twice."""
    if name == "a.csv":
        written(tmp_path / name, f"id,text,text\n1,{TEXT},autre\n2,{TEXT},autre\n")
    else:
        columns = [pa.array([TEXT]), pa.array(["autre"])]
        pq.write_table(pa.Table.from_arrays(columns, names=["text", "text"]), tmp_path / name)
    [bad] = read_many(tmp_path / name)
    assert isinstance(bad, BadSource)
    assert "'text'" in bad.message
    assert bad.record is None


def test_columns_without_a_name_are_told_apart(tmp_path: Path) -> None:
    """What stands under no name is carried by its place."""
    [found] = read_many(written(tmp_path / "a.csv", f",text,\n7,{TEXT},oui\n"))
    assert isinstance(found, Source)
    assert dict(found.metadata) == {"column 1": "7", "column 3": "oui"}


def test_columns_can_be_passed_as_a_mapping(tmp_path: Path) -> None:
    """A mapping says the same as keywords, and cannot meet the function's own parameters."""
    row = {"contenu": TEXT, "quand": "2024-11-07"}
    path = written(tmp_path / "a.jsonl", json.dumps(row))
    columns = {"text": "contenu", "published": "quand"}
    [one] = read_many(path, columns=columns)
    [other] = read_many(path, columns={"text": "contenu"}, published="quand")
    assert one == other
    assert isinstance(one, Source)
    assert str(one.published) == "2024-11-07"


@pytest.mark.parametrize(
    ("asked", "remedy"),
    [
        ({"columns": {"date": "pub"}}, "did you mean published"),
        ({"date": "pub"}, "did you mean published"),
        ({"columns": {"encoding": "x"}}, "text, html, id, published"),
        ({"columns": {"paths": "x"}}, "text, html, id, published"),
        ({"author": "qui"}, "did you mean authors"),
        ({"boilerplate": "x"}, "layout, trafilatura"),
    ],
)
def test_a_name_that_is_no_field_is_refused_at_once(asked: dict[str, Any], remedy: str) -> None:
    """Before anything is read, with the fields that exist and the one that may be meant."""
    with pytest.raises(InputError, match=remedy):
        read_many("nowhere.csv", **asked)
