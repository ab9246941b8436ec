"""The examples run as they stand and print what they are for."""

from __future__ import annotations

import csv
import runpy
from pathlib import Path
from typing import Any

import attrs
import pytest
from browser import MARKS, browse

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


def example(name: str) -> dict[str, Any]:
    """The functions of an example."""
    return runpy.run_path(str(EXAMPLES / f"{name}.py"))


@pytest.mark.usefixtures("shared_models")
def test_who_said_what(capsys: pytest.CaptureFixture[str]) -> None:
    """The table names a speaker for every quote of the article."""
    example("who_said_what")["main"]()
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
    example("figures_by_source")["main"]()
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

    chosen = example("figures_by_source")["CHOSEN"]
    for name in chosen:
        path = EXAMPLES / "articles" / f"{name}.txt"
        assert build(newsparse.Source.from_file(path)).published is not None


PROTEST = """\
police 3800 « 3.800 »
CGT at least 9000 « au moins 9.000 »
12 mars 2026 2026-03-12
jeudi 2026-03-12
1er octobre before 2026-10-01
mardi prochain 2026-03-17
"""


@pytest.mark.usefixtures("shared_models")
def test_protest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both counts of the crowd are printed side by side, and the day that *jeudi* is."""
    example("protest")["main"](tmp_path / "protest.html")
    assert printed(capsys) == PROTEST.splitlines()


@pytest.mark.usefixtures("shared_models")
def test_the_page_of_the_protest(tmp_path: Path) -> None:
    """It has both counts in a table, tells why a quote is whose, and marks the mended one."""
    out = tmp_path / "protest.html"
    example("protest")["main"](out)
    page = out.read_text(encoding="utf-8")
    assert "<tr><th>police<td>3800<td>« 3.800 »\n" in page
    assert "<tr><th>CGT<td>at least 9000<td>« au moins 9.000 »\n" in page
    assert "mixed quote q3; speaker: CGT; rule: source after; confidence: 0.84" in page
    assert page.count("a missing quotation mark was mended") == 1
    assert page.count("· mended</b>") == 1


@pytest.mark.usefixtures("shared_models")
def test_words_of_an_article_cannot_leave_the_table_of_the_protest() -> None:
    """Sources and words are escaped: what looks like markup stays words."""
    article = newsparse.parse("Ils étaient 300 selon la police, 900 selon la CGT.")
    attack = attrs.evolve(article.figures[1].speaker, name="<script>alert(1)</script>")
    figures = (article.figures[0], attrs.evolve(article.figures[1], speaker=attack))
    page = example("protest")["page"](attrs.evolve(article, figures=figures))
    assert "<th>&lt;script&gt;alert(1)&lt;/script&gt;<td>900<td>" in page
    assert "<script" not in page


@pytest.mark.parametrize("width", [pytest.param(width, marks=MARKS) for width in (390, 760)])
@pytest.mark.usefixtures("shared_models")
def test_the_page_of_the_protest_is_drawn(width: int, tmp_path: Path) -> None:
    """A browser draws table and article, in the colours of every highlight."""
    from PIL import Image

    page, picture = tmp_path / "protest.html", tmp_path / "protest.png"
    example("protest")["main"](page)
    browse(page, f"--screenshot={picture}", f"--window-size={width},900")
    with Image.open(picture) as drawn:
        assert drawn.size == (width, 900)
        colours = {c: n for n, c in drawn.convert("RGB").getcolors(width * 900) or []}
    for highlight in ((255, 241, 184), (220, 236, 255), (223, 245, 225), (251, 224, 234)):
        assert colours[highlight] > 500


LEFT_OUT = """\
13 quotes are in quotes.csv
2 pages were left out:
direct.html: the page holds no text: pass the HTML that a browser shows, not what scripts fill
welcome.html: not_french
"""


@pytest.mark.usefixtures("shared_models")
def test_feed_to_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each quote of the French pages is a row; the empty and the English page are told."""
    out = tmp_path / "quotes.csv"
    example("feed_to_table")["main"](out)
    assert [line.strip() for line in printed(capsys)] == LEFT_OUT.splitlines()
    with out.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert len(rows) == 13
    assert {row["outlet"] for row in rows} == {"Le Courrier des Deux-Rives"}
    told = [(row["speaker"], row["published"], row["said"]) for row in rows]
    assert told[5] == ("Nadège Fournel", "2026-05-13", "On refuse des commandes depuis deux ans")
    assert not any("vieux pont" in said for _, _, said in told)  # of a link beside the article


@pytest.mark.usefixtures("shared_models")
def test_feed_to_table_writes_excel(tmp_path: Path) -> None:
    """The suffix chooses the format."""
    openpyxl = pytest.importorskip("openpyxl")
    out = tmp_path / "quotes.xlsx"
    example("feed_to_table")["main"](out)
    assert openpyxl.load_workbook(out).active.max_row == 14


COUNTS = {
    "women": 69,
    "men": 66,
    "people, gender unknown": 2,
    "institutions": 56,
    "groups": 8,
    "places": 15,
    "people without a name": 38,
    "nobody is named": 5,
}


@pytest.mark.usefixtures("shared_models")
def test_who_is_quoted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every sort of speaker is counted and drawn; a gender that nothing shows stays unknown."""
    out = tmp_path / "who.png"
    example("who_is_quoted")["main"](out)
    assert printed(capsys) == [f"{sort} {quotes}" for sort, quotes in COUNTS.items()]
    assert out.read_bytes().startswith(b"\x89PNG")


def test_the_bars_of_who_is_quoted() -> None:
    """A bar a sort, as long as its count, named and numbered; the title gives their sum."""
    (axes,) = example("who_is_quoted")["plot"](COUNTS).axes
    assert [bar.get_width() for bar in axes.patches] == list(COUNTS.values())
    assert [tick.get_text() for tick in axes.get_yticklabels()] == list(COUNTS)
    assert [label.get_text() for label in axes.texts] == [str(n) for n in COUNTS.values()]
    assert axes.get_title(loc="left") == "Who says the 259 quotes"


@pytest.mark.usefixtures("shared_models")
def test_who_is_quoted_guesses_no_gender() -> None:
    """A first name alone shows no gender, and a quote nobody is named for is nobody's."""
    texts = [
        "« Le port restera fermé », a dit Claude Morel.",
        "« Le port restera fermé », a dit la maire, Claude Morel.",
        "« Le port restera fermé », pouvait-on lire sur une banderole.",
    ]
    counts = example("who_is_quoted")["count"](map(newsparse.parse, texts))
    assert {sort: n for sort, n in counts.items() if n} == {
        "women": 1,
        "people, gender unknown": 1,
        "nobody is named": 1,
    }


TIMELINE = """\
within 2024-05-11 – 2024-05-20  « mi-mai 2024 » (examen)
2024-06-03  « 3 juin 2024 » (perquisition)
within 2025-10-01 – 2025-10-31  « octobre 2025 » (perquisition)
within 2026-01-01 – 2026-01-31  « janvier » (examen)
2026-01-09  « vendredi dernier » (perquisition)
2026-01-13  « mardi » (perquisition)
2026-01-14  « mercredi » (perquisition)
2026-03-03  « mardi » (examen)
2026-03-05  « jeudi soir » (examen)
2026-03-06  « vendredi » (examen)
until 2026-03-31  « fin du mois » (examen)
2026-04-09  « 9 avril » (renvoi)
within 2026-05-01 – 2026-05-31  « mai » (renvoi)
2026-06-01  « il y a trois semaines » (renvoi)
2026-06-22  « lundi » (renvoi)
2026-06-22  « lundi » (renvoi)
within 2026-09-01 – 2026-11-30  « automne » (renvoi)
until 2026-08-31  « 1er septembre » (renvoi)
2026-10-12 – 2026-10-14  « 12 au 14 octobre » (renvoi)
"""


@pytest.mark.usefixtures("shared_models")
def test_timeline(capsys: pytest.CaptureFixture[str]) -> None:
    """The days of all articles stand in one order, each with words, article and sentence."""
    example("timeline")["main"]()
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == TIMELINE.splitlines()
    assert lines[lines.index(TIMELINE.splitlines()[3]) + 1] == (
        "    Le parquet avait saisi deux téléphones en janvier."
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Le pont a rouvert le 5 mars.", "2026-03-05"),
        ("Le pont a rouvert vers le 5 mars.", "about 2026-03-05"),
        ("Le pont a rouvert en mars.", "within 2026-03-01 – 2026-03-31"),
        ("Le pont sera fermé du 12 au 14 octobre.", "2026-10-12 – 2026-10-14"),
        ("Le pont rouvrira avant le 1er septembre.", "until 2026-08-31"),
        ("Le pont rouvrira à partir du 1er septembre.", "from 2026-09-01"),
    ],
)
@pytest.mark.usefixtures("shared_models")
def test_days_of_the_timeline(words: str, shown: str) -> None:
    """A date is shown as the days it can mean, no more exact than its words."""
    article = newsparse.parse(words, published="2026-06-22")
    ((when, *_),) = example("timeline")["timeline"]([article])
    assert when == shown
