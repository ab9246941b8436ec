"""The page of the tables and the code say the same."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse.output.columns import TABLES
from newsparse.output.sheets import write

_PAGE = Path(__file__).parents[2] / "docs" / "reference" / "tables.md"


def _listed(heading: str) -> list[tuple[str, str]]:
    """The columns under a heading of the page: what is said of each, and the example."""
    section = _PAGE.read_text("utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    cells = [row.removesuffix(" |").rpartition(" |") for row in rows]
    return [(about, example.strip()) for about, _, example in cells]


def test_the_page_lists_the_columns_and_no_other() -> None:
    """Name, type and meaning, as the code has them."""
    named = {of: columns[8:] for of, columns in TABLES.items()}
    for heading, columns in {**named, "Every table": TABLES["quotes"][:8]}.items():
        wanted = [f"| `{c.name}` | {c.type} | {c.about}" for c in columns]
        assert [about for about, _ in _listed(heading)] == wanted


def test_the_examples_of_the_page_are_cells_of_its_article(
    monkeypatch: pytest.MonkeyPatch, parser: newsparse.Parser
) -> None:
    """Of the column that they stand beside; there is none only where no row has any."""
    monkeypatch.setattr("newsparse.api._default", parser)
    block = re.search(r"```python\n(.*?)```", _PAGE.read_text("utf-8"), re.DOTALL)
    assert block is not None
    names: dict[str, Any] = {}
    exec(block[1], names)  # noqa: S102 - the page of ours that readers are to run
    for of in TABLES:
        out = io.StringIO()
        write(newsparse.rows(names["article"], of, top=False), of, out)
        rows = list(csv.DictReader(io.StringIO(out.getvalue())))
        shared = _listed("Every table") if of == "articles" else []
        for about, example in shared + _listed(of):
            name = about.split("`")[1]
            shown = example.strip("`").replace("\\|", "|")
            begins = shown.removesuffix("…")
            cells = {row[name] for row in rows}
            if not shown:
                assert cells == {""}
            elif begins == shown:
                assert shown in cells
            else:
                assert any(cell.startswith(begins) for cell in cells)


def test_the_page_of_vocabularies_lists_the_senses_of_cues() -> None:
    """Those of the lexicon, each with verbs that have it there."""
    (lexicon,) = Path(newsparse.__file__).parent.rglob("cues.tsv")
    known: dict[str, set[str]] = {}
    for line in lexicon.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            lemma, sense, *_ = line.split("\t")
            known.setdefault(sense, set()).add(lemma)
    page = _PAGE.with_name("vocabularies.md").read_text("utf-8")
    listed = re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$", page, re.MULTILINE)
    assert {sense for sense, _ in listed} == known.keys()
    for sense, verbs in listed:
        assert {verb.strip("*") for verb in verbs.split(", ")} <= known[sense]
