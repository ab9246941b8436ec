"""What is not a figure: scores, identifiers, times, set phrases, numbers of lists and of names."""

from __future__ import annotations

import re

from newsparse.analysis import Analysis
from newsparse.article import FigureKind
from newsparse.document import Document
from newsparse.layers.figures.behind import Behind
from newsparse.layers.figures.labels import Labels
from newsparse.layers.figures.tables import IDIOMS, LAPSES, MONTHS, SCORES, STREETS
from newsparse.layers.figures.types import FoundFigure
from newsparse.spans import last_before

_PHONE = re.compile(
    r"(?:\+33 ?[1-9]|0[1-9])(?:[ .-]?[0-9]{2}){4}(?!\d)|0 ?8[0-9]{2}(?: ?[0-9]{2,3}){2,3}(?!\d)"
)
_SUSPENDED = re.compile(r" (?:avec sursis|ferme)\b")
_LISTED = re.compile(r"\s*[0-9]{1,3}(?:\.[0-9]{1,2})? ?(?:[.)°]|[-–] |/)(?!\d)")
_HOUR = re.compile(r" ?h(?:eures?)?(?: ?[0-9]{2})?(?!\w)", re.IGNORECASE)
_STREET = re.compile(
    rf"(?:,| bis,?| ter,?)? (?:{STREETS}) (?:de |du |des |d'|de la |de l'|la |le |les )?[^\W\d_]",
    re.IGNORECASE,
)
_TOWN = re.compile(r" [A-Z][\w-]+")
_CLOCKED = re.compile(r"[0-9] ?(?:s|sec|min|mn|secondes|minutes) ?$")
_YEAR_BEFORE = re.compile(
    r"(?<!\w)(?:en|depuis|dès|fin|début|mi|années?|avant|après|an|courant|été|hiver|printemps|"
    r"automne|saison|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|"
    r"novembre|décembre|millésime)[ -]$",
    re.IGNORECASE,
)
_DAYS = re.compile(
    r"[0-9]{1,2}(?:er)?(?:(?:, | et | ou | au | à |-)[0-9]{1,2}(?:er)?){1,12} "
    rf"(?:{'|'.join(sorted(MONTHS))})(?!\w)",
    re.IGNORECASE,
)
_ALL = re.compile(r"(?<!\w)(?:tous|toutes)(?: les)? $", re.IGNORECASE)
_IDIOM = re.compile(rf"(?<!\w)(?:{IDIOMS})(?!\w)", re.IGNORECASE)
_SCORE_WORDS = re.compile(rf"(?<!\w)(?:{SCORES})(?!\w)", re.IGNORECASE)
_SCORE = re.compile(r"[0-9]{1,3} ?[-–] ?[0-9]{1,3}|[0-9]{1,2} (?:à|buts? à) [0-9]{1,2}")
_PARTED = re.compile(r"[0-9]{1,3} ?[-–] ?[0-9]{1,3}(?![\d,.]*\d)")


class Rejecter:
    """Tells which of the composed quantities are no figures in one document."""

    def __init__(self, document: Document, analysis: Analysis) -> None:
        """Take the document and its analysis."""
        self._plain = document.shadow
        self._analysis = analysis
        self._behind = Behind(document.shadow, analysis)
        self._listed = _list_numbers(document)
        self._labels = Labels(document.shadow, self._behind)
        self._idioms = frozenset(
            place
            for found in _IDIOM.finditer(document.shadow)
            for place in range(found.start(), found.end())
        )

    def rejects(self, figure: FoundFigure) -> bool:
        """Tell whether the quantity is no figure."""
        plain, (start, end) = self._plain, figure.core
        if figure.unit == "year":
            return False
        if self._lapse(figure) or self._glued(figure) or self._opens_list(figure):
            return True
        if figure.kind is not FigureKind.CARDINAL:
            return False
        return (
            self._phone(start, end)
            or self._address(figure)
            or self._calendar(figure)
            or self._labels.holds(figure)
            or self._score(figure)
            or self._name(figure)
            or self._adjective(figure)
            or (plain[start] == "0" and plain[start:end].isdigit() and end - start > 1)
            or start in self._idioms
            or self._everyone(figure)
        )

    # -- time

    def _lapse(self, figure: FoundFigure) -> bool:
        """A number of hours or days is a lapse; *ans* is judged on its own."""
        if figure.kind not in (FigureKind.CARDINAL, FigureKind.RATIO):
            return False
        word = self._behind.next_word(figure.end, linked=figure.linked)
        if word is not None and (word in LAPSES or self._suspended(figure.end)):
            return True
        if _CLOCKED.search(self._plain, figure.core[0] - 14, figure.core[0]):
            return True  # « en 10 s 85 »
        return bool(_HOUR.match(self._plain, figure.core[1])) and figure.kind is FigureKind.CARDINAL

    def _suspended(self, end: int) -> bool:
        """« Dix-huit mois de prison, dont six avec sursis »."""
        return _SUSPENDED.match(self._plain, end) is not None

    def _calendar(self, figure: FoundFigure) -> bool:
        """Years and days, where the date layer has left them."""
        plain, (start, end) = self._plain, figure.core
        written = plain[start:end]
        if _DAYS.match(plain, start) and figure.start == start:
            return True
        word = self._behind.next_word(end, linked=False)
        if (
            word is not None
            and word.rstrip(".") in MONTHS
            and figure.high is not None
            and figure.high <= 31
        ):
            return True
        if not (written.isdigit() and len(written) == 4 and "1500" <= written <= "2100"):
            return False
        if figure.modified:
            return False
        dated = _YEAR_BEFORE.search(plain, start - 14, start)
        return bool(dated) or not self._behind.noun_follows(end)

    # -- identifiers

    def _opens_list(self, figure: FoundFigure) -> bool:
        """The number of a line; « 45° » alone on it is a measure."""
        if figure.core[0] not in self._listed or figure.start != figure.core[0]:
            return False
        return figure.unit is None or (figure.unit == "°" and self._plain[figure.end :][:1] == " ")

    def _glued(self, figure: FoundFigure) -> bool:
        """Letters right behind digits, or a part of an address, a date, a mark."""
        plain, (start, end) = self._plain, figure.core
        after = plain[end : end + 1]
        if figure.end == end and (after.isalpha() or after == "_"):
            return True
        if not plain[start].isdigit():
            return False
        if after in ("°", "º") and figure.end == end:
            return True
        if figure.kind is FigureKind.CARDINAL and (
            after == "/" or plain[start - 1 : start] in ("/", "#", "@", "_", "=")
        ):
            return True
        if figure.kind is FigureKind.CARDINAL and plain[end : end + 3] in (" e ", " x ", " X "):
            return False
        return plain[start - 1 : start] in ("[", "§")

    def _phone(self, start: int, end: int) -> bool:
        near = _PHONE.finditer(self._plain, start - 16, end + 16)
        return any(found.start() <= start < found.end() for found in near)

    def _address(self, figure: FoundFigure) -> bool:
        """« 12, rue Neuve », « 75011 Paris »: more than one, and a noun in the singular."""
        plain, (start, end) = self._plain, figure.core
        if figure.modified or not plain[start:end].isdigit() or plain[start:end] == "1":
            return False
        return bool(_STREET.match(plain, end) or (end - start == 5 and _TOWN.match(plain, end)))

    def _score(self, figure: FoundFigure) -> bool:
        plain, (start, end) = self._plain, figure.core
        if figure.modified:
            return False
        for found in _SCORE.finditer(plain, start - 12, end + 12):
            if not (found.start() <= start < found.end()):
                continue
            if _PARTED.fullmatch(found[0]):
                return not (figure.ranged and self._behind.noun_follows(end))
            if "but" in found[0]:
                return True  # « 2 buts à 1 »
            near = last_before(plain, start, 60) + " | " + plain[end : end + 20]
            return bool(_SCORE_WORDS.search(near)) and not self._behind.noun_follows(end)
        return False

    # -- words

    def _name(self, figure: FoundFigure) -> bool:
        """« Les Vingt-Sept », « les Douze »: a capital inside the sentence."""
        plain, start = self._plain, figure.core[0]
        if not figure.words or not plain[start].isupper() or figure.start != start:
            return False
        written = plain[start : figure.core[1]]
        if written.isupper() and last_before(plain, start, 20).isupper():
            return False
        parts = [p for p in re.split(r"[ -]", written) if p]
        if len(parts) > 1 and all(p[0].isupper() for p in parts) and not written.isupper():
            return True
        return plain[start - 1 : start] == " " and plain[start - 2 : start - 1].isalpha()

    def _adjective(self, figure: FoundFigure) -> bool:
        """*Neuf* behind a noun is new, not nine; *cent* and *mille* can be names of things."""
        written = self._plain[figure.core[0] : figure.core[1]].lower()
        if written != "neuf" or figure.modified:
            return False
        word = self._analysis.word_at(figure.core[0])
        before = self._analysis.word_at(max(0, figure.core[0] - 2))
        if self._behind.noun_follows(figure.core[1]):
            return False
        noun = before is not None and before.upos in ("NOUN", "ADJ", "PROPN", "ADP", "ADV", "PRON")
        return (word is not None and word.upos == "ADJ") or noun

    def _everyone(self, figure: FoundFigure) -> bool:
        """« Tous deux », « tous les trois »: the people are known, their number is not news."""
        plain, (start, end) = self._plain, figure.core
        both = figure.words and _ALL.search(plain, start - 12, start)
        return bool(both) and (
            plain[start - 4 : start] != "les " or not self._behind.noun_follows(end)
        )


def _list_numbers(document: Document) -> frozenset[int]:
    """Return where the numbers stand that open a line of a list."""
    starts = set()
    for block in document.blocks:
        line = block.start
        while line < block.end:
            found = _LISTED.match(document.shadow, line, block.end)
            if found:
                starts.add(found.start() + len(found[0]) - len(found[0].lstrip()))
            following = document.shadow.find("\n", line, block.end)
            line = block.end if following < 0 else following + 1
    return frozenset(starts)
