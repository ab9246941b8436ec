"""The command line: results to stdout, everything else to stderr in one line with the remedy.

Exit codes: 0 done, 1 could not be done or did not reach a floor, 2 wrong command line,
130 interrupted, 141 whoever read the output stopped reading.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from newsparse.cli.console import forget_stdout, open_stdout, say
from newsparse.cli.grammar import parser
from newsparse.errors import NewsparseError

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    Args:
        argv: The arguments; those of the process, by default.
    """
    open_stdout()
    try:
        code = _run(argv)
        sys.stdout.flush()
    except NewsparseError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("interrupted")
        return 130
    except BrokenPipeError:
        forget_stdout()
        return 141
    except OSError as error:  # a full disk, mostly
        say(f"cannot use {error.filename or 'standard output'}: {error.strerror or error}")
        if error.filename is None:
            forget_stdout()
        return 1
    return code


def _run(argv: Sequence[str] | None) -> int:
    try:
        options = parser().read(argv)
    except SystemExit as error:  # argparse's own way to end, after --help or a wrong argument
        return error.code if isinstance(error.code, int) else 2
    code: int = options.run(options)
    return code
