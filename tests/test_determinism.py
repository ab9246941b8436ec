"""The same article gives the same bytes, whatever runs around it."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import newsparse

ARTICLES = Path(__file__).parent.parent / "examples" / "articles"

CROWDED = (
    "Anne-Lise Delatour dirige le port. « Rien n'est joué », a dit Mme Delatour. « C'est vrai », "
    "a dit A.-L. Delatour. « Non », a dit Anne-Lise. « Jamais », a répété ANNE-LISE DELATOUR. "
    "« Nous irons », a dit Anne-Lise DELATOUR."
)
"""Names in many forms: what is kept in the order of a set would show."""

SCRIPT = """
import hashlib, sys
from pathlib import Path
import newsparse
threads = int(sys.argv[2])
parser = newsparse.Parser(options=newsparse.Options(threads=threads))
for path in sorted(Path(sys.argv[1]).glob("*.txt"))[::3]:
    source = newsparse.Source.from_file(path, id=path.stem, published="2026-03-12")
    print(path.stem, hashlib.sha256(parser.parse(source).to_json().encode()).hexdigest())
print("crowded", hashlib.sha256(parser.parse(sys.argv[3]).to_json().encode()).hexdigest())
"""


def sources() -> list[newsparse.Source]:
    """The articles of the examples, with ids."""
    return [
        newsparse.Source.from_file(path, id=path.stem, published="2026-03-12")
        for path in sorted(ARTICLES.glob("*.txt"))
    ]


@pytest.fixture(scope="module")
def alone(parser: newsparse.Parser) -> dict[str | None, str]:
    """The JSON of each article where it is read alone, by its id."""
    return {source.id: parser.parse(source).to_json() for source in sources()}


def test_the_batch_makes_no_difference(
    parser: newsparse.Parser, alone: dict[str | None, str]
) -> None:
    """Alone, in small and large batches, in any order and among any neighbours."""
    assert len(alone) > 10
    for size, seed in ((3, 1), (32, 2)):
        mixed = sources()
        random.Random(seed).shuffle(mixed)  # noqa: S311 - no secret
        for article in parser.parse_many(mixed, batch_size=size):
            assert article.to_json() == alone[article.id]


def _digests(threads: int = 1, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(ARTICLES), str(threads), CROWDED],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
    )
    return done.stdout


def test_processes_threads_hash_seeds_and_time_zones_make_none(
    parser: newsparse.Parser, alone: dict[str | None, str]
) -> None:
    """Nor does the language of the machine: three other processes, one result."""
    names = [path.stem for path in sorted(ARTICLES.glob("*.txt"))[::3]]
    here = {name: hashlib.sha256(alone[name].encode()).hexdigest() for name in names}
    crowded = parser.parse(CROWDED)
    assert max(len(speaker.aliases) for speaker in crowded.speakers) > 2
    here["crowded"] = hashlib.sha256(crowded.to_json().encode()).hexdigest()
    whole = "".join(f"{name} {digest}\n" for name, digest in here.items())
    assert _digests(PYTHONHASHSEED="0", TZ="Pacific/Kiritimati") == whole
    assert _digests(threads=2, PYTHONHASHSEED="4711", TZ="America/Montreal", LC_ALL="C") == whole


@pytest.mark.parametrize("year", [1999, 2038])
def test_the_clock_makes_none(
    parser: newsparse.Parser, monkeypatch: pytest.MonkeyPatch, year: int
) -> None:
    """With and without a date of publication, a clock that is years off changes nothing."""
    import datetime as dt
    import time

    texts = ["Le vote est prévu jeudi, dit-on depuis le 3 mars.", "En 2025 et demain à 14 heures."]
    before = [parser.parse(text).to_json() for text in texts]
    before += [parser.parse(text, published="2024-11-07").to_json() for text in texts]

    class Elsewhen(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> dt.datetime:
            return dt.datetime(year, 1, 2, 3, 4, 5, tzinfo=tz)

        utcnow = today = now

    monkeypatch.setattr(time, "time", lambda: (year - 1970) * 31_556_952.0)
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] in {"newsparse", "dateparser"}:
            for key, value in list(vars(module).items()):
                if value is dt.datetime:
                    monkeypatch.setattr(module, key, Elsewhen)
    after = [parser.parse(text).to_json() for text in texts]
    after += [parser.parse(text, published="2024-11-07").to_json() for text in texts]
    assert after == before
