"""Files that are whole or not there: written beside their place, and moved there at the end."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from newsparse.errors import InputError


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Give the file to write to; it takes the place of *path* where all went well.

    A device or a pipe is written to itself.

    Args:
        path: The file that is to be there.

    Raises:
        InputError: It cannot be written.
    """
    place = path.resolve()  # what a link points to is replaced, not the link
    named = place.exists() and not place.is_file()
    unfinished = place if named else place.with_name(f"{place.name}.{os.getpid()}.unfinished")
    try:
        yield unfinished
        if not named:
            if place.exists():
                shutil.copymode(place, unfinished)
            unfinished.replace(place)
    except BrokenPipeError:
        raise
    except OSError as error:
        message = f"cannot write {path}: {error.strerror or error}"
        raise InputError(message) from error
    finally:
        if not named:
            with suppress(OSError):  # it has its place, or the error that is told is another
                unfinished.unlink()


def check(path: Path) -> None:
    """Refuse a place that no file can be written to, before there is anything to write.

    Raises:
        InputError: There is no such folder, or it cannot be written to.
    """
    folder = path.resolve().parent
    if path.is_dir():
        problem = "it is a folder"
    elif not folder.is_dir():
        problem = f"there is no folder {path.parent}"
    elif not os.access(path if path.exists() else folder, os.W_OK):
        problem = "Permission denied"
    else:
        return
    message = f"cannot write {path}: {problem}"
    raise InputError(message)
