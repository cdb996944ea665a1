"""Words by which German newspapers refer back: epithets, pointing pronouns, nouns that stand for organisations."""

from __future__ import annotations

from tracker.languages.de.words import listed, words_of

DEFINITE = listed("der die das dem den des dieser diese dieses diesem diesen jener jene vom zum zur beim im am")
INDEFINITE = listed("""
    ein eine einer einem einen eines mehrere viele einige andere zahlreiche weitere kein keine manche
""")
MASCULINE_DETERMINERS = listed("der ein dem einem den einen sein ihr seinem ihrem seinen ihren")
FEMININE_DETERMINERS = listed("die eine seine ihre unsere")

FEMININE_ENDINGS = words_of("""
    ung heit keit schaft tion tät ei ie bank bahn behörde polizei firma partei gruppe kirche stadt gemeinde
    regierung agentur kasse presse zeitung
""")

POINTING = {"dieser": "m", "jener": "m", "letzterer": "m", "diese": "f", "jene": "f", "letztere": "f"}
"""Pronouns that point at whoever was named last, whatever the place in the sentence, and their gender."""

EPITHETS = listed("""
    mann frau politiker politikerin jurist juristin unternehmer unternehmerin autor autorin forscher forscherin
    experte expertin vater mutter sportler sportlerin künstler künstlerin arzt ärztin anwalt anwältin
""")
"""Nouns that stand for a person named before, however far back."""

PEOPLE_OF_PLACES = ("er", "erin", "ese", "esin", "iner", "inerin", "ker", "kerin")
"""How words for the people of a place end: „der Norweger“, „die Zürcherin“."""

OFFICES_LIKE_ADJECTIVES = words_of("""
    beamte abgeordnete vorsitzende delegierte angestellte mitarbeitende studierende
""")
"""Declined like adjectives, but offices, not epithets."""

ONE_OF_ITS_KIND = listed("""
    papst richter gerichtspräsident staatsanwalt verteidiger ankläger kläger könig kaiser moderator interviewer gott
    angeklagter
""")
"""Offices that need no introduction: they do not stand for whoever was named last."""

NOT_A_ROLE = listed("""
    kollege kollegin mann frau herr vater mutter sohn tochter bruder schwester ehemann ehefrau freund freundin nachbar
    nachbarin partner partnerin gast person
""")
"""Nouns before a name that say who somebody is to somebody else, not what he or she does."""

GENERIC = {
    "behörde": ("amt", "direktion", "departement", "ministerium", "inspektorat"),
    "amt": ("amt",),
    "unternehmen": ("ag", "gmbh", "konzern", "firma", "bahn", "bahnen", "betriebe", "werke", "bank"),
    "firma": ("ag", "gmbh", "konzern", "unternehmen"),
    "konzern": ("ag", "unternehmen"),
    "klub": ("fc", "verein"),
    "club": ("fc", "verein"),
    "verein": ("fc", "klub", "club"),
    "verband": ("verband", "bund"),
    "bank": ("bank", "kasse"),
}
"""Nouns that stand for an organisation of a kind, and how its own noun ends."""

COMPANY_ENDINGS = frozenset(("ag", "gmbh", "sa", "kg", "se", "ltd", "inc", "fc"))

SHORTENED = listed("""
    amt departement ministerium gericht verband kommission rat stiftung verein konzern firma bank hochschule
    universität spital behörde direktion agentur studie bericht gutachten partei
""")
"""Nouns by which a longer compound is called later on: „das Amt“ for the Bundesamt."""

SAYINGS = listed("antwort antworten kommentar fazit bilanz reaktion frage rede ansprache votum plädoyer aussage")
"""Nouns of speech that are always somebody's: „die Antwort des Klubs“ is the club's; a report speaks for itself."""
