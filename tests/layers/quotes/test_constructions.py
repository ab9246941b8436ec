"""Every construction with every sort of speaker: one table times another, in small articles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import newsparse

SPEAKERS = {
    # as the sentence writes it: the speaker's name
    "Karine Dumas": "Karine Dumas",
    "Pierre Blanc": "Pierre Blanc",
    "Karim Benali": "Karim Benali",
    "Ursula von der Leyen": "Ursula von der Leyen",
    "le maire de Tarbes, Gérard Lavigne": "Gérard Lavigne",
    "Marc Fesnel, président de la région": "Marc Fesnel",
    "le Premier ministre Luc Prat": "Luc Prat",
    "le secrétaire général de l'Otan, Mark Rutte": "Mark Rutte",
    "la présidente de l'association, Mme Roche": "Roche",
    "M. Lambert": "Lambert",
    "le ministre de l'Intérieur": "ministre de l'Intérieur",
    "un porte-parole de l'armée": "porte-parole de l'armée",
    "l'avocat du prévenu": "avocat du prévenu",
    "une source proche du dossier": "source proche du dossier",
    "les organisateurs": "organisateurs",
    "la préfecture": "préfecture",
    "la CGT": "CGT",
    "l'ONU": "ONU",
    "Washington": "Washington",
}

P = "la situation reste tendue dans le nord du pays"
Q = "L'enquête se poursuit"


def capital(text: str) -> str:
    """The text as a sentence begins."""
    return text[0].upper() + text[1:]


CONSTRUCTIONS: dict[str, tuple[str, str, Callable[[str], str]]] = {
    # name: kind, words of the quote, sentence
    "incise": ("direct", Q, lambda s: f"« {Q} », a déclaré {s}."),
    "incise with a day": ("direct", Q, lambda s: f"“{Q}”, a indiqué {s} jeudi à la presse."),
    "incise in the present": ("direct", Q, lambda s: f'"{Q}", assure {s}.'),
    "incise in an interview": ("direct", Q, lambda s: f"« {Q} », dit {s} dans un entretien."),
    "colon": ("direct", Q, lambda s: f"{capital(s)} a prévenu : « {Q} »."),
    "colon on a network": ("direct", Q, lambda s: f"{capital(s)} a réagi sur X : « {Q} »."),
    "label": ("direct", f"{Q}.", lambda s: f"{capital(s)} : « {Q}. »"),
    "asked": ("direct", Q, lambda s: f"Interrogé sur ce point, {s} répond : « {Q} »."),
    "goes on": ("direct", f"{Q}.", lambda s: f"« Nous le savons », a dit {s}. « {Q}. »"),
    "et d'ajouter": ("direct", Q, lambda s: f"« Nous savons », dit {s}. Et d'ajouter : « {Q} »."),
    "verb before": (
        "mixed",
        "une décision injuste et brutale",
        lambda s: f"{capital(s)} dénonce « une décision injuste et brutale ».",
    ),
    "se dit": (
        "mixed",
        "profondément choqué par ces images",
        lambda s: f"{capital(s)} se dit « profondément choqué par ces images ».",
    ),
    "selon": ("indirect", P, lambda s: f"Selon {s}, {P}."),
    "selon behind": ("indirect", capital(P), lambda s: f"{capital(P)}, selon {s}."),
    "à en croire": ("indirect", P, lambda s: f"À en croire {s}, {P}."),
    "que": ("indirect", P, lambda s: f"{capital(s)} a affirmé que {P}."),
    "que behind adjuncts": (
        "indirect",
        P,
        lambda s: f"Jeudi, {s} a expliqué devant les journalistes que {P}.",
    ),
    "faire savoir": ("indirect", P, lambda s: f"{capital(s)} a fait savoir que {P}."),
    "tenir à": ("indirect", P, lambda s: f"{capital(s)} a tenu à préciser que {P}."),
    "agency asked": ("indirect", P, lambda s: f"Interrogé par l'AFP, {s} a estimé que {P}."),
    "gerund": ("indirect", P, lambda s: f"{capital(s)} a pris la parole, soulignant que {P}."),
    "relative": ("indirect", P, lambda s: f"C'est {s} qui a annoncé que {P}."),
    "as said": ("indirect", P, lambda s: f"Comme l'a expliqué {s}, {P}."),
    "closing": ("indirect", capital(P), lambda s: f"{capital(P)}, a rappelé {s}."),
    "infinitive": (
        "indirect",
        "avoir alerté la direction dès le mois de juin",
        lambda s: f"{capital(s)} dit avoir alerté la direction dès le mois de juin.",
    ),
}


@pytest.mark.parametrize("name", CONSTRUCTIONS)
def test_a_construction_is_read_whoever_speaks(parser: newsparse.Parser, name: str) -> None:
    """Words, kind and speaker are right for all but one sort of speaker at most."""
    kind, words, sentence = CONSTRUCTIONS[name]
    texts = [
        f"Une réunion a eu lieu mercredi.\n{sentence(s)}\nLa séance a été levée à midi."
        for s in SPEAKERS
    ]
    wrong = []
    for text, speaker, article in zip(
        texts, SPEAKERS.values(), parser.parse_many(texts), strict=True
    ):
        found = [
            (q.kind.value, q.text, None if q.speaker is None else q.speaker.name)
            for q in article.quotes
        ]
        if (kind, words, speaker) not in found:
            wrong.append((text.splitlines()[1], found))
    assert len(wrong) <= 1, wrong
