"""Turns trained checkpoints into the files that ship: small, safe to load, the same tags."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

_TRAINING_ONLY = ("optimizer_state_dict", "scheduler_state_dict", "dev_score_history")
# One fixed date, so that the same weights give the same bytes and the same hash.
_DATE = (1980, 1, 1, 0, 0, 0)


def map_tensors(value: Any, change: Callable[[Any], Any]) -> Any:
    """Return ``value`` with ``change`` done to every floating tensor inside it."""
    import torch

    if isinstance(value, torch.Tensor):
        return change(value) if value.is_floating_point() else value
    if isinstance(value, dict):
        # Keeps OrderedDict, which Stanza's vocabularies are made of.
        changed = type(value)()
        for key, item in value.items():
            changed[key] = map_tensors(item, change)
        return changed
    if isinstance(value, (list, tuple)):
        return type(value)(map_tensors(item, change) for item in value)
    return value


def export_model(source: Path, target: Path) -> None:
    """Write a checkpoint without optimizer state, its tensors as half floats.

    Stanza copies them into single-precision parameters when it loads the file.
    """
    import torch

    state = torch.load(source, map_location="cpu", weights_only=True)
    kept = {key: item for key, item in state.items() if key not in _TRAINING_ONLY}
    _save(map_tensors(kept, lambda tensor: tensor.half()), target)


def export_vectors(source: Path, target: Path) -> None:
    """Write the word vectors: single-precision tensors with half-float values, deflated.

    Stanza uses this tensor as it comes, next to single-precision layers, so its type has
    to stay; rounded to half floats it deflates to little more than half-float size.
    """
    import torch

    state = torch.load(source, map_location="cpu", weights_only=True)
    _save(map_tensors(state, lambda tensor: tensor.half().float()), target, deflate=True)


def _save(state: Any, target: Path, *, deflate: bool = False) -> None:
    import torch

    stored = io.BytesIO()
    torch.save(state, stored)
    if not deflate:
        target.write_bytes(stored.getvalue())
        return
    with zipfile.ZipFile(stored) as plain, zipfile.ZipFile(target, "w") as packed:
        for record in plain.infolist():
            info = zipfile.ZipInfo(record.filename, date_time=_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(info, plain.read(record), compresslevel=9)


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
