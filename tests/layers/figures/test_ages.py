"""Years that are an age, and years that are a length of time and so no figure."""

from __future__ import annotations

import pytest
from layers.figures.written import shown

import newsparse

TERMS = (
    "peine période mandat durée bail contrat plan délai programme expérience carrière guerre règne "
    "cycle combat lutte travail service conflit attente suspension interdiction inéligibilité "
    "retard absence accord trêve embargo relation mariage vie histoire horizon échéance concession "
    "occupation dictature crédit prêt emprunt obligation rendement taux"
).split()


@pytest.mark.parametrize("noun", TERMS)
def test_what_lasts_years(noun: str) -> None:
    """Years of these nouns are a length of time; of a person, an age."""
    assert shown(f"{noun.capitalize()} de dix ans : ce qui change") == ""
    assert shown("On connaît ce garçon de dix ans.") == "dix ans | 10 year"


@pytest.mark.parametrize(
    "noun", "rendement taux emprunt prêt crédit obligations contrat bail".split()
)
def test_terms_at_years(noun: str) -> None:
    """*Le taux à dix ans* has a term; *à dix ans* alone is an age."""
    assert shown(f"On suit le {noun} à dix ans.") == ""
    assert shown("Il jouait à dix ans.") == "dix ans | 10 year"


LASTING = (
    "de prison|de métier|d'ancienneté|d'emprisonnement|de réclusion|de détention|d'expérience"
    "|de guerre|de mandat|ferme|avec sursis|plus tard|plus tôt|auparavant|avant|après|de carrière"
    "|de règne|de travail|de lutte|de combat|d'attente|de service|d'existence|de vie|de mariage"
    "|de présence|d'inéligibilité|de conflit|de négociations|de pouvoir|de suspension"
    "|de dictature|de crise|durant|d'affilée|d'histoire|de cotisation|de cotisations|de recherche"
    "|de recherches|de loyaux services|de retard"
).split("|")


@pytest.mark.parametrize("words", LASTING)
def test_years_that_are_spent(words: str) -> None:
    """What follows says that they are no age, even where a person has them."""
    assert shown(f"Le maire a dix ans {words}.") == ""
    assert shown("Le maire a dix ans.") == "dix ans | 10 year"


@pytest.mark.parametrize(
    "before",
    [
        *(
            "Il y a",
            "Il y avait",
            "Cela dure",
            "Cela durait",
            "C'est ainsi depuis",
            "Il part pendant",
        ),
        *("Il part durant", "Il part dans", "Il est élu en", "Il part après", "Voilà", "Voici"),
        *("Il revient tous les", "Il est parti au bout de", "Il faut", "Il faudra", "Il part sous"),
        *("Il part d'ici", "Il y a déjà", "Il y aura"),
    ],
)
def test_lapses_of_years(before: str) -> None:
    """These words lead to a lapse."""
    assert shown(f"{before} dix ans.") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elle a 12 ans.", "12 ans | 12 year"),
        ("Elle avait 12 ans.", "12 ans | 12 year"),
        ("Elle aura 12 ans.", "12 ans | 12 year"),
        ("Elles ont 12 ans.", "12 ans | 12 year"),
        ("J'ai 12 ans.", "12 ans | 12 year"),
        ("Elles avaient 12 ans.", "12 ans | 12 year"),
        ("Elle aurait 12 ans.", "12 ans | 12 year"),
        ("Elle dit avoir 12 ans.", "12 ans | 12 year"),
        ("Un garçon ayant 12 ans.", "12 ans | 12 year"),
        ("Elle a déjà 12 ans.", "12 ans | 12 year"),
        ("Elle a seulement 12 ans.", "12 ans | 12 year"),
        ("Elle a aujourd'hui 12 ans.", "12 ans | 12 year"),
        ("Elle a bientôt 12 ans.", "12 ans | 12 year"),
        ("Elle a maintenant 12 ans.", "12 ans | 12 year"),
        ("Elle a tout juste 12 ans.", "12 ans | 12 year"),
        ("Elle a à peine 12 ans.", "12 ans | 12 year"),
        ("Elle avait alors 12 ans.", "12 ans | 12 year"),
        ("Une fille âgée de 12 ans.", "12 ans | 12 year"),
        ("Des garçons âgés de 12 ans.", "12 ans | 12 year"),
        ("Un homme âgé d'environ 50 ans.", "environ 50 ans | ~50 year"),
        ("Un homme âgé de plus de 50 ans.", "plus de 50 ans | 50.. year"),
        ("Elle fête ses 12 ans.", "12 ans | 12 year"),
        ("Elle chante à 12 ans.", "12 ans | 12 year"),
        ("Elle chante dès 12 ans.", "12 ans | 12 year"),
        ("Elle est bénévole à partir de 12 ans.", "à partir de 12 ans | 12.. year"),
        ("Anna, 12 ans, chante.", "12 ans | 12 year"),
        ("Anna (12 ans) chante.", "12 ans | 12 year"),
        ("Les plus de 50 ans votent.", "plus de 50 ans | 50.. year"),
        ("Les moins de 12 ans chantent.", "moins de 12 ans | ..12 year"),
        ("Des 15-24 ans votent.", "15-24 ans | 15..24 year"),
        ("Chez les 15-24 ans, on vote.", "15-24 ans | 15..24 year"),
        ("C'est gratuit aux moins de 12 ans.", "moins de 12 ans | ..12 year"),
        ("Un homme de 50 ans environ.", "50 ans environ | ~50 year"),
        ("Les joueurs de 50 ans et plus.", "50 ans et plus | 50.. year"),
        ("Les joueurs de 12 ans et moins.", "12 ans et moins | ..12 year"),
        ("Les joueurs de 12 ans ou moins.", "12 ans ou moins | ..12 year"),
        ("Les joueurs de 50 ans ou plus.", "50 ans ou plus | 50.. year"),
        ("Les joueurs de 18 ans au moins.", "18 ans au moins | 18.. year"),
        ("Les joueurs de 18 ans révolus.", "18 ans révolus | 18 year"),
        ("Une fille de dix ans d'origine turque.", "dix ans | 10 year"),
        ("Le fruit de dix ans d'enquête.", ""),
        ("Le fruit de dix ans de travaux.", ""),
        ("Il a une trentaine d'années.", "une trentaine d'années | ~30 year"),
        ("Ses enfants de 3, 5 et 12 ans.", "3 | 3 year, 5 | 5 year, 12 ans | 12 year"),
        ("Ses enfants de 3 ou 5 ans.", "3 ou 5 ans | 3..5 year"),
    ],
)
def test_ages(text: str, expected: str) -> None:
    """Who has them, and what may stand before and behind."""
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Jean Vidal, 45 ans\nIl est maire de Dole.", "Paul Roche, 60 ans et 3 enfants, part en mai."],
)
def test_years_between_a_name_and_what_goes_on(parser: newsparse.Parser, text: str) -> None:
    """Years behind a name and a comma are an age, at the end of a line and before *et* too."""
    (age, *_) = parser.parse(text).figures
    assert (str(age.value), age.unit) == (text.split(", ")[1][:2], "year")
