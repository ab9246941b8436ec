"""Tables as data frames of pandas, polars or Arrow."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Literal

from newsparse.article import Article
from newsparse.errors import InputError
from newsparse.output.columns import TABLES, Column
from newsparse.output.rows import columns_of, rows
from newsparse.source.extras import load

_ARROW = {"text": "string", "integer": "int64", "number": "float64", "boolean": "bool_"}


def to_frames(
    articles: Article | Iterable[Article],
    library: Literal["pandas", "polars", "arrow"] = "pandas",
    *,
    of: Iterable[str] = tuple(TABLES),
    top: bool = True,
) -> dict[str, Any]:
    """Return a data frame for each table, with the columns of :func:`newsparse.rows`.

    Numbers are doubles, days and moments have the library's own types, columns of metadata are
    text.

    Args:
        articles: An article, or any number of them; they are held in memory.
        library: Whose frames: ``pandas``, ``polars``, or ``arrow`` for tables of pyarrow.
        of: Which tables.
        top: As in :func:`newsparse.rows`.

    Raises:
        InputError: There is no such table or library.
        MissingExtraError: The library is not installed; the message says what to install.
    """
    if library not in {"pandas", "polars", "arrow"}:
        message = f"library must be 'pandas', 'polars' or 'arrow', not {library!r}"
        raise InputError(message)
    if library != "arrow":
        load(library, extra=library)
    kept = [articles] if isinstance(articles, Article) else list(articles)
    tables = {name: to_arrow(list(rows(kept, name, top=top)), columns_of(name)) for name in of}
    if library == "polars":
        return {name: load("polars", extra="polars").from_arrow(t) for name, t in tables.items()}
    if library == "pandas":
        return {name: table.to_pandas() for name, table in tables.items()}
    return tables


def to_arrow(found: list[dict[str, Any]], columns: Iterable[Column]) -> Any:
    """Return rows as a table of pyarrow: the table's columns, then those of metadata."""
    arrow = load("pyarrow", extra="parquet")
    known = {column.name: column.type for column in columns}
    names = dict.fromkeys([*known, *(name for row in found for name in row)])
    kinds = {"date": arrow.date32(), "moment": arrow.timestamp("us")}
    kinds |= {kind: getattr(arrow, name)() for kind, name in _ARROW.items()}
    schema = arrow.schema([(name, kinds[known.get(name, "text")]) for name in names])
    lists = {name: [_held(row.get(name)) for row in found] for name in names}
    return arrow.table(lists, schema=schema)


def _held(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value
