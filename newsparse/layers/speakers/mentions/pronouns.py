"""Pronouns: *il*, *elle*, *ce dernier* and whom they stand for."""

from __future__ import annotations

from newsparse.layers.speakers.lexicon import Pronoun
from newsparse.layers.speakers.scene import Scene, salience
from newsparse.layers.speakers.types import Referent

_PAIR_REACH = 3
_LEAST = -3.5  # below this, too far away to be meant


def resolve_pronoun(scene: Scene, pronoun: Pronoun, position: int) -> tuple[int, ...]:
    """Return the keys of whom a pronoun at *position* stands for; none where nobody fits."""
    if pronoun.way == "nobody":
        return ()
    if pronoun.plural:
        pair = _pair(scene, pronoun, position)
        if pair:
            return pair
    ways = {"near": _nearest, "concerned": _concerned, "speaker": _last_speaker}
    key = ways.get(pronoun.way, _most_present)(scene, pronoun, position)
    return () if key is None else (key,)


def _pair(scene: Scene, pronoun: Pronoun, position: int) -> tuple[int, ...]:
    """« A et B ont signé. … disent-ils »: two names joined, where no group came after them."""
    for seen in scene.before(position):
        if seen.speech or scene.distance(seen.start, position) > _PAIR_REACH:
            continue
        if scene.referents[seen.key].plural:
            return ()
        if seen.joined is not None:
            both = (seen.joined, seen.key)
            genders = {scene.referents[k].gender for k in both}
            return () if pronoun.gender == "f" and "m" in genders else both
    return ()


def _of_paragraph(scene: Scene, pronoun: Pronoun, position: int) -> int | None:
    """The organisation that opens a paragraph in which no person stands who could be meant.

    « La direction a rejeté ces accusations. Elle assure que P »: not the woman of the paragraph
    before.
    """
    block = scene.document.block_at(position)
    found: int | None = None
    for seen in scene.before(position):
        if block is None or seen.start < block.start:
            break
        referent = scene.referents[seen.key]
        fits = not seen.speech and _fit(referent, pronoun) is not None
        if referent.person and not seen.speech and (fits or seen.spoke):
            return None
        if fits and seen.subject and referent.gender == pronoun.gender is not None:
            found = seen.key
    return found


def _most_present(scene: Scene, pronoun: Pronoun, position: int) -> int | None:
    body = _of_paragraph(scene, pronoun, position)
    if body is not None:
        return body
    scores = salience(scene, position)
    best: tuple[float, int] | None = None
    for key, present in scores.items():
        fit = _fit(scene.referents[key], pronoun)
        if fit is not None and (best is None or present + fit > best[0]):
            best = (present + fit, key)
    return best[1] if best is not None and best[0] >= _LEAST else None


def _fit(referent: Referent, pronoun: Pronoun) -> float | None:
    """How well somebody agrees with a pronoun; None where they cannot be meant."""
    if pronoun.plural is not None and pronoun.plural != referent.plural:
        return None
    if referent.kind == "place" or referent.type == "MISC":
        return None
    if referent.plural:
        return 2.0 if referent.kind == "group" else 0.0
    score = 2.0 if referent.person else -3.0
    if pronoun.gender is not None and referent.gender is not None:
        agreed = 1.5 if referent.person else 0.5
        return score + agreed if referent.gender == pronoun.gender else None
    if pronoun.gender is not None and referent.leaning is not None:
        return score + (1.0 if referent.leaning == pronoun.gender else -4.0)
    return score


def _nearest(scene: Scene, pronoun: Pronoun, position: int) -> int | None:
    """« ce dernier »: the last one named that agrees, whatever its part in the sentence."""
    for seen in scene.before(position):
        if seen.speech or scene.distance(seen.start, position) > 2:
            continue
        referent = scene.referents[seen.key]
        fit = _fit(referent, pronoun)
        if fit is not None and fit > -2.0:
            return seen.key
    return None


def _last_speaker(scene: Scene, pronoun: Pronoun, position: int) -> int | None:
    """« ajoute la même source »: the source quoted last that is no person named."""
    del pronoun
    spoke = (seen.key for seen in scene.before(position) if seen.spoke)
    return next((key for key in spoke if scene.referents[key].kind != "person"), None)


def _concerned(scene: Scene, pronoun: Pronoun, position: int) -> int | None:
    """« l'intéressé »: the person that what was just said is about, object before subject."""
    near: list[tuple[bool, int]] = []
    for seen in scene.before(position):
        referent = scene.referents[seen.key]
        if seen.speech or seen.governed or scene.distance(seen.start, position) > _PAIR_REACH:
            continue
        fits = (_fit(referent, pronoun) or -9.0) > -2.0
        if referent.person and fits:
            near.append((seen.subject, seen.key))
    objects = [key for subject, key in near if not subject]
    return objects[0] if objects else _most_present(scene, pronoun, position)
