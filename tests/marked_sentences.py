"""The notation of quotes in test sentences: brackets that carry the answer.

``[d words]``, ``[m words]`` and ``[i words]`` are a direct, a mixed and an indirect quote,
``[s words]`` is what names the speaker next to it (``[s il=Paul Roche]`` where the best name is
another, ``[s il=-]`` where the text gives none), ``[c words]`` the cue (``[c n'a dit=negated]``,
``[c dirait=reported]`` where the saying is not plainly asserted). Brackets nest.
"""

from __future__ import annotations

import re

import attrs

from newsparse import QuoteKind

_TOKEN = re.compile(r"\[([dmisc]) |=([^\]\[]+)\]|\]")
_KINDS = {"d": QuoteKind.DIRECT, "m": QuoteKind.MIXED, "i": QuoteKind.INDIRECT}


@attrs.frozen
class Row:
    """A text and what its brackets say."""

    text: str
    quotes: list[tuple[str, int, int]]
    named: dict[int, str | None]
    cues: set[tuple[int, int]]
    sayings: dict[tuple[int, int], str]


def unmark(marked: str) -> Row:
    """Take the brackets out of a row."""
    text, at = "", 0
    opened: list[tuple[str, int]] = []
    row = Row("", [], {}, set(), {})
    for token in _TOKEN.finditer(marked):
        text += marked[at : token.start()]
        at = token.end()
        if token[1]:
            opened.append((token[1], len(text)))
            continue
        sort, start = opened.pop()
        if sort in _KINDS:
            row.quotes.append((_KINDS[sort], start, len(text)))
        elif sort == "s":
            name = token[2] or text[start:]
            row.named[len(text)] = None if name == "-" else name
        else:
            row.cues.add((start, len(text)))
            row.sayings[start, len(text)] = token[2] or "asserted"
    text += marked[at:]
    return attrs.evolve(row, text=text, quotes=sorted(row.quotes, key=lambda q: (q[1], -q[2])))
