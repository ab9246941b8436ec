"""How far a name goes: particles, articles and last words it lacks, an author it has too many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from newsparse.layers.entities.candidates import Candidate, key_of, type_of
from newsparse.layers.entities.gazetteer import Match
from newsparse.layers.entities.lexicon import lexicon
from newsparse.layers.entities.names import family_keys
from newsparse.layers.entities.tokens import Token, before

_PAIRS = {"«": "»", "“": "”", '"': '"'}
_ARTICLES = frozenset("le la les l ' du des au aux".split())
_NAME = 5  # words of the longest name that the model cut in two


def with_particles(tokens: Sequence[Token], chosen: Sequence[Candidate]) -> list[Candidate]:
    """Give names at the head of a sentence the particle they have elsewhere (« Le Goff »)."""
    known = {key for c in chosen for key in family_keys(tokens[c.first : c.last])}

    def whole(candidate: Candidate) -> Candidate:
        particle = before(tokens, candidate.first)
        key = key_of(tokens, candidate)
        if particle is not None and particle.capital and f"{particle.key} {key}" in known:
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
    listed = {p for m in known if m.sure for p in m.span}
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
    types = type_of(one) in {"PER", "LOC"} and type_of(other) == "PER"
    span = tokens[one.first : other.last]
    if not near or not types or len(span) > _NAME or listed.intersection(one.span):
        return False
    words = lexicon()
    if span[0].key in words.demonyms or span[0].text in words.not_names:
        return False  # « le Camerounais Greg Belobo »
    if one.first and tokens[one.first - 1].key in _ARTICLES:
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
    if token.key in lexicon().last_words and token.capital:
        return attrs.evolve(candidate, last=last + 1)
    return attrs.evolve(candidate, last=_mark_end(tokens, candidate))


def _with_article(tokens: Sequence[Token], candidate: Candidate) -> Candidate:
    """A capital in mid-sentence, or the marks around it all, make the article part of the name."""
    first = candidate.first - 1
    if first < 1 or tokens[first].block != tokens[first + 1].block:
        return candidate
    article = tokens[first]
    if article.text not in {"La", "Le", "Les"}:
        return candidate
    behind = tokens[candidate.last].text if candidate.last < len(tokens) else ""
    enclosed = _PAIRS.get(tokens[first - 1].text) == behind and type_of(candidate) != "PER"
    return attrs.evolve(candidate, first=first) if article.telling or enclosed else candidate


def _mark_end(tokens: Sequence[Token], candidate: Candidate) -> int:
    """Return where marks close that a name opens and one or two small words end."""
    first, last = candidate.first, candidate.last
    closing = _PAIRS.get(tokens[first - 1].text) if first and type_of(candidate) != "PER" else None
    for at in range(last, min(len(tokens), last + 3)) if closing else ():
        token = tokens[at]
        if token.text == closing:
            return at
        if token.capital or token.upos not in {"ADJ", "NOUN", "ADP"}:
            break
    return last
