"""Metadata as they are carried along: only what every output can hold, said at the input."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from newsparse.errors import InputError

FILE = "file"
"""Metadata that :func:`newsparse.source.read_many` adds: where a text lies, and no word of it."""

_HELD = (str, bool, int, float, Decimal, dt.date, dt.time, type(None))
_SURROGATE = re.compile("[\ud800-\udfff]")


def check_unicode(name: str, text: str) -> None:
    """Refuse words that no file can hold.

    Raises:
        InputError: There are lone surrogates in them; the message names the field.
    """
    if _SURROGATE.search(text):
        message = (
            f"{name} holds lone surrogates, so it is no valid Unicode: "
            "decode its bytes again with the right encoding"
        )
        raise InputError(message)


def carried(metadata: Mapping[Any, Any]) -> dict[str, Any]:
    """Return metadata with keys of text, and None where a number is none (NaN, infinity).

    Dates, moments and decimals stay what they are, for tables have columns of them.

    Raises:
        InputError: A value is nothing that JSON or a table can hold; the message names its key.
    """
    try:
        return {
            _key(key, "metadata"): _value(f"metadata[{str(key)!r}]", metadata[key])
            for key in metadata
        }
    except RecursionError:
        message = "metadata are nested too deeply, or hold themselves: pass strings, numbers, lists"
        raise InputError(message) from None


def file_of(metadata: Mapping[str, Any]) -> str:
    """Return the path of the file that an article was read from; empty where there was none."""
    path = metadata.get(FILE)
    return "" if path is None else str(path)  # a column of that name may hold nothing


def _key(key: object, where: str) -> str:
    check_unicode(f"a key of {where}", str(key))
    return str(key)


def _value(where: str, value: Any) -> Any:
    if isinstance(value, Mapping):
        return {_key(k, where): _value(f"{where}[{str(k)!r}]", v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_value(f"{where}[{i}]", item) for i, item in enumerate(value)]
    if getattr(value, "shape", None) == () and hasattr(value, "item"):
        value = value.item()  # a number of numpy
    if isinstance(value, str):
        check_unicode(where, value)
    elif not isinstance(value, _HELD):
        message = (
            f"{where} is a {type(value).__name__}, which JSON cannot hold: "
            "pass strings, numbers, lists or dicts"
        )
        raise InputError(message)
    return None if _is_none(value) else value


def _is_none(value: Any) -> bool:
    """NaN, the infinities and the NaT of pandas: JSON has no form for them."""
    if isinstance(value, float):
        return not math.isfinite(value)
    if isinstance(value, Decimal):
        return not value.is_finite()
    return bool(value != value)  # noqa: PLR0124


def plain(value: Any) -> Any:
    """Return a cell of a table as JSON has it: what it has no form for becomes its text."""
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, _HELD) and _is_none(value):
        return None
    return value.isoformat() if isinstance(value, dt.date | dt.time) else str(value)
