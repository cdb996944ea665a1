"""What belongs to a noun phrase on its right: brackets, genitives, „von“ and „für“, a name in marks, an apposition."""

from __future__ import annotations

from tracker.languages.de.words import GENITIVE_DETERMINERS, listed, words_of
from tracker.text import lexicon as is_
from tracker.text.phrases import LONGEST_ATTRIBUTE, LONGEST_NAME_IN_MARKS, Phrase, name_end, noun_phrase, skip_modifiers
from tracker.text.reading import Reading

LONGEST_BRACKET = 8
LONGEST_APPOSITION = 12
"""Tokens; what is longer is a clause of its own."""
MOST_EXTENSIONS = 4
"""Genitives, brackets and the like in a row, so that an endless one ends."""
ATTACHED_TO_NOUN = listed("von vom für aus beim bei an am zur zum im in der gegen über")
ONE_OF = listed("einer eine eines")
"""Before a genitive: „Keller, einer der Gründer, …“."""
PLACES_OF_WORK = listed("in im an am bei beim zum zur")
ATTACHED_TO_NAME = listed("von vom aus")
"""Prepositions that tie a second phrase to a noun for an office or organisation; with a place of work; to a name."""
OF_A_PAPER = words_of("""
    kritiker rezensent journalist redaktor redakteur reporter korrespondent kolumnist kommentator verleger herausgeber
    autor fotograf mitarbeiter leser sprecher redaktion
""")
"""Ends of nouns for people that a paper has: „die Kritikerin der «Post»“ is one expression."""
ACCUSATIVE = listed("eine einen die das den seine ihre")
"""Articles that make a place of work a direction: „der Beamte im Amt“, but „in das Amt“."""
BEARS_A_NAME = is_.MEDIUM | is_.NAMED_THING | is_.ORGANISATION | is_.DOCUMENT
"""Nouns that a name in marks follows: „die Zeitung «…»“."""
ENDS_LIST = is_.GIVEN_NAME | is_.PERSON_NOUN | is_.LIKELY_NAME | is_.ORGANISATION | is_.FUNCTION_WORD
"""What is no further field in „Umwelt, Verkehr und Energie“."""
TIED_TO_NAME = is_.ORGANISATION | is_.PLACE | is_.UPPER | is_.GROUP | is_.NAMED_THING
"""What a person by name comes from: „Keller vom Amt“, „Huber aus Chur“."""
_ATTACHES = GENITIVE_DETERMINERS | ATTACHED_TO_NOUN | ATTACHED_TO_NAME


def extended(reading: Reading, phrase: Phrase, last: int) -> Phrase:
    """The phrase with what belongs to it on the right: brackets, genitives, attached phrases, an apposition."""
    end, name = phrase.end, phrase.name
    for _ in range(MOST_EXTENSIONS):
        if end >= last:
            break
        flags, text = reading.flags[end], reading.words[end].lower
        further = -1
        if flags & is_.PUNCTUATION:
            if text == "(":
                further = _bracket_end(reading, end, last)
            elif flags & is_.MARK:
                further = _name_in_marks(reading, end, last)
            elif text == ",":
                further, name = _apposition(reading, phrase, end, last, name)
        elif (
            phrase.form == "noun"
            and reading.flags[phrase.head] & is_.PERSON_NOUN
            and (comma := _name_behind(reading, phrase, end, last))
        ):
            further, name = comma
        elif text in _ATTACHES and phrase.form != "pronoun":
            further = _attached(reading, phrase, end, last)
        if further < 0:
            break
        end = further
        if text == ",":
            break
    if end == phrase.end and name == phrase.name:
        return phrase
    return Phrase(
        phrase.start, end, phrase.head, phrase.noun, phrase.core, phrase.preposition, phrase.form, name,
        phrase.determiner, phrase.members,
    )  # fmt: skip


def _name_behind(reading: Reading, phrase: Phrase, at: int, last: int) -> tuple[int, tuple[int, int]] | None:
    """„die Leiterin beim Gipfel in Genf, Sharon Hayes,“: where the name ends that follows a long complement."""
    if phrase.determiner < 0:
        return None
    comma = _next_comma(reading, at, min(last, at + LONGEST_ATTRIBUTE))
    if comma < 0:
        return None
    end, name = _apposition(reading, phrase, comma, last, phrase.name)
    return (end, name) if end > 0 and name[0] >= 0 else None


def _bracket_end(reading: Reading, at: int, last: int) -> int:
    """The end of a bracket that opens there, or -1."""
    for close in range(at + 1, min(last, at + LONGEST_BRACKET)):
        if reading.document.tokens[close].text == ")":
            return close + 1
    return -1


def _name_in_marks(reading: Reading, at: int, last: int) -> int:
    """The end of „«Post»“ in „die Zeitung «Post»“, or -1."""
    outer = reading.outer_of[at]
    if outer < 0 or reading.outer_tokens[outer].start != at:
        return -1
    held = reading.outer_tokens[outer]
    short = held.end - held.start - 2 <= LONGEST_NAME_IN_MARKS and held.end <= last
    return held.end if short and reading.flags[at - 1] & BEARS_A_NAME else -1


def _attached(reading: Reading, phrase: Phrase, at: int, last: int) -> int:
    """The end of a genitive or of a phrase with „von“, „für“ … that belongs to the noun before, or -1."""
    lower = reading.words[at].lower
    head = reading.flags[at - 1]
    if head & is_.TIME:
        return -1
    is_name = phrase.name[1] == at and phrase.name[0] >= 0
    if lower in GENITIVE_DETERMINERS and not is_name:
        noun = skip_modifiers(reading, at + 1, last)
        if noun < 0 and at + 1 < last and reading.flags[at + 1] & is_.MARK:
            return _paper_in_marks(reading, at, last)
        if lower == "dieser" and noun >= 0 and reading.words[noun].lower in ("zeitung", "redaktion"):
            return -1  # „sagte die Frau dieser Zeitung“: to whom, not whose
        return name_end(reading, noun, last) if noun >= 0 else -1
    ties = ATTACHED_TO_NAME if is_name else ATTACHED_TO_NOUN
    if lower not in ties or not (is_name or phrase.form == "alone" or head & (is_.SOURCE_NOUN | is_.SPEECH_NOUN)):
        return -1
    begin = at + 1
    if begin < last and reading.flags[begin] & is_.DETERMINER:
        begin += 1
    noun = skip_modifiers(reading, begin, last)
    if noun < 0 or not _ties(reading, at, noun, is_name):
        return -1
    end = name_end(reading, noun, last)
    return _listed_end(reading, end, last) if lower == "für" and head & is_.ORGANISATION else end


def _paper_in_marks(reading: Reading, at: int, last: int) -> int:
    """The end of „der «Post»“ behind whoever writes there, or speaks for it: „die Kritikerin der «Post»“; else -1."""
    outer = reading.outer_of[at + 1]
    if outer < 0 or not reading.words[at - 1].lower.removesuffix("in").endswith(OF_A_PAPER):
        return -1
    held = reading.outer_tokens[outer]
    short = held.end - held.start - 2 <= LONGEST_NAME_IN_MARKS and held.end <= last
    return held.end if short and held.start == at + 1 and reading.flags[held.end - 2] & is_.CAPITAL else -1


def _ties(reading: Reading, at: int, noun: int, is_name: bool) -> bool:
    """Whether the preposition at that token ties the noun behind it to the noun, or name, before it."""
    lower, before, behind = reading.words[at].lower, reading.flags[at - 1], reading.flags[noun]
    if behind & is_.TIME:
        return False
    if lower in PLACES_OF_WORK:
        works_there = before & is_.PERSON_NOUN and behind & (is_.ORGANISATION | is_.PLACE | is_.UPPER)
        if not works_there or reading.words[at + 1].lower in ACCUSATIVE:
            return False
    if lower == "aus" and not (is_name or before & (is_.PERSON_NOUN | is_.GROUP)):
        return False
    if lower in ("von", "vom") and behind & is_.MEDIUM:
        return False
    return not is_name or bool(behind & TIED_TO_NAME)


def _listed_end(reading: Reading, end: int, last: int) -> int:
    """The end of „Seilbahnen und Schiffe“, „Umwelt, Verkehr und Energie“ in an authority's name."""
    at = end
    while at + 1 < last and reading.document.tokens[at].text in (",", "und"):
        flags = reading.flags[at + 1]
        if not flags & is_.CAPITAL or flags & ENDS_LIST:
            break
        if reading.document.tokens[at].text == "und":
            return at + 2
        at += 2
    return end


def _apposition(
    reading: Reading, phrase: Phrase, comma: int, last: int, name: tuple[int, int]
) -> tuple[int, tuple[int, int]]:
    """The end of „, Sprecherin der Stadt“ after a name, or „, Anna Keller“ after an office; else -1."""
    words = reading.words
    at = comma + 1
    if at >= last or phrase.form in ("pronoun", "alone"):
        return -1, name
    if words[at].lower in ONE_OF and name[0] >= 0:
        end = _attached(reading, Phrase(at, at + 1, at, at, at + 1, -1, "alone"), at + 1, last)
        return (end, name) if end > 0 and _closed(reading, end, last) else (-1, name)
    determiner = at if words[at].is_ & is_.DETERMINER else -1
    noun = skip_modifiers(reading, at + (determiner >= 0), last)
    if noun < 0 or noun - at > 4:
        return -1, name
    end = name_end(reading, noun, last)
    second = noun_phrase(reading, at, noun, end, -1, determiner)
    office = any(words[each].is_ & is_.PERSON_NOUN for each in range(noun, end))
    titled = bool(words[end - 1].is_ & is_.PERSON_NOUN)  # „Senior Product Manager“
    names_first = name[0] >= 0 and (office or words[noun].lower.endswith("jährige"))
    names_first = names_first and (second.name[0] < 0 or (titled and end - noun > 2 and not _given(reading, noun, end)))
    if not names_first and name[1] - name[0] > 1 and end - noun == 1:
        return _unlisted_apposition(reading, phrase, second, last), name
    unnamed = name[0] < 0 and words[phrase.head].is_ & (is_.PERSON_NOUN | is_.ORGANISATION)
    full = end - second.name[0] >= 2 or office
    names_second = unnamed and second.name[0] >= 0 and determiner < 0 and full
    if not names_first and not names_second:
        return -1, name
    while end < last and end - at < LONGEST_APPOSITION:
        bracket = reading.document.tokens[end].text == "("
        further = _bracket_end(reading, end, last) if bracket else _attached(reading, second, end, last)
        if further < 0:
            break
        end = further
    if not _closed(reading, end, last):
        end = _next_comma(reading, end, last) if names_first else -1
    return end, second.name if names_second and end >= 0 else name


def _given(reading: Reading, first: int, last: int) -> bool:
    return any(reading.flags[at] & is_.GIVEN_NAME for at in range(first, last))


def _unlisted_apposition(reading: Reading, phrase: Phrase, second: Phrase, last: int) -> int:
    """The end of „, Kopf eines Teams von Ingenieuren,“ behind a full name, by its genitive and its end, or -1."""
    words = reading.words
    plain = second.determiner < 0 and phrase.preposition < 0 and not words[second.head].is_ & is_.PLURAL
    if not plain or not words[second.noun].is_ & is_.LIKELY_NOUN or not words[phrase.name[0]].is_ & is_.GIVEN_NAME:
        return -1
    end, further = second.end, 0
    while further >= 0 and end < last and end - second.start < LONGEST_APPOSITION:
        owned = words[end].lower in GENITIVE_DETERMINERS or words[end].lower == "von"
        further = _owned_end(reading, end, last) if owned else -1
        end = max(end, further)
    closes = end < last and reading.document.tokens[end].text in (",", ":", ".")
    return end if closes and end > second.end else -1


def _owned_end(reading: Reading, at: int, last: int) -> int:
    """The end of „einer Gruppe“, „von Inspektoren“ at that token, or -1."""
    begin = at + 1 + (reading.words[at].lower == "von" and bool(reading.flags[at + 1] & is_.DETERMINER))
    noun = skip_modifiers(reading, begin, last)
    return name_end(reading, noun, last) if noun >= 0 else -1


def _closed(reading: Reading, end: int, last: int) -> bool:
    """Whether an apposition can end here."""
    if end >= last or reading.document.tokens[end].text in (",", ".", ":", ")", ";", "!", "?"):
        return True
    return bool(reading.flags[end] & (is_.MARK | is_.FINITE))


def _next_comma(reading: Reading, at: int, last: int) -> int:
    """The comma that closes „, Winzer in dritter Generation und Präsident,“, or -1 if a verb comes before."""
    for end in range(at, min(last, at + LONGEST_APPOSITION)):
        if reading.document.tokens[end].text == ",":
            return end
        joint = reading.document.tokens[end].text in ("/", "-")  # „Bündnis 90/Die Grünen“
        if reading.flags[end] & (is_.PUNCTUATION | is_.FINITE | is_.SUBORDINATOR) and not joint:
            return -1
    return -1
