"""Check that a wheel holds the package with its models and data, and nothing else."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

MAX_BYTES = 50_000_000
NEEDED = (
    "newsparse/py.typed",
    "newsparse/models/fr/manifest.json",
    "newsparse/models/fr/tokenizer.pt",
    "newsparse/models/fr/depparse.pt",
)


def problems(wheel: Path) -> list[str]:
    """Return what is wrong with the wheel, one sentence each."""
    names = zipfile.ZipFile(wheel).namelist()
    found = [f"{name} is missing" for name in NEEDED if name not in names]
    found += [
        f"{name} does not belong in a wheel"
        for name in names
        if not name.startswith("newsparse/") and ".dist-info/" not in name
    ]
    data = Path("newsparse").rglob("data/*")
    found += [f"{path} is missing" for path in data if path.is_file() and str(path) not in names]
    if wheel.stat().st_size > MAX_BYTES:
        found.append(f"{wheel.stat().st_size:,} bytes are more than {MAX_BYTES:,}")
    return found


if __name__ == "__main__":
    wrong = problems(Path(sys.argv[1]))
    print("\n".join(wrong) or "the wheel is whole")
    sys.exit(bool(wrong))
