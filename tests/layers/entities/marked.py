"""Gold names written inside the test sentence: « [LOC Paris] » is the place Paris."""

from __future__ import annotations

import re

from newsparse import Source
from newsparse.analysis import Analysis, NamedSpan, Sentence, Word
from newsparse.document import Document, build
from newsparse.layers import entities

_MARK = re.compile(r"\[(PER|ORG|LOC|MISC) ([^\]]+)\]")

Name = tuple[str, str]


def read(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the bare text and the (start, end, type) of every marked name."""
    text, names, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        names.append((len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        at = match.end()
    return text + marked[at:], names


def analysed(
    text: str,
    model: tuple[Name, ...] = (),
    adjectives: tuple[str, ...] = (),
    tags: tuple[Name, ...] = (),
) -> tuple[Document, Analysis]:
    """Return a document and an analysis in which the model found the given (words, type).

    Of the words, the analysis holds those named as *adjectives*, and the last place of those
    named in *tags* with a part of speech; it holds no others.
    """
    names, at = [], 0
    for words, kind in model:
        at = text.index(words, at)
        names.append(NamedSpan(start=at, end=at + len(words), type=kind))
        at += len(words)
    places = [(text.index(w), w, "ADJ") for w in adjectives]
    places += [(text.rindex(w), w, upos) for w, upos in tags]
    tagged = tuple(_word(at, w, upos, i) for i, (at, w, upos) in enumerate(sorted(places)))
    sentence = Sentence(start=0, end=len(text), first=0, last=len(tagged), block=0)
    analysis = Analysis(words=tagged, sentences=(sentence,), names=tuple(names))
    return build(Source(text=text)), analysis


def check(
    marked: str, *model: Name, adjectives: tuple[str, ...] = (), tags: tuple[Name, ...] = ()
) -> None:
    """Assert that exactly the marked names are found, where the model found *model*."""
    text, expected = read(marked)
    found = entities.find(*analysed(text, model, adjectives, tags))
    assert [(text[a:b], kind) for a, b, kind in expected] == [
        (text[n.start : n.end], n.type) for n in found
    ]
    assert expected == [(n.start, n.end, n.type) for n in found]


def _word(start: int, word: str, upos: str, index: int) -> Word:
    return Word(
        index=index,
        start=start,
        end=start + len(word),
        text=word,
        lemma=word,
        upos=upos,
        feats="",
        head=None,
        deprel="amod",
        sentence=0,
    )
