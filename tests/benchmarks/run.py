"""Compare newsparse with Stanza, spaCy and textacy on the same articles, in one run.

    pip install -e '.[benchmarks]'
    python tests/benchmarks/run.py FOLDER_OF_TEXT_FILES

Every program reads all articles in a process of its own; the rounds alternate between the
programs, so that what else the machine does falls on all of them, and the best round counts.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from contender import CONTENDERS

_CONTENDER = Path(__file__).with_name("contender.py")
_LOWEST = ("import", "load", "first", "read")
_BASE = "Stanza, one by one"


def measure(
    names: Sequence[str], articles: Path, threads: int, rounds: int
) -> dict[str, dict[str, float]]:
    """Return the best of some rounds for each program; one that cannot run is left out."""
    best: dict[str, dict[str, float]] = {}
    for _ in range(rounds):
        for name in names:
            command = [sys.executable, "-W", "ignore", str(_CONTENDER), name, str(articles)]
            environment = {
                **os.environ,
                "OMP_NUM_THREADS": str(threads),
                "MKL_NUM_THREADS": str(threads),
            }
            done = subprocess.run(
                command, env=environment, capture_output=True, text=True, check=False
            )
            if done.returncode:
                last = (done.stderr.strip().splitlines() or ["no message"])[-1]
                sys.stderr.write(f"{name} left out: {last}\n")
                continue
            took = json.loads(done.stdout)
            kept = best.setdefault(name, took)
            for key in _LOWEST:
                kept[key] = min(kept[key], took[key])
    return best


def table(best: dict[str, dict[str, float]], words: int) -> Iterable[str]:
    """Yield the lines of a Markdown table; ratios are to Stanza as its pages show it."""
    yield "| | words a second | ratio | import, s | load, s | first result, s | memory, MB |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    base = best[_BASE]["read"] if _BASE in best else None
    for name, took in best.items():
        ratio = "–" if base is None else f"{base / took['read']:.2f}"
        yield (
            f"| {name} | {words / took['read']:,.0f} | {ratio} | {took['import']:.1f} "
            f"| {took['load']:.1f} | {took['first']:.1f} | {took['memory']:.0f} |"
        )


def growth(texts: Sequence[str]) -> Iterable[str]:
    """Yield how time grows with the number of articles and with the length of one."""
    import newsparse

    parser = newsparse.Parser()
    parser.parse(texts[0])
    yield "| articles | seconds | ms an article |"
    yield "| --- | --- | --- |"
    for number in (1, 10, 100, 1000):
        many = [texts[i % len(texts)] for i in range(number)]
        start = time.perf_counter()
        for _ in parser.parse_many(many):
            pass
        took = time.perf_counter() - start
        yield f"| {number:,} | {took:.2f} | {1000 * took / number:.0f} |"
    yield ""
    yield "| characters of one article | seconds | ms a thousand characters |"
    yield "| --- | --- | --- |"
    whole = "\n".join(texts)
    whole *= 1 + 1_000_000 // len(whole)
    for length in (1_000, 10_000, 100_000, 1_000_000):
        start = time.perf_counter()
        parser.parse(whole[:length])
        took = time.perf_counter() - start
        yield f"| {length:,} | {took:.2f} | {1_000_000 * took / length:.0f} |"


def main() -> None:
    """Print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path, help="text files, one article each")
    arguments.add_argument("--articles", type=int, default=60, help="how many (default: 60)")
    arguments.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--only", nargs="+", choices=CONTENDERS, default=list(CONTENDERS))
    arguments.add_argument("--growth", action="store_true", help="how time grows, too")
    chosen = arguments.parse_args()
    files = sorted(chosen.folder.glob("*.txt"))[: chosen.articles]
    texts = [file.read_text("utf-8") for file in files]
    if not texts:
        arguments.error(f"no .txt file in {chosen.folder}")
    words = sum(len(text.split()) for text in texts)
    characters = sum(map(len, texts))
    print(f"{len(texts)} articles, {words:,} words between spaces, {characters:,} characters")
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder, "articles.json")
        articles.write_text(json.dumps(texts), "utf-8")
        for threads in chosen.threads:
            print(f"\n{threads} thread{'s' if threads > 1 else ''}\n")
            best = measure(chosen.only, articles, threads, chosen.rounds)
            print("\n".join(table(best, words)), flush=True)
    if chosen.growth:
        print("", *growth(texts), sep="\n")


if __name__ == "__main__":
    main()
