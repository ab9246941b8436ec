"""Joining pieces: ranges, ratios, multiples, ways from one value to another, and modifiers."""

from __future__ import annotations

import re
from decimal import Context
from itertools import pairwise

import attrs

from newsparse.analysis import Analysis
from newsparse.analysis.types import Word
from newsparse.article import Change, FigureKind
from newsparse.layers.figures.atoms import Atom
from newsparse.layers.figures.behind import Behind
from newsparse.layers.figures.joins import alone, glued, made, noun_in, scale, year
from newsparse.layers.figures.modify import REACH, modified, modified_before
from newsparse.layers.figures.pieces import Piece, make_pieces
from newsparse.layers.figures.tables import PASSING
from newsparse.layers.figures.types import FoundFigure
from newsparse.spans import last_before

_DIVIDE = Context(prec=6)
_GAP = re.compile(r" (?P<word>à|ou|et) | ?(?P<dash>[-–]) ?")
_SUR = re.compile(r"(?P<noun>(?: [\w'-]+){0,3}) sur ")
_TIMES = re.compile(
    r" fois(?P<more> (?:plus|moins|autant)(?! tard| tôt)\b)?(?P<other> (?:supérieure?s?|"
    r"inférieure?s?|celles?|celui|ceux|"
    r"la (?:taille|surface|masse|superficie|valeur|moyenne|population|somme|distance|capacité|"
    r"quantité|hauteur|vitesse|limite)|"
    r"le (?:poids|prix|nombre|montant|volume|salaire|budget|diamètre|rayon|niveau|PIB)|"
    r"les (?:bénéfices|profits|résultats|revenus|ventes|recettes|capacités|besoins|réserves)|"
    r"son|sa|leur|l'équivalent))?\b",
    re.IGNORECASE,
)
_TIMES_WHAT = re.compile(r" fois (?:les? |la |l'|ses |son |sa |leurs? )", re.IGNORECASE)
_VALUED_AT = re.compile(
    r"(?<!\w)(?:à|représent\w+|vau\w+|pès\w+|équiva\w+ à|égale? à|soit|atteint) "
    r"(?:(?:plus|moins|près) de |environ |quelque |presque )?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?<!\w)entre (?:les |le |la )?$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(?:de |d')$", re.IGNORECASE)
_WAY = re.compile(
    rf"(?<!\w)(?:{'|'.join(PASSING)})\w* (?:[\w']+ ){{0,3}}(?:de |d')$", re.IGNORECASE
)
_MULTIPLIED = re.compile(r"(?:multipli|(?P<down>divis))\w+ par $", re.IGNORECASE)
_SEUL = re.compile(r" seule?(?! coup|\w)", re.IGNORECASE)
_LIST = re.compile(
    r" [xX×] |(?:, |,? (?:et|ou|puis|voire|jusqu'à) )"
    r"(?:plus de |moins de |près de |environ |quelque )?"
)
_TO = re.compile(r" à (?:plus de |moins de |près de |environ |quelque )?")
_CONTRE = re.compile(
    r"(?<!\w)(?:(?:contre|dont|puis|au lieu de|plutôt que|face à)(?: seulement)?"
    r"|(?:après|contre|malgré|depuis) (?:un|son|le) (?:pic|sommet|record|maximum|minimum|creux"
    r"|plancher|plafond|plus haut|plus bas)(?: [^\W\d]+){0,2} (?:à|de)"
    r"|après avoir (?:atteint|frôlé|touché|dépassé|culminé à|grimpé à|approché)) $",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(r"(?<!\w)(?:en|depuis|dès|vers) $", re.IGNORECASE)
_MOST = 1000
_WHOLES = (20, 100, _MOST)


class Composer:
    """Joins the numbers of one text to figures."""

    def __init__(self, plain: str, analysis: Analysis) -> None:
        """Take the text with plain typography and its analysis."""
        self._plain = plain
        self._analysis = analysis
        self._behind = Behind(plain, analysis)

    def compose(self, atoms: list[Atom]) -> list[FoundFigure]:
        """Return the figures that the atoms make, in text order."""
        pieces = make_pieces(self._plain, atoms)
        pieces = self._share_units(pieces)
        figures: list[FoundFigure] = []
        index = 0
        while index < len(pieces):
            figure, used = self._figure(pieces, index)
            index += used
            if figure is not None and (not figures or figure.start >= figures[-1].end):
                figures.append(figure)
        return figures

    def _share_units(self, pieces: list[Piece]) -> list[Piece]:
        """Give a number the unit of the next in a list or a way: « de 3 à 5 % », « 3 et 5 % »."""
        shared = list(pieces)
        last = len(pieces) - 1  # where the list ends, its magnitude written
        for index in reversed(range(last)):
            here, following = pieces[index], shared[index + 1]
            last = last if following is not pieces[index + 1] else index + 1
            if here.unit is not None or following.unit is None:
                continue
            if here.article or here.atom.ratio:
                continue
            gap = self._plain[here.end : following.start]
            alike = here.atom.words == following.atom.words or pieces[last].atom.linked
            if not alike or self._plain.endswith(" sur ", 0, here.start):
                continue
            way = _TO.fullmatch(gap) and self._from(here)
            if (_LIST.fullmatch(gap) and not year(here)) or way:
                scaled = scale(self._plain, here, pieces[last])
                shared[index] = attrs.evolve(scaled, unit=following.unit)
        return shared

    def _figure(self, pieces: list[Piece], index: int) -> tuple[FoundFigure | None, int]:
        here = pieces[index]
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        if following is not None:
            if ratio := self._ratio(here, following):
                return ratio, 2
            if ranged := self._range(here, following):
                return modified(self._plain, ranged), 2
        single = self._single(here)
        if single is None:
            return None, 1
        return self._way(single, pieces, index), 1

    # -- one number

    def _single(self, piece: Piece) -> FoundFigure | None:
        if times := self._times(piece):
            return modified(self._plain, times)
        if not piece.article:
            return modified(self._plain, made(piece))
        return self._one(piece, modified_before(self._plain, made(piece)))

    def _one(self, piece: Piece, figure: FoundFigure) -> FoundFigure | None:
        """*Un* is a figure with a bound, a unit or *seul*; elsewhere it is an article."""
        plain = self._plain
        if piece.unit is not None:
            return figure
        if last_before(plain, piece.start, 2).lower() == "l'":
            return None
        if seul := _SEUL.match(plain, piece.end):
            return alone(plain, figure, seul.end())
        return figure if figure.modified and figure.low != figure.high else None

    def _times(self, piece: Piece) -> FoundFigure | None:
        """« Cinq fois plus », « 133 fois celle du proton »: ratios, not counts of times."""
        if piece.unit is not None or piece.atom.ratio or piece.article:
            return None
        found = _TIMES.match(self._plain, piece.end)
        if found and (found["more"] or found["other"] or self._valued(piece)):
            end = found.end("more") if found["more"] else piece.end + len(" fois")
            return attrs.evolve(made(piece), end=end, kind=FigureKind.RATIO)
        times = _MULTIPLIED.search(self._plain, piece.start - REACH, piece.start)
        if found or times is None:
            return None
        change = Change.DOWN if times["down"] else Change.UP
        return attrs.evolve(made(piece), kind=FigureKind.RATIO, change=change)

    def _valued(self, piece: Piece) -> bool:
        """« L'action se paie à 19 fois les bénéfices », not « il a gagné 5 fois le Tour »."""
        return bool(
            _TIMES_WHAT.match(self._plain, piece.end)
            and _VALUED_AT.search(self._plain, piece.start - REACH, piece.start)
        )

    def _way(self, figure: FoundFigure, pieces: list[Piece], index: int) -> FoundFigure:
        """« Passe de 5,1 % à 4,9 % »: both figures say where it goes."""
        around = pieces[max(0, index - 1) : index + 2] if figure.change is None else []
        for a, b in pairwise(around):
            to = _TO.fullmatch(self._plain, a.end, b.start)
            if to and a.low != b.low and self._from(a) and a.unit == b.unit:
                return attrs.evolve(figure, change=Change.UP if a.low < b.low else Change.DOWN)
        given = self._plain.startswith((" selon ", " d'après "), figure.end)
        if given or _CONTRE.search(self._plain, figure.start - REACH, figure.start):
            return attrs.evolve(figure, inherits=True)
        return figure

    def _from(self, piece: Piece) -> re.Match[str] | None:
        return _FROM.search(self._plain, piece.start - REACH, piece.start)

    # -- two numbers

    def _ratio(self, a: Piece, b: Piece) -> FoundFigure | None:
        """« Deux Français sur trois », « un sur cinq »."""
        if a.unit or b.unit or a.atom.linked or b.atom.linked:
            return None
        found = _SUR.fullmatch(self._plain, a.end, b.start)
        if found is None or not 0 < a.low < b.low:
            return None
        whole = b.low <= 10 or b.low in _WHOLES
        if a.low != 1 and not whole and not (found["noun"] and b.low <= _MOST):
            return None  # « 9 médecins sur 24 », but a bare « 9 sur 24 » may be anything
        following = self._behind.word(b.end)
        if following is not None and _counts(following):
            return None
        value = _DIVIDE.divide(a.low, b.low)
        return modified(
            self._plain,
            attrs.evolve(
                made(a),
                end=b.end,
                core=(a.atom.start, b.atom.end),
                kind=FigureKind.RATIO,
                low=value,
                high=value,
                value=value,
                counted=noun_in(self._plain, *found.span("noun")),
            ),
        )

    def _range(self, a: Piece, b: Piece) -> FoundFigure | None:
        gap = _GAP.fullmatch(self._plain, a.end, b.start)
        if gap is None or a.atom.ratio or b.atom.ratio or (a.unit and a.unit != b.unit):
            return None
        if _in_points(self._plain, a) and not _in_points(self._plain, b):
            return None  # « perd deux points à 34 % »
        if b.signed:
            return None
        a = scale(self._plain, a, b)
        if b.high is None or a.low >= b.high:
            return None
        start = self._range_start(a, gap)
        if start is None or (year(a) and _IN_YEAR.search(self._plain, a.start - REACH, a.start)):
            return None
        return attrs.evolve(
            self._times(b) or made(b),
            start=start,
            core=(a.atom.start, b.atom.end),
            low=a.low,
            high=b.high,
            value=None,
            approx=a.atom.approx or b.atom.approx,
            ranged=True,
        )

    def _range_start(self, a: Piece, gap: re.Match[str]) -> int | None:
        """Where the range begins, its *de* or *entre* included; None where it is no range."""
        plain = self._plain
        before = a.start - REACH
        between = _BETWEEN.search(plain, before, a.start)
        if gap["word"] == "et" or between:
            return between.start() if between and gap["word"] == "et" else None
        if gap["dash"]:
            touching = gap[0] in ("-", "–") or a.unit is None
            return a.start if touching and not glued(plain, a, gap) else None
        if gap["word"] == "ou":
            return a.start
        if _WAY.search(plain, before, a.start):
            return None
        opened = self._from(a)
        word = self._analysis.word_at(opened.start() - 2) if opened else None
        if opened and word is not None and word.upos not in ("NOUN", "PROPN", "ADJ"):
            return opened.start()
        return a.start


def _counts(word: Word) -> bool:
    """Tell whether a number may count the word behind it; a model takes verbs for nouns."""
    if word.upos == "PROPN":
        return True
    return word.upos in ("NOUN", "ADJ") and word.text.endswith(("s", "x", "z"))


def _in_points(plain: str, piece: Piece) -> bool:
    return "point" in plain[piece.atom.end : piece.end]
