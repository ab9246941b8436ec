"""Doubts: damaged letters, leftover markup and other languages are said, and nothing is changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.article import Doubt
from newsparse.source import Source

FRENCH = (
    "L’Otan a déjà répondu : « Nous n’irons pas à Kiev », où l’été s’achève. Dès août, "
    "l’œuvre a coûté 3 € de plus… É-UNIS, Âge, 5°C — voilà\u00a0» été»\u00a0»\u202f; naïf, Noël."
)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("letter", "éàèùçêîôûëïüœÉÀÇ’«»–…€\u00a0")
def test_every_letter_read_in_a_wrong_encoding_is_noticed(letter: str, encoding: str) -> None:
    """One damaged letter is enough, and the text stays as it was."""
    damaged = letter.encode().decode(encoding, "replace")
    text = f"Le conseil a voté mardi {damaged}x la rénovation."
    source = Source(text=text)
    assert Doubt.MOJIBAKE in source.doubts
    assert source.text == text


def test_a_damaged_line_is_not_said_to_be_another_language() -> None:
    """Its words are unknown because they are damaged."""
    text = "Le secrÃ©taire gÃ©nÃ©ral de lâ€™Otan arrive."
    assert Source(text=text).doubts == (Doubt.MOJIBAKE,)


def test_the_replacement_character_is_noticed() -> None:
    """A letter that was lost for good is damage too."""
    assert Source(text="Le conseil a vot\ufffd mardi.").doubts == (Doubt.MOJIBAKE,)


def test_french_typography_is_no_damage() -> None:
    """Accents, marks and no-break spaces in any order are French as it is written."""
    assert Source(text=FRENCH).doubts == ()


@given(st.text(alphabet="aéèàçùêôïœÉÀ’«»“”…–— \u00a0\u202f.,;:!?€°n", max_size=80))
def test_no_order_of_french_letters_looks_damaged(text: str) -> None:
    """The letters and marks of French never make one of the damaged forms."""
    assert Doubt.MOJIBAKE not in Source(text=text).doubts


@pytest.mark.parametrize(
    "entity", ["&nbsp;", "&eacute;", "&#8217;", "&#x2019;", "&laquo;", "&amp;"]
)
def test_entities_left_in_a_text_are_noticed(entity: str) -> None:
    """Text that was taken out of a page half-way says so."""
    assert Source(text=f"Le conseil{entity}a voté.").doubts == (Doubt.ESCAPED,)
    assert Source(text="R&D et Marks & Spencer ; oui").doubts == ()


FOREIGN = """\
The mayor said on Tuesday that the new budget would be voted in December, once the grants are known.
El alcalde dijo el martes que el nuevo presupuesto se votará en diciembre con las dotaciones.
Il sindaco ha detto martedì che il nuovo bilancio sarà votato a dicembre, con i suoi contributi.
Der Minister sagte am Dienstag, dass der neue Plan bald verabschiedet werde, sobald es gut geht.
De burgemeester zei dinsdag dat de nieuwe begroting in december wordt gestemd, met zijn middelen.
Мэр Москвы заявил во вторник, что новый бюджет будет принят в декабре.
市長は火曜日、新しい予算案が十二月に可決されると述べた。
The mayor said on Tuesday that the new budget would be voted.
Scientists have discovered a new species of frog in Madagascar.
Der Stadtrat hat am Dienstag den Haushalt für das Jahr beschlossen, wie die Stadt mitteilte.
Die Polizei nahm am Montag zwei Männer in Berlin fest.
La policía detuvo a dos hombres el lunes por la noche.
Il governo ha annunciato nuove misure contro l'inflazione.
De politie hield maandag twee mannen aan in een woning.
""".splitlines()


@pytest.mark.parametrize("text", FOREIGN)
def test_text_in_another_language_is_noticed(text: str) -> None:
    """An article that is not French says so."""
    assert Source(text=text).doubts == (Doubt.NOT_FRENCH,)


@pytest.mark.parametrize(
    "text",
    [
        "Le conseil a adopté mardi soir le budget de la ville, qui prévoit de rénover dix écoles.",
        "« We are very happy », a dit le chanteur, qui donnait son premier concert depuis dix ans.",
        "Score final : Lille 3, Lyon 1.",
        "« Game of Thrones », c’est fini pour les fans.",
        "Combien de temps vit le bernard-l'hermite ?",
        "Le groupe Daft Punk sort « Random Access Memories ».",
        "New York Times",
        "12 000",
        "",
    ],
)
def test_french_text_and_short_text_are_not_doubted(text: str) -> None:
    """A quotation in English, and lines too short to tell, raise no doubt."""
    assert Source(text=text).doubts == ()


def test_doubts_of_a_long_text_are_quick() -> None:
    """A text of two million characters is judged by samples of it."""
    import time

    begun = time.process_time()
    assert Source(text=FRENCH * 15_000).doubts == ()
    assert time.process_time() - begun < 10
