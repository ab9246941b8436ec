"""``newsparse table``: what was read, or is read on the way, as a table in a file."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from newsparse.cli.console import say
from newsparse.cli.reading import Reading
from newsparse.output.rows import rows
from newsparse.output.sheets import Row, check, write

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
        tell_none(reading, "there is no article", options.inputs)
        return 1
    found = _Rows(rows(chain(first, articles), options.of, top=not options.all_quotes))
    out = Path(options.output) if to_file else sys.stdout
    count = write(found, options.of, out, excel_fr=options.excel_fr)
    if to_file:
        bare = reading.read - found.articles
        without = f" ({bare:,} of them have none)" if bare else ""
        say(f"{count:,} rows of {reading.read:,} articles{without} are in {options.output}")
    return ended(reading)


class _Rows:
    """Rows on their way, and how many articles have any."""

    def __init__(self, found: Iterable[Row]) -> None:
        self._found = found
        self.articles = 0

    def __iter__(self) -> Iterator[Row]:
        last = None
        for row in self._found:
            if row["article_id"] != last:
                last = row["article_id"]
                self.articles += 1
            yield row


def is_misled(reading: Reading) -> bool:
    """Tell whether an option would be passed over in silence, and say which."""
    told = reading.unused()
    if told is not None:
        say(told)
    return told is not None


def tell_none(reading: Reading, what: str, inputs: list[str]) -> None:
    """Say that there was nothing in the inputs that are there, and what was left out of them."""
    there = [given for given in inputs if given not in reading.missing]
    if there:  # the others were told
        say(f"{what} in {', '.join(there)}")
    if reading.left_out:
        say(reading.left_out)


def ended(reading: Reading) -> int:
    """Say what was left out and what the articles lacked, and return the exit code."""
    if reading.left_out:
        say(reading.left_out)
    if reading.wordless:
        say(
            f"{reading.wordless:,} articles were written without their words (--no-text): the "
            "cells of words are empty"
        )
    return 1 if reading.missing else 0
