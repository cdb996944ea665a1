"""How German newspapers say what somebody is: „frühere“, „alt“, „SP-“, „(SP/ZH)“; and nouns that are no role."""

from __future__ import annotations

from tracker.languages.de.reference import NOT_A_ROLE
from tracker.languages.de.words import listed, words_of

NO_ROLE = NOT_A_ROLE | listed("""
    angehöriger angehörige anwesender anwesende baby bekannter bekannte bub cousin cousine dame enkel enkelin
    familienvater grossmutter grossvater insider insiderin junge jüngling kind knabe kumpel mädchen neffe nichte onkel
    opfer paar persönlichkeit quelle senior seniorin tante teenager verwandter verwandte witwe witwer zwilling
    ehegatte ehegattin gatte gattin gastgeberin gastgeber gegner gegnerin idol liebling namensvetter vorbild
    rivale rivalin kontrahent kontrahentin konkurrent konkurrentin nachfolger nachfolgerin vorgänger vorgängerin
    zeuge zeugin beteiligter beteiligte betroffener betroffene erwachsener erwachsene verletzter verletzte
    angesprochener angesprochene verstorbener verstorbene getöteter getötete
    gewählter gewählte streikender streikende deutscher deutsche drehleiter ex vize
""")
"""Nouns for persons that name a relation, an age or the part somebody plays in one story, not a role."""
NO_ROLE_ENDINGS = words_of("""
    jährige jähriger kollege kollegin nachbar nachbarin vorgänger vorgängerin präsidium freund enkel enkelin
    talent kinder
""")
"""Ends of such nouns, and of bodies that are no persons: „Amtskollegin“, „Stadtpräsidium“."""
OTHER_ROLES = words_of("beamtin")
"""Ends of nouns for a role that are not among the nouns for persons."""

STATUS = listed("""
    ehemalig früher einstig vormalig damalig stellvertretend designiert scheidend abtretend zurückgetreten abgewählt
    pensioniert emeritiert interimistisch künftig
""")
"""Adjectives, without their ending, that belong to a role: a former director is no director."""
BEFORE_OFFICE = listed("alt ex")
"""Words before an office that say that it was held once: „alt Bundesrätin“."""
NEUTER_ROLES = listed("mitglied vorstandsmitglied ratsmitglied gründungsmitglied ehrenmitglied")
"""Nouns for a role that are neuter: „ehemaliges Mitglied“."""
FEMININE_ROLES = listed("lehrperson fachperson auskunftsperson hebamme")
"""Nouns for a role that are feminine without an ending that shows it."""
TITLES_THAT_ARE_ROLES = listed("professor professorin pater")
"""Forms of address that say what somebody does as well."""

NO_ORGANISATIONS = listed("""
    ahv alt bip ceo cfo chef co coo cto dj dna dr ff gl gv hr hiv ict it iv ki lkw noch ok pc pr pkw sms so tv us uv vip
    vr wc wg wm em
""")
"""Abbreviations before a hyphen that name no organisation: „US-Präsident“, „IT-Leiterin“."""
CANTONS = listed("ag ai ar be bl bs fr ge gl gr ju lu ne nw ow sg sh so sz tg ti ur vd vs zg zh")
"""Abbreviations in brackets that say where somebody comes from: „(GLP/AG)“."""
PARTIES = {"grünen": "Grüne", "grüne": "Grüne", "grünliberalen": "Grünliberale", "linken": "Linke"}
"""Parties in the form in which they stand alone; the others are written the same everywhere."""

WORKS_FOR = words_of("sprecher chef direktor leiter manager mitarbeiter anwalt vertreter gründer ceo cfo redaktor")
"""Ends of roles that are held for a company or authority, where „Präsident von Moosdorf“ is one of a place."""
OWNING = listed("des der eines einer")
"""Articles with which the organisation, or what else a role is about, follows the role."""
FEMININE_OBLIQUE = listed("der einer")
ADJECTIVES_OF_NAMES = words_of("ischen lichen igen alen erten ären ierten")
"""Articles before feminine names in the genitive or dative, and the ends of adjectives there: „der Demokratischen“."""
BELONGING = listed("von vom")
WORKING_AT = listed("an am bei beim im in zum zur für")
"""Prepositions with which it follows: the second only where an organisation follows (not „in Rom“)."""
