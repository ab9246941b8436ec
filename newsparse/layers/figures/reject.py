"""What is not a figure: scores, identifiers, times, set phrases, numbers of lists and of names."""

from __future__ import annotations

import re

from newsparse.analysis import Analysis
from newsparse.article import FigureKind
from newsparse.document import Document
from newsparse.layers.figures.behind import Behind
from newsparse.layers.figures.labels import Labels
from newsparse.layers.figures.modify import REACH
from newsparse.layers.figures.tables import IDIOMS, LAPSES, MONTHS, SCORES, STREETS
from newsparse.layers.figures.types import FoundFigure
from newsparse.spans import last_before

_PHONE = re.compile(
    r"(?:\+33 ?[1-9]|0[1-9])(?:[ .-]?[0-9]{2}){4}(?!\d)|0 ?8[0-9]{2}(?: ?[0-9]{2,3}){2,3}(?!\d)"
)
_SUSPENDED = re.compile(r" (?:avec sursis|ferme)\b")  # « Dix-huit mois, dont six avec sursis »
_LISTED = re.compile(r"^ *([0-9]{1,3}(?:\.[0-9]{1,2})? ?(?:[.)°]|[-–] |/)(?!\d))", re.MULTILINE)
_HOUR = re.compile(r" ?h(?:eures?)?(?: ?[0-9]{2})?(?!\w)", re.IGNORECASE)
_STREET = re.compile(
    rf"(?:,| bis,?| ter,?)? (?:{STREETS}) (?:de |du |des |d'|de la |de l'|la |le |les )?[^\W\d_]",
    re.IGNORECASE,
)
_TOWN = re.compile(r" [A-Z][\w-]+")
_LETTER = re.compile(r"[^\W\d]")
_INSIDE = re.compile(r"[^\W\d_] ")  # what stands before a word inside a sentence
_CLOCKED = re.compile(r"[0-9] ?(?:s|sec|min|mn|secondes|minutes) ?$")
_YEAR = re.compile(r"1[5-9][0-9]{2}|20[0-9]{2}|2100")
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
_MARKS = ("/", "#", "@", "=")
_ALL = re.compile(r"(?<!\w)(?:tous|toutes)(?P<the> les)? $", re.IGNORECASE)
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
        self._listed = frozenset(line.start(1) for line in _LISTED.finditer(document.shadow))
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
        if word in LAPSES or _SUSPENDED.match(self._plain, figure.end):
            return True
        start, end = figure.core
        if _CLOCKED.search(self._plain, start - REACH, start):
            return True  # « en 10 s 85 »
        return bool(_HOUR.match(self._plain, end)) and figure.kind is FigureKind.CARDINAL

    def _calendar(self, figure: FoundFigure) -> bool:
        """Years and days, where the date layer has left them."""
        plain, (start, end) = self._plain, figure.core
        if _DAYS.match(plain, start) or self._behind.next_word(end, linked=False) in MONTHS:
            return True
        if figure.modified or not _YEAR.fullmatch(plain, start, end):
            return False
        dated = _YEAR_BEFORE.search(plain, start - REACH, start)
        return bool(dated) or not self._behind.noun_follows(end)

    # -- identifiers

    def _opens_list(self, figure: FoundFigure) -> bool:
        """The number of a line; « 45° » alone on it is a measure."""
        if figure.core[0] not in self._listed or figure.start != figure.core[0]:
            return False
        angle = figure.unit == "°" and self._plain.startswith(" ", figure.end)
        return figure.unit is None or angle

    def _glued(self, figure: FoundFigure) -> bool:
        """Letters right behind digits, or a part of an address, a date, a mark."""
        plain, (start, end) = self._plain, figure.core
        before, after = last_before(plain, start, 1), plain[end : end + 1]
        if figure.end == end and _LETTER.match(plain, end):
            return True
        if not plain[start].isdigit():
            return False
        if (figure.end == end and after in ("°", "º")) or before in ("[", "§"):
            return True
        return figure.kind is FigureKind.CARDINAL and (after == "/" or before in _MARKS)

    def _phone(self, start: int, end: int) -> bool:
        near = _PHONE.finditer(self._plain, start - REACH, end + REACH)
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
        for found in _SCORE.finditer(plain, start - REACH, end + REACH):
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
        if written.istitle() and not written.isalpha():
            return True
        return bool(_INSIDE.fullmatch(plain, start - 2, start))

    def _adjective(self, figure: FoundFigure) -> bool:
        """*Neuf* behind a noun is new, not nine; *cent* and *mille* can be names of things."""
        start, end = figure.core
        if self._plain[start:end].lower() != "neuf" or figure.modified:
            return False
        word, before = self._analysis.word_at(start), self._analysis.word_at(start - 2)
        if self._behind.noun_follows(end):
            return False
        noun = before is not None and before.upos in ("NOUN", "ADJ", "PROPN", "ADP", "ADV", "PRON")
        return (word is not None and word.upos == "ADJ") or noun

    def _everyone(self, figure: FoundFigure) -> bool:
        """« Tous deux », « tous les trois »: the people are known, their number is not news."""
        plain, (start, end) = self._plain, figure.core
        found = _ALL.search(plain, start - REACH, start) if figure.words else None
        return found is not None and not (found["the"] and self._behind.noun_follows(end))
