"""Reading an office and what it is of from one phrase: „SP-Nationalrätin Lea Gut“, „Lea Gut, Präsidentin der Syna“."""

from __future__ import annotations

from typing import NamedTuple

from tracker.attribution.affiliations import (
    NO_ORGANISATION,
    closing,
    end_of_complement,
    in_bracket,
    organisation_in,
    split_at_hyphen,
    standing_before,
    whole_name,
)
from tracker.attribution.candidates import SentenceView
from tracker.attribution.naming import nominative
from tracker.languages.de.nouns import ORGANISATION_NAMES
from tracker.languages.de.occupations import INHABITANTS, IRREGULAR_INHABITANTS
from tracker.languages.de.roles import (
    BEFORE_OFFICE,
    BELONGING,
    FEMININE_ROLES,
    NEUTER_ROLES,
    NO_ROLE,
    NO_ROLE_ENDINGS,
    OTHER_ROLES,
    OWNING,
    PARTIES,
    STATUS,
    TITLES_THAT_ARE_ROLES,
    WORKING_AT,
    WORKS_FOR,
)
from tracker.text import lexicon as is_
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading

NO_TRADE = NO_ORGANISATION | is_.ORGANISATION | is_.MEDIUM | is_.ABSTRACT | is_.NAMED_THING | is_.ADVERB | is_.UPPER
"""What a word must not be to be a trade that no list knows."""
LONGEST_IN_ROLE = 4
"""Tokens of a complement that is part of the role: „Leiterin der Studie“."""
MOST_STEPS = 3
"""Brackets, appositions and the like behind a name that are read."""


class Reported(NamedTuple):
    """A role and an organisation as one phrase reports them, "" what it does not say."""

    role: str = ""
    organisation: str = ""


NOTHING = Reported()


def office_in(reading: Reading, phrase: Phrase, name: tuple[int, int] | None) -> Reported:
    """The office in the noun group of a phrase, up to the name in it, with its party and what it is of.

    >>> from tracker.text.document import read_document
    >>> from tracker.text.mentions import find_phrases
    >>> def office(text):
    ...     reading = Reading(read_document(text))
    ...     return tuple(office_in(reading, find_phrases(reading, 0, len(reading.words))[0], None))
    >>> office("der Direktor des Bundesamts für Energie"), office("die frühere SP-Nationalrätin")
    (('Direktor', 'Bundesamt für Energie'), ('frühere Nationalrätin', 'SP'))
    """
    last = min(name[0], phrase.core) if name is not None and name[0] >= phrase.noun else phrase.core
    at = next((at for at in range(phrase.noun, last) if _is_office(reading, phrase, at)), -1)
    if at < 0 and _is_unlisted_trade(reading, phrase, last):
        at = last - 1
    if at < 0:
        return Reported("", _party_of(reading, phrase.noun, last))
    party, noun = split_at_hyphen(reading, nominative(reading, phrase, at))
    party = whole_name(reading, phrase.noun, at, party) or standing_before(reading, phrase.noun, at)
    role, organisation = _with_field(reading, noun, at + 1, last)
    role = _status(reading, phrase, at, noun) + role
    organisation = party or organisation
    if phrase.end > phrase.core and last == phrase.core:
        told = _complement(reading, phrase, role)
        role, organisation = told.role, organisation or told.organisation
    return Reported(role, organisation)


def behind_name(reading: Reading, phrase: Phrase, view: SentenceView) -> Reported:
    """What stands behind the name: „(SP)“, „, Präsidentin der Syna,“, „von der Kantonspolizei“."""
    at, role, organisation = phrase.name[1], "", ""
    for _ in range(MOST_STEPS):
        if at >= view.last:
            break
        text = reading.document.tokens[at].text
        if text == "(":
            close = closing(reading, at, view.last)
            organisation = organisation or in_bracket(reading, at + 1, close)
            at = close + 1
        elif text == "," and not role:
            apposed = _apposition(reading, view, at + 1)
            if apposed is None:
                break
            role, own = office_in(reading, apposed, None)
            own = own or (_following(reading, apposed.end, view.last) if role else "")
            return Reported(role, own or organisation)
        elif text in ("von", "vom", "bei", "beim") and at < phrase.end:
            own = organisation_in(reading, at, end_of_complement(reading, at, phrase.end), sure=True)
            return Reported(role, organisation or own)
        else:
            break
    return Reported(role, organisation)


def affiliation_in(reading: Reading, phrase: Phrase) -> str:
    """The party in brackets right behind the name."""
    at = phrase.name[1]
    if at < phrase.end and reading.document.tokens[at].text == "(":
        return in_bracket(reading, at + 1, closing(reading, at, phrase.end))
    return ""


def is_bare_surname(reading: Reading, phrase: Phrase) -> bool:
    """Whether a noun stands without an article, as „Koch“ and „Ammann“ do where they are names."""
    with_article = phrase.preposition >= 0 and reading.flags[phrase.preposition] & is_.WITH_ARTICLE
    return phrase.determiner < 0 and not with_article and phrase.end == phrase.core


def _is_office(reading: Reading, phrase: Phrase, at: int) -> bool:
    """Whether the noun at that token names what somebody does."""
    word = reading.words[at]
    if not word.is_ & is_.CAPITAL:
        return False
    if word.is_ & is_.HONORIFIC:
        return word.lower in TITLES_THAT_ARE_ROLES
    nominal = is_.look_up(nominative(reading, phrase, at))
    tail = nominal.lower.rpartition("-")[2]
    if not (nominal.is_ & is_.PERSON_NOUN or tail.endswith(OTHER_ROLES)) or tail.endswith(NO_ROLE_ENDINGS):
        return False
    if phrase.determiner >= 0 and reading.words[phrase.determiner].lower.startswith("kein"):
        return False
    no_role = tail in NO_ROLE or word.lower in PARTIES or word.lower in ORGANISATION_NAMES
    return not (no_role or _is_inhabitant(nominal.lower))


def _is_inhabitant(lower: str) -> bool:
    """„der Norweger“, „die Zürcherin“: where somebody comes from is no role."""
    return lower in INHABITANTS or lower.removesuffix("in") in INHABITANTS or lower in IRREGULAR_INHABITANTS.values()


def _is_unlisted_trade(reading: Reading, phrase: Phrase, last: int) -> bool:
    """„Platzwart Turi Knobel“: a single noun right before a given name, which no list knows."""
    if last - phrase.noun != 1 or phrase.determiner >= 0 or phrase.name[0] != last:
        return False
    noun, name = reading.words[last - 1], reading.words[last]
    is_noun = not noun.is_ & (NO_TRADE | is_.PERSON_NOUN | is_.LIKELY_NAME)
    return bool(is_noun and name.is_ & is_.GIVEN_NAME) and noun.lower not in NO_ROLE


def _party_of(reading: Reading, first: int, last: int) -> str:
    """The party in „die GLP-Frau“, which names no role."""
    for at in range(first, last):
        if reading.words[at].lower.rpartition("-")[2] in NO_ROLE:
            return split_at_hyphen(reading, reading.document.tokens[at].text)[0]
    return ""


def _with_field(reading: Reading, noun: str, first: int, last: int) -> Reported:
    """The office with the capitalised words behind it: a field („Leiterin Kommunikation“) or an organisation."""
    end = first
    while end < last and reading.flags[end] & is_.CAPITAL and not reading.flags[end] & is_.HONORIFIC:
        if reading.flags[end] & is_.PERSON_NOUN:
            break
        end += 1
    if end == first:
        return Reported(noun)
    if any(reading.flags[at] & (is_.ORGANISATION | is_.UPPER | is_.MEDIUM) for at in range(first, end)):
        return Reported(noun, reading.text_of(first, end))
    return Reported(f"{noun} {reading.text_of(first, end)}")


def _status(reading: Reading, phrase: Phrase, at: int, noun: str) -> str:
    """„frühere “, „alt “ in front of an office, with the ending that it has without an article."""
    before = at - 1
    if before < 0:
        return ""
    word = reading.words[before]
    if word.lower in BEFORE_OFFICE:
        return f"{word.lower} "
    stem = next((word.lower[: -len(end)] for end in ("er", "en", "em", "es", "e") if word.lower.endswith(end)), "")
    stem = stem if stem in STATUS else stem + "er" if stem + "er" in STATUS else ""
    if before < phrase.start or not stem:
        return ""
    lower = noun.lower()
    if lower in NEUTER_ROLES:
        return f"{stem}es "
    feminine = is_.look_up(noun).is_ & is_.FEMALE_NOUN or lower in FEMININE_ROLES
    return f"{stem}{'e' if feminine else 'er'} "


def _complement(reading: Reading, phrase: Phrase, role: str) -> Reported:
    """The role with what follows it: an organisation of its own, or a part of the role („Leiterin der Studie“)."""
    at, end = phrase.core, end_of_complement(reading, phrase.core, phrase.end)
    lower = reading.words[at].lower if at < end else ""
    if lower not in OWNING | BELONGING | WORKING_AT:
        return Reported(role)
    holds_for = role.lower().removesuffix("in").endswith(WORKS_FOR)
    organisation = organisation_in(reading, at, end, sure=lower in BELONGING and holds_for)
    if organisation or lower in WORKING_AT or end - at > LONGEST_IN_ROLE:
        return Reported(role, organisation)
    return Reported(f"{role} {reading.text_of(at, end)}")


def _following(reading: Reading, first: int, last: int) -> str:
    """The organisation behind a field that belongs to no phrase: „Leiterin Kommunikation der Arvel AG“."""
    if first >= last or reading.words[first].lower not in OWNING | BELONGING:
        return ""
    return organisation_in(reading, first, end_of_complement(reading, first, last))


def _apposition(reading: Reading, view: SentenceView, start: int) -> Phrase | None:
    """The phrase that begins behind a comma, if it says what somebody is and names nobody else."""
    found = next((each for each in view.phrases if each.start == start and not each.members), None)
    if found is None or found.form in ("pronoun", "alone"):
        return None
    first, last = found.name
    if first >= 0:
        flags = reading.flags[first]
        field = flags & (is_.ABSTRACT | is_.LIKELY_NOUN) and not flags & is_.GIVEN_NAME
        if first < found.noun or last > found.core or not field or reading.words[first].lower in reading.surnames:
            return None
    return found
