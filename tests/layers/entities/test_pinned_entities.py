"""Pins single bounds of the entity layer: one sentence in which each decides."""

from __future__ import annotations

from layers.entities.marked import check


def test_year_of_the_next_paragraph_is_no_part_of_an_event() -> None:
    """An event takes the year behind it in its own paragraph only."""
    check("Il prépare la [MISC Coupe du monde]\n2026 sera une grande année.")
