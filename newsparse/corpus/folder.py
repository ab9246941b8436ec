"""The output folder: what it was made with, which parts are done, and no file half written."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import Any

import attrs
from filelock import FileLock, Timeout

from newsparse.errors import InputError
from newsparse.output.whole import whole
from newsparse.source.extras import load

_STATE = "run.json"
_LOCK = "run.lock"
WHOLE = "whole.json"
"""Written last: the numbers of parts, articles and errors of a run that came to its end."""

COLUMNS = ("id", "outlet", "published", "title", "url", "section")
"""Columns of a Parquet part, beside ``record``, which holds the whole article as JSON."""


@attrs.frozen(kw_only=True)
class Made:
    """What decides the records: a resume goes on only under the same."""

    newsparse: str
    """Version that wrote them."""
    models: str
    """Hash of the models that read them."""
    options: Mapping[str, Any]
    """What was asked for: size of a part, whether the words are kept, layers."""


@attrs.frozen(kw_only=True)
class Folder:
    """Where a corpus is written: ``articles/`` and ``errors/`` in parts, and ``run.json``."""

    path: Path
    parquet: bool = False
    """Whether articles are written as Parquet, a row each, and not as JSON Lines."""

    def begin(self, made: Made) -> None:
        """Begin the folder, or check that it was begun with the same.

        Raises:
            InputError: It was begun with another version, other models or other options; the
                message names what differs.
        """
        state = self.path / _STATE
        now = json.loads(json.dumps(attrs.asdict(made)))
        if state.is_file():
            self._compare(_loaded(state), now)
            self._sweep()
            (self.path / WHOLE).unlink(missing_ok=True)
            return
        self._write(state, [json.dumps(now, ensure_ascii=False, indent=1)])

    def _compare(self, before: Any, now: Mapping[str, Any]) -> None:
        then, asked = _flat(before), _flat(now)
        for name in sorted({*then, *asked}):
            if then.get(name) != asked.get(name):
                message = (
                    f"{self.path} was begun with {name}={then.get(name)!r}, and this is "
                    f"{name}={asked.get(name)!r}: go on with that one, or name another folder"
                )
                raise InputError(message)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep other runs out of the folder; the lock goes with the process, however it ends.

        Raises:
            InputError: Another run writes to it, it holds something else, or cannot be written.
        """
        if not (self.path / _STATE).is_file() and _foreign(self.path):
            message = f"{self.path} is no folder that newsparse began: name a new or an empty one"
            raise InputError(message)
        lock = FileLock(self.path / _LOCK)
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            lock.acquire(timeout=0)
        except Timeout as error:
            message = f"another run writes to {self.path}: wait for its end, or name another folder"
            raise InputError(message) from error
        except OSError as error:
            message = f"cannot write {self.path}: {error.strerror or error}"
            raise InputError(message) from error
        try:
            yield
        finally:
            lock.release()

    def end(self, parts: int, articles: int, errors: int) -> None:
        """Check that no part is there beyond the last, and mark the folder as whole.

        Raises:
            InputError: The folder was begun with a longer input.
        """
        beyond = [p for p in self.path.glob("done/part-*.json") if int(p.stem[5:]) >= parts]
        if beyond:
            message = (
                f"the input is shorter than the one that {self.path} was begun with "
                f"({len(beyond)} parts more are there): take the same input, or name another folder"
            )
            raise InputError(message)
        counts = {"parts": parts, "articles": articles, "errors": errors}
        self._write(self.path / WHOLE, [json.dumps(counts)])

    def _sweep(self) -> None:
        for left in self.path.glob("*/*.unfinished"):
            left.unlink()

    def done(self, number: int) -> str | None:
        """Return the digest of a part that was written, or None.

        Raises:
            InputError: Its mark is damaged.
        """
        mark = self._mark(number)
        if not mark.is_file():
            return None
        state = _loaded(mark)
        if not isinstance(state, dict) or not isinstance(state.get("digest"), str):
            message = f"{mark} is damaged: delete it, and the part is read again"
            raise InputError(message)
        digest: str = state["digest"]
        return digest

    def counts(self, number: int) -> tuple[int, int]:
        """Return how many articles and errors a part that was written holds."""
        state = _loaded(self._mark(number))
        return int(state["articles"]), int(state["errors"])

    def write(
        self, number: int, articles: Iterable[str], errors: Iterable[str], digest: str
    ) -> tuple[int, int]:
        """Write a part and, last, the mark that it is whole; return how many of each.

        Raises:
            InputError: The disk is full or cannot be written to.
        """
        told = self._write(self.path / "errors" / f"part-{number:06d}.jsonl", errors, empty=False)
        name = f"part-{number:06d}.{'parquet' if self.parquet else 'jsonl'}"
        read = self._write(self.path / "articles" / name, articles)
        mark = {"digest": digest, "articles": read, "errors": told}
        self._write(self._mark(number), [json.dumps(mark)])
        return read, told

    def _mark(self, number: int) -> Path:
        return self.path / "done" / f"part-{number:06d}.json"

    def _write(self, path: Path, lines: Iterable[str], *, empty: bool = True) -> int:
        waiting = iter(lines)
        first = list(islice(waiting, 1))
        if not first and not empty:
            return 0
        write = _in_rows if path.suffix == ".parquet" else _in_lines
        try:
            with whole(path) as unfinished:
                unfinished.parent.mkdir(parents=True, exist_ok=True)
                return write(unfinished, chain(first, waiting))
        except InputError as error:
            message = (
                f"{error}; run the same command again when that is mended, it goes on from there"
            )
            raise InputError(message) from error


def _in_lines(path: Path, lines: Iterable[str]) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for line in lines:
            out.write(line + "\n")
            count += 1
        out.flush()
        os.fsync(out.fileno())
    return count


def _in_rows(path: Path, lines: Iterable[str]) -> int:
    arrow, parquet = (load(name, extra="parquet") for name in ("pyarrow", "pyarrow.parquet"))
    records = list(lines)
    documents = [json.loads(record) for record in records]
    columns = {name: [_text(d.get(name)) for d in documents] for name in COLUMNS}
    schema = arrow.schema([(name, arrow.string()) for name in (*COLUMNS, "record")])
    with path.open("wb") as out:
        parquet.write_table(arrow.table({**columns, "record": records}, schema=schema), out)
        out.flush()
        os.fsync(out.fileno())
    return len(records)


def _text(value: Any) -> str | None:
    return value if value is None or isinstance(value, str) else json.dumps(value, default=str)


def _loaded(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        message = f"cannot read {path} ({error}): delete it, or name another folder"
        raise InputError(message) from error


def _flat(made: Any) -> dict[str, Any]:
    """What decides the records, one level deep, so that a message can name what differs."""
    whole = made if isinstance(made, dict) else {}
    options = whole.get("options")
    return {
        **{name: value for name, value in whole.items() if name != "options"},
        **(options if isinstance(options, dict) else {}),
    }


def _foreign(path: Path) -> bool:
    """Whether something stands there that is no empty folder; a lock alone was left by a kill."""
    if not path.is_dir():
        return path.exists()
    return any(inside.name != _LOCK for inside in path.iterdir())
