"""Traps: ages, counts, names and papers that look like a date. Each rule says what it stops."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable

from newsparse.analysis import Analysis
from newsparse.article import Grain
from newsparse.layers.dates.atoms import either, fold
from newsparse.layers.dates.expressions import Interval, Lapse
from newsparse.layers.dates.scan import Piece
from newsparse.numbers.lapses import LASTING, STRETCHING
from newsparse.spans import last_before

INFANTS = ("bébé", "nourrisson", "enfant", "fillette", "garçon", "fille", "fils", "petit", "petite")
"""Nouns whose months are an age."""

_LIST = r"(?:\d{1,3}(?:,| et| ou| a|-) ?){0,4}"
_AGE_BEFORE = re.compile(
    r"(?:(?<!\w)agee?s?(?: de| d'|)(?: (?:moins|plus|environ|pres))?(?: de| d'|) ?"
    rf"|(?<!\w)age de |(?<!\w)des (?=\d{{1,2}}-)"
    rf"|(?<!\w)(?:ses|leurs|mes|nos|vos|son|aux|(?<!dans )(?<!tous )les) ){_LIST}$"
)
_OF_NOUN = re.compile(
    rf"(?<!\w)(?P<noun>[a-z'-]{{2,20}}) (?:de|d'|ages? de)(?: (?:moins|plus) de)? ?{_LIST}$"
)
_APPOSED = re.compile(r"[,(] ?$")
_APPOSED_AFTER = re.compile(r" ?(?:[,).;:\n]|$| et (?!demie?|\d)[a-z])| dont ")
_AT = re.compile(r"(?<!\w)(?:a|des|vers|depuis l'age de) $")
_SENTENCED = re.compile(
    r"(?<!\w)(?:condamn|port|fix|redui|ramen|prolong|limit|ecop|requi|pass|eten|allong|repouss"
    r"|report)\w*(?: \w+){0,2} a $"
)
_HAVE = re.compile(
    r"(?<!\w)(?:ai|as|a|ont|avait|avaient|aura|auront|avoir|ayant|eu|fete|avons)"
    r" (?:(?:aujourd'hui|alors|deja|bientot|seulement|maintenant|tout juste|que) )?$"
)
_GOES_ON = re.compile(
    r" (?:de(?! la)|d'(?!age(?!\w))|ferme|avec sursis|pour|plus t|durant|apres|avant"
    r"|derriere|consecutif)"
)
_AND_MORE = re.compile(r" (?:d'age|et plus|et moins|revolus|ou plus)(?!\w)")
_LASTING = re.compile(
    rf"(?:{either(LASTING)}s?|{either(STRETCHING)}[a-z]{{0,6}}|partir|pres|plus|moins)"
)
_TERMS = {fold(noun).rstrip("s") for noun in LASTING}
_FOR_SO_LONG = re.compile(
    r"(?<!\w)(?:(?:duree|delai|bail|periode|peine) d'|(?:pendant|durant|pour|en|depuis|sous) )$"
)
_WHOLE = frozenset(
    "entier complet plein supplémentaire ferme civil consécutif sabbatique scolaire renouvelable"
    " reconductible maximum minimum maximal minimal ouvrable franc révolu calendaire".split()
)
_INFANTS = re.compile(rf"(?:l'|d')?{either(INFANTS)}s?")

_YEAR_BEFORE = re.compile(
    r"(?<!\w)(?:en|an|annees?|avant|apres|depuis|d'ici|d'ici a|fin|debut|mi-"
    r"|horizon|courant|millesime|rentree|saison|ete|automne|hiver|printemps|jusqu'a|vers|mandature"
    r"|cuvee|exercice|edition) ?$"
)
_PUT_OFF = re.compile(
    r"(?<!\w)(?:report|repouss|decal|renvo|avanc|differ|prolong|etal)\w*(?: [\w']+){0,2} a $"
)
"""*le procès est reporté à 2026*."""
_FOR = re.compile(r"(?<!\w)(?:pour|sur|contre) $")
_CLOSED = re.compile(r"\s*(?:$|[.,;:!?)\]»”\"\n](?!\d)| (?:et|mais|ou|alors|apres|contre)(?!\w))")
"""*sa prévision pour 2025*, where nothing follows that could be counted."""
_COUNT_BEFORE = re.compile(
    r"(?<!\w)(?:les|des|ces|ses|leurs|quelque|environ|pres de|plus de|moins de|aux|n°|no|numero"
    r"|article|rue|avenue|route|airbus|boeing|peugeot|windows|a|par|pour|sur|soit"
    r"|compte|compter|au moins|loi|\d) ?$"
)
_PLANET = re.compile(r"(?<!\w)(?:mission|sonde|robot|rover|astromobile|planete) (?:mars )?$")
"""What has *Mars 2020* for a name."""
_PROGRAMME = re.compile(r"(?<!\w)(?:le|du|au|journal|jt) $")
"""*le 20 heures*, *au 13h*: the news on television."""
_OF_ALL = re.compile(
    r" sur (?:24|vingt-quatre|7|sept)(?=\s*(?:$|[.,;:!?)»”\n])| (?:et|ou|par|pour|dans|a|en)(?!\w))"
)
"""*24 heures sur 24, 7 jours sur 7*: always."""
_YEAR_LIST = re.compile(r"(?:1[5-9]|20)\d\d(?:,| et| ou| puis|-|/| a) ?$")
_NEVER_COUNTED = re.compile(
    r"(?:et|ou|a|au|aux|de|du|des|d|le|la|les|l|un|une|avec|pour|par|dans|sur|en|qui|que|qu|dont"
    r"|mais|est|sont|sera|etait|ont|s|se|ne|n|il|elle|on|selon|contre|lors|apres|avant|entre|chez"
    r"|sous|comme|car|puis|face|ainsi|notamment|deja|alors|ce|cette|ces|son|sa|ses|y|avait|avaient"
    r"|fut|pas|plus|jusqu|depuis|lorsque|quand|afin|grace|restera|reste|vers|si|donc)(?![\w-])"
)
_NUMBERED = re.compile(
    r"(?:(?:reglement|directive|decision|ordonnance|decret|arrete|loi|dossier|affaire|arret)s?"
    r"(?: \([a-z]{2,4}\))?|n[o°]) ?$"
)
"""*le règlement 1169/2011*: a number and the year it was given in."""
_JOINED = re.compile(r"-[a-z]")
"""*120 jours-amende*: a unit of its own."""
_AMOUNT_AFTER = re.compile(
    r" (?:euros?|dollars?|francs?|livres|personnes|habitants|millions?|milliards?|km|m2|kg|tonnes?"
    r"|metres?|kilometres?|hectares?|morts|a \d[\d ]{0,8} [a-z]+s(?!\w))"
)


class Traps:
    """The rules, over one text: built once, asked for every piece."""

    def __init__(self, plain: str, folded: str, analysis: Analysis) -> None:
        """Remember what the rules look at.

        Args:
            plain: The text with plain typography.
            folded: The same without capitals and accents.
            analysis: Its words and names; may be empty.
        """
        self._plain = plain
        self._folded = folded
        self._analysis = analysis
        self._names = [name.start for name in analysis.names]
        self._rules: dict[str, Callable[[Piece], bool]] = {
            "year": self._is_year,
            "lapse": self._is_lapse,
            "lapse-range": self._is_lapse,
            "recurrent": self._is_adjective,
            "years": self._is_no_count,
            "years-between": self._is_no_count,
            "month": self._is_no_planet,
            "clock": self._is_no_programme,
            "clock-words": self._is_no_programme,
            "lapse-short": self._is_no_programme,
        }

    def accept(self, piece: Piece) -> bool:
        """Tell whether a piece is a date where it stands."""
        rule = self._rules.get(piece.rule)
        return (rule is None or rule(piece)) and not self._is_part_of_name(piece)

    def _before(self, piece: Piece, pattern: re.Pattern[str], width: int = 32) -> bool:
        return pattern.search(self._folded, piece.start - width, piece.start) is not None

    def _is_part_of_name(self, piece: Piece) -> bool:
        # « Le Journal du Dimanche », « 20 Minutes »: a capital inside a longer name.
        index = bisect.bisect_right(self._names, piece.start) - 1
        if index < 0 or piece.rule in ("day-month", "numeric", "iso", "year", "years", "holiday"):
            return False
        name = self._analysis.names[index]
        inside = piece.end <= name.end and (piece.start, piece.end) != (name.start, name.end)
        capital = any(letter.isupper() for letter in self._plain[piece.start : piece.end])
        return inside and capital and name.type != "LOC"

    def _is_no_planet(self, piece: Piece) -> bool:
        return not self._before(piece, _PLANET)

    def _is_no_programme(self, piece: Piece) -> bool:
        return not self._before(piece, _PROGRAMME) and not _OF_ALL.match(self._folded, piece.end)

    def _is_year(self, piece: Piece) -> bool:
        if self._before(piece, _PLANET) or _AMOUNT_AFTER.match(self._folded, piece.end):
            return False
        since = last_before(self._plain, piece.start, 4).lower() == "dès "
        since = since or self._before(piece, _PUT_OFF)
        if since or self._before(piece, _YEAR_BEFORE) or self._before(piece, _YEAR_LIST):
            return True
        if self._before(piece, _FOR) and self._is_near(piece):
            return _CLOSED.match(self._folded, piece.end) is not None
        if self._before(piece, _COUNT_BEFORE):
            return False
        if self._folded[piece.start : piece.start + 2] not in ("19", "20", "18", "17"):
            return False
        return self._follows_noun(piece) and not self._counts_what_follows(piece)

    def _is_near(self, piece: Piece) -> bool:
        """Tell whether a number is a year that news speak of rather than a round count."""
        number = int(self._folded[piece.start : piece.end])
        return 2001 <= number <= 2060 or 1980 <= number < 2000

    def _follows_noun(self, piece: Piece) -> bool:
        ends = ("(", "de ", "du ", "d'", "\n", ", ", "/ ")
        if piece.start == 0 or self._folded.endswith(ends, 0, piece.start):
            return True
        words = self._analysis.words_in(piece.start - 2, piece.start)
        return bool(words) and words[-1].upos in ("NOUN", "PROPN", "ADJ")

    def _counts_what_follows(self, piece: Piece) -> bool:
        after = self._folded[piece.end : piece.end + 2]
        if not after.startswith(" ") or not after[1:].isalpha():
            return False
        if _NEVER_COUNTED.match(self._folded, piece.end + 1):
            return False
        words = self._analysis.words_in(piece.end + 1, piece.end + 2)
        return not words or words[0].upos in ("NOUN", "ADJ", "NUM", "SYM", "X")

    def _is_no_count(self, piece: Piece) -> bool:
        if self._before(piece, _NUMBERED):
            return False
        return _AMOUNT_AFTER.match(self._folded, piece.end) is None

    def _is_adjective(self, piece: Piece) -> bool:
        words = self._analysis.words_in(piece.start, piece.end)
        if not words or words[0].upos not in ("ADJ", "NOUN") or words[0].index < 2:
            return False
        earlier, before = self._analysis.words[words[0].index - 2 : words[0].index]
        if words[0].upos == "ADJ":
            return before.upos in ("NOUN", "PROPN", "ADJ")
        # « un blog vidéo hebdomadaire », whatever the tagger says; « un grand quotidien » is none
        return before.upos == "NOUN" or (before.upos == "ADJ" and earlier.upos == "NOUN")

    def _is_lapse(self, piece: Piece) -> bool:
        unit = _unit(piece)
        if _JOINED.match(self._folded, piece.end) or _OF_ALL.match(self._folded, piece.end):
            return False
        if self._is_described(piece):
            return False
        if unit is Grain.HOUR and not self._is_no_programme(piece):
            return False
        if unit not in (Grain.YEAR, Grain.MONTH):
            return True
        return not (self._is_age_of_years(piece) if unit is Grain.YEAR else self._is_infant(piece))

    def _is_described(self, piece: Piece) -> bool:
        # « une année difficile » is one of many, « une année entière » a length
        one = self._folded.startswith(("un ", "une "), piece.start)
        if not one or self._before(piece, _FOR_SO_LONG):
            return False
        after = self._analysis.words_in(piece.end, piece.end + 2)
        return any(word.upos == "ADJ" and word.lemma not in _WHOLE for word in after)

    def _is_term(self, piece: Piece) -> bool:
        # « le taux à dix ans », « l'emprunt français à dix ans »
        words = last_before(self._folded, piece.start, 30).replace("'", " ").split()[-3:]
        return words[-1:] == ["a"] and any(word.rstrip("s") in _TERMS for word in words)

    def _is_infant(self, piece: Piece) -> bool:
        noun = _OF_NOUN.search(self._folded, piece.start - 30, piece.start)
        return noun is not None and _INFANTS.fullmatch(noun["noun"]) is not None

    def _is_age_of_years(self, piece: Piece) -> bool:
        text, end = self._folded, piece.end
        if _GOES_ON.match(text, end):
            return False
        if self._before(piece, _AGE_BEFORE) or _AND_MORE.match(text, end):
            return True
        if self._before(piece, _APPOSED) and _APPOSED_AFTER.match(text, end):
            return True
        if self._before(piece, _HAVE) and self._plain[piece.start - 2] not in "àÀ":
            return True
        if self._before(piece, _AT) and not self._is_term(piece):
            return not self._before(piece, _SENTENCED, 48)
        noun = _OF_NOUN.search(text, piece.start - 40, piece.start)
        return noun is not None and _LASTING.fullmatch(noun["noun"].split("'")[-1]) is None


def _unit(piece: Piece) -> Grain | None:
    expression = piece.expression
    if isinstance(expression, Interval):
        expression = expression.first
    return expression.amounts[0][1] if isinstance(expression, Lapse) else None
