"""What surrounds a quote: to whom or where it was said, when, and by whom together."""

from __future__ import annotations

import pytest

import newsparse

BEFORE = "Une réunion a eu lieu mercredi.\n"


def only_quote(parser: newsparse.Parser, text: str) -> newsparse.Quote:
    """The first quote of a sentence behind another paragraph."""
    return parser.parse(BEFORE + text, published="2024-11-07").quotes[0]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("« Il faut agir », a dit Paul Verne à la presse jeudi.", "à la presse"),
        ("Paul Verne a confié à l'AFP que rien n'était décidé.", "à l'AFP"),
        (
            "Le maire a indiqué au quotidien Le Monde que le projet était prêt.",
            "au quotidien Le Monde",
        ),
        (
            "« Tout va bien », a déclaré jeudi Karine Dumas à des journalistes.",
            "à des journalistes",
        ),
        ("La ministre a demandé aux préfets de fermer les écoles.", "aux préfets"),
        ("« Tout va bien », a assuré la ministre devant les députés.", "devant les députés"),
        ("« Tout va bien », a assuré la ministre au micro de RTL.", "au micro de RTL"),
        ("Interrogé lundi sur France Inter, Luc Prat a dit : « J'hésite ».", "sur France Inter"),
        ("« Honte à vous », a écrit Paul Verne sur Twitter.", "sur Twitter"),
        ("« Je pars », a annoncé Luc Prat sur X.", "sur X"),
        ("Dans un communiqué, la mairie dénonce « des propos indignes ».", "Dans un communiqué"),
        ("« Oui », a dit jeudi aux journalistes Karine Dumas.", "aux journalistes"),
        (
            "« Tout va bien », a-t-elle ajouté lors d'une conférence de presse.",
            "lors d'une conférence de presse",
        ),
        (
            "« Tout va bien », dit Paul Verne dans les pages du journal.",
            "dans les pages du journal",
        ),
        (
            "« Tout va bien », a dit Paul Verne dans la matinale de la radio locale.",
            "dans la matinale de la radio locale",
        ),
        ("Paul Verne a déclaré à Lille que le projet était prêt.", None),
        ("Paul Verne a dit que le ministre parlerait à la presse.", None),
        ("« Nous irons à la presse », a dit Paul Verne.", None),
        ("Le maire de Lille a assuré que tout irait bien.", None),
        ("« C'est fini », a lancé Paul Verne.", None),
        ("« C'est réglé », a indiqué à l'AFP le colonel Paul Verne.", "à l'AFP"),
        ("« C'est dur », a confié devant la presse le préfet, Luc Prat.", "devant la presse"),
        ("Le maire a invité dans un communiqué les parents à « venir ».", "dans un communiqué"),
        ("« C'est mieux », a dit Léa Blanc, chercheuse en chimie, à l'AFP.", "à l'AFP"),
        ("« C'est mieux », a dit Léa Blanc, chercheuse à l'Université de Berne.", None),
        ("« C'est long », relève Luc Prat, élu CGT au CSE.", None),
        ("« C'est long », a déclaré Luc Prat à plusieurs reprises.", None),
        ("« C'est long », ajoute quant à elle la mairie.", None),
    ],
)
def test_to_whom_or_where_it_was_said(
    parser: newsparse.Parser, text: str, addressee: str | None
) -> None:
    """The addressee stands beside the cue, never in what was said; a place is none."""
    found = only_quote(parser, text).addressee
    assert (None if found is None else found.text) == addressee


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("« Il faut agir », a dit Paul Verne à la presse jeudi.", "jeudi"),
        ("« Il faut agir », a déclaré lundi Paul Verne.", "lundi"),
        ("Jeudi, Paul Verne a déclaré que le projet était prêt.", "Jeudi"),
        ("Interrogé lundi sur France Inter, Luc Prat a dit : « J'hésite ».", "lundi"),
        ("« Tout va bien », a dit la ministre, Karine Dumas, mardi matin sur RTL.", "mardi matin"),
        ("La ministre a dit que le projet serait prêt lundi.", None),
        ("Le maire élu dimanche a déclaré que le projet était prêt.", None),
        ("« Nous partirons lundi », a dit la ministre.", None),
        ("« Tout va bien », a dit la ministre, qui partira lundi.", None),
        ("La ministre a parlé deux heures, assurant que tout allait bien.", None),
        ("« Tout va bien », a dit la ministre lors de la réunion de jeudi.", "jeudi"),
        ("« Tout va bien », a dit l'éleveur installé depuis 1998.", None),
        ("« Tout va bien », souligne une étude de l'Insee de 2021.", None),
        ("« Tout va bien », a dit un syndicat (1 500 membres le 13 octobre).", None),
    ],
)
def test_when_it_was_said(parser: newsparse.Parser, text: str, date: str | None) -> None:
    """The date of the saying is one of the article's dates, and not of what was said."""
    found = only_quote(parser, text).date
    assert (None if found is None else found.text) == date


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("« Nous irons », ont déclaré Paul Verne et Karine Dumas.", ["Paul Verne", "Karine Dumas"]),
        (
            "« Nous irons », ont déclaré Paul Verne, Karine Dumas et Luc Prat.",
            ["Paul Verne", "Karine Dumas", "Luc Prat"],
        ),
        ("Paul Verne et Karine Dumas ont dit que tout irait.", ["Paul Verne", "Karine Dumas"]),
        ("Paul Verne et Karine Dumas ont dit : « Nous irons. »", ["Paul Verne", "Karine Dumas"]),
        ("« Nous irons », a déclaré Paul Verne, et Karine Dumas a souri.", ["Paul Verne"]),
        ("« La police a tiré », a-t-on appris auprès du parquet.", ["parquet"]),
        ("« Le dialogue continue », estime-t-on à Matignon.", ["Matignon"]),
        ("« Tout va bien », assure-t-on chez Renault.", ["Renault"]),
        ("La police a tiré, a-t-on appris jeudi de source judiciaire.", ["source judiciaire"]),
        ("« Il faut partir », dit-on souvent.", []),
        ("« Il faut agir », a dit le ministre de l'Économie jeudi.", ["ministre de l'Économie"]),
        ("« Il faut agir », a dit Claire Petit jeudi.", ["Claire Petit"]),
        ("« Il faut agir », a écrit Luc Prat sur Facebook.", ["Luc Prat"]),
        ("Selon le Premier ministre Luc Prat, tout va bien.", ["Luc Prat"]),
        ("Interrogé par l'AFP, le maire de Lens a dit que tout allait bien.", ["maire de Lens"]),
    ],
)
def test_who_speaks(parser: newsparse.Parser, text: str, names: list[str]) -> None:
    """All who speak together, whoever « on » stands for, and nothing that stands beside a name."""
    assert [s.name for s in only_quote(parser, text).speakers] == names


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "« Pourquoi partir ? – Je n'avais pas le choix », a répondu Paul Verne.",
            [("Pourquoi partir ?", None), ("Je n'avais pas le choix", "Paul Verne")],
        ),
        (
            "– Il faut partir, dit Paul Verne.\n– Jamais, répond Karine Dumas.",
            [("Il faut partir", "Paul Verne"), ("Jamais", "Karine Dumas")],
        ),
        (
            "– Pourquoi partez-vous ? demande Paul Verne.\n– Je n'en peux plus.",
            [("Pourquoi partez-vous ?", "Paul Verne"), ("Je n'en peux plus.", None)],
        ),
        ("Les mesures :\n– trois millions d'euros ;\n– la fermeture du site.", []),
        ("– Une rue a été barrée.", []),
        ("« Oui”, a répondu Paul Verne.", [("Oui", "Paul Verne")]),
        ("« Tant mieux », a réagi Paul Verne.", [("Tant mieux", "Paul Verne")]),
        ("« Quel gâchis », a soupiré Karine Dumas.", [("Quel gâchis", "Karine Dumas")]),
        (
            "« Nous avons perdu du temps, a dit Paul Verne.\n» Il faut maintenant avancer. »",
            [("Nous avons perdu du temps Il faut maintenant avancer", "Paul Verne")],
        ),
        (
            "« Nous allons reconstruire l'école, a promis le maire Paul Verne.",
            [("Nous allons reconstruire l'école", "Paul Verne")],
        ),
        (
            "Q : Êtes-vous prête ?\nR : Oui, je suis prête.\nQ : Vous partez quand ?\nR : Demain.",
            [("Oui, je suis prête.", None), ("Demain.", None)],
        ),
    ],
)
def test_speech_in_odd_typography(
    parser: newsparse.Parser, text: str, said: list[tuple[str, str | None]]
) -> None:
    """Turns of talk, answers and broken marks are direct quotes; list items are none."""
    quotes = parser.parse(BEFORE + text).quotes
    found = [(q.said, None if q.speaker is None else q.speaker.name) for q in quotes]
    assert found == said
    assert all(q.kind == "direct" for q in quotes)


def test_a_text_may_end_behind_et(parser: newsparse.Parser) -> None:
    """A headline or a cut text ends in « et » and a word: nothing fails."""
    for end in ("et joie", "et menace", "et", "mais rumeur"):
        article = parser.parse(f"Le maire assure que la route fermera {end}")
        assert [quote.text[:8] for quote in article.quotes] == ["la route"]


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a reçu Anne Leroy, selon laquelle le pont est dangereux.",
        "Le maire de Dole, Anne Leroy, pour qui le pont est sûr, se tait.",
    ],
)
def test_who_a_relative_takes_up_has_the_whole_name(parser: newsparse.Parser, text: str) -> None:
    """« X, selon qui P »: the mention is first name and family name."""
    mention = only_quote(parser, text).mention
    assert mention is not None
    assert mention.text == "Anne Leroy"


def test_a_headline_repeats_the_quote_of_the_body(parser: newsparse.Parser) -> None:
    """The words of a headline that the body has too are of that quote."""
    text = (
        "« Nous irons jusqu'au bout »\n"
        "Le maire a réuni les élus. « Nous irons jusqu'au bout », a promis Paul Roche."
    )
    shown, said = parser.parse(text).quotes
    assert shown.duplicate_of == said
