"""Gold names written inside the test sentence: « [LOC Paris] » is the place Paris."""

from __future__ import annotations

import re

from newsparse import Source
from newsparse.analysis import Analysis, NamedSpan, Sentence, Word
from newsparse.document import Document, build

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
    text: str, model: tuple[Name, ...] = (), adjectives: tuple[str, ...] = ()
) -> tuple[Document, Analysis]:
    """Return a document and an analysis in which the model found the given (words, type).

    Of the words, the analysis holds those named as *adjectives* and no others.
    """
    names, at = [], 0
    for words, kind in model:
        at = text.index(words, at)
        names.append(NamedSpan(start=at, end=at + len(words), type=kind))
        at += len(words)
    tagged = tuple(_adjective(text, w, i) for i, w in enumerate(adjectives))
    sentence = Sentence(start=0, end=len(text), first=0, last=len(tagged), block=0)
    analysis = Analysis(words=tagged, sentences=(sentence,), names=tuple(names))
    return build(Source(text=text)), analysis


def _adjective(text: str, word: str, index: int) -> Word:
    start = text.index(word)
    return Word(
        index=index,
        start=start,
        end=start + len(word),
        text=word,
        lemma=word,
        upos="ADJ",
        feats="",
        head=None,
        deprel="amod",
        sentence=0,
    )
