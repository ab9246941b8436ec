"""Encodings: marks and declarations hold, and an error says what to pass."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsparse.errors import InputError
from newsparse.source import BadSource, Source, read_many

TEXT = "L’élève a reçu un prix à Nîmes, « enfin »."


def only(path: Path, encoding: str = "utf-8") -> Source | BadSource:
    """What one file gives."""
    [found] = read_many(path, encoding=encoding)
    return found


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("passed", ["utf-8", "utf_8", "cp1252"])
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a.csv"])
def test_a_byte_order_mark_wins(tmp_path: Path, name: str, encoding: str, passed: str) -> None:
    """Its file says what it is, whatever was passed, and the mark is no letter of it."""
    content = {
        "a.txt": TEXT,
        "a.html": f"<p>{TEXT}</p>",
        "a.jsonl": json.dumps({"text": TEXT}, ensure_ascii=False),
        "a.csv": f'"text","n"\n"{TEXT}",1\n',
    }
    (tmp_path / name).write_bytes(content[name].encode(encoding))
    found = only(tmp_path / name, passed)
    assert isinstance(found, Source)
    assert found.text == TEXT


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=iso-8859-1>", "cp1252"),
        ('<meta charset="windows-1252">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-15">', "iso8859-15"),
        ('<?xml version="1.0" encoding="iso-8859-1"?>', "cp1252"),
        ("<meta charset=utf-8>", "utf-8"),
        ("<meta charset=iso-8859-1>", "utf-8"),  # saved anew by a tool that left the head alone
        ("<!-- <meta charset=utf-16> --><meta charset=nonsense>", "utf-8"),
        ("<meta charset=punycode>", "utf-8"),
        ("<meta charset=utf-16>", "utf-8"),
    ],
)
def test_pages_are_read_as_they_declare(tmp_path: Path, head: str, encoding: str) -> None:
    """A page of the nineties is read without being told how, curly apostrophes and all."""
    text = TEXT if encoding != "iso8859-15" else TEXT.replace("’", "'")
    path = tmp_path / "a.html"
    path.write_bytes(f"<html><head>{head}</head><body><p>{text}</p></body></html>".encode(encoding))
    assert Source.from_file(path).text == text
    found = only(path)
    assert isinstance(found, Source)
    assert found.text == text


def test_pages_that_declare_nothing_are_read_as_passed(tmp_path: Path) -> None:
    """The caller knows what the page does not say; without either, the remedy is named."""
    path = tmp_path / "a.html"
    path.write_bytes(f"<p>{TEXT}</p>".encode("cp1252"))
    assert Source.from_file(path, encoding="cp1252").text == TEXT
    with pytest.raises(InputError, match="encoding="):
        Source.from_file(path)


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_text_in_another_encoding_is_told_with_the_remedy(tmp_path: Path, name: str) -> None:
    """The message says which argument reads it."""
    (tmp_path / name).write_bytes(json.dumps({"text": TEXT}, ensure_ascii=False).encode("cp1252"))
    found = only(tmp_path / name)
    assert isinstance(found, BadSource)
    assert 'encoding="cp1252"' in found.message
    assert not isinstance(only(tmp_path / name, "cp1252"), BadSource)


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
def test_utf_16_without_a_mark_is_told_once(tmp_path: Path, name: str) -> None:
    """Not line by line; and it is read where the encoding is passed."""
    line = json.dumps({"text": TEXT}, ensure_ascii=False)
    content = f"text;n\n{TEXT};1\n{TEXT};2\n" if name == "a.csv" else f"{line}\n{line}\n"
    (tmp_path / name).write_bytes(content.encode("utf-16-le"))
    found = only(tmp_path / name)
    assert isinstance(found, BadSource)
    assert 'encoding="utf-16-le"' in found.message
    sources = list(read_many(tmp_path / name, encoding="utf-16-le"))
    assert [one.text for one in sources if isinstance(one, Source)] == [TEXT, TEXT]


def test_messages_name_the_file_once(tmp_path: Path) -> None:
    """The system's own words, and no path twice."""
    path = tmp_path / "absent.txt"
    with pytest.raises(InputError) as caught:
        Source.from_file(path)
    assert str(caught.value) == f"cannot read {path}: No such file or directory"
    found = only(path)
    assert isinstance(found, BadSource)
    assert found.message == "No such file or directory"


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.json", "a.parquet", "a.xml", "a.rss"])
def test_files_of_records_are_no_article(tmp_path: Path, name: str) -> None:
    """A table is not read as prose; the message names what reads it."""
    (tmp_path / name).write_text("id,text\n1,Bonjour\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"newsparse\.source\.read_many"):
        Source.from_file(tmp_path / name)


@pytest.mark.parametrize(
    ("data", "what"), [(b"%PDF-1.7\n%\xe2", "PDF"), (b"PK\x03\x04\x14\x00", "zip")]
)
@pytest.mark.parametrize("name", ["a.txt", "a", "a.html"])
def test_what_is_no_text_is_named(tmp_path: Path, data: bytes, what: str, name: str) -> None:
    """A PDF or a document of Word under another name is told as such."""
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=what):
        Source.from_file(tmp_path / name, encoding="cp1252")
