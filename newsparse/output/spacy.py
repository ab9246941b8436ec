"""A spaCy ``Doc`` with the spans of an article, for pipelines that go on with spaCy."""

from __future__ import annotations

from typing import Any

from newsparse.article import Article
from newsparse.source.extras import load


def to_spacy(article: Article, nlp: Any = None) -> Any:
    """Return a ``spacy.tokens.Doc`` of the article's text, with four groups of spans.

    ``doc.spans["quotes"]``, ``["entities"]``, ``["dates"]`` and ``["figures"]`` hold spans in the
    order of the article. Labels are the kind or type; ``span.kb_id_`` is the value of a date or
    figure, the name of an entity, the speaker of a quote; ``span.id_`` the quote's or entity's id.
    A span whose bounds are no bounds of spaCy's tokens is widened to them; its characters stand in
    ``doc.user_data["newsparse"]``, by group and place in it.

    Args:
        article: The article.
        nlp: A pipeline of spaCy, whose tokenizer cuts the text and whose components run on it; a
            blank French one by default.

    Raises:
        MissingExtraError: spaCy is not installed; the message says what to install.
    """
    spacy = load("spacy", extra="spacy")
    document = spacy.blank("fr")(article.text) if nlp is None else nlp(article.text)
    groups = _groups(article)
    for name, found in groups.items():
        document.spans[name] = [
            document.char_span(
                start, end, label=label, kb_id=value or "", span_id=key, alignment_mode="expand"
            )
            for start, end, label, value, key in found
        ]
    document.user_data["newsparse"] = {
        name: [(start, end) for start, end, *_ in found] for name, found in groups.items()
    }
    return document


def _groups(article: Article) -> dict[str, list[tuple[int, int, str, str | None, str]]]:
    quotes = [
        (q.start, q.end, q.kind.value, None if q.speaker is None else q.speaker.name, q.id)
        for q in article.quotes
    ]
    entities = [
        (m.start, m.end, e.type.value, e.name, e.id) for e in article.entities for m in e.mentions
    ]
    dates = [(d.start, d.end, d.type.value, d.value, "") for d in article.dates]
    figures = [
        (f.start, f.end, f.kind.value, None if f.value is None else f"{f.value:f}", "")
        for f in article.figures
    ]
    return {"quotes": quotes, "entities": sorted(entities), "dates": dates, "figures": figures}
