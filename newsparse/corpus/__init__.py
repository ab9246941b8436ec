"""Many articles: read on every core, written part by part, resumed after a kill.

Start at :func:`newsparse.corpus.run.run`.
"""

from newsparse.corpus.run import Report, run

__all__ = ["Report", "run"]
