"""Named entities: one object per thing named, with every place where the article names it."""

from __future__ import annotations

import attrs

from newsparse.article.kinds import EntityType
from newsparse.article.mentions import Mention


@attrs.frozen(kw_only=True)
class Entity:
    """A person, organisation, place or other thing that the article names."""

    id: str
    """Identifier, unique within the article (``e1``, ``e2``, … in order of first mention)."""
    name: str
    """The fullest name the article gives."""
    type: EntityType
    """PER, ORG, LOC or MISC."""
    aliases: tuple[str, ...] = ()
    """Every other form of the name in the article, in order of appearance."""
    mentions: tuple[Mention, ...]
    """Where the article names it, in text order; the name alone, without article or title."""
