"""The public classes: frozen values that hold what was read, and nothing that reads."""

from __future__ import annotations

from newsparse.article.article import Article
from newsparse.article.blocks import Block, Dateline
from newsparse.article.dates import DateMention
from newsparse.article.entities import Entity
from newsparse.article.figures import Figure
from newsparse.article.kinds import (
    BlockKind,
    Change,
    DateMod,
    DateType,
    Doubt,
    EntityType,
    FigureKind,
    Grain,
    MentionKind,
    Modality,
    QuoteKind,
    SpeakerKind,
)
from newsparse.article.mentions import Cue, Mention, Segment
from newsparse.article.quotes import Quote
from newsparse.article.speakers import Speaker

__all__ = [
    "Article",
    "Block",
    "BlockKind",
    "Change",
    "Cue",
    "DateMention",
    "DateMod",
    "DateType",
    "Dateline",
    "Doubt",
    "Entity",
    "EntityType",
    "Figure",
    "FigureKind",
    "Grain",
    "Mention",
    "MentionKind",
    "Modality",
    "Quote",
    "QuoteKind",
    "Segment",
    "Speaker",
    "SpeakerKind",
]
