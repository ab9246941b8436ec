"""The little of CoNLL-U that data preparation needs: rows, surface tokens, spaces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import evolve, frozen

ID, FORM, LEMMA, UPOS, MISC = 0, 1, 2, 3, 9
_NO_SPACE = "SpaceAfter=No"

Row = tuple[str, ...]
"""The ten columns of one line."""


@frozen
class Sentence:
    """One CoNLL-U sentence, kept as text columns."""

    comments: tuple[str, ...]
    """Lines that start with ``#``."""
    rows: tuple[Row, ...]
    """All other lines: words, and ranges such as ``7-8`` above the words of *au*."""


def read(path: Path, limit: int | None = None) -> list[Sentence]:
    """Read the sentences of a file, at most ``limit`` of them."""
    return parse(path.read_text(encoding="utf-8"), limit)


def parse(text: str, limit: int | None = None) -> list[Sentence]:
    """Return the sentences of a text in the format, at most ``limit`` of them."""
    return [_sentence(block) for block in text.strip().split("\n\n")[:limit]]


def _sentence(block: str) -> Sentence:
    lines = block.split("\n")
    comments = tuple(line for line in lines if line.startswith("#"))
    rows = tuple(tuple(line.split("\t")) for line in lines if line and line[0] != "#")
    return Sentence(comments, rows)


def write(path: Path, sentences: Iterable[Sentence]) -> None:
    """Write sentences, each with a ``# text`` that agrees with its rows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for sentence in sentences:
            kept = [line for line in sentence.comments if not line.startswith("# text")]
            lines = [*kept, f"# text = {text(sentence)}"]
            lines += ["\t".join(row) for row in sentence.rows]
            out.write("\n".join(lines) + "\n\n")


def surface(sentence: Sentence) -> Iterator[int]:
    """Yield the indexes of the rows that stand in the text: ranges hide their words."""
    hidden_to = 0
    for index, row in enumerate(sentence.rows):
        if "-" in row[ID]:
            hidden_to = int(row[ID].split("-")[1])
            yield index
        elif "." not in row[ID] and int(row[ID]) > hidden_to:
            yield index


def text(sentence: Sentence) -> str:
    """Return the sentence as it is written, from forms and ``SpaceAfter=No``."""
    parts: list[str] = []
    for index in surface(sentence):
        row = sentence.rows[index]
        parts.append(row[FORM] + ("" if _NO_SPACE in row[MISC].split("|") else " "))
    return "".join(parts).rstrip()


def with_space(row: Row, space: bool) -> Row:
    """Return ``row`` with or without a space after it."""
    notes = [note for note in row[MISC].split("|") if note not in ("_", _NO_SPACE)]
    if not space:
        notes.append(_NO_SPACE)
    return (*row[:MISC], "|".join(sorted(notes)) or "_")


def with_form(row: Row, form: str, lemma: str | None = None) -> Row:
    """Return ``row`` with another form, and another lemma where one is given."""
    return (row[ID], form, row[LEMMA] if lemma is None else lemma, *row[UPOS:])


def with_rows(sentence: Sentence, rows: Iterable[Row]) -> Sentence:
    """Return ``sentence`` with other rows."""
    return evolve(sentence, rows=tuple(rows))
