"""What a word can be, looked up once per distinct word: determiner, verb of speaking, office, given name …"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tracker.languages.de import nouns, occupations, words
from tracker.languages.de.given_names import EITHER, FEMALE, MALE
from tracker.languages.de.subjunctive import INDICATIVE, OTHER_WORD, is_clear_konjunktiv, mood_of
from tracker.languages.de.verbs import AUXILIARY, OTHER_FINITE, Verb, verb_forms
from tracker.text.properness import name_odds

# Flags, combined by "|" in Word.is_: a word can be several things.
NOMINATIVE_DETERMINER = 1 << 0
OBLIQUE_DETERMINER = 1 << 1
PREPOSITION = 1 << 2
CONJUNCTION = 1 << 3
SUBORDINATOR = 1 << 4
ADVERB = 1 << 5
PRONOUN = 1 << 6  # one that can be a speaker: er, sie
OTHER_PRONOUN = 1 << 7
STANDS_ALONE = 1 << 8  # dieser, viele, einer: speaker without a noun
AUXILIARY_VERB = 1 << 9
SPEAKING = 1 << 10
OPINION = 1 << 11
FINITE = 1 << 12
PARTICIPLE = 1 << 13
ADJECTIVE = 1 << 14
PERSON_NOUN = 1 << 15
ORGANISATION = 1 << 16
MEDIUM = 1 << 17
DOCUMENT = 1 << 18
GROUP = 1 << 19
SPEECH_NOUN = 1 << 20
NAMED_THING = 1 << 21
TIME = 1 << 22
PLACE = 1 << 23
GIVEN_NAME = 1 << 24
CAPITAL = 1 << 25
UPPER = 1 << 26  # all capitals: an abbreviation
NUMBER = 1 << 27
FIRST_PERSON = 1 << 28
KONJUNKTIV = 1 << 29
QUESTION = 1 << 30
MARK = 1 << 31  # a quotation mark
PUNCTUATION = 1 << 32
HONORIFIC = 1 << 33
NAME_PARTICLE = 1 << 34
FEMALE_NOUN = 1 << 35
ABSTRACT = 1 << 36
WITH_ARTICLE = 1 << 37
PLURAL = 1 << 38
NEEDS_PARTICLE = 1 << 39
LIKELY_NAME = 1 << 40
LIKELY_NOUN = 1 << 41
SURNAME_TOO = 1 << 42  # a trade that is a common surname as well: Schneider, Ammann
VERB_FORM = 1 << 43  # a form of any verb, written in lower case

DETERMINER = NOMINATIVE_DETERMINER | OBLIQUE_DETERMINER
REPORTS = SPEAKING | OPINION
ANY_VERB = FINITE | AUXILIARY_VERB | KONJUNKTIV | VERB_FORM
FUNCTION_WORD = (
    DETERMINER | PREPOSITION | CONJUNCTION | SUBORDINATOR | ADVERB
    | PRONOUN | OTHER_PRONOUN | AUXILIARY_VERB | QUESTION | STANDS_ALONE
)  # fmt: skip
SOURCE_NOUN = PERSON_NOUN | ORGANISATION | MEDIUM | DOCUMENT | GROUP

# Log-odds from which a capitalised word counts as a name, and below which as a noun. On held-out words, 54 of 100 names
# and 4 of 100 nouns lie above the first, 12 of 100 names and 81 of 100 nouns below the second.
NAME_FROM, NOUN_BELOW = 0.0, -1.5

QUOTATION_MARKS = frozenset("«»‹›„“”‚‘’\"'")


class Word(NamedTuple):
    """A distinct word: lower case, what it can be (flags), and the verb it is a form of."""

    lower: str
    is_: int
    verb: Verb | None = None


_LISTS: tuple[tuple[frozenset[str], int], ...] = (
    (words.NOMINATIVE_DETERMINERS, NOMINATIVE_DETERMINER),
    (words.OBLIQUE_DETERMINERS, OBLIQUE_DETERMINER),
    (words.PREPOSITIONS, PREPOSITION),
    (words.WITH_ARTICLE, WITH_ARTICLE),
    (words.CONJUNCTIONS, CONJUNCTION),
    (words.SUBORDINATORS, SUBORDINATOR),
    (words.ADVERBS, ADVERB),
    (words.PERSONAL_SUBJECTS, PRONOUN),
    (words.OTHER_SUBJECTS | words.OBJECT_PRONOUNS, OTHER_PRONOUN),
    (words.STANDING_ALONE, STANDS_ALONE),
    (words.QUESTION_WORDS, QUESTION),
    (words.FIRST_PERSON, FIRST_PERSON),
    (words.NUMERALS, NUMBER),
    (words.PLURAL_DETERMINERS, PLURAL),
    (words.NAME_PARTICLES, NAME_PARTICLE),
    (frozenset(AUXILIARY), AUXILIARY_VERB | FINITE),
    (frozenset(OTHER_FINITE), FINITE),
    (nouns.HONORIFICS, HONORIFIC),
)
_NOUNS: tuple[tuple[frozenset[str], int], ...] = (
    (nouns.ORGANISATION_NAMES, ORGANISATION),
    (nouns.MEDIA, MEDIUM),
    (nouns.DOCUMENTS, DOCUMENT),
    (nouns.GROUPS, GROUP | PLURAL),
    (nouns.SPEECH_NOUNS, SPEECH_NOUN),
    (nouns.NAMED_THINGS, NAMED_THING),
    (nouns.TIMES, TIME),
    (nouns.PLACES, PLACE),
    (nouns.FEMALE_NOUNS, PERSON_NOUN | FEMALE_NOUN),
    (nouns.MALE_NOUNS, PERSON_NOUN),
    (FEMALE | MALE | EITHER, GIVEN_NAME),
)
_LAST_PARTS = _NOUNS[:5]
"""What the last part of a hyphenated noun can be: „CVP-Mitteilung“."""
_FEMALE_PERSON_ENDINGS = (
    *(ending + "in" for ending in nouns.PERSON_ENDINGS),
    *nouns.IRREGULAR_FEMALE_ENDINGS,
)
_PLURAL_PERSON_ENDINGS = (
    *(ending + "innen" for ending in nouns.PERSON_ENDINGS),
    *(ending + "en" for ending in nouns.PERSON_ENDINGS if ending.endswith(nouns.PLURAL_IN_EN)),
    *nouns.IRREGULAR_PLURAL_ENDINGS,
)
_PERSON_ENDINGS = (*nouns.PERSON_ENDINGS, "ministers", "präsidents", "kanzlers")
SHORTEST_WEAK = 6
"""Letters beyond which „-en“ may be the ending of a weak noun for a person: „Hydrologen“."""
SHORTEST_DOCUMENT = 8
"""Letters beyond which the end of a compound tells that it bears writing: „Umweltbericht“."""
SHORTEST_ENDING = 5
"""Letters from which a noun for a person tells what a compound that ends in it is."""
_MALE_PERSONS = (
    occupations.PERSON_NOUNS
    | occupations.INHABITANTS
    | occupations.WITHOUT_FEMININE
    | {noun + ending for noun in occupations.ADJECTIVAL for ending in ("", "r", "n")}
)
_FEMALE_PERSONS = frozenset(
    (
        *(noun + "in" for noun in occupations.PERSON_NOUNS | occupations.INHABITANTS),
        *occupations.IRREGULAR_FEMALE.values(),
        *occupations.IRREGULAR_INHABITANTS.values(),
    )
)
_GIVEN = FEMALE | MALE | EITHER
_ORGANISATIONS = frozenset(nouns.ORGANISATION_ENDINGS)
_LONG_ORGANISATIONS = tuple(
    ending for ending in nouns.ORGANISATION_ENDINGS if len(ending) > 3 or ending in ("amt", "rat")
)
_MOST_WORDS = 200_000  # then start anew: a long run must not grow


class Classes(dict[int, str]):
    """What a word is by its flags, as a table of names and masks has it: the first name whose mask they meet.

    Looked up once for each combination of flags, of which there are a few thousand.

    >>> Classes((("verb", FINITE), ("noun", CAPITAL)), "word")[CAPITAL | PLACE]
    'noun'
    """

    def __init__(self, table: Sequence[tuple[str, int]], otherwise: str) -> None:
        super().__init__()
        self.table, self.otherwise = table, otherwise

    def __missing__(self, flags: int) -> str:
        name = self[flags] = next((name for name, mask in self.table if flags & mask), self.otherwise)
        return name


class _Words(dict[str, Word]):
    """The words met so far, by their text; a new one is looked at when it is asked for."""

    def __missing__(self, text: str) -> Word:
        if len(self) > _MOST_WORDS:
            self.clear()
        word = self[text] = _describe(text)
        return word


_words = _Words()


def look_up_all(texts: Iterable[str]) -> list[Word]:
    """What each of the words can be."""
    return [_words[text] for text in texts]


def look_up(text: str) -> Word:
    """What the word can be.

    >>> bool(look_up("Mediensprecherin").is_ & PERSON_NOUN), bool(look_up("laut").is_ & PREPOSITION)
    (True, True)
    >>> look_up("warnte").verb.lemma
    'warnen'
    """
    return _words[text]


def _describe(text: str) -> Word:
    lower = text.lower()
    if not text[:1].isalnum():
        mark = text[:1] in QUOTATION_MARKS
        return Word(lower, MARK | PUNCTUATION if mark else PUNCTUATION)
    if text[:1].isdigit() and not any(letter.isalpha() for letter in text):
        return Word(lower, NUMBER)
    flags = 0
    for members, flag in _LISTS:
        if lower in members:
            flags |= flag
    if lower.endswith(".") and lower[:-1] in nouns.HONORIFICS:
        flags |= HONORIFIC
    verb = verb_forms().get(lower)
    capital = text[:1].isupper() or (text[:1].isdigit() and "-" in text)
    if verb is not None and not (capital and flags & FUNCTION_WORD):
        flags |= (NEEDS_PARTICLE, OPINION, SPEAKING)[verb.strength] | (FINITE if verb.finite else PARTICIPLE)
    if capital:
        flags |= CAPITAL | _noun_flags(lower)
        odds = name_odds(lower)
        flags |= LIKELY_NAME if odds > NAME_FROM else LIKELY_NOUN if odds < NOUN_BELOW else 0
        if len(text) > 1 and text.isupper():
            flags |= UPPER
    elif not flags and len(lower) > 3:
        if lower.endswith(("e", "en", "er", "es", "em")):
            flags |= ADJECTIVE
        if lower.startswith("ge") and lower.endswith(("t", "en")):
            flags |= PARTICIPLE
    if not capital and (not flags or flags & (FINITE | ADJECTIVE | PARTICIPLE)):
        mood = mood_of(lower)
        if is_clear_konjunktiv(mood):
            flags = flags & ~ADJECTIVE | KONJUNKTIV | FINITE
        elif mood & INDICATIVE and not mood & OTHER_WORD:
            flags |= VERB_FORM
    return Word(lower, flags, verb)


def _noun_flags(lower: str) -> int:
    flags = 0
    for members, flag in _NOUNS:
        if lower in members:
            flags |= flag
    first, _, tail = lower.rpartition("-")
    if first and tail:
        if first in _GIVEN or (tail in _GIVEN and first.partition("-")[0] in _GIVEN):
            flags |= GIVEN_NAME
        for members, flag in _LAST_PARTS:
            if tail in members:
                flags |= flag
    tail = tail or lower
    if _ends_in(lower, _FEMALE_PERSONS) or lower.endswith(_FEMALE_PERSON_ENDINGS):
        flags |= PERSON_NOUN | FEMALE_NOUN
    elif _ends_in(lower, _MALE_PERSONS) or lower.endswith(_PERSON_ENDINGS):
        flags |= PERSON_NOUN
    elif lower.endswith(_PLURAL_PERSON_ENDINGS):
        flags |= GROUP | PLURAL
    elif lower.endswith(nouns.ADJECTIVAL_PERSON_ENDINGS) or lower[:-1].endswith(nouns.ADJECTIVAL_PERSON_ENDINGS):
        flags |= PERSON_NOUN
    if lower in occupations.ALSO_SURNAMES:
        flags |= SURNAME_TOO
    if lower.endswith(nouns.MEDIA_ENDINGS):
        flags |= MEDIUM
    if not flags & (TIME | GIVEN_NAME) and (
        tail in _ORGANISATIONS or (len(tail) > 6 and tail.endswith(_LONG_ORGANISATIONS))
    ):
        flags |= ORGANISATION
    flags |= _plural_flags(lower, tail) if not flags & (SOURCE_NOUN | GIVEN_NAME | TIME) else 0
    if not flags and len(tail) > SHORTEST_DOCUMENT and tail.endswith(nouns.DOCUMENT_TAILS):
        flags |= DOCUMENT
    if lower.endswith(nouns.ABSTRACT_ENDINGS):
        flags |= ABSTRACT
    if not flags & SOURCE_NOUN and lower.endswith("s") and len(lower) > 3:  # des Amts, des Ministeriums, des Bundes
        flags |= (_noun_flags(lower[:-1]) | (_noun_flags(lower[:-2]) if lower.endswith("es") else 0)) & SOURCE_NOUN
    return flags


def _plural_flags(lower: str, tail: str) -> int:
    """What a noun is by its singular: „Kritikern“, „Hydrologen“, „Oppositionsparteien“, „CDU-Mann“."""
    if tail != lower and tail in ("mann", "frau"):
        return PERSON_NOUN | (FEMALE_NOUN if tail == "frau" else 0)
    if lower.endswith(nouns.PLURAL_GROUP_ENDINGS):
        return GROUP | PLURAL
    if lower.endswith(("ern", "eln")) and _noun_flags(lower[:-1]) & (PERSON_NOUN | GROUP):
        return GROUP | PLURAL
    if lower.endswith("en") and len(lower) > SHORTEST_WEAK:
        return (_noun_flags(lower[:-1]) | _noun_flags(lower[:-2])) & PERSON_NOUN
    return 0


def _ends_in(lower: str, endings: frozenset[str]) -> bool:
    """Whether the word is one of the set, or a compound that ends in one long enough to tell."""
    if lower in endings:
        return True
    return any(lower[at:] in endings for at in range(2, len(lower) - SHORTEST_ENDING + 1))
