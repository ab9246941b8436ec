"""Which module reads which file, and what newsparse itself wrote, which is no input."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

MODULES = {
    ".txt": "files",
    ".html": "files",
    ".htm": "files",
    ".jsonl": "jsonlines",
    ".ndjson": "jsonlines",
    ".csv": "delimited",
    ".tsv": "delimited",
    ".parquet": "parquet",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "xmlfiles",
    ".json": "ninjs",
}
"""The module of this package that reads the files of a suffix."""

PAGES = frozenset({".html", ".htm"})
"""Suffixes of HTML pages."""

TABLES = tuple(
    suffix for suffix, module in MODULES.items() if module in {"jsonlines", "delimited", "parquet"}
)
"""Suffixes of files whose columns can be named."""

RECORDS = frozenset(suffix for suffix, module in MODULES.items() if module != "files")
"""Suffixes of files that hold records, not the text of one article."""

WRITTEN = (
    "newsparse wrote these articles: newsparse table reads them, and newsparse.Article.from_json "
    "each of them"
)
"""What to do with articles that were read already."""


def is_run(folder: Path) -> bool:
    """Tell whether ``newsparse corpus`` began a folder."""
    try:
        made = json.loads((folder / "run.json").read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(made, dict) and {"newsparse", "models", "options"} <= made.keys()


def is_article(record: object) -> bool:
    """Tell whether a record of JSON is an article as newsparse writes it."""
    return isinstance(record, Mapping) and {"schema", "text_sha256"} <= record.keys()
