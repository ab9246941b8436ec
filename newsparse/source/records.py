"""One record of a file: read, or refused with the reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from newsparse.errors import InputError, MissingExtraError
from newsparse.source.source import Source


@attrs.frozen(kw_only=True)
class Record:
    """What one place of a file holds: a source, or the error that refused it."""

    number: int | None
    """Place in the file, from 1; None for the file itself."""
    source: Source | None = None
    """The article, or None."""
    id: str | None = None
    """Identifier that a refused record states, or None."""
    error: Exception | None = None
    """Why there is no source, or None."""

    @classmethod
    def of(
        cls,
        number: int | None,
        make: Callable[[], Source],
        stated: Callable[[], Any] = lambda: None,
    ) -> Record:
        """Return the record of what *make* returns or raises.

        A missing library is no fault of the record and is passed on: it would refuse all.

        Args:
            number: Place in the file.
            make: Reads the record.
            stated: Returns the identifier that it states; called where *make* has failed.
        """
        try:
            return cls(number=number, source=make())
        except MissingExtraError:
            raise
        except (InputError, ValueError, LookupError, TypeError, RecursionError) as error:
            name = stated()
            known = None if name is None else writable(str(name))
            return cls(number=number, id=known, error=error)


def writable(name: str) -> str:
    """Return a name that every file can hold: file names may be bytes that no encoding knows."""
    return name.encode("utf-8", "replace").decode("utf-8")
