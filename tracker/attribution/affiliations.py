"""The organisation that a role is of, or a person of: „SP-“, „des Bundesamts“, „von Avenir Suisse“, „(GLP/AG)“."""

from __future__ import annotations

from tracker.attribution.naming import name_of, nominative
from tracker.languages.de.nouns import ORGANISATION_NAMES
from tracker.languages.de.occupations import INHABITANTS
from tracker.languages.de.roles import (
    ADJECTIVES_OF_NAMES,
    CANTONS,
    FEMININE_OBLIQUE,
    NO_ORGANISATIONS,
    PARTIES,
)
from tracker.text import lexicon as is_
from tracker.text.mentions import find_phrases
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading

NO_ORGANISATION = (
    is_.PERSON_NOUN | is_.DOCUMENT | is_.TIME | is_.SPEECH_NOUN | is_.GROUP | is_.PLACE | is_.GIVEN_NAME | is_.HONORIFIC
)
"""What a word must not be to be an organisation that no list knows."""
LONGEST_BRACKET = 8
"""Tokens; what is longer says something else than a party."""
SHORTEST_NAME = 4
"""Letters of an organisation's name that no list knows: „Ski-Star“ is of no organisation."""


def split_at_hyphen(reading: Reading, noun: str) -> tuple[str, str]:
    """„SP-Nationalrätin“ → SP, Nationalrätin; a noun whose first part is no organisation stays whole."""
    first, hyphen, last = noun.rpartition("-")
    if not hyphen or not last[:1].isupper():
        return "", noun
    head = first.partition("-")[0]
    is_known = first.lower() in ORGANISATION_NAMES or first.lower() in PARTIES or head.lower() in ("fc", "ehc", "hc")
    abbreviated = len(first) > 1 and first.isupper() and first.lower() not in NO_ORGANISATIONS
    if not (is_known or abbreviated or _is_own_name(reading, first)):
        return "", noun
    return PARTIES.get(first.lower(), first.replace("-", " ")), last


def _is_own_name(reading: Reading, first: str) -> bool:
    """„Arvel-Sprecher“: a name, or a word that stands elsewhere by itself, and neither a person nor a place."""
    if len(first) < SHORTEST_NAME or first.lower() in NO_ORGANISATIONS:
        return False
    other = NO_ORGANISATION | is_.LIKELY_NOUN | is_.ORGANISATION | is_.ABSTRACT | is_.SURNAME_TOO | is_.FUNCTION_WORD
    words = [is_.look_up(part) for part in first.split("-")]
    named = [bool(word.is_ & is_.LIKELY_NAME or reading.count(word.lower)) for word in words]
    return all(named) and not any(word.is_ & other or word.lower in reading.surnames for word in words)


def whole_name(reading: Reading, first: int, at: int, last_part: str) -> str:
    """„Human Rights Watch-Sprecher“: the name that the hyphen ties to the office begins with the words before."""
    if not last_part or last_part.lower() in ORGANISATION_NAMES or last_part.isupper():
        return last_part
    before = reading.words[first:at]
    part = before and not any(word.lower in INHABITANTS or word.is_ & NO_ORGANISATION for word in before)
    return f"{reading.text_of(first, at)} {last_part}" if part else last_part


def standing_before(reading: Reading, first: int, last: int) -> str:
    """The organisation that stands before the office without a hyphen: „SP Nationalrätin“."""
    words = reading.words[first:last]
    known = [word.lower in ORGANISATION_NAMES or word.lower in PARTIES for word in words]
    return reading.text_of(first, last) if known and all(known) else ""


def organisation_in(reading: Reading, first: int, last: int, *, sure: bool = False) -> str:
    """The organisation that the tokens name, in the nominative; ``sure`` takes a bare unknown name for one."""
    found = [each for each in find_phrases(reading, first, last) if first <= each.start <= first + 1]
    if not found or found[0].members or found[0].form in ("pronoun", "alone"):
        return ""
    phrase = found[0]
    flags = reading.flags[phrase.core - 1] | reading.flags[phrase.noun]
    known = flags & (is_.ORGANISATION | is_.MEDIUM | is_.UPPER)
    if flags & is_.PERSON_NOUN and not known:
        return ""
    if not known and (flags & NO_ORGANISATION or not _is_a_name(reading, phrase, sure)):
        return ""
    return _named(reading, phrase)


def _is_a_name(reading: Reading, phrase: Phrase, sure: bool) -> bool:
    """Whether words that no list knows as an organisation name one: „der Credit Suisse“, „von Avenir Suisse“."""
    words = reading.words[phrase.noun : phrase.core]
    if len(words) > 1:
        return True
    return words[0].lower not in reading.surnames and (sure and bool(words[0].is_ & is_.LIKELY_NAME))


def _named(reading: Reading, phrase: Phrase) -> str:
    """The organisation's name; a name without office is never a person's here."""
    first, words = phrase.name[0], reading.words
    if first > phrase.noun and words[first].is_ & is_.GIVEN_NAME:  # „im Generalstab Philipp Escher“
        alone = first - phrase.noun == 1
        return nominative(reading, phrase, phrase.noun) if alone else reading.text_of(phrase.noun, first)
    known = reading.text_of(phrase.noun, phrase.core)
    name = known if phrase.name[0] >= 0 and phrase.determiner < 0 else name_of(reading, phrase)
    lower = words[phrase.noun].lower
    feminine = phrase.determiner >= 0 and words[phrase.determiner].lower in FEMININE_OBLIQUE
    if feminine and phrase.core - phrase.noun > 1 and lower.endswith(ADJECTIVES_OF_NAMES):
        head, _, rest = name.partition(" ")
        return f"{head.removesuffix('n')} {rest}"
    return name


def end_of_complement(reading: Reading, first: int, last: int) -> int:
    """Where a complement ends: at the first comma or bracket."""
    return next((at for at in range(first, last) if reading.document.tokens[at].text in (",", "(")), last)


def closing(reading: Reading, at: int, last: int) -> int:
    """The bracket's closing token, or its last readable one."""
    ends = range(at + 1, min(last, at + LONGEST_BRACKET))
    return next((end for end in ends if reading.document.tokens[end].text == ")"), at)


def in_bracket(reading: Reading, first: int, close: int) -> str:
    """The party or organisation in a bracket: „(SP)“, „(GLP/AG)“, „(Die Mitte)“."""
    start = first
    for at in range(first, close + 1):
        if at < close and reading.document.tokens[at].text not in ("/", ",", ";"):
            continue
        begin = start + (start < at and bool(reading.flags[start] & is_.DETERMINER))
        part = reading.text_of(begin, at)
        lower, start = part.lower(), at + 1
        flags = reading.flags[begin] if begin < at else 0
        if lower in PARTIES or lower in ORGANISATION_NAMES:
            return PARTIES.get(lower, part)
        if flags & is_.ORGANISATION and at == close and begin == first:
            return part
        if flags & is_.UPPER and lower not in CANTONS | NO_ORGANISATIONS and len(part) > 1:
            return part
    return ""
