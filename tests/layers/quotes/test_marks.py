"""Quotation marks: what opens, what closes, what is mended, whatever the typist did."""

from __future__ import annotations

import re

import pytest
from layers.quotes.typed import marked_in, words_of

_INSIDE = re.compile(r"⟦|⟧")


def unmark(row: str) -> tuple[str, list[str]]:
    """The bare text of a row, and the words that its double brackets hold."""
    parts = _INSIDE.split(row)
    return "".join(parts), parts[1::2]


STYLES = [
    "Le maire a parlé : « ⟦Le pont sera rouvert lundi⟧ ». La salle a applaudi.",
    "Le maire a parlé : «⟦Le pont sera rouvert lundi⟧». La salle a applaudi.",
    "Le maire a parlé : «\u00a0⟦Le pont sera rouvert lundi⟧\u00a0». La salle a applaudi.",
    "Le maire a parlé : «\u202f⟦Le pont sera rouvert lundi⟧\u202f». La salle a applaudi.",
    "Le maire a parlé : “⟦Le pont sera rouvert lundi⟧”. La salle a applaudi.",
    "Le maire a parlé : “\u00a0⟦Le pont sera rouvert lundi⟧\u00a0”. La salle a applaudi.",
    'Le maire a parlé : "⟦Le pont sera rouvert lundi⟧". La salle a applaudi.',
    "Le maire a parlé : „⟦Le pont sera rouvert lundi⟧“. La salle a applaudi.",
    "Le maire a parlé : „⟦Le pont sera rouvert lundi⟧”. La salle a applaudi.",
    "Le maire a parlé : ‹ ⟦Le pont sera rouvert lundi⟧ ›. La salle a applaudi.",
    "Le maire a parlé : ‹⟦Le pont sera rouvert lundi⟧›. La salle a applaudi.",
    "Le maire a parlé : ”⟦Le pont sera rouvert lundi⟧”. La salle a applaudi.",
]
PLACES = [
    "« ⟦Oui⟧ » et « ⟦non⟧ », répond-il, « ⟦c'est selon⟧ ».",
    "« ⟦Le pont⟧ », a-t-il dit, « ⟦sera rouvert lundi⟧ ».",
    "« ⟦Le pont, a-t-il dit, sera rouvert lundi⟧ ».",
    "L'« ⟦avenir⟧ » du pont (« ⟦un vieillard⟧ », dit-on) se joue lundi.",
    'L\'"⟦avenir⟧" du pont se joue d’“⟦un trait de plume⟧” lundi.',
    "« ⟦Sera-t-il rouvert ?⟧ » « ⟦Lundi !⟧ »",
    '"⟦Sera-t-il rouvert ?⟧", demande-t-elle. "⟦Lundi !⟧"',
    "« ⟦Le pont… sera rouvert⟧ »… peut-être.",
    "« ⟦Le pont sera rouvert.⟧ »\n\n« ⟦Et la route aussi.⟧ »",
]
NESTED = [
    "« ⟦Elle m'a dit “non merci” deux fois⟧ », raconte le voisin.",
    "« ⟦Elle m'a dit « non merci » deux fois⟧ », raconte le voisin.",
    '« ⟦Elle m\'a dit "non merci" deux fois⟧ », raconte le voisin.',
    "« ⟦Elle m'a dit ‹ non merci › deux fois⟧ », raconte le voisin.",
    "“⟦Elle m'a dit «non merci» deux fois⟧”, raconte le voisin.",
    '"⟦Elle m\'a dit «non merci» deux fois⟧", raconte le voisin.',
    "« ⟦Elle m'a dit « j'ai dit “non” » deux fois⟧ », raconte le voisin.",
]
DASHES = [
    "« ⟦– Et le pont ? – Il sera rouvert lundi.⟧ »",
    "« ⟦Le pont – le plus vieux – sera rouvert⟧ » — c'est promis.",
    "Le pont — “⟦une merveille⟧” — sera rouvert.",
    "Le pont –« ⟦une merveille⟧ »– sera rouvert.",
]

ODD = [
    # what stands beside a straight or a curly mark tells whether it opens or closes
    "Le maire (« ⟦Le pont rouvre⟧ ») a parlé.",
    "[« ⟦Le pont rouvre⟧ »]",
    "Le maire/«⟦Le pont rouvre⟧»/la ville",
    '("⟦Le pont rouvre⟧")',
    '["⟦Le pont rouvre⟧"]',
    '{"⟦Le pont rouvre⟧"}',
    'Il dit -"⟦Le pont rouvre⟧"- et sort.',
    'Il dit –"⟦Le pont rouvre⟧"– et sort.',
    'Il dit —"⟦Le pont rouvre⟧"— et sort.',
    'Il dit/"⟦Le pont rouvre⟧" et sort.',
    'Il dit : "⟦Le pont rouvre⟧"; elle rit.',
    'Il dit : "⟦Le pont rouvre⟧"! Elle rit.',
    'Il dit "⟦oui⟧"? Elle rit.',
    'Il dit "⟦oui⟧": elle rit.',
    'Il dit "⟦oui⟧"… Elle rit.',
    'Il dit "⟦oui⟧", elle rit.',
    '"⟦Oui⟧"',
    "L’“⟦avenir⟧”",
    "„⟦oui⟧“ et „⟦non⟧“",
    "‟⟦oui⟧” et ‟⟦non⟧”",
    "« ⟦a « b « c » d » e⟧ »",
    "« ⟦“a” et “b”⟧ »",
    '"⟦a «b» c⟧" puis «⟦d "e" f⟧»',
    '« ⟦Le pont a 3" de jeu⟧ ».',
    "« ⟦Oui⟧ »\n« ⟦Non⟧ »\n« ⟦Peut-être⟧ »",
]


@pytest.mark.parametrize("row", [*STYLES, *PLACES, *NESTED, *DASHES, *ODD])
def test_whole_marks_hold_their_words(row: str) -> None:
    """Each outermost pair gives the words inside it, without marks or white space, unrepaired."""
    text, expected = unmark(row)
    assert words_of(text) == expected
    assert not any(m.repaired or m.holes for m in marked_in(text))


@pytest.mark.parametrize("row", STYLES)
def test_the_outer_span_runs_from_mark_to_mark(row: str) -> None:
    """The outer span adds the two marks and the spaces inside of them, nothing more."""
    text, _ = unmark(row)
    (marked,) = marked_in(text)
    assert text[marked.outer_start] == marked.style
    assert text[: marked.outer_start] == "Le maire a parlé : "
    assert text[marked.outer_end :] == ". La salle a applaudi."
    assert len(text[marked.outer_start : marked.start].strip()) == 1
    assert len(text[marked.end : marked.outer_end].strip()) == 1


@pytest.mark.parametrize(
    ("text", "holes"),
    [
        ("« Le pont est vieux.\n« Il sera rouvert », a dit le maire.", ["\n« "]),
        ("«Le pont est vieux.\n\n«Il sera rouvert», a dit le maire.", ["\n\n«"]),
        ("“Le pont est vieux.\n“Il sera rouvert”, a dit le maire.", ["\n“"]),
        (
            "« Le pont est vieux.\n« Il tient encore.\n« Il sera rouvert », a dit le maire.",
            ["\n« ", "\n« "],
        ),
    ],
)
def test_marks_reopened_at_each_paragraph_are_one_quotation(text: str, holes: list[str]) -> None:
    """The reopened marks and the breaks are holes in one quotation that runs to its close."""
    (marked,) = marked_in(text)
    assert text[marked.start :].startswith("Le pont est vieux.")
    assert text[: marked.end].endswith("Il sera rouvert")
    assert [text[a:b] for a, b in marked.holes] == holes
    assert not marked.repaired


MENDED = [
    # the close is missing: the quotation ends before its incise, or with its paragraph
    "« ⟦Le pont sera rouvert lundi⟧, a-t-il promis.",
    "« ⟦Le pont sera rouvert lundi⟧, promet-elle devant la salle.",
    "« ⟦Le pont sera rouvert lundi⟧\nLa salle a applaudi.",
    "“⟦Le pont sera rouvert lundi⟧\n\nLa salle a applaudi.",
    # the opening is missing: it starts with its paragraph, or behind the sentence of another
    "⟦Le pont sera rouvert dès lundi⟧ », a promis le maire.",
    "⟦Le pont sera rouvert dès lundi⟧”, a promis le maire.",
    "La salle attend.\n⟦Le pont sera rouvert dès lundi⟧ », a promis le maire.",
]


@pytest.mark.parametrize("row", MENDED)
def test_a_missing_mark_is_mended_and_said_to_be(row: str) -> None:
    """What was plainly said is kept, and the result says that its bounds were inferred."""
    text, expected = unmark(row)
    assert words_of(text) == expected
    assert all(m.repaired for m in marked_in(text))


VERBS = (
    "assure estime explique affirme précise ajoute souligne indique déclare raconte confie juge"
    " lance répond demande conclut réplique promet prévient rappelle dit"
).split()
PERFECTS = (
    "dit déclaré affirmé expliqué ajouté assuré répondu lancé promis indiqué précisé confié"
    " raconté estimé souligné annoncé réagi conclu prévenu"
).split()
INVERTED = (
    "a-t-elle dit|avait-il dit|avaient-elles dit|aurait-il dit|a-t-on dit|ont-ils dit"
    "|l'a-t-il dit|leur a-t-il dit|lui a-t-elle dit|nous a-t-il dit|m'a-t-il dit|dit-il"
    "|disent-ils|disent-elles|dit-on|s'inquiète-t-il|explique-t-on à la mairie"
).split("|")
WHO = "l'élu|le maire|la maire|les élus|un élu|une élue|son maire|sa maire|M. Roche|Mme Roche|Paul"
LEFT_OPEN = [
    *(f"« ⟦Le pont rouvre⟧, {verb} le maire." for verb in VERBS),
    *(f"« ⟦Le pont rouvre⟧, a {verb} le maire." for verb in PERFECTS),
    *(f"« ⟦Le pont rouvre⟧, {group}." for group in INVERTED),
    *(f"« ⟦Le pont rouvre⟧, dit {who}." for who in WHO.split("|")),
    "« ⟦Le pont rouvre⟧, avait promis le maire.",
    "« ⟦Le pont rouvre⟧, ont dit les élus.",
    "« ⟦Le pont rouvre !⟧ s'écrie-t-elle.",
    "« ⟦Le pont rouvre ?⟧ demande Paul Roche.",
]
ODD_PAIRS = [
    "« ⟦Oui⟧”, dit-elle.",
    "“⟦Oui⟧ », dit-elle.",
    "⟦Oui le pont rouvre⟧ », dit-elle.",
]


@pytest.mark.parametrize("row", [*LEFT_OPEN, *ODD_PAIRS])
def test_an_incise_ends_what_no_mark_closes(row: str) -> None:
    """Typography alone tells the incise behind a quotation whose closing mark is missing."""
    text, expected = unmark(row)
    assert words_of(text) == expected
    assert all(m.repaired for m in marked_in(text))


@pytest.mark.parametrize(
    "row",
    [
        "⟦Le pont rouvre dès lundi⟧ ». « ⟦La route aussi⟧ ».",
        "« ⟦Le pont rouvre lundi.⟧ Il l'a dit : « ⟦Oui⟧ ».",
        "« ⟦Le pont rouvre⟧ : « ⟦Oui⟧ ».",
    ],
)
def test_the_mended_one_stands_beside_a_whole_one(row: str) -> None:
    """Of two quotations only the one without its partner is mended, as far as the other."""
    text, expected = unmark(row)
    assert words_of(text) == expected
    assert [m.repaired for m in marked_in(text)] == [True, False]


def test_a_broken_quotation_leaves_whole_ones_alone() -> None:
    """A missing mark neither swallows the whole quotation behind it nor moves its bounds."""
    text = "« Le pont est vieux. Il rouvre lundi, dit-il. « Nous avons vérifié », ajoute-t-il."
    broken, whole = marked_in(text)
    assert text[whole.start : whole.end] == "Nous avons vérifié"
    assert not whole.repaired
    assert broken.repaired
    assert broken.outer_end <= whole.outer_start
    text = "Il rit. « Oui ». Le pont sera rouvert dès lundi matin », a promis le maire."
    assert words_of(text) == ["Oui", "Le pont sera rouvert dès lundi matin"]
    assert [m.repaired for m in marked_in(text)] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Le maire n'a rien dit.",
        "— Le pont sera rouvert lundi, promet le maire.",
        "Rien ». La salle a applaudi.",
        "» La salle a applaudi.",
        "« »",
        "«»",
        '""',
        "«\n»",
        "Le pont sera rouvert «",
        'Un écran de 15" et un autre de 17" sont en vente.',
        "L'homme d'affaires n'a qu'une parole.",
        "L’homme d’affaires n’a qu’une parole ‘rare’.",
    ],
)
def test_nothing_quoted(text: str) -> None:
    """Stray marks, empty marks, inches, apostrophes and dashes hold nobody's words."""
    assert marked_in(text) == ()
