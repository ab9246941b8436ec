"""Descriptions: article, head, complement and extent, and what kind of source they are."""

from __future__ import annotations

import pytest

import newsparse
from newsparse import SpeakerKind
from newsparse.document import build
from newsparse.layers.speakers.extents import extent, role_start
from newsparse.layers.speakers.lexicon import fold
from newsparse.layers.speakers.mentions.kinds import kind_of
from newsparse.layers.speakers.phrases import Phrase, posts_of, read_phrase
from newsparse.source import Source


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


def test_services_are_an_organisation(parser: newsparse.Parser) -> None:
    """Services are an organisation in the plural too, not a group of people."""
    (quote,) = parser.parse("« Tout est prêt », assurent les services du maire.").quotes
    assert quote.speaker is not None
    assert quote.speaker.kind is SpeakerKind.ORGANISATION
