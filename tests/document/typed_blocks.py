"""Paragraphs for tests of blocks, and the kinds of the blocks of a text."""

from __future__ import annotations

from newsparse.document import build
from newsparse.source import Source

ONE = (
    "Le conseil municipal a adopté mardi soir le budget de la ville, malgré l'opposition "
    "de deux groupes qui réclamaient un moratoire sur les travaux du tramway."
)
TWO = (
    "« Nous avons tenu nos engagements sans augmenter les impôts locaux », a assuré la maire "
    "devant une salle comble, avant de suspendre la séance."
)
THREE = "Le vote définitif aura lieu en décembre, une fois connues les dotations de l'État."


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """The kind and the first word of each block."""
    blocks = build(Source(text=text, title=title)).blocks
    return [(str(b.kind), b.text.split()[0]) for b in blocks]


def only(text: str, title: str | None = None) -> list[str]:
    """The kinds of the blocks alone."""
    return [kind for kind, _ in kinds(text, title)]
