"""What stands behind an option: dates, numbers, names of columns; the rest is refused."""

from __future__ import annotations

import argparse
import datetime as dt

from newsparse.errors import InputError


def day(value: str) -> dt.date | dt.datetime:
    """Return a publication date.

    Raises:
        argparse.ArgumentTypeError: It is none.
    """
    from newsparse.source import Source

    try:
        published = Source(text="x", published=value).published
    except InputError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    assert published is not None
    return published


def indent(value: str) -> int:
    """Return a number of spaces.

    Raises:
        argparse.ArgumentTypeError: It is none.
    """
    if not value.isdecimal() or int(value) > 16:
        message = f"expected a number of spaces from 0 to 16, not {value!r}"
        raise argparse.ArgumentTypeError(message)
    return int(value)


def count(value: str) -> int:
    """Return a number of things, of which there is one at least.

    Raises:
        argparse.ArgumentTypeError: It is none.
    """
    if not value.isdecimal() or int(value) < 1:
        message = f"expected a number from 1, not {value!r}"
        raise argparse.ArgumentTypeError(message)
    return int(value)


def column(value: str) -> tuple[str, str]:
    """Return a field and the column that holds it.

    Raises:
        argparse.ArgumentTypeError: It is not FIELD=NAME, or there is no such field; the message
            lists those there are.
    """
    from newsparse.source.columns import FIELDS

    field, found, name = value.partition("=")
    if not found or not field or not name:
        message = f"expected FIELD=NAME, such as text=contenu, not {value!r}"
        raise argparse.ArgumentTypeError(message)
    if field not in FIELDS:
        message = f"no field {field!r}: columns can be given for {', '.join(FIELDS)}"
        raise argparse.ArgumentTypeError(message)
    return field, name


def way(value: str) -> str:
    """Return a way of rewriting articles.

    Raises:
        argparse.ArgumentTypeError: There is no such way; the message lists those there are.
    """
    from newsparse.evaluate.rewrite import WAYS  # what evaluates is not loaded for --help

    if value not in WAYS:
        message = f"expected one of {', '.join(WAYS)}, not {value!r}"
        raise argparse.ArgumentTypeError(message)
    return value
