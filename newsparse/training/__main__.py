"""Command line of the training recipe: ``python -m newsparse.training``."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from newsparse.training.build import build
from newsparse.training.recipe import FULL, quick
from newsparse.training.train import TrainingError


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m newsparse.training",
        description="Train the French Stanza models that ship with newsparse.",
    )
    parser.add_argument("--corpora", type=Path, required=True, help="folder with ud/ and ner/")
    parser.add_argument("--out", type=Path, required=True, help="folder for the models")
    parser.add_argument("--jobs", type=int, default=2, help="trainings at a time (default: 2)")
    parser.add_argument(
        "--only",
        nargs="+",
        default=[],
        metavar="NAME",
        choices=[settings.name for settings in FULL.models],
        help="train only these models",
    )
    parser.add_argument("--quick", action="store_true", help="a few steps only, to try it out")
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the recipe and return the exit status: 0 when all files are there."""
    args = _parser().parse_args(argv)
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(message)s")
    logging.getLogger("newsparse.training").setLevel(logging.INFO)
    recipe = quick() if args.quick else FULL
    corpora, out = args.corpora.resolve(), args.out.resolve()
    try:
        complete = build(corpora, out, recipe, jobs=args.jobs, only=args.only)
    except (TrainingError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"models in {out}" if complete else "some models are still to be trained")
    return 0


if __name__ == "__main__":
    sys.exit(main())
