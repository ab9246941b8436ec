"""Short reports and everything that is read in them, in files that a person can read and compare.

A file has one report after the other. A line « --- » opens a report, with the day of publication
if it is not the usual one and with the headline if it has one: « --- 2023-01-02 | Headline ».
Then come its text and, each on a line that begins with « | », what was read in it.

    python tests/reports/pinned.py [--update] [FILE...]

reads every report anew and prints what has changed; with ``--update`` the files are written. The
lines are what newsparse reads, not what it should: they tell what a change of a rule changes
elsewhere. Look at each before it is kept.

The files ``*_tests.txt`` hold the sentences of the layers' own tests, for all that those tests do
not ask.
"""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs

import newsparse
from newsparse import Article, DateMention, Entity, Figure, Quote, Source, Speaker

HERE = Path(__file__).parent
_USUAL_DAY = "2024-11-07"  # a Thursday


@attrs.frozen
class Report:
    """A text, and the lines for what is read in it."""

    head: str
    text: str
    lines: tuple[str, ...]

    @property
    def source(self) -> Source:
        """What is given to the parser."""
        day, _, title = (part.strip() for part in self.head.partition("|"))
        return Source(text=self.text, published=day or _USUAL_DAY, title=title or None)

    def anew(self, article: Article) -> Report:
        """The same text with the lines for what is read in it now."""
        return attrs.evolve(self, lines=shown(article))

    def written(self) -> str:
        """The report as it stands in a file."""
        return "\n".join([f"--- {self.head}".rstrip(), self.text, *self.lines])


def reports(content: str) -> tuple[str, list[Report]]:
    """Return what stands above the first report of a file's content, and its reports."""
    above, *parts = re.split(r"^---", content, flags=re.MULTILINE)
    return above, [_report(part) for part in parts]


def _report(part: str) -> Report:
    head, *rest = part.split("\n")
    lines = tuple(line for line in rest if line.startswith("| "))
    text = "\n".join(line for line in rest if not line.startswith("| "))
    return Report(head=head.strip(), text=text.strip("\n"), lines=lines)


def read(parser: newsparse.Parser, found: Sequence[Report]) -> list[Article]:
    """Read reports; all go through the models together."""
    return list(parser.parse_many([report.source for report in found], batch_size=64))


def shown(article: Article) -> tuple[str, ...]:
    """The lines for what is read in an article; ¶ stands for an end of a line in the text."""
    lines = (f"| {' · '.join(filter(None, parts))}" for parts in _parts(article))
    return tuple(line.replace("\n", "¶") for line in lines)


def _parts(article: Article) -> Iterator[Iterable[str | None]]:
    if line := article.dateline:
        yield "dateline", line.text, line.place and f"at {line.place}", line.agency
    yield from map(_speaker, article.speakers)
    yield from map(_quote, article.quotes)
    yield from map(_entity, article.entities)
    yield from map(_date, article.dates)
    yield from map(_figure, article.figures)
    for doubt in article.doubts:
        yield "doubt", doubt.value


def _speaker(speaker: Speaker) -> Iterator[str | None]:
    yield from ("speaker", speaker.name, speaker.kind.value, speaker.role)
    gender, evidence = speaker.gender, speaker.gender_evidence
    yield gender and (f"{gender} by {evidence.text}" if evidence else gender)
    yield from _mentions(speaker)


def _quote(quote: Quote) -> Iterator[str | None]:
    yield from ("quote", quote.kind.value, quote.rule, _words(quote.said, quote.text))
    if cue := quote.cue:
        negated = "not " if cue.negated else ""
        yield f"{cue.text} = {negated}{cue.lemma}, {cue.sense}, {cue.modality.value}"
    speakers = ", ".join(speaker.name for speaker in quote.speakers)
    mention = f"{quote.mention.text} ({quote.mention.kind.value})" if quote.mention else None
    yield f"{mention} = {speakers or 'nobody'}"
    yield quote.addressee and f"to {quote.addressee.text}"
    yield quote.date and f"on {quote.date.text}"
    yield "within another" if quote.parent else None
    yield "said before" if quote.duplicate_of else None
    yield "mended" if quote.repaired else None


def _entity(entity: Entity) -> Iterator[str | None]:
    yield from ("entity", entity.type.value, entity.name)
    yield from _mentions(entity)


def _date(date: DateMention) -> Iterator[str | None]:
    yield from ("date", date.text, f"{date.type.value} {date.value}")
    yield from (date.mod, date.grain, date.reason)
    if date.earliest or date.latest:
        yield f"{date.earliest} to {date.latest}".replace(" 00:00:00", "")


def _figure(figure: Figure) -> Iterator[str | None]:
    yield from ("figure", figure.text, figure.kind.value)
    yield f"{'about ' if figure.approx else ''}{figure.value}"
    if figure.low != figure.high:
        yield f"from {figure.low} to {figure.high}"
    yield from (figure.unit, figure.counted and f"of {figure.counted.text}")
    yield figure.subject and f"about {figure.subject.text}"
    yield figure.change
    yield figure.speaker and f"by {figure.speaker.name}"


def _mentions(thing: Speaker | Entity) -> Iterator[str]:
    yield ", ".join(f"{m.text} ({m.kind.value})" for m in thing.mentions)
    if thing.aliases:
        yield f"also {', '.join(thing.aliases)}"


def _words(said: str, text: str) -> str:
    return f"[{said}]" if said == text else f"[{said}] of [{text}]"


def main(options: Sequence[str]) -> None:
    """Print what has changed in files, and write them where that is asked."""
    names = [option for option in options if option != "--update"]
    parser = newsparse.Parser()
    for path in [Path(name) for name in names] or sorted(HERE.glob("*.txt")):
        before = path.read_text(encoding="utf-8")
        above, found = reports(before)
        pairs = zip(found, read(parser, found), strict=True)
        new = [report.anew(article).written() for report, article in pairs]
        after = above + "\n\n".join(new) + "\n"
        changes = difflib.unified_diff(before.split("\n"), after.split("\n"), lineterm="")
        if "--update" in options:
            path.write_text(after, encoding="utf-8")
        sys.stdout.writelines(f"{change}\n" for change in changes)


if __name__ == "__main__":
    main(sys.argv[1:])
