"""What is fuzzed: bytes in, a promise of newsparse checked, an exception where it is broken.

Each target takes any bytes. The only exceptions it lets through are findings: whatever newsparse
refuses, it refuses with an error of its own.
"""

from __future__ import annotations

import random
import re
import time
import zlib
from collections.abc import Callable
from functools import cache

from invariants import check

import newsparse
from newsparse import Article, NewsparseError, Source, api
from newsparse.analysis import Analysis, NamedSpan, Sentence, Word
from newsparse.document import Document, build

PUBLISHED = (None, "2024-11-07", "2024-02-29T06:30", "0001-01-01", "9999-12-31")
LONGEST = 6_000  # characters: a fuzzer finds more in many short texts than in few long ones
_SECONDS = 30.0  # for one of these; a minute a page would be no linear time

_WORD = re.compile(r"\w+|[^\w\s]")
_UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
_DEPRELS = (
    "root nsubj nsubj:pass obj iobj obl obl:agent obl:arg ccomp xcomp advcl acl acl:relcl amod "
    "appos aux:tense aux:pass case cc conj cop dep det discourse dislocated expl expl:subj fixed "
    "flat:name mark nmod nummod parataxis punct vocative"
).split()
_FEATS = (
    "",
    "Gender=Fem|Number=Sing",
    "Gender=Masc|Number=Plur",
    "VerbForm=Fin|Mood=Ind|Tense=Fut",
)


@cache
def parser() -> newsparse.Parser:
    """The models, loaded once."""
    return newsparse.Parser()


def text_of(data: bytes) -> str:
    """Bytes as a text of bounded length."""
    return data.decode("utf-8", "replace")[:LONGEST]


def published_of(data: bytes) -> str | None:
    """A day, a moment, the ends of the calendar, or none: the same bytes, the same one."""
    return PUBLISHED[zlib.crc32(data) % len(PUBLISHED)]


def parse(data: bytes) -> None:
    """The whole way: offsets hold, and JSON restores the same article."""
    text = text_of(data)
    begun = time.process_time()
    try:
        article = parser().parse(text, published=published_of(data))
    except NewsparseError:
        return
    assert time.process_time() - begun < _SECONDS
    _hold(article, text)


def layers(data: bytes) -> None:
    """Every layer on trees that no model would give: any head, any relation, any name."""
    text = text_of(data)
    try:
        document = build(Source(text=text, published=published_of(data)))
    except NewsparseError:
        return
    chance = random.Random(zlib.crc32(data))  # noqa: S311 - the same bytes, the same tree
    begun = time.process_time()
    article = api.read(document, grown(document, chance), first_names=chance.random() < 0.5)
    assert time.process_time() - begun < _SECONDS
    _hold(article, text)


def html(data: bytes) -> None:
    """A page: what is extracted is a text, its blocks are slices of it, its layout is read."""
    try:
        source = Source.from_html(data.decode("utf-8", "replace"))
    except NewsparseError:
        return
    for block in source.blocks:
        assert source.text[block.start : block.end] == block.text
    document = build(source)
    assert len(document.shadow) == len(document.text)


def record(data: bytes) -> None:
    """JSON: an article that says of itself what it was read from, or an error of ours."""
    try:
        article = Article.from_json(data.decode("utf-8", "replace"))
    except NewsparseError:
        return
    assert Article.from_json(article.to_json()) == article


TARGETS: dict[str, Callable[[bytes], None]] = {
    "parse": parse,
    "layers": layers,
    "html": html,
    "record": record,
}


def _hold(article: Article, text: str) -> None:
    assert article.text == text
    check(article)
    assert Article.from_json(article.to_json()) == article


def grown(document: Document, chance: random.Random) -> Analysis:
    """An analysis of a document whose tags, trees and names were drawn by lot."""
    words: list[Word] = []
    sentences: list[Sentence] = []
    for number, block in enumerate(document.blocks):
        found = [*_WORD.finditer(document.shadow, block.start, block.end)]
        while found:
            size = chance.choice((1, 4, 12, 40))
            some, found = found[:size], found[size:]
            first = len(words)
            words += [_word(m, first, i, len(sentences), chance) for i, m in enumerate(some)]
            sentences.append(
                Sentence(
                    start=some[0].start(),
                    end=some[-1].end(),
                    first=first,
                    last=len(words),
                    block=number,
                )
            )
    return Analysis(words=tuple(words), sentences=tuple(sentences), names=_names(words, chance))


def _word(
    found: re.Match[str], first: int, place: int, sentence: int, chance: random.Random
) -> Word:
    """A word whose head stands before it, so that the sentence is a tree."""
    text = found.group()
    head = first + chance.randrange(place) if place and chance.random() < 0.9 else None
    return Word(
        index=first + place,
        start=found.start(),
        end=found.end(),
        text=text,
        lemma=chance.choice((text.lower(), "dire", "être", "annoncer")),
        upos=chance.choice(_UPOS),
        feats=chance.choice(_FEATS),
        head=head,
        deprel="root" if head is None else chance.choice(_DEPRELS),
        sentence=sentence,
    )


def _names(words: list[Word], chance: random.Random) -> tuple[NamedSpan, ...]:
    names, at = [], 0
    while at < len(words):
        last = min(at + chance.randrange(3), len(words) - 1)
        if chance.random() < 0.2 and words[last].sentence == words[at].sentence:
            kind = chance.choice(("PER", "ORG", "LOC", "MISC"))
            names.append(NamedSpan(start=words[at].start, end=words[last].end, type=kind))
        at = last + 1
    return tuple(names)
