"""What is installed: versions, models with their data, and the licences of both."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from newsparse.analysis.locate import EMBEDDED, stanza_directory
from newsparse.output.layout import Column, table
from newsparse.version import __version__

LIBRARIES = (
    "stanza",
    "torch",
    "attrs",
    "cattrs",
    "dateparser",
    "text2num",
    "babel",
    "lxml",
    "simplemma",
    "tqdm",
)
"""What newsparse itself requires."""
_FILES = (Column("file"), Column("MB", right=True), Column("data", 20), Column("licence", 20))
_WIDTH = 100


def to_text() -> str:
    """Return lines that say what is installed; nothing heavy is imported for them."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield f"newsparse {__version__}, Python {platform.python_version()}"
    yield "  " + ", ".join(f"{name} {_version(name)}" for name in LIBRARIES)
    yield ""
    yield f"Models that ship with the package: {EMBEDDED}"
    yield from (f"  {line}" for line in _models(EMBEDDED))
    yield ""
    official = stanza_directory()
    there = (
        "downloaded" if (official / "fr").is_dir() else "not here; fetch with `newsparse download`"
    )
    yield f"Stanza's official French models: {official} ({there})"
    yield ""
    yield "Licence of the code: Apache-2.0. The weights stand under the licences of their data."


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(missing)"


def _models(directory: Path) -> list[str]:
    manifest = _manifest(directory)
    listed = manifest.get("files", {})
    rows = []
    for path in sorted(directory.glob("*.pt")):
        entry = listed.get(path.name, {})
        data, licence = ", ".join(entry.get("data", ())), entry.get("licence", "")
        rows.append([path.name, f"{path.stat().st_size / 1e6:.1f}", data, licence])
    if not rows:
        return ["none: reinstall newsparse"]
    made = "made {created} with Stanza {stanza}".format_map(
        {"created": "?", "stanza": "?", **manifest}
    )
    return [made if manifest else "no manifest", *table(_FILES, rows, _WIDTH - 2)]


def _manifest(directory: Path) -> dict[str, Any]:
    try:
        loaded = json.loads((directory / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return loaded if isinstance(loaded, dict) else {}
