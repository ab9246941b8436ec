"""Reported sentences without marks: a cue that closes or interrupts them."""

from __future__ import annotations

import re

import attrs

from newsparse.analysis import Word
from newsparse.analysis.forms import is_to_come
from newsparse.layers.quotes.cues.aftermarks import cue_after_mark
from newsparse.layers.quotes.cues.find import FoundCue
from newsparse.layers.quotes.cues.inside import incise_end
from newsparse.layers.quotes.cues.joint import from_source
from newsparse.layers.quotes.cues.sayers import can_speak, states
from newsparse.layers.quotes.cues.subjects import DAYS, phrase_after
from newsparse.layers.quotes.cues.voiced import is_human
from newsparse.layers.quotes.lexicon import plain_key
from newsparse.layers.quotes.marked.ties import Material
from newsparse.layers.quotes.pieces import (
    content_start,
    has_verb,
    in_one_mark,
    past_clitics,
    quote_of,
    tidy,
    without,
)
from newsparse.layers.quotes.reading import Reading
from newsparse.layers.quotes.reported.complements import complement_start, governed
from newsparse.layers.quotes.reported.echoes import as_said, resumed
from newsparse.layers.quotes.reported.whose import LIKE, is_alias, is_another_s, is_of_marks
from newsparse.layers.quotes.types import FoundQuote

_REST = 12  # characters behind an incise that are more than its own adjuncts
_APPOSED = 100  # characters between commas behind a speaker: « , ministre de l'Éducation, »
_COMMA = re.compile(r",\s+")
_CAPITAL = re.compile(r"(?:l'|le |la |les )?[A-ZÀ-Ý]")
_SUBORDINATES = set("qui que qu' dont où lequel laquelle lesquels lesquelles".split())


def find_loose(material: Material) -> list[FoundQuote]:
    """Return the sentences and clauses that a cue reports from behind, from inside or by name."""
    rules = (_closing, _interrupting, as_said, resumed)
    found = [rule(material, cue) for rule in rules for cue in material.cues.spans]
    found += [_closing(material, cue) for cue in _untagged_cues(material)]
    return [q for q in found if q is not None]


def _untagged_cues(material: Material) -> list[FoundCue]:
    """Cues behind a quoted fragment whose verb the tagger took for something else."""
    reading = material.reading
    verbs = {cue.verb for cue in material.cues.spans}
    found = []
    for marked in reading.marked:
        comma = _COMMA.match(reading.plain, marked.outer_end)
        if comma is not None:
            block = reading.document.blocks[reading.block_number(marked.start)]
            cue = cue_after_mark(reading, comma.end(), block.end)
            found += [cue] if cue is not None and cue.verb not in verbs else []
    return found


def _closing(material: Material, cue: FoundCue) -> FoundQuote | None:
    """P, a indiqué X. — P, affirme-t-il, P."""
    reading = material.reading
    sentence = reading.sentence_of(reading.words[cue.verb])
    before = LIKE.sub("", reading.plain[sentence.start : cue.start]).rstrip()
    if not _may_close(reading, cue, before) or cue.subject is None:
        return None
    start = content_start(reading, sentence.start, cue.start)
    comma = sentence.start + len(before)
    start = _past_colon(reading, cue, start, comma)
    after = reading.plain[max(cue.end, cue.subject[1]) : sentence.end]
    inverted = cue.inverted or LIKE.search(reading.plain, comma, cue.start)
    cut_short = not has_verb(reading, (start, comma)) and "," in after
    if is_of_marks(reading, start, comma) or is_another_s(material, cue, start, comma):
        return None
    # An incise that interrupts leaves the rest of the sentence behind it.
    goes_on = inverted and (after.startswith(",") or cut_short) and len(after) > _REST
    if _is_condition(reading, start) and after.startswith(","):
        goes_on = True  # « Si P, a prévenu X, Q »: half a sentence stands before the incise
    elif goes_on and cue.subject[0] > cue.end and not cut_short:
        # « a-t-on appris auprès de la maire, Jeanne Morel »: what follows is apposed
        goes_on = has_verb(reading, (cue.subject[1], sentence.end))
    if goes_on and governed(material, start, comma):
        return None
    end = sentence.end if goes_on else comma
    span = tidy(reading, start, end)
    if span is None or in_one_mark(reading, span) or not has_verb(reading, span):
        return None
    if re.search(r":\s*[«“\"„]", reading.plain[span[0] : span[1]]):
        return None  # the cue answers for the marked words behind the colon alone
    return quote_of(
        span,
        cue=cue.public(reading.document.text),
        mention=cue.subject,
        rule="incise without marks",
        segments=_around(reading, span, cue, cue.subject) if goes_on else None,
    )


def _around(
    reading: Reading, span: tuple[int, int], cue: FoundCue, subject: tuple[int, int]
) -> tuple[tuple[int, int], ...]:
    """« P, a-t-il dit, Q »: P and Q, without what interrupts them."""
    comma = reading.plain.rfind(",", span[0], cue.start)
    end = incise_end(reading, attrs.evolve(cue, subject=subject), span[1])
    if comma < 0 or end is None:
        return (span,)
    return without(reading.plain, span, [(comma, end)])


def _may_close(reading: Reading, cue: FoundCue, before: str) -> bool:
    """Whether a speaker stands behind the cue, a comma or a mark before it, and no clause."""
    if not cue.subject_after or complement_start(reading, cue) is not None:
        return False
    closed = before.endswith((",", "»", "”", '"'))
    if cue.subject is None or not closed or _saw(reading, cue):
        return False
    if is_alias(reading, cue, cue.start - 1):
        return False
    return is_human(reading, cue) or states(reading, cue.sense, cue.subject)


def _saw(reading: Reading, cue: FoundCue) -> bool:
    """« P, a constaté un journaliste de l'AFP »: what the reporter saw, nobody said."""
    if cue.lemma not in {"constater", "voir", "observer"} or cue.subject is None:
        return False
    keys = [plain_key(w.text) for w in reading.analysis.words_in(*cue.subject)]
    return any(k.startswith(("journaliste", "correspondant", "photograph")) for k in keys)


def _is_condition(reading: Reading, start: int) -> bool:
    word = reading.next_word(start)
    return word is not None and word.text.lower() in {"si", "s'", "quand", "lorsque", "lorsqu'"}


def _past_colon(reading: Reading, cue: FoundCue, start: int, comma: int) -> int:
    """« Le fromager ne décolère pas : P, prévient-il »: what he does is not what he says."""
    colon = reading.plain.find(" : ", start, comma)
    word = reading.next_word(start)
    if colon < 0 or word is None or not cue.inverted or cue.subject is None:
        return start
    subject = phrase_after(reading, word.start, colon)
    several = reading.plain[cue.subject[0] : cue.subject[1]].lower().endswith("s")
    acts = has_verb(reading, (start, colon)) and has_verb(reading, (colon + 1, comma))
    if not acts or subject is None or not can_speak(reading, subject):
        return start
    plural = word.text.lower() in {"les", "des", "ces", "ses", "leurs", "ils", "elles"}
    return colon + 3 if plural is several else start


def _spoken_behind(reading: Reading, cue: FoundCue) -> tuple[int, int] | None:
    """« …, assure son agent »: who speaks right behind the verb, with nothing but a stop behind."""
    word = reading.next_word(cue.end)
    while word is not None and (word.upos == "ADV" or plain_key(word.text) in DAYS):
        word = reading.next_word(word.end)
    word = _past_adjunct(reading, word)
    sentence = reading.sentence_of(reading.words[cue.verb])
    if word is None or word.start >= sentence.end or not _is_finite_cue(reading, cue):
        return None
    span = phrase_after(reading, word.start, sentence.end)
    if span is not None and cue.lemma == "apprendre":
        span = from_source(reading, span)
    if span is None or reading.plain[span[1] : span[1] + 2].strip()[:1] not in {"", ".", ",", "("}:
        return None
    named = _CAPITAL.match(reading.plain, span[0]) is not None
    return span if named or can_speak(reading, span) else None


def _past_adjunct(reading: Reading, word: Word | None) -> Word | None:
    """« a assuré à la presse le gouverneur »: the next noun phrase that no preposition governs."""
    if word is None or word.upos != "ADP":
        return word
    for other in reading.words[word.index + 1 : word.index + 7]:
        before = reading.words[other.index - 1]
        opens = other.upos == "DET" or (other.upos == "PROPN" and before.upos != "PROPN")
        if other.upos == "PUNCT":
            return None
        if opens and before.upos in {"NOUN", "PROPN", "ADJ"} and other.start != before.start:
            return other
    return None


def _is_finite_cue(reading: Reading, cue: FoundCue) -> bool:
    return has_verb(reading, (cue.start, cue.end))


def _interrupting(material: Material, cue: FoundCue) -> FoundQuote | None:
    """X, assure son agent, restera. — P, rapporte L'Écho."""
    reading = material.reading
    sentence = reading.sentence_of(reading.words[cue.verb])
    before = reading.plain[sentence.start : cue.start].rstrip()
    if cue.subject_after or not before.endswith(",") or complement_start(reading, cue) is not None:
        return None
    speaker = _spoken_behind(reading, cue)
    comma = sentence.start + len(before) - 1
    alias = is_alias(reading, attrs.evolve(cue, subject=speaker), comma + 1)
    if speaker is None or cue.sense in {"think", "judge"} or alias:
        return None
    start = content_start(reading, sentence.start, cue.start)
    goes_on = reading.plain.startswith(",", speaker[1])
    closed = speaker[1]
    if has_verb(reading, (start, comma)):
        if _has_subject_before(reading, cue) and not (
            is_whole(reading, (start, comma)) and _head_speaks(reading, speaker)
        ):
            return None
        whole = goes_on and _is_condition(reading, start)
        span = tidy(reading, start, sentence.end if whole else comma)
        goes_on = whole
    elif goes_on and (verb := _past_apposition(reading, speaker[1])) is not None:
        closed = verb
        span = tidy(reading, start, sentence.end)
    else:
        return None
    if span is None or in_one_mark(reading, span) or is_of_marks(reading, start, comma + 1):
        return None
    return quote_of(
        span,
        cue=cue.public(reading.document.text),
        mention=speaker,
        rule="incise without marks",
        segments=_around(reading, span, cue, (speaker[0], closed)) if goes_on else None,
    )


def _head_speaks(reading: Reading, span: tuple[int, int]) -> bool:
    """A name or a noun that speaks, not « les accusations de X »."""
    heads = [w for w in reading.analysis.words_in(*span) if w.upos in {"NOUN", "PROPN"}]
    return bool(heads) and can_speak(reading, (span[0], heads[0].end))


def is_whole(reading: Reading, span: tuple[int, int]) -> bool:
    """Tell whether a sentence has a verb of its own, which needs none behind the comma.

    « L'eau monte, a précisé la préfecture »: trees take what is in front for the subject. Not
    « Le maire, qui était absent, a informé la préfecture »: the verb is a relative's.
    """
    free = True
    for word in reading.analysis.words_in(*span):
        if word.text == ",":
            free = True
        elif word.text.lower() in _SUBORDINATES:
            free = False
        elif free and _tensed(reading, word):
            return True
    return False


def _tensed(reading: Reading, word: Word) -> bool:
    """A finite form by itself: no participle, whatever its spelling may also be."""
    return word.feat("VerbForm") != "Part" and reading.is_finite(word)


def _has_subject_before(reading: Reading, cue: FoundCue) -> bool:
    children = [reading.words[c] for c in reading.analysis.children[cue.verb]]
    return any(c.deprel.startswith("nsubj") and c.end <= cue.start for c in children)


def _past_apposition(reading: Reading, end: int) -> int | None:
    """« Le pont, a dit X, la maire, rouvrira »: the comma behind which the verb comes first."""
    sentence = reading.sentence_at(end - 1)
    limit = 0 if sentence is None else min(sentence.end, end + _APPOSED)
    while (comma := reading.plain.find(",", end, limit)) >= 0:
        apposed = reading.next_word(end)
        relative = apposed is not None and apposed.text.lower() in _SUBORDINATES
        if has_verb(reading, (end, comma)) and not relative:
            return None
        if _starts_with_verb(reading, comma + 1):
            return comma
        end = comma + 1
    return None


def _starts_with_verb(reading: Reading, position: int) -> bool:
    """« X, dit Y, ne restera pas »: what was interrupted goes on with its verb."""
    word = past_clitics(reading, position)
    return word is not None and (reading.is_finite(word) or is_to_come(word.text.lower()))
