"""Articles corrected in brat are gold: what is written is read back, what is changed is counted."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from drawn_articles import articles
from hypothesis import HealthCheck, given, settings
from made_articles import pool

from newsparse import Article, FormatError
from newsparse.evaluate import Report, evaluate
from newsparse.evaluate.brat import document_of
from newsparse.evaluate.gold import read_gold
from newsparse.output.brat import to_brat

NAME = "piscine"


def _folder(tmp_path: Path, article: Article, ann: str | None = None) -> Path:
    (tmp_path / f"{NAME}.txt").write_bytes(article.text.encode())
    (tmp_path / f"{NAME}.ann").write_text(ann or to_brat(article), "utf-8")
    return tmp_path


def _score(folder: Path, article: Article) -> Report:
    def parse(_text: str, /, *, published: dt.date | None) -> Article:
        assert published is None
        return article

    return evaluate(folder, folder, parse=parse)


def test_an_article_written_to_brat_scores_in_full(tmp_path: Path) -> None:
    """Every measure that the article has anything of is 100."""
    article = pool()
    report = _score(_folder(tmp_path, article), article)
    assert not report.misses
    for name, tally in report.tallies.items():
        assert tally.right == tally.gold == tally.predicted, name
    assert all(share.percent() in {None, 100.0} for share in report.shares.values())
    assert report.tallies["quotes"].gold == len(article.quotes) > 2
    assert report.tallies["figures"].gold == len(article.figures) > 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(articles())
def test_what_is_written_is_read_back(tmp_path: Path, article: Article) -> None:
    """Figures keep their bounds, quotes their places and kinds."""
    if not article.text:
        return
    found = document_of(tmp_path / "x.ann", to_brat(article), article.text)
    figures = [
        tuple(None if end is None else f"{end:f}" for end in (f.low, f.high))
        for f in article.figures
    ]
    read = [(figure["low"], figure["high"]) for figure in found["figures"]]
    assert set(read) <= set(figures)
    assert len(found["dates"]) <= len(article.dates)
    kinds = {(q.segments[0].start, q.kind.value) for q in article.quotes if q.segments}
    kinds |= {(q.start, q.kind.value) for q in article.quotes}
    assert {(quote["start"], quote["kind"]) for quote in found["quotes"]} <= kinds


def test_a_correction_counts(tmp_path: Path) -> None:
    """A quote taken out is one too many, a name changed is a wrong speaker."""
    article = pool()
    lines = to_brat(article).splitlines(keepends=True)
    first = next(line.split("\t")[0] for line in lines if "\tQuote " in line)
    kept = "".join(line for line in lines if first not in line.replace("\t", " ").split(" "))
    kept = "".join(line for line in kept.splitlines(keepends=True) if f"Arg1:{first} " not in line)
    report = _score(_folder(tmp_path, article, kept), article)
    tally = report.tallies["quotes"]
    assert (tally.gold, tally.predicted) == (len(article.quotes) - 1, len(article.quotes))
    note = f"AnnotatorNotes {first}\tLuce Arnal\n"
    assert note in "".join(lines)
    renamed = "".join(lines).replace(note, note.replace("Luce Arnal", "Zoé Duval"))
    report = _score(_folder(tmp_path, article, renamed), article)
    assert {miss.what for miss in report.misses} == {"speaker"}


def test_dates_of_publication_stand_in_a_table(tmp_path: Path) -> None:
    """Beside the annotations; an article that it does not have has none."""
    folder = _folder(tmp_path, pool())
    assert read_gold(folder, folder, NAME)[1].published is None
    (folder / "published.csv").write_text(f"id,published\n{NAME},2024-04-03\n", "utf-8")
    assert read_gold(folder, folder, NAME)[1].published == dt.date(2024, 4, 3)


@pytest.mark.parametrize(
    ("ann", "said"),
    [
        ("T1\tQuote 0 5\tLe ba\n", r"quotes\[0\].kind: expected one of direct, mixed, indirect"),
        ("T1\tQuote zero 5\tLe ba\n", "no span of brat"),
        ("T1\tPER 0 99999\tLe\n", "T1 ends at 99999"),
        ("T1\tFigure 0 2\tLe\nA1\tKind T1 cardinal\n", "needs a note like 8000"),
        ("T1\tFigure 0 2\tLe\n#1\tAnnotatorNotes T1\tvingt\n", "needs a note like 8000"),
        ("A1\tKind T7 direct\n", "nothing of that number is drawn"),
        ("T1\tDate 0 2\tLe\nA1\tKind T1 JOUR\n", r"dates\[0\].type: expected one of DATE"),
    ],
)
def test_what_cannot_be_meant_is_told(tmp_path: Path, ann: str, said: str) -> None:
    """With the file and the line or span."""
    folder = _folder(tmp_path, pool(), ann)
    with pytest.raises(FormatError, match=said):
        read_gold(folder, folder, NAME)
