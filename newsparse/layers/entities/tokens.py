"""Names are read word by word: tokens of the shadow, with what their typography shows.

The tokens are cut by typography alone, so that a wrong cut of the model (« M.Vasseur ») costs
no name; the model's tag of a word is kept beside, where their starts agree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import attrs

from newsparse.analysis import Analysis
from newsparse.document import Document
from newsparse.layers.entities.lexicon import fold

_NOTES = "¹²³⁰⁴⁵⁶⁷⁸⁹"  # marks of notes, which stand stuck to names
_WORD = rf"[^\W_{_NOTES}](?:[^\W_{_NOTES}]|[\u0300-\u036f])*"
TOKEN = re.compile(
    # Initials first (« J.-P. »), bounded so that « a.a.a.a… » costs no more than its length,
    # but for the network at the end of a sentence (« écrit sur X. »).
    r"(?<!sur )[A-ZÀ-ÖØ-Þ]\.(?:-?[A-ZÀ-ÖØ-Þ]\.){0,4}(?![^\W_])"
    rf"|(?:[NMOTK]'(?=[A-ZÀ-Ý]))?{_WORD}(?:-{_WORD})*"  # « N'Djamena », « O'Brien »
    r"|\S"
)
_OPENERS = frozenset('.!?…:;«“"‘•*–—|([')
_ORDINAL = re.compile(r"[IVX]+(?:er|[eè](?:me)?)s?")
_LONG = 60  # characters of what is no word; the caches keep words only
_SHOUT = 0.7  # share of capitals among letters above which a line is set in capitals


@attrs.frozen(kw_only=True)
class Token:
    """A word or a mark of the text."""

    start: int
    """First character, in code points of the article's text."""
    end: int
    """One past the last character."""
    text: str
    """The characters, typography plain."""
    key: str
    """The text without accents and capitals."""
    block: int
    """Position of its line; no name runs over the end of a line."""
    word: bool
    """Whether it is a word, rather than a mark."""
    capital: bool
    """Whether it starts with a capital."""
    caps: bool
    """Whether it holds at least two letters, all of them capitals."""
    opens: bool
    """Whether it opens a sentence, so that its capital shows nothing."""
    shouted: bool
    """Whether its whole line is in capitals, so that capitals show nothing."""
    upos: str
    """The model's part of speech, empty where the model cut otherwise."""

    @property
    def initial(self) -> bool:
        """Whether it is one or several initials (*B.*, *J.-P.*)."""
        return self.capital and self.text.endswith(".")

    @property
    def telling(self) -> bool:
        """Whether its capital marks a name: not that of a sentence's first word."""
        return self.capital and not self.opens and not self.shouted

    @property
    def century(self) -> bool:
        """Whether it is an ordinal in Roman figures (*XVIIIe*)."""
        return _ORDINAL.fullmatch(self.text) is not None

    @property
    def nameable(self) -> bool:
        """Whether the tagger takes it for no common word: a proper noun, foreign, or cut apart."""
        return self.upos in {"PROPN", "X", ""}

    @property
    def merely_opens(self) -> bool:
        """Whether it owes its capital to its place: a common word that opens a sentence."""
        return self.opens and not self.caps and not self.nameable


def before(tokens: Sequence[Token], position: int) -> Token | None:
    """Return the token right before a position, None at the head of a line."""
    if position == 0 or tokens[position - 1].block != tokens[position].block:
        return None
    return tokens[position - 1]


def key_before(tokens: Sequence[Token], position: int) -> str:
    """Return the key of the token right before a position, empty at the head of a line."""
    token = before(tokens, position)
    return "" if token is None else token.key


def key_at(tokens: Sequence[Token], position: int, block: int) -> str:
    """Return the key of a token, empty where that line has no such token."""
    inside = position < len(tokens) and tokens[position].block == block
    return tokens[position].key if inside else ""


def tokenise(document: Document, analysis: Analysis) -> tuple[Token, ...]:
    """Return the tokens of a document in text order."""
    tags = {w.start: w.upos for w in reversed(analysis.words)}
    tokens: list[Token] = []
    dateline = document.dateline.end if document.dateline else -1  # a sentence begins behind it
    for number, block in enumerate(document.blocks):
        line = document.shadow[block.start : block.end]
        shouted = _shouted(line)
        opens = True
        for match in TOKEN.finditer(line):
            start = block.start + match.start()
            if 0 <= dateline <= start:
                opens, dateline = True, -1
            token = _token(match[0], start, number, opens, shouted, tags)
            tokens.append(token)
            opens = match[0] in _OPENERS or (opens and not token.word)
    return tuple(tokens)


def _token(
    text: str, start: int, block: int, opens: bool, shouted: bool, tags: dict[int, str]
) -> Token:
    key, word, capital, caps = _shape(text) if len(text) < _LONG else _shape.__wrapped__(text)
    return Token(
        start=start,
        end=start + len(text),
        text=text,
        key=key,
        block=block,
        word=word,
        capital=capital,
        caps=caps,
        opens=opens,
        shouted=shouted,
        upos=tags.get(start, ""),
    )


@lru_cache(maxsize=1 << 16)
def _shape(text: str) -> tuple[str, bool, bool, bool]:
    """What a word looks like, wherever it stands: key, word, capital, caps."""
    letters = [c for c in text if c.isalpha()]
    return (
        fold(text) if len(text) < _LONG else text.casefold(),
        text[0].isalnum() and text[0] not in _NOTES,
        text[0].isupper() or (text[0].isdigit() and any(c.isupper() for c in text)),
        len(letters) > 1 and all(c.isupper() for c in letters),
    )


def _shouted(line: str) -> bool:
    letters = [c for c in line if c.isalpha()]
    if len(letters) < 12 or " " not in line:
        return False
    return sum(c.isupper() for c in letters) > _SHOUT * len(letters)
