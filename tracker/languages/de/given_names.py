"""Given names by gender, as they occur in Swiss and German newspapers: all language regions and many origins.

Names that both women and men bear (Andrea, Dominique, Sascha, Kim) are in neither list: no guess is better than a wrong one.
"""

from __future__ import annotations

FEMALE = frozenset("""
    adele adelheid adriana agatha agnes aisha alessandra alessia alexandra alexia alice alina aline alma amanda amelia amelie amina
    amira amélie ana anaïs angela angelika angelina anita anja anke anna annalena annamarie anne annegret anneliese annelies annemarie
    annette annika annina antje antoinette antonia anouk ariane arlette astrid aurelia aurélie ayşe ayse barbara beata beate beatrice
    beatrix béatrice belinda benita bernadette berta bertha bettina bianca bigna birgit birgitta birte brigitta brigitte britta brunhilde camille carina
    carla carmen carole carolin carolina caroline caterina catherine cathrin cécile céline chantal charlotte chiara chloé christa christel
    christelle christiane christina christine cinzia claire clara claudia claudine condoleezza concetta constanze corina corinna corinne cornelia
    corine cristina cynthia dagmar daniela danielle daria debora deborah deniz denise diana diane dilara dora dorina doris dorothea dorothee
    edith elena eleonora eleonore elfriede eliane elif elin elina elisa elisabeth elise elke ella ellen elsa elsbeth elvira emanuela
    emilia emily emine emma emmanuelle erika erna esra esma esther estelle eugenie eva eveline evelyn evelyne evi fabienne fabiola
    fanny fatima fatma felicitas fiona flavia flora florence florentina franca francesca franziska frauke friederike gabriela gabriele
    gabrielle gaby géraldine gerda gertrud gianna gina giorgia gisela giulia gloria greta grazia gudrun hannah hanna hannelore hatice
    hedwig heide heidemarie heidi heike helen helena helene helga henriette hermine hilde hildegard hillary ida ilona ilse ines inga
    inge ingeborg ingrid irena irene iris irma isabel isabella isabelle ivana iwona jacqueline jana janine jasmin jasmina jeanine
    jeannette jelena jennifer jenny jessica joana joanna johanna jolanda josefine josephine josiane judith julia juliane julie
    jutta karin karen karina karla karoline katarina katharina käthi kathrin katja katrin kerstin kirsten klara kristina kristin lara larissa
    laura laurence lea leila lena leni leonie leonor leyla lia liliane lina linda lisa liselotte livia lorena lorenza loredana louise lucia lucie
    ludmila luisa luise luana lydia madeleine magda magdalena maja malin manuela mara marcella margaret margareta margarete margarita margaretha margot
    margret margrit margrith maria mariam marianne marie marielle marija marina marion marisa marit marlene marlies marlis martha martina maryam mathilde
    maya mechthild melanie melina mercedes meret merve mia michaela michela michèle michelle milena mina mira mireille miriam mirjam monica
    monika monique myriam nadia nadine nadja nancy naomi natalia natalie natascha nathalie nele nelly nermin nicola nicole nina noemi noémie nora
    norma olga olivia ottilie pamela paola patricia patrizia paula paulina pauline petra pia priska rachel rafaela rahel ramona raphaela
    rebecca rebekka regina regine regula renata renate renée ria rita roberta romina rosa rosalie rosemarie rosina rosmarie roswitha rosy ruth
    sabina sabine sabrina salome samantha samira sandra sara sarah saskia selina selma seraina serena severine sévérine sibylle sieglinde sigrid
    silke silvana silvia simona simone simonetta sina sofia sofie solange sonia sonja sophia sophie stefania stefanie stella stephanie stéphanie
    susan susana susann susanna susanne svetlana swetlana sybille sylvia sylvie tabea tamara tanja tatjana teresa thea theres theresa therese
    theresia tina trudi tülay ulla ulrike ursina ursula uschi ute valentina valeria valérie vanessa vera verena veronika véronique victoria viktoria viola
    violeta virginia vivian vivienne vreni wanda wibke wilma xenia yasmin yasmina yolanda ylva yvette yvonne zeynep zita zoe zoé zora
    ladina madlaina ursin­a flurina gianna giannina aita mengia annatina seraina bigna chatrina nesa corsina ilaria fiammetta mirta
    nuria núria sumaya amal khadija zahra nour hala rania lamia sana shirin parisa mehwish priya anjali mei ling yuki thi linh
    ngozi chiamaka fatou aminata mariama awa selam hirut tsehay oksana olena iryna irina natalija tetiana kateryna ludmilla galina
    nancy kamala michelle melania jill angela ursula giorgia mette sanna kaja jacinda marine ségolène
""".replace("\u00ad", "").split())

MALE = frozenset("""
    aaron abdul abdullah achim achille adam adnan adolf adrian adriano ahmed ahmet alain alan albert alberto albrecht alec aldo alejandro
    alessandro alessio alex alexander alexandre alexei alexej alfons alfred ali alois aloys alwin amadeo amir anatoli andré andreas andrew andri
    andrej andres andrzej angelo anselm antoine anton antonio antony antónio antti ari armin arno arnold arsène artur arthur arturo attilio
    august aurel axel balthasar baptiste barack bartholomäus bashir bastian beat benedetto benedict benedikt benjamin benno bernard bernardo
    bernd bernhard bertram bill björn blaise bodo boris bruce bruno burkhard burkhart carl carles carlo carlos carsten caspar
    cédric cem charles chris christian christof christoph christophe christopher claude claudio claus clemens constantin cornel
    curdin curt cyril cyrill damian damien daniel daniele danilo dario david denis detlef dick didier diego dieter dietmar dietrich dimitri dino
    dirk dmitri dmytro domenico dominic dominik donald douglas eberhard eckart eckhard edgar edmund edoardo eduard eduardo edward egon ehud
    elias emanuel emil emilio emmanuel emre enrico enzo eric erich erik ernst erwin eugen evo fabian fabio fabrice fabrizio federico felice felix
    ferdinand fernando fidel filip filippo florian flurin francesco francis francisco franck franco françois frank frank-walter franz fred
    frederic frédéric frederik friedrich fridolin fritz gabriel gallus gaudenz gaston geert georg george georges gerald gerd gerhard geri gerold
    gian gian-franco gianfranco gianluca gianni gilbert gilles giorgio giovanni giulio giuseppe goran gordon gottfried gottlieb götz gregor grégoire
    guido gunnar günter günther guntram gustav guy guillaume hamid hannes hans hansjörg hansjürg hanspeter hans-peter hansruedi hans-ulrich hansueli harald harry hartmut
    hassan heiko heiner heini heinrich heinz helmut henning henri henrik henry herbert heribert hermann holger horst hossein hubert hugo
    hugh ibrahim ignaz igor ilir ilja imran ingo isaac isidor ismail ivan ivo jack jacques jakob jamal james jan jannik jaroslaw jarosław javier jean jean-claude
    jean-luc jean-marc jean-marie jean-pierre jens jérôme jeremy jimmy joachim joe joel joël johan johann johannes john jonas jonathan jörg jorge
    josé josef joseph joshua josua juan juri jürg jürgen julian julien julius justin kai karl karl-heinz kaspar kemal kenneth kevin kilian kim-jong
    klaus klaus-peter kofi konrad konstantin kristian kurt lars laurent laurenz lech leo leon leonard leonardo leonhard leonz leopold lionel livio lorenz lorenzo
    louis luc luca lucas luciano ludwig luigi luis luiz lukas lutz maksim malte manfred manuel marc marcel marcello marco marcus marek mario
    marius mark marko markus martin marvin massimo mathias mathieu mathis matteo matthew matthias mattia maurice mauricio maurizio mauro max maxim
    maximilian mehmet meinrad melchior michael michail michel miguel mike milan milo milos mirko miroslav moritz muammar mohamed mohammad mohammed
    moritz moshe muhammad murat mustafa nenad nick nicola­s nicolas nico niels nikita niklaus niklas nikola nikolai nikolaus nils noah norbert oleg oleh olaf oliver olivier
    omar orlando oscar oskar osman otmar otto pablo paolo pascal patrick patrik paul pavel pedro peer peider peter petr philip philipp philippe
    pierre pierre-alain pierre-yves pietro pirmin placi quentin rafael raffaele raimund rainer ralf ralph ramon raoul raphael raphaël rasmus raúl raymond recep
    regis reiner reinhard reinhold remo remigius renato rené renzo reto ricardo riccardo richard rico robert roberto robin roger roland rolf rolf-dieter
    roman romano ron ronald ronny rudolf ruedi rüdiger rupert ryan salvatore sami samir samuel sandro saverio sebastian sébastien selim
    serge sergei sergej sergio severin siegfried siegmund sigmar sigmund silvan silvano silvio simon slobodan sören stanislav stefan stefano steffen stephan
    stéphane stephen steve steven sven tarek theo theodor théo thierry thilo thomas thorsten tibor till tillmann tim timo timothy tino tobias tom tomas
    tommaso toni tony torsten traugott tristan udo ueli ulf uli ulrich urban urs ursin uwe valentin valentino vasco veit victor viktor vincent
    vincenzo vitali vito vittorio vladimir volker volodymyr walter warren werner wendelin wieland wilfried wilhelm willi william willy winfried
    wladimir wojciech wolf wolfgang wolfram wolodimir wolodymyr xaver xavier yannick yasser yves zeno zoran zoltan
    bashar benjamin jitzchak ariel mahmud hamid nuri dschalal saddam osama ayman kim jong-il pervez asif manmohan jintao jiabao xi shinzo junichiro
    boutros ban joschka wolodymyr wiktor wladislaw arseni petro serhij ihor andrij gjon arben besnik agron dragan bojan zlatan ivica
    tenzin tashi rajesh sanjay arjun vikram hiroshi kenji minh duc chukwuma kwame tesfaye yohannes berhane mamadou ousmane
""".replace("\u00ad", "").split()) - FEMALE - {"nicola", "andrea", "kim"}

EITHER = frozenset("andrea nicola dominique sascha kim claude camille jamie sam alex chris robin noel eli luca toni gabriele simone pat ulli sandy".split())


def gender_of(given_name: str) -> str:
    """"f", "m", or "" when the name says nothing.

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
