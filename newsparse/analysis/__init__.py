"""Tokens, trees and names: the only package that imports stanza."""

from __future__ import annotations

from newsparse.analysis.types import Analysis, NamedSpan, Sentence, Word

__all__ = ["Analysis", "NamedSpan", "Sentence", "Word"]
