"""People known beforehand: a list that joins speakers across articles."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import os
import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

import attrs

from newsparse.article.kinds import SpeakerKind
from newsparse.errors import InputError

COLUMNS = ("id", "name", "aliases", "roles", "gender", "from", "to", "kind")
"""Columns of the list; all but id and name may be missing, others are left alone."""

_SEVERAL = re.compile(r"\s*[;|]\s*")
_OURS = re.compile(r"s\d+")


@attrs.frozen(kw_only=True)
class Person:
    """Somebody, or an organisation, who may speak; one row of the list.

    Who has held several posts has a row for each, with the same id and name.

    Raises:
        InputError: A value has no meaning; the message names it and the remedy.
    """

    id: str
    """What ``Speaker.id`` becomes; not ``s`` and a number, which newsparse gives itself."""
    name: str
    """The full name: *Emmanuel Macron*."""
    aliases: tuple[str, ...] = ()
    """Other full names and acronyms; in the file separated by ``|`` or ``;``."""
    roles: tuple[str, ...] = ()
    """What stands for the name: *le chef de l'État*, *président de la République*."""
    gender: str | None = None
    """``"f"``, ``"m"`` or None."""
    start: dt.date | None = None
    """First day on which the roles are theirs (column ``from``); None for ever."""
    end: dt.date | None = None
    """Last day on which they are (column ``to``); None for still."""
    kind: SpeakerKind = SpeakerKind.PERSON
    """person, organisation, place or group."""

    def __attrs_post_init__(self) -> None:
        """Check what cannot be meant."""
        if not self.id.strip() or not self.name.strip():
            message = "a person needs an id and a name"
            raise InputError(message)
        if _OURS.fullmatch(self.id):
            message = f"the id {self.id!r} is one that newsparse gives itself: choose another"
            raise InputError(message)
        if self.gender not in {None, "f", "m"}:
            message = f"the gender of {self.id} must be f, m or empty, not {self.gender!r}"
            raise InputError(message)
        if self.start is not None and self.end is not None and self.end < self.start:
            message = f"{self.id} is in office from {self.start} to {self.end}: change one of them"
            raise InputError(message)

    def holds(self, day: dt.date | None) -> bool:
        """Return whether the roles are theirs on a day; where it is unknown, only lasting ones."""
        if day is None:
            return self.start is None and self.end is None
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def read_people(path: str | os.PathLike[str]) -> tuple[Person, ...]:
    """Read a list of people from a CSV file, with commas or semicolons, in UTF-8.

    Raises:
        InputError: The file cannot be read, or a line is wrong; the message names the line.
    """
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except OSError as error:
        message = f"cannot read {os.fspath(path)}: {error.strerror or error}"
        raise InputError(message) from error
    except UnicodeDecodeError as error:
        message = f"{os.fspath(path)} is not UTF-8 ({error}): save it as CSV UTF-8"
        raise InputError(message) from error
    header = text.split("\n", 1)[0]
    delimiter = ";" if header.count(";") > header.count(",") else ","
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    missing = [name for name in ("id", "name") if name not in (table.fieldnames or ())]
    if missing:
        message = (
            f"{os.fspath(path)} has no column {' and no column '.join(missing)}: it needs both"
        )
        raise InputError(message)
    for name in table.fieldnames or ():
        near = get_close_matches((name or "").strip().lower(), COLUMNS, n=1)
        if name not in COLUMNS and near:
            message = f"{os.fspath(path)} has a column {name!r}: did you mean {near[0]!r}?"
            raise InputError(message)
    people = [_person(row, f"{os.fspath(path)}, line {table.line_num}") for row in table]
    check(people)
    return tuple(people)


def known_people(people: str | os.PathLike[str] | Iterable[Person]) -> tuple[Person, ...]:
    """Return the people of a list, read from its file where it is one.

    Raises:
        InputError: The file cannot be read, or a line is wrong.
    """
    if isinstance(people, str | os.PathLike):
        return read_people(people)
    return tuple(people)


def check(people: Iterable[Person]) -> None:
    """Refuse a list in which one id has two names or two kinds.

    Raises:
        InputError: The message names the id.
    """
    known: dict[str, Person] = {}
    for person in people:
        first = known.setdefault(person.id, person)
        if (first.name, first.kind) != (person.name, person.kind):
            message = (
                f"the id {person.id!r} is {first.name!r} ({first.kind.value}) and {person.name!r} "
                f"({person.kind.value}): give each their own id"
            )
            raise InputError(message)


def digest_of(people: Iterable[Person]) -> str:
    """Return a hash of a list: the same list, the same hash."""
    return hashlib.sha256("\n".join(map(repr, people)).encode()).hexdigest()[:16]


def _person(row: Mapping[str, str | None], where: str) -> Person:
    cells = {name: (row.get(name) or "").strip() for name in COLUMNS}
    try:
        return Person(
            id=cells["id"],
            name=cells["name"],
            aliases=tuple(filter(None, _SEVERAL.split(cells["aliases"]))),
            roles=tuple(filter(None, _SEVERAL.split(cells["roles"]))),
            gender=cells["gender"] or None,
            start=_day(cells["from"]),
            end=_day(cells["to"]),
            kind=_kind(cells["kind"]),
        )
    except InputError as error:
        message = f"{where}: {error}"
        raise InputError(message) from error


def _day(cell: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(cell) if cell else None
    except ValueError as error:
        message = f"{cell!r} is no day: write 2024-11-07"
        raise InputError(message) from error


def _kind(cell: str) -> SpeakerKind:
    try:
        kind = SpeakerKind(cell or "person")
    except ValueError:
        kind = SpeakerKind.ANONYMOUS
    if kind is SpeakerKind.ANONYMOUS:
        message = f"the kind must be person, organisation, place or group, not {cell!r}"
        raise InputError(message)
    return kind
