"""Finding the expressions that may name a speaker: noun phrases with all that belongs to them, and pronouns.

Phrases are made only for the sentences that a quotation asks about.
"""

from __future__ import annotations

from dataclasses import replace

from tracker.text import lexicon as is_
from tracker.text.extensions import extended
from tracker.text.phrases import (
    LONGEST_NAME_IN_MARKS,
    Phrase,
    name_end,
    noun_phrase,
    skip_long_attribute,
    skip_modifiers,
)
from tracker.text.reading import Reading

BYLINES = frozenset(("von", "text", "interview", "foto", "fotos", "bild", "bilder", "aufgezeichnet"))
LONGEST_BYLINE = 14
"""Tokens of a line that says who wrote an article."""
_OPENS = (
    is_.PRONOUN | is_.OTHER_PRONOUN | is_.DETERMINER | is_.CAPITAL | is_.ADJECTIVE | is_.NUMBER | is_.MARK
)  # fmt: skip
"""What a phrase can begin with."""
_ANY_PRONOUN = is_.PRONOUN | is_.OTHER_PRONOUN
_BESIDE_PREPOSITION = is_.ADVERB | is_.DETERMINER | is_.NUMBER | is_.ADJECTIVE
"""What may stand between a preposition and its noun."""


def find_phrases(reading: Reading, first: int, last: int) -> list[Phrase]:
    """The phrases of the tokens [first, last), in order; what stands in marks counts only as a name („die «Post»“)."""
    found: list[Phrase] = []
    if is_byline(reading, first, last):
        return found
    outer_of, all_flags = reading.outer_of, reading.flags
    at, preposition = first, -1
    while at < last:
        flags = all_flags[at]
        if outer_of[at] >= 0 and not _inside(reading, at, first, last):
            named = _quoted_name(reading, at, at, preposition, last)
            if named is not None:
                found.append(named)
            at = max(at + 1, reading.outer_tokens[outer_of[at]].end)
            preposition = -1
            continue
        phrase = _phrase_at(reading, at, last, preposition) if flags & _OPENS else None
        if phrase is not None:
            found.append(phrase)
            if len(found) > 1 and (joined := _coordinated(reading, found[-2], phrase)):
                found.append(joined)
            at = phrase.core
            preposition = -1
            continue
        if flags & is_.PREPOSITION:
            preposition = at
        elif not flags & _BESIDE_PREPOSITION:
            preposition = -1
        at += 1
    return found


def is_byline(reading: Reading, first: int, last: int) -> bool:
    """Whether a line only says who wrote or photographed: „Von Lea Gut, Bern“, „Text: Urs Tanner“.

    >>> from tracker.text.document import read_document
    >>> [is_byline(Reading(read_document(line)), 0, 4) for line in ("Von Lea Gut, Bern", "Von Lea Gut stammt er.")]
    [True, False]
    """
    words = reading.words
    if words[first].lower not in BYLINES or not words[first].is_ & is_.CAPITAL:
        return False
    paragraph = reading.paragraph_of[first]
    end = first
    while end < len(words) and reading.paragraph_of[end] == paragraph:
        end += 1
        if end - first > LONGEST_BYLINE:
            return False
    begins = first == 0 or reading.paragraph_of[first - 1] != paragraph
    named = is_.CAPITAL | is_.NUMBER | is_.PUNCTUATION | is_.NAME_PARTICLE | is_.CONJUNCTION
    return begins and end - first > 2 and all(word.is_ & named for word in words[first + 1 : end])


def _inside(reading: Reading, at: int, first: int, last: int) -> bool:
    """Whether the whole search lies in one quotation, so that its marks hide nothing."""
    held = reading.outer_tokens[reading.outer_of[at]]
    return held.start < first and last <= held.end


def _phrase_at(reading: Reading, at: int, last: int, preposition: int) -> Phrase | None:
    """The phrase that begins at that token."""
    flags = reading.flags[at]
    if flags & _ANY_PRONOUN and not flags & is_.DETERMINER:
        return Phrase(at, at + 1, at, at, at + 1, preposition, "pronoun")
    begin = at
    determiner = -1
    if flags & is_.DETERMINER:
        determiner = at
        at += 1
    if at < last and reading.flags[at] & is_.MARK:
        named = _quoted_name(reading, begin, at, preposition, last)
        if named is not None:
            return named
    noun = skip_modifiers(reading, at, last)
    if noun < 0 and determiner >= 0:
        noun = skip_long_attribute(reading, at, last)
    if noun >= 0:
        end = name_end(reading, noun, last)
        return extended(reading, noun_phrase(reading, begin, noun, end, preposition, determiner), last)
    if flags & is_.MARK:
        return None
    if flags & is_.PRONOUN:  # „sie“, „ihr“ without a noun
        return Phrase(begin, begin + 1, begin, begin, begin + 1, preposition, "pronoun")
    if flags & is_.STANDS_ALONE:
        alone = Phrase(begin, begin + 1, begin, begin, begin + 1, preposition, "alone", determiner=begin)
        return extended(reading, alone, last)
    return None


def _quoted_name(reading: Reading, begin: int, mark: int, preposition: int, last: int) -> Phrase | None:
    """„die «Walliser Post»“: a short stretch in marks that can be a newspaper or a group."""
    outer = reading.outer_of[mark]
    if outer < 0:
        return None
    held = reading.outer_tokens[outer]
    inner = reading.words[held.start + 1 : held.end - 1]
    if held.start != mark or held.end > last or not 0 < len(inner) <= LONGEST_NAME_IN_MARKS:
        return None
    if not inner[-1].is_ & is_.CAPITAL:
        return None
    first, end = held.start + 1, held.end
    determiner = begin if begin < mark else -1
    return Phrase(begin, end, end - 2, first, end, preposition, "name", (first, end - 1), determiner)


def _coordinated(reading: Reading, left: Phrase, right: Phrase) -> Phrase | None:
    """„Keller und Huber“ as one phrase, where only a conjunction stands between the two."""
    between = range(left.end, right.start)
    if len(between) != 1 or left.form == "pronoun" or right.form == "pronoun":
        return None
    if reading.words[left.end].lower not in ("und", "sowie", "oder"):
        return None
    members = (*(left.members or (left,)), right)
    return replace(left, end=right.end, core=right.core, name=(-1, -1), members=members)
