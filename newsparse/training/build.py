"""The whole recipe on one screen: data, vectors, training, export, scores, manifest."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from newsparse.training import card, data, export, manifest, score, silver, vectors
from newsparse.training.recipe import Recipe
from newsparse.training.train import Runner, Trained, checkpoint, finished, run_trainer, train_all

logger = logging.getLogger("newsparse.training")


def build(
    corpora: Path,
    out: Path,
    recipe: Recipe,
    *,
    jobs: int = 1,
    only: Collection[str] = (),
    runner: Runner = run_trainer,
) -> bool:
    """Make the models of ``recipe`` in ``out``; what is finished is not made again.

    Args:
        corpora: Folder with the corpora, laid out as ``ud/`` and ``ner/``.
        out: Folder for the results; working files go to ``out/.work``.
        recipe: Settings.
        jobs: Trainings that run at the same time.
        only: Names of the models to train; empty means all of them.
        runner: Runs one trainer.

    Returns:
        ``True`` when all files are there, ``False`` when models are still missing, so
        that neither scores nor manifest could be written.

    Raises:
        TrainingError: A trainer failed.
        RuntimeError: The package with the word vectors is missing.
    """
    work = out / ".work"
    work.mkdir(parents=True, exist_ok=True)
    kept = vectors.ensure(recipe.vectors, work / "pretrain.pt")
    data.prepare(corpora, work, recipe)
    models = [m for m in recipe.models if not only or m.name in only]
    train = partial(train_all, seed=recipe.seed, work=work, jobs=jobs, runner=runner)
    train([m for m in models if not m.second_round])
    if all(finished(m.name, work) for m in recipe.models if not m.second_round):
        logger.info("making silver trees")
        silver.make(corpora, work, recipe)
        train([m for m in models if m.second_round])
    shipped = [m for m in recipe.models if m.ships]
    trained = [done for m in shipped if (done := finished(m.name, work)) is not None]
    _export(out, trained)
    if len(trained) < len(shipped):
        logger.info("%d of %d models are there", len(trained), len(shipped))
        return False
    _describe(corpora, out, recipe, trained, kept)
    return True


def _export(out: Path, trained: list[Trained]) -> None:
    work = out / ".work"
    export.export_vectors(work / "pretrain.pt", out / "pretrain.pt")
    for done in trained:
        export.export_model(checkpoint(done.name, work), out / f"{done.name}.pt")


def _describe(
    corpora: Path, out: Path, recipe: Recipe, trained: list[Trained], kept: Mapping[str, Any]
) -> None:
    """Write what the exported models score, and the manifest and the card that say so."""
    logger.info("scoring")
    scores = score.score_all(out, corpora, recipe.sentence_limit)
    made = manifest.build(out, recipe, trained, kept, scores)
    manifest.write(out / "manifest.json", made)
    card.write(out, made, corpora)
