"""Who of a list a speaker is: names, family names and roles, by the speaker alone."""

from __future__ import annotations

import datetime as dt

import pytest

from newsparse import Entity, EntityType, Person, Speaker, SpeakerKind
from newsparse.layers.speakers import People

_DAY = dt.date(2024, 5, 2)
_LIST = People(
    (
        Person(id="morel", name="Inès Morel", gender="f", roles=("ministre des Transports",)),
        Person(id="gaulle", name="Charles de Gaulle", gender="m", aliases=("le Général",)),
        Person(id="diop-a", name="Awa Diop", gender="f"),
        Person(id="diop-m", name="Moussa Diop", gender="m"),
        Person(id="roy-1", name="Luc Roy", roles=("maire de Dole",)),
        Person(id="roy-2", name="Luc Roy", roles=("député",), end=dt.date(2024, 5, 1)),
        Person(id="cdd", name="Confédération des dockers", aliases=("CDD",), kind="organisation"),
        Person(id="mono", name="Doums"),
        Person(id="juge", name="Zoé Petit", roles=("juge",), start=dt.date(2024, 5, 3)),
    )
)


def entity(name: str, kind: EntityType = EntityType.PER) -> Entity:
    """Return a named entity without mentions."""
    return Entity(id="e1", name=name, type=kind, aliases=(), mentions=())


def speaker(
    name: str,
    kind: SpeakerKind = SpeakerKind.PERSON,
    *,
    gender: str | None = None,
    role: str | None = None,
    named: bool = True,
) -> Speaker:
    """Return a speaker of that name."""
    return Speaker(
        id="s1",
        name=name,
        kind=kind,
        role=role,
        gender=gender,
        gender_evidence=None,
        aliases=(),
        mentions=(),
        entity=entity(name) if named else None,
    )


_ANONYMOUS = SpeakerKind.ANONYMOUS


@pytest.mark.parametrize(
    ("who", "found"),
    [
        (speaker("Inès Morel"), ("morel", "name")),
        (speaker("Ines MOREL"), ("morel", "name")),
        (speaker("Mme Inès Morel"), ("morel", "name")),
        (speaker("madame Inès Morel"), ("morel", "name")),
        (speaker("Inès\u00a0Morel"), ("morel", "name")),
        (speaker("le Général"), ("gaulle", "name")),
        (speaker("Général"), ("gaulle", "name")),
        (speaker("Morel"), ("morel", "family name")),
        (speaker("Mme Morel"), ("morel", "family name")),
        (speaker("Mlle Morel"), ("morel", "family name")),
        (speaker("Me Morel"), ("morel", "family name")),
        (speaker("Dr. Morel"), ("morel", "family name")),
        (speaker("Diop", gender="f"), ("diop-a", "family name")),
        (speaker("Diop", gender="m"), ("diop-m", "family name")),
        (speaker("Luc Roy", role="maire de Dole"), ("roy-1", "name")),
        (speaker("Luc Roy", role="le maire de Dole"), ("roy-1", "name")),
        (speaker("Doums"), ("mono", "name")),
        (speaker("CDD", SpeakerKind.ORGANISATION), ("cdd", "name")),
        (speaker("la CDD", SpeakerKind.ORGANISATION), ("cdd", "name")),
        (speaker("ministre des Transports", _ANONYMOUS, named=False), ("morel", "role")),
        (speaker("la ministre des Transports", _ANONYMOUS, named=False), ("morel", "role")),
        (
            speaker("ministre des Transports", _ANONYMOUS, named=False, gender="f"),
            ("morel", "role"),
        ),
        (speaker("maire de Dole", named=False), ("roy-1", "role")),
        # nobody
        (speaker("Zoé Morel"), None),
        (speaker("Inès Morel", gender="m"), None),
        (speaker("Morel", gender="m"), None),
        (speaker("Diop"), None),
        (speaker("Luc Roy"), None),
        (speaker("Luc Roy", role="député"), None),
        (speaker("Luc Roy", role="préfet"), None),
        (speaker("Morel", SpeakerKind.ORGANISATION), None),
        (speaker("Inès Morel", SpeakerKind.ORGANISATION), None),
        (speaker("CDD"), None),
        (speaker("dockers", SpeakerKind.ORGANISATION), None),
        (speaker("des dockers"), None),
        (speaker("ministre des Transports", _ANONYMOUS, named=False, gender="m"), None),
        (speaker("ministre des Transports", SpeakerKind.GROUP, named=False), None),
        (speaker("ministre", _ANONYMOUS, named=False), None),
        (speaker("député", _ANONYMOUS, named=False), None),
        (speaker("juge", _ANONYMOUS, named=False), None),
        (speaker("Morel", _ANONYMOUS), None),
    ],
)
def test_who_of_the_list_a_speaker_is(who: Speaker, found: tuple[str, str] | None) -> None:
    """A name, else a family name of one bearer, else a role held that day; in doubt nobody."""
    person = _LIST.find(who, (), _DAY)
    assert (person and (person[0].id, person[1])) == found


@pytest.mark.parametrize(
    ("other", "kind", "linked"),
    [
        ("Karim Morel", EntityType.PER, False),
        ("Karim Morel", EntityType.ORG, True),
        ("Inès Morel", EntityType.PER, True),
        ("Morel", EntityType.PER, True),
        ("Karim Petit", EntityType.PER, True),
        ("Karim de Morel", EntityType.PER, True),
    ],
)
def test_another_of_the_family(other: str, kind: EntityType, linked: bool) -> None:
    """A family name is nobody's where the article names another person of that name in full."""
    found = _LIST.find(speaker("Morel"), (entity(other, kind),), _DAY)
    assert (found is not None) is linked


@pytest.mark.parametrize(
    ("gender", "other", "linked"),
    [("f", "Moussa Diop", True), ("f", "Karim Diop", False), ("m", "Awa Diop", True)],
)
def test_another_of_the_other_gender(gender: str, other: str, linked: bool) -> None:
    """Whom the list knows to be of another gender does not stand in the way."""
    found = _LIST.find(speaker("Diop", gender=gender), (entity(other),), _DAY)
    assert (found is not None) is linked


@pytest.mark.parametrize(
    ("day", "holder"),
    [
        (dt.date(2024, 5, 1), "roy-2"),
        (dt.date(2024, 5, 2), None),
        (dt.date(2024, 4, 1), "roy-2"),
        (None, None),
    ],
)
def test_last_day_of_a_role(day: dt.date | None, holder: str | None) -> None:
    """A role is held on its last day and not on the next; without a date nobody holds it."""
    found = _LIST.find(speaker("député", _ANONYMOUS, named=False), (), day)
    assert (found and found[0].id) == holder


@pytest.mark.parametrize(("day", "held"), [(2, False), (3, True), (4, True)])
def test_first_day_of_a_role(day: int, held: bool) -> None:
    """A role is held from its first day on."""
    found = _LIST.find(speaker("juge", _ANONYMOUS, named=False), (), dt.date(2024, 5, day))
    assert (found is not None) is held
