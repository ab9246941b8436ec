"""Records that something was done to, and what is said of them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from made_articles import pool

from newsparse import Article
from newsparse.errors import FormatError


def damaged(change: Any) -> str:
    """Return the pool's JSON after something was done to it."""
    document = pool().to_dict()
    change(document)
    return json.dumps(document)


def complaint(document: str | bytes, **options: Any) -> str:
    """Return what from_json says of a document."""
    with pytest.raises(FormatError) as caught:
        Article.from_json(document, **options)
    return str(caught.value)
