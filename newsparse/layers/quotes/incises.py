"""Reported sentences without marks: incises, « comme l'a dit X », « C'est ce que dit X »."""

from __future__ import annotations

import re

from newsparse.analysis import Word
from newsparse.article import Cue, QuoteKind
from newsparse.layers.quotes.clauses import tidy
from newsparse.layers.quotes.complements import complement_start
from newsparse.layers.quotes.cues import FoundCue
from newsparse.layers.quotes.introducers import past_apposition
from newsparse.layers.quotes.lexicon import plain_key
from newsparse.layers.quotes.reading import Reading
from newsparse.layers.quotes.sayers import can_speak
from newsparse.layers.quotes.subjects import phrase_after
from newsparse.layers.quotes.ties import Material
from newsparse.layers.quotes.types import FoundQuote
from newsparse.layers.quotes.voiced import is_human

_REST = 12  # characters behind an incise that are more than its own adjuncts
_LIKE = re.compile(r"\s*\b(?:comme|ainsi que|tel que)\s*(?:l'|le |nous l')?$", re.IGNORECASE)
_RESUMES = re.compile(
    r"c'est (?:ce qu'|ce que|du moins ce qu'|du moins ce que|en tout cas ce qu')(?:en )?"
)
_AS = re.compile(
    r"\W{0,3}(?:(?:et|mais|or) )?(?:comme|ainsi que)\s*(?:l'|le |nous l')?", re.IGNORECASE
)
_CAPITAL = re.compile(r"(?:l'|le |la |les )?[A-ZÀ-Ý]")
_TIMES = set("lundi mardi mercredi jeudi vendredi samedi dimanche hier soir matin".split())
_BEFORE_VERB = set("ne n' se s' le la les l' y en lui leur".split())
_SUBORDINATES = set("qui que qu' dont où lequel laquelle lesquels lesquelles".split())
_DATELINE = re.compile(
    r"\s*(?:\([^)\n]{2,60}\)\s*|[^\n«“\"]{0,80}?(?:\d{4}\.?|\([^)\n]{2,40}\))\s*[.–—-]+\s+)"
)


def find_loose(material: Material) -> list[FoundQuote]:
    """Return the sentences and clauses that a cue reports from behind, from inside or by name."""
    rules = (_closing, _interrupting, _as_said, _resumed)
    found = [rule(material, cue) for rule in rules for cue in material.cues.spans]
    return [q for q in found if q is not None]


def quote_of(span: tuple[int, int], cue: Cue, mention: tuple[int, int], rule: str) -> FoundQuote:
    """Return an indirect quote that stands in one piece."""
    return FoundQuote(
        start=span[0],
        end=span[1],
        kind=QuoteKind.INDIRECT,
        segments=(span,),
        cue=cue,
        mention=mention,
        rule=rule,
    )


def in_one_mark(reading: Reading, span: tuple[int, int]) -> bool:
    """Tell whether a clause stands wholly within one pair of marks."""
    index = reading.mark_at(span[0])
    return index is not None and reading.marked[index].outer_end >= span[1]


def _closing(material: Material, cue: FoundCue) -> FoundQuote | None:
    """P, a indiqué X. — P, affirme-t-il, P."""
    reading = material.reading
    if not cue.subject_after or cue.subject is None or complement_start(reading, cue) is not None:
        return None
    sentence = reading.sentence_of(reading.words[cue.verb])
    before = _LIKE.sub("", reading.plain[sentence.start : cue.start]).rstrip()
    if not before.endswith((",", "»", "”", '"')) or not is_human(reading, cue):
        return None
    start = _content_start(reading, sentence.start, cue.start)
    comma = sentence.start + len(before)
    after = reading.plain[max(cue.end, cue.subject[1]) : sentence.end]
    inverted = cue.inverted or _LIKE.search(reading.plain, comma, cue.start)
    cut_short = not _has_verb(reading, (start, comma)) and "," in after
    # An incise that interrupts leaves the rest of the sentence behind it.
    if in_one_mark(reading, (start, comma - 1)) or _covered(reading, (start, comma)):
        return None  # « … », a-t-il dit, avant de partir: the cue answers for the marks alone
    goes_on = inverted and (after.startswith(",") or cut_short) and len(after) > _REST
    if goes_on and cue.subject[0] > cue.end and not cut_short:
        # « a-t-on appris auprès de la maire, Jeanne Morel »: what follows is apposed
        goes_on = _has_verb(reading, (cue.subject[1], sentence.end))
    end = sentence.end if goes_on else comma
    span = tidy(reading, start, end)
    if span is None or in_one_mark(reading, span) or not _has_verb(reading, span):
        return None
    if re.search(r":\s*[«“\"„]", reading.plain[span[0] : span[1]]):
        return None  # the cue answers for the marked words behind the colon alone
    return quote_of(
        span,
        cue=cue.public(reading.document.text),
        mention=cue.subject,
        rule="incise without marks",
    )


def _spoken_behind(reading: Reading, cue: FoundCue) -> tuple[int, int] | None:
    """« …, assure son agent »: who speaks right behind the verb, with nothing but a stop behind."""
    word = reading.next_word(cue.end)
    while word is not None and (word.upos == "ADV" or plain_key(word.text) in _TIMES):
        word = reading.next_word(word.end)
    word = _past_adjunct(reading, word)
    sentence = reading.sentence_of(reading.words[cue.verb])
    if word is None or word.start >= sentence.end or not _is_finite_cue(reading, cue):
        return None
    span = phrase_after(reading, word.start, sentence.end)
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
        if other.upos == "PUNCT" or reading.mark_at(other.start) is not None:
            return None
        if opens and before.upos in {"NOUN", "PROPN", "ADJ"} and other.start != before.start:
            return other
    return None


def _is_finite_cue(reading: Reading, cue: FoundCue) -> bool:
    verb = reading.words[cue.verb]
    return reading.is_finite(verb) or any(
        reading.is_finite(w) for w in reading.analysis.words_in(cue.start, cue.end)
    )


def _interrupting(material: Material, cue: FoundCue) -> FoundQuote | None:
    """X, assure son agent, restera. — P, rapporte L'Écho."""
    reading = material.reading
    sentence = reading.sentence_of(reading.words[cue.verb])
    before = reading.plain[sentence.start : cue.start].rstrip()
    if cue.subject_after or not before.endswith(",") or complement_start(reading, cue) is not None:
        return None
    speaker = _spoken_behind(reading, cue)
    if speaker is None or cue.sense in {"think", "judge"}:
        return None
    start = _content_start(reading, sentence.start, cue.start)
    comma = sentence.start + len(before) - 1
    goes_on = reading.plain.startswith(",", speaker[1])
    if _has_verb(reading, (start, comma)):
        if _has_subject_before(reading, cue) and not _is_whole(reading, (start, comma)):
            return None
        span = tidy(reading, start, comma)
    elif goes_on and _starts_with_verb(reading, speaker[1] + 1):
        span = tidy(reading, start, sentence.end)
    else:
        return None
    if span is None or in_one_mark(reading, span) or _covered(reading, span):
        return None
    return quote_of(
        span,
        cue=cue.public(reading.document.text),
        mention=speaker,
        rule="incise without marks",
    )


def _is_whole(reading: Reading, span: tuple[int, int]) -> bool:
    """A sentence with a verb of its own, which needs none behind the comma.

    « L'eau monte, a précisé la préfecture »: trees take what is in front for the subject. Not
    « Le maire, qui était absent, a informé la préfecture »: the verb is a relative's.
    """
    words = [w for w in reading.analysis.words_in(*span) if reading.mark_at(w.start) is None]
    free = True
    for word in words:
        if word.text == ",":
            free = True
        elif word.text.lower() in _SUBORDINATES:
            free = False
        elif free and reading.is_finite(word):
            return True
    return False


def _has_subject_before(reading: Reading, cue: FoundCue) -> bool:
    children = [reading.words[c] for c in reading.analysis.children[cue.verb]]
    return any(c.deprel.startswith("nsubj") and c.end <= cue.start for c in children)


def _starts_with_verb(reading: Reading, position: int) -> bool:
    """« X, dit Y, ne restera pas »: what was interrupted goes on with its verb."""
    word = reading.next_word(position)
    while word is not None and word.text.lower() in _BEFORE_VERB:
        word = reading.next_word(word.end)
    return word is not None and reading.is_finite(word)


def _as_said(material: Material, cue: FoundCue) -> FoundQuote | None:
    """Comme l'a dit X, P."""
    reading = material.reading
    sentence = reading.sentence_of(reading.words[cue.verb])
    if not _AS.fullmatch(reading.plain[sentence.start : cue.start]):
        return None
    if cue.subject is None or not cue.subject_after:
        return None
    comma = reading.plain.find(",", cue.subject[1], sentence.end)
    if comma < 0 or not is_human(reading, cue):
        return None
    start = past_apposition(reading, comma, sentence.end)
    span = tidy(reading, start, sentence.end)
    if span is None or in_one_mark(reading, span) or not _has_verb(reading, span):
        return None
    return quote_of(
        span, cue=cue.public(reading.document.text), mention=cue.subject, rule="as somebody said"
    )


def _resumed(material: Material, cue: FoundCue) -> FoundQuote | None:
    """P. C'est ce qu'a déclaré X."""
    reading = material.reading
    number = reading.words[cue.verb].sentence
    sentence = reading.analysis.sentences[number]
    before = reading.plain[sentence.start : cue.start].strip().lower()
    if not _RESUMES.fullmatch(before) or number == 0 or cue.subject is None:
        return None
    last = reading.analysis.sentences[number - 1]
    if last.block != sentence.block or not is_human(reading, cue):
        return None
    span = tidy(reading, _content_start(reading, last.start, last.end), last.end)
    if span is None or in_one_mark(reading, span) or not _has_verb(reading, span):
        return None
    return quote_of(
        span, cue=cue.public(reading.document.text), mention=cue.subject, rule="taken up by name"
    )


def _content_start(reading: Reading, start: int, limit: int) -> int:
    block = reading.document.blocks[reading.block_number(start)]
    match = _DATELINE.match(reading.plain, block.start, limit)
    if match and block.start <= start < match.end():
        start = match.end()
    cut = [m.end() for m in re.finditer(r";\s", reading.plain[start:limit])]
    return start + cut[-1] if cut else start


def _has_verb(reading: Reading, span: tuple[int, int]) -> bool:
    return any(
        w.upos in {"VERB", "AUX"} and reading.is_finite(w) for w in reading.analysis.words_in(*span)
    )


def _covered(reading: Reading, span: tuple[int, int]) -> bool:
    """Tell whether only marks and little words stand in the span: « … » et « … »."""
    free = [
        w
        for w in reading.analysis.words_in(*span)
        if reading.mark_at(w.start) is None and w.upos not in {"PUNCT", "CCONJ", "ADV", "SCONJ"}
    ]
    return len(free) < 2
