"""Sphinx configuration: furo, MyST, and a build in which a broken reference is an error."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from sphinx.ext.napoleon import Config, GoogleDocstring

sys.path.insert(0, str(Path(__file__).parent.parent))

from newsparse.version import __version__

project = "newsparse"
author = "newsparse contributors"
copyright = author  # noqa: A001 - the name Sphinx reads
release = version = __version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
html_theme = "furo"
pygments_dark_style = "monokai"  # the usual one underlines imported names like links
html_title = f"newsparse {release}"
html_show_sphinx = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True

# The standard library's own pages cannot be reached from an offline build.
nitpick_ignore_regex = [
    ("py:.*", r"(datetime|collections|os|decimal|enum|pathlib|typing|types)\..*"),
    ("py:.*", r"(dt|attrs)\..*"),
    ("py:class", r"(Decimal|Iterable|Iterator|Mapping|Path|PathLike|Any|Enum|StrEnum|Self)"),
]


def _read_sections(
    _app: Any, what: str, name: str, documented: Any, _o: Any, lines: list[str]
) -> None:
    # Napoleon takes what stands before the first colon of a field's docstring for its type,
    # so it is given the docstrings that have sections alone.
    if what not in {"attribute", "property"}:
        config = Config()
        lines[:] = GoogleDocstring(lines, config, what=what, name=name, obj=documented).lines()


def setup(app: Any) -> None:
    """Read Args, Returns and Raises of docstrings."""
    app.connect("autodoc-process-docstring", _read_sections)
