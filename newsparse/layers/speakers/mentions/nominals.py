"""Descriptions: *le ministre*, *la porte-parole de la fédération*, *l'ONG* and whom they mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from newsparse.layers.speakers.lexicon import content_words, known_noun, noun_at, nouns
from newsparse.layers.speakers.mentions.fits import fit
from newsparse.layers.speakers.people.clusters import key_of
from newsparse.layers.speakers.people.demonyms import is_demonym
from newsparse.layers.speakers.phrases import Phrase, posts_of
from newsparse.layers.speakers.scene import Scene, salience
from newsparse.layers.speakers.types import Referent
from newsparse.spans import last_before

_OF_ANY_TRADE = frozenset({"head", "chief-executive", "director", "keeper"})
_PARTIES = frozenset(
    ("prevenu", "accuse", "victime", "plaignant", "temoin", "suspect", "mis en cause", "condamne")
)
_COMMON = frozenset("international internationale national nationale francai francaise".split())
_INSTANCES = frozenset({"institution", "organisation", "organisme", "agence"})
_OF_AGE = re.compile(r" d(?:e |['’])[\w-]{1,20} ans ")
_ASKED_BY = re.compile(r"(?:\bpar|\bà|auprès d[eu]?) ?(?:la |le |l'|nos confrères d[eu] ?)?$")
_PAR = 30  # characters of it
_IN_VIEW = -5.0  # salience of whoever was spoken of lately
_GOVERNED = -3.0  # of one who was only mentioned in the sentence before
_NEAR = -1.5  # of one who was its subject
_ALIKE = 10.0  # a word of the description beside the name


def resolve_nominal(scene: Scene, phrase: Phrase, position: int) -> int | None:
    """Return the key of whom a description at *position* means; None where it is somebody new."""
    if phrase.determiner in ("indefinite", "part"):
        return None
    for way in (_by_role, _by_title, _by_description, _by_name, _by_sort, _by_presence):
        key = way(scene, phrase, position)
        if key is not None:
            return key
    return None


def _best(
    scene: Scene,
    position: int,
    among: Iterable[Referent],
    score: Callable[[Referent], float | None],
    least: float,
) -> int | None:
    """The referent with the best score; among near equals the one spoken of last."""
    scored = [(s, r.key) for r in among if (s := score(r)) is not None and s >= least]
    if not scored:
        return None
    top = max(s for s, _ in scored)
    near = [k for s, k in scored if s > top - 0.5]
    places = {k: scene.last_place(k, position) for k in near}
    seen = {k: place for k, place in places.items() if place is not None}
    return max(seen, key=lambda k: seen[k]) if seen else near[0]


def _by_role(scene: Scene, phrase: Phrase, position: int) -> int | None:
    """The name to which the article gives this role."""
    if phrase.plural:
        return None

    def score(referent: Referent) -> float | None:
        if not _agrees(referent, phrase) or _is_other_sex(referent, phrase):
            return None
        fits = [f for r in referent.roles if (f := _fit_role(scene, phrase, r.phrase)) is not None]
        return max(fits, default=None)

    by_role = scene.index.by_role
    keys = {k for w in {phrase.noun.lemma, *posts_of(phrase)} for k in by_role.get(w, ())}
    return _best(scene, position, [scene.referents[k] for k in sorted(keys)], score, 1.0)


def _by_title(scene: Scene, phrase: Phrase, position: int) -> int | None:
    """« l'avocat », where a title said it: « Me Bernard Tixier »."""
    if phrase.plural or phrase.determiner is None or _has_complement(phrase):
        return None
    people = [scene.referents[k] for k in scene.index.by_title.get(phrase.noun.lemma, ())]
    return _best(scene, position, people, lambda r: 1.0 if _agrees(r, phrase) else None, 1.0)


def _agrees(referent: Referent, phrase: Phrase) -> bool:
    if phrase.gender is None or referent.gender is None or not phrase.noun.person:
        return True
    return phrase.gender == referent.gender


def _fit_role(scene: Scene, phrase: Phrase, role: Phrase) -> float | None:
    """How well a description can be of one to whom the article gives a role."""
    if phrase.noun.lemma in role.epithets and not phrase.complement:
        return 2.0  # « la députée socialiste X … la socialiste »
    return fit(scene, phrase, role)


def _by_description(scene: Scene, phrase: Phrase, position: int) -> int | None:
    """The unnamed source described before with the same noun and nothing that opposes."""

    def score(referent: Referent) -> float | None:
        other = referent.phrase
        if other is None or other.plural != phrase.plural:
            return None
        if not _agrees(referent, phrase) or other.start >= phrase.start:
            return None
        if phrase.complement and other.complement and not phrase.complement & other.complement:
            return None
        if phrase.complement and not other.complement:
            return 1.0 if referent.kind == "organisation" else None
        return 2.0 + len(phrase.complement & other.complement)

    return _best(scene, position, scene.described(phrase.noun.lemma), score, 1.0)


def _by_name(scene: Scene, phrase: Phrase, position: int) -> int | None:
    """The organisation whose name holds the noun: « le ministère », « le parti », « la Cour »."""
    if phrase.noun.person or phrase.plural:
        return None

    fitting = {
        key: 2.0 + len(phrase.complement)
        for key, words in scene.index.bodies.get(phrase.noun.lemma, ())
        if phrase.complement <= words
    }
    among = [scene.referents[key] for key in fitting]
    return _best(scene, position, among, lambda r: fitting[r.key], 1.0)


def _by_sort(scene: Scene, phrase: Phrase, position: int) -> int | None:
    """The organisation spoken of that the noun can stand for: « le groupe », « l'ONG »."""
    if (
        phrase.noun.sort not in ("hypernym", "medium")
        or phrase.plural
        or _holds_name(scene, phrase)
    ):
        return None
    if phrase.determiner not in ("definite", "demonstrative"):
        return None
    present = salience(scene, position)
    asked = _askers(scene, position)
    owned = _has_complement(phrase) and any(_is_person(w) for w in phrase.complement)

    def score(referent: Referent) -> float | None:
        if not _can_be(referent, phrase) or referent.key in asked:
            return None
        likeness = _likeness(scene, referent, phrase)
        if owned and likeness <= 0:
            return None  # « le cabinet du ministre » is no firm that was spoken of
        return present[referent.key] + likeness

    among = [scene.referents[key] for key in present]
    return _best(scene, position, among, score, -4.0)


def _askers(scene: Scene, position: int) -> set[int]:
    """« Contacté par l'AFP, le groupe »: those who asked, in the same sentence, did not answer."""
    here, found = scene.sentence_at(position), set()
    for seen in scene.before(position):
        if scene.sentence_at(seen.start) != here:
            break
        before = last_before(scene.document.shadow, seen.start, _PAR)
        if _ASKED_BY.search(before):
            found.add(seen.key)
    return found


def _is_person(word: str) -> bool:
    known = known_noun(word)
    return known is not None and known.person


def _likeness(scene: Scene, referent: Referent, phrase: Phrase) -> float:
    """What speaks for an organisation: a word of the description beside its name."""
    head = noun_at(key_of(referent.name).split(" "), 0)
    score = -1.5 if head is not None and head[0].lemma != phrase.noun.lemma else 0.0
    wanted = {w[:6] for w in phrase.complement if len(w) > 5 and w not in _COMMON}
    for naming in referent.namings[:20]:
        near = scene.analysis.words[max(0, naming.first - 3) : naming.last + 4]
        if wanted & {w[:6] for word in near for w in content_words(word.text)}:
            return score + _ALIKE
    return score


def _can_be(referent: Referent, phrase: Phrase) -> bool:
    if referent.type != "ORG":
        return False
    if any(r.phrase.noun.sort in ("hypernym", "medium") for r in referent.roles):
        sorts = {r.phrase.noun.lemma for r in referent.roles}
        if phrase.noun.sort == "medium" and any(
            r.phrase.noun.sort == "medium" for r in referent.roles
        ):
            return True  # « le quotidien X », later « le journal »
        return phrase.noun.lemma in sorts | _INSTANCES | {"groupe", "entreprise"}
    head = noun_at(key_of(referent.name).split(" "), 0)
    body = head is not None and head[0].sort == "body"
    return not body or phrase.noun.lemma in _INSTANCES


def _holds_name(scene: Scene, phrase: Phrase) -> bool:
    return bool(scene.index.within(phrase.start, phrase.end))


def _by_presence(scene: Scene, phrase: Phrase, position: int) -> int | None:
    """The person in view for whom a noun can stand that nobody stated: « l'élu », « le buteur ».

    A trade (« le jeune éleveur ») stands for the only one in view.
    """
    shown = (
        phrase.determiner == "demonstrative" and phrase.noun.person
    )  # « ce boulanger de 38 ans »
    trade = phrase.noun.sort == "profession" and not shown
    if phrase.plural or not (shown or trade or phrase.noun.sort in ("variation", "unknown")):
        return None
    if not shown and (phrase.determiner != "definite" or _has_complement(phrase)):
        return None
    if phrase.noun.sort == "unknown" and (not phrase.text[:1].isupper() or is_demonym(phrase.text)):
        return None
    present = salience(scene, position)

    def score(referent: Referent) -> float | None:
        if referent.kind != "person":
            return None
        if not _agrees(referent, phrase) or (shown and referent.roles):
            return None
        if _is_other_sex(referent, phrase) or (trade and _has_another_trade(referent, phrase)):
            return None
        if phrase.noun.lemma in _PARTIES and _holds_office(referent):
            return None  # « la présidente … la prévenue »
        return present[referent.key] - (1.5 if _leans_away(referent, phrase) else 0.0)

    among = [scene.referents[key] for key in present]
    if not (trade or shown):
        return _best(scene, position, among, score, _NEAR)
    in_view = [r for r in among if (s := score(r)) is not None and s >= _IN_VIEW]
    single = _is_most_present(scene, in_view, present) and not _leans_away(in_view[0], phrase)
    if trade and not single:
        return None
    return _best(scene, position, among, score, _GOVERNED if shown and single else _NEAR)


def _is_other_sex(referent: Referent, phrase: Phrase) -> bool:
    """« la syndicaliste » is not Paul; « l'expert » may be Valentine."""
    return phrase.gender == "f" and _leans_away(referent, phrase)


def _holds_office(referent: Referent) -> bool:
    """A judge, a mayor, a lawyer by his title."""
    titled = any(n.title_role is not None for n in referent.namings)
    return titled or any(r.phrase.noun.sort == "office" for r in referent.roles)


def _is_most_present(scene: Scene, among: list[Referent], present: dict[int, float]) -> bool:
    """Whether they are but one, whom the reader has most in view of all persons, named or not."""
    human = [k for k in present if scene.referents[k].person]
    return len(among) == 1 and among[0].key == max(human, key=lambda key: present[key])


def _has_another_trade(referent: Referent, phrase: Phrase) -> bool:
    """A lawyer is no policeman, nor a mayor a mason; whoever presides may be anything."""
    trades = {r.phrase.noun.lemma for r in referent.roles if r.phrase.noun.sort == "profession"}
    held = {post for r in referent.roles for post in posts_of(r.phrase)} - _OF_ANY_TRADE
    if phrase.noun.lemma in trades or held & posts_of(phrase):
        return False
    return bool(trades or held)


def _has_complement(phrase: Phrase) -> bool:
    text = f" {phrase.text.lower()} "
    text = text.replace(f" {phrase.noun.lemma} ", " ")  # « le metteur en scène breton »
    text = _OF_AGE.sub(" ", text)
    return any(p in text for p in (" de ", " du ", " des ", " d'", " d’", " en ", " à ", " au "))


def _leans_away(referent: Referent, phrase: Phrase) -> bool:
    if phrase.gender is None or referent.leaning is None:
        return False
    return phrase.gender != referent.leaning and phrase.noun.lemma in nouns()
