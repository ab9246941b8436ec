"""The page in a real browser: what is shown, and that nothing of an article runs."""

from __future__ import annotations

import struct
from pathlib import Path

import attrs
import pytest
from browser import MARKS, browse
from made_articles import pool

from newsparse.output.html import to_page

pytestmark = MARKS


def _size(picture: Path) -> tuple[int, int]:
    header = picture.read_bytes()[:24]
    assert header.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", header[16:24])
    return width, height


@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_is_drawn(width: int, tmp_path: Path) -> None:
    """On a phone's width and on a screen's, with more than one colour."""
    page, picture = tmp_path / "page.html", tmp_path / "page.png"
    page.write_text(to_page(pool()), encoding="utf-8")
    browse(page, f"--screenshot={picture}", f"--window-size={width},900")
    assert _size(picture) == (width, 900)
    assert picture.stat().st_size > 5_000  # an empty page is smaller


def test_nothing_of_an_article_runs(tmp_path: Path) -> None:
    """A title that would write another title if it were a script stays words."""
    attack = "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">"
    page = tmp_path / "page.html"
    made = attrs.evolve(pool(), title=attack, outlet=attack, url="javascript:document.title='ran'")
    page.write_text(to_page(made), encoding="utf-8")
    shown = browse(page, "--dump-dom")
    assert "<title>&lt;script&gt;" in shown
    assert "<script" not in shown
    assert "<img" not in shown


def test_kinds_of_quotes_have_lines_of_their_own(tmp_path: Path) -> None:
    """Direct, mixed and indirect are told apart without colour: the browser's own styles say so."""
    page = tmp_path / "page.html"
    script = (
        "<script>for (const kind of ['direct', 'mixed', 'indirect']) {"
        "const e = document.querySelector('.np-' + kind);"
        "if (e) document.body.append(kind + '=' + getComputedStyle(e).borderBottomStyle + ';');"
        "}</script></body>"
    )
    page.write_text(to_page(pool()).replace("</body>", script), encoding="utf-8")
    shown = browse(page, "--dump-dom").split("</article>")[1]
    lines = {"direct": "solid", "mixed": "dashed", "indirect": "dotted"}
    told = [f"{kind}={line};" for kind, line in lines.items() if f"{kind}=" in shown]
    assert len(told) >= 2
    assert all(one in shown for one in told)
