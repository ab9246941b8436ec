"""Chromium without a window, for tests of pages as they are drawn."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

_BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)

MARKS = [
    pytest.mark.browser,
    pytest.mark.skipif(_BROWSER is None, reason="no Chromium on this machine"),
]
"""Marks of a test that needs the browser."""


def browse(page: Path, *options: str) -> str:
    """Open a page and return what the browser prints."""
    assert _BROWSER is not None
    command = [_BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    done = subprocess.run(
        [*command, *options, page.as_uri()],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return done.stdout
