"""How a candidate stands to the cues of speech in its sentence: „sagte“, „laut“, „so“."""

from __future__ import annotations

from tracker.attribution.candidates import Candidate, remembered
from tracker.attribution.features_of_form import case, governed
from tracker.attribution.features_of_place import zone
from tracker.attribution.quoted_text import bucket
from tracker.languages.de.verbs import NAMING
from tracker.languages.de.words import listed
from tracker.text.cues import CueHit
from tracker.text.phrases import Phrase

SOURCE_PREPOSITIONS = listed("laut gemäss von vom nach bei beim aus in im gegenüber zufolge für")
"""Prepositions that are told apart; of all others it counts only that there is one."""
BESIDE = 3
"""Tokens between cue and expression up to which the cue's own word counts."""
FAR = 99
"""Farther than any cue counts."""
OPINION_HANDICAP = 5
"""Tokens by which a verb of opinion counts as farther than one of speaking."""


@remembered
def cue_relation(candidate: Candidate) -> str:
    """How it stands to the nearest cue of speech in its sentence: right before, right after, farther."""
    cue = candidate.cue
    if cue is None:
        return "none"
    side = _side(candidate.phrase, cue)
    return f"{side} {cue.kind} {bucket(candidate.cue_gap, 0, 1, 3, 6, 12)}"


def _side(phrase: Phrase, cue: CueHit) -> str:
    return "follows" if phrase.start >= cue.end else "precedes"


def cue_against_quotation(candidate: Candidate) -> str:
    """The order of quotation, cue and speaker: «…», sagte X; X sagte: «…»."""
    cue, span = candidate.cue, candidate.frame.span
    if cue is None or candidate.distance != 0:
        return f"{zone(candidate)} {'cue' if cue else 'no cue'}"
    gap = cue.start - span.end if cue.start >= span.end else span.start - cue.end
    order = "quotation cue" if cue.start >= span.end else "cue quotation"
    side = "after cue" if candidate.phrase.start >= cue.end else "before cue"
    return f"{order} {side} {bucket(gap, 1, 3, 8)} {bucket(candidate.cue_gap, 0, 2, 6)}"


def clauses_between(candidate: Candidate) -> str:
    """How many commas stand between it and the cue, or the quotation."""
    phrase, view, frame = candidate.phrase, candidate.view, candidate.frame
    if candidate.distance:
        return f"other {zone(candidate)}"
    quotation = frame.span.start if candidate.before else frame.span.end
    goal = candidate.cue.start if candidate.cue else quotation
    low, high = sorted((phrase.end if phrase.head < goal else phrase.start, goal))
    texts = frame.reading.words[max(low, view.first) : min(high, view.last)]
    commas = sum(1 for word in texts if word.lower in (",", ";", "–", ":"))
    return f"{'cue' if candidate.cue else 'quotation'} {bucket(commas, 0, 1, 2)}"


def cue_and_case(candidate: Candidate) -> str:
    """Its case and preposition, beside the cue."""
    preposition = governed(candidate)
    if preposition != "-" and preposition not in SOURCE_PREPOSITIONS:
        preposition = "+"
    return f"{cue_relation(candidate)} {case(candidate)} {preposition}"


def _sort(cue: CueHit) -> str:
    """The kind of a cue, with verbs apart whose object is whom they name or cite."""
    if cue.lemma == "zitieren":
        return "cited"
    return "naming" if cue.lemma in NAMING else cue.kind


@remembered
def subject_of_cue(candidate: Candidate) -> str:
    """A cue of its sentence names it as the one who speaks; which cue, and where the cue stands."""
    view, span, head = candidate.view, candidate.frame.span, candidate.phrase.head
    best, value = FAR, ""
    for cue, subject in zip(view.cues, view.subjects, strict=True):
        gap = min(abs(span.start - cue.end), abs(cue.start - span.end))
        if candidate.distance:
            gap = view.last - cue.start
        if cue.kind == "opinion":
            gap += OPINION_HANDICAP
        if gap < best:
            best = gap
            hit = "none" if subject is None else "yes" if subject.head == head else "other"
            governed_by = " governed" if subject is not None and subject.preposition >= 0 else ""
            value = f"{_sort(cue)} {hit}{governed_by}"
    return f"{zone(candidate)} {value}"
