"""Words of the speaker layer: folding, plurals, nouns of sources and endings of persons."""

from __future__ import annotations

import pytest

from newsparse.layers.speakers.lexicon import content_words, fold, looks_human, noun_at


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L\u2019Œuvre", "l'oeuvre"),
        ("sœur", "soeur"),
        ("Élysée\u200b  Palais ", "elysee palais"),
        ("a\u00a0b", "a b"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    """Ligatures, accents, capitals, apostrophes and spaces do not matter."""
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("la ministre de l'Eau et des Forêts", {"ministre", "eau", "foret"}),
        ("au directeur du port pour un an", {"directeur", "port", "an"}),
        ("ces gens dans une rue sur le quai", {"gen", "rue", "quai"}),
        ("vice-présidents", {"vice-president"}),
        ("chevaux", {"chevau"}),
        ("bus", {"bus"}),
        ("bras", {"bra"}),
        ("The Times of London", {"time", "london"}),
    ],
)
def test_content_words(text: str, words: set[str]) -> None:
    """Articles and prepositions are left out, plurals are as their singulars."""
    assert content_words(text) == words


@pytest.mark.parametrize(
    ("words", "lemma", "length", "plural"),
    [
        ("ministre de", "ministre", 1, False),
        ("ministres de", "ministre", 1, True),
        ("premier ministre de", "premier ministre", 2, False),
        ("premiers ministres de", "premier ministre", 2, True),
        ("directeurs adjoints", "directeur adjoint", 2, True),
        ("directrice adjointe", "directeur adjoint", 2, False),
        ("porte-parole", "porte-parole", 1, False),
        ("vice-presidents", "vice-president", 1, True),
        ("ex-ministre", "ministre", 1, False),
        ("ex ministre", "ministre", 2, False),
        ("co-secretaire", "secretaire", 1, False),
        ("cosecretaire", "secretaire", 1, False),
        ("vice-consul", "consul", 1, False),
        ("ex-parti", "parti", 1, False),
        ("journaux", "journal", 1, True),
        ("hopitaux", "hopital", 1, True),
        ("attaches de presse", "attache de presse", 3, True),
    ],
)
def test_noun_at(words: str, lemma: str, length: int, plural: bool) -> None:
    """The longest noun is read, plurals and prefixes included."""
    found = noun_at(words.split(" "), 0)
    assert found is not None
    assert (found[0].lemma, found[1], found[0].plural) == (lemma, length, plural)


@pytest.mark.parametrize("word", ["vice-parti", "coparti", "table", "exministre", "superbe"])
def test_no_noun_of_a_source(word: str) -> None:
    """A prefix that goes with persons makes no noun of anything else."""
    assert noun_at([word], 0) is None


@pytest.mark.parametrize(
    "word",
    "ostreiculteur coiffeuse agricultrice guitariste neurologue mecanicien mecanicienne"
    " technocrate psychiatre batteliere habitant ostreiculteurs guitaristes".split(),
)
def test_ending_of_persons(word: str) -> None:
    """Nouns that no table holds show by their ending that they are for persons."""
    assert looks_human(word)


@pytest.mark.parametrize("word", ["table", "maison", "rapport", "velo", "bois"])
def test_ending_of_things(word: str) -> None:
    """Other endings show nothing."""
    assert not looks_human(word)
