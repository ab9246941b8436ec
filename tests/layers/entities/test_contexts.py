"""Names that the model misses, and that their surroundings or an acronym in brackets show."""

from __future__ import annotations

import pytest
from layers.entities.marked import Name, analysed, check

from newsparse import Source
from newsparse.document import build
from newsparse.layers import entities


@pytest.mark.parametrize(
    "marked",
    [
        "L'ONG [ORG Enfance et Écrans] a signé.",
        "L'association [ORG Femmes & Sciences] a signé.",
        "Les associations Enfance et Zarvel ont signé.",
        "Le groupe Zarve et [ORG Engie] investissent.",
        "L'ONG [PER Paul] et Zarvel ont signé.",
        "Le groupe [ORG ZRV] recrute.",
        "Un groupe ZR3 recrute.",
        "Le député [ORG ZRV] a voté.",
        "Le voisin ZRV a voté.",
    ],
)
def test_a_noun_of_bodies_shows_a_name(marked: str) -> None:
    """Two words with capitals, or an acronym, right behind the noun; not behind a plural."""
    model = [("Paul", "PER")] if "Paul" in marked else []
    check(marked, *model)


@pytest.mark.parametrize(
    ("marked", "tags"),
    [
        ("L'association [ORG Droit au lit] dénonce.", "Droit NOUN,lit NOUN,dénonce VERB"),
        ("L'association Un toit dénonce.", "Un DET,toit NOUN,dénonce VERB"),
        ("Le collectif [ORG Sauvons nos arbres] dénonce.", "nos DET,arbres NOUN,dénonce VERB"),
        ("L'association [ORG Droit au lit] a signé.", "Droit NOUN,lit NOUN,a AUX"),
        ("La revue Plateaux juge que non.", "Plateaux NOUN,juge NOUN"),
        ("L'association Zarvole du lit dénonce.", "lit NOUN,dénonce VERB"),
        ("La voiture Droit au lit dénonce.", "Droit NOUN,lit NOUN,dénonce VERB"),
    ],
)
def test_a_body_named_in_common_words(marked: str, tags: str) -> None:
    """« l'association Un toit »: up to its last noun, and only behind a noun of bodies."""
    tagged = tuple((w, upos) for w, upos in (pair.split() for pair in tags.split(",")))
    check(marked, tags=tagged)


@pytest.mark.parametrize(
    ("marked", "tags"),
    [
        ("Il l'a écrit sur [ORG X].", ()),
        ("Il l'a écrit sur [ORG X] hier.", ()),
        ("Son compte [ORG X] est fermé.", (("est", "AUX"),)),
        ("La police enquête sur X.", ()),
        ("Il compte sur X personnes.", (("personnes", "NOUN"),)),
        ("Il l'a écrit en X.", ()),
    ],
)
def test_the_network(marked: str, tags: tuple[Name, ...]) -> None:
    """« sur X » is the network, where no noun is counted by it."""
    check(marked, tags=tags)


@pytest.mark.parametrize(
    ("marked", "tags"),
    [
        ("[LOC Zarvelles] ([LOC Gard]), le fleuve monte.", (("Zarvelles", "PROPN"),)),
        ("À [LOC Zarvelles] ([LOC Gard]), le fleuve monte.", (("Zarvelles", "PROPN"),)),
        ("Inondations ([LOC Gard]) : le fleuve monte.", (("Inondations", "NOUN"),)),
        ("Le coureur Zarvelles ([LOC Gard]) gagne.", (("Zarvelles", "PROPN"),)),
        ("Paul ([LOC Gard]) gagne.", (("Paul", "PROPN"),)),
    ],
)
def test_a_town_before_its_department(marked: str, tags: tuple[Name, ...]) -> None:
    """At the head of a line or behind « à », what has a place in brackets behind it is one."""
    check(marked, tags=tags)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Berne, 5 août (ats) La conseillère parle.", "ats"),
        ("PARIS, 7 nov 2024 (AFP) - Le maire parle.", "AFP"),
        ("LE CAP (AP) - Le président parle.", "AP"),
        ("NAPLES, 7 nov 2024 (AP) - Le maire parle.", "AP"),
    ],
)
def test_the_agency_of_a_dateline(text: str, agency: str) -> None:
    """The agency is an organisation, whatever its capitals."""
    document, analysis = build(Source(text=text)), analysed(text)[1]
    found = {text[n.start : n.end]: n.type for n in entities.find(document, analysis)}
    assert found[agency] == "ORG"


@pytest.mark.parametrize(
    "marked",
    [
        "Un rapport de l'[ORG Organisation pour la mise en valeur du fleuve Zarve] ([ORG OMVZ]).",
        "La [ORG Confédération des planteurs] ([ORG CPL]) négocie.",
        "Un avis de la [ORG Zone de vigilance orageuse] ([ORG ZVO]) est paru.",
        "Un avis de la zone de vigilance orageuse (ZVO) est paru.",
        "Un avis de la Zone de vigilance orageuse (ZXO) est paru.",
        "Un avis de la Zone de vigilance (ZV) est paru.",
        "M. [PER Zarvel Ormont Zuvor] (MZO) est là.",
        "[PER Paul Ormont Zuvor] (POZ) est là.",
    ],
)
def test_an_acronym_defines_a_name(marked: str) -> None:
    """The letters stand in the words before the brackets, the first as the initial of a name."""
    check(marked)


@pytest.mark.parametrize(
    ("marked", "model"),
    [
        ("On voit [PER Zarva Orm Zuvel] hier.", (("Zarva", "PER"), ("Orm Zuvel", "PER"))),
        ("On voit [PER Zarva Orm Zuvel] hier.", (("Zarva Orm", "LOC"), ("Zuvel", "PER"))),
        ("À [LOC Paris] [PER Zarvo] parle.", (("Paris", "LOC"), ("Zarvo", "PER"))),
        ("On voit le Camerounais [PER Zarvo].", (("Camerounais", "LOC"), ("Zarvo", "PER"))),
        ("On voit [ORG Zarva] [PER Zuvel] hier.", (("Zarva", "ORG"), ("Zuvel", "PER"))),
        ("On voit [PER Zarva], [PER Zuvel] hier.", (("Zarva", "PER"), ("Zuvel", "PER"))),
        ("Le groupe [ORG Le Zarvec] achète.", (("Zarvec", "PER"),)),
        ("Un quotidien, [ORG La Voix zarvoise], écrit.", (("Voix zarvoise", "ORG"),)),
        ("La fresque « [MISC La Zarve des bois] » plaît.", (("Zarve des bois", "MISC"),)),
        ("L'[ORG Avenir zarvois] 3-2 gagne.", (("Avenir zarvois 3-2", "ORG"),)),
        ("Les élus ([ORG Zarve]/[LOC VD]) votent.", (("Zarve/VD", "ORG"),)),
        ("La [MISC Fête zarvoise] à [LOC Morat] plaît.", (("Fête zarvoise à Morat", "MISC"),)),
        (
            "Le [ORG Conseil zarvois] et la [ORG Cour de Zuve] votent.",
            (("Conseil zarvois et la Cour de Zuve", "ORG"),),
        ),
        (
            "Les ministres de la Défense de l'[ORG Otan] votent.",
            (("Défense de l'Otan", "ORG"),),
        ),
        ("La ministre zarvoise de la Zuve vote.", (("Zuve", "ORG"),)),
        ("L'échevine des Travaux vote.", (("Travaux", "PER"),)),
        ("Les [PER Martin] votent.", (("Martin", "PER"),)),
        ("Les Zarvaisiens votent.", (("Zarvaisiens", "MISC"),)),
        ("La [ORG Zarve] réclamerait un geste.", (("Zarve réclamerait", "ORG"),)),
        ("La [ORG Confédération] paie.", (("Confédération", "LOC"),)),
        ("Une photo [ORG Zarve-Presse] montre.", (("Zarve-Presse", "MISC"),)),
        ("Le barrage de [LOC Zarvac] cède.", (("Zarvac", "MISC"),)),
        ("Un fabricant zarvois de pompes [ORG Zuvel] vend.", (("Zuvel", "PER"),)),
        ("[ORG Zuvel], fabricant de pompes, vend.", (("Zuvel", "PER"),)),
    ],
)
def test_the_models_spans_are_mended(marked: str, model: tuple[Name, ...]) -> None:
    """What belongs to a name, what runs two together, and what its surroundings say it is."""
    adjectives = ("zarvois", "zarvoise") if "istre zarvoise" in marked else ()
    tags = (("zarvois", "ADJ"), ("de", "ADP"), ("pompes", "NOUN")) if "pompes Z" in marked else ()
    if "pompes [ORG" in marked:
        tags = (("zarvois", "ADJ"), ("de", "ADP"), ("pompes", "NOUN"))
    check(marked, *model, adjectives=tuple(a for a in adjectives if a in marked), tags=tags)


@pytest.mark.parametrize(
    ("marked", "model"),
    [
        ("Les députés [ORG RN] ont voté.", [("RN", "PER")]),
        ("[PER Karim]*, 17 ans, a fui.", []),
        ("Avec [PER Sonia]*, elle a fui.", []),
        ("Karim * 17 ans.", []),
        ("La secrétaire d'État à la Mer est là.", [("Mer", "LOC")]),
        ("Le garde des Sceaux est là.", [("Sceaux", "LOC")]),
        ("Un garde de [LOC Sceaux] est là.", [("Sceaux", "LOC")]),
        ("Selon Me de [PER La Brosse], tout est fini.", [("La Brosse", "LOC")]),
        ("[LOC PARIS] - La [ORG RATP] prévoit un trafic perturbé.", []),
    ],
)
def test_what_stands_before_and_behind_decides(marked: str, model: list[tuple[str, str]]) -> None:
    """Parties of the elected, notes on pseudonyms, portfolios, particles, what opens an article."""
    check(marked, *model)
