"""Sphinx configuration: furo, MyST, and a build in which a broken reference is an error."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from newsparse.version import __version__

project = "newsparse"
author = "newsparse contributors"
copyright = author  # noqa: A001 - the name Sphinx reads
release = version = __version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"newsparse {release}"
html_show_sphinx = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
napoleon_google_docstring = True

# The standard library's own pages cannot be reached from an offline build.
nitpick_ignore_regex = [
    ("py:.*", r"(datetime|collections|os|decimal|enum|pathlib|typing|types)\..*"),
    ("py:.*", r"(dt|attrs)\..*"),
    ("py:class", r"(Decimal|Iterable|Iterator|Mapping|Path|PathLike|Any|Enum|StrEnum|Self)"),
]
