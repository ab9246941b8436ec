"""What could not be read: one record for each, so that one bad article loses no other."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class BadSource:
    """A file or a record of a file that holds no readable article."""

    file: str
    """Path of the file, as it was given or found; empty where an article failed on its way."""
    record: int | None
    """Place of the record in its file, from 1 (a line of JSONL, a row of a table, an item of a
    feed); None where the file itself cannot be read."""
    id: str | None
    """Identifier that the record states, or None."""
    error: str
    """Name of the error's class (``InputError``)."""
    message: str
    """What is wrong, and what to do about it."""
