"""Cues: every reporting verb of a text with its group, speaker, negation and modality."""

from __future__ import annotations

import re

import attrs

from newsparse.analysis import Word
from newsparse.article import Cue, Modality
from newsparse.layers.quotes.cues.joint import whole_subject
from newsparse.layers.quotes.cues.sayers import can_speak, narrator, subject_of
from newsparse.layers.quotes.cues.subjects import phrase_after, subject_span
from newsparse.layers.quotes.cues.untagged import untagged_subject
from newsparse.layers.quotes.cues.verbs import (
    entry_of,
    finding_in,
    governed_by,
    group_of,
    has_agent,
    inversion_of,
    is_negated,
    is_passive,
    is_reflexive,
    may_report,
    modality_of,
    phrase_tail,
)
from newsparse.layers.quotes.lexicon import CueEntry
from newsparse.layers.quotes.reading import Reading

_MISREAD = {"NOUN", "ADJ", "ADV"}  # what the tagger takes some verbs for
_AND_TO = re.compile(r"[«“\" ]*(?:et|puis) (?:de |d')", re.IGNORECASE)
_AS_SAID = re.compile(r"\b(?:comme|ainsi que) (?:l'|le |nous l'|vous l')$", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class FoundCue:
    """A reporting verb where it stands."""

    verb: int
    """Position of the verb in ``Analysis.words``."""
    start: int
    """First character of the verb group, clitics and auxiliary included."""
    end: int
    """One past its last character."""
    lemma: str
    sense: str | None
    constructions: frozenset[str]
    subject: tuple[int, int] | None
    """Span of the words that name the speaker."""
    inverted: bool
    """True where the subject is a clitic behind the verb (*a-t-il déclaré*)."""
    subject_after: bool
    """True where the subject stands behind the verb."""
    negated: bool
    modality: Modality

    def public(self, text: str) -> Cue:
        """Return the cue as the article shows it."""
        return Cue(
            start=self.start,
            end=self.end,
            text=text[self.start : self.end],
            lemma=self.lemma,
            sense=self.sense,
            negated=self.negated,
            modality=self.modality,
        )


def find_cues(reading: Reading) -> tuple[FoundCue, ...]:
    """Return every reporting verb outside quotation marks, in text order."""
    found: list[FoundCue] = []
    for word in reading.words:
        if not _may_report(reading, word) or reading.mark_at(word.start) is not None:
            continue
        cue = cue_by_tree(reading, word)
        if cue is not None:
            found.append(_shared(reading, cue, found))
    return tuple(found)


def _may_report(reading: Reading, word: Word) -> bool:
    """A verb, or what the tagger takes some for: « un message disant » is no preposition."""
    if word.upos == "VERB" or (word.upos == "NOUN" and inversion_of(reading, [word.index])):
        return True  # an inversion makes a cue of any verb, « attaque-t-elle » too
    participle = word.upos == "ADP" and word.text.endswith("ant")
    return (word.upos in {"AUX", "NOUN", "ADJ", "ADV"} or participle) and may_report(word)


def _shared(reading: Reading, cue: FoundCue, before: list[FoundCue]) -> FoundCue:
    """« …, a-t-il dit, soulignant que »: a verb without a subject has that of the cue before it.

    So has a participle that this cue governs: what the cue's subject is, order tells too.
    """
    if _is_passive_form(reading, cue):
        return cue
    if _narrates_on(reading, cue):
        return attrs.evolve(cue, subject=_last_subject(reading, cue, before))
    if not before or reading.words[before[-1].verb].sentence != reading.words[cue.verb].sentence:
        return _of_another_verb(reading, cue)
    last, verb = before[-1], reading.words[cue.verb]
    governed = verb.text.endswith("ant") and verb.head == last.verb and last.subject_after
    if cue.subject is not None and not governed and not _goes_past(reading, cue, last):
        return cue
    return attrs.evolve(cue, subject=last.subject)


def _narrates_on(reading: Reading, cue: FoundCue) -> bool:
    """« Et d'ajouter que P »: whoever spoke or acted in the sentence before goes on."""
    verb = reading.words[cue.verb]
    if cue.subject is not None or verb.feat("VerbForm") != "Inf":
        return False
    return _AND_TO.fullmatch(reading.plain, reading.sentence_of(verb).start, cue.start) is not None


def _last_subject(
    reading: Reading, cue: FoundCue, before: list[FoundCue]
) -> tuple[int, int] | None:
    """The subject of the last cue of the paragraph, else of the verb of the sentence before."""
    here = reading.block_number(cue.start)
    if before and before[-1].subject and reading.block_number(before[-1].start) == here:
        return before[-1].subject
    number = reading.words[cue.verb].sentence - 1
    last = reading.analysis.sentences[number] if number >= 0 else None
    if last is None or reading.block_number(last.start) != here:
        return None
    subject = subject_span(reading, reading.root_of(last))
    return subject if subject is not None and can_speak(reading, subject) else None


def _goes_past(reading: Reading, cue: FoundCue, last: FoundCue) -> bool:
    """« rappelle que des postes sont ouverts et promet P »: nobody said that posts promise."""
    verb = reading.words[cue.verb]
    before = reading.words_before(cue.start, 1)
    joined = any(w.text.lower() in {"et", "mais", "puis"} for w in before)
    if not joined or cue.subject is None or last.subject is None or cue.subject_after:
        return False
    inner = cue.subject[0] > reading.words[last.verb].start
    return inner and verb.upos == "VERB" and not can_speak(reading, cue.subject)


def _of_another_verb(reading: Reading, cue: FoundCue) -> FoundCue:
    """« X a débloqué des fonds et promis de P »: the verb it shares its auxiliary with.

    « Les élus défilent pour dénoncer « un abandon » »: the verb whose purpose it is.
    """
    verb = reading.words[cue.verb]
    if cue.subject is not None:
        return cue
    before = reading.words_before(cue.start, 1)
    purpose = verb.deprel.startswith("advcl") and [w.text.lower() for w in before] == ["pour"]
    if purpose and verb.feat("VerbForm") == "Inf" and not _serves_passive(reading, verb):
        subject = subject_span(reading, verb)
        able = subject is not None and can_speak(reading, subject)
        return attrs.evolve(cue, subject=subject) if able else cue
    if verb.deprel != "conj" or verb.feat("VerbForm") != "Part":
        return cue
    return attrs.evolve(cue, subject=subject_span(reading, verb))


def _serves_passive(reading: Reading, verb: Word) -> bool:
    """« Les élus ont été convoqués pour évoquer « … » »: others may do so."""
    children = () if verb.head is None else reading.analysis.children[verb.head]
    return any(reading.words[c].deprel == "nsubj:pass" for c in children)


def _is_passive_form(reading: Reading, cue: FoundCue) -> bool:
    verb = reading.words[cue.verb]
    return is_passive(reading, verb, group_of(reading, verb))


def cue_by_tree(reading: Reading, verb: Word) -> FoundCue | None:
    """Return the cue of a verb with the subject that the tree gives it, or None."""
    group = group_of(reading, verb)
    inversion = inversion_of(reading, group)
    participle = verb.upos in {"ADJ", "ADP"} and verb.text.endswith("ant")
    as_said = _AS_SAID.search(reading.plain, verb.start - 20, verb.start) is not None
    tail = phrase_tail(reading, verb, group)
    entry = tail[0] if tail else None
    if entry is None:
        sure = inversion is not None or participle or as_said
        sure = sure or verb.upos in _MISREAD  # looked at again below
        entry = entry_of(verb, is_reflexive(reading, group), certain=sure)
        entry = entry or finding_in(reading, verb, group)
    if entry is None and (inversion is None or verb.upos not in {"VERB", "NOUN"}):
        return None
    misread = verb.upos in _MISREAD and inversion is None and not participle
    if misread and as_said:
        subject = phrase_after(reading, verb.end + 1, reading.sentence_of(verb).end)
    else:
        subject = untagged_subject(reading, verb) if misread else None
    if misread and subject is None:
        return None  # mended later, where a quotation stands next to it
    start, end = reading.words[group[0]].start, reading.words[group[-1]].end
    if has_agent(reading, verb, group, end) and reading.before(start) in {*'»”",('}:
        return None
    if inversion is not None:
        subject = inversion
        end = max(end, inversion[1])
        governed = governed_by(reading, verb) if entry is None else None
        if governed is not None:  # « a-t-il tenu à préciser »: what reports is the infinitive
            verb, end = governed, governed.end
            entry = entry_of(governed, reflexive=False)
    elif subject is None:
        subject = narrator(reading, verb) or subject_of(reading, verb, group)
    if tail:
        end = tail[1].end
    subject = whole_subject(reading, group, subject, end)
    return cue_of(reading, verb, group, entry, subject, end, inverted=inversion is not None)


def cue_of(
    reading: Reading,
    verb: Word,
    group: list[int],
    entry: CueEntry | None,
    subject: tuple[int, int] | None,
    end: int,
    *,
    inverted: bool,
) -> FoundCue:
    """Return the cue of a verb group; verbs without an entry answer for words in marks alone."""
    return FoundCue(
        verb=verb.index,
        start=reading.words[group[0]].start,
        end=end,
        lemma=entry.lemma if entry else verb.lemma,
        sense=entry.sense if entry else None,
        constructions=entry.constructions if entry else frozenset("m"),
        subject=subject,
        inverted=inverted,
        subject_after=inverted or (subject is not None and subject[0] >= verb.end),
        negated=is_negated(reading, verb, group),
        modality=modality_of(reading, verb, group, entry),
    )
