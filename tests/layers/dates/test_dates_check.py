"""The second opinion: dateparser reads plain dates again, and a disagreement is no value."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Callable

import pytest

from newsparse.article import DateMention
from newsparse.layers.dates import check

Read = Callable[..., tuple[DateMention, ...]]
PLAIN = ["le 3 mars 2021", "le 07/11/2024", "il y a deux semaines", "hier"]


@pytest.mark.parametrize("words", PLAIN)
def test_a_disagreement_leaves_no_value(
    read: Read, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where dateparser reads another day, the value is None and the reason names its day."""
    monkeypatch.setattr(check, "_read", lambda *_, **__: dt.date(1999, 9, 9))
    (mention,) = read(f"Il a plu {words}.")
    assert mention.value is None
    assert "1999-09-09" in str(mention.reason)


@pytest.mark.parametrize("words", ["jeudi", "en mars", "début avril 2020", "dans la soirée"])
def test_it_is_not_asked_what_it_reads_badly(
    read: Read, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A weekday, a month, an edge or a part of day is ours alone."""
    monkeypatch.setattr(check, "_read", lambda *_, **__: dt.date(1999, 9, 9))
    (mention,) = read(f"Il a plu {words}.")
    assert mention.value is not None


def test_it_is_loaded_only_when_asked() -> None:
    """Importing the layer does not import dateparser."""
    code = "import sys, newsparse.layers.dates; sys.exit('dateparser' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


ASKED = [
    "avant-hier",
    "demain",
    "après-demain",
    *(f"il y a {n} jours" for n in "2 12 deux trois quatre cinq six sept huit neuf dix".split()),
    *(f"dans {n} jours" for n in "2 12 deux trois quatre cinq six sept huit neuf dix".split()),
    *("il y a un jour", "il y a une semaine", "il y a un mois", "il y a un an"),
    *("dans une semaine", "dans un mois", "dans deux mois", "dans deux ans", "dans un an"),
    *("le 1er avril 2021", "le 3 avr. 2021", "le mercredi 3 mars 2021", "le 2021-03-03"),
    *("le 3/3/2021", "le 03.03.2021"),
]


@pytest.mark.parametrize("words", ASKED)
def test_it_is_asked_all_that_is_plain(
    read: Read, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every number, unit and typography of a plain date has a second opinion."""
    monkeypatch.setattr(check, "_read", lambda *_, **__: dt.date(1999, 9, 9))
    (mention,) = read(f"C'est {words}.")
    assert mention.value is None
    assert "1999-09-09" in str(mention.reason)
    monkeypatch.undo()
    (mention,) = read(f"C'est {words}.")
    assert mention.value is not None


def test_same_units_are_no_disagreement(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another day of the month or the year we read is no other reading."""
    monkeypatch.setattr(check, "_read", lambda *_, **__: dt.date(2022, 9, 9))
    assert read("C'était il y a deux ans.")[0].value == "2022"
    assert read("C'était il y a trois ans.")[0].value is None
    monkeypatch.setattr(check, "_read", lambda *_, **__: dt.date(2024, 9, 9))
    assert read("C'était il y a deux mois.")[0].value == "2024-09"
    assert read("C'était il y a trois mois.")[0].value is None
    monkeypatch.setattr(check, "_read", lambda *_, **__: dt.date(2023, 9, 9))
    assert read("C'était il y a deux mois.")[0].value is None
    monkeypatch.setattr(check, "_read", lambda *_, **__: None)
    assert read("C'était il y a deux mois.")[0].value == "2024-09"


def test_it_is_asked_twelve_times_at_most(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """The thirteenth date of an article has no second opinion."""
    monkeypatch.setattr(check, "_read", lambda *_, **__: dt.date(1999, 9, 9))
    values = [date.value for date in read("Il a plu le 3 mars 2021. " * 14)]
    assert values == [None] * 12 + ["2021-03-03"] * 2
