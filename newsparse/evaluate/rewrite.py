"""Gold articles in another typography: what a reader understands of them stays the same.

Each way replaces single characters, so that every annotated span is known in the new text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import TypeVar

import attrs

from newsparse.article import QuoteKind
from newsparse.errors import InputError
from newsparse.evaluate.gold import GoldArticle, GoldDate, GoldEntity, GoldFigure, GoldQuote

Pieces = list[str]
"""What each character becomes."""

_SPACES = "\u00a0\u202f\u2009"
_LONG = re.compile(r"[^\W\d_]{9,}")
_STOP = re.compile(r"(?<=[^\W\d_]{2}[.!?])[ \u00a0](?=[^\W\d_a-zà-ÿ])")
Gold = TypeVar("Gold", GoldQuote, GoldEntity, GoldDate, GoldFigure)


def _straight(text: str) -> Pieces:
    pieces = [{"«": '"', "»": '"', "“": '"', "”": '"', "’": "'", "‘": "'"}.get(c, c) for c in text]
    for found in re.finditer(rf"(?<=«)[ {_SPACES}]|[ {_SPACES}](?=»)", text):
        pieces[found.start()] = ""  # straight marks have no space inside
    return pieces


def _curly(text: str) -> Pieces:
    pieces, opened = [], False
    for before, character in zip(" " + text, text, strict=False):
        if character == "\n":
            opened = False
        if character == '"':
            opened = not opened or before.isspace()
            pieces.append("“" if opened else "”")
        else:
            pieces.append({"«": "“", "»": "”", "'": "’"}.get(character, character))
    for found in re.finditer(rf"(?<=«)[ {_SPACES}]|[ {_SPACES}](?=»)", text):
        pieces[found.start()] = ""
    return pieces


def _plain_spaces(text: str) -> Pieces:
    return [" " if c in _SPACES else c for c in text]


def _joined(text: str) -> Pieces:
    pieces = list(text)
    # Paragraphs: what ends without a stop is a heading, what opens with a dash an item of a list.
    for found in re.finditer(r"(?<=[.!?…»”\"])[^\S\n]*\n\s*(?=[^\s–—•-])", text):
        pieces[found.start() : found.end()] = [" "] + [""] * (found.end() - found.start() - 1)
    return pieces


def _a_sentence_a_line(text: str) -> Pieces:
    pieces, depth = list(text), 0
    stops = {found.start() for found in _STOP.finditer(text)}
    for place, character in enumerate(text):
        if character in "«“":
            depth += 1
        elif character in "»”" or character == "\n":
            depth = 0
        if place in stops and not depth and not _within(text, place):
            pieces[place] = "\n"
    return pieces


def _within(text: str, place: int) -> bool:
    """Whether a place stands between straight marks of its line."""
    return text.count('"', text.rfind("\n", 0, place) + 1, place) % 2 == 1


def _bare_capitals(text: str) -> Pieces:
    return [unicodedata.normalize("NFD", c)[0] if c.isupper() else c for c in text]


def _double_spaces(text: str) -> Pieces:
    return ["  " if c == " " and n % 3 == 0 else c for n, c in enumerate(text)]


def _soft_hyphens(text: str) -> Pieces:
    pieces = list(text)
    for word in _LONG.finditer(text):
        pieces[word.start() + 4] += "\u00ad"
    return pieces


WAYS: dict[str, Callable[[str], Pieces]] = {
    "straight": _straight,
    "curly": _curly,
    "spaces": _plain_spaces,
    "joined": _joined,
    "sentences": _a_sentence_a_line,
    "capitals": _bare_capitals,
    "double": _double_spaces,
    "hyphens": _soft_hyphens,
}
"""Straight marks, curly marks, plain spaces, one paragraph, a paragraph a sentence, capitals
without accents, double spaces, soft hyphens."""


def rewrite(text: str, gold: GoldArticle, way: str) -> tuple[str, GoldArticle]:
    """Return an article in another typography, its annotation moved with it.

    Args:
        text: The text.
        gold: What it was annotated with.
        way: One of :data:`WAYS`.

    Raises:
        InputError: There is no such way.
    """
    if way not in WAYS:
        message = f"a typography is one of {', '.join(WAYS)}, not {way!r}"
        raise InputError(message)
    pieces = WAYS[way](text)
    if way in {"joined", "sentences"} and (answers := list(_answers(text, gold))):
        # Of an interview, lines alone tell questions from answers: its paragraphs stay apart.
        for start, end in answers if way == "sentences" else [(0, len(text))]:
            pieces[start:end] = text[start:end]
    places = [0, *accumulate(map(len, pieces))]
    moved = attrs.evolve(
        gold,
        sha256=None,
        quotes=tuple(
            attrs.evolve(q, cue=_pair(q.cue, places), mention=_pair(q.mention, places))
            for q in _moved(gold.quotes, places)
        ),
        entities=_moved(gold.entities, places),
        dates=_moved(gold.dates, places),
        figures=_moved(gold.figures, places),
    )
    return "".join(pieces), moved


def _answers(text: str, gold: GoldArticle) -> Iterator[tuple[int, int]]:
    """Yield what is said without marks: the answers of an interview."""
    for quote in gold.quotes:
        before = text[: quote.start].rstrip()[-1:]
        if quote.kind is QuoteKind.DIRECT and before not in {"«", "“", '"', "„"}:
            yield quote.start, quote.end


def _moved(spans: Iterable[Gold], places: list[int]) -> tuple[Gold, ...]:
    return tuple(attrs.evolve(s, start=places[s.start], end=places[s.end]) for s in spans)


def _pair(span: tuple[int, ...] | None, places: list[int]) -> tuple[int, ...] | None:
    return None if span is None else tuple(places[end] for end in span)
