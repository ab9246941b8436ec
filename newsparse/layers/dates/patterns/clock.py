"""Patterns of times on the clock and of parts of the day."""

from __future__ import annotations

import re
from decimal import Decimal

from newsparse.article import Grain
from newsparse.layers.dates.atoms import EDGES, PARTS, either, folded
from newsparse.layers.dates.expressions import Clock, Expression, Interval, Lapse, Part, Shift
from newsparse.layers.dates.patterns.base import (
    NUMBER,
    WEEKDAY,
    Hit,
    Pattern,
    S,
    number_of,
    pattern,
)
from newsparse.numbers.lapses import STRETCHING
from newsparse.spans import last_before

_EDGES = folded(EDGES)
_PARTS = folded(PARTS)
_OF_DAY = rf"(?:{S}(?P<half>du matin|du soir|de l'apres-midi|de la nuit))?"
_EVENING = {"du soir": 12, "de l'apres-midi": 12}

# A number of hours is a time after these words, a length after the others.
_TIME_BEFORE = re.compile(
    r"(?:(?<!\w)(?:a|vers|des|jusqu'a|apres|avant|est|(?:est|etait|sera) environ|soit|d'ici|depuis"
    r"|aux alentours de|aux environs de|autour de|sur les coups de|sur le coup de|entre"
    r"|(?:journal|jt|train|vol|flash|messe|seance|kick-off) (?:de|du)|a compter de|a partir de) ?"
    rf"|(?:heures?|midi|minuit) (?:et|a|ou) |\d ?h(?:\d\d)? (?:et|a|ou|-) ?"
    rf"|(?:de|du|a|au|jusqu'a|jusqu'au|des|entre|et) {WEEKDAY} )$"
)
_INTERVAL_AFTER = re.compile(
    rf" (?:a|jusqu'a|et) (?:\d{{1,2}} ?(?:h|:)|{NUMBER} heures?|midi|minuit)(?![a-z])"
)
_DAY_AFTER = re.compile(
    rf" (?:ce (?:matin|soir)|cet apres-midi|cette nuit|{WEEKDAY}|demain|hier|aujourd'hui"
    r"|le \d)(?!\w)"
)
_LENGTH_BEFORE = re.compile(
    r"(?<!\w)(?:discours de"
    r"|au bout de|en moyenne|en|pendant|durant|plus de|moins de|pres de|sous"
    r"|(?<!est )(?<!etait )(?<!sera )environ"
    r"|dans les|dans|il y a|quelque|toutes les|temps de|retard de|avance de|chrono de"
    r"|record de|duree de|duree|dure|dura|durera|durent|durer|ecart de|attente de"
    r"|apres avoir (?:passe|attendu)) ?$"
)
_LENGTH_AFTER = re.compile(
    rf" (?:de(?!\w)(?! ce)(?! cet)(?! la )(?! l')(?! {WEEKDAY})|d'(?!hier)|plus tard(?!i)|plus tot"
    r"|durant|avant [ldsu]|apres [lds]|par )(?!\d)"
)
_OF_EVENT = re.compile(
    rf" (?:du|de la|de l'|de sa|de son|des) ?(?!\d|{WEEKDAY}|lendemain|meme|jour|fete|1er)"
)
"""*au soir du premier tour*: a day that nothing here tells."""
_LATE_HOUR = re.compile(r" (?:plus |tardive|avancee|indue|ou |de )")
_AGAINST = re.compile(
    r"(?<![\w,.:/-])(?P<other>\d{1,2} ?h(?:eures?)?(?: ?\d\d)?),? (?:\w+,? ){0,4}?"
    r"(?:contre|au lieu de|et non) (?:environ |pres de |plus de |moins de )?$"
)
"""*5 h 10, contre 4 h 20*: the second is what the first is."""
_LENGTHS = re.compile(r"(?<!\w)(?:autonomie|duree|dure|durent|durera|dureront|duraient)(?!\w)")
_LASTS = re.compile(
    r"(?<!\w)(?:(?:trajet|route|marche|vol|voyage|attente|retard|autonomie|journee|semaine|temps|duree"
    r"|travail|coupure|panne|sommeil)s?|faut|fallu|faudra|pri[st]|prend\w*|mi[st]|met|mett\w+"
    r"|pass\w+|dorm?\w{0,5}|travaill\w+|varie\w*|compte[rz]?|demand\w+|dur[ae]\w*"
    rf"|{either(STRETCHING)}\w*)(?: est| sera| etait)? ?$"
)
"""What a range of hours is the length of: *un trajet de 10 à 14 heures*."""
_OPENS = re.compile(
    rf"(?<!\w)(?:ouv[er]\w+|ferm\w+|permanence|couvre-feu|horaire|accueil\w*|cours|pause|interdi\w+"
    rf"|{WEEKDAY}|matin|soir|midi|demain|hier|aujourd'hui|chaque jour)s?(?!\w)"
)
"""What shows that a range of hours is on the clock: *ouvert de 8 à 12 heures*."""
_REACH = 40
"""Characters before the hours in which these words stand; none of them is longer."""
_SENTENCE = 200


def is_time(folded_text: str, start: int, end: int, *, digits: bool) -> bool:
    """Tell whether hours at a place are a time on the clock, not a length of time.

    Args:
        folded_text: The folded text.
        start: Where the hours begin.
        end: Where they end.
        digits: True for the short forms (*14h30*), which are times unless words say otherwise.
    """
    window = start - _REACH
    against = _AGAINST.search(folded_text, window, start)
    if against and _LENGTH_BEFORE.search(folded_text, against.start() - _REACH, against.start()):
        return False
    if _LENGTH_BEFORE.search(folded_text, window, start):
        return False
    before = _TIME_BEFORE.search(folded_text, window, start) is not None
    if _LENGTH_AFTER.match(folded_text, end) and not (before and digits):
        return False
    sentence = last_before(folded_text, start, _SENTENCE).rsplit(". ", 1)[-1]
    if _LENGTHS.search(sentence):
        return False
    return (
        digits
        or before
        or _INTERVAL_AFTER.match(folded_text, end) is not None
        or _DAY_AFTER.match(folded_text, end) is not None
    )


def _digits(hit: Hit) -> Expression | None:
    minute = None if hit["minute"] is None else int(hit["minute"])
    clock = _valid(int(hit["hour"]), minute, hit["half"])
    return clock if is_time(hit.folded, hit.start(), hit.end(), digits=True) else None


def _colon(hit: Hit) -> Expression | None:
    second = None if hit["second"] is None else int(hit["second"])
    return _valid(int(hit["hour"]), int(hit["minute"]), None, second)


def _words(hit: Hit) -> Expression | None:
    hour, minute = number_of(hit["hour"]), None
    if hit["minute"] is not None:
        value = number_of(hit["minute"])
        minute = None if value is None else int(value)
    minute = {"quart": 15, "demi": 30, "demie": 30}.get(hit["part"] or "", minute)
    if hour is None or hour > 24 or hour != int(hour):
        return None
    if hour == 1 and _LATE_HOUR.match(hit.folded, hit.end()):
        return None
    whole = int(hour)
    if hit["less"]:
        whole, minute = whole - 1, 45
    digits = bool(hit["part"] or hit["less"]) or minute is not None
    if not hit["half"] and not is_time(hit.folded, hit.start(), hit.end(), digits=digits):
        return None
    return _valid(whole, minute, hit["half"])


def _range_of_words(hit: Hit) -> Expression | None:
    """*De 18 à 20 heures*: two times of the afternoon, or what shows them; else lengths."""
    first, last = number_of(hit["first"]), number_of(hit["last"])
    if first is None or last is None or max(first, last) > 24 or first % 1 or last % 1:
        return None
    if _is_on_clock(hit, first, last):
        return Interval(first=Clock(hour=int(first)), last=Clock(hour=int(last)))
    return Interval(first=_hours(first), last=_hours(last)) if first < last else None


def _is_on_clock(hit: Hit, first: Decimal, last: Decimal) -> bool:
    start, end = hit.start(), hit.end()
    if _LASTS.search(hit.folded, start - _REACH, start) or _LENGTH_AFTER.match(hit.folded, end):
        return False
    if first > last:
        return first >= 18  # *de 18 à 6 heures*, over a night
    shown = _OPENS.search(hit.folded, start - _REACH, start) or _DAY_AFTER.match(hit.folded, end)
    return last > 12 or shown is not None


def _hours(number: Decimal) -> Lapse:
    return Lapse(amounts=((number, Grain.HOUR),))


def _noon(hit: Hit) -> Expression | None:
    start = hit.start()
    if hit.plain[start].isupper() and start and hit.plain[start - 1] not in '\n«"“':
        before = last_before(hit.plain, start, 3).rstrip(" ")
        if not before or before[-1] not in ".!?:":
            return None  # the South of France, the newspapers
    hour = 12 if hit["noon"] == "midi" else 24  # midnight closes its day
    value = number_of(hit["minute"]) if hit["minute"] else None
    minute = 30 if hit["demi"] else None if value is None else int(value)
    return _valid(hour if minute is None else hour % 24, minute, None)


def _valid(
    hour: int, minute: int | None, half: str | None, second: int | None = None
) -> Expression | None:
    if hour < 12:
        hour += _EVENING.get(half or "", 0)
    if (minute or 0) > 59 or (hour == 24 and minute):
        return None
    return Clock(hour=hour, minute=minute, second=second)


def _near_night(hit: Hit) -> Expression | None:
    count = 0 if hit["way"] == "prochaine" else -1
    return Part(part="NI", day=Shift(unit=Grain.DAY, count=count))


def _part(hit: Hit) -> Expression | None:
    found = hit.match.groupdict()
    if found.get("this") and hit["part"] in ("soiree", "matinee"):
        return None  # « cette soirée » is an event
    if found.get("x") == "soir" and _OF_EVENT.match(hit.folded, hit.end()):
        return None
    part, edge = _PARTS[hit["part"]], found.get("edge")
    if part == "DT" and edge is None:
        if hit["part"] != "mi-journee":
            return None
        edge = "milieu"
    return Part(
        part=part,
        mod=None if edge is None else _EDGES[edge],
        today=found.get("this") is not None,
    )


_EDGE = (
    rf"(?:(?P<edge>debut|milieu|fin|tard){S}"
    rf"(?:de{S}(?:la{S}|l')?|d'|en{S}|dans{S}(?:la{S}|l')|le{S}|du{S}|au{S})?)"
)
_PART = rf"(?P<part>{either(PARTS)})"

PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "clock",
        r"(?<![\d,.:/-])(?P<hour>[01]?\d|2[0-4]) ?h(?: ?(?P<minute>[0-5]\d))?(?! ?(?:min|/|\d))"
        rf"{_OF_DAY}",
        _digits,
    ),
    pattern(
        "clock-colon",
        r"(?<![\d,.:/-])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?!:|[.,]\d)",
        _colon,
    ),
    pattern(
        "clock-words",
        rf"(?<![,.:/-])(?P<hour>{NUMBER}){S}heures?"
        rf"(?:{S}(?:passees? de{S})?(?P<minute>{NUMBER})(?:{S}minutes)?"
        rf"|{S}et{S}(?P<part>quart|demie?)"
        rf"|{S}(?P<less>moins{S}le{S}quart))?(?!\w){_OF_DAY}",
        _words,
    ),
    pattern(
        "clock-range",
        rf"(?:de|entre){S}(?P<x>(?P<first>{NUMBER}){S}(?:a|et){S}(?P<last>{NUMBER}){S}heures)",
        _range_of_words,
    ),
    pattern(
        "noon",
        rf"(?<![-'])(?P<noon>midi|minuit)(?!-)(?:{S}et{S}(?P<demi>demie?)|{S}(?P<minute>{NUMBER})"
        rf"(?!{S}\w))?",
        _noon,
    ),
    pattern("near-night", rf"nuit{S}(?P<way>derniere|passee|prochaine)", _near_night),
    pattern("this-part", rf"(?P<this>cet?|cette){S}{_PART}(?!-la)", _part),
    pattern("edge-of-part", rf"{_EDGE}{_PART}", _part),
    pattern(
        "part",
        rf"(?:(?:dans|durant|pendant){S}(?:toute{S})?(?:la{S}|l')|des{S}(?:la{S}|le{S}|l')|en{S}|a{S}l'|au{S}(?=petit|soir)|l'(?=apres)"
        rf"|le{S}(?=petit|soir meme)|la{S}(?=mi-))(?P<x>{_PART}(?:{S}meme)?)",
        _part,
    ),
    pattern("bare-part", _PART, _part, free=False),
)  # fmt: skip
