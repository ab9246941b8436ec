"""Sources: what is accepted as an article, and what the error says where nothing can be read."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path
from typing import Any

import pytest

from newsparse.errors import InputError
from newsparse.source import Source

TEXT = "Le maire a ouvert la séance."


def test_a_source_without_an_id_has_the_hash_of_its_text() -> None:
    """The id defaults to the SHA-256 of the text."""
    assert Source(text=TEXT).id == hashlib.sha256(TEXT.encode()).hexdigest()
    assert Source(text=TEXT, id="7").id == "7"


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("2024-11-07", dt.date(2024, 11, 7)),
        ("2024-11-07T08:30", dt.datetime(2024, 11, 7, 8, 30)),
        (dt.date(2024, 11, 7), dt.date(2024, 11, 7)),
        (None, None),
    ],
)
def test_publication_dates(given: Any, read: dt.date | None) -> None:
    """Dates, naive datetimes and ISO strings are all accepted."""
    assert Source(text=TEXT, published=given).published == read


@pytest.mark.parametrize(
    ("fields", "remedy"),
    [
        ({"text": None}, "str"),
        ({"text": TEXT.encode()}, "decode"),
        ({"text": 7}, "str"),
        ({"text": "a\ud800b"}, "encoding"),
        ({"text": "a\x00b"}, "encoding"),
        ({"text": "<!DOCTYPE html><p>Bonjour</p>"}, "from_html"),
        ({"text": "\ufeff <html><p>Bonjour</p></html>"}, "from_html"),
        ({"text": "dossier/article.txt"}, "from_file"),
        ({"text": "a" * 20_000_001}, "split"),
        ({"text": TEXT, "published": "hier"}, "2024-11-07"),
        ({"text": TEXT, "published": 20241107}, "ISO"),
        (
            {"text": TEXT, "published": dt.datetime(2024, 11, 7, tzinfo=dt.timezone.utc)},
            "tzinfo=None",
        ),
        ({"text": TEXT, "title": 5}, "title"),
        ({"text": TEXT, "url": b"x"}, "url"),
        ({"text": TEXT, "metadata": [1]}, "metadata"),
        ({"text": TEXT, "authors": 3}, "authors"),
    ],
)
def test_what_cannot_be_read_is_said_with_the_remedy(fields: dict[str, Any], remedy: str) -> None:
    """Each wrong input raises InputError, and the message names what to do or what is wrong."""
    with pytest.raises(InputError, match=remedy):
        Source(**fields)


def test_a_sentence_about_html_is_text() -> None:
    """Signs of HTML further inside a text do not make it a page."""
    assert Source(text="Le code <p> ouvre un paragraphe.").text.startswith("Le code")


def test_metadata_is_carried_and_cannot_be_changed() -> None:
    """Metadata are kept with string keys, apart from the caller's own dict."""
    passed = {"rubrique": "sport", 3: "trois"}
    source = Source(text=TEXT, metadata=passed)
    passed.clear()
    assert dict(source.metadata) == {"rubrique": "sport", "3": "trois"}
    with pytest.raises(TypeError):
        source.metadata["x"] = 1  # type: ignore[index]


def test_one_author_is_a_tuple_of_one() -> None:
    """A string is one author, not a list of letters."""
    assert Source(text=TEXT, authors="Jeanne Morel").authors == ("Jeanne Morel",)
    assert Source(text=TEXT, authors=["A", "B"]).authors == ("A", "B")
    assert Source(text=TEXT, authors=None).authors == ()


def test_files_are_read_character_for_character(tmp_path: Path) -> None:
    """Line ends and no-break spaces of a text file stay; its byte order mark goes."""
    path = tmp_path / "article.txt"
    path.write_bytes("\ufeffUn\u00a0: deux\r\nTrois".encode())
    source = Source.from_file(path, outlet="Le Courrier")
    assert source.text == "Un\u00a0: deux\r\nTrois"
    assert source.outlet == "Le Courrier"


def test_html_files_are_read_as_pages(tmp_path: Path) -> None:
    """A file with the suffix of a page goes through the HTML reader."""
    path = tmp_path / "article.html"
    path.write_text("<p>Bonjour à tous.</p>", encoding="utf-8")
    assert Source.from_file(path).text == "Bonjour à tous."


@pytest.mark.parametrize("name", ["absent.txt", "latin.txt", "."])
def test_files_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    """A missing file, a wrong encoding and a folder are InputErrors that name the path."""
    (tmp_path / "latin.txt").write_bytes("été".encode("latin-1"))
    with pytest.raises(InputError, match="cannot read"):
        Source.from_file(tmp_path / name)


def test_an_unknown_encoding_is_an_input_error(tmp_path: Path) -> None:
    """An encoding that Python does not know is told as such."""
    (tmp_path / "a.txt").write_text("bonjour")
    with pytest.raises(InputError, match="cannot read"):
        Source.from_file(tmp_path / "a.txt", encoding="latin-99")
