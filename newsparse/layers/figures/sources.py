"""Whose figure it is, where no quote says so: « 12 000 selon la police, 50 000 selon la CGT »."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.analysis import Analysis
from newsparse.article import Figure
from newsparse.document import Document
from newsparse.layers.figures.counters import counter
from newsparse.layers.figures.modify import REACH
from newsparse.layers.figures.tables import COUNTERS, VARIATIONS

_GROUP = re.compile(
    r"(?<!\w)(?:selon|d'après|aux dires d[eu]s?|à en croire|de(?= sources? )) "
    r"(?P<who>(?:(?!, | et (?:de |d'|[0-9])| contre | mais | tandis | alors |[;:.()«»\n]).){2,80})",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"^(?:les |la |le |l'|des |du |de la |de l'|de |d'|un |une |ses |son |sa )", re.IGNORECASE
)
_NO_SOURCE = re.compile(
    r"(?:que |qu'|lui|elle|eux|moi|nous|si |toute|l[ae]s? \w+ où|"
    rf"(?:(?:les?|la|l'|une?|des|leurs?|son|sa|ses) ?)?(?:{VARIATIONS})(?!\w))",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"(?: et| mais| contre| ou| dont| de| en|[\s,'\"”])+$", re.IGNORECASE)
_ASIDE = re.compile(
    rf"(?: [\w'-]+){{0,3}} \((?:selon |d'après )?(?P<who>(?:les |la |le |l')?(?:(?:{COUNTERS})"
    r"(?!\w)[^()\d]{0,40}|[A-Z]{2,8}))\)"
)
_ELLIPSIS = re.compile(
    r"[,;] (?:et |mais |contre )?(?P<who>(?:les |la |le |l')[^\W\d][\w' -]{1,40}?),? $",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"[^,.;:()«»\n]{0,60}(?:,| et|, et| ou| ainsi que) (?:(?:de|d'|à|près|plus|moins|au|environ"
    r"|quelque|jusqu'|encore|une?|les?|la|l'|des|du) ?){0,4}",
    re.IGNORECASE,
)
_OWN_SUBJECT = re.compile(r"(?<!\w)(?:les?|la|l'|une?|des) ?[^\W\d]", re.IGNORECASE)
_REACH = 300  # characters before a figure in which its source stands


def find_sources(
    document: Document, analysis: Analysis, figures: Sequence[Figure]
) -> tuple[tuple[int, int] | None, ...]:
    """Return for each figure the span of the words that name its source, or None.

    Each figure takes the *selon* group that follows it before the next figure, else one that
    opens its sentence, else the subject of a verb of counting (*la police a compté*).
    """
    bounds = [_sentence(analysis, figure) for figure in figures]
    found: list[tuple[int, int] | None] = []
    plain = document.shadow
    for index, figure in enumerate(figures):
        first, last = bounds[index]
        following = figures[index + 1].start if index + 1 < len(figures) else last
        span = _aside(plain, analysis, figure.end) or _group_after(
            plain, figure.end, min(last, following)
        )
        if span is None and index and found[-1] and bounds[index - 1] == bounds[index]:
            span = _ellipsis(plain, analysis, figures[index - 1].end, figure.start)
        span = span or _group_opening(plain, first, figure.start)
        if span is None and (named := counter(plain, analysis, figure, bounds[index])):
            span = _trimmed(plain, *named)
        if span is None and index and _listed(plain, analysis, figures[index - 1], figure):
            span = found[-1]
        found.append(span)
    return tuple(found)


def _aside(plain: str, analysis: Analysis, end: int) -> tuple[int, int] | None:
    """« 5 000 (police) »: only those who count crowds, for anything may stand in brackets."""
    found = _ASIDE.match(plain, end)
    if found is None:
        return None
    if found["who"].isupper():  # « deux accidents vasculaires cérébraux (AVC) » is no source
        named = analysis.names_by_place.touching(*found.span("who"))
        spelt = "".join(word[0] for word in re.findall(r"\w+", plain[end : found.start("who")]))
        if spelt.upper().endswith(found["who"]) or not any(n.type == "ORG" for n in named):
            return None
    return _who(plain, found)


def _ellipsis(plain: str, analysis: Analysis, start: int, end: int) -> tuple[int, int] | None:
    """« La police a compté 300 personnes, les organisateurs 800 »: the verb is left out."""
    found = _ELLIPSIS.search(plain, max(start, end - _REACH), end)
    if found is None or "selon" in found[0].lower():
        return None
    said = any(w.upos in ("VERB", "AUX", "PRON") for w in analysis.words_in(*found.span("who")))
    return None if said else _who(plain, found)


def _listed(plain: str, analysis: Analysis, before: Figure, figure: Figure) -> bool:
    """« fait état de deux morts, de trois disparus et d'environ 1 200 »: one list, one source."""
    if _LIST.fullmatch(plain, before.end, figure.start) is None:
        return False
    between = analysis.words_in(before.end, figure.start)
    if any(w.upos in ("VERB", "AUX", "PRON", "SCONJ") for w in between):
        return False
    head = analysis.head_of(figure.start, figure.end)
    if head is not None and head.head is not None and head.deprel.startswith("nummod"):
        head = analysis.words[head.head]
    return head is None or not head.deprel.startswith("nsubj")  # « et 12 cars stationnaient »


def _sentence(analysis: Analysis, figure: Figure) -> tuple[int, int]:
    word = analysis.word_at(figure.start)
    if word is None:
        return figure.start, figure.end
    sentence = analysis.sentences[word.sentence]
    return sentence.start, sentence.end


def _who(plain: str, found: re.Match[str]) -> tuple[int, int] | None:
    return _trimmed(plain, *found.span("who"))


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int] | None:
    """The words without their article and what trails; None for what is no source."""
    if _NO_SOURCE.match(plain, start):
        return None
    start = end - len(_ARTICLE.sub("", plain[start:end]))
    end = start + len(_LOOSE.sub("", plain[start:end]))
    return (start, end) if end - start > 1 else None


def _group_after(plain: str, start: int, end: int) -> tuple[int, int] | None:
    clause, *_ = re.split("[;:]", plain[start:end])
    found = _GROUP.search(plain, start, start + len(clause))
    return _who(plain, found) if found else None


def _group_opening(plain: str, start: int, end: int) -> tuple[int, int] | None:
    """« Selon la police, ils étaient 300 et sept ont été blessés »: the last group before it."""
    stop = plain.rfind(";", start, end) + 1
    if stop and _OWN_SUBJECT.search(plain, stop, end):
        start = stop  # « ; les syndicats, eux, parlent de »: the next clause is somebody else's
    near = _GROUP.finditer(plain, max(start, end - _REACH), end)
    groups = [g for g in near if _opens(plain, start, g.start())]
    return _who(plain, groups[-1]) if groups else None


def _opens(plain: str, start: int, position: int) -> bool:
    """A group inside a sentence belongs to the words before it, unless a mark sets it off."""
    before = plain[max(start, position - REACH) : position].rstrip()
    return before[-1:] in ',;:«"(' or before.endswith((" mais", " et"))
