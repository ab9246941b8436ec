"""The examples run as they stand and print what they are for."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

import newsparse
from newsparse import api

EXAMPLES = Path(__file__).parent.parent / "examples"


COST = "le blocage coûtait 2,5 millions d’euros par jour aux entreprises de la région"


@pytest.fixture
def shared_models(monkeypatch: pytest.MonkeyPatch, parser: newsparse.Parser) -> None:
    """The examples use the default parser: give them the one that is loaded already."""
    monkeypatch.setattr(api, "_default", parser)


def printed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The lines printed, their columns one space apart."""
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.usefixtures("shared_models")
def test_who_said_what(capsys: pytest.CaptureFixture[str]) -> None:
    """The table names a speaker for every quote of the article."""
    runpy.run_path(str(EXAMPLES / "who_said_what.py"))["main"]()
    lines = printed(capsys)
    assert [line for line in lines if line.startswith(("Sandrine Allouche", "Paul Vasseur"))] == [
        "Sandrine Allouche direct Nous ne sommes pas venus pour négocier des miettes",
        "Sandrine Allouche direct Le port restera fermé jusqu’à jeudi",
        f"Paul Vasseur indirect {COST}",
        "Paul Vasseur mixed laisser passer les denrées périssables",
    ]
    assert not any(line.startswith("?") for line in lines)


@pytest.mark.usefixtures("shared_models")
def test_figures_by_source(capsys: pytest.CaptureFixture[str]) -> None:
    """The table gives each number with its bounds, unit, thing counted and source."""
    runpy.run_path(str(EXAMPLES / "figures_by_source.py"))["main"]()
    lines = printed(capsys)
    assert set(lines) >= {
        "chercheurs de l'Université de Lausanne 6 % volume 6 %",
        "(the article) 17000 XOF 17 000 francs CFA",
        "Agence nationale de la statistique 12 % 12 %",
        "ministère des Transports 17 navires 17",
        "Paul Vasseur 2500000 EUR 2,5 millions d’euros",
        "préfecture 3500 to 4000 personnes Entre 3 500 et 4 000",
    }
    assert len(lines) == 11


def test_the_articles_of_the_figures_have_a_date_of_their_own() -> None:
    """The articles that the figures are read from state their day: no date needs to be passed."""
    from newsparse.document import build

    chosen = runpy.run_path(str(EXAMPLES / "figures_by_source.py"))["CHOSEN"]
    for name in chosen:
        path = EXAMPLES / "articles" / f"{name}.txt"
        assert build(newsparse.Source.from_file(path)).published is not None
