"""German nouns that name a person: by trade, office, role and situation, or by where the person comes from.

All in lower case and in the masculine nominative singular, as base nouns: a compound (Wirtschaftsinformatiker) is known
by its end. The feminine of a regular noun adds "in" (Sattler, Sattlerin); what is formed otherwise stands in a table.
"""

from __future__ import annotations

from tracker.languages.de.words import listed


def _pairs(text: str) -> dict[str, str]:
    """The masculine and the feminine of each "masculine:feminine" in a text; with ß too where there is ss.

    >>> _pairs("arzt:ärztin grossrat:grossrätin")["großrat"]
    'großrätin'
    """
    found = dict(pair.split(":") for pair in text.split())
    with_eszett = {male: female for male, female in found.items() if "ss" in male}
    return found | {male.replace("ss", "ß"): female.replace("ss", "ß") for male, female in with_eszett.items()}


PERSON_NOUNS = listed("""
    abenteurer abonnent absender absolvent abstinenzler abweichler adjunkt adjutant administrator admiral adressat
    advokat agent agitator agnostiker agrarier agronom akademiker akkordeonist akrobat akteur aktionär aktivist aktuar
    akupunkteur akustiker alchemist alevit alkoholiker allergiker allrounder alpinist älpler amateur analphabet
    analyst anarchist anatom anbieter anführer angler anglikaner angreifer anhänger animator ankläger anleger anrainer
    anrufer anstösser antiquar antragsteller anwärter anwender anwohner apotheker appellant arabist arbeiter
    arbeitgeber arbeitnehmer arbiter architekt archivar aristokrat artist asket aspirant assessor assistent
    asthmatiker astronaut astronom atheist athlet auditor aufklärer aufpasser aufseher aufsteiger auftraggeber
    auftragnehmer ausbeuter ausbilder ausbildner auskunftgeber ausländer aussenseiter aussteiger aussteller auswerter
    autist autokrat automatiker automobilist autor bäcker badewart bahnhofvorstand bandit banker bankier bannwart
    barbier baritonist barkeeper baron bassist bastler bauchredner bauherr bediener befehlshaber befrager befürworter
    begleiter begründer behandler beisitzer benutzer beobachter berater bergsteiger berichterstatter berufsbildner
    beschützer besetzer besitzer besteller besucher betreiber betreuer betrüger bettler bewahrer bewerber bewohner
    bezieher bezüger biathlet bibliothekar bieter bigamist biker bildhauer billetteur biograf biograph bischof
    blockierer blogger bodybuilder bombenleger bootsbauer börsianer botaniker botschafter boxer boykotteur bratschist
    brauer brauwirt brigadier brigadist broker buchbinder buddhist bühnenbildner bürger bürgerrechtler bürokrat
    bürolist butler caféteur calvinist camper caterer cellist chansonnier chef chemiker chirurg choreograf choreograph
    christ chronist comedian conférencier confiseur controller croupier curler cutter cyclist dachdecker dankredner
    darsteller datenschützer dealer debütant dechant dekan dekorateur delinquent demograf demograph demokrat
    demonstrant demoskop denker denunziant deserteur designer detaillist detektiv diabetiker diakon dichter dieb
    diener dienstleister diktator diplomand diplomat direktor dirigent diskuswerfer diskutant disponent dissident
    divisionär doktor doktorand dolmetscher dompteur downhiller dozent drahtzieher dramatiker dramaturg drechsler
    dreher drogist drucker drummer dschihadist duellant eigenbrötler eigentümer eigner einbrecher einkäufer einleger
    einsender einsiedler einsteiger einwohner eisenleger elektriker elektroniker emigrant empfänger enkel entdecker
    entführer enthüller enthusiast entwickler epiker epileptiker erbauer erbschleicher eremit erfinder ermittler
    erpresser ersteller erzähler erzieher essayist ethiker evangelist exekutor exilant existentialist exorzist
    experimentator explorer exporteur extremist fabrikant fagottist fahnder fähnrich fahrer fahrradkurier falschmünzer
    fanatiker färber farmer faschist fasnächtler fassbinder faulenzer favorit fechter feind feldweibel feminist
    festredner festwirt feuerwehrler feuerwerker feuilletonist figurant filmer finanzanalyst finanzier fischer flaneur
    fleischer fliesenleger floorballer florist flösser flötist flugzeugbauer föderalist folklorist forensiker forscher
    förster forstwart fotograf fourier franchisenehmer franziskaner freelancer freestyler freibeuter freikirchler
    freund friseur führer fundamentalist funker funktionär fürsorger fürsprech fürsprecher fürst füsilier fussballer
    fussballfan fussgänger futurist galerist gambler gamer gangster garagist garderobier gardist gartenbauer gärtner
    gastgeber gastredner gastronom gastwirt gegner geheimdienstchef geigenbauer geiger geiselnehmer geldgeber
    geldwäscher general generalist genetiker geniesser geodät geograf geograph geomatiker geometer gerber germanist
    gesellschafter gesetzgeber gestalter gesuchsteller gewerbler gewerkschafter gewichtheber gewinner giesser gipser
    gitarrist glasbläser glaser gläubiger gleisbauer gleitschirmflieger goalgetter golfer gönner gouverneur grafiker
    graphiker graveur grenadier grenzgänger grossist gründer guerillero gutachter gymnasiast hacker hafner halter
    hammerwerfer handballer handlanger händler handwerker häretiker harfenist haushälter hausherr hausierer hauswart
    headhunter hedonist hehler heiler heimatschützer heimkehrer heizer held helfer henker herausgeber hersteller
    herzog heuchler hinterbänkler hirt historiker hobbyist hochstapler holzbauer holzfäller hörer hornist hornusser
    hotelier humanist humorist husar hüter hüttenwart hygieniker hypnotiseur hypochonder idealist idiot ikonograf
    illusionist illustrator imitator imker immigrant importeur impresario impressionist individualist industrialist
    influencer informant informatiker ingenieur inhaber initiant initiator insider inspektor inspirator inspizient
    installateur instrukteur instruktor instrumentalist instrumentenbauer intendant interessent internist interpret
    intervenient interviewer intrigant investigator investor islamist israelit jäger jahrgänger janitschar jesuit
    jockey jodler jogger jongleur journalist jubilar jungparteiler junior juniorchef junker jurist juror juwelier
    kabarettist kabinettschef kadett kaiser kalif kalligraf kamerad kaminfeger kämpfer kandidat kanonier kanoniker
    kantor kanuist kanzler kanzlist kapitalist kapitän kapuziner kardinal karikaturist kartograf kartograph käser
    kassenwart kassier kassierer kastellan katholik käufer kavallerist kegler kellner kenner ketzer keyboarder kicker
    kidnapper killer kirchgänger kläger klarinettist klavierbauer kleriker klient klimaschützer kliniker knecht
    koeditor kollaborateur kolonialist kolonist kolumnist komiker kommandant kommandeur kommentator kommissar
    kommissär kommunikationschef kommunist komödiant kompagnon komponist konditor konfirmand könig konkurrent könner
    konservator konsul konsument konsumentenschützer kontrahent kontrolleur konvertit konzernchef koordinator
    korbballer korber korbflechter korporal korrektor korrespondent kosmetiker kosmonaut kostümbildner kreditgeber
    kreditnehmer krieger kriminalist kritiker küchenchef küfer kugelstösser küher kundschafter künstler kupferstecher
    kurator kürschner küster kutscher kybernetiker laborant ladendieb lagerist landgraf landschaftsschützer
    landstreicher landvogt landwirt laudator läufer legionär lehrabgänger lehrer leichenbestatter leiter lektor lenker
    leser leugner leutnant lexikograf librettist liebhaber lieferant linguist liquidator literat lizenznehmer lobbyist
    logistiker luftwaffenchef lügner lutheraner lyriker macher machthaber magaziner magier magistrat magnat mahner
    major makler maler manager mandant mandatar marketingchef marschall märtyrer marxist maschinenbauer maschinist
    maskenbildner masochist masseur mathematiker maturand maurer mechaniker mechatroniker mediamatiker mediator
    medienchef mediziner meister melker menschenrechtler mentor messerstecher messner metallbauer methodist metropolit
    metzger mieter migrant milizionär milliardär millionär mineur minister ministrant missionar missionschef
    mitarbeiter mitstreiter mittäter mitwisser mobber modellbauer moderator modist monarch monarchist monopolist
    monteur moralist mörder musikant musiker musketier muslim mystiker nachahmer nachbar nachfolger nachzügler
    nationalheld nationalist naturschützer navigator netzwerker nihilist nonkonformist notar numismatiker nutzer
    nutzniesser oberst oboist obrist ofenbauer offizier ökonom oligarch operateur opponent optiker optimist
    optometrist organisator organist orgelbauer orientalist orthopädist osteopath pächter packer pädiater paparazzo
    parlamentarier parteichef parteigänger partisan partner partygänger passagier passant pastor pater patient
    patissier patriarch patriot patrouilleur pauker paukist pazifist pedell peiniger pendler pensionär performer
    personalchef personenschützer pessimist petent petitionär pfandleiher pfarrer pfeifer pferdenarr pfleger phantast
    pharisäer pharmazeut philanthrop philatelist philosoph phlegmatiker physiker pianist piazzaiolo pilger pilot
    pionier pirat pistenchef plagiator planer plattenleger podcaster poet polemiker polier politiker polizeichef
    polizist polygraf pontonier populist portier porträtist posaunist pöstler prädikant präfekt praktikant praktiker
    prälat präsentator präsident prediger preisüberwacher pressechef priester prinzgemahl prior privatier proband
    produzent professor profiteur prognostiker programmchef programmierer prokurist proletarier promoter promotor
    prophet protagonist protestant protestler protokollant protokollchef provinzler provokateur prüfer psychiater
    psychoanalytiker psychopath publizist punker puritaner putschist quäker quästor querulant quizmaster rabbiner
    rapper rapporteur raser rassist ratgeber räuber raucher reaktionär realisator realist rebell rechercheur
    rechtskonsulent redakteur redaktor reeder referendar referent reformator reformer reformist regent regierungschef
    regisseur registrator regulator reichsverweser reiter rekrut rektor rekurrent rentner reparateur repetent reporter
    repräsentant republikaner reservist resident ressortchef restaurateur restaurator retter rettungschef revisionist
    revisor revolutionär rezensent rhetoriker richter ringer ritter rocker rodler rohrleger romancier romanist
    romantiker royalist rückkehrer ruhestörer rumtreiber saboteur sachwalter sadist säger saisonnier sakristan
    salafist samariter sammler sänger sanierer sappeur satiriker sattler säumer saxofonist saxophonist schäfer
    schaffner schankwirt schausteller scherenschleifer schiffbauer schiffer schiit schlachter schläger schlagzeuger
    schlepper schleuser schlichter schlosser schmied schmuggler schnapsbrenner schneider schnitzer schöpfer
    schornsteinfeger schreiber schreiner schriftsetzer schriftsteller schulabgänger schuldner schüler schuster
    schutzherr schweisser schwimmer schwindler schwinger seelsorger segelflieger segler seher seiler sekretär
    sektierer sektionschef sekundant selbstversorger seminarist senator senior senn senner separatist sergeant siedler
    sieger sigrist simulant skateboarder skater skeptiker skicrosser skipper skulpteur slammer snowboarder soldat
    söldner solist sommelier songwriter sopranist sozialist späher spaziergänger spediteur speerwerfer spekulant
    spender spengler spezialist spieler spielverderber spinner spion spiritist sponsor sportchef sportler spötter
    sprayer sprecher springer sprinter staatschef staatsrechtler städtebauer städter stalker stationsvorstand statist
    statistiker steinhauer steinmetz steinsetzer stenograf stenotypist steuerzahler stifter stilist stipendiat
    strafrechtler strahler strassenbauer strassenkehrer strassenwart streamer streetworker streikbrecher streiter
    stricher strippenzieher stuckateur student stürmer substitut sucher sultan sünder sunnit supporter surfer
    symbolist sympathisant systematiker szenograf tagelöhner taktiker talkmaster tambour tankwart tänzer tapezierer
    täter tatortreiniger tätowierer taucher teamchef techniker technokrat teilhaber teilnehmer telefonist telegrafist
    telematiker templer tenorist terrorist tester texter theoretiker therapeut thronfolger tiefbauer tierquäler
    tierschützer tiktoker tischler töpfer torero torhüter torwart totengräber tourist touristiker traditionalist
    träger trainer tramper transporteur transvestit trappist trauerredner träumer tresorknacker treuhänder triathlet
    trickdieb trinker trödler trommler trompeter troubadour trucker tubist tüftler tunnelbauer turner türsteher tutor
    typograf tyrann überflieger übersetzer uhrmacher umstürzler umweltschützer unionist unitarier unternehmenschef
    unternehmer unterstützer urheber urlauber urner user usurpator utopist vagabund vasall veganer vegetarier
    velokurier verächter veranstalter verbandschef verbraucherschützer verbrecher verdiener verehrer verfasser
    verfassungsrechtler verfassungsschützer verfechter verfolger verführer vergewaltiger verhandler verkäufer
    verkünder verlader verleger verleiher verleumder verlierer vermesser vermieter vermittler verräter verschwörer
    versender versicherungsnehmer verteidiger verteiler vertreter verursacher verwalter veteran veterinär vibraphonist
    vikar violinist visionär vizechef vogelkundler volksheld volkskundler volkswirt volleyballer vollstrecker volontär
    voluntär vorarbeiter vordenker vorgänger vorläufer vorredner vorreiter vorruheständler vorstandschef vorsteher
    votant voyeur wächter waffennarr wagenbauer wähler wahrsager walfänger warner wärter wasserballer webmaster
    weichensteller weltenbummler werber whistleblower widersacher wiedertäufer winzer wirt wirtschafter wissenschafter
    wissenschaftler wünschelrutengänger xylophonist youtuber zar zeichner zeitnehmer zensor zentralbankchef zerstörer
    ziegelbrenner ziegenhirt zivildienstler zivilist zivilschützer zocker zollchef zöllner züchter zugchef zuhälter
    zuhörer zünftler zuschauer zusteller zuträger zuzüger zweifler zyniker
""")
"""Nouns whose feminine adds "in": Sattler, Sattlerin."""

WITHOUT_FEMININE = listed("""
    abkömmling ankömmling attaché ayatollah azubi baby bariton boss captain ceo cfo clown coach despot domherr
    eindringling emir emporkömmling expat fahrgast fan filmstar filou flüchtling fluggast goalie grosskind guide
    günstling häftling hauptmann hindu hiwi höfling imam judoka jüngling kanonikus kaplan kind knirps kumpel lakai
    lehrling liebling lord magister mäzen mensch mitmensch model mullah mündel nachkömmling nazi neonazi nerd neuling
    ordinarius papst patron pflegling popstar premier primus profi promi propst prüfling publikumsliebling punk
    samurai sans-papier säugling scheich schultheiss schützling showmaster sikh skinhead skip sonderling spitzel
    stadtoriginal stapi star sträfling stuntman syndikus taliban teenager teenie tenor tribun unmensch vormund
    waisenkind winzling wüstling zivi zwilling
""")
"""Nouns for a person that serve for women and men alike, or have no feminine in use: Profi, Flüchtling."""

_DROPPING_E = listed("""
    ägyptologe ahne anthropologe archäologe astrologe biologe bote demagoge dermatologe diabetologe dialektologe
    druide epidemiologe erbe ethnologe etymologe experte gastroenterologe gatte gefährte gehilfe genealoge genosse
    geologe gerontologe geselle glaziologe graphologe gynäkologe hämatologe hirte hydrologe ideologe immunologe
    infektiologe insasse japanologe jeside kannibale kanute kardiologe klimatologe knappe kollege komplize kosmologe
    kriminologe kunde laie logopäde lotse matrose meteorologe millionenerbe mime mormone musikologe nachfahre
    nachkomme neonatologe nephrologe nomade novize ökologe olympionike onkologe önologe ornithologe orthopäde pädagoge
    paläontologe parasitologe pate pathologe pharmakologe philologe physiologe pneumologe podologe politologe postbote
    psychologe pyromane rabauke radiologe rheumatologe riese rivale schamane schöffe schurke schütze seismologe
    sexologe sinologe sklave soziologe stratege theologe toxikologe traumatologe ufologe universalerbe urologe
    virologe virtuose vorfahre vulkanologe zeuge zoologe
""")
"""Kollege, Kollegin."""

_DROPPING_ER = listed("""
    abwanderer auswanderer belagerer bewunderer eiferer einwanderer erneuerer eroberer flüsterer folterer förderer
    herausforderer kämmerer kletterer kümmerer lästerer meuterer pflästerer plauderer plünderer polsterer polterer
    rückwanderer ruderer schwängerer stotterer veräusserer verbesserer versicherer verweigerer wanderer wilderer
    wucherer zauberer zögerer zulieferer zuwanderer
""")
"""Wanderer, Wanderin."""

_MEN_AND_WOMEN = listed("""
    amtmann barmann bergmann edelmann ehemann ersatzmann fachmann fährmann fernsehmann feuerwehrmann frontmann
    froschmann fuhrmann geschäftsmann gewährsmann handelsmann hausmann hintermann kameramann kaufmann kirchenmann
    kontaktmann landeshauptmann lebemann mann medienmann müllmann nebenmann obmann ombudsmann parteimann schutzmann
    seemann spielmann sportsmann staatsmann steuermann strohmann theatermann tormann v-mann verbindungsmann
    vertrauensmann vormann wachmann waidmann wettermann zeitungsmann
""")
"""Obmann, Obfrau."""

IRREGULAR_FEMALE: dict[str, str] = {
    **{male: male[:-1] + "in" for male in _DROPPING_E},
    **{male: male[:-2] + "in" for male in _DROPPING_ER},
    **{male: male.removesuffix("mann") + "frau" for male in _MEN_AND_WOMEN},
    **_pairs("""
    abt:äbtissin adoptivvater:adoptivmutter ammann:ammännin anwalt:anwältin arzt:ärztin bauer:bäuerin
    bezirksammann:bezirksammännin bräutigam:braut bruder:schwester bub:mädchen bundesrat:bundesrätin
    chauffeur:chauffeuse coiffeur:coiffeuse cousin:cousine enkelsohn:enkeltochter familienvater:familienmutter
    gast:gästin gemeindeammann:gemeindeammännin gemeinderat:gemeinderätin götti:gotte graf:gräfin grossrat:grossrätin
    grossvater:grossmutter halbbruder:halbschwester herr:dame jude:jüdin junge:mädchen kantonsrat:kantonsrätin
    kirchenrat:kirchenrätin knabe:mädchen koch:köchin landammann:landammännin landrat:landrätin landsmann:landsmännin
    mönch:nonne narr:närrin nationalrat:nationalrätin neffe:nichte onkel:tante ordensbruder:ordensschwester
    pflegevater:pflegemutter prinz:prinzessin rat:rätin ratsherr:ratsfrau regierungsrat:regierungsrätin
    schulrat:schulrätin schwabe:schwäbin schwager:schwägerin schwiegersohn:schwiegertochter
    schwiegervater:schwiegermutter sohn:tochter staatsrat:staatsrätin stadtammann:stadtammännin stadtrat:stadträtin
    ständerat:ständerätin steward:stewardess stiefbruder:stiefschwester stiefsohn:stieftochter stiefvater:stiefmutter
    stiftungsrat:stiftungsrätin talammann:talammännin urgrossvater:urgrossmutter vater:mutter
    verwaltungsrat:verwaltungsrätin vetter:base witwer:witwe zwillingsbruder:zwillingsschwester
    """),
}
"""Masculine to feminine where it does not just add "in": Arzt, Ärztin; Bauer, Bäuerin; also the pairs of kinship."""

ADJECTIVAL = listed("""
    abgeordnete abgesandte abstimmende abtrünnige adlige alleinerziehende alleinreisende alleinstehende
    alleinverdienende alte angehörige angeklagte angeschuldigte angestellte anwesende arbeitgebende arbeitnehmende
    arbeitslose arbeitssuchende arbeitsuchende armutsbetroffene asylsuchende aufständische ausgesteuerte ausgewanderte
    auszubildende autofahrende autonome beamte beauftragte bedienstete bedürftige befragte begünstigte behinderte
    beigeladene bekannte beklagte beratende berechtigte berufstätige beschenkte beschuldigte besuchende betagte
    beteiligte betroffene betrunkene bevollmächtigte bewaffnete bewerbende blinde delegierte demente demonstrierende
    deutsche dienstleistende dienstpflichtige dozierende drittplatzierte drittstaatsangehörige drogenabhängige
    drogensüchtige eingeborene eingebürgerte eingeladene einheimische einsame entführte entlassene erkrankte ermordete
    erstplatzierte erwachsene erwerbslose erwerbstätige fachangestellte fahrende familienangehörige feiernde
    festangestellte festgenommene flüchtende forschende freigesprochene freiwillige fremde führende gefallene
    gefangene geflüchtete gehörlose geimpfte geistliche gelehrte geliebte genesene gerettete gesandte geschädigte
    geschiedene geschworene gesuchte getötete gewählte gewerbetreibende gläubige grossindustrielle grüne heilige
    hilfesuchende hinterbliebene hörbehinderte illegale industrielle infizierte inhaftierte intellektuelle
    interessierte invalide irre jugendliche jungfreisinnige jungliberale kandidierende kranke kriegsversehrte
    kriminelle kulturschaffende kunstschaffende langzeitarbeitslose lehrbeauftragte lehrende leidtragende leitende
    lernende liberale linke linksextreme lokalangestellte mächtige mandatierte medienschaffende minderjährige
    misshandelte mitangeklagte mitarbeitende mitreisende mitwirkende nahestehende neugewählte notleidende obdachlose
    oppositionelle papierlose parteilose pensionierte pflegebedürftige pflegende privatangestellte prominente
    protestierende radfahrende ratsuchende rechtsextreme reiche reisende rentenberechtigte sachverständige
    schaulustige schuldige schutzbedürftige schutzsuchende schwangere schwerverletzte sehbehinderte selbständige
    selbstständige sozialhilfebeziehende staatenlose staatsangehörige staatsangestellte stellensuchende
    stellungspflichtige sterbende stimmberechtigte stimmende straffällige streikende studierende suchende süchtige
    suchtkranke tatverdächtige teilnehmende teilzeitbeschäftigte tote übergewichtige überlebende unbekannte
    unbeteiligte ungeimpfte ungläubige unschuldige unterzeichnende unverheiratete velofahrende verantwortliche
    verbündete verdächtige verhaftete verheiratete verletzte verlobte vermisste vermummte versammelte verschollene
    verschwundene versicherte verstorbene vertraute vertriebene verunfallte verunglückte verurteilte verwandte
    verwundete volljährige vollzeitangestellte vorbestrafte vorgesetzte vorsitzende wahlberechtigte wartende
    wehrpflichtige werktätige wohlhabende wohnungslose wohnungssuchende zivildienstleistende zufussgehende
    zugewanderte zugezogene zurückgetretene zuschauende zuständige zweitplatzierte
""")
"""Nouns declined like adjectives, with the ending of „die …“: Angeklagte, ein Angeklagter, der Angeklagten."""

INHABITANTS = listed("""
    aarauer aargauer afrikaner ägypter albaner algerier altdorfer amerikaner andorraner angolaner ankaraner
    appenzeller araber arboner argentinier armenier aserbaidschaner athener äthiopier augsburger auslandschweizer
    ausserrhoder australier badener bagdader bahrainer bangladescher baselbieter basler bayer belgier belgrader
    bellinzoner beniner bergeller berliner berner bhutaner bieler bochumer bolivianer bologneser bonner bosnier
    bostoner botswaner bozner brandenburger brasilianer braunschweiger bregenzer bremer brienzer briger budapester
    bukarester bülacher bündner burgdorfer burgenländer burkiner burundier chicagoer churer comasker costa-ricaner
    danziger davoser deutschschweizer dietiker dominikaner dornbirner dortmunder dresdner dübendorfer duisburger
    düsseldorfer ecuadorianer elsässer emirater emmentaler engadiner engländer entlebucher erfurter eritreer essener
    estländer eu-bürger europäer färinger fidschianer florentiner frankfurter frauenfelder freiämter freiburger
    fricktaler fürstenländer gabuner gambier gazaner genfer georgier ghanaer glarner gossauer göttinger grazer
    grenchner grönländer guineer haitianer hallenser hamburger hannoveraner hawaiianer herzegowiner hinterländer
    holländer holsteiner honduraner hongkonger horgener horwer inder indonesier innerrhoder innerschweizer innsbrucker
    interlakner iraker iraner isländer istanbuler italiener ivorer jamaikaner japaner jemenit jenaer jerusalemer
    jordanier jurassier kabuler kalifornier kambodschaner kameruner kanadier karlsruher kärntner kasseler katarer
    kenianer kieler kiewer klosterser klotener knonauer kölner kolumbianer könizer konstanzer koreaner krakauer
    kreuzlinger krienser kubaner küsnachter kuwaiter laibacher langenthaler lateinamerikaner laufentaler lausanner
    leberberger leipziger lenzburger leventiner liberianer libyer liechtensteiner liestaler limmattaler lindauer
    linzer lissaboner litauer locarneser londoner lothringer lübecker luganer luxemburger luzerner lyoner magdeburger
    mailänder mainzer malaysier malediver malier malteser mannheimer marokkaner marseiller martinacher mauretanier
    mauritier mazedonier mecklenburger meilemer meiringer meraner mexikaner misoxer mitteleuropäer moldauer moldawier
    montenegriner montreuxer mosambikaner moskauer mülhauser münchner münsteraner muotathaler namibier neapolitaner
    neuenburger neuseeländer new-yorker nicaraguaner nidwaldner niederländer niederösterreicher nigerianer nigrer
    nordafrikaner nordamerikaner nordeuropäer nordkoreaner nordländer nordmazedonier nordwestschweizer norweger
    nürnberger nyoner oberaargauer oberländer oberösterreicher oberwalliser obwaldner oltner omaner opfiker
    ostermundiger österreicher osteuropäer ostschweizer pakistaner palästinenser panamaer paraguayer pariser pekinger
    perser peruaner petersburger pfälzer philippiner potsdamer prager prättigauer puertoricaner puschlaver
    rapperswiler regensdorfer rheinländer rheintaler riehener römer rorschacher rostocker ruander rüschliker
    saarbrücker saarländer salvadorianer salzburger sambier samoaner sankt-galler sarajevoer sarner saudiaraber
    säuliämtler schaffhauser schanghaier schlesier schlieremer schweizer schweriner schwyzer seeländer seetaler
    siderser sierra-leoner simbabwer singapurer sittener sizilianer sofioter solothurner somalier spanier spiezer
    srilanker st.-galler stäfner stanser steirer strassburger stuttgarter südafrikaner südamerikaner südbündner
    südeuropäer südkoreaner südländer südtiroler surbtaler surseer syrer tahitianer taiwaner tansanier teheraner
    tessiner texaner thailänder thalwiler thuner thurgauer thüringer tibeter tiroler toggenburger togoer tokioter
    toskaner tschader tunesier turiner ugander ukrainer ulmer ungar unterländer unterwalliser urschner uruguayer
    us-amerikaner ustermer venezianer venezolaner veveyer vorarlberger waadtländer wädenswiler waliser walliser
    warschauer washingtoner wasserämter weimarer weinfelder westafrikaner westeuropäer westschweizer wettinger
    wetziker wiener wiesbadener winterthurer württemberger wynentaler yverdoner zagreber zentralafrikaner
    zentralschweizer zermatter zofinger zuger zürcher zurzibieter zyprer zypriot
""")
"""People of countries, regions and towns whose feminine adds "in": Norweger, Norwegerin."""

_INHABITANTS_DROPPING_E = listed("""
    afghane asiate balte barcelonese baske belarusse bengale bretone brite bulgare burmese chilene chinese däne este
    finne franke genuese grieche guatemalteke hesse inguschete ire kasache katalane kirgise kongolese korse kosovare
    kroate kurde laote lette libanese lombarde madagasse madrilene monegasse mongole nepalese nordire normanne
    osttimorese piemontese pole portugiese provenzale rumäne russe sanmarinese sarde savoyarde schotte schwede
    senegalese serbe singhalese slowake slowene sudanese südsudanese tadschike taiwanese tamile tatare tscheche
    tschetschene türke turkmene uigure usbeke veronese vietnamese weissrusse westfale
""")
"""Schwede, Schwedin."""

IRREGULAR_INHABITANTS: dict[str, str] = {
    **{male: male[:-1] + "in" for male in _INHABITANTS_DROPPING_E},
    **_pairs("""
    franzose:französin israeli:israelin niedersachse:niedersächsin pakistani:pakistanin romand:romande sachse:sächsin
    schwabe:schwäbin
    """),
}
"""People of countries and regions, masculine to feminine, where it does not just add "in": Franzose, Französin."""

ALSO_SURNAMES = listed("""
    abt ammann amtmann bäcker bauer bergmann bischof brauer drechsler dreher färber fischer förster fuhrmann gärtner
    gerber glaser graf hafner hauptmann held herzog hirt jäger junker kaiser kaplan kaufmann kellner koch könig
    krieger küfer kürschner maurer meister metzger mönch narr papst pfeifer prinz richter ritter sänger sattler
    schäfer schaffner schlosser schmied schneider schreiber schreiner schultheiss schuster seiler senn sigrist
    spengler tischler töpfer vetter winzer wirt zöllner
""")
"""Those of the nouns above that are common surnames: without an article, „Maurer sagte“ means a Maurer by name."""

WEAK = listed("""
    abonnent absolvent adept adjutant adressat advokat aeronaut afghane agent agronom ägyptologe ahn ahne akkordeonist
    akrobat aktionist aktivist alchemist alevit alpinist analphabet analyst anarchist anatom anthropologe antipode
    appellant arabist archäologe architekt argonaut aristokrat artist asiate asket aspirant assistent astrologe
    astronaut astronom asylant atheist athlet autist autokrat automobilist balte bandit barbar barcelonese baritonist
    baske bassist bauer belarusse bengale bigamist biograf biograph biologe bote bratschist bretone brigadist brite
    bub bube buddhist bulgare burmese bürokrat bürolist calvinist cellist chilene chinese chirurg choreograf
    choreograph christ christdemokrat chronist cyclist däne debütant dechant delinquent demagoge demograf demograph
    demokrat demonstrant denunziant dermatologe despot detaillist diabetologe dialektologe dilettant diplomand
    diplomat dirigent diskutant disponent dissident doktorand dozent dramaturg drogist druide dschihadist duellant
    emigrant enthusiast epidemiologe erbe eremit essayist este ethnologe etymologe eurokrat evangelist exeget exilant
    existentialist exorzist experte extremist fabrikant fagottist fantast faschist favorit feminist feuilletonist
    figurant finne florist flötist föderalist folklorist fotograf fotograph franke franzose fundamentalist fürst
    futurist galerist garagist garant gardist gastroenterologe gastronom gatte gefährte gehilfe genealoge generalist
    genosse genuese geograf geograph geologe germanist gerontologe geselle gitarrist glaziologe graf graphologe
    gratulant grieche grossist guatemalteke gymnasiast gynäkologe habilitand hämatologe harfenist hedonist held herr
    hesse hirt hirte hobbyist homöopath hornist humanist humorist husar hydrologe idealist ideologe idiot ignorant
    ikonograf illusionist immigrant immunologe impressionist individualist industrialist infektiologe informant
    inguschete initiant insasse inspizient instrumentalist intendant interessent internist interpret intervenient
    intrigant invalid ire islamist janitschar japanologe jemenit jeside jesuit journalist jude junge jurist
    kabarettist kadett kalligraf kamerad kandidat kannibale kanuist kanute kanzlist kapitalist kardiologe karikaturist
    kartograf kartograph kasache kastrat katalane katholik kavallerist kirgise klarinettist klient klimatologe knabe
    knappe kollege kolonialist kolonist kolumnist kombattant kommandant kommunist komödiant komplize komponist
    konfirmand kongolese konkurrent konsument kontrahent konvertit korrespondent korsar korse kosmologe kosmonaut
    kosmopolit kosovare kriminalist kriminologe kroate kunde kurde laborant lagerist laie landgraf laote legat lette
    lexikograf libanese librettist lieferant linguist literat lobbyist logopäde lombarde lotse madagasse madrilene
    magistrat magnat mandant marxist maschinist masochist matrose maturand mensch meteorologe methodist metropolit
    migrant millionenerbe mime ministrant misanthrop modist monarch monarchist monegasse mongole monopolist moralist
    mormone musikant musikologe nachbar nachfahr nachfahre nachkomme narr nationalist neffe neonatologe nepalese
    nephrologe niedersachse nihilist nomade nonkonformist nordire normanne novize oboist obrist ökologe ökonom
    oligarch olympionike onkologe önologe opponent optimist optometrist organist orientalist ornithologe orthopäde
    orthopädist osteopath osttimorese pädagoge paläontologe parasitologe partisan passant pate pathologe patient
    patriarch patriot paukist pazifist pedant pessimist petent phantast pharmakologe pharmazeut philanthrop
    philatelist philologe philosoph physiologe pianist piemontese pilot pirat pneumologe podologe poet pole politologe
    polizist polygraf populist porträtist portugiese posaunist postbote potentat prädikant präfekt praktikant prälat
    präsident prinz proband produzent prokurist prophet protagonist protestant protokollant provenzale psychologe
    psychopath publizist putschist pyromane querulant rabauke radiologe rassist realist rebell rechtskonsulent
    referent reformist regent rekrut rekurrent renegat repetent repräsentant reservist resident revisionist rezensent
    rheumatologe riese rivale romanist royalist rumäne russe sachse sadist salafist sanmarinese sarde savoyarde
    saxofonist saxophonist schamane schiit schöffe schotte schurke schütze schwabe schwede seismologe sekundant
    seminarist senegalese senn separatist serbe sexologe sigrist simulant singhalese sinologe sklave slowake slowene
    soldat solist sopranist sozialdemokrat sozialist soziologe soziopath spekulant spezialist spiritist statist
    steinmetz stenograf stenotypist stilist stipendiat stratege student substitut sudanese südsudanese sunnit
    symbolist sympathisant szenograf tadschike taiwanese tamile tatare technokrat telefonist telegrafist tenorist
    terrorist theokrat theologe therapeut tourist toxikologe traditionalist transvestit trappist traumatologe tscheche
    tschetschene tubist türke turkmene typograf tyrann ufologe uigure ungar unionist universalerbe urologe usbeke
    utopist vagant vasall veronese vibraphonist vietnamese violinist virologe virtuose vorfahr vorfahre votant
    vulkanologe weissrusse westfale xylophonist zar zeuge zivilist zoologe zypriot
""")
"""Masculine nouns of the n-declension: „Kollegen“, „Präsidenten“ go back to them by taking off "n" or "en"."""
