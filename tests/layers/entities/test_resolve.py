"""Mentions of one thing are one entity; what may be two things stays two."""

from __future__ import annotations

import pytest
from layers.entities.marked import analysed, read

from newsparse.analysis import NamedSpan
from newsparse.article import Entity, MentionKind
from newsparse.layers import entities


def resolved(marked: str) -> tuple[Entity, ...]:
    """Return the entities of a text whose names are marked."""
    text, names = read(marked)
    found = tuple(NamedSpan(start=a, end=b, type=kind) for a, b, kind in names)
    return entities.resolve(*analysed(text), found)


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("L'[ORG Otan] et l'[ORG OTAN].", "Otan"),
        ("L'[LOC Élysée] ; l'[LOC ELYSEE].", "Élysée"),
        ("[PER Trabelsi] puis [PER Sonia Trabelsi].", "Sonia Trabelsi"),
        ("[PER Sonia Trabelsi], dite [PER Sonia].", "Sonia Trabelsi"),
        ("[PER S. Trabelsi], soit [PER Sonia Trabelsi].", "Sonia Trabelsi"),
        ("[PER Yann Le Goff] et [PER Le Goff].", "Yann Le Goff"),
        ("[PER Rosa Vega] ou [PER Rosa Vega Montero].", "Rosa Vega Montero"),
        ("L'[ORG Office du lait] ([ORG ODL]).", "Office du lait"),
        ("L'[ORG Union des clubs alpins] recule, l'[ORG UCA] aussi.", "Union des clubs alpins"),
        ("Le [MISC Forum mondial du bois] ; ce [MISC Forum].", "Forum mondial du bois"),
        ("Les [LOC États-Unis], les [LOC USA].", "États-Unis"),
        ("L'[ORG ONU] puis les [ORG Nations unies].", "Nations unies"),
    ],
)
def test_forms_of_one_name_are_one_entity(marked: str, name: str) -> None:
    """Spellings, family names, initials, acronyms, short forms and aliases join the full name."""
    (entity,) = resolved(marked)
    assert entity.name == name
    assert len(entity.mentions) == 2


@pytest.mark.parametrize(
    "marked",
    [
        "[PER Anne Delmas] et [PER Marc Delmas].",
        "[PER Washington] et [LOC Washington].",
        "[LOC Corée du Nord] et [LOC Corée du Sud].",
        "[PER Jean Roux] et [PER Jeanne Roux].",
        "[ORG France 2] et [ORG France 3].",
    ],
)
def test_two_things_stay_two_entities(marked: str) -> None:
    """Relatives, namesakes of another type and similar names are not joined."""
    assert len(resolved(marked)) == 2


def test_family_name_of_two_people_is_given_to_neither() -> None:
    """A bare family name that two people share stays apart."""
    names = [e.name for e in resolved("[PER Anne Delmas], [PER Marc Delmas] ; [PER Delmas].")]
    assert names == ["Anne Delmas", "Marc Delmas", "Delmas"]


def test_entities_are_numbered_by_first_mention_and_list_other_forms() -> None:
    """Ids follow the text, aliases are the other forms in order, mentions are names in order."""
    first, second = resolved("[PER Diaz] à [LOC Metz] : [PER Éva Diaz], puis [PER Diaz].")
    assert (first.id, first.name, first.aliases) == ("e1", "Éva Diaz", ("Diaz",))
    assert (second.id, second.name, second.aliases) == ("e2", "Metz", ())
    assert [m.text for m in first.mentions] == ["Diaz", "Éva Diaz", "Diaz"]
    assert {m.kind for m in first.mentions} == {MentionKind.NAME}
