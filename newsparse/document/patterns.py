"""What the lines around an article's paragraphs look like: tables for ``blocks``, no logic.

Every pattern is matched against one line with plain typography. They are kept narrow: a line
that none of them knows stays a paragraph, and a paragraph is always read.
"""

from __future__ import annotations

import re

SIGNATURE = re.compile(
    r"""(?xi:
      (?:par|propos\ recueillis\ par|texte\ de|recueilli\ par|reportage\ de|édité\ par
         |traduit\ par|enquête\ de)\ (?=[^.!?]{2,120}$)(?-i:(?:notre|nos|l'|la|le|une?|[A-ZÀ-Þ])).*
    | de\ (?:notre|nos)\ (?:correspondante?s?|envoyée?s?)[^.!?]{0,120}
    | (?:article\ )?(?:publiée?|mise?\ en\ ligne|mise?\ à\ jour|modifiée?|parue?)
        (?:\ par\ [^.!?]{2,40})?(?:\ le)?(?:\ (?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche))?
        \ \d{1,2}(?:er)?[\ /].{3,120}
    | (?:[\w'.\ -]{2,40}\ )?\(?avec\ (?:l')?(?:afp|reuters|belga|ats|ap|agences?)\)?
    | (?:afp|reuters|belga|keystone-ats|ats)
    | \((?:avec\ |source\ :?\ ?)?(?:afp|reuters|belga|ats|ap|agences?|xinhua)[^()]{0,40}\)
    | \((?:reportage|rédaction|version\ française|édité|avec\ la\ contribution)[^()]{2,200}\)
    | ©.{1,80}
    )\.?"""
)
"""Bylines, publication lines and agency credits that take a line of their own."""

INITIALS = re.compile(r"[a-zà-ÿ]{1,5}(?:[-/,+&][a-zà-ÿ]{1,5}){1,8}")
"""The writers' initials under a dispatch: « jf/mlm », « ab-cd/ef »."""

LONE_INITIALS = re.compile(r"[a-z]{2,4}|[A-Z]\. ?[A-Z]\.(?: ?[A-Z]\.)?")
"""One writer's initials; only under the last paragraph."""

PROMO = re.compile(
    r"""(?xi:
      [>→►▶•*\s]*(?:
        (?:à\ )?(?:lire|voir|relire|écouter|découvrir|consulter)\ (?:aussi|également|encore)\b
      | (?:à\ )?(?:lire|relire|voir|écouter)\ ?:
      | lire\ (?:la\ suite|notre|nos)\b
      | (?:sur\ le\ même\ sujet|pour\ aller\ plus\ loin|à\ ne\ pas\ manquer|nos\ autres\ articles)\b
      | (?:retrouvez|suivez|rejoignez)[- ](?:nous\b|(?:toute\ )?l'actualité|tous\ nos|notre|nos)
      | (?:abonnez-vous|inscrivez-vous|s'abonner|s'inscrire|téléchargez\ l'appli)\b
      | (?:cet\ article|la\ suite|ce\ contenu)\ est\ réservée?\b
      | (?:il\ vous\ reste)\ \d
      | (?:newsletter|publicité)\b\W{0,3}$
      )
    )"""
)
"""Invitations to read something else."""

CAPTION_START = re.compile(
    r"(?i:(?:photos?|légende|crédits?|crédits? photos?|illustration|image|infographie"
    r"|capture d'écran|vidéo|carte|dessin) ?[:©]|©)"
)
"""How a caption may begin."""

CAPTION_END = re.compile(
    r"""(?x:
      (?:\ ©[^()]{1,60}
      | \((?i:photo|photos|crédit|ph\.|image|illustration|archives|dr|capture)\b[^()]{0,60}\)
      | [/|]\ ?(?:AFP|REUTERS|Reuters|AP|SIPA|Sipa|BELGA|Belga|KEYSTONE|Keystone|EPA|Getty|DR)
        [^.()]{0,30}\)?
      )\.?$)"""
)
"""How a caption may end."""

LABEL = re.compile(r"(?i:(?P<question>q|question)|r|réponse) ?(?:[.:][ -]{0,3}|- )(?=\S)")
"""A letter or word that says whether a line asks or answers."""

SECOND_PERSON = re.compile(r"(?i:\b(?:vous|votre|vos|tu|ton|ta|tes|toi)\b)")
FIRST_PERSON = re.compile(r"(?i:\b(?:je|nous|on|mon|ma|mes|moi|notre|nos)\b|\bj')")

LIST_ITEM = re.compile(r"(?:[-–—•*·▪◦]|\d{1,2}[.)]) ?\S")
"""Items and turns of talk, which are never crossheads."""

OPENING = '«“"‹„'
CLOSING = '»”"›'
"""Marks that a line which is all quotation begins and ends with."""

STOPS = ".!?…:;,"
"""What a headline or a crosshead does not end with; a question mark may end a headline."""
