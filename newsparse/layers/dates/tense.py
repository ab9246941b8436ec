"""Which way a sentence looks, forward or back: the tense of the verb that governs a date.

Trees are sometimes wrong, so a verb counts only by its own form and those of its auxiliaries,
and the way up to it is short.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.analysis import Analysis, Word
from newsparse.analysis.forms import is_to_come
from newsparse.layers.dates.atoms import fold
from newsparse.layers.dates.verbs import FUTURE, NEUTRAL, PAST, form
from newsparse.spans import last_before

AHEAD = frozenset(
    "aller devoir prévoir compter vouloir promettre envisager apprêter espérer souhaiter "
    "entendre programmer planifier pouvoir falloir projeter s'apprêter décider demander engager "
    "appeler inviter exhorter recommander conseiller ordonner proposer sommer enjoindre refuser "
    "menacer viser préconiser suggérer réclamer exiger autoriser".split()
)
"""Verbs whose infinitive is still to come, also when they are in the past (*a prévu de venir*)."""
HOPING = frozenset("espérer attendre prévoir promettre envisager viser".split())
"""Verbs whose object is still to come: *espère un accord avant le sommet de juillet*."""
EXPECTED = frozenset(
    "prévu prévue prévus prévues attendu attendue attendus attendues programmé programmée "
    "programmés programmées fixé fixée fixés fixées convoqué convoquée convoqués reporté reportée "
    "reportés reportées annoncé annoncée annoncés annoncées".split()
)
"""Participles that look ahead: *le procès prévu en mars*."""
AHEAD_NOUNS = frozenset(
    "élection élections scrutin vote référendum sommet match finale rencontre réunion audience "
    "procès rendez-vous échéance présidentielle législatives conférence congrès débat coupe "
    "votation votations municipales européennes régionales primaire primaires tournoi".split()
)
"""Events that a present tense speaks of before they are held: *l'élection de mardi*."""
WITH_BEING = frozenset(
    "mort morte morts mortes décédé décédée décédés décédées né née nés nées arrivé arrivée "
    "arrivés arrivées parti partie partis parties venu venue venus venues revenu revenue revenus "
    "revenues devenu devenue devenus devenues tombé tombée tombés tombées entré entrée entrés "
    "entrées rentré rentrée rentrés rentrées sorti sortie sortis sorties resté restée restés "
    "restées allé allée allés allées monté montée montés montées descendu descendue descendus "
    "descendues intervenu intervenue intervenus intervenues survenu survenue survenus survenues "
    "ressorti ressortie ressortis ressorties "
    "parvenu parvenue parvenus parvenues apparu apparue apparus apparues retourné retournée "
    "retournés retournées passé passée passés passées".split()
)
"""Participles whose *être* makes a past; that of others makes a passive (*est ouvert*)."""
_WISHED = frozenset("soit soient fasse fassent puisse puissent vienne viennent".split())
_REFLEXIVE = frozenset("s' se m' me t' te nous vous".split())
_VERBS = ("VERB", "AUX")
_STEPS = 8
_NEAR = 14


def direction(analysis: Analysis, start: int, end: int) -> int | None:
    """Return which way the sentence looks at a place.

    Args:
        analysis: Words and trees; may be empty.
        start: First character of the date.
        end: One past its last character.

    Returns:
        PAST, FUTURE, or NEUTRAL for a present; None where no verb says.
    """
    head = analysis.head_of(start, end)
    if head is None:
        return None
    before = analysis.words_in(max(0, start - 2), start)
    if before and _is_untagged(analysis, before[-1]):
        return FUTURE
    through_noun = False
    for word in _governors(analysis, head):
        if _is_preposition(analysis, word):
            continue
        if fold(word.text) in _EXPECTED and word.deprel.startswith(("acl", "amod")):
            return FUTURE
        if _is_verb(analysis, word) or _copula(analysis, word) is not None:
            return _stated(analysis, word, head, through_noun=through_noun)
        if word.upos in ("NOUN", "PROPN"):
            through_noun = through_noun or not _is_bare(analysis, start)
    verb = _nearest_verb(analysis, head)
    if verb is None:
        # « Un procès à l'automne pour Didier Lansac »: a title without a verb announces
        above = analysis.words[head.head] if head.head is not None else None
        return FUTURE if above is not None and fold(above.text) in _AHEAD_NOUNS else None
    return _weakened(tense_of(analysis, verb), through_noun, analysis, head)


def _stated(analysis: Analysis, word: Word, head: Word, *, through_noun: bool) -> int | None:
    """Return which way the verb above a date, or the copula of what is above it, looks."""
    if _is_untagged(analysis, word):
        return FUTURE
    copula = None if word.upos in _VERBS else _copula(analysis, word)
    if copula is not None:
        return _weakened(copula, through_noun, analysis, head)
    if through_noun and fold(word.lemma) in _HOPING:
        return FUTURE
    hidden = through_noun and _is_commenting(analysis, word)
    return _weakened(tense_of(analysis, word), through_noun, analysis, head, hidden=hidden)


def _copula(analysis: Analysis, word: Word) -> int | None:
    """*la caisse sera vide en mars*: the verb hangs from the adjective, not above it."""
    children = (analysis.words[index] for index in analysis.children[word.index])
    found = [_of_finite(child) for child in children if child.deprel in ("cop", "aux:tense")]
    if found[:1] == [NEUTRAL] and fold(word.text) in _WITH_BEING:
        return PAST  # « est parti »: a participle, whatever the tagger says
    return found[0] if found else None


def _is_verb(analysis: Analysis, word: Word) -> bool:
    return word.upos in _VERBS or _is_untagged(analysis, word)


def _is_untagged(analysis: Analysis, word: Word) -> bool:
    """*le pont rouvrira*: a future that the tagger has for a noun or an adjective."""
    led = word.index > 0 and analysis.words[word.index - 1].upos == "DET"  # « son aura »
    return word.upos in ("ADJ", "NOUN") and not led and is_to_come(word.text.lower())


def _of_finite(verb: Word) -> int | None:
    """The direction of a verb without auxiliaries: *fermerait* is to come, for who says it."""
    conditional = fold(verb.text).endswith(("rait", "raient")) and verb.feat("Tense") != "Imp"
    return FUTURE if conditional and is_to_come(verb.text.lower()) else form(verb)


def _weakened(
    tense: int, through_noun: bool, analysis: Analysis, head: Word, *, hidden: bool = False
) -> int | None:
    """A noun between date and verb (*a évoqué l'élection de mardi*) hides what the past says."""
    if not through_noun:
        return tense
    noun = analysis.words[head.head] if head.head is not None else None
    awaited = noun is not None and fold(noun.text) in _AHEAD_NOUNS
    if tense == FUTURE:
        return None if hidden and not awaited else FUTURE
    return FUTURE if awaited and tense != PAST else None


def _is_commenting(analysis: Analysis, verb: Word) -> bool:
    """*n'a pas souhaité commenter l'incendie de mardi*: the infinitive is over, or never was."""
    above = next((w for w in _governors(analysis, verb) if w.upos in _VERBS), None)
    past = above is not None and tense_of(analysis, above) == PAST
    return past and form(verb) is None and _is_infinitive(verb)


def _is_preposition(analysis: Analysis, word: Word) -> bool:
    """Tell whether a word is no verb but part of *à partir de*, *à compter de*."""
    before = analysis.words[word.index - 1] if word.index else None
    return (
        fold(word.text) in ("partir", "compter") and before is not None and fold(before.text) == "a"
    )


def _is_bare(analysis: Analysis, start: int) -> bool:
    """Tell whether no word links a date to a noun: *rend son avis vendredi*."""
    before = analysis.words_in(max(0, start - 2), start)
    return bool(before) and before[-1].upos not in ("ADP", "DET")


def _governors(analysis: Analysis, word: Word) -> Iterator[Word]:
    for _ in range(_STEPS):
        if word.head is None:
            return
        word = analysis.words[word.head]
        yield word


def _nearest_verb(analysis: Analysis, head: Word) -> Word | None:
    for distance in range(1, _NEAR):
        for index in (head.index - distance, head.index + distance):
            if 0 <= index < len(analysis.words):
                word = analysis.words[index]
                same = word.sentence == head.sentence
                if same and _is_verb(analysis, word) and form(word) is not None:
                    return word
    return None


def tense_of(analysis: Analysis, verb: Word) -> int:
    """Return the direction that a verb with its auxiliaries states."""
    own = form(verb)
    auxiliaries = _auxiliaries(analysis, verb)
    if _is_passive_infinitive(auxiliaries):
        return _infinitive(analysis, verb)
    stated = [found for word in auxiliaries if (found := form(word)) is not None]
    if own == FUTURE or FUTURE in stated or _is_wished(analysis, verb, auxiliaries):
        return FUTURE
    if own is not None and not auxiliaries:
        return _of_finite(verb) or own
    if _is_infinitive(verb):
        return _infinitive(analysis, verb)
    if PAST in stated or own == PAST:
        return PAST
    return _participle(analysis, verb, auxiliaries)


def _is_wished(analysis: Analysis, verb: Word, auxiliaries: list[Word]) -> bool:
    """*demande que le texte soit voté en mars*, *il faut qu'il parte lundi*."""
    if any(fold(word.text) in ("ait", "aient") for word in auxiliaries):
        return False  # « que le texte ait été voté »
    # « que le préfet signe »: what hangs from such a verb is a subjunctive, whatever the form
    silent = verb.deprel == "ccomp" and not auxiliaries and form(verb) != PAST
    stated = any(w.feat("Mood") == "Sub" or fold(w.text) in _WISHED for w in (verb, *auxiliaries))
    if not (stated or silent):
        return False
    above = next((w for w in _governors(analysis, verb) if w.upos in _VERBS), None)
    return above is not None and fold(above.lemma) in _AHEAD


def _is_passive_infinitive(auxiliaries: list[Word]) -> bool:
    """*être jugé*, not *avoir été jugé*."""
    words = [fold(word.text) for word in auxiliaries]
    return "etre" in words and "avoir" not in words


def _is_infinitive(verb: Word) -> bool:
    return verb.feat("VerbForm") == "Inf" or verb.text.endswith(("er", "ir"))


def _auxiliaries(analysis: Analysis, verb: Word) -> list[Word]:
    """Return the auxiliaries the tree gives a verb, else those that stand right before it."""
    children = (analysis.words[index] for index in analysis.children[verb.index])
    found = [child for child in children if child.deprel.startswith(("aux", "cop"))]
    if found or verb.feat("VerbForm") not in ("Part", None):
        return found
    for word in reversed(last_before(analysis.words, verb.index, 3)):
        if word.upos == "AUX" and word.sentence == verb.sentence:
            return [word]
        if word.upos not in ("ADV", "AUX"):
            return []
    return []


def _infinitive(analysis: Analysis, verb: Word) -> int:
    """*va visiter*, *a prévu de revenir*: the verb above says when."""
    for word in _governors(analysis, verb):
        if word.upos in _VERBS:
            done = fold(word.text) in ("pu", "du") and bool(_auxiliaries(analysis, word))
            if not done and (fold(word.lemma) in _AHEAD or fold(word.text) in _EXPECTED):
                return FUTURE  # but « a dû fermer lundi »
            return NEUTRAL if _is_infinitive(word) else tense_of(analysis, word)
        return NEUTRAL
    return NEUTRAL


def _participle(analysis: Analysis, verb: Word, auxiliaries: list[Word]) -> int:
    if verb.text.endswith("ant") or verb.feat("Tense") == "Pres":
        return NEUTRAL
    words = {fold(word.text) for word in auxiliaries}
    if words <= {"est", "sont", "etant"} and fold(verb.text) in _EXPECTED:
        return FUTURE
    if not words or fold(verb.text) in _WITH_BEING or _is_reflexive(analysis, auxiliaries[0]):
        return PAST
    if words <= {"serait", "seraient"}:
        return FUTURE  # « serait présentée » in reported speech
    return NEUTRAL if words <= {"est", "sont"} else PAST


def _is_reflexive(analysis: Analysis, auxiliary: Word) -> bool:
    before = last_before(analysis.words, auxiliary.index, 1)
    return any(word.text.lower() in _REFLEXIVE for word in before)


_HOPING = {fold(word) for word in HOPING}
_AHEAD = {fold(word) for word in AHEAD}
_EXPECTED = {fold(word) for word in EXPECTED}
_AHEAD_NOUNS = {fold(word) for word in AHEAD_NOUNS}
_WITH_BEING = {fold(word) for word in WITH_BEING}
