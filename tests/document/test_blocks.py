"""Blocks: where a text breaks, and what its parts are."""

from __future__ import annotations

import pytest
from document.typed_blocks import ONE, THREE, TWO, only

from newsparse.article import BlockKind
from newsparse.document import build
from newsparse.source import Source


def test_each_line_is_a_block() -> None:
    """One line is one block, whether blank lines part them or not."""
    assert only(f"{ONE}\n{TWO}\n\n{THREE}") == ["paragraph"] * 3


def test_a_short_first_line_without_a_stop_is_the_headline() -> None:
    """The headline has no final stop, and becomes the title."""
    document = build(Source(text=f"Le budget adopté dans la douleur\n\n{ONE}\n\n{TWO}"))
    assert document.blocks[0].kind is BlockKind.HEADLINE
    assert document.title == "Le budget adopté dans la douleur"


@pytest.mark.parametrize(
    "line",
    [
        "Budget : la maire dénonce « une impasse »",
        "Faut-il geler les travaux du tramway ?",
        "« Nous ne céderons pas »",
        "La ville vote son budget (et se divise)",
    ],
)
def test_headlines_that_end_in_a_mark(line: str) -> None:
    """A title may end with a question, a quotation or a parenthesis."""
    assert only(f"{line}\n\n{ONE}\n\n{TWO}") == ["headline", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "Le budget a été adopté mardi.",
        "« Je ne céderai pas. »",
        "La séance a été longue. Elle a fini dans le bruit ?",
        "- un premier point sans stop",
    ],
)
def test_first_lines_that_are_no_headline(line: str) -> None:
    """A sentence, a quotation with its full stop and an item of a list are paragraphs."""
    assert only(f"{line}\n\n{ONE}\n\n{TWO}")[0] == "paragraph"


def test_a_title_that_is_passed_is_found_whatever_its_typography() -> None:
    """The passed title marks its line even where apostrophes differ or it ends with a stop."""
    text = f"L’année du rail a commencé.\n\n{ONE}"
    assert only(text, title="L'année du rail a commencé") == ["headline", "paragraph"]


def test_a_title_that_is_not_in_the_text_marks_nothing() -> None:
    """A title without a line of its own is metadata."""
    document = build(Source(text=f"{ONE}\n\n{TWO}", title="Autre chose"))
    assert [b.kind for b in document.blocks] == [BlockKind.PARAGRAPH] * 2
    assert document.title == "Autre chose"


def test_one_line_alone_is_a_paragraph() -> None:
    """A text of one line has no headline: there is nothing it could stand over."""
    assert only("Le budget adopté dans la douleur") == ["paragraph"]


def test_kicker_above_the_headline() -> None:
    """A section's name above the title is no title."""
    text = f"Politique\n\nLe budget adopté dans la douleur\n\n{ONE}\n\n{TWO}"
    assert only(text) == ["crosshead", "headline", "paragraph", "paragraph"]


def test_standfirst_before_the_byline() -> None:
    """What stands between headline and byline is the standfirst."""
    text = f"Le budget adopté dans la douleur\n\n{THREE}\n\nPar Jeanne Morel\n\n{ONE}\n\n{TWO}"
    assert only(text) == ["headline", "standfirst", "signature", "paragraph", "paragraph"]


def test_standfirst_before_the_dateline() -> None:
    """What stands between headline and dateline is the standfirst."""
    text = f"Le budget adopté\n\n{THREE}\n\nLILLE, 3 mai 2021 (AFP) - {ONE}"
    assert only(text) == ["headline", "standfirst", "paragraph"]


def test_crosshead_between_paragraphs() -> None:
    """A short line without a stop between two paragraphs is a crosshead."""
    text = f"Le budget adopté\n\n{ONE}\n\nUne opposition divisée\n\n{TWO}\n\n{THREE}"
    assert only(text)[2] == "crosshead"


def test_rows_of_short_lines_are_no_crossheads() -> None:
    """Lists and tables stay paragraphs, line by line."""
    text = f"{ONE}\n\nLille 12\nLyon 14\nNantes 9\nRennes 8\n\n{TWO}"
    assert set(only(text)) == {"paragraph"}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("LIRE AUSSI : Le tramway, dix ans de débats", "promo"),
        ("À lire également Le tramway, dix ans de débats", "promo"),
        (">> Lire aussi Le tramway, dix ans de débats", "promo"),
        ("Abonnez-vous pour lire la suite", "promo"),
        ("jf/mlm", "signature"),
        ("ab-cde/fg/hi", "signature"),
        ("(avec AFP)", "signature"),
        ("Le Courrier avec AFP", "signature"),
        ("Propos recueillis par Jeanne Morel", "signature"),
        ("De notre envoyée spéciale à Tunis", "signature"),
        ("Photo : la mairie mardi soir", "caption"),
        ("La mairie, mardi soir. (Photo AFP)", "caption"),
        ("Des élus devant la mairie © J. Morel", "caption"),
        ("La maire à son arrivée / AFP", "caption"),
        ("La maire, le 7 novembre 2024. REUTERS/Jeanne Morel", "caption"),
        ("La maire à Rennes, le 7 novembre 2024 ( AFP / Jeanne MOREL )", "caption"),
        ("Des élus (archives). Photo Jeanne Morel", "caption"),
        ("PHOTO JEANNE MOREL, LA PRESSE", "caption"),
        ("Photo d'archives.", "caption"),
        ("Image fournie par la mairie", "caption"),
        ("afp.com/Jeanne MOREL", "caption"),
        ("La Presse Canadienne", "signature"),
        ("ATS/Keystone", "signature"),
        ("ATS-Keystone", "signature"),
        ("Kyodo et Yonhap", "signature"),
        ("(Ukrinform, Kiev)", "signature"),
        ("– Avec l’Agence France-Presse", "signature"),
        ("Le Matin avec AFP et Reuters", "signature"),
        ("La rédaction avec Belga", "signature"),
        ("Source : AFP", "signature"),
        ("(Par Jeanne Morel, édité par Ali Benali)", "signature"),
        ("Publié aujourd'hui à 10h02", "signature"),
        ("07/11/2024 à 18:05", "signature"),
        ("Temps de lecture : 3 min", "signature"),
        ("Article réservé aux abonnés", "promo"),
        ("Réservé à nos abonnés", "promo"),
        ("Il vous reste 74.2% de cet article à lire.", "promo"),
        ("La suite après la publicité", "promo"),
        ("Déjà abonné ? Connectez-vous", "promo"),
        ("Partager sur Facebook", "promo"),
        ("A LIRE AUSSI Le tramway, dix ans de débats", "promo"),
        ("[LIRE AUSSI] Le tramway, dix ans de débats", "promo"),
        ("♦ À LIRE AUSSI. Le tramway, dix ans de débats", "promo"),
        ("👉 Lire aussi : Le tramway, dix ans de débats", "promo"),
        ("(Lire aussi page 3)", "promo"),
        ("Article abonné", "promo"),
        ("Contenu premium", "promo"),
        ("La maire, mardi à Rennes. PHOTO : REUTERS", "caption"),
        ("La maire, mardi. Photo : Jeanne Morel", "caption"),
        ("La maire mardi à Rennes Crédit photo : Jeanne Morel", "caption"),
        ("ab/cd/ef .", "signature"),
        ("Jeanne Morel, La Presse Canadienne", "signature"),
        ("Jeanne Morel et Ali Ben Salem, AFP", "signature"),
        ("» Lire l’entretien : Le tramway, dix ans de débats", "promo"),
    ],
)
def test_lines_around_the_paragraphs(line: str, kind: str) -> None:
    """What agencies and sites put around an article is told from it."""
    assert only(f"{ONE}\n\n{line}\n\n{TWO}") == ["paragraph", kind, "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "Publié en 1954, le roman a été lu par 12 millions de personnes.",
        "Par ailleurs, le conseil a élu deux adjoints",
        "Lire est un plaisir que la ville veut partager.",
        "À voir la foule, la maire a gagné son pari.",
        "Le maire a signé l'accord avec Reuters.",
        "(Applaudissements dans la salle)",
        "(Après une nuit de débats, la maire a cédé.)",
        "Réservé aux abonnés, le concert a fait salle comble mardi.",
        "Partager les tâches reste difficile, selon l'étude.",
        "Photo à l'appui, la maire a montré les dégâts.",
        "Reuters a confirmé l'information mardi.",
        "« Voir aussi grand est un risque », a dit la maire.",
        "– Voir aussi grand est un risque, a dit la maire.",
        "La ville a publié une photo : la place était vide.",
        "L'article abonné à la polémique a été retiré.",
        "Lire l'article suffit à s'en convaincre.",
        "La photo montre la maire avec Bernard Petit / Ali Benali.",
    ],
)
def test_paragraphs_that_begin_like_something_else(line: str) -> None:
    """In doubt a line is a paragraph, because a paragraph is always read."""
    assert only(f"{ONE}\n\n{line}\n\n{TWO}")[1] in {"paragraph", "crosshead"}
    assert only(f"{ONE}\n\n{line}\n\n{TWO}")[1] == "paragraph" or not line.endswith(".")


def test_the_title_under_an_invitation_is_promoted_too() -> None:
    """« Lire aussi » alone announces the next line, and only that one."""
    text = f"{ONE}\n\nÀ lire aussi :\n\nLe tramway, dix ans de débats\n\n{TWO}\n\n{THREE}"
    assert only(text) == ["paragraph", "promo", "promo", "paragraph", "paragraph"]
    assert only(f"{ONE}\n\nLire aussi\n\n{TWO}") == ["paragraph", "promo", "paragraph"]


@pytest.mark.parametrize(
    "byline", ["Jeanne Morel", "Marie de La Tour et Ali Ben Salem", "J.-P. Morel\nAFP"]
)
def test_a_name_alone_under_the_title_signs(byline: str) -> None:
    """The report does not name its writer again."""
    signed = ["signature"] * len(byline.split("\n"))
    text = f"Le budget adopté\n\n{byline}\n\n{ONE}\n\n{TWO}"
    assert only(text) == ["headline", *signed, "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        f"Le budget adopté\n\nJeanne Morel\n\n{ONE}\n\n« Oui », a dit Mme Morel. {TWO}",
        f"Le budget adopté\n\n{ONE}\n\nJeanne Morel\n\n{TWO}\n\n{THREE}",
        f"Le budget adopté\n\nUne opposition divisée\n\n{ONE}\n\n{TWO}",
    ],
)
def test_a_name_elsewhere_is_no_byline(text: str) -> None:
    """Whom the article is about it names again, and between paragraphs a name is a crosshead."""
    assert "signature" not in only(text)


def test_a_name_over_the_agency_signs() -> None:
    """The writer and the agency on two lines are a byline, at the top and at the bottom."""
    byline = "Jeanne Morel\nLa Presse Canadienne"
    assert only(f"{byline}\n\n{ONE}\n\n{TWO}") == [*["signature"] * 2, *["paragraph"] * 2]
    assert only(f"{ONE}\n\n{TWO}\n\n{byline}") == [*["paragraph"] * 2, *["signature"] * 2]


def test_lone_initials_sign_only_at_the_end() -> None:
    """One pair of initials is a signature under the last paragraph alone."""
    assert only(f"{ONE}\n\n{TWO}\n\njm")[2] == "signature"
    assert only(f"{ONE}\n\njm\n\n{TWO}")[1] == "paragraph"
    assert only(f"{ONE}\n\n{TWO}\n\nJMO/ALB")[2] == "signature"
    assert only(f"{ONE}\n\nPSG/OM\n\n{TWO}")[1] == "crosshead"


def test_a_quotation_pulled_out_of_the_text() -> None:
    """A quotation that stands alone and again in a paragraph is a pull quote."""
    pulled = "« Nous avons tenu nos engagements sans augmenter les impôts locaux »"
    assert only(f"{ONE}\n\n{pulled}\n\n{TWO}\n\n{THREE}")[1] == "pullquote"


def test_a_quotation_that_stands_once_is_read() -> None:
    """A quotation in a paragraph of its own is no pull quote."""
    alone = "« Le tramway sera terminé avant la fin du mandat, je m'y engage. »"
    assert only(f"{ONE}\n\n{alone}\n\n{TWO}")[1] == "paragraph"
