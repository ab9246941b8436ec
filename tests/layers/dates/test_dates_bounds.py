"""Where dates begin and end, grain by grain, with their edges and the parts of the day.

Bounds are written as the first day and the day after the last, so that each end counts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from newsparse import DateMention

Read = Callable[..., tuple[DateMention, ...]]


def at(moment: dt.datetime | None) -> str:
    """Write a moment as a day, with its hour where it is no midnight."""
    if moment is None:
        return ""
    return f"{moment:%Y-%m-%d}" if moment.time() == dt.time() else f"{moment:%Y-%m-%dT%H:%M:%S}"


def bounds(date: DateMention) -> str:
    """Write where a date begins and ends."""
    return f"{at(date.earliest)} {at(date.latest)}"


GRAINS = [
    ("Il est parti le 3 mars 2023.", "2023-03-03", "2023-03-03 2023-03-04"),
    ("Il est parti le 31 décembre 2023.", "2023-12-31", "2023-12-31 2024-01-01"),
    ("Il est parti en février 2023.", "2023-02", "2023-02-01 2023-03-01"),
    ("Il est parti en décembre 2023.", "2023-12", "2023-12-01 2024-01-01"),
    ("Il est parti en 2023.", "2023", "2023-01-01 2024-01-01"),
    ("Le premier trimestre 2023 a été bon.", "2023-Q1", "2023-01-01 2023-04-01"),
    ("Le deuxième trimestre 2023 a été bon.", "2023-Q2", "2023-04-01 2023-07-01"),
    ("Le troisième trimestre 2023 a été bon.", "2023-Q3", "2023-07-01 2023-10-01"),
    ("Le quatrième trimestre 2023 a été bon.", "2023-Q4", "2023-10-01 2024-01-01"),
    ("Le dernier trimestre 2023 a été bon.", "2023-Q4", "2023-10-01 2024-01-01"),
    ("Le premier semestre 2023 a été bon.", "2023-H1", "2023-01-01 2023-07-01"),
    ("Le second semestre 2023 a été bon.", "2023-H2", "2023-07-01 2024-01-01"),
    ("Le dernier semestre 2023 a été bon.", "2023-H2", "2023-07-01 2024-01-01"),
    ("Le printemps 2023 a été bon.", "2023-SP", "2023-03-01 2023-06-01"),
    ("L'été 2023 a été bon.", "2023-SU", "2023-06-01 2023-09-01"),
    ("L'automne 2023 a été bon.", "2023-FA", "2023-09-01 2023-12-01"),
    ("L'hiver 2023 a été bon.", "2023-WI", "2023-12-01 2024-03-01"),
    ("Les années 1980 ont été bonnes.", "198", "1980-01-01 1990-01-01"),
    ("Les années 2010 ont été bonnes.", "201", "2010-01-01 2020-01-01"),
    ("Le XXe siècle a été long.", "19", "1901-01-01 2001-01-01"),
    ("Le XXIe siècle a été long.", "20", "2001-01-01 2101-01-01"),
    ("Il a plu la semaine dernière.", "2024-W44", "2024-10-28 2024-11-04"),
    ("Il a plu cette semaine.", "2024-W45", "2024-11-04 2024-11-11"),
    ("Il pleuvra la semaine prochaine.", "2024-W46", "2024-11-11 2024-11-18"),
    ("Il a plu le week-end dernier.", "2024-W44-WE", "2024-11-02 2024-11-04"),
    ("Il pleuvra ce week-end.", "2024-W45-WE", "2024-11-09 2024-11-11"),
    ("Il a plu hier.", "2024-11-06", "2024-11-06 2024-11-07"),
    ("Il a plu avant-hier.", "2024-11-05", "2024-11-05 2024-11-06"),
    ("Il pleuvra demain.", "2024-11-08", "2024-11-08 2024-11-09"),
    ("Il pleuvra après-demain.", "2024-11-09", "2024-11-09 2024-11-10"),
    ("Il a plu le mois dernier.", "2024-10", "2024-10-01 2024-11-01"),
    ("Il a plu ce mois-ci.", "2024-11", "2024-11-01 2024-12-01"),
    ("Il pleuvra le mois prochain.", "2024-12", "2024-12-01 2025-01-01"),
    ("Il a plu le trimestre dernier.", "2024-Q3", "2024-07-01 2024-10-01"),
    ("Il pleuvra le trimestre prochain.", "2025-Q1", "2025-01-01 2025-04-01"),
    ("Il a plu le semestre dernier.", "2024-H1", "2024-01-01 2024-07-01"),
    ("Il pleuvra le semestre prochain.", "2025-H1", "2025-01-01 2025-07-01"),
    ("Il a plu l'an passé.", "2023", "2023-01-01 2024-01-01"),
    ("Il pleuvra l'an prochain.", "2025", "2025-01-01 2026-01-01"),
    ("Il a plu la décennie passée.", "201", "2010-01-01 2020-01-01"),
    ("Il pleuvra le siècle prochain.", "21", "2101-01-01 2201-01-01"),
    ("Il a plu le siècle dernier.", "19", "1901-01-01 2001-01-01"),
    (
        "Il est venu le 3 mars 2023 à 14h30.",
        "2023-03-03T14:30",
        "2023-03-03T14:30:00 2023-03-03T14:31:00",
    ),
    (
        "Il est venu le 3 mars 2023 à 14h.",
        "2023-03-03T14:00",
        "2023-03-03T14:00:00 2023-03-03T15:00:00",
    ),
    (
        "Il est venu le 3 mars 2023 à 14:30:15.",
        "2023-03-03T14:30:15",
        "2023-03-03T14:30:15 2023-03-03T14:30:16",
    ),
    (
        "Il est venu le 3 mars 2023 au matin.",
        "2023-03-03TMO",
        "2023-03-03T04:00:00 2023-03-03T12:00:00",
    ),
    (
        "Il est venu dans l'après-midi du 3 mars 2023.",
        "2023-03-03TAF",
        "2023-03-03T12:00:00 2023-03-03T19:00:00",
    ),
    ("Il est venu le 3 mars 2023 au soir.", "2023-03-03TEV", "2023-03-03T18:00:00 2023-03-04"),
    (
        "Il est venu dans la nuit du 3 mars 2023.",
        "2023-03-03TNI",
        "2023-03-03T21:00:00 2023-03-04T06:00:00",
    ),
]


@pytest.mark.parametrize(("text", "value", "ends"), GRAINS)
def test_bounds_of_each_grain(read: Read, text: str, value: str, ends: str) -> None:
    """A unit of time is as long as itself, up to the first moment after it."""
    (date,) = read(text)
    assert (date.value, bounds(date)) == (value, ends)


EDGES = [
    ("début mars 2023", "2023-03", "START", "2023-03-01 2023-03-11"),
    ("mi-mars 2023", "2023-03", "MID", "2023-03-11 2023-03-21"),
    ("fin mars 2023", "2023-03", "END", "2023-03-21 2023-04-01"),
    ("courant mars 2023", "2023-03", "MID", "2023-03-11 2023-03-21"),
    ("début 2023", "2023", "START", "2023-01-01 2023-05-01"),
    ("mi-2023", "2023", "MID", "2023-05-01 2023-09-01"),
    ("fin 2023", "2023", "END", "2023-09-01 2024-01-01"),
    ("au début de l'année 2023", "2023", "START", "2023-01-01 2023-05-01"),
    ("au milieu de l'année 2023", "2023", "MID", "2023-05-01 2023-09-01"),
    ("à la fin de l'année 2023", "2023", "END", "2023-09-01 2024-01-01"),
    ("au commencement de l'année 2023", "2023", "START", "2023-01-01 2023-05-01"),
    ("au début de l'été 2023", "2023-SU", "START", "2023-06-01 2023-07-01"),
    ("au milieu de l'été 2023", "2023-SU", "MID", "2023-07-01 2023-08-01"),
    ("à la fin de l'été 2023", "2023-SU", "END", "2023-08-01 2023-09-01"),
    ("à la fin de l'hiver 2023", "2023-WI", "END", "2024-02-01 2024-03-01"),
    ("au début du premier trimestre 2023", "2023-Q1", "START", "2023-01-01 2023-02-01"),
    ("à la fin du premier trimestre 2023", "2023-Q1", "END", "2023-03-01 2023-04-01"),
    ("au début du second semestre 2023", "2023-H2", "START", "2023-07-01 2023-09-01"),
    ("au milieu du second semestre 2023", "2023-H2", "MID", "2023-09-01 2023-11-01"),
    ("à la fin du second semestre 2023", "2023-H2", "END", "2023-11-01 2024-01-01"),
    ("au début des années 1980", "198", "START", "1980-01-01 1983-01-01"),
    ("au milieu des années 1980", "198", "MID", "1983-01-01 1987-01-01"),
    ("à la fin des années 1980", "198", "END", "1987-01-01 1990-01-01"),
    ("au début du XXe siècle", "19", "START", "1901-01-01 1934-01-01"),
    ("au milieu du XXe siècle", "19", "MID", "1934-01-01 1968-01-01"),
    ("à la fin du XXe siècle", "19", "END", "1968-01-01 2001-01-01"),
    ("en début de semaine", "2024-W45", "START", "2024-11-04 2024-11-06"),
    ("en milieu de semaine", "2024-W45", "MID", "2024-11-06 2024-11-09"),
    ("en fin de semaine", "2024-W45", "END", "2024-11-09 2024-11-11"),
    ("dans la première moitié de 2023", "2023", "START", "2023-01-01 2023-07-01"),
    ("dans la seconde moitié de 2023", "2023", "END", "2023-07-01 2024-01-01"),
    ("dans la deuxième moitié de 2023", "2023", "END", "2023-07-01 2024-01-01"),
    ("dans la première moitié du XXe siècle", "19", "START", "1901-01-01 1951-01-01"),
    ("dans la seconde moitié du XXe siècle", "19", "END", "1951-01-01 2001-01-01"),
    ("dans la première moitié des années 1980", "198", "START", "1980-01-01 1985-01-01"),
    ("dans la seconde moitié de mars 2023", "2023-03", "END", "2023-03-16 2023-04-01"),
    ("dans les premiers jours de mars 2023", "2023-03", "START", "2023-03-01 2023-03-11"),
    ("dans les derniers jours de mars 2023", "2023-03", "END", "2023-03-21 2023-04-01"),
    ("dans les premières semaines de 2023", "2023", "START", "2023-01-01 2023-05-01"),
    ("dans les dernières semaines de 2023", "2023", "END", "2023-09-01 2024-01-01"),
    ("début février", "2024-02", "START", "2024-02-01 2024-02-11"),
    ("fin février 2023", "2023-02", "END", "2023-02-21 2023-03-01"),
]


@pytest.mark.parametrize(("words", "value", "mod", "ends"), EDGES)
def test_edges(read: Read, words: str, value: str, mod: str, ends: str) -> None:
    """The beginning, the middle and the end of every grain."""
    (date,) = read(f"Il est parti {words}.")
    assert (date.value, date.mod and date.mod.value, bounds(date)) == (value, mod, ends)


PARTS = [
    (
        "tôt dans la matinée du 3 mars 2023",
        "MO",
        "START",
        "2023-03-03T07:00:00 2023-03-03T09:00:00",
    ),
    (
        "en début de matinée le 3 mars 2023",
        "MO",
        "START",
        "2023-03-03T07:00:00 2023-03-03T09:00:00",
    ),
    ("en milieu de matinée le 3 mars 2023", "MO", "MID", "2023-03-03T09:00:00 2023-03-03T11:00:00"),
    ("en fin de matinée le 3 mars 2023", "MO", "END", "2023-03-03T10:00:00 2023-03-03T12:00:00"),
    (
        "en début d'après-midi le 3 mars 2023",
        "AF",
        "START",
        "2023-03-03T12:00:00 2023-03-03T14:00:00",
    ),
    (
        "en milieu d'après-midi le 3 mars 2023",
        "AF",
        "MID",
        "2023-03-03T14:00:00 2023-03-03T17:00:00",
    ),
    ("en fin d'après-midi le 3 mars 2023", "AF", "END", "2023-03-03T17:00:00 2023-03-03T19:00:00"),
    ("en début de soirée le 3 mars 2023", "EV", "START", "2023-03-03T18:00:00 2023-03-03T21:00:00"),
    ("en milieu de soirée le 3 mars 2023", "EV", "MID", "2023-03-03T20:00:00 2023-03-03T22:00:00"),
    ("en fin de soirée le 3 mars 2023", "EV", "END", "2023-03-03T21:00:00 2023-03-04"),
    ("tard dans la soirée du 3 mars 2023", "EV", "END", "2023-03-03T21:00:00 2023-03-04"),
    ("en début de nuit le 3 mars 2023", "NI", "START", "2023-03-03T21:00:00 2023-03-04"),
    ("au milieu de la nuit du 3 mars 2023", "NI", "MID", "2023-03-04 2023-03-04T03:00:00"),
    ("en fin de nuit le 3 mars 2023", "NI", "END", "2023-03-04T03:00:00 2023-03-04T06:00:00"),
    (
        "en début de journée le 3 mars 2023",
        "DT",
        "START",
        "2023-03-03T06:00:00 2023-03-03T10:00:00",
    ),
    ("à la mi-journée le 3 mars 2023", "DT", "MID", "2023-03-03T11:00:00 2023-03-03T16:00:00"),
    ("en fin de journée le 3 mars 2023", "DT", "END", "2023-03-03T17:00:00 2023-03-03T21:00:00"),
    ("à l'aube du 3 mars 2023", "MO", None, "2023-03-03T04:00:00 2023-03-03T12:00:00"),
    ("au petit matin du 3 mars 2023", "MO", None, "2023-03-03T04:00:00 2023-03-03T12:00:00"),
]


@pytest.mark.parametrize(("words", "part", "mod", "ends"), PARTS)
def test_edges_of_parts_of_the_day(
    read: Read, words: str, part: str, mod: str | None, ends: str
) -> None:
    """Hours of every part of the day and of its edges."""
    (date,) = read(f"Il est parti {words}.")
    found = (date.value, date.mod and date.mod.value, bounds(date))
    day = "2023-03-03" if part == "DT" else f"2023-03-03T{part}"
    assert found == (day, mod, ends)
