"""German nouns by what they name: offices, organisations, groups, documents, media; as endings or whole words."""

from __future__ import annotations

from tracker.languages.de.words import listed, words_of

# Endings of nouns for persons, masculine (feminine adds -in). „Regierungssprecher“ ends in „sprecher“.
PERSON_ENDINGS = words_of("""
    minister präsident kanzler sprecher chef leiter direktor politiker experte professor forscher wissenschaftler
    sekretär meister anwalt richter trainer general könig bischof kommissar botschafter führer manager
    beauftragter beamter arbeiter vertreter gouverneur senator kandidat ermittler autor journalist regisseur
    schauspieler sänger gründer herausgeber redaktor redakteur korrespondent zeuge kritiker gegner organisator
    veranstalter arzt polizist offizier kommandant kommandeur pilot besitzer inhaber verteidiger koordinator
    berater analyst ökonom psychologe historiker soziologe biologe physiker astronom kapitän spieler sportler
    täter rat ammann landammann wirt bauer lehrer schüler student pfarrer förster jäger fischer winzer händler
    bürger anwohner besucher käufer verkäufer kunde patient nachbar freund partner kollege mitglied stapi vorstand
    vorsteher intendant kurator dirigent musiker maler künstler architekt ingenieur techniker informatiker
    mechaniker chauffeur fahrer lenker passagier funktionär delegierter parlamentarier abgeordneter vorsitzender
    angestellter angeklagter beschuldigter verurteilter verletzter betroffener beteiligter verantwortlicher
    sachverständiger geistlicher zuständiger vorgesetzter unternehmer investor aktionär aktivist demonstrant
    moderator präfekt stellvertreter obmann kassier aktuar gutachter pfleger hirt züchter wärter bewohner mieter
    vermieter eigentümer pächter gastronom hotelier koch bäcker metzger schreiner zimmermann schriftsteller
    dichter philosoph theologe jurist chemiker geologe meteorologe klimatologe virologe epidemiologe mediziner
    chirurg therapeut premier papst zar sultan emir scheich prinz fürst graf kaiser schultheiss statthalter
    seelsorger vermittler stürmer torhüter goalie läufer schwimmer turner schwinger radprofi fussballer
    schiedsrichter olympiasieger weltmeister steward soldat leutnant oberst admiral diplomat attaché konsul
    gesandter strategiechef sammler leser hörer zuschauer geschäftsführer hausmeister feuerwehrmann kaufmann
    fachmann gewerkschafter liberaler grüner sozialdemokrat christdemokrat republikaner demokrat insider
    whistleblower informant sohn vater bruder onkel grossvater enkel ehemann präsidium ceo cfo boss primus rektor
    dekan dozent doktorand magister kanonier prior abt bundesrat
""")
IRREGULAR_FEMALE_ENDINGS = words_of("rätin ärztin anwältin bäuerin frau köchin")
IRREGULAR_PLURAL_ENDINGS = words_of("rätinnen männer frauen leute räte ärzte anwälte")
PLURAL_IN_EN = words_of("ent ist ant at loge nom it")
FEMALE_NOUNS = listed("""
    frau mutter tochter schwester tante grossmutter enkelin ehefrau witwe königin prinzessin fürstin gräfin dame
    mädchen fachfrau kauffrau geschäftsfrau obfrau hausfrau bäuerin ärztin anwältin rätin nationalrätin
    ständerätin stadträtin regierungsrätin gemeinderätin kantonsrätin grossrätin bundesrätin sprecherin hebamme
    nonne äbtissin kundin zeugin person quelle persönlichkeit fachperson lehrperson auskunftsperson
""")
MALE_NOUNS = listed("""
    mädchen kind paar opfer mitglied mann herr vater sohn bruder onkel grossvater enkel ehemann witwer könig prinz
    fürst graf bub junge knabe herrn
""")
ADJECTIVAL_PERSON_ENDINGS = words_of("""
    vorsitzende abgeordnete angestellte angeklagte beschuldigte verurteilte verletzte betroffene beteiligte
    verantwortliche sachverständige geistliche vorgesetzte delegierte beauftragte beamte jährige verdächtige
    anwesende reisende studierende mitarbeitende angehörige bekannte verwandte zuständige gewählte wartende
""")
HONORIFICS = listed("""
    herr herrn frau dr prof professor professorin dipl ing lic iur med phil doktor signor madame monsieur st sankt
    pater bruder schwester
""")

ORGANISATION_ENDINGS = words_of("""
    gerichtshof
    regierung partei ministerium polizei gericht behörde verband gewerkschaft unternehmen konzern firma bank
    kommission parlament senat gesellschaft organisation stiftung institut universität hochschule fachhochschule
    agentur fraktion opposition staatsanwaltschaft bundesanwaltschaft armee militär kirche verein bund zentrum
    bündnis anwaltschaft kammer amt departement direktion verwaltung kanzlei botschaft konsulat genossenschaft
    versicherung kasse spital klinik schule gymnasium gemeinde stadt kanton stadtrat gemeinderat bundesrat
    regierungsrat nationalrat ständerat kantonsrat grossrat landrat grosse rat verwaltungsrat stiftungsrat werke
    betriebe bahn bahnen airline fluggesellschaft reederei brauerei komitee föderation liga klub club gruppe
    gruppierung initiative bewegung allianz union kollektiv netzwerk konferenz versammlung delegation vereinigung
    interessengemeinschaft arbeitsgemeinschaft holding ag gmbh ltd inc sa werk verlag redaktion leitung
    geschäftsleitung führung geschäftsführung vorstand präsidium kapo stapo feuerwehr rettungsdienst rega
    armeestab generalstab kreml vatikan pentagon finma seco suva nationalbank notenbank zentralbank kabinett
    magistratur exekutive legislative judikative jury betreiber betreiberin hersteller anbieter veranstalterin
    trägerschaft bauherrschaft eigentümerschaft zoo museum theater oper orchester ensemble festival messe börse
    sekretariat dienst fachstelle stelle büro labor observatorium team mannschaft verbund konsortium ombudsstelle
    aufsicht
""")
ORGANISATION_NAMES = listed("""
    un uno who nasa eu nato fbi cia spd cdu csu fdp svp sp evp glp edu pda lega mcg grüne grünliberale mitte linke
    npd afd adac dgb sbb bls zvv vbz ubs cs zkb bag bafu uvek eda ejpd vbs edi wbf efd seco finma suva swiss post
    swisscom migros coop amnesty greenpeace wwf hrw osze iaea imf iwf wto fifa uefa ioc unicef unhcr ikrk rega tcs
    vcs astra nagra ensi weisses haus kreml vatikan
""")
MEDIA = listed("""
    zeitung tageszeitung wochenzeitung sonntagszeitung magazin nachrichtenmagazin zeitschrift blatt portal
    onlineportal sender fernsehsender radiosender nachrichtenagentur agentur radio fernsehen rundfunk fachmagazin
    fachzeitschrift journal boulevardzeitung boulevardblatt wochenblatt onlinemagazin nachrichtenportal news
    presse medien medienberichte dpa reuters afp ap sda keystone-sda spiegel focus bild welt taz faz nzz times
    post guardian bbc cnn zdf ard srf rts rsi blick tages-anzeiger anzeiger tagblatt bote kurier rundschau
    tagesschau 20min watson
""")
MEDIA_ENDINGS = words_of("""
    zeitung magazin anzeiger tagblatt nachrichten kurier rundschau sender portal blatt presse
""")
DOCUMENTS = listed("""
    bericht berichten berichte mitteilung medienmitteilung pressemitteilung communiqué communique kommuniqué
    stellungnahme erklärung schreiben brief studie umfrage urteil gutachten papier dokument dokumente entwurf
    verfügung antwort botschaft anklageschrift anklage urteilsbegründung begründung protokoll protokolle gesetz
    verordnung reglement vertrag abkommen resolution petition aufruf statement tweet post eintrag blog artikel
    leitartikel kommentar beitrag interview leserbrief leserbriefe leserbriefen meldung pressemeldung broschüre
    flyer flugblatt plakat plakate transparent transparente aushang inserat homepage website webseite
    internetseite programm konzept strategie analyse untersuchung report rapport polizeirapport polizeibericht
    bulletin notiz memo mail e-mail nachricht durchsage ansage inschrift tafel testament tagebuch buch roman
    vorlage motion postulat interpellation vorstoss entscheid beschluss richtlinie leitfaden merkblatt
    expertise manifest zettel flugblätter unterlagen akten aussendung
""")
PLURAL_GROUP_ENDINGS = words_of("""
    parteien organisationen behörden verbände verbänden vereine vereinen gewerkschaften regierungen ministerien
    einsatzkräfte einsatzkräften rettungskräfte rettungskräften bundesländer bundesländern gruppierungen
    beobachtern kennern gegnern teilnehmern veranstaltern
""")
"""Ends of nouns for several organisations, or people, by whom something is said."""
DOCUMENT_TAILS = words_of("""
    bericht berichts berichten berichte mitteilung gutachten gutachtens schreiben schreibens brief briefes briefs
    studie umfrage urteil urteils papier papiers dokument dokuments entwurf entwurfs verordnung reglement resolution
    petition kommentar artikel artikels protokoll protokolls expertise strategie analyse manifest inserat plakat
    plakate transparent verlautbarung stellungnahme antwort anzeige nachricht broschüre katalog akten unterlagen
    antrag antrags eintrag
""")
"""Ends of compounds for what bears writing: „Umweltbericht“, „Leitantrag“."""
GROUPS = listed("""
    anwohner anwohnerinnen bewohner bewohnerinnen kritiker gegner befürworter experten expertinnen forscher
    forschende forscherinnen wissenschaftler wissenschafter eltern leute menschen zeugen augenzeugen demonstranten
    demonstrierende fans besucher besucherinnen gäste kunden kundinnen nutzer leser leserinnen zuschauer
    mitglieder mitarbeiter mitarbeitende angestellte arbeiter bauern winzer fischer jäger studenten studierende
    schüler schülerinnen lehrer lehrpersonen ärzte ärztinnen pflegende politiker politikerinnen parlamentarier
    abgeordnete minister diplomaten beamte behörden beobachter analysten ökonomen historiker richter anwälte
    ermittler polizisten soldaten rebellen aufständische islamisten terroristen aktivisten aktivistinnen
    veranstalter organisatoren betreiber händler unternehmer unternehmen firmen verbände gewerkschaften parteien
    grünen grüne sozialdemokraten liberalen liberale republikaner demokraten linke linken initianten initiantinnen
    betroffene angehörige passagiere reisende gestrandete nachbarn bürger bürgerinnen einwohner spieler
    spielerinnen autoren initiatoren kreise regierungskreise sicherheitskreise insider verantwortliche
""")
# „nach Angaben von X“, „so die Einschätzung von X“: nouns of speaking and thinking that take a speaker in the genitive.
SPEECH_NOUNS = listed("""
    angaben angabe aussage aussagen worte worten meinung ansicht auffassung einschätzung informationen information
    überzeugung darstellung äusserung äusserungen zitat aufruf appell vorwurf vorwürfe kritik forderung
    forderungen behauptung behauptungen frage warnung ankündigung schätzung schätzungen prognose vermutung
    vermutungen wunsch hoffnung versprechen drohung befürchtung befürchtungen zweifel vorschlag these hinweis
    hinweise beschreibung fazit urteil wortlaut satz sätze spruch parole parolen slogan motto bilanz lesart sicht
    formulierung devise credo losung rat begründung antwort erklärung stellungnahme mitteilung bericht berichte
    interview rede ansprache gespräch pressekonferenz medienkonferenz zwischenruf ausruf ruf rufe sprechchöre
    kommentar reaktion ratschlag mahnung plädoyer votum
""")
ACCOUNTS = listed("""
    angaben angabe aussage aussagen worten meinung ansicht auffassung einschätzung informationen überzeugung
    darstellung schätzungen schätzung lesart sicht äusserungen urteil bericht berichten mitteilung
""")

# What stands before a name or title in marks: „die Zeitung «…»“, „der Film «…»“, „unter dem Titel «…»“.
NAMED_THINGS = listed("""
    film films spielfilm dokumentarfilm lied song album single buch roman magazin zeitschrift zeitung tageszeitung
    wochenzeitung band gruppe partei bündnis organisation projekt programm sender serie sendung motto titel namen
    name thema begriff wort worte nachrichtenagentur verein initiative schiff hurrikan taifun sturm kampagne
    stiftung operation aktion preis kategorie stück theaterstück oper show spiel website internetseite portal
    webseite software unternehmen firma fluggesellschaft frachter tanker raumsonde sonde satellit satelliten
    raumfähre rakete verlag festival ausstellung kino theater stadion hotel restaurant konzern fachmagazin
    fachzeitschrift journal blatt boulevardzeitung café beiz wirtschaft bar club dampfschiff motorschiff dampfer
    kursschiff überbauung siedlung quartier liste reihe rubrik podcast newsletter app plattform stichwort
    schlagwort ausdruck bezeichnung label marke produkt modell gemälde bild skulptur werk sinfonie musical
    kabarett veranstaltung tagung referat vortrag stichworte formel codenamen codename spitznamen spitzname
    pseudonym übernamen decknamen
""")
SPEECH_BEFORE = listed("""
    worten worte satz parole parolen sprüche slogan slogans zitat aussage zwischenruf ruf rufe aufschrift frage
    antwort sprechchöre transparent transparente plakat plakate transparenten plakaten
""")

TIMES = listed("""
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli
    august september oktober november dezember uhr jahr jahre jahren jahres monat monate monaten woche wochen tag
    tage tagen stunde stunden minute minuten morgen abend nachmittag vormittag mittag nacht wochenende frühling
    frühjahr sommer herbst winter ende anfang mitte montagabend dienstagabend mittwochabend donnerstagabend
    freitagabend samstagabend sonntagabend montagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen
    freitagmorgen samstagmorgen sonntagmorgen montagnachmittag dienstagnachmittag mittwochnachmittag
    donnerstagnachmittag freitagnachmittag samstagnachmittag sonntagnachmittag vergangenheit zukunft zeit
    zeitpunkt jahrhundert jahrzehnt jänner vorabend vorjahr vortag moment augenblick
""")
MEASURES = listed("""
    prozent promille prozentpunkte prozentpunkten million millionen milliarde milliarden billionen franken rappen euro
    cent dollar pfund meter metern kilometer kilometern zentimeter millimeter quadratmeter quadratmetern hektar hektaren
    tonne tonnen kilo kilogramm gramm liter litern grad celsius kilowattstunden kubikmeter prozenten stundenkilometer
    stundenkilometern uhr punkt punkte punkten mal stimmen
""")
"""What is counted in: such an expression never speaks."""
PLACES = listed("""
    schweiz deutschland österreich frankreich italien europa usa russland china indien japan israel iran irak
    syrien türkei ukraine polen spanien england grossbritannien london paris berlin bern zürich basel genf
    lausanne luzern lugano winterthur wien moskau washington brüssel peking kiew kabul afghanistan ägypten libyen
    pakistan griechenland ungarn münchen hamburg köln frankfurt kanton aargau thurgau wallis graubünden tessin uri
    schwyz glarus zug freiburg solothurn schaffhausen appenzell jura neuenburg waadt bundeshaus kosovo serbien
    kroatien slowenien tschechien schweden norwegen dänemark finnland niederlande belgien liechtenstein afrika
    asien amerika australien brasilien mexiko kanada südkorea nordkorea taiwan thailand vietnam kalifornien texas
""")
ABSTRACT_ENDINGS = words_of("""
    ung ungen heit heiten keit keiten tion tionen ismus nis nisse tät täten schaft schaften tum ment ie ei anz enz
    ur
""")

# Works that have titles, and words for words: what words in marks behind them are.
TITLED_WORKS = listed("""
    film films spielfilm dokumentarfilm lied song album single buch roman titel stück theaterstück oper show serie
    sendung ausstellung podcast gemälde musical sinfonie rubrik reihe
""")
WORDS_FOR_WORDS = listed("""
    begriff wort worte ausdruck bezeichnung stichwort schlagwort motto namen name thema kategorie label
""")
