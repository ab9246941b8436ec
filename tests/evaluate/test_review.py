"""Samples to be checked by hand: drawn fairly, written safely, read back with intervals."""

from __future__ import annotations

import random

import pytest

from newsparse import InputError
from newsparse.evaluate.estimate import shares, wilson
from newsparse.evaluate.sample import draw
from newsparse.evaluate.sheet import Judged

_ROWS = [{"rule": "often", "text": f"o{i}"} for i in range(900)]
_ROWS += [{"rule": "seldom", "text": f"s{i}"} for i in range(95)]
_ROWS += [{"rule": None, "text": f"n{i}"} for i in range(5)]


def test_every_stratum_is_there_and_its_size_is_told() -> None:
    """One row at least, the others in proportion."""
    sample = draw(_ROWS, 100, "rule")
    counts = {name: sum(d.stratum == name for d in sample) for name in ("often", "seldom", "")}
    assert counts == {"often": 90, "seldom": 9, "": 1}
    assert {d.stratum: d.size for d in sample} == {"often": 900, "seldom": 95, "": 5}
    assert len({d.row["text"] for d in sample}) == 100


@pytest.mark.parametrize("number", [1, 7, 20, 34, 60, 133, 134, 200])
def test_as_many_rows_are_drawn_as_were_asked_for(number: int) -> None:
    """However many strata are rare: the largest first where there are more strata than rows."""
    rows = [{"rule": "often", "text": f"o{i}"} for i in range(100)]
    rows += [{"rule": f"rare {i}", "text": f"r{i}"} for i in range(34)]
    sample = draw(rows, number, "rule")
    assert len(sample) == min(number, len(rows))
    assert len({drawn.row["text"] for drawn in sample}) == len(sample)
    strata = {drawn.stratum for drawn in sample}
    assert "often" in strata
    assert len(strata) == min(number, 35)


def test_a_row_without_the_column_has_no_value_there() -> None:
    """Where others have it: what articles carry along differs."""
    sample = draw([{"text": "a"}, {"text": "b", "desk": "eco"}], 2, "desk")
    assert [drawn.stratum for drawn in sample] == ["", "eco"]


def test_the_same_seed_draws_the_same_rows() -> None:
    """Another seed draws others."""
    assert draw(_ROWS, 50, "rule", 3) == draw(iter(_ROWS), 50, "rule", 3)
    assert draw(_ROWS, 50, "rule", 3) != draw(_ROWS, 50, "rule", 4)


def test_a_sample_larger_than_the_whole_is_the_whole() -> None:
    """Every row once."""
    assert len(draw(_ROWS, 5000, "rule")) == len(_ROWS)


def test_every_row_has_the_same_chance() -> None:
    """Also the last ones of a long stratum."""
    late = sum(
        int(drawn.row["text"][1:]) >= 450
        for seed in range(200)
        for drawn in draw(_ROWS[:900], 10, "rule", seed)
    )
    assert 850 < late < 1150


@pytest.mark.parametrize(("number", "column"), [(0, "rule"), (5, "nothing")])
def test_samples_that_cannot_be_drawn_are_refused(number: int, column: str) -> None:
    """No rows, no such column."""
    with pytest.raises(InputError):
        draw(_ROWS, number, column)


@pytest.mark.parametrize(
    ("right", "judged", "low", "high"),
    [
        (8, 10, 0.4902, 0.9433),
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (50, 100, 0.4038, 0.5962),
    ],
)
def test_wilson_gives_the_known_intervals(right: int, judged: int, low: float, high: float) -> None:
    """As tables of the method have them."""
    assert wilson(right, judged) == pytest.approx((low, high), abs=5e-4)


def test_the_estimate_of_the_whole_weighs_strata_by_their_sizes() -> None:
    """A stratum sampled densely does not pull the whole to itself."""
    judged = [Judged("big", 900, {"right": True})] * 10 + [
        Judged("small", 100, {"right": False})
    ] * 10
    whole = shares(judged, "right")[-1]
    assert whole.share == pytest.approx(0.9)
    assert whole.low < 0.9 < whole.high


def test_the_interval_of_the_whole_ends_below_all_where_anything_is_wrong() -> None:
    """And above none where anything is right; what was all looked at is known."""
    good, bad = Judged("a", 1650, {"right": True}), Judged("a", 1650, {"right": False})
    mostly = shares([good] * 33 + [bad] + [Judged("b", 480, {"right": True})] * 9, "right")[-1]
    assert mostly.low < mostly.share < mostly.high < 1.0
    assert shares([good] * 34, "right")[-1].high == pytest.approx(1.0)
    seldom = shares([good] + [bad] * 33, "right")[-1]
    assert 0.0 < seldom.low < seldom.share < seldom.high
    known = shares([Judged("c", 2, {"right": True}), Judged("c", 2, {"right": False})], "right")[-1]
    assert (known.low, known.share, known.high) == (0.5, 0.5, 0.5)


def test_the_whole_of_one_stratum_is_that_stratum() -> None:
    """Nearly, where it is large: the same interval, by either way."""
    one, whole = shares([Judged("a", 10**6, {"right": n > 3}) for n in range(40)], "right")
    assert (whole.low, whole.high) == pytest.approx((one.low, one.high), abs=1e-4)


def test_the_interval_holds_the_truth_nineteen_times_in_twenty() -> None:
    """Over samples of a population whose shares are known."""
    chance = random.Random(1)  # noqa: S311 - no secret
    truth = {"often": 0.9, "seldom": 0.4, "": 0.6}
    answers = [(row, chance.random() < truth[row["rule"] or ""]) for row in _ROWS]
    true = sum(a for _, a in answers) / len(answers)
    right = {row["text"]: answer for row, answer in answers}
    held = 0
    for seed in range(200):
        judged = [
            Judged(d.stratum, d.size, {"right": right[d.row["text"]]})
            for d in draw(_ROWS, 80, "rule", seed)
        ]
        whole = shares(judged, "right")[-1]
        held += whole.low <= true <= whole.high
    assert held >= 180
