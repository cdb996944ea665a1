"""Finding the expressions that may name a speaker: noun phrases with title, apposition, genitive and brackets.

No tagger: capital letters, determiners and word lists carry German far enough, and cost little. Phrases are made only
for the sentences that a quotation asks about.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tracker.languages.de.words import GENITIVE_DETERMINERS, listed, words_of
from tracker.text import lexicon as is_
from tracker.text.reading import Reading

LONGEST_ATTRIBUTE = 9
LONGEST_BRACKET = 8
LONGEST_APPOSITION = 12
LONGEST_NAME_IN_MARKS = 5

# Prepositions that tie a second phrase to a noun for an office or organisation, and to a personal name.
ATTACHED_TO_NOUN = listed("von vom für aus beim bei an am zur zum im in der gegen über")
PLACES_OF_WORK = listed("in im an am bei beim zum zur")
ATTACHED_TO_NAME = listed("von vom aus")
NOT_A_NAME = (
    is_.TIME | is_.GROUP | is_.DOCUMENT | is_.SPEECH_NOUN | is_.NAMED_THING | is_.PERSON_NOUN | is_.ORGANISATION | is_.HONORIFIC
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase or pronoun, by token: the whole is [start, end), its head noun is ``head``.

    ``noun`` begins the first noun group, behind article and adjectives; ``core`` ends it, before genitives, brackets and appositions. ``name`` bounds a proper name within,
    (-1, -1) if there is none. ``preposition`` is the token before that governs it, or -1. ``form`` is "pronoun",
    "alone" (a determiner without a noun), "name" or "noun". ``members`` are the phrases that a coordination joins.
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


def find_phrases(reading: Reading, first: int, last: int) -> list[Phrase]:
    """The phrases of the tokens [first, last), in order; what stands in marks counts only as a name („die «Post»“)."""
    found: list[Phrase] = []
    at, preposition = first, -1
    while at < last:
        word = reading.words[at]
        if reading.outer_of[at] >= 0 and not _inside(reading, at, first, last):
            named = _quoted_name(reading, at, at, preposition, last)
            if named is not None:
                found.append(named)
            at = max(at + 1, reading.outer_tokens[reading.outer_of[at]].end)
            preposition = -1
            continue
        phrase = _phrase_at(reading, at, last, preposition)
        if phrase is not None:
            found.append(phrase)
            if len(found) > 1 and (joined := _coordinated(reading, found[-2], phrase)):
                found.append(joined)
            at = phrase.core
            preposition = -1
            continue
        if word.is_ & is_.PREPOSITION:
            preposition = at
        elif not word.is_ & (is_.ADVERB | is_.DETERMINER | is_.NUMBER | is_.ADJECTIVE):
            preposition = -1
        at += 1
    return found


def _inside(reading: Reading, at: int, first: int, last: int) -> bool:
    """Whether the whole search lies in one quotation, so that its marks hide nothing."""
    held = reading.outer_tokens[reading.outer_of[at]]
    return held.start < first and last <= held.end


def _phrase_at(reading: Reading, at: int, last: int, preposition: int) -> Phrase | None:
    word = reading.words[at]
    flags = word.is_
    if flags & (is_.PRONOUN | is_.OTHER_PRONOUN) and not flags & is_.DETERMINER:
        return Phrase(at, at + 1, at, at, at + 1, preposition, "pronoun")
    begin = at
    determiner = -1
    if flags & is_.DETERMINER:
        determiner = at
        at += 1
    elif not flags & (is_.CAPITAL | is_.ADJECTIVE | is_.NUMBER | is_.MARK):
        return None
    if (
        at < last
        and reading.words[at].is_ & is_.MARK
        and (named := _quoted_name(reading, begin, at, preposition, last))
    ):
        return named
    noun = _skip_modifiers(reading, at, last)
    if noun < 0 and determiner >= 0:
        noun = _skip_long_attribute(reading, at, last)
    if noun < 0:
        if flags & is_.MARK:
            return None
        if flags & is_.PRONOUN:  # „sie“, „ihr“ without a noun
            return Phrase(begin, begin + 1, begin, begin, begin + 1, preposition, "pronoun")
        if flags & is_.STANDS_ALONE:
            return _extended(
                reading, Phrase(begin, begin + 1, begin, begin, begin + 1, preposition, "alone", determiner=begin), last
            )
        return None
    end = _name_end(reading, noun, last)
    phrase = _made(reading, begin, noun, end, preposition, determiner)
    return _extended(reading, phrase, last)


def _skip_modifiers(reading: Reading, at: int, last: int) -> int:
    """The first capitalised word after adjectives and numbers, or -1."""
    start = at
    while at < last:
        flags = reading.words[at].is_
        if flags & is_.CAPITAL:
            if _begins_sentence(reading, at) and (flags & is_.FUNCTION_WORD or _is_adverb_like(reading, at)):
                return -1
            return at
        if flags & (is_.ADJECTIVE | is_.NUMBER | is_.PARTICIPLE) or (
            at > start and flags & (is_.ADVERB | is_.CONJUNCTION)
        ):
            at += 1
            continue
        if flags & (is_.DETERMINER | is_.ADVERB) and reading.words[at].lower in _AFTER_DETERMINER and at < start + 2:
            at += 1
            continue
        return -1
    return -1


_AFTER_DETERMINER = listed("""
    beiden beide vielen meisten anderen andere weiteren ganzen bisher damals heute sehr weit jetzt früher einzige
    einzigen
""")


ADVERB_ENDINGS = words_of("lich isch weise hin falls mals wärts dings ends tens rnd nd igt lings")


def _is_adverb_like(reading: Reading, at: int) -> bool:
    """„Letztlich“, „Höhnisch“ at the beginning of a sentence: a capital, but no noun."""
    word = reading.words[at]
    return (
        word.lower.endswith(ADVERB_ENDINGS)
        and not word.is_ & (is_.GIVEN_NAME | is_.SOURCE_NOUN | is_.PLACE | is_.LIKELY_NAME)
        and (
            word.lower.endswith(("lich", "isch", "weise", "falls", "mals"))
            or bool(reading.words[min(at + 1, len(reading.words) - 1)].is_ & is_.FINITE)
        )
    )


def _begins_sentence(reading: Reading, at: int) -> bool:
    if at == reading.first_of[reading.sentence_of[at]]:
        return True
    before = reading.document.tokens[at - 1].text
    return not before[:1].isalnum() and before not in (",", ")", "-", "–", "/")


def _skip_long_attribute(reading: Reading, at: int, last: int) -> int:
    """The noun of „der für Energie zuständige Bundesrat“: behind an adjective that ends a longer attribute, or -1."""
    for noun in range(at + 1, min(last, at + LONGEST_ATTRIBUTE)):
        flags = reading.words[noun].is_
        if flags & is_.CAPITAL and reading.words[noun - 1].is_ & (is_.ADJECTIVE | is_.PARTICIPLE):
            return noun
        if flags & (is_.PUNCTUATION | is_.AUXILIARY_VERB | is_.SUBORDINATOR) or (
            flags & is_.FINITE and not flags & is_.PARTICIPLE
        ):
            return -1
    return -1


def _name_end(reading: Reading, noun: int, last: int) -> int:
    """Where the run of capitalised words ends that starts at ``noun``: „Generalsekretär Jens Stoltenberg“."""
    words = reading.words
    end = noun + 1
    if (
        words[noun].is_ & is_.TIME
        and not words[noun].is_ & is_.GIVEN_NAME
        and words[noun].lower not in reading.surnames
    ):
        return end
    while end < last:
        flags = words[end].is_
        if flags & is_.CAPITAL and _no_new_noun(reading, noun, end):
            if words[end].is_ & (is_.PRONOUN | is_.OTHER_PRONOUN):
                break
            end += 1
        elif flags & is_.HONORIFIC and end + 1 < last and words[end + 1].is_ & (is_.CAPITAL | is_.HONORIFIC):
            end += 1  # Prof. Dr. med. Ammann
        elif words[end].lower in ("senior", "junior"):
            return end + 1
        elif (
            flags & is_.NAME_PARTICLE
            and end + 1 < last
            and words[end + 1].is_ & is_.CAPITAL
            and _continues_name(reading, noun, end)
        ) or (
            reading.document.tokens[end].text in ("&", "-", "/") and end + 1 < last and words[end + 1].is_ & is_.CAPITAL
        ):
            end += 2
        else:
            break
    return end


def _no_new_noun(reading: Reading, noun: int, at: int) -> bool:
    """Whether a capitalised word still belongs to the name before it: not in „Keller Montag“, „der Präsident Zweifel“."""
    word, before = reading.words[at], reading.words[at - 1]
    if word.lower in reading.surnames and before.is_ & is_.GIVEN_NAME:
        return True
    if word.is_ & is_.GIVEN_NAME:
        return True
    if word.is_ & is_.TIME:
        return False
    article = noun > 0 and bool(reading.words[noun - 1].is_ & is_.DETERMINER)
    other = word.is_ & (is_.SPEECH_NOUN | is_.DOCUMENT) and not word.is_ & (is_.PERSON_NOUN | is_.ORGANISATION)
    return not (article and before.is_ & is_.PERSON_NOUN and other and word.lower not in reading.surnames)


def _continues_name(reading: Reading, noun: int, particle: int) -> bool:
    """Whether „von“ belongs to a name (Ursula von der Leyen), not to an office (Präsident von Frankreich)."""
    return (
        bool(reading.words[particle - 1].is_ & is_.GIVEN_NAME) and not reading.words[particle - 1].is_ & is_.PERSON_NOUN
    )


def _name_start(reading: Reading, noun: int, end: int) -> int:
    """Where a proper name begins in a run of capitalised words: at a given name, or behind offices and kinds of things."""
    words = reading.words
    for at in range(noun, end - 1):
        if words[at].is_ & is_.GIVEN_NAME and not words[at].is_ & is_.PERSON_NOUN:
            return at
    for at in range(end - 2, noun - 1, -1):
        if words[at].is_ & (is_.PERSON_NOUN | is_.HONORIFIC):
            return at + 1
    if end - noun == 1 and (words[noun].is_ & is_.SURNAME_TOO or words[noun].lower in reading.surnames):
        return noun
    start = noun
    while start < end and words[start].is_ & NOT_A_NAME and not words[start].is_ & is_.GIVEN_NAME:
        start += 1
    if start == noun and end - noun == 3 and not words[noun].is_ & is_.UPPER:
        start += 1  # „Operateur Mehdi Karimi“: a trade that no list knows
    return start


def _made(reading: Reading, begin: int, noun: int, end: int, preposition: int, determiner: int) -> Phrase:
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


def _extended(reading: Reading, phrase: Phrase, last: int) -> Phrase:
    """The phrase with what belongs to it on the right: brackets, genitives, attached phrases, an apposition."""
    end, name = phrase.end, phrase.name
    for _ in range(4):
        if end >= last:
            break
        text = reading.document.tokens[end].text
        further = -1
        if text == "(":
            further = _bracket_end(reading, end, last)
        elif reading.words[end].is_ & is_.MARK:
            further = _name_in_marks(reading, end, last)
        elif text == ",":
            further, name = _apposition(reading, phrase, end, last, name)
        elif (
            phrase.form == "noun"
            and reading.words[phrase.head].is_ & is_.PERSON_NOUN
            and (comma := _name_behind(reading, phrase, end, last))
        ):
            further, name = comma
        elif phrase.form != "pronoun":
            further = _attached(reading, phrase, end, last)
        if further < 0:
            break
        end = further
        if text == ",":
            break
    if end == phrase.end and name == phrase.name:
        return phrase
    return replace(phrase, end=end, name=name)


def _name_behind(reading: Reading, phrase: Phrase, at: int, last: int) -> tuple[int, tuple[int, int]] | None:
    """„die Leiterin beim Gipfel in Genf, Sharon Hayes,“: where the name ends that follows an office with a long complement."""
    if phrase.determiner < 0:
        return None
    comma = _next_comma(reading, at, min(last, at + LONGEST_ATTRIBUTE))
    if comma < 0:
        return None
    end, name = _apposition(reading, phrase, comma, last, phrase.name)
    return (end, name) if end > 0 and name[0] >= 0 else None


def _bracket_end(reading: Reading, at: int, last: int) -> int:
    for close in range(at + 1, min(last, at + LONGEST_BRACKET)):
        if reading.document.tokens[close].text == ")":
            return close + 1
    return -1


def _name_in_marks(reading: Reading, at: int, last: int) -> int:
    outer = reading.outer_of[at]
    if outer < 0 or reading.outer_tokens[outer].start != at:
        return -1
    held = reading.outer_tokens[outer]
    before = reading.words[at - 1].is_
    wanted = is_.MEDIUM | is_.NAMED_THING | is_.ORGANISATION | is_.DOCUMENT
    return (
        held.end if held.end - held.start - 2 <= LONGEST_NAME_IN_MARKS and held.end <= last and before & wanted else -1
    )


def _attached(reading: Reading, phrase: Phrase, at: int, last: int) -> int:
    """The end of a genitive or of a phrase with „von“, „für“ … that belongs to the noun before, or -1."""
    lower = reading.words[at].lower
    head = reading.words[at - 1].is_
    if head & is_.TIME:
        return -1
    is_name = phrase.name[1] == at and phrase.name[0] >= 0
    if lower in GENITIVE_DETERMINERS and not is_name:
        noun = _skip_modifiers(reading, at + 1, last)
        if lower == "dieser" and noun >= 0 and reading.words[noun].lower in ("zeitung", "redaktion"):
            return -1  # „sagte die Frau dieser Zeitung“: to whom, not whose
        return _name_end(reading, noun, last) if noun >= 0 else -1
    ties = ATTACHED_TO_NAME if is_name else ATTACHED_TO_NOUN
    if lower not in ties or not (is_name or phrase.form == "alone" or head & (is_.SOURCE_NOUN | is_.SPEECH_NOUN)):
        return -1
    begin = at + 1
    if begin < last and reading.words[begin].is_ & is_.DETERMINER:
        begin += 1
    noun = _skip_modifiers(reading, begin, last)
    if noun < 0 or reading.words[noun].is_ & is_.TIME:
        return -1
    if lower in PLACES_OF_WORK and not (
        head & is_.PERSON_NOUN
        and reading.words[noun].is_ & (is_.ORGANISATION | is_.PLACE | is_.UPPER)
        and reading.words[at + 1].lower not in ("eine", "einen", "die", "das", "den", "seine", "ihre")
    ):
        return -1
    if lower == "aus" and not (is_name or head & (is_.PERSON_NOUN | is_.GROUP)):
        return -1
    if lower in ("von", "vom") and reading.words[noun].is_ & is_.MEDIUM:
        return -1
    if is_name and not reading.words[noun].is_ & (
        is_.ORGANISATION | is_.PLACE | is_.UPPER | is_.GROUP | is_.NAMED_THING
    ):
        return -1
    end = _name_end(reading, noun, last)
    return _listed_end(reading, end, last) if lower == "für" and head & is_.ORGANISATION else end


def _listed_end(reading: Reading, end: int, last: int) -> int:
    """The end of „Seilbahnen und Schiffe“, „Umwelt, Verkehr und Energie“ in an authority's name."""
    at = end
    while at + 1 < last and reading.document.tokens[at].text in (",", "und"):
        flags = reading.words[at + 1].is_
        if not flags & is_.CAPITAL or flags & (
            is_.GIVEN_NAME | is_.PERSON_NOUN | is_.LIKELY_NAME | is_.ORGANISATION | is_.FUNCTION_WORD
        ):
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
    determiner = at if words[at].is_ & is_.DETERMINER else -1
    noun = _skip_modifiers(reading, at + (determiner >= 0), last)
    if noun < 0 or noun - at > 4:
        return -1, name
    end = _name_end(reading, noun, last)
    second = _made(reading, at, noun, end, -1, determiner)
    office = any(words[each].is_ & is_.PERSON_NOUN for each in range(noun, end))
    names_first = name[0] >= 0 and (office or words[noun].lower.endswith("jährige")) and second.name[0] < 0
    names_second = (
        name[0] < 0 and second.name[0] >= 0 and determiner < 0 and bool(words[phrase.head].is_ & (is_.PERSON_NOUN | is_.ORGANISATION))
        and (end - second.name[0] >= 2 or office)
    )  # fmt: skip
    if not names_first and not names_second:
        return -1, name
    while end < last and end - at < LONGEST_APPOSITION:
        further = (
            _attached(reading, second, end, last)
            if reading.document.tokens[end].text != "("
            else _bracket_end(reading, end, last)
        )
        if further < 0:
            break
        end = further
    if not _closed(reading, end, last):
        end = _next_comma(reading, end, last) if names_first else -1
    return end, second.name if names_second and end >= 0 else name


def _closed(reading: Reading, end: int, last: int) -> bool:
    """Whether an apposition can end here."""
    if end >= last or reading.document.tokens[end].text in (",", ".", ":", ")", ";", "!", "?"):
        return True
    return bool(reading.words[end].is_ & (is_.MARK | is_.FINITE))


def _next_comma(reading: Reading, at: int, last: int) -> int:
    """The comma that closes „, Winzer in dritter Generation und Präsident der Kellerei,“, or -1 if a verb comes before."""
    for end in range(at, min(last, at + LONGEST_APPOSITION)):
        if reading.document.tokens[end].text == ",":
            return end
        if reading.words[end].is_ & (is_.PUNCTUATION | is_.FINITE | is_.SUBORDINATOR):
            return -1
    return -1


def _quoted_name(reading: Reading, begin: int, mark: int, preposition: int, last: int) -> Phrase | None:
    """„die «Walliser Post»“: a short stretch in marks that can be a newspaper or a group."""
    outer = reading.outer_of[mark]
    if outer < 0:
        return None
    held = reading.outer_tokens[outer]
    inner = reading.words[held.start + 1 : held.end - 1]
    if (
        held.start != mark
        or held.end > last
        or not 0 < len(inner) <= LONGEST_NAME_IN_MARKS
        or not inner[-1].is_ & is_.CAPITAL
    ):
        return None
    determiner = begin if begin < mark else -1
    return Phrase(
        begin,
        held.end,
        held.end - 2,
        held.start + 1,
        held.end,
        preposition,
        "name",
        (held.start + 1, held.end - 1),
        determiner,
    )


def _coordinated(reading: Reading, left: Phrase, right: Phrase) -> Phrase | None:
    """„Keller und Huber“ as one phrase, where only a conjunction stands between the two."""
    between = range(left.end, right.start)
    if len(between) != 1 or left.form == "pronoun" or right.form == "pronoun":
        return None
    if reading.words[left.end].lower not in ("und", "sowie", "oder"):
        return None
    members = (*(left.members or (left,)), right)
    return replace(left, end=right.end, core=right.core, name=(-1, -1), members=members)
