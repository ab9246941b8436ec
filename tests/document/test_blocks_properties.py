"""What holds for the blocks of any text."""

from __future__ import annotations

from document.typed_blocks import ONE, THREE, TWO
from hypothesis import given
from hypothesis import strategies as st

from newsparse.document import build
from newsparse.source import Source


@given(
    st.text(
        alphabet=st.sampled_from("aéÀZ .!?«»“”\"'’\n\r\t\u00a0\u202f\u2028\u200b\ufeff-–—(:)1,/"),
        max_size=300,
    )
)
def test_blocks_cover_everything_in_order(text: str) -> None:
    """Blocks are in order, do not overlap, slice the text, and leave out only white space."""
    document = build(Source(text=text))
    text = document.text  # without the characters that nobody sees
    assert len(document.shadow) == len(text)
    outside, done = "", 0
    for block in document.blocks:
        assert done <= block.start < block.end
        assert text[block.start : block.end] == block.text
        assert block.text.strip() == block.text
        outside, done = outside + text[done : block.start], block.end
    assert not (outside + text[done:]).strip(" \t\r\n\u00a0\u202f\u2028\u200b\ufeff")


@given(st.lists(st.sampled_from([ONE, TWO, THREE, "Titre court", "", "jf/mlm"]), max_size=8))
def test_block_at_finds_the_block_of_each_character(parts: list[str]) -> None:
    """Every character of a block finds its block, and what lies between finds none."""
    document = build(Source(text="\n\n".join(parts)))
    for block in document.blocks:
        assert document.block_at(block.start) is block
        assert document.block_at(block.end - 1) is block
        assert document.block_at(block.end) is not block
