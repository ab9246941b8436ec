"""Dates that depend on what is around them: the publication, the text before, the tense."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

import pytest

import newsparse
from newsparse.article import DateMention

THURSDAY = dt.date(2024, 11, 7)
Read = Callable[..., tuple[DateMention, ...]]


def values(mentions: Iterable[DateMention]) -> list[str | None]:
    """Return the values alone."""
    return [m.value for m in mentions]


AS_WRITTEN = [
    ("Dès mardi, les trains circuleront.", ["2024-11-12"]),
    ("Il travaille des mardis entiers.", ["XXXX-WXX-2"]),
    ("Les années 1980 et 1990 ont été rudes.", ["198", "199"]),
    ("Les années 2010 et 2011 ont été rudes.", ["2010", "2011"]),
    ("Le procès a été reporté à 2026.", ["2026"]),
    ("Le chantier est repoussé d'un an à 2027.", ["P1Y", "2027"]),
]


@pytest.mark.parametrize(("text", "expected"), AS_WRITTEN)
def test_a_word_before_a_date_decides(read: Read, text: str, expected: list[str]) -> None:
    """*dès*, *les années* and *reporté à* say what stands behind them."""
    assert values(read(text)) == expected


@pytest.mark.parametrize("text", ["Fermeture la fin de semaine du 21 février.", "Deux ans après."])
def test_what_counts_from_an_unknown_day_is_unknown(read: Read, text: str) -> None:
    """Without a publication date there is no day to count from, and that is said."""
    for mention in read(text, None):
        assert mention.value is None
        assert mention.reason


RELATIVE_TO_TEXT = [
    ("Blessé le 3 mai, il est mort le lendemain.", "2024-05-04"),
    ("Blessé le 3 mai, il était encore en forme la veille.", "2024-05-02"),
    ("Blessé le 12 octobre, il est mort deux jours plus tard.", "2024-10-14"),
    ("Battue en 2017, elle avait gagné trois ans plus tôt.", "2014"),
    ("Élue en 2012, elle a démissionné la même année.", "2012"),
    ("Arrivé en mars 2019, il est reparti le mois suivant.", "2019-04"),
    ("En 1998, il gagne tout. Cette année-là, il a vingt titres.", "1998"),
    ("Le lendemain du 13 février 2013, il a neigé.", "2013-02-14"),
    ("Trois jours après le 10 mai 2021, il a neigé.", "2021-05-13"),
]


@pytest.mark.parametrize(("text", "last"), RELATIVE_TO_TEXT)
def test_dates_count_from_the_date_before_them(read: Read, text: str, last: str) -> None:
    """*le lendemain* and its like count from the date the text spoke of last."""
    assert values(read(text))[-1] == last


def test_a_time_is_on_the_day_its_paragraph_speaks_of(read: Read) -> None:
    """A time without a day belongs to the last day named in its paragraph, else to today."""
    text = "Mardi, la place était noire de monde. À 18 heures, tout était fini.\nBilan à 20 heures."
    assert values(read(text)) == ["2024-11-05", "2024-11-05T18:00", "2024-11-07T20:00"]


def test_what_counts_from_something_vaguer_is_unknown(read: Read) -> None:
    """*le lendemain* of a year is no day: the value is None, and the reason says so."""
    (_, mention) = read("En 1950, il part. Il revient le lendemain.")
    assert mention.value is None
    assert "vaguer" in mention.reason


def test_what_counts_from_an_unknown_date_is_unknown(read: Read) -> None:
    """After a date that cannot be, its times and its *lendemain* are not guessed."""
    text = "Le lundi 5 mars 2024, à 20 heures, il a neigé. Le lendemain, non."
    assert values(read(text)) == [None, "XXXX-XX-XXT20:00", None]


RELATIVE = ["hier", "jeudi", "la semaine dernière", "il y a deux semaines", "ce week-end"]


@pytest.mark.parametrize("words", RELATIVE)
def test_without_publication_relative_dates_are_unknown(read: Read, words: str) -> None:
    """Without a publication date nothing is guessed: value None, a reason, no bounds."""
    (mention,) = read(f"La ville a fêté cela {words}.", None)
    assert mention.value is None
    assert mention.reason == "no publication date"
    assert mention.earliest is None
    assert mention.latest is None


def test_without_publication_the_known_parts_stay(read: Read) -> None:
    """A day without a year keeps its month and day, a full date its value."""
    mentions = read("À 20 heures, le 14 juillet, puis le 3 mars 2021.", None)
    assert values(mentions) == ["XXXX-XX-XXT20:00", "XXXX-07-14", "2021-03-03"]


IMPOSSIBLE = [
    ("Le 31 avril, il a neigé.", "no such"),
    ("Le 29 février 2023, il a neigé.", "no such"),
    ("Le lundi 5 mars 2024, il a neigé.", "weekday"),
    ("Il y a 100000 ans, il neigeait.", "range"),
]


@pytest.mark.parametrize(("text", "reason"), IMPOSSIBLE)
def test_what_the_calendar_does_not_hold_is_unknown(read: Read, text: str, reason: str) -> None:
    """A date that cannot be has no value and says why."""
    (mention,) = read(text)
    assert mention.value is None
    assert reason in mention.reason


def test_a_weekday_on_its_own_day_is_today(read: Read) -> None:
    """*mercredi* in an article of a Wednesday is that day, not a week before."""
    (mention,) = read("Le maire a annoncé mercredi sa démission.", dt.date(2024, 11, 6))
    assert mention.value == "2024-11-06"


def test_hours_count_from_a_publication_with_a_time(read: Read) -> None:
    """*il y a deux heures* needs the time of publication; a date alone is not enough."""
    text = "Il y a deux heures, le feu a pris."
    (timed,) = read(text, dt.datetime(2024, 11, 7, 8, 30))
    (dated,) = read(text)
    assert timed.value == "2024-11-07T06:30"
    assert dated.value is None
    assert "time of publication" in dated.reason


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Il y a 24 heures", "2024-11-06"),
        ("Il y a 48 heures", "2024-11-05"),
        ("Il y a 72 heures", "2024-11-04"),
    ],
)
def test_whole_days_in_hours_count_from_the_day_of_publication(
    read: Read, words: str, value: str
) -> None:
    """*il y a 48 heures* is two days ago where nobody knows the time."""
    assert values(read(f"{words}, tout allait bien.")) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le salon (3 mai-5 mai) est gratuit.", "2024-05-03/2024-05-05"),
        ("Ouvert de 9 h – 12 h.", "XXXX-XX-XXT09:00/XXXX-XX-XXT12:00"),
    ],
)
def test_a_dash_joins_two_days_or_two_times(read: Read, text: str, value: str) -> None:
    """Without *de* before them and *à* between them."""
    assert values(read(text)) == [value]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Le festival revient cette année, de jeudi à samedi.", "2024-11-07/2024-11-09"),
        ("Travaux la semaine prochaine, de mardi à jeudi.", "2024-11-12/2024-11-14"),
    ],
)
def test_weekdays_are_of_the_week_before_them_and_of_no_longer_time(
    read: Read, text: str, last: str
) -> None:
    """*la semaine prochaine* says which Tuesday is meant, *cette année* does not."""
    assert values(read(text))[-1] == last


TENSES = [
    ("Les tarifs augmenteront le 1er janvier.", "2025-01-01"),
    ("Les tarifs ont augmenté le 1er janvier.", "2024-01-01"),
    ("Le procès s'ouvrira lundi.", "2024-11-11"),
    ("Le maire ira lundi à Dole.", "2024-11-11"),
    ("Le procès s'est ouvert lundi.", "2024-11-04"),
    ("Le procès doit s'ouvrir lundi.", "2024-11-11"),
    ("Le procès prévu lundi est reporté.", "2024-11-11"),
    ("La réforme sera votée en mars.", "2025-03"),
    ("La réforme a été votée en mars.", "2024-03"),
    ("Le maire déclara jeudi son amour du vélo.", "2024-11-07"),
    ("Le marché, à partir de mardi, était désert.", "2024-11-05"),
    ("Prochaine réunion mardi. Elle a été annoncée par le maire.", "2024-11-12"),
    ("La gare, à partir de samedi, était fermée.", "2024-11-02"),
]


@pytest.mark.parametrize(("text", "value"), TENSES)
def test_tense_says_which_way_a_date_looks(parser: newsparse.Parser, text: str, value: str) -> None:
    """The verb that governs a date decides between the next and the last one."""
    article = parser.parse(text, published=THURSDAY)
    assert values(article.dates) == [value]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Il le dit dans son blog vidéo hebdomadaire.", ["P1W"]),
        ("La revue mensuelle paraît depuis 1990.", ["P1M", "1990"]),
        ("Il dirige un hebdomadaire et un grand quotidien.", []),
    ],
)
def test_a_period_is_an_adjective_and_a_paper_is_none(
    parser: newsparse.Parser, sentence: str, values: list[str]
) -> None:
    """*hebdomadaire* behind a noun says how often; behind an article it is a paper."""
    assert [d.value for d in parser.parse(sentence).dates] == values


def test_only_a_week_gives_its_days(read: Read) -> None:
    """Weekdays behind a month are the nearest, not those of the month's first week."""
    text = "La ligne a été coupée ce mois-ci, de lundi à mercredi."
    dates = read(text, published=dt.date(2024, 11, 21))
    assert [d.value for d in dates] == ["2024-11", "2024-11-18/2024-11-20"]


def test_year_behind_a_short_word_opens_the_sentence(parser: newsparse.Parser) -> None:
    """*Dès 2019,* at the head of a sentence is the year of its other dates."""
    text = "Dès 2019, le maire a été mis en examen, puis jugé le 3 mars."
    article = parser.parse(text, published=THURSDAY)
    assert [d.value for d in article.dates] == ["2019", "2019-03-03"]


def test_verb_of_another_sentence_says_nothing(parser: newsparse.Parser) -> None:
    """A date in a sentence without a verb does not take the tense of the one before."""
    article = parser.parse("Le conseil fut houleux. Réunion lundi.", published=THURSDAY)
    assert [d.value for d in article.dates] == ["2024-11-11"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le train est parti samedi.", "2024-11-02"),
        ("Les loups sont revenus samedi.", "2024-11-02"),
        ("Le train sera parti samedi.", "2024-11-09"),
    ],
)
def test_participle_behind_being_is_past(parser: newsparse.Parser, text: str, value: str) -> None:
    """*Est parti* is over, whatever the tagger takes *parti* for."""
    (date,) = parser.parse(text, published=THURSDAY).dates
    assert date.value == value
