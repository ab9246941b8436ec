"""Joining names: mentions of one thing become one entity."""

from __future__ import annotations

from newsparse.analysis import Analysis, NamedSpan
from newsparse.article import Entity, EntityType, Mention, MentionKind
from newsparse.document import Document


def resolve(document: Document, analysis: Analysis, found: tuple[NamedSpan, ...]) -> tuple[Entity, ...]:
    """Return one entity per thing named, in order of first mention."""
    return tuple(
        Entity(
            id=f"e{n}",
            name=document.text[f.start : f.end],
            type=EntityType(f.type),
            mentions=(Mention(start=f.start, end=f.end, text=document.text[f.start : f.end], kind=MentionKind.NAME),),
        )
        for n, f in enumerate(found, 1)
    )
