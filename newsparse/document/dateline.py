"""Datelines: the place, date and agency that open a dispatch.

Every form is tried at the start of a block only, on its first characters. A bare place
counts in parentheses, beside an agency or a date, or where it is a city that the list knows:
« Football - » opens as many articles as « Québec - » does.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from functools import lru_cache

import attrs

from newsparse.article import Block, BlockKind, Dateline
from newsparse.datafiles import lines_of
from newsparse.document import agencies

_REACH = 160  # characters: the longest datelines of the press take about 80
_MONTHS = {
    "janvier": 1, "janv": 1, "jan": 1,
    "février": 2, "fevrier": 2, "févr": 2, "fév": 2, "fev": 2,
    "mars": 3,
    "avril": 4, "avr": 4,
    "mai": 5,
    "juin": 6,
    "juillet": 7, "juil": 7,
    "août": 8, "aout": 8,
    "septembre": 9, "sept": 9, "sep": 9,
    "octobre": 10, "oct": 10,
    "novembre": 11, "nov": 11,
    "décembre": 12, "decembre": 12, "déc": 12, "dec": 12,
}  # fmt: skip
_NOT_PLACES = frozenset(
    "photo photos vidéo video lire voir avec note ndlr illustration archives image crédit suite "
    "exclusif interview reportage tribune opinion direct actualisé corrigé".split()
)

_UPPER = "A-ZÀ-ÖØ-Þ"
_LINK = r"[ /-](?:(?:de|du|des|la|le|les|sur|sous|en|au|aux|lez|lès)[ -]|[dl]'){0,2}"
_PLACE = rf"[{_UPPER}][\w']{{0,30}}(?:{_LINK}[{_UPPER}][\w']{{0,30}}){{0,4}}"
_REGION = rf"[{_UPPER}][^\W\d_']*(?:[ '-][^\W\d_]+){{0,4}}"  # « Nations unies »
_PERSON = (
    rf"[{_UPPER}][\w'.-]{{0,30}}(?: (?:(?:d[eu]s?|et|avec) )?[{_UPPER}][\w'.-]{{0,30}}){{1,5}}"
)
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? "
_DATE = (
    rf"(?:le )?(?:{_WEEKDAY})?(?:(?P<day>\d{{1,2}})(?:er)? (?P<month>{_MONTH})\.?"
    r"(?: (?P<year>\d{4}))?|(?P<in_figures>\d{1,2}[/.]\d{1,2}[/.]\d{4}))"
    r"(?: (?:à )?\d{1,2} ?[h:] ?\d{0,2})?"
)
_DASH = r"[-–—]{1,2}"
_OPENING = rf"""(?=[{_UPPER}0-9«“"'(\[])"""


@lru_cache(maxsize=1)
def _forms() -> tuple[re.Pattern[str], ...]:
    """The forms of a dateline, the most telling first; compiled when the first text is read."""
    one, plain = agencies.any_of(agencies.names()), agencies.any_of(agencies.plain())
    agency = rf"(?P<agency>(?i:(?:{one})(?:(?:[/-]| et | avec )(?:{one})){{0,3}}))"
    bare = rf"(?P<agency>(?:{plain})(?:(?:[/-]| et | avec )(?:{one})){{0,3}})"
    place = rf"(?P<place>{_PLACE})(?: \({_REGION}\)|, {_PLACE})?"
    behind = rf"(?:{_DASH}|: ?(?={_OPENING})|{_OPENING})"
    return tuple(
        re.compile(form)
        for form in (
            # KIEV, 7 nov (Reuters) par Jean Dupont -
            rf"(?P<all>{place}(?:,? {_DATE})?,? ?\({agency}\),? [Pp]ar {_PERSON}) ?(?:{_DASH}|:) ",
            # PARIS, 7 nov 2024 (AFP) - · Genève, 3 juin (ats) · BRUXELLES (Reuters) :
            rf"(?P<all>{place}(?:,? {_DATE})?,? ?\({agency}\))[ .]{{0,2}}{behind}",
            # OTTAWA — (LPC)
            rf"(?P<all>{place} {_DASH} \({agency}\))",
            # (AFP) -
            rf"(?P<all>\({agency}\)) ?(?:{_DASH}|(?= [{_UPPER}«“\"]))",
            # AFP - · AFP/Reuters –
            rf"(?P<all>{bare}) {_DASH} {_OPENING}",
            # (Paris, 7 novembre 2024) · (Budapest)
            rf"(?P<all>\((?P<place>{_PLACE})(?:, {_DATE})?\)) ?(?:{_DASH} ?)?{_OPENING}",
            # 4 juillet 2012. - Québec - · 22 août 2012, Espagne. -
            rf"(?P<all>{_DATE}\.? ?{_DASH} (?P<place>{_PLACE})) {_DASH}",
            rf"(?P<all>{_DATE}(?:, (?P<place>{_PLACE}))?)\.? ?{_DASH} ",
            # Bruxelles, le 7 novembre 2024 -
            rf"(?P<all>{place},? {_DATE})\.? ?{_DASH} ",
            # MONTRÉAL — · Nouméa (Nouvelle-Calédonie) - : of the cities that the list knows alone
            rf"(?P<all>(?P<known>{_PLACE})(?: \((?=[^)]{{4}}){_REGION}\))?) ?{_DASH} {_OPENING}",
        )
    )


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    return frozenset(_folded(line) for line in lines_of("newsparse.document", "places.txt"))


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


@attrs.frozen(kw_only=True)
class FoundDateline:
    """A dateline as found at the start of a block."""

    start: int
    """First character."""
    end: int
    """One past the last character, the dash behind left out."""
    place: str | None
    """The place as written, or None."""
    agency: str | None
    """The agency as written, or None."""
    date: dt.date | None
    """The day it states; None where it states none, or no year."""


def dateline_at(plain: str, start: int, end: int) -> FoundDateline | None:
    """Return the dateline that opens the stretch of a plain text, or None."""
    opening = plain[start : min(end, start + _REACH)]
    for form in _forms():
        match = form.match(opening)
        if match is not None and _is_dateline(match.groupdict()):
            return _found(match, start)
    return None


def _is_dateline(groups: dict[str, str | None]) -> bool:
    known = groups.get("known")
    if known is not None:
        return all(_folded(part) in _places() for part in known.split("/"))
    place = groups.get("place")
    return place is None or place.split(" ")[0].casefold() not in _NOT_PLACES


def _found(match: re.Match[str], start: int) -> FoundDateline:
    groups = match.groupdict()
    return FoundDateline(
        start=start + match.start("all"),
        end=start + match.end("all"),
        place=groups.get("place") or groups.get("known"),
        agency=groups.get("agency"),
        date=_date(groups),
    )


def _date(groups: dict[str, str | None]) -> dt.date | None:
    """The day that the groups of a match state; in figures the French write the day first."""
    if (figures := groups.get("in_figures")) is not None:
        day, month, year = (int(part) for part in re.split("[/.]", figures))
    else:
        named = groups.get("month")
        day, month = int(groups.get("day") or 0), _MONTHS[named.casefold()] if named else 0
        year = int(groups.get("year") or 0)
    try:
        return dt.date(year, month, day)
    except ValueError:  # none is stated, or the 31st of June
        return None


_PUBLISHED = re.compile(
    rf"(?:article )?(?:publié|mis en ligne|paru)e? (?:par .{{1,40}} )?{_DATE}", re.IGNORECASE
)


def find_dateline(
    text: str, plain: str, blocks: tuple[Block, ...]
) -> tuple[Dateline | None, dt.date | None]:
    """Return the dateline of a text and the date it states, each None where there is none.

    Only what stands before or opens the first paragraph counts. A line « Publié le … »
    is no dateline but states the date all the same.
    """
    stated = None
    for block in blocks:
        if block.kind is BlockKind.SIGNATURE and stated is None:
            stated = _stated(plain[block.start : block.end])
        if block.kind not in {BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.ANSWER}:
            continue
        found = dateline_at(plain, block.start, block.end)
        if found is not None:
            span = text[found.start : found.end]
            dateline = Dateline(
                start=found.start,
                end=found.end,
                text=span,
                place=found.place,
                agency=found.agency,
            )
            return dateline, found.date or stated
        if block.kind is BlockKind.PARAGRAPH:
            break
    return None, stated


def _stated(line: str) -> dt.date | None:
    match = _PUBLISHED.match(line)
    if match is None:
        return None
    return _date(match.groupdict())
