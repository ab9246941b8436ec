"""Lemmas behind the model: every form of the verbs of saying, and no lemma of another tag."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import newsparse
from newsparse.analysis.lemmas import lemma_of

_ENDINGS = "e es ent ait aient ais a èrent era erait eront eraient ant é ée és ées".split()
_IRREGULAR = {
    "dit": "dire",
    "disait": "dire",
    "disent": "dire",
    "prédit": "prédire",
    "contredisent": "contredire",
    "écrivait": "écrire",
    "écrivent": "écrire",
    "souscrit": "souscrire",
    "soutenait": "soutenir",
    "soutiennent": "soutenir",
    "prévient": "prévenir",
    "prévenait": "prévenir",
    "répondu": "répondre",
    "répondait": "répondre",
    "prétendent": "prétendre",
    "renchérissait": "renchérir",
    "renchérit": "renchérir",
    "avertissent": "avertir",
    "garantissant": "garantir",
    "reconnaissent": "reconnaître",
    "reconnu": "reconnaître",
    "admettait": "admettre",
    "promettent": "promettre",
    "convenait": "convenir",
    "croient": "croire",
    "conclut": "conclure",
    "concluait": "conclure",
    "apprenait": "apprendre",
    "rappelle": "rappeler",
    "rappellera": "rappeler",
    "espère": "espérer",
    "suggèrent": "suggérer",
    "répète": "répéter",
    "énonce": "énoncer",
}
_OF_OTHERS = {"pressent", "positive", "positives"}  # of *pressentir*, of the adjective


def _verbs() -> list[str]:
    """The verbs in -er among the cues, but those whose stem changes its vowel."""
    table = resources.files("newsparse.layers.quotes.data").joinpath("cues.tsv")
    rows = (line.split("\t")[0] for line in table.read_text(encoding="utf-8").splitlines())
    plain = re.compile(r"[a-zéèêîôûïç]+(?<!e[lmnpstv])(?<!é[a-z])(?<!é[a-z]{2})(?<!y)er")
    return sorted({row for row in rows if plain.fullmatch(row)})


def _forms(verb: str) -> Iterator[str]:
    stem = verb[:-2]
    for ending in _ENDINGS:
        soft = {"g": "ge", "c": "ç"}.get(stem[-1]) if ending[0] == "a" else None
        yield (stem[:-1] + soft if soft else stem) + ending


@pytest.mark.parametrize("verb", _verbs())
def test_every_form_of_a_verb_of_saying_finds_its_lemma(verb: str) -> None:
    """A lemma is found for the forms of a regular verb, whatever its tense and number."""
    missed = [form for form in _forms(verb) if lemma_of(form, "VERB") != verb]
    assert set(missed) <= _OF_OTHERS


@pytest.mark.parametrize(("form", "lemma"), _IRREGULAR.items())
def test_irregular_forms(form: str, lemma: str) -> None:
    """Forms whose stem changes find their verb."""
    assert lemma_of(form, "VERB") == lemma


@pytest.mark.parametrize(
    ("form", "upos", "lemma"),
    [
        ("enseignants", "NOUN", "enseignant"),
        ("copines", "NOUN", "copine"),
        ("municipales", "ADJ", "municipal"),
        ("Ministres", "NOUN", "ministre"),
        ("OTAN", "NOUN", None),
        ("8", "NUM", None),
        ("Paris", "PROPN", None),
        ("xyzzyx", "VERB", None),
        ("dire", "VERB", "dire"),
        ("rire", "VERB", "rire"),
    ],
)
def test_the_tag_decides(form: str, upos: str, lemma: str | None) -> None:
    """The lexicon speaks only where what it says fits the tag; names and numbers stay."""
    assert lemma_of(form, upos) == lemma


@given(st.text(max_size=12), st.sampled_from(["VERB", "AUX", "NOUN", "ADJ", "NUM", "PROPN", "X"]))
@example("s", "NOUN")
@example("s", "VERB")
def test_any_word_has_a_lemma_or_none(form: str, upos: str) -> None:
    """Whatever stands for a word, the lexicon answers with a word or with nothing."""
    assert lemma_of(form, upos) != ""


def test_words_the_model_has_never_seen_get_a_lemma(parser: newsparse.Parser) -> None:
    """The lexicon stands behind the model in a whole analysis."""
    text = "Les vétérinaires tergiversaient et les maraîchères s'impatientaient."
    words = parser.analyse(text).words
    lemmas = {word.text: word.lemma for word in words}
    assert lemmas["tergiversaient"] == "tergiverser"
    assert lemmas["maraîchères"] in {"maraîchère", "maraîcher"}
