"""What holds for every article, whatever the text: offsets, references, order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

import newsparse


def spans_of(value: Any) -> Iterator[Any]:
    """Everything in a value that has a start, an end and a text, at any depth."""
    if isinstance(value, tuple):
        for item in value:
            yield from spans_of(item)
    elif attrs.has(type(value)):
        if hasattr(value, "start"):
            yield value
        for field in attrs.fields(type(value)):
            yield from spans_of(getattr(value, field.name))


def check(article: newsparse.Article) -> int:
    """Check every span and reference of an article; return how many spans there were."""
    number = 0
    for span in spans_of(article):
        number += 1
        assert 0 <= span.start < span.end <= len(article.text)
        assert article.text[span.start : span.end] == span.text
    for quote in article.quotes:
        assert quote.segments
        assert quote.said == " ".join(s.text for s in quote.segments)
        assert all(quote.start <= s.start and s.end <= quote.end for s in quote.segments)
        assert quote.speaker in (None, *article.speakers)
        assert quote.parent is None or any(quote.parent is q for q in article.quotes)
    for part in (article.quotes, article.dates, article.figures, article.blocks):
        starts = [x.start for x in part]
        assert starts == sorted(starts)
    return number
