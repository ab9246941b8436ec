"""Coverage-guided fuzzing: ``python tests/fuzz/run.py TARGET --seconds 600`` (needs atheris).

Starts from ``tests/fuzz/corpus/TARGET`` and the articles of the examples, and writes what reaches
new code to ``--work``. A finding ends it: its bytes are in ``--work/findings``. Mend it, and put
the bytes into the corpus, where ``test_fuzz.py`` tries them for ever.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import pkgutil
import sys
import tempfile
from pathlib import Path
from typing import TypeGuard

import atheris

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

WORDS = (
    "« » “ ” \" ' ’ ‘ „ — – … : ; , . ! ? ( ) [ ] « « »» “«  \u00a0 \u202f \u00ad \u200b \u200d "
    "\ufeff \u2028 \u0301 \u202e Selon selon D'après dit a-t-il a-t-elle déclaré que affirme Mme "
    "M. Me le maire de ministre jeudi hier demain 2024 7 nov 12 000 1'200 8\u202f000 50 % M€ Md€ $ "
    "entre et plus de jusqu'à week-end après avant depuis du au "
    "dernier prochain mois an semaine siècle février Noël midi 18h30 le 3 mars "
    "une quarantaine un tiers AFP (Reuters) LIRE AUSSI OTAN Otan 🙂 "
    '<p> </p> <article> <h1> <script type="application/ld+json"> { } [ ] \\u00ab &nbsp; &#8217; '
    '"text": "quotes": "start": "end": "speakers": null'
).split(" ")
LENGTHS = {"parse": 800, "layers": 2000, "html": 4096, "record": 20_000}
SKIPPED = ("newsparse.training", "newsparse.__main__", "newsparse.corpus.ray")


def _import_all() -> None:
    """Import every module, so that none is loaded later without its counters."""
    import newsparse

    for module in pkgutil.walk_packages(newsparse.__path__, "newsparse."):
        if not module.name.startswith(SKIPPED):
            importlib.import_module(module.name)


def _rows(folder: Path) -> None:
    """Write the sentences of the tests of the layers, a file each: every rule is on their way."""
    for number, module in enumerate(sorted((HERE.parent / "layers").rglob("*.py"))):
        strings = (n for n in ast.walk(ast.parse(module.read_text("utf-8"))) if _is_text(n))
        for index, node in enumerate(strings):
            (folder / f"{number}-{index}").write_text(node.value, encoding="utf-8")
    for number, listed in enumerate(sorted((HERE.parent / "layers").rglob("*.txt"))):
        for index, line in enumerate(listed.read_text("utf-8").splitlines()):
            (folder / f"t{number}-{index}").write_text(line.replace("¶", "\n"), encoding="utf-8")


def _is_text(node: ast.AST) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value


def main() -> None:
    """Fuzz one target."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("target")
    words.add_argument("--seconds", type=int, default=600)
    words.add_argument("--work", type=Path, required=True)
    chosen = words.parse_args()
    with atheris.instrument_imports(include=["newsparse"]):
        _import_all()
        from targets import TARGETS
    target = TARGETS[chosen.target]
    work = chosen.work / chosen.target
    findings = chosen.work / "findings"
    for folder in (work, findings):
        folder.mkdir(parents=True, exist_ok=True)
    corpus = HERE / "corpus" / chosen.target
    articles = HERE.parents[1] / "examples" / "articles"
    seeds = [work, *(folder for folder in (corpus, articles) if folder.is_dir())]
    if chosen.target == "record":
        seeds = [work, *(folder for folder in (corpus,) if folder.is_dir())]
    with (
        tempfile.TemporaryDirectory() as rows,
        tempfile.NamedTemporaryFile("w", suffix=".dict", encoding="utf-8") as listed,
    ):
        if chosen.target == "layers":
            _rows(Path(rows))
            seeds.append(Path(rows))
        listed.writelines(f'"{_escaped(word)}"\n' for word in dict.fromkeys(WORDS) if word)
        listed.flush()
        options = [
            f"-max_total_time={chosen.seconds}",
            f"-artifact_prefix={findings}/{chosen.target}-",
            f"-dict={listed.name}",
            f"-max_len={LENGTHS[chosen.target]}",
            "-timeout=120",
            "-rss_limit_mb=4096",
        ]
        atheris.Setup([sys.argv[0], *options, *map(str, seeds)], target, internal_libfuzzer=True)
        atheris.Fuzz()


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


if __name__ == "__main__":
    main()
