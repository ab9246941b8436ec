"""Invariants of dates, with the calendar as the oracle."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from itertools import pairwise

import pytest
import timing
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.analysis import Analysis
from newsparse.article import DateMention
from newsparse.document import build
from newsparse.layers import dates
from newsparse.source import Source

Read = Callable[..., tuple[DateMention, ...]]

MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)
WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
DAYS = st.dates(dt.date(1700, 1, 1), dt.date(2090, 12, 31))
RECENT = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))
WORDS = st.lists(
    st.sampled_from(
        "le du au de la entre et jeudi 3 12 31 mars janvier 2012 1999 fin début mi - , . à h 14h30 "
        "20 heures il y a deux ans mois semaine dernier prochaine lendemain veille depuis jusqu'au "
        "nuit matin soir années 60 XIXe siècle trimestre premier Noël été une dizaine d'années "
        "100000 000 chaque tous les en dans plus tard après avant aujourd'hui hier midi minuit "
        "seconde quinzaine d'avril 99/99/99 2/3 J.-C. \u00a0 \n « » 1er weekend week-end".split(" ")
    ),
    max_size=40,
).map(" ".join)


def moment(day: dt.date) -> dt.datetime:
    """Return the first moment of a day."""
    return dt.datetime.combine(day, dt.time())


def in_words(day: dt.date) -> str:
    """Return a day as French writes it."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {MONTHS[day.month - 1]} {day.year}"


@settings(max_examples=40)
@given(day=DAYS)
def test_a_full_day_covers_that_day(read: Read, day: dt.date) -> None:
    """A day with weekday, month and year is itself: value, first moment, end."""
    (mention,) = read(f"Il est né le {WEEKDAYS[day.weekday()]} {in_words(day)}.")
    assert mention.value == day.isoformat()
    assert mention.earliest == moment(day)
    assert mention.latest == moment(day) + dt.timedelta(days=1)


@settings(max_examples=40)
@given(day=DAYS, form=st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%Y-%m-%d"]))
def test_digits_mean_the_same_day(read: Read, day: dt.date, form: str) -> None:
    """Every numeric form of a day has the value of the day."""
    (mention,) = read(f"Acte du {day.strftime(form)}.")
    assert mention.value == day.isoformat()


@settings(max_examples=40)
@given(day=DAYS, off=st.integers(1, 6))
def test_a_wrong_weekday_is_never_believed(read: Read, day: dt.date, off: int) -> None:
    """A weekday that is not the one of its day leaves no value."""
    wrong = WEEKDAYS[(day.weekday() + off) % 7]
    (mention,) = read(f"Il est né le {wrong} {in_words(day)}.")
    assert mention.value is None


@settings(max_examples=40)
@given(published=RECENT, weekday=st.integers(0, 6))
def test_a_last_weekday_is_within_a_week(read: Read, published: dt.date, weekday: int) -> None:
    """*lundi dernier* is a Monday, one to seven days before the publication."""
    (mention,) = read(f"Il a plu {WEEKDAYS[weekday]} dernier.", published)
    day = mention.earliest.date()
    assert day.weekday() == weekday
    assert 1 <= (published - day).days <= 7


@settings(max_examples=40)
@given(published=RECENT, count=st.integers(2, 300))
def test_days_ago_and_ahead_are_counted(read: Read, published: dt.date, count: int) -> None:
    """*il y a N jours* and *dans N jours* lie N days from the publication."""
    (ago,) = read(f"Il y a {count} jours, il pleuvait.", published)
    (ahead,) = read(f"Il pleuvra dans {count} jours.", published)
    assert ago.value == (published - dt.timedelta(days=count)).isoformat()
    assert ahead.value == (published + dt.timedelta(days=count)).isoformat()


@settings(max_examples=40)
@given(published=RECENT, count=st.integers(1, 400))
def test_months_ago_follow_the_calendar(read: Read, published: dt.date, count: int) -> None:
    """*il y a N mois* is the month that many months back, with all its days."""
    (mention,) = read(f"Il y a {count} mois, il pleuvait.", published)
    year, month = divmod(published.year * 12 + published.month - 1 - count, 12)
    days = calendar.monthrange(year, month + 1)[1]
    assert mention.value == f"{year:04d}-{month + 1:02d}"
    assert (mention.latest - mention.earliest).days == days


@settings(max_examples=40)
@given(published=RECENT)
def test_the_week_before_is_the_week_of_seven_days_ago(read: Read, published: dt.date) -> None:
    """*la semaine dernière* is the ISO week of a week before, from Monday to Monday."""
    (mention,) = read("Il a plu la semaine dernière.", published)
    year, week, _ = (published - dt.timedelta(days=7)).isocalendar()
    assert mention.value == f"{year:04d}-W{week:02d}"
    assert mention.earliest.weekday() == 0
    assert (mention.latest - mention.earliest).days == 7


@settings(max_examples=40)
@given(year=st.integers(1700, 2090), month=st.integers(1, 12))
def test_thirds_of_a_month_make_the_month(read: Read, year: int, month: int) -> None:
    """*début*, *mi-* and *fin* of a month follow each other and fill it."""
    name = f"{MONTHS[month - 1]} {year}"
    start, mid, end = read(f"De la pluie : début {name} ; mi-{name} ; fin {name}.")
    assert start.earliest == moment(dt.date(year, month, 1))
    assert (start.latest, mid.latest) == (mid.earliest, end.earliest)
    assert end.latest - end.earliest >= dt.timedelta(days=8)


@settings(max_examples=40)
@given(published=RECENT)
def test_the_edges_of_a_weekend_are_its_two_days(read: Read, published: dt.date) -> None:
    """*début* and *fin* of a weekend are its Saturday and its Sunday."""
    start, end = read("Pluie en début de week-end, soleil en fin de week-end.", published)
    assert start.earliest.weekday() == 5
    assert start.latest == end.earliest == start.earliest + dt.timedelta(days=1)
    assert end.latest == end.earliest + dt.timedelta(days=1)


@settings(max_examples=40)
@given(first=DAYS, length=st.integers(1, 4000))
def test_an_interval_runs_from_its_first_day_to_its_last(
    read: Read, first: dt.date, length: int
) -> None:
    """An interval of two full days covers both and all between."""
    last = first + dt.timedelta(days=length)
    (mention,) = read(f"Travaux du {in_words(first)} au {in_words(last)}.")
    assert mention.value == f"{first.isoformat()}/{last.isoformat()}"
    assert mention.earliest == moment(first)
    assert mention.latest == moment(last) + dt.timedelta(days=1)


@settings(max_examples=40)
@given(year=st.integers(1900, 2099))
def test_easter_is_a_sunday_after_the_spring_equinox(read: Read, year: int) -> None:
    """*Pâques* is a Sunday between 22 March and 25 April, *lundi de Pâques* the day after."""
    easter, monday = read(f"Dimanche de Pâques {year}. Lundi de Pâques {year}.")
    day = easter.earliest.date()
    assert day.weekday() == 6
    assert dt.date(year, 3, 22) <= day <= dt.date(year, 4, 25)
    assert monday.earliest - easter.earliest == dt.timedelta(days=1)


@settings(max_examples=200)
@given(text=WORDS, published=st.none() | RECENT)
def test_any_heap_of_date_words_is_read_without_harm(
    read: Read, text: str, published: dt.date | None
) -> None:
    """Whatever the words: spans in order without overlaps, texts exact, bounds in order."""
    mentions = read(text, published)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    for m in mentions:
        assert (m.value is None) == (m.reason is not None)
        if m.earliest is not None and m.latest is not None:
            assert m.earliest < m.latest


HOSTILE = {
    "digits": "1",
    "commas": ",",
    "months": "mars ",
    "days": "3 mars 2012 ",
    "weekdays": "jeudi ",
    "one one one": "un ",
    "hours": "12h30 ",
    "years": "2012 et ",
    "numbers and units": "deux ans et ",
    "edges": "fin de ",
}


def _seconds(text: str) -> float:
    document = build(Source(text=text, published=dt.date(2024, 11, 7)))
    analysis = Analysis(words=(), sentences=(), names=())
    return timing.seconds(
        lambda: dates.resolve(document, analysis, dates.find(document, analysis)), runs=3
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_time_is_in_proportion_to_the_text(name: str) -> None:
    """Eight times the text takes about eight times as long, whatever it is made of."""
    unit = HOSTILE[name]
    small = unit * (3_000 // len(unit))
    _seconds(small)  # what is loaded once is loaded
    assert _seconds(small * 8) < 8 * 2.5 * _seconds(small) + 0.05
