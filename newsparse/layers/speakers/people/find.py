"""People: who there is in the article, with names, roles, kind and gender."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from newsparse.analysis import Analysis, Word
from newsparse.article import Entity, Segment
from newsparse.document import Document
from newsparse.layers.speakers.lexicon import (
    DEFINITE,
    first_names,
    fold,
    known_noun,
    metonyms,
    noun_at,
    nouns,
)
from newsparse.layers.speakers.people.agreement import agreeing
from newsparse.layers.speakers.people.clusters import cluster, key_of
from newsparse.layers.speakers.people.namings import find_namings
from newsparse.layers.speakers.people.roles import find_roles
from newsparse.layers.speakers.types import Naming, Referent, Role

_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "organisation"}
_TOWNS = frozenset("ville commune metropole municipalite mairie".split())
_ORG_WORDS = frozenset(
    "international internationale national nationale federal federale europeenne francaise inc"
    " group united council university institute press news times post television tv radio fc club"
    " airlines motors bank foundation agency".split()
)


def find_people(
    document: Document,
    analysis: Analysis,
    entities: Sequence[Entity],
    mentions: Iterable[tuple[int, int]],
) -> tuple[Referent, ...]:
    """Return everybody and everything the article names, in order of first naming."""
    namings = find_namings(document, analysis, entities, mentions)
    roles = find_roles(document, analysis, namings)
    equal = [*_held(namings, roles), *_alias(document, namings)]
    groups = _joined(cluster(namings), equal)
    beside: dict[int, list[Role]] = {}
    for role in roles:
        beside.setdefault(role.naming, []).append(role)
    found = []
    for key, group in enumerate(groups):
        own = tuple(namings[i] for i in group)
        own_roles = tuple(r for i in sorted(group) for r in beside.get(i, ()))
        found.append(_referent(document, analysis, key, own, own_roles))
    return tuple(found)


def _held(namings: Sequence[Naming], roles: Sequence[Role]) -> Iterable[tuple[int, int]]:
    """A name and the name its apposition holds: « la Fédération des banques, Febelfin »."""
    heads = {namings[i].start: i for i in range(len(namings))}
    for role in roles:
        inner = heads.get(role.phrase.start)
        if inner is not None and not role.phrase.noun.person:
            yield inner, role.naming


_ALIAS = re.compile(
    r" ?[,(]? ?(?:alias|dite?s?|surnommée?|née?|plus connue? sous le nom de|de son vrai nom"
    r"|de son nom de scène) ?[«“\"]? ?(?:l[ea] |l')?"
)


def _alias(document: Document, namings: Sequence[Naming]) -> Iterable[tuple[int, int]]:
    """Two names that the article equates: « Moussa Traoré, alias Doums »."""
    for i in range(len(namings) - 1):
        between = document.shadow[namings[i].end : namings[i + 1].start]
        people = {namings[i].type, namings[i + 1].type} & {"PER", None}
        if people and len(between) < 45 and _ALIAS.fullmatch(between):
            # « Il faut relire Victor Hugo, dit Paul Martin, maire »: two who have full names
            one, other = namings[i].text, namings[i + 1].text
            full = " " in one and " " in other and not other.lower().startswith(("le ", "la "))
            if not (full and between in (", dit ", ", dite ")):
                yield i, i + 1


def _joined(groups: list[list[int]], equal: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Join the groups of names that are names of one."""
    where = {i: g for g, group in enumerate(groups) for i in group}
    target = list(range(len(groups)))
    for one, other in equal:
        a, b = sorted((where[one], where[other]))
        target[b] = target[a]
    merged: dict[int, list[int]] = {}
    for g, group in enumerate(groups):
        merged.setdefault(target[g], []).extend(group)
    return [sorted(group) for group in merged.values()]


def _referent(
    document: Document,
    analysis: Analysis,
    key: int,
    namings: tuple[Naming, ...],
    roles: tuple[Role, ...],
) -> Referent:
    type_ = _type(analysis, namings, roles)
    forms = list(dict.fromkeys(_plain(n.text) for n in namings))
    name = _best_name(namings, type_)
    gender, evidence = _gender(document, analysis, type_, namings, roles)
    return Referent(
        key=key,
        name=name,
        aliases=tuple(f for f in forms if f != name),
        type=type_,
        kind=_KINDS[type_],
        namings=namings,
        roles=roles,
        gender=gender,
        evidence=evidence,
        leaning=_leaning(name) if type_ == "PER" else None,
        plural=_plural(analysis, namings),
        entity=next((n.entity for n in namings if n.entity is not None), None),
    )


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _best_name(namings: Sequence[Naming], type_: str) -> str:
    """The fullest form: most words for a person, spelt out rather than initials, then most used."""
    counts = Counter(_plain(n.text) for n in namings)

    def rank(form: str) -> tuple[int, int, int]:
        words = [w for w in form.split(" ") if not w.endswith(".")]
        return (len(words), counts[form], -list(counts).index(form))

    def used(form: str) -> tuple[int, int]:
        return (len(key_of(form)), counts[form])

    return max(counts, key=rank) if type_ == "PER" else max(counts, key=used)


def _type(analysis: Analysis, namings: Sequence[Naming], roles: Sequence[Role]) -> str:
    votes: Counter[str] = Counter({"PER": 0})
    for naming in namings:
        if naming.type is not None:
            votes[naming.type] += 1
    total = max(1, sum(votes.values()))
    scores = {t: 2.0 * n / total for t, n in votes.items()}
    for type_, weight in _signs(analysis, namings, roles):
        scores[type_] = scores.get(type_, 0.0) + weight
    if not any(n.type for n in namings):
        scores["PER"] += 0.5  # a name next to a quote that no model knew is most often a person
    return max(scores, key=lambda t: (scores[t], t == "PER"))


def _signs(
    analysis: Analysis, namings: Sequence[Naming], roles: Sequence[Role]
) -> Iterable[tuple[str, float]]:
    if any(n.title is not None for n in namings):
        yield "PER", 5.0
    if any(r.phrase.noun.person for r in roles):
        yield "PER", 3.0
    if any(r.phrase.noun.sort in ("hypernym", "medium", "body") for r in roles):
        yield "ORG", 3.0
    for form in {n.text for n in namings}:
        yield from _shape(form)
    if any(_has_members(analysis, n) for n in namings):
        yield "ORG", 3.0
    led = sum(_led(analysis, n) for n in namings)
    if led:
        yield "PER", -2.0 * led / len(namings)


def _shape(form: str) -> Iterable[tuple[str, float]]:
    words = form.split()
    folded = [fold(w) for w in words]
    if key_of(form) in metonyms():
        yield "LOC", 6.0
    known = noun_at(folded, 0)
    if known is not None and not known[0].person and words[0][:1].isupper():
        yield "ORG", 3.0
    if folded[0].rstrip("*") in first_names():
        yield "PER", 2.5 if len(words) > 1 else 1.0
    if folded[0] in _TOWNS and len(words) > 2 and folded[1] in ("de", "d'", "du"):
        yield "ORG", 4.0
    if len(form) > 1 and form.isupper() and " " not in form:
        yield "ORG", 1.5
    if any(f in _ORG_WORDS for f in folded):
        yield "ORG", 2.0


_FOLLOWERS = frozenset({"avocat", "proche", "partisan", "defenseur", "conseiller", "collaborateur"})


def _has_members(analysis: Analysis, naming: Naming) -> bool:
    """« les membres d'X », « les combattants d'X »: several people of a name make it a body."""
    words = analysis.words
    i = naming.first - 1
    if i < 1 or fold(words[i].text) not in ("de", "d'"):
        return False
    known = known_noun(fold(words[i - 1].text))
    if known is None or not known.plural or not known.person:
        return False
    return known.lemma not in _FOLLOWERS and _leaning(naming.text) is None


def _led(analysis: Analysis, naming: Naming) -> bool:
    """Whether an article stands right before the name, which persons' names do not take."""
    if naming.first == 0:
        return False
    form = fold(analysis.words[naming.first - 1].text)
    return form in DEFINITE or fold(naming.text).startswith(("le ", "la ", "l'"))


def _plural(analysis: Analysis, namings: Sequence[Naming]) -> bool:
    """« les Talibans »: a name that stands for several."""
    led = [fold(analysis.words[n.first - 1].text) for n in namings if n.first]
    return bool(led) and led.count("les") > len(led) / 2 and namings[0].text.endswith("s")


def _leaning(name: str) -> str | None:
    first, _, _ = fold(name).partition(" ")
    return first_names().get(first) or first_names().get(first.partition("-")[0])


def _gender(
    document: Document,
    analysis: Analysis,
    type_: str,
    namings: Sequence[Naming],
    roles: Sequence[Role],
) -> tuple[str | None, Segment | None]:
    if type_ != "PER":
        return _grammatical(analysis, namings, roles), None
    for naming in namings:
        if naming.title_gender is not None:
            return naming.title_gender, naming.title
    for role in roles:
        phrase = role.phrase
        if phrase.gender is not None and (phrase.noun.sure or _shown(phrase.noun.lemma)):
            return phrase.gender, _segment(document, analysis.words[phrase.head])
    shown = agreeing(analysis, namings)
    if shown is None or _leaning(_best_name(namings, type_)) not in (None, shown[0]):
        return None, None
    return shown[0], _segment(document, shown[1])


def _segment(document: Document, word: Word) -> Segment:
    text = document.text[word.start : word.end]
    return Segment(start=word.start, end=word.end, text=text)


def _shown(lemma: str) -> bool:
    """Whether the article before the noun shows the sex: « la ministre », « le porte-parole »."""
    known = nouns().get(lemma)
    return known is not None and known.gender is None


def _grammatical(
    analysis: Analysis, namings: Sequence[Naming], roles: Sequence[Role]
) -> str | None:
    for role in roles:
        if role.phrase.gender is not None:
            return role.phrase.gender
    for naming in namings:
        known = noun_at([fold(w) for w in naming.text.split()], 0)
        if known is not None and known[0].gender is not None:
            return known[0].gender
        if naming.first > 0:
            form = fold(analysis.words[naming.first - 1].text)
            if form in ("le", "la"):
                return "m" if form == "le" else "f"
    return None
