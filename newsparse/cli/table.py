"""``newsparse table``: what was read, or is read on the way, as a table in a file."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from newsparse.cli.articles import InputArticles
from newsparse.cli.console import say
from newsparse.output.rows import rows
from newsparse.output.sheets import Row, check, write

if TYPE_CHECKING:
    import argparse


def table(options: argparse.Namespace) -> int:
    """Write a table; what cannot be read is told and left out."""
    inputs = InputArticles(options)
    to_file = options.output != "-"
    if to_file:
        check(Path(options.output), excel_fr=options.excel_fr)
        inputs.refuse_as_output(Path(options.output))
    if is_misled(inputs):
        return 2
    articles = inputs.articles()
    first = list(islice(articles, 1))
    if not first:  # a table that is there stays
        tell_none(inputs, "there is no article", options.inputs)
        return 1
    found = _Rows(rows(chain(first, articles), options.of, top=not options.all_quotes))
    out = Path(options.output) if to_file else sys.stdout
    count = write(found, options.of, out, excel_fr=options.excel_fr)
    if to_file:
        bare = inputs.read - found.articles
        without = f" ({bare:,} of them have none)" if bare else ""
        say(f"{count:,} rows of {inputs.read:,} articles{without} are in {options.output}")
    return ended(inputs)


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


def is_misled(inputs: InputArticles) -> bool:
    """Tell whether an option would be passed over in silence, and say which."""
    told = inputs.unused()
    if told is not None:
        say(told)
    return told is not None


def tell_none(inputs: InputArticles, what: str, named: list[str]) -> None:
    """Say that there was nothing in the inputs that are there, and what was left out of them."""
    there = [given for given in named if given not in inputs.missing]
    if there:  # the others were told
        say(f"{what} in {', '.join(there)}")
    if inputs.left_out:
        say(inputs.left_out)


def ended(inputs: InputArticles) -> int:
    """Say what was left out and what the articles lacked, and return the exit code."""
    if inputs.left_out:
        say(inputs.left_out)
    if inputs.wordless:
        say(
            f"{inputs.wordless:,} articles were written without their words (--no-text): the "
            "cells of words are empty"
        )
    return 1 if inputs.missing else 0
