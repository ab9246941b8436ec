"""Trainings are run once, and again only when something that matters has changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from attrs import evolve

from newsparse.training.data import INPUTS
from newsparse.training.recipe import FULL
from newsparse.training.train import TrainingError, command_for, finished, train_all

LEMMA, MWT = FULL.model("lemma"), FULL.model("mwt")


class FakeTrainer:
    """Stands for Stanza: notes which models it was asked for and writes a checkpoint."""

    def __init__(self) -> None:
        """Start with no run noted."""
        self.runs: list[str] = []

    def __call__(self, command: Sequence[str], work: Path, log: Path) -> None:
        """Write the checkpoint that the command line names."""
        folder = work / command[command.index("--save_dir") + 1]
        (folder / command[command.index("--save_name") + 1]).write_bytes(b"weights")
        self.runs.append(log.stem)


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A work folder with input files for every model."""
    for inputs in INPUTS.values():
        for name in inputs.values():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name)
    return tmp_path


def test_a_finished_model_is_not_trained_again(work: Path) -> None:
    """A second run finds the stamps of the first."""
    trainer = FakeTrainer()
    for _ in range(2):
        train_all([LEMMA, MWT], seed=1, work=work, runner=trainer)
    assert trainer.runs == ["lemma", "mwt"]


def test_changed_settings_are_trained_again(work: Path) -> None:
    """Other settings, and another seed, make another model."""
    trainer = FakeTrainer()
    slower = evolve(LEMMA, flags={**LEMMA.flags, "num_epoch": 2})
    for settings, seed in ((LEMMA, 1), (slower, 1), (slower, 2), (slower, 2)):
        train_all([settings], seed=seed, work=work, runner=trainer)
    assert trainer.runs == ["lemma"] * 3


def test_changed_data_is_trained_on_again(work: Path) -> None:
    """A model is as new as the files it was trained on."""
    trainer = FakeTrainer()
    train_all([LEMMA, MWT], seed=1, work=work, runner=trainer)
    (work / INPUTS["mwt"]["train_file"]).write_text("other")
    train_all([LEMMA, MWT], seed=1, work=work, runner=trainer)
    assert trainer.runs == ["lemma", "mwt", "mwt"]


def test_old_checkpoints_do_not_leak_into_new_settings(work: Path) -> None:
    """The parser would go on from a checkpoint that it finds."""
    train_all([LEMMA], seed=1, work=work, runner=FakeTrainer())
    left_over = work / "checkpoints" / "lemma" / "checkpoint.pt"
    left_over.write_bytes(b"old")
    train_all([LEMMA], seed=2, work=work, runner=FakeTrainer())
    assert not left_over.exists()


def test_an_interrupted_run_keeps_its_checkpoint(work: Path) -> None:
    """With the same settings the parser goes on where it was stopped."""
    left_over = work / "checkpoints" / "lemma" / "checkpoint.pt"

    def stopped(command: Sequence[str], work: Path, log: Path) -> None:
        left_over.write_bytes(b"half way")
        msg = "stopped"
        raise TrainingError(msg)

    with pytest.raises(TrainingError):
        train_all([LEMMA], seed=1, work=work, runner=stopped)
    assert finished("lemma", work) is None
    train_all([LEMMA], seed=1, work=work, runner=FakeTrainer())
    assert left_over.exists()


def test_command_lines_hold_no_absolute_data_paths() -> None:
    """Trainers store their options in the weights: no folder of the maker may get there."""
    for settings in FULL.models:
        assert not [part for part in command_for(settings, 1)[1:] if part.startswith("/")]
