"""Data files of a package: words kept apart from logic, read without their comments."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources


def lines_of(package: str, name: str) -> Iterator[str]:
    """Yield the lines of a file in a package's ``data/``; comments and empty ones are left out."""
    text = (resources.files(package) / "data" / name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def rows_of(package: str, name: str) -> list[list[str]]:
    """Return the cells of those lines, which tabs part."""
    return [line.split("\t") for line in lines_of(package, name)]
