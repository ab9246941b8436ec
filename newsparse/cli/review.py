"""``newsparse review``: a sample of what was read, on a sheet to be checked by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newsparse.cli.console import say
from newsparse.cli.table import Reading
from newsparse.evaluate import estimate, sheet
from newsparse.evaluate.sample import draw
from newsparse.output.rows import rows

if TYPE_CHECKING:
    import argparse


def review(options: argparse.Namespace) -> int:
    """Draw a sample and write its sheet."""
    reading = Reading(options)
    sample = draw(
        rows(reading.articles(), options.of), options.number, options.stratify, options.seed
    )
    if not sample:
        say(f"nothing to check was found in {', '.join(options.inputs)}")
        return 1
    sheet.write(sample, options.of, options.output)
    strata = len({drawn.stratum for drawn in sample})
    say(
        f"{len(sample):,} rows of {strata:,} strata are in {options.output}: fill them, then "
        "newsparse evaluate --review FILLED.csv"
    )
    return 0


def report(path: Path) -> str:
    """Return what a filled sheet says."""
    return estimate.to_text(list(sheet.read(path)))
