"""Typographic copies change marks and spaces, never the annotation."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse.training import augment, conllu
from newsparse.training.augment import Marks, NamedTokens
from newsparse.training.conllu import FORM, LEMMA, MISC, Sentence
from newsparse.training.recipe import AugmentSettings

EVERYTHING = AugmentSettings(
    restyled_quotes=1, bare_capitals=1, dashes=1, headline_copies=1, bare_copies=1, quoted_copies=1
)


@pytest.fixture
def sentence(corpora: Path) -> Sentence:
    """A sentence with a contraction, an accented capital and quotation marks."""
    return conllu.read(corpora / "ud/UD_French-Sequoia/fr_sequoia-ud-train.conllu", 1)[0]


def annotation(sentence: Sentence) -> list[tuple[str, ...]]:
    """All columns that a typographic change has to leave alone."""
    return [row[:FORM] + row[3:4] + row[5:MISC] for row in sentence.rows]


@pytest.mark.parametrize("seed", range(20))
def test_treebank_copies_keep_tags_and_heads(sentence: Sentence, seed: int) -> None:
    """Whatever is drawn, indexes, tags, features, heads and relations stay."""
    changed = augment.treebank_sentence(sentence, EVERYTHING, augment.generator(seed))
    assert annotation(changed) == annotation(sentence)


@pytest.mark.parametrize(
    ("marks", "text"),
    [
        (Marks("«", "»", spaced=True), "L'État parle au « maire »."),
        (Marks("«", "»", spaced=False), "L'État parle au «maire»."),
        (Marks("“", "”", spaced=False), "L'État parle au “maire”."),
    ],
)
def test_marks_bring_their_spaces(sentence: Sentence, marks: Marks, text: str) -> None:
    """The text of a restyled sentence is spaced as French sets these marks."""
    assert conllu.text(augment.restyle_quotes(sentence, marks)) == text


def test_marks_of_a_restyled_sentence_are_their_own_lemmas(sentence: Sentence) -> None:
    """A mark's lemma follows its form, so that the lemma dictionary learns it."""
    changed = augment.restyle_quotes(sentence, Marks("«", "»", spaced=True))
    assert [row[LEMMA] for row in changed.rows if row[FORM] in "«»"] == ["«", "»"]


@pytest.mark.parametrize(
    "forms", [["«", "mot"], ["»", "mot", "«"], ["«", "un", "«", "mot", "»"], ["mot"]]
)
def test_marks_that_do_not_pair_up_are_left(forms: list[str]) -> None:
    """Lonely, reversed and nested marks are not guessed at."""
    assert augment.paired(forms) is None


def test_treebank_text_is_plain(corpora: Path) -> None:
    """Curly apostrophes and no-break spaces become what the models see at run time."""
    assert augment.plain("l’an\u00a02000\u202f!") == "l'an 2000 !"


def test_other_orders_follow_the_first_and_lose_no_sentence(corpora: Path) -> None:
    """The treebank's own order comes first; each other one has every sentence once."""
    four = conllu.read(corpora / "ud/UD_French-PUD/fr_pud-ud-test.conllu", 4)
    turns = list(augment.in_orders(four, 2))
    assert turns[:4] == four
    for turn in (turns[4:8], turns[8:]):
        assert turn != four
        assert sorted(conllu.text(s) for s in turn) == sorted(conllu.text(s) for s in four)


@pytest.mark.parametrize("seed", range(20))
def test_names_keep_their_words_and_types(seed: int) -> None:
    """Names of all copies are those of the original, apart from capitals and accents."""
    original = NamedTokens(
        ("À", "Évian", ",", "Anne", "Martin"), ("O", "B-LOC", "O", "B-PER", "I-PER")
    )
    copies = list(augment.named_sentences([original], EVERYTHING, augment.generator(seed)))
    assert len(copies) == 4
    for copy in copies:
        named = [(t.lower(), g) for t, g in zip(copy.tokens, copy.tags, strict=True) if g != "O"]
        assert [tag for _, tag in named] == ["B-LOC", "B-PER", "I-PER"]
        assert [augment.bare_capitals(word.upper()) for word, _ in named] == [
            "EVIAN",
            "ANNE",
            "MARTIN",
        ]


def test_the_same_seed_gives_the_same_copies() -> None:
    """Nothing but the seed decides what is drawn."""
    sentences = [NamedTokens(("À", "Évian", "hier"), ("O", "B-LOC", "O"))] * 50
    runs = [
        list(augment.named_sentences(sentences, AugmentSettings(), augment.generator("7")))
        for _ in range(2)
    ]
    assert runs[0] == runs[1]
