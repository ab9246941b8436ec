"""Shapes of names: which forms are names of one person, and which stay apart."""

from __future__ import annotations

import pytest

from newsparse.layers.speakers.people.clusters import cluster, key_of
from newsparse.layers.speakers.types import Naming


def naming(
    text: str, kind: str | None = "PER", gender: str | None = None, start: int = 0
) -> Naming:
    """Return a naming of those words."""
    return Naming(
        start=start,
        end=start + len(text),
        text=text,
        first=0,
        last=1,
        type=kind,
        entity=None,
        title=None,
        title_gender=gender,
        title_role=None,
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Roche",), ("Paul Roche",)),
        (("Le Pen",), ("Marine Le Pen",)),
        (("Marine",), ("Marine Le Pen",)),
        (("B. Obama",), ("Barack Obama",)),
        (("J.-P. Roche",), ("Jean-Paul Roche",)),
        (("J. Roche",), ("Jean-Paul Roche",)),
        (("Ana Pastor",), ("Ana Pastor García",)),
        (("PP", "ORG"), ("Parti populaire", "ORG")),
        (("P.P.", "ORG"), ("Parti populaire", "ORG")),
        (("CGT", "ORG"), ("Confédération générale du travail", "ORG")),
        (("le Parti radical", "ORG"), ("Parti radical", "ORG")),
        (("L\u2019Équipe", "ORG"), ("L'Équipe", "ORG")),
        (("Roche", None), ("Paul Roche",)),
        (("Roche", "ORG"), ("Paul Roche", "PER")),
        (("Roche", "LOC"), ("Paul Roche", "PER")),
    ],
)
def test_forms_of_one(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    """A shorter form joins the longer one, whichever comes first."""
    assert cluster([naming(*one), naming(*other)]) == [[0, 1]]
    assert cluster([naming(*other), naming(*one)]) == [[0, 1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Roche",), ("Paul Leroy",)),
        (("Marc Roche",), ("Paul Roche",)),
        (("M. Roche",), ("Paul Roche",)),
        (("Roche",), ("Parti Roche", "ORG")),
        (("France", "LOC"), ("Météo France", "ORG")),
        (("Lyon", "LOC"), ("Port de Lyon", "LOC")),
        (("PR", "ORG"), ("Paul Roche", "PER")),
        (("P", "ORG"), ("Parti populaire", "ORG")),
        (("PPX", "ORG"), ("Parti populaire", "ORG")),
        (("Parti", "ORG"), ("Parti populaire", "LOC")),
        (("Zoltane",), ("Zoltane Roche",)),
        (("B. Obama", "LOC"), ("Barack Obama", "LOC")),
        (("Bar Obama",), ("Barack Obama",)),
        (("J.-P.-M. Roche",), ("Jean-Paul Roche",)),
        (("Ligue", "LOC"), ("Paul Roche de la Ligue", "PER")),
    ],
)
def test_forms_of_two(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    """Other first names, other initials and names of another sort stay apart."""
    assert len(cluster([naming(*one), naming(*other)])) == 2


@pytest.mark.parametrize(
    ("rows", "groups"),
    [
        ([("Anne Roy",), ("Paul Roy",), ("Roy",)], [[0], [1], [2]]),
        ([("Anne Roy",), ("Paul Roy",), ("Roy", "PER", "f")], [[0, 2], [1]]),
        ([("Anne Roy",), ("Paul Roy",), ("Roy", "PER", "m")], [[0], [1, 2]]),
        ([("Roy", "PER", "f"), ("Roy", "PER", "m")], [[0], [1]]),
        ([("Roy", "PER", "f"), ("Roy", "PER", "f")], [[0, 1]]),
        ([("Claire Roy",), ("Roy", "PER", "m")], [[0], [1]]),
        ([("Claire Roy",), ("Roy", "PER", "f")], [[0, 1]]),
        ([("Anne Roy",), ("Lyon", "LOC"), ("Anne Roy",)], [[0, 2], [1]]),
    ],
)
def test_two_of_a_family(rows: list[tuple[str, ...]], groups: list[list[int]]) -> None:
    """A title tells a man from a woman of one family name; without one neither is meant."""
    assert cluster([naming(*row) for row in rows]) == groups


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("L'Équipe", "equipe"),
        ("Le Monde", "monde"),
        ("La Croix", "croix"),
        ("Les Échos", "echos"),
        ("d'Orvel", "orvel"),
        ("Roche, ", "roche"),
        ("Lesage", "lesage"),
    ],
)
def test_key_of_a_name(text: str, key: str) -> None:
    """Articles, accents and marks around a name do not matter."""
    assert key_of(text) == key
