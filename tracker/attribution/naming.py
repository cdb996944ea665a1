"""Giving a speaker a name: without article or title, in the nominative („Beamtin des Aussenministeriums“)."""

from __future__ import annotations

from tracker.languages.de.nouns import ADJECTIVAL_PERSON_ENDINGS
from tracker.languages.de.occupations import ADJECTIVAL, WEAK
from tracker.languages.de.words import listed
from tracker.model import SpeakerKind
from tracker.text import lexicon as is_
from tracker.text.mentions import Phrase
from tracker.text.reading import Reading

MASCULINE_OBLIQUE = listed(
    "dem den des einem einen eines vom zum beim im diesem diesen dieses am seinem seinen ihrem ihren jedem jeden keinem keinen"
)
PLURAL_DATIVE = listed("den vielen einigen mehreren allen beiden zahlreichen anderen")
LONGEST_ADJECTIVES = 2
WEAK_ENDINGS = (
    "ent",
    "ant",
    "ist",
    "at",
    "loge",
    "nom",
    "it",
    "kollege",
    "experte",
    "kunde",
    "zeuge",
    "bote",
    "nachbar",
    "bauer",
    "herr",
    "soph",
    "graph",
    "graf",
    "fürst",
    "prinz",
    "mensch",
)
FEMININE_DETERMINERS = listed("die eine der einer ihre seine diese dieser zur")


def name_of(reading: Reading, phrase: Phrase) -> str:
    """The phrase as a name: its proper name if it names a person, else its noun with what belongs to it.

    >>> from tracker.text.document import read_document
    >>> from tracker.text.mentions import find_phrases
    >>> def name(text):
    ...     reading = Reading(read_document(text))
    ...     return name_of(reading, find_phrases(reading, 0, len(reading.words))[0])
    >>> name("Mediensprecher Beat Zumstein"), name("die Beamtin des Aussenministeriums"), name("dem Bundesamt")
    ('Beat Zumstein', 'Beamtin des Aussenministeriums', 'Bundesamt')
    >>> name("des reisenden Kollegen"), name("der Angeklagte"), name("die Angeklagte")
    ('Kollege', 'Angeklagter', 'Angeklagte')
    """
    if phrase.members:
        return " und ".join(name_of(reading, each) for each in phrase.members)
    if is_person_name(reading, phrase) or _in_marks(reading, phrase):
        return bare_name(reading, *phrase.name)
    first = phrase.noun
    last = phrase.core
    end = phrase.end
    tokens = reading.document.tokens
    for at in range(last, end):
        if tokens[at].text in (",", "("):
            end = at
            break
    if phrase.form == "alone" or first >= last:
        return reading.text_of(phrase.start, end)
    begin = phrase.start + (phrase.determiner >= 0)
    if first - begin > LONGEST_ADJECTIVES:  # „mit der Sache vertraute Person“: without it, „Person“ says nothing
        return reading.text_of(begin, end)
    words = [tokens[at].text for at in range(first, last)]
    if last - first == 1:
        words[0] = nominative(reading, phrase, first)
    elif words[0].endswith("en") and words[0][:1].isupper():
        case = reading.words[phrase.determiner if phrase.determiner >= 0 else max(phrase.preposition, 0)].lower
        words[0] = restored(words[0], words[-1], case)
        if case in ("des", "eines"):
            words[-1] = nominative(reading, phrase, last - 1)
    elif not reading.words[last - 1].is_ & is_.UPPER:
        words[0] = nominative(reading, phrase, first)
    return " ".join(words) + (" " + reading.text_of(last, end) if end > last else "")


def _in_marks(reading: Reading, phrase: Phrase) -> bool:
    """Whether the name stands in marks of its own: „die «Walliser Post»“."""
    first, last = phrase.name
    return (
        first > 0
        and bool(reading.words[first - 1].is_ & is_.MARK)
        and reading.outer_of[first] >= 0
        and last < phrase.end
    )


def bare_name(reading: Reading, first: int, last: int) -> str:
    """A proper name as it stands, a genitive -s behind a known name left to the caller."""
    return reading.text_of(first, last)


def is_person_name(reading: Reading, phrase: Phrase) -> bool:
    """Whether the phrase names a person: by a given name, an office or a form of address before the name."""
    first, last = phrase.name
    if first < 0:
        return False
    words = reading.words
    if last - first > 1 and words[first].is_ & is_.GIVEN_NAME:
        return True
    own = [words[at].is_ for at in (*range(phrase.start, first), *range(last, phrase.end))]
    before = [words[at].is_ for at in range(phrase.start, first)]
    if any(flags & is_.ORGANISATION and not flags & is_.PERSON_NOUN for flags in before):
        return False
    return any(flags & (is_.PERSON_NOUN | is_.HONORIFIC) for flags in own) and not any(
        words[at].is_ & (is_.ORGANISATION | is_.MEDIUM) for at in range(first, last)
    )


def nominative(reading: Reading, phrase: Phrase, at: int) -> str:
    """The noun at that token in the nominative, as it stands without an article („Angeklagter“, „Kollege“)."""
    text = reading.document.tokens[at].text
    lower = text.lower()
    determiner = reading.words[phrase.determiner].lower if phrase.determiner >= 0 else ""
    if phrase.determiner < 0 and phrase.preposition >= 0 and reading.words[phrase.preposition].is_ & is_.WITH_ARTICLE:
        determiner = reading.words[phrase.preposition].lower
    if is_adjectival(lower):
        return _adjectival(text, determiner)
    if determiner in MASCULINE_OBLIQUE or (phrase.determiner < 0 and phrase.preposition >= 0):
        for cut in (1, 2):
            if lower.endswith("n" if cut == 1 else "en") and (
                lower[:-cut] in WEAK or lower[:-cut].endswith(WEAK_ENDINGS)
            ):
                return text[:-cut]
    if (
        determiner in ("des", "eines", "seines", "ihres", "dieses")
        and lower.endswith("s")
        and len(lower) > 4
        and not lower.endswith("ss")
    ):
        return text[:-2] if lower.endswith(("tes", "des", "kes")) else text[:-1]
    dative = phrase.preposition >= 0 and phrase.determiner < 0
    if (determiner in PLURAL_DATIVE or dative) and lower.endswith(PLURAL_DATIVE_ENDINGS):
        return text[:-1]
    return text


def restored(first: str, noun: str, case: str) -> str:
    """A capitalised adjective of a name in the nominative: „Beim Eidgenössischen Institut“ → Eidgenössisches.

    >>> restored("Schweizerischen", "Imkerbundes", "des"), restored("Eidgenössischen", "Inspektorat", "beim")
    ('Schweizerischer', 'Eidgenössisches')
    """
    if not first.endswith("en") or case not in MASCULINE_OBLIQUE:
        return first
    neuter = noun.lower().rstrip("es").endswith(NEUTER_STEMS) or noun.lower().endswith(NEUTER_STEMS)
    return first[:-1] + ("s" if neuter else "r")


PLURAL_DATIVE_ENDINGS = (
    "ern",
    "eln",
    "kreisen",
    "werken",
    "diensten",
    "betrieben",
    "verbänden",
    "räten",
    "leuten",
    "freunden",
)
NEUTER_STEMS = (
    "amt",
    "inspektorat",
    "institut",
    "departement",
    "gericht",
    "ministerium",
    "kreuz",
    "zentrum",
    "sekretariat",
    "parlament",
    "komitee",
    "museum",
    "werk",
    "büro",
    "spital",
    "team",
)


def is_adjectival(lower: str) -> bool:
    """Whether a noun for a person is declined like an adjective: „Angeklagter“, „Pflegende“.

    >>> is_adjectival("angeklagten"), is_adjectival("pflegenden"), is_adjectival("gemeinde")
    (True, True, False)
    """
    stem = lower.rstrip("nr")
    if stem.rpartition("-")[2] in ADJECTIVAL:
        return True
    return stem.endswith(ADJECTIVAL_PERSON_ENDINGS) or (stem.endswith("ende") and not stem.endswith(NOT_PARTICIPLES))


NOT_PARTICIPLES = (
    "gemeinde",
    "spende",
    "wende",
    "blende",
    "dividende",
    "agende",
    "wochenende",
    "jahresende",
    "lebensende",
)


def _adjectival(text: str, determiner: str) -> str:
    """„der Angeklagte“ → Angeklagter; „die Angeklagte“, „eine Angeklagte“ → Angeklagte; „den 54-Jährigen“ → 54-Jähriger."""
    stem = text[:-1] if text.endswith(("n", "r")) and text[-2] == "e" else text
    plural = determiner in ("die", "", "viele", "einige", "mehrere", "beide", "alle") or (
        determiner == "der" and text.endswith("n")
    )
    if not plural and determiner in ("der", "ein", "dieser", "jener", *MASCULINE_OBLIQUE):
        return stem + "r"
    return text if determiner == "" and text.endswith("r") else stem


def kind_of(reading: Reading, phrase: Phrase) -> SpeakerKind:
    """What sort of source a phrase names."""
    if is_person_name(reading, phrase):
        return SpeakerKind.PERSON
    flags = reading.words[phrase.core - 1].is_
    first = reading.words[phrase.noun].is_
    if phrase.form == "alone":
        return SpeakerKind.UNNAMED
    if _in_marks(reading, phrase):
        return SpeakerKind.ORGANISATION
    if phrase.members or flags & is_.GROUP:
        return SpeakerKind.GROUP
    if flags & is_.DOCUMENT and not flags & is_.PERSON_NOUN:
        return SpeakerKind.DOCUMENT
    if phrase.name[0] >= 0 and not (flags | first) & (is_.ORGANISATION | is_.MEDIUM | is_.UPPER):
        return SpeakerKind.PERSON if phrase.determiner < 0 else SpeakerKind.ORGANISATION
    if flags & is_.PERSON_NOUN and not flags & is_.ORGANISATION:
        return SpeakerKind.UNNAMED
    if (flags | first) & (is_.ORGANISATION | is_.MEDIUM | is_.UPPER):
        return SpeakerKind.ORGANISATION
    return (
        SpeakerKind.DOCUMENT
        if flags & is_.SPEECH_NOUN
        else SpeakerKind.GROUP
        if flags & is_.PLURAL
        else SpeakerKind.UNNAMED
    )
