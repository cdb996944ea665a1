"""How German nouns for speakers are declined: by which words and endings a mention goes back to its nominative."""

from __future__ import annotations

from tracker.languages.de.words import listed, words_of

MASCULINE_OBLIQUE = listed("""
    dem den des einem einen eines vom zum beim im diesem diesen dieses am seinem seinen ihrem ihren jedem jeden
    keinem keinen
""")
"""Words before a masculine or neuter noun that is not in the nominative: „dem Kollegen“, „vom Kollegen“."""

GENITIVE = listed("des eines seines ihres dieses")
"""Words before a masculine or neuter noun in the genitive: „des Amtes“."""

PLURAL_DATIVE = listed("den vielen einigen mehreren allen beiden zahlreichen anderen")
"""Words before a plural in the dative: „den Gemeinderäten“."""

PLURAL_DATIVE_ENDINGS = words_of("ern eln kreisen werken diensten betrieben verbänden räten leuten freunden")
"""Ends of plurals in the dative, whose last "n" the nominative does not have: „den Behördenkreisen“."""

WEAK_ENDINGS = words_of("""
    ent ant ist at loge nom it kollege experte kunde zeuge bote nachbar bauer herr soph graph graf fürst prinz
    mensch
""")
"""Ends of masculine nouns of the n-declension, beside those of ``occupations.WEAK``: „des Geologen“."""

NEUTER_STEMS = words_of("""
    amt inspektorat institut departement gericht ministerium kreuz zentrum sekretariat parlament komitee museum
    werk büro spital team
""")
"""Ends of neuter nouns in the names of offices: „beim Eidgenössischen Institut“ goes back to „Eidgenössisches“."""

NEUTER_NOUNS = words_of("""
    papier schreiben dokument communiqué interview gutachten urteil protokoll buch mitglied kind opfer mädchen paar
    unternehmen gremium blatt echo journal magazin portal
""")
"""Ends of other neuter nouns that can be a source: „einem internen Papier“ goes back to „internes“."""

NAMED_BY_ADJECTIVE = words_of("onale ische össische erale ative iche")
"""Ends of adjectives that begin the name of an office: „das Kantonale Labor“, „das Eidgenössische Institut“."""

WEAK_ADJECTIVES = words_of("""
    igen ischen lichen alen ellen iven deutschen grünen jungen neuen freien alten grossen offenen
""")
"""Ends of capitalised adjectives of names behind an article: „die Jungfreisinnigen Luzern“, „im Neuen Boten“."""

ARTICLES_OF_FEMININE = listed("der einer dieser zur")
"""Articles of a feminine noun in the genitive or dative."""

WITH_DATIVE = listed("mit bei von aus nach zu seit gegenüber laut gemäss")
"""Prepositions that make „den“ a plural: „mit den Verbündeten“."""

ONE = listed("ein eine einem einen einer eines")

NUMBERED = listed("artikel absatz paragraf paragraph ziffer kapitel")
"""Nouns whose number belongs to the name: „Artikel 12“."""

NOT_PARTICIPLES = words_of("gemeinde spende wende blende dividende agende wochenende jahresende lebensende")
"""Ends of nouns in -ende that are no participles, as „Pflegende“ is."""
