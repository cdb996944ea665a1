"""What kind of expression a candidate is: name, office or pronoun, its preposition, its case, its size."""

from __future__ import annotations

from tracker.attribution.candidates import Candidate, remembered
from tracker.attribution.quoted_text import bucket
from tracker.languages.de.words import POSSESSIVES
from tracker.text import lexicon as is_

SPEAKING_PRONOUNS = frozenset(("er", "sie", "es", "wir", "ich", "man"))


@remembered
def form(candidate: Candidate) -> str:
    """What kind of expression it is: a name, an office, a pronoun, an organisation …"""
    phrase, words = candidate.phrase, candidate.frame.reading.words
    if phrase.form == "pronoun":
        lower = words[phrase.head].lower
        return lower if lower in SPEAKING_PRONOUNS else "pronoun"
    if phrase.form == "alone":
        return "alone"
    return name_kind(candidate) if phrase.name[0] >= 0 else _NOUN_KINDS[words[phrase.head].is_]


def name_kind(candidate: Candidate) -> str:
    """The kind of a proper name: with given name or office, an abbreviation, or what nothing else is known of."""
    phrase, words = candidate.phrase, candidate.frame.reading.words
    begin, end = phrase.name
    if any(words[at].is_ & is_.GIVEN_NAME for at in range(begin, end)):
        return "full name" if end - begin > 1 else "given name"
    if any(words[at].is_ & (is_.PERSON_NOUN | is_.HONORIFIC) for at in range(phrase.start, phrase.end)):
        return "office and name"
    if words[begin].is_ & is_.UPPER:
        return "abbreviation"
    titled = " titled" if begin > phrase.start or phrase.end > end else ""
    likely = " likely" if end - begin == 1 and words[begin].is_ & is_.LIKELY_NAME else ""
    return f"name {min(end - begin, 3)}{titled}{likely}"


_NOUN_KINDS = is_.Classes(
    (
        ("person", is_.PERSON_NOUN),
        ("medium", is_.MEDIUM),
        ("organisation", is_.ORGANISATION),
        ("group", is_.GROUP),
        ("document", is_.DOCUMENT),
        ("speech noun", is_.SPEECH_NOUN),
        ("place", is_.PLACE),
        ("time", is_.TIME),
        ("abstract", is_.ABSTRACT),
        ("abbreviation", is_.UPPER),
        ("likely name", is_.LIKELY_NAME),
        ("likely noun", is_.LIKELY_NOUN),
        ("noun", is_.CAPITAL),
    ),
    "other",
)


def coarse(kind: str) -> str:
    """A kind of expression without its details, to be combined with others."""
    if kind in ("er", "sie"):
        return "er/sie"
    if "name" in kind:
        return "name"
    if kind in ("person", "medium", "organisation", "group", "document", "abbreviation"):
        return "source"
    return "other"


def governed(candidate: Candidate) -> str:
    """The preposition before it: „laut“ and „von“ may name a source, „in“ and „mit“ hardly do."""
    at = candidate.phrase.preposition
    return candidate.frame.reading.words[at].lower if at >= 0 else "-"


def form_and_governed(candidate: Candidate) -> str:
    """The kind of expression under its preposition."""
    return f"{governed(candidate)} {form(candidate)}"


@remembered
def case(candidate: Candidate) -> str:
    """Its article can, or cannot, stand before a subject."""
    phrase = candidate.phrase
    words = candidate.frame.reading.words
    if phrase.determiner < 0:
        return "no article" if phrase.form != "pronoun" else "pronoun"
    flags = words[phrase.determiner].is_
    if words[phrase.determiner].lower in POSSESSIVES:
        return "possessive"  # „Sein Mandant sei unschuldig“ is said by somebody else
    if not flags & is_.NOMINATIVE_DETERMINER:
        return "oblique"
    lower = words[phrase.determiner].lower
    if lower == "der" and words[phrase.head].is_ & (is_.FEMALE_NOUN | is_.ABSTRACT):
        return "oblique"
    return "nominative"


def size(candidate: Candidate) -> str:
    """How many words the expression has."""
    phrase = candidate.phrase
    return f"{bucket(phrase.end - phrase.start, 1, 2, 4, 8)} {'several' if phrase.members else ''}"


def genitive_of_another(candidate: Candidate) -> str:
    """It is only part of another, longer expression."""
    phrase = candidate.phrase
    for other in candidate.view.phrases:
        if other is not phrase and other.start < phrase.start and phrase.end <= other.end and not other.members:
            return "part"
    return ""
