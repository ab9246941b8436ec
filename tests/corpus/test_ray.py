"""Ray: the same output as on one machine; rows of a dataset in, the same rows with records out."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from newsparse import Article, InputError, MissingExtraError, Source
from newsparse.corpus import run
from newsparse.corpus.ray import ReadArticles
from newsparse.source import BadSource

_TEXT = "« Nous rouvrirons », a promis Inès Morel, maire de Brive."


def _sources() -> Iterator[Source | BadSource]:
    for number in range(7):
        yield Source(text=f"{_TEXT} Le vote {number} est prévu jeudi.", id=f"a{number}")
    yield Source(text=_TEXT, id="a3")


def _written(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text("utf-8")
        for path in sorted(folder.rglob("part-*"))
    }


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """A real cluster of Ray on this machine."""
    ray = pytest.importorskip("ray", reason="no Ray on this machine")
    ray.init(num_cpus=1, log_to_driver=False, include_dashboard=False, logging_level="ERROR")
    yield ray
    ray.shutdown()


def test_a_cluster_writes_what_one_machine_writes(cluster: Any, tmp_path: Path) -> None:
    """Articles and error records, file by file; run again, nothing is left to do."""
    here = run(_sources(), tmp_path / "here", part_size=3)
    there = run(_sources(), tmp_path / "there", part_size=3, engine="ray")
    assert (there.articles, there.errors) == (here.articles, here.errors) == (7, 1)
    assert _written(tmp_path / "there") == _written(tmp_path / "here")
    again = run(_sources(), tmp_path / "there", part_size=3, engine="ray")
    assert again.resumed == 8


def test_a_dataset_gets_records(cluster: Any) -> None:
    """Through map_batches, with an actor; the columns of the input stay."""
    rows = [{"contenu": _TEXT, "id": "a", "desk": "eco"}, {"contenu": "", "id": "b", "desk": "x"}]
    made = cluster.data.from_items(rows).map_batches(
        ReadArticles,
        fn_constructor_kwargs={"columns": {"text": "contenu"}},
        concurrency=1,
        batch_size=32,
    )
    found = {row["id"]: row for row in made.take_all()}
    assert found["a"]["desk"] == "eco"
    assert Article.from_json(found["a"]["record"]).quotes[0].speaker is not None
    assert found["a"]["error"] is None
    assert found["b"]["record"] is None
    assert json.loads(found["b"]["error"])["error"] == "InputError"


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_moments_are_read_however_fine_they_are(unit: str) -> None:
    """What Arrow and pandas make of a column of dates; a missing one is unknown."""
    moments = np.array(["2024-11-07T18:05", "NaT"], dtype=f"datetime64[{unit}]")
    batch = {"text": np.array([_TEXT, _TEXT], dtype=object), "published": moments}
    dated, undated = ReadArticles()(batch)["record"]
    assert Article.from_json(dated).published == dt.datetime(2024, 11, 7, 18, 5)
    assert Article.from_json(undated).published is None


def test_fields_that_do_not_exist_are_refused() -> None:
    """When the actor is made, not at the first article."""
    with pytest.raises(InputError, match="no field 'texte'"):
        ReadArticles(columns={"texte": "contenu"})


def test_without_ray_the_extra_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The message says what to install."""
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(MissingExtraError, match=r"newsparse\[ray\]"):
        run(_sources(), tmp_path / "out", engine="ray")
