"""Finding names: the model's spans mended, known names and forms added, one type for each.

Read :func:`find` first: it is the whole way. Each step proposes candidates; :func:`select`
keeps those that do not overlap; :mod:`decide` gives each name its type by all it has seen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newsparse.analysis import Analysis, NamedSpan
from newsparse.document import Document
from newsparse.layers.entities.candidates import Candidate, Vote, pooled, select
from newsparse.layers.entities.contexts import shown
from newsparse.layers.entities.decide import Typed, typed
from newsparse.layers.entities.definitions import defined
from newsparse.layers.entities.extents import (
    one_person,
    widened,
    with_particles,
    without_authors,
)
from newsparse.layers.entities.gazetteer import Match, matches
from newsparse.layers.entities.keep import kept
from newsparse.layers.entities.mend import mended
from newsparse.layers.entities.official import closed_names, official_names
from newsparse.layers.entities.persons import alone, has_first_name, persons, titled
from newsparse.layers.entities.repeats import repeats
from newsparse.layers.entities.tokens import Token, before, tokenise
from newsparse.layers.entities.works import titles

_LISTED, _DOUBTFUL, _OPENING = 4.0, 2.0, 3.5
_LED = frozenset({"official", "definition"})  # of the type of a known name that opens them


def find(document: Document, analysis: Analysis) -> tuple[NamedSpan, ...]:
    """Return the names of a document in text order; they do not overlap.

    Args:
        document: The text with its blocks.
        analysis: The model's words and names.
    """
    tokens = tokenise(document, analysis)
    known = list(matches(tokens))
    spans = mended(tokens, analysis, {m.first: m.last for m in known})
    model = [widened(tokens, c) for c in one_person(tokens, spans, known)]
    organisations = frozenset(p for m in known if m.surely("ORG") for p in m.span)
    fixed = frozenset(m.first for m in known if len(m.span) > 1 and _is_final(m))
    people = list(persons(tokens, organisations))
    model = [alone(tokens, c) for c in without_authors(tokens, model, people)]
    proposed = [
        *model,
        *_listed(tokens, known, model),
        *people,
        *(
            widened(tokens, c)
            for c in official_names(tokens, fixed, {c.first: c.last for c in model})
        ),
        *closed_names(tokens),
        *shown(document, tokens, known),
        *defined(tokens),
        *titles(tokens),
    ]
    votes = _ballot(tokens, known, proposed)
    selected = select(proposed)
    chosen = [pooled(c, votes) for c in with_particles(tokens, selected)]
    sure = list(kept(tokens, typed(tokens, chosen)))
    again = [pooled(c, votes) for c in repeats(tokens, sure)]
    names = typed(tokens, select([*chosen, *again]))
    return tuple(_span(tokens, name) for name in kept(tokens, names))


def _ballot(
    tokens: Sequence[Token], known: Sequence[Match], proposed: Sequence[Candidate]
) -> dict[tuple[int, int], list[Vote]]:
    """Return the votes for every span."""
    votes: dict[tuple[int, int], list[Vote]] = defaultdict(list)
    opened = {m.first: m for m in known if m.surely("ORG") or m.surely("MISC")}
    for candidate in proposed:
        ballot = votes[candidate.first, candidate.last]
        match = opened.get(candidate.first)
        if match is not None and match.last < candidate.last:
            # « Google France », « JO de Paris »: what opens with a known name is of its type,
            # but a company's name and a number are a product (« Airbus A380 »).
            model = any(c.isdigit() for c in tokens[candidate.last - 1].text)
            kind = "ORG" if match.surely("ORG") and not model else "MISC"
            ballot.append(Vote("opening", kind, _OPENING))
        if match is None or candidate.source not in _LED:
            ballot += candidate.votes
    return votes


def _span(tokens: Sequence[Token], name: Typed) -> NamedSpan:
    first, last = tokens[name.candidate.first], tokens[name.candidate.last - 1]
    return NamedSpan(start=first.start, end=last.end, type=name.type)


def _is_final(match: Match) -> bool:
    """Tell whether a known name is whole as it stands; an event's may go on (« JO de Paris »)."""
    return match.surely("ORG") or match.surely("LOC")


def _listed(
    tokens: Sequence[Token], known: Sequence[Match], model: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Yield the known names that are names here."""
    marked = {p for c in model for p in c.span}
    for match in known:
        if _is_name(tokens, match, marked):
            yield Candidate(first=match.first, last=match.last, source="list", votes=_votes(match))


def _is_name(tokens: Sequence[Token], match: Match, marked: set[int]) -> bool:
    token = tokens[match.first]
    single = len(match.span) == 1
    if match.first in marked:
        return True
    if not match.sure:
        return token.telling and token.upos == "PROPN" and tokens[match.first - 1].key == "a"
    if single and token.shouted and len(token.text) < 4:
        return False
    if single and token.merely_opens:
        return False  # « Nice », « Tours » … a word that opens a sentence
    return not _within_name(tokens, match)


def _within_name(tokens: Sequence[Token], match: Match) -> bool:
    """A known place right behind a first name or a title is a person's family name."""
    if titled(tokens, match.first):
        return True
    near = before(tokens, match.first)
    return near is not None and (near.initial or (near.telling and has_first_name(near)))


def _votes(match: Match) -> tuple[Vote, ...]:
    return tuple(
        Vote("list", e.type, _LISTED if e.sure or match.titled else _DOUBTFUL)
        for e in match.entries
    )
