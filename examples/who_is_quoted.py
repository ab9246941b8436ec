"""Who is quoted: how often women, men, institutions, groups and places speak in some articles.

python examples/who_is_quoted.py [PICTURE [FOLDER]]    (pip install 'newsparse[examples]')

A gender is counted where the article shows it (« la maire », « elle »), and is unknown elsewhere.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from matplotlib.figure import Figure

import newsparse
from newsparse.source import read_many

ARTICLES = Path(__file__).parent / "articles"
PEOPLE = {"f": "women", "m": "men", None: "people, gender unknown"}
OTHERS = {
    newsparse.SpeakerKind.ORGANISATION: "institutions",
    newsparse.SpeakerKind.GROUP: "groups",
    newsparse.SpeakerKind.PLACE: "places",
    newsparse.SpeakerKind.ANONYMOUS: "people without a name",
}
NOBODY = "nobody is named"


def sort_of(speaker: newsparse.Speaker | None) -> str:
    """Return what is counted for a speaker."""
    if speaker is None:
        return NOBODY
    return OTHERS.get(speaker.kind) or PEOPLE[speaker.gender]


def count(articles: Iterable[newsparse.Article]) -> dict[str, int]:
    """Return how many quotes each sort of speaker has, a fragment of a quote not counted again."""
    found = Counter(sort_of(quote.speaker) for a in articles for quote in a.top_quotes)
    return {sort: found[sort] for sort in (*PEOPLE.values(), *OTHERS.values(), NOBODY)}


def plot(counts: Mapping[str, int]) -> Figure:
    """Draw a bar for each sort of speaker, the number beside it."""
    figure = Figure(figsize=(7, 3.2), layout="constrained")
    axes = figure.add_subplot()
    known = len(PEOPLE)
    colours = ["#3b6ea5"] * known + ["#9a9a9a"] * (len(counts) - known)
    axes.bar_label(axes.barh(list(counts), list(counts.values()), color=colours), padding=4)
    axes.invert_yaxis()
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    axes.tick_params(left=False, bottom=False, labelbottom=False)
    axes.set_title(f"Who says the {sum(counts.values())} quotes", loc="left")
    return figure


def main(picture: Path = Path("who_is_quoted.png"), folder: Path = ARTICLES) -> None:
    """Print the counts and draw them."""
    counts = count(newsparse.parse_many(read_many(folder), on_error="skip"))
    for sort, quotes in counts.items():
        print(f"{sort:24}{quotes:4}")
    plot(counts).savefig(picture, dpi=110)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
