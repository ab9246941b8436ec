"""Gold articles: what a careful reader understood, from JSON or brat, with every problem named."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import attrs
from cattrs import Converter

from newsparse.article import DateMod, DateType, EntityType, FigureKind, QuoteKind, SpeakerKind
from newsparse.errors import FormatError, InputError
from newsparse.evaluate.brat import document_of
from newsparse.output.records import digest
from newsparse.output.strict import converter, read_as, reject


@attrs.frozen(kw_only=True)
class GoldSpeaker:
    """Whoever is quoted."""

    id: str
    """Identifier that quotes refer to."""
    names: tuple[str, ...]
    """Every form that would be right as the speaker's name, the best first."""
    kind: SpeakerKind | None
    """What sort of source; None where the annotation does not say."""
    role: str | None = None
    """Title or function, or None."""


@attrs.frozen(kw_only=True)
class GoldQuote:
    """What is reported as said."""

    start: int
    """First character."""
    end: int
    """One past the last character."""
    kind: QuoteKind
    """Direct, mixed or indirect."""
    speaker: str | None
    """Id of the speaker; None where the article does not say."""
    cue: tuple[int, ...] | None = None
    """Start and end of the cue, or None."""
    mention: tuple[int, ...] | None = None
    """Start and end of the words that name the source, or None."""


@attrs.frozen(kw_only=True)
class GoldEntity:
    """One mention of a named entity."""

    start: int
    """First character."""
    end: int
    """One past the last character."""
    type: EntityType
    """PER, ORG, LOC or MISC."""


@attrs.frozen(kw_only=True)
class GoldDate:
    """An expression of calendar time."""

    start: int
    """First character."""
    end: int
    """One past the last character."""
    type: DateType
    """TIMEX3 type."""
    value: tuple[str, ...]
    """Every TIMEX3 value that is right."""
    mod: DateMod | None = None
    """TIMEX3 modifier, or None."""


@attrs.frozen(kw_only=True)
class GoldFigure:
    """A quantity."""

    start: int
    """First character."""
    end: int
    """One past the last character."""
    kind: FigureKind
    """Cardinal, percent, money, quantity or ratio."""
    low: Decimal | None
    """Lower bound; None where open."""
    high: Decimal | None
    """Upper bound; None where open."""
    approx: bool
    """Whether the number is approximate."""
    unit: str | None
    """Unit, or None."""
    counted: str | None = None
    """The noun counted, or None."""


@attrs.frozen(kw_only=True)
class GoldArticle:
    """An annotated article."""

    id: str
    """Identifier; the name of its files."""
    published: dt.date | None
    """Publication date that dates are resolved against; None where only the text may say it."""
    sha256: str | None = None
    """SHA-256 of the text that was annotated; None where the annotation does not say."""
    speakers: tuple[GoldSpeaker, ...]
    """Whoever is quoted, or was annotated for other reasons."""
    quotes: tuple[GoldQuote, ...]
    """What is said."""
    entities: tuple[GoldEntity, ...]
    """What is named, one mention each."""
    dates: tuple[GoldDate, ...]
    """Calendar time."""
    figures: tuple[GoldFigure, ...]
    """Quantities."""

    def speaker(self, known: str) -> GoldSpeaker:
        """Return the speaker of an id that a quote refers to."""
        return next(speaker for speaker in self.speakers if speaker.id == known)


@cache
def _converter() -> Converter:
    return converter(forbid_extra_keys=False)  # annotators may keep notes of their own


def read_gold(texts: Path, gold: Path, known: str) -> tuple[str, GoldArticle]:
    """Return the text and the annotation of one article.

    Args:
        texts: Directory of the texts, ``ID.txt`` each.
        gold: Directory of the annotations, ``ID.json`` or brat's ``ID.ann`` each.
        known: The article's id.

    Raises:
        InputError: A file cannot be read.
        FormatError: The annotation is not in the format, or belongs to another text.
    """
    path = gold / f"{known}.json"
    # Bytes, because reading as text would turn \r\n into \n and shift every offset.
    text = _read(texts / f"{known}.txt")
    if not path.exists() and path.with_suffix(".ann").exists():
        path = path.with_suffix(".ann")
        loaded: Any = document_of(path, _read(path), text)
    else:
        loaded = _load(path)
    article: GoldArticle
    article, problems = read_as(GoldArticle, loaded, _converter())
    problems = problems or _problems(article, text)
    if problems:
        reject(str(path), problems)
    return text, article


def _load(path: Path) -> Any:
    try:
        return json.loads(_read(path))
    except ValueError as error:
        message = f"{path}: {error}"
        raise FormatError(message) from error


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = f"cannot read {path}: {getattr(error, 'strerror', None) or error}"
        raise InputError(message) from error


def _problems(article: GoldArticle, text: str) -> list[str]:
    found = []
    if article.sha256 is not None and digest(text) != article.sha256:
        found.append("sha256: the text is not the one that was annotated")
    known = {speaker.id for speaker in article.speakers}
    for i, quote in enumerate(article.quotes):
        if quote.speaker is not None and quote.speaker not in known:
            found.append(f"quotes[{i}].speaker: no speaker has the id {quote.speaker!r}")
        for name, span in (("cue", quote.cue), ("mention", quote.mention)):
            if span is not None and len(span) != 2:
                found.append(f"quotes[{i}].{name}: expected a start and an end")
    return found


def ids_in(gold: Path) -> list[str]:
    """Return the ids of the annotated articles of a directory, in order.

    Raises:
        InputError: The directory holds none, or cannot be read.
    """
    try:
        ids = sorted({path.stem for path in gold.iterdir() if path.suffix in {".json", ".ann"}})
    except OSError as error:
        message = f"cannot read {gold}: {error.strerror or error}"
        raise InputError(message) from error
    if not ids:
        message = f"no gold article (ID.json or ID.ann) in {gold}"
        raise InputError(message)
    return ids
