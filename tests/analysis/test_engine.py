"""The engine: words, sentences and names with their places in the caller's text."""

from __future__ import annotations

import itertools

import pytest

import newsparse
from newsparse.analysis import Analysis
from newsparse.document import build
from newsparse.source import Source

TEXT = (
    "Le maire de Quimper au conseil du 3 mai\n\n"
    "Le maire de Quimper, Yann Kerboul, a quitté la salle du conseil à 22\u202fheures. "
    "Il n’a pas répondu aux questions des élus d’opposition\u00a0; « Je reviendrai », a-t-il dit.\n"
    "La suite est prévue mardi\n"
    "Sa première adjointe, Mme Le Goff, a pris la présidence"
)
TEXTS = [
    TEXT,
    "Le maire a dit oui.\u2028Il part.",
    "« Auquel des deux ? » demande-t-elle – « au plus jeune »…",
    "a" * 300 + " fin du mot, dit le maire de Brest.",
    "🙂 Le maire 🚀 rit du\u00ad rable e\u0301te\u0301.",
    "du",
    "",
]


@pytest.fixture(scope="module")
def read(parser: newsparse.Parser) -> dict[str, Analysis]:
    """The analysis of each text, in the text that is read (without what nobody sees)."""
    return {text: parser._engine.analyse([build(Source(text=text))])[0] for text in TEXTS}


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: repr(text[:12]))
def test_words_stand_in_the_text_in_order(read: dict[str, Analysis], text: str) -> None:
    """Spans are in range, not empty, in order, hold no white space at their ends."""
    analysis = read[text]
    document = build(Source(text=text))
    text, plain = document.text, document.shadow
    floor = (0, 0)
    for number, word in enumerate(analysis.words):
        assert word.index == number
        assert 0 <= word.start < word.end <= len(text)
        assert not text[word.start].isspace()
        assert not text[word.end - 1].isspace()
        span = (word.start, word.end)
        assert span == floor or word.start >= floor[1]
        floor = span
    counts = [(w.start, w.end) for w in analysis.words]
    for word in analysis.words:
        if counts.count((word.start, word.end)) == 1:
            shown = plain[word.start : word.end].replace("\u200b", "").replace(" ", "")
            assert word.text.replace("\u200b", "").replace(" ", "") == shown


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: repr(text[:12]))
def test_every_letter_stands_in_a_word(read: dict[str, Analysis], text: str) -> None:
    """Nothing that can be read is lost between the words, but where an endless word is cut."""
    covered = {i for w in read[text].words for i in range(w.start, w.end)}
    text = build(Source(text=text)).text
    lost = [i for i, c in enumerate(text) if c.isalnum() and i not in covered]
    assert all(text[max(0, i - 60) : i] == "a" * 60 for i in lost)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: repr(text[:12]))
def test_sentences_part_the_words_and_stay_in_their_blocks(
    read: dict[str, Analysis], text: str
) -> None:
    """Each word is in one sentence, each sentence in one block, each tree has one root."""
    analysis = read[text]
    blocks = build(Source(text=text)).blocks
    bounds = [0, *(s.last for s in analysis.sentences)]
    assert [s.first for s in analysis.sentences] == bounds[:-1]
    assert bounds[-1] == len(analysis.words)
    for number, sentence in enumerate(analysis.sentences):
        words = analysis.words[sentence.first : sentence.last]
        assert (sentence.start, sentence.end) == (words[0].start, words[-1].end)
        assert {w.sentence for w in words} == {number}
        block = blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        assert sum(w.head is None for w in words) == 1
        assert all(w.head is None or sentence.first <= w.head < sentence.last for w in words)


def test_a_line_without_a_stop_ends_its_sentence(read: dict[str, Analysis]) -> None:
    """Headlines and crossheads have no full stop, yet nothing runs on into the next line."""
    analysis = read[TEXT]
    ends = {TEXT[: s.end].count("\n") for s in analysis.sentences}
    assert ends == {0, 2, 3, 4}
    for sentence in analysis.sentences:
        assert "\n" not in TEXT[sentence.start : sentence.end]


@pytest.mark.parametrize(
    ("token", "words"), [("du", ["de", "le"]), ("aux", ["à", "les"]), ("des", ["de", "les"])]
)
def test_contractions_are_two_words_with_one_span(
    read: dict[str, Analysis], token: str, words: list[str]
) -> None:
    """*du* is *de* and *le*, and both stand where *du* stands."""
    start = TEXT.index(f" {token} ", TEXT.index("Yann")) + 1
    found = read[TEXT].words_in(start, start + len(token))
    assert [w.text for w in found] == words
    assert {(w.start, w.end) for w in found} == {(start, start + len(token))}


def test_names_stand_in_the_text_apart(read: dict[str, Analysis]) -> None:
    """Names are spans of the text that do not overlap, of one of four types."""
    names = read[TEXT].names
    assert "Yann Kerboul" in {TEXT[n.start : n.end] for n in names}
    assert {n.type for n in names} <= {"PER", "ORG", "LOC", "MISC"}
    assert all(a.end <= b.start for a, b in itertools.pairwise(names))


def test_articles_read_together_are_read_as_if_alone(
    parser: newsparse.Parser, read: dict[str, Analysis]
) -> None:
    """A batch changes neither words nor places."""
    documents = [build(Source(text=text)) for text in TEXTS]
    together = parser._engine.analyse(documents)
    for text, analysis in zip(TEXTS, together, strict=True):
        alone = [(w.start, w.end, w.text, w.upos) for w in read[text].words]
        assert [(w.start, w.end, w.text, w.upos) for w in analysis.words] == alone


def test_reading_leaves_torch_as_it_was(parser: newsparse.Parser) -> None:
    """The caller's number of threads and gradients are untouched after a parse."""
    import torch

    before = torch.get_num_threads()
    try:
        torch.set_num_threads(2)
        parser.parse("Le maire a dit oui.")
        assert torch.get_num_threads() == 2
        assert torch.is_grad_enabled()
        assert not torch.is_inference_mode_enabled()
    finally:
        torch.set_num_threads(before)
