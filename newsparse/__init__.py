"""Reading French news by machine: who said what, with which words, when, and how many."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

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
    Doubt,
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
from newsparse.options import Options
from newsparse.people import Person
from newsparse.source import BadSource, Source
from newsparse.version import __version__

if TYPE_CHECKING:
    from newsparse.api import Parser, parse, parse_many
    from newsparse.output.frames import to_frames
    from newsparse.output.rows import rows

__all__ = [
    "Article",
    "BadSource",
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
    "Person",
    "Quote",
    "QuoteKind",
    "Segment",
    "Source",
    "Speaker",
    "SpeakerKind",
    "__version__",
    "parse",
    "parse_many",
    "rows",
    "to_frames",
]

_READING = ("Parser", "parse", "parse_many")
_TABLES = {"rows": "newsparse.output.rows", "to_frames": "newsparse.output.frames"}


def __getattr__(name: str) -> Any:
    """Load what reads (lexicons and patterns of all layers) when it is first asked for."""
    if name in _TABLES:
        return getattr(importlib.import_module(_TABLES[name]), name)
    if name not in _READING:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from newsparse import api

    globals().update({public: getattr(api, public) for public in _READING})
    return globals()[name]
