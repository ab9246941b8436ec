"""Interviews without quotation marks: which blocks ask and which answer."""

from __future__ import annotations

from newsparse.article import BlockKind
from newsparse.document import patterns

_FEWEST = 2  # questions: one alone is as likely the writer's own
_SHARE = 0.5  # of the questions that say « vous », and of the answers that say « je » or « nous »


def mark_interview(lines: list[str], kinds: list[BlockKind]) -> None:
    """Mark the questions and answers of an interview; leave any other text as it is.

    A text is an interview where its lines say so (« Q : … », « R : … »), or where several
    paragraphs do nothing but ask somebody (« vous ») and what follows answers (« je »).
    """
    if not _mark_labelled(lines, kinds):
        _mark_turns(lines, kinds)


def _mark_labelled(lines: list[str], kinds: list[BlockKind]) -> bool:
    found = {}
    for i, line in enumerate(lines):
        label = patterns.LABEL.match(line)
        if label is not None and kinds[i] is BlockKind.PARAGRAPH:
            found[i] = BlockKind.QUESTION if label["question"] else BlockKind.ANSWER
    kinds_found = list(found.values())
    if min(kinds_found.count(BlockKind.QUESTION), kinds_found.count(BlockKind.ANSWER)) < _FEWEST:
        return False
    for i, kind in found.items():
        kinds[i] = kind
    return True


def _mark_turns(lines: list[str], kinds: list[BlockKind]) -> None:
    asked = {
        i
        for i, line in enumerate(lines)
        if kinds[i] is BlockKind.PARAGRAPH
        and line.endswith("?")
        and line[0] not in patterns.OPENING
    }
    answered = [i for i in asked if i + 1 < len(lines) and i + 1 not in asked]
    if len(answered) < _FEWEST:
        return
    said_you = sum(bool(patterns.SECOND_PERSON.search(lines[i])) for i in asked)
    said_me = sum(bool(patterns.FIRST_PERSON.search(lines[i + 1])) for i in answered)
    if said_you < _SHARE * len(asked) or said_me < _SHARE * len(answered):
        return
    for i in asked:
        kinds[i] = BlockKind.QUESTION
    for i in range(min(asked), len(kinds)):
        if kinds[i] is BlockKind.SIGNATURE and i > max(asked):
            break  # what stands behind « Propos recueillis par » is no answer
        if kinds[i] is BlockKind.PARAGRAPH:
            kinds[i] = BlockKind.ANSWER
