"""What pytest is told: which tests to run in which order, and what we want to know of them."""

from __future__ import annotations

import inspect
import os
from collections.abc import Generator, Iterator, Sequence
from contextlib import nullcontext
from types import CodeType
from typing import Any

import pytest
from hypothesis import Phase, settings
from probes import Recorder

_CLOCKS = {"process_time", "perf_counter", "total_seconds"}


class Watch:
    """Runs tests, the first ones first, and notes how they end and how long they take."""

    def __init__(
        self, chosen: Sequence[str] | None = None, recorder: Recorder | None = None
    ) -> None:
        """Choose the tests.

        Args:
            chosen: Their ids in the order to run them; all but those of time by default.
            recorder: Told for whom a test or a fixture runs.
        """
        self._ranks = None if chosen is None else {name: i for i, name in enumerate(chosen)}
        self._recorder = recorder
        self.seconds: dict[str, float] = {}
        self.failed: dict[str, str] = {}
        self.skipped: set[str] = set()
        self.fixtures: dict[str, Sequence[str]] = {}

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        """Let hypothesis stop at the first failure: nobody reads a smaller one."""
        settings.register_profile("mutants", phases=[Phase.explicit, Phase.generate])
        settings.load_profile("mutants")

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave the chosen tests, in their order."""
        if self._ranks is None:
            items[:] = [item for item in items if not _looks_at_the_clock(item)]
        else:
            ranks = self._ranks
            items[:] = sorted(
                (item for item in items if item.nodeid in ranks), key=lambda i: ranks[i.nodeid]
            )
        self.fixtures = {item.nodeid: getattr(item, "fixturenames", ()) for item in items}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Count what runs for the test."""
        with self._for(item.nodeid):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(
        self, fixturedef: pytest.FixtureDef[Any], request: pytest.FixtureRequest
    ) -> Generator[None, object, object]:
        """Count what a fixture of several tests runs for all of them."""
        several = fixturedef.scope != "function"
        whom = fixture_at(request.node.nodeid, fixturedef.argname)
        with self._for(whom) if several else nullcontext():
            return (yield)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Note a file that cannot be imported."""
        if report.failed:
            self.failed[report.nodeid] = _why(report)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note how a part of a test ended."""
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0.0) + report.duration
        if report.failed:
            self.failed.setdefault(report.nodeid, _why(report))
        if report.skipped and not hasattr(report, "wasxfail"):
            self.skipped.add(report.nodeid)

    def _for(self, whom: str) -> Any:
        return self._recorder.for_(whom) if self._recorder else nullcontext()


def fixture_at(node: str, name: str) -> str:
    """Return for whom a fixture runs that all tests below a node share."""
    return f"{node} {name}"


def run(paths: Sequence[str], watch: Watch, *options: str) -> int:
    """Run tests in this process and return pytest's exit code."""
    os.environ["PY_COLORS"] = "0"
    return int(pytest.main([*paths, "-q", "-p", "no:cacheprovider", *options], plugins=[watch]))


def _why(report: pytest.TestReport | pytest.CollectReport) -> str:
    crash = getattr(report.longrepr, "reprcrash", None)
    return (crash.message if crash else str(report.longrepr)).strip().split("\n")[0][:200]


def _looks_at_the_clock(item: pytest.Item) -> bool:
    """Tell whether a test, or a function of its module that it calls, measures time."""
    function = inspect.unwrap(getattr(item, "function", _looks_at_the_clock))
    helpers = (function.__globals__.get(name) for name in _names(function.__code__))
    local = (h for h in helpers if getattr(h, "__module__", None) == function.__module__)
    codes = [function.__code__, *(h.__code__ for h in local if inspect.isfunction(h))]
    return any(not _CLOCKS.isdisjoint(_names(code)) for code in codes)


def _names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)
