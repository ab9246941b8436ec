"""Running a command in this process, for tests of what it prints and of its exit code."""

from __future__ import annotations

import pytest

from newsparse.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """Run a command; return its exit code, stdout and stderr."""
    code = main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def said(err: str) -> str:
    """Return the one message on stderr."""
    assert err.startswith("newsparse: ")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    return err
