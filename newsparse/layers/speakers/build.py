"""Building the public speakers: name, role, gender with its evidence, mentions."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsparse.article import Entity, Mention, MentionKind, Segment, Speaker, SpeakerKind
from newsparse.document import Document
from newsparse.layers.speakers.mentions.read import Read
from newsparse.layers.speakers.phrases import Phrase
from newsparse.layers.speakers.scene import Scene
from newsparse.layers.speakers.types import Referent
from newsparse.layers.speakers.walk import Resolved, Span

_KIN = frozenset(
    "pere frere fils mari epouse oncle neveu cousin femme homme veuf parent dame monsieur"
    " garcon".split()
)
_RANK = {"office": 0, "profession": 1, "unknown": 2, "variation": 2}


def build_speakers(
    scene: Scene,
    keys: Sequence[tuple[int, ...]],
    resolved: dict[Span, Resolved],
    *,
    first_names: bool = False,
) -> list[tuple[int, Speaker]]:
    """Return the speakers with their keys, in the order in which the rows first name them.

    With *first_names* a person whose gender nothing else shows has that of the first name.
    """
    order = list(dict.fromkeys(k for row in keys for k in row))
    own: dict[int, list[Read]] = {k: [] for k in order}
    for answer in resolved.values():
        for key in dict.fromkeys(answer.keys):
            if key in own:
                own[key].append(answer.read_of(key))
    speakers = [(k, _speaker(scene, n, k, own[k])) for n, k in enumerate(order, 1)]
    if not first_names:
        return speakers
    return [(k, _by_first_name(scene, scene.referents[k], s)) for k, s in speakers]


def _by_first_name(scene: Scene, referent: Referent, speaker: Speaker) -> Speaker:
    """« Anne Leroy »: the gender is likely, and the evidence says that it is the first name."""
    if speaker.gender is not None or referent.leaning is None:
        return speaker
    first = referent.name.split()[0]
    named = next(n for n in referent.namings if n.text.split()[0] == first)
    evidence = _segment(scene.document, named.start, named.start + len(first))
    return attrs.evolve(speaker, gender=referent.leaning, gender_evidence=evidence)


def _speaker(scene: Scene, number: int, key: int, reads: Sequence[Read]) -> Speaker:
    referent = scene.referents[key]
    gender, evidence = _gender(scene, referent, reads)
    mentions = _mentions(scene.document, referent, reads)
    entity: Entity | None = referent.entity
    return Speaker(
        id=f"s{number}",
        name=referent.name,
        kind=SpeakerKind(referent.kind),
        role=_role(referent, reads),
        gender=gender,
        gender_evidence=evidence,
        aliases=referent.aliases,
        mentions=mentions,
        entity=entity,
    )


def _role(referent: Referent, reads: Sequence[Read]) -> str | None:
    """The fullest role the article states: an office before a profession, with its complement."""
    phrase = referent.phrase
    if phrase is not None:
        states = referent.kind == "anonymous" and phrase.noun.sort in ("office", "profession")
        return phrase.text if states else None
    if referent.kind != "person":
        return None
    stated_roles = [(r.phrase, r.text) for r in referent.roles if r.phrase.noun.lemma not in _KIN]
    stated_roles += [
        (r.phrase, r.phrase.text)
        for r in reads
        if r.phrase is not None and r.phrase.noun.person and r.phrase.noun.lemma not in _KIN
    ]
    if stated_roles:
        return min(stated_roles, key=_weight)[1]
    return next((n.title_role for n in referent.namings if n.title_role is not None), None)


def _weight(role: tuple[Phrase, str]) -> tuple[bool, int, bool]:
    """The fullest comes first; who wrote one book is most often something else by trade."""
    phrase = role[0]
    return phrase.noun.lemma == "auteur", _RANK.get(phrase.noun.sort, 3), phrase.bare


def _gender(
    scene: Scene, referent: Referent, reads: Sequence[Read]
) -> tuple[str | None, Segment | None]:
    """The sex of one person, with the words that show it."""
    if not referent.person or referent.plural:
        return None, None
    if referent.evidence is not None:
        return referent.gender, referent.evidence
    for read in sorted(reads, key=lambda r: r.start):
        gender = _shown(read)
        if gender is not None:
            return gender, _segment(scene.document, *_shown_at(scene, read))
    return None, None


def _shown(read: Read) -> str | None:
    """The sex that words show: « elles » are women, one of « ils » may be."""
    if read.pronoun is not None:
        return None if read.pronoun.plural and read.pronoun.gender == "m" else read.pronoun.gender
    phrase = read.phrase
    return phrase.gender if phrase is not None and _proves(phrase) else None


def _proves(phrase: Phrase) -> bool:
    return phrase.noun.person and (phrase.noun.sure or phrase.noun.gender is None)


def _shown_at(scene: Scene, read: Read) -> tuple[int, int]:
    """Where the evidence stands: the pronoun, or the noun with its article."""
    if read.phrase is None:
        return read.start, read.end
    word = scene.analysis.words[read.phrase.head]
    return min(read.start, word.start), word.end


def _segment(document: Document, start: int, end: int) -> Segment:
    return Segment(start=start, end=end, text=document.text[start:end])


def _mentions(document: Document, referent: Referent, reads: Sequence[Read]) -> tuple[Mention, ...]:
    """Names, descriptions beside names, and the words next to quotes, in text order."""
    spans: dict[tuple[int, int], MentionKind] = {}
    for read in reads:
        if read.pronoun is not None:
            spans[read.start, read.end] = MentionKind.PRONOUN
        elif read.phrase is not None:
            spans[read.start, read.end] = MentionKind.NOMINAL
    for naming in referent.namings:
        spans[naming.start, naming.end] = MentionKind.NAME
    return tuple(
        Mention(start=a, end=b, text=document.text[a:b], kind=kind)
        for (a, b), kind in sorted(spans.items())
    )
