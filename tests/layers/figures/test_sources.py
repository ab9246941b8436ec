"""Whose figure it is: inside a quote, beside *selon*, as subject or agent of a verb of counting."""

from __future__ import annotations

import sys

import pytest
import timing

import newsparse
from newsparse import Article, Source
from newsparse.document import build
from newsparse.layers import figures, speakers

GIVEN: list[tuple[str, list[str | None]]] = [
    ("Près de 9 000 agriculteurs selon la police, 20 000 selon les syndicats, ont défilé.",
     ["police", "syndicats"]),
    ("Ils étaient 700 selon la préfecture et 2 000 d'après les organisateurs.",
     ["préfecture", "organisateurs"]),
    ("Selon la gendarmerie, ils étaient 300 et six ont été blessés.", ["gendarmerie"] * 2),
    ("La police a compté 800 participants, les syndicats en revendiquent 3 000.",
     ["police", "syndicats"]),
    ("Entre 500 (police) et 1 000 personnes (organisateurs) ont marché.",
     ["police", "organisateurs"]),
    ("D'après l'OMS, 300 cas ont été signalés ; selon Médecins du monde, il y en aurait 900.",
     ["OMS", "Médecins du monde"]),
    ("Le prix varie de 3 à 5 euros selon les cas.", [None]),
    ("Les organisateurs ont annoncé 10 000 personnes, la préfecture de police 3 500.",
     ["organisateurs", "préfecture de police"]),
    ("De source judiciaire, on dénombrait 45 suspects.", ["source judiciaire"]),
    ("Le cortège a réuni 3 000 personnes (selon la mairie).", ["mairie"]),
    ("La mairie a compté 110 000 fêtards, la FDSEA 400 000.", ["mairie", "FDSEA"]),
    ("La police a recensé 300 personnes, les organisateurs 800.", ["police", "organisateurs"]),
    ("Le taux atteint 8 % selon l'Insee.", ["Insee"]),
    ("Selon une étude de l'Inserm, 60 % des patients guérissent.", ["Inserm"]),
    ("Vingt hangars ont brûlé, d'après les pompiers.", ["pompiers"]),
    ("Le ministère évalue le coût à 3 millions d'euros.", ["ministère"]),
    ("Le groupe emploie 300 salariés.", [None]),
    ("L'association avance le chiffre de 1 200 victimes.", ["association"]),
    ("Elle a perdu 5 000 euros, selon son avocate.", ["avocate"]),
    ("Selon lui, 300 clients attendent.", [None]),
    ("Selon le journal Le Temps, 12 agents sont visés, mais 9 selon la direction.",
     ["Le Temps", "direction"]),
    ("Le feu a détruit 20 hectares selon les secours, 35 selon les habitants.",
     ["secours", "habitants"]),
    ("Le séisme a fait 120 morts, d'après la Croix-Rouge.", ["Croix-Rouge"]),
    ("L'usine compte 450 ouvriers, selon la CFDT.", ["CFDT"]),
    ("La préfecture a dénombré 15 000 marcheurs.", ["préfecture"]),
    ("Les pompiers estiment à 40 le nombre de maisons touchées.", ["pompiers"]),
    ("La mairie chiffre les dégâts à 2 millions d'euros.", ["mairie"]),
    ("Selon les autorités, au moins 14 personnes ont péri.", ["autorités"]),
    ("Le bilan est de 14 morts selon les autorités, mais de 30 selon l'opposition.",
     ["autorités", "opposition"]),
    ("Le maire possède 3 voitures.", [None]),
    ("La mairie fait état de deux morts, de trois disparus et d'environ 1 200 évacués.",
     ["mairie"] * 3),
    ("La mairie fait état de deux morts, et le musée a 12 salles.", ["mairie", None]),
    ("L'assureur Garantia, lui, table sur 3 milliards d'euros.", ["Garantia"]),
    ("Les syndicats, de leur côté, parlent de 2 000 participants.", ["syndicats"]),
    ("Selon la police, 300 personnes ont défilé ; le musée a 12 salles.", ["police", None]),
    ("Selon la police, 300 personnes ont défilé ; les syndicats, eux, parlent de 900.",
     ["police", "syndicats"]),
    ("L'Insee prévoit une croissance de 1,2 % en 2025 et de 1,5 % en 2026.", ["Insee"] * 2),
    ("Le plan prévoit une aide de 300 euros.", [None]),
    ("Les prix changent : 20 euros l'été, 10 euros l'hiver, selon la saison.", [None, None]),
    ("Un tiers des élèves, selon le rectorat, n'a pas de manuel.", ["rectorat"]),
    ("À en croire le fabricant, la batterie tient 300 kilomètres.", ["fabricant"]),
    ("Aux dires des voisins, quatre hommes sont entrés.", ["voisins"]),
    ("Ils seraient 5 000 selon l'ONU. Le camp prévoit 2 000 places.", ["ONU", None]),
    ("Quelque 400 manifestants (police) se sont réunis.", ["police"]),
    ("L'Insee estime l'inflation à 2,1 %.", ["Insee"]),
    ("Selon un sondage de l'institut BVA, 54 % des électeurs hésitent.",
     ["BVA"]),
    ("L'accident a fait deux morts et trois blessés.", [None, None]),
    ("La police évoque 200 interpellations.", ["police"]),
    ("L'opposition revendique 30 000 adhérents, le parti au pouvoir 80 000.",
     ["opposition", "parti au pouvoir"]),
    ("Le stade contenait 40 000 spectateurs selon la Ligue, 38 000 selon le club.",
     ["Ligue", "club"]),
    ("Selon la police, 3 000 personnes ont défilé à Nantes. La CGT en a compté 12 000.",
     ["police", "CGT"]),
    (("Ils étaient 8 000 d'après la Confédération générale du travail (CGT), 2 500 selon la "
     "préfecture. La CGT appelle à une nouvelle journée d'action."),
     ["Confédération générale du travail", "préfecture"]),
    (("La manifestation a rassemblé entre 6 000 personnes, selon la police, et 20 000, "
     "selon les organisateurs."),
     ["police", "organisateurs"]),
    ("Les syndicats revendiquent 45 000 manifestants, la préfecture 11 000.",
     ["syndicats", "préfecture"]),
    (("« Nous étions 15 000 », assure Paul Morel, le secrétaire de l'union locale, contre 4 "
     "000 selon la police."),
     ["Paul Morel", "police"]),
    ("Le chômage atteint 7,4 %, a annoncé l'Insee mardi.", ["Insee"]),
    ("Le nombre de plaintes a augmenté de 12 %, indique le ministère de l'Intérieur.",
     ["ministère de l'Intérieur"]),
    ("D'après une enquête de l'UFC-Que Choisir, les prix ont bondi de 18 %.", ["UFC-Que Choisir"]),
    ("L'ONU estime à 4 millions le nombre de déplacés.", ["ONU"]),
    (("Au moins 43 personnes sont mortes, ont annoncé les secours. L'opposition parle d'une "
     "centaine de morts."),
     ["secours", "opposition"]),
    ("Le bilan officiel fait état de 12 morts, l'armée en annonce 30.", [None, "armée"]),
    ("Le syndicat parle de 60 % de grévistes, la direction de 15 %.", ["syndicat", "direction"]),
    ("Les grévistes étaient 60 % selon le syndicat et 15 % selon la direction.",
     ["syndicat", "direction"]),
    ("5 000 manifestants (selon les organisateurs), 1 200 (selon la police).",
     ["organisateurs", "police"]),
    ("Le maire, Jean Petit, évoque un coût de 3 millions d'euros.", ["Jean Petit"]),
    ("Le Fonds monétaire international table sur une croissance de 1,1 %.",
     ["Fonds monétaire international"]),
    ("La Banque de France prévoit une croissance de 0,9 % cette année.", ["Banque de France"]),
    ("Le gouvernement prévoit un déficit de 4,9 % du PIB.", ["gouvernement"]),
    ("Selon les chiffres du ministère, 240 000 élèves sont concernés.", ["ministère"]),
    ("Selon les dernières données de Météo-France, il est tombé 85 millimètres.",
     ["Météo-France"]),
    ("Quelque 2 000 personnes, de source policière, se sont rassemblées.", ["source policière"]),
    ("Plus de 500 maisons détruites, selon un bilan provisoire de la protection civile.",
     ["protection civile"]),
    ("Le prix a augmenté de 10 % selon les régions.", [None]),
    ("Ils ont marché 20 km selon un itinéraire tenu secret.", [None]),
    ("La police fait état de 80 arrestations.", ["police"]),
    ("Le collectif dit avoir recueilli 30 000 signatures.", ["collectif"]),
    ("Claire Dubois affirme que 200 emplois sont menacés, 500 selon les syndicats.",
     ["Claire Dubois", "syndicats"]),
    ("La direction a indiqué que 40 postes seraient supprimés.", ["direction"]),
    ("L'usine emploie 400 personnes, dont 30 intérimaires, selon la direction.",
     ["direction", "direction"]),
    ("L'attaque a fait 20 morts selon les autorités et 50 selon des témoins.",
     ["autorités", "témoins"]),
    ("La Croix-Rouge a recensé 200 blessés ; le ministère de la Santé, 120.",
     ["Croix-Rouge", "ministère de la Santé"]),
    ("La fédération compte 40 000 licenciés.", [None]),
    ("L'équipe compte onze joueurs.", [None]),
    ("Le Parlement compte 577 députés.", [None]),
    ("La police compte 150 000 agents.", [None]),
    ("Ils étaient 800, a compté la préfecture.", ["préfecture"]),
    ("« Il y avait 300 personnes », a dit le maire.", ["maire"]),
    (("Avec 12 000 participants selon les organisateurs – 5 000 selon la police –, la "
     "marche a surpris."),
     ["organisateurs", "police"]),
    ("Les manifestants, 20 000 d'après la CGT et 7 000 d'après la police, ont bloqué le pont.",
     ["CGT", "police"]),
    ("Le coût, estimé à 30 millions d'euros par la Cour des comptes, a doublé.",
     ["Cour des comptes", None]),
    ("Le nombre de victimes est évalué à 150 par les ONG.", ["ONG"]),
    ("Chiffré à 12 milliards d'euros par le Trésor, le plan a été adopté.", ["Trésor"]),
]  # fmt: skip


Read = dict[str, Article]


@pytest.fixture(scope="module")
def read(parser: newsparse.Parser) -> Read:
    """Every text of this module, read in one go."""
    texts = [text for text, _ in GIVEN] + [ONCE, FULL, SPOKEN]
    return {article.text: article for article in parser.parse_many(texts)}


def owners(article: Article) -> list[str | None]:
    """The name of whom each figure is."""
    return [None if f.speaker is None else f.speaker.name for f in article.figures]


def test_each_figure_has_its_source(read: Read) -> None:
    """Figures given by different sources are told apart: F1 of the right name at least 0.9."""
    right = said = wanted = 0
    missed = []
    for text, expected in GIVEN:
        found = owners(read[text])
        if found != expected:
            missed.append(f"{text}: {found}, not {expected}")
        said += sum(name is not None for name in found)
        wanted += sum(name is not None for name in expected)
        right += sum(a == b and a is not None for a, b in zip(found, expected, strict=False))
    f1 = 2 * right / (said + wanted)
    sys.stdout.write("\n".join([f"F1 {f1:.3f}", *missed]))  # shown by pytest -rP
    assert f1 >= 0.9, "\n".join(missed)


RULED: list[tuple[str, list[str | None]]] = [
    ("Entre 500 personnes (police) et 1 000 personnes (CGT) ont marché.", ["police", "CGT"]),
    ("Quelque 1 000 manifestants (CGT) ont défilé.", ["CGT"]),
    (
        "La place a 40 bancs. Ils étaient 300 selon la police, les syndicats 800.",
        [None, "police", "syndicats"],
    ),
    (
        "Selon la police, 300 personnes ont défilé, les organisateurs 800.",
        ["police", "organisateurs"],
    ),
    (
        "La préfecture évoque 300 participants, les organisateurs 800.",
        ["préfecture", "organisateurs"],
    ),
    ("La préfecture parle de 300 manifestants, la CGT de 800.", ["préfecture", "CGT"]),
    (
        "Selon la mairie, le chantier coûte 3 millions d'euros, mais l'opposition 5 millions.",
        ["mairie", "opposition"],
    ),
    (
        "Le bilan est de 12 morts selon les autorités, contre 30 pour l'opposition.",
        ["autorités", None],
    ),
]


@pytest.mark.parametrize(("text", "expected"), RULED)
def test_a_rule_gives_a_figure_its_source(
    parser: newsparse.Parser, text: str, expected: list[str | None]
) -> None:
    """An acronym in brackets, a verb left out: each figure has the source of its own."""
    assert owners(parser.parse(text)) == expected


@pytest.mark.parametrize("text", [text for text, expected in GIVEN if not any(expected)])
def test_no_source_is_invented(read: Read, text: str) -> None:
    """Where nobody is said to give the figure, it has no speaker."""
    assert not any(owners(read[text]))


@pytest.mark.parametrize("text", [text for text, _ in GIVEN])
def test_a_source_is_a_speaker_of_the_article(read: Read, text: str) -> None:
    """Whoever gives a figure stands among the speakers, as the same object, mentioned once."""
    article = read[text]
    for figure in article.figures:
        if figure.speaker is not None:
            assert any(figure.speaker is s for s in article.speakers)
            assert figure.speaker.mentions
    assert len({s.id for s in article.speakers}) == len(article.speakers)


ONCE = "Ils étaient 300 selon la préfecture. « Tout s'est bien passé », a indiqué la préfecture."


def test_source_that_also_speaks_is_one_speaker(read: Read) -> None:
    """The source of a figure that says a quote elsewhere is the speaker of that quote."""
    article = read[ONCE]
    (quote,) = article.top_quotes[-1:]
    assert len(article.speakers) == 1
    assert article.figures[0].speaker is quote.speaker is article.speakers[0]


FULL = (
    "La Confédération paysanne (CP) a défilé à Rodez.\n\n"
    "Ils étaient 1 500 selon la Confédération paysanne, 600 d'après la police et, au plus fort "
    "de la journée, 1 800 selon la CP."
)


def test_short_and_full_name_are_one_source(read: Read) -> None:
    """A source named in full and by its initials is one speaker."""
    first, _, last = read[FULL].figures
    assert first.speaker is last.speaker is not None
    assert len(read[FULL].speakers) == 2


SPOKEN = "Selon la police, ils étaient 400. « Nous étions 2 000 », réplique Anne Leroux."


def test_figure_in_marks_is_its_speakers(read: Read) -> None:
    """A figure inside a quote is linked with the quote and with whoever says it."""
    first, second = read[SPOKEN].figures
    assert first.speaker is not None
    assert first.speaker.name == "police"
    assert second.quote is not None
    assert second.quote.text == "Nous étions 2 000"
    assert second.speaker is not None
    assert second.speaker is second.quote.speaker
    assert second.speaker.name == "Anne Leroux"


def test_linear(parser: newsparse.Parser) -> None:
    """Eight times as many figures with a source take about eight times as long."""

    def seconds(times: int) -> float:
        text = "Ils étaient 300 selon la police, 900 selon la CGT. " * times
        document, analysis = build(Source(text=text)), parser.analyse(text)
        found = figures.resolve(
            document, analysis, figures.find(document, analysis), dates=(), entities=()
        )

        def read() -> None:
            spans = figures.find_sources(document, analysis, found)
            speakers.resolve(document, analysis, (), entities=(), sources=spans)

        return timing.seconds(read)

    seconds(2)
    assert seconds(160) < 30 * seconds(20) + 0.05


def test_letters_in_brackets_that_name_who_counts(parser: newsparse.Parser) -> None:
    """An organisation in brackets behind what is counted has counted it."""
    article = parser.parse("Le cortège a réuni 5 000 personnes (CGT) à Dole.")
    assert [f.speaker and f.speaker.name for f in article.figures] == ["CGT"]
