"""Named entities: what the model found, mended, and joined into one object per thing named.

Start at :func:`find`: each of its steps proposes candidates (:mod:`.candidates`) with votes for a
type, and one is chosen. :func:`resolve` joins the names of one thing by the rules of :mod:`.join`.
A name, a title or a noun that shows a type is a line in a file of ``data/``; what the files say is
read in :mod:`.lexicon` and :mod:`.gazetteer`.
"""

from __future__ import annotations

from newsparse.layers.entities.find import find
from newsparse.layers.entities.resolve import resolve

__all__ = ["find", "resolve"]
