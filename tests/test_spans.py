"""Spans found by their place: the same ones that a walk through all of them finds."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

from newsparse.spans import Ordered


@attrs.frozen
class Span:
    """A span and nothing else."""

    start: int
    end: int


SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda p: Span(p[0], p[0] + p[1])),
    max_size=20,
)


@given(SPANS, st.integers(0, 50), st.integers(1, 12))
def test_every_span_is_found_by_its_place(spans: list[Span], start: int, length: int) -> None:
    """Starts, shared characters and containment agree with the definition of each."""
    ordered, end = Ordered(spans), start + length
    in_order = sorted(spans, key=lambda s: s.start)
    assert ordered.starting(start, end) == [s for s in in_order if start <= s.start < end]
    assert ordered.touching(start, end) == [s for s in in_order if s.start < end and start < s.end]
    assert ordered.around(start, end) == [s for s in in_order if s.start <= start and end <= s.end]
