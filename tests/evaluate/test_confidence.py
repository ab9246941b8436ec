"""How far a rule is trusted follows from counts, and from nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsparse.evaluate.confidence import Count, brier, count, table, trust
from newsparse.evaluate.tally import Outcome, Report


def outcomes(article: str, rule: str | None, right: int, wrong: int) -> list[Outcome]:
    """So many right and wrong quotes of one rule in one article."""
    return [
        Outcome(article=article, rule=rule, kind="direct", gender=None, right=number < right)
        for number in range(right + wrong)
    ]


def test_quotes_that_nothing_attributed_are_not_counted() -> None:
    """A rule is counted with its right quotes and all of them."""
    found = count(outcomes("a", "incise", 3, 1) + outcomes("a", None, 5, 5))
    assert found == {"incise": Count(3, 4)}


def test_a_rule_that_was_never_met_is_not_trusted_at_all() -> None:
    """What is unknown is None, not the average."""
    assert trust({"incise": Count(3, 4)}, {}, "colon", 1.0) is None


def test_articles_that_were_read_count_for_less() -> None:
    """The same counts are worth less where the rules were written on the articles."""
    new, old = {"other": Count(70, 100)}, {"other": Count(90, 100), "colon": Count(9, 10)}
    read_only = trust(new, old, "colon", 1.0)
    unread = trust({**new, "colon": Count(9, 10)}, {"other": Count(90, 100)}, "colon", 1.0)
    assert read_only is not None
    assert unread is not None
    assert read_only < unread


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_trust_is_a_share_and_grows_with_what_is_right(
    right: int, wrong: int, old_right: int, old_wrong: int
) -> None:
    """It lies between 0 and 1, and one more right quote never lowers it."""
    new = {"colon": Count(right, right + wrong), "other": Count(4, 5)}
    old = {"colon": Count(old_right, old_right + old_wrong), "other": Count(4, 5)}
    before = trust(new, old, "colon", 2.0)
    after = trust({**new, "colon": Count(right + 1, right + wrong + 1)}, old, "colon", 2.0)
    assert after is not None
    assert 0 <= after <= 1
    assert before is None or before <= after + 1e-9


def test_the_table_says_what_was_counted() -> None:
    """Each rule has a line with its counts on both sets, and the header names the sets."""
    unread, read = Report(), Report()
    unread.articles, read.articles = 2, 3
    unread.outcomes += outcomes("a", "incise", 3, 1)
    read.outcomes += outcomes("b", "colon", 2, 0) + outcomes("c", "incise", 4, 0)
    lines = table(unread, read).splitlines()
    rows = {line.split("\t")[0]: line.split("\t")[1:] for line in lines if line[0] != "#"}
    assert rows["incise"][:4] == ["3", "4", "4", "4"]
    assert rows["colon"][:4] == ["0", "0", "2", "2"]
    assert "2 articles" in lines[1]


def test_every_article_is_judged_by_the_others() -> None:
    """A rule met in one article only is judged by the average, and errs where it differs."""
    unread = {"other": Count(1, 2)}
    alone = outcomes("a", "colon", 1, 0) + outcomes("b", "incise", 0, 0)
    assert brier(unread, alone, 1.0) == 0.25
