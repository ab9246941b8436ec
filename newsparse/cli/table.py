"""``newsparse table``: what was read, or is read on the way, as a table in a file."""

from __future__ import annotations

import sys
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from newsparse.cli.console import say
from newsparse.cli.reading import Reading
from newsparse.output.rows import rows
from newsparse.output.sheets import check, write

if TYPE_CHECKING:
    import argparse


def table(options: argparse.Namespace) -> int:
    """Write a table; what cannot be read is told and left out."""
    reading = Reading(options)
    to_file = options.output != "-"
    if to_file:
        check(Path(options.output), excel_fr=options.excel_fr)
        reading.refuse_as_output(Path(options.output))
    if is_misled(reading):
        return 2
    articles = reading.articles()
    first = list(islice(articles, 1))
    if not first:  # a table that is there stays
        say(f"there is no article in {', '.join(options.inputs)}")
        return 1
    found = rows(chain(first, articles), options.of, top=not options.all_quotes)
    out = Path(options.output) if to_file else sys.stdout
    count = write(found, options.of, out, excel_fr=options.excel_fr)
    if to_file:
        say(f"{count:,} rows of {reading.read:,} articles are in {options.output}")
    return ended(reading)


def is_misled(reading: Reading) -> bool:
    """Tell whether an option would be passed over in silence, and say which."""
    name = reading.unused()
    if name is not None:
        say(f"--{name} says how articles are read, and these were read before: leave it out")
    return name is not None


def ended(reading: Reading) -> int:
    """Say what the articles lacked, and return the exit code."""
    if reading.wordless:
        say(
            f"{reading.wordless:,} articles were written without their words (--no-text): the "
            "cells of words are empty"
        )
    return 1 if reading.missing else 0
