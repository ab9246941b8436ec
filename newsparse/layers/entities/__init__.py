"""Named entities: what the model found, mended, and joined into one object per thing named."""

from __future__ import annotations

from newsparse.layers.entities.find import find
from newsparse.layers.entities.resolve import resolve

__all__ = ["find", "resolve"]
