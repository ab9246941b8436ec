"""The documentation is true: every code block of every page runs, and prints what it says."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sybil import Document, Example, Region, Sybil
from sybil.parsers.myst import PythonCodeBlockParser

import newsparse
from newsparse import api, cli

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])

CONSOLE = re.compile(
    r"^```console\n\$ newsparse (?P<line>[^\n]*)\n(?P<shown>.*?)^```$", re.MULTILINE | re.DOTALL
)

SHOWN = re.compile(
    r"(?:```)?\s*(?:[^\n`]{0,30}prints?[^\n`]{0,10}\n\s*)?```text\n(?P<output>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
"""What a block prints, where it is shown right below it."""


def console(document: Document) -> Iterator[Region]:
    """Yield the console blocks of a page that run the command."""
    for match in CONSOLE.finditer(document.text):
        yield Region(match.start(), match.end(), (match["line"], match["shown"]), run_command)


def run_command(example: Example) -> str | None:
    """Run the command of a console block; where the page shows output, compare it.

    A line that is « … » stands for any lines, « […] » for what differs from machine to machine.
    """
    line, shown = example.parsed
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            status = cli.main(line.split())
        except SystemExit as left:
            status = left.code
    if status:
        return f"newsparse {line} ended with {status}"
    if shown and not is_output(shown, out.getvalue()):
        return f"newsparse {line} printed:\n{out.getvalue()}"
    return None


def is_output(shown: str, printed: str) -> bool:
    """Tell whether a page shows what was printed, with or without gaps."""
    lines = (
        r"(?:.*\n)*?" if line == "…" else re.escape(line).replace(re.escape("[…]"), ".*") + r"\n"
        for line in without_trailing_spaces(shown).splitlines()
    )
    return re.fullmatch("".join(lines), without_trailing_spaces(printed) + "\n") is not None


def without_trailing_spaces(text: str) -> str:
    """What a reader sees: no spaces at line ends, no empty lines at the end."""
    return "\n".join(line.rstrip() for line in text.rstrip().splitlines())


sybil = Sybil(parsers=[PythonCodeBlockParser(), console])


def run(page: Path) -> None:
    """Run every block of a page, those before a block standing for what it may use."""
    document = sybil.parse(page)
    for example in document.examples():
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            example.evaluate()
        shown = SHOWN.match(document.text, example.region.end)
        if shown is not None and isinstance(example.parsed, str):  # a block of Python
            said = without_trailing_spaces(out.getvalue())
            expected = without_trailing_spaces(shown["output"])
            if said != expected:
                message = f"{page.name} shows\n{expected}\nand this was printed:\n{said}"
                raise AssertionError(message)


@pytest.fixture
def at_root(monkeypatch: pytest.MonkeyPatch, parser: newsparse.Parser) -> None:
    """Run where a reader who cloned the project stands, with the models loaded once."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(api, "_default", parser)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_block_of_the_page_runs(page: Path, at_root: None) -> None:
    """Each block runs after those before it, and its output is the one shown."""
    run(page)


def test_no_page_is_without_an_example() -> None:
    """Every page but the changelog shows something that runs."""
    bare = [
        page.name
        for page in PAGES
        if page.name not in {"changelog.md", "README.md"} and not list(sybil.parse(page).examples())
    ]
    assert bare == []


def test_the_architecture_names_every_package() -> None:
    """Whatever stands in the tree, or is a package or a module of newsparse, has its line there."""
    page = (ROOT / "docs" / "explanation" / "architecture.md").read_text("utf-8")
    tree = page.partition("## The tree")[2].partition("## One direction")[0]
    listed = {line.split()[0] for line in tree.splitlines() if line.strip()}
    package = ROOT / "newsparse"
    rooms = {f"{p.parent.name}/" for p in package.rglob("__init__.py")}
    modules = {p.name for p in package.glob("*.py") if not p.name.startswith("_")}
    assert rooms | modules <= listed


def test_a_wrong_output_would_be_noticed(tmp_path: Path, at_root: None) -> None:
    """The checker itself can fail: on a block that raises, a wrong result, a wrong print."""
    wrong = "```python\nprint(1)\n```\n\n```text\n2\n```"
    for block in ("```python\n1 / 0\n```", "```python\n>>> 1\n2\n\n```", wrong):
        page = tmp_path / "page.md"
        page.write_text(block, encoding="utf-8")
        with pytest.raises(Exception, match=r"division|Expected|printed"):
            run(page)
    for output in ("newsparse 0.0", "…\nnewsparse 0.0", "newsparse [… ]", "newsparse\n…"):
        page.write_text(f"```console\n$ newsparse --version\n{output}\n```", encoding="utf-8")
        with pytest.raises(Exception, match="printed"):
            run(page)
    for output in (f"newsparse {newsparse.__version__}", "newsparse […]", "…"):
        page.write_text(f"```console\n$ newsparse --version\n{output}\n```", encoding="utf-8")
        run(page)
