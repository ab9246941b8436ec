"""From the corpora's folder to the files that Stanza's trainers read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsparse.training import augment, conllu
from newsparse.training.augment import NamedTokens
from newsparse.training.conllu import Sentence
from newsparse.training.recipe import Recipe

TREEBANK_TRAIN = (
    "ud/UD_French-Sequoia/fr_sequoia-ud-train.conllu",
    "ud/UD_French-GSD/fr_gsd-ud-dev.conllu",
    "ud/UD_French-PUD/fr_pud-ud-test.conllu",
)
"""Treebank files that every treebank model is trained on."""
QUESTIONS = "ud/UD_French-FQB/fr_fqb-ud-test.conllu"
"""Added for all but the tokenizer: its sentences are single lines, never running text."""
TREEBANK_DEV = "ud/UD_French-Sequoia/fr_sequoia-ud-dev.conllu"
SEQUOIA_TEST = "ud/UD_French-Sequoia/fr_sequoia-ud-test.conllu"
GSD_TEST = "ud/UD_French-GSD/fr_gsd-ud-test.conllu"
NAMES_TRAIN = (
    ("ner/wikiner_fr.train.bio", 1),
    ("ner/sequoia.train.bio", 2),
)
"""Files with names, and how many times each is taken."""
NAMES_DEV = "ner/sequoia.dev.bio"
NAMES_TEST = "ner/sequoia.test.bio"

_TREEBANK = "UD_French-News"
_SHORT = "fr_news"


def prepare(corpora: Path, work: Path, recipe: Recipe) -> None:
    """Write all training and development files below ``work/data``."""
    data = work / "data"
    plain = list(_treebank(corpora, TREEBANK_TRAIN, recipe))
    asking = [*plain, *_treebank(corpora, (QUESTIONS,), recipe)]
    dev = [augment.clean_sentence(s) for s in _read(corpora, TREEBANK_DEV, recipe)]
    conllu.write(data / "words" / "train.conllu", asking)
    conllu.write(data / "words" / "dev.conllu", dev)
    running = list(augment.in_orders(plain, recipe.augment.shuffled_orders))
    _stanza_files(data / "tokenize", "prepare_tokenizer_treebank", running, dev)
    _stanza_files(data / "mwt", "prepare_mwt_treebank", asking, dev)
    _write_names(data / "names" / "train.json", _names(corpora, recipe))
    _write_names(data / "names" / "dev.json", read_bio(corpora / NAMES_DEV, recipe.sentence_limit))


def _read(corpora: Path, name: str, recipe: Recipe) -> list[Sentence]:
    return conllu.read(corpora / name, recipe.sentence_limit)


def _treebank(corpora: Path, names: Iterable[str], recipe: Recipe) -> Iterator[Sentence]:
    for name in names:
        # A generator for each file: adding one file leaves the others as they were.
        rng = augment.generator(f"{recipe.seed} {name}")
        for sentence in _read(corpora, name, recipe):
            yield augment.treebank_sentence(sentence, recipe.augment, rng)


def _stanza_files(folder: Path, tool: str, train: list[Sentence], dev: list[Sentence]) -> None:
    """Let Stanza's own tool make the character labels or the expansion lists."""
    treebank = folder / "ud" / _TREEBANK
    conllu.write(treebank / f"{_SHORT}-ud-train.conllu", train)
    conllu.write(treebank / f"{_SHORT}-ud-dev.conllu", dev)
    # The tool insists on a test part; nothing reads it.
    conllu.write(treebank / f"{_SHORT}-ud-test.conllu", dev)
    places = ("UDBASE", folder / "ud"), ("TOKENIZE_DATA_DIR", folder), ("MWT_DATA_DIR", folder)
    env = os.environ | {name: str(place) for name, place in places} | {"PYTHONHASHSEED": "0"}
    # The typographic copies are ours, with a seed of their own.
    options = ["--no_augment"] if tool == "prepare_tokenizer_treebank" else []
    command = [sys.executable, "-m", f"stanza.utils.datasets.{tool}", _TREEBANK, *options]
    subprocess.run(command, env=env, check=True, capture_output=True)


def read_bio(path: Path, limit: int | None = None) -> list[NamedTokens]:
    """Read a file of ``token TAB tag`` lines; a token may hold a space."""
    sentences: list[NamedTokens] = []
    for block in path.read_text(encoding="utf-8").strip().split("\n\n")[:limit]:
        pairs = [line.rsplit("\t", 1) for line in block.split("\n") if line]
        tokens, tags = zip(*pairs, strict=True)
        sentences.append(NamedTokens(tuple(map(augment.plain, tokens)), tuple(tags)))
    return sentences


def _names(corpora: Path, recipe: Recipe) -> Iterator[NamedTokens]:
    for name, times in NAMES_TRAIN:
        sentences = read_bio(corpora / name, recipe.sentence_limit)
        for turn in range(times):
            rng = augment.generator(f"{recipe.seed} {name} {turn}")
            yield from augment.named_sentences(sentences, recipe.augment, rng)


def _write_names(path: Path, sentences: Iterable[NamedTokens]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    document = [
        [{"text": token, "ner": tag} for token, tag in zip(s.tokens, s.tags, strict=True)]
        for s in sentences
    ]
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")


_WORDS = {"train_file": "data/words/train.conllu", "eval_file": "data/words/dev.conllu"}
_VECTORS = {"wordvec_pretrain_file": "pretrain.pt"}

INPUTS: dict[str, dict[str, str]] = {
    "tokenizer": {
        "txt_file": f"data/tokenize/{_SHORT}.train.txt",
        "label_file": f"data/tokenize/{_SHORT}-ud-train.toklabels",
        "mwt_json_file": f"data/tokenize/{_SHORT}-ud-dev-mwt.json",
        "dev_txt_file": f"data/tokenize/{_SHORT}.dev.txt",
        "dev_label_file": f"data/tokenize/{_SHORT}-ud-dev.toklabels",
        "dev_conll_gold": f"data/tokenize/{_SHORT}.dev.gold.conllu",
    },
    "mwt": {
        "train_file": f"data/mwt/{_SHORT}.train.in.conllu",
        "eval_file": f"data/mwt/{_SHORT}.dev.in.conllu",
        "gold_file": f"data/mwt/{_SHORT}.dev.gold.conllu",
    },
    "pos": _WORDS | _VECTORS,
    "lemma": _WORDS,
    "first": _WORDS | _VECTORS,
    "depparse": {"silver_file": "data/words/silver.conllu"} | _WORDS | _VECTORS,
    "ner": {"train_file": "data/names/train.json", "eval_file": "data/names/dev.json"} | _VECTORS,
}
"""For each model the options that name its input files, relative to the work folder."""
