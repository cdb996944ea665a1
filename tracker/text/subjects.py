"""Who does the saying: the subject of a cue, by the order of German clauses."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.languages.de.marks import CLAUSE_BOUNDS
from tracker.languages.de.reference import FEMININE_ENDINGS
from tracker.languages.de.verbs import NAMING, PASSIVE
from tracker.text import lexicon as is_
from tracker.text.cues import CueHit
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading

SOURCE_PREPOSITIONS = frozenset(("bei", "beim", "aus", "in", "im", "von", "vom", "seitens", "auf"))
"""Prepositions that name the source of „hiess es“ and „steht“."""
NO_SOURCES = frozenset(("anfrage", "nachfrage", "rückfrage", "wortlaut", "titel", "rede"))
"""What „auf Anfrage“, „im Wortlaut hiess es“ name, and is none who speaks."""
AGENT_PREPOSITIONS = frozenset(("von", "vom", "durch", "seitens"))
"""Prepositions that name who does it in the passive."""
RELATIVES = frozenset(("der", "die", "das", "welcher", "welche", "welches"))


def subject_of(reading: Reading, phrases: Sequence[Phrase], cue: CueHit, first: int, last: int) -> Phrase | None:
    """The phrase that a cue names as the speaker, or None.

    Behind „so“, „laut“ the phrase that follows, before „zufolge“ the one that ends; for a verb the phrase right behind
    it („sagte X“), else the first of its clause („X sagte“, „wie X sagte“), else what a clause with „und“ or a relative
    clause goes on from. ``first`` and ``last`` bound the sentence, by token.
    """
    if cue.kind in ("so", "laut", "account"):
        return next((each for each in phrases if 0 <= each.start - cue.end <= 1), None)
    if cue.kind == "zufolge":
        return next((each for each in reversed(phrases) if each.end == cue.start), None)
    if cue.lemma == "stehen":
        documents = [each for each in phrases if reading.flags[each.head] & is_.DOCUMENT and each.preposition >= 0]
        return min(documents, key=lambda each: abs(each.start - cue.start), default=None)
    if cue.kind == "es":
        sources = [each for each in phrases if _is_source_of_es(reading, each)]
        behind = next((each for each in sources if each.start >= cue.end), None)
        return behind or next((each for each in sources if each.end <= cue.start), None)
    auxiliary = _auxiliary(reading, cue, first, last)
    passive = auxiliary >= 0 and reading.words[auxiliary].lower in PASSIVE
    if passive and cue.lemma != "zitieren":
        return _agent(reading, phrases, cue, first, last)
    subject = _subject_of_verb(reading, phrases, cue, auxiliary, first, last)
    if cue.lemma == "zitieren" and cue.finite and not passive and subject is not None:
        return _object_behind(reading, phrases, subject) or subject
    return subject


def _is_source_of_es(reading: Reading, phrase: Phrase) -> bool:
    """„hiess es beim Amt“, „im Bericht heisst es“: what „bei“, „aus“, „in“, „von“ name."""
    if phrase.preposition < 0 or reading.words[phrase.preposition].lower not in SOURCE_PREPOSITIONS:
        return False
    word = reading.words[phrase.head]
    return not word.is_ & (is_.TIME | is_.PLACE) and word.lower not in NO_SOURCES


def _object_behind(reading: Reading, phrases: Sequence[Phrase], subject: Phrase) -> Phrase | None:
    """„zitiert die Zeitung den Minister“, „zitiert die Zeitung aus dem Brief“: the one whose words they are."""
    words = reading.words
    behind = next((each for each in phrases if each.start >= subject.end), None)
    if behind is not None and behind.preposition >= 0 and words[behind.head].is_ & is_.DOCUMENT:
        return behind
    able = (each for each in phrases if each.start >= subject.end and each.preposition < 0 and not each.members)
    return next(
        (each for each in able if words[each.head].is_ & (is_.PERSON_NOUN | is_.GROUP) or each.name[0] >= 0), None
    )


def _agent(reading: Reading, phrases: Sequence[Phrase], cue: CueHit, first: int, last: int) -> Phrase | None:
    """Who does it in the passive: „wird von Keller «…» genannt“, „wird im Bericht als «…» beschrieben“; or None."""
    words = reading.words
    left, right = _clause(reading, cue.start, first, last, through=True)
    inside = [each for each in phrases if left <= each.preposition < right and not words[each.head].is_ & is_.TIME]
    agents = [each for each in inside if words[each.preposition].lower in AGENT_PREPOSITIONS]
    able = is_.SOURCE_NOUN | is_.UPPER | is_.PRONOUN
    sure = (each for each in agents if words[each.head].is_ & able or each.name[0] >= 0 or each.form == "alone")
    written = (
        each
        for each in inside
        if words[each.preposition].lower in ("in", "im", "auf") and words[each.head].is_ & (is_.DOCUMENT | is_.MEDIUM)
    )
    return next(sure, None) or next(iter(agents), None) or next(written, None)


def _subject_of_verb(
    reading: Reading, phrases: Sequence[Phrase], cue: CueHit, auxiliary: int, first: int, last: int
) -> Phrase | None:
    verb = auxiliary if auxiliary >= 0 else cue.start
    left, right = _clause(reading, verb, first, last, through=_ends_clause(reading, verb, last))
    able = [each for each in phrases if left <= each.start < right and can_be_subject(reading, each)]
    behind = next((each for each in able if each.start == verb + 1), None)
    if _is_relative(reading, able, left, first, verb, last):
        return _from_before(reading, phrases, left, first)
    if behind is not None and behind.form == "pronoun" and not _is_named(reading, phrases, behind, cue, left, verb):
        return behind
    before = next((each for each in able if each.start < verb), None)
    named = cue.lemma in NAMING and before is not None and not _is_nominative(reading, before)
    if named and behind is not None and _is_nominative(reading, behind):
        return behind  # „Keller nennt der Direktor einen Träumer“
    if behind is not None and not _stands_before(reading, before, behind, left, verb):
        return behind
    if before is not None:
        return before
    after = next((each for each in able if each.start > verb), None)
    return after if after is not None else _from_before(reading, phrases, left, first)


def _stands_before(reading: Reading, before: Phrase | None, behind: Phrase, left: int, verb: int) -> bool:
    """Whether the subject is what fills the place before the verb („X sagte den Leuten“), not what follows it."""
    if before is None or before.start != left or before.end != verb:
        return False
    return is_accusative(reading, behind) or not is_dative_first(reading, before, behind)


def _is_relative(reading: Reading, able: Sequence[Phrase], left: int, first: int, verb: int, last: int) -> bool:
    """Whether a clause has no subject but the relative pronoun that opens it: „…, welche die Pläne «…» nennt“."""
    if left <= first or reading.words[left].lower not in RELATIVES or not _ends_clause(reading, verb, last):
        return False
    if any(each.start == left for each in able):
        return False
    people = is_.PERSON_NOUN | is_.GIVEN_NAME | is_.ORGANISATION | is_.GROUP | is_.PRONOUN
    return not any(
        each.start < verb and (reading.flags[each.head] & people or each.name[0] >= 0 or _is_nominative(reading, each))
        for each in able
    )


def _is_named(reading: Reading, phrases: Sequence[Phrase], behind: Phrase, cue: CueHit, left: int, verb: int) -> bool:
    """Whether „sie“ behind a verb of naming is its object: „Der Direktor nannte sie «…»“, not „Das Werk nannte sie“."""
    if cue.lemma not in NAMING or reading.words[behind.head].lower not in ("sie", "es"):
        return False
    before = next((each for each in phrases if each.start == left and can_be_subject(reading, each)), None)
    if before is None or before.end != verb:
        return False
    words = reading.words[before.noun : before.core]
    able = is_.PERSON_NOUN | is_.ORGANISATION | is_.GROUP | is_.MEDIUM | is_.GIVEN_NAME
    known = (
        words[-1].is_ & able or any(word.is_ & is_.GIVEN_NAME for word in words) or words[-1].lower in reading.surnames
    )
    return bool(known) or _is_nominative(reading, before)


def _is_nominative(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase cannot be an object: „er“, „der Direktor“."""
    words = reading.words
    if phrase.form == "pronoun":
        return words[phrase.head].lower in ("er", "ich", "wir", "man")
    determiner = words[phrase.determiner].lower if phrase.determiner >= 0 else ""
    feminine = words[phrase.noun].is_ & is_.FEMALE_NOUN or words[phrase.noun].lower.endswith(FEMININE_ENDINGS)
    return determiner in ("der", "ein") and not feminine and not words[phrase.noun].is_ & (is_.UPPER | is_.ABSTRACT)


def _auxiliary(reading: Reading, cue: CueHit, first: int, last: int) -> int:
    """The auxiliary that goes with a participle, „wird … genannt“, „hat … als «…» bezeichnet“; -1 for other verbs."""
    left, right = _clause(reading, cue.start, first, last, through=True)
    around = [*range(cue.start - 1, left - 1, -1), *range(cue.start + 1, right)]
    if cue.finite:
        if not _ends_clause(reading, cue.start, last) or not reading.words[cue.start].lower.endswith(("t", "en")):
            return -1
        around = [*range(cue.start - 1, left - 1, -1), *range(cue.start + 1, min(right, cue.start + 2))]
    found = (at for at in around if reading.outer_of[at] < 0 and reading.flags[at] & is_.AUXILIARY_VERB)
    return next(found, -1)


def _ends_clause(reading: Reading, verb: int, last: int) -> bool:
    """Whether a clause ends with the verb at that token, or with an auxiliary behind it."""
    at = verb + 1
    while at < last and reading.flags[at] & is_.AUXILIARY_VERB:
        at += 1
    if at >= last:
        return True
    return bool(reading.flags[at] & (is_.PUNCTUATION | is_.CONJUNCTION)) and reading.outer_of[at] < 0


def _clause(reading: Reading, verb: int, first: int, last: int, through: bool = False) -> tuple[int, int]:
    """The tokens around a verb up to the next comma, colon or quotation on either side.

    ``through`` goes on to the left of words in marks that are part of the clause: „wie Keller den Plan «…» nannte“.
    """
    left, right = verb, verb + 1
    while left > first and reading.document.tokens[left - 1].text not in CLAUSE_BOUNDS:
        if reading.outer_of[left - 1] >= 0:
            begin = reading.outer_tokens[reading.outer_of[left - 1]].start
            if not through or begin <= first or not _is_part(reading, left - 1):
                break
            left = begin
            continue
        left -= 1
    while right < last and reading.outer_of[right] < 0 and reading.document.tokens[right].text not in CLAUSE_BOUNDS:
        right += 1
    return left, right


def _is_part(reading: Reading, at: int) -> bool:
    """Whether words in marks, by a token of theirs, belong to the clause around them and are no sentence."""
    tokens, held = reading.document.tokens, reading.outer_tokens[reading.outer_of[at]]
    return tokens[held.end - 2].text not in (".", "!", "?", "…") and tokens[held.start - 1].text not in (":", ",")


def can_be_subject(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase can be a subject: without preposition, without an article of another case, and no time."""
    words = reading.words
    if phrase.preposition >= 0 or (words[phrase.head].is_ & is_.TIME and phrase.name[0] < 0):
        return False
    if phrase.determiner >= 0 and not words[phrase.determiner].is_ & is_.NOMINATIVE_DETERMINER:
        return False
    if phrase.form == "pronoun":
        return words[phrase.head].lower in ("er", "sie", "es", "wir", "ich", "man")
    if phrase.determiner >= 0 and words[phrase.determiner].lower == "der":
        return not words[phrase.noun].is_ & (is_.FEMALE_NOUN | is_.ABSTRACT)
    return True


def is_accusative(reading: Reading, phrase: Phrase) -> bool:
    """Whether an article shows that the phrase is an object."""
    return phrase.determiner >= 0 and reading.words[phrase.determiner].lower in ("den", "einen", "dem", "einem", "des")


def is_dative_first(reading: Reading, before: Phrase, behind: Phrase) -> bool:
    """Whether what stands first may be a dative, „Der Zeitung sagte Keller“: it is no person, what follows is one."""
    words = reading.words
    person = is_.PERSON_NOUN | is_.GIVEN_NAME | is_.PRONOUN
    first_is = words[before.head].is_ & person or before.name[0] >= 0
    second_is = words[behind.head].is_ & person or behind.name[0] >= 0
    return bool(second_is and not first_is)


def _from_before(reading: Reading, phrases: Sequence[Phrase], left: int, first: int) -> Phrase | None:
    """What a clause without a subject goes on from: „X stand auf und sagte“, „X, der sagte“."""
    word = reading.words[left] if left < len(reading.words) else None
    if word is not None and word.lower in RELATIVES and left > first:
        return next((each for each in reversed(phrases) if each.end == left - 1), None)
    return next((each for each in phrases if each.start < left and can_be_subject(reading, each)), None)
