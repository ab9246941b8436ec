"""What the layer knows on its way: names, roles, and who there is to speak."""

from __future__ import annotations

import attrs

from newsparse.article import Entity, Segment
from newsparse.layers.speakers.phrases import Phrase


@attrs.frozen(kw_only=True)
class Naming:
    """One place where the article names somebody or something."""

    start: int
    """First character of the name alone."""
    end: int
    """One past its last character."""
    text: str
    """The name as written."""
    first: int
    """Position of its first word in the analysis."""
    last: int
    """One past the position of its last word."""
    type: str | None
    """PER, ORG, LOC, MISC as the entity layer says, or None."""
    entity: Entity | None
    """The entity that is named, or None where the layer before found none."""
    title: Segment | None
    """The title right before it (*M.*, *Mme*)."""
    title_gender: str | None
    """The gender that the title shows."""
    title_role: str | None
    """The role that the title states (*Me*: avocat)."""


@attrs.frozen(kw_only=True)
class Role:
    """A description that the article attaches to a name in place."""

    naming: int
    """Position of the naming it describes."""
    phrase: Phrase
    """The description."""
    text: str
    """The role as stated, article left out."""


@attrs.frozen(kw_only=True)
class Referent:
    """Somebody or something that can speak: named, or only described."""

    key: int
    """Position among the referents."""
    name: str
    """The best name."""
    aliases: tuple[str, ...]
    """Every other form, in order of appearance."""
    type: str | None
    """PER, ORG, LOC, MISC for the named; None for the described."""
    kind: str
    """Speaker kind."""
    namings: tuple[Naming, ...] = ()
    """Where it is named, in text order."""
    roles: tuple[Role, ...] = ()
    """What the article says it is, in text order."""
    phrase: Phrase | None = None
    """The description of the unnamed."""
    gender: str | None = None
    """Sex of a person, grammatical gender of anything else; None where not shown."""
    evidence: Segment | None = None
    """The words that show it."""
    leaning: str | None = None
    """Gender that the first name makes likely; helps to choose; stated only where asked for."""
    plural: bool = False
    """Whether several are meant."""
    entity: Entity | None = None
    """The named entity, or None."""

    @property
    def person(self) -> bool:
        """Whether one human being is meant."""
        return self.kind in ("person", "anonymous")
