"""Runs ``newsparse table``, and writes what it reads."""

from __future__ import annotations

import csv
from pathlib import Path

import attrs
import command_line
import pytest
from made_articles import pool

QUOTE = "« Nous paierons », a promis Luce Arnal."


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """Run newsparse table; return its exit code, stdout and stderr."""
    code, out, err = command_line.run(capsys, "table", *arguments)
    assert all(line.startswith("newsparse: ") for line in err.splitlines())
    return code, out, err


def record(known: str, *, text: bool = True) -> str:
    """The JSON of an article of that id."""
    return attrs.evolve(pool(), id=known).to_json(include_text=text)


def lines(path: Path, *content: str) -> Path:
    """Write lines to a file."""
    path.write_text("".join(f"{line}\n" for line in content), encoding="utf-8")
    return path


def ids(out: str) -> list[str]:
    """The articles of a table, in order."""
    return list(dict.fromkeys(row["article_id"] for row in csv.DictReader(out.splitlines())))
