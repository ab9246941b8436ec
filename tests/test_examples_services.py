"""The examples that other programs call: a web service, a job on a cluster, a notebook."""

from __future__ import annotations

import ast
import contextlib
import html
import io
import json
import re
import runpy
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import attrs
import pytest

import newsparse
from newsparse import api

EXAMPLES = Path(__file__).parent.parent / "examples"
TEXT = "« Le port restera fermé », a déclaré jeudi la maire de Calais, Anne Leroy."


class Counted:
    """Stands for ``newsparse.Parser``: gives the one that is loaded already, and counts."""

    def __init__(self, parser: newsparse.Parser) -> None:
        self.parser = parser
        self.made = 0

    def __call__(self) -> newsparse.Parser:
        """Return the parser."""
        self.made += 1
        return self.parser


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch, parser: newsparse.Parser) -> Counted:
    """Models that are loaded once for all tests, however often the service starts."""
    counted = Counted(parser)
    monkeypatch.setattr(newsparse, "Parser", counted)
    return counted


@pytest.fixture
def service(loaded: Counted) -> Iterator[Any]:
    """A client of the service, which has started."""
    from fastapi.testclient import TestClient

    with TestClient(runpy.run_path(str(EXAMPLES / "service.py"))["app"]) as client:
        yield client


def test_the_service_gives_the_json_of_an_article(service: Any, parser: newsparse.Parser) -> None:
    """The record is the one that ``Article.to_json`` writes, and reads back as the article."""
    answer = service.post("/parse", json={"text": TEXT, "published": "2024-11-08"})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    article = newsparse.Article.from_json(answer.text)
    assert article == parser.parse(TEXT, published="2024-11-08")
    assert article.dates[0].value == "2024-11-07"


def test_a_date_of_publication_may_be_missing(service: Any) -> None:
    """What is counted from it then has no value."""
    answer = service.post("/parse", json={"text": TEXT})
    assert answer.json()["dates"][0]["value"] is None


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({"text": "<p>Le port est fermé.</p>"}, "text is HTML: pass it through"),
        ({"text": "a\x00b"}, "text holds NUL characters"),
        ({"text": TEXT, "published": "7/11/2024"}, "(write 2024-11-07)"),
        ({"text": "x" * 50_001}, "50,001 characters, more than 50,000: split it"),
    ],
)
def test_what_cannot_be_read_is_refused(service: Any, body: dict[str, str], told: str) -> None:
    """The answer is a 422 with the message and the remedy, and the service goes on."""
    answer = service.post("/parse", json=body)
    assert answer.status_code == 422
    assert told in answer.json()["detail"]
    assert service.post("/parse", json={"text": TEXT}).status_code == 200


@pytest.mark.parametrize("body", [{}, {"text": 3}, {"text": TEXT, "date": "2024-11-08"}])
def test_a_wrong_body_is_refused(service: Any, body: dict[str, Any]) -> None:
    """No text, no string, or a field that does not exist: nothing is passed over."""
    assert service.post("/parse", json=body).status_code == 422


def test_the_models_are_loaded_once_at_the_start(loaded: Counted, service: Any) -> None:
    """Before the first request, and never again."""
    assert loaded.made == 1
    for _ in range(3):
        service.post("/parse", json={"text": TEXT})
    assert loaded.made == 1


def test_the_service_is_healthy_while_it_reads(
    service: Any, parser: newsparse.Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An article that takes long keeps nobody else from being heard."""
    reading, done = threading.Event(), threading.Event()
    read = parser.parse

    def slowly(text: str, *, published: str | None = None) -> newsparse.Article:
        reading.set()
        done.wait(timeout=30)
        return read(text, published=published)

    monkeypatch.setattr(parser, "parse", slowly)
    with ThreadPoolExecutor() as threads:
        slow = threads.submit(service.post, "/parse", json={"text": TEXT})
        try:
            assert reading.wait(timeout=30)
            health = threads.submit(service.get, "/health").result(timeout=10)
            assert health.json()["status"] == "ready"
            assert not slow.done()
        finally:
            done.set()
        assert slow.result(timeout=30).status_code == 200


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    """A cluster of Ray on this machine; two cores, one of which reads files."""
    ray = pytest.importorskip("ray", reason="no Ray on this machine")
    ray.init(num_cpus=2, log_to_driver=False, include_dashboard=False, logging_level="ERROR")
    yield ray
    ray.shutdown()


ROWS = [
    {"id": "a", "text": TEXT, "published": "2024-11-08", "desk": "Ville"},
    {"id": "b", "text": "", "published": "2024-11-08", "desk": "Monde"},
    {"id": "c", "text": "Il pleut.", "published": "2024-11-08", "desk": None},
]


def test_the_job_writes_records_and_quotes(
    ray: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str], parser: newsparse.Parser
) -> None:
    """The records are those of one machine, an article that fails costs no other."""
    import pyarrow.parquet as pq

    rows = tmp_path / "articles.jsonl"
    rows.write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    runpy.run_path(str(EXAMPLES / "ray_job.py"))["main"](str(rows), str(tmp_path / "out"))
    assert capsys.readouterr().out.splitlines()[-1] == "3 articles, 1 of them not read, 1 quotes"

    records = {row["id"]: row for row in pq.read_table(tmp_path / "out" / "records").to_pylist()}
    source = newsparse.Source(**{k: v for k, v in ROWS[0].items() if k != "desk"})
    here = parser.parse(attrs.evolve(source, metadata={"desk": "Ville"}))
    assert newsparse.Article.from_json(records["a"]["record"]) == here
    assert "is empty" in records["b"]["error"]

    (quote,) = pq.read_table(tmp_path / "out" / "quotes").to_pylist()
    assert (quote["speaker"], quote["said"]) == ("Anne Leroy", "Le port restera fermé")
    assert quote["desk"] == "Ville"


def test_the_job_does_not_wait_for_ever_on_one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the readers would take the only core, it says so at once."""
    ray = pytest.importorskip("ray", reason="no Ray on this machine")
    monkeypatch.setattr(ray, "is_initialized", lambda: True)
    monkeypatch.setattr(ray, "cluster_resources", lambda: {"CPU": 1.0})
    with pytest.raises(SystemExit, match="two cores"):
        runpy.run_path(str(EXAMPLES / "ray_job.py"))["main"]("articles.jsonl", "out")


def shown(source: str, names: dict[str, Any]) -> tuple[str, Any]:
    """Run a cell; return what it prints and the value of its last line, as a notebook does."""
    body = ast.parse(source).body
    last = ast.Expression(body.pop().value) if isinstance(body[-1], ast.Expr) else None
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(ast.Module(body, []), "cell", "exec"), names)  # noqa: S102 - our own notebook
        value = None if last is None else eval(compile(last, "cell", "eval"), names)  # noqa: S307
        return out.getvalue(), value


def seen(page: str) -> str:
    """What a reader sees of HTML; its style and what only the mouse shows may change."""
    return html.unescape(re.sub(r"<style>.*?</style>|<[^>]*>", "", page, flags=re.DOTALL))


def test_the_notebook_shows_what_it_prints(
    monkeypatch: pytest.MonkeyPatch, parser: newsparse.Parser
) -> None:
    """Cell after cell, in Python alone; where it fails, run it all in Jupyter and save it."""
    nbformat = pytest.importorskip("nbformat", reason="comes with newsparse[tests]")
    monkeypatch.chdir(EXAMPLES)
    monkeypatch.setattr(api, "_default", parser)
    notebook = nbformat.read("first_look.ipynb", as_version=4)
    nbformat.validate(notebook)
    names: dict[str, Any] = {"__name__": "__main__"}
    stored = 0
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        printed, value = shown(cell.source, names)
        streams = [o.text for o in cell.outputs if o.get("name") == "stdout"]
        assert printed == "".join(streams)
        (data,) = [o.data for o in cell.outputs if "data" in o] or [None]
        if isinstance(value, newsparse.Article):
            assert seen(data["text/html"]) == seen(value._repr_html_())
        else:
            assert (data and data["text/plain"]) == (None if value is None else repr(value))
        stored += bool(cell.outputs)
    assert stored >= 6
