"""One engine for every run, and what it read of each text, kept on disk."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from catalogue import ROOT

from newsparse.analysis.chunks import chunks_of
from newsparse.analysis.engine import Engine

Analyses = dict[bytes, Any]


def share(engine: Engine, analyses: Analyses) -> None:
    """Make every engine of the embedded models this one, and let it read no text twice.

    An analysis follows from the stretches of text that the models are given and their places, so
    these are what it is kept under.
    """
    load, analyse = Engine.__init__, Engine.analyse

    def init(self: Engine, models: Any = "embedded", device: str = "auto", **options: Any) -> None:
        if models == "embedded" and device in {"auto", "cpu"}:
            vars(self).update(vars(engine))
        else:
            load(self, models, device, **options)

    def remembered(self: Engine, documents: Sequence[Any]) -> list[Any]:
        keys = [_key(document) for document in documents]
        new = {k: d for k, d in zip(keys, documents, strict=True) if k not in analyses}
        if new:
            analyses.update(zip(new, analyse(self, list(new.values())), strict=True))
        return [analyses[key] for key in keys]

    Engine.__init__, Engine.analyse = init, remembered


def _key(document: Any) -> bytes:
    return hashlib.sha256(repr(chunks_of(document)).encode()).digest()


def kept(folder: Path) -> Path:
    """Return the file for the analyses of these very models and this very code."""
    package = ROOT / "newsparse"
    files = [*package.glob("models/fr/manifest.json"), *package.rglob("analysis/**/*.py")]
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.read_bytes())
    return folder / f"analyses-{digest.hexdigest()[:12]}.pickle"
