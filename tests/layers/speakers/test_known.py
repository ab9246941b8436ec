"""Speakers of a list of known people get its ids; in doubt nobody does."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import attrs
import pytest

import newsparse
from newsparse import InputError, Options, Person
from newsparse.api import read
from newsparse.layers.speakers import People
from newsparse.people import read_people

_DAY = dt.date(2024, 5, 2)
_LIST = (
    Person(
        id="morel",
        name="Inès Morel",
        roles=("ministre des Transports",),
        gender="f",
        start=dt.date(2024, 1, 11),
        end=dt.date(2024, 9, 21),
    ),
    Person(
        id="garnier",
        name="Paul Garnier",
        roles=("ministre des Transports",),
        gender="m",
        start=dt.date(2024, 9, 22),
    ),
    Person(id="diop-a", name="Awa Diop", gender="f", roles=("présidente de l'Assemblée",)),
    Person(id="diop-m", name="Moussa Diop", gender="m"),
    Person(id="cdd", name="Confédération des dockers", aliases=("CDD",), kind="organisation"),
)


def _speakers(
    parser: newsparse.Parser, text: str, day: dt.date | None = _DAY
) -> dict[str, newsparse.Speaker]:
    from newsparse.document import build

    source = newsparse.Source(text=text, published=day)
    article = read(build(source), parser.analyse(source), people=People(_LIST))
    assert [s.id for s in article.speakers] == list({s.id: s for s in article.speakers})
    for quote in article.quotes:
        assert all(any(s is known for known in article.speakers) for s in quote.speakers)
    return {speaker.id: speaker for speaker in article.speakers}


def test_a_full_name_is_linked(parser: newsparse.Parser) -> None:
    """With every mention of the article."""
    text = "« La ligne rouvrira », a promis Inès Morel. « Très vite », a-t-elle ajouté."
    found = _speakers(parser, text)["morel"]
    assert found.identified_by == "name"
    assert found.name == "Inès Morel"
    assert len(found.mentions) >= 2


def test_a_role_is_linked_on_the_days_it_is_held(parser: newsparse.Parser) -> None:
    """The minister of May is not that of December; without a date nobody is."""
    text = "« La ligne rouvrira », a promis la ministre des Transports."
    assert _speakers(parser, text)["morel"].identified_by == "role"
    assert "morel" not in _speakers(parser, text, dt.date(2024, 12, 1))
    assert "morel" not in _speakers(parser, text, None)


def test_gender_keeps_a_man_from_being_linked_to_a_woman(parser: newsparse.Parser) -> None:
    """*La ministre* is not Paul Garnier, whoever the list says holds the post."""
    text = "« La ligne rouvrira », a promis la ministre des Transports."
    assert "garnier" not in _speakers(parser, text, dt.date(2025, 2, 3))
    text = "« La ligne rouvrira », a promis le ministre des Transports."
    assert "garnier" in _speakers(parser, text, dt.date(2025, 2, 3))


def test_a_family_name_is_linked_where_one_person_bears_it(parser: newsparse.Parser) -> None:
    """*Mme Diop* is Awa, *M. Diop* Moussa, and *Diop* alone neither."""
    assert "diop-a" in _speakers(parser, "« Nous voterons », a dit Mme Diop.")
    assert "diop-m" in _speakers(parser, "« Nous voterons », a dit M. Diop.")
    found = _speakers(parser, "« Nous voterons », a dit Diop.")
    assert not {"diop-a", "diop-m"} & set(found)


def test_another_of_the_family_keeps_a_family_name_from_being_linked(
    parser: newsparse.Parser,
) -> None:
    """Where the article names a Karim Morel, *Mme Morel* may be anybody."""
    text = "Karim Morel a été élu lundi.\n« Nous voterons », a dit Mme Morel."
    assert "morel" not in _speakers(parser, text)
    text = "Karim Petit a été élu lundi.\n« Nous voterons », a dit Mme Morel."
    assert _speakers(parser, text)["morel"].identified_by == "family name"


def test_a_wife_of_the_list_is_not_her_husband(parser: newsparse.Parser) -> None:
    """*M. Roy* beside Brigitte Roy is Emmanuel; *Mme Roy* is Brigitte."""
    people = (
        Person(id="e", name="Emmanuel Roy", gender="m"),
        Person(id="b", name="Brigitte Roy", gender="f"),
    )
    reader = newsparse.Parser(options=Options(people=people))
    text = "Brigitte Roy a voté lundi.\n« Nous tiendrons », a dit {} Roy."
    (speaker,) = reader.parse(text.format("M.")).speakers
    assert (speaker.id, speaker.identified_by) == ("e", "family name")
    (speaker,) = reader.parse(text.format("Mme")).speakers
    assert (speaker.id, speaker.name) == ("b", "Brigitte Roy")


def test_the_head_of_another_state_is_not_the_one_of_the_list(parser: newsparse.Parser) -> None:
    """Where the article names whose function it is."""
    people = (Person(id="roy", name="Luc Roy", roles=("chef de l'État",)),)
    reader = newsparse.Parser(options=Options(people=people))
    text = "{}« Nous tiendrons », a dit le chef de l'État."
    other = "Le président sénégalais Amadou Ba est arrivé jeudi. "
    assert [s.id for s in reader.parse(text.format("")).speakers] == ["roy"]
    assert [s.name for s in reader.parse(text.format(other)).speakers] == ["Amadou Ba"]


def test_another_first_name_is_another_person(parser: newsparse.Parser) -> None:
    """Zoé Morel is not Inès Morel."""
    assert "morel" not in _speakers(parser, "« Nous voterons », a dit Zoé Morel.")


def test_organisations_are_linked_by_name_and_acronym(parser: newsparse.Parser) -> None:
    """And never as persons."""
    found = _speakers(parser, "« Rien ne bougera », a prévenu la Confédération des dockers.")
    assert found["cdd"].kind is newsparse.SpeakerKind.ORGANISATION


def test_name_and_role_of_one_article_become_one_speaker(parser: newsparse.Parser) -> None:
    """One object, with the mentions of both, and every quote points to it."""
    text = (
        "« La ligne rouvrira en mai », a promis Inès Morel lundi à Brive.\n"
        "Le syndicat en doute.\n"
        "« Les travaux sont finis », assure la ministre des Transports."
    )
    found = _speakers(parser, text)
    assert list(found).count("morel") == 1
    assert {m.text for m in found["morel"].mentions} >= {"Inès Morel"}
    assert any("ministre" in m.text for m in found["morel"].mentions)


def test_the_gender_of_the_list_is_taken_where_the_article_shows_none(
    parser: newsparse.Parser,
) -> None:
    """Without evidence, for there is none in the article."""
    found = _speakers(parser, "« La ligne rouvrira », a promis Inès Morel.")["morel"]
    assert found.gender == "f"
    assert found.gender_evidence is None


def test_linked_speakers_survive_json(parser: newsparse.Parser) -> None:
    """Id and what linked it are written and restored."""
    from newsparse.document import build

    source = newsparse.Source(text="« Oui », a dit Inès Morel.", published=_DAY)
    article = read(build(source), parser.analyse(source), people=People(_LIST))
    back = newsparse.Article.from_json(article.to_json())
    assert back == article
    assert back.speakers[0].identified_by == "name"


def test_an_empty_list_changes_nothing(parser: newsparse.Parser) -> None:
    """Every article is read as without one."""
    from newsparse.document import build

    source = newsparse.Source(text="« Oui », a dit Inès Morel à la presse mardi.", published=_DAY)
    analysis = parser.analyse(source)
    assert read(build(source), analysis, people=People(())) == read(build(source), analysis)


def test_a_long_list_costs_no_more_than_a_short_one(parser: newsparse.Parser) -> None:
    """Looking somebody up does not walk through the list."""
    many = People(Person(id=f"x{i}", name=f"Prénom{i} Nom{i}") for i in range(100_000))
    speaker = parser.parse("« Oui », a dit Inès Morel.").speakers[0]
    start = dt.datetime.now()
    for _ in range(1000):
        assert many.find(speaker, (), _DAY) is None
    assert (dt.datetime.now() - start).total_seconds() < 2


def test_a_file_is_read_with_commas_or_semicolons(tmp_path: Path) -> None:
    """With or without a byte order mark, missing columns empty."""
    path = tmp_path / "people.csv"
    path.write_text("\ufeffid;name;roles;from\na;Anne Petit;maire|élue;2024-01-02\n", "utf-8")
    anne = read_people(path)[0]
    assert anne == Person(
        id="a", name="Anne Petit", roles=("maire", "élue"), start=dt.date(2024, 1, 2)
    )
    path.write_text("id,name\na,Anne Petit\n", "utf-8")
    assert read_people(path) == (attrs.evolve(anne, roles=(), start=None),)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("name\nAnne Petit\n", "no column id"),
        ("id,name\n,Anne Petit\n", "line 2: a person needs an id"),
        ("id,name\ns1,Anne Petit\n", "line 2: the id 's1'"),
        ("id,name,gender\na,Anne Petit,x\n", "line 2: the gender of a must be f, m"),
        ("id,name,from\na,Anne Petit,1/2/24\n", "line 2: '1/2/24' is no day"),
        ("id,name,from,to\na,Anne Petit,2024-02-01,2024-01-01\n", "line 2: a is in office"),
        ("id,name,kind\na,Anne Petit,humain\n", "line 2: the kind must be person"),
        ("id,name,alias\na,Anne Petit,AP\n", "did you mean 'aliases'"),
        ("id,name\na,Anne Petit\na,Luc Petit\n", "the id 'a' is 'Anne Petit'"),
    ],
)
def test_mistakes_of_a_list_name_the_line(lines: str, message: str, tmp_path: Path) -> None:
    """And the remedy."""
    path = tmp_path / "people.csv"
    path.write_text(lines, "utf-8")
    with pytest.raises(InputError, match=message):
        read_people(path)


def test_people_that_are_none_are_refused() -> None:
    """When options are made, not when an article is read."""
    with pytest.raises(InputError, match=r"newsparse\.Person"):
        Options(people=["Anne Petit"])  # type: ignore[arg-type]
