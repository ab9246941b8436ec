"""Word vectors: spaCy's French ones, folded and reduced, in Stanza's pretrain format."""

from __future__ import annotations

import hashlib
import json
import logging
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import numpy as np
from attrs import asdict
from numpy.typing import NDArray

from newsparse.training.augment import plain
from newsparse.training.recipe import VectorSettings

logger = logging.getLogger("newsparse.training")

Matrix = NDArray[np.float32]


def require_package(settings: VectorSettings) -> Path:
    """Return the folder of the vectors' package, in the one version that is accepted.

    Raises:
        RuntimeError: It is missing, has another version or holds other vectors.
    """
    try:
        found = distribution(settings.package)
    except PackageNotFoundError:
        msg = f"{settings.package} is missing: install newsparse[training]"
        raise RuntimeError(msg) from None
    name = f"{settings.package}-{settings.version}"
    folder = Path(str(found.locate_file(settings.package))) / name
    if found.version != settings.version or _hash(folder) != settings.sha256:
        msg = f"{name} is needed as it was published, found {found.version} or other vectors"
        raise RuntimeError(msg)
    return folder


def _hash(folder: Path) -> str:
    digest = hashlib.sha256()
    for name in ("vectors", "key2row"):
        digest.update((folder / "vocab" / name).read_bytes())
    return digest.hexdigest()


def _load(folder: Path) -> tuple[list[tuple[str, int]], Matrix]:
    import spacy

    unused = ["tok2vec", "morphologizer", "parser", "senter", "ner"]
    unused += ["attribute_ruler", "lemmatizer"]
    vocab = spacy.load(folder, exclude=unused).vocab
    # Keys come most frequent first; several words share a row of the table.
    keys = [(vocab.strings[key], int(row)) for key, row in vocab.vectors.key2row.items()]
    return keys, np.asarray(vocab.vectors.data, dtype=np.float32)


def most_frequent(keys: list[tuple[str, int]], count: int) -> dict[str, int]:
    """Return the first ``count`` words with their rows, case and apostrophes folded.

    Stanza looks words up in lower case, so *Macron* has to stand as *macron*; where both
    spellings are listed the more frequent one gives the vector.
    """
    rows: dict[str, int] = {}
    for word, row in keys:
        folded = plain(word).lower()
        if folded != "</s>" and not any(char.isspace() for char in folded) and folded:
            rows.setdefault(folded, row)
        if len(rows) == count:
            break
    return rows


def reduce(vectors: Matrix, dimensions: int) -> tuple[Matrix, float]:
    """Project rows on their first principal components.

    Returns:
        The projected rows, and the share of the variance that they keep.
    """
    centred = vectors.astype(np.float64) - vectors.mean(axis=0, dtype=np.float64)
    values, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, ::-1][:, :dimensions]
    # An axis may come out with either sign; fix it, so that two runs agree.
    axes = axes * np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(axes.shape[1])])
    kept = float(values[::-1][:dimensions].sum() / values.sum())
    return (centred @ axes).astype(np.float32), kept


def ensure(settings: VectorSettings, path: Path) -> dict[str, Any]:
    """Build the vectors unless ``path`` already holds them; return what was kept.

    They are kept rather than built again because all models depend on their exact bytes.
    """
    note = path.with_suffix(".json")
    wanted = asdict(settings)
    if path.exists() and note.exists():
        stamp: dict[str, Any] = json.loads(note.read_text(encoding="utf-8"))
        if stamp["settings"] == wanted:
            return dict(stamp["kept"])
    kept = build(settings, path)
    note.write_text(json.dumps({"settings": wanted, "kept": kept}), encoding="utf-8")
    return kept


def build(settings: VectorSettings, path: Path) -> dict[str, Any]:
    """Write the vectors to ``path`` as a Stanza pretrain file and return what was kept."""
    import torch
    from stanza.models.common.pretrain import PretrainedWordVocab
    from stanza.models.common.vocab import VOCAB_PREFIX

    keys, table = _load(require_package(settings))
    rows = most_frequent(keys, settings.words)
    reduced, kept = reduce(table[list(rows.values())], settings.dimensions)
    padding = np.zeros((len(VOCAB_PREFIX), reduced.shape[1]), dtype=np.float32)
    # Rounded now, so that training sees exactly the half floats that will be shipped.
    emb = torch.from_numpy(np.concatenate([padding, reduced])).half().float()
    vocab = PretrainedWordVocab(list(rows), lang="fr")
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"vocab": vocab.state_dict(), "emb": emb}, path)
    logger.info("vectors: %d words, %.0f %% of the variance kept", len(rows), 100 * kept)
    return {"variance_kept": round(kept, 4)}
