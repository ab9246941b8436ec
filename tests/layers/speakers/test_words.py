"""The parts the speaker layer is made of: words, descriptions, shapes of names, places in text."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.document import build
from newsparse.layers.speakers.clusters import cluster, key_of
from newsparse.layers.speakers.extents import extent, role_start
from newsparse.layers.speakers.kinds import kind_of
from newsparse.layers.speakers.lexicon import content_words, fold, looks_human, noun_at
from newsparse.layers.speakers.phrases import Phrase, posts_of, read_phrase
from newsparse.layers.speakers.scene import place, speech_spans
from newsparse.layers.speakers.types import Naming
from newsparse.source import Source


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L\u2019Œuvre", "l'oeuvre"),
        ("sœur", "soeur"),
        ("Élysée\u200b  Palais ", "elysee palais"),
        ("a\u00a0b", "a b"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    """Ligatures, accents, capitals, apostrophes and spaces do not matter."""
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("la ministre de l'Eau et des Forêts", {"ministre", "eau", "foret"}),
        ("au directeur du port pour un an", {"directeur", "port", "an"}),
        ("ces gens dans une rue sur le quai", {"gen", "rue", "quai"}),
        ("vice-présidents", {"vice-president"}),
        ("chevaux", {"chevau"}),
        ("bus", {"bus"}),
        ("bras", {"bra"}),
        ("The Times of London", {"time", "london"}),
    ],
)
def test_content_words(text: str, words: set[str]) -> None:
    """Articles and prepositions are left out, plurals are as their singulars."""
    assert content_words(text) == words


@pytest.mark.parametrize(
    ("words", "lemma", "length", "plural"),
    [
        ("ministre de", "ministre", 1, False),
        ("ministres de", "ministre", 1, True),
        ("premier ministre de", "premier ministre", 2, False),
        ("premiers ministres de", "premier ministre", 2, True),
        ("directeurs adjoints", "directeur adjoint", 2, True),
        ("directrice adjointe", "directeur adjoint", 2, False),
        ("porte-parole", "porte-parole", 1, False),
        ("vice-presidents", "vice-president", 1, True),
        ("ex-ministre", "ministre", 1, False),
        ("ex ministre", "ministre", 2, False),
        ("co-secretaire", "secretaire", 1, False),
        ("cosecretaire", "secretaire", 1, False),
        ("vice-consul", "consul", 1, False),
        ("ex-parti", "parti", 1, False),
        ("journaux", "journal", 1, True),
        ("hopitaux", "hopital", 1, True),
        ("attaches de presse", "attache de presse", 3, True),
    ],
)
def test_noun_at(words: str, lemma: str, length: int, plural: bool) -> None:
    """The longest noun is read, plurals and prefixes included."""
    found = noun_at(words.split(" "), 0)
    assert found is not None
    assert (found[0].lemma, found[1], found[0].plural) == (lemma, length, plural)


@pytest.mark.parametrize("word", ["vice-parti", "coparti", "table", "exministre", "superbe"])
def test_no_noun_of_a_source(word: str) -> None:
    """A prefix that goes with persons makes no noun of anything else."""
    assert noun_at([word], 0) is None


@pytest.mark.parametrize(
    "word",
    "ostreiculteur coiffeuse agricultrice guitariste neurologue mecanicien mecanicienne"
    " technocrate psychiatre batteliere habitant ostreiculteurs guitaristes".split(),
)
def test_ending_of_persons(word: str) -> None:
    """Nouns that no table holds show by their ending that they are for persons."""
    assert looks_human(word)


@pytest.mark.parametrize("word", ["table", "maison", "rapport", "velo", "bois"])
def test_ending_of_things(word: str) -> None:
    """Other endings show nothing."""
    assert not looks_human(word)


def phrase_in(parser: newsparse.Parser, before: str, words: str, after: str) -> Phrase | None:
    """Return the description that some words of a sentence hold."""
    source = Source(text=before + words + after)
    document, analysis = build(source), parser.analyse(source)
    return read_phrase(document, analysis, len(before), len(before) + len(words))


@pytest.mark.parametrize(
    ("words", "text", "determiner", "plural", "gender", "former"),
    [
        ("le maire de Dole", "maire de Dole", "definite", False, "m", False),
        ("la maire de Dole", "maire de Dole", "definite", False, "f", False),
        ("l'élue de Dole", "élue de Dole", "definite", False, "f", False),
        ("les maires du Jura", "maires du Jura", "definite", True, None, False),
        ("un maire du Jura", "maire du Jura", "indefinite", False, "m", False),
        ("une maire du Jura", "maire du Jura", "indefinite", False, "f", False),
        ("des maires du Jura", "maires du Jura", "indefinite", True, None, False),
        ("ce maire du Jura", "maire du Jura", "demonstrative", False, "m", False),
        ("cette maire du Jura", "maire du Jura", "demonstrative", False, "f", False),
        ("ces maires du Jura", "maires du Jura", "demonstrative", True, None, False),
        ("son avocat", "avocat", "possessive", False, "m", False),
        ("sa directrice", "directrice", "possessive", False, "f", False),
        ("ses avocats", "avocats", "possessive", True, "m", False),
        ("leur avocate", "avocate", "possessive", False, "f", False),
        ("leurs avocats", "avocats", "possessive", True, "m", False),
        ("l'ancien maire de Dole", "ancien maire de Dole", "definite", False, "m", True),
        ("l'ancienne maire de Dole", "ancienne maire de Dole", "definite", False, "f", True),
        ("l'ex-ministre", "ex-ministre", "definite", False, None, True),
        ("le premier ministre", "premier ministre", "definite", False, "m", False),
        ("tous les maires", "maires", "definite", True, None, False),
        ("des centaines de maires", "maires", "indefinite", True, None, False),
        ("la majorité des avocats", "avocats", "indefinite", True, "m", False),
        ("une poignée d'avocats", "avocats", "indefinite", True, "m", False),
        ("l'un des avocats", "un des avocats", "part", False, "m", False),
        ("une des avocates", "une des avocates", "part", False, "f", False),
        ("plusieurs avocats", "avocats", "indefinite", True, "m", False),
        ("une victime", "victime", "indefinite", False, None, False),
        ("le jeune avocat", "jeune avocat", "definite", False, "m", False),
    ],
)
def test_description(
    parser: newsparse.Parser,
    words: str,
    text: str,
    determiner: str,
    plural: bool,
    gender: str | None,
    former: bool,
) -> None:
    """Article, number, gender and *ancien* of a description are read off its words."""
    verb = "ont" if plural else "a"
    phrase = phrase_in(parser, "Hier, ", words, f" {verb} parlé à la presse.")
    assert phrase is not None
    read = (phrase.text, phrase.determiner, phrase.plural, phrase.gender, phrase.former)
    assert read == (text, determiner, plural, gender, former)


@pytest.mark.parametrize(
    ("words", "complement", "epithets"),
    [
        ("le maire de Dole", {"dole"}, set()),
        ("le maire", set(), set()),
        ("la députée socialiste", {"socialiste"}, {"socialiste"}),
        ("le ministre belge de la Santé", {"belge", "sante"}, set()),
    ],
)
def test_complement(
    parser: newsparse.Parser, words: str, complement: set[str], epithets: set[str]
) -> None:
    """What follows the head noun is its complement, persons' nouns right behind are epithets."""
    phrase = phrase_in(parser, "Hier, ", words, " a parlé.")
    assert phrase is not None
    assert (phrase.complement, phrase.epithets) == (complement, epithets)


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("le président de la République", "head-of-state"),
        ("le chef de l'État", "head-of-state"),
        ("le locataire de Matignon", "head-of-government"),
        ("la première ministre", "head-of-government"),
        ("le chef de la diplomatie", "foreign-minister"),
        ("le ministre français des Affaires étrangères", "foreign-minister"),
    ],
)
def test_post(parser: newsparse.Parser, words: str, post: str) -> None:
    """Equal descriptions name one post."""
    phrase = phrase_in(parser, "Hier, ", words, " a parlé.")
    assert phrase is not None
    assert post in posts_of(phrase)


@pytest.mark.parametrize("words", ["le président du club", "le ministre", "le chef de gare"])
def test_no_post(parser: newsparse.Parser, words: str) -> None:
    """Other complements name none."""
    phrase = phrase_in(parser, "Hier, ", words, " a parlé.")
    assert phrase is not None
    assert posts_of(phrase) <= {"head"}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("la préfecture", "organisation"),
        ("le service de presse", "organisation"),
        ("les services de la mairie", "organisation"),
        ("les bureaux de la préfecture", "organisation"),
        ("l'entourage du ministre", "anonymous"),
        ("une source policière", "anonymous"),
        ("des sources policières", "anonymous"),
        ("des habitants", "group"),
        ("les syndicats", "group"),
        ("la famille", "group"),
        ("le groupe", "organisation"),
        ("le journal", "organisation"),
        ("un rapport", "organisation"),
        ("un habitant", "anonymous"),
        ("un ostréiculteur", "anonymous"),
    ],
)
def test_kind_of_a_description(parser: newsparse.Parser, words: str, kind: str) -> None:
    """Persons are anonymous, several a group, bodies and documents organisations."""
    phrase = phrase_in(parser, "Hier, ", words, " ont parlé.")
    assert phrase is not None
    assert kind_of(phrase) == kind


@pytest.mark.parametrize(
    ("sentence", "head", "whole"),
    [
        ("Le ministre de la Santé a parlé.", "ministre", "ministre de la Santé"),
        ("Le ministre a déclaré la guerre.", "ministre", "ministre"),
        ("Le maire de Dole, hier, a parlé.", "maire", "maire de Dole"),
        ("Le maire de Dole parle.", "maire", "maire de Dole"),
        ("Le maire de Dole jeudi a parlé.", "maire", "maire de Dole"),
        (
            "Le ministre de l'Eau et des Forêts parle.",
            "ministre",
            "ministre de l'Eau et des Forêts",
        ),
        ("La députée (PS) de la Nièvre parle.", "députée", "députée (PS) de la Nièvre"),
        ("La députée (PS) parle.", "députée", "députée"),
        ("Le directeur général du port parle.", "directeur", "directeur général du port"),
        (
            "La ministre chargée des Transports parle.",
            "ministre",
            "ministre chargée des Transports",
        ),
        ("Le maire et le préfet parlent.", "maire", "maire"),
        ("Le maire et parle.", "maire", "maire"),
        ("Le directeur de l'école de Dole qui ferme.", "directeur", "directeur de l'école de Dole"),
    ],
)
def test_extent(parser: newsparse.Parser, sentence: str, head: str, whole: str) -> None:
    """A description runs to its last complement and not into the verb, the date or the next."""
    analysis = parser.analyse(Source(text=sentence))
    word = analysis.word_at(sentence.index(head))
    assert word is not None
    end = analysis.words[extent(analysis, word.index, 1, frozenset()) - 1].end
    assert sentence[word.start : end] == whole


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("L'ancien ministre parle.", "ancien"),
        ("L'ancienne ministre parle.", "ancienne"),
        ("Les anciens ministres parlent.", "anciens"),
        ("Le haut fonctionnaire parle.", "haut"),
        ("L'ex ministre parle.", "ex"),
        ("Le nouveau ministre parle.", "ministre"),
        ("Un premier ministre parle.", "premier"),
    ],
)
def test_role_start(parser: newsparse.Parser, sentence: str, first: str) -> None:
    """*ancien*, *haut*, *premier* belong to the role, other adjectives do not."""
    analysis = parser.analyse(Source(text=sentence))
    head = next(
        w for w in analysis.words if fold(w.text).rstrip("s") in ("ministre", "fonctionnaire")
    )
    assert analysis.words[role_start(analysis, head.index)].text == first


def naming(
    text: str, kind: str | None = "PER", gender: str | None = None, start: int = 0
) -> Naming:
    """Return a naming of those words."""
    return Naming(
        start=start,
        end=start + len(text),
        text=text,
        first=0,
        last=1,
        type=kind,
        entity=None,
        title=None,
        title_gender=gender,
        title_role=None,
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Roche",), ("Paul Roche",)),
        (("Le Pen",), ("Marine Le Pen",)),
        (("Marine",), ("Marine Le Pen",)),
        (("B. Obama",), ("Barack Obama",)),
        (("J.-P. Roche",), ("Jean-Paul Roche",)),
        (("J. Roche",), ("Jean-Paul Roche",)),
        (("Ana Pastor",), ("Ana Pastor García",)),
        (("PP", "ORG"), ("Parti populaire", "ORG")),
        (("P.P.", "ORG"), ("Parti populaire", "ORG")),
        (("CGT", "ORG"), ("Confédération générale du travail", "ORG")),
        (("le Parti radical", "ORG"), ("Parti radical", "ORG")),
        (("L\u2019Équipe", "ORG"), ("L'Équipe", "ORG")),
        (("Roche", None), ("Paul Roche",)),
        (("Roche", "ORG"), ("Paul Roche", "PER")),
        (("Roche", "LOC"), ("Paul Roche", "PER")),
    ],
)
def test_forms_of_one(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    """A shorter form joins the longer one, whichever comes first."""
    assert cluster([naming(*one), naming(*other)]) == [[0, 1]]
    assert cluster([naming(*other), naming(*one)]) == [[0, 1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Roche",), ("Paul Leroy",)),
        (("Marc Roche",), ("Paul Roche",)),
        (("M. Roche",), ("Paul Roche",)),
        (("Roche",), ("Parti Roche", "ORG")),
        (("France", "LOC"), ("Météo France", "ORG")),
        (("Lyon", "LOC"), ("Port de Lyon", "LOC")),
        (("PR", "ORG"), ("Paul Roche", "PER")),
        (("P", "ORG"), ("Parti populaire", "ORG")),
        (("PPX", "ORG"), ("Parti populaire", "ORG")),
        (("Parti", "ORG"), ("Parti populaire", "LOC")),
        (("Zoltane",), ("Zoltane Roche",)),
        (("B. Obama", "LOC"), ("Barack Obama", "LOC")),
        (("Bar Obama",), ("Barack Obama",)),
        (("J.-P.-M. Roche",), ("Jean-Paul Roche",)),
        (("Ligue", "LOC"), ("Paul Roche de la Ligue", "PER")),
    ],
)
def test_forms_of_two(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    """Other first names, other initials and names of another sort stay apart."""
    assert len(cluster([naming(*one), naming(*other)])) == 2


@pytest.mark.parametrize(
    ("rows", "groups"),
    [
        ([("Anne Roy",), ("Paul Roy",), ("Roy",)], [[0], [1], [2]]),
        ([("Anne Roy",), ("Paul Roy",), ("Roy", "PER", "f")], [[0, 2], [1]]),
        ([("Anne Roy",), ("Paul Roy",), ("Roy", "PER", "m")], [[0], [1, 2]]),
        ([("Roy", "PER", "f"), ("Roy", "PER", "m")], [[0], [1]]),
        ([("Roy", "PER", "f"), ("Roy", "PER", "f")], [[0, 1]]),
        ([("Claire Roy",), ("Roy", "PER", "m")], [[0], [1]]),
        ([("Claire Roy",), ("Roy", "PER", "f")], [[0, 1]]),
        ([("Anne Roy",), ("Lyon", "LOC"), ("Anne Roy",)], [[0, 2], [1]]),
    ],
)
def test_two_of_a_family(rows: list[tuple[str, ...]], groups: list[list[int]]) -> None:
    """A title tells a man from a woman of one family name; without one neither is meant."""
    assert cluster([naming(*row) for row in rows]) == groups


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("L'Équipe", "equipe"),
        ("Le Monde", "monde"),
        ("La Croix", "croix"),
        ("Les Échos", "echos"),
        ("d'Orvel", "orvel"),
        ("Roche, ", "roche"),
        ("Lesage", "lesage"),
    ],
)
def test_key_of_a_name(text: str, key: str) -> None:
    """Articles, accents and marks around a name do not matter."""
    assert key_of(text) == key


@pytest.mark.parametrize("mark", ["«", "« ", "“", '"', "„", "‹"])
def test_words_in_marks_are_speech(mark: str) -> None:
    """A span is speech where a mark opens it, at the start of the text too."""
    for before in ("", "Hier, "):
        start = len(before + mark)
        document = build(Source(text=f"{before}{mark}oui » a dit Paul Roche."))
        assert speech_spans(document, [(start, start + 3)]) == ((start, start + 3),)


def test_words_without_marks_are_no_speech() -> None:
    """And several spans come in text order."""
    document = build(Source(text="« a » et « b », mais c."))
    assert speech_spans(document, [(11, 12), (20, 21), (2, 3)]) == ((2, 3), (11, 12))
    document = build(Source(text="« a et b"))
    assert speech_spans(document, [(7, 8)]) == ()


@pytest.mark.parametrize(
    ("sentence", "words", "subject", "governed"),
    [
        ("Paul Roche dort.", "Paul Roche", True, False),
        ("Hier, Paul Roche dort.", "Paul Roche", True, False),
        ("Anne Leroy a vu Paul Roche.", "Paul Roche", False, False),
        ("Anne Leroy parle à Paul Roche.", "Paul Roche", False, True),
        ("Anne Leroy vient de Lyon.", "Lyon", False, True),
        ("Le ministre, Paul Roche, dort.", "Paul Roche", True, False),
    ],
)
def test_place_in_the_sentence(
    parser: newsparse.Parser, sentence: str, words: str, subject: bool, governed: bool
) -> None:
    """Subjects come to the fore, what a preposition governs stays behind."""
    analysis = parser.analyse(Source(text=sentence))
    start = sentence.index(words)
    assert place(analysis, start, start + len(words)) == (subject, governed)
