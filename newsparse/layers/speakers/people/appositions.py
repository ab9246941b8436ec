"""Roles behind a name: « X, ministre de Y », « X (ministre) », « X est ministre de Y »."""

from __future__ import annotations

from newsparse.analysis import Analysis
from newsparse.layers.speakers.extents import extent
from newsparse.layers.speakers.lexicon import Noun, fold, looks_human, noun_from
from newsparse.layers.speakers.types import Naming

DETERMINERS = frozenset("le la l' un une son sa cet cette ce du des leur notre".split())
"""Words that lead a description."""
BEFORE_ROLE = frozenset(
    "alors aussi egalement actuel actuelle nouveau nouvelle nouvel jeune ancien ancienne ex premier"
    " premiere deuxieme troisieme quatrieme cinquieme"
    " celebre lui elle toujours encore notamment haut haute grand vice lui-meme elle-meme"
    " desormais fraichement autre qui etait est fut , par ailleurs tout toute".split()
)
"""What may stand between them and its noun."""
_COPULA = frozenset(
    "est etait fut devient devenu devenue reste demeure nomme nommee elu elue".split()
)


_ALSO_VERBS = frozenset({"juge", "critique"})


def apposed(
    analysis: Analysis,
    naming: Naming,
    stops: frozenset[int],
    starts: dict[int, int],
) -> tuple[int, int] | None:
    """Return the head noun of what stands behind a name, and one past its last word, or None.

    Args:
        analysis: The words and trees.
        naming: The name.
        stops: Where other names begin, at which a description ends.
        starts: The first word of every name.
    """
    words, i = analysis.words, naming.last
    if i >= len(words) or words[i].sentence != words[naming.first].sentence:
        return None
    sure = words[i].text == "(" or fold(words[i].text) in _COPULA
    start = _skip(analysis, i + 1)
    h = _skip_front(analysis, start, words[i].sentence) if sure or words[i].text == "," else None
    if h is None:
        return None
    known = noun_from(words, h)
    if known is not None and _is_anothers(naming, known[0]):
        return None
    length = known[1] if known is not None else 1
    end = extent(analysis, h, length, stops)
    led = _is_led(words[start].text) and words[i].text != "("
    subject = naming.type == "ORG" and not _closed(analysis, end)
    if led and (end in starts or subject):
        # « X, le président Y »: of the next name; « contactée par X, la mairie assure »: its own
        return None
    verb = fold(words[h].text) in _ALSO_VERBS and _before_mark(analysis, h + length)
    if verb or (known is None and not _plain_apposition(analysis, start, h, sure)):
        return None
    vague = known is None or (end == h + length and fold(words[i].text) not in _COPULA)
    return None if vague and not _closed(analysis, end) else (h, end)


def _is_anothers(naming: Naming, noun: Noun) -> bool:
    """« interrogé par l'AFP, le ministre a dit »: nobody's function is an agency's.

    Nor is a lawyer the one whom he defends: « pour Me X, l'accusé, son client, « … » ».
    """
    defends = naming.title_role is not None and noun.sort == "variation"
    return defends or (naming.type == "ORG" and noun.person)


def _before_mark(analysis: Analysis, position: int) -> bool:
    """« que le maire, X, juge « insuffisante » »: a verb and its quote, not a judge."""
    words = analysis.words
    return position < len(words) and words[position].text in ("«", "“", '"')


def _is_led(text: str) -> bool:
    return fold(text) in ("le", "la", "l'")


def _skip(analysis: Analysis, i: int) -> int:
    """Skip an age between commas: « X, 45 ans, »."""
    words = analysis.words
    ahead = [fold(w.text) for w in words[i : i + 4]]
    if len(ahead) > 2 and ahead[1] == "ans":
        return i + 3 if ahead[2] in (",", "et") else i + 2
    return i


def _skip_front(analysis: Analysis, i: int, sentence: int) -> int | None:
    """Position of the head of an apposition that may start at *i*."""
    words = analysis.words
    for h in range(i, min(i + 7, len(words))):
        if words[h].sentence != sentence:
            return None
        form = fold(words[h].text)
        if noun_from(words, h) is not None:
            return h
        if form in ("de", "des", "du") and h == i:
            return None  # « X, de l'université de Y »
        if form in DETERMINERS | BEFORE_ROLE | {"de", "les"} or words[h].upos == "NUM":
            continue
        return h if words[h].upos == "NOUN" else None
    return None


def _plain_apposition(analysis: Analysis, start: int, h: int, sure: bool) -> bool:
    """Whether an unknown noun can be a role: « X, ostréiculteur à Cancale, »."""
    word = analysis.words[h]
    if word.feat("Number") == "Plur" or not word.text[:1].islower():
        return False
    led = analysis.words[start].upos == "DET" and fold(analysis.words[start].text) in ("un", "une")
    return looks_human(fold(word.text)) and (sure or led or h == start)


def _closed(analysis: Analysis, end: int) -> bool:
    """Whether the phrase ends where an apposition can end."""
    if end >= len(analysis.words):
        return True
    word = analysis.words[end]
    return word.text in (",", ".", ")", "(", ";", ":", "»") or fold(word.text) in (
        "qui",
        "dont",
        "et",
    )
