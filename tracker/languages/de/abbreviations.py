"""German and Swiss abbreviations with a full stop, by what the full stop can also be: the end of a sentence or not.

A new abbreviation belongs into the first group that fits it, without its full stop. Single letters (initials, „z. B.“)
and letters with stops (z.B., i.V.) need no entry: they are recognised by their form.
"""

from __future__ import annotations

from tracker.languages.de.words import words_of

# Something has to follow: a name, a number, a text. The sentence never ends here.
ALWAYS_FOLLOWED = frozenset(
    words_of("""
    Dr Prof Dipl Ing Lic lic iur med phil rer nat oec pol jur theol habil Mag MMag DDr hc em dent vet Hr Hrn Frl Bgm
    St Ste Jun jun Sen sen geb gest verh verw vgl Vgl Hrsg hrsg
    Aufl Ausg Anm Verf Bsp bzw sog Sog ca Ca resp inkl Inkl exkl zzgl abzgl ggf Ggf evtl Evtl
    ev evt allg bes betr dgl ehem gem insb insbes jew max min mind mtl od rd Rd tel Tel Fax urspr
    versch vorm Vorm wg zit zw Hptm Oblt Maj Kdt Kpl Gfr Wm Adj Reg kant eidg Eidg dt Nat
    österr franz engl ital lat griech amerik russ chin jap röm kath evang ref Jg Pfr Präs Stv stv Vors Gebr Fa Ph vs
    """)
)

# Abbreviations only before a number or letter; some are words of their own (dieser Art, am Kap).
BEFORE_NUMBERS = frozenset(words_of("Nr Nrn Art Abs lit Lit Ziff Bst Kap Bd Bde Abb Tab Fig"))

# Something may follow, but the sentence may end as well: the next word decides.
SOMETIMES_LAST = frozenset(
    words_of("""
    Mio Mrd Bio Tsd Fr Rp Co Cie Inc Ltd Corp Bros Jh Jhd Jhdt Std Min Sek km Pkt Pt Str str Kt Ktn Gde Bez Whg Stk Mill
    Jr jr Sr sr al Chr Abt Jan Feb Febr Mrz Apr Aug Sept Sep Okt Nov Dez
    """)
)

# Hardly ever anything but the last word of an enumeration: a capitalised word after it begins a sentence.
OFTEN_LAST = frozenset(words_of("usw etc ff"))

# Letters with stops that may be the last of a sentence (der Botschafter a. D.).
LETTERS_SOMETIMES_LAST = frozenset(words_of("a.D i.R v.Chr n.Chr o.ä u.ä i.V u.a s.o s.u m.E"))

# Units that carry a full stop only as the last word of a sentence (90 km/h. Danach …).
UNITS = frozenset(words_of("h m g l t s"))

# Endings of longer words that are abbreviated (Bahnhofstr. 5).
ABBREVIATED_ENDINGS = words_of("str Str")

# Words that make "5." or "19." before them an ordinal number, whatever stands in front of it.
MONTHS = words_of("""
    Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember
    Jan. Feb. Febr. Mrz. Apr. Jun. Jul. Aug. Sept. Sep. Okt. Nov. Dez.
""")
ORDINAL_NOUNS = words_of("""
    Jahrhundert Jahrhunderts Jahrtausend Platz Plätze Rang Klasse Liga Bundesliga Stock Stockwerk Etage Weltkrieg
    Weltkriegs Runde Minute Minuten Spieltag Auflage Ausgabe Geburtstag Todestag Jahrestag Lebensjahr Tag Tage Woche Mal
    Preis Etappe Legislatur Kapitel Akt Satz Drittel Halbzeit Säule Semester Quartal Halbjahr Kongress Session Sitzung
    FC SC SV VfB VfL TSV FSV FFC Amendment Gebot Advent Zivilkammer Strafkammer Senat Kammer Armeekorps Division
""")

# A number with a full stop after one of these, before a noun, is an ordinal number (der 2. Wahlgang).
BEFORE_ORDINALS = words_of("""
    am Am der Der die Die das Das dem Dem den Den des Des im Im vom Vom zum Zum zur Zur beim Beim ins bis seit
    ein eine einen einem einer jeder jede jedes ihr ihre ihren sein seine seinen unser unsere und oder
""")

# Words that, capitalised, begin a sentence after an abbreviation that may be the last word of one.
SENTENCE_STARTERS = frozenset(
    words_of("""
    Der Die Das Den Dem Des Ein Eine Einer Einem Einen Er Sie Es Ich Wir Ihr Man Dies Diese Dieser Dieses Diesen Diesem
    Jener Jene Jenes Sein Seine Seinen Seiner Ihre Ihren Ihrem Ihrer Unser Unsere Mein Meine Kein Keine Keiner
    In Im Ins An Am Auf Aus Bei Beim Bis Durch Für Gegen Hinter Mit Nach Neben Ohne Seit Über Um Unter Von Vom Vor
    Während Wegen Zu Zum Zur Zwischen Trotz Laut Gemäss Gemäß Statt Dank Aber Also Als Auch Bald Bereits Bevor Bisher Da
    Dabei Dadurch Dafür Dagegen Daher Damals Damit Danach Dann Daran Darauf Darin Darum Darüber Davon Davor Dazu Denn
    Dennoch Deshalb Deswegen Doch Dort Ebenso Eigentlich Einige Einst Erst Etwa Falls Gestern Heute Hier Hingegen Immer
    Indem Inzwischen Ja Jetzt Jedoch Jeder Jede Jedes Kaum Manche Mehr Mehrere Morgen Nachdem Nein Nicht Nichts Niemand
    Noch Nun Nur Ob Obwohl Oder Oft Schliesslich Schon Sehr So Sobald Somit Sondern Sonst Später Und Viele Vielleicht
    Warum Was Weil Weiter Weitere Wenn Wer Weshalb Wie Wieder Wieso Wo Wobei Zudem Zuerst Zuvor Zwar Alle Allein
    Allerdings Anders Angeblich Ausserdem Außerdem Beide Besonders Demnach Derzeit Ferner Genau Gleichzeitig Insgesamt
    Mehrmals Mittlerweile Möglicherweise Offenbar Offiziell Schließlich Seitdem Selbst Solche Spätestens Tatsächlich
    Trotzdem Überall Vielmehr Wahrscheinlich Weiterhin Zugleich Zunächst Zurzeit Zusammen
    """)
)

# Of these, even an ordinal number or an initial lets a sentence begin: no noun phrase goes on with them.
PRONOUN_STARTERS = frozenset(words_of("Er Sie Es Ich Wir Man Der Die Das Dies Diese Dieser Dann Danach Doch Aber Auch"))

# A single capital letter after one of these is a name or number, not an initial (Plan B. Danach …).
BEFORE_LETTER_NAMES = frozenset(
    words_of("Plan Gruppe Teil Note Typ Klasse Kategorie Variante Block Haus Vitamin Hepatitis Serie Liga Stufe Linie")
)
