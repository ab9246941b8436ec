"""HTML pages: the article's blocks with their typography kept, and what the page says of it.

Start at :func:`read`. The tree is walked without recursion, no entity and no address is ever
followed, and no-break spaces and curly marks come out as they went in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from newsparse.article.kinds import BlockKind
from newsparse.errors import InputError
from newsparse.source import roles
from newsparse.source.junk import left_out
from newsparse.source.layout import Piece, joined, lines, plain
from newsparse.source.metadata import page_metadata

_BLOCKS = frozenset(
    "address article blockquote body caption center dd details div dl dt fieldset figcaption "
    "figure h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody "
    "tfoot thead tr ul".split()
)
_CELLS = frozenset({"td", "th"})
_SPACES = re.compile(r"[ \t\n\r\f]+")  # what HTML folds; U+00A0 and U+202F are content
_BREAK = "\x00"  # stands for <br> until white space is folded; NUL cannot come from a page
_NEAR_TOP = 8  # pieces among which a standfirst is looked for
_ENOUGH = 200  # characters of paragraphs that make an element believable as the article


def read(html: str, *, boilerplate: str = "layout", date: str = "stated") -> dict[str, Any]:
    """Return the fields of a :class:`newsparse.Source` that a page holds.

    Args:
        html: The page, decoded.
        boilerplate: ``"layout"`` or ``"trafilatura"``, see :meth:`newsparse.Source.from_html`.
        date: ``"stated"`` or ``"htmldate"``, see there.

    Raises:
        InputError: It is not valid Unicode, or holds no text.
        MissingExtraError: What *boilerplate* or *date* asks for is not installed.
    """
    root = _parse(html)
    known = page_metadata(root)
    body = known.pop("body", "")
    article = _article(root)
    pieces = list(pieces_of(article))
    titles = _titles(article) or _titles(root)
    if boilerplate == "trafilatura":
        from newsparse.source.extract import kept

        pieces = kept(html, list(pieces_of(root)), titles)
    if titles and known.get("title") not in titles:
        known["title"] = titles[0]  # as the page shows it, so that it is found in the text
    if titles and not any(text == titles[0] for text, _ in pieces):
        pieces.insert(0, (titles[0], BlockKind.HEADLINE))
    if len(pieces) <= len(titles):  # a page that scripts fill may still state its text
        pieces = [*pieces[:1], *lines(body)]
    _check(pieces, titles, boilerplate)
    if date == "htmldate" and "published" not in known:
        from newsparse.source.extract import guessed_date

        known["published"] = guessed_date(html)
    return finished(pieces, known)


def _check(pieces: list[Piece], titles: list[str], boilerplate: str) -> None:
    """Refuse a page that would be an article without a sentence."""
    if not pieces:
        message = (
            "the page holds no text: pass the HTML that a browser shows, not what scripts fill"
        )
        raise InputError(message)
    if boilerplate == "layout" and all(text in titles for text, _ in pieces):
        message = (
            "the page gives a title and nothing else: read it with "
            'boilerplate="trafilatura", or pass the HTML that a browser shows'
        )
        raise InputError(message)


def fragment(html: str) -> list[Piece]:
    """Return the pieces of a body that stands in another format; none where it holds no text.

    Raises:
        InputError: It is not valid Unicode.
    """
    return list(pieces_of(_parse(html))) if html.strip() else []


def finished(pieces: list[Piece], known: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a source whose text is the pieces; a standfirst is found or carried."""
    standfirst = known.pop("standfirst", None)
    if standfirst is not None:
        pieces = with_standfirst(pieces, standfirst)
        if not any(kind is BlockKind.STANDFIRST for _, kind in pieces):
            known["metadata"] = {**known.get("metadata", {}), "standfirst": standfirst}
    text, blocks = joined(pieces)
    return {"text": text, "blocks": blocks, **known}


def with_standfirst(pieces: list[Piece], standfirst: str) -> list[Piece]:
    """Mark the piece that says what the metadata call the standfirst, where one does."""
    wanted = plain(standfirst)
    for i, (text, kind) in enumerate(pieces[:_NEAR_TOP]):
        if kind is None and plain(text) == wanted:
            return [*pieces[:i], (text, BlockKind.STANDFIRST), *pieces[i + 1 :]]
    return pieces


def _titles(element: Any) -> list[str]:
    headings = element.xpath(".//h1[not(ancestor::nav or ancestor::aside or ancestor::footer)]")
    return [title for h1 in headings if (title := " ".join(text for text, _ in pieces_of(h1)))]


def _parse(html: str) -> Any:
    try:
        data = html.replace("\x00", "").encode("utf-8")
    except UnicodeEncodeError:
        message = (
            "html holds lone surrogates: decode the page's bytes again with the right encoding"
        )
        raise InputError(message) from None
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser) if data.strip() else None
    except etree.LxmlError:  # libxml2 mends nearly anything; what is left is no page
        root = None
    if root is None:
        message = "the page holds no text: pass the HTML of an article"
        raise InputError(message)
    return root


def _article(root: Any) -> Any:
    """The element that holds the article: the first believable one, from surest to widest."""
    for path in (
        "//article[.//*[contains(@itemprop, 'articleBody')]]",
        "//article[not(ancestor::article)]",
        "//*[contains(@itemprop, 'articleBody')]",
        "//main | //*[@role='main']",
    ):
        found = root.xpath(path)
        best = max(found, key=_weight, default=None)
        if best is not None and _weight(best) >= _ENOUGH:
            return best
    return root


def _weight(element: Any) -> int:
    return sum(len("".join(p.itertext()).strip()) for p in element.iter("p", "li", "blockquote"))


def pieces_of(root: Any) -> Iterator[Piece]:
    """Yield the text of each block below an element, in order, with the role its tags state."""
    buffer: list[str] = []
    stated: list[BlockKind | None] = [None]  # of the block elements that are open
    out = left_out(root, _BLOCKS)
    for event, element in (walk := etree.iterwalk(root, events=("start", "end"))):
        if event == "start":
            if element in out:
                walk.skip_subtree()
                continue
            if element.tag in _BLOCKS:
                yield from _flush(buffer, stated[-1])
                stated.append(roles.role_of(element) or stated[-1])
            buffer += _before(element)
            continue
        if element not in out:
            buffer += _after(element)
            if element.tag in _BLOCKS:
                yield from _flush(buffer, stated.pop())
        if element is not root and element.tail:
            buffer.append(element.tail)
    yield from _flush(buffer, stated[-1])


def _before(element: Any) -> list[str]:
    if element.tag == "br":
        return [_BREAK]
    if element.tag == "q":  # a browser writes the marks of the page's language itself
        return ["«\u00a0", element.text or ""]
    return [element.text or ""]


def _after(element: Any) -> list[str]:
    if element.tag == "q":
        return ["\u00a0»"]
    return [" "] if element.tag in _CELLS else []


def _flush(buffer: list[str], kind: BlockKind | None) -> list[Piece]:
    """Return the blocks that the gathered strings make; two breaks part them as two <p> would."""
    text = _SPACES.sub(" ", "".join(buffer))
    buffer.clear()
    parts = re.split(rf" ?{_BREAK} ?(?:{_BREAK} ?)+", text)
    blocks = (
        "\n".join(line.strip(" ") for line in part.split(_BREAK) if line.strip()) for part in parts
    )
    return [(block, kind) for block in blocks if block.strip()]
