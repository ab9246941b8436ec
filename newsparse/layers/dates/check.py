"""placeholder"""
from __future__ import annotations
def disagreement(text, expression, reading, anchors):  # type: ignore
    return None
