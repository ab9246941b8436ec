"""Nouns whose years are a length of time, so that dates and figures agree on what is an age.

Source: the usage of the press. A line more is a noun more, for both.
"""

from __future__ import annotations

LASTING = frozenset(
    """
    OAT abonnement absence abstinence accord amitié ancienneté apprentissage arrêt assignation
    attente bail baisse baux bout captivité carrière collaboration colonisation combat
    concession conflit congé contrat contrôle cours crise croissance crédit cycle dictature
    différence domination durée délai détention embargo emprisonnement emprunt engagement espace
    exil expérience fermeture fermeté fin formation garantie guerre hausse histoire horizon
    hégémonie interdiction intervalle inéligibilité licence lutte mandat mariage maximum minimum
    mission moratoire moyenne négociations obligation occupation oubli paix pause peine
    perpétuité plan pouvoir prison procédure programme projet prolongation préavis présence prêt
    période recherche recul relation rendement retard rivalité règne réclusion rétention service
    silence sommeil stabilité stage sursis suspension séjour taux terme titre total tournée
    travail travaux trêve usage vie voyage écart échéance étude
    """.split()
)
"""In the singular: *une peine de cinq ans* lasts, *un homme de cinquante ans* has an age."""

STRETCHING = (
    "allong augment avanc bénéfici dat différ diffère dispos dur écop priv prolong raccourc "
    "rajeuni rallong recul réduit réduir repouss report vieilli"
).split()
"""Beginnings of verbs whose *de dix ans* is a length of time: *écope de dix ans*."""
