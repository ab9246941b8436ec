"""The seed article, read as a reader would."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import newsparse
from newsparse import BlockKind

RUTTE = "Mark Rutte"
SAID = [
    ("indirect", "vouloir discuter", "Corée du Nord", RUTTE, "a déclaré"),
    ("mixed", "menace", "menace", RUTTE, "a déclaré"),
    ("direct", "J’ai hâte", "cette menace", RUTTE, "a-t-il déclaré"),
    ("direct", "La Russie doit payer", "l’Indo-Pacifique", RUTTE, "a-t-il déclaré"),
    ("indirect", "il s’agissait de", "dangereux »", RUTTE, "soulignant"),
    ("mixed", "développements dangereux", "développements dangereux", RUTTE, "soulignant"),
    ("mixed", "illustre la façon", "bien sûr l’Iran", RUTTE, "a-t-il souligné"),
    ("direct", "Et cela constitue", "les États-Unis", RUTTE, "a-t-il souligné"),
    ("indirect", "sur les 10 000", "de Koursk »", "Washington", "Selon"),
    ("mixed", "ont été déployés", "de Koursk", "Washington", "Selon"),
]


def test_the_seed_article_is_quoted_as_a_reader_would(seed: newsparse.Article) -> None:
    """Ten quotes, each with its kind, bounds, speaker and cue; the missing mark is mended."""
    assert len(seed.quotes) == len(SAID)
    for quote, (kind, first, last, speaker, cue) in zip(seed.quotes, SAID, strict=True):
        assert quote.kind == kind
        assert quote.text.startswith(first)
        assert quote.text.endswith(last)
        assert quote.speaker is not None
        assert quote.speaker.name == speaker
        assert quote.cue is not None
        assert quote.cue.text == cue
    assert [q.id for q in seed.quotes if q.repaired] == ["q8"]
    parents = {q.id: q.parent.id for q in seed.quotes if q.parent}
    assert parents == {"q2": "q1", "q6": "q5", "q10": "q9"}


def test_the_seed_article_has_two_speakers(seed: newsparse.Article) -> None:
    """A person with his function, and a capital that stands for its government."""
    rutte, washington = seed.speakers
    assert (rutte.name, rutte.kind, rutte.gender) == (RUTTE, "person", "m")
    assert rutte.role == "secrétaire général de l’Otan"
    assert (washington.name, washington.kind, washington.gender) == ("Washington", "place", None)
    assert washington.role is None


def test_the_seed_article_has_two_dates(seed: newsparse.Article) -> None:
    """*jeudi*, said on a Thursday, is that day."""
    assert [(d.text, d.type, d.value) for d in seed.dates] == [
        ("jeudi", "DATE", "2024-11-07"),
        ("février 2022", "DATE", "2022-02"),
    ]
    assert seed.quotes[0].date is seed.dates[0]
    assert seed.dates[1].earliest == dt.datetime(2022, 2, 1)
    assert seed.dates[1].latest == dt.datetime(2022, 3, 1)


def test_the_seed_article_has_four_figures(seed: newsparse.Article) -> None:
    """About forty, thousands, ten thousand and up to eight thousand, with what they count."""
    found = [
        (
            f.text,
            f.low,
            f.high,
            f.approx,
            f.counted and f.counted.text,
            f.speaker and f.speaker.name,
        )
        for f in seed.figures
    ]
    ten, eight, forty = Decimal(10_000), Decimal(8_000), Decimal(40)
    assert found == [
        ("une quarantaine", forty, forty, True, "dirigeants", None),
        ("des milliers", Decimal(1_000), None, False, "soldats", None),
        ("10 000", ten, ten, False, None, "Washington"),
        ("jusqu’à 8 000", None, eight, False, None, "Washington"),
    ]
    assert {(f.kind, f.unit) for f in seed.figures} == {("cardinal", None)}


def test_the_seed_article_keeps_its_text(seed: newsparse.Article, seed_text: str) -> None:
    """Character for character, with its dateline and nine paragraphs."""
    assert seed.text == seed_text
    assert seed.dateline is not None
    assert (seed.dateline.text, seed.dateline.place) == ("(Budapest)", "Budapest")
    assert [b.kind for b in seed.blocks] == [BlockKind.PARAGRAPH] * 9


def test_a_first_name_tells_a_gender_only_where_asked(parser: newsparse.Parser) -> None:
    """The evidence is then the first name; what the article shows still wins."""
    asked = newsparse.Parser(options=newsparse.Options(gender_from_first_names=True))
    text = "« Le port restera fermé », a déclaré Anne Leroy. « Non », a dit M. Claude Petit."
    assert [s.gender for s in parser.parse(text).speakers] == [None, "m"]
    anne, claude = asked.parse(text).speakers
    assert anne.gender == "f"
    assert anne.gender_evidence is not None
    assert text[anne.gender_evidence.start : anne.gender_evidence.end] == "Anne"
    assert claude.gender_evidence is not None
    assert claude.gender_evidence.text != "Claude"
