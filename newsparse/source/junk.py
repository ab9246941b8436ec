"""What of a page is not its article: parts that class names call sharing, comments or adverts.

A class name is a hint and no proof: themes put their options there too (``no-sidebar``,
``has-comments``, ``social-sharing-enabled``). So only block elements are looked at, a name must
begin with the word, and what holds most of the text stays.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

# Where in the page a part stands (``article__share``, ``c-newsletter``) may come before its name;
# what the page has or is (``has-``, ``no-``, ``with-``) may not.
_PART_OF = (
    r"(?:[a-z0-9-]+__|(?:article|post|entry|story|content|page|site|block|widget|module|wp|js|[a-z])"
    r"[-_])?"
)
_ON_OR_OFF = "enabled|disabled|on|off|open|closed|active|inactive|allowed"
_STATE = rf"(?![a-z0-9_-]*[-_](?:{_ON_OR_OFF})(?:\s|$))"
_JUNK = re.compile(
    rf"(?i)(?:^|\s){_PART_OF}(?:share|sharing|social|breadcrumbs?|newsletter|related|comments?"
    rf"|cookies?|advert(?:isement)?|sidebar)(?=[\s_-]|$){_STATE}"
)
_COMMENTS = re.compile(r"(?i)(?:^|\s)(?:post-)?comments?(?:[-_](?:area|list|section))?(?=\s|$)")
_UNSEEN = re.compile(r"(?i)(?:^|\s)(?:screen-reader-text|visually-hidden|sr-only)(?=\s|$)")
_HIDDEN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_DROPPED = frozenset(
    "script style noscript template nav aside footer form button select textarea svg math "
    "iframe object audio video canvas head dialog menu".split()
)
_WHOLE = frozenset({"html", "body", "main", "article"})  # no attribute takes these away
_MOST = 0.5  # of the text: no advert and no row of buttons is as long as the article around it
_ENOUGH = 200  # characters outside of them that make comments believable as comments


def left_out(root: Any, blocks: frozenset[str]) -> frozenset[Any]:
    """Return the elements below one that are no part of its article; what is in them is too.

    Args:
        root: The element that holds the article.
        blocks: Names of the block elements: any other stands in a sentence.
    """
    out: set[Any] = set()
    named: list[tuple[Any, int]] = []
    starts: list[int] = []
    done = 0
    for event, element in (walk := etree.iterwalk(root, events=("start", "end"))):
        if event == "start":
            starts.append(done)
            if _is_dropped(element, root):
                out.add(element)
                walk.skip_subtree()
            else:
                done += _length(element.text)
            continue
        begun = starts.pop()
        if element in out or element is root or element.tag in _WHOLE:
            pass
        elif _JUNK.search(_names(element)) and (element.tag in blocks or _is_alone(element)):
            named.append((element, done - begun))
        done += 0 if element is root else _length(element.tail)
    out.update(element for element, size in named if _is_small(element, size, done))
    return frozenset(out)


def _is_dropped(element: Any, root: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in _DROPPED:
        return True
    if element is root or element.tag in _WHOLE:
        return False
    if element.tag == "header" and root.tag != "article" and element.find(".//h1") is None:
        return True  # the site's own
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if _HIDDEN.search(element.get("style") or ""):
        return True
    return bool(_UNSEEN.search(element.get("class") or ""))


def _is_alone(element: Any) -> bool:
    """Tell whether no word stands beside an inline element, so that no sentence needs it."""
    before, parent = element.getprevious(), element.getparent()
    beside = parent.text if before is None else before.tail
    return not _length(beside) and not _length(element.tail)


def _is_small(element: Any, size: int, whole: int) -> bool:
    if size <= _MOST * whole:
        return True
    return whole - size >= _ENOUGH and _COMMENTS.search(_names(element)) is not None


def _names(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _length(text: str | None) -> int:
    return len(text.strip()) if text else 0
