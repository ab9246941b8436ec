"""Every error newsparse raises, so that a caller can catch one base class.

Each message names the problem first and the remedy second.
"""

from __future__ import annotations


class NewsparseError(Exception):
    """Base class of every error that newsparse raises on purpose."""


class InputError(NewsparseError, ValueError):
    """What the caller passed cannot be read as an article, a date or an option."""


class ModelError(NewsparseError):
    """Base class of everything that can be wrong with the models."""


class ModelNotFoundError(ModelError, FileNotFoundError):
    """A model file or directory is not there; the message says how to get it."""


class ModelIntegrityError(ModelError):
    """A model file differs from its manifest: it is truncated, replaced or tampered with."""


class FormatError(NewsparseError, ValueError):
    """A record (JSON, gold annotation) has the wrong form; the message gives the path."""


class MissingExtraError(NewsparseError, ImportError):
    """A feature needs an optional dependency; the message names the extra that installs it."""
