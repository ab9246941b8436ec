"""What each command does.

A command imports what it needs when it runs, so that --help is there at once.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newsparse.cli.console import say
from newsparse.errors import InputError

if TYPE_CHECKING:
    import argparse


_FEW = 200  # articles: fewer are read sooner than another process has loaded its models


def parse(options: argparse.Namespace) -> int:
    """Read an article and print tables or JSON."""
    from newsparse.cli.single import parse as read

    return read(options)


def render(options: argparse.Namespace) -> int:
    """Read an article, or the JSON of one, and write it as a page."""
    from newsparse.cli.single import render as write

    return write(options)


def corpus(options: argparse.Namespace) -> int:
    """Read many articles into a folder; what cannot be read is told there, not here."""
    from newsparse.cli.inputs import absent, columnless, not_there
    from newsparse.cli.progress import progress
    from newsparse.corpus import run
    from newsparse.corpus.total import estimate
    from newsparse.options import Options
    from newsparse.source import read_many
    from newsparse.source.many import files_of

    missing = absent(options.inputs)
    if missing:  # told before the folder is begun: a slip of the keyboard would be its first part
        raise InputError(not_there(", ".join(missing)))
    if options.column and (message := columnless(options.inputs)):
        say(message)
        return 2
    sources = read_many(options.inputs, encoding=options.encoding, columns=dict(options.column))
    total = estimate(file for given in options.inputs for file in files_of(Path(given)))
    with progress(total) as count:
        report = run(
            sources,
            options.out,
            models=options.models,
            options=Options(device=options.device, people=options.people),
            workers=_workers(total) if options.workers is None else options.workers,
            text=not options.no_text,
            progress=count,
            engine=options.engine,
            parquet=options.format == "parquet",
        )
    before = f", {report.resumed:,} of them before" if report.resumed else ""
    say(f"{report.articles:,} articles read{before}; they are in {options.out / 'articles'}")
    if report.errors:
        say(f"{report.errors:,} records could not be read: {options.out / 'errors'} says why")
    if not report.articles and not report.errors:
        say(f"there is no article in {', '.join(options.inputs)}")
    return 0 if report.articles else 1


def table(options: argparse.Namespace) -> int:
    """Write a table of what is read."""
    from newsparse.cli.table import table as write

    return write(options)


def _workers(total: int) -> int:
    return min(os.cpu_count() or 1, max(1, total // _FEW))


def review(options: argparse.Namespace) -> int:
    """Write a sheet to be checked by hand."""
    from newsparse.cli.review import review as write

    return write(options)


def evaluate(options: argparse.Namespace) -> int:
    """Score gold articles; fail where an article cannot be read or a floor is not reached."""
    from newsparse import evaluate as scoring

    if options.review is not None:
        from newsparse.cli.review import report as judged

        return judged(options.review)
    if options.texts is None or options.gold is None:
        say("pass --texts and --gold, or a filled sheet with --review (see --help)")
        return 2
    from newsparse.cli.single import models, write

    floors = {} if options.floors is None else scoring.read_floors(options.floors)
    report = scoring.evaluate(
        options.texts,
        options.gold,
        parse=models(options).parse,
        only=options.only,
        typography=options.typography,
    )
    sys.stdout.write(scoring.to_text(report, errors=options.errors))
    if options.json is not None:
        counted = {**report.to_dict(), "intervals": scoring.intervals(report)}
        write(options.json, json.dumps(counted, ensure_ascii=False, indent=1) + "\n")
    problems = report.failed + scoring.below(report, floors) + _changed(options, report.found)
    for problem in problems:
        say(problem)
    return 1 if problems else 0


def _changed(options: argparse.Namespace, found: list[str]) -> list[str]:
    """Print what is gained and lost since an earlier run; return what is wrong with that."""
    from newsparse import evaluate as scoring

    if options.found is None:
        return []
    if options.update:
        from newsparse.cli.single import write

        write(options.found, "".join(f"{line}\n" for line in found))
        return []
    changed = scoring.changes(scoring.read_found(options.found), found)
    sys.stdout.write("".join(f"{line}\n" for line in changed))
    if not changed:
        return []
    return [f"{len(changed)} lines are not those of {options.found}: look, then pass --update, too"]


def rules(_: argparse.Namespace) -> int:
    """Print the rules of attribution with what was counted of each."""
    from newsparse.layers.quotes import rules as known

    sys.stdout.write(known.to_text())
    return 0


def download(_: argparse.Namespace) -> int:
    """Fetch Stanza's models and print the directory they are in."""
    from newsparse.analysis.download import download as fetch

    print(fetch())
    return 0


def info(options: argparse.Namespace) -> int:
    """Print what is installed, or the licences of its parts."""
    from newsparse.cli import info as installed
    from newsparse.cli import licences

    sys.stdout.write(licences.to_text() if options.licences else installed.to_text())
    return 0


def schema(_: argparse.Namespace) -> int:
    """Print the JSON Schema."""
    from newsparse.output import schema

    print(json.dumps(schema.to_schema(), ensure_ascii=False, indent=2))
    return 0
