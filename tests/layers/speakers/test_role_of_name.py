"""Roles of names whose type is given: the sort of the noun must go with the sort of the name."""

from __future__ import annotations

import pytest
from layers.entities.marked import read

import newsparse
from newsparse.analysis import NamedSpan
from newsparse.document import build
from newsparse.layers import entities
from newsparse.layers.speakers.people.namings import find_namings
from newsparse.layers.speakers.people.roles import find_roles
from newsparse.source import Source


def roles(parser: newsparse.Parser, marked: str) -> list[str]:
    """Return the roles that stand beside the marked names."""
    text, names = read(marked)
    source = Source(text=text)
    document, analysis = build(source), parser.analyse(source)
    found = tuple(NamedSpan(start=a, end=b, type=kind) for a, b, kind in names)
    named = entities.resolve(document, analysis, found)
    namings = find_namings(document, analysis, named, ())
    return [role.text for role in find_roles(document, analysis, namings)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # a person's noun beside a name that the model took for an organisation
        ("Le maire [ORG Oriko Zarkane] parle.", ["maire"]),
        ("Le maire [ORG Oriko Zar Kane] parle.", ["maire"]),
        ("Le maire de Dole, [ORG Zarkane], parle.", ["maire de Dole"]),
        ("Interrogée par l'[ORG AFP], la ministre a parlé.", []),
        # a body's noun beside a person
        ("Le groupe [ORG Veltra] ferme.", ["groupe"]),
        ("Le groupe [PER Anne Leroy] ferme.", []),
        ("Le groupe, [PER Anne Leroy], ferme.", []),
        ("Le quotidien [ORG Veltra] ferme.", ["quotidien"]),
        ("Le ministère [ORG Veltra] ferme.", []),
        # names typed as places
        ("Le maire de [LOC Dole] parle.", []),
        ("À [LOC Dole], maire et préfet parlent.", []),
        ("Le maire [LOC Zarkane] parle.", ["maire"]),
        # plurals, verbs, capitals and words that say nothing are no roles
        ("Les maires [PER Anne Leroy] et [PER Paul Roche] parlent.", []),
        ("Des avocats, [PER Anne Leroy] en tête, parlent.", []),
        ("La méthode [PER Anne Leroy] marche.", []),
        ("L'ouragan [PER Anne Leroy] approche.", []),
        ("Le procès [PER Anne Leroy] commence.", []),
        ("Le maire accueille [PER Anne Leroy].", []),
        ("Le maire dit que [PER Anne Leroy] dort.", []),
        ("Le maire ; [PER Anne Leroy] dort.", []),
        ("Le maire : [PER Anne Leroy] dort.", []),
        ("Selon [PER Paul Roche], maire de Dole, [PER Anne Leroy] dort.", ["maire de Dole"]),
        ("[PER Anne Leroy], le maire [PER Paul Roche] et moi.", ["maire"]),
        ("[PER Anne Leroy], table ronde, parle.", []),
        # shapes
        ("Le boulanger [PER Paul Roche] dort.", ["boulanger"]),
        ("Un ostréiculteur, [PER Paul Roche], dort.", ["ostréiculteur"]),
        ("Notre ostréiculteur [PER Paul Roche] dort.", ["ostréiculteur"]),
        (
            "L'un des deux porte-parole du parti, [PER Paul Roche], dort.",
            ["un des deux porte-parole du parti"],
        ),
        ("Le maire (PS), [PER Paul Roche], dort.", ["maire"]),
        ("Le maire, M. [PER Roche], dort.", ["maire"]),
        ("Le maire de Dole, Mme [PER Anne Leroy], dort.", ["maire de Dole"]),
        ("[PER Anne Leroy] est présidente du club.", ["présidente du club"]),
        ("[PER Anne Leroy] est la présidente du club.", ["présidente du club"]),
        ("[PER Anne Leroy] voit la présidente du club.", []),
        ("[PER Anne Leroy] (présidente du club) dort.", ["présidente du club"]),
    ],
)
def test_role_goes_with_the_sort_of_the_name(
    parser: newsparse.Parser, marked: str, expected: list[str]
) -> None:
    """Functions are persons', groups and media organisations'; nothing else states a role."""
    assert roles(parser, marked) == expected
