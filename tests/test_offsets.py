"""The one rule of offsets: ``article.text[x.start:x.end] == x.text``, whatever the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invariants import check

import newsparse

SPOKEN = [
    "« Nous irons jusqu’au bout », a déclaré la ministre Claire Petit.",
    '"On ne lâchera rien", a-t-il lancé jeudi à la presse.',
    "“C’est «\u202fune honte\u202f»”, dénonce Mme Petit",
    "Selon Washington, jusqu’à 8\u202f000 soldats auraient été envoyés.",
    "Le maire de Lille, Jean Morel, a affirmé que le déficit atteignait 2,3\u00a0Md€ fin 2023.",
    "« Je pars. Je ne",
    "reviendrai pas » (Kylian Martin)",
    "D'après l’Insee, le chômage a reculé de 0,4 point, à 7,1 %, au 3e trimestre.",
    "Elle dément avoir dit « oui » !",
    "— Et vous ? — Moi, jamais, répond Me Dupuis.",
    "PARIS, 7 nov 2024 (AFP) - Il y a deux semaines, près de la moitié des élus…",
    "12 000 manifestants selon la police, 50 000 selon la CGT",
    "LIRE AUSSI : l'entretien",
    "« Oui »,«non» \"peut-être\" 'jamais'",
    "du\u00adra\u00adble des\ufeff États-Unis 🙂\u200d🚀 e\u0301te\u0301",
]
BREAKS = ["\n", "\n\n", " ", "\u00a0", "\u202f", "\r\n", "\t", "", " – ", "\u2028", "« ", " »", "”"]

texts = st.lists(
    st.tuples(st.sampled_from(SPOKEN), st.sampled_from(BREAKS)), min_size=1, max_size=6
).map(lambda parts: "".join(a + b for a, b in parts))


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(text=texts)
def test_offsets_of_made_up_texts(parser: newsparse.Parser, text: str) -> None:
    """Every span of every part slices the text, however odd its typography."""
    article = parser.parse(text, published="2024-11-07")
    assert article.text == text
    check(article)


def test_offsets_of_the_seed_article(parser: newsparse.Parser) -> None:
    """The seed article has many spans of every kind, and all of them are right."""
    seeds = Path(__file__).parent.parent / "seeds"
    for path in seeds.glob("*.txt"):
        article = parser.parse(path.read_text(encoding="utf-8"), published="2024-11-07")
        assert check(article) > 100
        assert article.quotes
        assert article.entities
        assert article.dates
        assert article.figures


@pytest.mark.parametrize("fragment", SPOKEN)
def test_typography_in_front_moves_everything_by_its_length(
    parser: newsparse.Parser, fragment: str
) -> None:
    """White space before a text shifts the blocks and changes nothing else of them."""
    plain = parser.parse(fragment)
    moved = parser.parse("\n\u00a0 \n" + fragment)
    assert [(b.start + 4, b.end + 4) for b in plain.blocks] == [
        (b.start, b.end) for b in moved.blocks
    ]
    assert [q.text for q in plain.quotes] == [q.text for q in moved.quotes]
