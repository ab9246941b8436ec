"""Exported files load safely, in the types that Stanza expects."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

import pytest

from newsparse.training import export

torch = pytest.importorskip("torch")


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A checkpoint with weights, counts, a vocabulary and optimizer state."""
    state = {
        "model": {"weight": torch.rand(50, 40), "steps": torch.tensor(3)},
        "vocab": OrderedDict(word=1, other=2),
        "emb": torch.rand(200, 100).half().float(),
        "optimizer_state_dict": {"momentum": torch.rand(50, 40)},
    }
    path = tmp_path / "full.pt"
    torch.save(state, path)
    return path


def test_models_round_trip_as_half_floats(saved: Path, tmp_path: Path) -> None:
    """Floats become half floats, nothing else changes, optimizer state goes."""
    target = tmp_path / "model.pt"
    export.export_model(saved, target)
    before, after = (torch.load(path, weights_only=True) for path in (saved, target))
    assert after.keys() == {"model", "vocab", "emb"}
    assert torch.equal(after["model"]["weight"], before["model"]["weight"].half())
    assert after["model"]["steps"].dtype == torch.int64
    assert after["vocab"] == before["vocab"]


def test_vectors_round_trip_as_single_floats(saved: Path, tmp_path: Path) -> None:
    """Stanza needs single floats here; the file is small all the same."""
    target = tmp_path / "vectors.pt"
    export.export_vectors(saved, target)
    # With the callable map_location that Stanza passes.
    after = torch.load(target, lambda storage, _: storage, weights_only=True)
    before = torch.load(saved, weights_only=True)
    assert after["emb"].dtype == torch.float32
    assert torch.equal(after["emb"], before["emb"])
    assert target.stat().st_size < 0.75 * saved.stat().st_size


@pytest.mark.parametrize("exporter", [export.export_model, export.export_vectors])
def test_the_same_weights_give_the_same_file(
    saved: Path, tmp_path: Path, exporter: Callable[[Path, Path], None]
) -> None:
    """Hashes in the manifest stay when nothing was trained anew."""
    targets = tmp_path / "one.pt", tmp_path / "two.pt"
    for target in targets:
        exporter(saved, target)
    assert export.sha256(targets[0]) == export.sha256(targets[1])
