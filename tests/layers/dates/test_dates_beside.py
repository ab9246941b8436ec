"""What stands beside a date: habits, weeks, ages and terms, verbs that look ahead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

import newsparse
from newsparse import DateMention, Grain

Read = Callable[..., tuple[DateMention, ...]]
THURSDAY = dt.date(2024, 11, 7)
EVERY = "XXXX-XX-XXT09:00/XXXX-XX-XXT18:00"
TODAY = "2024-11-07T09:00/2024-11-07T18:00"

HABITS = [
    ("Le musée est ouvert de 9 h à 18 h.", EVERY),
    ("Les musées sont ouverts de 9 h à 18 h.", EVERY),
    ("La mairie est ouverte de 9 h à 18 h.", EVERY),
    ("Le musée est ouvert au public de 9 h à 18 h.", EVERY),
    ("Le musée est ouvert à tous, de 9 h à 18 h.", EVERY),
    ("Le parc est accessible de 9 h à 18 h.", EVERY),
    ("Le standard est joignable entre 9 h et 18 h.", EVERY),
    ("Le parc a été ouvert de 9 h à 18 h.", TODAY),
    ("Le parc était ouvert de 9 h à 18 h.", TODAY),
    ("Le parc sera ouvert de 9 h à 18 h.", TODAY),
    ("Le parc fut ouvert de 9 h à 18 h.", TODAY),
    ("Il a vendu de 9 h à 18 h.", TODAY),
    ("Il vend quotidiennement de 9 h à 18 h.", EVERY),
    ("Aux heures de pointe, de 9 h à 18 h, il attend.", EVERY),
    *(
        (f"Chaque {day}, de 9 h à 18 h, il vend.", EVERY)
        for day in (
            "jour matin soir nuit semaine lundi mardi mercredi jeudi vendredi samedi dimanche"
        ).split()
    ),
    *(
        (f"Tous les {days}, de 9 h à 18 h, il vend.", EVERY)
        for days in (
            "jours matins soirs lundis mardis mercredis jeudis vendredis samedis dimanches".split()
        )
    ),
    ("Toutes les nuits, de 9 h à 18 h, il vend.", EVERY),
]


@pytest.mark.parametrize(("text", "hours"), HABITS)
def test_hours_of_a_habit(read: Read, text: str, hours: str) -> None:
    """Opening hours and those of every day are on no day; others are today's."""
    assert read(text)[-1].value == hours


NEIGHBOURS = [
    ("Ouvert de 9 h à 12 h et de 14 h à 18 h.", ["T09:00", "T14:00"]),
    ("Ouvert de 9 h à 12 h, puis de 14 h à 18 h.", ["T09:00", "T14:00"]),
    ("Ouvert de 9 h à 12 h, de 14 h à 18 h.", ["T09:00", "T14:00"]),
]


@pytest.mark.parametrize(("text", "hours"), NEIGHBOURS)
def test_a_habit_goes_on(read: Read, text: str, hours: list[str]) -> None:
    """The hours of the afternoon are as usual as those of the morning."""
    assert [(d.value or "")[:16] for d in read(text)] == [f"XXXX-XX-XX{h}" for h in hours]


WEEKS = [
    ("Il a plu la semaine dernière, de mardi à jeudi.", "2024-10-29/2024-10-31"),
    ("Il a plu le week-end dernier, de samedi à dimanche.", "2024-11-02/2024-11-03"),
    ("Il viendra la semaine prochaine, de mardi à jeudi.", "2024-11-12/2024-11-14"),
    ("Il a plu la semaine du 5 juin 2023, de mardi à jeudi.", "2023-06-06/2023-06-08"),
    (
        "Il a plu le week-end du 3 juin 2023, de vendredi soir à lundi matin.",
        "2023-06-02TEV/2023-06-05TMO",
    ),
]


@pytest.mark.parametrize(("text", "value"), WEEKS)
def test_days_of_the_week_before_them(read: Read, text: str, value: str) -> None:
    """Days behind a week are those of that week."""
    assert read(text)[-1].value == value


MOMENTS = [
    ("Il a plu il y a trois heures.", "2024-11-07T07:30"),
    ("Il pleuvra dans deux heures.", "2024-11-07T12:30"),
    ("Il y a une heure, il pleuvait.", "2024-11-07T09:30"),
]


@pytest.mark.parametrize(("text", "value"), MOMENTS)
def test_hours_from_now(read: Read, text: str, value: str) -> None:
    """They count from the minute of the publication; from a day alone they cannot."""
    (date,) = read(text, dt.datetime(2024, 11, 7, 10, 30))
    assert date.value == value
    assert read(text)[0].value is None


TERMS = (
    "abonnement absence accord apprentissage arrêt attente bail baisse captivité carrière combat "
    "concession conflit congé contrat contrôle crise croissance crédit cycle dictature délai "
    "détention embargo emprisonnement engagement exil expérience fermeture formation garantie "
    "guerre interdiction inéligibilité licence lutte mandat mariage mission moratoire obligation "
    "occupation paix pause peine plan procédure programme projet préavis présence prêt période "
    "relation retard règne réclusion rétention service silence stage suspension séjour tournée "
    "travail trêve vie voyage échéance étude"
).split()


@pytest.mark.parametrize("noun", TERMS)
def test_terms_of_years(read: Read, noun: str) -> None:
    """Years of these nouns are a length; of people, an age."""
    (date,) = read(f"{noun.capitalize()} de dix ans : ce qui change")
    assert date.value == "P10Y"


AGES = [
    *(f"Un {noun} de six mois est mort." for noun in ("bébé", "nourrisson", "enfant", "garçon")),
    *(f"Une {noun} de six mois est morte." for noun in ("fillette", "fille", "petite")),
    "Son fils de six mois est mort.",
    "Un joueur de dix ans est là.",
    "Une actrice de 40 ans est là.",
    "Âgé de 40 ans, il part.",
    "Âgée de plus de 40 ans, elle part.",
    "Âgés d'environ 40 ans, ils partent.",
    "À l'âge de 40 ans, il part.",
    *(f"Ils fêtent {whose} 40 ans." for whose in ("ses", "leurs", "mes", "nos", "vos")),
    "Les 40 ans et plus votent.",
    *(f"Elle {has} 40 ans." for has in ("a", "avait", "aura", "avait alors")),
    *(f"Elles {have} 40 ans." for have in ("ont", "avaient", "auront", "ont bientôt")),
    "Il a chanté à 40 ans.",
    "Il a chanté dès 40 ans.",
    "Anna, 40 ans, chante.",
    "Anna (40 ans) chante.",
    "120 jours-amende sont requis.",
]


@pytest.mark.parametrize("text", AGES)
def test_ages_are_no_dates(read: Read, text: str) -> None:
    """Of a person, or of who *has* them."""
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        *(
            f"La peine est {verb} à dix ans."
            for verb in (
                "portée",
                "réduite",
                "ramenée",
                "fixée",
                "prolongée",
                "limitée",
                "étendue",
                "allongée",
            )
        ),
        "Il a été condamné à dix ans.",
        "Le bail passe à dix ans.",
        *(f"Il a dix ans {more}." for more in ("de métier", "ferme", "avec sursis")),
        *(f"{noun} à dix ans monte." for noun in ("Le taux", "L'obligation", "L'emprunt")),
    ],
)
def test_years_that_are_no_age(read: Read, text: str) -> None:
    """A sentence or a term is a length."""
    assert [date.value for date in read(text)] == ["P10Y"]


VERBS = [
    *("va", "doit", "devait", "compte", "veut", "souhaite", "espère", "peut"),
    *("a promis de", "a décidé de", "a refusé de", "a prévu de", "a envisagé de"),
    *("menace de", "a proposé de", "s'apprête à", "a projeté de", "a menacé de"),
]
AHEAD = [
    *((f"Le maire {verb} rencontrer les élus mardi.", "2024-11-12") for verb in VERBS),
    *(
        (f"Le ministre a {verb} les élus à voter mardi.", "2024-11-12")
        for verb in ("exhorté", "appelé", "invité", "autorisé")
    ),
    ("Le ministre a proposé de voter mardi.", "2024-11-12"),
    ("Le maire vient de rencontrer les élus mardi.", "2024-11-05"),
    ("Le maire a rencontré les élus mardi.", "2024-11-05"),
    ("Le maire rencontrait les élus mardi.", "2024-11-05"),
    ("Le maire rencontra les élus mardi.", "2024-11-05"),
    ("Le maire rencontrera les élus mardi.", "2024-11-12"),
    ("Le pont, fermé aux camions, rouvrira mardi.", "2024-11-12"),
    ("Le pont rouvrait mardi.", "2024-11-05"),
    ("Le magasin fermerait mardi, a dit le maire.", "2024-11-12"),
    ("Le juge a précisé que l'autopsie aurait lieu mardi.", "2024-11-12"),
    ("Le suspect aurait tiré mardi.", "2024-11-05"),
    ("Il avait pu annoncer mardi sa fusion.", "2024-11-05"),
    ("Le maire a dû fermer l'école mardi.", "2024-11-05"),
    ("Le maire doit fermer l'école mardi.", "2024-11-12"),
    ("Le feu est parti dans la nuit.", "2024-11-06TNI"),
]


@pytest.fixture(scope="module")
def ahead(parser: newsparse.Parser) -> dict[str, tuple[DateMention, ...]]:
    """The dates of every sentence above, read in one go."""
    sources = [newsparse.Source(text=text, published=THURSDAY) for text, _ in AHEAD]
    return {article.text: article.dates for article in parser.parse_many(sources)}


@pytest.mark.parametrize(("text", "value"), AHEAD)
def test_verbs_that_look_ahead(
    ahead: dict[str, tuple[DateMention, ...]], text: str, value: str
) -> None:
    """The infinitive behind them is still to come, whatever their own tense."""
    assert [date.value for date in ahead[text]] == [value]


CHOSEN = [
    ("Le 5 novembre, il a plu. À 14 h, il partait.", ["2024-11-05", "2024-11-05T14:00"]),
    ("Le 5 mars 2021, il a plu. À 14 h, il partait.", ["2021-03-05", "2021-03-05T14:00"]),
    (
        "Dans la nuit de mardi à mercredi, il a plu. À 3 heures, il partait.",
        ["2024-11-05TNI", "2024-11-06T03:00"],
    ),
    (
        "Dans la nuit de mardi à mercredi, il a plu. À 23 heures, il partait.",
        ["2024-11-05TNI", "2024-11-05T23:00"],
    ),
    ("En mars 2021, il a neigé. Le lendemain, il partait.", ["2021-03", None]),
    ("La loi du 3 est appliquée le 7.", ["2024-11-07"]),
    ("Il est né le 5 mars 68.", ["1968-03-05"]),
    ("Il est né le 5 mars 44.", ["1944-03-05"]),
    ("Demain (8 novembre), il partira.", ["2024-11-08", "2024-11-08"]),
    ("Le jeudi 29 février, il est parti.", ["2024-02-29"]),
    ("Le vendredi 1er mars, il est parti.", ["2024-03-01"]),
    ("Le lundi 4 mars, il est parti.", ["2024-03-04"]),
    ("Il est parti en octobre.", ["2024-10"]),
    ("Il est parti en novembre.", ["2024-11"]),
    ("Il part en décembre.", ["2024-12"]),
    ("Les ventes du premier trimestre sont bonnes.", ["2024-Q1"]),
    ("Les ventes du troisième trimestre sont bonnes.", ["2024-Q3"]),
    ("Les ventes du premier semestre sont bonnes.", ["2024-H1"]),
    ("Il part à Noël.", ["2024-12-25"]),
    ("Il est parti à la Toussaint.", ["2024-11-01"]),
    ("Du 28 décembre au 3 janvier, il sera là.", ["2024-12-28/2025-01-03"]),
    ("De novembre à février, il sera là.", ["2024-11/2025-02"]),
    ("De lundi à mercredi, il a plu.", ["2024-11-04/2024-11-06"]),
    ("Du 30 au 2 mars 2023, il a plu.", [None]),
    ("De 2023 à 2021, il a reculé.", [None]),
]


@pytest.mark.parametrize(("text", "values"), CHOSEN)
def test_what_the_text_leaves_out(read: Read, text: str, values: list[str | None]) -> None:
    """The day of a clock, the century of two digits, the year of a day: the nearest allowed."""
    assert [date.value for date in read(text)] == values


@pytest.mark.parametrize("text", ["Il a plu hier.", "Il a plu lundi.", "Il a plu ce mois-ci."])
def test_nothing_to_count_from(read: Read, text: str) -> None:
    """Without a day of publication, what counts from it has no value and says why."""
    (date,) = read(text, None)
    assert (date.value, date.reason) == (None, "no publication date")


@pytest.mark.parametrize(
    ("words", "value", "grain"),
    [
        ("en mars", "XXXX-03", Grain.MONTH),
        ("le 5 mars", "XXXX-03-05", Grain.DAY),
        ("à Noël", "XXXX-12-25", Grain.DAY),
    ],
)
def test_parts_that_are_not_known(read: Read, words: str, value: str, grain: Grain) -> None:
    """Without a day of publication, a month has no year, and still is a month."""
    (date,) = read(f"Il a plu {words}.", None)
    assert (date.value, date.grain) == (value, grain)
