"""Runs Stanza's trainers, each in a process of its own, and skips what is finished."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from attrs import asdict, frozen

from newsparse.training.data import INPUTS
from newsparse.training.recipe import ModelSettings

logger = logging.getLogger("newsparse.training")

# Relative names only: the trainers store their options in the checkpoint.
_OUTPUTS: dict[str, dict[str, str]] = {
    "tokenizer": {"conll_file": "checkpoints/tokenizer/dev.pred.conllu"},
    "mwt": {"output_file": "checkpoints/mwt/dev.pred.conllu"},
    "lemma": {"output_file": "checkpoints/lemma/dev.pred.conllu"},
}
# These two trainers have no such option.
_WITHOUT_LANG = {"ner", "lemma"}

Runner = Callable[[Sequence[str], Path, Path], None]
"""Runs a command line in a folder and writes its output to a log."""


class TrainingError(RuntimeError):
    """A trainer stopped with an error; the message names its log."""


@frozen(kw_only=True)
class Trained:
    """What is known of one finished training; stored beside the checkpoint."""

    name: str
    """Name of the model."""
    key: str
    """Hash of settings, seed and input files."""
    seconds: int
    """Wall-clock time it took."""


def run_trainer(command: Sequence[str], work: Path, log: Path) -> None:
    """Run one trainer on a single thread.

    Raises:
        TrainingError: It did not end well.
    """
    threads = dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    # Stanza iterates over sets of words when it numbers its vocabularies.
    env = os.environ | threads | {"PYTHONHASHSEED": "0", "CUDA_VISIBLE_DEVICES": ""}
    with log.open("w", encoding="utf-8") as out:
        done = subprocess.run(
            command, cwd=work, env=env, stdout=out, stderr=subprocess.STDOUT, check=False
        )
    if done.returncode:
        msg = f"{command[2]} ended with exit status {done.returncode}: see {log}"
        raise TrainingError(msg)


def command_for(settings: ModelSettings, seed: int) -> list[str]:
    """Return the command line that trains a model, run from the work folder."""
    name = settings.name
    options: dict[str, object] = {
        "mode": "train",
        "shorthand": "fr_news",
        "save_dir": f"checkpoints/{name}",
        "save_name": f"{name}.pt",
        "seed": seed,
        **({} if name in _WITHOUT_LANG else {"lang": "fr"}),
        **INPUTS[name],
        **_OUTPUTS.get(name, {}),
        **settings.flags,
    }
    command = [sys.executable, "-m", settings.module, "--cpu"]
    for option, value in options.items():
        command += [f"--{option}"] if value is True else [f"--{option}", str(value)]
    return command


def key_for(settings: ModelSettings, seed: int, work: Path) -> str:
    """Return a hash of all that decides the weights of one model."""
    import stanza

    digest = hashlib.sha256()
    known = {"settings": asdict(settings), "seed": seed, "stanza": stanza.__version__}
    digest.update(json.dumps(known, sort_keys=True).encode())
    for path in INPUTS[settings.name].values():
        digest.update(hashlib.sha256((work / path).read_bytes()).digest())
    return digest.hexdigest()


def checkpoint(name: str, work: Path) -> Path:
    """Return the path of a model's full-precision checkpoint."""
    return work / "checkpoints" / name / f"{name}.pt"


def finished(name: str, work: Path) -> Trained | None:
    """Return the stamp of a finished training, or ``None``."""
    stamp = _stamp(name, work)
    if not stamp.exists() or not checkpoint(name, work).exists():
        return None
    return Trained(**json.loads(stamp.read_text(encoding="utf-8")))


def _stamp(name: str, work: Path) -> Path:
    return work / "stamps" / f"{name}.json"


def train_one(settings: ModelSettings, seed: int, work: Path, runner: Runner) -> Trained:
    """Train a model, unless the same settings on the same data are already done."""
    name, key = settings.name, key_for(settings, seed, work)
    done = finished(name, work)
    if done is not None and done.key == key:
        logger.info("%s: already trained", name)
        return done
    _make_room(name, key, work)
    log = work / "logs" / f"{name}.log"
    logger.info("%s: training, log in %s", name, log)
    start = time.monotonic()
    runner(command_for(settings, seed), work, log)
    trained = Trained(name=name, key=key, seconds=round(time.monotonic() - start))
    _stamp(name, work).write_text(json.dumps(asdict(trained)), encoding="utf-8")
    logger.info("%s: trained in %d s", name, trained.seconds)
    return trained


def _make_room(name: str, key: str, work: Path) -> None:
    """Empty the checkpoint folder, unless it holds an unfinished run of the same key.

    Stanza's parser goes on from a checkpoint that it finds, which is welcome after an
    interruption and wrong after a change of settings.
    """
    folder = work / "checkpoints" / name
    note = folder / "key"
    if folder.exists() and (not note.exists() or note.read_text() != key):
        shutil.rmtree(folder)
    for needed in (folder, work / "logs", work / "stamps"):
        needed.mkdir(parents=True, exist_ok=True)
    note.write_text(key)


def train_all(
    models: Sequence[ModelSettings],
    *,
    seed: int,
    work: Path,
    jobs: int = 1,
    runner: Runner = run_trainer,
) -> list[Trained]:
    """Train models in the given order, up to ``jobs`` at a time.

    Raises:
        TrainingError: A trainer failed; the others are left to finish first.
    """
    with ThreadPoolExecutor(max_workers=jobs) as pool:
        futures = [pool.submit(train_one, m, seed, work, runner) for m in models]
    return [future.result() for future in futures]
