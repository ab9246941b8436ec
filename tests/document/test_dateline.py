"""Datelines of every agency, and the openings that only look like one."""

from __future__ import annotations

import datetime as dt

import pytest

from newsparse.document import build
from newsparse.source import Source

BODY = "Le ministre des Transports a présenté son plan pour le rail."


@pytest.mark.parametrize(
    ("opening", "text", "place", "agency", "date"),
    [
        ("(Budapest) ", "(Budapest)", "Budapest", None, None),
        ("(Montréal, 4 mai 2023) ", "(Montréal, 4 mai 2023)", "Montréal", None, (2023, 5, 4)),
        ("PARIS, 7 nov 2024 (AFP) - ", "PARIS, 7 nov 2024 (AFP)", "PARIS", "AFP", (2024, 11, 7)),
        ("PARIS, 7 nov. 2024 (AFP) – ", "PARIS, 7 nov. 2024 (AFP)", "PARIS", "AFP", (2024, 11, 7)),
        ("BRUXELLES (Reuters) – ", "BRUXELLES (Reuters)", "BRUXELLES", "Reuters", None),
        ("Genève, 3 juin (ats) - ", "Genève, 3 juin (ats)", "Genève", "ats", None),
        ("Berne (Keystone-ATS) ", "Berne (Keystone-ATS)", "Berne", "Keystone-ATS", None),
        ("MONTRÉAL — ", "MONTRÉAL", "MONTRÉAL", None, None),
        ("OTTAWA — (La Presse Canadienne) ", None, "OTTAWA", "La Presse Canadienne", None),
        ("NEW YORK (AP) — ", "NEW YORK (AP)", "NEW YORK", "AP", None),
        ("Québec - ", "Québec", "Québec", None, None),
        ("26 juin 2012. - ", "26 juin 2012", None, None, (2012, 6, 26)),
        ("1er mars 2019. – ", "1er mars 2019", None, None, (2019, 3, 1)),
        ("4 juillet 2012. - Québec - ", "4 juillet 2012. - Québec", "Québec", None, (2012, 7, 4)),
        ("22 août 2012, Espagne. - ", "22 août 2012, Espagne", "Espagne", None, (2012, 8, 22)),
        ("Bruxelles, le 7 novembre 2024 – ", None, "Bruxelles", None, (2024, 11, 7)),
        ("DAKAR (Sénégal), 2 févr 2020 (APS) - ", None, "DAKAR", "APS", (2020, 2, 2)),
        ("PARIS/BERLIN, 7 novembre (Reuters) - ", None, "PARIS/BERLIN", "Reuters", None),
        ("Port-au-Prince, 3 fév 2021 (AFP) - ", None, "Port-au-Prince", "AFP", (2021, 2, 3)),
        ("(AFP) - ", "(AFP)", None, "AFP", None),
        ("AFP - ", "AFP", None, "AFP", None),
        ("AFP/Reuters – ", "AFP/Reuters", None, "AFP/Reuters", None),
        ("PARIS, 07/11/2024 (AFP) - ", None, "PARIS", "AFP", (2024, 11, 7)),
        ("Rabat, 13.11.2024 (MAP) - ", None, "Rabat", "MAP", (2024, 11, 13)),
        ("New York (Nations unies), 7 nov 2024 (AFP) - ", None, "New York", "AFP", (2024, 11, 7)),
        ("Saint-Étienne (AFP) : ", "Saint-Étienne (AFP)", "Saint-Étienne", "AFP", None),
        ("Nouméa (Nouvelle-Calédonie) - ", None, "Nouméa", None, None),
        ("Kiev, 7 nov (Reuters) par Jean Dupont - ", None, "Kiev", "Reuters", None),
    ],
)
def test_datelines_of_the_agencies(
    opening: str,
    text: str | None,
    place: str | None,
    agency: str | None,
    date: tuple[int, int, int] | None,
) -> None:
    """A dateline gives place, agency and date as far as it states them, and its own span."""
    document = build(Source(text=opening + BODY))
    dateline = document.dateline
    assert dateline is not None
    assert (dateline.place, dateline.agency) == (place, agency)
    assert document.text[dateline.start : dateline.end] == dateline.text
    assert dateline.text == (opening.rstrip(" -–—:") if text is None else text)
    assert document.published == (None if date is None else dt.date(*date))


@pytest.mark.parametrize(
    "text",
    [
        "À Dakar, le président a reçu les syndicats.",
        "Football - Le club a changé d'entraîneur.",
        "Tennis – La Suissesse est en finale.",
        "(Photo AFP) Le cortège devant la mairie.",
        "Le patron de l'entreprise (Reuters) a démissionné.",
        "Paris, la capitale, s'éveille - enfin.",
        "Le 7 novembre 2024, le Sénat a voté.",
        "PC - Les ventes d'ordinateurs reculent.",
        "MENA – La région manque d'eau.",
        "AFP : Le patron de l'agence a été réélu.",
        "Football (Ligue 1) - Le club a changé d'entraîneur.",
        "Tennis (Australie) - La Suissesse est en finale.",
        "Marseille (OM) - Le club a changé d'entraîneur.",
        "Dix personnes - dont trois enfants - sont blessées.",
    ],
)
def test_openings_that_are_no_datelines(text: str) -> None:
    """A place or a date that belongs to the sentence is no dateline."""
    document = build(Source(text=text))
    assert document.dateline is None
    assert document.published is None


def test_the_headline_is_passed_over() -> None:
    """The dateline is looked for where the report begins, behind title and byline."""
    text = f"Le plan rail dévoilé\n\nPar Jeanne Morel\n\nLILLE, 3 mai 2021 (AFP) - {BODY}"
    document = build(Source(text=text))
    assert document.dateline is not None
    assert document.dateline.place == "LILLE"


def test_a_later_paragraph_has_no_dateline() -> None:
    """Only the opening counts: an article about another dispatch may quote one further down."""
    document = build(Source(text=f"{BODY}\n\nPARIS, 7 nov 2024 (AFP) - {BODY}"))
    assert document.dateline is None


def test_what_the_caller_passes_wins() -> None:
    """The date of the dateline is used only where none is passed."""
    source = Source(text=f"PARIS, 7 nov 2024 (AFP) - {BODY}", published="2024-11-08")
    assert build(source).published == dt.date(2024, 11, 8)


def test_an_impossible_date_is_no_date() -> None:
    """The 31st of June is kept as written and gives no date."""
    document = build(Source(text=f"PARIS, 31 juin 2024 (AFP) - {BODY}"))
    assert document.dateline is not None
    assert document.published is None


def test_a_publication_line_states_the_date() -> None:
    """« Publié le … » is no dateline, and its date is the publication date all the same."""
    text = f"Le plan rail dévoilé\n\nPublié le 9 mars 2022 à 10h12\n\n{BODY}"
    document = build(Source(text=text))
    assert document.dateline is None
    assert document.published == dt.date(2022, 3, 9)
    figures = text.replace("9 mars 2022", "09/03/2022")
    assert build(Source(text=figures)).published == dt.date(2022, 3, 9)
