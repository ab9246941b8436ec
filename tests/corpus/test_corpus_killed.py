"""A corpus whose run is stopped or killed: nothing is lost, and no process is left."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from corpus.towns import articles, files

from newsparse import Source
from newsparse.corpus import run
from newsparse.source import read_many

pytestmark = pytest.mark.usefixtures("loaded")

SCRIPT = """
import sys
from newsparse.corpus import run
from newsparse.corpus.total import estimate
from newsparse.source import read_many
if __name__ == "__main__":
    run(read_many(sys.argv[1]), sys.argv[2], part_size=4, workers=int(sys.argv[3]))
"""


def test_workers_end_with_the_run_that_began_them(tmp_path: Path) -> None:
    """Killed, it leaves no process behind."""
    source = tmp_path / "in.jsonl"
    rows = [{"id": a.id, "text": a.text, "published": "2024-11-07"} for a in articles(400)]
    source.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    script = tmp_path / "corpus.py"
    script.write_text(SCRIPT, encoding="utf-8")
    command = [sys.executable, str(script), str(source), str(tmp_path / "out"), "2"]
    process = subprocess.Popen(command, start_new_session=True)
    until = time.monotonic() + 120
    while not list(tmp_path.glob("out/done/*.json")) and time.monotonic() < until:
        time.sleep(0.02)
    process.kill()  # the parent alone
    process.wait()
    until = time.monotonic() + 30
    while _alive(process.pid) and time.monotonic() < until:
        time.sleep(0.1)
    assert not _alive(process.pid)


def _alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("workers", [1, 2])
def test_a_killed_run_goes_on_to_the_same_output(tmp_path: Path, workers: int) -> None:
    """Killed with SIGKILL after its first part, a run goes on and writes what one run writes."""
    source = tmp_path / "in.jsonl"
    rows = [{"id": a.id, "text": a.text, "published": "2024-11-07"} for a in articles(60)]
    source.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    script = tmp_path / "corpus.py"
    script.write_text(SCRIPT, encoding="utf-8")
    command = [sys.executable, str(script), str(source), str(tmp_path / "out"), str(workers)]
    process = subprocess.Popen(command, start_new_session=True)
    until = time.monotonic() + 120
    while not list(tmp_path.glob("out/done/*.json")) and time.monotonic() < until:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert 0 < len(list(tmp_path.glob("out/done/*.json"))) < 15
    run(read_many(source), tmp_path / "out", part_size=4)
    run(read_many(source), tmp_path / "whole", part_size=4)
    assert files(tmp_path / "out") == files(tmp_path / "whole")


def test_an_interruption_changes_nothing(tmp_path: Path) -> None:
    """A run that breaks off in the middle and goes on writes what one run writes."""

    def broken(sources: Iterable[Source]) -> Iterable[Source]:
        for number, source in enumerate(sources):
            if number == 5:
                raise KeyboardInterrupt
            yield source

    run(articles(8), tmp_path / "whole", part_size=2)
    with pytest.raises(KeyboardInterrupt):
        run(broken(articles(8)), tmp_path / "parts", part_size=2)
    assert len(files(tmp_path / "parts")) < len(files(tmp_path / "whole"))
    run(articles(8), tmp_path / "parts", part_size=2)
    assert files(tmp_path / "parts") == files(tmp_path / "whole")
