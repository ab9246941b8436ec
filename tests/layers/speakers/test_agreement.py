"""The sex that a participle, or the ending of an unknown noun, shows of a speaker."""

from __future__ import annotations

import pytest

import newsparse

SHOWN = [
    ("« C'est cher », s'est inquiétée Solange Petitjean.", "f"),
    ("« C'est cher », a dit Claude Roy. Claude Roy est née en 1960.", "f"),
    ("« C'est cher », a dit Claude Roy, née en 1960.", "f"),
    ("« C'est cher », a dit Claude Roy, âgé de 60 ans.", "m"),
    ("« C'est cher », a dit Claude Roy, réélue en 2020.", "f"),
    ("Dominique Roy a été nommé à Lyon. « C'est cher », a dit Dominique Roy.", "m"),
    ("Dominique Roy s'est dite surprise : « C'est cher. »", "f"),
    ("« C'est cher », a dit Nolwenn Cadoret, poissonnière.", "f"),
    # a reflexive verb may leave its participle alone; another noun may be meant; names tell too
    ("« C'est cher ? », s'est demandé Anne Roy.", None),
    ("La maison de Claude Roy, vendue en mai, brûle. « C'est cher », a dit Claude Roy.", None),
    ("« C'est cher », a dit Paul Roy, née en 1960.", None),
    ("« C'est cher », a dit Claude Roy.", None),
]


@pytest.mark.parametrize(("text", "gender"), SHOWN)
def test_what_agrees_shows_the_sex(parser: newsparse.Parser, text: str, gender: str | None) -> None:
    """The gender is shown, with the words that show it, or unknown."""
    (speaker,) = parser.parse(text).speakers
    assert speaker.gender == gender
    assert (speaker.gender_evidence is None) is (gender is None)


@pytest.fixture(scope="module")
def asked() -> newsparse.Parser:
    """A parser that may take first names for evidence."""
    return newsparse.Parser(options=newsparse.Options(gender_from_first_names=True))


@pytest.mark.parametrize(
    ("text", "gender", "evidence"),
    [
        ("« Oui », a dit Marie Dupont.", "f", "Marie"),
        ("« Oui », a dit Paul Roche.", "m", "Paul"),
        ("« Oui », a dit Camille Roche.", None, None),
        ("« Oui », a dit Roche.", None, None),
        ("« Oui », a dit la CGT.", None, None),
        ("« Oui », a dit le maire, Marie Dupont, qui est partie.", "m", "maire"),
    ],
)
def test_a_first_name_tells_where_it_is_asked(
    asked: newsparse.Parser, text: str, gender: str | None, evidence: str | None
) -> None:
    """It is said to be the evidence, and gives way to any other."""
    (speaker,) = asked.parse(text).speakers
    assert (speaker.gender, speaker.gender_evidence and speaker.gender_evidence.text) == (
        gender,
        evidence,
    )
