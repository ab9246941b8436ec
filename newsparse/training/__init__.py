"""The recipe that makes the French models: run ``python -m newsparse.training --help``."""

from __future__ import annotations

from newsparse.training.recipe import FULL, ModelSettings, Recipe, quick

__all__ = ["FULL", "ModelSettings", "Recipe", "quick"]
