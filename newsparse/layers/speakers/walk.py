"""The walk: every mention of a source in text order, each resolved with those before it known."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from newsparse.analysis import Analysis, Word
from newsparse.layers.speakers.extents import extent, led_from, role_start
from newsparse.layers.speakers.lexicon import fold, never_sources, noun_at, noun_from
from newsparse.layers.speakers.mentions.documents import can_write, document_author
from newsparse.layers.speakers.mentions.kinds import kind_of
from newsparse.layers.speakers.mentions.nominals import resolve_nominal
from newsparse.layers.speakers.mentions.pronouns import resolve_pronoun
from newsparse.layers.speakers.mentions.read import Read, read_mention
from newsparse.layers.speakers.phrases import Phrase, past
from newsparse.layers.speakers.scene import Scene, Seen, is_main, place
from newsparse.layers.speakers.types import Naming, Referent
from newsparse.spans import Ordered, last_before

Span = tuple[int, int]
_DEPTH = 3
_ARTICLE = 6  # characters of an article by which the words next to a quote begin earlier
_LONGER = 40  # characters of an apposition by which they end later
_TOGETHER = re.compile(
    r",? (?:et|ainsi que) (?=(?:le |la |les |l'|une? |son |sa |ses |leurs? )[^\W\d])"
)
_LEADS_NOUN = frozenset(
    "le la l' les un une son sa ses leur leurs ancien ancienne ex nouveau nouvelle premier "
    "premiere vice jeune".split()
)
_LEADS = frozenset("le la l' les un une des ce cet cette ces son sa ses leur leurs".split())


@attrs.frozen(kw_only=True)
class Resolved:
    """A mention and whom it means."""

    read: Read
    keys: tuple[int, ...]
    parts: tuple[Resolved, ...] = ()
    """Each of those whom the words join: « la maire de Sète et l'ancien préfet »."""

    def read_of(self, key: int) -> Read:
        """Return what the words say of one of those they mean."""
        return next((part.read for part in self.parts if key in part.keys), self.read)


def walk(scene: Scene, spans: Iterable[Span]) -> dict[Span, Resolved]:
    """Resolve the mentions next to quotes, and what the text says between them, in text order."""
    wanted = sorted(set(spans))
    _see_names(scene, wanted)
    items: list[tuple[int, int, bool]] = [(a, b, True) for a, b in wanted]
    items += [(a, b, False) for a, b in _subjects(scene, wanted)]
    found: dict[Span, Resolved] = {}
    for start, end, spoke in sorted(items):
        resolved = _resolve(scene, (start, end), 0)
        if resolved is None:
            continue
        if spoke:
            found[start, end] = resolved
        for key in resolved.keys:
            _see(scene, (start, end), key, spoke)
    return found


def walk_sources(
    scene: Scene, spans: Iterable[Span], known: dict[Span, Resolved]
) -> dict[Span, Resolved]:
    """Resolve the words of sources that say no quote, once those of the quotes are known.

    They come last so that a source of figures never changes who says a quote.
    """
    found: dict[Span, Resolved] = {}
    said = Ordered(_Said(start=a, end=b, resolved=r) for (a, b), r in known.items())
    for start, end in sorted(set(spans)):
        near = said.touching(start, end)
        same = [s for s in near if start - s.start <= _ARTICLE and s.end - end <= _LONGER]
        resolved = same[0].resolved if same else _resolve(scene, (start, end), 0)
        if resolved is not None and (same or _can_count(scene, resolved)):
            found[start, end] = resolved
    return found


def _can_count(scene: Scene, resolved: Resolved) -> bool:
    """« Selon les régions », « selon un bilan »: what is only described must be somebody."""
    phrase = scene.referents[resolved.keys[0]].phrase
    return phrase is None or phrase.noun.sort not in ("unknown", "document")


@attrs.frozen(kw_only=True)
class _Said:
    """The words next to a quote, resolved."""

    start: int
    end: int
    resolved: Resolved


def _see_names(scene: Scene, wanted: list[Span]) -> None:
    covered = {i for a, b in wanted for i in range(a, b)}
    before: tuple[Naming, int] | None = None
    for naming, key in scene.index.places:
        if naming.start not in covered:
            joined = _joined(scene, before, (naming, key))
            _see(scene, (naming.start, naming.end), key, False, joined)
        before = (naming, key)


def _joined(
    scene: Scene, before: tuple[Naming, int] | None, this: tuple[Naming, int]
) -> int | None:
    """The person named before, where only *et* stands between the two names."""
    if before is None or before[1] == this[1]:
        return None
    if not all(scene.referents[key].kind == "person" for _, key in (before, this)):
        return None
    between = fold(scene.document.shadow[before[0].end : this[0].start])[:12]
    return before[1] if between in ("et", "et m.", "et mme", "et me", "et son frere") else None


def _see(scene: Scene, span: Span, key: int, spoke: bool, joined: int | None = None) -> None:
    subject, governed = place(scene.analysis, *span)
    scene.add(
        Seen(
            start=span[0],
            key=key,
            subject=subject or spoke,
            speech=not spoke and scene.in_speech(span[0]),
            governed=governed and not spoke,
            main=is_main(scene.analysis, *span),
            spoke=spoke,
            joined=joined,
        )
    )


def _subjects(scene: Scene, wanted: list[Span]) -> list[Span]:
    """Descriptions of sources that are subjects outside of speech: they too are in view."""
    analysis = scene.analysis
    heads = {r.phrase.head for p in scene.index.people for r in p.roles}
    stops = frozenset(n.first for n, _ in scene.index.places)
    outer = (n for n, _ in scene.index.places if not _is_inner(analysis, n))
    covered = {i for n in outer for i in range(n.start, n.end)}
    covered |= {i for a, b in wanted for i in range(a, b)}
    found = []
    for word in analysis.words:
        if not word.deprel.startswith("nsubj") or word.upos != "NOUN" or word.index in heads:
            continue
        if scene.in_speech(word.start):
            continue
        span = _span(analysis, word, stops)
        if span is not None and not covered.intersection(range(*span)):
            found.append(span)
    return found


def _is_inner(analysis: Analysis, naming: Naming) -> bool:
    """« le tribunal de Lyon »: a place behind *de* is only part of a description."""
    before = {fold(w.text) for w in last_before(analysis.words, naming.first, 2)}
    return naming.type == "LOC" and bool({"de", "d'", "du"} & before)


def _span(analysis: Analysis, word: Word, stops: frozenset[int]) -> Span | None:
    known = noun_from(analysis.words, word.index)
    if known is None or known[0].sort in ("document", "service"):
        return None
    end = extent(analysis, word.index, known[1], stops)
    first = led_from(analysis.words, role_start(analysis, word.index), _LEADS)
    return analysis.words[first].start, analysis.words[end - 1].end


def _resolve(scene: Scene, span: Span, depth: int) -> Resolved | None:
    parts = _parts(scene, span)
    if len(parts) > 1:
        known = [r for part in parts if (r := _alone(scene, part, depth)) is not None]
        if len(known) > 1:
            keys = dict.fromkeys(key for resolved in known for key in resolved.keys)
            return Resolved(read=known[0].read, keys=tuple(keys), parts=tuple(known))
    return _alone(scene, span, depth)


def _parts(scene: Scene, span: Span) -> list[Span]:
    """« la maire de Sète ainsi que l'ancien préfet »: two who speak, where a noun says so."""
    start, end = span
    for join in _TOGETHER.finditer(scene.document.shadow, start, end):
        forms = [fold(w.text) for w in scene.analysis.words_in(join.end(), end)]
        known = noun_at(forms, past(forms, 0, _LEADS_NOUN))
        if known is not None and known[0].sort not in ("unknown", "document"):
            return [(start, join.start()), *_parts(scene, (join.end(), end))]
    return [span]


def _alone(scene: Scene, span: Span, depth: int) -> Resolved | None:
    read = read_mention(scene.document, scene.analysis, scene.index, span)
    if read is None:
        return None
    if read.names:
        return Resolved(read=read, keys=read.names)
    if read.pronoun is not None:
        keys = resolve_pronoun(scene, read.pronoun, read.start)
        return Resolved(read=read, keys=keys) if keys else None
    if read.phrase is None or read.phrase.noun.lemma in never_sources():
        return None
    if read.phrase.noun.sort == "document":
        author = document_author(scene, read.phrase, lambda span: _source(scene, span, depth))
        if author is not None:
            return Resolved(read=read, keys=author)
    key = resolve_nominal(scene, read.phrase, read.start)
    if key is None:
        key = scene.new(_described(read.phrase))
    return Resolved(read=read, keys=(key,))


def _source(scene: Scene, span: Span, depth: int) -> tuple[int, ...] | None:
    """What a span names, where it is somebody who can write."""
    read = read_mention(scene.document, scene.analysis, scene.index, span)
    if read is None or depth >= _DEPTH or not can_write(scene, read):
        return None
    resolved = _resolve(scene, span, depth + 1)
    return None if resolved is None else resolved.keys


def _described(phrase: Phrase) -> Referent:
    return Referent(
        key=-1,
        name=phrase.text,
        aliases=(),
        type=None,
        kind=kind_of(phrase),
        phrase=phrase,
        gender=phrase.gender,
        plural=phrase.plural,
    )
