"""What a figure is made of: numbers, nouns of number (*une dizaine*), parts (*un tiers*)."""

from __future__ import annotations

import re
from decimal import Context, Decimal

import attrs

from newsparse.layers.figures.modify import REACH
from newsparse.layers.figures.tables import COLLECTIVES, DENOMINATORS
from newsparse.numbers import FoundNumber, find_numbers, read_number
from newsparse.spans import Ordered, last_before


@attrs.frozen(kw_only=True)
class Atom:
    """A number as the figure layer sees it."""

    start: int
    """First character."""
    end: int
    """One past the last character."""
    low: Decimal
    """Lower bound."""
    high: Decimal | None
    """Upper bound; None for *des milliers*."""
    words: bool = False
    """True where it is written in words."""
    approx: bool = False
    """True for *une dizaine*."""
    ratio: bool = False
    """True for a part: *un tiers*, *la moitié*."""
    linked: bool = False
    """True where *de* leads to the unit or the noun: *deux millions d'euros*."""

    @property
    def value(self) -> Decimal | None:
        """The number stated, None where only a bound is."""
        return self.low if self.low == self.high else None


_DIVIDE = Context(prec=6)
_SCALES = ("million", "milliard")  # a number of them is read by the number reader
_COLLECTIVE = "|".join(COLLECTIVES)
_HOW_MANY = (
    r"des|plusieurs|quelques|une?(?: (?:petite?|bon(?:ne)?|grosse|gros|grande?|courte|belle"
    r"|modeste|simple|demi))?|demi|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|[0-9]{1,3}"
)
_COLLECTED = re.compile(
    rf"(?<![\w-])(?:(?P<many>{_HOW_MANY})[ -])?(?P<noun>{_COLLECTIVE})(?P<plural>s?)"
    rf"(?: d(?:e |')(?P<times>{_COLLECTIVE})s?)?"
    r"(?: d(?:e |')(?P<more>milli(?:er|on|ard))s?)?(?![\w-])",
    re.IGNORECASE,
)
_DENOMINATOR = "|".join(DENOMINATORS)
_NUMERATOR = "une?|deux|trois|quatre|cinq|six|sept|huit|neuf|[0-9]{1,2}"
_PART = re.compile(
    rf"(?<![\w-])(?P<how>(?:(?P<article>la|le|cette|l')|(?P<number>{_NUMERATOR}))[ -]?"
    r"|(?<=plus du )|(?<=près du )|(?<=moins du ))"  # « plus du tiers »
    rf"(?P<noun>{_DENOMINATOR})s?(?![\w-])",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(?<![\w/.,])([1-9])/(2|3|4|5|6|8|10)(?:e|è|ème|ième)?s?(?![\w/])")
_HALVED = re.compile(r"(?<=[^\w-]de )moitié(?!\w)|(?<![\w-])moitié(?= moins(?!\w))")
_SHARING = ("d'", "de ", "par ", "près ", "environ ", "dont ", "presque ")
_VAGUE = ("des", "plusieurs", "quelques")
_DETERMINED = re.compile(
    r"(?:^|[\s'(])(?:les|la|le|ces|cette|ce|sa|ses|leurs?|aux|de|par|nos|notre|autre) $"
)
_OF = re.compile(r" (?:de |d'|du |des |de la |de l')", re.IGNORECASE)
_FREE = re.compile(r" ?(?:[.,;:!?)»\"]|et |ou |en |à |au |$)|\n")


def find_atoms(plain: str) -> list[Atom]:
    """Return every number, noun of number and part of a text, in order and apart."""
    kept: list[Atom] = []
    end = 0
    for atom in sorted(_collectives(plain) + _parts(plain), key=lambda a: a.start):
        if atom.start >= end:
            kept.append(atom)
            end = atom.end
    taken = Ordered(kept)
    free = [n for n in find_numbers(plain) if not taken.touching(n.start, n.end)]
    return sorted(kept + [_atom(plain, n) for n in free], key=lambda a: a.start)


def _atom(plain: str, number: FoundNumber) -> Atom:
    written = plain[number.start : number.end].lower()
    word = re.split(r"[\W\d]", written)[-1]
    scaled = word.startswith(("billi", "trilli", "m")) and word not in ("mille", "mil")
    halved = word in ("demi", "demie")
    return Atom(
        start=number.start,
        end=number.end,
        low=number.value,
        high=number.value,
        linked=scaled or halved,
        words=number.words,
    )


def _collectives(plain: str) -> list[Atom]:
    found = (_collective(plain, match) for match in _COLLECTED.finditer(plain))
    return [atom for atom in found if atom is not None]


def _collective(plain: str, match: re.Match[str]) -> Atom | None:
    many, noun = (match["many"] or "").lower(), match["noun"].lower()
    counted = many in _VAGUE or (many and noun not in _SCALES)
    if not counted and (many or not _bare(plain, match)):
        return None
    unit = Decimal(COLLECTIVES[noun])
    for other in (match["times"], match["more"]):
        unit *= COLLECTIVES[other.lower()] if other else 1
    number = read_number(many) or Decimal(1)
    several = many in _VAGUE or (not many and bool(match["plural"]))
    low = unit / 2 if many.endswith("demi") else unit * number
    return Atom(
        start=match.start(),
        end=match.end(),
        low=low,
        high=None if several else low,
        approx=not several and number == 1 and noun not in _SCALES,
        linked=True,
        words=True,
    )


def _bare(plain: str, match: re.Match[str]) -> bool:
    """Tell whether a noun of number counts without a number: « ces centaines de blessés »."""
    before = last_before(plain, match.start(), REACH).lower()
    return bool(_DETERMINED.search(before) and _OF.match(plain, match.end()))


def _parts(plain: str) -> list[Atom]:
    found = [_part(plain, match) for match in _PART.finditer(plain)]
    for match in _HALVED.finditer(plain):  # « réduit de moitié », « moitié moins cher »
        found.append(attrs.evolve(_share(*match.span(), Decimal("0.5")), linked=False))
    for match in _SLASHED.finditer(plain):
        above, below = Decimal(match[1]), Decimal(match[2])
        if above < below:
            found.append(_share(match.start(), match.end(), above / below))
    return [atom for atom in found if atom is not None]


def _share(start: int, end: int, value: Decimal) -> Atom:
    value = _DIVIDE.plus(value)
    return Atom(start=start, end=end, low=value, high=value, ratio=True, linked=True)


def _part(plain: str, match: re.Match[str]) -> Atom | None:
    noun = match["noun"].lower()
    above = read_number(match["number"] or "un") or Decimal(0)
    if above >= DENOMINATORS[noun] or not _is_part(plain, match, noun, above):
        return None
    return _share(match.start(), match.end(), above / DENOMINATORS[noun])


def _is_part(plain: str, match: re.Match[str], noun: str, above: Decimal) -> bool:
    """« Un cinquième mandat » is an ordinal, « un quart d'heure » a lapse."""
    of = bool(_OF.match(plain, match.end()))
    if noun == "moitié":
        return True
    if noun in ("demi", "demie"):
        return bool(match["number"]) and (of or bool(_FREE.match(plain, match.end())))
    if noun.endswith("ième"):
        return not match["article"] and of
    if plain.startswith((" d'heure", " de final", " temps"), match.end()):
        return False
    return of or above > 1 or not _person(plain, match)


def _person(plain: str, match: re.Match[str]) -> bool:
    """Tell whether *un tiers* is a third party, *le quart* a watch: no share is in sight."""
    before = last_before(plain, match.start(), REACH).lower()
    return not before.endswith(_SHARING)
