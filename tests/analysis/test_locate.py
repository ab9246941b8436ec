"""Models: found and checked before anything opens them, or an error that says what to do."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import newsparse
from newsparse.analysis.engine import Engine
from newsparse.analysis.locate import EMBEDDED, PROCESSORS, locate, verify

FILES = ("tokenizer.pt", "mwt.pt", "pos.pt", "lemma.pt", "depparse.pt", "ner.pt", "pretrain.pt")


def write_manifest(directory: Path) -> None:
    """A manifest of the files of a directory, as the recipe writes one."""
    files = {
        path.name: {
            "bytes": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in sorted(directory.glob("*.pt"))
    }
    (directory / "manifest.json").write_text(json.dumps({"files": files}), encoding="utf-8")


@pytest.fixture
def made_up(tmp_path: Path) -> Path:
    """A directory with a manifest whose files have the right names and hold no models."""
    for name in FILES:
        (tmp_path / name).write_bytes(f"{name} is no model".encode())
    write_manifest(tmp_path)
    return tmp_path


def test_the_embedded_models_are_whole() -> None:
    """The models that ship with the package are all there and pass their own check."""
    found = locate("embedded")
    assert found.directory == EMBEDDED
    assert {Path(path).name for path in found.settings.values()} == set(FILES)
    assert all(Path(path).is_file() for path in found.settings.values())


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named_with_the_remedy(made_up: Path, name: str) -> None:
    """What is missing, where it was looked for, and how to get it."""
    (made_up / name).unlink()
    with pytest.raises(newsparse.ModelNotFoundError) as caught:
        newsparse.Parser(made_up)
    assert name in str(caught.value)
    assert str(made_up) in str(caught.value)
    assert "python -m newsparse.training" in str(caught.value)
    assert isinstance(caught.value, FileNotFoundError)


def test_a_missing_directory_is_named(tmp_path: Path) -> None:
    """A path that does not exist is no traceback of the unpickler."""
    with pytest.raises(newsparse.ModelNotFoundError, match="nowhere"):
        newsparse.Parser(tmp_path / "nowhere")


def test_a_missing_embedded_file_asks_for_a_new_installation(
    monkeypatch: pytest.MonkeyPatch, made_up: Path
) -> None:
    """A package that lost a file is to be reinstalled."""
    (made_up / "ner.pt").unlink()
    monkeypatch.setattr("newsparse.analysis.locate.EMBEDDED", made_up)
    with pytest.raises(newsparse.ModelNotFoundError, match=r"ner\.pt.*reinstall newsparse"):
        newsparse.Parser()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-3])


def _change(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1] + b"?")


@pytest.mark.parametrize("damage", [_cut, _change])
@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_named(made_up: Path, name: str, damage: Callable[[Path], None]) -> None:
    """A truncated or replaced file is refused by name before it is opened."""
    verify(made_up)
    damage(made_up / name)
    with pytest.raises(newsparse.ModelIntegrityError, match=name):
        newsparse.Parser(made_up)


@pytest.mark.parametrize(
    "manifest", ["", "{", "[]", '{"files": 3}', '{"files": {"ner.pt": {"bytes": 3}}}']
)
def test_a_damaged_manifest_is_named(made_up: Path, manifest: str) -> None:
    """A manifest that cannot be read vouches for nothing."""
    (made_up / "manifest.json").write_text(manifest, encoding="utf-8")
    with pytest.raises(newsparse.ModelIntegrityError, match=r"manifest\.json"):
        newsparse.Parser(made_up)


def test_files_that_hold_no_models_are_a_model_error(made_up: Path) -> None:
    """What Stanza cannot load is one of our errors, with the directory."""
    with pytest.raises(newsparse.ModelError) as caught:
        newsparse.Parser(made_up)
    assert str(made_up) in str(caught.value)


@pytest.mark.parametrize("device", ["gpu", "", "CPU", "cuda:7"])
def test_an_unknown_device_is_refused(device: str) -> None:
    """The message lists the devices there are."""
    with pytest.raises(newsparse.InputError, match=r"'auto', 'cpu' or 'cuda'"):
        Engine("embedded", device=device)


def test_official_models_that_were_never_downloaded(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The message says which command downloads them, and where they were looked for."""
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path))
    with pytest.raises(newsparse.ModelNotFoundError, match="newsparse download") as caught:
        newsparse.Parser("stanza")
    assert str(tmp_path) in str(caught.value)
    (tmp_path / "resources.json").write_text('{"fr": {"lang_name": "French"}}')
    with pytest.raises(newsparse.ModelNotFoundError, match="newsparse download"):
        newsparse.Parser("stanza")
    (tmp_path / "resources.json").write_text("{")
    with pytest.raises(newsparse.ModelError, match="newsparse download"):
        newsparse.Parser("stanza")


@pytest.fixture
def stanza_directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Stanza's own layout, with the embedded models in the places of the official ones."""
    packages = dict.fromkeys(PROCESSORS, "combined") | {"ner": "wikinergold"}
    vectors = [{"model": "pretrain", "package": "conll17"}]
    entries: dict[str, dict[str, object]] = {}
    for processor, package in packages.items():
        needs = vectors if processor in {"pos", "depparse", "ner"} else []
        entries[processor] = {package: {"dependencies": needs} if needs else {}}
        name = "tokenizer.pt" if processor == "tokenize" else f"{processor}.pt"
        place(EMBEDDED / name, tmp_path / "fr" / processor / f"{package}.pt")
    place(EMBEDDED / "pretrain.pt", tmp_path / "fr" / "pretrain" / "conll17.pt")
    resources = {
        "fr": {
            **entries,
            "pretrain": {"conll17": {}},
            "lang_name": "French",
            "default_processors": packages,
            "default_dependencies": {"pos": vectors, "depparse": vectors, "ner": vectors},
            "packages": {"default": packages},
        }
    }
    (tmp_path / "resources.json").write_text(json.dumps(resources), encoding="utf-8")
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path))
    return tmp_path


def place(source: Path, target: Path) -> None:
    """Copy a file, making its directory."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def test_models_in_stanzas_own_layout_are_read(
    stanza_directory: Path, parser: newsparse.Parser
) -> None:
    """``models="stanza"`` loads what Stanza downloaded: the same models give the same article."""
    text = "Le maire de Vannes, Paul Roche, a annoncé que le marché serait déplacé."
    official = newsparse.Parser("stanza", newsparse.Options(device="cpu"))
    article = official.parse(text)
    assert article == parser.parse(text)
    assert [q.text for q in article.quotes] == ["le marché serait déplacé"]


def test_a_file_missing_from_stanzas_layout_is_a_model_error(stanza_directory: Path) -> None:
    """A half-finished download is one of our errors too."""
    (stanza_directory / "fr" / "depparse" / "combined.pt").unlink()
    with pytest.raises(newsparse.ModelError, match=r"depparse|combined"):
        newsparse.Parser("stanza")
