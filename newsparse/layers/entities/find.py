"""Finding names: the model's spans mended, known names and forms added, one type for each.

Read :func:`find` first: it is the whole way. Each step proposes candidates; :func:`select`
keeps those that do not overlap; :mod:`decide` gives each name its type by all it has seen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newsparse.analysis import Analysis, NamedSpan
from newsparse.document import Document
from newsparse.layers.entities.candidates import Candidate, Vote, pooled, select, widened
from newsparse.layers.entities.decide import Typed, typed
from newsparse.layers.entities.gazetteer import Match, matches
from newsparse.layers.entities.keep import kept
from newsparse.layers.entities.mend import mended
from newsparse.layers.entities.official import official_names
from newsparse.layers.entities.persons import has_first_name, persons, titled
from newsparse.layers.entities.repeats import repeats
from newsparse.layers.entities.tokens import Token, tokenise

_LISTED, _DOUBTFUL, _OPENING = 3.0, 1.5, 2.5


def find(document: Document, analysis: Analysis) -> tuple[NamedSpan, ...]:
    """Return the names of a document in text order; they do not overlap.

    Args:
        document: The text with its blocks.
        analysis: The model's words and names.
    """
    tokens = tokenise(document, analysis)
    known = list(matches(tokens))
    spans = mended(tokens, analysis, {m.first: m.last for m in known})
    model = [widened(tokens, c) for c in spans]
    organisations = frozenset(p for m in known if _is_organisation(m) for p in range(m.first, m.last))
    fixed = frozenset(m.first for m in known if m.last - m.first > 1 and _is_final(m))
    proposed = [
        *model,
        *_listed(tokens, known, model),
        *persons(tokens, organisations),
        *official_names(tokens, fixed, {c.first: c.last for c in model}),
    ]
    votes = _ballot(known, proposed)
    chosen = [pooled(c, votes) for c in select(proposed)]
    again = [pooled(c, votes) for c in repeats(tokens, typed(tokens, chosen))]
    names = typed(tokens, select([*chosen, *again]))
    return tuple(_span(tokens, name) for name in kept(tokens, names))


def _ballot(
    known: Sequence[Match], proposed: Sequence[Candidate]
) -> dict[tuple[int, int], list[Vote]]:
    """Return the votes for every span; a doubtful known name votes without proposing itself."""
    votes: dict[tuple[int, int], list[Vote]] = defaultdict(list)
    for candidate in proposed:
        votes[candidate.first, candidate.last] += candidate.votes
    opened = {m.first: m.last for m in known if _is_organisation(m)}
    for candidate in proposed:
        if opened.get(candidate.first, candidate.last) < candidate.last:
            # « Google France », « Canal+ Sport »: what opens with a known company is of it.
            votes[candidate.first, candidate.last].append(Vote("opening", "ORG", _OPENING))
    for match in known:
        votes[match.first, match.last] += _votes(match)
    return votes


def _span(tokens: Sequence[Token], name: Typed) -> NamedSpan:
    first, last = tokens[name.candidate.first], tokens[name.candidate.last - 1]
    return NamedSpan(start=first.start, end=last.end, type=name.type)


def _sure(match: Match) -> bool:
    return any(e.sure for e in match.entries)


def _is_final(match: Match) -> bool:
    """Tell whether a known name is whole as it stands; an event's may go on (« JO de Paris »)."""
    return any(e.sure and e.type != "MISC" for e in match.entries)


def _is_organisation(match: Match) -> bool:
    return any(e.sure and e.type == "ORG" for e in match.entries)


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
    single = match.last - match.first == 1
    if match.first in marked:
        return True
    if not _sure(match):
        before = tokens[match.first - 1] if match.first else token
        return token.telling and token.upos == "PROPN" and before.key == "a"
    if single and token.shouted and len(token.text) < 4:
        return False
    if single and token.opens and not token.caps and token.upos not in {"PROPN", "X", ""}:
        return False  # « Nice », « Tours » … a word that opens a sentence
    return not _within_name(tokens, match)


def _within_name(tokens: Sequence[Token], match: Match) -> bool:
    """A known place right behind a first name or a title is a person's family name."""
    if titled(tokens, match.first):
        return True
    before = tokens[match.first - 1] if match.first else None
    if before is None or before.block != tokens[match.first].block or not before.capital:
        return False
    return before.initial or (before.telling and has_first_name(before))


def _votes(match: Match) -> tuple[Vote, ...]:
    return tuple(Vote("list", e.type, _LISTED if e.sure else _DOUBTFUL) for e in match.entries)
