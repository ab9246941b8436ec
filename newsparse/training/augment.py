"""Typographic copies of annotated sentences: news is not set like treebanks are."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from newsparse.training import conllu
from newsparse.training.conllu import Row, Sentence
from newsparse.training.recipe import AugmentSettings

# At run time the text reaches the models with these made plain.
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " "})
_OPENING, _CLOSING = "«“", "»”"
_DASHES = ("–", "–", "—")


@frozen
class Marks:
    """A pair of quotation marks and whether spaces stand inside it."""

    opening: str
    """The first mark."""
    closing: str
    """The second mark."""
    spaced: bool
    """``True`` for « mot », ``False`` for «mot»."""


STYLES: tuple[tuple[Marks, int], ...] = (
    (Marks("«", "»", spaced=True), 5),
    (Marks("«", "»", spaced=False), 1),
    (Marks("“", "”", spaced=False), 3),
    (Marks('"', '"', spaced=False), 2),
)
"""Pairs of marks and how often each is drawn, about as French news sites use them."""


@frozen
class NamedTokens:
    """A sentence of a names corpus: tokens and their BIO tags."""

    tokens: tuple[str, ...]
    """Tokens in text order."""
    tags: tuple[str, ...]
    """One BIO tag a token."""


def generator(seed: int | str) -> random.Random:
    """Return the generator that draws what is changed; the same seed draws the same."""
    return random.Random(seed)  # noqa: S311 - copies need repeating, not secrecy


def _draw_style(rng: random.Random) -> Marks:
    return rng.choices([marks for marks, _ in STYLES], [weight for _, weight in STYLES])[0]


def plain(text: str) -> str:
    """Return ``text`` with the apostrophes and spaces that the models get to see."""
    return text.translate(_PLAIN)


def bare_capitals(text: str) -> str:
    """Return ``text`` without the accents of its capitals: *État* → *Etat*."""
    return "".join(_bare(char) if char.isupper() else char for char in text)


def _bare(char: str) -> str:
    return unicodedata.normalize("NFD", char)[0]


def paired(forms: Sequence[str]) -> list[tuple[int, int]] | None:
    """Return the index pairs of the quotation marks in ``forms``.

    Straight marks open and close in turn. ``None`` where the marks do not pair up one
    after the other: a nested or lonely mark is left as it is rather than guessed.
    """
    marks = [i for i, form in enumerate(forms) if form in ("«", "»", "“", "”", '"')]
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    if not marks or len(marks) % 2:
        return None
    fitting = all(forms[a] not in _CLOSING and forms[b] not in _OPENING for a, b in pairs)
    return pairs if fitting else None


def clean_sentence(sentence: Sentence) -> Sentence:
    """Make forms and lemmas plain and drop XPOS, which one treebank alone has."""
    return conllu.with_rows(sentence, (_clean_row(row) for row in sentence.rows))


def _clean_row(row: Row) -> Row:
    return (row[0], plain(row[1]), plain(row[2]), row[3], "_", *row[5:])


def restyle_quotes(sentence: Sentence, marks: Marks) -> Sentence:
    """Return ``sentence`` with its paired marks replaced, spaces included."""
    order = list(conllu.surface(sentence))
    pairs = paired([sentence.rows[i][conllu.FORM] for i in order])
    if pairs is None:
        return sentence
    rows = list(sentence.rows)
    for first, last in pairs:
        opening, closing, inner = order[first], order[last], order[last - 1]
        rows[opening] = conllu.with_form(rows[opening], marks.opening, marks.opening)
        rows[closing] = conllu.with_form(rows[closing], marks.closing, marks.closing)
        rows[opening] = conllu.with_space(rows[opening], marks.spaced)
        rows[inner] = conllu.with_space(rows[inner], marks.spaced)
    return conllu.with_rows(sentence, rows)


def _with_bare_capitals(sentence: Sentence) -> Sentence:
    rows = (conllu.with_form(row, bare_capitals(row[conllu.FORM])) for row in sentence.rows)
    return conllu.with_rows(sentence, rows)


def _with_dashes(sentence: Sentence, dash: str) -> Sentence:
    marks = {"...": "…", "-": dash}
    rows = (
        conllu.with_form(row, marks[row[1]], marks[row[1]])
        if row[1] in marks and row[conllu.UPOS] == "PUNCT"
        else row
        for row in sentence.rows
    )
    return conllu.with_rows(sentence, rows)


def treebank_sentence(
    sentence: Sentence, settings: AugmentSettings, rng: random.Random
) -> Sentence:
    """Return a training sentence with the marks, dashes and capitals that were drawn.

    Tokens, tags and heads stay; only forms, and the lemmas of marks, change.
    """
    sentence = clean_sentence(sentence)
    if rng.random() < settings.restyled_quotes:
        sentence = restyle_quotes(sentence, _draw_style(rng))
    if rng.random() < settings.bare_capitals:
        sentence = _with_bare_capitals(sentence)
    if rng.random() < settings.dashes:
        sentence = _with_dashes(sentence, rng.choice(_DASHES))
    return sentence


def in_orders(sentences: Sequence[Sentence], shuffled: int) -> Iterator[Sentence]:
    """Yield ``sentences`` in their own order and then ``shuffled`` times in a drawn one."""
    yield from sentences
    for turn in range(1, shuffled + 1):
        more = list(sentences)
        generator(turn).shuffle(more)
        yield from more


def headline(sentence: NamedTokens, rng: random.Random) -> NamedTokens:
    """Return ``sentence`` in capitals, with or without their accents."""
    tokens = tuple(token.upper() for token in sentence.tokens)
    if rng.random() < 0.5:
        tokens = tuple(bare_capitals(token) for token in tokens)
    return NamedTokens(tokens, sentence.tags)


def quoted(sentence: NamedTokens, rng: random.Random) -> NamedTokens:
    """Return ``sentence`` with marks around one name or a few words."""
    start, end = _quotable(sentence.tags, rng)
    marks = _draw_style(rng)
    tokens, tags = list(sentence.tokens), list(sentence.tags)
    for index, mark in ((end, marks.closing), (start, marks.opening)):
        tokens.insert(index, mark)
        tags.insert(index, "O")
    return NamedTokens(tuple(tokens), tuple(tags))


def _quotable(tags: Sequence[str], rng: random.Random) -> tuple[int, int]:
    start = rng.randrange(len(tags))
    end = min(len(tags), start + rng.randint(1, 5))
    # A mark inside a name would cut the name: move both ends out of it.
    while start and tags[start].startswith("I-"):
        start -= 1
    while end < len(tags) and tags[end].startswith("I-"):
        end += 1
    return start, end


def restyle_named(sentence: NamedTokens, marks: Marks) -> NamedTokens:
    """Return ``sentence`` with its paired marks replaced."""
    tokens = list(sentence.tokens)
    for first, last in paired(tokens) or ():
        tokens[first], tokens[last] = marks.opening, marks.closing
    return NamedTokens(tuple(tokens), sentence.tags)


def named_sentences(
    sentences: Iterable[NamedTokens], settings: AugmentSettings, rng: random.Random
) -> Iterator[NamedTokens]:
    """Yield training sentences of a names corpus, each followed by its copies, if any."""
    for raw in sentences:
        sentence = NamedTokens(tuple(map(plain, raw.tokens)), raw.tags)
        if rng.random() < settings.restyled_quotes:
            sentence = restyle_named(sentence, _draw_style(rng))
        yield sentence
        yield from _copies(sentence, settings, rng)


def _copies(
    sentence: NamedTokens, settings: AugmentSettings, rng: random.Random
) -> Iterator[NamedTokens]:
    if rng.random() < settings.headline_copies:
        yield headline(sentence, rng)
    if rng.random() < settings.quoted_copies and '"' not in sentence.tokens:
        yield quoted(sentence, rng)
    bare = tuple(bare_capitals(token) for token in sentence.tokens)
    if bare != sentence.tokens and rng.random() < settings.bare_copies:
        yield NamedTokens(bare, sentence.tags)
