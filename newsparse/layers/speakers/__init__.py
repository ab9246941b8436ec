"""Speakers: from the words next to a quote to one object per source.

Start at :func:`resolve`: :mod:`.people` gathers who there is, from names and what is said beside
them; :mod:`.walk` goes through the words next to quotes in text order, each read by
:mod:`.mentions` as a name, a description, a pronoun or a document; :mod:`.build` makes the public
objects, and :func:`identify` gives them the ids of a list. A noun, a title or a pronoun is a line
in a table of ``data/``, read in :mod:`.lexicon`.
"""

from __future__ import annotations

from newsparse.layers.speakers.known import People, identify
from newsparse.layers.speakers.resolve import Attribution, resolve

__all__ = ["Attribution", "People", "identify", "resolve"]
