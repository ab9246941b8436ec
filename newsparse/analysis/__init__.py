"""Tokens, trees and names: the only package that reads with Stanza.

Start at :meth:`newsparse.analysis.engine.Engine.analyse`. A document is cut into what the models
are given (:mod:`.chunks`), goes through Stanza's nets (:mod:`.quick`, or Stanza's own pipeline for
models of another make) and comes out as the values of :mod:`.types`, all that others see.
"""

from __future__ import annotations

from newsparse.analysis.types import Analysis, NamedSpan, Sentence, Word

__all__ = ["Analysis", "NamedSpan", "Sentence", "Word"]
