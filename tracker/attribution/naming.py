"""Giving a speaker a name: without article or title, in the nominative („Beamtin des Aussenministeriums“)."""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.languages.de.declension import (
    ARTICLES_OF_FEMININE,
    GENITIVE,
    MASCULINE_OBLIQUE,
    NAMED_BY_ADJECTIVE,
    NEUTER_NOUNS,
    NEUTER_STEMS,
    NOT_PARTICIPLES,
    NUMBERED,
    ONE,
    PLURAL_DATIVE,
    PLURAL_DATIVE_ENDINGS,
    WEAK_ADJECTIVES,
    WEAK_ENDINGS,
    WITH_DATIVE,
)
from tracker.languages.de.nouns import ADJECTIVAL_PERSON_ENDINGS, PLACES
from tracker.languages.de.occupations import ADJECTIVAL, INHABITANTS, WEAK
from tracker.languages.de.reference import COMPANY_ENDINGS, FEMININE_ENDINGS, MERE_CLASSES, PARTY_PEOPLE
from tracker.model import SpeakerKind
from tracker.text import lexicon as is_
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading

_ARTICLE = re.compile(r"^(der|die|das|dem|den|des|ein|eine|einer|einem|eines)\s+", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
LONGEST_ADJECTIVES = 2
"""Words between article and noun that a name can do without."""
COMPOUND_ENDINGS = ("mann", "frau")
"""Ends of compounds before a name: „Steuermann Ocke Petersen“."""
SHORTEST_IN_GENITIVE = 3
"""Letters up to which a noun in -s is taken for its own base: „Haus“."""


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
    if is_person_name(reading, phrase):
        return reading.text_of(*person_name(reading, phrase))
    if _in_marks(reading, phrase):
        return _name_in_marks(reading, phrase)
    end = next((at for at in range(phrase.core, phrase.end) if _ends_name(reading, at)), phrase.end)
    classed = reading.words[phrase.core - 1].lower.endswith(MERE_CLASSES)
    if classed and end > phrase.core and reading.outer_of[phrase.core] >= 0:
        return reading.text_of(phrase.core, end).strip("«»„“”‹›\"'")  # „das Portal «Propeller»“
    if end == phrase.core and _numbered(reading, phrase):
        end += 1
    if phrase.form == "alone" and [word.lower for word in reading.words[end : end + 2]] == ["von", "ihnen"]:
        end += 2
    if phrase.form == "alone" or phrase.noun >= phrase.core:
        return reading.text_of(phrase.start, end)
    begin = phrase.start + (phrase.determiner >= 0)
    if phrase.noun - begin > LONGEST_ADJECTIVES:  # „mit der Sache vertraute Person“: „Person“ alone says nothing
        return reading.text_of(begin, end)
    group = _noun_group(reading, phrase)
    if phrase.noun > begin and words_of_indefinite(reading, phrase):
        group = f"{_strong_adjectives(reading, begin, phrase)} {group}"
    return f"{group} {reading.text_of(phrase.core, end)}" if end > phrase.core else group


def _ends_name(reading: Reading, at: int) -> bool:
    """Whether a name does not reach over a token: a comma, a bracket, marks around what is no name."""
    if reading.document.tokens[at].text in (",", "("):
        return True
    outer = reading.outer_of[at]
    opens = outer >= 0 and reading.outer_tokens[outer].start == at
    return opens and not reading.flags[at + 1] & (is_.CAPITAL | is_.NUMBER)


def _name_in_marks(reading: Reading, phrase: Phrase) -> str:
    """„Das «Rheinische Tagblatt»“ → Rheinisches Tagblatt."""
    name = reading.text_of(*phrase.name)
    at = phrase.determiner if phrase.determiner >= 0 else phrase.preposition
    first, _, rest = name.partition(" ")
    if at < 0 or not rest or phrase.noun != phrase.name[0] or not f"{first.rstrip('n')}n".endswith(WEAK_ADJECTIVES):
        return name
    neuter = rest.lower().endswith((*NEUTER_STEMS, *NEUTER_NOUNS))
    masculine = reading.words[at].lower in ("der", *MASCULINE_OBLIQUE) and first.endswith(("e", "en"))
    if reading.words[at].lower == "das" or (masculine and neuter):
        return f"{first.removesuffix('n')}s {rest}"
    feminine = rest.lower().endswith(FEMININE_ENDINGS)
    return f"{first.removesuffix('n')}{'r' if masculine and not feminine else ''} {rest}"


def person_name(reading: Reading, phrase: Phrase) -> tuple[int, int]:
    """The tokens of a person's name, without what is no part of it: „FDP-Mann Müller“, „Milena D. Sozialhilfe“."""
    first, last = phrase.name
    words = reading.words
    while last - first > 1 and _leads_to_name(reading, first, last):
        first += 1
    if last - first > 1 and words[last - 1].is_ & is_.LIKELY_NOUN and words[last - 1].lower not in reading.surnames:
        before = words[last - 2].lower
        initial = last - first == 3 and len(before) == 2 and before.endswith(".")
        if initial or (before in reading.surnames and not words[last - 2].is_ & is_.GIVEN_NAME):
            last -= 1  # „machte Keller Schlagzeilen“
    return first, last


def without_object(reading: Reading, phrase: Phrase) -> Phrase:
    """The phrase without a noun that only follows it: „gab die Bankerin Auskunft“ names no Ms Auskunft.

    „Der Berner Bauer“ is an office, not a name.
    """
    words = reading.words
    if phrase.form == "name" and phrase.determiner >= 0 and phrase.name[1] - phrase.name[0] == 1:
        at = phrase.name[0]
        if at > phrase.noun and words[at].is_ & is_.PERSON_NOUN and _is_no_name(reading, phrase):
            return replace(phrase, noun=at, name=(-1, -1), form="noun")
    if phrase.determiner < 0 or phrase.core - phrase.noun != 2 or not words[phrase.noun].is_ & is_.PERSON_NOUN:
        return phrase
    if is_adjectival(words[phrase.noun].lower):
        return phrase  # „die Deutsche Welle“
    second = words[phrase.core - 1]
    named = is_.LIKELY_NAME | is_.SURNAME_TOO | is_.GIVEN_NAME | is_.SOURCE_NOUN | is_.UPPER | is_.PLACE
    if not second.is_ & is_.LIKELY_NOUN or second.is_ & named or second.lower in reading.surnames:
        return phrase
    at = phrase.noun + 1
    return replace(phrase, end=at, head=at - 1, core=at, name=(-1, -1), form="noun")


def _leads_to_name(reading: Reading, first: int, last: int) -> bool:
    """Whether a word before a name says what the person is: „FDP-Mann“, „Steuermann“, „GLP-Nationalrätin“."""
    word, after = reading.words[first], reading.words[first + 1]
    if word.is_ & is_.GIVEN_NAME:
        return False
    head, _, tail = word.lower.rpartition("-")
    if head and (tail in PARTY_PEOPLE or word.is_ & is_.PERSON_NOUN):
        return True
    compound = word.lower.endswith(COMPOUND_ENDINGS) and word.lower not in COMPOUND_ENDINGS
    return compound and (last - first > 2 or bool(after.is_ & is_.GIVEN_NAME))


def _numbered(reading: Reading, phrase: Phrase) -> bool:
    """„Artikel 12“, „Absatz 3“: the number belongs to the name."""
    if phrase.core >= len(reading.words) or not reading.flags[phrase.core] & is_.NUMBER:
        return False
    return reading.words[phrase.core - 1].lower in NUMBERED


def words_of_indefinite(reading: Reading, phrase: Phrase) -> bool:
    """Whether a source is brought in by „ein“ with an adjective, which is then all that is known of it."""
    words = reading.words
    if phrase.form != "noun" or phrase.determiner < 0 or words[phrase.determiner].lower not in ONE:
        return False
    between = words[phrase.determiner + 1 : phrase.noun]
    return bool(words[phrase.core - 1].is_ & is_.SOURCE_NOUN) and all(
        word.is_ & is_.ADJECTIVE or word.lower[:1].isdigit() for word in between
    )


def _strong_adjectives(reading: Reading, begin: int, phrase: Phrase) -> str:
    """The adjectives behind „ein“ in the nominative: „einem älteren Mann“ → älterer."""
    case = reading.words[phrase.determiner].lower
    texts = [token.text for token in reading.document.tokens[begin : phrase.noun]]
    if case not in ("ein", "eine"):
        noun = reading.words[phrase.core - 1]
        neuter = noun.lower.endswith((*NEUTER_STEMS, *NEUTER_NOUNS))
        ending = "" if case == "einer" else "s" if neuter else "r"
        texts = [text[:-1] + ending if text.endswith("en") else text for text in texts]
    return " ".join(texts)


def _noun_group(reading: Reading, phrase: Phrase) -> str:
    """The capitalised words from noun to core in the nominative, what follows left out."""
    first, last = phrase.noun, phrase.core
    if last - first > 1 and reading.words[first].lower.endswith(MERE_CLASSES) and _is_proper(reading, first + 1):
        first += 1  # „die Firma Arvel“
    words = [token.text for token in reading.document.tokens[first:last]]
    if last - first == 1:
        words[0] = nominative(reading, phrase, first)
    elif words[0].endswith("en") and words[0][:1].isupper():
        case = reading.words[phrase.determiner if phrase.determiner >= 0 else max(phrase.preposition, 0)].lower
        if words[0].lower().endswith(PLURAL_DATIVE_ENDINGS) and case in PLURAL_DATIVE:
            words[0] = words[0][:-1]
        words[0] = restored(words[0], words[-1], case)
        feminine = case in ARTICLES_OF_FEMININE and words[-1].lower().endswith(FEMININE_ENDINGS)
        if words[0].endswith(WEAK_ADJECTIVES) and (feminine or case == "die"):
            words[0] = words[0][:-1]
        if case in ("des", "eines"):
            words[-1] = nominative(reading, phrase, last - 1)
    elif phrase.determiner >= 0 and _is_strong_neuter(reading, phrase):
        words[0] += "s"
    elif not reading.flags[last - 1] & is_.UPPER:
        words[0] = nominative(reading, phrase, first)
    return " ".join(words)


def _is_proper(reading: Reading, at: int) -> bool:
    """Whether a proper name begins at a token behind the noun for its class: not „Firma Keller“."""
    word = reading.words[at]
    return not word.is_ & (is_.PLACE | is_.SOURCE_NOUN | is_.GIVEN_NAME) and word.lower not in reading.surnames


def _is_strong_neuter(reading: Reading, phrase: Phrase) -> bool:
    """„das Kantonale Labor“: the adjective of the name is „Kantonales“ without its article."""
    words = reading.words
    first, second = words[phrase.noun], words[phrase.noun + 1]
    return (
        words[phrase.determiner].lower == "das"
        and first.lower.endswith(NAMED_BY_ADJECTIVE)
        and bool(second.is_ & is_.CAPITAL)
    )


def _in_marks(reading: Reading, phrase: Phrase) -> bool:
    """Whether the name stands in marks of its own: „die «Walliser Post»“."""
    first, last = phrase.name
    return (
        first > 0 and bool(reading.flags[first - 1] & is_.MARK) and reading.outer_of[first] >= 0 and last < phrase.end
    )


def is_person_name(reading: Reading, phrase: Phrase) -> bool:
    """Whether the phrase names a person: by a given name, an office or a form of address before the name."""
    first, last = phrase.name
    if first < 0 or _in_marks(reading, phrase):
        return False
    words = reading.words
    if last - first > 1 and words[last - 1].lower in COMPANY_ENDINGS:
        return False
    if last - first > 1 and _leads_to_name(reading, first, last):
        return True
    if last - first > 1 and words[first].is_ & is_.GIVEN_NAME:
        return True
    if last - first == 1 and phrase.determiner >= 0 and _is_no_name(reading, phrase):
        return False
    if phrase.noun < first and words[phrase.noun].lower.endswith(WEAK_ADJECTIVES) and phrase.determiner >= 0:
        return words[phrase.determiner].lower not in ("die", "den")  # „die Jungfreisinnigen Uster“
    if phrase.noun < first and words[phrase.noun].lower.endswith(COMPOUND_ENDINGS) and last - first > 1:
        return True
    if _is_thing_of_place(reading, phrase):
        return False
    own = [words[at].is_ for at in (*range(phrase.start, first), *range(last, phrase.end))]
    before = [words[at].is_ for at in range(phrase.start, first)]
    if any(flags & is_.ORGANISATION and not flags & is_.PERSON_NOUN for flags in before):
        return False
    return any(flags & (is_.PERSON_NOUN | is_.HONORIFIC) for flags in own) and not any(
        words[at].is_ & (is_.ORGANISATION | is_.MEDIUM) for at in range(first, last)
    )


def _is_thing_of_place(reading: Reading, phrase: Phrase) -> bool:
    """„der Hamburger Hafen“, „die Deutsche Welle“, „Bayer Leverkusen“: where it is from does not make it a person."""
    words, at = reading.words, phrase.name[0]
    name = words[at]
    thing = name.is_ & (is_.LIKELY_NOUN | is_.PLACE) and not name.is_ & (is_.GIVEN_NAME | is_.SURNAME_TOO)
    if not thing or any(word.lower in reading.surnames for word in words[at : phrase.name[1]]):
        return False
    offices = [word.lower for word in words[phrase.start : at] if word.is_ & (is_.PERSON_NOUN | is_.HONORIFIC)]
    return bool(offices) and all(each in INHABITANTS or each in ORIGINS for each in offices)


ORIGINS = frozenset(("deutsche", "deutscher", "deutschen", "bayer", "bayern"))
"""Words for people of a place that stand before the name of a thing as well."""


def _is_no_name(reading: Reading, phrase: Phrase) -> bool:
    """„der Vorsitzende Richter“, „der Berner Bauer“, „der Präsident Israels“: no names."""
    words, at = reading.words, phrase.name[0]
    before = words[phrase.noun : at]
    adjectives = all(is_adjectival(word.lower) or word.lower in INHABITANTS for word in before)
    if words[at].is_ & is_.PERSON_NOUN and before and adjectives and words[at].lower not in reading.surnames:
        return True
    return words[at].lower.endswith("s") and words[at].lower[:-1] in PLACES


def nominative(reading: Reading, phrase: Phrase, at: int) -> str:
    """The noun at that token in the nominative, as it stands without an article („Angeklagter“, „Kollege“)."""
    text = reading.document.tokens[at].text
    lower = text.lower()
    determiner = reading.words[phrase.determiner].lower if phrase.determiner >= 0 else ""
    if phrase.determiner < 0 and phrase.preposition >= 0 and reading.flags[phrase.preposition] & is_.WITH_ARTICLE:
        determiner = reading.words[phrase.preposition].lower
    if is_adjectival(lower):
        return _adjectival(text, "die" if _is_dative_plural(reading, phrase, determiner) else determiner)
    dative = phrase.preposition >= 0 and phrase.determiner < 0
    if determiner in MASCULINE_OBLIQUE and not _is_dative_plural(reading, phrase, determiner):
        for ending in ("n", "en"):
            stem = lower.removesuffix(ending)
            if stem != lower and (stem in WEAK or stem.endswith(WEAK_ENDINGS)):
                return text[: -len(ending)]
    genitive = determiner in GENITIVE and lower.endswith("s") and not lower.endswith("ss")
    if genitive and len(lower) > SHORTEST_IN_GENITIVE:
        return text[:-2] if lower.endswith(("tes", "des", "kes")) else text[:-1]
    if (determiner in PLURAL_DATIVE or dative) and lower.endswith(PLURAL_DATIVE_ENDINGS):
        return text[:-1]
    return text


def _is_dative_plural(reading: Reading, phrase: Phrase, determiner: str) -> bool:
    """„mit den Verbündeten“: „den“ is a plural behind such a preposition."""
    return determiner == "den" and phrase.preposition >= 0 and reading.words[phrase.preposition].lower in WITH_DATIVE


def restored(first: str, noun: str, case: str) -> str:
    """A capitalised adjective of a name in the nominative: „Beim Eidgenössischen Institut“ → Eidgenössisches.

    >>> restored("Schweizerischen", "Imkerbundes", "des"), restored("Eidgenössischen", "Inspektorat", "beim")
    ('Schweizerischer', 'Eidgenössisches')
    """
    if not first.endswith("en") or case not in MASCULINE_OBLIQUE:
        return first
    neuter = noun.lower().rstrip("es").endswith(NEUTER_STEMS) or noun.lower().endswith(NEUTER_STEMS)
    return first[:-1] + ("s" if neuter else "r")


def is_adjectival(lower: str) -> bool:
    """Whether a noun for a person is declined like an adjective: „Angeklagter“, „Pflegende“.

    >>> is_adjectival("angeklagten"), is_adjectival("pflegenden"), is_adjectival("gemeinde")
    (True, True, False)
    """
    stem = lower.rstrip("nr")
    if stem.rpartition("-")[2] in ADJECTIVAL:
        return True
    return stem.endswith(ADJECTIVAL_PERSON_ENDINGS) or (stem.endswith("ende") and not stem.endswith(NOT_PARTICIPLES))


def _adjectival(text: str, determiner: str) -> str:
    """„der Angeklagte“ → Angeklagter; „die Angeklagte“ → Angeklagte; „den 54-Jährigen“ → 54-Jähriger."""
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
    flags = reading.flags[phrase.core - 1]
    first = reading.flags[phrase.noun]
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
    if flags & is_.SPEECH_NOUN:
        return SpeakerKind.DOCUMENT
    return SpeakerKind.GROUP if flags & is_.PLURAL else SpeakerKind.UNNAMED


def plain(name: str) -> str:
    """A name as names are compared: without article, letter case and outer punctuation.

    >>> plain("Die  Beamtin.")
    'beamtin'
    """
    return _ARTICLE.sub("", _SPACE.sub(" ", name).strip(" .,")).casefold()
