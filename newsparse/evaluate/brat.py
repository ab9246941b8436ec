"""Gold articles annotated in brat: an ``.ann`` file as the values that gold JSON holds.

The labels are those that ``newsparse.output.brat`` writes, so that what newsparse read can be
corrected by hand and scored. Where several values of a date are right, its note has them all,
parted by ``|``.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any, NoReturn

import attrs

from newsparse.errors import FormatError, InputError

_SPAN = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t.*)?")
_ATTRIBUTE = re.compile(r"[AM]\d+\t(\w+) (\w+) (\S+)")
_RELATION = re.compile(r"R\d+\t(\w+) Arg1:(\w+) Arg2:(\w+)\s*")
_NOTE = re.compile(r"#\d+\tAnnotatorNotes (\w+)\t(.*)")
_BOUNDS = re.compile(r"(~?)(-?\d+(?:\.\d+)?)?(\.\.)?(-?\d+(?:\.\d+)?)?(?: (\S.*))?")
_ENTITIES = ("PER", "ORG", "LOC", "MISC")
PUBLISHED = "published.csv"
"""Beside the annotations: the dates of publication, columns ``id`` and ``published``."""


@attrs.frozen
class _Drawn:
    """A span that was drawn, and what hangs on it."""

    label: str
    start: int
    end: int
    attributes: dict[str, str] = attrs.field(factory=dict)
    arrows: dict[str, str] = attrs.field(factory=dict)
    notes: list[str] = attrs.field(factory=list)

    @property
    def place(self) -> list[int]:
        return [self.start, self.end]

    @property
    def note(self) -> str | None:
        return self.notes[-1].strip() if self.notes else None


def document_of(path: Path, content: str, text: str) -> dict[str, Any]:
    """Return an ``.ann`` file as gold JSON would have it.

    Args:
        path: Of the file; ``published.csv`` beside it tells when the article was published.
        content: Of the file.
        text: The text that was annotated.

    Raises:
        FormatError: A line is not brat's, or a span or note cannot be meant; the message names it.
        InputError: ``published.csv`` cannot be read.
    """
    spans = _read(path, content)
    for number, span in spans.items():
        if not span.start <= span.end <= len(text):
            message = f"{path}: {number} ends at {span.end} of {len(text)} characters of the text"
            raise FormatError(message)
    by_label: dict[str, list[_Drawn]] = {}
    for span in spans.values():
        by_label.setdefault(span.label, []).append(span)
    speakers = _Speakers(text)
    quotes = [_quote(span, spans, speakers) for span in by_label.get("Quote", ())]
    return {
        "id": path.stem,
        "published": _published(path),
        "speakers": speakers.listed(),
        "quotes": sorted(quotes, key=lambda quote: (quote["start"], -quote["end"])),
        "entities": [
            {"start": span.start, "end": span.end, "type": label}
            for label in _ENTITIES
            for span in by_label.get(label, ())
        ],
        "dates": [_date(span) for span in by_label.get("Date", ())],
        "figures": [_figure(path, span, spans, text) for span in by_label.get("Figure", ())],
    }


class _Speakers:
    """Who speaks, by the name that the notes give them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._names: dict[str, dict[str, None]] = {}
        self._kinds: dict[str, str] = {}

    def of(self, mention: _Drawn | None, note: str | None) -> str | None:
        """Return the id of whom a quote's mention or note names, and take in its words."""
        if mention is None:
            if note:
                self._names.setdefault(note, {})
            return note or None
        words = self._text[mention.start : mention.end]
        name = mention.note or words
        self._names.setdefault(name, {})[words] = None
        if "Kind" in mention.attributes:
            self._kinds[name] = mention.attributes["Kind"]
        return name

    def listed(self) -> list[dict[str, Any]]:
        return [
            {"id": name, "names": [name, *(f for f in forms if f != name)], "kind": kind}
            for name, forms in self._names.items()
            for kind in [self._kinds.get(name)]
        ]


def _read(path: Path, content: str) -> dict[str, _Drawn]:
    spans: dict[str, _Drawn] = {}
    lines = [line for line in content.split("\n") if line.strip()]
    for line in lines:
        if line.startswith("T"):
            found = _SPAN.fullmatch(line.rstrip("\r"))
            if found is None:
                _refuse(path, line, "no span of brat")
            places = [int(number) for number in re.findall(r"\d+", found[3])]
            spans[found[1]] = _Drawn(found[2], places[0], places[-1])
    for line in lines:
        for pattern, hang in ((_ATTRIBUTE, _set), (_RELATION, _point), (_NOTE, _say)):
            found = pattern.fullmatch(line.rstrip("\r"))
            if found is not None and not hang(spans, *found.groups()):
                _refuse(path, line, "nothing of that number is drawn")
    return spans


def _set(spans: dict[str, _Drawn], name: str, number: str, value: str) -> bool:
    if number in spans:
        spans[number].attributes[name] = value
    return number in spans


def _point(spans: dict[str, _Drawn], name: str, first: str, second: str) -> bool:
    if first in spans:
        spans[first].arrows[name] = second
    return first in spans and second in spans


def _say(spans: dict[str, _Drawn], number: str, words: str) -> bool:
    if number in spans:
        spans[number].notes.append(words)
    return not number.startswith("T") or number in spans  # notes may hang on relations, too


def _refuse(path: Path, line: str, why: str) -> NoReturn:
    message = f"{path}: {line!r:.100}: {why}"
    raise FormatError(message)


def _quote(span: _Drawn, spans: dict[str, _Drawn], speakers: _Speakers) -> dict[str, Any]:
    cue, mention = (spans.get(span.arrows.get(name, "")) for name in ("CuedBy", "SpokenBy"))
    return {
        "start": span.start,
        "end": span.end,
        "kind": span.attributes.get("Kind"),
        "speaker": speakers.of(mention, span.note),
        "cue": None if cue is None else cue.place,
        "mention": None if mention is None else mention.place,
    }


def _date(span: _Drawn) -> dict[str, Any]:
    values = [value.strip() for value in (span.note or "").split("|")]
    return {
        "start": span.start,
        "end": span.end,
        "type": span.attributes.get("Kind"),
        "value": [value for value in values if value],
        "mod": span.attributes.get("Mod"),
    }


def _figure(path: Path, span: _Drawn, spans: dict[str, _Drawn], text: str) -> dict[str, Any]:
    found = _BOUNDS.fullmatch(span.note or "")
    if found is None or not (found[2] or found[3]):  # « .. » is a number that nothing bounds
        words = text[span.start : span.end]
        message = f"{path}: the figure {words!r} needs a note like 8000, ~40, 1000.. or 10..15 %"
        raise FormatError(message)
    counted = spans.get(span.arrows.get("Counts", ""))
    return {
        "start": span.start,
        "end": span.end,
        "kind": span.attributes.get("Kind"),
        "low": found[2],
        "high": found[4] if found[3] else found[2],
        "approx": bool(found[1]),
        "unit": found[5],
        "counted": None if counted is None else text[counted.start : counted.end],
    }


def _published(path: Path) -> str | None:
    listed = path.parent / PUBLISHED
    if not listed.exists():
        return None
    try:
        rows = list(csv.DictReader(listed.read_text("utf-8-sig").splitlines()))
    except (OSError, ValueError, csv.Error) as error:
        message = f"cannot read {listed}: {error}"
        raise InputError(message) from error
    return next((row.get("published") or None for row in rows if row.get("id") == path.stem), None)
