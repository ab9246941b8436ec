"""Scoring newsparse against articles annotated by hand; what parses them is passed in."""

from __future__ import annotations

from newsparse.evaluate.bootstrap import intervals
from newsparse.evaluate.floors import below, read_floors
from newsparse.evaluate.found import changes, read_found
from newsparse.evaluate.report import to_text
from newsparse.evaluate.run import evaluate
from newsparse.evaluate.tally import Report

__all__ = [
    "Report",
    "below",
    "changes",
    "evaluate",
    "intervals",
    "read_floors",
    "read_found",
    "to_text",
]
