"""Speaking to people: one line on stderr; and a standard output that may be closed."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from typing import NoReturn

from newsparse.cli.advice import at_command_line


def say(message: str) -> None:
    """Print a message to stderr, on one line, its advice in the words of the command line."""
    if sys.stderr is not None:  # closed by whoever started this: there is nobody to tell
        print("newsparse:", at_command_line(" ".join(message.split())), file=sys.stderr)


class _Closed(io.TextIOBase):
    """Stands for a standard output that was closed: a command that writes nothing needs none."""

    def write(self, _: str) -> NoReturn:
        """Refuse."""
        raise OSError(errno.EBADF, "it is closed")


def open_stdout() -> None:
    """Make standard output write UTF-8, or refuse where it is closed.

    Output is read by programs; on some systems a pipe would get another encoding.
    """
    if sys.stdout is None:
        sys.stdout = _Closed()
        return
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    if encoding != "utf8" and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")


def forget_stdout() -> None:
    """Send what standard output still holds nowhere.

    The interpreter flushes it at exit, and would complain about the same pipe or disk again.
    """
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


DOUBTS = {
    "mojibake": "the text holds damaged letters (such as â€™ for ’): decode its file as UTF-8",
    "escaped": "HTML entities stand in the text: pass the page itself, as a .html file",
    "not_french": "most words of the text are not French: what is found is not to be trusted",
}
"""What is said of a text that looks damaged or is not French."""
