"""An article as a piece of HTML: its text as it stands, with what was read highlighted in it.

The piece is whole in itself (style included, no script, nothing loaded) and everything that
comes from the article is escaped. Spans that cross each other are cut where they do.
"""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib import resources

from newsparse.article import Article
from newsparse.errors import InputError
from newsparse.output.marks import LANGUAGES, Mark, marks_of

_TITLES = 4  # nested spans described in one title: more would hide the text under it


def to_html(article: Article, lang: str = "en") -> str:
    """Return the article as an escaped HTML fragment, readable without colours.

    Hovering over a span, or moving to it with the keyboard, tells what was read: speaker, rule
    and confidence of a quote, value of a date or figure, name and type of an entity.

    Args:
        article: The article.
        lang: ``"en"`` or ``"fr"``: the language of what is said of the text.

    Raises:
        InputError: There is no such language.
    """
    if lang not in LANGUAGES:
        message = f"lang must be {' or '.join(LANGUAGES)}, not {lang!r}"
        raise InputError(message)
    body = "".join(_tagged(article.text, marks_of(article, lang)))
    return (
        f'<article class="newsparse" lang="fr">\n<style>\n{_style()}</style>\n'
        f'{_heading(article)}<div class="np-text">{body}</div>\n</article>\n'
    )


def to_page(article: Article, lang: str = "en") -> str:
    """Return the fragment of :func:`to_html` as a whole HTML page.

    Args:
        article: The article.
        lang: As for :func:`to_html`.
    """
    title = _escaped(article.title or article.id)
    return (
        '<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{title}</title>\n</head>\n<body>\n{to_html(article, lang)}</body>\n</html>\n"
    )


@cache
def _style() -> str:
    data = resources.files("newsparse.output") / "data" / "article.css"
    return data.read_text(encoding="utf-8")


def _escaped(text: str) -> str:
    # A bare carriage return would be read back as a line feed.
    return html.escape(text, quote=True).replace("\r", "&#13;")


def _heading(article: Article) -> str:
    """Return what is known of the article that its text does not say."""
    title = article.title if article.title and article.title not in article.text else None
    published = None if article.published is None else article.published.isoformat()
    facts = [article.outlet, article.section, *article.authors, published, article.url]
    shown = _escaped(", ".join(fact for fact in facts if fact))
    strong = f"<strong>{_escaped(title)}</strong>" if title else ""
    return f'<p class="np-head">{strong}{shown}</p>\n' if strong or shown else ""


def _tagged(text: str, marks: list[Mark]) -> Iterator[str]:
    """Yield the text with a tag around each mark, properly nested.

    A mark that ends while one opened after it is still open closes that one and opens it
    again: crossing spans become adjoining elements of the same class.
    """
    open_: list[Mark] = []
    done = following = 0
    ends = Counter(mark.end for mark in marks)
    for here in sorted({*ends, *(mark.start for mark in marks)}):
        yield _escaped(text[done:here])
        done = here
        yield from _close(open_, here, ends[here])
        while following < len(marks) and marks[following].start == here:
            open_.append(marks[following])
            yield _tag(open_)
            following += 1
    yield _escaped(text[done:])


def _close(open_: list[Mark], here: int, ending: int) -> Iterator[str]:
    """Close the marks that end here, *ending* of them; open again those closed with them."""
    lowest = len(open_)
    # Those that end here are mostly the last opened: looking from there keeps deep nests linear.
    while ending:
        lowest -= 1
        ending -= open_[lowest].end == here
    again = [mark for mark in open_[lowest:] if mark.end != here]
    for mark in reversed(open_[lowest:]):
        label = f'<b class="np-label">{_escaped(mark.label)}</b>' if mark.label else ""
        yield (label if mark.end == here else "") + "</span>"
    del open_[lowest:]
    for mark in again:
        open_.append(mark)
        yield _tag(open_)


def _tag(open_: list[Mark]) -> str:
    # The innermost title is the one a browser shows, so it tells of the spans around it too.
    classes = open_[-1].classes
    if not open_[-1].title:
        return f'<span class="{classes}">'
    titles = "\n".join(mark.title for mark in reversed(open_[-_TITLES:]) if mark.title)
    return f'<span class="{classes}" tabindex="0" title="{_escaped(titles)}">'
