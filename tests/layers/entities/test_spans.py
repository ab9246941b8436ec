"""Where a name starts and ends: the model's spans mended, and forms that show a name."""

from __future__ import annotations

import pytest
from layers.entities.marked import Name, check, read

_LEADING = (
    "le la les du des de au aux à un une ce cet cette ces son sa ses leur leurs notre nos et en "
    "dans sur par pour avec selon"
).split()
_POSSESSIVES = "notre nos votre vos leur leurs son ses mon ma mes ton ta cette ces".split()
_DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche hier".split()
_BEHIND = "sur dans chez pour par avec devant contre depuis lors après avant".split()
_PARTICLES = (
    "de du des la le van von der den ter ten zu ben bin ibn ould ag al el da do dos das di del "
    "della y e bel ait st abou abu"
).split()
_LAST_ORG = "Foundation Institute Council Group Motors Airlines Press Times Tribune".split()


@pytest.mark.parametrize("word", _LEADING)
def test_leading_word_is_cut(word: str) -> None:
    """An article, a determiner or a preposition before a name is no part of it."""
    check(f"On cite bien {word} [LOC Zarvel] hier.", (f"{word} Zarvel", "LOC"))


@pytest.mark.parametrize("word", ["l'", "d'"])
def test_elided_word_is_cut(word: str) -> None:
    """The same for « l' » and « d' »."""
    check(f"On parle bien {word}[LOC Arvel] hier.", (f"{word}Arvel", "LOC"))


@pytest.mark.parametrize("word", "de du des la le les et en au aux à".split())
def test_trailing_word_is_cut(word: str) -> None:
    """What links a name to the next word is no part of it."""
    check(f"On a vu [LOC Zarvel] {word} matin.", (f"Zarvel {word}", "LOC"))


@pytest.mark.parametrize("word", _POSSESSIVES)
def test_name_ends_before_a_possessive(word: str) -> None:
    """« X notre voisin »: the name ends before the determiner."""
    check(f"On a vu [LOC Zarvel] {word} paradis.", (f"Zarvel {word} paradis", "LOC"))


@pytest.mark.parametrize("day", _DAYS)
@pytest.mark.parametrize("kind", ["ORG", "MISC"])
def test_name_ends_before_a_day(day: str, kind: str) -> None:
    """« X jeudi »: the day is no part of the name."""
    check(f"On a vu [{kind} Zarvel] {day} soir.", (f"Zarvel {day} soir", kind))


@pytest.mark.parametrize("word", _BEHIND)
def test_person_ends_before_a_preposition(word: str) -> None:
    """« X sur Twitter » and the like: no person's name holds such a word."""
    check(f"On a vu [PER Oriko Zarkane] {word} Zelvane.", (f"Oriko Zarkane {word} Zelvane", "PER"))


@pytest.mark.parametrize("word", "aux au à en sur dans contre avec".split())
def test_known_name_ends_before_a_preposition(word: str) -> None:
    """« Nations unies aux droits de l'homme »: the known name is whole."""
    check(
        f"Le bureau des [ORG Nations unies] {word} Zarvie.", (f"Nations unies {word} Zarvie", "ORG")
    )


@pytest.mark.parametrize("particle", _PARTICLES)
def test_particle_is_within_a_person(particle: str) -> None:
    """A particle between first name and family name is part of the name."""
    check(f"On a vu [PER Anne {particle} Zarkane] hier.")


@pytest.mark.parametrize(
    ("marked", "model"),
    [
        # two places run together, and names that hold « et »
        ("Entre la [LOC Zarve] et la [LOC Mourne].", ("la Zarve et la Mourne", "LOC")),
        ("Entre la [LOC Zarve] et l'[LOC Ourne].", ("la Zarve et l'Ourne", "LOC")),
        ("Entre [LOC Zarve] et le [LOC Mournois].", ("Zarve et le Mournois", "LOC")),
        ("On lit [MISC Zadrane et la Mourne] ici.", ("Zadrane et la Mourne", "MISC")),
        ("On aime [ORG Zarve et la Mourne] ici.", ("Zarve et la Mourne", "ORG")),
        ("On a vu [LOC Zarve et Miquelane] ici.", ("Zarve et Miquelane", "LOC")),
        ("Voici [ORG Reuters] et la [ORG Zelvane].", ("Reuters et la Zelvane", "ORG")),
        # rubrics
        ("Football : l'[ORG Zarkane] gagne.", ("Football : l'Zarkane", "ORG")),
        ("Exclusif ! [ORG Zarkane] gagne.", ("Exclusif ! Zarkane", "ORG")),
        ("Et demain ? [ORG Zarkane] gagne.", ("demain ? Zarkane", "ORG")),
        ("Buts ; [ORG Zarkane] gagne.", ("Buts ; Zarkane", "ORG")),
        # articles with a capital
        ("Il vit à [LOC La Zarvel] depuis mai.", ("La Zarvel", "LOC")),
        ("La [LOC Zarvie] brûle.", ("La Zarvie", "LOC")),
        ("@[ORG Zarvel] publie.", ("@Zarvel", "ORG")),
        # titles, functions, nationalities, common nouns
        ("Le prix va au ministre [PER Zarkane].", ("ministre Zarkane", "PER")),
        ("Le prix va au Président [PER Zarkane].", ("Président Zarkane", "PER")),
        ("Le titre de [ORG Patron Zelvane] baisse.", ("Patron Zelvane", "ORG")),
        ("On a lu [MISC Capitaine Zorbex] hier.", ("Capitaine Zorbex", "MISC")),
        ("On a vu le Camerounais [PER Zarkane].", ("Camerounais Zarkane", "PER")),
        ("On a vu le français [ORG Zarkane].", ("français Zarkane", "ORG")),
        ("On a vu la [ORG Fondation Zarkane] hier.", ("Fondation Zarkane", "ORG")),
        ("On a vu la fondation [ORG Zarkane] hier.", ("fondation Zarkane", "ORG")),
        ("On a vu le [ORG musée Zarkane] hier.", ("musée Zarkane", "ORG")),
        ("On a vu l'ONG [ORG Médecins du Zarvel] hier.", ("ONG Médecins du Zarvel", "ORG")),
        ("Le titre du [ORG Crédit du Nord] baisse.", ("Crédit du Nord", "ORG")),
        # marks and numbers
        ("On a vu [ORG Zarvel+] hier.", ("Zarvel+", "ORG")),
        ("On a vu [ORG Zarvel], hier.", ("Zarvel,", "ORG")),
        ("On a vu [ORG Zarvel] », hier.", ("Zarvel »", "ORG")),
        ("On a vu [ORG Zarvel 2] hier.", ("Zarvel 2", "ORG")),
        ("On a vu la [LOC Zarvie] du XVe siècle.", ("Zarvie du XVe", "LOC")),
        ("On a vu la [LOC Zarvie] XVe siècle.", ("Zarvie XVe", "LOC")),
        ("On a vu la [LOC Zarvie orientale] hier.", ("Zarvie orientale", "LOC")),
        ("On a vu [PER Oriko Zarkane] heureux.", ("Oriko Zarkane heureux", "PER")),
        ("Le [ORG Parti zarve du Mourne][1] gagne.", ("Parti zarve du Mourne[1", "ORG")),
        ("On a vu [PER Oriko Zarkane]* hier.", ("Oriko Zarkane*", "PER")),
        ("On a vu [PER Oriko Zarkane]† hier.", ("Oriko Zarkane†", "PER")),
        ("On a vu [PER Oriko Zarkane]¹ hier.", ("Oriko Zarkane", "PER")),
        # what follows a known name
        ("Le [ORG Parti socialiste] français gagne.", ("Parti socialiste français", "ORG")),
        ("Un don de la [ORG Zorba Foundation] suisse.", ("Zorba Foundation suisse", "ORG")),
        ("Il chasse [PER A. Vasseur] de [LOC Paris].", ("A. Vasseur de Paris", "PER")),
        (
            "Il chasse [PER A. Vasseur] du [LOC Burkina Faso].",
            ("A. Vasseur du Burkina Faso", "PER"),
        ),
        ("Il chasse [PER A. Vasseur] des [LOC États-Unis].", ("A. Vasseur des États-Unis", "PER")),
        ("Il chasse [PER A. Vasseur] d'[LOC Évry].", ("A. Vasseur d'Évry", "PER")),
        ("Il chasse [PER A. Vasseur] de l'[LOC Irlande].", ("A. Vasseur de l'Irlande", "PER")),
        ("Il chasse [PER Zarkane de Mourne] hier.", ("Zarkane de Mourne", "PER")),
        ("On lit [PER Marie de France] hier.", ("Marie de France", "PER")),
        # works and their authors
        ("On lit [MISC Marées] d'[PER Hélène Vautrin] hier.", ("Marées d'Hélène Vautrin", "MISC")),
        # last words
        ("On va à [LOC Zarvel Beach] demain.", ("Zarvel", "LOC")),
        ("On a voté le [MISC Zarvel Act] hier.", ("Zarvel", "ORG")),
    ],
)
def test_span_of_the_model_is_mended(marked: str, model: Name) -> None:
    """The name alone is left, and nothing that belongs to it is cut."""
    check(marked, model)


@pytest.mark.parametrize(
    ("marked", "model", "tags"),
    [
        ("[LOC La Zarvel] brûle.", (("La Zarvel", "LOC"),), (("La", "PROPN"),)),
        ("Affaire [PER Zarkane] : rien.", (("Affaire Zarkane", "PER"),), (("Affaire", "NOUN"),)),
        ("[PER Sonia Zarkane] dort.", (("Sonia Zarkane", "PER"),), (("Sonia", "NOUN"),)),
        (
            "[ORG Fondation Zelvane] : rien.",
            (("Fondation Zelvane", "ORG"),),
            (("Fondation", "NOUN"),),
        ),
        ("On a vu [ORG Zarvel] accuse hier.", (("Zarvel accuse", "ORG"),), (("accuse", "VERB"),)),
        ("On a vu [LOC Zarvel] souvent.", (("Zarvel souvent", "LOC"),), (("souvent", "ADV"),)),
        ("On a vu [ORG Zarvel] qui dort.", (("Zarvel qui dort", "ORG"),), (("qui", "PRON"),)),
        ("On a vu [ORG Zarvel] a dit.", (("Zarvel a dit", "ORG"),), (("a", "AUX"),)),
        ("On a vu [ORG Zarvel] que voilà.", (("Zarvel que voilà", "ORG"),), (("que", "SCONJ"),)),
        ("On a vu [ORG Zarvel] mais non.", (("Zarvel mais", "ORG"),), (("mais", "CCONJ"),)),
        ("On a vu [ORG Zarvel] vers midi.", (("Zarvel vers", "ORG"),), (("vers", "ADP"),)),
        ("On a vu [ORG Zarvel] quelque part.", (("Zarvel quelque", "ORG"),), (("quelque", "DET"),)),
        (
            "On a vu [MISC Zarvel chante Brel] ici.",
            (("Zarvel chante Brel", "MISC"),),
            (("chante", "VERB"),),
        ),
        ("Visite de l'[ORG Otan] demain.", (("Visite de l'Otan", "ORG"),), (("Visite", "NOUN"),)),
        (
            "Départ du [MISC Vendée Globe] demain.",
            (("Départ du Vendée Globe", "MISC"),),
            (("Départ", "NOUN"),),
        ),
        ("[MISC Vendée Globe] : le départ", (("Vendée Globe : le départ", "MISC"),), ()),
    ],
)
def test_part_of_speech_shows_the_edge(
    marked: str, model: tuple[Name, ...], tags: tuple[Name, ...]
) -> None:
    """Verbs, adverbs and pronouns end a name, headline nouns precede one; a work holds verbs."""
    check(marked, *model, tags=tags)


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("On a vu le premier hier.", ("le premier", "PER")),
        ("TEMPÊTE SUR LES PORTS ZARVOIS DU NORD", ("LES PORTS ZARVOIS", "ORG")),
    ],
)
def test_span_without_a_name_is_dropped(text: str, model: Name) -> None:
    """Small letters are no name, and in a line of capitals things are not known from words."""
    check(text, model)


def test_person_in_a_line_of_capitals_is_kept() -> None:
    """Persons' names are known from words even there."""
    check("[PER ORIKO ZARKANE] QUITTE SON POSTE À LA MAIRIE", ("ORIKO ZARKANE", "PER"))


@pytest.mark.parametrize("word", _LAST_ORG)
def test_last_word_closes_an_organisation(word: str) -> None:
    """Capitals in a row that end in such a word are one organisation."""
    check(f"Un texte de la [ORG Zarvel Mourne {word}] est lu.")


@pytest.mark.parametrize(
    "marked",
    [
        # persons by form
        "On a vu M. [PER O'Zarkane] hier.",
        "On a vu Mme [PER Zarkane] hier.",
        "On a vu [PER J. Zarkane] hier.",
        "On a vu [PER J. P. Zarkane] hier.",
        "On a vu [PER Anne-Zoé Zarkane] hier.",
        "On a vu [PER Anne d'Orvel] hier.",
        "On a vu [PER Anne de la Zarve] hier.",
        "On a vu Mme [PER Zarkane]\nHier, tout allait bien.",
        "On a vu [PER Anne Zarkane] ; Orvel dort.",
        "On a vu [PER Anne Zarkane] ([ORG PS]) hier.",
        "On aime la [ORG Anne Zarvel Foundation] hier.",
        # official names
        "Les [ORG ministères de l'Eau] ont signé.",
        "La [MISC Coupe du monde de 2026] approche.",
        "La [MISC Coupe du monde 1998] est loin.",
        "La [MISC Coupe du monde] approche.",
        "On prépare la [MISC Coupe du monde]\n2026 sera une année de sport.",
        "On joue aux jeux Vidéo ici.",
        "Le [ORG musée du Zarvel] est là.",
        "Le [ORG musée de l'Orvel] est là.",
        "Le musée est là.",
        "Le musée de la ville est là.",
        "La [ORG Fédération de la pêche] gagne.",
        "La [ORG Fédération des pêcheurs] gagne.",
        "Le [ORG ministère de l'Eau et des Forêts] dément.",
        "Le [ORG tribunal de Zarvel] attend.",
        "Ils habitent [LOC place de l'Orvel].",
        # titles in marks
        "Son roman “[MISC Les Ombres]” paraît.",
        "Le film, « très lent », déçoit.",
        "Le film « très lent » déçoit.",
        "Ce film est « Une honte », dit-on.",
    ],
)
def test_form_shows_a_name_where_the_model_is_silent(marked: str) -> None:
    """Titles, initials, particles, official heads and marks show where a name runs."""
    check(marked)


@pytest.mark.parametrize("word", "film roman émission série album".split())
def test_adjective_between_work_and_title(word: str) -> None:
    """« son film posthume « X » »: one adjective may stand between."""
    check(f"Son {word} posthume « [MISC Les Ombres] » est là.", adjectives=("posthume",))


def test_read_takes_the_marks_away() -> None:
    """The notation itself: the text is bare, the offsets are of the bare text."""
    assert read("À [LOC Metz] hier") == ("À Metz hier", [(2, 6, "LOC")])


def test_year_of_the_next_paragraph_is_no_part_of_an_event() -> None:
    """An event takes the year behind it in its own paragraph only."""
    check("Il prépare la [MISC Coupe du monde]\n2026 sera une grande année.")
