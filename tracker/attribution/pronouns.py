"""What a pronoun agrees with: gender and number, by itself, its verb, and the article of a noun before it."""

from __future__ import annotations

from tracker.attribution.cast import Entity
from tracker.attribution.genders import article_of
from tracker.attribution.naming import is_adjectival
from tracker.languages.de.declension import WITH_DATIVE
from tracker.languages.de.reference import FEMININE_ENDINGS, PLURAL_ENDINGS, PLURAL_VERBS
from tracker.text import lexicon as is_
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading

GENDER_OF = {"er": "m", "ihm": "m", "ihn": "m", "sie": "f", "ihr": "f", "es": "n"}
NO_VERB = (
    is_.CAPITAL | is_.PUNCTUATION | is_.PREPOSITION | is_.DETERMINER | is_.ADVERB | is_.CONJUNCTION
    | is_.SUBORDINATOR | is_.PRONOUN | is_.OTHER_PRONOUN | is_.NUMBER
)  # fmt: skip
"""What stands beside a pronoun and is no verb, whatever its ending."""


def verb_beside(reading: Reading, phrase: Phrase) -> str:
    """The verb right before or behind a pronoun, "" where none stands there: „sagten sie“, „sie sagten“."""
    first, last = reading.first_of[reading.sentence_of[phrase.start]], reading.end_of[reading.sentence_of[phrase.start]]
    beside = [at for at in (phrase.start - 1, phrase.end) if first <= at < last and reading.outer_of[at] < 0]
    for flags in (is_.FINITE, 0):
        for at in beside:
            word = reading.words[at]
            if (word.is_ & flags) if flags else (not word.is_ & NO_VERB and word.lower.endswith(("t", "te", "ten"))):
                return word.lower
    return ""


def clause_start(reading: Reading, phrase: Phrase) -> int:
    """The first token of a pronoun's clause: whoever is named in it beside the subject is somebody else.

    „Zusammen mit Aldrin landete er“: he is not Aldrin.
    """
    first = reading.first_of[reading.sentence_of[phrase.start]]
    at = phrase.start
    while at > first and not reading.flags[at - 1] & is_.PUNCTUATION and reading.words[at - 1].lower != "und":
        at -= 1
    return at


def is_plural(reading: Reading, phrase: Phrase) -> bool | None:
    """Whether the verb beside a „sie“ makes it several; None where no verb stands there.

    >>> from tracker.text.document import read_document
    >>> from tracker.text.mentions import find_phrases
    >>> def plural(text):
    ...     reading = Reading(read_document(text))
    ...     return is_plural(reading, find_phrases(reading, 0, len(reading.words))[0])
    >>> plural("Darauf sagten sie nichts."), plural("Sie sagte nichts.")
    (True, False)
    """
    verb = verb_beside(reading, phrase)
    return verb.endswith("en") or verb in PLURAL_VERBS if verb else None


def is_polite(reading: Reading, phrase: Phrase) -> bool:
    """Whether „Sie“ speaks to somebody: with a capital inside a sentence."""
    text = reading.document.tokens[phrase.start].text
    if text not in ("Sie", "Ihnen"):
        return False
    sentence = reading.sentence_of[phrase.start]
    if phrase.start != reading.first_of[sentence]:
        return reading.document.tokens[phrase.start - 1].text not in (":", "–", "-") and (
            reading.outer_of[phrase.start - 1] < 0
        )
    return False


def is_plural_of_people(reading: Reading, noun: Phrase) -> bool:
    """Whether „die“ stands before several: „die Norweger“, „die Angestellten“, not „die Angestellte“."""
    determiner = reading.words[noun.determiner].lower if noun.determiner >= 0 else ""
    head = reading.words[noun.core - 1]
    if determiner == "den" and noun.preposition >= 0 and reading.words[noun.preposition].lower in WITH_DATIVE:
        return head.lower.endswith("n")
    if determiner not in ("die", "diese"):
        return False
    if head.is_ & is_.FEMALE_NOUN:
        return False
    if head.lower.endswith("en") and is_.look_up(head.lower.removesuffix("en").capitalize()).is_ & is_.PERSON_NOUN:
        return True  # „die beiden Studenten“
    return head.lower.endswith("er") or (head.lower.endswith("en") and is_adjectival(head.lower))


def names_several(reading: Reading, noun: Phrase) -> bool:
    """Whether a noun phrase is in the plural: „die Anwohner“, „den Helfern“, „dreissig Bauern“."""
    words = reading.words
    head = words[noun.core - 1]
    if noun.core - noun.noun > 1 and words[noun.noun].is_ & is_.ORGANISATION:
        return False  # „die Stiftung Alpenkinder“
    if head.is_ & (is_.GROUP | is_.PLURAL) and not (noun.determiner >= 0 and words[noun.determiner].lower in ONE_ONLY):
        return True
    if is_plural_of_people(reading, noun) or head.lower.endswith(PLURAL_ENDINGS):
        return True
    counted = any(words[at].is_ & (is_.NUMBER | is_.PLURAL) for at in range(noun.start, noun.noun))
    return counted or (
        noun.determiner >= 0 and words[noun.determiner].lower == "den" and head.lower.endswith(("ern", "eln", "innen"))
    )


ONE_ONLY = frozenset(("der", "dem", "des", "das", "ein", "eine", "einem", "einer", "eines"))
"""Articles that no nominative, dative or accusative plural has."""


def grammatical_gender(reading: Reading, noun: Phrase) -> str:
    """The gender of a noun, by its article, else by its ending; "" where neither shows it."""
    if noun.determiner >= 0 and (shown := article_of(reading, noun)):
        return shown
    word = reading.words[noun.noun]
    feminine = word.is_ & (is_.FEMALE_NOUN | is_.ABSTRACT) or word.lower.endswith(FEMININE_ENDINGS)
    return "f" if feminine else ""


def last_place(entity: Entity, before: int) -> tuple[int, int, bool] | None:
    """Where the article mentions somebody last before that token: sentence, token, and whether as the subject."""
    return next((place for place in reversed(entity.places) if place[1] < before), None)
