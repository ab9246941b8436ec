"""Check that no floor was ever higher than it is now: scores may only rise.

Run in a clone. Lowering one takes a line in .ci/floors-lowered.txt (FILE MEASURE REASON).
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
LOWERED = HERE / "floors-lowered.txt"


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], cwd=HERE, check=False, capture_output=True, text=True)
    return done.stdout if done.returncode == 0 else ""


def problems() -> list[str]:
    """Return a sentence for each floor that was lowered without a reason."""
    excused = {
        tuple(line.split(maxsplit=2)[:2])
        for line in (LOWERED.read_text("utf-8").splitlines() if LOWERED.exists() else ())
    }
    found = []
    for path in sorted(HERE.glob("floors-*.json")):
        now = json.loads(path.read_text("utf-8"))
        for commit in _git("log", "--format=%H", "--", path.name).split():
            then = json.loads(_git("show", f"{commit}:.ci/{path.name}") or "{}")
            found += [
                f"{path.name}: {name} was {floor} in {commit[:9]} and is {now.get(name)}"
                for name, floor in then.items()
                if now.get(name, 0) < floor and (path.name, name) not in excused
            ]
    return found


if __name__ == "__main__":
    wrong = problems()
    print("\n".join(wrong) or "no floor was lowered")
    sys.exit(bool(wrong))
