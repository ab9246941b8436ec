"""Importing newsparse is quick and quiet: a program that only reads JSON pays for nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
import time

HEAVY = ("torch", "stanza", "numpy", "lxml", "dateparser", "simplemma", "babel", "cattrs")

PROBE = """
import json, logging, sys, time
before = list(logging.getLogger().handlers)
begun = time.perf_counter()
import newsparse
took = time.perf_counter() - begun
print(json.dumps({
    "took": took,
    "modules": sorted({name.split(".")[0] for name in sys.modules}),
    "handlers": len(logging.getLogger().handlers) - len(before),
    "own": [type(h).__name__ for h in logging.getLogger("newsparse").handlers],
}))
"""


def probe() -> dict[str, object]:
    """What importing newsparse does to a fresh interpreter."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROBE], check=True, capture_output=True, text=True
    )
    assert done.stderr == ""
    result: dict[str, object] = json.loads(done.stdout)
    return result


def test_importing_loads_no_model_library() -> None:
    """Neither torch nor stanza nor any other heavy library comes with the import."""
    modules = probe()["modules"]
    assert isinstance(modules, list)
    assert not set(modules) & set(HEAVY)


def test_importing_is_quiet() -> None:
    """Nothing is printed or warned of, and no log handler is added."""
    found = probe()
    assert found["handlers"] == 0
    assert found["own"] in ([], ["NullHandler"])


def test_importing_is_quick() -> None:
    """The import takes about as long as starting Python: best of five, on a busy machine too."""
    took = min(float(str(probe()["took"])) for _ in range(5))
    assert took < 0.15 * max(1.0, slowness())


def slowness() -> float:
    """How much slower this machine is now than the one the bound was measured on."""
    begun = time.perf_counter()
    sum(i * i for i in range(2_000_000))
    return (time.perf_counter() - begun) / 0.12


def test_unknown_names_are_attribute_errors() -> None:
    """The names that load on demand do not swallow mistakes."""
    done = subprocess.run(
        [sys.executable, "-c", "import newsparse; newsparse.parze"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert "AttributeError" in done.stderr
    assert "parze" in done.stderr
