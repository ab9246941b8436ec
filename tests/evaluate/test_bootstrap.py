"""Intervals of the scores: articles are drawn again."""

from __future__ import annotations

from newsparse.evaluate import Report, intervals, to_text


def _report(*rights: int) -> Report:
    """Articles with ten quotes each, so many of them found."""
    whole = Report()
    for right in rights:
        one = Report(articles=1)
        one.tallies["quotes"].add(right, 10, 10)
        one.shares["speaker_accuracy"].add(right, 10)
        whole.include(one)
    return whole


def test_the_sum_is_that_of_the_articles() -> None:
    """Nothing is lost or counted twice."""
    report = _report(8, 6, 10)
    assert (report.articles, report.tallies["quotes"].right) == (3, 24)
    assert report.shares["speaker_accuracy"].percent() == 80.0


def test_equal_articles_leave_no_doubt() -> None:
    """And the score is in the interval."""
    assert intervals(_report(*[8] * 20))["quotes.f1"] == (80.0, 80.0)


def test_the_interval_holds_the_score_and_narrows_with_articles() -> None:
    """Four times the articles, about half the width (the standard error falls with the root)."""
    few, many = _report(*[4, 10] * 8), _report(*[4, 10] * 32)
    low, high = intervals(few)["quotes.f1"]
    assert low < 70.0 < high
    closer = intervals(many)["quotes.f1"]
    assert 0.4 < (closer[1] - closer[0]) / (high - low) < 0.6
    # 16 articles whose scores stand 30 from their mean: 1.96 times 30 / 4
    assert abs((high - low) / 2 - 14.7) < 2.0


def test_few_articles_have_none() -> None:
    """Drawing four again says nothing; the report leaves it out."""
    assert intervals(_report(8, 6, 10, 9)) == {}
    assert "(" not in to_text(_report(8, 6, 10, 9))
    assert "F1  80.0 (" in to_text(_report(8, 8, 8, 7, 9))


def test_what_was_never_asked_has_none() -> None:
    """A share of nothing is not 0."""
    assert "cue_accuracy" not in intervals(_report(*[8] * 6))
