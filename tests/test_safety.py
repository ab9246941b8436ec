"""What newsparse must never do: run code out of a model, reach out, or write unasked."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import newsparse
from newsparse.analysis.locate import EMBEDDED

FILES = sorted(path.name for path in EMBEDDED.glob("*.pt"))


class Evil:
    """What a pickle can carry: a call that is made when it is opened."""

    def __init__(self, marker: Path) -> None:
        self._marker = marker

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self._marker),)


def _models(folder: Path, *, manifest: bool) -> Path:
    folder.mkdir()
    for path in EMBEDDED.glob("*.pt"):
        (folder / path.name).symlink_to(path)
    if manifest:
        (folder / "manifest.json").write_bytes((EMBEDDED / "manifest.json").read_bytes())
    return folder


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("zipped", [False, True], ids=["pickle", "archive"])
def test_a_model_is_never_unpickled(tmp_path: Path, name: str, zipped: bool) -> None:
    """Whichever file carries code, and in either form of torch's: it is refused and not run."""
    import torch

    models, marker = _models(tmp_path / "models", manifest=False), tmp_path / "it-ran"
    (models / name).unlink()
    if zipped:
        torch.save({"model": Evil(marker)}, models / name)
    else:
        (models / name).write_bytes(pickle.dumps({"model": Evil(marker)}))
    with pytest.raises(newsparse.ModelError):
        newsparse.Parser(models).parse("Il pleut.")
    assert not marker.exists()


def test_a_manifest_vouches_for_every_file(tmp_path: Path) -> None:
    """A file that it does not list could be anything."""
    models = _models(tmp_path / "models", manifest=True)
    manifest = json.loads((models / "manifest.json").read_text("utf-8"))
    del manifest["files"]["ner.pt"]
    (models / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    with pytest.raises(newsparse.ModelIntegrityError, match=r"ner\.pt"):
        newsparse.Parser(models)


WATCHED = """
import json, os, sys
seen = []
def watch(event, args):
    if event == "open":
        mode, flags = args[1], args[2] or 0
        writing = (isinstance(mode, str) and set(mode) & set("wax+")) or flags & (
            os.O_WRONLY | os.O_RDWR | os.O_CREAT
        )
        if writing:
            seen.append([event, str(args[0])])
    elif event in {"socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.sendmsg",
                   "socket.gethostbyname", "urllib.Request", "http.client.connect",
                   "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.system", "os.symlink",
                   "os.chmod", "subprocess.Popen", "os.exec", "os.posix_spawn"}:
        seen.append([event, str(args)])
sys.addaudithook(watch)
import newsparse
article = newsparse.parse("La maire a dit « oui » jeudi à 300 personnes.", published="2024-11-07")
page = '<html><link rel="stylesheet" href="http://127.0.0.1:9/a.css"><body><article><p>La maire a'
page += ' dit « oui ».</p><img src="http://127.0.0.1:9/a.png"></article></body></html>'
newsparse.parse(newsparse.Source.from_html(page))
newsparse.Article.from_json(article.to_json())
article._repr_html_()
print(json.dumps(seen))
"""


def test_reading_writes_nothing_and_reaches_nobody(tmp_path: Path) -> None:
    """From the import to the record: the interpreter's own audit sees every attempt."""
    done = subprocess.run(
        [sys.executable, "-B", "-c", WATCHED],
        check=True,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "HOME": str(tmp_path), "TMPDIR": str(tmp_path)},
    )
    seen = [(event, what) for event, what in json.loads(done.stdout) if what != os.devnull]
    assert seen == []
    assert list(tmp_path.iterdir()) == []
    assert done.stderr == ""


def test_the_command_writes_where_it_is_told_and_nowhere_else(tmp_path: Path) -> None:
    """A table and its folder, and nothing in the home or the working directory."""
    home, out = tmp_path / "home", tmp_path / "out"
    home.mkdir()
    out.mkdir()
    (home / "a.txt").write_text("La maire a dit « oui ».", "utf-8")
    subprocess.run(
        [sys.executable, "-B", "-m", "newsparse", "table", "a.txt", "-o", str(out / "q.csv")],
        check=True,
        capture_output=True,
        cwd=home,
        env={**os.environ, "HOME": str(home), "TMPDIR": str(tmp_path)},
    )
    assert [path.name for path in home.iterdir()] == ["a.txt"]
    assert [path.name for path in out.iterdir()] == ["q.csv"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "out"]
