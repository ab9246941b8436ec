"""Roles beside names: which words are one, where it begins and ends, and what is none."""

from __future__ import annotations

import pytest
from layers.speakers.test_resolve import Read, read

__all__ = ["read"]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        # before the name
        ("« Oui », a dit le maire de Dole, [Anne Leroy=Anne Leroy].", "maire de Dole"),
        ("« Oui », a dit le maire (divers gauche), [Paul Roche=Paul Roche].", "maire"),
        ("« Oui », a dit l'humoriste [Paul Roche=Paul Roche].", "humoriste"),
        ("« Oui », a dit l'ostréiculteur [Paul Roche=Paul Roche].", "ostréiculteur"),
        ("« Oui », a dit le nouveau maire [Paul Roche=Paul Roche].", "maire"),
        ("« Oui », a dit l'ancien maire de Dole [Paul Roche=Paul Roche].", "ancien maire de Dole"),
        ("« Oui », a dit l'ex-ministre [Paul Roche=Paul Roche].", "ex-ministre"),
        (
            "« Oui », a dit le président du conseil général [Paul Roche=Paul Roche].",
            "président du conseil général",
        ),
        (
            "« Oui », a dit l'un des avocats de la famille, [Paul Roche=Paul Roche].",
            "un des avocats de la famille",
        ),
        (
            "« Oui », a dit la ministre de l'Eau et des Forêts, [Anne Leroy=Anne Leroy].",
            "ministre de l'Eau et des Forêts",
        ),
        ("« Oui », a dit le premier ministre, [Paul Roche=Paul Roche].", "premier ministre"),
        (
            "« Oui », a dit la substitute du procureur du roi [Anne Leroy=Anne Leroy].",
            "substitute du procureur du roi",
        ),
        ("Face au maire, [Anne Leroy=Anne Leroy] a dit : « Oui ».", None),
        ("Devant la juge, [Anne Leroy=Anne Leroy] a dit : « Oui ».", None),
        ("La juge, [Anne Leroy=Anne Leroy], a dit : « Oui ».", "juge"),
        # behind the name
        ("« Oui », a dit [Anne Leroy=Anne Leroy], maire de Dole.", "maire de Dole"),
        ("« Oui », a dit [Anne Leroy=Anne Leroy], la maire de Dole.", "maire de Dole"),
        ("« Oui », a dit [Anne Leroy=Anne Leroy] (maire de Dole).", "maire de Dole"),
        ("« Oui », a dit [Anne Leroy=Anne Leroy], 45 ans, infirmière à Dole.", "infirmière à Dole"),
        (
            "« Oui », a dit [Anne Leroy=Anne Leroy], 45 ans et infirmière à Dole.",
            "infirmière à Dole",
        ),
        (
            "« Oui », a dit [Paul Roche=Paul Roche], ostréiculteur à Cancale.",
            "ostréiculteur à Cancale",
        ),
        (
            "« Oui », a dit [Paul Roche=Paul Roche], un ostréiculteur de Cancale.",
            "ostréiculteur de Cancale",
        ),
        (
            "« Oui », a dit [Anne Leroy=Anne Leroy], également députée (PS) de la Nièvre.",
            "députée (PS) de la Nièvre",
        ),
        (
            "« Oui », a dit [Anne Leroy=Anne Leroy], ancienne ministre de la Culture.",
            "ancienne ministre de la Culture",
        ),
        (
            "« Oui », a dit [Anne Leroy=Anne Leroy], directrice générale du port.",
            "directrice générale du port",
        ),
        (
            "« Oui », a dit [Anne Leroy=Anne Leroy], chercheuse au CNRS, mardi.",
            "chercheuse au CNRS",
        ),
        ("« Oui », a dit [Anne Leroy=Anne Leroy], maire de Dole lundi.", "maire de Dole"),
        ("« Oui », a dit [Anne Leroy=Anne Leroy], maire de Dole jeudi.", "maire de Dole"),
        ("« Oui », a dit [Anne Leroy=Anne Leroy], maire de Dole hier.", "maire de Dole"),
        # copula
        ("Anne Leroy est maire de Dole. « Oui », a dit [Anne Leroy=Anne Leroy].", "maire de Dole"),
        (
            "Anne Leroy était maire de Dole. « Oui », a dit [Anne Leroy=Anne Leroy].",
            "maire de Dole",
        ),
        (
            "Anne Leroy reste maire de Dole. « Oui », a dit [Anne Leroy=Anne Leroy].",
            "maire de Dole",
        ),
        (
            "Anne Leroy devient maire de Dole. « Oui », a dit [Anne Leroy=Anne Leroy].",
            "maire de Dole",
        ),
        (
            "Anne Leroy demeure maire de Dole. « Oui », a dit [Anne Leroy=Anne Leroy].",
            "maire de Dole",
        ),
        ("Anne Leroy fut maire de Dole. « Oui », a dit [Anne Leroy=Anne Leroy].", "maire de Dole"),
        ("Anne Leroy est maire depuis 2014. « Oui », a dit [Anne Leroy=Anne Leroy].", "maire"),
        (
            "Anne Leroy était ministre quand il a plu. « Oui », a dit [Anne Leroy=Anne Leroy].",
            "ministre",
        ),
        # titles that state one
        ("« Oui », a dit [Me Leroy=Leroy].", "avocat"),
        ("« Oui », a dit le [Pr Leroy=Leroy].", "professeur"),
        # none
        ("« Oui », a dit [Anne Leroy=Anne Leroy], 45 ans.", None),
        ("« Oui », a dit [Anne Leroy=Anne Leroy], de l'université de Dole.", None),
        ("« Oui », a dit [Anne Leroy=Anne Leroy] lundi.", None),
        ("« Oui », a dit [Anne Leroy=Anne Leroy], le maire Paul Roche étant absent.", None),
        ("Les maires et Anne Leroy dorment. « Oui », a dit [Anne Leroy=Anne Leroy].", None),
        ("« Oui », a dit [Anne Leroy=Anne Leroy], mère de trois enfants.", None),
        ("« Oui », a dit [Anne Leroy=Anne Leroy], sa sœur.", None),
        ("« Oui », a dit [Mme Leroy=Leroy].", None),
        ("Le maire de Dole dort. « Oui », a dit [Anne Leroy=Anne Leroy].", None),
        ("Le maire a reçu [Anne Leroy=Anne Leroy] : « Oui ».", None),
        ("L'ouragan Anne Leroy approche. « Oui », a dit [Anne Leroy=Anne Leroy].", None),
        # an office before a profession, the fullest before the bare
        ("« Oui », a dit le médecin [Anne Leroy=Anne Leroy], maire de Dole.", "maire de Dole"),
        (
            "L'auteure Anne Leroy est là. « Oui », a dit [Anne Leroy=Anne Leroy], maire de Dole.",
            "maire de Dole",
        ),
        (
            "La maire Anne Leroy est là. « Oui », a dit [Anne Leroy=Anne Leroy], maire de Dole.",
            "maire de Dole",
        ),
        # the unnamed
        ("« Oui », a dit [le maire de Dole=maire de Dole].", "maire de Dole"),
        ("« Oui », a dit [un infirmier=infirmier].", "infirmier"),
        ("« Oui », a dit [un habitant=habitant].", None),
        # organisations have none
        ("« Oui », écrit le quotidien [Le Courrier du Jura=Le Courrier du Jura].", None),
        ("Interrogée par l'AFP, la ministre a dit « Oui » à [l'AFP=AFP].", None),
    ],
)
def test_role_of_the_speaker(read: Read, sentence: str, role: str | None) -> None:
    """The role is what stands beside the name, whole, and nothing where nothing is stated."""
    assert read(sentence).first().role == role


@pytest.mark.parametrize(
    ("sentence", "gender", "evidence"),
    [
        ("« Oui », a dit le maire [Camille Leroy=Camille Leroy].", "m", "maire"),
        ("« Oui », a dit la maire [Camille Leroy=Camille Leroy].", "f", "maire"),
        ("« Oui », a dit le médecin [Camille Leroy=Camille Leroy].", "m", "médecin"),
        ("« Oui », a dit l'infirmier [Camille Leroy=Camille Leroy].", "m", "infirmier"),
        ("« Oui », a dit [une habitante=habitante].", "f", "une habitante"),
        ("« Oui », a dit [le ministre=ministre].", "m", "le ministre"),
        ("« Oui », a dit [la ministre=ministre].", "f", "la ministre"),
        ("« Oui », ont dit [des habitantes=habitantes].", None, None),
        ("« Oui », a dit [un médecin=médecin].", "m", "un médecin"),
        ("« Oui », a dit [la préfecture=préfecture].", None, None),
        ("« Oui », a dit [Mlle Leroy=Leroy].", "f", "Mlle"),
        ("« Oui », a dit [la victime=victime].", None, None),
        ("« Oui », a dit [la star=star].", None, None),
        ("« Oui », a dit [Mgr Leroy=Leroy].", "m", "Mgr"),
        ("« Oui », a dit [Me Leroy=Leroy].", None, None),
        ("« Oui », a dit [le Dr Leroy=Leroy].", None, None),
        ("« Oui », a dit [sœur Anne Leroy=Anne Leroy].", "f", "sœur"),
        ("« Oui », a dit [Mme de Brissac=Brissac].", "f", "Mme"),
        ("« Oui », a-t-[il=-] dit.", None, None),
    ],
)
def test_gender_and_its_evidence(
    read: Read, sentence: str, gender: str | None, evidence: str | None
) -> None:
    """A noun with two forms, or the article before a noun of one, shows the sex."""
    rows = read(sentence).attribution.by_quote[0]
    shown = rows[0].gender_evidence if rows else None
    found = (rows[0].gender if rows else None, shown.text if shown else None)
    assert found == (gender, evidence)
