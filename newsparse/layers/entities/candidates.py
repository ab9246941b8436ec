"""A candidate: words that may be a name, and what speaks for each type. All steps pass these on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import attrs

from newsparse.layers.entities.gazetteer import Match
from newsparse.layers.entities.lexicon import lexicon
from newsparse.layers.entities.names import family_keys
from newsparse.layers.entities.tokens import Token


class Vote(NamedTuple):
    """One source's belief in one type."""

    source: str
    type: str
    weight: float


@attrs.frozen(kw_only=True)
class Candidate:
    """Tokens that may be one name."""

    first: int
    """Position of its first token."""
    last: int
    """One past the position of its last token."""
    source: str
    """Who proposes it: ``model``, ``list``, ``person``, ``official``,
    ``title`` or ``repeat``."""
    votes: tuple[Vote, ...]
    """What its source, and others that propose the same words, believe."""

    @property
    def span(self) -> range:
        """The positions of its tokens."""
        return range(self.first, self.last)


def key_of(tokens: Sequence[Token], candidate: Candidate) -> str:
    """Return what all mentions of the same words share: the folded words, one space apart."""
    return " ".join(t.key for t in tokens[candidate.first : candidate.last])


def pooled(chosen: Candidate, votes: Mapping[tuple[int, int], Sequence[Vote]]) -> Candidate:
    """Return a candidate with the votes of every source that proposed the same words."""
    same = votes.get((chosen.first, chosen.last), ())
    return attrs.evolve(chosen, votes=tuple(dict.fromkeys(same)) or chosen.votes)


def select(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return candidates that do not overlap: longer ones first, then those of better sources.

    A span of the model that two shorter names fill between them is two names run together
    (an agency and the person quoted, a nationality and a name): the two are kept.
    """
    pool = sorted(candidates, key=lambda c: (-len(c.span), _RANK[c.source], c.first))
    rules = [c for c in pool if c.source != "model"]
    starts: dict[int, list[Candidate]] = {}
    for rule in rules:
        starts.setdefault(rule.first, []).append(rule)
    firm = {p: c for c in rules if c.source in {"official", "title"} for p in c.span}
    taken: set[int] = set()
    kept = []
    for candidate in pool:
        if not taken.isdisjoint(candidate.span) or _filled(candidate, starts):
            continue
        if candidate.source == "model" and _crosses(candidate, firm.get(candidate.first)):
            continue
        taken.update(candidate.span)
        kept.append(candidate)
    return sorted(kept, key=lambda c: c.first)


_PAIRS = {"«": "»", "“": "”", '"': '"'}
_NAME = 5  # words of the longest name that the model cut in two
_RANK = {"title": 0, "official": 0, "person": 1, "list": 2, "repeat": 3, "model": 4}


def _type(candidate: Candidate) -> str:
    return max(candidate.votes, key=lambda v: v.weight).type


def _crosses(candidate: Candidate, official: Candidate | None) -> bool:
    """A span of the model that starts within an official name and runs out of it is wrong."""
    return (
        official is not None and official.first < candidate.first < official.last < candidate.last
    )


def _filled(candidate: Candidate, starts: dict[int, list[Candidate]]) -> bool:
    if candidate.source != "model":
        return False
    position, parts, kind = candidate.first, 0, ""
    while position < candidate.last:
        inside = [c for c in starts.get(position, ()) if c.last <= candidate.last]
        if not inside:
            return False
        part = max(inside, key=lambda c: c.last)
        if parts and kind == "ORG" and _type(part) == "LOC":
            return False  # « Danone Asie centrale »: a branch, named after its place
        position, kind = part.last, _type(part)
        parts += 1
    return parts > 1


def with_particles(tokens: Sequence[Token], chosen: Sequence[Candidate]) -> list[Candidate]:
    """Give names at the head of a sentence the particle they have elsewhere (« Le Goff »)."""
    known = {key for c in chosen for key in family_keys(tokens[c.first : c.last])}

    def whole(candidate: Candidate) -> Candidate:
        before = tokens[candidate.first - 1] if candidate.first else None
        key = key_of(tokens, candidate)
        if before is not None and before.capital and f"{before.key} {key}" in known:
            return attrs.evolve(candidate, first=candidate.first - 1)
        return candidate

    return [whole(c) for c in chosen]


def without_authors(
    tokens: Sequence[Token], spans: Sequence[Candidate], people: Sequence[Candidate]
) -> list[Candidate]:
    """Cut « de » and a person's name off the end of a longer span (a work and its author)."""
    ends = {p.last: p.first for p in people}

    def alone(span: Candidate) -> Candidate:
        author = ends.get(span.last, span.first)
        link = author - 2 if tokens[author - 1].text == "'" else author - 1
        if link > span.first and tokens[link].key in {"de", "d"}:
            return attrs.evolve(span, last=link)
        return span

    return [alone(s) for s in spans]


def one_person(
    tokens: Sequence[Token], spans: Iterable[Candidate], known: Iterable[Match]
) -> list[Candidate]:
    """Join neighbouring spans of the model that are one name: « Coumba » and « Sy Diallo »."""
    listed = {p for m in known if m.sure for p in range(m.first, m.last)}
    joined: list[Candidate] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last is None or not _goes_on(tokens, last, span, listed):
            joined.append(span)
        else:
            joined[-1] = attrs.evolve(last, last=span.last, votes=span.votes)
    return joined


def _goes_on(tokens: Sequence[Token], one: Candidate, other: Candidate, listed: set[int]) -> bool:
    """A person behind a person or what the model took for a place, with a space between."""
    near = one.last == other.first and tokens[other.first].start - tokens[one.last - 1].end == 1
    types = _type(one) in {"PER", "LOC"} and _type(other) == "PER"
    span = tokens[one.first : other.last]
    if not near or not types or len(span) > _NAME or listed.intersection(one.span):
        return False
    words = lexicon()
    if span[0].key in words.demonyms or span[0].text in words.not_names:
        return False  # « le Camerounais Greg Belobo »
    if one.first and tokens[one.first - 1].key in {
        "le",
        "la",
        "les",
        "l",
        "'",
        "du",
        "des",
        "au",
        "aux",
    }:
        return False  # « le ministre de l'Intérieur Paul Roche »
    return all(t.capital and not t.caps and not t.shouted for t in span)


def widened(tokens: Sequence[Token], candidate: Candidate) -> Candidate:
    """Return a candidate with the words at its ends that make it whole.

    « Patriot Act » by its last word, « La Voix jurassienne » by the capital of its article, and
    a name that opens marks, by what little else they hold (« Mode calme »).
    """
    candidate = _with_article(tokens, candidate)
    last = candidate.last
    if last >= len(tokens) or tokens[last].block != tokens[last - 1].block:
        return candidate
    token = tokens[last]
    closes = token.key in lexicon().last_words
    if closes and token.capital and token.start - tokens[last - 1].end == 1:
        return attrs.evolve(candidate, last=last + 1)
    return attrs.evolve(candidate, last=_mark_end(tokens, candidate))


def _with_article(tokens: Sequence[Token], candidate: Candidate) -> Candidate:
    """A capital in mid-sentence, or the marks around it all, make the article part of the name."""
    first = candidate.first - 1
    if first < 1 or tokens[first].block != tokens[first + 1].block:
        return candidate
    article = tokens[first]
    if article.text not in {"La", "Le", "Les"} or tokens[first + 1].start - article.end != 1:
        return candidate
    behind = tokens[candidate.last].text if candidate.last < len(tokens) else ""
    enclosed = _PAIRS.get(tokens[first - 1].text) == behind and _type(candidate) != "PER"
    return attrs.evolve(candidate, first=first) if article.telling or enclosed else candidate


def _mark_end(tokens: Sequence[Token], candidate: Candidate) -> int:
    """Return where marks close that a name opens and one or two small words end."""
    first, last = candidate.first, candidate.last
    closing = _PAIRS.get(tokens[first - 1].text) if first and _type(candidate) != "PER" else None
    for at in range(last, min(len(tokens), last + 3)) if closing else ():
        token = tokens[at]
        if token.text == closing:
            return at
        if token.capital or token.upos not in {"ADJ", "NOUN", "ADP"}:
            break
    return last
