"""How German verbs are inflected: the principal parts of strong verbs, weak verbs as a list, and the prefixes of both.

All with ss for ß. A verb that is another with a prefix is not listed, nor are those in „-ieren“.
"""

from __future__ import annotations

from tracker.languages.de.words import words_of

# Infinitive, third person of the present, of the preterite, and of Konjunktiv II; „/“ between forms of equal standing.
STRONG = """
    backen bäckt/backt backte/buk büke; bedürfen bedarf bedurfte bedürfte;
    befehlen befiehlt befahl beföhle/befähle; beginnen beginnt begann begänne/begönne; beissen beisst biss bisse;
    bergen birgt barg bärge; bersten birst barst bärste; bewegen bewegt bewog/bewegte bewöge;
    biegen biegt bog böge; bieten bietet bot böte; binden bindet band bände; bitten bittet bat bäte;
    blasen bläst blies bliese; bleiben bleibt blieb bliebe; braten brät briet briete;
    brechen bricht brach bräche; brennen brennt brannte brennte; bringen bringt brachte brächte;
    denken denkt dachte dächte; dreschen drischt drosch drösche; dringen dringt drang dränge;
    empfangen empfängt empfing empfinge; empfehlen empfiehlt empfahl empföhle/empfähle;
    empfinden empfindet empfand empfände; erlöschen erlischt erlosch erlösche;
    erschrecken erschrickt/erschreckt erschrak/erschreckte erschräke; essen isst ass ässe;
    fahren fährt fuhr führe; fallen fällt fiel fiele; fangen fängt fing finge; fechten ficht focht föchte;
    finden findet fand fände; flechten flicht flocht flöchte; fliegen fliegt flog flöge;
    fliehen flieht floh flöhe; fliessen fliesst floss flösse; fressen frisst frass frässe;
    frieren friert fror fröre; gebären gebärt/gebiert gebar gebäre; geben gibt gab gäbe;
    gedeihen gedeiht gedieh gediehe; gedenken gedenkt gedachte gedächte; gefallen gefällt gefiel gefiele;
    gehen geht ging ginge; gelingen gelingt gelang gelänge; gelten gilt galt gälte/gölte;
    genesen genest genas genäse; geniessen geniesst genoss genösse; geraten gerät geriet geriete;
    geschehen geschieht geschah geschähe; gestehen gesteht gestand gestände/gestünde;
    gewinnen gewinnt gewann gewänne/gewönne; giessen giesst goss gösse; gleichen gleicht glich gliche;
    gleiten gleitet glitt glitte; graben gräbt grub grübe; greifen greift griff griffe; halten hält hielt hielte;
    hängen hängt hing/hängte hinge; hauen haut haute/hieb hiebe; heben hebt hob höbe;
    heissen heisst hiess hiesse; helfen hilft half hülfe/hälfe; kennen kennt kannte kennte;
    klingen klingt klang klänge; kneifen kneift kniff kniffe; kommen kommt kam käme;
    kriechen kriecht kroch kröche; laden lädt/ladet lud lüde; lassen lässt liess liesse; laufen läuft lief liefe;
    leiden leidet litt litte; leihen leiht lieh liehe; lesen liest las läse; liegen liegt lag läge;
    lügen lügt log löge; mahlen mahlt mahlte mahlte; meiden meidet mied miede; melken melkt molk/melkte mölke;
    messen misst mass mässe; misslingen misslingt misslang misslänge; nehmen nimmt nahm nähme;
    nennen nennt nannte nennte; pfeifen pfeift pfiff pfiffe; preisen preist pries priese;
    quellen quillt quoll quölle; raten rät riet riete; reiben reibt rieb riebe; reissen reisst riss risse;
    reiten reitet ritt ritte; rennen rennt rannte rennte; riechen riecht roch röche; ringen ringt rang ränge;
    rinnen rinnt rann ränne; rufen ruft rief riefe; saufen säuft soff söffe; saugen saugt sog/saugte söge;
    schaffen schafft schuf/schaffte schüfe; scheiden scheidet schied schiede; scheinen scheint schien schiene;
    scheissen scheisst schiss schisse; schelten schilt schalt schölte; scheren schert schor/scherte schöre;
    schieben schiebt schob schöbe; schiessen schiesst schoss schösse; schlafen schläft schlief schliefe;
    schlagen schlägt schlug schlüge; schleichen schleicht schlich schliche;
    schleifen schleift schliff/schleifte schliffe; schliessen schliesst schloss schlösse;
    schlingen schlingt schlang schlänge; schmeissen schmeisst schmiss schmisse;
    schmelzen schmilzt/schmelzt schmolz schmölze; schneiden schneidet schnitt schnitte;
    schreiben schreibt schrieb schriebe; schreien schreit schrie schriee; schreiten schreitet schritt schritte;
    schweigen schweigt schwieg schwiege; schwellen schwillt/schwellt schwoll/schwellte schwölle;
    schwimmen schwimmt schwamm schwämme/schwömme; schwinden schwindet schwand schwände;
    schwingen schwingt schwang schwänge; schwören schwört schwor schwüre/schwöre; sehen sieht sah sähe;
    senden sendet sandte/sendete sendete; sieden siedet sott/siedete sötte; singen singt sang sänge;
    sinken sinkt sank sänke; sinnen sinnt sann sänne; sitzen sitzt sass sässe; speien speit spie spiee;
    spinnen spinnt spann spänne/spönne; sprechen spricht sprach spräche; spriessen spriesst spross sprösse;
    springen springt sprang spränge; stechen sticht stach stäche; stecken steckt steckte/stak stäke;
    stehen steht stand stünde/stände; stehlen stiehlt stahl stähle; steigen steigt stieg stiege;
    sterben stirbt starb stürbe; stinken stinkt stank stänke; stossen stösst stiess stiesse;
    streichen streicht strich striche; streiten streitet stritt stritte; tragen trägt trug trüge;
    treffen trifft traf träfe; treiben treibt trieb triebe; treten tritt trat träte; trinken trinkt trank tränke;
    trügen trügt trog tröge; verbleichen verbleicht verblich/verbleichte verbliche;
    verderben verdirbt verdarb verdürbe; verdriessen verdriesst verdross verdrösse;
    vergessen vergisst vergass vergässe; verlieren verliert verlor verlöre;
    verschleissen verschleisst verschliss verschlisse; verzeihen verzeiht verzieh verziehe;
    wachsen wächst wuchs wüchse; wägen wägt wog/wägte wöge; waschen wäscht wusch wüsche;
    weben webt webte/wob wöbe; weichen weicht wich wiche; weisen weist wies wiese;
    wenden wendet wandte/wendete wendete; werben wirbt warb würbe; werfen wirft warf würfe;
    wiegen wiegt wog/wiegte wöge; winden windet wand wände; wringen wringt wrang wränge; ziehen zieht zog zöge;
    zwingen zwingt zwang zwänge
"""
# Verbs whose present is formed like a preterite, so that „er kann“ and „ich kann“ are one form and „könne“ another.
MODAL = """
    bedürfen bedarf bedurfte bedürfte; dürfen darf durfte dürfte; können kann konnte könnte; mögen mag mochte möchte;
    müssen muss musste müsste; sollen soll sollte sollte; vermögen vermag vermochte vermöchte;
    wissen weiss wusste wüsste; wollen will wollte wollte
"""
WEAK = frozenset(
    words_of("""
    abflauen abkapseln abmagern absondern abspecken abstumpfen abzweigen achten ächzen ackern adeln ahmen ahnden
    ähneln ahnen altern amten anberaumen ändern anfeinden anfreunden angeln ängstigen ankern ankreiden anöden
    antworten anwidern anzetteln arbeiten ärgern arten atmen ätzen auffrischen aufheitern aufhellen aufmöbeln
    aufmuntern aufpäppeln aufrappeln äugen ausbürgern aushändigen auskundschaften ausmerzen ausrotten äussern
    ausufern baden baggern bahnen balgen ballen bändigen bangen bannen basteln bauen baumeln bäumen bauschen
    beabsichtigen beanspruchen beanstanden beantragen beargwöhnen beaufsichtigen beauftragen beben bebildern
    bechern beeindrucken beeinflussen beeinträchtigen beerdigen befehden befehligen beflecken beflügeln befreien
    befreunden befriedigen befristen befürworten begegnen begehren beglaubigen begleiten begnadigen begnügen
    begradigen begünstigen begutachten behagen behaupten beheimaten beherbergen beherzigen beichten beinhalten
    bejahen bekunden belästigen beleidigen bellen belustigen bemächtigen bemängeln bemannen bemitleiden
    bemuttern benachrichtigen benachteiligen benebeln beneiden benoten beobachten berechtigen bereichern
    bereiten berichtigen berücksichtigen beruhigen besänftigen beschäftigen beschatten bescheinigen bescheren
    beschlagnahmen beschleunigen beschmutzen beschönigen beschriften beschuldigen beschweren beschwichtigen
    beseelen beseitigen besichtigen besolden bespassen bespitzeln bessern bestätigen bestücken betäuben
    beteiligen beten beteuern betonen betören betrachten betreuen betteln betten beugen beunruhigen beurkunden
    beurlauben bevölkern bevollmächtigen bevormunden bevorraten bevorzugen bewaffnen bewältigen bewässern
    bewerkstelligen bewirten bewölken bezichtigen beziffern bezirzen bezuschussen bezwecken bibbern bilden
    billigen bimmeln blättern blechen blenden blicken blinken blinzeln blitzen blocken blödeln bloggen blöken
    blühen bluten bohren bolzen bomben boomen borgen boxen branden brandmarken brandschatzen brauchen brauen
    bräunen brausen breiten bremsen bröckeln brodeln brücken brüllen brummen brüsten brüten brutzeln buchen
    bücken buddeln büffeln bügeln buhen buhlen bummeln bündeln bunkern bürgen bürsten büssen buttern büxen
    campen canceln casten catchen chatten checken chillen coachen covern crashen dämmen dämmern dampfen dämpfen
    danken darben dauern decken dehnen demütigen deuten dichten dienen doktern dolmetschen donnern dopen doppeln
    dörren dösen drängen drechseln drehen driften drillen drohen dröhnen drosseln drucken drücken ducken duften
    dulden düngen dünken dünsten durchlöchern dürsten duschen düsen duzen ebben ebnen ehelichen ehren eichen
    eifern eignen eilen einäschern einbürgern eingemeinden einheimsen einigen einkerkern einkesseln
    einschüchtern einverleiben eitern ekeln empören enden entbehren entblössen enteisen entfachen entfernen
    entfremden entgegnen entgleisen enthaupten entkräften entlarven entlausen entledigen entlöhnen entmachten
    entmündigen entmutigen entpuppen entrümpeln entschlacken entschleunigen entschlüsseln entschuldigen
    entvölkern entwaffnen entwirren entwöhnen entziffern entzweien erbarmen erben erbeuten erbittern erblassen
    erblinden erbosen erden erdolchen erfrischen ergänzen ergattern erhellen erhitzen erhöhen erinnern erkälten
    erklimmen erkranken erkunden erkundigen erlahmen erlauben erledigen erleichtern ermächtigen ermässigen
    ermatten ermöglichen ermüden ermuntern ermutigen erneuern erniedrigen ernten ernüchtern erobern erörtern
    erquicken erröten ersäufen erschüttern erschweren erstarken erübrigen erweitern erwidern fabeln fächeln
    fackeln fädeln fahnden fällen fälschen falten faseln fassen fasten fauchen faulen faulenzen faxen federn
    fegen fehlen feiern feilen feilschen fertigen fesseln festigen feuchten feuern fiebern filmen filtern filzen
    fischen fixen flachsen flackern flaggen flammen flattern flehen flicken flickern flimmern flippen flirten
    flitzen flöten fluchen flüchten flunkern flüstern fluten föhnen folgen folgern foltern foppen fördern
    fordern formen forschen forsten foulen fragen fräsen freuen frohlocken frönen frösteln frotzeln fruchten
    frühstücken fügen fühlen führen füllen fummeln funkeln funken fürchten fussen füttern gaffen gähnen gammeln
    garen gären gaukeln gebärden gebrauchen gebühren gefährden gehorchen gehören geisseln geistern geizen
    gelangen geleiten geloben genehmigen genügen gerben gesellen gestalten gestatten gewähren gewährleisten
    gewichten gewöhnen gipfeln glänzen glätten glauben gleissen gliedern glimmen glitzern glotzen glücken glühen
    gönnen googeln grämen grasen grauen grausen grenzen grillen grinsen grölen grollen grübeln grummeln gründen
    grünen grunzen gruseln grüssen gucken gurgeln hacken hadern haften hageln häkeln haken hallen halsen hämmern
    hamstern handeln handhaben handorgeln hangeln hänseln hapern harken harren härten haschen hassen hasten
    hätscheln häufen hausen häuten hebeln hecheln heften hegen hehlen heilen heiligen heiraten heizen hemmen
    herrschen herumdoktern hetzen heucheln heuern heulen hexen hieven hindern hinken hissen hobeln hocken hoffen
    höhnen holen holpern holzen hoppeln hopsen horchen hören horten huldigen hüllen humpeln hungern hupen hüpfen
    huschen husten hüten impfen interviewen irren jagen jammern japsen jassen jäten jauchzen jaulen jobben
    jodeln joggen johlen jubeln jucken kämmen kämpfen kapern kappen kauen kauern kaufen kegeln kehren keifen
    keilen keimen kellnern kennzeichnen kentern ketten keuchen kichern kicken kiffen killen kippen kitten
    kitzeln klaffen klagen klammern klappen klappern klären klatschen klauen kleben kleckern kleiden kleistern
    klemmen klettern klicken klimpern klingeln klirren klonen klopfen knabbern knacken knallen knarren knattern
    knausern knebeln kneten knicken knien knipsen knirschen knistern knobeln knöpfen knüpfen knurren knutschen
    köcheln kochen ködern kontern köpfen koppeln kosten krabbeln krachen krächzen kräftigen krähen kramen
    krampfen kränkeln kränken kratzen kraulen kräuseln kreischen kreisen krempeln kreuzen kribbeln kriegen
    kritzeln krönen krümeln krümmen kugeln kühlen kümmern kündigen kuppeln kurbeln kurven kürzen kuscheln küssen
    lächeln lachen lagern lähmen lallen landen langen langweilen lärmen lasten lästern lauern lauschen läuten
    lauten läutern leben lechzen lecken leeren legen lehnen lehren leimen leisten leiten lenken lernen leuchten
    leugnen lichten liebäugeln lieben liebkosen liefern liften liken lindern lismen lispeln loben locken lockern
    lodern löffeln lohnen löschen losen lösen löten loten lotsen lüften lugen lümmeln lungern lutschen lynchen
    machen mähen mahnen mailen mäkeln malen managen mangeln martern massregeln mästen mauern maulen meckern
    mehren meinen meissen meistern melden mengen merken metzeln mieten mildern mimen mindern mischen missen
    mitteln mixen mobben modeln mogeln moosen morden mosern motzen mühen münden munden munkeln münzen murksen
    murmeln murren mustern mutmassen nageln nagen nähen nähern nähren narren naschen nässen necken neigen nerven
    nesteln netzen nicken nieseln niesen nippen nisten nörgeln nötigen notlanden nuscheln nutzen nützen
    offenbaren öffnen ohrfeigen ölen opfern orakeln ordnen orten outen paaren pachten packen paddeln panschen
    panzern parken passen patzen pauken pausen peilen peinigen peitschen pellen pendeln pennen perlen pfählen
    pfänden pfeffern pferchen pflanzen pflastern pflegen pflücken pflügen pfuschen picken piepsen piesacken
    pilgern pinseln pirschen plagen planen planschen plappern plärren plätschern platzen plaudern plauschen
    plündern pochen pokern polstern poltern posaunen posen posten prägen prahlen prallen prangen prangern
    prasseln prassen predigen prellen preschen pressen prickeln proben prophezeien prosten protzen prüfen
    prügeln prunken pudern pumpen punkten pusten putschen putzen quaken quälen qualmen quasseln quatschen
    quengeln queren quetschen quieken quietschen rächen rackern radeln raffen ragen rahmen rammen rangeln ranken
    rappen rascheln rasen rasten ratschlagen rätseln rattern rauben rauchen räuchern raufen räumen raunen
    rauschen räuspern rechnen rechtfertigen reden regeln regen regnen reichen reifen reihen reimen reinigen
    reisen reizen retten reuen richten riegeln rieseln ringeln ritzen robben röcheln rodeln roden rollen röntgen
    rösten rosten rubbeln rücken rückerstatten rückversichern rudern rügen ruhen rühmen rühren rumpeln rümpfen
    runden runzeln rupfen rüsten rutschen rütteln sabbern säbeln sacken säen sagen sägen salben salzen sammeln
    satteln sättigen säubern säuern säugen säumen säuseln sausen scannen schaben schachern schaden schädigen
    schälen schallen schalten schämen schänden scharen schärfen scharren schätzen schaudern schauen schaufeln
    schaukeln schäumen scheitern schellen schenken scherzen scheuchen scheuen scheuern schichten schicken
    schielen schiffen schildern schillern schimmeln schimmern schimpfen schinden schippern schlachten schlackern
    schlafwandeln schlängeln schlemmen schlendern schleppen schleudern schleusen schlichten schlittern schlitzen
    schlottern schluchzen schlucken schlummern schlüpfen schlürfen schlussfolgern schmachten schmähen schmälern
    schmatzen schmecken schmeicheln schmerzen schmettern schmieden schmiegen schminken schmökern schmollen
    schmoren schmücken schmuggeln schmunzeln schmusen schnallen schnappen schnarchen schnattern schnauben
    schnaufen schnäuzen schneien schnellen schnitzen schnüffeln schnupfen schnuppern schnüren schonen schöpfen
    schrammen schränken schrauben schrecken schreinern schrillen schröpfen schrubben schrumpfen schubsen
    schuften schulden schulen schultern schummeln schunkeln schüren schürfen schürzen schütteln schütten
    schützen schwächeln schwächen schwafeln schwanken schwänzen schwappen schwärmen schwärzen schwatzen schweben
    schwefeln schweissen schwelen schwelgen schwenken schwindeln schwirren schwitzen segeln segnen sehnen seilen
    senken setzen seufzen shoppen sichern sichten sickern siedeln siegeln siegen simsen skaten sonnen sorgen
    spähen spalten spannen sparen speichern speisen spenden sperren spicken spiegeln spielen spitzen splittern
    sponsern spornen spotten sprayen spreizen sprengen sprenkeln sprinten spritzen sprudeln sprühen spucken
    spuken spulen spülen spüren spurten sputen stacheln staffeln stählen stalken stammeln stammen stampfen
    stänkern stanzen stapeln stapfen stärken starren starten statten stauben staubsaugen stauen staunen steigern
    steinigen stellen stemmen stempeln steuern stibitzen sticheln sticken stiften stillen stimmen stöbern
    stocken stöhnen stolpern stopfen stoppen stören stottern strafen straffen strahlen strampeln stranden
    sträuben straucheln streamen streben strecken streicheln streifen streiken streuen stricken striegeln
    strippen strömen stromern strotzen strudeln stufen stülpen stümpern stunden stürmen stürzen stutzen stützen
    suchen sudeln sühnen summen sündigen surfen süssen tadeln tagen taggen takten tanken tänzeln tanzen tappen
    tarnen tasten tätigen tauchen tauen taufen taugen taumeln täuschen tauschen teeren teilen testen texten
    thronen ticken tigern tilgen timen tippen tischen titeln toasten toben tönen töpfern torkeln tosen töten
    touren traben trällern trampeln trampen tränken tratschen trauen trauern träufeln träumen trennen triefen
    trimmen trocknen trödeln trollen trommeln trompeten tröpfeln tropfen trösten trotzen trüben trudeln trumpfen
    tüfteln tummeln tünchen tupfen turnen turteln tuscheln tuten twittern üben übernachten überraschen
    überschatten überschwemmen überwältigen überwintern umarmen umgarnen umringen umzingeln unken unterhöhlen
    unterjochen unterkellern urteilen verabreden verabreichen verabscheuen verabschieden veralbern
    verallgemeinern veralten veranlagen veranlassen veranschaulichen veranschlagen veranstalten verarmen
    verarzten verausgaben verbittern verblassen verblüffen verbreitern verbrühen verbünden verdächtigen
    verdammen verdauen verdeutlichen verdorren verdreifachen verdummen verdunkeln verdünnen verdursten veredeln
    vereidigen vereinbaren vereinen vereinfachen vereinheitlichen vereinnahmen vereinsamen vereisen vereiteln
    verengen verewigen verfeinern verfinstern verflachen verflüchtigen verflüssigen verfrachten verfremden
    vergällen vergegenwärtigen vergemeinden vergesellschaften vergeuden vergewaltigen vergewissern vergiften
    vergnügen vergolden vergöttern vergraulen vergreisen vergrössern vergüten verharmlosen verheimlichen
    verherrlichen verhökern verinnerlichen verjähren verjüngen verkabeln verkalken verkleinern verknappen
    verkörpern verköstigen verkraften verkünden verlängern verlangsamen verlautbaren verletzen verleumden
    verlottern vermarkten vermodern vermummen vermuten vernachlässigen vernebeln vernehmlassen verneinen
    vernichten veröden veröffentlichen verpflichten verplempern verquicken verringern verrotten versanden
    versauern verschachteln verschandeln verschanzen verscherbeln verschlampen verschlechtern verschleiern
    verschlimmern verschlüsseln verschmutzen verschönern verschrotten verschwenden versehren verselbständigen
    verselbstständigen verseuchen versilbern versinnbildlichen versklaven versöhnen verspäten verstaatlichen
    verständigen verstauchen versteifen versteinern verstromen verstümmeln verstummen verteidigen verteuern
    verteufeln vertiefen vertonen vertuschen verübeln verunfallen verunglimpfen verunglücken verunmöglichen
    verunreinigen verunsichern verunstalten veruntreuen verursachen vervielfachen vervielfältigen vervollkommnen
    vervollständigen verwahrlosen verwässern verwesen verwirklichen verwirren verwitwen verwöhnen verwunden
    verwüsten verzagen verzahnen verzetteln verzichten verzinsen verzweigen vierteln wachen wackeln wagen wählen
    wähnen währen wahren walken wallfahren walten wälzen wandeln wandern wanken wappnen wärmen warnen warten
    waten wechseln wecken wedeln wehen wehklagen wehren weiden weigern weihen weilen weinen weissagen weiten
    welken werkeln werten wetteifern wetten wettern wetzen wickeln widmen wiederholen wiegeln wiehern wildern
    willigen wimmeln wimmern winken winseln wippen wirbeln wirken wirtschaften wischen wispern wittern witzeln
    wohnen wölben wuchern wuchten wühlen wundern wünschen würdigen würfeln würgen wursteln wurzeln würzen wüten
    zahlen zählen zähmen zanken zapfen zappeln zappen zaubern zaudern zäunen zehren zeichnen zeigen zelten
    zerfetzen zerkleinern zermürben zerren zerrütten zerstückeln zertrümmern zerzausen zeugen zielen ziemen
    zieren zimmern zirpen zischen zittern zocken zoffen zögern zollen zoomen züchten züchtigen zucken zücken
    zügeln zumuten zünden zupfen zürnen zurren zweifeln zwicken zwinkern zwirbeln zwitschern
""")
)
# Particles that stand apart in a main clause („trat … zurück“) and before the verb in a subordinate one („zurücktrat“).
SEPARABLE = frozenset(
    words_of("""
    ab an aneinander auf aufeinander aufrecht aus auseinander bei beiseite bekannt bereit bevor blank bloss
    brach breit da dabei dafür dagegen daher dahin dahinter dar daran darauf davon dazu dazwischen dran drauf
    durch ein einher empor entgegen entlang entzwei fehl fern fertig fest flott fort frei gegenüber gerade
    gleich gut haus heim her herab heran herauf heraus herbei herein hernieder herum herunter hervor herüber
    hierher hin hinab hinauf hinaus hindurch hinein hinterher hinunter hinweg hinzu hinüber hoch inne irre
    kaputt klar klein kurz lahm leicht los mit nach nahe nieder ob offen preis quer ran raus rein richtig rum
    runter rüber schief schwer schön sicher stand statt stehen still teil tot trocken um umher umhin vor voran
    voraus vorbei vorher vorweg vorüber wahr weg weh weis weiter wett wider wieder wiedergut wiederher wund zu
    zufrieden zurecht zurück zusammen zuvor zuwider zwangs zwischen überein übrig
""")
)
INSEPARABLE = frozenset(words_of("be durch emp ent er hinter miss über um unter ver voll wider wieder zer"))
_LINKED_ENDINGS = words_of("t d")
_NASALS = words_of("m n")


def principal_parts(table: str) -> list[tuple[str, list[str], list[str], list[str]]]:
    """The verbs of a table: infinitive, and the forms of present, preterite and Konjunktiv II.

    >>> principal_parts("hängen hängt hing/hängte hinge")
    [('hängen', ['hängt'], ['hing', 'hängte'], ['hinge'])]
    """
    rows = (row.split() for row in table.split(";"))
    return [
        (infinitive, present.split("/"), preterite.split("/"), konjunktiv.split("/"))
        for infinitive, present, preterite, konjunktiv in rows
    ]


def stem_of(infinitive: str) -> str:
    """What is left of a verb without the ending of the infinitive.

    >>> stem_of("sagen"), stem_of("handeln"), stem_of("tun")
    ('sag', 'handel', 'tu')
    """
    return infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]


def needs_link(stem: str) -> bool:
    """Whether an e stands between the stem and an ending in t: „wartet“, „öffnet“, „atmet“, but „lernt“, „wohnt“.

    >>> [stem for stem in ("wart", "öffn", "atm", "zeichn", "lern", "wohn", "film", "kenn") if needs_link(stem)]
    ['wart', 'öffn', 'atm', 'zeichn']
    """
    if stem.endswith(_LINKED_ENDINGS):
        return True
    if not stem.endswith(_NASALS):
        return False
    return stem[-3:-1] == "ch" or stem[-2:-1] not in "aeiouäöülrhmny"


def is_weak(stem: str) -> bool:
    """Whether a weak verb has this stem.

    >>> is_weak("mach"), is_weak("forder"), is_weak("kritisier"), is_weak("geb")
    (True, True, True, False)
    """
    if stem.endswith(("el", "er")) and stem + "n" in WEAK:
        return True
    return stem + "en" in WEAK or (len(stem) >= SHORTEST_IN_IER and stem.endswith("ier"))


SHORTEST_IN_IER = 6
"""Letters from which a stem in „-ier“ is a verb's: „agier“ is listed, „vier“ is none."""
