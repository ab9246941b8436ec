"""Writes ``manifest.json``: what each file of weights is, was made from, and can do."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from attrs import asdict

from newsparse.training.export import sha256
from newsparse.training.recipe import Recipe
from newsparse.training.score import Scores
from newsparse.training.sources import DATA, licence_expression
from newsparse.training.train import Trained

SCHEMA = 1
"""Version of the manifest's layout."""

# The test sets and measures that speak for one file alone.
_MEASURES: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "tokenizer": (("sequoia-test-raw", ("Tokens", "Sentences")),),
    "mwt": (("sequoia-test-raw", ("Words",)),),
    "pos": (("sequoia-test-gold-tokens", ("UPOS", "UFeats")),),
    "lemma": (("sequoia-test-gold-tokens", ("Lemmas",)),),
    "depparse": (("sequoia-test-gold-tokens", ("UAS", "LAS")),),
    "ner": (("sequoia-test-ner", ("precision", "recall", "F1")),),
}


def _package_version() -> str:
    try:
        return version("newsparse")
    except PackageNotFoundError:
        return "source"


def _scores_of(name: str, scores: Mapping[str, Scores]) -> dict[str, Scores]:
    wanted = _MEASURES.get(name, ())
    return {test: {m: scores[test][m] for m in measures} for test, measures in wanted}


def build(
    folder: Path,
    recipe: Recipe,
    trained: Sequence[Trained],
    vectors: Mapping[str, Any],
    scores: Mapping[str, Scores],
) -> dict[str, Any]:
    """Return the manifest of the exported files in ``folder``.

    Args:
        folder: Holds the exported ``.pt`` files.
        recipe: The settings they were trained with.
        trained: What is known of each training.
        vectors: What the word vectors' step returned.
        scores: Scores by test set.
    """
    import stanza

    settings = {m.name: (m.processor, dict(m.flags)) for m in recipe.models}
    settings["pretrain"] = "pretrain", {**asdict(recipe.vectors), **vectors}
    seconds = {item.name: item.seconds for item in trained}
    files = {
        f"{name}.pt": _entry(folder / f"{name}.pt", *settings[name], seconds.get(name), scores)
        for name in DATA
    }
    return {
        "schema": SCHEMA,
        "language": "fr",
        "stanza": stanza.__version__,
        "created": dt.datetime.now(dt.timezone.utc).date().isoformat(),
        "recipe": _package_version(),
        "seed": recipe.seed,
        "augmentation": asdict(recipe.augment),
        "files": files,
        "scores": dict(scores),
    }


def _entry(
    path: Path,
    processor: str,
    settings: dict[str, Any],
    seconds: int | None,
    scores: Mapping[str, Scores],
) -> dict[str, Any]:
    corpora = DATA[path.stem]
    entry: dict[str, Any] = {
        "processor": processor,
        "sha256": sha256(path),
        "bytes": path.stat().st_size,
        "data": [corpus.name for corpus in corpora],
        "licence": licence_expression(corpora),
        "settings": settings,
        "scores": _scores_of(path.stem, scores),
    }
    if seconds is not None:
        entry["seconds"] = seconds
    return entry


def write(path: Path, manifest: Mapping[str, Any]) -> None:
    """Write the manifest as indented JSON."""
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8")
