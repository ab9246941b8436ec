"""Regular expressions with one alternative dropped or one quantifier changed."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator

_SIGNS = re.compile(r"\(\?[:P=!<]|\\[bBdDsSwW]|\[\^")
_HOLE = 0xE000  # private characters stand for the values of an f-string
_HOLES = re.compile(r"([\ue000-\uf8ff])")
_TOKEN = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]"
    r"|\(\?(?:P<\w+>|P=\w+\)|<[=!]|[:=!]|[aiLmsux-]+[:)])|[*+?][?+]?|\{\d*,?\d*\}\??|.",
    re.DOTALL,
)
_QUANTIFIERS = {"?": "", "*": "+", "+": "*"}
_COUNT = re.compile(r"\{(\d+)(?:(,)(\d*))?\}")


def with_alternative_dropped(node: ast.expr) -> Iterator[ast.expr]:
    """Yield a regular expression without each of the alternatives of its groups."""
    return _mutated(node, _without_alternatives)


def with_quantifier_changed(node: ast.expr) -> Iterator[ast.expr]:
    """Yield a regular expression with each of its quantifiers changed."""
    return _mutated(node, _with_other_quantifiers)


def _mutated(node: ast.expr, change: Callable[[str], Iterator[str]]) -> Iterator[ast.expr]:
    text, holes = _text_of(node)
    if _SIGNS.search(text) and _compiles(text):
        yield from (_node_of(other, holes) for other in change(text) if _compiles(other))


def _text_of(node: ast.expr) -> tuple[str, list[ast.expr]]:
    """Return the text of a string, a private character for each value put into it."""
    if isinstance(node, ast.Constant):
        return (node.value, []) if isinstance(node.value, str) else ("", [])
    text, holes = "", []
    for part in node.values if isinstance(node, ast.JoinedStr) else ():
        if isinstance(part, ast.Constant):
            text += part.value
        else:
            text += chr(_HOLE + len(holes))
            holes.append(part)
    return text, holes


def _node_of(text: str, holes: list[ast.expr]) -> ast.expr:
    if not holes:
        return ast.Constant(text)
    parts = [part for part in _HOLES.split(text) if part]
    return ast.JoinedStr(
        [holes[ord(p) - _HOLE] if _HOLES.fullmatch(p) else ast.Constant(p) for p in parts]
    )


def _compiles(text: str) -> bool:
    try:
        re.compile(_HOLES.sub("(?:x)", text))
    except re.error:
        return False
    return True


def _without_alternatives(text: str) -> Iterator[str]:
    for spans in _groups(text):
        for start, end in spans:
            first = start == spans[0][0]
            yield text[:start] + text[end + 1 :] if first else text[: start - 1] + text[end:]


def _groups(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the spans of the alternatives of each group that has several."""
    edges = [[-1]]  # of each open group: where it opens, then its bars
    for token in _TOKEN.finditer(f"{text})"):
        if token[0].startswith("(") and not token[0].endswith(")"):
            edges.append([token.end() - 1])
        elif token[0] == "|":
            edges[-1].append(token.start())
        elif token[0] == ")":
            *bars, last = *edges.pop(), token.start()
            ends = [*bars[1:], last]
            if len(bars) > 1:
                yield [(bar + 1, end) for bar, end in zip(bars, ends, strict=True)]


def _with_other_quantifiers(text: str) -> Iterator[str]:
    for token in _TOKEN.finditer(text):
        other = _QUANTIFIERS.get(token[0])
        if count := _COUNT.fullmatch(token[0]):
            other = _other_count(int(count[1]), count[2] or "", count[3] or "")
        if other is not None:
            yield text[: token.start()] + other + text[token.end() :]


def _other_count(low: int, comma: str, high: str) -> str:
    """Return a counted repetition that asks for one more; ``{3,3}`` allows one more."""
    if high and low >= int(high):
        return f"{{{low},{int(high) + 1}}}"
    return f"{{{low + 1}{comma}{high}}}"
