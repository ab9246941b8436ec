"""Small corpora of our own, laid out like the real ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse.training import data
from newsparse.training.sources import LICENCES

TREEBANK = """\
# sent_id = {n}-1
# text = L'État parle au "maire".
1\tL'\tle\tDET\t_\tNumber=Sing\t2\tdet\t_\tSpaceAfter=No
2\tÉtat\tÉtat\tNOUN\t_\tNumber=Sing\t3\tnsubj\t_\t_
3\tparle\tparler\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_
4-5\tau\t_\t_\t_\t_\t_\t_\t_\t_
4\tà\tà\tADP\t_\t_\t7\tcase\t_\t_
5\tle\tle\tDET\t_\tNumber=Sing\t7\tdet\t_\t_
6\t"\t"\tPUNCT\t_\t_\t7\tpunct\t_\tSpaceAfter=No
7\tmaire\tmaire\tNOUN\t_\tNumber=Sing\t3\tobl\t_\tSpaceAfter=No
8\t"\t"\tPUNCT\t_\t_\t7\tpunct\t_\tSpaceAfter=No
9\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

# sent_id = {n}-2
# text = Paris, ville de fêtes
1\tParis\tParis\tPROPN\t_\t_\t0\troot\t_\tSpaceAfter=No
2\t,\t,\tPUNCT\t_\t_\t3\tpunct\t_\t_
3\tville\tville\tNOUN\t_\tNumber=Sing\t1\tappos\t_\t_
4\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
5\tfêtes\tfête\tNOUN\t_\tNumber=Plur\t3\tnmod\t_\t_

"""
NAMES = (
    'Anne\tB-PER\nMartin\tI-PER\naime\tO\n"\tO\nLyon\tB-LOC\n"\tO\n.\tO\n\nÀ\tO\nÉvian\tB-LOC\n\n'
)


@pytest.fixture(scope="session")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpora folder of two sentences, repeated."""
    root = tmp_path_factory.mktemp("corpora")
    treebanks = (*data.TREEBANK_TRAIN, data.QUESTIONS, data.TREEBANK_DEV)
    for name in (*treebanks, data.SEQUOIA_TEST, data.GSD_TEST):
        _write(root / name, "".join(TREEBANK.format(n=n) for n in range(30)))
    for name in (*(name for name, _ in data.NAMES_TRAIN), data.NAMES_DEV, data.NAMES_TEST):
        _write(root / name, NAMES * 30)
    for licence in LICENCES:
        if licence.text_from is not None:
            _write(root / licence.text_from, "The text of the licence.\n")
    return root


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
