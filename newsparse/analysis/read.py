"""A sentence as the models read it, whichever way it went through them."""

from __future__ import annotations

from typing import Any, NamedTuple

import attrs


class Token(NamedTuple):
    """A stretch of the text that the tokenizer took for one token."""

    text: str
    start: int
    """First character, in the text that was passed."""
    end: int
    """One past the last character."""


@attrs.define
class Read:
    """Tokens of a text and, column by column, the syntactic words they stand for.

    Empty values are ``"_"``, as in CoNLL-U.
    """

    tokens: list[Token]
    forms: list[str] = attrs.field(factory=list)
    """The words: *du* is *de* and *le*."""
    owners: list[int] = attrs.field(factory=list)
    """For each word, the position of its token."""
    upos: list[str] = attrs.field(factory=list)
    xpos: list[str] = attrs.field(factory=list)
    feats: list[str] = attrs.field(factory=list)
    lemmas: list[str] = attrs.field(factory=list)
    heads: list[int] = attrs.field(factory=list)
    """1 is the first word, 0 the root."""
    deprels: list[str] = attrs.field(factory=list)
    names: list[tuple[int, int, str]] = attrs.field(factory=list)
    """First token, last token and type of each name."""


def from_stanza(document: Any) -> list[Read]:
    """Return the sentences of a document that went through a whole Stanza pipeline."""
    return [_sentence(sentence) for sentence in document.sentences]


def _sentence(sentence: Any) -> Read:
    read = Read([Token(t.text, t.start_char, t.end_char) for t in sentence.tokens])
    number = {id(token): i for i, token in enumerate(sentence.tokens)}
    for i, token in enumerate(sentence.tokens):
        for word in token.words:
            read.forms.append(word.text)
            read.owners.append(i)
            read.upos.append(word.upos or "_")
            read.xpos.append(word.xpos or "_")
            read.feats.append(word.feats or "_")
            read.lemmas.append(word.lemma or "_")
            read.heads.append(word.head or 0)
            read.deprels.append(word.deprel or "_")
    read.names = [
        (number[id(e.tokens[0])], number[id(e.tokens[-1])], e.type) for e in sentence.ents
    ]
    return read
