"""What the tags and class names of a page state of a block's role.

Narrow on purpose: what is not stated here is left to the rules that read plain text.
"""

from __future__ import annotations

import re
from typing import Any

from newsparse.article.kinds import BlockKind

_BY_TAG = {
    "h1": BlockKind.HEADLINE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), BlockKind.CROSSHEAD),
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "li": BlockKind.PARAGRAPH,
    "address": BlockKind.SIGNATURE,
}


def _words(names: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s_-])(?:{names})(?:$|[\s_-])", re.IGNORECASE)


_BY_CLASS = (
    (_words("chapo|chapeau|standfirst|lede|article__desc|article-lead"), BlockKind.STANDFIRST),
    (_words("pullquote|pull-quote|exergue|citation-exergue"), BlockKind.PULLQUOTE),
    (_words("legende|caption|photo-credit|image-credit|credits?"), BlockKind.CAPTION),
    (_words("byline|signature|auteurs?|authors?|publish-date"), BlockKind.SIGNATURE),
    (_words("intertitre|crosshead"), BlockKind.CROSSHEAD),
    (_words("lire-aussi|read-also|readalso|paywall|inread"), BlockKind.PROMO),
)
_LEAVES = frozenset({"p", "div", "figcaption", "blockquote", "aside", "h2", "h3", "h4"})
_LONGEST = 600  # characters: a class that wraps the whole article says nothing of its blocks


def role_of(element: Any) -> BlockKind | None:
    """Return the role that a block element's tag or classes state, or None."""
    classes = element.get("class")
    if classes and element.tag in _LEAVES and _is_short(element):
        for pattern, kind in _BY_CLASS:
            if pattern.search(classes):
                return kind
    return _BY_TAG.get(element.tag)


def _is_short(element: Any) -> bool:
    length = 0
    for piece in element.itertext():
        length += len(piece.strip())
        if length > _LONGEST:
            return False
    return True
