"""Quotes: marked words and reported clauses, with the cue and the words that name the speaker.

Start at :func:`find`. What all rules look at is made first: :mod:`.reading`, the reporting verbs
(:mod:`.cues`) and the sources without one (:mod:`.sources`). Words in marks go to :mod:`.marked`,
whose rules of attribution are tried in the order of ``data/rules.tsv``; reported clauses go to
:mod:`.reported`. :func:`resolve` then looks across sentences: who goes on speaking, what repeats,
what is no quote.

A new verb is a line in ``data/cues.tsv``, a new *selon* one in ``data/introducers.tsv``, a new
noun for somebody who speaks one in ``data/nouns.tsv``. A new rule of attribution is a function
in its module, a line in ``data/rules.tsv`` and its French name in ``newsparse/output/french.py``.
"""

from __future__ import annotations

from newsparse.layers.quotes.find import find
from newsparse.layers.quotes.resolve import resolve
from newsparse.layers.quotes.types import FoundQuote

__all__ = ["FoundQuote", "find", "resolve"]
