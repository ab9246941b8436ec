"""Blocks: where the text breaks, and what each part is.

Each part starts as a paragraph. The steps of :func:`find_blocks` then take out what can be told
from its form and its neighbours alone; in doubt a part stays a paragraph, because a paragraph
is always read and a caption may not be.
"""

from __future__ import annotations

import re

from newsparse.article import Block, BlockKind
from newsparse.document import patterns
from newsparse.document.dateline import dateline_at
from newsparse.document.interview import mark_interview
from newsparse.document.lines import Span, paragraphs_of
from newsparse.document.stated import first_kinds, keep_stated, stated_kinds

_MAX_HEADLINE = 200
_MAX_CLOSED_HEADLINE = 140  # of one that ends like a sentence: « X : “…” », « Faut-il … ? »
_MAX_STANDFIRST = 500
_MAX_CROSSHEAD = 80
_MAX_ASIDE = 300  # of signatures, promos and captions
_MIN_PULLED = 20  # characters: shorter quotations recur by chance
_MAX_PULLED = 200  # blocks tried per text, so that a text of a million lines stays quick
_NEAR_ENDS = 5  # lines of the top and of the bottom, where bylines stand
_FEW_WORDS = 3  # of a kicker (« Justice », « Coupe du monde »)
_SENTENCE_BREAK = re.compile(r"[.!?…] +[A-ZÀ-ÖØ-Þ«“\"]")


def find_blocks(
    text: str, plain: str, title: str | None, stated: tuple[Block, ...] = ()
) -> tuple[Block, ...]:
    """Return the blocks of a text in order; every character but white space stands in one.

    Args:
        text: The text.
        plain: Its shadow.
        title: The headline, where the caller knows it; it counts where it stands in the text.
        stated: Blocks whose role the format states; they win over what the form suggests.
    """
    spans = paragraphs_of(text)
    lines = [_one_line(plain[a:b]) for a, b in spans]
    said = stated_kinds(spans, stated)
    kinds = first_kinds(lines, said)
    _mark_asides(lines, kinds)
    _mark_headline(lines, kinds, title)
    _mark_bylines(lines, kinds)
    _mark_standfirst(lines, kinds)
    mark_interview(lines, kinds)
    _mark_crossheads(lines, kinds)
    _mark_pullquotes(plain, spans, lines, kinds)
    keep_stated(kinds, said)
    return tuple(
        Block(start=a, end=b, text=text[a:b], kind=kind)
        for (a, b), kind in zip(spans, kinds, strict=True)
    )


def _one_line(paragraph: str) -> str:
    # of a long paragraph only its ends decide, but every test may look at the length
    return re.sub(r"\s", " ", paragraph)


def _mark_asides(lines: list[str], kinds: list[BlockKind]) -> None:
    last = len(lines) - 1
    open_kinds = {BlockKind.PARAGRAPH, BlockKind.CROSSHEAD}
    for i, line in enumerate(lines):
        if len(line) > _MAX_ASIDE or kinds[i] not in open_kinds:
            continue
        if _is_promo(line) or _is_announced(lines, kinds, i):
            kinds[i] = BlockKind.PROMO
        elif _is_signature(line, closing=0 < i == last) or _is_over_agency(lines, i):
            kinds[i] = BlockKind.SIGNATURE
        elif _is_caption(line):
            kinds[i] = BlockKind.CAPTION


def _is_promo(line: str) -> bool:
    return bool(patterns.PROMO.match(line) or patterns.FURNITURE.fullmatch(line))


def _is_announced(lines: list[str], kinds: list[BlockKind], i: int) -> bool:
    """A title under « Lire aussi », which is promoted and not told here."""
    if i == 0 or kinds[i - 1] is not BlockKind.PROMO or not _is_open(lines[i], _MAX_HEADLINE):
        return False
    return patterns.PROMO_LABEL.fullmatch(lines[i - 1]) is not None


def _is_over_agency(lines: list[str], i: int) -> bool:
    """« Jean Dupont » over « La Presse Canadienne », at the top or at the bottom."""
    if _NEAR_ENDS <= i < len(lines) - _NEAR_ENDS or i + 1 == len(lines):
        return False
    return patterns.AGENCIES.fullmatch(lines[i + 1]) is not None and _is_byline(lines, i)


def _is_byline(lines: list[str], i: int) -> bool:
    """A name alone. Whom or what an article is about it names again; its writer it does not."""
    if len(lines[i]) > _MAX_CROSSHEAD or not patterns.PEOPLE.fullmatch(lines[i]):
        return False
    last = re.compile(rf"\b{re.escape(lines[i].rsplit(' ', 1)[-1])}\b", re.IGNORECASE)
    return not any(len(x) > _MAX_CROSSHEAD and last.search(x) for x in lines)


def _mark_bylines(lines: list[str], kinds: list[BlockKind]) -> None:
    """Names alone directly under the title, with the report behind them."""
    i = (
        next(
            (i for i, kind in enumerate(kinds[:_NEAR_ENDS]) if kind is BlockKind.HEADLINE),
            len(kinds),
        )
        + 1
    )
    if i < len(kinds) and kinds[i] is BlockKind.STANDFIRST:
        i += 1
    if i + 1 < len(kinds) and kinds[i] is BlockKind.PARAGRAPH and _is_byline(lines, i):
        kinds[i] = BlockKind.SIGNATURE


def _is_caption(line: str) -> bool:
    if patterns.CAPTION_START.match(line) or patterns.CAPTION_LINE.fullmatch(line):
        return True
    return patterns.CAPTION_END.search(line) is not None


def _is_signature(line: str, *, closing: bool) -> bool:
    if patterns.SIGNATURE.fullmatch(line) or patterns.INITIALS.fullmatch(line):
        return True
    return closing and patterns.LONE_INITIALS.fullmatch(line) is not None


def _mark_headline(lines: list[str], kinds: list[BlockKind], title: str | None) -> None:
    if BlockKind.HEADLINE in kinds:
        return
    if title is not None:
        wanted = _normal(title)
        for i, line in enumerate(lines[:5]):
            if wanted and _normal(line) == wanted:
                kinds[i] = BlockKind.HEADLINE
                return
    free = [i for i, kind in enumerate(kinds[:4]) if kind is BlockKind.PARAGRAPH]
    if len(free) < 2:
        return
    first, second = free[:2]
    titled = _is_open(lines[second], _MAX_HEADLINE) and not _is_byline(lines, second)
    if len(free) > 2 and _is_kicker(lines[first]) and titled:
        kinds[first], kinds[second] = BlockKind.CROSSHEAD, BlockKind.HEADLINE
    elif _is_headline(lines[first]):
        kinds[first] = BlockKind.HEADLINE


def _normal(line: str) -> str:
    plain = line.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
    return " ".join(plain.split()).strip(patterns.OPENING + patterns.CLOSING + " .").casefold()


def _is_kicker(line: str) -> bool:
    return len(line.split(" ")) <= _FEW_WORDS and line[-1].isalnum() and line[0].isupper()


def _is_open(line: str, longest: int) -> bool:
    """A line that ends without a stop, as titles do and sentences do not."""
    closed = (*patterns.STOPS, *patterns.CLOSING, ")")
    return len(line) <= longest and not line.endswith(closed)


def _is_headline(line: str) -> bool:
    if patterns.LIST_ITEM.match(line):
        return False
    if len(line) > _MAX_CLOSED_HEADLINE and dateline_at(line, 0, len(line)) is not None:
        return False
    if _is_open(line, _MAX_HEADLINE):
        return True
    if len(line) > _MAX_CLOSED_HEADLINE or _SENTENCE_BREAK.search(line):
        return False
    # A title may end with a question, a quotation or a parenthesis; a full stop inside
    # the last mark is a sentence's.
    return line[-1] in "?!" or (line[-1] in '»”")' and line[:-1].rstrip()[-1:] not in ".!?…,")


def _mark_standfirst(lines: list[str], kinds: list[BlockKind]) -> None:
    """Only three forms are certain: before the byline, before the dateline, without a stop."""
    if BlockKind.HEADLINE not in kinds[:5] or BlockKind.STANDFIRST in kinds:
        return
    i = kinds.index(BlockKind.HEADLINE) + 1
    if len(kinds) < i + 2 or kinds[i] is not BlockKind.PARAGRAPH or len(lines[i]) > _MAX_STANDFIRST:
        return
    if dateline_at(lines[i], 0, len(lines[i])) is not None:
        return
    follower = lines[i + 1]
    before_byline = kinds[i + 1] is BlockKind.SIGNATURE and len(kinds) > i + 2
    before_dateline = dateline_at(follower, 0, len(follower)) is not None
    unstopped = len(lines[i]) > _MAX_CROSSHEAD and _is_open(lines[i], _MAX_STANDFIRST)
    if before_byline or before_dateline or unstopped:
        kinds[i] = BlockKind.STANDFIRST


def _mark_crossheads(lines: list[str], kinds: list[BlockKind]) -> None:
    body = {BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.ANSWER, BlockKind.HEADLINE}
    aside = {BlockKind.CAPTION, BlockKind.PROMO}
    shown = [i for i, kind in enumerate(kinds) if kind not in aside]
    for before, i, after in zip(shown, shown[1:], shown[2:], strict=False):
        if kinds[i] is not BlockKind.PARAGRAPH or not _is_crosshead(lines[i]):
            continue
        # Rows of short lines are lists and tables: a crosshead parts two real paragraphs.
        ends = kinds[before] is BlockKind.HEADLINE or not _is_open(lines[before], _MAX_HEADLINE)
        prose = not _is_open(lines[after], _MAX_HEADLINE) and len(lines[after]) > len(lines[i])
        if kinds[before] in body and ends and prose:
            kinds[i] = BlockKind.CROSSHEAD


def _is_crosshead(line: str) -> bool:
    if len(line) > _MAX_CROSSHEAD or patterns.LIST_ITEM.match(line):
        return False
    if not (line[0].isupper() or line[0].isdigit() or line[0] in patterns.OPENING):
        return False
    inner = line.strip(patterns.OPENING + patterns.CLOSING + " ")
    return bool(inner) and _is_open(inner, _MAX_CROSSHEAD)


def _mark_pullquotes(
    plain: str, spans: list[Span], lines: list[str], kinds: list[BlockKind]
) -> None:
    """A quotation that stands alone and again in a paragraph was pulled out of it."""
    loose = (BlockKind.PARAGRAPH, BlockKind.CROSSHEAD)
    tried = [i for i, kind in enumerate(kinds) if kind in loose and _is_quotation(lines[i])]
    for i in tried[:_MAX_PULLED]:
        words = plain[spans[i][0] : spans[i][1]].strip(patterns.OPENING + patterns.CLOSING + " .")
        if len(words) >= _MIN_PULLED and _stands_elsewhere(plain, words, spans[i]):
            kinds[i] = BlockKind.PULLQUOTE


def _is_quotation(line: str) -> bool:
    return line[0] in patterns.OPENING and line.rstrip(" .")[-1:] in tuple(patterns.CLOSING)


def _stands_elsewhere(plain: str, words: str, span: Span) -> bool:
    return plain.find(words, 0, span[0]) >= 0 or plain.find(words, span[1]) >= 0
