"""One parser, many hands: threads, tasks and processes get what one reader alone gets."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

import newsparse
from newsparse.analysis.engine import Read

TEXTS = [
    f"La maire de {town} a promis {n + 2} écoles. « C'est fait », a-t-elle dit jeudi. Selon "
    f"la préfecture, {n + 3} % des élèves iront à pied d'ici 2027."
    for n, town in enumerate("Lille Nantes Brest Tours Metz Nice Albi Dax Sens Gap".split())
]


@pytest.fixture(scope="module")
def alone(parser: newsparse.Parser) -> list[str]:
    """What each text gives where nobody else reads."""
    return [parser.parse(text, published="2024-11-07").to_json() for text in TEXTS]


def _read(parser: newsparse.Parser, text: str) -> str:
    return parser.parse(text, published="2024-11-07").to_json()


def test_threads_share_a_parser(parser: newsparse.Parser, alone: list[str]) -> None:
    """Eight threads that begin together and take the texts in their own order."""
    together = threading.Barrier(8)

    def work(shift: int) -> list[str]:
        together.wait()
        order = [*range(shift, len(TEXTS)), *range(shift)]
        found = {n: _read(parser, TEXTS[n]) for n in order}
        return [found[n] for n in range(len(TEXTS))]

    with ThreadPoolExecutor(8) as pool:
        for found in pool.map(work, range(8)):
            assert found == alone


def test_one_thread_at_a_time_is_with_the_nets(
    parser: newsparse.Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stanza's nets keep state while they read: another thread waits until they are free."""
    engine = parser._engine
    inside: list[int] = [0]
    most: list[int] = [0]
    read = engine._read

    def counted(texts: Sequence[str]) -> list[list[Read]]:
        inside[0] += 1
        most[0] = max(most[0], inside[0])
        time.sleep(0.02)  # long enough for the others to come in, were they let
        inside[0] -= 1
        return read(texts)

    monkeypatch.setattr(engine, "_read", counted)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(parser.parse, TEXTS[:4]))
    assert most == [1]


def test_the_callers_number_of_threads_is_given_back(parser: newsparse.Parser) -> None:
    """Whoever reads, in whichever thread: torch's setting is that of the caller again."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        _read(parser, TEXTS[0])
        assert torch.get_num_threads() == 2
        with ThreadPoolExecutor(4) as pool:
            left = list(pool.map(lambda text: (_read(parser, text), _setting()), TEXTS * 2))
        assert {setting for _, setting in left} == {2}
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)


def _setting() -> int:
    import torch

    return torch.get_num_threads()


def test_readers_side_by_side_give_each_its_number_back() -> None:
    """Two engines that read at once, in threads of their own."""
    import torch

    from newsparse.analysis.engine import _threads

    before = torch.get_num_threads()
    torch.set_num_threads(2)
    both = threading.Barrier(2)

    def read() -> tuple[int, int]:
        both.wait()
        with _threads.at(1):
            both.wait()
            while_reading = _setting()
        both.wait()
        return while_reading, _setting()

    try:
        with ThreadPoolExecutor(2) as pool:
            found = [pool.submit(read) for _ in range(2)]
            assert [f.result() for f in found] == [(1, 2), (1, 2)]
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)


def test_load_takes_time_in_proportion(parser: newsparse.Parser) -> None:
    """Twelve threads read a hundred texts in about the time of one, and none waits long."""
    begun = time.perf_counter()
    for text in TEXTS:
        _read(parser, text)
    one = (time.perf_counter() - begun) / len(TEXTS)
    waits = []

    def work(text: str) -> None:
        asked = time.perf_counter()
        _read(parser, text)
        waits.append(time.perf_counter() - asked)

    begun = time.perf_counter()
    with ThreadPoolExecutor(12) as pool:
        list(pool.map(work, TEXTS * 10))
    assert time.perf_counter() - begun < 4 * one * 100
    assert max(waits) < 12 * 6 * one  # its turn comes: nobody starves


def test_tasks_share_a_parser(parser: newsparse.Parser, alone: list[str]) -> None:
    """A service's loop stays free while threads of asyncio read."""

    async def serve() -> tuple[list[str], int]:
        ticks = 0
        reading = asyncio.gather(*(asyncio.to_thread(_read, parser, text) for text in TEXTS))
        while not reading.done():
            await asyncio.sleep(0.005)
            ticks += 1
        return await reading, ticks

    found, ticks = asyncio.run(serve())
    assert found == alone
    assert ticks > 3


def _in_child(text: str) -> str:
    return newsparse.parse(text, published="2024-11-07").to_json()


@pytest.mark.parametrize("way", ["fork", "spawn"])
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork.*:DeprecationWarning")
def test_processes_read_for_themselves(
    parser: newsparse.Parser, alone: list[str], monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """A forked process uses the models that were loaded, a spawned one loads its own."""
    if way not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {way} on {os.name}")
    monkeypatch.setattr("newsparse.api._default", parser)
    with multiprocessing.get_context(way).Pool(2) as pool:
        found = pool.map_async(_in_child, TEXTS[:4], chunksize=2).get(timeout=120)
    assert found == alone[:4]


def test_two_parsers_do_not_know_of_each_other(alone: list[str]) -> None:
    """Options of one are not those of the other."""
    one = newsparse.Parser(options=newsparse.Options(layers=["dates"]))
    two = newsparse.Parser()
    assert one.parse(TEXTS[0]).quotes == ()
    assert _read(two, TEXTS[0]) == alone[0]
    assert one.parse(TEXTS[0]).quotes == ()
