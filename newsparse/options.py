"""What a parser may be asked for: layers, known people, where and how it runs."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

import attrs

from newsparse.errors import InputError
from newsparse.people import Person, check

LAYERS = ("entities", "quotes", "speakers", "dates", "figures")
"""The layers, in the order they are resolved."""


def _layers(value: Iterable[str] | None) -> tuple[str, ...]:
    chosen = LAYERS if value is None else tuple(value)
    unknown = [name for name in chosen if name not in LAYERS]
    if unknown or isinstance(value, str):
        message = f"layers must be some of {', '.join(LAYERS)}, not {value!r}"
        raise InputError(message)
    return chosen


def _people(value: Any) -> Any:
    if value is None or isinstance(value, str | os.PathLike):
        return value
    people = tuple(value)
    if not all(isinstance(person, Person) for person in people):
        message = f"people must be a CSV file or newsparse.Person objects, not {value!r:.80}"
        raise InputError(message)
    check(people)
    return people


@attrs.frozen(kw_only=True)
class Options:
    """What a parser reads and how it runs.

    Raises:
        InputError: An option has no meaning; the message names the ones that do.
    """

    layers: tuple[str, ...] = attrs.field(default=None, converter=_layers)
    """Which of entities, quotes, speakers, dates and figures are wanted; all by default."""
    people: str | os.PathLike[str] | tuple[Person, ...] | None = attrs.field(
        default=None, converter=_people
    )
    """Known people whose ids speakers get, across articles: a CSV file that
    :func:`newsparse.people.read_people` reads, or :class:`newsparse.Person` objects."""
    device: str = "auto"
    """``"auto"`` (CUDA where there is one), ``"cpu"`` or ``"cuda"``."""
    gender_from_first_names: bool = False
    """Whether a first name may give a speaker the gender that nothing in the article shows;
    ``Speaker.gender_evidence`` is then that first name. A likelihood, not a fact."""
    threads: int | None = 1
    """Threads torch may use while reading; None leaves torch's own setting alone."""
