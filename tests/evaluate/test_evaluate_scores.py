"""Scoring: the numbers of a small article counted by hand, and files that are not in the format."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from made_articles import TEXT, pool, span

from newsparse import Article, FormatError, InputError, Mention, MentionKind
from newsparse.evaluate import Report, below, evaluate, read_floors, to_text


def at(words: str) -> list[int]:
    """Return start and end of words."""
    where = span(words)
    return [where["start"], where["end"]]


def gold(**changes: Any) -> dict[str, Any]:
    """Return what a reader understood of the pool's article, which differs from what it holds."""
    clause, fragment = "le bassin « rouvrira avant l’été »", "rouvrira avant l’été"

    def quote(words: str, kind: str, speaker: str | None, **more: Any) -> dict[str, Any]:
        start, end = at(words)
        return {"start": start, "end": end, "kind": kind, "speaker": speaker, **more}

    def named(words: str, kind: str, start: int | None = None) -> dict[str, Any]:
        first = at(words)[0] if start is None else start
        return {"start": first, "end": first + len(words), "type": kind}

    date = {"type": "DATE", "mod": None}
    return {
        "id": "piscine",
        "published": "2024-04-03",
        "speakers": [
            {"id": "a", "names": ["Luce Arnal", "maire"], "kind": "person", "role": "maire"},
            {"id": "b", "names": ["Paul Roy"], "kind": "person", "role": None},
        ],
        "quotes": [
            quote(clause, "indirect", "a", cue=at("a assuré"), mention=at("Luce Arnal")),
            quote(fragment, "mixed", "b", cue=at("a assuré"), mention=None),
            quote("Nous paierons", "direct", None, cue=at("a-t-elle promis"), mention=at("elle")),
            quote("travaux à plus de 3 millions d’euros", "indirect", "a", cue=None, mention=None),
        ],
        "entities": [named("Luce Arnal", "PER"), named("Brive", "LOC"), named("Brive", "LOC", 0)],
        "dates": [
            dict(zip(("start", "end"), at("mardi"), strict=True), value=["2024-04-02"], **date),
            dict(zip(("start", "end"), at("avant l’été"), strict=True), value=["2024-06"], **date),
        ],
        "figures": [
            {
                **dict(zip(("start", "end"), at("3 millions d’euros"), strict=True)),
                "kind": "money",
                "low": "3000000",
                "high": None,
                "approx": False,
                "unit": "EUR",
                "counted": "travaux",
            }
        ],
        **changes,
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A directory of one gold article."""
    made = tmp_path / "gold"
    made.mkdir()
    (made / "piscine.txt").write_bytes(TEXT.encode())
    (made / "piscine.json").write_text(json.dumps(gold()), encoding="utf-8")
    return made


def parse(text: str, /, *, published: dt.date) -> Article:
    """Read nothing; return the article made by hand."""
    assert (text, published) == (TEXT, dt.date(2024, 4, 3))
    return pool()


def scored(folder: Path) -> Report:
    """Return the report of the folder."""
    return evaluate(folder, folder, parse=parse)


def test_numbers_counted_by_hand(folder: Path) -> None:
    """Every measure has the value that counting by hand gives."""
    measures = scored(folder).to_dict()
    f1 = {name: row["f1"] for name, row in measures.items() if isinstance(row, dict)}
    assert f1 == {
        "quotes": 75.0,
        "quotes.direct": 100.0,
        "quotes.mixed": 100.0,
        "quotes.indirect": 50.0,
        "quotes.cover30": 75.0,
        "quotes.cover80": 75.0,
        "quotes.end_to_end": 25.0,
        "speakers": 66.7,
        "entities": 80.0,
        "entities.PER": 100.0,
        "entities.ORG": 0.0,
        "entities.LOC": 66.7,
        "entities.MISC": 0.0,
        "dates": 50.0,
        "dates.span": 100.0,
        "figures": 100.0,
        "figures.span": 100.0,
    }
    shares = {name: value for name, value in measures.items() if name.endswith("accuracy")}
    assert shares == {
        "quotes.kind_accuracy": 100.0,
        "speaker_accuracy": 50.0,
        "mention_accuracy": 50.0,
        "cue_accuracy": 66.7,
        "speaker_kind_accuracy": 100.0,
        "speaker_role_accuracy": 100.0,
        "date_mod_accuracy": 100.0,
        "figure_kind_accuracy": 100.0,
        "figure_approx_accuracy": 100.0,
        "figure_counted_accuracy": 0.0,
    }
    assert measures["entities"] == {"p": 100.0, "r": 66.7, "f1": 80.0, "gold": 3, "pred": 2}
    assert (measures["articles"], measures["failed"]) == (1, [])


def test_report_in_lines(folder: Path) -> None:
    """The report has a line a measure, and with errors a line a miss before them."""
    report = scored(folder)
    lines = to_text(report).splitlines()
    assert lines[0] == "quotes                 P  75.0 R  75.0 F1  75.0   gold 4 predicted 4"
    assert "figure_counted_accuracy 0.0" in lines
    assert lines[-1] == "articles               1"
    misses = to_text(report, errors=True).splitlines()[: len(report.misses)]
    assert (
        "piscine\tspeaker\t'rouvrira avant l’été'\tsaid 'luce arnal', gold ['paul roy']" in misses
    )
    assert "piscine\tdate value\t'avant l’été'\tsaid None, gold ['2024-06']" in misses
    assert {miss.split("\t")[1] for miss in misses} == {
        "speaker",
        "quote missed",
        "quote extra",
        "entity missed",
        "date value",
    }


def requoted(folder: Path, number: int, **changes: Any) -> Report:
    """Return the report where one gold quote is another than in the folder."""
    annotated = gold()
    annotated["quotes"][number].update(changes)
    (folder / "piscine.json").write_text(json.dumps(annotated), encoding="utf-8")
    return scored(folder)


def test_quote_of_another_extent_is_missed(folder: Path) -> None:
    """A quote that shares half of its extent with the gold quote is not the same quote."""
    wider = requoted(folder, 2, end=at("Nous paierons")[1] + 13)
    assert wider.tallies["quotes"].right == 2
    almost = requoted(folder, 2, end=at("Nous paierons")[1] + 2)
    assert almost.tallies["quotes"].right == 3


def test_clause_is_no_quotation(folder: Path) -> None:
    """A reported clause is never taken for words in marks; direct and mixed are one at first."""
    assert requoted(folder, 0, kind="direct").tallies["quotes"].right == 2
    report = requoted(folder, 1, kind="direct")
    assert report.tallies["quotes"].right == 3
    assert report.shares["quotes.kind_accuracy"].percent() == 66.7


def test_only_names_are_entities(folder: Path) -> None:
    """Pronouns and descriptions that refer to an entity are no named entities."""
    article = pool()
    she = Mention(**span("elle"), kind=MentionKind.PRONOUN)
    luce = attrs.evolve(article.entities[0], mentions=(*article.entities[0].mentions, she))
    changed = attrs.evolve(article, entities=(luce, article.entities[1]))
    report = evaluate(folder, folder, parse=lambda _, /, **__: changed)
    assert report.tallies["entities"].predicted == 2


def test_line_ends_are_kept(folder: Path) -> None:
    """The text is passed with the line ends of its file, or every offset would shift."""
    (folder / "piscine.txt").write_bytes(TEXT.replace("\n", "\r\n").encode())
    passed: list[str] = []

    def keep(text: str, /, *, published: dt.date) -> Article:
        passed.append(text)
        return pool()

    evaluate(folder, folder, parse=keep)
    assert passed == [TEXT.replace("\n", "\r\n")]


def test_article_that_cannot_be_read_has_found_nothing(folder: Path) -> None:
    """Where parsing fails, the article is named and all it holds counts as missed."""

    def fail(text: str, /, *, published: dt.date) -> Article:
        message = "no models"
        raise InputError(message)

    report = evaluate(folder, folder, parse=fail)
    assert report.failed == ["piscine: InputError: no models"]
    row = report.tallies["quotes"].row()
    assert (row["gold"], row["pred"], row["f1"]) == (4, 0, 0.0)
    assert report.shares["cue_accuracy"].percent() is None


def test_changed_text_is_a_failure(folder: Path) -> None:
    """An article whose text is not the one that was passed is named as failed."""

    def longer(text: str, /, *, published: dt.date) -> Article:
        return attrs.evolve(parse(text, published=published), text=text + " ")

    report = evaluate(folder, folder, parse=longer)
    assert report.failed == ["piscine: article.text is not the text that was passed"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"published": "hier"}, "published: expected an ISO 8601 date"),
        ({"dates": [{"start": 1, "end": 2}]}, "dates[0].type: is missing"),
        ({"sha256": "0" * 64}, "sha256: the text is not the one that was annotated"),
        ({"speakers": []}, "quotes[0].speaker: no speaker has the id 'a'"),
    ],
)
def test_gold_that_is_not_in_the_format(folder: Path, changes: dict[str, Any], said: str) -> None:
    """A gold article that is not in the format is refused with its file and the path."""
    (folder / "piscine.json").write_text(json.dumps(gold(**changes)), encoding="utf-8")
    with pytest.raises(FormatError) as caught:
        scored(folder)
    assert said in str(caught.value)
    assert "piscine.json" in str(caught.value)


def test_missing_files_are_told(folder: Path, tmp_path: Path) -> None:
    """A directory without gold articles, and an id without files, are told."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="no gold article"):
        evaluate(folder, tmp_path / "empty", parse=parse)
    with pytest.raises(InputError, match=r"nobody\.txt"):
        evaluate(folder, folder, parse=parse, only=["nobody"])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("floors.json", '{"quotes.f1": 80, "dates.f1": 50, "cue_accuracy": 66}'),
        ("floors.json", '{"quotes": {"f1": 80}, "dates": {"f1": 50}, "cue_accuracy": 66}'),
        ("floors.toml", "quotes.f1 = 80\ncue_accuracy = 66.0\n[dates]\nf1 = 50\n"),
    ],
)
def test_floors(folder: Path, tmp_path: Path, name: str, content: str) -> None:
    """A measure below its floor is told, one that equals it passes; dots and tables are one."""
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    floors = read_floors(path)
    assert floors == {"quotes.f1": 80, "dates.f1": 50, "cue_accuracy": 66}
    assert below(scored(folder), floors) == ["quotes.f1 is 75.0, below its floor of 80"]


def test_floor_of_what_was_not_measured(folder: Path) -> None:
    """A measure for which there was no case does not pass its floor."""
    (folder / "piscine.json").write_text(json.dumps(gold(figures=[])), encoding="utf-8")
    told = below(scored(folder), {"figure_kind_accuracy": 10})
    assert told == ["figure_kind_accuracy was not measured, its floor is 10"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("f.toml", "quotes.f2 = 80", "quotes.f2: no such measure; there are quotes.p"),
        ("f.json", '{"quotes.f1": "80"}', "quotes.f1: expected a number"),
        ("f.json", "[80]", "document"),
        ("f.json", "{", "f.json"),
        ("f.toml", "quotes.f1 =", "f.toml"),
    ],
)
def test_floors_that_are_none(tmp_path: Path, name: str, content: str, said: str) -> None:
    """A file of floors that is damaged or names what is not measured is refused."""
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(FormatError) as caught:
        read_floors(tmp_path / name)
    assert said in str(caught.value)
