"""What the form of a word shows of its tense, whatever the tagger takes it for."""

from __future__ import annotations

import re
from functools import lru_cache

import simplemma

_TO_COME = re.compile(r"(?P<stem>.+r)(?:a|ont|ait|aient)")


@lru_cache(maxsize=4096)
def is_to_come(form: str) -> bool:
    """Tell whether a form is a future or a conditional: « rouvrira », « seraient ».

    « montra » and « rouvrait » end like them, but have the *r* from their verb.
    """
    found = _TO_COME.fullmatch(form)
    if found is None:
        return False
    lemma = simplemma.lemmatize(form, lang="fr")
    return lemma.endswith(("r", "re")) and lemma not in (found["stem"] + "er", found["stem"] + "ir")
