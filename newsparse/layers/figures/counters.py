"""Who counts, by a verb: *la police a compté*, *évalué à 150 par les ONG*, *a compté la mairie*."""

from __future__ import annotations

import re

from newsparse.analysis import Analysis
from newsparse.analysis.types import Word
from newsparse.article import Figure
from newsparse.layers.figures.tables import COUNTING_VERBS, FORECASTING_VERBS, REPORTERS

_Span = tuple[int, int]
_NOMINAL = ("NOUN", "PROPN")
_COUNTED = "|".join(COUNTING_VERBS)
_AGENT = re.compile(
    r"[^.;:!?()«»\n]{0,60}? par (?P<who>(?:les |la |le |l'|des |un |une |ses |son |sa )?"
    r"[^\W\d][^.,;:!?()«»\n]{1,60})"
)
_PASSIVE = re.compile(rf"(?<!\w)(?:{_COUNTED})\w*é(?:e?s?)(?: \w+)? (?:à |de )?$", re.IGNORECASE)
_INCISE = re.compile(
    r",? (?:a|ont|avait|avaient) (?:\w+ )?(?:annoncé|indiqué|précisé|compté|recensé|dénombré|"
    r"rapporté|estimé|fait savoir|affirmé|calculé|chiffré|comptabilisé|confirmé|déclaré) "
    r"(?P<who>(?:les |la |le |l'|des |une? )?[^\W\d][^.,;:!?()«»\n]{1,60})",
    re.IGNORECASE,
)
_WHO = r"(?P<who>(?:les |la |le |l'|des )?[^\W\d][^.,;:!?()«»\n]{1,60}?)"
_SIDE = (
    r",? (?:eux|elles?|lui|quant à (?:eux|elles?|lui)|de (?:son|leur) côté|pour (?:sa|leur) part),?"
)
_ON_THEIR_SIDE = re.compile(rf"(?<=\w){_SIDE} ")
_SPOKEN = re.compile(
    rf"\s*(?:{_WHO}(?:{_SIDE})? (?:(?:fait|font|faisait|faisaient|a fait|ont fait) état|"
    r"parle(?:nt)?|a parlé|ont parlé|table(?:nt)?(?= sur)|mise(?:nt)?(?= sur))"
    r"(?: (?:désormais|plutôt|de son côté|pour sa part|aussi))? "
    r"(?:(?:de|du|des|sur) (?:(?:[^\W\d]+|l'[^\W\d]+) ){0,4}|d')|"
    rf"{_WHO.replace('who', 'whose')} (?:chiffre|évalue|estime)(?:nt)? [^.,;:!?()«»\n]{{2,50}} à "
    r")$",
    re.IGNORECASE,
)
_TO_HAVE = re.compile(r"compt(?!é|er$|ant)", re.IGNORECASE)
_REACH = 140  # characters before a figure in which its verb and subject stand


def counter(plain: str, analysis: Analysis, figure: Figure, bounds: _Span) -> _Span | None:
    """Return the words of who counts, with their article or without; None where nobody does.

    Args:
        plain: Text with plain typography.
        analysis: Its words and trees.
        figure: The figure.
        bounds: Its sentence.
    """
    return (
        _by_tree(analysis, figure)
        or _by_agent(plain, figure, bounds)
        or _by_incise(plain, figure, bounds)
        or _by_words(plain, analysis, figure, bounds)
    )


def _by_tree(analysis: Analysis, figure: Figure) -> _Span | None:
    """The subject of the verb of counting that governs the figure."""
    word = analysis.head_of(figure.start, figure.end)
    for _ in range(4):
        if word is None or word.head is None:
            return None
        word = analysis.words[word.head]
        if word.upos == "VERB":
            return _subject(analysis, word, figure)
    return None


def _subject(analysis: Analysis, verb: Word, figure: Figure) -> _Span | None:
    form = verb.text.lower()
    if _TO_HAVE.match(form) or not form.startswith(COUNTING_VERBS + FORECASTING_VERBS):
        return None  # « le club compte 300 adhérents » has them
    below = [analysis.words[c] for c in analysis.children[verb.index]]
    if any(w.deprel in ("aux:pass", "nsubj:pass") for w in below):
        return None
    for word in below:
        if word.deprel == "nsubj" and word.upos in _NOMINAL and word.start < figure.start:
            named = analysis.names_by_place.touching(word.start, word.end)
            known = word.upos == "PROPN" or named or REPORTERS.fullmatch(word.text)
            return (word.start, word.end) if known or form.startswith(COUNTING_VERBS) else None
    return None


def _by_agent(plain: str, figure: Figure, bounds: _Span) -> _Span | None:
    """« Estimé à 30 millions d'euros par la Cour des comptes »."""
    if not _PASSIVE.search(plain, figure.start - _REACH, figure.start):
        return None
    found = _AGENT.match(plain, figure.end, bounds[1])
    return None if found is None else found.span("who")


def _by_incise(plain: str, figure: Figure, bounds: _Span) -> _Span | None:
    """« Le taux atteint 7 %, a annoncé l'institut »."""
    found = _INCISE.search(plain, figure.end, min(bounds[1], figure.end + 80))
    return None if found is None else found.span("who")


def _by_words(plain: str, analysis: Analysis, figure: Figure, bounds: _Span) -> _Span | None:
    """« La police fait état de 80 arrestations »: the words that open the clause."""
    start = max(bounds[0], figure.start - _REACH)
    aside = _ON_THEIR_SIDE.search(plain, start, figure.start)
    limit = figure.start if aside is None else aside.start()
    clause = max(start, *(plain.rfind(mark, start, limit) + 1 for mark in ",;:«(\n"))
    found = _SPOKEN.match(plain, clause, figure.start)
    if found is None:
        return None
    who = found.span("who") if found["who"] else found.span("whose")
    return None if any(w.upos in ("VERB", "PRON") for w in analysis.words_in(*who)) else who
