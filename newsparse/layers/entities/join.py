"""Which names are names of one thing: the rules, each on the folded words of two forms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

import attrs

from newsparse.layers.entities.lexicon import fold, lexicon, rows

_WORDS = re.compile(r"[^\W_]+\.?")
_SMALL = frozenset("de du des d la le les l et en au aux a pour sur of the and for".split())
_PARTICLES = _SMALL | frozenset("van von der den ben bin ibn al el da dos di della".split())


@attrs.frozen(kw_only=True)
class Form:
    """One way the article writes one name; every mention of it refers to the same thing."""

    text: str
    """The form as first written, typography plain."""
    type: str
    """PER, ORG, LOC or MISC."""

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words, hyphens and full stops gone."""
        return tuple(w.rstrip(".") for w in _WORDS.findall(fold(self.text)))


def key_of(text: str) -> str:
    """Return what the spellings of one form share: no accents, capitals, hyphens, full stops."""
    folded = fold(text)
    if re.fullmatch(r"(?:[^\W\d_]\.-?){2,8}", folded):
        return re.sub(r"[.-]", "", folded)  # O.N.U.
    return " ".join(w.rstrip(".") for w in _WORDS.findall(folded)) or folded


def links(forms: Sequence[Form], defined: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of positions of forms that name one thing.

    Args:
        forms: Every form of the article, one for each spelling key and type.
        defined: Pairs that the article itself equates: « Nom Entier (NE) ».
    """
    yield from defined
    yield from _aliases(forms)
    people = [i for i, f in enumerate(forms) if f.type == "PER"]
    yield from _people(forms, people)
    others = [i for i, f in enumerate(forms) if f.type != "PER"]
    yield from _initials(forms, others)
    yield from _short_forms(forms, others)


@cache
def _alias_table() -> dict[str, int]:
    table = {}
    for number, row in enumerate(rows("aliases.tsv")):
        for name in row.split("\t"):
            table[key_of(name)] = number
    return table


def _aliases(forms: Sequence[Form]) -> Iterator[tuple[int, int]]:
    groups: dict[tuple[int, str], int] = {}
    for index, form in enumerate(forms):
        number = _alias_table().get(key_of(form.text))
        if number is not None:
            yield groups.setdefault((number, form.type), index), index


def _people(forms: Sequence[Form], people: Sequence[int]) -> Iterator[tuple[int, int]]:
    """A shorter form is the one person whose fuller name it abbreviates; of two, neither."""
    by_word: dict[str, list[int]] = defaultdict(list)
    for index in people:
        for word in forms[index].words:
            by_word[word].append(index)
    for index in people:
        words = forms[index].words
        rare = min((by_word[w] for w in words if len(w) > 1), key=len, default=[])
        fuller = [i for i in rare if abbreviates(words, forms[i].words)]
        # « Vega » beside « R. Vega » and « Rosa Vega »: all fuller forms are one person.
        longest = max(fuller, key=lambda i: len(forms[i].text), default=None)
        if longest is not None and all(
            i == longest or abbreviates(forms[i].words, forms[longest].words) for i in fuller
        ):
            yield index, longest


def abbreviates(short: Sequence[str], full: Sequence[str]) -> bool:
    """Tell whether one form of a person's name shortens another.

    It does when it is the family name alone, the first name alone, the first name and the start
    of the family name (*Rosa Vega*, *Rosa Vega Montero*), or has initials for first names.
    """
    short, full = tuple(short), tuple(full)
    if len(short) > len(full) or short == full:
        return False
    if any(len(w) == 1 for w in short):
        return _with_initials(short, full)
    if full[: len(short)] == short:
        return len(short) > 1 or short[0] in lexicon().first_names
    family = _family(full)
    bare = tuple(w for w in family if w not in _PARTICLES)
    alone = short in {family, bare, bare[:1], bare[-1:]}
    return alone or (len(short) > 1 and full[-len(short) :] == short)


def _family(full: tuple[str, ...]) -> tuple[str, ...]:
    start = 1
    while start < len(full) - 1 and (len(full[start]) == 1 or full[start] in lexicon().first_names):
        start += 1
    return full[start:]


def _with_initials(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    initials = list(takewhile(lambda word: len(word) == 1, short))
    rest = short[len(initials) :]
    return full[-len(rest) :] == rest and all(
        name.startswith(initial) and name != initial
        for name, initial in zip(full, initials, strict=False)
    )


def _initials(forms: Sequence[Form], others: Sequence[int]) -> Iterator[tuple[int, int]]:
    """An acronym is the one long name whose words it abbreviates."""
    long: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index in others:
        words = forms[index].words
        if len(words) > 1:
            shortened = {
                "".join(w[0] for w in words if w not in _SMALL),
                "".join(w[0] for w in words),
            }
            for acronym in shortened:
                long[acronym, forms[index].type].append(index)
    for index in others:
        text = forms[index].text.replace(".", "")
        if len(text) > 1 and text.isupper() and text.isalpha():
            found = long.get((fold(text), forms[index].type), [])
            if len(found) == 1:
                yield index, found[0]


def _short_forms(forms: Sequence[Form], others: Sequence[int]) -> Iterator[tuple[int, int]]:
    """« le Forum », « l'Assemblée », « RTL »: the first word of the one longer name it opens."""
    opened: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index in others:
        words = forms[index].words
        if len(words) > 1 and forms[index].type != "LOC":
            opened[words[0], forms[index].type].append(index)
    for index in others:
        form = forms[index]
        single = len(form.words) == 1
        if single and (form.text.isupper() or form.words[0] in lexicon().official):
            found = opened.get((form.words[0], form.type), [])
            if len(found) == 1:
                yield index, found[0]
