"""``newsparse review``: a sample of what was read, on a sheet to be checked by hand."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from newsparse.cli.articles import InputArticles
from newsparse.cli.console import say
from newsparse.cli.table import ended, is_misled, tell_none
from newsparse.errors import InputError
from newsparse.evaluate import estimate, sheet
from newsparse.evaluate.sample import Row, check, draw, stratum_of
from newsparse.output.rows import columns_of, free, rows

if TYPE_CHECKING:
    import argparse

_LOOKED_AT = 200  # articles, for the columns that they carry along


def review(options: argparse.Namespace) -> int:
    """Draw a sample and write its sheet."""
    inputs = InputArticles(options)
    sheet.check(options.output, excel_fr=options.excel_fr)
    inputs.refuse_as_output(options.output)
    check(options.number)
    if is_misled(inputs):
        return 2
    _check_stratum(inputs, options)
    met: set[str] = set()
    found = _noting(rows(inputs.articles(), options.of), options.stratify, met)
    sample = draw(found, options.number, options.stratify, options.seed)
    if not sample:
        tell_none(inputs, "nothing to check was found", options.inputs)
        return 1
    sheet.write(sample, options.of, options.output, excel_fr=options.excel_fr)
    strata = len({drawn.stratum for drawn in sample})
    filled = "FILLED.csv" if options.output.suffix.lower() == ".html" else options.output
    say(
        f"{len(sample):,} rows of {strata:,} strata are in {options.output}: fill them, then "
        f"newsparse evaluate --review {filled}"
    )
    if strata < len(met):
        say(f"{len(met) - strata:,} strata have no row: with --n {len(met)} each would have one")
    return ended(inputs)


def _noting(found: Iterable[Row], stratify: str, met: set[str]) -> Iterator[Row]:
    """Pass rows on, and note their strata."""
    for row in found:
        met.add(stratum_of(row, stratify))
        yield row


def _check_stratum(inputs: InputArticles, options: argparse.Namespace) -> None:
    """Refuse a column that no row will have, before articles are read for hours."""
    own = [column.name for column in columns_of(options.of)]
    if options.stratify in own:
        return
    names = dict.fromkeys(own)
    for carried in islice(inputs.metadata(), _LOOKED_AT):
        names |= dict.fromkeys(free(name, own) for name in carried)
        if options.stratify in names:
            return
    message = f"no column {options.stratify!r} to stratify by: there are {', '.join(names)}"
    raise InputError(message)


def report(path: Path) -> int:
    """Print what a filled sheet says."""
    judged = list(sheet.read(path))
    if not any(row.answers for row in judged):
        say(f"nothing is judged in {path}: write 1 for right and 0 for wrong into its columns")
        return 1
    sys.stdout.write(estimate.to_text(judged))
    return 0
