"""The command line: results to stdout, everything else to stderr in one line with the remedy.

Exit codes: 0 done, 1 could not be done or did not reach a floor, 2 wrong command line,
130 interrupted, 141 whoever read the output stopped reading.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence

from newsparse.cli.console import say
from newsparse.cli.grammar import parser
from newsparse.errors import NewsparseError

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    Args:
        argv: The arguments; those of the process, by default.
    """
    _speak_utf8()
    try:
        options = parser().parse_args(argv)
        code: int = options.run(options)
        sys.stdout.flush()
    except SystemExit as error:  # argparse's own way to end, after --help or a wrong argument
        return error.code if isinstance(error.code, int) else 2
    except NewsparseError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("interrupted")
        return 130
    except BrokenPipeError:
        _forget_stdout()
        return 141
    return code


def _speak_utf8() -> None:
    # Output is read by programs; on some systems a pipe would get another encoding.
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    if encoding != "utf8" and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")


def _forget_stdout() -> None:
    # The interpreter flushes stdout at exit, and would complain about the same pipe again.
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
