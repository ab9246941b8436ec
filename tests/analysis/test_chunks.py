"""Chunks: the stretches of a document that the models are given."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.analysis.chunks import Chunk, chunks_of
from newsparse.document import Document, build
from newsparse.source import Source

SENTENCE = "Le conseil municipal a voté hier soir le budget de la ville, sans surprise. "
_UNSEEN = "\u200b\u200d\ufeff\u2028\u2060\u00ad"


def read(text: str) -> tuple[Document, list[Chunk]]:
    """A text's document and its chunks."""
    document = build(Source(text=text))
    return document, chunks_of(document)


def check(document: Document, chunks: list[Chunk]) -> None:
    """Every character that shows stands once, where it stands in the text, inside its block."""
    seen = [False] * len(document.text)
    floor = 0
    for chunk in chunks:
        block = document.blocks[chunk.block]
        assert floor <= chunk.start
        assert block.start <= chunk.start
        floor = chunk.start + len(chunk.text)
        assert floor <= block.end
        for at, character in enumerate(chunk.text, chunk.start):
            # a run too long for the models is cut by a space where a character stood
            assert character in (document.shadow[at], " ")
            seen[at] = True
    for at, character in enumerate(document.text):
        assert seen[at] or character.isspace() or character in _UNSEEN


WORDS = [
    "le maire",
    "a dit. ",
    "« Oui ! » ",
    "\n",
    "\n\n",
    " ",
    "\u00a0",
    "A",
    "…",
    "x" * 130,
    "\u200b",
]


@given(
    text=st.lists(st.sampled_from(WORDS), max_size=40).map("".join)
    | st.text(alphabet="aÉ1.!? \n\t\u00a0\u2028«»\u200b", max_size=200)
)
def test_every_character_stands_in_one_chunk(text: str) -> None:
    """Whatever the text, its chunks are in order, apart, in their blocks, and leave nothing out."""
    check(*read(text))


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE * 200,
        SENTENCE.replace(".", ",") * 200,
        SENTENCE.replace(".", "").replace(",", "").lower() * 200,
        "a" * 1_000_000,
        "é " * 20_000,
        "a" * 1_999 + " " + "b" * 2_000,
        "\u00a0" * 5_000 + "fin",
    ],
    ids=["sentences", "commas", "lower", "one word", "letters", "edge", "space"],
)
def test_long_blocks_are_cut_into_windows(text: str) -> None:
    """No chunk is longer than the models can bear, and together they are the block."""
    document, chunks = read(text)
    check(document, chunks)
    assert max(len(c.text) for c in chunks) <= 2_000


def test_a_long_block_is_cut_between_sentences() -> None:
    """Where a window holds the end of a sentence, no sentence is cut."""
    _, chunks = read(SENTENCE * 100)
    assert len(chunks) > 3
    assert all(
        c.text.startswith("Le conseil") and c.text.endswith("surprise. ") for c in chunks[:-1]
    )


def test_a_block_of_usual_length_is_one_chunk() -> None:
    """Paragraphs stay whole: what a sentence means hangs on the one before."""
    document, chunks = read(f"{SENTENCE * 8}\n\n{SENTENCE * 5}\n{SENTENCE}")
    assert [(c.start, c.block) for c in chunks] == [
        (b.start, number) for number, b in enumerate(document.blocks)
    ]


def test_a_word_of_a_megabyte_is_cut_for_the_models() -> None:
    """An endless word becomes words of bearable length, in a second or two."""
    begun = time.process_time()
    _, chunks = read("a" * 1_000_000)
    assert time.process_time() - begun < 20
    assert max(len(word) for c in chunks for word in c.text.split()) <= 60


@pytest.mark.parametrize("text", ["", " \n\u00a0\n", "\u200b"])
def test_what_holds_no_words_has_no_chunks(text: str) -> None:
    """Nothing is given to the models where there is nothing to read."""
    assert read(text)[1] == []


def test_what_follows_a_dateline_begins_a_sentence() -> None:
    """A dateline and its dash go apart, so that the first sentence is parsed as one."""
    text = "LILLE, 3 mai 2021 (AFP) - Le pont a rouvert."
    document = build(Source(text=text))
    assert [chunk.text for chunk in chunks_of(document)] == [
        "LILLE, 3 mai 2021 (AFP) - ",
        "Le pont a rouvert.",
    ]
