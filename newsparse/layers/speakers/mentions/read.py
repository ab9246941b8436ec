"""Mentions: whether the words next to a quote are a name, a description or a pronoun."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from functools import cached_property

import attrs

from newsparse.analysis import Analysis, Word
from newsparse.document import Document
from newsparse.layers.speakers.extents import extent
from newsparse.layers.speakers.lexicon import (
    Pronoun,
    content_words,
    fold,
    known_noun,
    noun_at,
    pronouns,
    titles,
)
from newsparse.layers.speakers.people.clusters import key_of
from newsparse.layers.speakers.people.demonyms import is_of_people, so_called
from newsparse.layers.speakers.phrases import Phrase, posts_of, read_phrase
from newsparse.layers.speakers.types import Naming, Referent
from newsparse.spans import Ordered, trim

_PREPOSITIONS = frozenset(
    "de d' du des a au aux en par pour sur avec chez dans contre entre selon sous vers".split()
)
_OF_NAMES = frozenset("de du des d' van von der".split())
_RELATIVES = frozenset({"qui", "que", "dont", "lequel", "laquelle", "lesquels"})
_CLOSERS = ' ,;:.«»“”"()–—-'


@attrs.frozen(kw_only=True)
class Read:
    """A mention, read."""

    start: int
    """First character."""
    end: int
    """One past the last character."""
    pronoun: Pronoun | None = None
    """What is known of the pronoun, where it is one."""
    names: tuple[int, ...] = ()
    """Keys of the referents it names: several where they are coordinated."""
    phrase: Phrase | None = None
    """The description, where it is one."""


@attrs.frozen(kw_only=True)
class _RoleAt:
    """Where the article says what somebody is."""

    start: int
    end: int
    key: int
    """Whom it is said of."""
    personal: bool
    """Whether it is a person, and the noun one for people."""


@attrs.frozen(kw_only=True)
class Index:
    """Whom the article names where."""

    people: tuple[Referent, ...]
    """Everybody and everything named, by key."""
    places: tuple[tuple[Naming, int], ...]
    """Every naming with the key of its referent, in text order."""
    starts: tuple[int, ...]
    """First characters of the namings."""

    @cached_property
    def titled(self) -> tuple[Referent, ...]:
        """Those to whom the article gives a role."""
        return tuple(p for p in self.people if p.roles)

    @cached_property
    def roles(self) -> Ordered[_RoleAt]:
        """Where the article says what somebody is."""
        return Ordered(
            _RoleAt(
                start=r.phrase.start,
                end=r.phrase.end,
                key=p.key,
                personal=p.kind == "person" and r.phrase.noun.person,
            )
            for p in self.titled
            for r in p.roles
        )

    @cached_property
    def by_role(self) -> dict[str, tuple[int, ...]]:
        """Keys of those with a role, by the lemma of its head noun and by the posts it names."""
        table: dict[str, list[int]] = {}
        for person in self.titled:
            for role in person.roles:
                phrase = role.phrase
                for word in {phrase.noun.lemma, *posts_of(phrase), *phrase.epithets}:
                    table.setdefault(word, []).append(person.key)
        return {word: tuple(dict.fromkeys(keys)) for word, keys in table.items()}

    @cached_property
    def by_title(self) -> dict[str, tuple[int, ...]]:
        """Keys of those whose title states a role (*Me*), by that role."""
        table: dict[str, list[int]] = {}
        for person in self.people:
            for role in {fold(n.title_role) for n in person.namings if n.title_role}:
                table.setdefault(role, []).append(person.key)
        return {role: tuple(keys) for role, keys in table.items()}

    @cached_property
    def role_heads(self) -> dict[int, int]:
        """The key of whom a role describes, by the position of its head noun."""
        return {r.phrase.head: p.key for p in self.people for r in p.roles}

    @cached_property
    def bodies(self) -> dict[str, tuple[tuple[int, frozenset[str]], ...]]:
        """Named organisations by the head noun of a name: key, and content words of that name."""
        table: dict[str, list[tuple[int, frozenset[str]]]] = {}
        for person in self.people:
            for form in (person.name, *person.aliases) if person.type in ("ORG", "MISC") else ():
                known = noun_at(key_of(form).split(" "), 0)
                if known is not None:
                    entry = (person.key, content_words(key_of(form)))
                    table.setdefault(known[0].lemma, []).append(entry)
        return {lemma: tuple(entries) for lemma, entries in table.items()}

    @cached_property
    def named_by(self) -> dict[str, tuple[tuple[int, frozenset[str]], ...]]:
        """Organisations by each word of each of their names: key, and all words of that name."""
        table: dict[str, list[tuple[int, frozenset[str]]]] = {}
        for person in self.people:
            for form in (person.name, *person.aliases) if person.type == "ORG" else ():
                words = content_words(key_of(form))
                for word in words:
                    table.setdefault(word, []).append((person.key, words))
        return {word: tuple(entries) for word, entries in table.items()}

    def within(self, start: int, end: int) -> tuple[tuple[Naming, int], ...]:
        """Return the namings that overlap a span."""
        first = bisect.bisect_left(self.starts, start)
        if first and self.places[first - 1][0].end > start:
            first -= 1
        return self.places[first : bisect.bisect_left(self.starts, end)]


def index_people(people: Sequence[Referent]) -> Index:
    """Return the places of all namings in text order."""
    places = sorted(((n, p.key) for p in people for n in p.namings), key=lambda t: t[0].start)
    return Index(
        people=tuple(people), places=tuple(places), starts=tuple(n.start for n, _ in places)
    )


def read_mention(
    document: Document, analysis: Analysis, index: Index, span: tuple[int, int]
) -> Read | None:
    """Return what the words of a mention are, or None where they name nobody."""
    start, end = trim(document.shadow, *span, strip=_CLOSERS)
    form = fold(document.text[start:end])
    known = pronouns().get(form.removeprefix("t-"))
    if known is None and form.startswith("personne "):
        known = pronouns()["personne"]  # « personne à Lyon n'a dit que »
    if known is not None:
        return Read(start=start, end=end, pronoun=known)
    owner = _owner(index, start, end)
    names = _names(document, analysis, index, start, end) if owner is None else (owner,)
    words = analysis.words_in(start, end)
    if not names and is_of_people(words):
        called = so_called(analysis, index.people, words[1])
        if len(called) > 1:
            return None  # « l'Américain » of two
        names = tuple(called)
    if names:
        return Read(start=start, end=end, names=names)
    phrase = read_phrase(document, analysis, start, _cut(document, analysis, start, end))
    described = _described(index, phrase)
    if described is not None:
        return Read(start=start, end=end, names=(described,), phrase=phrase)
    return Read(start=start, end=end, phrase=phrase) if phrase is not None else None


def _cut(document: Document, analysis: Analysis, start: int, end: int) -> int:
    """Where the description ends: before an apposition or a relative clause."""
    for word in analysis.words_in(start, end):
        if word.start > start and _closes(word):
            return trim(document.shadow, start, word.start)[1]
    words = analysis.words_in(start, end)
    behind = words[-1].index + 1 if words else len(analysis.words)
    after = analysis.words[behind] if behind < len(analysis.words) else None
    if after is not None and after.upos == "PROPN" and after.head in {w.index for w in words}:
        return analysis.words[extent(analysis, words[-1].index, 1, frozenset()) - 1].end
    return end


def _closes(word: Word) -> bool:
    form = fold(word.text)
    if form == "sous":
        return True  # « un responsable sous couvert d'anonymat »
    verb = word.upos == "VERB" or fold(word.lemma).endswith(("er", "ir", "re"))
    participle = verb and form.endswith("ant") and word.upos != "NOUN"
    return word.text in (",", ";", ":", "(") or form in _RELATIVES or participle


_BETWEEN = ("", "et", "ou", "ainsi que", "et de", "et le", "et la", "et l'", "et les")


def _names(
    document: Document, analysis: Analysis, index: Index, start: int, end: int
) -> tuple[int, ...]:
    """The referents a mention names by name; none where the names only stand in a complement."""
    found: list[int] = []
    last = start
    roles = index.roles.touching(start, end)
    for naming, key in index.within(start, end):
        own = [r for r in roles if found and r.key == found[-1] and last <= r.start < naming.start]
        if any(naming.start < r.end for r in own):
            continue  # « X, maire de Dole, et Y »
        last = max([last, *(r.end for r in own)])
        if found:
            between = document.shadow[last : naming.start]
            if fold(between).strip(" ,") not in _BETWEEN:
                break
            if not between.strip():  # « la députée LR X », « l'agence X Y »: the person speaks
                if index.people[key].kind == "person":
                    found[-1] = key
                break
        elif not _leads(document, analysis, index, key, naming, start):
            continue
        found.append(key)
        last = naming.end
    return tuple(dict.fromkeys(found))


def _owner(index: Index, start: int, end: int) -> int | None:
    """The person of whose role the words are the tail: « X, députée UMP, a dit » is not the UMP."""
    for role in index.roles.around(start, end):
        if role.start < start and role.personal:
            return role.key
    return None


def _leads(
    document: Document, analysis: Analysis, index: Index, key: int, naming: Naming, start: int
) -> bool:
    """Whether a name is what the mention is about: alone, after a title, or after its role."""
    before = document.shadow[start : naming.start]
    words = [w.rstrip(".") for w in fold(before).replace("'", "' ").split()]
    rest = [w for w in words if w not in ("le", "la", "l'", "les", "un", "une", "ce", "cette", ",")]
    rest = [w for w in rest if w not in titles()]
    if not rest or (words[0] in titles() and all(w in _OF_NAMES for w in rest)):
        return True  # « Mme de X »: the particle is of the name
    beside = index.roles.touching(start, naming.end)
    if any(r.key == key and _opens(analysis, start, r.start) for r in beside):
        return True
    if any(w in _PREPOSITIONS for w in rest):
        return False  # « les analystes du groupe X »: the name belongs to the complement
    return _adjacent(analysis, naming, index.people[key])


def _opens(analysis: Analysis, start: int, role_start: int) -> bool:
    """Whether a role starts where the mention does, nothing but an article between."""
    return all(w.upos in ("DET", "ADJ", "ADP", "NUM") for w in analysis.words_in(start, role_start))


def _adjacent(analysis: Analysis, naming: Naming, person: Referent) -> bool:
    """« l'Américain X », « le groupe Y »: a noun or a capital right before the name."""
    word = analysis.words[naming.first - 1]
    known = known_noun(fold(word.text))
    if known is not None and known.person and person.kind != "person":
        return False  # « le maire PS de Dole »: his party
    if known is not None:
        return person.kind != "place"
    return person.kind == "person" and word.upos in ("NOUN", "ADJ", "PROPN")


def _described(index: Index, phrase: Phrase | None) -> int | None:
    """The name whose role, in place, these words are: « le président du conseil, X »."""
    return None if phrase is None else index.role_heads.get(phrase.head)
