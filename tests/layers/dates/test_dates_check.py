"""The second opinion: dateparser reads plain dates again, and a disagreement is no value."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Callable

import pytest

from newsparse.article import DateMention
from newsparse.layers.dates import check

Read = Callable[..., tuple[DateMention, ...]]
PLAIN = ["le 3 mars 2021", "le 07/11/2024", "il y a deux semaines", "hier"]


@pytest.mark.parametrize("words", PLAIN)
def test_a_disagreement_leaves_no_value(
    read: Read, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where dateparser reads another day, the value is None and the reason names its day."""
    monkeypatch.setattr(check, "_read", lambda *_, **__: dt.date(1999, 9, 9))
    (mention,) = read(f"Il a plu {words}.")
    assert mention.value is None
    assert "1999-09-09" in str(mention.reason)


@pytest.mark.parametrize("words", ["jeudi", "en mars", "début avril 2020", "dans la soirée"])
def test_it_is_not_asked_what_it_reads_badly(
    read: Read, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A weekday, a month, an edge or a part of day is ours alone."""
    monkeypatch.setattr(check, "_read", lambda *_, **__: dt.date(1999, 9, 9))
    (mention,) = read(f"Il a plu {words}.")
    assert mention.value is not None


def test_it_is_loaded_only_when_asked() -> None:
    """Importing the layer does not import dateparser."""
    code = "import sys, newsparse.layers.dates; sys.exit('dateparser' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
