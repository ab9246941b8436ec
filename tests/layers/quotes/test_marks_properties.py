"""Marks: what holds for any typing, and the time it takes."""

from __future__ import annotations

import re

import pytest
import timing
from hypothesis import given
from hypothesis import strategies as st
from layers.quotes.typed import marked_in, words_of

from newsparse.article import Block, BlockKind
from newsparse.document import build
from newsparse.layers.quotes.marks import find_marked
from newsparse.source import Source

ALPHABET = "«»“”„‟‹›\"'’-–—. ,:!?\n\u00a0\u202faàÉ1()"
PHRASES = [
    "Le pont est vieux",
    ", a-t-il dit, ",
    "« ",
    " »",
    "“",
    "”",
    '"',
    ". ",
    "\n",
    "\n« ",
    "– ",
]
typed = st.text(alphabet=ALPHABET, max_size=120) | st.lists(
    st.sampled_from(PHRASES), max_size=25
).map("".join)


@given(text=typed)
def test_any_typing_gives_spans_in_order(text: str) -> None:
    """Whatever marks are typed, spans are in range, ordered, apart and not empty."""
    floor, found = 0, marked_in(text)
    text = build(Source(text=text)).text  # the one that is read: two spaces are one in it
    for marked in found:
        assert floor <= marked.outer_start <= marked.start < marked.end <= marked.outer_end
        assert marked.outer_end <= len(text)
        assert not text[marked.start].isspace()
        assert not text[marked.end - 1].isspace()
        inner = marked.start
        for a, b in marked.holes:
            assert inner <= a < b <= marked.end
            inner = b
        floor = marked.outer_end


@given(words=st.lists(st.sampled_from(["oui", "non", "le pont", "l'été"]), min_size=1, max_size=8))
@pytest.mark.parametrize(("opening", "closing"), ["«»", "“”", "„“", "‹›", '""'])
def test_as_many_quotations_as_pairs(opening: str, closing: str, words: list[str]) -> None:
    """In clean typing every pair gives exactly its words."""
    text = "Il dit " + ", ".join(f"{opening}{w}{closing}" for w in words) + "."
    assert words_of(text) == words


UNITS = [
    "« ",
    "» ",
    "«",
    "“",
    '"a" ',
    "« a » ",
    "„a“ ",
    "‹a› ",
    "“a ”",
    "« a\n",
    "“ a ” \n",
    "» a\n",
    "Le pont a tenu » ",
    "Le pont a tenu. » ",
    "« a, a-t-il dit, ",
    "« Un deux trois. « x » ",
    "« a\nb « x »\n",
    "« a “ b ",
]


def seconds(text: str) -> float:
    """How long the marks of a text take, each of its lines a block."""
    lines = re.finditer(r"[^\n]+", text)
    blocks = [
        Block(start=m.start(), end=m.end(), text=m[0], kind=BlockKind.PARAGRAPH) for m in lines
    ]
    return timing.seconds(lambda: find_marked(text, text, blocks))


def repeated(unit: str, marks: int) -> str:
    """So many marks of one typing."""
    return unit * (marks // sum(c in ALPHABET[:9] for c in unit))


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_marks_are_read_in_linear_time(unit: str) -> None:
    """Ten times the marks take about ten times as long: never a hundred."""
    few = min(seconds(repeated(unit, 4_000)) for _ in range(2))
    assert seconds(repeated(unit, 40_000)) < max(40 * few, 3)


def test_a_hundred_thousand_marks() -> None:
    """A text of every sort of damage is read in seconds."""
    assert seconds("".join(repeated(unit, 100_000 // len(UNITS)) for unit in UNITS)) < 30
