"""What was found in each article, a line each, and what is gained and lost between two runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from newsparse.article import Article, MentionKind
from newsparse.errors import InputError
from newsparse.output.brat import bounds

_SHOWN = 60  # characters of a quote: enough to find it


def lines_of(known: str, article: Article) -> Iterator[str]:
    """Yield a line for everything that was found: article, what, where, words, what is said of it.

    Args:
        known: The article's id.
        article: What was read.
    """
    for speaker in article.speakers:
        told = f"{speaker.kind.value}, {speaker.role}, {speaker.gender}"
        yield _line(known, "speaker", "-", speaker.name, told)
    for quote in article.quotes:
        name = None if quote.speaker is None else quote.speaker.name
        told = f"{quote.kind.value}, {name}, {quote.rule}"
        cue = "-" if quote.cue is None else quote.cue.text
        yield _line(known, "quote", f"{quote.start}-{quote.end}", quote.text, f"{told}, {cue}")
    for entity in article.entities:
        for m in entity.mentions:
            if m.kind is MentionKind.NAME:
                yield _line(known, "entity", f"{m.start}-{m.end}", m.text, entity.type.value)
    for date in article.dates:
        told = f"{date.type.value}, {date.value}, {date.mod}"
        yield _line(known, "date", f"{date.start}-{date.end}", date.text, told)
    for figure in article.figures:
        number = bounds(figure.low, figure.high, approx=figure.approx, unit=figure.unit)
        counted = None if figure.counted is None else figure.counted.text
        source = None if figure.speaker is None else figure.speaker.name
        told = f"{number}, {counted}, {source}"
        yield _line(known, "figure", f"{figure.start}-{figure.end}", figure.text, told)


def _line(known: str, what: str, place: str, words: str, told: str) -> str:
    shown = " ".join(words.split())[:_SHOWN]
    return f"{known}\t{what}\t{place}\t{shown}\t{told}"


def changes(before: Iterable[str], now: Iterable[str]) -> list[str]:
    """Return what was lost (``- ``) and gained (``+ ``), in the order of the articles."""
    old, new = set(before), set(now)
    changed = [f"- {line}" for line in old - new] + [f"+ {line}" for line in new - old]
    return sorted(changed, key=lambda line: (line[2:].split("\t")[:3], line[0] == "+", line))


def read_found(path: Path) -> list[str]:
    """Return the lines of an earlier run.

    Raises:
        InputError: The file cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        message = f"cannot read {path}: {getattr(error, 'strerror', None) or error}"
        raise InputError(message) from error
