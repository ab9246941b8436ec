"""The rules that say which forms of names are names of one thing."""

from __future__ import annotations

import pytest
from layers.entities.test_resolve import resolved

from newsparse.layers.entities.join import abbreviates, key_of


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("vega", "rosa vega"),
        ("rosa", "rosa vega"),
        ("r vega", "rosa vega"),
        ("r m vega", "rosa maria vega"),
        ("r vega", "rosa maria vega"),
        ("rosa vega", "rosa vega montero"),
        ("vega montero", "rosa vega montero"),
        ("montero", "rosa vega montero"),
        ("zarkane", "rosa zarkane montero"),
        ("le goff", "yann le goff"),
        ("goff", "yann le goff"),
        ("der leyen", "ursula von der leyen"),
        ("leyen", "ursula von der leyen"),
        ("von der leyen", "ursula von der leyen"),
        ("rochebrune", "anne de la rochebrune"),
        ("castagnol", "j p castagnol"),
        ("delmas", "jean paul delmas"),
        ("jean delmas", "jean delmas roux"),
    ],
)
def test_shorter_form_of_a_person(short: str, full: str) -> None:
    """Family names, first names, initials and the start or the end of a name shorten it."""
    assert abbreviates(short.split(), full.split())


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("rosa vega", "rosa vega"),
        ("rosa vega montero", "rosa vega"),
        ("vega", "vega"),
        ("marc vega", "rosa vega"),
        ("m vega", "rosa vega"),
        ("r", "rosa vega"),
        ("r vega", "r m vega r"),
        ("r roux", "rosa vega"),
        ("r vega m", "rosa vega montero"),
        ("zoltane", "zoltane vega"),
        ("a b vega", "b a vega"),
        ("goff", "yann le gall"),
        ("rosa montero", "rosa vega montero"),
        ("r vega", "r vega"),
        ("r roux", "roux vega roux x"),
    ],
)
def test_another_form_is_another_person(short: str, full: str) -> None:
    """Other first names, other initials, unknown words and equal forms shorten nothing."""
    assert not abbreviates(short.split(), full.split())


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("O.N.U.", "onu"),
        ("J.-P.", "jp"),
        ("États-Unis", "etats unis"),
        ("Côte d'Ivoire", "cote d ivoire"),
        ("J. Delmas", "j delmas"),
        ("+", "+"),
        ("G.20", "g 20"),
    ],
)
def test_key_of_a_spelling(text: str, key: str) -> None:
    """Accents, capitals, hyphens and full stops do not matter."""
    assert key_of(text) == key


@pytest.mark.parametrize(
    ("marked", "number"),
    [
        # initials
        ("L'[ORG Union des clubs alpins], l'[ORG UDCA].", 1),
        ("L'[ORG Union des clubs alpins], l'[ORG UCB].", 2),
        ("L'[ORG Union des clubs alpins], le [MISC UCA].", 2),
        ("L'[ORG Union des clubs alpins], [ORG Uca].", 2),
        ("L'[ORG Union des clubs alpins], l'[ORG Union des cercles alpins], l'[ORG UCA].", 3),
        ("[ORG Zarvel], le [ORG Z].", 2),
        # definitions
        ("L'[ORG Office du lait] ([ORG Oflait]).", 1),
        ("L'[ORG Oflait] ([ORG Office du lait]).", 1),
        ("L'[ORG Office du lait] ([ORG Zarvel]).", 2),
        ("L'[ORG Office du lait] ([MISC ODL]).", 2),
        ("L'[ORG Office du lait] [ORG Oflait].", 2),
        ("L'[ORG Office du lait] ([ORG Oflait] et autres).", 2),
        ("L'[ORG Office du lait], ([ORG Oflait]).", 2),
        ("[LOC Mont Zarvel] ([LOC Mourne]).", 2),
        ("[PER Oriko Zarkane] ([PER Ozark]).", 2),
        ("[ORG Zarvel] ([ORG Zelvane]).", 2),
        ("L'[ORG Office du lait] ([ORG Office du lin]).", 2),
        # short forms
        ("[ORG RTL Zarvel], puis [ORG RTL].", 1),
        ("[ORG Zarvel Mourne], puis [ORG Zarvel].", 2),
        ("L'[ORG Office du lait], cet [ORG Office].", 1),
        ("L'[ORG Office du lait], l'[ORG Office du lin], cet [ORG Office].", 3),
        ("L'[ORG Office du lait], le [MISC Office].", 2),
        ("L'[LOC Île de Zarve], cette [LOC Île].", 2),
        ("[LOC ZRV Sud] et [LOC ZRV].", 2),
        # aliases
        ("L'[ORG Otan], l'[ORG Alliance atlantique].", 1),
        ("[PER Chine], la [LOC République populaire de Chine].", 2),
        ("La [LOC Birmanie], le [LOC Myanmar], la [LOC Chine].", 2),
        ("[ORG Chine], la [LOC République populaire de Chine].", 2),
        # persons
        ("[PER R. Vega], [PER Rosa Vega], [PER Vega].", 1),
        ("[PER Rosa Vega], [PER Vega], [PER Marc Roux].", 2),
        ("[PER Rosa Vega Montero], [PER Rosa Vega], [PER Vega].", 1),
        ("[PER R. Vega], [PER Rosa Vega], [PER Rita Vega].", 3),
        ("[PER Rosa Vega], [ORG Vega].", 2),
    ],
)
def test_number_of_things_named(marked: str, number: int) -> None:
    """Forms join by the rules of their type, and stay apart where two things may be meant."""
    assert len(resolved(marked)) == number


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[PER ROSA VEGA], [PER Rosa Vega].", "Rosa Vega"),
        ("[PER Rosa Vega], [PER ROSA VEGA].", "Rosa Vega"),
        ("[PER R. Vega], [PER Rosa Vega].", "Rosa Vega"),
        ("[PER Rosa Vega], [PER R. Vega].", "Rosa Vega"),
        ("L'[ORG OTAN], l'[ORG Otan].", "OTAN"),
        ("Les [LOC USA], les [LOC États-Unis].", "États-Unis"),
    ],
)
def test_fullest_form_is_the_name(marked: str, name: str) -> None:
    """Most words, not capitals throughout, longest, else first."""
    (entity,) = resolved(marked)
    assert entity.name == name
    assert len(entity.aliases) == 1
