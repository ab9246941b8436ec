"""From the words next to a quote to the speaker: names, pronouns, descriptions, documents."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

import newsparse
from newsparse.document import build
from newsparse.layers import entities, speakers
from newsparse.source import Source

_MARK = re.compile(r"\[([^\]=]+)=([^\]]+)\]")
_QUOTE = re.compile(r"«([^»]*)»")
_LINES = (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()
SENTENCES = [line for line in _LINES if line and not line.startswith("#")]


@attrs.frozen
class Quoted:
    """A quote with the place of the words that name its speaker."""

    start: int
    end: int
    mention: tuple[int, int] | None
    others: tuple[tuple[int, int], ...] = ()


@attrs.frozen
class Reading:
    """What the layer made of a text, and what the text says it should be."""

    attribution: speakers.Attribution
    expected: tuple[str | None, ...]

    @property
    def names(self) -> tuple[str | None, ...]:
        """The name of the speaker of each quote."""
        return tuple(row[0].name if row else None for row in self.attribution.by_quote)

    def first(self) -> newsparse.Speaker:
        """The speaker of the first quote."""
        return self.attribution.by_quote[0][0]


Read = Callable[[str], Reading]


def unmark(marked: str) -> tuple[str, list[tuple[int, int]], tuple[str | None, ...]]:
    """Return the bare text, the spans of the mentions and the names they must lead to."""
    marked = marked.replace(" / ", "\n")
    text, last = "", 0
    spans: list[tuple[int, int]] = []
    expected: list[str | None] = []
    for found in _MARK.finditer(marked):
        text += marked[last : found.start()]
        spans.append((len(text), len(text) + len(found[1])))
        expected.append(None if found[2] == "-" else found[2])
        text += found[1]
        last = found.end()
    return text + marked[last:], spans, tuple(expected)


def quotes_for(text: str, spans: list[tuple[int, int]]) -> list[Quoted]:
    """Return one quote for each mention: the one in marks that stands nearest to it."""
    marks = [(m.start(1), m.end(1)) for m in _QUOTE.finditer(text)]
    return [
        Quoted(*min(marks, key=lambda m: min(abs(m[0] - b), abs(a - m[1]))), mention=(a, b))
        for a, b in spans
    ]


@pytest.fixture(scope="session")
def read(parser: newsparse.Parser) -> Read:
    """Reads a text with its speakers written in."""

    def reading(marked: str) -> Reading:
        text, spans, expected = unmark(marked)
        source = Source(text=text)
        document, analysis = build(source), parser.analyse(source)
        named = entities.resolve(document, analysis, entities.find(document, analysis))
        quotes = quotes_for(text, spans)
        found = speakers.resolve(document, analysis, quotes, entities=named)
        return Reading(found, expected)

    return reading


@pytest.mark.parametrize("marked", SENTENCES)
def test_mention_leads_to_its_speaker(read: Read, marked: str) -> None:
    """The words next to each quote lead to the speaker written behind them, or to nobody."""
    reading = read(marked)
    assert [_bare(n) for n in reading.names] == [_bare(n) for n in reading.expected]


def _bare(name: str | None) -> str | None:
    """A name without the article that a newspaper's name may keep."""
    return None if name is None else re.sub("^(?:Le|La|L') ?", "", name)


@pytest.mark.parametrize("marked", [s for s in SENTENCES if "'" in s][::5])
def test_apostrophes_do_not_matter(read: Read, marked: str) -> None:
    """Typeset apostrophes lead to the same speakers as typed ones."""
    typed, typeset = read(marked), read(marked.replace("'", "\u2019"))
    assert [n and n.replace("\u2019", "'") for n in typeset.names] == list(typed.names)


@pytest.mark.parametrize("marked", SENTENCES[::9])
def test_a_later_paragraph_changes_nothing(read: Read, marked: str) -> None:
    """What is said after a quote does not change who spoke."""
    later = " / La pluie a cessé dans la nuit et les routes ont rouvert."
    assert read(marked + later).names == read(marked).names


def test_words_that_name_nobody(read: Read) -> None:
    """A mention that is no name, description or pronoun gives no speaker, and no error."""
    reading = read("« Oui », a dit Anne Leroy[,=-] mardi.")
    assert reading.names == (None,)
    assert reading.attribution.speakers == ()


def test_no_quotes_no_speakers(read: Read) -> None:
    """Without quotes there is nobody to name."""
    assert read("Anne Leroy est partie.").attribution.speakers == ()


def test_role_as_stated(read: Read) -> None:
    """The role is the description beside the name, article left out."""
    reading = read("« Non », a dit [Anne Leroy=Anne Leroy], ancienne ministre de la Culture.")
    assert reading.first().role == "ancienne ministre de la Culture"


def test_role_of_a_later_name_is_not_taken(read: Read) -> None:
    """A description that belongs to the next name is no role of the name before it."""
    reading = read("« Non », a dit [Anne Leroy=Anne Leroy], le maire Paul Roche étant absent.")
    assert reading.first().role is None


@pytest.mark.parametrize(
    ("marked", "gender", "evidence"),
    [
        ("« Oui », a dit [Mme Leroy=Leroy].", "f", "Mme"),
        ("« Oui », a dit [M. Leroy=Leroy].", "m", "M."),
        ("« Oui », a dit [Camille Leroy=Camille Leroy], directrice du port.", "f", "directrice"),
        ("Camille Leroy est là. « Oui », a-t-[elle=Camille Leroy] dit.", "f", "elle"),
        ("« Oui », a dit [Anne Leroy=Anne Leroy].", None, None),
        ("« Oui », a dit [Paul Roche=Paul Roche], médecin à Dole.", None, None),
        ("« Oui », a dit [la victime=victime].", None, None),
    ],
)
def test_gender_needs_evidence(
    read: Read, marked: str, gender: str | None, evidence: str | None
) -> None:
    """Gender comes from a title, a pronoun or a noun, with those words; never from a first name."""
    speaker = read(marked).first()
    shown = speaker.gender_evidence
    assert (speaker.gender, shown.text if shown else None) == (gender, evidence)


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("« Oui », a dit [Anne Leroy=Anne Leroy].", "person"),
        ("« Oui », a dit [la préfecture=préfecture].", "organisation"),
        ("Les militants d'Ykora ont fui. « Oui », a dit [Ykora=Ykora].", "organisation"),
        ("« Oui », a dit [Kelvara=Kelvara]. Les soldats de Kelvara ont fui.", "organisation"),
        ("« Oui », a répondu [Washington=Washington].", "place"),
        ("« Oui », ont dit [les syndicats=syndicats].", "group"),
        ("« Oui », a dit [la famille=famille].", "group"),
        ("« Oui », a dit [un habitant=habitant].", "anonymous"),
        ("« Oui », selon [des sources concordantes=sources concordantes].", "anonymous"),
    ],
)
def test_kind(read: Read, marked: str, kind: str) -> None:
    """Every sort of source has its kind."""
    assert read(marked).first().kind == kind


def test_two_of_one_family_name_are_two(read: Read) -> None:
    """A title keeps two people of one family name apart."""
    reading = read(
        "Anne Leroy et Paul Leroy dirigent la ferme. « Oui », a dit [Anne Leroy=Anne Leroy]."
        " « Non », a dit [Paul Leroy=Paul Leroy]."
    )
    assert reading.names == ("Anne Leroy", "Paul Leroy")
    assert len(reading.attribution.speakers) == 2


def test_one_object_per_speaker(read: Read) -> None:
    """Name, family name and pronoun lead to the very same object."""
    reading = read(
        "« Un », dit [Anne Leroy=Anne Leroy]. « Deux », dit-[elle=Anne Leroy]."
        " « Trois », conclut [Mme Leroy=Anne Leroy]."
    )
    first, second, third = (row[0] for row in reading.attribution.by_quote)
    assert first is second is third
    assert [m.kind for m in first.mentions] == ["name", "pronoun", "name"]


def test_mentions_are_slices_in_text_order(read: Read) -> None:
    """Mentions hold the characters between their offsets and come in text order."""
    reading = read(
        "« Un », dit [Anne Leroy=Anne Leroy], maire de Dole. « Deux », dit [la maire=Anne Leroy]."
    )
    mentions = reading.first().mentions
    assert [m.text for m in mentions] == ["Anne Leroy", "la maire"]
    assert sorted(m.start for m in mentions) == [m.start for m in mentions]


def test_two_speak_together(read: Read) -> None:
    """A plural pronoun for two joined names gives both of them."""
    reading = read("Anne Leroy et Marc Villard ont signé. « Oui », disent-[ils=Anne Leroy].")
    assert [s.name for s in reading.attribution.by_quote[0]] == ["Anne Leroy", "Marc Villard"]


@pytest.mark.parametrize(
    ("mention", "names"),
    [
        ("la maire de Dole et l'ancien préfet", ["maire de Dole", "ancien préfet"]),
        ("la maire de Dole ainsi que l'ancien préfet", ["maire de Dole", "ancien préfet"]),
        ("Paul Roche et la maire de Dole", ["Paul Roche", "maire de Dole"]),
        (
            "le syndicat des dockers et l'association des riverains",
            ["syndicat des dockers", "association des riverains"],
        ),
        ("les élus de la ville et la rade", ["élus de la ville et la rade"]),
    ],
)
def test_two_are_described_together(read: Read, mention: str, names: list[str]) -> None:
    """Behind « et », a noun that speaks is somebody else; any other is of the first."""
    reading = read(f"« Oui », ont dit [{mention}=-].")
    assert [s.name for s in reading.attribution.by_quote[0]] == names


def test_tail_of_a_role_is_its_holder(read: Read) -> None:
    """Words that only end the description of a person lead to that person."""
    reading = read("« Oui », a dit Paul Roche, député du [Parti radical=Paul Roche].")
    assert reading.names == reading.expected


def test_headline_weighs_less_than_the_text(parser: newsparse.Parser) -> None:
    """A pronoun is who the text has just named, not the subject of the headline."""
    title = "Anne Leroy quitte la mairie"
    text = f"{title}\n\nLe préfet a félicité Rosa Vega. « Nous tiendrons », a-t-elle dit."
    (quote,) = parser.parse(Source(text=text, title=title)).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Rosa Vega"
