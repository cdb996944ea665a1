"""Telling Konjunktiv from indicative by the form of a verb, and saying where the form cannot tell: „sie sagen“.

Every reading that a form allows is a flag. Nouns are no concern of it: ask for words that are written in lower case.
"""

from __future__ import annotations

from functools import cache

from tracker.languages.de.conjugation import (
    INSEPARABLE,
    MODAL,
    SEPARABLE,
    STRONG,
    is_weak,
    needs_link,
    principal_parts,
    stem_of,
)
from tracker.languages.de.words import words_of

# Readings, combined by "|". None of them: no form of a known verb.
INDICATIVE = 1 << 0
FIRST_PERSON = 1 << 1  # indicative after „ich“, or imperative; after any other subject Konjunktiv I: habe, sage
KONJUNKTIV_I = 1 << 2
KONJUNKTIV_II = 1 << 3
OTHER_WORD = 1 << 4  # an adjective or the like as well: „sie sichere das Tor“, „der sichere Weg“

KONJUNKTIV = KONJUNKTIV_I | KONJUNKTIV_II
_PRESENT_PLURAL = INDICATIVE | KONJUNKTIV_I
_PRETERITE = INDICATIVE | KONJUNKTIV_II
_SINGULAR = KONJUNKTIV_I | FIRST_PERSON

_AUXILIARIES = {
    INDICATIVE: """
        bin bist ist sind seid war warst waren wart hast hat habt hatte hattest hatten hattet wirst wird wurde wurdest
        wurden wurdet ward tust tut tat tatst taten tatet
    """,
    _PRESENT_PLURAL: "haben werden werdet tun",
    _SINGULAR: "habe werde tue",
    KONJUNKTIV_I: "sei seist seiest seien seiet habest habet werdest tuest",
    KONJUNKTIV_II: """
        wäre wärst wärest wären wärt wäret hätte hättest hätten hättet würde würdest würden würdet täte tätest täten
        tätet bräuchte bräuchtest bräuchten bräuchtet
    """,
    _PRETERITE: "möchte möchtest möchten möchtet",  # by form Konjunktiv II, in use a present
}
# Words that look like a form of a verb and are, in lower case, practically never one.
_NO_VERB = frozenset(
    words_of("""
    achte achten bessere besseren einige einigen fehlende fehlenden freiwillige freiwilligen lange meine nähere
    näheren schade schnelle schnellen stillende stillenden teilende teilenden teilweise zufolge zuhause zulasten
    zuliebe zumute zutage zwangsweise
""")
)
# Forms of a verb that are another word as often: adjectives above all.
_OTHER_WORDS = frozenset(
    words_of("""
    anstelle bange bekannte bekannten beliebte beliebten bescheiden bestimmt billige billigen bitte bitten
    breite breiten dichte dichten entschieden erbittere erfahren erlegen faule faulen fertige fertigen feuchte
    gare gefallen gleiche gleichen graue grüne grünen heile heilige heiligen heisse heissen irre kräftige
    kräftigen kühle kühlen langen laute lauten leere leeren lichte lichten liebe lieben lockere lose meinen mildere
    mindere nötige nötigen preiswerte preiswerten rege regen reiche reichen reife reifen runde runden säuere
    scheue schicke schicken schlichte schrille sichere sicheren spitze spitzen starre starren stille stillen
    straffe sündige süsse süssen tätige tätigen trübe trüben überlegen verfahren verlegen verschieden vornehme
    wache wachen wahre wahren wehe weiche weichen weise weisen weite weiten welke welken werte würdige würdigen
    zulange
""")
)
_ENDINGS = {
    "t": INDICATIVE, "st": INDICATIVE, "te": _PRETERITE, "ten": _PRETERITE, "test": _PRETERITE, "tet": _PRETERITE,
    "e": _SINGULAR, "en": _PRESENT_PLURAL, "est": KONJUNKTIV_I,
}  # fmt: skip
_LINKED_ENDINGS = {
    "et": INDICATIVE, "est": INDICATIVE, "ete": _PRETERITE, "eten": _PRETERITE, "etest": _PRETERITE,
    "etet": _PRETERITE, "e": _SINGULAR, "en": _PRESENT_PLURAL,
}  # fmt: skip
_ENDINGS_AFTER_EL = {**_ENDINGS, "n": _PRESENT_PLURAL}
"""Of verbs in „-eln“ and „-ern“, as in „sie fordern“."""
_LONGEST_ENDING = 5
_SHORTEST_VERB = 3
_LONGEST_PREFIX = max(map(len, SEPARABLE))


def mood_of(word: str) -> int:
    """The readings of a word in lower case as a finite form of a verb; 0 when it is none that is known.

    >>> mood_of("sei") == KONJUNKTIV_I, mood_of("käme") == KONJUNKTIV_II, mood_of("geht") == INDICATIVE
    (True, True, True)
    >>> mood_of("sagen") == INDICATIVE | KONJUNKTIV_I, mood_of("sagte") == INDICATIVE | KONJUNKTIV_II
    (True, True)
    >>> mood_of("zurücktrete") == KONJUNKTIV_I | FIRST_PERSON, mood_of("heute")
    (True, 0)
    """
    word = word.replace("ß", "ss")
    if word in _NO_VERB:
        return 0
    mood = _auxiliary_forms().get(word) or _inflected(word) | _prefixed(word)
    return mood | OTHER_WORD if mood and word in _OTHER_WORDS else mood


def is_clear_konjunktiv(mood: int) -> bool:
    """Whether a form with these readings is Konjunktiv wherever its subject is not „ich“.

    >>> [word for word in ("habe", "haben", "hätte", "sollte", "sichere") if is_clear_konjunktiv(mood_of(word))]
    ['habe', 'hätte']
    """
    return bool(mood & KONJUNKTIV) and not mood & (INDICATIVE | OTHER_WORD)


def _prefixed(word: str) -> int:
    """The readings of a word as a verb with one prefix, or with a separable and an inseparable one („anerkenne“)."""
    mood = 0
    for length in range(2, min(_LONGEST_PREFIX, len(word) - _SHORTEST_VERB) + 1):
        prefix, rest = word[:length], word[length:]
        if prefix in SEPARABLE:
            mood |= _inflected(rest) | _inseparable(rest) | _having_or_doing(rest)
        elif prefix in INSEPARABLE:
            mood |= _inflected(rest)
    return mood


def _inseparable(word: str) -> int:
    mood = 0
    for length in range(2, min(6, len(word) - _SHORTEST_VERB) + 1):
        if word[:length] in INSEPARABLE:
            mood |= _inflected(word[length:])
    return mood


def _having_or_doing(word: str) -> int:
    """„innehabe“, „vorhätte“, „wehtue“: of the auxiliaries, „haben“ and „tun“ alone take particles freely."""
    return _auxiliary_forms().get(word, 0) if word.startswith(("ha", "hä", "ta", "tä", "tu")) else 0


def _inflected(word: str) -> int:
    """The readings of a form that has no prefix."""
    mood = _strong_forms().get(word, 0)
    for length in range(1, min(_LONGEST_ENDING, len(word) - 2) + 1):
        stem, ending = word[:-length], word[-length:]
        reading = _readings_after(stem).get(ending)
        if reading and is_weak(stem):
            mood |= reading
    if word.endswith(("le", "re")) and is_weak(f"{word[:-2]}e{word[-2]}"):  # handle, ändre
        mood |= _SINGULAR
    return mood


def _readings_after(stem: str) -> dict[str, int]:
    if stem.endswith(("el", "er")):
        return _ENDINGS_AFTER_EL
    return _LINKED_ENDINGS if needs_link(stem) else _ENDINGS


@cache
def _auxiliary_forms() -> dict[str, int]:
    """The forms of the auxiliaries and of the modal verbs with their readings."""
    forms = {word: reading for reading, words in _AUXILIARIES.items() for word in words.split()}
    for infinitive, (present,), (preterite,), (konjunktiv,) in principal_parts(MODAL):
        stem = stem_of(infinitive)
        inflected = {
            INDICATIVE: [present, present + ("t" if present.endswith("s") else "st"), f"{stem}t"],
            KONJUNKTIV_I: [f"{stem}e", f"{stem}est"],
            _PRESENT_PLURAL: [infinitive],
        }
        for reading, words in inflected.items():
            forms.update(dict.fromkeys(words, reading))
        for first, reading in ((preterite, INDICATIVE), (konjunktiv, KONJUNKTIV_II)):
            for form in (first, f"{first}n", f"{first}st", f"{first}t"):
                forms[form] = forms.get(form, 0) | reading
    return forms


@cache
def _strong_forms() -> dict[str, int]:
    """The forms of strong and irregular verbs without prefix, with their readings."""
    forms: dict[str, int] = {}
    for infinitive, presents, preterites, konjunktivs in principal_parts(STRONG):
        stem = stem_of(infinitive)
        inflected = [(f"{stem}e", _SINGULAR), (infinitive, _PRESENT_PLURAL)]
        link = needs_link(stem)
        inflected += [(f"{stem}est", INDICATIVE if link else KONJUNKTIV_I), (f"{stem}{'e' * link}t", INDICATIVE)]
        for present in presents:
            inflected += [(present, INDICATIVE), (_second_person(stem, present), INDICATIVE)]
        for preterite in preterites:
            inflected += _past(preterite, INDICATIVE)
            if preterite == f"{stem}{'e' * link}te":  # inflected as a weak verb: hängte, schaffte
                inflected += _past(preterite, KONJUNKTIV_II)
        for konjunktiv in konjunktivs:
            inflected += _past(konjunktiv, KONJUNKTIV_II)
        for form, reading in inflected:
            forms[form] = forms.get(form, 0) | reading
    return forms


def _second_person(stem: str, present: str) -> str:
    """„du gibst“, from „er gibt“.

    >>> [_second_person(*verb) for verb in (("geb", "gibt"), ("lass", "lässt"), ("halt", "hält"), ("find", "findet"))]
    ['gibst', 'lässt', 'hältst', 'findest']
    """
    if stem.endswith("t") and not present.endswith("et"):
        return f"{present}st"
    return present if present.endswith(("st", "zt")) else f"{present[:-1]}st"


def _past(first: str, reading: int) -> list[tuple[str, int]]:
    """A preterite or a Konjunktiv II in all persons, from its third."""
    plural = "n" if first.endswith("e") else "en"
    link = "e" if first.endswith(("t", "d", "s", "z")) else ""
    return [(first + ending, reading) for ending in ("", plural, f"{link}st", f"{link}t")]
