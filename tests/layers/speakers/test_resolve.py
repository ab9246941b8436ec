"""From the words next to a quote to the speaker: names, pronouns, descriptions, documents."""

from __future__ import annotations

import pytest

from tests.layers.speakers.conftest import Read

NAMES = [
    "« Nous partirons demain », a déclaré [Sylvie Marchand=Sylvie Marchand].",
    "Le maire de Quimper, Yann Kerboul, a pris la parole. « C'est fini », a dit [Kerboul=Yann Kerboul].",
    "Claire Delmas, présidente du club, était là. « Merci », a lancé [Mme Delmas=Claire Delmas].",
    "« Rien n'est perdu », assure [Me Antoine Vasseur=Antoine Vasseur], l'avocat de la famille.",
    "Jean-Paul Rivoire a parlé. « J'ai tout vu », ajoute [J.-P. Rivoire=Jean-Paul Rivoire].",
    "La Confédération générale du travail appelle à la grève. « Assez », écrit [la CGT=Confédération générale du travail].",
    "« L'eau monte », prévient [Vigicrues=Vigicrues].",
    "« Il faut investir », plaide [le ministre des Transports, Luc Bonnard=Luc Bonnard].",
]
PRONOUNS = [
    "Paul Roche a quitté la salle. « Je reviendrai », a-t-[il=Paul Roche] promis.",
    "Anne Leroy a reçu Paul Roche à Lyon. « Tout va bien », a-t-[elle=Anne Leroy] assuré.",
    "Anne Leroy a reçu Paul Roche à Lyon. « Tout va bien », a-t-[il=Paul Roche] assuré.",
    "« Le plan est prêt », a dit [Marc Villard=Marc Villard]. « Il coûtera cher », a-t-[il=Marc Villard] ajouté.",
    "Le préfet, Hervé Lanoux, attend. La commune de Dole aussi. « Patience », dit-[il=Hervé Lanoux].",
    "Paul Roche a écrit à Marc Villard. « Non », a répondu [ce dernier=Marc Villard].",
    "Les syndicats ont quitté la table. « C'est une mascarade », ont-[ils=syndicats] dénoncé.",
    "Anne Leroy et Marc Villard ont signé. « Nous sommes prêts », disent-[ils=Anne Leroy].",
    "Il pleut. « Quel temps », dit-[on=-].",
    "Hier, il neigeait. « Quel froid », a-t-[il=-] dit.",
]
DESCRIPTIONS = [
    "Le ministre de la Santé, Paul Roche, visite Lyon. « Tenez bon », a lancé [le ministre=Paul Roche].",
    "La porte-parole du gouvernement, Anne Leroy, a parlé. « Oui », répète [la porte-parole=Anne Leroy].",
    "Luc Bonnard, président de la République, est à Rome. « La paix », a dit [le chef de l'État=Luc Bonnard].",
    "Le secrétaire général de l'ONU, Luc Bonnard, est là. « Vite », dit [le chef de l'ONU=Luc Bonnard].",
    "Le premier ministre, Luc Bonnard, recevait le ministre de la Santé, Paul Roche."
    " « Bien », a dit [le ministre de la Santé=Paul Roche].",
    "Le constructeur automobile Veltra ferme un site. « Un choix dur », admet [le constructeur=Veltra].",
    "L'attaquant Kévin Morand a marqué. « Quelle joie », a soufflé [le buteur=Kévin Morand].",
    "« J'ai peur », confie [un habitant du quartier=habitant du quartier].",
    "« Ils ont fui », racontent [des témoins=témoins].",
    "« C'est sérieux », glisse [une source policière=source policière].",
    "« La zone est fermée », indique [la préfecture de l'Ain=préfecture de l'Ain].",
    "Le procureur de Nancy, Paul Roche, est saisi. « Non », répond [une porte-parole du parquet=porte-parole du parquet].",
]
PLACES = [
    "« Nous n'accepterons pas », a prévenu [Moscou=Moscou].",
    "« Rien à dire », répond [Matignon=Matignon].",
    "« Une erreur », juge [le Kremlin=Kremlin].",
]
DOCUMENTS = [
    "« Les dépenses explosent », note [un rapport de la Cour des comptes=Cour des comptes].",
    "« Le calme revient », selon [un communiqué du ministère de l'Intérieur=ministère de l'Intérieur].",
    "« La faute est lourde », selon [un rapport=rapport].",
]
ALL = {
    "names": NAMES,
    "pronouns": PRONOUNS,
    "descriptions": DESCRIPTIONS,
    "places": PLACES,
    "documents": DOCUMENTS,
}


@pytest.mark.parametrize("marked", [m for rows in ALL.values() for m in rows])
def test_mention_leads_to_its_speaker(read: Read, marked: str) -> None:
    """The words next to each quote lead to the speaker written behind them, or to nobody."""
    reading = read(marked)
    assert reading.names == reading.expected


def test_role_as_stated(read: Read) -> None:
    """The role is the description beside the name, article left out."""
    reading = read("« Non », a dit [Anne Leroy=Anne Leroy], ancienne ministre de la Culture.")
    assert reading.first().role == "ancienne ministre de la Culture"


def test_role_of_a_later_name_is_not_taken(read: Read) -> None:
    """A description that belongs to the next name is no role of the name before it."""
    reading = read("« Non », a dit [Anne Leroy=Anne Leroy], le maire Paul Roche étant absent.")
    assert reading.first().role is None


@pytest.mark.parametrize(
    ("marked", "gender", "evidence"),
    [
        ("« Oui », a dit [Mme Leroy=Leroy].", "f", "Mme"),
        ("« Oui », a dit [M. Leroy=Leroy].", "m", "M."),
        ("« Oui », a dit [Camille Leroy=Camille Leroy], directrice du port.", "f", "directrice"),
        ("Camille Leroy est là. « Oui », a-t-[elle=Camille Leroy] dit.", "f", "elle"),
        ("« Oui », a dit [Anne Leroy=Anne Leroy].", None, None),
        ("« Oui », a dit [Paul Roche=Paul Roche], médecin à Dole.", None, None),
        ("« Oui », a dit [la victime=victime].", None, None),
    ],
)
def test_gender_needs_evidence(
    read: Read, marked: str, gender: str | None, evidence: str | None
) -> None:
    """Gender comes from a title, a pronoun or a noun, with those words; never from a first name."""
    speaker = read(marked).first()
    shown = speaker.gender_evidence
    assert (speaker.gender, shown.text if shown else None) == (gender, evidence)


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("« Oui », a dit [Anne Leroy=Anne Leroy].", "person"),
        ("« Oui », a dit [la préfecture=préfecture].", "organisation"),
        ("« Oui », a répondu [Washington=Washington].", "place"),
        ("« Oui », ont dit [les syndicats=syndicats].", "group"),
        ("« Oui », a dit [la famille=famille].", "group"),
        ("« Oui », a dit [un habitant=habitant].", "anonymous"),
        ("« Oui », selon [des sources concordantes=sources concordantes].", "anonymous"),
    ],
)
def test_kind(read: Read, marked: str, kind: str) -> None:
    """Every sort of source has its kind."""
    assert read(marked).first().kind == kind


def test_two_of_one_family_name_are_two(read: Read) -> None:
    """A title keeps two people of one family name apart."""
    reading = read(
        "Anne Leroy et Paul Leroy dirigent la ferme. « Oui », a dit [Anne Leroy=Anne Leroy]."
        " « Non », a dit [Paul Leroy=Paul Leroy]."
    )
    assert reading.names == ("Anne Leroy", "Paul Leroy")
    assert len(reading.attribution.speakers) == 2


def test_one_object_per_speaker(read: Read) -> None:
    """Name, family name and pronoun lead to the very same object."""
    reading = read(
        "« Un », dit [Anne Leroy=Anne Leroy]. « Deux », dit-[elle=Anne Leroy]."
        " « Trois », conclut [Mme Leroy=Anne Leroy]."
    )
    first, second, third = (row[0] for row in reading.attribution.by_quote)
    assert first is second is third
    assert [m.kind for m in first.mentions] == ["name", "pronoun", "name"]


def test_mentions_are_slices_in_text_order(read: Read) -> None:
    """Mentions hold the characters between their offsets and come in text order."""
    reading = read(
        "« Un », dit [Anne Leroy=Anne Leroy], maire de Dole. « Deux », dit [la maire=Anne Leroy]."
    )
    mentions = reading.first().mentions
    assert [m.text for m in mentions] == ["Anne Leroy", "la maire"]
    assert sorted(m.start for m in mentions) == [m.start for m in mentions]


def test_two_speak_together(read: Read) -> None:
    """A plural pronoun for two joined names gives both of them."""
    reading = read("Anne Leroy et Marc Villard ont signé. « Oui », disent-[ils=Anne Leroy].")
    assert [s.name for s in reading.attribution.by_quote[0]] == ["Anne Leroy", "Marc Villard"]


def test_tail_of_a_role_is_its_holder(read: Read) -> None:
    """Words that only end the description of a person lead to that person."""
    reading = read("« Oui », a dit Paul Roche, député du [Parti radical=Paul Roche].")
    assert reading.names == reading.expected
