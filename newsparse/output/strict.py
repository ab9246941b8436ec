"""Reading JSON values into attrs classes: exact types, and every problem with its path.

cattrs does the walk; the hooks here take away its leniency (``"5"`` is no integer).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn, get_args, get_origin

import attrs
from cattrs import Converter, transform_error
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn

from newsparse.article.kinds import StrEnum
from newsparse.errors import FormatError

_SHOWN = 20  # problems in one message: enough to mend a file by, short enough to read


class UnexpectedValueError(ValueError):
    """A value that is not what the field asks for; the message says what it should be."""


def refuse(what: str, value: object) -> NoReturn:
    """Raise the error for a value that is not *what*."""
    shown = repr(value)
    shown = shown if len(shown) <= 60 else shown[:57] + "..."
    message = f"expected {what}, not {shown}"
    raise UnexpectedValueError(message)


def _exactly(kind: type, what: str) -> Callable[[Any, Any], Any]:
    def read(value: Any, _: Any) -> Any:
        if type(value) is not kind:  # bool is an int to isinstance
            refuse(what, value)
        return value

    return read


def _float(value: Any, _: Any) -> float:
    if type(value) not in (int, float):
        refuse("a number", value)
    return float(value)


def _decimal(value: Any, _: Any) -> Decimal:
    try:
        number = Decimal(value) if type(value) is str else None
    except InvalidOperation:
        number = None
    if number is None or not number.is_finite():
        refuse("a decimal number as a string", value)
    return number


def _datetime(value: Any, _: Any) -> dt.datetime:
    moment = _moment(value, None)
    if not isinstance(moment, dt.datetime):
        refuse("an ISO 8601 datetime without zone", value)
    return moment


def _date(value: Any, _: Any) -> dt.date:
    day = _moment(value, None)
    if day is None or isinstance(day, dt.datetime):
        refuse("an ISO 8601 date", value)
    return day


def _moment(value: Any, _: Any) -> dt.date | dt.datetime | None:
    if value is None:
        return None
    try:
        # The T tells a datetime at midnight from a date.
        read = dt.datetime if type(value) is str and "T" in value else dt.date
        moment = read.fromisoformat(value)
    except (TypeError, ValueError):
        refuse("an ISO 8601 date or datetime", value)
    if isinstance(moment, dt.datetime) and moment.tzinfo is not None:
        refuse("a datetime without zone", value)
    return moment


def _enum(value: Any, kind: type[StrEnum]) -> StrEnum:
    known = [member.value for member in kind]
    if type(value) is not str or value not in known:
        refuse("one of " + ", ".join(known), value)
    return kind(value)


def _mapping(value: Any, _: Any) -> dict[str, Any]:
    if type(value) is not dict:
        refuse("an object", value)
    return value


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _is_mapping(kind: Any) -> bool:
    return get_origin(kind) is Mapping


def _tuple_hook(kind: Any, made: Converter) -> Callable[[Any, Any], Any]:
    listed: Any = list.__class_getitem__(get_args(kind)[0])
    read_list = made.get_structure_hook(listed)

    def read(value: Any, _: Any) -> tuple[Any, ...]:
        if type(value) is not list:  # cattrs would iterate over a string
            refuse("a list", value)
        return tuple(read_list(value, listed))

    return read


def _object_hook(kind: Any, made: Converter) -> Callable[[Any, Any], Any]:
    read_object = make_dict_structure_fn(
        kind, made, _cattrs_forbid_extra_keys=made.forbid_extra_keys
    )

    def read(value: Any, _: Any) -> Any:
        if type(value) is not dict:
            refuse("an object", value)
        return read_object(value, kind)

    return read


def converter(*, forbid_extra_keys: bool) -> Converter:
    """Return a cattrs converter that takes no value for another.

    Args:
        forbid_extra_keys: Whether a field that the class does not have is an error.
    """
    made = Converter(
        forbid_extra_keys=forbid_extra_keys, unstruct_collection_overrides={tuple: list}
    )
    made.register_structure_hook(str, _exactly(str, "a string"))
    made.register_structure_hook(int, _exactly(int, "an integer"))
    made.register_structure_hook(bool, _exactly(bool, "true or false"))
    made.register_structure_hook(float, _float)
    # By its class, or the hook of str, which it inherits from, would leave it a bare string.
    made.register_structure_hook(StrEnum, _enum)
    made.register_structure_hook(Decimal, _decimal)
    made.register_structure_hook(dt.datetime, _datetime)
    made.register_structure_hook(dt.date, _date)
    made.register_structure_hook(dt.datetime | dt.date | None, _moment)
    made.register_structure_hook_func(_is_mapping, _mapping)
    made.register_unstructure_hook(Decimal, str)
    made.register_unstructure_hook(dt.date, dt.date.isoformat)
    made.register_unstructure_hook(dt.datetime, dt.datetime.isoformat)
    made.register_structure_hook_factory(_is_tuple, _tuple_hook)
    made.register_structure_hook_factory(attrs.has, _object_hook)
    return made


def _describe(error: BaseException, _: type | None) -> str:
    if isinstance(error, KeyError):
        return "is missing"
    if isinstance(error, ForbiddenExtraKeysError):
        return "has unknown fields: " + ", ".join(sorted(map(str, error.extra_fields)))
    return str(error)


def read_as(cls: type, document: Any, made: Converter) -> tuple[Any, list[str]]:
    """Return a document read as a class, and what is wrong with it, as ``path: what is wrong``.

    Args:
        cls: An attrs class.
        document: What JSON gave.
        made: What :func:`converter` returned.
    """
    try:
        return made.structure(document, cls), []
    except (BaseValidationError, UnexpectedValueError) as error:
        return None, _problems_of(error)


def _problems_of(error: BaseException) -> list[str]:
    """Return what cattrs found wrong, as ``path: what is wrong``."""
    found = []
    for line in transform_error(error, path="", format_exception=_describe):
        what, _, path = line.rpartition(" @ ")
        found.append(f"{path.lstrip('.') or 'document'}: {what}")
    return found


def reject(what: str, problems: Sequence[str]) -> NoReturn:
    """Raise the error that lists the problems found in *what*.

    Args:
        what: The thing that was read or written, for the first words of the message.
        problems: Each ``path: what is wrong``.
    """
    shown = list(problems[:_SHOWN])
    if len(problems) > _SHOWN:
        shown.append(f"and {len(problems) - _SHOWN} more")
    message = f"{what}: " + "; ".join(shown)
    raise FormatError(message)
