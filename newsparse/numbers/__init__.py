"""Numbers as French writes them, read once for every layer that needs one."""

from __future__ import annotations

from newsparse.numbers.read import FoundNumber, find_numbers, read_number

__all__ = ["FoundNumber", "find_numbers", "read_number"]
