"""An article whose document was written without its words: for tables of what was read in it."""

from __future__ import annotations

import attrs

from newsparse.article import Article


@attrs.frozen(kw_only=True)
class Wordless(Article):
    """An article of which only offsets and what was read are known.

    Its text, and that of every span, is empty and stands for words that are not there.
    """
