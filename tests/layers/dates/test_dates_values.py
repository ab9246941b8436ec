"""Values of date expressions: a table of sentences, published on Thursday 2024-11-07."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from newsparse.article import DateMention, DateMod

Read = Callable[..., tuple[DateMention, ...]]

# sentence | words found | TIMEX3 value
DAYS = [
    ("La gare a rouvert le 3 mars 2021.", "3 mars 2021", "2021-03-03"),
    ("La gare a rouvert le 1er avril 2022.", "1er avril 2022", "2022-04-01"),
    ("Le port est bloqué depuis le premier mai 2023.", "premier mai 2023", "2023-05-01"),
    ("Il a voté le dimanche 9 juin 2024.", "dimanche 9 juin 2024", "2024-06-09"),
    ("Ouverture : 07/11/2024.", "07/11/2024", "2024-11-07"),
    ("Ouverture : 7.11.24.", "7.11.24", "2024-11-07"),
    ("Ouverture : 2024-11-07.", "2024-11-07", "2024-11-07"),
    ("Le dépôt est fixé au 22/04.", "22/04", "2024-04-22"),
    ("Relevé du 5 déc. 1999.", "5 déc. 1999", "1999-12-05"),
    ("La foire du 31/10/74 fut la dernière.", "31/10/74", "1974-10-31"),
    ("La crue date du 30 juin dernier.", "30 juin dernier", "2024-06-30"),
    ("La maire a démissionné ce jeudi 7 novembre.", "ce jeudi 7 novembre", "2024-11-07"),
    ("Rendez-vous le vendredi 8 à Nantes.", "vendredi 8", "2024-11-08"),
    ("Le versement aura lieu le 15 du mois prochain.", "15 du mois prochain", "2024-12-15"),
    ("Le pont a rouvert hier.", "hier", "2024-11-06"),
    ("Le pont a rouvert avant-hier.", "avant-hier", "2024-11-05"),
    ("Le pont rouvre après-demain.", "après-demain", "2024-11-09"),
    ("Le pont a fermé lundi.", "lundi", "2024-11-04"),
    ("Le pont a fermé ce jeudi.", "ce jeudi", "2024-11-07"),
    ("Le pont a fermé jeudi dernier.", "jeudi dernier", "2024-10-31"),
    ("Le pont fermera jeudi prochain.", "jeudi prochain", "2024-11-14"),
    ("Réunion mardi de la semaine prochaine.", "mardi de la semaine prochaine", "2024-11-12"),
    ("Il y a quinze jours, tout allait bien.", "Il y a quinze jours", "2024-10-23"),
    ("Le colis arrive dans trois jours.", "dans trois jours", "2024-11-10"),
]
PERIODS = [
    ("Les loyers ont baissé en février 2022.", "février 2022", "2022-02"),
    ("Les loyers ont baissé en octobre.", "octobre", "2024-10"),
    ("Les loyers ont baissé le mois dernier.", "mois dernier", "2024-10"),
    ("Les loyers baisseront le mois prochain.", "mois prochain", "2024-12"),
    ("Le prochain mois sera dur.", "prochain mois", "2024-12"),
    ("La prochaine semaine sera chargée.", "prochaine semaine", "2024-W46"),
    ("Le prochain trimestre sera décisif.", "prochain trimestre", "2025-Q1"),
    ("Le dernier mois a été sec.", "dernier mois", "2024-10"),
    ("Le musée date de 1894.", "1894", "1894"),
    ("Le musée a fermé l'an dernier.", "an dernier", "2023"),
    ("Le musée a fermé l'année dernière.", "année dernière", "2023"),
    ("Cette année, le musée est gratuit.", "Cette année", "2024"),
    ("Il y a trois ans, le musée fermait.", "Il y a trois ans", "2021"),
    ("La semaine dernière, il a neigé.", "semaine dernière", "2024-W44"),
    ("Il a neigé le week-end dernier.", "week-end dernier", "2024-W44-WE"),
    ("La fête a duré tout le week-end du 14 juillet.", "week-end du 14 juillet", "2024-W28-WE"),
    ("La croissance du troisième trimestre déçoit.", "troisième trimestre", "2024-Q3"),
    ("Le résultat du 2e semestre 2023 déçoit.", "2e semestre 2023", "2023-H2"),
    ("Le résultat du T2 2023 déçoit.", "T2 2023", "2023-Q2"),
    ("Sur les six premiers mois de 2012, rien.", "six premiers mois de 2012", "2012-H1"),
    ("La mode des années 1980 revient.", "années 1980", "198"),
    ("La mode des années soixante revient.", "années soixante", "196"),
    ("Un château du XVe siècle est à vendre.", "XVe siècle", "14"),
    ("Un château du XIXᵉ… non, du 19e siècle.", "19e siècle", "18"),
    ("L'exposition de l'automne 2012 a plu.", "automne 2012", "2012-FA"),
    ("L'été dernier a été chaud.", "été dernier", "2024-SU"),
    ("La troisième semaine de juin 2024 fut calme.", "troisième semaine de juin 2024", "2024-W25"),
    ("Le dernier dimanche de juin 2024.", "dernier dimanche de juin 2024", "2024-06-30"),
]
TIMES = [
    ("Le train part à 14h30.", "14h30", "2024-11-07T14:30"),
    ("Le train part à 20 heures.", "20 heures", "2024-11-07T20:00"),
    ("Le train part à vingt heures quinze.", "vingt heures quinze", "2024-11-07T20:15"),
    ("Le train part à 8 h 05.", "8 h 05", "2024-11-07T08:05"),
    ("Le train part à midi.", "midi", "2024-11-07T12:00"),
    ("Le train part à 3 heures du matin.", "3 heures du matin", "2024-11-07T03:00"),
    ("Le train est parti mardi à 7h.", "mardi à 7h", "2024-11-05T07:00"),
    ("Le train est parti ce matin.", "ce matin", "2024-11-07TMO"),
    ("Le train est parti mardi soir.", "mardi soir", "2024-11-05TEV"),
    ("Il est parti hier en fin d'après-midi.", "hier en fin d'après-midi", "2024-11-06TAF"),
    ("La matinée du 15 octobre fut calme.", "matinée du 15 octobre", "2024-10-15TMO"),
    (
        "L'orage a éclaté dans la nuit de mardi à mercredi.",
        "nuit de mardi à mercredi",
        "2024-11-05TNI",
    ),
    ("Il regarde le journal de 20 heures.", "20 heures", "XXXX-XX-XXT20:00"),
]
INTERVALS = [
    ("Foire du 7 au 9 novembre.", "7 au 9 novembre", "2024-11-07/2024-11-09"),
    ("Foire du 30 juin au 2 juillet 2012.", "30 juin au 2 juillet 2012", "2012-06-30/2012-07-02"),
    ("Foire les 16 et 17 octobre.", "16 et 17 octobre", "2024-10-16/2024-10-17"),
    ("Entre 2019 et 2021, les prix ont bondi.", "2019 et 2021", "2019/2021"),
    ("La guerre de 1914-1918.", "1914-1918", "1914/1918"),
    ("De juin à septembre 2012, il a plu.", "juin à septembre 2012", "2012-06/2012-09"),
    ("Entre janvier et avril, il a plu.", "janvier et avril", "2024-01/2024-04"),
    ("De lundi à mercredi, il a plu.", "lundi à mercredi", "2024-11-04/2024-11-06"),
    (
        "Ouvert jeudi de 9h à 11h.",
        "jeudi de 9h à 11h",
        "2024-11-07T09:00/2024-11-07T11:00",
    ),
    ("Fermé de 22 heures à 6 heures.", "22 heures à 6 heures", "2024-11-07T22:00/2024-11-08T06:00"),
    (
        "Salon du 6 au 15 septembre l'an prochain.",
        "6 au 15 septembre l'an prochain",
        "2025-09-06/2025-09-15",
    ),
]
LAPSES = [
    ("Le chantier a duré six mois.", "six mois", "P6M"),
    ("Le chantier a duré deux ans et demi.", "deux ans et demi", "P2Y6M"),
    ("Il travaille ici depuis dix-huit ans.", "dix-huit ans", "P18Y"),
    ("Le vol a pris 3 h 30 en 2019, une durée de 2 h 45.", "2 h 45", "PT2H45M"),
    ("Il a attendu pendant trois quarts d'heure.", "trois quarts d'heure", "PT45M"),
    ("En 48 heures, tout a changé.", "48 heures", "PT48H"),
    ("Ces deux dernières années ont été dures.", "Ces deux dernières années", "P2Y"),
    ("La trêve doit durer deux à trois jours.", "deux à trois jours", "P2D/P3D"),
    ("La grève dure depuis plusieurs mois.", "plusieurs mois", "PXM"),
    ("Les prix changent chaque jour.", "chaque jour", "P1D"),
    ("Les prix changent tous les deux ans.", "tous les deux ans", "P2Y"),
    ("Les prix changent tous les lundis.", "tous les lundis", "XXXX-WXX-1"),
]
NAMED = [
    ("Le défilé du 14-Juillet est annulé.", "14-Juillet", "2024-07-14"),
    ("Noël approche.", "Noël", "2024-12-25"),
    ("Depuis le 11-Septembre, tout a changé.", "11-Septembre", "2001-09-11"),
    ("Le lundi de Pâques 2025 sera férié.", "lundi de Pâques 2025", "2025-04-21"),
    ("La veille de Noël, il neigeait.", "veille de Noël", "2024-12-24"),
]


@pytest.mark.parametrize(
    ("sentence", "words", "value"), [*DAYS, *PERIODS, *TIMES, *INTERVALS, *LAPSES, *NAMED]
)
def test_an_expression_is_found_with_its_value(
    read: Read, sentence: str, words: str, value: str
) -> None:
    """Each expression is found, without preposition or article, with its TIMEX3 value."""
    assert (words, value) in [(m.text, m.value) for m in read(sentence)]


EDGES = [
    ("début avril 2024", "2024-04", DateMod.START, "2024-04-01", "2024-04-11"),
    ("à la mi-novembre 2023", "2023-11", DateMod.MID, "2023-11-11", "2023-11-21"),
    ("fin février 2022", "2022-02", DateMod.END, "2022-02-21", "2022-03-01"),
    ("au début de l'année", "2024", DateMod.START, "2024-01-01", "2024-05-01"),
    ("à la mi-2012", "2012", DateMod.MID, "2012-05-01", "2012-09-01"),
    ("à la fin des années 1970", "197", DateMod.END, "1977-01-01", "1980-01-01"),
    ("à la fin du XIXe siècle", "18", DateMod.END, "1868-01-01", "1901-01-01"),
    ("en milieu de semaine", "2024-W45", DateMod.MID, "2024-11-06", "2024-11-09"),
    ("durant la première moitié de 2012", "2012", DateMod.START, "2012-01-01", "2012-07-01"),
]


@pytest.mark.parametrize(("words", "value", "mod", "earliest", "latest"), EDGES)
def test_edges_cover_a_third_and_keep_the_value(
    read: Read, words: str, value: str, mod: DateMod | None, earliest: str, latest: str
) -> None:
    """*début*, *mi-* and *fin* are thirds: the value is of the whole, the bounds of the part."""
    (mention,) = read(f"Le parc a ouvert {words}.")
    assert (mention.value, mention.mod) == (value, mod)
    assert mention.earliest == dt.datetime.fromisoformat(earliest)
    assert mention.latest == dt.datetime.fromisoformat(latest)


BOUNDS = [
    ("depuis 2015", "2015", None, "2015-01-01", None),
    ("à partir du 3 mars 2024", "2024-03-03", None, "2024-03-03", None),
    ("jusqu'au 3 mars 2024", "2024-03-03", None, None, "2024-03-04"),
    ("d'ici 2030", "2030", None, None, "2031-01-01"),
    ("avant juin 2026", "2026-06", DateMod.BEFORE, None, "2026-06-01"),
    ("après le 1er mai 2024", "2024-05-01", DateMod.AFTER, "2024-05-01", None),
    ("vers 1850", "1850", DateMod.APPROX, "1850-01-01", "1851-01-01"),
]


@pytest.mark.parametrize(("words", "value", "mod", "earliest", "latest"), BOUNDS)
def test_a_word_before_a_date_opens_one_side(
    read: Read, words: str, value: str, mod: DateMod | None, earliest: str, latest: str
) -> None:
    """*depuis* and *jusqu'à* leave the value and open a bound; *vers* makes it approximate."""
    (mention,) = read(f"Le parc est fermé {words}.")

    def day(text: str | None) -> dt.datetime | None:
        return None if text is None else dt.datetime.fromisoformat(text)

    assert (mention.value, mention.mod) == (value, mod)
    assert (mention.earliest, mention.latest) == (day(earliest), day(latest))


def test_grain_is_the_unit_of_the_value(read: Read) -> None:
    """The grain tells a day from a month, a quarter, an hour."""
    text = "Le 3 mars 2024, en mars 2024, au troisième trimestre 2024, à 20 heures, à 20h15."
    grains = [str(m.grain) for m in read(text)]
    assert grains == ["day", "month", "quarter", "hour", "minute"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Il y a 48 heures, le maire a démissionné.", "2024-11-05"),
        ("Le préfet tranchera dans 48 heures.", "2024-11-09"),
        ("Dans 72 heures, le pont sera fermé.", "2024-11-10"),
    ],
)
def test_hours_that_make_days_count_from_the_day(read: Read, text: str, value: str) -> None:
    """Whole days said in hours need no time of publication."""
    (date,) = read(text)
    assert date.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le prochain trimestre sera difficile.", "2025-Q1"),
        ("Au dernier trimestre, les ventes ont reculé.", "2024-Q3"),
        ("Rendez-vous le prochain week-end à Dole.", "2024-W46-WE"),
    ],
)
def test_word_before_a_unit_says_which_way(read: Read, text: str, value: str) -> None:
    """*Prochain* before a unit counts forwards, *dernier* backwards."""
    (date,) = read(text)
    assert date.value == value


def test_first_is_written_1re(read: Read) -> None:
    """*1re* is *première*."""
    (date,) = read("Ils ont skié la 1re semaine de mars 2023.")
    assert date.value == "2023-W10"
