"""Runs the tests on mutants, each in a child, and says what became of them."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import nets
import plugin
from baseline import Baseline, measure, paths, preload
from catalogue import Module, Mutant
from children import Child, next_of
from hook import Hook
from selection import Selection, ordered

from newsparse.analysis.engine import Engine

_HOUR = 3600.0
_TIMES, _MORE = 5, 20.0  # a child may take so many times as long as its tests do, and more seconds
_USUAL = {0, 1, 5}  # exit codes of pytest: all passed, some failed, no case is left


class Judge:
    """Knows the tests, and runs them on mutants."""

    def __init__(self, modules: Sequence[Module], folder: Path) -> None:
        """Load the models and run the tests with nothing changed.

        Args:
            modules: Every module of the layers.
            folder: Where what the models read is kept.
        """
        analyses: nets.Analyses = {}
        nets.share(Engine(), analyses)
        self._hook = Hook(modules)
        found, self._imports = measure(modules, self._hook, analyses, nets.kept(folder))
        self.baseline = self._controlled(found)
        self._selection = Selection(modules, self.baseline)
        gc.freeze()  # what is loaded stays one copy for all children

    def verdicts(self, mutants: Sequence[Mutant], jobs: int) -> Iterator[dict[str, Any]]:
        """Yield the record of each mutant as soon as its child is done, some at a time."""
        waiting, running = list(mutants), dict[Child, dict[str, Any]]()
        while waiting or running:
            while waiting and len(running) < jobs:
                mutant = waiting.pop(0)
                tests = self._selection.tests(mutant)
                record = _described(mutant, len(tests))
                if tests:
                    running[self._started(mutant, tests)] = record
                else:
                    yield record
            if running:
                child = next_of(list(running))
                yield running.pop(child) | _ended(child)

    def _started(self, mutant: Mutant, tests: Sequence[str]) -> Child:
        limit = _TIMES * self._selection.seconds(tests) + _MORE
        return Child(limit, _failed, self._hook, self._imports, tests, mutant)

    def _controlled(self, baseline: Baseline) -> Baseline:
        """Return the baseline without the tests that fail where mutants run, nothing changed."""
        names = ordered(baseline.seconds, baseline)
        found = Child(_HOUR, _failed, self._hook, self._imports, names, None).value()
        if found is None:
            message = "the tests did not run to their end in the order of mutants"
            raise RuntimeError(message)
        seconds = {test: s for test, s in baseline.seconds.items() if test not in found}
        return replace(baseline, seconds=seconds, failed={**baseline.failed, **found})


def _failed(
    hook: Hook, imports: Sequence[str], tests: Sequence[str], mutant: Mutant | None
) -> Mapping[str, str]:
    """Run tests, on a mutant up to the first that fails; return what failed and why."""
    try:
        if mutant is not None:
            hook.replace(mutant.module, mutant.tree)
        hook.install()
        preload(imports, ours=True)
    except Exception as error:  # noqa: BLE001 - a mutant may raise anything
        return {"import": f"{type(error).__name__}: {error}"}
    watch = plugin.Watch(tests)
    code = plugin.run(paths(tests), watch, *(["-x"] if mutant else []))
    odd = {} if code in _USUAL else {"pytest": f"exit code {code}"}
    # A mutant may leave a parametrised test without a case: then nothing tells it there.
    gone = {} if mutant else dict.fromkeys(set(tests) - watch.fixtures.keys(), "is not found")
    return watch.failed | odd | gone


def _described(mutant: Mutant, tests: int) -> dict[str, Any]:
    """Return the record of a mutant that nothing has told yet."""
    return {
        "id": mutant.id,
        "layer": mutant.module.layer,
        "file": mutant.module.path,
        "line": mutant.line,
        "operator": mutant.operator,
        "before": mutant.before,
        "after": mutant.after,
        "tests": tests,
        "outcome": "survived" if tests else "no-test",
        "test": None,
        "why": None,
        "seconds": 0.0,
    }


def _ended(child: Child) -> dict[str, Any]:
    """Return what a record says differently once the child is done."""
    failed = child.value()
    seconds = round(time.monotonic() - child.begun, 1)
    if child.late:
        return {"outcome": "timeout", "seconds": seconds}
    if failed is None:
        failed = {"crash": "the child ended early"}
    if not failed:
        return {"seconds": seconds}
    test, why = next(iter(failed.items()))
    return {"outcome": "killed", "test": test, "why": why, "seconds": seconds}
