"""The grammatical gender of a noun phrase, by its article."""

from __future__ import annotations

from tracker.languages.de.declension import MASCULINE_OBLIQUE, NEUTER_NOUNS, NEUTER_STEMS
from tracker.languages.de.reference import FEMININE_DETERMINERS, FEMININE_ENDINGS, MASCULINE_DETERMINERS
from tracker.text import lexicon as is_
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading


def article_of(reading: Reading, phrase: Phrase) -> str:
    """The grammatical gender that an article shows, "" where it leaves it open."""
    words = reading.words
    at = phrase.determiner if phrase.determiner >= 0 else phrase.preposition
    determiner, noun = words[at].lower, words[phrase.noun]
    neuter = noun.lower.endswith((*NEUTER_STEMS, *NEUTER_NOUNS))
    if determiner == "das" or (neuter and determiner in MASCULINE_OBLIQUE):
        return "n"
    if phrase.determiner < 0:
        return "m" if determiner in MASCULINE_OBLIQUE else "f" if determiner == "zur" else ""
    man = noun.is_ & is_.PERSON_NOUN and not noun.is_ & is_.FEMALE_NOUN
    feminine = not man and (noun.is_ & (is_.FEMALE_NOUN | is_.ABSTRACT) or noun.lower.endswith(FEMININE_ENDINGS))
    if determiner in FEMININE_DETERMINERS or (determiner in ("der", "einer", "zur") and feminine):
        return "f"
    return "m" if determiner in MASCULINE_DETERMINERS else ""
