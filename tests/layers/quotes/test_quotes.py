"""Who is credited with which words, in sentences that carry their own answer.

The brackets are explained in ``marked_sentences``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from marked_sentences import unmark

import newsparse
from newsparse import Article

CLAUSES = [
    (
        "La directrice du musée, [s Sophie Garnier], [c a affirmé] que [i la grande galerie"
        " fermerait ses portes en janvier]."
    ),
    "Le maire de Vannes, [s Paul Roche], [c a annoncé] que [i le marché serait déplacé].",
    (
        "[s Le parquet de Nantes=parquet de Nantes] [c a précisé] que [i deux suspects avaient été"
        " arrêtés]."
    ),
    "[s Moscou] [c affirme] que [i l'attaque a été repoussée].",
    "Interrogée par la presse, [s Anne Leroy] [c a répondu] que [i la décision était prise].",
    "Dans un communiqué, [s Anne Leroy] [c écrit] que [i la décision est prise].",
    "[s La préfecture=préfecture] [c a indiqué] que [i la route serait fermée].",
    "[s Marc Villard] [c a demandé] si [i la réforme était abandonnée].",
    "[s Les enquêteurs=enquêteurs] [c se demandent] si [i le conducteur avait bu].",
    "La députée [s Claire Delmas] [c a dit] [i vouloir rencontrer les éleveurs].",
    "Le président du club, [s Marc Villard], [c a promis] de [i rembourser les abonnés].",
    "[s L'avocat=avocat] [c accuse] la police d'[i avoir menti].",
    (
        "« [d La saison est terminée] », [c a déclaré] l'entraîneuse [s Julie Monnier],"
        " [c soulignant] que [i trois joueuses étaient blessées]."
    ),
    "« [d Je n'ai rien vu] », [c répète] [s Marc Villard], [c ajoutant] qu'[i il dormait].",
    "[i La galerie restera ouverte], [c a assuré] [s Sophie Garnier].",
    "[s Elle=-] [c a dit] que [i la décision était prise].",
    "[i La galerie restera ouverte], [c assure-t-[s elle=-]].",
    "[s Le syndicat Solidaires=Solidaires] [c affirme] que [i vingt postes sont menacés].",
    (
        "[s Paul Roche] [c explique] que [i le budget sera voté en juin et que les travaux"
        " suivront]."
    ),
    "[s La ministre=ministre] [c a reconnu] que [i des erreurs avaient été commises].",
    "[s Paul Roche] [c a menacé] de [i quitter la table des négociations].",
    "[s Anne Leroy] [c a appelé] les habitants à [i rester chez eux].",
]
SOURCES = [
    "[c Selon] [s Anne Leroy], [i les travaux dureront deux ans].",
    "[i Les travaux dureront deux ans], [c selon] [s Anne Leroy].",
    "[c D'après] [s l'Insee=Insee], [i la population de la ville a augmenté].",
    "[c Pour] [s Marc Villard], [i cette réforme arrive trop tard].",
    "[c Selon] [s une source policière=source policière], [i deux suspects ont été arrêtés].",
    "[i Les travaux, [c selon] [s Anne Leroy], dureront deux ans].",
    "« [d Les travaux dureront deux ans] », [c selon] [s Anne Leroy].",
    "[c Aux yeux de] [s Marc Villard], [i cette réforme arrive trop tard].",
    "Pour Noël, la ville a installé trois sapins.",
    "Selon le droit, la vente est nulle.",
]
MARKS = [
    "« [d Nous rouvrirons la ligne dès lundi] », [c a déclaré] [s Luc Bonnard].",
    (
        "Luc Bonnard a visité le chantier. « [d Nous rouvrirons la ligne dès lundi] »,"
        " [c a-t-[s il=Luc Bonnard] déclaré]."
    ),
    (
        "Anne Leroy a visité le chantier. « [d Les travaux avancent bien] »,"
        " [c se félicite-t-[s elle=Anne Leroy]]."
    ),
    "« [d Nous rouvrirons la ligne avant l'été] », [c a déclaré] [s Luc Bonnard].",
    (
        "Luc Bonnard a visité le chantier. « [d Nous rouvrirons la ligne avant l'été] »,"
        " [c a-t-[s il=Luc Bonnard] déclaré]."
    ),
    "« [d On a eu très peur] », [c raconte] [s un habitant=habitant].",
    "[s Marc Villard] [c a prévenu] : « [d Cette réforme arrive trop tard.] »",
    "[s Anne Leroy] : « [d La décision est prise et nous l'assumons.] »",
    "« [d Cette réforme arrive trop tard] » ([s Marc Villard]).",
    "[s Marc Villard] [c a affirmé] que « [d cette réforme arrive trop tard] ».",
    "[s Anne Leroy] [c dénonce] « [m une décision absurde] ».",
    "[s Marc Villard] [c a affirmé] que [i la réforme était « [m une occasion manquée] »].",
    "[s Marc Villard] [c a déclaré] qu'[i il « [m ne cédera pas] »].",
    "“[d Cette réforme arrive trop tard]”, [c regrette] [s Marc Villard].",
    '"[d Cette réforme arrive trop tard]", [c regrette] [s Marc Villard].',
    "«[d Cette réforme arrive trop tard]», [c regrette] [s Marc Villard].",
    "« [d Cette réforme arrive trop tard] », [c regrette] le sénateur [s Marc Villard].",
    "« [d Nous irons, [c a dit] [s Marc Villard], jusqu'au bout de cette réforme.] »",
]
SEVERAL = [
    (
        "« [d Cette réforme arrive trop tard] », [c regrette] [s Marc Villard]. « [d Il fallait la"
        " voter en juin.] »"
    ),
    (
        "« [d La galerie restera ouverte] », [c dit] [s Sophie Garnier]. [s Elle=Sophie Garnier]"
        " [c ajoute] : « [d Personne ne sera licencié.] »"
    ),
    (
        "« [d La galerie restera ouverte] », [c dit] [s Sophie Garnier]. « [d Nous verrons bien] »,"
        " [c répond] [s Paul Roche]."
    ),
    (
        "« [d La galerie restera ouverte] », [c dit] [s Sophie Garnier].\n« [d Personne ne sera"
        " licencié.] »"
    ),
    (
        "[s Sophie Garnier] [c assure] que [i la galerie restera ouverte]. [s Paul Roche]"
        " [c affirme] que [i la mairie paiera]."
    ),
]
NOBODY = [
    "« [d Nous ne lâcherons rien !] » Le cri résonne dans la vallée.",
    "« [d Nous ne lâcherons rien.] »",
]
NOTHING = [
    "Le film « Les Nuits de Brest » sort mercredi.",
    "Son roman « La Mer du Nord » a été traduit en dix langues.",
    "Les « gilets jaunes » ont défilé dans le calme.",
    "Le fameux « miracle » n'a pas eu lieu.",
    "L'opération « Ville propre » commence lundi.",
    "La ministre a annoncé la fermeture du musée.",
    "La galerie fermera ses portes en janvier.",
    "Le maire pense à sa ville.",
    "On apprend que le musée est fermé.",
    "Le musée aurait vendu trois tableaux.",
]
ROWS = [*CLAUSES, *SOURCES, *MARKS, *SEVERAL, *NOBODY, *NOTHING]

Read = Callable[[str], Article]


@pytest.fixture(scope="module")
def read(parser: newsparse.Parser) -> Read:
    """The article of any text of this module; all go through the models together."""
    texts = [unmark(row).text for row in ROWS] + list(SAID) + [text for text, _ in INSIDE]
    articles: Mapping[str, Article] = dict(
        zip(texts, parser.parse_many(texts, batch_size=len(texts)), strict=True)
    )
    return articles.__getitem__


@pytest.mark.parametrize("marked", ROWS)
def test_quotes_of_a_sentence(read: Read, marked: str) -> None:
    """Kind and bounds of every quote, its speaker, cue and mention are what the row says."""
    row = unmark(marked)
    article = read(row.text)
    assert [(q.kind, q.start, q.end) for q in article.quotes] == row.quotes
    assert {(q.cue.start, q.cue.end) for q in article.quotes if q.cue} == row.cues
    # where the mention starts, title and function in or out, is the speakers' affair
    mentions = {q.mention.end: q.speaker for q in article.quotes if q.mention}
    assert {end: s.name if s else None for end, s in mentions.items()} == row.named
    assert all(q.speaker is None for q in article.quotes if q.mention is None)


SAID = {
    "Marc Villard n'a pas dit que la réforme était abandonnée.": (True, "asserted"),
    "Anne Leroy n'a jamais affirmé que la décision était prise.": (True, "asserted"),
    "Anne Leroy a affirmé que la décision n'était pas prise.": (False, "asserted"),
    "Le ministre aurait affirmé que la réforme était abandonnée.": (False, "reported"),
    "« La décision est prise », aurait déclaré Anne Leroy.": (False, "reported"),
    "Marc Villard devrait annoncer que la réforme est abandonnée.": (False, "future"),
    "Marc Villard a demandé si la réforme était abandonnée.": (False, "asked"),
    "Marc Villard a affirmé que la réforme était abandonnée.": (False, "asserted"),
    "Marc Villard affirmait que la réforme était abandonnée.": (False, "asserted"),
}


@pytest.mark.parametrize("text", SAID)
def test_how_certain_the_saying_is(read: Read, text: str) -> None:
    """Negation, hearsay, future and question belong to the cue, not to what it reports."""
    (quote,) = read(text).quotes
    assert quote.cue is not None
    assert (quote.cue.negated, str(quote.cue.modality)) == SAID[text]


INSIDE = [
    (
        "« Nous irons, a dit Marc Villard, jusqu'au bout de cette réforme. »",
        ["Nous irons", "jusqu'au bout de cette réforme."],
    ),
    (
        "« Le pont est vieux.\n« Il sera rouvert lundi », a dit Marc Villard.",
        ["Le pont est vieux.", "Il sera rouvert lundi"],
    ),
    ("« C'est long, dit Marc Villard, 52 ans, le maire. Tenons. »", ["C'est long", "Tenons."]),
    (
        "Si rien ne change, a prévenu Marc Villard, les lycées fermeront.",
        ["Si rien ne change", "les lycées fermeront"],
    ),
]


@pytest.mark.parametrize(("text", "said"), INSIDE)
def test_what_was_said_leaves_out_the_reporter(read: Read, text: str, said: list[str]) -> None:
    """An incise and reopened marks inside one quote are in its text, not in what can be pasted."""
    (quote,) = read(text).quotes
    assert [s.text for s in quote.segments] == said
    assert quote.said == " ".join(said)
    assert quote.speaker is not None
    assert quote.speaker.name == "Marc Villard"


def test_a_fragment_knows_its_clause(read: Read) -> None:
    """A quoted fragment in a reported clause has the clause as parent, and is not counted twice."""
    article = read("Marc Villard a affirmé que la réforme était « une occasion manquée ».")
    clause, fragment = article.quotes
    assert fragment.parent is clause
    assert clause.parent is None
    assert article.top_quotes == (clause,)


DIRECT = [
    "« Nous rouvrirons la ligne dès lundi », a déclaré Luc Bonnard.",
    "Le maire, Paul Roche, a affirmé que l'école de l'avenue d'Alsace n'ouvrirait pas.",
    "Marc Villard a prévenu : « Cette réforme arrive trop tard. »",
    "Selon Anne Leroy, l'usine s'arrêtera l'an prochain.",
    "« Personne n'a vu l'incendie », raconte un habitant de l'immeuble.",
    "La ministre Claire Delmas dénonce « une décision absurde ».",
    "La salle a applaudi.",
]
articles = st.lists(st.sampled_from(DIRECT), min_size=1, max_size=4, unique=True).map("\n".join)
few = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def outline(article: Article) -> list[tuple[str, int, int, str | None]]:
    """Kind, bounds and speaker of every quote."""
    return [
        (q.kind, q.start, q.end, q.speaker.name.replace("’", "'") if q.speaker else None)
        for q in article.quotes
    ]


@few
@given(text=articles)
def test_curly_apostrophes_change_nothing(parser: newsparse.Parser, text: str) -> None:
    """The same text with typeset apostrophes has the same quotes at the same places."""
    plain, curly = parser.parse_many([text, text.replace("'", "’")])
    assert outline(plain) == outline(curly)


@few
@given(text=articles)
def test_no_break_spaces_change_nothing(parser: newsparse.Parser, text: str) -> None:
    """Spaces inside the marks may be of any width."""
    narrow = text.replace("« ", "«\u202f").replace(" »", "\u00a0»")
    plain, typeset = parser.parse_many([text, narrow])
    assert outline(plain) == outline(typeset)


@few
@given(text=articles, marks=st.sampled_from(["“”", '""', "„“"]))
def test_the_style_of_marks_changes_nothing(
    parser: newsparse.Parser, text: str, marks: str
) -> None:
    """Quotes in marks keep their words, their kind and their speaker in every style of marks."""
    other = text.replace("« ", marks[0]).replace(" »", marks[1])
    before, after = (
        [(q.kind, q.text, q.speaker and q.speaker.name) for q in a.quotes if q.kind != "indirect"]
        for a in parser.parse_many([text, other])
    )
    assert before == after


@few
@given(text=articles, added=st.sampled_from(DIRECT))
def test_what_is_added_below_leaves_quotes_above_alone(
    parser: newsparse.Parser, text: str, added: str
) -> None:
    """A further paragraph adds its quotes and changes none of those before it."""
    before, after = parser.parse_many([text, f"{text}\n{added}"])
    assert outline(after)[: len(before.quotes)] == outline(before)


def test_two_pull_quotes_with_the_same_words_do_not_repeat_each_other_in_a_circle(
    parser: newsparse.Parser,
) -> None:
    """The second repeats the first, the first repeats nothing, and the article is read."""
    shown = "« Nous tiendrons bon », promet la maire"
    lines = [shown, "Le port est fermé depuis lundi.", shown, "Il rouvrira mardi."]
    text = "\n".join(lines)
    blocks, start = [], 0
    for line in lines:
        kind = newsparse.BlockKind.PULLQUOTE if line is shown else newsparse.BlockKind.PARAGRAPH
        block = newsparse.Block(start=start, end=start + len(line), text=line, kind=kind)
        blocks.append(block)
        start += len(line) + 1
    read = parser.parse(newsparse.Source(text=text, blocks=tuple(blocks)))
    first, second = (quote for quote in read.quotes if quote.text == "Nous tiendrons bon")
    assert first.duplicate_of is None
    assert second.duplicate_of is first
