"""Speakers: from the words next to a quote to one object per source.

Start at :func:`resolve`: :mod:`.people` gathers who there is, from names (:mod:`.namings`,
:mod:`.clusters`) and what is said beside them (:mod:`.roles`); :mod:`.walk` goes through the
mentions in text order, each a name, a description (:mod:`.nominals`) or a pronoun
(:mod:`.pronouns`); :mod:`.build` makes the public objects, and :func:`identify` gives them the ids
of a list. A noun, a title or a pronoun is a line in a table of ``data/``, read in :mod:`.lexicon`.
"""

from __future__ import annotations

from newsparse.layers.speakers.known import People, identify
from newsparse.layers.speakers.resolve import Attribution, resolve

__all__ = ["Attribution", "People", "identify", "resolve"]
