"""The card and the licences tell of every file and every corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("stanza")

from newsparse.training import card, manifest
from newsparse.training.recipe import FULL
from newsparse.training.sources import CORPORA, DATA, LICENCES
from newsparse.training.train import Trained

SCORES = {
    "sequoia-test-raw": {"Tokens": 99.0, "Sentences": 90.0, "Words": 98.5, "LAS": 80.0},
    "sequoia-test-gold-tokens": dict.fromkeys(("UPOS", "UFeats", "Lemmas", "UAS", "LAS"), 87.65),
    "sequoia-test-ner": {"precision": 81.0, "recall": 79.0, "F1": 80.0},
}


@pytest.fixture
def made(tmp_path: Path) -> dict[str, Any]:
    """The manifest of files that hold no weights."""
    for name in DATA:
        (tmp_path / f"{name}.pt").write_bytes(name.encode())
    trained = [Trained(name=m.name, key="", seconds=90) for m in FULL.models]
    return manifest.build(tmp_path, FULL, trained, {"variance_kept": 0.7}, SCORES)


def test_manifest_describes_each_file(made: dict[str, Any]) -> None:
    """Hash, size, data, licence and settings stand beside each name."""
    assert set(made["files"]) == {f"{name}.pt" for name in DATA}
    for entry in made["files"].values():
        assert len(entry["sha256"]) == 64
        assert all(entry[name] for name in ("bytes", "data", "licence", "settings"))


def test_scores_stand_with_the_file_that_earned_them(made: dict[str, Any]) -> None:
    """A file carries the measures that it alone decides."""
    assert made["files"]["ner.pt"]["scores"]["sequoia-test-ner"]["F1"] == 80.0
    assert made["files"]["pretrain.pt"]["scores"] == {}


def test_card_lists_every_file_and_corpus(made: dict[str, Any]) -> None:
    """No file and no source is left out."""
    text = card.card(made)
    assert all(f"`{name}`" in text for name in made["files"])
    assert all(corpus.name in text and corpus.authors in text for corpus in CORPORA)
    assert "87.65" in text


def test_every_licence_has_a_file_with_its_credits(
    made: dict[str, Any], tmp_path: Path, corpora: Path
) -> None:
    """Each corpus is credited under its licence, with the text where it is at hand."""
    card.write(tmp_path, made, corpora)
    for licence in LICENCES:
        text = (tmp_path / "licences" / f"{licence.identifier}.txt").read_text(encoding="utf-8")
        assert licence.url in text
        assert all(c.authors in text for c in CORPORA if c.licence == licence.identifier)
        assert ("The text of the licence." in text) is (licence.text_from is not None)


def test_every_corpus_has_a_known_licence() -> None:
    """A corpus cannot name a licence that has no file."""
    assert {corpus.licence for corpus in CORPORA} == {licence.identifier for licence in LICENCES}


def test_card_says_what_the_training_took(made: dict[str, Any]) -> None:
    """Hours of a core and an estimate of the energy, from the seconds of each training."""
    text = card.card(made)
    hours = sum(e.get("seconds", 0) for e in made["files"].values()) / 3600
    assert f"Together {hours:.1f} hours of one core" in text
    assert f"{hours * 15 / 1000:.2f} kWh" in text
