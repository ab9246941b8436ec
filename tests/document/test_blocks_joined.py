"""Blocks of several lines: questions and answers, lines broken by a mail program."""

from __future__ import annotations

from document.typed_blocks import ONE, THREE, TWO, only

from newsparse.document import build
from newsparse.source import Source

INTERVIEW = """La directrice du festival répond à nos questions

Pourquoi avez-vous choisi de déplacer le festival ?

Parce que le parc était devenu trop petit. Nous avons accueilli beaucoup de monde l'an dernier.

Craignez-vous de perdre votre public ?

Non, je crois qu'il nous suivra. C'est le pari que je fais.

Et le budget ?

Il est stable. Nos partenaires sont restés."""


def test_interview_without_marks() -> None:
    """Questions to somebody and answers in the first person are told apart."""
    assert only(INTERVIEW) == ["headline", *["question", "answer"] * 3]


def test_labelled_interview() -> None:
    """« Q : » and « R : » say which line is which."""
    text = f"{ONE}\nQ : Pourquoi ce choix ?\nR : Par nécessité.\nQ : Et après ?\nR : On verra."
    assert only(text) == ["paragraph", *["question", "answer"] * 2]


def test_questions_of_the_writer_are_no_interview() -> None:
    """Paragraphs that end in a question do not make an interview of a report."""
    text = f"{ONE}\n\nFallait-il voter si vite ?\n\n{TWO}\n\nQue fera l'opposition ?\n\n{THREE}"
    assert not {"question", "answer"} & set(only(text))


WRAPPED = """Le conseil municipal a adopté mardi soir le budget de la ville, malgré
l'opposition de deux groupes qui réclamaient un moratoire sur les travaux
du tramway, jugés trop coûteux.

« Nous avons tenu nos engagements sans augmenter les impôts locaux », a
assuré la maire devant une salle comble, avant de suspendre la séance
pour une heure."""


def test_hard_wrapped_lines_are_joined() -> None:
    """Lines broken by a mail program are one block, and their breaks read as spaces."""
    document = build(Source(text=WRAPPED))
    assert [b.text.split()[0] for b in document.blocks] == ["Le", "«"]
    first = document.blocks[0]
    assert "\n" in first.text
    assert "malgré l'opposition" in document.shadow[first.start : first.end]


def test_a_wrapped_paragraph_ends_where_a_line_is_short() -> None:
    """Without blank lines, the line that is not full ends its paragraph."""
    document = build(Source(text=WRAPPED.replace("\n\n", "\n")))
    assert [b.text.split()[0] for b in document.blocks] == ["Le", "«"]


def test_short_sentences_one_a_line_are_not_joined() -> None:
    """Sentences of their own lines stay blocks, however alike in length they are."""
    text = "\n".join(
        ["Le vote a eu lieu mardi soir à huis clos.", "Deux élus se sont abstenus."] * 4
    )
    assert len(only(text)) == 8
