"""CoNLL-U: tokens and trees of an analysis, with the place of every token in the text.

https://universaldependencies.org/format.html
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote as escaped

from newsparse.analysis.types import Analysis, Sentence, Word
from newsparse.output.records import digest

_READABLE = ":@+,="  # in an id beside letters, digits and « _.-~ »; UD keeps « / » for itself


def to_conllu(analysis: Analysis, text: str, article_id: str | None = None) -> str:
    """Return the sentences of an analysis, with the comments that UD asks for.

    The document begins with ``newdoc id``, each block of the article with ``newpar``, each
    sentence has ``sent_id`` (the document's id and a number) and ``text``, which is its forms put
    together. Contractions are ranges (*du* over *de* and *le*); MISC has ``start_char`` and
    ``end_char`` in the article's text, and ``SpaceAfter=No``.

    Args:
        analysis: What :meth:`newsparse.Parser.analyse` returned.
        text: The article's text.
        article_id: Its id; the SHA-256 of the text by default, as of an article that has none.
            What an id of UD cannot hold (spaces, ``/``) is written as in an address (``%20``).
    """
    name = escaped(digest(text) if article_id is None else article_id, safe=_READABLE) or "_"
    return "".join(_sentences(analysis, text, name))


def _sentences(analysis: Analysis, text: str, name: str) -> Iterator[str]:
    block = None
    for number, sentence in enumerate(analysis.sentences, 1):
        comments = [f"# newdoc id = {name}"] if block is None else []
        comments += ["# newpar"] if sentence.block != block else []
        comments.append(f"# sent_id = {name}-{number}")
        block = sentence.block
        yield _block(analysis, sentence, text, comments)


def _block(analysis: Analysis, sentence: Sentence, text: str, comments: list[str]) -> str:
    lines: list[str] = []
    forms = ""
    for token in _tokens(analysis.words[sentence.first : sentence.last]):
        first = token[0]
        # The characters themselves, not the word, whose typography is plain: text must match.
        form = _one_line(text[first.start : first.end])
        follows = text[first.end : first.end + 1].isspace()
        forms += form + (" " if follows else "")
        misc = f"start_char={first.start}|end_char={first.end}"
        misc += "" if follows else "|SpaceAfter=No"
        if len(token) > 1:
            ids = f"{_number(token[0], sentence)}-{_number(token[-1], sentence)}"
            lines.append("\t".join([ids, form, *"_______", misc]))
            lines += [_row(word, sentence, _one_line(word.text), "_") for word in token]
        else:
            lines.append(_row(first, sentence, form, misc))
    return "\n".join([*comments, f"# text = {forms.rstrip()}", *lines]) + "\n\n"


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


def _row(word: Word, sentence: Sentence, form: str, misc: str) -> str:
    head = 0 if word.head is None else word.head - sentence.first + 1
    columns = (
        str(_number(word, sentence)),
        form,
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
