"""The table of rules: every rule has its line, and each example is read by its rule."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.layers.quotes.rules import Rule, confidence_of, rules, to_text


def test_the_seed_is_read_by_rules_of_the_table(seed: newsparse.Article) -> None:
    """Every quote's confidence is the one of its rule."""
    for quote in seed.quotes:
        assert quote.rule is None or quote.rule in rules()
        assert quote.confidence == confidence_of(quote.rule)


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.name)
def test_the_example_of_a_rule_is_read_by_it(parser: newsparse.Parser, rule: Rule) -> None:
    """What the table shows is what happens."""
    article = parser.parse(rule.example.replace(" ¶ ", "\n"))
    assert rule.name in [quote.rule for quote in article.quotes]


def test_counts_agree_with_confidence() -> None:
    """A rule has a confidence exactly where it was counted, and is never right more often."""
    for rule in rules().values():
        assert (rule.confidence is None) == (rule.unread.of + rule.read.of == 0)
        assert rule.unread.right <= rule.unread.of
        assert rule.read.right <= rule.read.of
        assert rule.confidence is None or 0 < rule.confidence < 1


def test_the_table_for_people_names_every_rule() -> None:
    """Each rule stands at the head of a line, with its counts."""
    lines = to_text().splitlines()
    for rule in rules().values():
        (line,) = [ln for ln in lines if ln.startswith(f"{rule.name}  ")]
        assert f"{rule.unread.right}/{rule.unread.of}" in line
