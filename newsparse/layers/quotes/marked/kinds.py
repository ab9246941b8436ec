"""Direct or mixed, a quote or only marks: what the words between the marks are."""

from __future__ import annotations

import re

from newsparse.analysis import Word
from newsparse.article import QuoteKind
from newsparse.layers.quotes.dialogue import ANSWER, TURN
from newsparse.layers.quotes.lexicon import nouns, plain_key
from newsparse.layers.quotes.marks import Marked
from newsparse.layers.quotes.reading import Reading

_ENDS_SENTENCE = re.compile(r"[.!?…]$")
_INVERTED = re.compile(r"-(?:t-)?(?:ils?|elles?|on|je|nous|vous|ce)\b")
_SUBORDINATORS = frozenset("si s' quand lorsque lorsqu' parce puisque puisqu'".split())
_WITH_THAT = frozenset("alors pour bien apres afin".split())
_INNER_STOP = re.compile(r"[.!?…]\s+\W*[A-ZÀ-Ý]")


def kind_of(reading: Reading, marked: Marked, *, incised: bool) -> QuoteKind:
    """Return DIRECT for an utterance that stands alone, MIXED for a fragment.

    Args:
        reading: The text.
        marked: The words between the marks.
        incised: Whether an incise follows: « Tant mieux », a dit X.
    """
    alone = is_utterance(reading, marked) or (incised and stands_free(reading, marked))
    return QuoteKind.DIRECT if alone else QuoteKind.MIXED


def is_utterance(reading: Reading, marked: Marked) -> bool:
    """Tell whether the words have a subject and a finite verb, or stand as a sentence."""
    text = reading.document.text[marked.start : marked.end]
    words = _words(reading, marked)
    if marked.style in {TURN, ANSWER} or _own_clause(reading, words):
        return True
    free = stands_free(reading, marked)
    if free and (_ENDS_SENTENCE.search(text) or _INNER_STOP.search(text)):
        return True
    if free and _is_subject(reading, marked):
        return False
    before = reading.before(marked.outer_start)
    return free and len(words) >= 2 and (before == ":" or len(words) >= 4)


def _is_subject(reading: Reading, marked: Marked) -> bool:
    """« La baisse du prix du pain » sera au cœur du sommet: the reporter's verb comes next."""
    behind = reading.next_word(marked.outer_end)
    near = behind is not None and not reading.plain[marked.outer_end : behind.start].strip()
    return near and behind is not None and behind.text.islower() and reading.is_finite(behind)


def opens_subordinate(reading: Reading, marked: Marked) -> bool:
    """« si rien n'est fait »: words that need a clause outside the marks."""
    first = reading.next_word(marked.start)
    return first is not None and _subordinates(reading, first)


def _subordinates(reading: Reading, word: Word) -> bool:
    """« si », « parce que »; « alors » and the like only with *que* behind them."""
    key = plain_key(word.text)
    behind = reading.words[word.index + 1 : word.index + 2]
    that = bool(behind) and behind[0].text.lower() in {"que", "qu'"}
    return key in _SUBORDINATORS or (key in _WITH_THAT and that)


def stands_free(reading: Reading, marked: Marked) -> bool:
    """Whether the words begin like a sentence where one can begin."""
    opening = reading.document.text[marked.start]
    if not opening.isupper() and opening not in "([…'‘\"-–—":
        return False
    before = reading.before(marked.outer_start)
    return before in {*":.!?…»”", ""} or _opens_block(reading, marked)


def _opens_block(reading: Reading, marked: Marked) -> bool:
    """Whether nothing of the block stands before, or only its dateline and a dash."""
    start = reading.document.blocks[reading.block_number(marked.start)].start
    dateline = reading.document.dateline
    if dateline is not None and start <= dateline.start < marked.outer_start:
        start = dateline.end
    return not reading.plain[start : marked.outer_start].strip(" .–—-")


def _words(reading: Reading, marked: Marked) -> list[Word]:
    return [w for w in reading.analysis.words_in(marked.start, marked.end) if w.upos != "PUNCT"]


def _own_clause(reading: Reading, words: list[Word]) -> bool:
    """A finite verb outside every subordinate clause of the fragment, with its subject inside."""
    if not words:
        return False
    inside = {w.index for w in words}
    stop = _first_sentence(words)
    first = words[:stop]
    if first[0].upos in {"VERB", "AUX"} and first[0].feat("VerbForm") in {"Inf", "Part"}:
        return False
    if reading.is_finite(first[0]) and not _inverted(reading, first[0]):
        return first[0].feat("Mood") == "Imp"
    if first[0].text.lower() in {"à", "de", "d'"} and first[1:] and _is_infinitive(first[1]):
        return False
    return any(
        reading.is_finite(w)
        and not _subordinate(reading, w, inside)
        and _has_subject(reading, w, first)
        for w in first
    )


def _first_sentence(words: list[Word]) -> int:
    for number, word in enumerate(words):
        if word.sentence != words[0].sentence:
            return number
    return len(words)


def _is_infinitive(word: Word) -> bool:
    return word.feat("VerbForm") == "Inf"


def _inverted(reading: Reading, word: Word) -> bool:
    return _INVERTED.match(reading.plain, word.end) is not None


def _subordinate(reading: Reading, word: Word, inside: set[int]) -> bool:
    current = word
    for _ in range(20):
        relation = current.deprel.split(":")[0]
        if current.head is None or current.head not in inside:
            return current.deprel == "acl:relcl" or _is_hung(reading, current, inside)
        if relation in {"acl", "advcl", "ccomp", "csubj"}:
            return not _is_root_like(reading, current)
        current = reading.words[current.head]
    return False


def _is_hung(reading: Reading, word: Word, inside: set[int]) -> bool:
    """« si rien n'est fait », « alors qu'il dormait »: hung on a clause outside the marks."""
    opening = reading.words[min(inside)]
    own = opening.index in reading.analysis.children[word.index] and opening.deprel == "mark"
    return own and _subordinates(reading, opening)


def _is_root_like(reading: Reading, word: Word) -> bool:
    """A clause the parser hung on a noun though nothing subordinates it."""
    starters = {
        "que",
        "qu'",
        "qui",
        "dont",
        "où",
        "si",
        "s'",
        "quand",
        "lorsque",
        "comme",
        "puisque",
        "lequel",
        "laquelle",
    }
    children = [reading.words[c] for c in reading.analysis.children[word.index]]
    return not any(c.text.lower() in starters for c in children)


def _has_subject(reading: Reading, word: Word, words: list[Word]) -> bool:
    if _inverted(reading, word):
        return True
    inside = {w.index for w in words}
    holders = {word.index}
    if word.head is not None and word.deprel.split(":")[0] in {"aux", "cop"}:
        holders.add(word.head)
    for holder in holders:
        for child in reading.analysis.children[holder]:
            deprel = reading.words[child].deprel
            if child in inside and (deprel.startswith("nsubj") or deprel in {"expl:subj", "csubj"}):
                return reading.words[child].text.lower() not in {"qui", "que", "qu'", "dont"}
    before = [w for w in words if w.index < word.index]
    pronouns = {
        "je",
        "j'",
        "tu",
        "il",
        "elle",
        "on",
        "nous",
        "vous",
        "ils",
        "elles",
        "c'",
        "ce",
        "cela",
        "ça",
    }
    return any(w.text.lower() in pronouns for w in before[-4:])


_CHARGED = re.compile(
    r"\b(mise?s? en (?:examen|cause|accusation)|poursuivie?s?|jugée?s?|condamnée?s?|écrouée?s?"
    r"|interpellée?s?|arrêtée?s?|placée?s? en garde à vue|enquête|information judiciaire|plainte"
    r"|prévenue?s?|comparaît|comparaissent|renvoyée?s?|inculpée?s?)\b[^.;:«“\"]{0,60}?"
    r"\b(?:pour|de|d'|des|du chef de|du chef d'|des chefs de|des chefs d')\s*$"
)


def is_charge(reading: Reading, marked: Marked) -> bool:
    """« mis en examen pour « vol en bande organisée » »: the words of the law are nobody's."""
    sentence = reading.sentence_at(marked.outer_start)
    floor = marked.outer_start if sentence is None else sentence.start
    found = _CHARGED.search(reading.plain, floor, marked.outer_start)
    if found is None or not reading.plain[marked.start].islower() or is_utterance(reading, marked):
        return False
    between = reading.analysis.words_in(found.end(1), marked.outer_start)
    return all(w.upos not in {"VERB", "AUX"} for w in between)  # « condamné pour avoir dit « … » »


_SAYS_OF_ITSELF = (["se", "dit"], ["se", "disent"], ["me", "dis"])
_HAVE = (["a"], ["ont"], ["avait"], ["avaient"], ["aurait"], ["auraient"])
_IS_SAID = (["s'", "est"], ["se", "sont"], ["s'", plain_key("était")], ["s'", plain_key("étaient")])
_TO = frozenset({"a", "au", "aux"})  # « a appelé « au calme » »
_ARTICLES = frozenset({"le", "la", "les", "l'", "du", "de", "d'", "au"})


def is_label(reading: Reading, marked: Marked) -> bool:
    """Tell whether the marks hold a title, a name or a term rather than somebody's words."""
    text = reading.document.text[marked.start : marked.end]
    if not any(c.isalpha() for c in text):
        return True
    if marked.style in {TURN, ANSWER}:
        return False
    words = _words(reading, marked)
    announced = reading.before(marked.outer_start) == ":"
    if len(text) > 2 and is_utterance(reading, marked) and (len(words) > 3 or announced):
        return False
    near = _just_before(reading, marked)
    if near[-2:] in _SAYS_OF_ITSELF or _says_to(near, words) or _has_said(near):
        return False
    capitals = [w for w in text.split() if w[:1].isupper() or w[:1].isdigit()]
    all_capitals = len(words) <= 6 and len(capitals) == len(text.split())
    goes_on = len(words) > 1 and reading.is_finite(words[0])  # « le prix « reste trop bas » »
    return len(text) <= 2 or all_capitals or (not goes_on and _is_introduced(near, text))


def is_attribute(reading: Reading, marked: Marked) -> bool:
    """« juge le projet « totalement absurde » »: adjectives, which are no title of the project."""
    words = [w for w in _words(reading, marked) if w.upos != "ADV"]
    return reading.plain[marked.start].islower() and bool(words) and words[0].upos == "ADJ"


def _says_to(near: list[str], words: list[Word]) -> bool:
    """« la ville dit « comprendre la colère » »: no name is an infinitive."""
    plain = [w for w in words if w.text.lower() not in {"ne", "n'", "pas", "se", "s'", "le", "y"}]
    infinitive = bool(plain) and _is_infinitive(plain[0])
    return near[-1:] in (["dit"], ["disent"]) and infinitive and len(words) > 1


def _has_said(near: list[str]) -> bool:
    """« a dit « non » », « s'est dite « inquiète » »; « la loi dite « Duflot » » is a name."""
    said = near[-1:] in (["dit"], ["dite"], ["dits"], ["dites"])
    return said and (near[-2:-1] in _HAVE or near[-3:-1] in _IS_SAID)


def _just_before(reading: Reading, marked: Marked) -> list[str]:
    """The plain keys of the words before the marks, three at most."""
    before = reading.words_before(marked.outer_start, 3)
    return [plain_key(w.text) for w in before if w.upos != "PUNCT"]


def _is_introduced(near: list[str], text: str) -> bool:
    """« le film « … » », « baptisé « … » », « le thème de « … » »."""
    if near and near[-1] in nouns("labels"):
        return not (near[-2:-1] in _HAVE and plain_key(text.split(maxsplit=1)[0]) in _TO)
    led = len(near) > 1 and near[-1] in _ARTICLES and near[-2] in nouns("labels")
    return led and text[0].isupper()
