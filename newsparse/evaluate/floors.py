"""Floors: measures below which a reading of gold articles does not pass."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsparse.errors import FormatError, InputError
from newsparse.evaluate.tally import Report
from newsparse.output.strict import reject


def read_floors(path: Path) -> dict[str, float]:
    """Return the floors of a TOML or JSON file, under dotted names (``quotes.f1``).

    Args:
        path: ``.toml`` or ``.json``; tables may stand for dots (``[quotes]`` with ``f1 = 70``).

    Raises:
        InputError: The file cannot be read.
        FormatError: It is neither, names a measure there is not, or gives it no number.
    """
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = f"cannot read {path}: {getattr(error, 'strerror', None) or error}"
        raise InputError(message) from error
    try:
        loaded = json.loads(content) if path.suffix.lower() == ".json" else _toml(content)
    except ValueError as error:
        message = f"{path}: {error}"
        raise FormatError(message) from error
    floors = dict(_flat(loaded, "")) if isinstance(loaded, dict) else {"document": loaded}
    problems = list(_problems(floors))
    if problems:
        reject(str(path), problems)
    return floors


def _toml(content: str) -> Any:
    if sys.version_info >= (3, 11):
        import tomllib

        return tomllib.loads(content)
    message = "reading TOML needs Python 3.11: write the floors as JSON"
    raise ValueError(message)


def _flat(table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def _problems(floors: Mapping[str, Any]) -> Iterator[str]:
    known = Report().measures()
    for name, floor in floors.items():
        if name not in known:
            yield f"{name}: no such measure; there are {', '.join(known)}"
        elif isinstance(floor, bool) or not isinstance(floor, int | float):
            yield f"{name}: expected a number, not {floor!r}"


def below(report: Report, floors: Mapping[str, float]) -> list[str]:
    """Return one sentence for each measure that does not reach its floor.

    Args:
        report: What was counted.
        floors: The least values, under dotted names.
    """
    found = []
    measures = report.measures()
    for name, floor in floors.items():
        value = measures[name]
        if value is None:
            found.append(f"{name} was not measured, its floor is {floor}")
        elif value < floor:
            found.append(f"{name} is {value}, below its floor of {floor}")
    return found
