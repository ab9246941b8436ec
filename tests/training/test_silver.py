"""Silver trees: only what two parsers read alike is learnt from."""

from __future__ import annotations

import pytest

from newsparse.training import conllu, silver

spacy = pytest.importorskip("spacy", reason="needs newsparse[training]")

TREE = """\
# text = Le maire parle du pont.
1\tLe\tle\tDET\t_\t_\t2\tdet\t_\t_
2\tmaire\tmaire\tNOUN\t_\t_\t3\tnsubj\t_\t_
3\tparle\tparler\tVERB\t_\t_\t0\troot\t_\t_
4-5\tdu\t_\t_\t_\t_\t_\t_\t_\t_
4\tde\tde\tADP\t_\t_\t6\tcase\t_\t_
5\tle\tle\tDET\t_\t_\t6\tdet\t_\t_
6\tpont\tpont\tNOUN\t_\t_\t3\tobl:arg\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_
"""
WORDS = ["Le", "maire", "parle", "du", "pont", "."]
HEADS = [1, 2, 2, 4, 2, 2]
RELATIONS = ["det", "nsubj", "ROOT", "case", "obl:mod", "punct"]
TAGS = ["DET", "NOUN", "VERB", "ADP", "NOUN", "PUNCT"]


def agrees(heads: list[int], relations: list[str], tags: list[str]) -> bool:
    """Whether this reading of the sentence agrees with the tree."""
    doc = spacy.tokens.Doc(spacy.vocab.Vocab(), words=WORDS, heads=heads, deps=relations, pos=tags)
    (sentence,) = conllu.parse(TREE)
    return silver.agrees(sentence, doc)


def test_the_same_tree_agrees_whatever_its_subtypes() -> None:
    """Subtypes, contracted tokens and stops are not compared."""
    assert agrees(HEADS, RELATIONS, TAGS)
    assert agrees([1, 2, 2, 2, 2, 4], ["det", "nsubj", "ROOT", "dep", "obl", "dep"], TAGS)


@pytest.mark.parametrize(
    ("heads", "relations", "tags"),
    [
        ([1, 2, 2, 4, 1, 2], RELATIONS, TAGS),
        (HEADS, ["det", "obj", "ROOT", "case", "obl", "punct"], TAGS),
        (HEADS, RELATIONS, ["DET", "ADJ", "VERB", "ADP", "NOUN", "PUNCT"]),
        ([1, 1, 2, 4, 2, 2], ["det", "ROOT", "ROOT", "case", "obl", "punct"], TAGS),
    ],
    ids=["head", "relation", "tag", "two sentences"],
)
def test_another_reading_does_not(heads: list[int], relations: list[str], tags: list[str]) -> None:
    """One other head, relation or tag in four words, or a second root, is too much."""
    assert not agrees(heads, relations, tags)


def test_tokens_become_text() -> None:
    """Apostrophes and stops are glued; French keeps the space before two-part marks."""
    tokens = ["Il", "l'", "a", "dit", "(", "hier", ")", ",", "n'", "est", "-ce", "pas", "?"]
    assert silver.plain_text(tokens) == "Il l'a dit (hier), n'est -ce pas ?"
