"""What was read, a row each: plain values in dicts, for whatever makes tables of them.

Start at :func:`rows`; its columns are in :mod:`newsparse.output.columns`.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from newsparse.article import Article
from newsparse.errors import InputError
from newsparse.output.columns import TABLES, Column, place_of
from newsparse.output.wordless import Wordless


def rows(
    articles: Article | Iterable[Article], of: str = "quotes", *, top: bool = True
) -> Iterator[dict[str, Any]]:
    """Yield a row for each quote, speaker, entity, date, figure or article, lazily and in order.

    Every row has every column of its table, in the order of the reference page; columns of the
    articles' own metadata follow. Values are ``str``, ``int``, ``bool``, ``Decimal``, ``date``,
    ``datetime`` or None.

    Args:
        articles: An article, or any number of them.
        of: ``quotes``, ``speakers``, ``entities``, ``dates``, ``figures`` or ``articles``.
        top: Whether fragments within quotes and repeats in headlines are left out of ``quotes``,
            so that a count of rows is a count of quotes.

    Raises:
        InputError: There is no such table.
    """
    columns = columns_of(of)
    return _rows([articles] if isinstance(articles, Article) else articles, of, columns, top)


def columns_of(of: str) -> tuple[Column, ...]:
    """Return the columns of a table, without those of metadata.

    Raises:
        InputError: There is no such table; the message lists those there are.
    """
    if of not in TABLES:
        message = f"no table of {of!r}: there are {', '.join(TABLES)}"
        raise InputError(message)
    return TABLES[of]


def _rows(
    articles: Iterable[Article], of: str, columns: tuple[Column, ...], top: bool
) -> Iterator[dict[str, Any]]:
    names = {column.name for column in columns}
    for article in articles:
        place = place_of(article)
        carried = {free(name, names): _plain(v) for name, v in article.metadata.items()}
        for item in _items(article, of, top):
            row = {c.name: _value(c.value(place, item)) for c in columns}
            yield {**(_emptied(row) if isinstance(article, Wordless) else row), **carried}


def _items(article: Article, of: str, top: bool) -> Iterable[Any]:
    if of == "articles":
        return (article,)
    if of == "quotes" and top:
        return article.top_quotes
    found: Iterable[Any] = getattr(article, of)
    return found


def free(name: str, taken: Collection[str]) -> str:
    """Return the column of metadata of a name: it never takes the name of one of ours."""
    while name in taken:
        name = f"metadata_{name}"
    return name


def _emptied(row: dict[str, Any]) -> dict[str, Any]:
    """Words that were left out are not known, and neither is how many there were."""
    blank = {n: None for n, v in row.items() if isinstance(v, str) and not v.strip()}
    return {**row, **blank, **({"characters": None} if "characters" in row else {})}


def _value(value: Any) -> Any:
    from decimal import Decimal

    return Decimal(str(value)) if isinstance(value, float) else value


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool | int | float):
        return str(value)
    return json.dumps(value, ensure_ascii=False, default=str)
