"""German function words, by what they tell about the words around them. All in lower case, ss and ß alike."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a text as a set, each also with ß where it has ss.

    >>> sorted(listed("gemäss laut"))
    ['gemäss', 'gemäß', 'laut']
    """
    found = words.split()
    return frozenset(found + [word.replace("ss", "ß") for word in found if "ss" in word])


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in their order, as they are written: for endings, and where ß makes no difference.

    >>> words_of("ung heit")
    ('ung', 'heit')
    """
    return tuple(text.split())


# Determiners that can stand before a subject, and those that cannot.
NOMINATIVE_DETERMINERS = listed("""
    der die das ein eine kein keine mein meine dein deine sein seine ihr ihre unser unsere euer eure dieser diese
    dieses jener jene jenes jeder jede jedes mehrere viele einige alle beide zahlreiche manche mancher andere
    weitere welche sämtliche etliche wenige derselbe dieselbe dasselbe irgendein irgendeine solche
""")
OBLIQUE_DETERMINERS = listed("""
    den dem des einen einem eines einer keinen keinem keines keiner meinen meinem meiner meines deinen deinem
    deiner seinen seinem seiner seines ihren ihrem ihrer ihres unseren unserem unserer unseres diesen diesem jenen
    jenem jeden jedem mehreren mehrerer vielen vieler einigen einiger allen aller allem beiden beider zahlreichen
    zahlreicher manchen anderen anderer weiteren weiterer welchen welchem denselben demselben derselben
    irgendeinem irgendeiner solchen solcher
""")
GENITIVE_DETERMINERS = listed(
    "des der eines einer seiner ihrer seines ihres dieser unserer unseres aller beider mehrerer zweier dreier"
)
PLURAL_DETERMINERS = listed("""
    mehrere viele einige alle beide zahlreiche manche andere weitere sämtliche etliche wenige zwei drei vier fünf
    sechs sieben acht neun zehn elf zwölf beiden zahlreichen mehreren vielen einigen allen
""")
POSSESSIVES = listed("sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres")

# Pronouns that can stand for a speaker.
PERSONAL_SUBJECTS = listed("er sie")
OTHER_SUBJECTS = listed("wir ich man es ihr")
STANDING_ALONE = listed("""
    dieser diese jener jene letzterer letztere ersterer erstere beide einer eine jemand niemand andere viele
    manche einige mehrere keiner alle anderer
""")
OBJECT_PRONOUNS = listed("ihm ihn ihnen mir mich dir dich uns euch sich")
FIRST_PERSON = listed("ich wir uns unser unsere unseren unserem unserer mich mir mein meine meinen meinem meiner")
QUESTION_WORDS = listed(
    "wer was wo wann warum wieso weshalb wie welche welcher welches wohin woher wodurch womit wem wen wessen"
)

PREPOSITIONS = listed("""
    in im an am auf aus bei beim mit nach von vom zu zum zur für gegen über unter durch um ohne vor hinter neben
    zwischen laut seit während wegen trotz gegenüber bis ab pro gemäss zufolge innerhalb ausserhalb aufgrund
    angesichts ins ans per via statt anstatt entlang seitens namens dank mittels samt nebst anhand zugunsten
    anlässlich bezüglich hinsichtlich infolge mitsamt inklusive exklusive rund seiten jenseits diesseits unweit
    oberhalb unterhalb links rechts zwecks mangels ausser innert punkto aufs fürs übers unters durchs ums vors
""")
WITH_ARTICLE = listed("im am vom zum zur beim ins ans aufs fürs übers unters durchs ums vors")
CONJUNCTIONS = listed("und oder aber sondern denn sowie sowohl noch doch beziehungsweise bzw respektive")
SUBORDINATORS = listed("""
    dass weil wenn als wie da ob obwohl damit bevor nachdem sobald solange falls indem während sodass ehe wobei wonach
    weshalb worauf wodurch wofür wovon woran womit sofern soweit obschon wohingegen
""")
ADVERBS = listed("""
    nicht auch nur schon noch sehr so dann dort hier heute gestern morgen jetzt nun bereits immer nie niemals oft
    wieder weiter ferner zudem ausserdem jedoch allerdings dabei dafür dagegen daher darum deshalb deswegen
    trotzdem dennoch zugleich gleichzeitig anschliessend später früher zuvor zunächst zuerst erst zuletzt
    schliesslich endlich einmal zweimal mehrmals etwa rund knapp fast beinahe mindestens höchstens sogar selbst
    allein besonders insbesondere vor allem vielleicht wohl offenbar angeblich anscheinend wahrscheinlich
    vermutlich möglicherweise tatsächlich natürlich selbstverständlich leider hoffentlich eben ja doch mal halt
    inzwischen mittlerweile unterdessen derweil seither seitdem danach davor damals einst bisher bislang künftig
    bald gleich sofort daraufhin darauf hierzu dazu damit davon darüber darin daran darunter dadurch hinzu hin her
    fest an ab aus ein mit zurück bekannt klar vorbei zusammen nieder entgegen heraus hervor hinaus herein hinein
    weg fort los nach auf bei zu sonst anders ebenfalls ebenso genauso etwas nichts alles mehr weniger viel wenig
    genug ganz gar überhaupt kaum eher lieber gern gerne weit hoch tief lange kurz neu wörtlich sinngemäss
    schriftlich mündlich öffentlich konkret deutlich wenigstens immerhin zwar einerseits andererseits
    beispielsweise überall irgendwo nirgends links rechts oben unten vorne hinten drinnen draussen bis also
    folglich somit demnach demzufolge vielmehr übrigens freilich gewiss durchaus keineswegs vorab andernorts
    vielerorts hierzulande seinerzeit wohlgemerkt notabene sowieso zeitgleich umgekehrt kurzum ohnehin allenfalls
    zusehends nirgendwo anfangs tags geradeheraus rundheraus frühmorgens spätabends letztlich weiterhin vorderhand
    einstweilen ansonsten abschliessend einleitend kürzlich neulich unlängst jüngst derzeit zurzeit momentan
    gegenwärtig aktuell heutzutage vorerst erstmals letztmals nochmals abermals erneut vergebens umsonst teils
    teilweise grösstenteils meist meistens manchmal gelegentlich selten häufig stets ständig dauernd jeweils
    insgesamt gesamthaft lediglich bloss ausschliesslich vorwiegend deutschlandweit schweizweit weltweit
    landesweit abends morgens mittags nachts täglich jährlich nachmittags vormittags dementsprechend entsprechend
    hingegen indes indessen nichtsdestotrotz nämlich wiederum seinerseits ihrerseits hierbei hierfür
""")

NUMERALS = listed(
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend dutzend dutzende hunderte tausende"
)
NAME_PARTICLES = listed(
    "von van de del della di da dos du le la al el bin ben ibn zu zur zum der den ten ter dal dalla"
)
