"""German verbs that report speech, and the forms in which they stand in a newspaper.

A verb is written with its particle set off (``an|kündigen``). Weak verbs are inflected by rule; for strong and
irregular ones the table gives third person present, preterite, participle II and Konjunktiv II.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tracker.languages.de.words import listed, words_of

# Verbs that take a quotation as their object, or stand beside one, almost whenever they are used.
SPEAKING_WEAK = """
    sagen erklären betonen meinen äussern erläutern berichten ergänzen entgegnen erwidern antworten versichern
    bekräftigen kommentieren erzählen behaupten beteuern argumentieren konstatieren resümieren präzisieren
    bilanzieren monieren bemängeln kritisieren schildern vermelden melden mahnen warnen fordern verkünden
    bestätigen dementieren begründen fragen wiederholen twittern posten plädieren appellieren hinzu|fügen an|fügen
    bei|fügen an|kündigen mit|teilen fest|stellen aus|führen an|führen klar|stellen dar|legen urteilen prophezeien
    prognostizieren orakeln witzeln scherzen spotten schimpfen jubeln jammern stöhnen seufzen frohlocken schwärmen
    flüstern brüllen höhnen kontern parieren insistieren raunen murmeln poltern wettern lästern klagen beklagen
    bedauern loben würdigen tadeln rügen rühmen danken versprechen gestehen zitieren formulieren bemerken
    an|merken beschwören verlautbaren verlauten lauten ein|wenden vor|rechnen nach|haken nach|doppeln hoffen
    glauben vermuten befürchten fürchten folgern schlussfolgern zusammen|fassen rekapitulieren fabulieren dozieren
    sinnieren grübeln rätseln staunen stammeln texten mailen simsen bloggen notieren skandieren proklamieren
    postulieren unken ätzen schnauben freuen ärgern empören enervieren wundern entrüsten beschweren erinnern
    besänftigen beschwichtigen relativieren differenzieren korrigieren entschuldigen rechtfertigen verteidigen
    ermahnen ermuntern auf|fordern drohen vor|lesen protestieren quittieren zu|geben klären räsonieren
    philosophieren spekulieren mutmassen signalisieren unterstellen attestieren bescheinigen bezeichnen titulieren
    charakterisieren taxieren bewerten beurteilen betiteln apostrophieren nennen rufen sprechen
"""
OPINION_WEAK = """
    verlangen begrüssen erwarten rechnen schätzen bezweifeln zweifeln leugnen bedeuten beschuldigen deuten
    an|deuten interpretieren überlegen zeigen wünschen befürworten unterstützen gratulieren informieren
    präsentieren garantieren zu|sichern diskutieren debattieren enthüllen widerlegen verurteilen verweisen
    anerkennen ein|schätzen wollen führen stellen fügen legen merken kündigen teilen räumen reagieren verharmlosen
    verspotten beschimpfen diffamieren reklamieren publizieren veröffentlichen heraus|stellen heraus|streichen
    hervor|heben zurück|weisen ab|lehnen verneinen bejahen fest|halten offenbaren verraten plaudern auf|klären
    hinterfragen ein|räumen nach|fragen loben versichern feiern würdigen empfinden werten ein|stufen brandmarken
    verklären
"""
SPEAKING_STRONG = """
    sprechen spricht sprach gesprochen spräche
    aus|sprechen spricht sprach gesprochen spräche
    versprechen verspricht versprach versprochen verspräche
    widersprechen widerspricht widersprach widersprochen widerspräche
    schreiben schreibt schrieb geschrieben schriebe
    beschreiben beschreibt beschrieb beschrieben beschriebe
    umschreiben umschreibt umschrieb umschrieben umschriebe
    nennen nennt nannte genannt nennte
    heissen heisst hiess geheissen hiesse
    rufen ruft rief gerufen riefe
    auf|rufen ruft rief gerufen riefe
    zu|rufen ruft rief gerufen riefe
    aus|rufen ruft rief gerufen riefe
    zu|geben gibt gab gegeben gäbe
    an|geben gibt gab gegeben gäbe
    bekannt|geben gibt gab gegeben gäbe
    ein|gestehen gesteht gestand gestanden gestände
    gestehen gesteht gestand gestanden gestände
    hin|weisen weist wies gewiesen wiese
    zurück|weisen weist wies gewiesen wiese
    verweisen verweist verwies verwiesen verwiese
    unterstreichen unterstreicht unterstrich unterstrichen unterstriche
    heraus|streichen streicht strich gestrichen striche
    hervor|heben hebt hob gehoben höbe
    vor|werfen wirft warf geworfen würfe
    ein|werfen wirft warf geworfen würfe
    empfehlen empfiehlt empfahl empfohlen empföhle
    raten rät riet geraten riete
    bitten bittet bat gebeten bäte
    bestreiten bestreitet bestritt bestritten bestritte
    befinden befindet befand befunden befände
    finden findet fand gefunden fände
    schreien schreit schrie geschrien schrie
    schwören schwört schwor geschworen schwüre
    schliessen schliesst schloss geschlossen schlösse
    lesen liest las gelesen läse
    vor|schlagen schlägt schlug geschlagen schlüge
    denken denkt dachte gedacht dächte
    wissen weiss wusste gewusst wüsste
    bekennen bekennt bekannte bekannt bekennte
    fest|halten hält hielt gehalten hielte
    entgegen|halten hält hielt gehalten hielte
    dagegen|halten hält hielt gehalten hielte
    fort|fahren fährt fuhr gefahren führe
    an|schliessen schliesst schloss geschlossen schlösse
    verraten verrät verriet verraten verriete
    ab|winken winkt winkte gewinkt winkte
    preisen preist pries gepriesen priese
    wider|geben gibt gab gegeben gäbe
    wieder|geben gibt gab gegeben gäbe
    erheben erhebt erhob erhoben erhöbe
    halten hält hielt gehalten hielte
    sehen sieht sah gesehen sähe
    geben gibt gab gegeben gäbe
    lassen lässt liess gelassen liesse
    weisen weist wies gewiesen wiese
    heben hebt hob gehoben höbe
    werfen wirft warf geworfen würfe
    treten tritt trat getreten träte
    wenden wendet wandte gewandt wendete
    bringen bringt brachte gebracht brächte
    ziehen zieht zog gezogen zöge
"""
# Strong verbs that mostly do something else: they are cues only in company.
GENERAL = listed("""
    halten sehen geben lassen weisen heben werfen treten wenden bringen ziehen finden denken wissen lesen
    schliessen
""")
# Weak-looking entries whose strong forms are in SPEAKING_STRONG.
STRONG_ENDINGS = ("weisen", "heben", "geben", "streichen", "lesen", "halten", "nennen", "rufen", "sprechen", "raten")
NAMING = listed("""
    nennen bezeichnen titulieren betiteln apostrophieren charakterisieren taxieren bewerten beurteilen kritisieren loben
    würdigen tadeln rügen rühmen beschimpfen verspotten diffamieren beschreiben umschreiben verurteilen einstufen
    brandmarken empfinden werten verharmlosen schildern begrüssen
""")
"""Verbs whose object is what is said about, in the accusative: „Keller nannte den Plan «…»“."""
PASSIVE = listed("wird werden wurde wurden werde würde würden worden")
AUXILIARY = words_of("""
    ist sind war waren wäre wären sei seien bin bist seid wird werden wurde wurden würde würden werde wirst hat
    haben hatte hatten hätte hätten habe habt hast kann können konnte konnten könnte könnten könne muss müssen
    musste mussten müsste müssten müsse soll sollen sollte sollten solle darf dürfen durfte durften dürfte dürften
    dürfe will wollen wollte wollten wolle mag mögen mochte mochten möchte möchten möge lässt lassen liess liessen
    lasse bleibt bleiben blieb blieben bleibe
""")
# Finite forms of frequent verbs that do not report: they tell a clause's verb from an adjective.
OTHER_FINITE = words_of("""
    gibt gab gaben gebe gäbe geht ging gingen gehe ginge kommt kam kamen komme käme steht stand standen stehe
    stünde liegt lag lagen liege läge hält hielt hielten halte macht machte machten mache führt führte führten
    führe nimmt nahm nahmen nehme nähme bringt brachte brachten bringe zeigt zeigte zeigten zeige trägt trug
    trugen trage sitzt sass sassen spielt spielte spielten arbeitet arbeitete lebt lebte lebten stirbt starb
    starben fiel fielen fällt falle beginnt begann begannen beginne endet endete endeten gewann gewannen gewinnt
    verlor verloren verliert erhielt erhielten erhält erhalte bekam bekamen bekommt traf trafen trifft treffe
    stellt stellte stellten stelle setzt setzte setzten setze zieht zog zogen ziehe läuft lief liefen laufe schlug
    schlugen schlägt handelt handelte handele besteht bestand bestanden bestehe entstand entstanden entsteht
    gehört gehörte gehörten gehöre folgt folgte folgten folge sorgt sorgte sorgten sorge fehlt fehlte fehlten
    fehle gilt galt galten gelte reist reiste reisten eröffnete eröffnet weiss wusste wussten wisse braucht
    brauchte brauchen brauche kostet kostete koste scheint schien schienen scheine wirkt wirkte wirkten sieht sah
    sahen sehe fand fanden findet finde verlässt verliess verliessen tritt trat traten trete hofft hoffte stimmt
    stimmte stimmten wählt wählte wählten unterzeichnete unterzeichneten beschloss beschlossen beschliesst
    entschied entschieden entscheidet lehnte lehnten lehnt wollte verzichtete verzichtet stieg stiegen steigt sank
    sanken sinkt warb wirbt
""")


class Verb(NamedTuple):
    """What a verb form is a form of, and whether it reports speech.

    ``strength`` is 2 for verbs of speaking, 1 for verbs of opinion and others that do so in company, 0 for a form that
    does only together with one of its ``particles`` („fügte … hinzu“).
    """

    lemma: str
    strength: int
    finite: bool
    particles: tuple[str, ...] = ()


def weak_forms(infinitive: str) -> tuple[list[str], list[str]]:
    """Finite forms and participles of a weak verb.

    >>> weak_forms("sagen")[0][:4], weak_forms("erklären")[1]
    (['sagt', 'sagte', 'sagten', 'sage'], ['erklärt'])
    """
    stem = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    link = "e" if stem[-1] in "td" or stem.endswith(("chn", "ffn", "dm", "tm", "gn")) else ""
    finite = [f"{stem}{link}t", f"{stem}{link}te", f"{stem}{link}ten", f"{stem}e", infinitive]
    if stem.endswith("el"):
        finite[3] = stem[:-2] + "le"
    unstressed = infinitive.startswith(
        ("be", "ge", "er", "ver", "zer", "ent", "emp", "wider", "hinter", "unter", "über", "miss")
    )
    prefix = "" if (unstressed and not infinitive.startswith("antwort")) or infinitive.endswith("ieren") else "ge"
    if infinitive in ("betteln", "beten", "erben", "ernten", "erden", "gestikulieren"):
        prefix = "ge"
    return finite, [f"{prefix}{stem}{link}t"]


def strong_forms(
    infinitive: str, present: str, past: str, participle: str, subjunctive: str
) -> tuple[list[str], list[str]]:
    """Finite forms and participles of a strong or irregular verb."""
    plural = past + ("n" if past.endswith("e") else "en")
    stem = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    return [present, past, plural, f"{stem}e", infinitive, subjunctive, subjunctive + "n"], [participle]


def with_sharp_s(form: str) -> tuple[str, ...]:
    """The form as written in Switzerland, and with ß where the rest of the German-speaking world may have one."""
    return (form, form.replace("ss", "ß")) if "ss" in form else (form,)


@cache
def verb_forms() -> dict[str, Verb]:
    """Every known form of a reporting verb, in lower case, and what it is a form of.

    >>> verb_forms()["sagte"]
    Verb(lemma='sagen', strength=2, finite=True, particles=())
    >>> verb_forms()["fügte"].particles, verb_forms()["hinzugefügt"].lemma
    (('hinzu', 'an', 'bei'), 'hinzufügen')
    """
    forms: dict[str, Verb] = {}
    weak = [(verb, 2) for verb in SPEAKING_WEAK.split()] + [(verb, 1) for verb in OPINION_WEAK.split()]
    strong = [line.split() for line in SPEAKING_STRONG.split("\n") if line.split()]
    for verb, *parts in strong:
        _enter(forms, verb, strong_forms(verb.rpartition("|")[2], *parts), 1 if verb in GENERAL else 2)
    irregular = {parts[0].rpartition("|")[2] for parts in strong}
    for verb, strength in weak:
        base = verb.rpartition("|")[2]
        if base not in irregular and not base.endswith(STRONG_ENDINGS):
            _enter(forms, verb, weak_forms(base), strength)
    return forms


def _enter(forms: dict[str, Verb], verb: str, inflected: tuple[list[str], list[str]], strength: int) -> None:
    """Adds a verb's forms: joined ones („hinzufügte“) speak for themselves, bare ones („fügte“) want the particle."""
    particle, _, base = verb.rpartition("|")
    lemma = particle + base
    finite, participles = inflected
    for form in (spelling for each in finite for spelling in with_sharp_s(each)):
        if not particle:
            known = forms.get(form)
            if known is None or known.strength < strength:
                forms[form] = Verb(lemma, strength, True, known.particles if known else ())
            continue
        forms.setdefault(particle + form, Verb(lemma, strength, True))
        bare = forms.setdefault(form, Verb(lemma, 0, True))
        if particle not in bare.particles:
            forms[form] = bare._replace(particles=(*bare.particles, particle))
    others = [*participles, "zu" + base] if particle else participles
    for form in (spelling for each in others for spelling in with_sharp_s(particle + each)):
        forms.setdefault(form, Verb(lemma, strength, False))
