"""Finding the words that announce speech: „sagte“, „so“, „laut“, „nach Angaben von“, „hiess es weiter“."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tracker.languages.de.nouns import ACCOUNTS
from tracker.text import lexicon as is_
from tracker.text.reading import Reading

_VERB_OF_SPEECH = is_.SPEAKING | is_.OPINION | is_.NEEDS_PARTICLE
WRITTEN_THERE = frozenset(("darin", "darauf", "dort", "drauf", "daneben", "hier"))
"""Words that point back at what bears the writing: „stand darauf“."""
FARTHEST_PARTICLE = 25
"""Tokens behind a verb within which its particle is looked for: „fügte die Beamtin … hinzu“."""


class CueHit(NamedTuple):
    """A cue by token: [start, end), the token where the speaker's name may follow, and what sort of cue it is.

    ``kind`` is "verb" (of speaking), "opinion" (a verb that reports in company), "so", "laut" (also gemäss), "zufolge",
    "account" („nach Angaben von“), "es" („hiess es“) or "cited" („wird zitiert“). ``finite`` is False for participles.
    """

    start: int
    end: int
    kind: str
    lemma: str
    finite: bool = True


def find_cues(reading: Reading, first: int, last: int) -> list[CueHit]:
    """The cues among the tokens [first, last), in order; nothing inside quotation marks.

    >>> from tracker.text.document import read_document
    >>> reading = Reading(read_document("Laut Ammann ist das falsch, fügte sie hinzu."))
    >>> [(cue.kind, cue.lemma) for cue in find_cues(reading, 0, len(reading.words))]
    [('laut', 'laut'), ('verb', 'hinzufügen')]
    """
    found = []
    words, outer_of = reading.words, reading.outer_of
    at = first
    while at < last:
        if outer_of[at] >= 0:
            at = max(at + 1, reading.outer_tokens[outer_of[at]].end)
            continue
        word = words[at]
        cue = None
        if word.verb is not None and word.is_ & _VERB_OF_SPEECH:
            if not word.is_ & is_.CAPITAL or _first_of_sentence(reading, at):  # not „die Frage“, „das Schreiben“
                cue = _verb(reading, at, last)
        elif (look := _OTHER_CUES.get(word.lower)) is not None:
            cue = look(reading, at, last)
        if cue is not None:
            found.append(cue)
        at += 1
    return found


def _first_of_sentence(reading: Reading, at: int) -> bool:
    return at == reading.first_of[reading.sentence_of[at]]


def _verb(reading: Reading, at: int, last: int) -> CueHit | None:
    word = reading.words[at]
    verb = word.verb
    assert verb is not None
    particle = _particle(reading, at, last, verb.particles)
    if verb.strength == 0 and not particle:
        return None
    lemma = particle + _bare(verb.lemma, verb.particles) if particle else verb.lemma
    if verb.lemma == "heissen":
        near = [reading.words[beside].lower for beside in range(max(0, at - 1), min(last, at + 3))]
        return CueHit(at, at + 1, "es", lemma) if "es" in near else None
    if verb.lemma == "zitieren" and not verb.finite:
        return CueHit(at, at + 1, "cited", lemma, finite=False)
    kind = "verb" if verb.strength == 2 or particle else "opinion"
    return CueHit(at, at + 1, kind, lemma, verb.finite)


def _particle(reading: Reading, verb: int, last: int, particles: tuple[str, ...]) -> str:
    """The particle that is set off from the verb at that token, "" if there is none."""
    if not particles:
        return ""
    for at in range(verb + 1, min(last, verb + FARTHEST_PARTICLE)):
        if reading.outer_of[at] < 0 and reading.words[at].lower in particles:
            return reading.words[at].lower
    return ""


def _bare(lemma: str, particles: tuple[str, ...]) -> str:
    return next((lemma.removeprefix(each) for each in particles if lemma.startswith(each)), lemma)


def _so(reading: Reading, at: int, last: int) -> CueHit | None:
    """„…“, so Keller; „so die Beamtin“: not „so gross“, „so dass“."""
    if at + 1 >= last:
        return None
    after = reading.flags[at + 1]
    before = reading.words[at - 1] if at else None
    opens = before is None or bool(before.is_ & is_.PUNCTUATION) or _first_of_sentence(reading, at)
    named = after & (is_.CAPITAL | is_.NOMINATIVE_DETERMINER | is_.PRONOUN) and not after & (
        is_.SUBORDINATOR | is_.PREPOSITION
    )
    return CueHit(at, at + 1, "so", "so") if opens and named else None


def _laut(reading: Reading, at: int, last: int) -> CueHit | None:
    return CueHit(at, at + 1, "laut", reading.words[at].lower.replace("ß", "ss")) if at + 1 < last else None


def _zufolge(reading: Reading, at: int, last: int) -> CueHit:
    return CueHit(at, at + 1, "zufolge", "zufolge")


def _written(reading: Reading, at: int, last: int) -> CueHit | None:
    """„stand auf dem Plakat“, „steht im Bericht“, „auf dem Plakat zu lesen“: words that something bears."""
    around = range(at + 1, min(last, at + 9)) if reading.words[at].lower != "lesen" else range(max(0, at - 9), at)
    for each in around:
        if reading.outer_of[each] >= 0 or reading.document.tokens[each].text == ",":
            break
        if reading.flags[each] & is_.DOCUMENT or reading.words[each].lower in WRITTEN_THERE:
            return CueHit(at, at + 1, "es", "stehen")
    return None


def _talked_of(reading: Reading, at: int, last: int) -> CueHit | None:
    """„Die Rede ist von «…»“, „von «…» ist die Rede“."""
    words, sentence = reading.words, reading.sentence_of[at]
    if not at or words[at - 1].lower != "die" or not words[at].is_ & is_.CAPITAL:
        return None
    around = range(reading.first_of[sentence], reading.end_of[sentence])
    outside = {words[each].lower for each in around if reading.outer_of[each] < 0}
    said = outside & {"ist", "war", "sei"} and outside & {"von", "vom"}
    return CueHit(at, at + 1, "es", "rede") if said else None


def _account(reading: Reading, at: int, last: int) -> CueHit | None:
    """„nach Angaben von“, „nach Ansicht des“, „aus Sicht der“."""
    for noun in range(at + 1, min(last, at + 4)):
        word = reading.words[noun]
        if word.is_ & is_.CAPITAL:
            if word.lower not in ACCOUNTS or (reading.words[at].lower == "aus" and word.lower != "sicht"):
                return None
            end = noun + 2 if noun + 1 < last and reading.words[noun + 1].lower in ("von", "vom") else noun + 1
            return CueHit(at, end, "account", "nach " + word.lower)
        if not word.is_ & (is_.DETERMINER | is_.ADJECTIVE):
            return None
    return None


_OTHER_CUES: dict[str, Callable[[Reading, int, int], CueHit | None]] = {
    "so": _so,
    **dict.fromkeys(("laut", "gemäss", "gemäß"), _laut),
    "zufolge": _zufolge,
    **dict.fromkeys(("nach", "aus"), _account),
    **dict.fromkeys(("steht", "stand", "stehe", "stünde", "lesen"), _written),
    "rede": _talked_of,
}
"""What looks whether a word that is no verb of speech is a cue where it stands."""
