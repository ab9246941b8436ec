"""Scores exported models on the test sets, through the same pipeline that users get."""

from __future__ import annotations

import io
import json
import logging
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from newsparse.analysis.lemmas import Lemmas
from newsparse.training import augment, conllu, data
from newsparse.training.augment import NamedTokens

logger = logging.getLogger("newsparse.training")

Scores = dict[str, float]
"""Measure to F1 in percent."""

_RAW = ("Tokens", "Sentences", "Words", "UPOS", "UFeats", "Lemmas", "UAS", "LAS")
_GENRES = {
    "annodis": "regional newspaper",
    "Europar": "parliament",
    "frwiki": "encyclopedia",
    "emea": "medicines",
}
"""What the sources of Sequoia are, by how the ids of their sentences begin."""
_GOLD = ("UPOS", "UFeats", "Lemmas", "UAS", "LAS")


def load_pipeline(folder: Path, *, names: bool = True) -> Any:
    """Return a Stanza pipeline over the exported files, without touching the network.

    Args:
        folder: Where the files are.
        names: Whether the model of names is loaded too.
    """
    import stanza

    vectors = str(folder / "pretrain.pt")
    stems = {"tokenize": "tokenizer", "mwt": "mwt", "pos": "pos", "lemma": "lemma"}
    stems |= {"depparse": "depparse", **({"ner": "ner"} if names else {})}
    paths = {f"{name}_model_path": str(folder / f"{stem}.pt") for name, stem in stems.items()}
    paths |= {
        f"{name}_pretrain_path": vectors for name in ("pos", "depparse", "ner") if name in stems
    }
    with tempfile.TemporaryDirectory() as resources:
        listing = Path(resources) / "resources.json"
        listing.write_text(json.dumps({"fr": {"lang_name": "French"}}), encoding="utf-8")
        return stanza.Pipeline(
            "fr",
            dir=resources,
            processors=",".join(stems),
            download_method=None,
            use_gpu=False,
            verbose=False,
            **paths,
        )


def score_raw(pipeline: Any, gold: Sequence[conllu.Sentence]) -> Scores:
    """Score everything from raw text: the sentences joined by spaces, one paragraph."""
    text = " ".join(conllu.text(sentence) for sentence in gold)
    return _evaluate(gold, f"{_mended(pipeline, pipeline(text)):C}", _RAW)


def score_gold_tokens(pipeline: Any, gold: Sequence[conllu.Sentence]) -> Scores:
    """Score tags, lemmas and trees on gold words, each stage reading the one before."""
    from stanza.utils.conll import CoNLL

    document = CoNLL.conll2doc(input_str=_as_conllu(gold))
    for name in ("pos", "lemma", "depparse"):
        document = pipeline.processors[name].process(document)
    return _evaluate(gold, f"{_mended(pipeline, document):C}", _GOLD)


def score_gold_tags(pipeline: Any, gold: Sequence[conllu.Sentence]) -> Scores:
    """Score trees alone, on gold words, tags and lemmas."""
    from stanza.utils.conll import CoNLL

    document = CoNLL.conll2doc(input_str=_as_conllu(gold))
    document = pipeline.processors["depparse"].process(document)
    return _evaluate(gold, f"{document:C}", ("UAS", "LAS"))


def by_genre(gold: Sequence[conllu.Sentence]) -> dict[str, list[conllu.Sentence]]:
    """Return the sentences of Sequoia by where they come from, as their ids tell."""
    found: dict[str, list[conllu.Sentence]] = {}
    for sentence in gold:
        ids = [line for line in sentence.comments if line.startswith("# sent_id")]
        for stem, genre in _GENRES.items():
            if ids and stem in ids[0]:
                found.setdefault(genre, []).append(sentence)
    return found


def _mended(pipeline: Any, document: Any) -> Any:
    """Put the lexicon behind the lemmatizer, as for users."""
    lemmas = Lemmas(pipeline.processors["lemma"].trainer)
    for sentence in document.sentences:
        for word in sentence.words:
            word.lemma = lemmas.mend(word.text, word.upos, word.lemma)
    return document


def _as_conllu(sentences: Sequence[conllu.Sentence]) -> str:
    blocks = ["\n".join("\t".join(row) for row in s.rows) + "\n" for s in sentences]
    return "\n".join(blocks) + "\n"


def _evaluate(gold: Sequence[conllu.Sentence], predicted: str, measures: Sequence[str]) -> Scores:
    # Stanza's own door to the CoNLL 2018 evaluation.
    from stanza.models.common.utils import UDError, ud_scores

    files = io.StringIO(_as_conllu(gold)), io.StringIO(predicted.rstrip() + "\n\n")
    try:
        result = ud_scores(*files)
    except UDError as error:
        # A tokenizer of a few steps drops characters, and then nothing can be aligned.
        logger.warning("no score: %s", error)
        return dict.fromkeys(measures, 0.0)
    return {name: round(100 * result[name].f1, 2) for name in measures}


def spans(tags: Sequence[str]) -> set[tuple[int, int, str]]:
    """Return ``(start, end, type)`` of the names in BIO or BIOES tags."""
    found: set[tuple[int, int, str]] = set()
    start = 0
    for index, tag in enumerate(tags):
        prefix, _, kind = tag.partition("-")
        if prefix in ("B", "S"):
            start = index
        following = tags[index + 1] if index + 1 < len(tags) else "O"
        if kind and following not in (f"I-{kind}", f"E-{kind}"):
            found.add((start, index + 1, kind))
    return found


def score_names(pipeline: Any, gold: Sequence[NamedTokens]) -> Scores:
    """Score names on gold tokens: a name counts when bounds and type are right."""
    from stanza.models.common.doc import Document

    rows = [[{"id": i, "text": t} for i, t in enumerate(s.tokens, 1)] for s in gold]
    document = pipeline.processors["ner"].process(Document(rows))
    right = guessed = wanted = 0
    for sentence, answer in zip(gold, document.sentences, strict=True):
        expected, got = spans(sentence.tags), spans([token.ner for token in answer.tokens])
        right += len(expected & got)
        guessed += len(got)
        wanted += len(expected)
    precision, recall = right / max(guessed, 1), right / max(wanted, 1)
    f1 = 2 * right / max(guessed + wanted, 1)
    parts = {"precision": precision, "recall": recall, "F1": f1}
    return {name: round(100 * value, 2) for name, value in parts.items()}


def score_all(folder: Path, corpora: Path, limit: int | None = None) -> dict[str, Scores]:
    """Return all scores of the exported files in ``folder``, by test set."""
    pipeline = load_pipeline(folder)
    sequoia = _gold(corpora / data.SEQUOIA_TEST, limit)
    return {
        "sequoia-test-raw": score_raw(pipeline, sequoia),
        "gsd-test-raw": score_raw(pipeline, _gold(corpora / data.GSD_TEST, limit)),
        **{
            f"sequoia-test-raw, {genre}": score_raw(pipeline, some)
            for genre, some in by_genre(sequoia).items()
        },
        "sequoia-test-gold-tokens": score_gold_tokens(pipeline, sequoia),
        "sequoia-test-gold-tags": score_gold_tags(pipeline, sequoia),
        "sequoia-test-ner": score_names(pipeline, data.read_bio(corpora / data.NAMES_TEST, limit)),
    }


def _gold(path: Path, limit: int | None) -> list[conllu.Sentence]:
    return [augment.clean_sentence(sentence) for sentence in conllu.read(path, limit)]
