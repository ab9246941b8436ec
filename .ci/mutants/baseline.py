"""The tests with no module changed: how long each takes, and which statements it runs."""

from __future__ import annotations

import pickle
import sys
import sysconfig
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from catalogue import ROOT, Module
from children import Child
from hook import Hook
from nets import Analyses
from plugin import Watch, fixture_at, run
from probes import SHARED, Recorder

_TESTS = (
    *("layers", "reports", "document", "numbers"),
    *("test_api.py", "test_offsets.py", "test_hostile.py", "test_examples.py"),
    *("test_long_texts.py", "test_gold.py"),
)
_HOUR = 3600.0
_ROUNDS = 4

Point = tuple[str, int]
"""The name of a module and the line of a statement in it."""


@dataclass(frozen=True)
class Baseline:
    """What is known of the tests."""

    seconds: Mapping[str, float]
    """How long each takes that passes."""
    tests: Mapping[Point, set[str]]
    """The tests that run a statement."""
    shared: set[Point]
    """The statements of functions that run once for several tests."""
    failed: Mapping[str, str]
    """The tests that fail as things are, and why: they can tell nothing."""


def measure(
    modules: Sequence[Module], hook: Hook, analyses: Analyses, path: Path
) -> tuple[Baseline, list[str]]:
    """Run the tests until the models are given no new text and nothing new is imported.

    Hypothesis makes examples of what is imported: hence the imports come first, each time.

    Args:
        modules: The modules under test.
        hook: What imports them.
        analyses: Where a child finds what the models read; it is added to.
        path: Where that is kept for another time.

    Returns:
        What is known of the tests, and the names of the modules that they import.
    """
    kept, imports = pickle.loads(path.read_bytes()) if path.exists() else ({}, [])  # noqa: S301
    analyses.update(kept)
    for _ in range(_ROUNDS):
        preload(imports)
        value = Child(_HOUR, _observed, modules, hook, analyses, imports).value()
        if value is None:
            message = "the tests did not run to their end"
            raise RuntimeError(message)
        found, new, now = value
        settled = not new and set(now) == set(imports)
        analyses.update(new)
        imports = now
        path.write_bytes(pickle.dumps((analyses, imports)))
        if settled:
            break
    return found, imports


def preload(names: Iterable[str], *, ours: bool = False) -> None:
    """Import modules ahead of the tests: those of others in the parent, ours in each child."""
    for name in names:
        if name.startswith("newsparse.") == ours:
            with suppress(ImportError):
                import_module(name)


def paths(tests: Iterable[str] = ()) -> list[str]:
    """Return the files of some tests, by default every file and folder of tests."""
    found = {test.split("::")[0]: None for test in tests}
    every = [f"tests/{name}" for name in _TESTS if (ROOT / "tests" / name).exists()]
    return list(found) or every


def _observed(
    modules: Iterable[Module], hook: Hook, analyses: Analyses, imports: Iterable[str]
) -> tuple[Baseline, Analyses, list[str]]:
    """Run every test with probes; in a child."""
    before, recorder = set(analyses), Recorder()
    for module in modules:
        hook.replace(module, recorder.probed(module.name, module.tree()))
    hook.names = recorder.names
    hook.install()
    preload(imports, ours=True)
    watch = Watch(recorder=recorder)
    run(paths(), watch)
    new = {key: value for key, value in analyses.items() if key not in before}
    return _summed(watch, recorder), new, _imports()


def _summed(watch: Watch, recorder: Recorder) -> Baseline:
    useful = [n for n in watch.fixtures if n not in watch.failed and n not in watch.skipped]
    tests: dict[Point, set[str]] = {}
    for name in useful:
        for point in _points(name, watch.fixtures[name], recorder.ran):
            tests.setdefault(recorder.points[point], set()).add(name)
    return Baseline(
        seconds={name: watch.seconds[name] for name in useful},
        tests=tests,
        shared={recorder.points[point] for point in recorder.ran[SHARED]},
        failed=watch.failed,
    )


def _points(test: str, fixtures: Iterable[str], ran: Mapping[str, set[int]]) -> set[int]:
    """Return the statements that a test runs, itself or through fixtures that it shares."""
    parts = test.split("::")
    folders = parts[0].split("/")
    nodes = ["/".join(folders[:i]) for i in range(len(folders) + 1)]
    nodes += ["::".join(parts[:i]) for i in range(2, len(parts))]
    through = [ran.get(fixture_at(node, name), set()) for node in nodes for name in fixtures]
    return ran.get(test, set()).union(*through)


def _imports() -> list[str]:
    """Return the names of the modules that were imported, those of the tests left out."""
    places = (*map(sysconfig.get_path, ("purelib", "stdlib")), str(ROOT / "newsparse"))
    specs = [(name, getattr(module, "__spec__", None)) for name, module in sys.modules.items()]
    return [n for n, s in specs if s and s.name == n and (s.origin or "").startswith(places)]
