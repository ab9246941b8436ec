"""The licence of every part: the code, each file of weights, the tables, the libraries."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata

from newsparse.analysis.locate import EMBEDDED
from newsparse.cli.info import LIBRARIES
from newsparse.version import __version__

_TABLES = (
    ("cities", "GeoNames (geonames.org)", "CC-BY-4.0"),
    ("countries, currencies", "Unicode CLDR", "Unicode-3.0"),
    ("first names", "Faker", "MIT"),
    ("all others", "written for newsparse", "Apache-2.0"),
)


def to_text() -> str:
    """Return the licences as lines; every text that must travel with the weights is named."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield f"newsparse {__version__}: Apache-2.0"
    yield ""
    yield f"Weights in {EMBEDDED}: the licences of the data that each file was trained on"
    manifest = json.loads((EMBEDDED / "manifest.json").read_text(encoding="utf-8"))
    for name, entry in sorted(manifest["files"].items()):
        yield f"  {name}: {entry['licence']}"
        yield from (f"    {source}" for source in entry["data"])
    yield "  texts:"
    yield from (f"    {path}" for path in sorted((EMBEDDED / "licences").iterdir()))
    yield ""
    yield "Tables of words and names"
    yield from (f"  {what}: {source}, {licence}" for what, source, licence in _TABLES)
    yield ""
    yield "Libraries, as they state it"
    yield from (f"  {name}: {_licence(name)}" for name in LIBRARIES)


def _licence(name: str) -> str:
    try:
        stated = metadata(name).json
    except PackageNotFoundError:
        return "(missing)"
    licence = stated.get("license_expression") or stated.get("license") or "not stated"
    return str(licence).splitlines()[0]
