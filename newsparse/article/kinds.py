"""The closed vocabularies of the public API: every value a kind, type or mod can take."""

from __future__ import annotations

import sys

if sys.version_info >= (3, 11):
    from enum import StrEnum as StrEnum  # noqa: PLC0414 - others take it from here
else:  # the same class on 3.10, which the package still supports
    from enum import Enum

    class StrEnum(str, Enum):
        """A string that is also a member of a closed set."""

        def __str__(self) -> str:
            return str(self.value)


class QuoteKind(StrEnum):
    """How the article reports words."""

    DIRECT = "direct"
    """Words in quotation marks that stand alone as an utterance."""
    MIXED = "mixed"
    """Words in quotation marks that are a fragment of the reporter's own sentence."""
    INDIRECT = "indirect"
    """Reported content outside quotation marks."""


class SpeakerKind(StrEnum):
    """What sort of source speaks."""

    PERSON = "person"
    """One human being whom the article names."""
    ORGANISATION = "organisation"
    """An institution, company, party, association, medium or document's author."""
    PLACE = "place"
    """A place that stands for its authorities (*Washington*, *Matignon*)."""
    GROUP = "group"
    """Several people together (*les syndicats*, *des témoins*)."""
    ANONYMOUS = "anonymous"
    """A source without a name, whatever else is said of it (*la ministre*, *un témoin*)."""


class EntityType(StrEnum):
    """Type of a named entity."""

    PER = "PER"
    """Persons."""
    ORG = "ORG"
    """Institutions, companies, parties, teams, media."""
    LOC = "LOC"
    """Places; countries and cities always, also where they stand for a government."""
    MISC = "MISC"
    """Other names: events, laws, works, products, prizes."""


class MentionKind(StrEnum):
    """How a mention refers."""

    NAME = "name"
    """A proper name (*Mark Rutte*, *Otan*)."""
    NOMINAL = "nominal"
    """A description (*le secrétaire général de l'Otan*)."""
    PRONOUN = "pronoun"
    """A pronoun (*il*, *elle*, *on*)."""


class BlockKind(StrEnum):
    """Role of a block of the article's text."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    CROSSHEAD = "crosshead"
    PARAGRAPH = "paragraph"
    PULLQUOTE = "pullquote"
    QUESTION = "question"
    ANSWER = "answer"
    CAPTION = "caption"
    SIGNATURE = "signature"
    PROMO = "promo"


class Modality(StrEnum):
    """How certain the article is that the words were said."""

    ASSERTED = "asserted"
    """Stated as a fact (*a déclaré*)."""
    REPORTED = "reported"
    """Passed on as hearsay (*aurait affirmé*)."""
    FUTURE = "future"
    """Still to be said (*devrait annoncer*)."""
    ASKED = "asked"
    """A question rather than a statement (*a demandé si*)."""


class DateType(StrEnum):
    """TIMEX3 type of a date expression."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class DateMod(StrEnum):
    """TIMEX3 modifier of a date expression."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    BEFORE = "BEFORE"
    AFTER = "AFTER"


class Grain(StrEnum):
    """The calendar unit a date expression is precise to."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    SEMESTER = "semester"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class FigureKind(StrEnum):
    """What sort of quantity a figure is."""

    CARDINAL = "cardinal"
    """A count (*quatre*, *une quarantaine*)."""
    PERCENT = "percent"
    """A percentage or percentage points."""
    MONEY = "money"
    """An amount in a currency; ``unit`` is its ISO 4217 code."""
    QUANTITY = "quantity"
    """A measure with a unit (*12 km*, *29 ans*)."""
    RATIO = "ratio"
    """A share or a multiple (*deux sur trois*, *un tiers*, *cinq fois plus*)."""


class Change(StrEnum):
    """Direction of a change that the words around a figure state."""

    UP = "up"
    DOWN = "down"


class Doubt(StrEnum):
    """Why a text may not read well."""

    MOJIBAKE = "mojibake"
    """Letters were damaged by a wrong encoding (*lâ€™Otan*, *dÃ©jÃ*, U+FFFD): decode the bytes
    again as UTF-8, or mend the text (``ftfy.fix_text``) before it is passed."""
    ESCAPED = "escaped"
    """HTML entities stand in the text (*l&amp;rsquo;Otan*): pass it through ``html.unescape``."""
    NOT_FRENCH = "not_french"
    """Most of its words are not French; what is found in it is not to be trusted."""
