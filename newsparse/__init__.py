"""Reading French news by machine: who said what, with which words, when, and how many."""

from __future__ import annotations

from newsparse.api import Options, Parser, parse, parse_many
from newsparse.article import (
    Article,
    Block,
    BlockKind,
    Change,
    Cue,
    Dateline,
    DateMention,
    DateMod,
    DateType,
    Entity,
    EntityType,
    Figure,
    FigureKind,
    Grain,
    Mention,
    MentionKind,
    Modality,
    Quote,
    QuoteKind,
    Segment,
    Speaker,
    SpeakerKind,
)
from newsparse.errors import (
    FormatError,
    InputError,
    MissingExtraError,
    ModelError,
    ModelIntegrityError,
    ModelNotFoundError,
    NewsparseError,
)
from newsparse.source import Source

__version__ = "0.1.0"

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
    "Entity",
    "EntityType",
    "Figure",
    "FigureKind",
    "FormatError",
    "Grain",
    "InputError",
    "Mention",
    "MentionKind",
    "MissingExtraError",
    "Modality",
    "ModelError",
    "ModelIntegrityError",
    "ModelNotFoundError",
    "NewsparseError",
    "Options",
    "Parser",
    "Quote",
    "QuoteKind",
    "Segment",
    "Source",
    "Speaker",
    "SpeakerKind",
    "parse",
    "parse_many",
]
