"""Speakers who stand in a list of known people get its ids; two who are one become one.

A full name or an alias is enough where one person alone bears it. A family name is, where the list
and the article know one bearer. A role is, on the days it is held. In doubt nobody is linked.
Start at :func:`identify`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

import attrs

from newsparse.article import Entity, Speaker, SpeakerKind
from newsparse.layers.speakers.lexicon import fold
from newsparse.layers.speakers.resolve import Attribution
from newsparse.people import Person

_TITLE = re.compile(r"^(?:m|mm|mme|mmes|mlle|me|dr|pr|monsieur|madame|maitre|docteur)\b\.? +")
_ARTICLE = re.compile(r"^(?:l'|le |la |les |un |une |des |du |au |son |sa |notre )")


_SOMEBODY = {SpeakerKind.PERSON, SpeakerKind.ANONYMOUS}  # who has no name is a person, too


class People:
    """A list of people, to be found by names, family names and roles."""

    def __init__(self, people: Iterable[Person]) -> None:
        """Index the list; looking somebody up does not depend on its length."""
        self._names: dict[str, list[Person]] = {}
        self._families: dict[str, list[Person]] = {}
        self._roles: dict[str, list[Person]] = {}
        for person in people:
            for name in (person.name, *person.aliases):
                self._names.setdefault(_key(name), []).append(person)
            if person.kind is SpeakerKind.PERSON and " " in person.name.strip():
                self._families.setdefault(_family(person.name), []).append(person)
            for role in person.roles:
                self._roles.setdefault(_key(role), []).append(person)

    def find(
        self, speaker: Speaker, entities: Sequence[Entity], day: dt.date | None
    ) -> tuple[Person, str] | None:
        """Return who a speaker is, and by what: ``name``, ``family name`` or ``role``; or None."""
        forms = {_key(form) for form in (speaker.name, *speaker.aliases)}
        named = [p for form in sorted(forms) for p in self._names.get(form, ())]
        if named:
            found = self._only(named, speaker, day)
            return None if found is None else (found, "name")
        if speaker.kind not in _SOMEBODY:
            return None
        if speaker.kind is SpeakerKind.ANONYMOUS or speaker.entity is None:
            held = [p for f in sorted(forms) for p in self._roles.get(f, ()) if p.holds(day)]
            found = self._only(held, speaker, day)
            return None if found is None else (found, "role")
        if any(" " in form for form in forms):
            return None  # a first name that the list does not have, or a name it does not know
        bearers = [p for form in sorted(forms) for p in self._families.get(form, ())]
        found = self._only(bearers, speaker, day)
        if found is None or self._another(found, speaker, entities):
            return None
        return found, "family name"

    def _only(
        self, candidates: Sequence[Person], speaker: Speaker, day: dt.date | None
    ) -> Person | None:
        """The one person of some who can be meant, or None."""
        fitting = [p for p in candidates if _fits(p, speaker)]
        if len({p.id for p in fitting}) > 1 and speaker.role is not None:
            role = _key(speaker.role)
            fitting = [p for p in fitting if role in map(_key, p.roles) and p.holds(day)]
        return fitting[0] if len({p.id for p in fitting}) == 1 else None

    def _another(self, person: Person, speaker: Speaker, entities: Sequence[Entity]) -> bool:
        """Whether the article names somebody else of the family in full who may be meant."""
        own = {_key(name) for name in (person.name, *person.aliases)}
        keys = {_key(name) for e in entities for name in (e.name, *e.aliases) if e.type == "PER"}
        family = _family(person.name)
        return any(
            " " in key and key not in own and _family(key) == family and self._may_be(key, speaker)
            for key in keys
        )

    def _may_be(self, key: str, speaker: Speaker) -> bool:
        """Whether a full name may be the speaker's: not where the list gives another gender."""
        bearers = self._names.get(key, ())
        return not bearers or any(_fits(person, speaker) for person in bearers)


def identify(
    attribution: Attribution,
    people: People,
    *,
    entities: Sequence[Entity],
    day: dt.date | None,
) -> Attribution:
    """Return the attribution with the speakers of the list under its ids, one object each."""
    groups: dict[str, list[Speaker]] = {}
    known: dict[str, tuple[Person, str]] = {}
    for speaker in attribution.speakers:
        found = people.find(speaker, entities, day)
        key = speaker.id if found is None else found[0].id
        groups.setdefault(key, []).append(speaker)
        if found is not None and (key not in known or found[1] == "name"):
            known[key] = found
    if not known:
        return attribution
    made = {key: _one(group, known.get(key)) for key, group in groups.items()}
    of = {id(speaker): made[key] for key, group in groups.items() for speaker in group}
    return Attribution(
        speakers=tuple(made.values()),
        by_quote=tuple(
            tuple({s.id: s for s in (of[id(old)] for old in row)}.values())
            for row in attribution.by_quote
        ),
        mentions=attribution.mentions,
        by_source=tuple(None if s is None else of[id(s)] for s in attribution.by_source),
    )


def _one(group: Sequence[Speaker], known: tuple[Person, str] | None) -> Speaker:
    """The speaker that some speakers of an article are."""
    if known is None:
        return group[0]
    person, by = known
    named = [s for s in group if s.entity is not None] or list(group)
    best = max(named, key=lambda s: len(s.name))
    others = [form for s in group for form in (s.name, *s.aliases) if form != best.name]
    mentions = {(m.start, m.end): m for s in group for m in s.mentions}
    shown = next((s for s in group if s.gender is not None), None)
    return attrs.evolve(
        best,
        id=person.id,
        kind=person.kind if best.kind is SpeakerKind.ANONYMOUS else best.kind,
        identified_by=by,
        role=next((s.role for s in group if s.role is not None), None),
        gender=person.gender if shown is None else shown.gender,
        gender_evidence=None if shown is None else shown.gender_evidence,
        aliases=tuple(dict.fromkeys(others)),
        mentions=tuple(mentions[place] for place in sorted(mentions)),
    )


def _fits(person: Person, speaker: Speaker) -> bool:
    if (person.kind is SpeakerKind.PERSON) != (speaker.kind in _SOMEBODY):
        return False
    return None in (person.gender, speaker.gender) or person.gender == speaker.gender


def _key(name: str) -> str:
    return _ARTICLE.sub("", _TITLE.sub("", fold(name))).strip()


def _family(name: str) -> str:
    """What follows the first name: *de Gaulle* of *Charles de Gaulle*."""
    return _key(name).split(" ", 1)[-1]
