"""Given names by gender, as they occur in Swiss and German newspapers: all language regions and many origins.

Names that both women and men bear (Andrea, Dominique, Sascha, Kim) are in neither list: no guess is better than a
wrong one. Names that are ordinary German words as well (Angel, Marine, Wolf) or above all places (Virginia) are
left out.
"""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


FEMALE = _names("""
    aafke aaltje aarti abbie abby abeba abigail abir abla ablavi abrehet açelya ada adaeze adalgisa adanech adaobi
    adda addolorata adél adela adelaide adélaïde adele adèle adelheid adelina adeline adhiambo adiam adina adisa aditi
    admira adoración adriana adwoa afaf aferdita afërdita afet afra afroditi afsaneh afsoon afua agaath agata agatha
    agathe aggeliki agi agnes agnès agnés ágnes agnesa agnese agneta agnete agnieszka ágústa ahlam ahu ahuva aicha
    aïcha aida aída aïda aigul aïgul aija aikaterini aiko aila aileen aili ailing aimee aino aira aisha aishwarya
    aissata aïssata aissatou aïssatou aita aizhan ajete ajshe akari akiko akila akinyi akissi akmaral akosua akshaya
    akua alana alanna alba albana albena alberta albertina albertine albina albulena alda aldina aldona alea aleid
    aleida alejandra aleksandra alena alenka alesja alessandra alessia alessja alewtina alexa alexandra alexandrine
    alexia alfonsina alia alice alicia alicja alida alina aline aliona alisha alison alissa aliya aliyah alizée alja
    aljona alketa alkistis alla allegra allison alma almaz almaza almira almudena aloisia alona alva alwine alyona
    alyssa alžběta alzira ama amaia amal amalia amalie amanda amandine amani amata amber ambra amela amelia amélia
    amelie amélie ameneh amina aminah aminata aminatou amira amma amparo amra amran amrei amrita amsale amudha amy ana
    anabela anaelle anaëlle anahi anahí anahit anahita anaïs analyn anandi ananya anastasia anastasiia anastasija
    anastassia anastassija anat anbar anca ancuta ancuța anđela anđelka andjela andjelka andra andrée andreea andreia
    andreina andriana andrina anela anelia aneliya anémone aneta anett anette anežka angela ángela angèle angelica
    angélica angelika angeliki angelina angelique angélique angie angiolina anh-thu ani aniela aniko anikó anila
    anisoara anișoara anita anitha anja anjali anjana anjuta anka anke ankita ann anna annabel annabella annabelle
    annalena annalisa annamaria annamarie annarita annatina annbritt anne annechien annegret annegreth annekathrin
    anneke anneli annelie annelien annelies anneliese annelis anneloes annelore annelotte annemarie annemarijn annemie
    annemiek annemieke annerose annett annetta annette annfrid anni annick annicka annie annika annikki annina annita
    annkathrin annunziata anny anouk antea anthi anthoula antigoni antje antoaneta antoinette antonella antonia
    antónia antonietta antonina anu anupama anuradha anuschka anushka aoi aoife aparna apinya apollonia apolonia
    arabella araceli arancha aranka arantxa arbnora arbresha archana ardiana ardita areti arezou arezu argyro ariadne
    ariadni ariana ariane arianna arianne ariela arielle arina arja arjana arjeta arlene arlette arlinda arlyn armanda
    armelle armine arnhild arpi arta artemis arti artina arundhati arwa arzu arzum asa åsa asako asal asami ascensión
    ase åse asena asha åshild ashleigh ashwini asja aslaug asli aslı aslıhan asma asmaa asmaret aspasia assetou assia
    assitan assunção assunta assuntina assya aster astghik astri astrid astride asude asuka asuman asya atefeh atena
    athanasia athena athina athira atifete atsuko aud aude audrey augusta auli aung-san-ma aura aurela aurelia aurélie
    aurica aurora aurore aušra austė ava avigail avital awa awet axelle aya ayaan ayah ayaka ayako ayala ayame ayan
    ayantu ayca ayça ayelet ayfer ayguel aygül aygün ayla aylin aynur ayperi ayse ayşe aysegül ayşegül aysel aysha
    aysun aytan ayten aytül ayu ayumi azadeh azar azeb azieb azin azita aziza azra azucena babeth babetta babette
    babsi bahar bahareh bahija banafsheh banu barbara bärbel barbla barbora barbro barica basak başak basma batoul
    batya bavani bea beata beáta beate beatrice béatrice beatrijs beatrix beatriz becky behnaz bele belen belén belgin
    belinda belkıs belma benazir benedetta benedicta benedicte bénédicte benedikta benedita benigna benita bente
    bérangère beren bérénice berfin bergljot beril berit berivan berîvan berna bernadet bernadett bernadette bernarda
    bernardina bernardine bernice berrin berta bertha berthe bertine besa besarta beslinda bess betelhem beth bethany
    bethi bethlehem bethli betina betli betsy bette bettina bettine bettli betty betül beverly beyhan beyonce beyoncé
    beyza bhavani bhavna bianca bianka bibiana bice bich bigna bilen bilge biljana bilyana bineta binnaz binta bintou
    birgit birgitt birgitta birgitte birgül birna birsen birte birtukan birute birutė bisera biserka bistra bita
    blanca blandine blanka blažena blaženka blerina blerta blerte bodil bogdana boglárka bogna bogumila bogumiła
    bohdana bohumila boika bojana bola bonnie borbála borghild boriana borislava boryana bosiljka bouchra boushra
    bozena bożena božena brândușa branislava branka brankica brechtje bregje brenda briana brianna brida bridget
    bridie brigida brigit brigitta brigitte briony brit britney britt britta brittany bronislawa bronisława brooke
    bruna brunhilda brunhilde brynhild buket bukurie burcu burga burgi bushra büsra büşra cäcilia cäcilie caitlin
    caitlyn calogera camelia camélia camilla canan candace candela candice candida cândida cansel cansu capucine cara
    caridad carin carina carine carla carlota carlotta carly carmela carmelina carmelita carmen carmencita carmo carol
    carola carole carolien caroliene carolin carolina caroline carolyn carrie casimira cassandra cassandre cassidy
    catalina cătălina catarina cate caterina catherine cathleen cathrin cathrine cathy catia cátia catrin catrina
    cécile cecilia cecília cecilie cecylia celeste céleste celestina célestine célia célie celina celine céline celsa
    cemile cendrine ceren cesira ceyda cezara chae-won chaima chandra chandrika chanida chantal chantale charikleia
    charlene charlène charline charlize charlott charlotta charlotte chatrina chava chaya chelo cher cherie cherifa
    cheryl chiamaka chiara chicca chidinma chie chieko chihiro chikako chinwe chitra chiyo chizuko chloe chloé choekyi
    chrisoula chrissy christa christel christèle christelle christiana christiane christie christin christina
    christine christl chrysa chrysanthi chrysoula chun-mei ciara cidália cigdem çigdem çiğdem cilgia cilly cindy
    cinzia claire clara clare cläre clarice clarissa clarisse claudette claudia claudie claudine clea clelia clélia
    clémence clementina clémentine clodagh clotilde codruta codruța colette coline colleen conceição concepción
    concetta concha conchita condoleezza conni connie conradine constança constance constanze consuelo cora coralie
    corazon cordelia cordula coretta corina corine corinna corinne cornelia cornélia corrie corsina cosette cosima
    cosmina costanza coumba courtney creszentia crina cristeta cristiana cristina crystal csilla curdina cvijeta cvita
    cynthia cyrielle czeslawa czesława da-hye dace dafina dafna dagmar dagmara dagny daisy daiva dalal dalia dalija
    dalila dalma damiana damla dana danae dania danica daniela danièle daniella danielle danijela danja danuše danuta
    danutė dany daphne daphné daria darija darina darinka darja darlene darya daša dascha dashurie deanna debbie debby
    debora débora deborah debra dede deepa deepika defne deirdre delfina delia della delores delphine demet demi
    denisa denise denitsa deolinda deqa derartu desa desiree desirée désirée desislava despina desta detelina devi
    devika devorah dewi dhivya dhurata diana diandra diane dianne diarra didem diella diellza diem dietlind dieuwke
    dieynaba dijana dilan dilara dilber dildar dilek diletta dilma dilnoza dimitra dimitrina dimitrinka dina dinara
    dineke dinknesh dionysia dipika disa ditte divina divna divya djamila djeneba doaa dobrila dobromila doina dolly
    dolma dolores dolors domenica dominika domitila domitilla domnica donata donatella döndü donika donjeta donka
    donna doortje dora dóra doreen dores doriana dorina doris dorit dorle dorli doro dorota doroteja dorothe dorothea
    dorothee dorothée dorothy dorottya dorrit dorte dörte dorthe dounia doutzen draga dragana dragica draginja
    drahomíra drilona drita dubravka dulce dumitra dunja dunya đurđa dürdane đurđica durga dusanka dušanka dušica
    dvora džana dzenana dženana dzintra eartha ebba ebele ebru ecaterina ece eda edda edelgard edeltraud edeltraut
    eden edibe edina edit edita edite edith édith edmée edna edona eduarda edwige edwina eefje eeva effi efi efrat
    efstathia efthymia eftychia efua églantine egle eglė ehrentraud eija eiko eileen eilish einat eirini eivor eka
    ekaterina ekaterine ekaterini ela elaheh elaine élaine elçin elda elea eleanor elefteria eleftheria elena eleni
    eleonora eleonóra eleonore éléonore elfi elfie elfriede elfrun elga elham eliana eliane éliane elide elien elif
    elin elina élina elinor elira elisa élisa elisabet elisabeta elisabete elisabeth élisabeth elisabetha elisabetta
    elisavet elisbeth elise élise elisenda elisha elisheva eliska eliška elitsa eliza elizabeth elizaveta elke ella
    ellemijn ellen elli ellie ellinor elly elma elmas elmedina elna elnaz elodia elodie élodie eloísa eloise eloïse
    éloïse elona elpida els elsa elsabet elsbet elsbeth elsebeth elsi elsie elske elspeth elsy elvana elvedina elvira
    elvire elza elzbieta elżbieta eman emanuela embla emel emelie émeline emer emerita emese emi emiko emilia emília
    emilie émilie émilienne emilija emiliya emily emina emine emira emma emmanuelle emmi emmy emna emőke encarnación
    enida enikö enikő enisa enrica enza eranda erdmute ereblina erendira erica erika eriko erin erjona erla erlinda
    ermelinda erminia ermira erna ernesta ernestine ersilia eryka erza erzsebet erzsébet esen esi esin esma esme
    esmeralda esperanza esra esraa essi estefanía estela estella estelle ester esterina esther esti estrella eszter
    eteri ethel etsuko etta eufemia eugenia eugénia eugenie eugénie eulalia eulália eun-hye eun-ji eun-jung eun-kyung
    eunice euphemia eva éva evamaria evamarie evangelia evangelina evangeline evanthia evdokia eve evelien eveliina
    evelin evelina eveline evelyn evelyne évelyne evgenia evgenija evi evie evija evin evîn evita ewa ewelina
    eyerusalem ezgi fabia fabiana fabienne fabiola fabrizia fadia fadila fadime fadrina faduma fadumo faezeh fahima
    fahimeh fahmida fahra fahriye faina fairouz faith faiza fakhri fana fang fanni fanny fanta fantine farah farahnaz
    faranak farangis fariba farida farideh farnaz fartun farzaneh fata fatbardha fatbardhe fatema fatemeh faten fatiha
    fatim fatima fátima fatimah fatime fatin fatlinda fatma fatmire fatoş fatou fatoumata fausta faustine fawzia fay
    faye fayrouz federica felicia félicie felicita felicitas félicité felicity felicja felisa felizitas fella femke
    fenan ferda fereshta fereshteh feride fermina fernanda fernande feroza feruza feryal fethiye feven feyruz feyza
    fiamma fiammetta figen fikreta filio filipa filippa filiz filomena filsan fini finja finnja fiona fionnuala
    fiorella fiorenza firdevs firouzeh fitore fitri fiyori fjolla flaka flaminia flavia flavie flavienne fleur
    fleurtje floarea floor flor flóra florane flore florence florência florentina floriane florianne florica florina
    florinda flurina flutra flutura folake folasade forough forouzan fortunata fosca foteini fotini fowsia franca
    frances francesca francine francisca franciska franciszka francoise françoise franka fransje františka franzi
    fränzi franziska frauke freda frederike frederique frédérique fredrika frehiwot freweini frida fridel frieda
    friedericke friederike friedgard friedlinde fritzi frøydis frozan fruzan fruzsina fulvia fulya fumiko funda
    funmilayo fusako füsun gabi gabriela gabriella gabrielle gaby gaelle gaëlle gaia gail galia galina galit galja
    galya gamze ganimete gayane gayathri gayatri gea geertje geertruida geesje geetha gemma genet genevieve geneviève
    genoveffa genoveva genowefa gentiana genzebe georgeta georgette georgiana georgie georgina geraldine géraldine
    gerda gergana gerhild gerlind gerlinde germaine gerrie gerta gerti gertie gertje gertraud gertraut gertrud
    gertrude gertrudis gerty gesa gesche gesine geula geun-hye ghada ghazal ghazala ghazaleh ghenet gheorghita
    ghislaine ghizlane ghoncheh gianna giannina giesela gila gilberte gilda gillian gina ginette ginevra ginger ginka
    ginny gintarė gioconda gioia giorgia giorgina giovanna giovannina gisa gisela gisele gisèle gisella giselle gita
    gitta gitte giuditta giulia giuliana giulietta giuseppa giuseppina gizella gizem gladys glenda gloria glória
    glynis gohar gökçe golda golnar golnaz golnoush golshifteh gönül goranka gordana goretti gowri graça grace
    graciela graciete grainne gráinne grazia graziana graziella grazyna grażyna greer gret greta gretchen grete gretel
    grethe greti gretli grietje griseldis grit gritli gro gry guda gudny gudrun guðrún gudula guillermina gül gülay
    gülbahar gülbin gülcan gulchehra gülden gülen güler gülhan gülistan güliz gülizar gulnara gülnur gülperi gülsah
    gülşah gülsen gülşen gülseren gülsüm gülten günay gunda gundula gunel günel gunhild gunhilde gunilla gunn gunnel
    gunvor guri güzel gvantsa gwen gwenaelle gwenaëlle gwendolin gwendoline gwendolyn gwyneth gyöngyi györgyi habiba
    habibeh haby hacer hadas hadassa hadeel hadia hadil hadiza hadja hadwig hae-in hafida hafsa hagit haideh haimanot
    hajar hajnalka hajra hajrije hala haley halide halima halime halina halka halla halyna hamida hamide hamideh
    han-na hana hanaa hanadi hanako hanan hanane handan hande hanh hanife hanin hanka hanke hanna hannah hannchen
    hanne hanneke hannele hannelies hannelore hanni hanny hansine harriet haruka haruko hasija hasina hasmik hasna
    hassiba hatice hatidza hatidža hatixhe hattie hatun hava havva hawa hawo hayat hayley hazal hazel heather heba
    hedda hedi hediyeh hedvig hedvika hedwig hedy hee-jin hege heide heidelinde heidemarie heidi heidrun heidy heike
    heimtraud hela heleen helen helena helene hélène helga helin hella helle helly helma helmi helmtrud heloise
    héloïse helvi hema hendrika hendrikje hengameh henna henni henny henrietta henriette henriëtte henrike herlinde
    hermina hermine herminia hermione herta hertha hester hevin hewan hiba hibo hideko hilary hilda hilde hildegard
    hildegund hildur hilke hilkka hilla hillary hilletje hilly hiltraud hiltrud hinda hiroko hirut hisako hitomi hiwot
    hjördis hjørdis hoa hodan hodo holly homa homayra hongmei honoka honor honorata honorine hortense houda houria
    hripsime hristina huberta huda huguette huifang huiying hulda hülya humaira huong huriye huyen hye-jin hye-kyo
    hye-won hyo-jin hyun-ah hyun-joo ibolya ibtisam ida idalina idit ieva ifeoma ifeyinwa ifigenia ifrah iftikhar iga
    igballe iginia ihssane iida iina ijeoma ikhlas ikram ikran ilana ilaria ilayda ilda ildi ildiko ildikó ileana
    ilenia iliana ilídia ilinca ilire ilirjana ilka ilke ilknur ilona ilonka ilsabe ilse ilze iman imane imee imelda
    imke imma immacolata immaculada immaculata imogen ina inaam inara inari inas inbal inci indah indira indra indrani
    indrė ineke ines inés inês inessa inga inge ingeborg ingegerd ingela ingelise inger inghild ingrid ingrida ingrun
    inguna ingunn ingvild ingvill inka inken inkeri inmaculada inna innozentia insa intissar ioana ioanna iolanda
    ionela ipek iphigenia irem irén irena irene irène iréne iretiola iria irina irini irinka iris irit irja irma
    irmela irmeli irmgard irmhild irmi irmtraud irmtraut irmtrud iryna isabel isabella isabelle isadora isaline isaura
    iselin ishani iskra isla ismini isobel isolde isotta israa istahil itala itziar iulia iuliana iva ivana ivanka
    ivanna ivelina iveta ivka ivona ivone ivonne ivy iwona izabel izabela izabella jaana jacinda jacinta jacintha
    jacinthe jacoba jacomina jacqueline jacqui jade jadranka jadwiga jael jagoda jale jaleh jamila jamuna jana janaína
    janaki janani jane janelle janet janett janette janice janina janine janique janja janka janneke jannetje jannicke
    jannie jannike jantje jarmila jaroslava jaroslawa jarosława jasenka jasmin jasmina jasmine jasna jatta jawahir
    jaya jayalalitha jayanthi jayne jeanette jeanie jeanine jeanne jeannette jeannie jeannine jehanne jehona
    jekatarina jekaterina jelena jelica jelisaweta jelka jeltje jemima jen jenna jenni jennie jennifer jennigje jenny
    jessica jéssica jeta jetlira jette jewgenia jewgenija jewhenija ji-eun ji-hye ji-min-a ji-won-a ji-yeon ji-young
    jiaying jieling jihan jikke jila jildou jill jillian jimena jin-kyung jindřiška jiřina jitka jitske jiyan joana
    joann joanna joanne joaquina jodie joelle joëlle jofrid johanna jóhanna johanne joice jolana jolanda jolanta
    jolanthe jolie jolien jolijn jonna jordina jördis jorien jorinde jorunn josefa josefin josefina josefine josephin
    josephine joséphine josette josiane josien josje josy josyane joumana jovana jovanka jovita joy joyce józefa juana
    juanita judit judith juditha judy julchen jule julia júlia juliana juliane julianna julianne julie julieta
    juliette julija julita julitta jumana juna june jung-ah junko jūratė jussara justė justina justine justyna jutta
    jyoti jytte kaarina kaatje kadiatou kadidia kadija kadriye kaisa kaja kajsa kalina kalliopi kalomoira kalpana
    kaltoum kaltrina kalyani kamala kamila kamile kani kanimozhi kanokwan kanya kaori kapka kara karen karianne karien
    karima karin karina karine kariné karla karlijn karola karolin karolina karoline kartika kasia kassandra kata
    katalin katariina katarina katarína katarzyna katayoun kate käte katelijne katelyn katerina kateřina kateryna
    katha katharina katharine käthe katherine kathi käthi kathleen kathrein kathrin kathrine kathryn kathy käthy kati
    käti katia katica katie katina katinka katja katrein katri katrien katrin katrín katrina katrine katy katya kavita
    kavitha kaye kayla kazimiera kazuko kea kedija keerthana keiko keira kellyanne kendra kenza keren kerri kersti
    kerstin kerttu ketevan keti kevser kezban khadidja khadija khadra khady khaleda khalida khanh-linh khatera khatia
    kholoud khouloud kidist kiera kieu kikka kimberley kimberly kimete kimiko kina kine kinga kira kirsi kirsten
    kirsti kirstie kirstin kirstine kirsty kirthika kisanet kitty kiyoko kjersti kjerstin klaasje klara klára klári
    klaudia klaudine klazien klementine kleopatra klothilde kobra komathi konstandina konstantia konstantina konstanze
    kordula korinna kornelia kosara kosovare krasimira krenare kreszentia kreszenz kriemhild krimhild krista
    kristalina kristen kristi kristie kristin kristina kristine kristīne kristy kristýna krisztina krystyna ksenia
    ksenija ksjuscha kübra kumari kumiko kumrije kuni kunigunde květa kyla kylie kyllikki kyoko kyriaki kyung-hee
    kyung-wha lacey ladan ladina ladislava laeticia laetitia laia laila laima laimdota lakshmi lala lale laleh lali
    lalita lalitha lamia lamprini lamya lan lana lara larina larisa larissa larysa latha latifa lätitia latoya laura
    laurane laure lauren laurène lauretta laurette laurianne laurie laurinda lavanya lavinia layal layla lea léa leana
    leandra léane leanne leda leea leela leena leentje leida leila leïla leire lejla lela lemlem lempi lena léna
    lenchen lendita lene leni lenka lenuta lenuța leokadia leonarda leonie léonie leonor leonora leonore léonore
    leontien leontine léontine lepa lesia lesja lesley lestari lesya letay letebrhan letekidan letesenbet leticia
    letícia letizia levinia levke lexi leyla leymah lhamo lia liana liane lianne libby libuse libuše lidia lídia
    lidija lidmila lieke liesbeth liesel lieselore lieselotte liesje liesl lieve līga ligia lígia lihua liisa lijuan
    lila lili lilia liliana liliane lilianna lilianne lilija liling lilit lilla lilli lillian lilly lilo lilou lily
    lilyana limor lina linda lindita lindsay lindsey ling lingling linh linnea linnéa lioba liora lirie lirije lisa
    lisanne lisbet lisbeth lise lisel liselott liselotta liselotte lisetta lisette lisi lison litsa liv livia liz liza
    lizzie lizzy ljerka ljilja ljiljana ljuba ljubica ljubov ljubow ljudmila ljudmyla loan loana lobna loes lois lola
    lona lone loraine lore loredana lorella lorena lorenza loretta lori lotta lotte lotti lottie lotty louane loubna
    louella louisa louise loujain lovisa luam luana ľubica lubna luce lucette lucia lucía lúcia luciana lucie lucienne
    lucija lucile lucilla lucille lucinda lucja łucja lucrezia lucy lucyna ludivine ludmila ludmiła ľudmila ludmilla
    ludovica ludovina luigia luigina luisa luísa luise luisella luitgard lujain lukrezia lule luljeta luljete lulu
    luminita luminița lumnije lurdes lusine lutgard luwam luz luzia luzviminda lydia lydie lykke lyn lynda lynette
    lynn lynne lynsey lyse lyubov lyudmila lyudmyla ma-thida maaike maarika maarit maarja maartje maayan mabel
    macarena machiko machteld madalina mădălina maddalena maddie madeleina madeleine mädeli madelief madeline madhavi
    madhuri madina madlaina madleina madlen madlena madlene madoka madonna mae maëlle maëlys maëva maeve mafalda
    magali magalie magaly magda magdalen magdalena magdalene magdalini magdolna maggie maggy magnhild magret maha
    mahbouba mahboubeh mahin mahlet mahnaz mahsa mahshid mahtab mai-linh mai-yuki maia maida maiia maija maika maike
    maiken maiko maimouna maïmouna mairead maissa maite maitê maïté maj maja majbritt majda majlinda maka makda makeba
    makfire maki makiko mala malak malala malalai malamati malarvizhi malathi malea malee malena malene malgorzata
    małgorzata malia malihe malika malin malina malini malka mallika mallory malou malwina malwine mamata mami mamie
    manal manana manar mandana mandy mane mangala manisha manja manju manon manuela mara māra maral maram maravillas
    marcela marceline marcella marcelle marcia márcia marcie mareen mareike marella maren maret marfa margaret
    margareta margarete margaretha margarida margarita margaux margerita margery margherita margie margit margitta
    margje margo margot margreet margret margrete margrethe margriet margrit margrith margritta marguerite marharyta
    mari maria mária mariacristina mariagrazia mariah mariam mariama mariami mariana mariane mariangela mariann
    marianna marianne marianthi mariapia mariarosa mariateresa mariatou maribel marica maricar maricarmen maricel
    maricela maricica marie marieke mariel mariela mariele marielena mariella marielle marieluise mariem mariétou
    mariette mariève marigona mariia marija marijana marije marijke marijn marika mariko marilena marilene marili
    mariluz marilyn marina marinela marinella marinette marioara mariola marion marisa marisella marisol maristella
    marit marites maritza mariya marja marjane marjatta marjo marjolaine marjolein marjorie marju marjut markella
    marketa markéta marketta marla marlee marleen marlen marlena marlene marlène marlies marlis marlisa marlise marlyn
    marlys marlyse marsha marta márta märta marte martha marthe märthi márti martina martine martinha marwa mary
    maryam maryan maryla marylène marylin maryline maryna maryse maryvonne marzanna marzena marzia marzieh maša masako
    mascha masha masih masoumeh massan masuma matea mathilda mathilde matilde matina mattea maud maude maura maureen
    mauricette maurizia mavis maximiliane maxine maya mayawati mayra maysa maysoon mayu mayuko mayumi mayuree mbali
    meaza mebrak mebrat mechteld mechthild mechthilde mechtild medea medhanit mediha meena meenakshi meera megan
    megawati meggy meghan meghna megumi mehri mehriban mehrnoosh mehtap mehwish mei-ling meieli meihua meike meiling
    meinhild meirav mejra melahat melani melania melanie mélanie melanija melchora melek meliha melike melina mélina
    melinda méline melis melisa melissa mélissa melita melitta melly mélodie melpomeni meltem melusine mena meng-yao
    menga mengia mengyao menja meral merav mercè mercede mercedes merel meret merete merethe merhawit merima merit
    merita merja merle merlinda mersiha mervat merve mervi meryam meryem meryl meseret meskerem meta metta mette
    mevlida mi-kyung mi-ran mia micaela michaela michaele michal michala michalina michela michèle micheline michelle
    michiko mieke mieko miep miglena mihaela mihane mihoko mihret mikako mikiko mila milada milagros milana milanka
    mildred milena mileva milica milijana miljana milka milla milli millicent millie miluše milva mimi mimma mimoza
    min-ah min-hee min-ji min-seo mina minako mingxia minke minna minnie minoo mioara mira miranda mireille mirela
    mirella miren miri miriam míriam mirja mirjam mirjana mirjeta mirkka mirlinda mirna miroslava miroslawa mirosława
    mirsada mirta miruna mirva miryam misty mitra mitsuko mitzi miyako miyoko miyuki mizuki mladenka moana modesta
    mohini moira mojca mojgan mollie molly momoko mona moni monia monica mónica mônica moniek monika mónika monique
    monireh monja monserrat montserrat moran morena morgane morsal mouna müge müjde müjgan mujinga mukaddes muna
    münevver munira muriel murielle mutsuko my-hanh my-lan my-linh mylène myra myriam myrta myrtha myrthe myrto
    myrvete mythili mzia naama nabila nada nađa nadège nadeschda nadežda nadezhda nadia nadica nadiia nadija nadina
    nadine nadira nadiya nadja nadjet nadya nadzieja nafissatou nahal nahed nahid naile naima naïma nair naira najat
    najla najwa nala nalan nalini namie namrata nan nanako nancy nandini nane nanette nanna nanni nanthini naoko naomi
    narges nargess nargis nargiza narine narjes narmin nasiba nasim nasima nasra nasrin nastaran nastasja nastassja
    nastja nastya natacha natali natalia natália natalie natálie nataliia natalija natalina nataliya natalya natasa
    nataša natascha natascia natasha natela nathalia nathalie natia natsuki natsuko natsumi nattaya nava nawal nayara
    nazan nazanin nazek nazgol nazha nazife nazila nazli nazlı nazmije nazmiye ndeye ndidi nea nebahat nebiat necla
    neda nedeljka neelam neele nefeli negar negin negisti neha neide nejma nejra nel nela nele neli nélida nelie nell
    nella nelleke nelli nellie nelly nene nenita nerea nergis nerina nerma nermin nermina nermine nesa nese neşe
    neslihan nesrin nesrine nessa netta netti nettie neus nevena nevenka nexhmije neža nezahat nezha nezihe nga
    ngamjai ngan ngoc ngoné ngozi nguyet nhi nhu nhung niamh nicki nicky nicla nicole nicoleta nicoletta nicolette
    nicolien nicolina niculina nienke nieves nigar nigisti nihan niina nijolė nika nikki nikoleta nikolett nikoletta
    nikolina nikoline nilay nilde nilgün nili nilofar niloofar niloufar nilufar nilüfer nimco nimmi nina ninel ninette
    ninon ninoslava nira niranjala nirmala nirmin nirupama nisa nisha nishanthi nives nizama nkechi nkem nkosazana
    nneka nobuhle noée noelia noélia noélie noelle noëlle noemi noemí noémi noëmi noémie noga noha nok nola nolwenn
    nombuso nomi nomsa nomvula nona nonna noora noortje nooshin nora nóra norah noreen noriko norma notburga noura
    noushin novella nozomi nune nunzia nurah nuray nurcan nurdan nurgül nurhan nurhayat nuria núria nurije nurit
    nursel nurten nurul nutsa nynke oana oanh obioma oceane océane oda oddny oddrun odete odetta odette odile odilia
    odília ofelia ofélia ofira ofra ogechi oksana oktavia oleksandra olena oletta olga olgica olguta olha olimpia
    olinda oline olivera olivia oljona oluchi olya olympe ombretta omotola oona ophelia ophélie oprah ora orane orawan
    oriana oriane orianne orietta orit orla orna ornella orquídea orsi orsina orsola orsolya ortrud orvokki orysja
    osnat otilia otília ottavia ottilia ottilie ottoline otylia ouafa ouahiba oumaima oumou oumy ourania outi oxana
    özge özgül özlem öznur padma paetongtarn paige paivi päivi pallavi palmira paloma pam pamela pamina panagiota
    panajota pantea paola paolina paraschiva paraskevi pari parinaz parisa parvaneh parvathi parvati parvin parwana
    parwin pascale pascaline pastora patience patrica patricia patrícia patrizia patrycja patsy patti patty paula
    paulette paulina pauline pavithra pavla pavlína pearl pegah peggy peiling pelageja pelagia pelin penda penelope
    pénélope penka penny pensri peri perihan perla pernille perpetua perrine persa persefoni pervin petja petra
    petronela petronella petronilla petula petya philine philippa philomena phoebe phuong-linh phyllis pia piedad
    piera pierangela pierina pierrette piia pilar pimchanok pina pinar pınar pippa pirjo pirkko piroska plamena pleun
    pnina polina polly polyxeni pooja poonam pornthip portia pouneh prabha pradeepa pranvera praskowja pratibha
    preethi preeti prema prisca priscila priscilla priscille priska priya priyanka prudence prune puan purificación
    pushpa qendresa qëndresa qingling queenie quirina quirine quyen quynh rabab rabea rabha rabia rabije rachael
    rachel rachele rachelle rachida rada radha radhia radhika radia radica radka radmila radojka radoslava radost
    radostina rafaela raffaela raffaella raghad ragna ragnhild rahel rahela rahelia rahima rahime rahma raho rahwa
    raija raili raimonda raimunda raina raisa raissa rajaa rajani rajni rakel ralitsa raluca rama ramata ramatoulaye
    ramiza ramona ramunė ramya rana randa randi rani rania ranka raphaela raphaele raphaëlle raquel rasa rasema rasha
    rashmi rasima ratana rathika ratih ratna ratree ravit ravza rawan raymonde razan rea reba rebecca rebecka rebekka
    reem reet reetta regi regina regine régine regula rehab reham reiko reinalda reingard reinhild reinhilde reka réka
    rekha remedios remzije renata renáta rénata renate renee renée reni renske renuka reshma resi retno revathi reyhan
    rezia rhoda rhonda ria rianne ricarda rie rieko rigat rigmor rigoberta rihab riikka riina riitta rika rikarda rike
    rikke rim rima rimma rina risa rita ritsuko ritu ritva rivka riwka rixt roberta rocio rocío rodica roghayeh roia
    rojda rojin rokhaya roksana roksolana rola rolande romaine romana romane romi romilda romina romy ronahi ronit
    ronja roopa roos roosje roosmarijn rosa rosalba rosaleen rosalia rosalía rosalie rosalina rosalind rosalinda
    rosalinde rosalva rosamund rosamunde rosana rosangela rosanna rosanne rosaria rosaura röschen roseane roseanne
    roselinde roseline rosella rosemarie rosemary roser rosetta roshan roshanak rosi rösi rosica rosie rosina rosinha
    rosita rositsa rösli rösly rosmarie rosmary rossana rossella roswita roswitha rosy rotraud rotraut roula rowena
    roxana roxane roxanne roya roza rozafa rozalia rozália rozemarijn rozita rózsa ruba rubina ruby ruchama rufina
    rukiye rukmini rumi rumiko rumjana rumyana runa ruolan rupa ruqaya ruslana rut ruta rūta ruth ruthi ruthie ruthild
    ruxandra rüya ruža ruzanna ruzena růžena ruzica ružica ryoko saadet saadia saana saara saartje saba sabahat
    sabaheta sabeth sabiha sabina sabine sabira sabitha sabrije sabrina sabrine sachiko sadaf sadako sadeta sadhana
    sadia sadie sadije safa safaa safeta saffron safi safia safiatou safiye sagal saghar sagrario sahar sahra saida
    saïda saido saija saila saki sakiba sakiko sakina sakineh sakunthala sakura salam salete salimata salka sally
    salma salome salomé salomea salwa samah samaneh samanta samantha samar sameera samia samiha samin samira samra
    samrawit samuela sana sanam sancha sanda sandi sandra sandrina sandrine sanela sanelma sangeetha sangita sanija
    sanije saniye sanja sanna sanne sanni saoirse sapfo sara sára sarah sarala saranya saraswathi sarema sari sarina
    sarit sarita saritha sarka šárka saroja sarolta saskia satenik sathya satoko satomi satu savia savina savita
    savitri savka sawsan sayaka sayuri scarlett schirin sebahat sebastiane sebnem şebnem seda sedef seetha ségolène
    seher sehnaz seija selam selamawit selena selene selina seline selma sema semhar semiha semira semra semret sena
    senada senait senem senja senka senta seo-hyun seo-yeon seo-yun sepideh serafina seraina serap seraphina seraphine
    seren serena serpil setareh setayesh setsuko settimia sevasti sevcan sevda sevdalina sevdije severina severine
    séverine sévérine sevgi sevil sevilay sevim sevinç sevinj shabana shabnam shadi shadia shaghayegh shahd shahira
    shahla shahnaz shahrzad shaima shakila shakira shamsia shamso shana shania shanice shanthi shanti sharmila
    sharmini sharon shauna shaymaa sheela sheena sheila shelby shelley shelly shemsije sheri sherine sherry sheryl
    shiho shilpa shira shiran shirin shirley shiva shizuka shizuko shkurte shlomit shobha shohreh shoko shokoufeh
    shokria shoshana shpresa shqipe shqipja shreya shruti shufen shukria shukrije shulamit shushanik shuying shyrete
    sian siân sibel sibilla sibylla sibylle sidonia sidonie sidsel siebrig sieglinde siegrid siegrun sienna sietske
    sif sigal sigita signe sigourney sigrid sigridur sigríður sigrun sigrún sigune siham sihana sihem siiri silja
    silje silke silvana silvia sílvia silvie silvina silviya sima simea simge simin simina simona simonetta simonette
    simonida simret sina sinaida sindhu sinead sinéad sinem sini sinikka sinja siobhan siobhán sira siranush siri
    sirikit sirilak sirinya siriporn sirkka sirpa sissel sissy sita siti siv sivani sixtine siyka skaistė slađana
    sladjana slata slavica slavka sława slobodanka smadar smaranda smaro smilja smiljana smita smriti sneha snezana
    snežana snezhana snjezana snježana so-hee so-yeon so-young sofi sofia sofie sofija sofiya soha soheila soile soili
    soja sokhna solbjørg soledad solène solenne solfrid solomija solrun solveig sølvi solvita somayeh sona sonal
    sonali sondra songül sonia sónia sônia sonja sonya soo-jin soo-kyung soo-yeon sophia sophie sopho sophy sopiko
    soraia soraya sorina sosena sotiria souad souhair soumaya soundarya souraya špela spomenka spyridoula sri
    sri-wahyuni stacey stacy stamatia stana stanislava stanislawa stanisława stanka stavroula stefania ștefania
    stefanie stefanija steffanie steffi stefka stela steliana stella štěpánka stephania stephanie stéphanie stephany
    stina stine stojanka stoyanka styliani su-jin su-mi suada subashini sucdi suchitra suda sudabeh sudha sue sugantha
    suganthi suha suhair suhayla suheyla süheyla sujatha sukanya sukma sükran şükran sule şule sulochana sumathi
    sumaya sumeja sümeyye sumiko sumitra sun-hee sun-hwa sun-young suna sunisa sunita sunitha sunniva suong supaporn
    susan susana susann susanna susannah susanne suse susette sushma susi susie sussan susy suus suvi suyin suzan
    suzana suzanna suzanne suzette suzi suzie suzy svanhild svanhvít svea svenja svetla svetlana světlana sveva
    svjetlana swantje swapna swathi swetlana switlana swjatlana sybil sybille sylke sylvaine sylvana sylvette sylvia
    sylviane sylvie sylwia synne synnøve szarlotta szilvia szonja tabea tabita tabitha tacko tae taeko tahani tahereh
    tahmina taina taisia taissija tajana takako tako tali talia tamam tamar tamara tami tamiko tamila tamilselvi
    tamina tammy tamta tania tânia tanja tannaz tansu tanvi tanya tara taraneh tarja taru tasneem tasoula tatevik
    tatiana tatjana tatyana tawakkol tea teda tekla telse temitope tena teodora teona teresa teresina teresinha
    teresita tereza terézia terezie terhi teri terri tess tessa tetiana tetjana tetyana teuntje teuta teutë thais
    thaís thaïs thalia tham thamilini thandeka thandi thandiwe thanh-thao thanuja thao tharani tharsini thea theano
    theda thekla theodora theodosia theoni theopisti theres theresa therese thérèse theresia theresina theresli thi
    thida thirza thora thorbjørg thórdís þórdís thu-ha thu-thuy thulasi thuli thuong thuraya thuy thyra tiana tiffany
    tigist tihana tiina tiko tikva tilda tilla tilly timea tímea tina tinatin tine tineke tinie tiphaine tirhas tiril
    tirunesh tirza titia titta tiziana tjaša tjitske tokiko tomma tomoko tone tonje tonya tope torhild tori torill
    torunn tosca toshiko toska tova tove toya tracey tracy trang traudel traudi traudl traute trendelina tri
    tri-rismaharini tricia triin trijn trijntje trine trinh trish trisha trix trixi trude trudel trudi trudie trudy
    truus tryntsje tsega tsegereda tsehay tsige tsigereda tsipi tsuruko tsveta tsvetana tsvetelina tudora tugba tuğba
    tuğçe tuija tülay tülin tullia tünde türkan tuula tuuli tuulikki tuva tuyen tuyet tyra tzipi tzipora tzu-yu ubah
    uda ulana uliana uljana ülkü ulla ulrica ulrika ulrike ulrikke ulviyya ulyana uma umeko umida ümmühan undine unn
    unni unsuk urmila urschel urschla ursel ursi ursina urška ursula úrsula ursulina urszula uschi usha uta ute uyen
    vaia vaira vaishnavi valbona valborg valdete valentina valentine valeria valerie valérie valeriia valerija valeska
    valgerd vally valmira valquíria valya vanda vanesa vanessa vani vania vânia vanitha vappu varda varsha varvara
    vasantha vasanthi vasilica vasiliki vasilisa vasilka vassiliki vasso vasuki veena veera velichka velinka velislava
    vendela vendula veneranda venla vera věra verena vereni verica verity verle veronica verónica verônica veronika
    véronique vesela veselina veska veslemøy vesna veva vevi vibeke vicki vicky victoire victoria victorine vida
    vidhya vidosava vidya vigdis vigdís viivi vijaya viki viktoria viktória viktoriia viktorija viktorine viktoriya
    vildan vilija vilma vimala vincenza vinciane vinita vinka vinothini vinzenzia viola violaine violet violeta
    violetta violette viorica virág virgie virginie virginija virpi virtudes visnja višnja vitória vittoria viveca
    vivi vivian viviana viviane vivien vivienne vjera vjollca vjosa vlasta vlora vlorë voula vrena vreneli vreni vréni
    vroni vukica vy wafa wafaa wahiba wakana walburga walentina walentyna walerija waltraud waltraut waltrud wambui
    wanda wangari wangui wanida wanjiru wanting warda warwara wassilissa wati wenche wencke wendela wendelina wendy
    wenke wera weronika whitney whoopi wibke wida widad wided wiebke wieslawa wiesława wiktoria wiktorija wilai
    wilfriede wilhelmina wilhelmine willa willeke willemien willemijn wilma wiltraud wiltrud winifred winnie winona
    winta wipawadee wislawa wisława woinshet wolfhild wulan wytske xandra xanthi xanthippi xenia xenija xezal xhemile
    xheneta xhevahire xiaohong xiaoli xiaoling xiaomei xiaoyan xiaoyu ximena xiomara xiulan xiuying xuemei yaa yadira
    yael yaël yaëlle yafa yalda yalini yamina yamini yana yanfei yangchen yanka yanling yaping yara yardena yasaman
    yasemin yasmin yasmina yasmine yasodha yasuko yayoi yeganeh yehudit yekaterina yelena yeliz yelizaveta yen-nhi
    yeon-ah yeon-hee yeon-kyung yesenia yeter yetunde yevgenia yevheniia yfke yifat yildiz yıldız yiling yingluck
    yingying ylenia ylfete yllka ylva ylvi yo-jong yoana yodit yoko yolanda yolande yonca yoo-jin yordanka yordanos
    yoshiko young-ae young-hee yousra ysaline yu-na yuhua yui yuka yukari yuki yukiko yuko yulan yulia yuliana yuliia
    yuliya yumi yumiko yuna yuriko yurub yusra yuting yve yveline yvette yvonne zadie zahia zahra zaida zainab
    zainabou zaineb zaira zakia zamfira zamzam zana žana zanele żaneta žaneta zara zarah zarghuna zari zarifa zarina
    zaruhi zaynab zäzilia zdena zdenka zdeňka zdravka zdzisława zeba zehra zeina zeinab zeineb zejnepe zekiye zelal
    zelda zélia zélie zeliha zeljka željka zemzem zenebech zenovia zenzi zerline zerrin zewdi zeynep zhanna zhenzhen
    zhivka ziba zilan zilda zilla zindzi zineb zinka zinnia zipi zipora zita ziva živana živilė živka ziyi zlata
    zlatica zodwa zoe zoé zoë zofia zofie žofie zohra zohre zohreh zoi zoja zola zora zorana zorica zorka zornitsa
    zoubida zouhra zoulfa zoulikha zoya zsanett zsofia zsófia zsuzsa zsuzsanna zübeyde zühal zuhra zulekha züleyha
    zulmira zümra zusana zuzana zuzanna zvezdana zyrafete
""")
"""Women's names, in lower case; without accents too where newspapers write them so."""

MALE = _names("""
    aad aadhavan aakash aalt aamir aappo aarne aaro aaron aart aatos abay abaz abbas abbasali abbondio abd abdalla
    abdallah abdel abdelaziz abdelfattah abdelghani abdelhak abdelhamid abdelilah abdelkader abdelkarim abdellah
    abdellatif abdelmajid abdelmalek abdelmounaim abdelouahed abdelrahman abdennour abderrahim abderrahman
    abderrahmane abderrazak abdi abdikadir abdinasir abdirahman abdirashid abdirisaq abdisalam abdiweli abdolhamid
    abdolkarim abdolreza abdoul abdoulaye abdourahmane abdul abdulaziz abdulhadi abdulhakim abdulkadir abdülkadir
    abdulkarim abdulla abdullah abdullahi abdulrab abdulrahman abdulsalam abdulsattar abdurrahman abdus abe abebe abed
    abel abhijit abhinav abhishek abhisit abie abilio abílio abiy abner abou aboubacar aboubakar abraha abraham abramo
    abreha abrham abuzer achaz achille achilleas achim achmat achraf adalbert adalberto adalsteinn adam ádám adama
    adamantios adamo adebayo adedayo adekunle adel adelbert adelino adelio adelmo adelrich adem ademola adérito
    adewale adham adi adib adil aditya adlai admir adnan adolf adolfo adolphe adonis adri adriaan adrian adrián
    adriano adrianus adrien ädu aegidius afanassi afewerki afonso afrim afshin afwerki agamemnon agim agon agostinho
    agostino agron aguinaldo agus agustin agustín ahmad ahmadreza ahmadschah ahmadullah ahmed ahmednur ahmet ahmo ahti
    aidan aiman aimé aimo aitor aivars ajay ajdin ajit ajith ajmal akash akbar akhil akhilesh akihiko akihiro akihito
    akim akin akın akintunde akio akira ákos akram aksel akseli akshay aku akwasi alaa alaattin alaeddine alagappan
    alain alan alarico alasdair alassane alastair alban albéric alberich albert alberto albie albin albino albion
    alborz albrecht albulen alceste alcide alcides aldemar aldo aldous alec alejandro alejo alekos aleksa aleksandar
    aleksander aleksandr aleksanteri aleksei aleksej aleksey aleksi aleksy alemayehu alen ales aleš alessandro alessio
    alexander alexandr alexandre alexandros alexei alexej alexejewitsch alexey alexios alexius alf alfeo alfi alfie
    alfio alfons alfonso alfred alfredo algirdas alhaji alhassan ali aliaksandr alican alihan alija aliko alin aliou
    alioune alireza alistair alister aliu aljaksandr aljaž aljoscha alket alkiviadis allan almazbek almir almiro alois
    aloisius alon alonso aloys alparslan alpaslan alper alperen alphons alphonse altan altin alvaro álvaro alvin
    alvise alwijn alwin alymbek amadeo amadeu amadeus amadou amadu aman amand amandus amanuel amanullah amar amara
    amare amarnath amartya amaury ambrogio ambroise ambros ambrose ambrosius ambroży amdemichael amédée amedeo amer
    américo amerigo amichai amilcare amin amine amir amirali amirhossein amit amitabh amitav ammar amnon amos amr
    amram amrullah anacleto anand ananda anas anastasios anastasis anatol anatole anatoli anatolii anatolij anatolius
    anatoly anbu andebrhan anđelko anderl andi andor andras andrás andre andré andreas andrei andrej andres andrew
    andrey andri andrii andrij andrija andrin andris andriy andrus andrzej andy angelo ângelo angelos anghel angus
    anh-tuan anian anibal aníbal aniello anies anil anıl anirudh anis anish ankit annas annibale anouar anoush anselm
    anselme anselmo ansgar ansoumana anssi antal antanas ante antero anthelme anthony antoine anton antonello antoni
    antonin antonio antónio antonios antonis antonius antony antti antun anupam anupong anutin anwar anyim anže
    apollinaire apoloniusz apostolos aqil arafat aram arasch arash aravind aravinthan arben arber arbër arbogast
    archibald archie arda ardeshir ardi ardian ardit arend argyris arho ari arian arianit aribert arieh ariel arif
    arik arild aris aristide aristidis aristotelis arjan arjen arjun arjuna arkadi arkadij arkadiusz arkady arlind
    arlo arman armand armando armend arménio armin armindo arnaldo arnaud arnaut arnd arndt arne arnfinn arnfried
    arnie arnis arno arnold arnoldas arnout arnulf arpád árpád arrigo arsalan arsène arseni arsenii arsenij arseniy
    arshak arsim artak artan artavazd artem artemi arthur artjom arttu artur arturas arturo artyom arulnathan arun
    arvid arvind arvydas aryan asadullah asbjörn asbjørn aschi asdrúbal asen ásgeir asger asghar asher ashfaq ashkan
    ashok ashot ashraf ashwin asif asim askar aslak aslan asle asmelash asmerom asmir asmus asrat assaad assad assaf
    assen astrit ata atakan ataklti atal atanas ataollah atdhe atef athanasios athanasius athos atiku atilla atiqullah
    atle atso atsushi atte attila attilio atul audley audrius audun augustin augusto aurangzeb aurel aurél aurelian
    aurelien aurélien aurelio aurélio aurelius austen avdi avdo avi aviad avigdor avihai avishai avner avni avraham
    avtandil awate awil aws axel ayad ayberk aydin aydın aydoğan ayele ayham ayhan aykut ayman aymen aymeric aymon
    ayodeji ayodele ayoub aytaç azad azeglio azem azhar azim aziz azizullah azmi azriel azubuike azzam azzedine
    babacar babajide babak babatunde babu baburam bacary bacharuddin badr badreddine badri baha bahaa bahadir bahadır
    bahij bahlbi bahman bahram bahri bajram bakary bakhtiyar bakhyt baki bakir bakr balakrishnan balan balasingham
    balasubramaniam balazs balázs baldassare balduin baldur balint bálint balraj baltasar balthasar balz balzer
    bambang bamdad ban bandar bäni bao baptist baptiste barack baran barbod bardh bardhyl barend barham baris barış
    barna barnabás barnabé barnaby barney barrett barry barthélemy bartholomäus bartholome bartli bartlomiej
    bartłomiej bartol bartolomé bartolomeo bartosz baruch bas basem bashar bashir bashkim basil basilio basilius
    bassam bassem bassirou bastiaan bastian bastiano bastien basuki battista batuhan baudouin bauke bautista bayram
    bazyli beat beatus beda bedri behar behdad behgjet behnam behrang behrouz behruz behzad bejtush bekim bekir bela
    béla belarmino belay belkacem belmiro ben bence bendt benedek benedetg benedetto benedict benedikt benedito
    benedykt bengt beni beniamino benigno benito benj benjamin benjamín benji bennet bennett bennie benno benny benő
    benoit benoît bent benvenuto benyamin beppe beqir berat berchtold bereket berhane berhanu berihun berim berk
    berkan berkay berke bernard bernardino bernardo bernardus bernd bernhard berni bernie bernt bert bertalan bertel
    berthold berti bertie bertil bertin bertl bertold bertram bertrand berzan besart besfort besian besim beslim
    besnik bevan beyene bharat bhaskar bhumibol bhupinder biagio bidu bidzina bijan bilal bilawal bile bilgin bill
    billy bimal binali binh biniam biniyam binyamin biram biren birger birhane birkir birol bishnu bjarne bjarni
    bjarte björgvin björn bjørn bjørnar blagoja blagoje blaine blaise blake blasius blaž blazej błażej blendi blerim
    blerton boas boaz boban bobby bodo bogdan bogoljub bogomil bogumil bogumił boguslaw bogusław bohdan bohumil
    bohumír bohuslav bojan bojidar bojko bolat boleslaw bolesław bolin bonaventura bongbong boniface bonifacio bonifaz
    børge boris borislav bořivoj borivoje börje borna bortolo borut borwin borys bosko boško boštjan botan botho
    botond boualem boubacar boubker boubou boudewijn boutros boyd boyko bozidar božidar bozo božo brad braden bradford
    bradley brage brahim bram brandolf brandon branimir branislav branko bráulio breel brendan brenno brent břetislav
    brett brhane brian brice brijesh bronislaw bronisław bruce bruno bryan bryant bryce brynjar buck budi budimir
    buelent bujar bülent bulut burak burchard burghard burhan burhanuddin burim burkard burkart burkhard burkhart
    burki burt buster byron byung-hun caesar caetano cafer çağlar cahit cajetan cal caleb calin călin callum calogero
    calum calvin ćamil camillo camilo can candid caner carl carles carlitos carlo carlos carlton carmelo carmine
    carson carsten casimir casimiro caspar cataldo catalin cătălin cavit cayetano cecil cedomir čedomir cedric cédric
    cees celal celaleddin célestin celestino cellou celso cem cemal cemalettin cemil cemşid cengiz cenk cesar césar
    cesare cesarino cetin çetin cevat cevdet ceyhun cezar cezary chadli chafik chaim chaker chakib chan-wook chandran
    chandrasekhar chang-dong changan chanoch charalambos charilaos charis charles charly chasper chatichai chavalit
    cheick cheikh cheng chengdong chenglong cherif chester chet chetan chibuike chico chidambaram chidi chidozie
    chijioke chima chinedu ching-te chinua chlaus chläus chokri chrigel chrigu christer christfried christian christo
    christodoulos christof christoffel christoforos christoph christophe christopher christos chuan chuck chukwudi
    chukwuemeka chukwuma chul-soo cian ciaran cicerone cihat ciprian cipriano ciriaco ciro civan ciwan cla claas claes
    clarence clark clas clau claudinei claudio cláudio claudiu claus clayton clemens clément clemente cliff clifford
    clifton clint clive clo clot clovis clyde codrin codruț cody coelestin coen cölestin colin colm côme conan connor
    conor conrad conradin constant constantin corbin corentin corey cormac corné cornel cornelis corneliu cornelius
    cornell corrado corsin cory cosimo coskun coşkun cosmin cosmo costante costantino costanzo costel costică costin
    craig crin crispin cristi cristian cristián cristiano cristóbal cristoforo cristovão csaba csanád ctirad cumali
    cüneyt cuong curd curdin curt curtis custódio cvijetin cyprian cyprien cyriak cyriaque cyril cyrill cyrille cyrus
    czeslaw czesław daan dacian dae-ho dae-jung dagfinn dagoberto dahi dahir daiki dainis daisuke dale dalibor dalmar
    damian damián damiano damien damir damjan damon dan danail daniel daniël dániel daniele daniil danijel danil
    danila danilo daniyar danjuma danny dante dänu danut dănuț danylo daoud dapeng darcy dardan dario darío darius
    dariush dariusz darrell darren darryl daryl dashamir dashnor dat dauda dauren dave davey david davíð dávid davide
    davit davoud davut dawei dawid dawit dawood dawud deangelo debesay debretsion decio declan dedi dedy deepak defrim
    dejan dejiang delfim delfino delroy delyan demba demeke demetrio demétrio demetrius demush denes dénes denijal
    denis dennis denny denys denzel derek derk dermot derrick dersim desalegn desiderio désiré desmond dethleff detlef
    detlev dev devendra devin devinder dewayne dexter dezső dhanush dharmendra diaa diarmuid dick didi didier diederik
    diego dietbert dieter dieterich diethard diethelm dietmar dietrich dilaver dilgeş dilip dillon dimitar dimitri
    dimitrios dimitris dimitry dimitur dimo dimosthenis dinesh dinh dinko dino dinu diogo dionigi dionys dionysios
    dionysis dionysius diosdado dipak dirk diyar djamel djibril djordje djuro dmitri dmitrij dmitriy dmitry dmytro
    dobri dobrosław dogan doğan doğu dolf dölf dölfi domagoj domenic domenico domenig domingo domingos dominic
    dominick dominicus dominik domonkos don donal donald donat donatello donatien donato donatus dong-hyun dong-won
    dong-wook donnie donovan doo-hwan đorđe dorel dorian dorin dorje dorji doron doug dougal douglas dov dragan dragi
    dragisa dragiša drago dragoljub dragomir dragos dragoș dragoslav drazen dražen dries drilon drini driss driton
    dror dschalal dschamal duane duarte duc duco dudley dudu duje dukagjin dumitru duncan dung-tien duosch duri düri
    durim đuro dursun dusan dušan dušek dusko duško dustin dwayne dwight dylan dzemail dženan dževad eamon eamonn ebbo
    ebenezer eberhard ebrahim ebrima eckard eckart eckehard eckehart eckhard eckhart ed eddie eddy edelbert edgar
    edgard edgardo edgars edhem edi edilson edílson edin edinson edis edmond edmondo edmund edmundo edo edoardo edon
    edouard édouard eduard eduardo edvard edvin edward edwin eelco eelke eelko eemeli eerik eero eetu efisio efraim
    efraín efrem efstathios efthymios egbert eggert egid egidio egil eginhard egon egor egzon ehab ehrenfried ehrhard
    ehrhart ehsan ehud eibert eiichi eiji eik eimuntas einar einars eino eirik eiríkur eisaku eivind eko ekow elad
    eladio elchin eldad eldon eldridge elefterios eleftherios elemér eleuterio elhadj eliah eliahu eliano elias elías
    elieser eliezer eligio eligiusz elijah elijahu elimelech elio eliseo elkana elling elliot elliott elmar elmer
    elmeri elmi elmin elmo elmore elnur elof eloi elói éloi elon eloy elroy elton elvedin elvezio elvio elvir elvis
    elyakim elyas emad emamali emanuel emeka emerich emerson emidio emiel emil émile emilian emiliano emilien émilien
    emilio emílio emin emmanouil emmanuel emmerich emmerson emmet emmett emomali emrah emran emre emrullah enayatullah
    enda endre endrik endrit enea enes engelbert engelhard engin enis enlai ennio enno enrico enrique ensio enver enzo
    eoin epaminondas ephraim epifanio eran erasmus eray ercan ercole erdal erdem erdinç erdoğan eren ergün erhan
    erhard erhart eric éric erich erik erion erkan erkin erkki erlan erland erlend erlendur erling ermal ermanno
    ermano ermes ermias ermin ermir ernad ernest ernesto ernfried ernie ernő ernst ernstl erol errikos errol ersan
    ersin ersoy ertan ertugrul ertuğrul ervin erwin esad esat esayas esben eshref eskandar eskil eskinder esko esmail
    esmatullah espen eşref essam estanislao esteban estêvão estifanos ethan etienne étienne ettore eudes eufemiano
    eugen eugene eugène eugenio eugénio eugeniu eugeniusz eusebio eusébio eusebius eustache evan evangelos évariste
    evaristo everett evert evgeni evo evripidis ewald ewan ewoud eyal eyasu eyjólfur eyob eyüp eyvind ezekiel ezer
    ezio ezra ezzedine fabian fabián fabiano fabien fabio fabrice fabrício fabrizio fadel fadi fadil fadri fady fahad
    fahd fahrettin fahri fahrudin faik faisal faiz faizullah fakher falco falko fanis faramarz farbod fardin fares
    farhad fariborz farid faris farmajo farouk farouq farrell farrokh farruch farshad farshid faruk farzad fasil fathi
    fatih fatlum fatmir faton fatos faure faustino fausto fawaz fawzi fayez faysal fazil fazıl fedele federico fedir
    fedor fehim fehmi feisal felice felician félicien felício feliks felipe felix félix felizian femi ferdi ferdinand
    ferdinando ferdy ferdynand ferenc fereydoun fereydun fergal fergus ferhad ferhat ferid feridun ferit fermín
    fernand fernando fernão ferruccio ferry fesseha festus fetah fethi fethullah fevzi feyyaz fidan fidel fidèle
    fidelis fiete fikadu fikret filiberto filimon filip filipe filipp filippo filippos filmon finbar finlay finley
    finn finnur fintan fiorenzo firat fırat firmin firmino firouz fisnik fitsum fivos fjodor flaminio flamur flavien
    flavio flávio flemming florea florencio florêncio florent florentin florentino flori florian florim florin
    florindo floris floyd flurin fnan fodé folarin folkert fons forrest fosco fotios fotis fouad francesc francesco
    francis francisco franciszek franck francky franco françois frane franjo frank franklin franky frans frantisek
    františek franz fränz franzl fraser fred freddie freddy frederic frédéric frederick frederik fredi fredrik fredy
    frédy freek frej fridli frido fridolin fridtjof fridu friedbert friedemann frieder friedhelm friedolf friedolin
    friedrich frigyes frithjof fritjof frits fritz fritzli frode frowin fryderyk fshatsion fuad fuat fucheng fulbert
    fulgencio fulvio fumihiko fumio furio furkan fynn fyodor gabe gabin gabino gabor gábor gabriel gad gadi gael gaël
    gaetan gaëtan gaetano gagik gajan galeazzo galin galip gallus galymzhan ganesh ganeshan gani gaoussou garegin
    gareth garfield garret garrett garry garth gary gaspar gáspár gaspard gaspare gašper gaston gastón gastone gatien
    gatot gaudenz gaudenzio gaurav gautam gaute gautier gavin gavino gavrilo gazmend gebhard gebhart gebi gebre
    gebrehiwet gebremariam gebremedhin gebremeskel gebreselassie gediminas geedi geert geir geirmundur gela gellért
    genaro genc genichi gennadi gennadij gennadiy gennady gennaro gentian geoff geoffrey georg george georges georgi
    georgij georgios georgy ger geraint gerald gérald gerard gérard gerardo gerasimos géraud gerben gerbrand gerd
    gereon gergely gergő gerhard gerhart geri gerlach gerlof germain german germán germano gernot gero gerolamo gerold
    gerolf gerry gershom gert gertjan gervais gervasio gerwin getachew getúlio geun-tae gevorg geza géza gezim gëzim
    ghaith ghaleb ghanem ghassan ghassem ghazi ghebre ghebreyesus gheorghe ghide ghirmai ghirmay ghislain ghiță gholam
    gholamhossein gholamreza ghulam giachem giachen giacinto giacomo giacumin giacun giampaolo giampiero gian
    gianandrea gianantonio giancarlo giandomenico gianfranco gianis gianluca gianluigi gianmarco gianmaria gianmario
    gianni giannis gianpaolo gianpiero gianpietro gideon gidon giel gieri gigi gijs gijsbert gil gilad gilbert
    gilberto gildas giles gilg gilles gilson gino gioacchino gion giora giordano giorgi giorgio giorgos giosch giosuè
    giovanbattista giovanni girish girma girmay girolamo gisbert giselher gisep gísli gitanas giuliano giulio giusep
    giuseppe giusto gjergj gjin gjon gleb glen glenn gnassingbé goce goddi godfrey godi gody goffredo goitom gojko
    gökay gökhan gökmen golam goncalo gonçalo gonzalo goodluck gopal gopinath goran göran gorazd gordan gordon gösta
    gotabaya gottfried gotthelf gotthold gottlieb gottlob götz govind gowtham graciano graeme graham gramoz gratien
    graziano greg grega greger gregg grégoire gregor gregori gregorio gregorius gregory grégory grgo grigor grigore
    grigori grigorij grigorios grigoris grigory grímur grischa grzegorz gualtiero guangcheng gudench gudmund gudmundur
    guðmundur gudni guðni guénolé guenter guenther guerino guerric guerrino guglielmo guido guilhem guilherme
    guillaume guillem guillermo guled gundolf güner gunnar gunnstein günter gunther günther guntis guntram guofeng
    guoqiang guowei guram gurban gürcan gurdeep gürkan gürsel gus guschti gust gustaf gustav gustave gustavo gustl
    guttorm guus güven guy gyanendra gylfi gyöngyös gyorgy györgy győző gyula haakon habakuk habib habibollah
    habibullah habte habtemariam habtom hachem haci hacı hadi hadrien hae-chan hafez hafid hafiz hafþór hagos
    haibatullah haibo haidar haider haile hailemariam haileselassie hailu haim haitao haitham hajdin hajime hajir hajo
    hajredin hajrudin hajrullah hakan håkan hakeem haki hakim hakki hakkı hakob hakon håkon hal halil halim halit
    halldor halldór hallgeir hallvard haluk halvard halvor hamad hamadi hamayun hamdan hamdi hamed hamid hamidreza
    hamidullah hamish hamit hammad hamoud hampe hämpe hampi hamza hani hanif hank hannes hannjörg hanno hanns
    hannsjörg hannspeter hannu hanoch hans hansi hansjakob hansjochen hansjoerg hansjörg hansjosef hansjürg hansjürgen
    hansli hansmartin hanspeter hanspi hansrudolf hansruedi hansueli hansuli hanswalter hao harald harb hardeep hardy
    hari haris harish harley harm harmen haro harold haroun harri harrie harrison harro harry harsh harsha harshad
    hartmann hartmut hartwig haruki harun haruo harvey hasan haschem hashem hashim hasib hasip hassan hassen hasso
    hatem haukur hausi häusi håvard haxhi hayao hayati hayato haydar hayden hayk hayrettin hayri haytham hazem hazir
    hector hedayatullah hédi heidar heikki heiko hein heiner heini heino heinrich heinz heiri hêja hekmatullah hektor
    helder hélder helfried helge helgi hélio hellmut hellmuth helmar helmfried helmut helmuth hemant hemming hemmo
    hendrik hene henk hennadij henning henok henri henrik henrique henry henryk herbert herbie heri heribert heriberto
    herman hermann herménégilde hermenegildo hermínio hernan hernán herrmann herve hervé hessel heydar hicham hichem
    hidajet hidde hideaki hideki hideo hidetoshi hien hieronim hieronymus hieu hikmet hilaire hilar hilario hilarius
    hillel hilmar hilmi hinnerk hinrich hipólito hippolyt hippolyte hiram hiroaki hirohito hironobu hiroshi hiroto
    hiroyuki hirsi hisashi hischam hisham hjalmar hjálmar hjalti ho-jin hoang holger homayoun homer hongwei honoré
    hooman hooshang horace horacio horácio horațiu hörbi hörður horia hormoz horst hosni hossein houari housi houssam
    houssem hovhannes hovik howard howie hozan hristo hrvoje hryhorij hryhoriy hsien huanzhang hubert hubertus
    hueseyin huey hugh hugo hugon hugues huib hulusi humbert humberto humphrey hung hunold hunor hurşit husain husam
    hüsamettin husein hüseyin hüsnü hussain hussam hussein hussien huu huub huw huy hyacinthe hynek hysen hysni
    hyun-jin hyun-soo iacob iain ian iaroslav iason ibragim ibrahim ibro ichiro idar ido idris idrissa idriz ifeanyi
    igal iginio igino ignác ignacio ignacy ignatius ignaz ignazio igor ihab ihor ihsan iikka iivari ike ikechukwu
    il-sung ilai ilan ilario ilaz ildefonso ilhan ilian ilias ilie ilija ilir ilirian iliya ilja ilker ilkka illia
    illja ilmar ilmari ilmars ilpo ilya ilyas imad imanol imants imdat imer immanuel immo imran imre in-sung inácio
    iñaki indalecio indulis ingbert ingemar ingimar ingmar ingo ingolf ingolfur ingomar ingvar iñigo innocenzo
    innokenti innozenz ioan ioannis ion ionel ionut ionuț iordanis iosif iossif ippolito iqbal iradj iraj irakli
    irenäus ireneusz irfan irvin irving irwin isaac isacco isaia isaiah isaias isaías ísak isamu isao isfried ishaan
    ishak isiah isidor isidore isidoro isidoros isidro iskender islom ismael ismail ismatullah ismet ismo issa issam
    issei issouf issoufou isto istvan istván isuf itai italo itamar itay itzchak itzhak iulian iuliu ivailo ivan iván
    ivano ivar ivars ivaylo iver ivica ivo ivor ivzi iwan iwo iyad iyed izchak izet izudin izydor izzet jaafar jaak
    jaakko jaakob jaakov jaakow jaan jaap jabbar jaber jabir jacco jacek jachen jacinto jack jackson jacky jacob
    jacobo jacopo jacques jacquot jaden jadranko jae-hyun jae-in jae-myung jae-yong jaecki jafar jagdish jahangir
    jaime jair jaír jairam jairo jakaya jake jakob jakobus jakov jakow jakub jakup jalal jalaluddin jalen jalil jama
    jamaal jamal jameel jamel james jamil jampa jamshid jamyang jan janak janez jani janick janik jānis janko jann
    jannes jannik jannis janos jános janosch janusz jared jarek jarema jari jarkko jarle jarmo jarno jaromir jaromír
    jaron jaroslav jaroslaw jarosław jarrod jarvis jaša jascha jashar jason jasper jassem jassim jaume javad javier
    jawad jawaharlal jawed jaxon jay jayant jayantha jayaraj jayden jayson jean jeannot jeb jechiel jed jędrzej jeff
    jefferson jeffery jeffrey jefim jegan jegor jehoschua jehuda jelle jelmer jemeljan jeno jenő jens jeppe jerald
    jeremiah jeremias jeremías jeremie jérémie jeremy jérémy jerko jermaine jermak jernej jeroen jerome jérôme
    jerónimo jeronimus jerry jerzy jesko jesper jesse jesús jethro jetmir jeton jevgeni jewgeni jewgenij jewhen
    jeyakumar jiabao jianguo jianhua jianjun jianming jianping jichi jigal jigme jigmé jim jimmie jimmy jin-ho jin-woo
    jindřich jinping jintao jiri jiří jiro jishai jitendra jitse jitzchak jitzhak jizchak joachim joah joakim joao
    joão joaquim joaquin joaquín joar jobst jochanan jochem jochen jock jockel joe joel joël joep joerg joeri joern
    joey jögg joggeli joggi jöggi jögi jógvan johan johann jóhann johannes jóhannes john johnnie johnny joko jokowi
    jomo jon jón jonah jonas jonathan jong jong-hyun jong-il jong-nam jong-un jonne jonni jonny joon-ho joonas joop
    joos joost jop jöran jordi jordy jörg jorge jörgen jørgen jöri jorin joris jorma jörn jørn jos joscha joschka josé
    josef josefek joseff josep joseph josh joshua josif josip joss josselin jossi jost jostein josu josua josué jotam
    jouko jouni jovan jovica jovin jovo joze jože jozef józef jozsef józsef juan juanma judd juerg juergen juha juhani
    juho jukka jul jules julian julián julien julio júlio julius juliusz jun-ho junfeng jung-hee jung-hoon jung-il
    junhui junichi junichiro junji juozas jupp jure jürg jürgen jürgi jurgis juri jüri jurica jurij juris jürn jurre
    jurriaan jussi justin justino justus jusuf juvenal juventino jyrki kaan kaare kaarlo kabiru kacem kacper kadek
    kadir kağan kahsai kahsay kai kaietan kailash kairat kais kaishek kaito kaj kajetan kakha kakhi kaleb kalervo
    kalevi kalin kalle kalman kálmán kaltrin kamal kamalesh kambiz kamil kamran kamuran kamyar kandiah kang-in kannan
    kanye kapil karamo karan karapet kåre karel karim karimullah karl karlheinz karli karol karoly károly karsten
    karthik karthikeyan karunanithi kasim kasimir kaspar kasper kaspi kassem kassym kastor kastriot katsuhiko katsuya
    kauko kaushik kaveh kawa kaya kayode kazem kazim kazım kazimierz kazuhiko kazuhiro kazunari kazuo kazuya kbrom
    keanu keba kebede kebrom keegan kees keiichi keiji keijo keir keisuke keita keith kejian kelati kelechi kelvin
    kemal kemalettin ken kenan kendrick kenenisa kengo kenichi kenji kenjiro kenneth kenny keno kent kenta kentaro
    kentarō kenzaburo kenzo kepa keqiang kerem kerim keshav kęstas kestutis kęstutis ketil ketut kevin kévin keyvan
    kflay kgalema kgosi khagendra khai khairullah khaled khalid khalifa khalil khalilullah khamis khayat khoder khoi
    khosro khosrow khouri ki-moon kian kianoush kiarash kibrom kidane kiefer kieran kiko kili kilian kılıç kimi kimmo
    kimon kiril kirill kirk kishan kishore kittichai kiyoshi kjartan kjeld kjell kjetil klaas klas klaus kläus
    kleanthis klemen klemens kliment knud knut koba kobi köbi köbu koebi koen koenraad kofi koichi koichiro koji kojo
    koki köksal kolja kolyo koni konrad konradin konstantin konstantinos konstanty koos korab koray korbinian korkut
    kornel kornél kornelius korosh kosmas kostas kosti kostis kostjantyn kosuke kotaro kourosh krasimir krassimir
    krenar kreshnik kresimir krešimir kresten kris krishan krishna krishnan krišjānis kristian kristijan kristján
    kristof kristóf kristofer kristoffer krisztián krsto krunoslav krystian kryštof krzysztof ksawery kuan kubilay
    kubrat küde kujtim kulbhushan kumar kumaran kunal kunihiko kuno kurosh kürşat kurt kurti kurtis kushtrim kuzma
    květoslav kwabena kwadwo kwaku kwame kwang-soo kwesi kyle kyösti kyriakos kyrill kyrylo kyung-soo labinot lachezar
    lachlan ladislao ladislaus ladislav lado lahcen laimonis lajos lakhdar lakis lakshman lal lalit lamar lambert
    lamberto lambros lamin lamine landolf landon landry lansana lapo larbi larry lars lasha lasse laszlo lászló
    laureano laurent laurentiu laurențiu laurentius laurenz lauri laurian laurin lauritz lauro lautaro lavdim lavrenti
    lawrence lawrenti laye lazar lázaro lazaros lazo lazzaro lean leander léandre leandro leano leart lebron lech
    leendert leevi lefteris leftheris leif leighton leiv lejun leland lemma lemuel len lenard lenhard lennard lennart
    lenni lennox lenny leo léo leocádio leodegar leon léon leonard léonard leonardo leoncio leone leonel leonello
    leonhard leonid leonida leonidas leónidas leonids leonz leopold léopold leopoldo leotrim leroy lesław lester
    leszek leutrim lev levan levent levente levi levin levon lew lewis lezi lhundup liam lian libaan liban libero
    libor liborio liborius lică lidetu lienhard lieven linard linas linford lino linus lio lion lionel liridon lirim
    liro lisandro livio liviu lixin ljubčo ljuben ljubisa ljubiša ljubo ljubomir ljupčo ljupko llewellyn llorenç lloyd
    lluís loay lobsang lodewijk lodovico logan loganathan loic loïc loke lonnie loong lóránt loren lorens lorentz
    lorenz lorenzo lorik lorin lőrinc loris lorne lotfi lothar louai louie louis loukas lourens lovis lowell luan luay
    lubomir lubomír ľubomír lubor lubos luboš luc lucas lucian luciano lucien lucio lúcio lucius lucjan ludger ludi
    ludolf ludovic ludovico ľudovít ludvig ludwig ludwik luel luigi luigino luis luís luisito luitger luitpold luiz
    luka lukas lukasz łukasz luke lukyan lula lulëzim lulzim lumír lungile luregn lütfi lütfü luther lutz luuc luuk
    luzi luzius lyle lyndon lyuben maamoun maan maarten macario machiel maciej mack macky madan madhav mads mael maël
    magne magnus magnús mahad mahama mahamadou mahamane mahamud mahathir mahatma mahdi mahela mahendra maher mahesh
    mahinda mahir mahmood mahmoud mahmud mahmudullah mahmut mahsum mahti mahyar maik maithripala majd majdi majed
    majid makar makarios makis makram maksim maksims maksym maksymilian malachy malam malcolm malek malick malik malo
    malte malthe malush mamadi mamadou mamdouh mamoudou mamoun mamuka man-bok manabu mandla manfred mangosuthu manh
    mani manish manlio manmohan manni manoel manohar manoj manolis manolo manos manouchehr manrico mansour mansur
    mantas manuchehr manuel manvel marat marc marcel marceli marcelin marcelino marcellin marcellino marcello marcelo
    marcial marcin márcio marco marcos marcus marek mariano marien marijan marin marinel marinko marino mario mário
    marius mariusz mark márk markku marko markos markus markwart marlon marnix marouan marouane mart marten martial
    martijn martim martin martín martino martins martti marty maruan marvin marwan marwin marzio masahiko masahiro
    masaki masanori masao masaru masashi masataka masato masatoshi masaya masayoshi masayuki masoud massimiliano
    massimo massoud masud matan máté matej matěj mateo mateu mateus mateusz mathan mathäus matheo mathéo mathew
    mathias mathieu mathijs mathis mathurin mathys matias matías matija matjaž matouš mats matt matteo matthäus
    matthew matthias matthieu matthijs matti mattia mattias mattis matty matvey matwej matyas mátyás mauno mauri
    maurice mauricio maurício maurilio maurin mauritius maurits maurizio mauro maurus maurycy max maxence maxi maxim
    maxime maximilan maximilian maximiliano maximino máximo maxwell mayeul mazen mazloum mazlum mazlûm medard médard
    medhat mees mehari mehdi mehmed mehmet mehran mehrdad mehreteab mehrzad meindert meinhard meinhold meinolf meinrad
    meir mejdi melchior melchiorre melchor meles melih melk melle melvin melvyn memduh memet menachem menahem mendel
    mendim mengesteab menghisteab mengistu menno mensur merab mergim mërgim merhawi merlin merrick mersad mert mervyn
    mesfin messaoud mesud mesûd mesut mete metehan methusalem metin metodi metush mevlud mevlüt mher micah michael
    michaël michail michalis michel michiel mick mickael mickaël mickey micky midhat mieczyslaw mieczysław migg migjen
    migu miguel miha mihai mihail mihailo mihajlo mihaly mihály mihnea mihovil miikka mijat mijo mikael mikalai mike
    mikhael mikhail mikheil mikias mikica mikiele mikis mikita mikkel mikko miklos miklós mikolaj mikołaj milad milaim
    milan mile milen milenko miles milija milinko milisav milivoje miljan milko milo milorad milos miloš miloslav
    miłosz milot milovan miltiadis milton mimmo min-ho min-jae min-soo minas mincho mindaugas mingze minh miodrag
    miquel miralem mîran mircea mirek mirhossein mirko mirnes miro miroljub miron miroslav miroslaw mirosław mirsad
    mirwais mirza mischa mitar mitch mitchell mithat mitică mitja mitko mitsuo mitsuru mitt mkrtich mladen mobutu
    modest modeste modesto modibo modou moein mogens mogos mohamad mohamed mohammad mohammadou mohammadreza mohammed
    mohamoud mohamud mohan mohand mohanraj mohcen mohibullah mohsen moisés mojmir mojmír mojtaba mokhtar moktar
    momchil momcilo momčilo momir momodou moncef monder mondher montaser monty moo-hyun mór mordechai moreno moritz
    morris morten morteza mortimer mosè moses moshe mostafa motohiro motti moujahid moulay mounir mourad moussa
    moustafa moustapha mstislaw muammar muammer muayad muaz mubarak mufid mugur muhamed muhamet muhammad muhammadu
    muhammed muhammet muhanad muhannad muharrem muhidin muhittin muhsin muhterem muhyiddin mujibullah mujo mukadder
    mukesh mukhtar mukul mulu mulugeta mümtaz mundir munib munir münir munther muqtada murali muralitharan murat
    murathan murdoch murezi murray mursal mursel murtada murugan musa musab muse musli mussie mustafa mustapha mutaz
    muthu muzaffer mwai mychailo mychajlo mykhailo mykola myles myroslaw myung-bak myung-bo myung-hwan nabih nabil
    naci nader nadim nadir naef nael naftali nagarajan naguib nahom nahum nail naim naji najib najibullah najm
    nam-june namik namık nando nándor nangyalai naoki naoto napoleón narayan narcís narcisse narek narendra naresh
    nariman naruhito nasar naser nasir naşit nasr nasrullah nasser nassim nat natale natalino natan nathan nathanael
    nathanaël nathaniel natnael naveen navid navin nawaf nawaz nayden nayef nazar nazareno nazih nazim nazım nazmi
    nazzareno ndongo ndriçim ndrit nebojsa nebojša necat necati necdet nechirvan necip necmettin neculai ned nedelcho
    nedeljko nedim nedzad nedžad neel negash negasi nehat nehemia neil neill nejat nejc nektarios nelinho nello nelson
    nelu nemanja nematullah nenad nepomuk nereo neri nerio nesar nestor néstor neven neville nevio nevzat newt nexhat
    nexhmedin ngawang nghia ngolo nhan nicaise nicanor niccolo niccolò nick nico nicodemo nicodemus nicolae nicolao
    nicolas nicolás nicolin nicolo nicolò nicomedes nicu niculin nicusor nicușor nidal niek niels nigel nihat niilo
    nijaz nijazi nik nikica nikiforos nikitas niklas niklaus niko nikodem nikol nikolai nikolaj nikolaos nikolas
    nikolaus nikolay nikos nilesh nils nima nimal niman nimrod ninoslav nir niran niranjan nirmal nishan nitin nitish
    niyazi nizamettin nizar njål nkosi nnamdi noah noam noboru nobu nobuhiro nobuo nobuyuki nodar noé nolan noldi
    nöldi noorullah norbert norberto norbu noriaki norio norman normunds norodom norwin notker nott noureddin
    noureddine nouri novak novica nugzar nuh nuhu numan nuno nunzio nuot nuradin nureddin nurettin nuri nurlan
    nursultan nuutti nysret obafemi obaidullah obinna obrad octave octavian octavio octávio oday oddvar oded odilo
    odilon odo ödön odysseas odysseus oemer ofer ofir ogenekaro ognjan ognjen ognyan oguz oğuz oğuzhan ohad øistein
    øivind okan okechukwu oktay olabode oladipo olaf olafur ólafur olamide olav olavi oldrich oldřich ole oleg
    olegario oleh oleksandr oleksii oleksij oleksiy olexander olgierd olindo olinto oliver olivier oliviero olívio
    olle olli ollie olof olumide olusegun oluwaseun omar omelyan omer ömer omid omkar omran omri önder ondrej ondřej
    onésimo onni onno onofrio onur onyekachi onyschko orazio oren orest oreste orestis orfeo orhan ori oriol örjan
    ørjan orlando orlin orso orson ortwin orville osama osamu osborne oscar óscar osi oskar osman osmo osmund ossi
    ostap ostoja osvaldo oswald oswin oszkár otakar otar otávio othman othmar otis otman otmar otso ottaviano ottavio
    ottfried ottheinrich otti ottmar otto ottó ottokar ottone ottorino ouassim oumar ousman ousmane oussama ovidio
    ovidiu owen oystein öystein øystein öyvind øyvind oz ozan özay özcan özden özkan öztürk paavo pablo pacifico paco
    pacôme paddy padraig pádraig palani palaniappan palden palle panagiotis panajotis panayiotis pancho pancraz pankaj
    pankracy pankratius pankraz panos pantaleon pantelis panu paolino paolo pape paraskevas parham paride parmjit
    parthiban parvan parvez parviz pascal paschal pascual pasi pasquale pasqualino patric patrice patrick patrik
    patrizio patryk patxi pau paul pauli päuli paulin paulinho paulo paulus pavao pavel pavle pavlo pavlos pavol pawel
    paweł pawlo payam peder pedram pedrito pedro peer peider pejman pekka pellegrin pellegrino pencho pentti pepe
    pepijn pépin peppi peppino peppo percy pere perica perico periklis pero perry pertti pervez pesch pesche petar
    pete peter péter petjo petko petr petras petre petri petrică petrit petro petros petru petter petteri petz peyman
    phil philémon philibert philip philipp philippe philippo phillip phineas phivos phong phuc phuntsok pichai pier
    pierangelo pierce pierfelice pierferdinando piergiorgio pierluigi piermario piero pierpaolo pierre piers piet
    pieter pietro pim pinchas pingan pino pio piotr pirmin pita pius pjotr placi placide placido plácido plamen plasch
    platon plazidus pleurant pleurat plinio polat poldi polychronis polykarp pompeo pongrác pooria potap poul pouria
    pouya prabhakaran prabhu prabowo prachanda pradeep prakash pramod pranab pranav prasad prasanna prashant prathap
    praveen prawit prayut prayuth preben predrag prem přemek premtim premysl přemysl preston primitivo primoz primož
    prithvi prodromos prokop prokopis prosper prospero prudencio przemyslaw przemysław puneet purnomo pyotr qais qasem
    qasim qassem qayum qazim qemal qendrim qiang qiangdong qishan quan quang quentin quim quincy quinten quique
    quirico quirijn quirin quirino quoc qusai rabah raban rabie rached rachid radan radbert rade radek radenko radi
    radim radion radivoj radivoje radko radmilo rado radoje radomir radomír radoš radoslav radoslaw radosław radovan
    radu radulf radwan rafa rafael rafail rafal rafał rafat rafet raffael raffaele raffaello rafi rafik rafiq raghav
    raghib raghu raghunath raghuram ragıp ragnar rahim rahimullah rahm rahmatullah rahmi rahul raila raimo raimon
    raimond raimondo raimonds raimund raimundo rainald rainer raj rajab rajan rajaratnam rajat rajendra rajesh
    rajinder rajiv rajko rajkumar rajnath raju rakesh ralf ralph ramachandran ramakrishnan raman ramanan ramanathan
    ramazan ramesh ramez rami ramil ramin ramiro ramiz ramon ramón ramsan ramses ramsey ramush ramy ramzan ramzi
    randall rando randolf randolph randy ranil ranjan ranjit ranjith ranko raoul raphael raphaël raphi raschid rashad
    rashed rasheed rashid rašid rasim rasmus rasoul rasso rastislav ratan rathan ratko ratomir rauf raul raúl ravi
    ravichandran ravindra ray rayan rayane raymond razvan răzvan reber rêber recai recep reda redon redouane redwan
    reece reemt rees refael refik reg reggie reginald regis régis reidar reijo reimar reimer reimund reinald reinaldo
    reinder reiner reinhard reinhart reinhold reinier reinmar reino reinold reinout remco remi rémi remigi remigio
    remigius remigiusz remko remo remus remy rémy remzi renán renato renatus renaud rené rense renzo res resat reşat
    reşit resli reto reuben reuven revaz rex rexhep reynaldo reynir reza rêzan rezső rhys riadh ricard ricardinho
    ricardo riccardo ricco richard richi rick ricky rico ridha ridvan rıdvan rifaat rifat rıfat rigoberto riichi rik
    rimantas rinaldo rinat rinchen rino rinor rinus risch rishi risto riyad riza rıza rizgar roald roar rob robbert
    robbie robby robel robert roberto robi röbi robrecht röbu roby rocco roch rochus rod roddy roderich roderick
    rodger rodion rodney rodolfo rodolphe rodrigo rodrigue roel roeland roelof roemer rogelio roger rogério rogier
    rohan rohit rohollah rohullah rojhat rok roland rolando rolf roli roly romain roman román romano romaric romário
    romed romedi romedius romeo romolo romuald romualdo romulus ron ronald ronaldinho ronaldo ronan rongji ronni
    ronnie ronny rony roope roozbeh roque rory rosendo rostam rostislav rostislaw rostyslaw rösu rötger rouhollah
    rouven roy royce rrahim rrahman rrustem ruben rubén rúben rubens rüdeger rudi rüdiger rudolf rudolph ruedi rüedi
    ruedu rüedu rufino rufus ruggero ruggiero ruhi ruhollah rui ruigang rumedi rumen runar rúnar rune rupert rupesh
    rupprecht ruslan ruslans russell russom rustam rustem rüştü rusty rutger ruthard ruud ruurd ruven ryad ryan ryo
    ryoichi ryoji ryoma ryosuke ryota ryszard ryuichi ryuji saad saadi sabahattin saban şaban šaban sabin sabino sabit
    sabri sabry saburo sacha sachin sadao saddam sadeq sadettin sadi sadik sadık sadio sadiq sadri sadullah sadyr saeb
    saed saeed safet saffet safiullah safwan sahand sahin şahin said saïd saidou saif sait sajid sakari şakir saku
    salah salaheddine salar saleem saleh salif salifou salih salim salman salomon salvatore salvo saman samarth samed
    sameh samer samet sami sämi samih samir samiullah sammy sampath sampo samson samu sämu samuel samuele samuil
    samuli samvel samy sancho sandeep sander sandor sándor sandrino sandro sanel sang-hoon sang-woo sani sanjay
    sanjeev sanjin sanjiv sante santeri santhosh santino santo santosh santtu sarath sardor sargis sarvesh sašo sassan
    sathish sathiyan satoru satoshi sattar saturnino saud saul sauli saulius saurabh savas savaş saverio savino savo
    savvas sawwa sayed sayyid schang schimon schlomo schmuel schöre schorsch scott scottie scotty sead seamus séamus
    sean seán seb sebald sebastian sebastián sebastiano sebastião sébastien sebhat sebi sedat sefa sefatullah sefer
    segismundo seif seiichi seiji seiya sejad sejfudin sekou sékou selahattin selami selassie selcuk selçuk selim
    selman selmane selmo selvam selvan selver semen semere semih semjon semyon senad senadin senay senthil senzo
    seok-jin seok-yeol seong-jin sepehr sepp seppel seppi seppli seppo seracettin serafim serafín serafino seraphim
    serdar şeref serge sergei sergej sergey sergi sergio sérgio sergiu sergiy serhad serhan serhat serhii serhij
    serhiy serik serkan şêro serschan sertaç şervan servet serzh seth settimio seung-hoon seung-hyun seung-min severin
    séverin severino severus sevket şevket seydou seyfettin seyit seymour seyoum sezer sezgin shaban shady shafiq
    shafiqullah shahab shahbaz shahid shahin shahram shahriar shahrokh shahrukh shai shaip shaker shalva shane shankar
    shaoqi shapour shaquille sharad sharif sharifullah sharmarke shashank shaul shaun shavkat shawki shawn shefqet
    shekhar sheldon shelton shemsi sher sherif sherman shigeki shigeo shigeru shigeyuki shilin shimon shingo shinichi
    shinichiro shinji shintaro shinya shinzo shinzō shirwa shiv shivraj shkelzen shkëlzen shkumbin shlomi shlomo
    shmuel sho shogo shohei shoichi shoji shota shotaro shpejtim shpend shpetim shpëtim shqiprim shrikant shui-bian
    shuichi shuji shukri shukrullah shunsuke shusaku shyam siad siamak siavash sibghatullah sicco siddharth sıddık
    sidi sidiki sidoine sidy siebe siebren siegbert siegfried sieghard siegmar siegmund siegward siem siemen sierd
    sietse sigbjørn sigfrid sigfried sigge siggi sigibert sigisbert sigismund sigmar sigmund sigurd sigurdur sigurður
    sigvard sihanouk siim sijbren silas silvan silvano silverio silvester silvestre silvestro silvio silviu simão šime
    simen simeon siméon simeone simi simo simon simón simu sinan sindre sinisa siniša sîpan sipho sirajuddin sirak
    siro sırrı sisto siva sivakumar sivanesan sivarajah sivert sixten sixto sixtus siyabonga siyad şiyar sizwe sjaak
    sjarhej sjef sjoerd sjors sjur skender skënder slamet slavcho slaven slavi slavisa slaviša slavko slavoljub
    slawomir sławomir slim slobodan smajo snorre snorri sobiesław sócrates soeharto sofian sofiane soheil sohrab
    soichiro sokol sokratis solomon soma somchai somkid somsak soner sönke sonny sooronbai soren sören søren sorin
    soroush sotirios sotiris soufian soufiane souhail souheil souleiman souleymane spartaco spasoje spencer spiros
    spyridon spyros srdan srđan srdjan srecko srećko sreten srettha sriram stachus stamatis stan stanimir stanislav
    stanislaw stanisław stanko stanley stathis stavros stefaan stefan stefán štefan ștefan stefanino stefano stefanos
    steff steffen steinar stelian stelio stelios stellan stepan štěpán stephan stéphane stephen stevan steve stève
    steven stevo stewart stiafen stian stig stijn stipe stjepan stöff stoffel stojan stoyan stratos stuart sture
    stylianos suat subash subhash subramaniam suchart sudhir sueleyman sugumar suhail suharto suk-yeol sukarno sukhbir
    sükrü şükrü sulaiman suleiman sulejman süleyman sundar sundaram sundiata sune suneel sung-ho sung-jae sung-min
    sung-yong sunil supachai suraj surayud suren surendra suresh sureshkumar süreyya sushil susilo susumu suthep
    sutrisno svante svatopluk svatoslav svein sveinn sven svend sverker sverre svetlin svetoslav sviatoslav svilen
    svyatoslav swami swen swjatoslaw sybrand sylvain sylvan sylvester sylvestre sylwester syng-man szabolcs szczepan
    szilárd szilveszter szymon taavet taavi taco tad tadanobu tadao tadashi tadeáš tadej tadesse tadeu tadeus tadeusz
    tadija tae-hyung tae-woo tae-yong taghi taha tahar taher tahir tahsin tai taichi taiki taizo takaaki takafumi
    takahiro takao takashi takayuki takehiko takele takeo takeru takeshi takis takuma takumi takuya talal talat talib
    talip tamas tamás tamer tamim tamir tammam tamrat tan-dung tancredi taner tanguy tanju tankred tansel tapani tapio
    taras tarass tarcisio tarek tareq tariel tarik tarık tariq tarjei tarkan tarmo taro tarō tasos tassilo tassos
    tatsuo tatsuya tatu taufik tauno tawab tawanda tawfik tayeb tayfun tayfur taylan taysir tayyip tazio teame ted
    teddy tedong tedros teemu teki tekin teklai tekle teklehaimanot telmo temesgen tengis teodor teodoro teodosije
    teofilo teófilo teoman teppo terence terenzio teresio terje tero terrance terrell terrence teruo tesfagabir tesfai
    tesfalem tesfamariam tesfamichael tesfay tesfaye tetsuo tetsuro tetsuya teun teunis teus teuvo tewelde tewodros
    teymour thabo thaddäus thaddeus thaksin thamilselvan thanasis thanassis thanathorn thang thangavelu thanh-tung
    thavarajah thayalan themba themistoklis theo théo theobald theodor theodore théodore theodoros theodosios
    theofilos theophil théophile thibaud thibault thibaut thiemo thien thierry thies thijmen thijs thileepan thilo
    thimothée thirumal thodoris thoma thomas thomy thongchai thor þór thorbjörn thorbjørn thórður thorkild þorsteinn
    thorsten thorvald thubten thupten tiago tianming tiberiu tibor tibúrcio tidiane tidjane tiemen tiemo tien-dung
    tiernan tigran tihamér tihamir tihomir tijmen tijs till tillmann tilman tilmann tilmar tilo tim timeo timm timmo
    timmy timo timofei timofej timofey timon timos timotej timoteo timothée timothy timur tin tino tinu tista tito
    titouan titus tivadar tiziano tjark tjebbe tjeerd tobey tobi tobias tobis toby todd todor toivo tokuro tolga
    tolgahan tom tomas tomás tomáš tomasz tome tomé tomi tomica tomio tomislav tommaso tommi tommy tomo tomohiro
    tomoya tömu tomy tonci tonči tony toomas toon topi toplica torben torbjörn torbjørn torcato tord torfinn torgeir
    torgny toribio torkel torkild torleif tormod tornike torquato torstein torsten toru torvald toshiaki toshihiko
    toshihiro toshiki toshio toshiyuki toufik touko touraj toussaint traian tranquillo traugott travis trent trevor
    trey triet trinley tristan tristram troels trofim trond trong troy truman truong trutz trygve trygvi tse-tung
    tsegai tsegay tsewang tsung tsutomu tsuyoshi tsvetan tsvetomir tsvi tuan tudor tufan tuğrul tullio tullo tumaisch
    tumasch tümer tunç tuncay tuncer tunde tung tuomas tuomo tural turan turgay turgut turhan turi turki tushar tuukka
    tuvia tvrtko twan ty tyler tymofij tymofiy tymoteusz tyrell tyrone tyson tzachi tzannis tzvi ubaldo uchenna uday
    udhayan udi udo ueli uelu uffe ufuk uglješa ugo ugur uğur ugyen uhuru ukko ukshin ulaş ulbe ulderico uldis ulf
    ulfert uli ulises ulisse ulrich ulrik ulysse ulysses umar umaru umberto umesh ümit umut unai upendra urbain urban
    urbano urho uriel urmas uros uroš urpo urs ursicin ursin ürsu uthayan utku utz uwe uzi vaclav václav vadim vadym
    vaggelis vahagn vahan vahap vahe vahid vahit vaiko väinö vajiralongkorn vajk vakhtang valdas valdemar valdemars
    valdis valdo valdrin valente valentin valentín valentino valentinus valentyn valer valère valeri valerian
    valeriano valerii valerij valerio valeriu valeriy valery valéry valmir valon valtteri van-thieu vance vangelis
    vanni vano vardan varun vasanth vasco vasil vasile vasilij vasilios vasilis vasily vaso vassili vassilij vassilios
    vassilis vassily vasudevan vasyl vaughn vazgen vedad vedat vedran vefa vegar vegard veikko veit veli velibor
    velimir veljko veltin velupillai venancio venanzio venkat venkatesh ventsislav vern verner vernon vesel veselin
    vesko vesselin veton vetrivel veysel veysi vezio viacheslav vianney vibhu vic vicenç vicente victor victorien vid
    vidar vidas vidoje viet vigeli viggo vigil vignesh vijay vijayakumar vijayan vikram viktor vilém vilhelm vilho
    viljami villads ville vilmos vilnis vinay vince vincent vincenzino vincenzo vineet vinko vinnie vinod vinoth
    vinzent vinzenz viorel vipin viraj virat virgil virgilio virgílio virginio viriato visar višeslav vishal vishnu
    vishwanath viswanathan vít vital vitale vitali vitaliano vitalii vitalij vitaliy vitaly vitezslav vítězslav vito
    vitomir vitor vítor vitorino vittorino vittorio vitus vivek viviano vjatscheslaw vjekoslav vlad vladan vlade
    vladimir vladimír vladimirs vladislav vladlen vlado vladut vladyslav vlajko vlastimil vlastislav vlatko vojin
    vojislav vojo vojtech vojtěch volkan volkart volker volkhard volkmar volkmer volkram volmar volodymyr vratislav
    vsevolod vuk vukašin vüsal vusi vyacheslav vygaudas vytautas waclaw wacław wädi wadih wadim wadym wael wahab wahid
    wahidullah waldemar waleed walentin walenty walentyn waleri walerij walery walfried wali walid wallace walmir walo
    walter walthard walther walti wangchuk wangdu warren warsame waseem wasim wassil wassili wassilij wassim wassyl
    wastl wataru wawrzyniec wayne weiguo weiming weiwei welat weldu wenbo wendel wendelin wendell wenhao wenjamin
    wenzel wenzeslaus werner wernfried wernhard wernher werni wes wesley wessel weston wichai wichert wido wiebe
    wiebren wiegand wieland wieslaw wiesław wigand wigbert wighard wijnand wiktor wilbert wilbur wiley wilford wilfred
    wilfrid wilfried wilhelm wilko willard willem willi william willibald willibert willigis willis willy wilm wilmar
    wilmer wim winand wincenty windfried winfrid winfried wini winston wiprecht wiranto wisi witali witalij witalyj
    witold wjatscheslaw wladimir wladislaw wladlen wladyslaw władysław wlodzimierz włodzimierz wojciech wolde woldu
    wole wolfgang wolfhard wolfhart wolfi wölfi wolfram wolodimir wolodymyr woo-jin woo-sung woodrow woody wout wouter
    wsewolod wubbo wulf wunibald wyatt wybren wyn xabi xabier xander xandi xaver xavi xavier xawery xebat xenofon
    xhabir xhafer xhavit xhelal xhemail xhemajl xherdan xi xiaobo xiaochuan xiaodong xiaofeng xiaogang xiaojun
    xiaoming xiaoping xiuping xosé xuan-phuc xueliang yaacov yaakov yacine yacoub yadollah yago yahaya yahia yahya
    yair yakoub yakub yakubu yakup yalcin yalçın yama yaman yamen yan yanick yanis yaniv yanko yann yannic yannick
    yannik yannis yaobang yared yaron yaroslav yasar yaşar yaseen yash yashwant yasin yasser yassin yassine yasuhiko
    yasuhiro yasuo yasushi yavor yavuz yaw yaya yayi yazan yazid yechiel yegor yehoshua yehuda yehudi yekta yemane
    yerlan yeshe yevgeni yevgeniy yevgeny yevhen yevhenii yiannis yigal yigit yiğit yildirim yıldırım yilmaz yılmaz
    yishai yisrael yitzchak yitzhak yll ylli yme ymer yngvar yngve yoan yoann yoav yochanan yoel yogesh yohan yohanes
    yohann yohannes yohans yohei yoichi yoichiro yoji yonas yonatan yong yongkang yoni yonus yoram yordan yorgos yosef
    yoshi yoshiaki yoshihide yoshihiko yoshihiro yoshinori yoshio yoshiro yoshito yoshiyuki yosief yossi yosuke yotam
    younes youness young-chul young-ho young-jin young-sam young-soo younis yousef yousif youssef youssouf youssoupha
    yoweri yrjö ytzen yuanchao yuichi yuichiro yuji yujiro yukihiro yukio yüksel yulian yunis yunlong yunus yuri yurii
    yuriy yury yusaku yusef yusuf yusuke yuta yutaka yuto yuya yuzo yvan yves yvon zabihullah zabiullah zacarias
    zaccaria zach zacharias zacharie zachary zack zafer zagros zahari zaharia zaher zahir zaid zaim zakari zakaria
    zakariya zakhar zaki zakirullah zal zalán zalman zalmay zane zarko žarko zarli zartosht zayd zayed zaza zbigniev
    zbigniew zbynek zbyněk zdenek zdeněk zdenko zdravko zdzislaw zdzisław zé zedong zeev zef zeferino zeger zein zeki
    zeljko željko zemin zenel zeno zenon zeqir zerai zeray zerdeşt zerezghi zev zhaoxing zhengfei zhigang zhiqiang
    zhivko zhiwei zhiyuan zhongshan zia ziad ziaulhaq ziaur zied ziemowit žiga ziggy zihni zijad zinar zine zinedine
    zisis živan zivko živko živojin ziya ziyang zlatan zlatko zoltan zoltán zoran zoranko zoubir zouhair zouheir
    zoumana zsigmond zsolt zsolti zsombor zuhair zulfikar zülfikar zulfiqar zulkifli zurab zvezdan zvi zviad zvonimir
    zvonko zwi zygfryd žygimantas zygmunt zyprian zyrill
""")
"""Men's names, in lower case."""

EITHER = _names("""
    alex alexis alix amari amel andrea anh araya ashley auguste avery billie blair bo bobbie bora cameron camille cary
    casey charlie chi chris claude conny dani dawa deniz derya devon devrim dominique drew eike eli evren evrim flo
    frankie friedel friedl gabriele gerrit guadalupe gurpreet gusti harpreet hikaru hilal hong hua hyun ilham ilkay
    ira isa jackie jamie janis janne jessie ji jin jing jo joan jocelyn jody jona joni josi jun kadri kaoru kari kay
    kelly kelsang kerry kersten kim kiran laurence lee leslie lilian lin lou luca madhu mame manpreet manu marian
    maris marjan michele michi mika min ming momo morgan nana nao nevin nicola nihad nihal niki nikita nikola nino
    nitzan noa noel noël noor nour ola pat pema phuong quinn raja rida riley robin rosario rowan sabah sam sandy sasa
    saša sascha sasha seyhan shannon shashi sidney sigi simcha simone sivan skyler sonam stevie suad suman tao tashi
    taylor tenzin terry thanh toni toprak tsering ulli vali vanja vesa wally wei wissam xin xuan yi yu yuval
""")
"""Names of women and men: a given name, but no hint at the gender."""


def gender_of(given_name: str) -> str:
    """Whether a given name is a woman's ("f") or a man's ("m"); "" when the name says nothing.

    >>> gender_of("Regula"), gender_of("Jean-Pierre"), gender_of("Andrea"), gender_of("Anna-Lena")
    ('f', 'm', '', 'f')
    """
    name = given_name.casefold()
    if name in EITHER:
        return ""
    for part in (name, name.partition("-")[0]):
        if part in FEMALE:
            return "f"
        if part in MALE:
            return "m"
    return ""
