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
    feed); of a text without id, or one whose id came before, its place among all that were passed;
    None where the file itself cannot be read, or the id is enough."""
    id: str | None
    """Identifier that the record states, or None."""
    error: str
    """Name of the error's class (``InputError``)."""
    message: str
    """What is wrong, and what to do about it."""

    @classmethod
    def of(
        cls,
        error: Exception,
        *,
        file: str = "",
        record: int | None = None,
        known: str | None = None,
    ) -> BadSource:
        """Return the record of an error; *known* is the id that is known."""
        name, message = type(error).__name__, str(error) or repr(error)
        return cls(file=file, record=record, id=known, error=name, message=message)

    @property
    def place(self) -> str:
        """Where it stands, for a message: ``FILE:RECORD``, else the id; empty where unknown."""
        if self.file:
            return f"{self.file}:{self.record}" if self.record else self.file
        if self.id is not None:
            return self.id
        return f"article {self.record}" if self.record else ""
