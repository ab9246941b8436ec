"""The scene: what is speech, how far apart two places are, and who is most present."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.analysis import Analysis, Sentence
from newsparse.document import build
from newsparse.layers.speakers.mentions.read import index_people
from newsparse.layers.speakers.scene import Scene, Seen, place, salience, speech_spans
from newsparse.layers.speakers.types import Referent
from newsparse.source import Source

_SENTENCE = "Il pleut. "


def scene_of(number: int, *speech: tuple[int, int]) -> Scene:
    """Return a scene of ten-character sentences in which two people may be seen."""
    text = _SENTENCE * number
    document = build(Source(text=text))
    size = len(_SENTENCE)
    sentences = tuple(
        Sentence(start=i * size, end=i * size + size - 1, first=0, last=0, block=0)
        for i in range(number)
    )
    people = [
        Referent(key=i, name=name, aliases=(), type="PER", kind="person")
        for i, name in enumerate(("Anne", "Paul", "Marc"))
    ]
    return Scene(
        document=document,
        analysis=Analysis(words=(), sentences=sentences, names=()),
        index=index_people(()),
        speech=speech,
        referents=people,
    )


def seen(start: int, key: int, **marks: bool) -> Seen:
    """Return a place where somebody is spoken of."""
    flags = {"subject": False, "speech": False, "governed": False, **marks}
    return Seen(start=start, key=key, **flags)


@pytest.mark.parametrize(
    ("position", "within"),
    [(0, True), (4, True), (5, False), (11, False), (12, True), (19, True), (20, False)],
)
def test_first_and_last_character_of_speech(position: int, within: bool) -> None:
    """Speech runs from its first character, that of the text included, to before its end."""
    assert scene_of(3, (0, 5), (12, 20)).in_speech(position) is within


def test_nothing_before_the_first_speech_is_speech() -> None:
    """The last span is not that before the first."""
    assert not scene_of(3, (12, 20)).in_speech(3)
    assert not scene_of(3).in_speech(3)


@pytest.mark.parametrize(("position", "sentence"), [(0, 0), (9, 0), (10, 1), (19, 1), (25, 2)])
def test_sentence_of_a_character(position: int, sentence: int) -> None:
    """The sentence that holds it, or the one before the gap it stands in."""
    assert scene_of(3).sentence_at(position) == sentence


@pytest.mark.parametrize(
    ("one", "other", "apart"), [(0, 5, 0), (0, 10, 1), (10, 0, 1), (0, 35, 3), (12, 35, 2)]
)
def test_distance_in_sentences(one: int, other: int, apart: int) -> None:
    """Counted whichever comes first."""
    assert scene_of(4).distance(one, other) == apart


def test_sentences_of_speech_do_not_count() -> None:
    """What somebody says takes nobody out of sight."""
    assert scene_of(4, (10, 29)).distance(0, 35) == 1


def test_places_are_kept_in_text_order_and_read_backwards() -> None:
    """However they are added; what stands at the position itself is not before it."""
    scene = scene_of(4)
    for one in (seen(20, 0), seen(0, 1), seen(10, 2)):
        scene.add(one)
    assert [s.start for s in scene.seen] == [0, 10, 20]
    assert [s.start for s in scene.before(20)] == [10, 0]
    assert [s.start for s in scene.before(21)] == [20, 10, 0]
    assert scene.last_place(1, 35) == 0
    assert scene.last_place(0, 20) is None


@pytest.mark.parametrize(("apart", "reached"), [(12, True), (13, False)])
def test_reach_of_a_pronoun(apart: int, reached: bool) -> None:
    """Twelve sentences back somebody is still in reach, thirteen no more."""
    scene = scene_of(20)
    scene.add(seen(0, 0))
    assert (scene.last_place(0, apart * len(_SENTENCE)) == 0) is reached


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (seen(30, 0), seen(20, 1)),
        (seen(30, 0, subject=True), seen(31, 1)),
        (seen(30, 0), seen(31, 1, governed=True)),
        (seen(30, 0), seen(31, 1, speech=True)),
        (seen(30, 0, spoke=True), seen(31, 1)),
        (seen(30, 0, subject=True), seen(31, 1, spoke=True, speech=True)),
        (seen(31, 0, spoke=True), seen(30, 1, subject=True)),
        (seen(20, 0, subject=True), seen(30, 1)),
    ],
)
def test_who_is_more_present(more: Seen, less: Seen) -> None:
    """The nearer, subjects, speakers; less what is governed or within speech."""
    scene = scene_of(5)
    scene.add(more)
    scene.add(less)
    present = salience(scene, 45)
    assert present[more.key] > present[less.key]


def test_last_speaker_is_more_present_than_the_one_before() -> None:
    """And both more than one who did not speak."""
    scene = scene_of(5)
    scene.add(seen(30, 2))
    scene.add(seen(31, 1, spoke=True))
    scene.add(seen(32, 0, spoke=True))
    present = salience(scene, 45)
    assert present[0] > present[1] > present[2]


@pytest.mark.parametrize("key", [0, 1, 2])
def test_best_place_counts(key: int) -> None:
    """A person seen twice is as present as at the better place."""
    scene = scene_of(5)
    scene.add(seen(30, key, subject=True))
    scene.add(seen(40, key, speech=True))
    assert salience(scene, 45) == {key: 1.0}


@pytest.mark.parametrize("mark", ["«", "« ", "“", '"', "„", "‹"])
def test_words_in_marks_are_speech(mark: str) -> None:
    """A span is speech where a mark opens it, at the start of the text too."""
    for before in ("", "Hier, "):
        start = len(before + mark)
        document = build(Source(text=f"{before}{mark}oui » a dit Paul Roche."))
        assert speech_spans(document, [(start, start + 3)]) == ((start, start + 3),)


def test_words_without_marks_are_no_speech() -> None:
    """And several spans come in text order."""
    document = build(Source(text="« a » et « b », mais c."))
    assert speech_spans(document, [(11, 12), (20, 21), (2, 3)]) == ((2, 3), (11, 12))
    document = build(Source(text="« a et b"))
    assert speech_spans(document, [(7, 8)]) == ()


@pytest.mark.parametrize(
    ("sentence", "words", "subject", "governed"),
    [
        ("Paul Roche dort.", "Paul Roche", True, False),
        ("Hier, Paul Roche dort.", "Paul Roche", True, False),
        ("Anne Leroy a vu Paul Roche.", "Paul Roche", False, False),
        ("Anne Leroy parle à Paul Roche.", "Paul Roche", False, True),
        ("Anne Leroy vient de Lyon.", "Lyon", False, True),
        ("Le ministre, Paul Roche, dort.", "Paul Roche", True, False),
    ],
)
def test_place_in_the_sentence(
    parser: newsparse.Parser, sentence: str, words: str, subject: bool, governed: bool
) -> None:
    """Subjects come to the fore, what a preposition governs stays behind."""
    analysis = parser.analyse(Source(text=sentence))
    start = sentence.index(words)
    assert place(analysis, start, start + len(words)) == (subject, governed)
