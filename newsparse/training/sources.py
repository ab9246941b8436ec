"""Where the training data come from, under which licences, and who made them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen


@frozen(kw_only=True)
class Licence:
    """A licence of some of the data."""

    identifier: str
    """SPDX identifier; also the stem of its file in ``licences/``."""
    name: str
    """Full name."""
    url: str
    """Canonical address of the text."""
    text_from: str | None = None
    """File in the corpora folder that holds the full text, where there is one."""


@frozen(kw_only=True)
class Corpus:
    """One corpus, or one package, that goes into the weights."""

    name: str
    """Name and part, as the manifest gives it."""
    licence: str
    """SPDX identifier of its licence."""
    authors: str
    """Who made it, as far as the corpus itself tells."""
    url: str
    """Where it is published."""


LICENCES: tuple[Licence, ...] = (
    Licence(
        identifier="LGPLLR",
        name="Lesser General Public License For Linguistic Resources (LGPL-LR)",
        url="https://spdx.org/licenses/LGPLLR.html",
        text_from="ud/UD_French-Sequoia/LICENSE.txt",
    ),
    Licence(
        identifier="CC-BY-SA-4.0",
        name="Creative Commons Attribution-ShareAlike 4.0 International",
        url="https://creativecommons.org/licenses/by-sa/4.0/legalcode",
    ),
    Licence(
        identifier="CC-BY-SA-3.0",
        name="Creative Commons Attribution-ShareAlike 3.0",
        url="https://creativecommons.org/licenses/by-sa/3.0/legalcode",
        text_from="ud/UD_French-PUD/LICENSE.txt",
    ),
    Licence(
        identifier="CC-BY-4.0",
        name="Creative Commons Attribution 4.0 International",
        url="https://creativecommons.org/licenses/by/4.0/legalcode",
    ),
)
"""Every licence that some file of weights depends on."""

SEQUOIA = Corpus(
    name="UD_French-Sequoia train",
    licence="LGPLLR",
    authors="Marie Candito, Djamé Seddah, Guy Perrier, Bruno Guillaume",
    url="https://github.com/UniversalDependencies/UD_French-Sequoia",
)
GSD = Corpus(
    name="UD_French-GSD dev",
    licence="CC-BY-SA-4.0",
    authors="the contributors of UD_French-GSD (Universal Dependencies)",
    url="https://github.com/UniversalDependencies/UD_French-GSD",
)
PUD = Corpus(
    name="UD_French-PUD",
    licence="CC-BY-SA-3.0",
    authors="the contributors of UD_French-PUD (Universal Dependencies)",
    url="https://github.com/UniversalDependencies/UD_French-PUD",
)
FQB = Corpus(
    name="UD_French-FQB",
    licence="LGPLLR",
    authors="the contributors of UD_French-FQB, the French QuestionBank",
    url="https://github.com/UniversalDependencies/UD_French-FQB",
)
SEQUOIA_NAMES = Corpus(
    name="Sequoia names (PARSEME-FR and FrSemCor layer) train",
    licence="LGPLLR",
    authors="the PARSEME-FR and FrSemCor annotators of the Sequoia corpus",
    url="https://deep-sequoia.inria.fr",
)
WIKINER = Corpus(
    name="WikiNER French, a part",
    licence="CC-BY-4.0",
    authors="Joel Nothman, Nicky Ringland, Will Radford, Tara Murphy, James R. Curran",
    url="https://doi.org/10.6084/m9.figshare.5462500",
)
SPACY = Corpus(
    name="fr_core_news_md 3.8.0 word vectors and parser",
    licence="LGPLLR",
    authors="Explosion",
    url="https://spacy.io/models/fr#fr_core_news_md",
)

_WORDS = (SEQUOIA, GSD, PUD, FQB)
DATA: dict[str, tuple[Corpus, ...]] = {
    "pretrain": (SPACY,),
    "tokenizer": (SEQUOIA, GSD, PUD),
    "mwt": _WORDS,
    "pos": (*_WORDS, SPACY),
    "lemma": _WORDS,
    "depparse": (*_WORDS, WIKINER, SPACY),  # silver trees on its sentences
    "ner": (WIKINER, SEQUOIA_NAMES, SPACY),
}
"""What each file of weights was made from."""

CORPORA: tuple[Corpus, ...] = tuple(dict.fromkeys(c for used in DATA.values() for c in used))
"""Every corpus, once."""


def licence_expression(corpora: Iterable[Corpus]) -> str:
    """Return the SPDX expression of all licences that hold for the given corpora."""
    return " AND ".join(dict.fromkeys(corpus.licence for corpus in corpora))


def users(corpus: Corpus) -> Sequence[str]:
    """Return the names of the models that a corpus went into."""
    return [name for name, used in DATA.items() if corpus in used]
