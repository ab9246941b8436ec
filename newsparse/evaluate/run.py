"""Reading and scoring a directory of gold articles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from newsparse.article import Article
from newsparse.evaluate.found import lines_of
from newsparse.evaluate.gold import ids_in, read_gold
from newsparse.evaluate.rewrite import rewrite
from newsparse.evaluate.score import score
from newsparse.evaluate.tally import Report


class Parse(Protocol):
    """What reads an article: :func:`newsparse.parse`, or the method of a parser."""

    def __call__(self, article: str, /, *, published: dt.date | None) -> Article:
        """Return the article that was read."""
        ...


def evaluate(
    texts: Path,
    gold: Path,
    *,
    parse: Parse,
    only: Iterable[str] | None = None,
    typography: str | None = None,
) -> Report:
    """Return how well articles are read.

    An article on which *parse* raises has found nothing, and is named in ``Report.failed``.

    Args:
        texts: Directory of the texts, ``ID.txt`` each.
        gold: Directory of the annotations, ``ID.json`` or ``ID.ann`` each.
        parse: What reads an article.
        only: Ids of the articles to score; all that have an annotation, by default.
        typography: Rewrite the articles in it first: one of ``newsparse.evaluate.rewrite.WAYS``.

    Raises:
        InputError: There is no annotation, or a file cannot be read.
        FormatError: An annotation is not in the format.
    """
    report = Report()
    for known in ids_in(gold) if only is None else only:
        text, annotated = read_gold(texts, gold, known)
        if typography is not None:
            text, annotated = rewrite(text, annotated, typography)
        article, one = None, Report()
        try:
            article = parse(text, published=annotated.published)
        except Exception as error:  # noqa: BLE001 - one bad article must not hide the score of the others
            one.failed.append(f"{known}: {type(error).__name__}: {error}")
        if article is not None and article.text != text:
            one.failed.append(f"{known}: article.text is not the text that was passed")
        score(annotated, text, article, one)
        one.found += () if article is None else lines_of(known, article)
        report.include(one)
    return report
