"""Nouns that speak, and nouns that never do: who says so, where it was said, what marks hold."""

from __future__ import annotations

import re

import pytest

import newsparse

BEFORE = "Une réunion a eu lieu mercredi.\n"
SAID = "le pont fermera en mars"

SOURCES = (
    "le président|la présidente|la ministre|le chef du parti|la cheffe du parti|la secrétaire"
    "|un porte-parole|le maire|un député|une députée|une sénatrice|la préfète|le procureur"
    "|la procureure|une avocate|une juge|un magistrat|un expert|une experte|un économiste"
    "|un sociologue|un médecin|un responsable|un élu|une élue|un représentant|un délégué"
    "|la gérante|un commissaire|le commandant|un colonel|un général|le capitaine|un témoin"
    "|un voisin|une voisine|un habitant|une habitante|un riverain|un syndicat|le gouvernement"
    "|le ministère|le parti|le parquet|la police|la gendarmerie|la préfecture|la mairie"
    "|le tribunal|une association|une organisation|la fédération|l'institut|la banque"
    "|la commission|le conseil|le comité|l'entreprise|la compagnie|le constructeur"
    "|les autorités|une source|son entourage|un observateur|un spécialiste|l'auteur"
    "|un journaliste|le quotidien|l'hebdomadaire|la chaîne|la radio|une artiste|l'évêque"
    "|un imam|un prêtre|un diplomate|l'ambassadeur|l'armée|les militaires|les pompiers"
    "|les secours|les manifestants|les organisateurs|le prévenu"
    "|le suspect|la défense|la direction|la majorité|la droite|la gauche|le collectif"
    "|la centrale|un candidat|une candidate|le père|la mère|sa sœur|son frère|sa fille|un ami"
    "|une amie|une collègue|un étudiant|une étudiante|un agriculteur|un éleveur|un salarié"
    "|un usager|la rectrice|un gendarme|un policier|le gouverneur|la doyenne"
    "|un lieutenant|un agent|un conducteur|un chauffeur|un passager|un cheminot|un ouvrier"
    "|une infirmière|un soignant|un patient|un vigneron|un viticulteur|un pêcheur"
    "|un commerçant|un artisan|un employé|un cadre|l'adjoint|une lycéenne|une enseignante"
    "|un retraité|une locataire|la propriétaire|les actionnaires|un négociateur|l'émissaire"
    "|le PDG|le trésorier|son épouse|son mari|sa femme|un cousin|sa tante|la veuve"
    "|un gardien|un pilote|un marin|un soldat|un otage|un détenu|un complice"
    "|un huissier|le notaire|un assureur|un banquier|un démographe"
    "|une philosophe|un chirurgien|un géologue|un pharmacien|un arbitre"
    "|un cycliste|un navigateur|un champion|une humoriste|un cinéaste|un peintre|une libraire"
    "|la rédaction|le cardinal|l'archevêque|un curé|un pasteur|un moine|le clergé|le diocèse"
    "|la chancelière|le monarque|le parlement|une eurodéputée|les édiles|l'état-major"
    "|la douane|l'exploitant|le gestionnaire|un fournisseur|la filiale|un céréalier"
    "|un chasseur|un écologiste|les socialistes|l'exécutif|l'ambassade|le consulat"
    "|l'intersyndicale|un promoteur|un architecte|un ingénieur|un technicien|un hacker"
    "|le consortium|la capitainerie|le rectorat|le laboratoire|le musée|une actrice"
    "|un dissident|un migrant|un rescapé|une survivante|un passant|un touriste"
    "|un client|un bénévole|un volontaire|un militant|une militante|un gréviste|un lauréat"
).split("|")
DEAF = (
    "la saison|le droit|la loi|le cas|les modalités|la procédure|la tradition|la coutume"
    "|la norme|le règlement|le critère|l'usage|le besoin|le calendrier|le programme|la légende"
    "|le moment|la raison|la méthode|les moyens|l'âge|la région|l'ordre|le principe|le barème"
    "|la formule|le scénario|l'hypothèse|le mode|le type|la taille|le niveau|la date|l'heure"
    "|l'accord|le contrat|le modèle|les conditions|le lieu|la situation|l'expression"
    "|les communes|les écoles|les lycées|les régions|les villes|les entreprises|les pays"
    "|les établissements|les clubs|les départements|les groupes|les familles|les sociétés"
    "|les hôpitaux|les musées|les tribunaux|les élèves|les joueurs|les clients|les femmes"
    "|les hommes|les juges|les banques|les artistes|le bilan|le rapport|le document"
).split("|")
LABELS = (
    "le film|le livre|le roman|l'album|la chanson|l'émission|la série|la pièce"
    "|le documentaire|l'ouvrage|l'essai|l'exposition|le tableau|la sculpture|l'opération"
    "|le programme|le projet|le plan|l'article|le magazine|la revue|le site|le logiciel"
    "|le jeu|le slogan|la conférence|le forum|le colloque|le prix|la collection|la marque"
    "|le thème|la rubrique|le code|le dispositif|le label"
).split("|")
CHANNELS = (
    "dans un communiqué|dans un tweet|dans un message|dans une lettre|dans un entretien"
    "|dans une interview|dans une tribune|dans une vidéo|dans un discours|dans une allocution"
    "|dans une déclaration|dans une note|dans un billet|dans un courrier|dans un courriel"
    "|dans un mail|dans une publication|dans un podcast|dans une émission|à l'antenne"
    "|au micro|dans les colonnes du journal|sur son compte|sur son blog|sur son site"
    "|sur sa page|sur les réseaux sociaux|lors d'une conférence de presse|lors d'un débat"
    "|lors d'un meeting|à l'audience|à la barre|dans un quotidien"
    "|dans un magazine|à la radio|à la télévision|sur Twitter|sur Facebook|sur Instagram"
    "|sur Telegram|sur YouTube|via Telegram|à la presse|aux médias|devant les caméras"
    "|devant les journalistes|au public|devant la foule|devant l'Assemblée|à l'AFP|à ses élus"
    "|devant le tribunal|devant le juge|à sa sœur"
).split("|")
SO = (
    "le constat|la remarque|l'avis|la conclusion|l'analyse|la conviction|l'opinion"
    "|l'affirmation|l'explication|l'annonce|la crainte|l'avertissement|l'observation"
    "|l'argument|la réponse|l'accusation"
).split("|")
SPEECH = (
    "L'affirmation|La déclaration|La thèse|La théorie|La version|La remarque|L'observation"
    "|L'accusation|La critique|La promesse|L'explication|L'allégation|L'assertion|La conclusion"
    "|La menace|La confirmation|L'annonce|La révélation"
).split("|")
SPOKEN = {
    "selon": "Selon {}, le pont fermera en mars.",
    "unknown verb": "« Le pont fermera en mars », peste {}.",
    "closing": "Le pont fermera en mars, rappelle {}.",
}
TITLES = ("Grands chemins de mer", "chemins de mer")
_ARTICLE = re.compile(r"^(?:le |la |les |l'|une |un |son |sa |ses )")


def deaf(noun: str) -> str:
    """A sentence with « selon » and no source."""
    return f"Selon {noun}, le pont ferme à dix heures."


def titled(noun: str, title: str) -> str:
    """A sentence with a title in marks."""
    return f"Paul Roche a évoqué {noun} « {title} »."


def heard(channel: str) -> str:
    """A sentence that says where something was said."""
    return f"« Le pont fermera », a dit Paul Roche {channel}."


def taken_up(noun: str) -> str:
    """Two sentences, the second of which credits the first."""
    return f"Le pont fermera en mars. C'est {noun} de Paul Roche."


def governed(noun: str) -> str:
    """A sentence with a noun that governs a clause."""
    return f"{noun} de Paul Roche selon laquelle le pont fermera a surpris."


TEXTS = [
    *(sentence.format(noun) for sentence in SPOKEN.values() for noun in SOURCES),
    *(titled(noun, title) for noun in LABELS for title in TITLES),
    *map(deaf, DEAF),
    *map(heard, CHANNELS),
    *map(taken_up, SO),
    *map(governed, SPEECH),
]


@pytest.fixture(scope="module")
def articles(parser: newsparse.Parser) -> dict[str, newsparse.Article]:
    """The article of every sentence; all go through the models together."""
    read = parser.parse_many([BEFORE + text for text in TEXTS], batch_size=64)
    return dict(zip(TEXTS, read, strict=True))


@pytest.mark.parametrize("construction", SPOKEN)
@pytest.mark.parametrize("noun", SOURCES)
def test_a_noun_that_speaks(
    articles: dict[str, newsparse.Article], noun: str, construction: str
) -> None:
    """Somebody without a name is credited behind « selon », behind marks and behind a comma."""
    (quote,) = articles[SPOKEN[construction].format(noun)].quotes
    assert quote.text.lower() == SAID
    assert [s.name.lower() for s in quote.speakers] == [_ARTICLE.sub("", noun).lower()]


@pytest.mark.parametrize("noun", DEAF)
def test_a_noun_that_never_speaks(articles: dict[str, newsparse.Article], noun: str) -> None:
    """« Selon la saison » names no source, nor does a bare plural or a document of nobody's."""
    assert not articles[deaf(noun)].quotes


@pytest.mark.parametrize("noun", LABELS)
def test_a_noun_that_a_title_follows(articles: dict[str, newsparse.Article], noun: str) -> None:
    """The words in marks behind a work or a programme are its name, capitals or not."""
    for title in TITLES:
        assert not articles[titled(noun, title)].quotes


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_place_of_speech(articles: dict[str, newsparse.Article], channel: str) -> None:
    """The medium, the message or the audience behind the speaker is the addressee."""
    (quote,) = articles[heard(channel)].quotes
    assert quote.addressee is not None
    assert quote.addressee.text == channel
    assert [s.name for s in quote.speakers] == ["Paul Roche"]


@pytest.mark.parametrize("noun", SO)
def test_a_noun_that_takes_up_a_sentence(articles: dict[str, newsparse.Article], noun: str) -> None:
    """« C'est le constat de X » credits the sentence before it."""
    (quote,) = articles[taken_up(noun)].quotes
    assert quote.text.lower() == SAID
    assert [s.name for s in quote.speakers] == ["Paul Roche"]


@pytest.mark.parametrize("noun", SPEECH)
def test_a_noun_that_governs_a_clause(articles: dict[str, newsparse.Article], noun: str) -> None:
    """« La thèse de X selon laquelle P » credits P, as far as the noun's own verb."""
    (quote,) = articles[governed(noun)].quotes
    assert quote.text == "le pont fermera"
    assert [s.name for s in quote.speakers] == ["Paul Roche"]


def test_person_before_whom_is_named_in_full(parser: newsparse.Parser) -> None:
    """*Selon qui* takes up the whole name of a person, first name included."""
    text = "La maire Jeanne Morel, selon qui le pont fermera en mai, a signé."
    (quote,) = parser.parse(text).quotes
    assert quote.mention is not None
    assert quote.mention.text == "Jeanne Morel"
