"""A job for Ray: articles in JSON Lines or Parquet in, records and a table of quotes out.

python examples/ray_job.py ARTICLES OUT

It needs `pip install 'newsparse[ray]'` on every machine, and paths that all of them see.
"""

from __future__ import annotations

import sys

import pyarrow as pa
import ray
from pyarrow.json import ParseOptions

import newsparse
from newsparse.corpus.ray import ReadArticles

COLUMNS: dict[str, str] = {}  # {"text": "contenu", "published": "date"}, where they are called so


def load(path: str) -> ray.data.Dataset:
    """Return the rows of a file or folder; a day stays a day, which Arrow would make midnight."""
    if path.endswith((".jsonl", ".json")):
        day = pa.schema([(COLUMNS.get("published", "published"), pa.string())])
        return ray.data.read_json(path, parse_options=ParseOptions(explicit_schema=day))
    return ray.data.read_parquet(path)


def quotes(batch: pa.Table) -> pa.Table:
    """Return the table of quotes of a batch of records: the columns are those of every batch."""
    records = (record for record in batch["record"].to_pylist() if record is not None)
    articles = map(newsparse.Article.from_json, records)
    return newsparse.to_frames(articles, "arrow", of=["quotes"])["quotes"]


def main(articles: str, out: str) -> None:
    """Write OUT/records and OUT/quotes, and print how many there are of each."""
    if not ray.is_initialized():
        ray.init()
    cores = int(ray.cluster_resources()["CPU"])
    if cores < 2:
        sys.exit("this job needs two cores: Ray reads the files on one of them")
    read = load(articles).map_batches(
        ReadArticles,
        fn_constructor_kwargs={"columns": COLUMNS},
        concurrency=cores - 1,
        batch_size=32,
    )
    read.write_parquet(f"{out}/records")
    records = ray.data.read_parquet(f"{out}/records")
    records.map_batches(quotes, batch_format="pyarrow").write_parquet(f"{out}/quotes")
    failed = records.filter(lambda row: row["record"] is None).count()
    said = ray.data.read_parquet(f"{out}/quotes").count()
    print(f"{records.count()} articles, {failed} of them not read, {said} quotes")


if __name__ == "__main__":
    main(*sys.argv[1:3])
