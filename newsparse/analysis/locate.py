"""Finding and checking model files before anything opens them."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

import attrs

from newsparse.errors import ModelError, ModelIntegrityError, ModelNotFoundError

EMBEDDED = Path(__file__).resolve().parent.parent / "models" / "fr"
"""The directory of the models that ship with the package."""

PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
"""Stanza's processors, in the order they run."""

_FILES = {
    "tokenize": "tokenizer.pt",
    "mwt": "mwt.pt",
    "pos": "pos.pt",
    "lemma": "lemma.pt",
    "depparse": "depparse.pt",
    "ner": "ner.pt",
}
_PRETRAIN = "pretrain.pt"


@attrs.frozen(kw_only=True)
class ModelSet:
    """Where the models are, and what a ``stanza.Pipeline`` must be told to load them."""

    name: str
    """``embedded``, ``stanza`` or the directory's path."""
    directory: Path
    """The directory that holds the files."""
    settings: dict[str, str]
    """Keyword arguments of ``stanza.Pipeline`` that point at the files."""


def locate(models: str | os.PathLike[str]) -> ModelSet:
    """Return the set of models a caller asked for, its files checked.

    Args:
        models: ``"embedded"``, ``"stanza"``, or the path of a directory of Stanza models.

    Raises:
        ModelNotFoundError: A file or directory is missing.
        ModelIntegrityError: A file differs from the directory's manifest.
    """
    if models == "embedded":
        return _directory("embedded", EMBEDDED)
    if models == "stanza":
        return _official()
    return _directory(os.fspath(models), Path(models))


def _directory(name: str, directory: Path) -> ModelSet:
    files = (*_FILES.values(), _PRETRAIN)
    missing = [f for f in files if not (directory / f).is_file()]
    if missing:
        message = f"no {', '.join(missing)} in {directory}: " + (
            "reinstall newsparse"
            if name == "embedded"
            else "pass a directory that `python -m newsparse.training` made"
        )
        raise ModelNotFoundError(message)
    if name == "embedded" or (directory / "manifest.json").is_file():
        verify(directory, files)
    settings = {f"{p}_model_path": str(directory / f) for p, f in _FILES.items()}
    for processor in ("pos", "depparse", "ner"):
        settings[f"{processor}_pretrain_path"] = str(directory / _PRETRAIN)
    return ModelSet(name=name, directory=directory, settings=settings)


def verify(directory: Path, needed: Iterable[str] = ()) -> None:
    """Check every file that a directory's ``manifest.json`` lists.

    Args:
        directory: Where the files are.
        needed: Files that it must list.

    Raises:
        ModelIntegrityError: The manifest cannot be read or leaves out a file that is needed, or a
            file's size or SHA-256 differs.
    """
    path = directory / "manifest.json"
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))["files"]
        expected = {name: (entry["bytes"], entry["sha256"]) for name, entry in listed.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"{path} is no model manifest ({error!r}): reinstall the models"
        raise ModelIntegrityError(message) from error
    unlisted = [name for name in needed if name not in expected]
    if unlisted:
        message = f"{path} does not list {', '.join(unlisted)}: reinstall the models"
        raise ModelIntegrityError(message)
    for name, (size, digest) in expected.items():
        _verify_file(directory / name, size, digest)


def _verify_file(path: Path, size: int, digest: str) -> None:
    if not path.is_file():
        message = f"{path} is listed in the manifest but missing: reinstall the models"
        raise ModelNotFoundError(message)
    if path.stat().st_size != size:
        message = (
            f"{path} has {path.stat().st_size:,} bytes where the manifest says {size:,}: "
            "reinstall the models"
        )
        raise ModelIntegrityError(message)
    if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
        message = (
            f"{path} does not have the SHA-256 of its manifest: it was changed or damaged; "
            "reinstall the models"
        )
        raise ModelIntegrityError(message)


def digest_of(models: ModelSet) -> str:
    """Return a hash of the files of a set of models: the same models, the same hash."""
    digest = hashlib.sha256()
    for path in sorted(models.directory.rglob("*.pt")):
        digest.update(path.relative_to(models.directory).as_posix().encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def stanza_directory() -> Path:
    """Return the directory where Stanza keeps downloaded models on this machine."""
    named = os.environ.get("STANZA_RESOURCES_DIR")
    return Path(named) if named else Path.home() / "stanza_resources"


def _official() -> ModelSet:
    directory = stanza_directory()
    try:
        resources = json.loads((directory / "resources.json").read_text(encoding="utf-8"))
        found = "default_processors" in resources["fr"] and (directory / "fr").is_dir()
    except FileNotFoundError:
        found = False
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = (
            f"{directory / 'resources.json'} is not readable as Stanza's index ({error!r}): "
            "run `newsparse download`"
        )
        raise ModelError(message) from error
    if not found:
        message = (
            f"Stanza's French models are not in {directory}: run `newsparse download` "
            "(it needs the network once)"
        )
        raise ModelNotFoundError(message)
    return ModelSet(name="stanza", directory=directory, settings={})
