"""What is carried along with an article: all of it can be written, or is refused by name."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from newsparse.errors import InputError
from newsparse.source import BadSource, Source, read_many

TEXT = "Le conseil a voté mardi la rénovation du gymnase."
LONE = "a\ud800b"


@pytest.mark.parametrize("field", ["title", "url", "outlet", "section", "authors", "id"])
def test_lone_surrogates_are_refused_in_every_field(field: str) -> None:
    """No output could write them: the message names the field."""
    with pytest.raises(InputError, match=f"{field} holds lone surrogates"):
        Source(text=TEXT, **{field: LONE})


@pytest.mark.parametrize("value", [LONE, {"b": [1, LONE]}, {LONE: 1}, ("x", LONE)])
def test_lone_surrogates_are_refused_in_metadata(value: Any) -> None:
    """However deep they stand, the message names the key."""
    with pytest.raises(InputError, match=r"rubrique.*lone surrogates"):
        Source(text=TEXT, metadata={"rubrique": value})


def test_numbers_that_are_none_become_none() -> None:
    """JSON has no NaN and no infinity, and a table has no NaT."""
    nan, inf = float("nan"), float("inf")
    metadata = {"a": nan, "b": [inf, 1.5], "c": {"d": -inf}, "e": pd.NaT, "f": Decimal("NaN")}
    source = Source(text=TEXT, metadata=metadata)
    assert dict(source.metadata) == {
        "a": None, "b": [None, 1.5], "c": {"d": None}, "e": None, "f": None,
    }  # fmt: skip


def test_dates_decimals_and_numbers_of_numpy_are_carried() -> None:
    """Tables have columns of dates and decimals; tuples are lists, and keys are text."""
    day = dt.date(2024, 11, 7)
    metadata = {"a": day, "b": Decimal("1.50"), "c": np.int64(3), "d": (1, "x"), "e": {1: True}}
    source = Source(text=TEXT, metadata=metadata)
    assert dict(source.metadata) == {
        "a": day, "b": Decimal("1.50"), "c": 3, "d": [1, "x"], "e": {"1": True},
    }  # fmt: skip
    assert type(source.metadata["c"]) is int


@pytest.mark.parametrize("value", [{1, 2}, object(), b"x", [{"n": {3}}], Path("x")])
def test_what_nothing_can_hold_is_refused(value: Any) -> None:
    """At the input, with its key, and not when the last of the records is written."""
    with pytest.raises(InputError, match="rubrique"):
        Source(text=TEXT, metadata={"rubrique": value})


def test_metadata_that_hold_themselves_are_refused() -> None:
    """There is no end to what would be written."""
    metadata: dict[str, Any] = {}
    metadata["a"] = metadata
    with pytest.raises(InputError, match="nested"):
        Source(text=TEXT, metadata=metadata)


def test_a_refused_record_can_be_written(tmp_path: Path) -> None:
    """The id that a bad line states is told without what no file can hold."""
    rows = [{"text": TEXT, "id": LONE}, {"text": TEXT, "note": float("nan")}]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    bad, source = read_many(path)
    assert isinstance(bad, BadSource)
    assert isinstance(source, Source)
    assert (bad.id or "").encode("utf-8") == b"a?b"
    assert dict(source.metadata) == {"note": None}


def test_a_column_called_file_that_is_empty_is_no_path(tmp_path: Path) -> None:
    """A table may carry one along, and leave its cell empty."""
    path = tmp_path / "a.csv"
    path.write_text(f"text,file\n{TEXT},\n{TEXT},b.txt\n", encoding="utf-8")
    found = [source.file for source in read_many(path) if isinstance(source, Source)]
    assert found == ["", "b.txt"]
