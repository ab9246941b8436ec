"""Blocks: where the text breaks, and what each part is."""

from __future__ import annotations

import re

from newsparse.article import Block, BlockKind

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_FINAL = (".", "!", "?", "…", "»", "”", '"', ":", ";", ")")
_MAX_HEADLINE = 200


def find_blocks(text: str, plain: str, title: str | None) -> tuple[Block, ...]:
    """Return the blocks of a text in order: one per line that holds more than white space."""
    spans = [_stripped(text, m.start(), m.end()) for m in _LINE.finditer(text)]
    spans = [(a, b) for a, b in spans if a < b]
    kinds = [BlockKind.PARAGRAPH] * len(spans)
    for i, (a, b) in enumerate(spans):
        kinds[i] = _kind(i, text[a:b], spans, plain, title)
    return tuple(
        Block(start=a, end=b, text=text[a:b], kind=kind)
        for (a, b), kind in zip(spans, kinds, strict=True)
    )


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _kind(
    index: int, line: str, spans: list[tuple[int, int]], plain: str, title: str | None
) -> BlockKind:
    if title is not None and line == title.strip():
        return BlockKind.HEADLINE
    short = len(line) <= _MAX_HEADLINE and not line.endswith(_FINAL)
    if index == 0 and len(spans) > 1 and (short or _is_quoted_title(line)):
        return BlockKind.HEADLINE
    if short and len(line) <= 90 and 0 < index < len(spans) - 1 and line[0].isupper():
        return BlockKind.CROSSHEAD
    return BlockKind.PARAGRAPH


def _is_quoted_title(line: str) -> bool:
    # « France : faut-il croire … ? » and « X : « … » » end like sentences but are short,
    # and nothing that opens a report is that short and holds a colon or a question mark.
    return len(line) <= 120 and (line.endswith("?") or " : " in line) and ". " not in line
