"""What the scores are made of: forms, spans, pairs and numbers."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest

from newsparse.evaluate.compare import cover, iou, pair, same_form, same_number


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("L’Élysée", "elysee"),
        ("le  préfet\u00a0du Lot,", "prefet du lot"),
        ("De la Ville", "la ville"),
        ("LES SYNDICATS", "syndicats"),
        ("Lesage", "lesage"),
    ],
)
def test_same_form(name: str, form: str) -> None:
    """Names are compared without accents, capitals, leading article and outer punctuation."""
    assert same_form(name) == form


@attrs.frozen
class Stretch:
    """A span."""

    start: int
    end: int


def test_span_measures() -> None:
    """Spans are compared by common extent; those that only touch have none."""
    assert iou(Stretch(0, 8), Stretch(2, 10)) == 0.6
    assert iou(Stretch(0, 4), Stretch(4, 8)) == 0.0
    assert cover(Stretch(0, 4), Stretch(1, 100)) == 0.75


def test_pairs_are_one_to_one_best_first() -> None:
    """Nothing is paired twice, and the best pair is made before better places for the others."""
    gold_spans = [Stretch(0, 10), Stretch(0, 9)]
    found = [Stretch(0, 9), Stretch(0, 6)]
    assert pair(gold_spans, found, iou, 0.5) == [
        (gold_spans[1], found[0]),
        (gold_spans[0], found[1]),
    ]
    assert pair(gold_spans, found, lambda *_: 0.0, 0.0) == []


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (None, None, True),
        (None, Decimal(0), False),
        (Decimal("0.3333"), Decimal(1) / 3, True),
        (Decimal("12.4"), Decimal("12.40"), True),
        (Decimal("12.4"), Decimal("12.5"), False),
        (Decimal(3_000_000), Decimal("3E+6"), True),
        (Decimal(1000), Decimal(1001), True),
        (Decimal(-33), Decimal(33), False),
    ],
)
def test_same_number(a: Decimal | None, b: Decimal | None, same: bool) -> None:
    """Numbers are equal to within a thousandth; an open bound is only equal to an open bound."""
    assert same_number(a, b) is same
