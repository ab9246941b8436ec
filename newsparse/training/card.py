"""Writes what a person wants to know of the weights: the model card and the licences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from newsparse.training.sources import CORPORA, LICENCES, Corpus, Licence, users

_CARD = """\
# French models of newsparse

Compact Stanza models for French news: tokens, multi-word tokens, tags, lemmas,
dependencies and names. They were trained by `python -m newsparse.training` with Stanza's
own trainers, on processor cores; that command also writes this card, from
`manifest.json`.

They expect text in which `’` is `'` and no-break spaces are spaces, one paragraph at a
time; newsparse prepares it so.

Made on {created} with Stanza {stanza}, recipe of newsparse {recipe}, seed {seed}.

## Files

{file_table}
Together {total} MB. Tensors are half floats; the word vectors are half-float values in a
deflated single-precision tensor, because Stanza uses that one as it is stored.

## Scores

F1 in percent, on test sets that no model has seen. *raw*: from plain text, all sentences
joined by spaces, with no paragraph break to help. *gold-tokens*: words given, each stage
reading what the one before it found; *gold-tags*: tags and lemmas given, too. The test set of
Sequoia comes from four sources, scored one by one as well; news is the regional newspaper.

{score_tables}
## Known weaknesses

- The treebanks are small (about 7,000 sentences with the questions) and hold little
  spoken language and few headlines.
- Lemmas come from a dictionary of the training data; an unseen word gets its form.
- Sentences that end without a final mark, such as titles, are hard to tell apart where
  no paragraph break helps. Feed paragraphs one by one.
- Part of the names come from WikiNER, whose annotation is automatic: acronyms may come
  out as places, and particles or articles may stand inside a name.
- The corpora differ in details of annotation (lemmas of pronouns, some features), so
  that no model can agree with all of them; compare scores within one test set only.
- The names are of the years in which the corpora were made; new people and parties are
  recognised from context and spelling alone.
- Scores are on edited text; transcripts, forums and dialects were not measured.

## Settings and time

Options of Stanza's trainers, one thread each; all others have Stanza's default. The
minutes are of a machine that did other work as well.

{settings_table}
Together {hours} hours of one core. At {watts} watts a core, an estimate for a server and not
a measurement, that is {energy} kWh.

## Data

{source_table}
Quotation marks, apostrophes, dashes and the accents of capitals were varied in the
training copies; the annotation was kept. The licences lie in `licences/`, each with its
credits.
"""

_WATTS = 15

_NOTICE = """\

What was done with the data: the corpora were read by statistical trainers; quotation
marks, apostrophes, dashes and the accents of capitals were varied in the training copies,
the annotation was kept. No sentence of a corpus is distributed with the weights, which
are distributed under the terms of the licences of their data.
"""


def _table(header: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    names = list(header)
    lines = [names, ["---"] * len(names), *([str(cell) for cell in row] for row in rows)]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def _files(manifest: Mapping[str, Any]) -> str:
    rows = [
        (f"`{name}`", entry["processor"], f"{entry['bytes'] / 1e6:.1f}",
         ", ".join(entry["data"]), entry["licence"].replace(" AND ", ", "))
        for name, entry in manifest["files"].items()
    ]  # fmt: skip
    return _table(("file", "processor", "MB", "data", "licences"), rows)


def _scores(manifest: Mapping[str, Any]) -> str:
    sections = []
    for test, scores in manifest["scores"].items():
        sections.append(f"{test}\n\n{_table(scores, [scores.values()])}")
    return "\n".join(sections)


def _settings(manifest: Mapping[str, Any]) -> str:
    rows = []
    for name, entry in manifest["files"].items():
        flags = ", ".join(f"{key} {value}" for key, value in entry["settings"].items())
        minutes = f"{entry['seconds'] / 60:.1f}" if "seconds" in entry else "–"
        rows.append((f"`{name}`", flags, minutes))
    return _table(("file", "settings", "minutes"), rows)


def _sources() -> str:
    rows = [(c.name, c.licence, c.authors, c.url) for c in CORPORA]
    return _table(("data", "licence", "authors", "published at"), rows)


def card(manifest: Mapping[str, Any]) -> str:
    """Return the text of ``MODEL_CARD.md``."""
    hours = sum(entry.get("seconds", 0) for entry in manifest["files"].values()) / 3600
    total = sum(entry["bytes"] for entry in manifest["files"].values()) / 1e6
    return _CARD.format(
        **manifest,
        total=f"{total:.1f}",
        hours=f"{hours:.1f}",
        watts=_WATTS,
        energy=f"{hours * _WATTS / 1000:.2f}",
        file_table=_files(manifest),
        score_tables=_scores(manifest),
        settings_table=_settings(manifest),
        source_table=_sources(),
    )


def _credit(corpus: Corpus) -> str:
    files = ", ".join(f"{name}.pt" for name in users(corpus))
    return f"- {corpus.name}\n  by {corpus.authors}\n  {corpus.url}\n  in: {files}\n"


def licence_text(licence: Licence, corpora: Path) -> str:
    """Return one licence file: name, address, credits and, where known, the full text."""
    credited = "".join(_credit(c) for c in CORPORA if c.licence == licence.identifier)
    text = f"{licence.name}\n{licence.url}\n\nData under this licence:\n\n{credited}{_NOTICE}"
    if licence.text_from is not None:
        full = (corpora / licence.text_from).read_text(encoding="utf-8")
        text += f"\n{'-' * 72}\n\n{full.strip()}\n"
    return text


def write(folder: Path, manifest: Mapping[str, Any], corpora: Path) -> None:
    """Write ``MODEL_CARD.md`` and ``licences/`` into ``folder``."""
    (folder / "MODEL_CARD.md").write_text(card(manifest), encoding="utf-8")
    licences = folder / "licences"
    licences.mkdir(exist_ok=True)
    for licence in LICENCES:
        path = licences / f"{licence.identifier}.txt"
        path.write_text(licence_text(licence, corpora), encoding="utf-8")
