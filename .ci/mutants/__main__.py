"""Mutation testing of the layers: rules are changed one at a time, and the tests should tell.

    python .ci/mutants --n 300 --seed 0 --out /tmp/mutants/results.jsonl

Each mutant is one small change in one module below newsparse/layers: a comparison, a condition, a
number, a word of a table, an alternative of a regular expression. The tests that run the changed
statement are run until one fails. One that fails kills the mutant; a mutant that survives is a
rule, or a part of one, that no test is for, or a change that makes no difference. The lines of
data files (data/*.tsv, data/*.txt) are not mutated.

No file is changed, and the models read each text once: a child is forked for each mutant, with
the models loaded and what they read at hand, and imports the changed module from memory. Tests
of time are left out. The modules are read when the program starts, tests and data when a child
does: run it in a copy of the tree if the tree is being worked on.

The file of results has a line of JSON a mutant. Mutants that are in it already are not run again;
what is found is added to it. The same seed gives the same mutants of the same modules, and a
larger number adds to those of a smaller one.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import catalogue
import report
from catalogue import Module, Mutant


def main() -> None:
    """Run the mutants and print what became of them."""
    options = _options()
    _prepare(options.out.parent)
    modules = catalogue.modules()
    among = [m for m in modules if options.layer in (None, m.layer)]
    mutants = catalogue.sample(among, options.n, options.seed)
    known = _records(options.out)
    waiting = [mutant for mutant in mutants if mutant.id not in known]
    if waiting:
        _run(waiting, modules, options.out, options.jobs)
    known = _records(options.out)
    records = [known[mutant.id] for mutant in mutants]
    print(report.table(records), report.survivors(records), sep="\n\n")


def _options() -> argparse.Namespace:
    about = (__doc__ or "").split("\n\n")
    parser = argparse.ArgumentParser(prog="mutants", description=about[0])
    parser.add_argument("--n", type=int, default=300, help="how many mutants")
    parser.add_argument("--seed", type=int, default=0, help="which mutants")
    parser.add_argument("--out", type=Path, required=True, help="file of results, JSON lines")
    parser.add_argument("--jobs", type=int, default=1, help="how many at a time")
    parser.add_argument("--layer", help="mutants of one layer only, such as quotes")
    options = parser.parse_args()
    options.out = options.out.resolve()
    return options


def _prepare(folder: Path) -> None:
    """Set up this process and its children: one core each, and nothing written in the tree."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["OMP_NUM_THREADS"] = "1"
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = str(folder / "hypothesis")
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix = str(folder / "pycache")
    sys.dont_write_bytecode = False  # pytest writes its assertions anew else, for each child
    os.chdir(catalogue.ROOT)
    sys.path.insert(1, str(catalogue.ROOT))
    os.nice(10)


def _records(path: Path) -> dict[str, dict[str, Any]]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {record["id"]: record for record in map(json.loads, lines)}


def _run(waiting: Sequence[Mutant], modules: Sequence[Module], out: Path, jobs: int) -> None:
    """Run mutants and add what becomes of them to the file of results."""
    from judge import Judge  # loads torch

    judge = Judge(modules, out.parent)
    for test, why in judge.baseline.failed.items():
        print(f"left out, for it fails with nothing changed: {test}  {why}")
    print(f"{len(judge.baseline.seconds)} tests, {len(waiting)} mutants", flush=True)
    with out.open("a", encoding="utf-8") as file:
        for i, record in enumerate(judge.verdicts(waiting, jobs), 1):
            print(json.dumps(record, ensure_ascii=False), file=file, flush=True)
            outcome, seconds = record["outcome"], record["seconds"]
            print(f"{i:>4} {outcome:<9}{seconds:>6} s  {record['id']}", flush=True)


if __name__ == "__main__":
    main()
