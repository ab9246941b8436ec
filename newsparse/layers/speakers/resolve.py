"""Resolving mentions to speakers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import attrs

from newsparse.analysis import Analysis
from newsparse.article import Entity, Mention, Speaker
from newsparse.document import Document


class Attributed(Protocol):
    """What the layer needs of a quote: where it stands, and which words name its speaker."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def mention(self) -> tuple[int, int] | None: ...
    @property
    def others(self) -> tuple[tuple[int, int], ...]: ...


@attrs.frozen(kw_only=True)
class Attribution:
    """Who says each quote."""

    speakers: tuple[Speaker, ...]
    """One object per speaker, in order of first quote."""
    by_quote: tuple[tuple[Speaker, ...], ...]
    """For each quote, its speakers; empty where the article does not say."""
    mentions: tuple[Mention | None, ...]
    """For each quote, the words that name its speaker."""


def resolve(
    document: Document,
    analysis: Analysis,
    quotes: Sequence[Attributed],
    *,
    entities: tuple[Entity, ...],
) -> Attribution:
    """Return the speakers of the quotes; nobody rather than the wrong one."""
    return Attribution(speakers=(), by_quote=((),) * len(quotes), mentions=(None,) * len(quotes))
