"""Files and folders: every format gives sources, and one bad record loses no other."""

from __future__ import annotations

import datetime as dt
import gc
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from newsparse.errors import InputError, MissingExtraError
from newsparse.source import BadSource, Source, read_many

TEXT = "Le conseil a voté mardi la rénovation du gymnase."
OTHER = "« Nous rouvrirons\u00a0en mai »,\npromet l’adjointe."


def parted(found: Iterator[Source | BadSource]) -> tuple[list[Source], list[BadSource]]:
    """The sources and the bad records, each in order."""
    every = list(found)
    return (
        [one for one in every if isinstance(one, Source)],
        [one for one in every if isinstance(one, BadSource)],
    )


def write(path: Path, content: str, encoding: str = "utf-8") -> Path:
    """A file with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode(encoding))
    return path


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    """Known formats at every depth are read; hidden files and other formats are passed over."""
    write(tmp_path / "b.txt", TEXT)
    write(tmp_path / "a" / "z.html", f"<p>{OTHER}</p>")
    write(tmp_path / "image.png", "x")
    write(tmp_path / ".cache" / "c.txt", "caché")
    write(tmp_path / ".d.txt", "caché")
    sources, bad = parted(read_many(tmp_path))
    assert bad == []
    assert [Path(s.metadata["file"]).name for s in sources] == ["b.txt", "z.html"]
    assert sources[1].text == "« Nous rouvrirons\u00a0en mai », promet l’adjointe."


def test_bad_files_stand_in_their_place(tmp_path: Path) -> None:
    """Damaged, missing and unknown files are records; what follows them is read."""
    latin = write(tmp_path / "latin.txt", "été", "latin-1")
    good = write(tmp_path / "bon.txt", TEXT)
    word = write(tmp_path / "a.docx", "x")
    found = list(read_many([latin, tmp_path / "absent.csv", word, str(good)]))
    assert [type(one) for one in found] == [BadSource, BadSource, BadSource, Source]
    bad = [one for one in found if isinstance(one, BadSource)]
    assert bad[0].file == str(latin)
    assert bad[0].record is None
    assert bad[0].error == "InputError"
    assert "decode" in bad[0].message
    assert (Path(bad[1].file).name, bad[1].message) == ("absent.csv", "No such file or directory")
    assert ".parquet" in bad[2].message


@pytest.mark.parametrize("content", ["", " \r\n\t\n", "\ufeff\n"])
def test_a_file_without_words_is_told(tmp_path: Path, content: str) -> None:
    """It is no article, as an empty cell of a table is none; what follows it is read."""
    empty, good = write(tmp_path / "a.txt", content), write(tmp_path / "b.txt", TEXT)
    sources, [bad] = parted(read_many(tmp_path))
    assert [source.file for source in sources] == [str(good)]
    assert (bad.file, bad.record, bad.error) == (str(empty), None, "InputError")
    assert bad.message == "the file is empty: there is no article to read"


def test_a_blank_text_leaves_the_page_beside_it(tmp_path: Path) -> None:
    """A column of pages is read where the column of texts holds none."""
    path = write(tmp_path / "a.jsonl", json.dumps({"text": " ", "html": f"<p>{TEXT}</p>"}))
    [source] = read_many(path)
    assert isinstance(source, Source)
    assert source.text == TEXT


def test_json_lines(tmp_path: Path) -> None:
    """Fields by their own names or those given; everything else is metadata."""
    lines = [
        {"contenu": TEXT, "id": 7, "published": "2024-11-07T08:30:00Z", "rubrique": "Ville"},
        {"contenu": OTHER, "authors": [{"name": "Jeanne Morel"}, "Ali B."], "metadata": {"n": 1}},
    ]
    path = write(tmp_path / "a.jsonl", "\n\n".join(json.dumps(line) for line in lines))
    sources, bad = parted(read_many(path, text="contenu"))
    assert bad == []
    assert (sources[0].text, sources[0].id) == (TEXT, "7")
    assert sources[0].published == dt.datetime(2024, 11, 7, 8, 30)
    assert dict(sources[0].metadata) == {"rubrique": "Ville"}
    assert sources[1].text == OTHER
    assert sources[1].authors == ("Jeanne Morel", "Ali B.")
    assert dict(sources[1].metadata) == {"n": 1}


BAD_LINES = [
    "{",
    "[1]",
    "null",
    json.dumps({"id": "x", "corps": TEXT}),
    json.dumps({"id": "x", "text": ""}),
    json.dumps({"id": "x", "text": " \n"}),
    json.dumps({"id": "x", "text": 12}),
    json.dumps({"id": "x", "text": "a\ud800b"}),
    json.dumps({"id": "x", "text": TEXT, "published": "7/11/2024"}),
    json.dumps({"id": "x", "text": TEXT, "title": {"a": 1}}),
    json.dumps({"id": "x", "html": "<nav>rien</nav>"}),
    "[" * 100_000,
]


@pytest.mark.parametrize("line", BAD_LINES)
def test_one_bad_line_loses_no_other(tmp_path: Path, line: str) -> None:
    """A line that cannot be read is told with its number, and with its id where it states one."""
    good = json.dumps({"text": TEXT})
    sources, bad = parted(read_many(write(tmp_path / "a.jsonl", f"{good}\n{line}\n{good}")))
    assert [s.text for s in sources] == [TEXT, TEXT]
    assert [b.record for b in bad] == [2]
    assert bad[0].error == "InputError"
    assert bad[0].id == ("x" if '"id"' in line else None)


def test_bytes_that_do_not_decode_lose_one_line(tmp_path: Path) -> None:
    """A line in another encoding is refused alone, in JSON Lines and in CSV."""
    good, latin = json.dumps({"text": TEXT}).encode(), '{"text": "été"}'.encode("latin-1")
    (tmp_path / "a.jsonl").write_bytes(b"\n".join([good, latin, good]))
    (tmp_path / "b.csv").write_bytes(
        b"\n".join([b"id,text", b"1,bonjour", "2,été".encode("latin-1"), b"3,merci"])
    )
    sources, bad = parted(read_many([tmp_path / "a.jsonl", tmp_path / "b.csv"]))
    assert [s.text for s in sources] == [TEXT, TEXT, "bonjour", "merci"]
    assert [(b.record, b.id) for b in bad] == [(2, None), (2, "2")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_with_any_delimiter(tmp_path: Path, delimiter: str) -> None:
    """The header decides the delimiter; quoted cells keep their breaks, empty ones are None."""
    rows = [
        ["Titre", "Corps", "id", "date", "mots"],
        ["Le gymnase", f'"{OTHER}"', "a1", "2024-11-07", ""],
    ]
    content = "\ufeff" + "\r\n".join(delimiter.join(row) for row in rows)
    path = write(tmp_path / "a.csv", content)
    [source] = read_many(path, text="Corps", title="Titre", published="date")
    assert isinstance(source, Source)
    assert (source.text, source.title, source.id) == (OTHER, "Le gymnase", "a1")
    assert source.published == dt.date(2024, 11, 7)
    assert dict(source.metadata) == {"mots": None}


def test_csv_rows_of_a_wrong_length_are_refused(tmp_path: Path) -> None:
    """An unquoted delimiter in a text would move every cell after it: the row is told."""
    path = write(tmp_path / "a.csv", f"id,text\n1,Oui, peut-être\n2,{TEXT}\n\n3")
    sources, bad = parted(read_many(path))
    assert [s.id for s in sources] == ["2"]
    assert [b.record for b in bad] == [1, 4]  # the empty row counts
    assert "cells" in bad[0].message


def test_csv_cells_longer_than_pythons_limit(tmp_path: Path) -> None:
    """A long article is read, and the limit of the process is left as it was."""
    import csv

    before = csv.field_size_limit()
    path = write(tmp_path / "a.csv", f"id,text\n1,{'mot ' * 50_000}\n")
    [source] = read_many(path)
    assert isinstance(source, Source)
    assert len(source.text) == 200_000
    assert csv.field_size_limit() == before


def test_parquet(tmp_path: Path) -> None:
    """Typed columns are read as they are; what JSON cannot hold becomes text in the metadata."""
    table = pa.table(
        {
            "corps": [TEXT, None, OTHER],
            "id": ["a", "b", "c"],
            "published": pa.array(
                [dt.datetime(2024, 11, 7, 23, 30)] * 3, pa.timestamp("us", tz="Europe/Paris")
            ),
            "mis_a_jour": [dt.date(2024, 11, 8)] * 3,
            "mots": [8, 0, 6],
        }
    )
    pq.write_table(table, tmp_path / "a.parquet")
    sources, bad = parted(read_many(tmp_path, text="corps"))
    assert [s.text for s in sources] == [TEXT, OTHER]
    assert sources[0].published == dt.datetime(2024, 11, 8, 0, 30)  # stored as UTC, told in Paris
    assert dict(sources[0].metadata) == {"mis_a_jour": "2024-11-08", "mots": 8}
    assert [(b.record, b.id) for b in bad] == [(2, "b")]


@pytest.mark.parametrize("name", ["a.csv", "a.parquet"])
def test_a_table_without_the_column_is_told_once(tmp_path: Path, name: str) -> None:
    """A wrong column name is one record for the file, which lists the columns there are."""
    if name == "a.csv":
        write(tmp_path / name, "id,corps\n1,a\n2,b\n")
    else:
        pq.write_table(pa.table({"id": ["1", "2"], "corps": ["a", "b"]}), tmp_path / name)
    for columns in ({}, {"text": "corps", "title": "titre"}):
        [bad] = read_many(tmp_path / name, **columns)
        assert isinstance(bad, BadSource)
        assert bad.record is None
        assert "corps" in bad.message


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.parquet", "PAR1 no"),
        ("a.csv", ""),
        ("a.csv", "\n\n"),
        ("a.xml", "<a"),
        ("a.xml", "<note>bonjour</note>"),
        ("a.rss", "pas un flux"),
        ("a.json", "{"),
        ("a.json", '{"text": "bonjour"}'),
        ("a.html", "<nav>rien</nav>"),
        ("a.txt", "a\x00b"),
    ],
)
def test_files_that_are_not_what_their_name_says(tmp_path: Path, name: str, content: str) -> None:
    """Each is one bad record, and the next file is read."""
    first = write(tmp_path / name, content)
    found = list(read_many([first, write(tmp_path / "bon.txt", TEXT)]))
    assert [type(one) for one in found] == [BadSource, Source]


def test_a_column_of_pages(tmp_path: Path) -> None:
    """A column of HTML is read as pages are, and the other columns win over the page."""
    page = "<h1>Le gymnase</h1><p>Il rouvre en mai.</p>"
    path = write(tmp_path / "a.jsonl", json.dumps({"page": page, "outlet": "Le Courrier", "n": 1}))
    [source] = read_many(path, html="page")
    assert isinstance(source, Source)
    assert source.text == "Le gymnase\n\nIl rouvre en mai."
    assert (source.title, source.outlet, source.metadata["n"]) == ("Le gymnase", "Le Courrier", 1)


def test_reading_is_lazy(tmp_path: Path) -> None:
    """Articles come one at a time: the file is neither read ahead nor held in memory."""
    path = tmp_path / "a.jsonl"
    line = json.dumps({"text": TEXT}) + "\n"
    path.write_text(line * 20_000, encoding="utf-8")

    def paths() -> Iterator[Path]:
        yield path
        message = "the second path was asked for too early"
        raise AssertionError(message)

    found = read_many(paths())
    assert len(list(islice(found, 3))) == 3
    del found
    gc.collect()


@pytest.mark.parametrize(
    ("columns", "remedy"), [({"titel": "t"}, "title"), ({"texte": "t"}, "text")]
)
def test_unknown_fields_are_refused_at_once(columns: dict[str, str], remedy: str) -> None:
    """A field that does not exist raises before anything is read, and the message lists them."""
    with pytest.raises(InputError, match=remedy):
        read_many("nowhere.csv", **columns)


def test_an_unknown_encoding_is_refused_at_once() -> None:
    """It would refuse every record of every file."""
    with pytest.raises(InputError, match="latin-99"):
        read_many("nowhere.csv", encoding="latin-99")


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [
        ("a.parquet", "pyarrow.parquet", "parquet"),
        ("a.rss", "feedparser", "feeds"),
        ("a.html", "trafilatura", "html"),
    ],
)
def test_a_missing_library_is_named_with_its_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, extra: str
) -> None:
    """What would refuse every file is raised, with what to install."""
    import sys

    monkeypatch.setitem(sys.modules, module, None)
    path = write(tmp_path / name, "<rss version='2.0'><channel></channel></rss>")
    asked: Any = {"boilerplate": "trafilatura"} if name == "a.html" else {}
    with pytest.raises(MissingExtraError, match=rf"newsparse\[{extra}\]"):
        list(read_many(path, **asked))
