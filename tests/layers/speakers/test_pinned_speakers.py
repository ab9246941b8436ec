"""Pins two decisions on speakers: the weight of the headline, the kind of services."""

from __future__ import annotations

import newsparse
from newsparse import Source, SpeakerKind


def test_headline_weighs_less_than_the_text(parser: newsparse.Parser) -> None:
    """A pronoun is who the text has just named, not the subject of the headline."""
    title = "Anne Leroy quitte la mairie"
    text = f"{title}\n\nLe préfet a félicité Rosa Vega. « Nous tiendrons », a-t-elle dit."
    (quote,) = parser.parse(Source(text=text, title=title)).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Rosa Vega"


def test_services_are_an_organisation(parser: newsparse.Parser) -> None:
    """Services are an organisation in the plural too, not a group of people."""
    (quote,) = parser.parse("« Tout est prêt », assurent les services du maire.").quotes
    assert quote.speaker is not None
    assert quote.speaker.kind is SpeakerKind.ORGANISATION
