"""Which words are names at all, and which names are found again."""

from __future__ import annotations

import pytest
from layers.entities.marked import Name, check

_MINISTERS = "ministre ministres vice-ministre ex-ministre délégué déléguée".split()


@pytest.mark.parametrize("minister", _MINISTERS)
@pytest.mark.parametrize("link", ["de la", "du", "des", "de l'", "d'", "à la"])
def test_portfolio_is_no_name(minister: str, link: str) -> None:
    """What a minister is in charge of is no organisation."""
    link = link if link.endswith("'") else f"{link} "
    check(f"On a vu les {minister} {link}Orvelie hier.", ("Orvelie", "ORG"))


@pytest.mark.parametrize(
    ("marked", "model"),
    [
        (
            "Le ministre de la Mourne et de la Zarve se tait.",
            (("Mourne", "ORG"), ("Zarve", "ORG")),
        ),
        (
            "Le ministre de la Mourne, de la Zarve et de l'Orvelie se tait.",
            (("Mourne", "ORG"), ("Zarve", "ORG"), ("Orvelie", "ORG")),
        ),
        (
            "Le ministre de la Mourne, [PER Oriko Zarkane], se tait.",
            (("Mourne", "ORG"), ("Oriko Zarkane", "PER")),
        ),
        (
            "Le ministre de la Mourne quitte la [ORG Zarve] et la [ORG Vorne].",
            (("Mourne", "ORG"), ("Zarve", "ORG"), ("Vorne", "ORG")),
        ),
        ("Le ministre [PER Zarkane] se tait.", (("Zarkane", "ORG"),)),
        ("Le ministre, la [ORG Zarve] se tait.", (("Zarve", "ORG"),)),
        ("Le ministre de [PER Oriko Zarkane] se tait.", (("Oriko Zarkane", "PER"),)),
        ("Le ministre de la [LOC Norvège] se tait.", (("Norvège", "LOC"),)),
        ("Le directeur de la [ORG Zarve] se tait.", (("Zarve", "ORG"),)),
    ],
)
def test_portfolio_ends_where_the_minister_is_named(marked: str, model: tuple[Name, ...]) -> None:
    """All fields of one minister are none; persons, countries and others' bodies are names."""
    check(marked, *model)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Au XIXe siècle, tout change.", "XIXe", "MISC"),
        ("Aux XIIe et XIIIe siècles.", "XIIe", "MISC"),
        ("Au Ier siècle, tout change.", "Ier", "MISC"),
        ("Au IVème siècle, tout change.", "IVème", "MISC"),
        ("Au IVè siècle, tout change.", "IVè", "MISC"),
        ("Une feuille A4 suffit.", "A4", "MISC"),
        ("La note passe à B2 hier.", "B2", "ORG"),
        ("La note passe à Aa3 hier.", "Aa3", "ORG"),
        ("Une vitamine B6 suffit.", "B6", "MISC"),
        ("La vice-ministre au Zarvois se tait.", "Zarvois", "ORG"),
        ("La vice-ministre aux Zarves se tait.", "Zarves", "ORG"),
        ("Tous les Camerounais votent.", "Camerounais", "LOC"),
        ("Le Premier ministre se tait.", "Premier ministre", "PER"),
        ("Le Premier ministre britannique se tait.", "Premier ministre britannique", "PER"),
        ("Une tache d'ADN nucléaire reste.", "ADN nucléaire", "ORG"),
        ("L'État-clé du pays vote.", "État-clé", "LOC"),
        ("La République est là.", "République", "ORG"),
        ("Neige fondue : la neige fondue tombe.", "Neige fondue", "LOC"),
    ],
)
def test_what_looks_like_a_name_and_is_none(text: str, words: str, kind: str) -> None:
    """Centuries, sizes, ratings, peoples, functions and words are dropped though the model errs."""
    check(text, (words, kind))


@pytest.mark.parametrize(
    ("marked", "model", "tags"),
    [
        ("Soudain il part.", ("Soudain", "PER"), (("Soudain", "ADV"),)),
        ("Neige partout, de la neige.", ("Neige", "LOC"), (("Neige", "NOUN"),)),
        ("[LOC Marée] vote à gauche.", ("Marée", "LOC"), (("Marée", "NOUN"),)),
        ("[LOC Marée] vote contre la marée.", ("Marée", "LOC"), (("Marée", "PROPN"),)),
        ("On a vu [LOC Marée] à la marée.", ("Marée", "LOC"), (("Marée", "NOUN"),)),
        ("[LOC Zarvie orientale] vote.", ("Zarvie orientale", "LOC"), (("Zarvie", "NOUN"),)),
        ("On vit à [LOC Marée basse] et à marée haute.", ("Marée basse", "LOC"), ()),
    ],
)
def test_capital_that_a_word_owes_to_its_place(
    marked: str, model: Name, tags: tuple[Name, ...]
) -> None:
    """The first word of a sentence is a name where it is no word of the text or a proper noun."""
    check(marked, model, tags=tags)


@pytest.mark.parametrize(
    ("marked", "model"),
    [
        # the same words again
        ("[LOC Zarvel] brûle. On a fui [LOC Zarvel].", (("Zarvel", "LOC"),)),
        ("[LOC Zarvel Orne] brûle. On a fui [LOC Zarvel Orne].", (("Zarvel Orne", "LOC"),)),
        ("[LOC Zarvel] brûle.\n[LOC Zarvel] revit.", (("Zarvel", "LOC"),)),
        ("[LOC Zarvel] brûle, le zarvel aussi.", (("Zarvel", "LOC"),)),
        ("[LOC Zarvel Orne] brûle.\nVoici Zarvel\nOrne revit.", (("Zarvel Orne", "LOC"),)),
        ("[LOC Zarvel Orne] brûle. Voici Zarvel\nOrne revit.", (("Zarvel Orne", "LOC"),)),
        ("[LOC Zarvel Orne] brûle. Voici Zarvel.", (("Zarvel Orne", "LOC"),)),
        ("[LOC Zarvel Orne] brûle. Voici Orne.", (("Zarvel Orne", "LOC"),)),
        # parts of persons' names
        ("[PER Oriko Zarkane] est là. On aime [PER Zarkane].", (("Oriko Zarkane", "PER"),)),
        (
            "[PER Rosa Zarkane Montevil] est là. On aime [PER Montevil].",
            (("Rosa Zarkane Montevil", "PER"),),
        ),
        (
            "[PER Rosa Zarkane Montevil] est là. On aime [PER Zarkane].",
            (("Rosa Zarkane Montevil", "PER"),),
        ),
        (
            "[PER Rosa Zarkane Montevil] est là. On aime [PER Zarkane Montevil].",
            (("Rosa Zarkane Montevil", "PER"),),
        ),
        (
            "[PER Rosa María Montevil] est là. On aime [PER Montevil].",
            (("Rosa María Montevil", "PER"),),
        ),
        ("[PER J. P. Zarkane] est là. On aime [PER Zarkane].", (("J. P. Zarkane", "PER"),)),
        ("[PER Yann Le Zarkec] est là. On aime [PER Le Zarkec].", (("Yann Le Zarkec", "PER"),)),
        ("[PER Yann Le Zarkec] est là. La Zarkec coule.", (("Yann Le Zarkec", "PER"),)),
        ("[PER Yann Le Zarkec] est là. [PER Le Zarkec] parle.", (("Yann Le Zarkec", "PER"),)),
        ("[PER Paul Nord] est là. Le vent du Nord souffle.", (("Paul Nord", "PER"),)),
        # heads of long names
        (
            "Le [MISC Forum zarbien du bois] ouvre. Ce [MISC Forum] finit.",
            (("Forum zarbien du bois", "MISC"),),
        ),
        (
            "L'[ORG Office zarbien du bois] ouvre. Cet [ORG Office] finit.",
            (("Office zarbien du bois", "ORG"),),
        ),
        (
            "L'[ORG Office zarbien du bois] ouvre. Cet office finit.",
            (("Office zarbien du bois", "ORG"),),
        ),
        (
            "La [LOC Baie zarbienne du bois] ouvre. Cette Baie finit.",
            (("Baie zarbienne du bois", "LOC"),),
        ),
        (
            "Le [ORG Zarvel du bois] ouvre. Ce Zarvel finit.",
            (("Zarvel du bois", "ORG"),),
        ),
        # acronyms
        ("Le club [ORG ART] joue. On aime l'Art ici.", (("ART", "ORG"),)),
        ("Le club [ORG ART] joue. On aime [ORG ART] ici.", (("ART", "ORG"),)),
        ("Le club [ORG ZARV] joue. On aime [ORG Zarv] ici.", (("ZARV", "ORG"),)),
        # beside a place that is taken
        (
            "[PER Oriko Zarkane] est là. On aime [PER Oriko Zarkane].",
            (("Oriko Zarkane", "PER"), ("Oriko Zarkane", "PER")),
        ),
    ],
)
def test_name_is_found_again_where_it_fits(marked: str, model: tuple[Name, ...]) -> None:
    """Whole names, family names, acronyms and heads are names again; parts and words are not."""
    check(marked, *model)


@pytest.mark.parametrize(
    ("marked", "tag"),
    [
        ("[PER Aline Petit] est là. Petit à petit, tout va.", ("Petit", "ADJ")),
        ("[PER Aline Petit] est là. [PER Petit] sourit.", ("Petit", "PROPN")),
        ("[PER Aline Petit] est là. [PER Petit] sourit.", ("Petit", "X")),
        ("[PER Aline Petit] est là. On aime [PER Petit].", ("Petit", "ADJ")),
        ("[PER Aline Petit] est là. [PER PETIT] sourit.", ("PETIT", "ADJ")),
    ],
)
def test_family_name_at_the_head_of_a_sentence(marked: str, tag: Name) -> None:
    """There a word that is no proper noun for the tagger is a word, unless in capitals."""
    check(marked, ("Aline Petit", "PER"), tags=(tag,))
