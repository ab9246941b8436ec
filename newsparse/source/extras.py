"""Libraries that only some formats need: loaded when used, with an error that names the extra."""

from __future__ import annotations

import importlib
from typing import Any

from newsparse.errors import MissingExtraError


def load(module: str, *, extra: str) -> Any:
    """Return a module of an optional dependency.

    Raises:
        MissingExtraError: It is not installed; the message says what to install.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        message = f"{module} is not installed: pip install 'newsparse[{extra}]'"
        raise MissingExtraError(message) from error
