"""Joining names: the mentions of one thing become one entity, ambiguous ones stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from newsparse.analysis import Analysis, NamedSpan
from newsparse.article import Entity, EntityType, Mention, MentionKind
from newsparse.document import Document
from newsparse.layers.entities.gazetteer import is_listed
from newsparse.layers.entities.join import Form, key_of, links


def resolve(
    document: Document,
    analysis: Analysis,  # noqa: ARG001 - every layer's resolve is handed the same things
    found: tuple[NamedSpan, ...],
) -> tuple[Entity, ...]:
    """Return one entity per thing named, in order of first mention.

    Args:
        document: The text.
        analysis: The model's words, which this layer needs only to find.
        found: What :func:`find` returned.
    """
    numbers: dict[tuple[str, str], int] = {}
    of_span = []
    for span in found:
        key = (key_of(document.shadow[span.start : span.end]), span.type)
        of_span.append(numbers.setdefault(key, len(numbers)))
    forms = _forms(document, found, of_span)
    root = _joined(len(forms), links(forms, _defined(document, found, of_span)))
    groups: dict[int, list[NamedSpan]] = defaultdict(list)
    for span, number in zip(found, of_span, strict=True):
        groups[root[number]].append(span)
    return tuple(_entity(document, n, spans) for n, spans in enumerate(groups.values(), 1))


def _forms(document: Document, found: Sequence[NamedSpan], of_span: Sequence[int]) -> list[Form]:
    first: dict[int, NamedSpan] = {}
    for span, number in zip(found, of_span, strict=True):
        first.setdefault(number, span)
    return [Form(text=document.shadow[s.start : s.end], type=s.type) for s in first.values()]


def _defined(
    document: Document, found: Sequence[NamedSpan], of_span: Sequence[int]
) -> list[tuple[int, int]]:
    """Return the pairs that « Nom Entier (NE) » or « NE (Nom Entier) » equates."""
    pairs = []
    for index in range(len(found) - 1):
        one, other = found[index], found[index + 1]
        between = document.shadow[one.end : other.start]
        if between.strip() != "(" or document.shadow[other.end : other.end + 1] != ")":
            continue
        of_words = one.type == other.type and one.type in {"ORG", "MISC"}
        if of_words and _acronym(document, one, other):
            pairs.append((of_span[index], of_span[index + 1]))
    return pairs


def _acronym(document: Document, one: NamedSpan, other: NamedSpan) -> bool:
    """One of the two is a single word that takes its first letter from the other."""
    texts = [document.shadow[s.start : s.end] for s in (one, other)]
    short, long = sorted(texts, key=len)
    letters = {word[0] for word in key_of(long).split()}
    alone = short.isupper() and short.isalpha() and not is_listed(short)
    if alone and one.type == "ORG" and texts[0] == long and len(long.split()) > 2:
        return True  # « l'Institut américain de géologie (USGS) », of another language
    return " " not in short and key_of(short)[:1] in letters and len(long.split()) > 1


def _joined(number: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """Return for each form the first form of its group."""
    root = list(range(number))

    def find(index: int) -> int:
        while root[index] != index:
            root[index] = root[root[index]]
            index = root[index]
        return index

    for one, other in pairs:
        a, b = sorted((find(one), find(other)))
        root[b] = a
    return [find(i) for i in range(number)]


def _entity(document: Document, number: int, spans: Sequence[NamedSpan]) -> Entity:
    texts = list(dict.fromkeys(document.text[s.start : s.end] for s in spans))
    name = max(texts, key=_fullness)
    return Entity(
        id=f"e{number}",
        name=name,
        type=EntityType(spans[0].type),
        aliases=tuple(t for t in texts if t != name),
        mentions=tuple(_mention(document, s) for s in spans),
    )


def _fullness(text: str) -> tuple[int, bool, int]:
    """Order forms of one name: most words, not in capitals throughout, longest."""
    words = text.split()
    return len(words), not (len(words) > 1 and text.isupper()), len(text)


def _mention(document: Document, span: NamedSpan) -> Mention:
    return Mention(
        start=span.start,
        end=span.end,
        text=document.text[span.start : span.end],
        kind=MentionKind.NAME,
    )
