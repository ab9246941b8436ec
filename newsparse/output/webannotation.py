"""W3C Web Annotations: every span as JSON-LD that annotation tools read.

https://www.w3.org/TR/annotation-model/ - the target is the article's URL, or its id as a URN;
it is selected by its characters and, for tools that find text by its words, by the words and what
stands around them. Selectors of one target select the same: each segment of a quote is a target.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote as escaped

from newsparse.article import Article

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters before and after, to find the words by


def to_web_annotations(article: Article) -> dict[str, Any]:
    """Return an annotation page with quotes, entities, dates and figures, ready for JSON.

    Args:
        article: The article. A quote made of several segments has a target for each.
    """
    about = article.url or f"urn:newsparse:{escaped(article.id, safe='')}"
    items = [
        {
            "id": f"{about}#{kind}-{number}",
            "type": "Annotation",
            "motivation": "describing",
            "body": body,
            "target": _targets(about, article.text, spans),
        }
        for number, (kind, spans, body) in enumerate(_found(article), 1)
    ]
    return {
        "@context": CONTEXT,
        "id": f"{about}#annotations",
        "type": "AnnotationPage",
        "items": items,
    }


def _found(article: Article) -> Iterator[tuple[str, list[tuple[int, int]], list[dict[str, Any]]]]:
    for q in article.quotes:
        speaker = None if q.speaker is None else q.speaker.name
        values = {"quote": q.kind.value, "speaker": speaker, "rule": q.rule}
        yield "quote", [(s.start, s.end) for s in q.segments or (q,)], _bodies(values)
    for entity in article.entities:
        for mention in entity.mentions:
            values = {"entity": entity.type.value, "name": entity.name}
            yield "entity", [(mention.start, mention.end)], _bodies(values)
    for date in article.dates:
        yield (
            "date",
            [(date.start, date.end)],
            _bodies({"date": date.type.value, "value": date.value}),
        )
    for figure in article.figures:
        number = None if figure.value is None else f"{figure.value:f}"
        values = {"figure": figure.kind.value, "value": number, "unit": figure.unit}
        yield "figure", [(figure.start, figure.end)], _bodies(values)


def _bodies(values: dict[str, str | None]) -> list[dict[str, Any]]:
    return [
        {"type": "TextualBody", "purpose": "tagging", "value": f"{name}:{value}"}
        for name, value in values.items()
        if value is not None
    ]


def _targets(about: str, text: str, spans: list[tuple[int, int]]) -> Any:
    found = [{"source": about, "selector": _selectors(text, *span)} for span in spans]
    return found if len(found) > 1 else found[0]


def _selectors(text: str, start: int, end: int) -> list[dict[str, Any]]:
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - _AROUND) : start],
            "suffix": text[end : end + _AROUND],
        },
    ]
