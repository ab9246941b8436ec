"""From the bytes of a file to its characters: which encoding holds, and what to do where none does.

Errors say what is wrong and not which file: whoever asked knows its name and puts it in front.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from pathlib import Path

from newsparse.errors import InputError

_MARKS = (  # the longer first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NO_TEXT = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a zip archive, as Word and OpenDocument write",
    b"\x1f\x8b": "compressed with gzip",
    b"PAR1": "Parquet",
}
_HEAD = 4_096  # bytes in which a page declares its encoding; browsers look at 1,024
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_DECLARED = re.compile(
    rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
# Python decodes more than letters: « punycode » and « unicode_escape » are no page's encoding.
_OF_PAGES = re.compile(r"utf|cp\d|iso8859|mac|koi8|gb|big5|euc|shift|ascii")
_LATIN = frozenset(
    {"iso8859-1", "ascii"}
)  # what browsers read as cp1252, which has « ’ » and « œ »


def marked(data: bytes) -> str | None:
    """Return the encoding that a byte order mark states, or None."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def read_text(path: Path, encoding: str) -> str:
    """Return the text of a file without its byte order mark, which wins over *encoding*.

    Raises:
        InputError: It cannot be read or decoded, or is no text.
    """
    data = _bytes(path)
    return decoded(data, marked(data) or encoding).removeprefix("\ufeff")


def read_page(path: Path, encoding: str) -> str:
    """Return an HTML page: by its byte order mark, what it declares, or *encoding*.

    A page that declares Latin-1 and is valid UTF-8 was saved anew by somebody: it is UTF-8.

    Raises:
        InputError: It cannot be read, or none of these decodes it.
    """
    data = _bytes(path)
    if mark := marked(data):
        return decoded(data, mark).removeprefix("\ufeff")
    declared = _declared(data[:_HEAD])
    if declared is not None:
        for name in ("utf-8", declared):
            with suppress(UnicodeDecodeError):
                return data.decode(name, "replace" if name == "cp1252" else "strict")
    return decoded(data, encoding)


def decoded(data: bytes, encoding: str) -> str:
    """Return what bytes hold.

    Raises:
        InputError: They are of another encoding; the message names the remedy.
    """
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        wrong = data[error.start : error.start + 1].hex()
        message = (
            f"cannot decode it as {encoding} (byte 0x{wrong} at {error.start:,}): pass the "
            'encoding it was written in, often encoding="cp1252"'
        )
        raise InputError(message) from error
    except LookupError as error:
        raise unknown(error) from error


def unknown(error: LookupError) -> InputError:
    """Return the error for an encoding that does not exist, with its remedy."""
    return InputError(f"{error}: pass one that Python knows, utf-8 or cp1252")


def is_wide(encoding: str) -> bool:
    """Tell whether an encoding takes more than a byte for a line break, so that bytes cannot."""
    return "\n".encode(encoding) != b"\n"


def encoding_of(path: Path, encoding: str) -> str:
    """Return the encoding of a file of records: its byte order mark's, else the one passed.

    Raises:
        InputError: It holds NUL bytes, as only UTF-16 and UTF-32 do, and another was passed.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if (mark := marked(head)) is not None:
        return mark
    if b"\0" in head and not is_wide(encoding):
        message = (
            f'the file is not {encoding}, for it holds NUL bytes: pass encoding="utf-16-le", or '
            "save it as UTF-8"
        )
        raise InputError(message)
    return encoding


def _bytes(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        message = error.strerror or str(error)
        raise InputError(message) from error
    for magic, what in _NO_TEXT.items():
        if data.startswith(magic):
            message = f"it is {what}, and no text: take its text out first"
            raise InputError(message)
    return data


def _declared(head: bytes) -> str | None:
    """The name of the encoding that a page declares, as Python and browsers understand it."""
    found = _DECLARED.search(_COMMENT.sub(b"", head))
    if found is None:
        return None
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii", "replace")).name
    except LookupError:
        return None
    if name in _LATIN:
        return "cp1252"
    # Who could read that the page is UTF-16 has read it as something else (WHATWG).
    return "utf-8" if name.startswith(("utf-16", "utf-32")) else _known(name)


def _known(name: str) -> str | None:
    return name if _OF_PAGES.match(name) else None
