"""A corpus: parts that are the same at every run, error records, refusals at a resume."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from pathlib import Path

import attrs
import pytest
from corpus.towns import articles, files, lines

import newsparse
from newsparse import Article, BadSource, InputError, Source
from newsparse.batches import read_batches
from newsparse.corpus import run
from newsparse.corpus.folder import Folder
from newsparse.corpus.total import estimate
from newsparse.document import Document
from newsparse.source import read_many

pytestmark = pytest.mark.usefixtures("loaded")


def test_every_article_is_a_line_in_order(tmp_path: Path, parser: newsparse.Parser) -> None:
    """Each line is the JSON of its article, with version and models, in the order of the input."""
    report = run(articles(7), tmp_path / "out", part_size=3)
    assert (report.articles, report.errors, report.resumed) == (7, 0, 0)
    written = lines(tmp_path / "out", "articles")
    assert [record["id"] for record in written] == [f"a{n}" for n in range(7)]
    assert {record["newsparse"] for record in written} == {newsparse.__version__}
    assert len({record["models"] for record in written}) == 1
    read = Article.from_json(json.dumps(written[4]))
    assert read == parser.parse(articles(7)[4])
    assert len(list((tmp_path / "out" / "articles").iterdir())) == 3


def test_a_second_run_reads_nothing_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done is counted, not read: the models are not even loaded."""
    run(articles(5), tmp_path / "out", part_size=2)
    before = files(tmp_path / "out")
    monkeypatch.setattr("newsparse.corpus.reading.Parser", lambda *_: pytest.fail("loaded"))
    report = run(articles(5), tmp_path / "out", part_size=2)
    assert (report.articles, report.resumed) == (5, 5)
    assert files(tmp_path / "out") == before


def test_what_is_bad_is_one_record_and_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, parser: newsparse.Parser
) -> None:
    """A bad file, an id that came before, an article that fails: one error record each."""
    bad = BadSource(file="x.txt", record=None, id=None, error="InputError", message="no UTF-8")
    sources = [*articles(4), bad, articles(2)[1]]

    class Failing:
        def parse_many(self, batch: list[Source], **_: object) -> Iterable[Article | BadSource]:
            return read_batches(batch, self.read, size=3, on_error="record")

        def read(self, documents: Iterable[Document]) -> Iterable[Article]:
            for document in documents:
                if document.source.id == "a2":
                    message = "it failed"
                    raise RuntimeError(message)
                yield parser.parse(document.source)

    monkeypatch.setattr("newsparse.corpus.reading.Parser", lambda *_: Failing())
    report = run(sources, tmp_path / "out")
    assert (report.articles, report.errors) == (3, 3)
    errors = lines(tmp_path / "out", "errors")
    assert [(e["error"], e["id"]) for e in errors] == [
        ("InputError", None),
        ("DuplicateIdError", "a1"),
        ("RuntimeError", "a2"),
    ]
    assert [a["id"] for a in lines(tmp_path / "out", "articles")] == ["a0", "a1", "a3"]


def test_the_words_can_stay_out(tmp_path: Path) -> None:
    """Without text no word of the press is written, and the text brings them back."""
    run(articles(2), tmp_path / "out", text=False)
    (record, _) = lines(tmp_path / "out", "articles")
    assert "promis" not in json.dumps(record, ensure_ascii=False).replace('"promis"', "")
    source = articles(2)[0]
    read = Article.from_json(json.dumps(record), text=source.text)
    assert read.quotes[0].text == "C'est fait"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("newsparse", "0.0.1", "newsparse='0.0.1'"),
        ("models", "0123", "models='0123'"),
        ("options", {"part_size": 9}, "begun with .*=None"),
    ],
)
def test_a_resume_mixes_nothing(tmp_path: Path, name: str, value: object, said: str) -> None:
    """Another version, other models or other options are refused, and named."""
    run(articles(3), tmp_path / "out", part_size=2)
    state = tmp_path / "out" / "run.json"
    known = json.loads(state.read_text(encoding="utf-8"))
    state.write_text(json.dumps({**known, name: value}), encoding="utf-8")
    before = files(tmp_path / "out")
    with pytest.raises(InputError, match=said):
        run(articles(3), tmp_path / "out", part_size=2)
    assert files(tmp_path / "out") == before


def test_another_input_is_refused(tmp_path: Path) -> None:
    """A resume with other articles than the folder was begun with is told."""
    run(articles(3), tmp_path / "out", part_size=2)
    with pytest.raises(InputError, match="input"):
        run(articles(4)[1:], tmp_path / "out", part_size=2)


@pytest.mark.parametrize("changes", [{"published": "2024-11-08"}, {"title": "Écoles"}])
def test_other_dates_or_titles_are_another_input(tmp_path: Path, changes: dict[str, str]) -> None:
    """Whatever is known of an article decides its record, so a resume looks at all of it."""
    run(articles(3), tmp_path / "out", part_size=2)
    changed = [attrs.evolve(article, **changes) for article in articles(3)]
    with pytest.raises(InputError, match="part 0 differs"):
        run(changed, tmp_path / "out", part_size=2)


def test_a_shorter_input_is_another_one(tmp_path: Path) -> None:
    """What is there beyond its end would be taken for its own."""
    run(articles(5), tmp_path / "out", part_size=2)
    with pytest.raises(InputError, match="shorter"):
        run(articles(4), tmp_path / "out", part_size=2)
    assert run(articles(5), tmp_path / "out", part_size=2).resumed == 5


def test_a_run_that_came_to_its_end_says_so(tmp_path: Path) -> None:
    """And one that did not does not."""
    run(articles(3), tmp_path / "out", part_size=2)
    whole = tmp_path / "out" / "whole.json"
    assert json.loads(whole.read_text("utf-8")) == {"parts": 2, "articles": 3, "errors": 0}

    def broken() -> Iterable[Source]:
        yield from articles(3)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(broken(), tmp_path / "out", part_size=2)
    assert not whole.exists()


def test_one_run_at_a_time_writes_to_a_folder(tmp_path: Path) -> None:
    """The second is told, and the first is not disturbed."""

    def meanwhile() -> Iterable[Source]:
        with pytest.raises(InputError, match="another run writes"):
            run(articles(2), tmp_path / "out", part_size=2)
        yield from articles(2)

    assert run(meanwhile(), tmp_path / "out", part_size=2).articles == 2


def test_a_double_says_where_it_stands(tmp_path: Path) -> None:
    """Its file and its place among all, so that it can be found."""
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "in" / name).write_text("Le maire a dit oui.", "utf-8")
    run(read_many(tmp_path / "in"), tmp_path / "out")
    (error,) = lines(tmp_path / "out", "errors")
    assert (error["error"], error["file"]) == ("DuplicateIdError", str(tmp_path / "in" / "b.txt"))
    assert error["record"] == 2


def test_what_has_no_json_form_costs_no_other(tmp_path: Path) -> None:
    """An article that was read and cannot be written is one error record."""
    odd = Source(text="Il pleut.", id="odd", metadata={"value": dt.date(2024, 11, 7)})
    assert run([*articles(2), odd], tmp_path / "out").errors == 1
    assert [e["id"] for e in lines(tmp_path / "out", "errors")] == ["odd"]
    assert len(lines(tmp_path / "out", "articles")) == 2


def test_the_number_of_articles_is_told_beforehand(tmp_path: Path) -> None:
    """Of tables by their rows: it decides how many processes read, and the time left."""
    import pyarrow as pa
    from pyarrow import parquet

    parquet.write_table(pa.table({"text": ["a b"] * 700}), tmp_path / "a.parquet")
    (tmp_path / "b.jsonl").write_text('{"text": "a b"}\n' * 30, "utf-8")
    (tmp_path / "c.rss").write_text("<rss>" + "<item></item>\n" * 20 + "</rss>", "utf-8")
    (tmp_path / "d.parquet").write_text("no table", "utf-8")
    assert estimate(sorted(tmp_path.iterdir())) == 700 + 30 + 20 + 1


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    """Nothing is written into a folder that holds other files."""
    (tmp_path / "thesis.txt").write_text("Mon texte.", encoding="utf-8")
    with pytest.raises(InputError, match="empty"):
        run(articles(1), tmp_path)
    assert list(files(tmp_path)) == ["thesis.txt"]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A file in the way of the folder is an error of ours."""
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="out"):
        run(articles(1), tmp_path / "out")


def test_no_run_without_workers(tmp_path: Path) -> None:
    """Numbers below one mean nothing."""
    with pytest.raises(InputError, match="workers"):
        run(articles(1), tmp_path / "out", workers=0)


def test_records_can_be_parquet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same records as JSON Lines hold, resumed alike, and read by ``newsparse table``."""
    import pyarrow.parquet

    from newsparse.cli import main

    run(articles(5), tmp_path / "lines", part_size=2)
    run(articles(3), tmp_path / "rows", part_size=2, parquet=True)
    (tmp_path / "rows" / "done" / "part-000001.json").unlink()
    report = run(articles(5), tmp_path / "rows", part_size=2, parquet=True)
    assert (report.articles, report.resumed) == (5, 2)
    lines = [
        line
        for part in sorted((tmp_path / "lines" / "articles").iterdir())
        for line in part.read_text("utf-8").splitlines()
    ]
    tables = [
        pyarrow.parquet.read_table(part)
        for part in sorted((tmp_path / "rows" / "articles").iterdir())
    ]
    assert [r for table in tables for r in table.column("record").to_pylist()] == lines
    assert tables[0].column("id").to_pylist() == ["a0", "a1"]
    assert main(["table", str(tmp_path / "rows")]) == 0
    of_rows = capsys.readouterr().out
    assert main(["table", str(tmp_path / "lines")]) == 0
    assert capsys.readouterr().out == of_rows
    with pytest.raises(InputError, match="was begun with"):
        run(articles(5), tmp_path / "rows", part_size=2)


def test_a_part_that_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    """With what to do then; its mark is not set, so that it is read again."""
    (tmp_path / "articles").write_text("in the way", encoding="utf-8")
    with pytest.raises(InputError, match=r"cannot write .*part-000000\.jsonl: .*, it goes on from"):
        Folder(path=tmp_path).write(0, ["{}"], ["{}"], "digest")
    assert Folder(path=tmp_path).done(0) is None
    (tmp_path / "articles").unlink()
    assert Folder(path=tmp_path).write(0, ["{}"], [], "digest") == (1, 0)
    assert {p.name for p in tmp_path.rglob("part*")} == {"part-000000.json", "part-000000.jsonl"}
