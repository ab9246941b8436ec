"""Names are found and typed by typography, lists and the document, around what the model says."""

from __future__ import annotations

import pytest
from layers.entities.marked import Name, check


@pytest.mark.parametrize(
    ("marked", "model"),
    [
        ("Elle vit dans la [LOC Drenthe].", ("la Drenthe", "LOC")),
        ("Il a écrit à l’[ORG Avenant].", ("l’Avenant", "ORG")),
        ("On a vu Mme [PER Zoubiri] hier.", ("Mme Zoubiri", "ORG")),
        ("Il salue le professeur [PER Ostrander].", ("professeur Ostrander", "PER")),
        ("Le prix revient au Suédois [PER Ulf Nordqvist].", ("Suédois Ulf Nordqvist", "ORG")),
        ("Des fouilles dans la grotte d'[LOC Arvelo].", ("grotte d'Arvelo", "LOC")),
        ("Ce « [LOC Zarbel] » inquiète.", ("« Zarbel »", "LOC")),
    ],
)
def test_model_span_is_cut_to_the_name(marked: str, model: Name) -> None:
    """Articles, titles, nationalities, common nouns and marks are cut off the model's span."""
    check(marked, model)


def test_agency_and_person_run_together_are_two_names() -> None:
    """A span that a known agency and a person's form fill is taken apart."""
    check(
        "Il l'a dit à l'agence [ORG Reuters] [PER Pedro Alvarado], témoin.",
        ("Reuters Pedro Alvarado", "ORG"),
    )


@pytest.mark.parametrize(
    "marked",
    [
        "Selon M. [PER Vasseur], rien ne presse.",
        "Selon M.[PER Vasseur], rien ne presse.",
        "Me [PER Le Guennec-Tavel] a plaidé.",
        "Hier, [PER Béatrice de Rochebrune] a tranché.",
        "Un rapport de [PER J.-P. Castagnol] circule.",
        "Le recours de [PER Jean-Marie Le Hir] est rejeté.",
    ],
)
def test_person_is_found_by_form_where_the_model_is_silent(marked: str) -> None:
    """A title, a first name or initials before capitals make a person, particles included."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Il vit en [LOC Norvège] et part aux [LOC Pays-Bas].",
        "La [LOC Côte d’Ivoire] et le [LOC Burkina Faso] négocient.",
        "L'usine du [LOC Havre] ferme, celle des [LOC Sables-d'Olonne] aussi.",
        "Le texte de l'[ORG ONU] et de l'[ORG Otan] est prêt.",
        "Un entretien au [ORG Monde], un autre à [ORG L'Équipe].",
        "Selon [ORG La Montagne], le pont rouvrira.",
        "Une panne d'[MISC Internet] touche [LOC Évry].",
        "Le message a fait le tour de [ORG facebook].",
    ],
)
def test_known_names_are_found_where_the_model_is_silent(marked: str) -> None:
    """Countries, towns, institutions and media of the lists are names, contracted articles too."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Le [ORG ministère de la Transition écologique] dément.",
        "Le [ORG ministère de l'Économie et des Finances] dément.",
        "Elle dirige le [ORG musée Champollion] depuis mai.",
        "La [ORG préfecture de la Sarthe] appelle à la prudence.",
        "Il comparaît devant le [ORG tribunal de commerce de Nantes].",
        "Le livre paraît aux [ORG éditions de l'Aubier].",
        "Le titre recule à la [ORG Bourse de Bruxelles].",
        "L'[ORG ambassade du Pérou] est fermée.",
        "La finale de la [MISC Coupe du monde 2026] approche.",
        "Les [MISC Jeux olympiques de Sydney] restent un modèle.",
        "Ils habitent [LOC rue de la Fontaine-Basse].",
    ],
)
def test_official_names_are_found_whole(marked: str) -> None:
    """A word of institutions, events or streets and its complement are one name."""
    adjectives = tuple(w for w in ("écologique", "olympiques") if w in marked)
    check(marked, adjectives=adjectives)


@pytest.mark.parametrize(
    "text",
    [
        "La ministre de la Défense et le ministre des Affaires étrangères.",
        "Les Belges et les Néerlandais ont voté.",
        "Au XIXe siècle, la République est fragile.",
        "Nice surprise, tours de passe-passe et bar bondé.",
        "Il est 18 h UTC, son PC est en panne.",
    ],
)
def test_capitals_that_name_nothing_are_left_alone(text: str) -> None:
    """Portfolios, peoples, centuries, units and words that open a sentence are no names."""
    wrong = tuple(w for w in ("Défense", "Belges", "XIXe", "République", "PC") if w in text)
    check(text, *((w, "ORG") for w in wrong), adjectives=("Nice",) if "Nice" in text else ())


def test_family_name_alone_is_the_person_wherever_it_stands() -> None:
    """A family name is found again, and typed as the person, whatever the model says of it."""
    check(
        "[PER Marta Kowalewicz] a gagné. À la fin, [PER Kowalewicz] a souri. « Merci », "
        "dit [PER Kowalewicz].",
        ("Marta Kowalewicz", "PER"),
        ("Kowalewicz", "LOC"),
    )


def test_one_name_has_one_type() -> None:
    """The same words get the type that most of their mentions speak for."""
    check(
        "La société [ORG Zelvia] recrute. [ORG Zelvia] vise 2030. Chez [ORG Zelvia], on embauche.",
        ("Zelvia", "LOC"),
        ("Zelvia", "ORG"),
        ("Zelvia", "ORG"),
    )


def test_noun_before_a_name_decides_its_type() -> None:
    """« l'ouragan X », « le quotidien X » say what X is."""
    check("L'ouragan [MISC Ottavia] approche.", ("Ottavia", "PER"))
    check("Le quotidien suisse [ORG Verbatim] l'écrit.", ("Verbatim", "PER"))


def test_names_in_a_row_are_of_one_type() -> None:
    """A list of painters holds no place."""
    check(
        "Des toiles de [PER Hartmuth], [PER Boudreval], [PER Lindqvist] et [PER Sarrazac].",
        ("Hartmuth", "PER"),
        ("Boudreval", "LOC"),
        ("Lindqvist", "PER"),
        ("Sarrazac", "PER"),
    )


def test_title_in_marks_is_a_work() -> None:
    """What stands in marks behind a noun of works is its title, whole."""
    check("Son film « [MISC La Traversée des ombres] » sort mercredi.")
    check('L\'émission "[MISC Grand Angle]" revient.')


def test_author_is_no_part_of_the_work() -> None:
    """« X de Prénom Nom » taken for one name is a work and its author."""
    check(
        "Le roman [MISC Marées] de [PER Hélène Vautrin] est traduit.",
        ("Marées de Hélène Vautrin", "MISC"),
    )


def test_foreign_name_is_closed_by_its_last_word() -> None:
    """« Foundation », « Act » end a name that the model cut short."""
    check("Un don de la [ORG Smith & Keller Foundation] suisse.", ("Smith", "PER"))
    check("Le [MISC Open Rivers Act] est voté.", ("Open Rivers", "MISC"))


def test_name_ends_where_another_begins() -> None:
    """A span that runs on over a link to a known name is cut before it."""
    check(
        "Il chasse [PER A. Vasseur] de la [LOC Guadeloupe].", ("A. Vasseur de la Guadeloupe", "PER")
    )


def test_company_and_number_are_a_product() -> None:
    """What opens with a known company is of it, but with a number it is a product."""
    check("La filiale [ORG Danone Baltique] recrute.", ("Danone Baltique", "LOC"))
    check("Un vol en [MISC Airbus X77] neuf.", ("Airbus X77", "ORG"))


def test_headline_in_capitals_keeps_known_names() -> None:
    """Where every word is in capitals, only names known elsewhere are names."""
    check(
        "[PER MERCADIER] QUITTE LA DIRECTION ET S'INSTALLE À [LOC TOULOUSE]\n"
        "Hier, [PER Odile Mercadier] a démissionné.",
    )


def test_no_name_runs_over_a_line() -> None:
    """A capitalised word that opens a line does not prolong the name that ends the one before."""
    check("Un entretien avec [PER Louise Fernoy]\nHier encore, tout allait bien.")
