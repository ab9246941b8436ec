"""Datelines: the place, date and agency that open a dispatch."""

from __future__ import annotations

import datetime as dt

from newsparse.article import Block, Dateline


def find_dateline(
    text: str, plain: str, blocks: tuple[Block, ...]
) -> tuple[Dateline | None, dt.date | None]:
    """Return the dateline of a text and the date it states, each None where there is none."""
    return None, None
