"""Noun phrases and the core of one: article, adjectives, the run of capitalised words, the proper name within it.

No tagger: capital letters, determiners and word lists carry German far enough, and cost little.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.languages.de.words import listed, words_of
from tracker.text import lexicon as is_
from tracker.text.reading import Reading

LONGEST_ATTRIBUTE = 9
"""Tokens between article and noun: „der für die Energie des Landes zuständige Bundesrat“."""
LONGEST_NAME_IN_MARKS = 5
"""Words in marks that still are a name: „die «Neue Walliser Post»“."""
NOT_A_NAME = (
    is_.TIME | is_.GROUP | is_.DOCUMENT | is_.SPEECH_NOUN
    | is_.NAMED_THING | is_.PERSON_NOUN | is_.ORGANISATION | is_.HONORIFIC
)  # fmt: skip
"""What stands before a proper name in a run of capitalised words, and is no part of it."""
JOINTS = frozenset("&-/")
"""What joins two words of a name: „Müller & Söhne“."""
_AFTER_DETERMINER = listed("""
    beiden beide vielen meisten anderen andere weiteren ganzen bisher damals heute sehr weit jetzt früher einzige
    einzigen
""")
"""Words between article and noun beside adjectives: „die beiden Räte“, „der heute pensionierte Rat“."""
ADVERB_ENDINGS = words_of("lich isch weise hin falls mals wärts dings ends tens rnd nd igt lings")
SURE_ADVERB_ENDINGS = words_of("lich isch weise falls mals")
"""Ends of capitalised words that begin a sentence and are no nouns; the others need a verb behind them."""
PREDICATIVE_ENDINGS = words_of(
    "lich ällig ässig ändig igig rtig ltig chtig nnig lsig llig ldig isch artig mässig mäßig los bar sam haft"
)
"""Ends of adjectives that open a sentence before its verb: „Auffällig sind …“, „Zulässig sei …“."""
SHORTEST_COMPARATIVE = 8
"""Letters beyond which „-er“ behind such an ending makes it more: „Kritischer liest sich …“."""
PERFECT = re.compile(r"[a-zäöü]{0,9}ge[a-zäöüß]{3,}(?:en|t)")
"""What participles look like that open a sentence before its auxiliary: „Gefordert wird …“."""

_MODIFIER = is_.ADJECTIVE | is_.NUMBER | is_.PARTICIPLE
_BEHIND_MODIFIER = is_.ADVERB | is_.CONJUNCTION
_AROUND_MODIFIER = is_.DETERMINER | is_.ADVERB
_ANY_PRONOUN = is_.PRONOUN | is_.OTHER_PRONOUN
_TITLE = is_.PERSON_NOUN | is_.HONORIFIC


@dataclass(slots=True, unsafe_hash=True)  # never changed; frozen, it would take thrice as long to make
class Phrase:
    """A noun phrase or pronoun, by token: the whole is [start, end), its head noun is ``head``.

    ``noun`` begins the first noun group, behind article and adjectives; ``core`` ends it, before genitives, brackets
    and appositions. ``name`` bounds a proper name within, (-1, -1) if there is none. ``preposition`` is the token
    before that governs it, or -1; ``determiner`` that of its article, or -1. ``form`` is "pronoun", "alone" (a
    determiner without a noun), "name" or "noun". ``members`` are the phrases that a coordination joins.
    """

    start: int
    end: int
    head: int
    noun: int
    core: int
    preposition: int
    form: str
    name: tuple[int, int] = (-1, -1)
    determiner: int = -1
    members: tuple[Phrase, ...] = ()


def noun_phrase(reading: Reading, begin: int, noun: int, end: int, preposition: int, determiner: int) -> Phrase:
    """The phrase whose nouns are [noun, end), with the proper name among them; ``begin`` is its first token."""
    words = reading.words
    name = (-1, -1)
    start = _name_start(reading, noun, end)
    titled = start > noun or bool(words[start].is_ & is_.GIVEN_NAME if start < end else 0)
    known = start < end and words[start].lower in reading.surnames
    noun_alone = end - start == 1 and bool(words[start].is_ & is_.LIKELY_NOUN) and not known
    bare = determiner < 0 and noun == begin and not noun_alone
    if start < end and (bare or titled) and (known or not words[start].is_ & is_.PLACE):
        name = (start, end)
    form = "name" if name[0] >= 0 else "noun"
    return Phrase(begin, end, end - 1, noun, end, preposition, form, name, determiner)


def skip_modifiers(reading: Reading, at: int, last: int) -> int:
    """The first capitalised word after adjectives and numbers, or -1."""
    start = at
    while at < last:
        flags = reading.flags[at]
        if flags & is_.CAPITAL:
            if not _begins_sentence(reading, at):
                return at
            if flags & is_.NUMBER and at + 1 < last and reading.flags[at + 1] & (is_.CAPITAL | is_.ADJECTIVE):
                at += 1  # „Acht Mitglieder des Vereins“
                continue
            if flags & is_.FUNCTION_WORD or _is_adverb_like(reading, at):
                return -1
            return at + 1 if at + 1 < last and _is_adjective_like(reading, at) else at
        if flags & _MODIFIER or (at > start and flags & _BEHIND_MODIFIER):
            at += 1
            continue
        if flags & _AROUND_MODIFIER and reading.words[at].lower in _AFTER_DETERMINER and at < start + 2:
            at += 1
            continue
        return -1
    return -1


def _is_adjective_like(reading: Reading, at: int) -> bool:
    """„Schärfere Worte“ at the beginning of a sentence: a capital, but an adjective before a noun."""
    word, after = reading.words[at], reading.flags[at + 1]
    if word.is_ & (is_.GIVEN_NAME | is_.SOURCE_NOUN | is_.PLACE | is_.LIKELY_NAME | is_.TIME | is_.SPEECH_NOUN):
        return False
    known = is_.LIKELY_NOUN | is_.SOURCE_NOUN | is_.SPEECH_NOUN
    return word.lower.endswith(ADJECTIVE_ENDINGS) and bool(after & is_.CAPITAL and after & known)


ADJECTIVE_ENDINGS = ("e", "er", "es", "en", "em")


def _is_adverb_like(reading: Reading, at: int) -> bool:
    """„Letztlich“, „Höhnisch“ at the beginning of a sentence: a capital, but no noun."""
    word = reading.words[at]
    behind = reading.flags[min(at + 1, len(reading.words) - 1)]
    if word.is_ & (is_.GIVEN_NAME | is_.SOURCE_NOUN | is_.PLACE | is_.SURNAME_TOO) or word.lower in reading.surnames:
        return False
    adjective = word.lower.removesuffix("er") if len(word.lower) > SHORTEST_COMPARATIVE else word.lower
    if adjective.endswith(PREDICATIVE_ENDINGS) and behind & is_.ANY_VERB and not behind & is_.CAPITAL:
        return True
    if word.is_ & is_.LIKELY_NAME:
        return False
    if PERFECT.fullmatch(word.lower) and behind & is_.AUXILIARY_VERB:
        return True
    if word.lower.endswith(SURE_ADVERB_ENDINGS):
        return True
    return word.lower.endswith(ADVERB_ENDINGS) and bool(behind & is_.FINITE)


def _begins_sentence(reading: Reading, at: int) -> bool:
    if at == reading.first_of[reading.sentence_of[at]]:
        return True
    before = reading.document.tokens[at - 1].text
    return not before[:1].isalnum() and before not in (",", ")", "-", "–", "/")


def skip_long_attribute(reading: Reading, at: int, last: int) -> int:
    """The noun of „der für Energie zuständige Bundesrat“: behind an adjective that ends a longer attribute, or -1."""
    for noun in range(at, min(last, at + LONGEST_ATTRIBUTE)):
        flags = reading.flags[noun]
        if flags & is_.CAPITAL and noun > at and reading.flags[noun - 1] & (is_.ADJECTIVE | is_.PARTICIPLE):
            return noun
        if flags & (is_.PUNCTUATION | is_.AUXILIARY_VERB | is_.SUBORDINATOR):
            return -1
        if flags & is_.FINITE and not flags & is_.PARTICIPLE:
            declined = noun > at + 1 and noun + 1 < last and reading.words[noun].lower.endswith("ten")
            behind = reading.flags[min(noun + 1, len(reading.words) - 1)]
            return noun + 1 if declined and behind & is_.CAPITAL else -1  # „dem am Freitag verkündeten Urteil“
    return -1


def name_end(reading: Reading, noun: int, last: int) -> int:
    """Where the run of capitalised words ends that starts at ``noun``: „Generalsekretär Jens Stoltenberg“."""
    words, all_flags = reading.words, reading.flags
    end = noun + 1
    flags = all_flags[noun]
    if flags & is_.TIME and not flags & is_.GIVEN_NAME and words[noun].lower not in reading.surnames:
        return end
    while end < last:
        flags = all_flags[end]
        behind = all_flags[end + 1] if end + 1 < last else 0
        if flags & is_.CAPITAL and _no_new_noun(reading, noun, end):
            if flags & _ANY_PRONOUN:
                break
            end += 1
        elif flags & is_.HONORIFIC and behind & (is_.CAPITAL | is_.HONORIFIC):
            end += 1  # Prof. Dr. med. Ammann
        elif words[end].lower in ("senior", "junior"):
            return end + 1
        elif behind & is_.CAPITAL and (words[end].lower in JOINTS or _continues_name(reading, end)):
            end += 2
        else:
            break
    return end


def _no_new_noun(reading: Reading, noun: int, at: int) -> bool:
    """Whether a capitalised word belongs to the name before it: not in „Keller Montag“, „der Präsident Zweifel“."""
    word, before = reading.words[at], reading.words[at - 1]
    if word.lower in reading.surnames and before.is_ & is_.GIVEN_NAME:
        return True
    if word.is_ & is_.GIVEN_NAME:
        return True
    if word.is_ & is_.TIME:
        return False
    article = noun > 0 and bool(reading.flags[noun - 1] & is_.DETERMINER)
    other = word.is_ & (is_.SPEECH_NOUN | is_.DOCUMENT) and not word.is_ & (is_.PERSON_NOUN | is_.ORGANISATION)
    return not (article and before.is_ & is_.PERSON_NOUN and other and word.lower not in reading.surnames)


def _continues_name(reading: Reading, particle: int) -> bool:
    """Whether „von“ belongs to a name (Ursula von der Leyen), not to an office (Präsident von Frankreich)."""
    before = reading.flags[particle - 1]
    given = before & is_.GIVEN_NAME and not before & is_.PERSON_NOUN
    return bool(given and reading.flags[particle] & is_.NAME_PARTICLE)


def _name_start(reading: Reading, noun: int, end: int) -> int:
    """Where a proper name begins in a run of capitalised words: at a given name, or behind offices."""
    flags = reading.flags
    for at in range(noun, end - 1):
        if flags[at] & is_.GIVEN_NAME and not flags[at] & is_.PERSON_NOUN:
            return at
    for at in range(end - 2, noun - 1, -1):
        if flags[at] & _TITLE:
            return at + 1
    if end - noun == 1 and (flags[noun] & is_.SURNAME_TOO or reading.words[noun].lower in reading.surnames):
        return noun
    start = noun
    while start < end and flags[start] & NOT_A_NAME and not flags[start] & is_.GIVEN_NAME:
        start += 1
    if start == noun and end - noun == 3 and not flags[noun] & is_.UPPER:
        start += 1  # „Operateur Mehdi Karimi“: a trade that no list knows
    return start
