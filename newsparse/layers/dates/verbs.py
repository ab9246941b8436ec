"""The tense of one verb form, by its ending: surer than a tagger that guesses from few examples."""

from __future__ import annotations

from newsparse.analysis import Word
from newsparse.layers.dates.atoms import fold

PAST, NEUTRAL, FUTURE = -1, 0, 1

PAST_IN_RA = frozenset(
    "declara montra entra rencontra assura tira retira attira demeura jura dura pleura rentra "
    "figura inaugura procura mesura murmura prepara separa repara compara empara accapara egara "
    "admira inspira aspira expira respira vira desira soupira dechira explora ignora adora "
    "ameliora deplora elabora collabora decora honora illustra enregistra administra demontra "
    "concentra perpetra instaura restaura rassura censura conjura capitura captura triompha "
    "structura tortura fractura".split()
)
"""Past historics of verbs in *-rer*, which end like futures."""
PRESENT_IN_AIT = frozenset(
    "fait sait plait connait reconnait parait apparait disparait nait refait satisfait extrait "
    "distrait defait soustrait".split()
)
"""Presents (and participles) that end like imperfects."""
PAST_FORMS = frozenset(
    "fut furent eut eurent fit firent vit virent prit prirent mit mirent dit put purent dut durent "
    "vint vinrent tint tinrent obtint devint revint parvint sut voulut fallut recut parut apparut "
    "disparut mourut naquit perdit rendit rompit repondit descendit permit remit promit reprit "
    "apprit comprit surprit conduisit construisit detruisit conclut elut".split()
)
"""Past historics that endings do not tell from presents."""
MODALS = frozenset("devrait devraient pourrait pourraient".split())
"""Conditionals that speak of what is to come."""
_FUTURE_ENDINGS = ("ra", "ront", "rons", "rez", "ras", "rai")
_PAST_ENDINGS = ("erent", "irent", "urent", "inrent")


def form(word: Word) -> int | None:
    """Return the direction a verb form states.

    Args:
        word: A verb or auxiliary.

    Returns:
        PAST, FUTURE, or NEUTRAL for a present; None for an infinitive or a participle, which
        leave it to others.
    """
    text = fold(word.text)
    ending = _by_ending(text, word.text)
    if ending is not None:
        return ending
    if word.feat("VerbForm") in ("Inf", "Part", None):
        return None
    if word.feat("Tense") == "Fut":
        return FUTURE
    historic = text.endswith("a") and text not in ("a", "va")
    return PAST if historic or word.feat("Tense") in ("Past", "Imp") else NEUTRAL


def _by_ending(text: str, written: str) -> int | None:
    if text in PAST_FORMS or text in PAST_IN_RA or text.endswith(_PAST_ENDINGS):
        return PAST
    if text.endswith(("ait", "aient")):
        present = text in PRESENT_IN_AIT or text.endswith(("rait", "raient"))
        direction = NEUTRAL if present else PAST
        return FUTURE if text in MODALS else direction
    future = text.endswith(_FUTURE_ENDINGS) and len(text) > 2 and not written.endswith("éra")
    return FUTURE if future else None
