"""What stands around a name, and its own words, decide its type against the model."""

from __future__ import annotations

import pytest
from layers.entities.marked import Name, check, read

_ADDRESSED = (
    "fait face",
    "s'en sort grâce",
    "se fie quant",
    "vient suite",
    "est par rapport",
    "lance un appel",
    "rend hommage",
    "le confie",
    "l'explique",
    "le déclare",
    "l'indique",
    "le dit",
    "l'affirme",
    "a répondu",
    "a demandé",
    "le donne",
    "a remis",
    "apporte son soutien",
    "fait une réponse",
    "envoie une lettre",
    "s'adresse",
    "est opposé",
    "est opposée",
    "s'oppose",
    "lit un texte relatif",
    "le raconte",
    "le précise",
    "le révèle",
    "l'assure",
    "succède",
    "va succéder",
    "appartient",
    "a un fils appartenant",
    "fait voter",
)


def named(marked: str) -> list[str]:
    """Return the marked words."""
    text, names = read(marked)
    return [text[a:b] for a, b, _ in names]


@pytest.mark.parametrize("words", _ADDRESSED)
def test_whom_one_speaks_to_is_no_place(words: str) -> None:
    """Behind a verb of address « à » shows no place, however often it stands there."""
    check(
        f"Il {words} à [PER Zarkane], elle {words} à [PER Zarkane].",
        ("Zarkane", "PER"),
        ("Zarkane", "PER"),
    )


@pytest.mark.parametrize(
    ("marked", "wrong"),
    [
        ("Elle vit à [LOC Zarvel] depuis mai.", "MISC"),
        ("Alors [PER Karim]* (prénom modifié) a parlé.", "MISC"),
        ("Elle vit en [LOC Zarvie] depuis mai.", "PER"),
        ("Elle habite dans la [LOC Zarvie], il reste dans la [LOC Zarvie].", "PER"),
        ("Elle habite dans le [LOC Zarvois], il reste dans le [LOC Zarvois].", "PER"),
        ("Elle habite dans les [LOC Zarves], il reste dans les [LOC Zarves].", "ORG"),
        ("Elle habite dans l'[LOC Arvie], il reste dans l'[LOC Arvie].", "ORG"),
        ("Il travaille chez [ORG Zelvia], elle travaille chez [ORG Zelvia].", "LOC"),
        ("Le maire [PER Zarkane] est là.", "LOC"),
        ("Le maire sortant [PER Zarkane] est là.", "LOC"),
        ("L'avocate [PER Zarkane] est là.", "ORG"),
        ("Le groupe [ORG Zarkane] recrute.", "PER"),
        ("Le groupe « [ORG Zarkane] » recrute.", "PER"),
        ("Le groupe “[ORG Zarkane]” recrute.", "PER"),
        ("Le groupe belge [ORG Zarkane] recrute.", "PER"),
        ("Le maire de [LOC Zarvel] est là.", "PER"),
        ("Le maire d'[LOC Arvel] est là.", "PER"),
        ("Le maire du [LOC Zarvel] est là.", "PER"),
        ("Le maire des [LOC Zarvelles] est là.", "PER"),
        ("La députée-maire de [LOC Zarvel] est là.", "PER"),
        ("Les membres de [ORG Zarvel] sont là.", "PER"),
        ("[PER Zarkane], 45 ans, raconte.", "LOC"),
        ("On a vu [PER Zarkane], maire du bourg.", "ORG"),
        ("On a vu [PER Zarkane], le maire du bourg.", "ORG"),
        ("On a vu [PER Zarkane], la maire du bourg.", "ORG"),
        ("On a vu [PER Zarkane], l'avocat du club.", "ORG"),
        ("On a vu [PER Zarkane] et [PER Orvel], les avocats du club.", "PER"),
        ("Le feu gagne [LOC Zarvel Beach].", "PER"),
        ("Le feu gagne [LOC Zarvel City].", "PER"),
        ("Le feu gagne [LOC Zarvel-sur-Orne].", "PER"),
        ("Le feu gagne [LOC Zarvel-sous-Bois].", "PER"),
        ("Le feu gagne [LOC Zarvel-les-Bains].", "PER"),
        ("Le feu gagne [LOC Zarvel-lès-Metz].", "PER"),
        ("Le feu gagne [LOC Zarvel-lez-Metz].", "PER"),
        ("Le feu gagne [LOC Zarvel-en-Brie].", "PER"),
        ("Le feu gagne [LOC Zarvel-aux-Bois].", "PER"),
        ("Le feu gagne [LOC Zarvel-le-Grand].", "PER"),
        ("Le feu gagne [LOC Zarvel-la-Forêt].", "PER"),
        ("Son dernier film, « [MISC Zarvel] », sort mardi.", "PER"),
        ('Son dernier film, très attendu, "[MISC Zarvel]", sort mardi.', "PER"),
    ],
)
def test_clue_outweighs_the_model(marked: str, wrong: str) -> None:
    """A preposition, a noun, an age, a function or a part of the name shows another type."""
    check(marked, *((name, wrong) for name in named(marked)))


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Le maire dort. [LOC Zarvel] brûle.", "LOC"),
        ("Le maire dort\n[LOC Zarvel] brûle.", "LOC"),
        ("Le maire ; [LOC Zarvel] aussi.", "LOC"),
        ("Voici le maire : [LOC Zarvel] se tait.", "LOC"),
        ("Où est le maire ? [LOC Zarvel] attend.", "LOC"),
        ("Vive le maire ! [LOC Zarvel] attend.", "LOC"),
        ("Avec le maire ([LOC Zarvel]) et d'autres.", "LOC"),
        ("Avec le maire) [LOC Zarvel] se tait.", "LOC"),
        ("À [LOC Zarvel], 45 maisons ont brûlé.", "LOC"),
        ("De [LOC Zarvel], il ne reste rien.", "LOC"),
        ("Il a vu [PER Beach] hier.", "PER"),
        ("Dans ce film, « [PER Zarkane] est magnifique ».", "PER"),
        ("Hier, « [PER Zarkane] », disait-il.", "PER"),
    ],
)
def test_no_clue_leaves_the_type_of_the_model(marked: str, kind: str) -> None:
    """Words of another sentence, line or bracket and things of another sort show nothing."""
    (name, *_) = named(marked)
    check(marked, (name, kind))


def test_pronoun_between_noun_and_name_parts_them() -> None:
    """« le groupe que X dirige »: X is not the group."""
    check(
        "Voici le groupe que [PER Zarkane] dirige.",
        ("Zarkane", "PER"),
        tags=(("que", "PRON"),),
    )


@pytest.mark.parametrize(
    ("marked", "kinds"),
    [
        ("On va au [LOC Zarvel]. Le [LOC Zarvel] est beau.", ("ORG", "LOC")),
        ("On va aux [LOC Zarvels]. Les [LOC Zarvels] sont beaux.", ("ORG", "LOC")),
        ("[LOC Zarvel] : le feu éteint\nOn a revu [LOC Zarvel].", ("ORG", "LOC")),
        ("Il aime [ORG Zarvel] : rien d'autre. On a revu [ORG Zarvel].", ("ORG", "LOC")),
        ("On a vu [LOC Saint-Arvel]. On a revu [LOC Saint-Arvel].", ("ORG", "LOC")),
        ("On a vu [LOC Sainte-Arvel]. On a revu [LOC Sainte-Arvel].", ("ORG", "LOC")),
        ("On a vu le [ORG ZRV]. On a revu le [ORG ZRV].", ("PER", "ORG")),
        ("On a vu le [ORG ZRVLKT]. On a revu le [ORG ZRVLKT].", ("PER", "ORG")),
        ("On a vu [PER ZK] chanter. On a revu [PER ZK].", ("PER", "ORG")),
        ("On a vu [PER ZORBAKA] chanter. On a revu [PER ZORBAKA].", ("PER", "ORG")),
        (
            "Un texte signé par [PER Zarkane], un autre par [PER Zarkane]. On lit [PER Zarkane].",
            ("LOC", "LOC", "PER"),
        ),
        (
            "Un texte signé par [ORG Zarkane], un autre par [ORG Zarkane]. On lit [ORG Zarkane].",
            ("LOC", "LOC", "ORG"),
        ),
        (
            "On a vu [PER Hélène]. On a revu [PER Hélène]. On aime [PER Hélène].",
            ("LOC", "LOC", "PER"),
        ),
    ],
)
def test_slight_clue_decides_between_equal_votes(marked: str, kinds: tuple[str, ...]) -> None:
    """Where the model wavers, a preposition, a colon, capitals or a first name decide."""
    (name, *_) = named(marked)
    check(marked, *((name, kind) for kind in kinds))


@pytest.mark.parametrize(
    ("marked", "model"),
    [
        (
            "[PER Sonia Zarkane] est là. On a entendu [PER Sonia] rire.",
            (("Sonia Zarkane", "PER"), ("Sonia", "LOC")),
        ),
        (
            "[PER Anne Zarkane] est là. On a entendu [PER Zoltane Zarkane] rire.",
            (("Anne Zarkane", "PER"), ("Zoltane Zarkane", "ORG")),
        ),
        (
            "[PER Anne Zarkane] est là. La [ORG Fondation Zarkane] aussi.",
            (("Anne Zarkane", "PER"), ("Fondation Zarkane", "ORG")),
        ),
        (
            "Le [ORG Zarbel Horizon] ([ORG ZBH]) recrute.",
            (("Zarbel Horizon", "ORG"), ("ZBH", "PER")),
        ),
        (
            "On a vu [PER Anne Zarkane] ([ORG ZBH]) hier.",
            (("Anne Zarkane", "PER"), ("ZBH", "LOC")),
        ),
        (
            "On a vu [LOC Zarvel] ([ORG ZBH]) hier.",
            (("Zarvel", "LOC"), ("ZBH", "LOC")),
        ),
        (
            "On a vu le [MISC Zarbel Forum] ([MISC ZF]) hier.",
            (("Zarbel Forum", "MISC"), ("ZF", "ORG")),
        ),
        (
            "On a vu [PER Anne Zarkane] ([LOC Zelvane]) hier.",
            (("Anne Zarkane", "PER"), ("Zelvane", "LOC")),
        ),
        (
            "Il a vu [PER Hartmuth], [LOC Boudreval] et [PER Lindqvist].",
            (("Hartmuth", "PER"), ("Boudreval", "LOC"), ("Lindqvist", "PER")),
        ),
        (
            "Il a vu [LOC Hartmuth], la [LOC Boudre], le [LOC Lindois] et l'[LOC Arvane].",
            (("Hartmuth", "LOC"), ("Boudre", "ORG"), ("Lindois", "LOC"), ("Arvane", "LOC")),
        ),
        (
            "Il a vu [LOC Hartmuth], [LOC Boudre], [LOC Lindois] ou [LOC Arvane].",
            (("Hartmuth", "LOC"), ("Boudre", "ORG"), ("Lindois", "LOC"), ("Arvane", "LOC")),
        ),
        (
            "Il a vu [PER Hartmuth], [PER Boudre], [PER Lindor], [PER Arvane] et [PER Ostal].",
            (
                ("Hartmuth", "PER"),
                ("Boudre", "ORG"),
                ("Lindor", "LOC"),
                ("Arvane", "MISC"),
                ("Ostal", "PER"),
            ),
        ),
        (
            "Il a vu [PER Hartmuth], [ORG Boudre], [LOC Lindor] et [MISC Arvane].",
            (("Hartmuth", "PER"), ("Boudre", "ORG"), ("Lindor", "LOC"), ("Arvane", "MISC")),
        ),
        (
            "Il a vu [PER Hartmuth] puis [LOC Boudre], [PER Lindor] puis [PER Arvane].",
            (("Hartmuth", "PER"), ("Boudre", "LOC"), ("Lindor", "PER"), ("Arvane", "PER")),
        ),
    ],
)
def test_other_names_decide_the_type(marked: str, model: tuple[Name, ...]) -> None:
    """Relatives, a full name before its acronym and names in a row are of one type."""
    check(marked, *model)
