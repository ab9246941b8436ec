"""Spans with a meaning: the words that name somebody, and the words that say somebody spoke."""

from __future__ import annotations

import attrs

from newsparse.article.kinds import MentionKind, Modality


@attrs.frozen(kw_only=True)
class Segment:
    """A bare stretch of the article's text."""

    start: int
    """First character, counted in code points of ``Article.text``."""
    end: int
    """One past the last character."""
    text: str
    """The characters themselves: ``Article.text[start:end]``."""


@attrs.frozen(kw_only=True)
class Mention:
    """Words that refer to an entity or a speaker."""

    start: int
    """First character, counted in code points of ``Article.text``."""
    end: int
    """One past the last character."""
    text: str
    """The words as written: ``Article.text[start:end]``."""
    kind: MentionKind
    """Whether the words are a name, a description or a pronoun."""


@attrs.frozen(kw_only=True)
class Cue:
    """The words that say that somebody spoke: a reporting verb group or a preposition group."""

    start: int
    """First character, counted in code points of ``Article.text``."""
    end: int
    """One past the last character."""
    text: str
    """The words as written, auxiliary and clitics included (*a-t-il déclaré*)."""
    lemma: str
    """Lemma of the verb (*déclarer*), or the preposition group in lower case (*selon*)."""
    sense: str | None
    """Sense of the cue in the lexicon (*say*, *deny*, *ask*, …); None where it lists none."""
    negated: bool
    """True where the article says the words were *not* said (*n'a pas dit que*)."""
    modality: Modality
    """Whether the saying is asserted, hearsay, still to come, or a question."""
