"""CoNLL-U: tokens and trees of an analysis, with the place of every token in the text.

https://universaldependencies.org/format.html
"""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.analysis.types import Analysis, Sentence, Word


def to_conllu(analysis: Analysis, text: str) -> str:
    """Return the sentences of an analysis, each with its text as a comment.

    Contractions are ranges (*du* over *de* and *le*); MISC has ``start_char`` and ``end_char`` in
    the article's text, and ``SpaceAfter=No``.

    Args:
        analysis: What :meth:`newsparse.Parser.analyse` returned.
        text: The article's text.
    """
    return "".join(_block(analysis, sentence, text) for sentence in analysis.sentences)


def _block(analysis: Analysis, sentence: Sentence, text: str) -> str:
    words = analysis.words[sentence.first : sentence.last]
    lines = [f"# text = {' '.join(text[sentence.start : sentence.end].split())}"]
    for token in _tokens(words):
        first = token[0]
        space = "" if text[first.end : first.end + 1].isspace() else "|SpaceAfter=No"
        misc = f"start_char={first.start}|end_char={first.end}{space}"
        if len(token) > 1:
            ids = f"{_number(token[0], sentence)}-{_number(token[-1], sentence)}"
            surface = _one_line(text[first.start : first.end])
            lines.append("\t".join([ids, surface, *"_______", misc]))
        lines += [_row(w, sentence, misc if len(token) == 1 else "_") for w in token]
    return "\n".join(lines) + "\n\n"


def _tokens(words: tuple[Word, ...]) -> Iterator[list[Word]]:
    token: list[Word] = []
    for word in words:
        if token and (word.start, word.end) != (token[0].start, token[0].end):
            yield token
            token = []
        token.append(word)
    if token:
        yield token


def _number(word: Word, sentence: Sentence) -> int:
    return word.index - sentence.first + 1


def _row(word: Word, sentence: Sentence, misc: str) -> str:
    head = 0 if word.head is None else word.head - sentence.first + 1
    columns = (
        str(_number(word, sentence)),
        _one_line(word.text),
        _one_line(word.lemma),
        word.upos,
        "_",
        word.feats or "_",
        str(head),
        "root" if word.head is None else word.deprel,
        "_",
        misc,
    )
    return "\t".join(columns)


def _one_line(form: str) -> str:
    return " ".join(form.split()) or "_"
