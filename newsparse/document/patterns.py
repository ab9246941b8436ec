"""What the lines around an article's paragraphs look like: tables for ``blocks``, no logic.

Every pattern is matched against one line with plain typography. They are kept narrow: a line
that none of them knows stays a paragraph, and a paragraph is always read.
"""

from __future__ import annotations

import re

from newsparse.document import agencies

_SIGNED = agencies.any_of(
    (
        *agencies.plain(),
        *("AP", "ANSA", "AFPTV", "Agence France-Presse"),
        *("Keystone ATS", "ATS Keystone", "ATS-Keystone"),
    )
)
_AGENCY = rf"(?:l')?(?:{_SIGNED}|agences?)"
_AGENCIES = rf"(?:{_AGENCY}(?:(?:\ et\ |,\ |/|\ /\ ){_AGENCY}){{0,3}})"
_NAME = r"(?-i:[A-ZÀ-Þ][\w'.-]*|d[eu]s?|l[ae]s?|rédaction)"
_PERSON = (
    r"(?-i:[A-ZÀ-Þ][\w'.-]*(?:\ (?:(?:d[eu]s?|la|le|van|von|el|ben)\ ){0,2}[A-ZÀ-Þ][\w'.-]*){1,3})"
)
_PEOPLE = rf"{_PERSON}(?:(?:,\ |\ et\ ){_PERSON}){{0,3}}"
_HOUR = r"\d{1,2}\ ?[h:]\ ?(?:\d{2})?"

SIGNATURE = re.compile(
    rf"""(?xi:
      (?:par|propos\ recueillis\ par|texte\ de|recueilli\ par|reportage\ de|édité\ par
         |traduit\ par|enquête\ de)\ (?=[^.!?]{{2,120}}$)
        (?-i:(?:notre|nos|l'|la|le|une?|[A-ZÀ-Þ])).*
    | de\ (?:notre|nos)\ (?:correspondante?s?|envoyée?s?)[^.!?]{{0,120}}
    | (?:article\ )?(?:publiée?|mise?\ en\ ligne|mise?\ à\ jour|modifiée?|parue?)
        (?:\ par\ [^.!?]{{2,40}})?(?:\ le)?(?:\ (?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche))?
        \ \d{{1,2}}(?:er)?[\ /].{{3,120}}
    | (?:publiée?|mise?\ à\ jour)\ (?:hier|aujourd'hui|ce\ (?:jour|matin|soir))\ à\ {_HOUR}
    | (?:le\ )?\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}},?\ (?:à\ )?{_HOUR}
    | (?:le\ )?\d{{1,2}}(?:er)?\ [a-zûé]{{3,9}}\ \d{{4}},?\ (?:à\ )?{_HOUR}
    | (?:temps\ de\ )?lecture\ ?:?\ \d{{1,2}}\ ?min(?:utes?)?
    | (?:{_NAME}\ ){{0,6}}\(?avec\ {_AGENCIES}\)?
    | {_PEOPLE},\ {_AGENCIES}
    | (?:[-–—]\ )?(?:source\ ?:?\ )?(?:avec\ )?{_AGENCIES}(?:,\ \d{{4}})?
    | \((?:avec\ |source\ ?:?\ )?{_AGENCIES}\b[^()]{{0,40}}\)
    | \((?:reportage|rédaction|version\ française|édité|avec\ la\ contribution|propos\ recueillis
        |par)\ [^()]{{2,200}}\)
    | ©.{{1,80}}
    )\.?"""
)
"""Bylines, publication lines and agency credits that take a line of their own."""

PEOPLE = re.compile(rf"(?x:{_PEOPLE})")
"""Names alone: a byline where they stand under the title or over an agency's name."""

AGENCIES = re.compile(rf"(?xi:{_AGENCIES})\.?")
"""An agency's name alone."""

INITIALS = re.compile(r"[a-zà-ÿ]{1,5}(?:[-/,+&][a-zà-ÿ]{1,5}){1,8}(?: ?\.)?")
"""The writers' initials under a dispatch: « jf/mlm », « ab-cd/ef »."""

LONE_INITIALS = re.compile(
    r"[a-z]{2,4}|[A-Z]\. ?[A-Z]\.(?: ?[A-Z]\.)?|\([A-Za-z]{2,4}\)|[A-Z]{2,4}(?:/[A-Z]{2,4}){1,3}"
)
"""One writer's initials; only under the last paragraph."""

PROMO = re.compile(
    r"""(?xi:
      [^\w«“"'‹„–—-]{0,9}(?:  # arrows, bullets, brackets; not what opens a quotation or a turn
        (?:[àa]\ )?(?:lire|voir|relire|écouter|découvrir|consulter)\ (?:aussi|également|encore)\b
      | (?:à\ )?(?:lire|relire|voir|écouter)\ ?:
      | lire\ (?:la\ suite|notre|nos)\b
      | lire\ l(?:'|e\ |a\ )(?:entretien|interview|enquête|analyse|article|édito(?:rial)?|décryptage
          |reportage|portrait|récit|dossier|chronique|tribune|compte\ rendu)\ ?:
      | notre\ dossier\ ?:
      | recevez\ (?:notre|nos|la)\ (?:newsletters?|lettre)\b
      | la\ suite\ après\ (?:la|cette)\ publicité\b
      | (?:sur\ le\ même\ sujet|pour\ aller\ plus\ loin|à\ ne\ pas\ manquer|nos\ autres\ articles)\b
      | (?:retrouvez|suivez|rejoignez)[- ](?:nous\b|(?:toute\ )?l'actualité|tous\ nos|notre|nos)
      | (?:abonnez-vous|inscrivez-vous|s'abonner|s'inscrire|téléchargez\ l'appli)\b
      | (?:cet\ article|la\ suite(?:\ de\ (?:cet\ |l')article)?|ce\ contenu)
          \ est\ réservée?\b
      | (?:il\ vous\ reste)\ \d
      | (?:newsletter|publicité)\b\W{0,3}$
      )
    )"""
)
"""Invitations to read something else; how they begin."""

PROMO_LABEL = re.compile(
    r"""(?xi:
      [^\w«“"'‹„–—-]{0,9}(?:
        (?:[àa]\ )?(?:lire|voir|relire|écouter|découvrir)\ (?:aussi|également|encore)
      | (?:à\ )?(?:lire|relire|voir|écouter) | sur\ le\ même\ sujet | pour\ aller\ plus\ loin
      | à\ ne\ pas\ manquer
      )[^\w«“"'‹„–—-]{0,9}
    )"""
)
"""Such an invitation without what it invites to, which then stands on the next line."""

FURNITURE = re.compile(
    r"""(?xi:
      (?:(?:article|contenu)\ )?réservée?\ (?:aux|à\ nos)\ abonnés
    | (?:articles?|contenus?)\ (?:abonnée?s?|payante?s?|premium)
    | abonnée?s? | (?:déjà\ )?abonnée?s?\ \?.{0,40}
    | partager(?:\ (?:sur|par)\ \S{1,30}|\ (?:cet\ |l')article)?
    | commenter | imprimer | copier\ le\ lien | lire\ plus\ tard | (?:voir|lire|afficher)\ plus
    | ajouter\ (?:cet\ article\ )?à\ (?:vos|mes)\ favoris
    | (?:offrir|écoute[rz]|partagez|imprimer|commente[rz])\ (?:cet\ |l')article
    | cliquez\ ici.{0,60}
    | voir\ (?:tous\ )?les\ commentaires | \d{1,5}\ commentaires?
    )[\s.…!]{0,3}"""
)
"""Buttons and notices of a site, as a whole line."""

_CREDIT = r"""(?:AFP|afp\.com|REUTERS|Reuters|AP|SIPA|Sipa|BELGA|Belga|KEYSTONE|Keystone|EPA|Getty
    |MAXPPP|PA|La\ Presse\ Canadienne|DR)"""

CAPTION_LINE = re.compile(
    rf"""(?x:
      (?i:(?:photos?|images?|vidéo)\ (?:d'illustration|d'archives?|fournie\ par\ .{{1,60}}))
    | (?i:photos?)\ (?:{_CREDIT}|[^./]{{1,40}}\ ?/\ ?[^./]{{1,40}})
    | PHOTO\ [A-ZÀ-Þ',\ -]{{3,80}}
    )\.?"""
)
"""Captions that are known by the whole line."""

CAPTION_START = re.compile(
    r"(?i:(?:photos?|légende|crédits?|crédits? photos?|illustration|image|infographie"
    r"|capture d'écran|vidéo|carte|dessin) ?[:©]|©)"
)
"""How a caption may begin."""

CAPTION_END = re.compile(
    rf"""(?x:
      (?:\ ©[^()]{{1,60}}
      | \((?i:photo|photos|crédit|ph\.|image|illustration|archives|dr|capture)\b[^()]{{0,60}}\)
      | [/|]\ ?(?:AFP|REUTERS|Reuters|AP|SIPA|Sipa|BELGA|Belga|KEYSTONE|Keystone|EPA|Getty|DR)
        [^.()]{{0,30}}\)?
      | \(\ ?{_CREDIT}\ ?/[^()]{{1,60}}\)
      | (?:^|[.)…]\ ){_CREDIT}\ ?/\ ?[A-ZÀ-Þ][^.()]{{1,40}}
      | [.)…]\ (?:Getty\ Images|(?i:photos?)\ (?:[A-ZÀ-Þ][\w'-]{{0,30}}[ ,/.]{{1,3}}){{0,5}}
          [A-ZÀ-Þ][\w'-]{{0,30}})
      | (?:[.)…»]\ (?i:photos?|illustrations?)|\bPHOTOS?|\b(?i:crédits?\ photos?))
        \ ?:\ ?[^:()]{{2,60}}
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
