"""Indirect quotes: reported clauses by cue, by incise, and by a source without a verb."""

from __future__ import annotations

import re

from newsparse.article import Cue, QuoteKind
from newsparse.layers.quotes.attribution import Material
from newsparse.layers.quotes.clauses import clause_span, tidy
from newsparse.layers.quotes.complements import complement_start
from newsparse.layers.quotes.cues import FoundCue
from newsparse.layers.quotes.introducers import Introduced
from newsparse.layers.quotes.kinds import is_utterance
from newsparse.layers.quotes.lexicon import PERSON_NOUN, PRONOUNS, nouns, plain_key
from newsparse.layers.quotes.reading import Reading
from newsparse.layers.quotes.types import FoundQuote

_REST = 12  # characters behind an incise that are more than its own adjuncts
_LIKE = re.compile(r"\s*\b(?:comme|ainsi que|tel que)\s*(?:l'|le |nous l')?$", re.IGNORECASE)
_RESUMES = re.compile(
    r"c'est (?:ce qu'|ce que|du moins ce qu'|du moins ce que|en tout cas ce qu')(?:en )?"
)
_DATELINE = re.compile(
    r"\s*(?:\([^)\n]{2,60}\)\s*|[^\n«“\"]{0,80}?(?:\d{4}\.?|\([^)\n]{2,40}\))\s*[.–—-]+\s+)"
)


def find_indirect(material: Material) -> tuple[FoundQuote, ...]:
    """Return the reported clauses of a document; overlapping ones are left to the caller."""
    found = [_reported(material, cue) for cue in material.cues.spans]
    found += [_incise(material, cue) for cue in material.cues.spans]
    found += [_resumed(material, cue) for cue in material.cues.spans]
    found += [_attributed(item) for item in material.introduced.spans]
    return tuple(q for q in found if q is not None)


def _quote(span: tuple[int, int], cue: Cue, mention: tuple[int, int], rule: str) -> FoundQuote:
    return FoundQuote(
        start=span[0],
        end=span[1],
        kind=QuoteKind.INDIRECT,
        segments=(span,),
        cue=cue,
        mention=mention,
        rule=rule,
    )


def _reported(material: Material, cue: FoundCue) -> FoundQuote | None:
    """X a affirmé que P; X dit vouloir P; X accuse Y de P."""
    reading = material.reading
    if cue.subject is None or not _is_voiced(reading, cue):
        return None
    if (
        cue.constructions & {"d", "a"}
        and not cue.constructions & {"q"}
        and _is_passive(reading, cue)
    ):
        return None
    first = complement_start(reading, cue)
    if first is None or _all_marked(reading, first.start):
        return None
    span = clause_span(reading, first, cue)
    if (
        span is None
        or _in_one_mark(reading, span)
        or len(reading.plain[span[0] : span[1]].split()) < 2
    ):
        return None
    return _quote(span, cue=cue.public(reading.document.text), mention=cue.subject, rule="clause")


def _is_voiced(reading: Reading, cue: FoundCue) -> bool:
    """Only what a source is said to have voiced: not plans, not thoughts in the past of a tale."""
    subject = list(reading.analysis.words_in(*cue.subject or (0, 0)))
    if not subject:
        return False
    verb = reading.words[cue.verb]
    if cue.sense in {"think", "refuse", "order"}:
        human = _human(reading, cue)
        return human and verb.feat("VerbForm") != "Inf" and verb.feat("Tense") != "Imp"
    if len(subject) == 1 and subject[0].text.lower() == "on" and not cue.inverted:
        return False
    if verb.feat("VerbForm") == "Inf" and not _is_told(reading, cue):
        return False
    if _human(reading, cue):
        return True
    participle = verb.feat("VerbForm") == "Part" and verb.text.endswith("ant")
    return (
        cue.sense in {"say", "announce", "write"} and not participle and not _is_thing(reading, cue)
    )


def _is_told(reading: Reading, cue: FoundCue) -> bool:
    """An infinitive that was carried out: « avant d'ajouter que », not « pour prouver que »."""
    verb = reading.words[cue.verb]
    before = [w.text.lower() for w in reading.words[max(0, verb.index - 3) : verb.index]]
    return verb.deprel in {"xcomp", "root", "conj", "advcl"} and not {"pour", "sans", "afin"} & set(
        before
    )


def _human(reading: Reading, cue: FoundCue) -> bool:
    span = cue.subject or (0, 0)
    if reading.plain[span[0] : span[1]].lower() in PRONOUNS:
        return True
    words = reading.analysis.words_in(*span)
    if len(words) == 1 and words[0].upos == "PRON":
        return words[0].text.lower() not in {"cela", "ça", "ceci", "c'", "ce", "rien", "tout"}
    if reading.analysis.names_by_place.touching(*span):
        return True
    if any(w.upos == "PROPN" for w in words):
        return True
    return any(
        plain_key(w.text) in nouns("sources") or PERSON_NOUN.search(plain_key(w.text))
        for w in words
    )


def _is_thing(reading: Reading, cue: FoundCue) -> bool:
    """« la crise montre que », « ce chiffre indique que »: things show, they do not speak."""
    if cue.lemma in {"montrer", "prouver", "démontrer", "illustrer", "établir"}:
        return True
    words = reading.analysis.words_in(*cue.subject or (0, 0))
    heads = [w for w in words if w.upos == "NOUN"]
    return bool(heads) and plain_key(heads[0].lemma) in {
        "fait",
        "chiffre",
        "resultat",
        "crise",
        "loi",
        "situation",
        "exemple",
        "chose",
    }


def _all_marked(reading: Reading, position: int) -> bool:
    index = reading.mark_at(position)
    if index is None:
        return False
    mark = reading.marked[index]
    rest = reading.plain[mark.outer_end : mark.outer_end + 2].strip()
    whole = rest[:1] in {"", ".", ",", ";", "!", "?", ":"} or is_utterance(reading, mark)
    return whole and mark.outer_start == position


def _is_passive(reading: Reading, cue: FoundCue) -> bool:
    return any(reading.words[c].deprel == "obl:agent" for c in reading.analysis.children[cue.verb])


def _in_one_mark(reading: Reading, span: tuple[int, int]) -> bool:
    index = reading.mark_at(span[0])
    return index is not None and reading.marked[index].outer_end >= span[1]


def _incise(material: Material, cue: FoundCue) -> FoundQuote | None:
    """P, a indiqué X. — P, affirme-t-il, P."""
    reading = material.reading
    if not cue.subject_after or cue.subject is None or complement_start(reading, cue) is not None:
        return None
    sentence = reading.sentence_of(reading.words[cue.verb])
    before = _LIKE.sub("", reading.plain[sentence.start : cue.start]).rstrip()
    if not before.endswith((",", "»", "”", '"')) or not _human(reading, cue):
        return None
    start = _content_start(reading, sentence.start, cue.start)
    comma = sentence.start + len(before)
    after = reading.plain[max(cue.end, cue.subject[1]) : sentence.end]
    inverted = cue.inverted or _LIKE.search(reading.plain, comma, cue.start)
    cut_short = not _has_verb(reading, (start, comma)) and "," in after
    # An incise that interrupts leaves the rest of the sentence behind it.
    goes_on = inverted and (after.startswith(",") or cut_short) and len(after) > _REST
    end = sentence.end if goes_on else comma
    span = tidy(reading, start, end)
    if span is None or _in_one_mark(reading, span) or not _has_verb(reading, span):
        return None
    if _covered(reading, span) or re.search(r":\s*[«“\"„]", reading.plain[span[0] : span[1]]):
        return None  # the cue answers for the marked words behind the colon alone
    return _quote(
        span,
        cue=cue.public(reading.document.text),
        mention=cue.subject,
        rule="incise without marks",
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
    if last.block != sentence.block or not _human(reading, cue):
        return None
    span = tidy(reading, _content_start(reading, last.start, last.end), last.end)
    if span is None or _in_one_mark(reading, span) or not _has_verb(reading, span):
        return None
    return _quote(
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


def _attributed(item: Introduced) -> FoundQuote | None:
    if item.clause is None:
        return None
    return _quote(item.clause, cue=item.cue, mention=item.source, rule="source")
