"""Words by which German newspapers refer back: epithets, pointing pronouns, nouns that stand for organisations."""

from __future__ import annotations

from tracker.languages.de.words import listed, words_of

DEFINITE = listed("""
    der die das dem den des dieser diese dieses diesem diesen jener jene vom zum zur beim im am derselbe dieselbe
    dasselbe demselben denselben
""")
INDEFINITE = listed("""
    ein eine einer einem einen eines mehrere viele einige andere zahlreiche weitere kein keine manche
""")
MASCULINE_DETERMINERS = listed("der ein dem einem den einen sein ihr seinem ihrem seinen ihren")
FEMININE_DETERMINERS = listed("die eine seine ihre unsere")

FEMININE_ENDINGS = words_of("""
    ung heit keit schaft tion tät ei ie bank bahn behörde polizei firma partei gruppe kirche stadt gemeinde
    regierung agentur kasse presse zeitung post rundschau woche
""")

PLURAL_ENDINGS = words_of("""
    medien leute innen ungen heiten schaften behörden parteien firmen banken verbände kantone gemeinden stellen
    konzerne vereine länder staaten
""")
"""Ends of nouns for organisations and people that are plurals, whatever the article."""

POINTING = {
    **dict.fromkeys(("dieser", "jener", "letzterer", "ersterer"), "m"),
    **dict.fromkeys(("diese", "jene", "letztere", "erstere"), "f"),
}
"""Pronouns that point at whoever was named last, whatever the place in the sentence, and their gender."""

FORMER = listed("jener jene ersterer erstere")
"""Pointing pronouns for the first of the two named last; the others are for the second."""

BOTH = listed("beide beiden")

PLURAL_VERBS = listed("sind seien")
"""Verbs in the plural that do not end in -en."""

EPITHETS = listed("""
    mann frau politiker politikerin jurist juristin unternehmer unternehmerin autor autorin forscher forscherin
    experte expertin vater mutter sportler sportlerin künstler künstlerin arzt ärztin anwalt anwältin athlet athletin
    routinier routinière oldie magistrat magistratin akademiker akademikerin
""")
"""Nouns that stand for a person named before, however far back."""

PEOPLE_OF_PLACES = ("er", "erin", "ese", "esin", "iner", "inerin", "ker", "kerin")
"""How words for the people of a place end: „der Norweger“, „die Zürcherin“."""

PARTY_PEOPLE = listed("mann frau politiker politikerin vertreter vertreterin mitglied")
"""Last parts of compounds that say to whom somebody belongs: „der SVP-Mann“, „die GLP-Frau“."""

CANTONS = {
    "zürcher": "zh", "berner": "be", "luzerner": "lu", "urner": "ur", "schwyzer": "sz", "obwaldner": "ow",
    "nidwaldner": "nw", "glarner": "gl", "zuger": "zg", "freiburger": "fr", "solothurner": "so", "basler": "bs",
    "baselbieter": "bl", "schaffhauser": "sh", "ausserrhoder": "ar", "innerrhoder": "ai", "galler": "sg",
    "bündner": "gr", "aargauer": "ag", "thurgauer": "tg", "tessiner": "ti", "waadtländer": "vd", "walliser": "vs",
    "neuenburger": "ne", "genfer": "ge", "jurassier": "ju",
}  # fmt: skip
"""People of the Swiss cantons, and the letters that stand in brackets behind a politician's or athlete's name."""

COUNCILS = words_of("""
    stadtrat gemeinderat bundesrat regierungsrat nationalrat ständerat kantonsrat grossrat landrat verwaltungsrat
    stiftungsrat elternrat schulrat kirchenrat hochschulrat universitätsrat bankrat aufsichtsrat betriebsrat presserat
    ethikrat beirat -rat vorstand
""")
"""Ends of nouns that are a council as well as somebody in it: „der Stadtrat“ is nobody in particular."""

ACCUSED = listed("""
    angeklagte beschuldigte verurteilte verdächtige tatverdächtige festgenommene verhaftete täter opfer verletzte
""")
OF_THE_COURT = words_of("""
    anwalt anwältin richter richterin verteidiger verteidigerin präsident präsidentin sprecher sprecherin
""")
"""The ends of what those are called who speak about an accused, and are never the accused themselves."""

SAME_OFFICE = tuple(
    words_of(each)
    for each in (
        "staatsanwalt ankläger",
        "verteidiger anwalt rechtsvertreter",
        "trainer coach",
        "richter gerichtspräsident",
        "torhüter goalie keeper",
        "kapitän captain",
        "chef leiter direktor geschäftsführer ceo",
        "vorsitzende präsident obmann",
        "regierungschef premier premierminister ministerpräsident kanzler",
        "staatschef präsident",
        "stapi stadtpräsident",
        "gemeindepräsident gemeindeammann gemeindechef",
        "parteichef parteipräsident",
        "landwirt bauer",
        "arzt mediziner",
        "polizist polizeibeamte ordnungshüter",
        "pfarrer seelsorger geistliche",
        "lehrer pädagoge",
        "wirt gastgeber gastronom beizer",
        "redaktor redakteur journalist",
        "bundesrat magistrat minister",
        "regierungsrat magistrat",
    )
)
"""Words for one and the same office: a newspaper takes turns with them."""

WIDER_WORDS = {
    "athlet": words_of("springer läufer fahrer schwimmer turner spieler stürmer boxer ringer schwinger sprinter"),
    "sportler": words_of("springer läufer fahrer schwimmer turner spieler stürmer boxer ringer schwinger sprinter"),
    "musiker": words_of("sänger gitarrist pianist geiger dirigent komponist bassist schlagzeuger organist"),
    "künstler": words_of("maler bildhauer sänger zeichner fotograf schauspieler clown"),
    "politiker": words_of("rat minister ammann senator parlamentarier abgeordnete"),
    "jurist": words_of("richter anwalt notar"),
    "mediziner": words_of("arzt chirurg virologe"),
    "autor": words_of("dichter poet lyriker schriftsteller romancier"),
    "wissenschaftler": words_of("ologe physiker chemiker historiker ökonom professor forscher"),
    "wissenschafter": words_of("ologe physiker chemiker historiker ökonom professor forscher"),
    "forscher": words_of("ologe physiker chemiker historiker ökonom professor"),
    "regierungsrat": words_of("""
        finanzdirektor gesundheitsdirektor baudirektor bildungsdirektor sicherheitsdirektor justizdirektor
        volkswirtschaftsdirektor sozialdirektor umweltdirektor energiedirektor verkehrsdirektor
        polizeidirektor landammann
    """),
    "stadtrat": words_of("vorsteher stadtpräsident"),
    "gemeinderat": words_of("vorsteher gemeindepräsident gemeindeammann"),
    "bundesrat": words_of("minister bundespräsident"),
    "banker": words_of("bankenchef bankier bankchef bankdirektor"),
    "unternehmer": words_of("inhaber gründer patron fabrikant"),
}
"""A wider word for a trade, and the ends of the narrower ones that it takes up: „Skispringer … der Athlet“."""

ROLES_BY_VERB = {
    **dict.fromkeys(("siegte", "siegt", "gewann", "gewinnt", "triumphierte"), ("sieger", "gewinner")),
    **dict.fromkeys(("verlor", "verliert", "unterlag", "unterliegt"), ("verlierer",)),
}
"""What somebody is called after what he or she did: „Prantl siegte … der Sieger“."""

COPULAS = listed("ist war wird wurde bleibt")
"""Verbs before an office that make it somebody's: „Keller ist Ärztin“."""

NOT_PARTICIPLES_OF_PEOPLE = listed("geschichte gerichte gesichte gewichte gedichte berichte verluste bestände")

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
    "behörde": (
        "amt",
        "direktion",
        "departement",
        "ministerium",
        "inspektorat",
        "anwaltschaft",
        "aufsicht",
        "polizei",
        "sekretariat",
    ),
    "amt": ("amt",),
    "unternehmen": ("ag", "gmbh", "bahn", "bahnen", "betriebe", "werke", "bank", "verbund"),
    "firma": ("ag", "gmbh"),
    "konzern": ("ag",),
    "klub": ("fc", "verein"),
    "club": ("fc", "verein"),
    "verein": ("fc", "klub", "club"),
    "verband": ("verband", "bund", "verein"),
    "bank": ("bank", "kasse"),
}
"""Nouns that stand for an organisation of a kind, and how its own noun ends."""

GENERIC_MEDIA = listed("blatt zeitung tageszeitung magazin zeitschrift portal onlineportal sender")
GENERIC_PARTIES = listed("partei ortspartei kantonalpartei mutterpartei fraktion")
PARTY_NAMES = listed("""
    svp sp fdp mitte cvp glp evp edu pda bdp lega grüne grünen grünliberale grünliberalen jungfreisinnige
    jungfreisinnigen juso jungsozialisten sozialdemokraten freisinnige freisinnigen
""")
"""What the parties are called that „die Partei“ stands for."""

GENERIC_FIRMS = listed("unternehmen firma konzern")
"""Nouns that stand for a paper, a party, a company with a name of its own."""

MERE_CLASSES = words_of("organisation firma zeitung blatt magazin portal unternehmen konzern sender zeitschrift")
"""Ends of nouns before a proper name that say what it is and are no part of it: „die Firma Arvel“."""

DOCUMENT_ENDINGS = words_of("bericht gutachten studie brief mail schreiben stellungnahme antwort papier")
"""Ends of nouns for documents that can be a source."""

GENERIC_DOCUMENTS = listed("papier dokument schreiben schriftstück")
"""Nouns that stand for the document named last."""

SHORT_FORMS = {"kapo": "kantonspolizei", "stapo": "stadtpolizei", "uni": "universität"}
"""Clipped nouns for organisations, and the noun in the full name."""

COMPANY_ENDINGS = frozenset(("ag", "gmbh", "sa", "kg", "se", "ltd", "inc", "fc"))

SHORTENED = listed("""
    amt departement ministerium gericht verband kommission rat stiftung verein konzern firma bank hochschule
    universität spital behörde direktion agentur studie bericht gutachten partei polizei staatsanwaltschaft
    gewerkschaft gesellschaft genossenschaft klinik kammer institut museum zentrum bahn versicherung vereinigung
""")
"""Nouns by which a longer compound is called later on: „das Amt“ for the Bundesamt."""

OF_A_SOURCE = listed("bei beim für von vom aus laut gemäss seitens")
"""Prepositions before the source of what follows: „Beim Amt ist man besorgt. Die Lage sei ernst.“"""

WISHES = listed("würde würden möchte möchten")
"""Verbs in the Konjunktiv that tell as often as they report: „Keller würde gern weiter gehen.“"""

SAYINGS = listed("antwort antworten kommentar fazit bilanz reaktion frage rede ansprache votum plädoyer aussage")
"""Nouns of speech that are always somebody's: „die Antwort des Klubs“ is the club's; a report speaks for itself."""
