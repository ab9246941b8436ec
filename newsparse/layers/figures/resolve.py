"""Resolving quantities: the noun counted, what is measured, the direction; dates and names out."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from newsparse.analysis import Analysis
from newsparse.analysis.types import Word
from newsparse.article import DateMention, Entity, Figure, FigureKind, Mention, MentionKind, Segment
from newsparse.document import Document
from newsparse.layers.figures.changes import find_change
from newsparse.layers.figures.nouns import find_counted, find_pronoun
from newsparse.layers.figures.subjects import find_subject
from newsparse.layers.figures.types import FoundFigure
from newsparse.spans import Ordered

_LONGEST = 60  # characters of a name
_CLAUSES = re.compile(r" [:;] |[.!?] ")
_NEAR = 60  # characters over which a figure hands on its unit or noun
# a number that something comes to counts nothing that went before
_LABELLED = re.compile(
    r"(?:^|\W)(?:à|de|d'|en|est|était|par|magnitude|indice|note) ?$", re.IGNORECASE
)
_AGAINST = re.compile(r"^[^.;:!?\n]*(?:^|\W)(?:contre|après|puis|au lieu de|soit) $", re.IGNORECASE)
_PRICED = re.compile(
    r"(?<!\w)(?:coût(?:e|ent|era|eront|ait|aient|erait|eraient|er|é)|débours\w+|factur\w+"
    r"|(?:se|s'est|se sont|sera|seront|est|était) (?:vend(?:u|ue|us|ues|re)?|négoci\w+|échang\w+))"
    r"(?: (?:désormais|aujourd'hui|encore|déjà|finalement|ainsi|alors|maintenant))?(?: à)? $",
    re.IGNORECASE,
)
_PARAGRAPH = 200  # characters over which a price is understood
_MAGNITUDE = re.compile(r"(?<!\w)(?:millions?|milliards?)$", re.IGNORECASE)
_Span = tuple[int, int]


def resolve(
    document: Document,
    analysis: Analysis,
    found: tuple[FoundFigure, ...],
    *,
    dates: tuple[DateMention, ...],
    entities: tuple[Entity, ...],
) -> tuple[Figure, ...]:
    """Return the figures in text order, without those that stand in a date or a name.

    ``speaker`` and ``quote`` are left None: they are linked when the article is assembled.
    """
    dated = Ordered(dates)
    named = Ordered(m for e in entities for m in e.mentions if _is_name(m))
    kept = [f for f in found if f.sure or not dated.touching(*f.core)]
    return _resolved(document, analysis, [f for f in kept if not _in_name(named, f)])


def _in_name(named: Ordered[Mention], figure: FoundFigure) -> bool:
    """Tell whether a name touches the number and is more than a part of the figure.

    A model takes « Md€ » for a name now and then; a name that holds a number is longer.
    """
    touching = named.touching(*figure.core)
    return any(m.start < figure.start or m.end > figure.end for m in touching)


def _is_name(mention: Mention) -> bool:
    """A whole title that the model takes for a name hides no figures."""
    if mention.kind is not MentionKind.NAME:
        return False
    return mention.end - mention.start <= _LONGEST and not _CLAUSES.search(mention.text)


def _resolved(
    document: Document, analysis: Analysis, found: Sequence[FoundFigure]
) -> tuple[Figure, ...]:
    figures: list[Figure] = []
    money: Figure | None = None
    for each in found:
        figure, counted = each, find_counted(document.shadow, analysis, each)
        if figures and counted is None:
            figure, counted = _handed_on(document.shadow, analysis, each, figures[-1])
        if counted is None:
            counted = find_pronoun(analysis, figure)
            figure = _priced(document.shadow, figure, money) if counted is None else figure
        made = _figure(document, analysis, figure, counted)
        money = made if made.kind is FigureKind.MONEY else money
        if figures and made.subject is None and _against(document.shadow, made, figures[-1]):
            made = attrs.evolve(made, subject=figures[-1].subject)
        figures.append(made)
    return tuple(figures)


def _handed_on(
    plain: str, analysis: Analysis, figure: FoundFigure, before: Figure
) -> tuple[FoundFigure, _Span | None]:
    """What one figure says of the next: « 312 voix contre 251 », « 5 pouces contre 3,5 »."""
    if figure.kind is not FigureKind.CARDINAL or not _same_sentence(analysis, figure, before):
        return figure, None
    if before.unit is not None or before.kind is FigureKind.MONEY:
        bare = before.kind is FigureKind.MONEY and _is_bare_magnitude(plain, figure)
        understood = figure.inherits or bare
        if not understood or figure.start - before.end > _NEAR:
            return figure, None
        return attrs.evolve(figure, kind=before.kind, unit=before.unit), None
    if before.counted is None or _LABELLED.search(plain, figure.start - _NEAR, figure.start):
        return figure, None
    return figure, (before.counted.start, before.counted.end)


def _priced(plain: str, figure: FoundFigure, money: Figure | None) -> FoundFigure:
    """« Il devait coûter 4 millions d'euros. Il en coûtera 6. »: a price is in the money before."""
    if money is None or figure.kind is not FigureKind.CARDINAL:
        return figure
    if figure.start - money.end > _PARAGRAPH:
        return figure
    between = plain[money.end : figure.start]
    if "\n" in between or not _PRICED.search(between):
        return figure
    return attrs.evolve(figure, kind=money.kind, unit=money.unit)


def _is_bare_magnitude(plain: str, figure: FoundFigure) -> bool:
    """« 3 millions d'euros cette année et 4 millions l'an prochain »: nothing counted behind."""
    return figure.linked and bool(_MAGNITUDE.search(plain, *figure.core))


def _against(plain: str, figure: Figure, before: Figure) -> bool:
    """« Le taux est de 18 %, contre 22 % la veille »: both measure the same."""
    between = plain[before.end : figure.start]
    same = (figure.kind, figure.unit) == (before.kind, before.unit) and figure.unit != "year"
    same = same and (figure.unit is not None or figure.counted is before.counted is None)
    return same and len(between) < _NEAR and bool(_AGAINST.search(between))


def _same_sentence(analysis: Analysis, figure: FoundFigure, before: Figure) -> bool:
    word, other = analysis.word_at(figure.core[0]), analysis.word_at(before.start)
    return word is not None and other is not None and word.sentence == other.sentence


def _figure(
    document: Document, analysis: Analysis, figure: FoundFigure, counted: _Span | None
) -> Figure:
    subject = find_subject(document.shadow, analysis, figure, counted is not None)
    return Figure(
        start=figure.start,
        end=figure.end,
        text=document.text[figure.start : figure.end],
        kind=figure.kind,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        approx=figure.approx,
        unit=figure.unit,
        counted=_segment(document.text, counted),
        subject=_segment(document.text, None if subject is None else _whole(analysis, subject)),
        change=find_change(document.shadow, figure),
        speaker=None,
        quote=None,
    )


def _whole(analysis: Analysis, word: Word) -> _Span:
    """A name of several words is not named by its first."""
    end = word.end
    for following in analysis.words[word.index + 1 : word.index + 6]:
        if word.upos != "PROPN" or following.upos != "PROPN" or following.start != end + 1:
            break
        end = following.end
    return word.start, end


def _segment(text: str, span: _Span | None) -> Segment | None:
    if span is None:
        return None
    start, end = span
    return Segment(start=start, end=end, text=text[start:end])
