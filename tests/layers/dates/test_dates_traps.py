"""What looks like a date and is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import newsparse
from newsparse.article import DateMention

Read = Callable[..., tuple[DateMention, ...]]

NO_DATES = [
    "La sonde a photographié la planète Mars.",
    "Mme Janvier est une élue de l'opposition.",
    "Les marins du Midi de la France ont protesté.",
    "Elle a fait une nouvelle tentative, en vain.",
    "La Seconde Guerre mondiale a détruit la ville.",
    "La salle compte 2000 places.",
    "L'amende va de 1990 à 2000 euros.",
    "Appelez le 01.42.34.56.78 ou le 06 12 34 56 78.",
    "Le service est ouvert 24h/24.",
    "Un garçon de 12 ans et une femme de 34 ans ont disparu.",
    "Paul Durand, 45 ans, est entraîneur.",
    "Il est mort à 82 ans.",
    "Les 18-24 ans boudent les urnes.",
    "Elle a 25 ans.",
    "Le bébé de 18 mois va bien.",
    "La version 10.5.12 du logiciel est sortie.",
    "L'article 49-3 a été utilisé.",
    "Le score était de 3-1.",
    "Le XVIe arrondissement a voté à droite.",
    "Le père Noël est en avance, le marché de Noël aussi.",
    "Les moaïs de l'île de Pâques.",
    "Les Printemps arabes ont surpris.",
    "La mise à jour est à l'ordre du jour.",
    "À ce jour, rien n'a changé.",
    "Ces dernières années, tout a changé.",
    "Il y a quelques jours, tout a changé.",
    "C'était au lendemain de la victoire.",
    "La France d'aujourd'hui n'est plus celle-là.",
    "Le 20 heures de TF1 a réuni cinq millions de téléspectateurs.",
    "Le règlement 1169/2011 impose l'étiquetage.",
    "Le règlement (UE) 2016/679 protège les données.",
    "L'homme est condamné à 120 jours-amende.",
    "Les 18-25 ans votent peu.",
    "Les salariés de 62 à 64 ans partiront plus tard.",
    "L'article 1382 du code civil s'applique.",
    "Le maire d'Août-sur-Mer est venu.",
    "La place du 8-Mai-1945 et la rue du 4-Septembre sont fermées.",
    "Les Vingt-Sept et le G20 ont voté.",
    "Le site est gardé 24 h sur 24, sept jours sur sept.",
    "Elle n'avait que 12 ans au moment des faits.",
]


@pytest.mark.parametrize("sentence", NO_DATES)
def test_no_date_is_invented(read: Read, sentence: str) -> None:
    """Ages, counts, names, codes and vague words are no dates."""
    assert read(sentence) == ()


LENGTHS = [
    ("Il est condamné à cinq ans de prison.", "cinq ans"),
    ("Une peine de cinq ans est requise.", "cinq ans"),
    ("Après 20 ans de carrière, elle part.", "20 ans"),
    ("Un bail de 9 ans est signé.", "9 ans"),
]


@pytest.mark.parametrize(("sentence", "words"), LENGTHS)
def test_years_that_last_are_no_ages(read: Read, sentence: str, words: str) -> None:
    """The years of a sentence, a lease or a career are a length of time."""
    (mention,) = read(sentence)
    assert (mention.text, str(mention.type)) == (words, "DURATION")


def test_nowadays_is_no_day(parser: newsparse.Parser) -> None:
    """*Aujourd'hui* set against an earlier year means the present, and is left out."""
    text = "Le village comptait cent fermes en 1950. Aujourd'hui, il reste deux exploitations."
    article = parser.parse(text, published="2024-11-07")
    assert [m.text for m in article.dates] == ["1950"]


@pytest.mark.parametrize(
    "text",
    ["Jean Vidal, 45 ans\nIl est maire de Dole.", "Paul Roche, 60 ans dont dix ici, part."],
)
def test_an_age_at_the_end_of_a_line_or_before_dont_is_no_length(read: Read, text: str) -> None:
    """Years behind a name and a comma are an age, whatever ends them."""
    assert read(text) == ()
