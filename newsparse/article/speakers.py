"""Speakers: whoever the article reports as having said something, or as having counted it."""

from __future__ import annotations

import attrs

from newsparse.article.entities import Entity
from newsparse.article.kinds import SpeakerKind
from newsparse.article.mentions import Mention, Segment


@attrs.frozen(kw_only=True)
class Speaker:
    """A source of at least one quote or figure; one object per speaker and article."""

    id: str
    """Identifier, unique within the article (``s1``, ``s2``, … in order of first quote, then
    those who only give a figure); for somebody of ``Options(people=…)``, their id there."""
    name: str
    """The best name: the fullest proper name, else the description without its article."""
    kind: SpeakerKind
    """Person, organisation, place, group or anonymous source."""
    role: str | None
    """Title or function as the article states it (*secrétaire général de l'Otan*), or None."""
    gender: str | None
    """``"f"``, ``"m"``, or None where the article does not show it."""
    gender_evidence: Segment | None
    """The words that show the gender (*Mme*, *elle*, *la ministre*), or the first name where
    ``Options(gender_from_first_names=True)`` asked for it; None where gender is None, or is
    that of a list of known people."""
    aliases: tuple[str, ...]
    """Every other form that names the speaker in the article."""
    mentions: tuple[Mention, ...]
    """Names, descriptions and pronouns that refer to the speaker, in text order."""
    entity: Entity | None
    """The named entity the speaker is, the same object as in ``Article.entities``, or None."""
    identified_by: str | None = None
    """What linked the speaker to a list of known people, whose id ``id`` then is: ``"name"``,
    ``"family name"`` or ``"role"``; None where nobody on the list is meant."""
