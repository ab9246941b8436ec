"""A large corpus: flat memory, and the same output however often it was killed.

``NEWSPARSE_ARTICLES=20000 pytest -m slow tests/corpus/test_corpus_large.py`` takes half an hour on
one core; without the variable there are 1,000 articles.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ARTICLES = Path(__file__).parents[2] / "examples" / "articles"


def _corpus(path: Path, count: int) -> Path:
    """Write articles made of paragraphs of the examples' articles."""
    chance = random.Random(7)  # noqa: S311 - no secret
    pieces = [
        paragraph
        for file in sorted(ARTICLES.glob("*.txt"))
        for paragraph in file.read_text("utf-8").splitlines()
        if len(paragraph) > 80
    ]
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            text = "\n".join(chance.sample(pieces, chance.randint(2, 5)))
            row = {"id": f"a{number}", "text": text, "published": "2026-03-12"}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


def _command(source: Path, out: Path) -> list[str]:
    words = ["corpus", str(source), "--out", str(out), "--workers", "1"]
    return [sys.executable, "-m", "newsparse", *words]


def _memory(process: subprocess.Popen[bytes]) -> int:
    """Resident kilobytes of a process; 0 where it has ended."""
    try:
        status = Path(f"/proc/{process.pid}/status").read_text("ascii")
    except OSError:
        return 0
    return next((int(row.split()[1]) for row in status.splitlines() if "VmRSS" in row), 0)


def _digest(out: Path) -> str:
    sums = [hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(out.glob("articles/*"))]
    return hashlib.sha256("".join(sums).encode()).hexdigest()


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads memory from /proc")
def test_flat_memory_and_the_same_output_after_two_kills(tmp_path: Path) -> None:
    """In one go, and killed with SIGKILL after a third and after two thirds."""
    count = int(os.environ.get("NEWSPARSE_ARTICLES", "1000"))
    source = _corpus(tmp_path / "in.jsonl", count)
    parts = -(-count // 200)
    whole = subprocess.Popen(_command(source, tmp_path / "whole"))
    seen: list[tuple[int, int]] = []
    while whole.poll() is None:
        done = len(list(tmp_path.glob("whole/done/*.json")))
        seen.append((done, _memory(whole)))
        time.sleep(0.5)
    assert whole.returncode == 0
    early = max(kilobytes for done, kilobytes in seen if 0 < done <= parts // 2)
    late = max(kilobytes for done, kilobytes in seen if done > parts // 2)
    assert late < 1.1 * early

    for until in (parts // 3, 2 * parts // 3):
        process = subprocess.Popen(_command(source, tmp_path / "killed"), start_new_session=True)
        while len(list(tmp_path.glob("killed/done/*.json"))) < max(until, 1):
            assert process.poll() is None
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    subprocess.run(_command(source, tmp_path / "killed"), check=True)
    assert _digest(tmp_path / "killed") == _digest(tmp_path / "whole")
    print(f"{count} articles: {early} and {late} kB, {_digest(tmp_path / 'whole')}")  # noqa: T201
