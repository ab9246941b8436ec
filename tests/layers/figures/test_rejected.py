"""Numbers that are no figures, beside those that are: labels, lapses, telephones, scores."""

from __future__ import annotations

import pytest
from layers.figures.written import shown

LABELLED = (
    "article partie alinéa chapitre page tome volume numéro n° chaîne groupe niveau phase étape "
    "division route départementale nationale autoroute vol chambre catégorie canal classe saison "
    "épisode acte ligne porte quai terminal version paragraphe annexe loi décret résolution "
    "amendement titre livre poste réacteur tranche zone lot bâtiment hall stand salle match "
    "journée secteur année circonscription psaume verset opus symphonie série type modèle "
    "directive règlement stade rang position dossard département arrondissement unité fiche "
    "question règle scénario option point"
).split()


@pytest.mark.parametrize("noun", LABELLED)
def test_labels(noun: str) -> None:
    """The number behind these nouns is a name, and so is one that is coordinated with it."""
    assert shown(f"Le débat : {noun} 12.") == ""
    assert shown(f"Le débat : {noun} 12 et 13.") == ""


LAPSES = (
    "heure heures minute minutes min mn seconde secondes jour jours journée journées nuit nuits "
    "semaine semaines mois trimestre trimestres semestre semestres année années siècle siècles "
    "décennie décennies millénaire millénaires soir soirs matin matins week-end week-ends"
).split()


@pytest.mark.parametrize("unit", LAPSES)
def test_lapses_are_no_figures(unit: str) -> None:
    """A number of units of time is a lapse, in digits, in words, in nouns of number."""
    assert shown(f"Il a attendu 12 {unit}.") == ""
    assert shown(f"Il a attendu deux {unit}.") == ""
    if not unit.startswith(("an", "mn")):
        assert shown(f"Il a attendu une dizaine de {unit}.") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il a gagné à 10-3, puis 21-19.", ""),
        ("Appelez le 08 92 35 00 35.", ""),
        ("Appelez le +33 1 45 67 89 10.", ""),
        ("Appelez le 01.45.67.89.10.", ""),
        ("Appelez le 01-45-67-89-10.", ""),
        ("Appelez le 0145678910.", ""),
        ("Appelez le 0800 100 200.", ""),
        *(
            (f"Il habite 12{c} {s} Vauban.", "")
            for c in ("", ",", " bis")
            for s in ("rue", "place")
        ),
        *((f"Il habite 12, {s} Vauban.", "") for s in ("avenue", "boulevard", "quai", "impasse")),
        ("Il habite 75011 Paris.", ""),
        ("Elle a couru en 10 s 85.", ""),
        ("Elle a couru en 10 sec 85.", ""),
        ("Elle a couru en 3 min 45.", ""),
        ("Elle a couru en 3 mn 45.", ""),
        ("Il arrive à 14h30.", ""),
        ("Il arrive à 14 h.", ""),
        *((f"Le 3{o} joueur sort.", "") for o in ("e", "è", "ème", "ème", "ième")),
        ("Le 1er tour, la 1re manche, la 1ère.", ""),
        ("Le 2nd tour, la 2nde manche, le 2d.", ""),
        ("Il note [3] dans la marge.", ""),
        ("Il note (3) dans la marge.", ""),
        ("Il écrit #3 au tableau.", ""),
        ("Le § 3 est clair.", ""),
        ("Le dossier 12/45 est clos.", ""),
        ("Il a dit « 007 » hier.", ""),
        ("Il y en a 0.", "0 | 0"),
        ("Il y en a 07 en tout.", ""),
        ("Le 30 mars et le 31 janv., il part.", ""),
        ("Les 3 et 4 mars.", ""),
        ("Les 3, 4 et 5 avril.", ""),
        ("Du 3 au 6 mai.", ""),
        ("Il est né en 1998.", ""),
        ("Ils étaient plus de 2000.", "plus de 2000 | 2000.."),
        ("Ils étaient 1400.", "1400 | 1400"),
        ("Ils étaient 2150.", "2150 | 2150"),
        ("Ils étaient 12 000.", "12 000 | 12000"),
        ("Deux poids, deux mesures.", ""),
        ("Il fait d'une pierre deux coups.", ""),
        ("De deux choses l'une.", ""),
        ("Il lit les Mille et Une Nuits.", ""),
        ("Il vient des quatre coins du monde.", ""),
        ("Il vient des quatre coins de France.", ""),
        ("En deux mots, c'est non.", ""),
        ("Il s'est mis sur son trente et un.", ""),
        ("Ils parlent entre quatre yeux.", ""),
        ("Il nage entre deux eaux.", ""),
        ("Un hôtel cinq étoiles ouvre.", ""),
        ("Il n'y a pas trente-six solutions.", ""),
        ("Tous deux sont partis.", ""),
        ("Toutes deux sont parties.", ""),
        ("Tous les deux sont partis.", ""),
        ("Toutes les trois sont parties.", ""),
        ("Les Vingt-Sept négocient, comme les Douze.", ""),
        ("Il a pris dix mois dont deux avec sursis.", ""),
        ("Il a pris dix mois dont deux ferme.", ""),
        ("Lyon bat Nice 2 à 1.", ""),
        ("Lyon l'emporte 31 à 22.", ""),
        ("Lyon s'incline 31 à 22.", ""),
        ("Victoire de Lyon 3 à 0.", ""),
        ("Le score est de 2 à 2.", ""),
        ("Lyon mène 2 à 0.", ""),
        ("Match nul, 2 à 2.", ""),
        ("Il y en a 2 à 3.", "2 à 3 | 2..3"),
        ("Il a Windows 11 et une Peugeot 208.", ""),
    ],
)
def test_what_is_no_figure_beside_what_is(text: str, expected: str) -> None:
    """Telephones, addresses, hours, ordinals, labels, dates, scores, names, set phrases."""
    assert shown(text) == expected


def test_extra_time_is_no_share() -> None:
    """*Un tiers temps* is an arrangement for pupils, *un tiers du temps* a share."""
    assert shown("L'élève bénéficie d'un tiers temps.") == ""
    assert shown("L'élève bénéficie d'un tiers du budget.") == "un tiers | 0.333333"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Six Français sur dix s'opposent au texte.", "Six Français sur dix | 0.6"),
        ("Cinq écoles sur douze ferment en juin.", "Cinq écoles sur douze | 0.416667"),
        ("Il a pris six mois, dont deux ferme.", ""),
        ("Le coureur a perdu 12 s sur ses rivaux.", ""),
        ("Les Lions mènent 12 à 7.", ""),
    ],
)
def test_what_stands_behind_a_number(text: str, figures: str) -> None:
    """*S'* before a verb is no second, *ferment* no *ferme*; who leads has a score."""
    assert shown(text) == figures
